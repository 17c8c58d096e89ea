"""The desk's tables from one database to another, row by row as Django reads and writes them.

A copy is always a SQLite file, whatever it was made of, so that a night can be restored to either kind of database.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tallyroom.desk.places import beside, desk_database
from tallyroom.errors import TallyroomError
from tallyroom.ledger.address import PostgresAddress, is_postgres, without_password

if TYPE_CHECKING:
    from django.db.migrations.loader import MigrationLoader

#: Apps whose rows Django makes itself.
_MADE = frozenset({"contenttypes", "auth"})
_BATCH = 500


def has_desk(ledger: str) -> bool:
    """Whether a desk keeps tables for this ledger."""
    if not is_postgres(ledger):
        return beside(ledger, ".desk.db").is_file()
    import psycopg  # noqa: PLC0415  # only where there is a server to ask

    address = PostgresAddress.of(ledger)
    with psycopg.connect(address.url) as connection:
        found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", (f"{address.desk_schema}.desk_case",))
        return bool((found.fetchone() or (False,))[0])


def copy_out(ledger: str, file: Path) -> None:
    """The desk's tables as they are at one moment, as a new SQLite file."""
    if is_postgres(ledger):
        with _database("source", desk_database(ledger)), _database("copy", _sqlite(file)):
            _copy("source", "copy")
        return
    with closing(sqlite3.connect(beside(ledger, ".desk.db"))) as there, closing(sqlite3.connect(file)) as copy:
        there.backup(copy)


def copy_in(file: Path, ledger: str) -> None:
    """The tables of such a file as those of a ledger that has no desk yet."""
    if is_postgres(ledger):
        _make_schema(ledger)
        with _database("source", _sqlite(file)), _database("copy", desk_database(ledger)):
            _require_known("source", str(file))
            _copy("source", "copy")
        return
    place = beside(ledger, ".desk.db")
    unfinished = place.with_name(f".{place.name}.unfinished")
    with closing(sqlite3.connect(file)) as there, closing(sqlite3.connect(unfinished)) as copy:
        there.backup(copy)
    unfinished.rename(place)


def drop(ledger: str) -> None:
    """Remove the tables that a copy which failed has left."""
    if is_postgres(ledger):
        import psycopg  # noqa: PLC0415
        from psycopg import sql  # noqa: PLC0415

        address = PostgresAddress.of(ledger)
        with psycopg.connect(address.url, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(address.desk_schema)))
    else:
        for end in ("", "-wal", "-shm"):
            beside(ledger, f".desk.db{end}").unlink(missing_ok=True)


def counts(file: Path) -> Mapping[str, int]:
    """How many rows each table of a copy has. Raises `TallyroomError` for a file that is damaged."""
    with _reading(file) as base:
        fault = base.execute("PRAGMA quick_check(1)").fetchone()[0]
        if fault != "ok":
            raise TallyroomError(f"the desk's tables are damaged ({fault})", where=str(file), mend="Use another copy.")
        names = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {
            name: base.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for name in names
            if not name.startswith(("sqlite_", "django_migrations", "django_content_type", "auth_"))
        }


def recorded(file: Path) -> Iterator[tuple[str, str, int]]:
    """Every return that the desk took for recorded: contest, key and entry."""
    with _reading(file) as base:
        yield from base.execute("SELECT contest, key, entry FROM desk_case WHERE state = 'recorded' ORDER BY id")


@contextmanager
def _reading(file: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(file)) as base:
            yield base
    except sqlite3.DatabaseError as error:
        raise TallyroomError(
            f"the desk's tables cannot be read ({error})", where=str(file), mend="Use another copy."
        ) from error


def _sqlite(file: Path) -> dict[str, Any]:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file)}


@contextmanager
def _database(alias: str, settings: Mapping[str, Any]) -> Iterator[None]:
    """A database beside Django's own, for as long as the block lasts."""
    _set_up()
    from django.db import connections  # noqa: PLC0415  # there are connections only after the set-up

    connections.settings[alias] = {**connections.settings["default"], "CONN_MAX_AGE": 0, "OPTIONS": {}, **settings}
    try:
        yield
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.settings[alias]


def _set_up() -> None:
    import django  # noqa: PLC0415  # an extra: not everybody needs it
    from django.apps import apps  # noqa: PLC0415

    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallyroom.desk.settings")
        django.setup()


def _make_schema(ledger: str) -> None:
    import psycopg  # noqa: PLC0415
    from psycopg import sql  # noqa: PLC0415

    address = PostgresAddress.of(ledger)
    with psycopg.connect(address.url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(address.desk_schema)))


def _copy(source: str, target: str) -> None:
    """Every row, in one reading and one writing, to tables of the same format: older ones stay older."""
    from django.core.management.color import no_style  # noqa: PLC0415
    from django.db import connections, transaction  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415

    loader = MigrationLoader(connections[source])
    applied = [node for node in loader.graph.nodes if node in loader.applied_migrations]
    ends = [node for node in applied if not _is_followed(node, applied, loader)]
    MigrationExecutor(connections[target]).migrate(ends)
    models = [
        one
        for one in loader.project_state(ends).apps.get_models()
        if one._meta.app_label not in _MADE and one._meta.managed
    ]
    with transaction.atomic(using=source), transaction.atomic(using=target):
        if connections[source].vendor == "postgresql":
            connections[source].cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for model in models:
            for row in model._base_manager.using(source).order_by("pk").iterator(chunk_size=_BATCH):
                row.save_base(raw=True, using=target, force_insert=True)
        for statement in connections[target].ops.sequence_reset_sql(no_style(), models):
            connections[target].cursor().execute(statement)


def _is_followed(node: tuple[str, str], applied: list[tuple[str, str]], loader: MigrationLoader) -> bool:
    """Whether a later migration of the same app has been applied."""
    return any(child.key in applied and child.key[0] == node[0] for child in loader.graph.node_map[node].children)


def _require_known(alias: str, where: str) -> None:
    from tallyroom.desk.setup import require_known_tables  # noqa: PLC0415  # Django is set up by now

    require_known_tables(alias, where=without_password(where))
