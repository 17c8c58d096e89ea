"""The database itself refuses to change or remove what staff did."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations

_SQLITE = """
CREATE TRIGGER acts_are_not_changed BEFORE UPDATE ON desk_act
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER acts_are_not_removed BEFORE DELETE ON desk_act
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
"""
_POSTGRES = """
CREATE FUNCTION refuse_acts() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
CREATE TRIGGER acts_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON desk_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_acts()
"""


def stand(apps: Any, schema_editor: Any) -> None:
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRES)
        else:
            for statement in _SQLITE.strip().split("END;\n"):
                cursor.execute(statement if statement.endswith("END") else f"{statement}END")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("desk", "0001_initial")]
    operations: ClassVar = [migrations.RunPython(stand)]
