"""A night as one file, made while it runs: ledger, the desk's tables and key, settings, and files named beside them.

The desk's tables are copied first: whatever they take for recorded is then in the ledger's copy too.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import msgspec

from tallyroom.desk.places import beside
from tallyroom.errors import TallyroomError
from tallyroom.ledger import Ledger
from tallyroom.ledger.address import is_postgres, without_password
from tallyroom.operations import archive, desk_tables
from tallyroom.operations.archive import Manifest

LEDGER, DESK, KEY, SETTINGS, FILES = "ledger.db", "desk.db", "desk.key", "settings.json", "files"
_SECRET = "TALLYROOM_DESK_SECRET"
#: Settings whose names have these words hold what only the environment should.
_HUSHED = ("PASSWORD", "SECRET", "TOKEN", "KEY")


def back_up(ledger: str, out: Path, *, also: Sequence[Path] = (), recipients: Sequence[str] = ()) -> Manifest:
    """Make an archive, and return what it holds. Raises `TallyroomError`, and then leaves nothing behind."""
    if out.exists():
        raise TallyroomError("already exists", where=str(out), mend="Name another file; a copy is never replaced.")
    if not out.absolute().parent.is_dir():
        raise TallyroomError("no such folder", where=str(out.parent), mend="Make it first.")
    with archive.scratch(out) as folder:
        manifest = gather(ledger, folder, also=also)
        archive.pack(folder, manifest, out, recipients=recipients)
    return manifest


def gather(ledger: str, folder: Path, *, also: Sequence[Path] = ()) -> Manifest:
    """Lay a night out in a folder as an archive holds it."""
    tables = None
    if desk_tables.has_desk(ledger):
        desk_tables.copy_out(ledger, folder / DESK)
        tables = desk_tables.counts(folder / DESK)
    _copy_key(ledger, folder / KEY)
    _copy_files(also, folder / FILES)
    (folder / SETTINGS).write_bytes(msgspec.json.encode(_settings()))
    source = Ledger.open(ledger)
    try:
        event, walk = source.book().event.id, source.copy_to(str(folder / LEDGER))
        book_seal = source.book_seal
    finally:
        source.close()
    if walk.broken is not None:
        raise TallyroomError(
            f"the ledger is damaged: {walk.reason}", where=without_password(ledger), mend="Restore an earlier copy."
        )
    return Manifest(
        format=archive.FORMAT,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        made_by=version("tallyroom"),
        source=without_password(ledger) if is_postgres(ledger) else ledger,
        event=event,
        entries=walk.entries,
        seal=walk.seal,
        book_seal=book_seal,
        desk=tables,
        files=archive.digests(folder),
    )


def _copy_key(ledger: str, place: Path) -> None:
    """What sessions are signed with, from the environment or the file beside a SQLite ledger."""
    file = None if is_postgres(ledger) else beside(ledger, ".desk.key")
    secret = os.environ.get(_SECRET, "") or (file.read_text("utf-8") if file is not None and file.is_file() else "")
    if secret:
        place.write_text(secret, "utf-8")


def _copy_files(also: Sequence[Path], place: Path) -> None:
    names = [one.absolute().name for one in also]
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise TallyroomError(f"two have the name {twice[0]}", where="--with", mend="Name a folder that holds both.")
    for one, name in zip(also, names, strict=True):
        place.mkdir(exist_ok=True)
        if one.is_dir():
            shutil.copytree(one, place / name, ignore=shutil.ignore_patterns("*.part", ".*.unfinished"))
        elif one.is_file():
            shutil.copyfile(one, place / name)
        else:
            raise TallyroomError("no such file or folder", where=str(one), mend="Give --with what is there.")


def _settings() -> dict[str, str]:
    """The environment's settings of ours, without what is secret."""
    return {
        name: without_password(value) if "://" in value else value
        for name, value in sorted(os.environ.items())
        if name.startswith("TALLYROOM_") and not any(word in name for word in _HUSHED)
    }
