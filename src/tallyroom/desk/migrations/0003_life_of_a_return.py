"""Keyings that are late or replaced, who signs a return, and what strangers did in a minute."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


def replace_earlier(apps: Any, schema_editor: Any) -> None:
    """Of what one feed sent for one return, the last word counts."""
    keying = apps.get_model("desk", "Keying").objects.using(schema_editor.connection.alias)
    seen: set[tuple[int, int]] = set()
    for one in keying.exclude(token=None).order_by("-pk"):
        place = (one.case_id, one.token_id)
        if place in seen:
            keying.filter(pk=one.pk).update(weight="replaced")
        seen.add(place)


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("desk", "0002_acts_stand"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Stranger",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("minute", models.DateTimeField()),
                ("act", models.CharField(max_length=40)),
                ("source", models.CharField(max_length=64)),
                ("about", models.CharField(blank=True, max_length=60)),
                ("times", models.IntegerField(default=0)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="keying",
            name="one_keying_each",
        ),
        migrations.AddField(
            model_name="case",
            name="signed",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="keying",
            name="weight",
            field=models.CharField(
                choices=[
                    ("counts", "one of those that the policy looks at"),
                    ("late", "came after others had agreed or differed: shown to whoever decides"),
                    ("replaced", "whoever sent it has said something else since, or the same again"),
                ],
                default="counts",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="person",
            name="seen_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="case",
            name="state",
            field=models.CharField(
                choices=[
                    ("waiting", "waits for a second person"),
                    ("differs", "the two keyings differ"),
                    ("queried", "waits for a decision on queries"),
                    ("agreed", "on its way into the ledger"),
                    ("recorded", "recorded"),
                    ("rejected", "rejected"),
                    ("superseded", "replaced by a later word"),
                ],
                default="waiting",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="keying",
            name="submission",
            field=models.CharField(max_length=400, unique=True),
        ),
        migrations.RunPython(replace_earlier, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="keying",
            constraint=models.UniqueConstraint(
                condition=models.Q(("weight", "replaced"), _negated=True),
                fields=("case", "person", "is_decision"),
                name="one_keying_each",
            ),
        ),
        migrations.AddConstraint(
            model_name="keying",
            constraint=models.UniqueConstraint(
                condition=models.Q(("weight", "replaced"), _negated=True),
                fields=("case", "token"),
                name="one_sending_each",
            ),
        ),
        migrations.AddConstraint(
            model_name="stranger",
            constraint=models.UniqueConstraint(fields=("minute", "act", "source", "about"), name="one_row_a_minute"),
        ),
    ]
