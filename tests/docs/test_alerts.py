"""docs/alerts.md has every kind of rule, every key, and an example that is read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from tallyroom.cli.alert import command
from tallyroom.copydesk.alerting import rules
from tallyroom.dispatch import settings
from tallyroom.dispatch.settings import read_settings
from tallyroom.night import Night

Rows = Callable[[str, str], list[list[str]]]
Text = Callable[[str], str]
Run = Callable[[str], tuple[int, str]]


def test_each_rule_and_key_has_its_line(rows: Rows) -> None:
    described = rows("docs/alerts.md", "## Rules")
    assert {row[0]: row[1] for row in described if row[0] in rules.WHENS} == rules.WHENS
    assert {row[0] for row in described if row[0] not in rules.WHENS} == rules._KEYS
    keys = settings._KEYS.union(*settings._OF_ROAD.values())
    assert {row[0] for row in rows("docs/alerts.md", "## Channels")} == keys


def test_the_example_is_read(text: Text, night: Night, tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", text("docs/alerts.md"), flags=re.DOTALL)
    (tmp_path / "alerts.toml").write_text(example, "utf-8")
    read = read_settings(tmp_path / "alerts.toml", night.book, {"PUSH_SECRET": "x", "SMTP_PASSWORD": "x"})
    assert [channel.id for channel in read.channels] == [
        "push service",
        "desk/news@example.org",
        "desk/newyddion@example.org",
        "screen",
    ]


def test_each_key_of_an_alert_has_its_line(rows: Rows, demo: Path, tmp_path: Path) -> None:
    config = tmp_path / "alerts.toml"
    config.write_text('[[rule]]\nid = "a"\nwhen = "control"\n[[to]]\nid = "b"\nfile = "log.jsonl"\n', "utf-8")
    command.main(["--db", str(demo / "night.db"), "--to", str(config)], standalone_mode=False)
    first = json.loads((tmp_path / "log.jsonl").read_text("utf-8").splitlines()[0])
    assert [row[0] for row in rows("docs/alerts.md", "## Webhooks")] == list(first)
