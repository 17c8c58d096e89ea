"""A night out of its archive, proved before it is put anywhere and again where it has been put.

Nothing is replaced: what is there already is somebody's. What fails half-way leaves nothing behind.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from msgspec import Struct

from tallyroom.desk.places import beside, ledger_file
from tallyroom.errors import TallyroomError
from tallyroom.ledger import Ledger, Walk
from tallyroom.ledger.address import PostgresAddress, is_postgres, without_password
from tallyroom.operations import archive, desk_tables
from tallyroom.operations.archive import Manifest
from tallyroom.operations.backup import DESK, FILES, KEY, LEDGER, gather

_ANOTHER = "Use another copy; nothing has been changed."


class Restored(Struct, frozen=True, kw_only=True):
    """What is there now, and how many returns of the desk were found in the ledger."""

    manifest: Manifest
    proved: int
    secret: str = ""


def check(file: Path, *, identities: Sequence[Path] = ()) -> Restored:
    """Prove an archive without putting it anywhere."""
    with archive.scratch(file) as folder:
        manifest = archive.unpack(file, folder, identities=identities)
        return Restored(manifest=manifest, proved=_prove(folder, manifest))


def restore(file: Path, ledger: str, *, identities: Sequence[Path] = (), files_to: Path | None = None) -> Restored:
    """Put a night where there is none. Raises `TallyroomError` for an archive that does not prove itself."""
    _require_empty(ledger, files_to)
    with archive.scratch(file if is_postgres(ledger) else ledger_file(ledger)) as folder:
        manifest = archive.unpack(file, folder, identities=identities)
        return _put(folder, manifest, ledger, files_to=files_to)


def move(source: str, target: str) -> Restored:
    """Copy a night to another database, seals unchanged. Refuses, and takes it back, if somebody wrote meanwhile."""
    _require_empty(target, None)
    with archive.scratch(Path(ledger_file(target) if not is_postgres(target) else "move")) as folder:
        manifest = gather(source, folder)
        return _put(folder, manifest, target, unless=lambda: _written_since(source, manifest))


def _written_since(source: str, manifest: Manifest) -> str:
    ledger = Ledger.open(source)
    try:
        head = ledger.head()
    finally:
        ledger.close()
    return f"entry {head} was recorded meanwhile" if head != manifest.entries else ""


def _put(
    folder: Path,
    manifest: Manifest,
    ledger: str,
    *,
    files_to: Path | None = None,
    unless: Callable[[], str] = lambda: "",
) -> Restored:
    proved = _prove(folder, manifest)
    with ExitStack() as undo:
        copied = _copied(folder / LEDGER, ledger)
        undo.callback(_take_back, ledger)
        _require_same(copied, manifest, without_password(ledger))
        if (folder / DESK).is_file():
            undo.callback(desk_tables.drop, ledger)
            desk_tables.copy_in(folder / DESK, ledger)
        _put_key(folder / KEY, ledger, undo)
        if (folder / FILES).is_dir() and files_to is not None:
            undo.callback(shutil.rmtree, files_to, ignore_errors=True)
            shutil.copytree(folder / FILES, files_to)
        if why := unless():
            raise TallyroomError(why, where="the night that is moved", mend="Stop its desk and feeds, then move it.")
        undo.pop_all()
    secret = (folder / KEY).read_text("utf-8") if (folder / KEY).is_file() and is_postgres(ledger) else ""
    return Restored(manifest=manifest, proved=proved, secret=secret)


def _prove(folder: Path, manifest: Manifest) -> int:
    """Seals, counts, and every return that the desk took for recorded; how many of those there are."""
    ledger = Ledger.open(str(folder / LEDGER))
    try:
        _require_same(ledger.verify(), manifest, LEDGER)
        if manifest.desk is None:
            return 0
        if desk_tables.counts(folder / DESK) != manifest.desk:
            raise TallyroomError("has other rows than it says", where=DESK, mend=_ANOTHER)
        proved = 0
        for contest, key, number in desk_tables.recorded(folder / DESK):
            entry = ledger.by_key(key)
            if entry is None or entry.number != number:
                raise TallyroomError(
                    f"the desk has {contest} as entry {number}, and the ledger does not", where=DESK, mend=_ANOTHER
                )
            proved += 1
        return proved
    finally:
        ledger.close()


def _require_same(walk: Walk, manifest: Manifest, where: str) -> None:
    if walk.broken is not None:
        raise TallyroomError(f"is damaged: {walk.reason}", where=where, mend=_ANOTHER)
    if (walk.entries, walk.seal) != (manifest.entries, manifest.seal):
        raise TallyroomError(
            f"has {walk.entries} entries to seal {walk.seal[:12]}, and should have {manifest.entries} "
            f"to seal {manifest.seal[:12]}",
            where=where,
            mend=_ANOTHER,
        )


def _copied(file: Path, ledger: str) -> Walk:
    copy = Ledger.open(str(file))
    try:
        return copy.copy_to(ledger)
    finally:
        copy.close()


def _put_key(file: Path, ledger: str, undo: ExitStack) -> None:
    if file.is_file() and not is_postgres(ledger):
        place = beside(ledger, ".desk.key")
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as fresh:
            fresh.write(file.read_text("utf-8"))
        undo.callback(place.unlink, missing_ok=True)


def _require_empty(ledger: str, files_to: Path | None) -> None:
    if Ledger.exists(ledger) or desk_tables.has_desk(ledger):
        raise TallyroomError(
            "holds a night already",
            where=without_password(ledger),
            mend="Restore beside it, to another file, database or ?schema=NAME. Nothing is replaced.",
        )
    if not is_postgres(ledger) and beside(ledger, ".desk.key").exists():
        raise TallyroomError("is another desk's", where=str(beside(ledger, ".desk.key")), mend="Move it away first.")
    if files_to is not None and files_to.exists():
        raise TallyroomError("already exists", where=str(files_to), mend="Name a folder that is not there yet.")


def _take_back(ledger: str) -> None:
    """Remove a ledger that this restore has made, and nothing else."""
    if is_postgres(ledger):
        import psycopg  # noqa: PLC0415  # only where there is a server to ask
        from psycopg import sql  # noqa: PLC0415

        address = PostgresAddress.of(ledger)
        schema = sql.Identifier(address.schema)
        with psycopg.connect(address.url) as connection:
            connection.execute(sql.SQL("DROP TABLE {0}.entries, {0}.book").format(schema))
            connection.execute(sql.SQL("DROP FUNCTION {}.refuse()").format(schema))
    else:
        file = ledger_file(ledger)
        for end in ("", "-wal", "-shm"):
            file.with_name(f"{file.name}{end}").unlink(missing_ok=True)
