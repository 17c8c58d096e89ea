"""A look at everything that a night needs, beforehand: each line ok, warn or fix, with how.

A check tries what the night will do: it writes, publishes and reads back. It leaves nothing behind. What is outside of
this machine is in `outside`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct

from tallyroom.desk.places import beside, ledger_file
from tallyroom.domain import RehearsalBegan
from tallyroom.errors import TallyroomError
from tallyroom.ledger import Ledger
from tallyroom.ledger.address import is_postgres
from tallyroom.night import Incoming, Night
from tallyroom.operations import outside
from tallyroom.operations.line import Line, fix, ok, warn
from tallyroom.publish.folder import Folder
from tallyroom.publish.site import Site
from tallyroom.publisher.state import states

#: Bytes that should be, and that must be free.
_ROOM, _LEAST = 1_000_000_000, 100_000_000
#: What each extra brings, by the package that shows it.
_EXTRAS = {"postgres": "psycopg", "objects": "obstore", "desk": "django", "encrypt": "pyrage", "watch": "httpx"}


class Asked(Struct, frozen=True, kw_only=True):
    """What to look at; what is empty is left out."""

    ledger: str = ""
    site: str = ""
    package: str = ""
    alerts: str = ""
    origin: str = ""
    desk: str = ""
    clock: str = ""


def examine(asked: Asked) -> tuple[Line, ...]:
    """Every line, in the order of the checks. A check that breaks is a line to fix, not the end."""
    lines: list[Line] = []
    for name, check in CHECKS.items():
        try:
            lines += check(asked)
        except (TallyroomError, OSError) as error:
            how = error.mend if isinstance(error, TallyroomError) else "Look at what is said, and try again."
            what = error.what if isinstance(error, TallyroomError) else str(error)
            lines.append(fix(name, what, how or "Look at what is said, and try again."))
    return tuple(lines)


def _versions(asked: Asked) -> Iterator[Line]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield ok("versions", f"Tallyroom {version('tallyroom')}, Python {python}")
    needed = {"objects"} if "://" in asked.site else set()
    needed |= {"postgres"} if is_postgres(asked.ledger) else set()
    needed |= {"desk"} if asked.desk or asked.origin else set()
    for extra in sorted(needed):
        try:
            yield ok("versions", f"{_EXTRAS[extra]} {version(_EXTRAS[extra])}")
        except PackageNotFoundError:
            yield fix(
                "versions", f"{_EXTRAS[extra]} is not installed", f'`pip install -e ".[{extra}]"` in the checkout.'
            )


def _disk(asked: Asked) -> Iterator[Line]:
    places = {Path(tempfile.gettempdir())}
    if asked.ledger and not is_postgres(asked.ledger):
        places.add(ledger_file(asked.ledger).absolute().parent)
    if asked.site and "://" not in asked.site:
        places.add(Path(asked.site).absolute().parent)
    for place in sorted(place for place in places if place.is_dir()):
        free = shutil.disk_usage(place).free
        says = f"{free / 1e9:,.1f} GB free at {place}"
        if free < _LEAST:
            yield fix("disk", says, "Make room: a night needs 1 GB, and stops when there is none.")
        elif free < _ROOM:
            yield warn("disk", says, "Make room: a night needs 1 GB with its site and copies.")
        else:
            yield ok("disk", says)


def _permissions(asked: Asked) -> Iterator[Line]:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield warn("permissions", "this runs as root", "Run it as a user of its own: docs/operations.md has units.")
    if not asked.ledger or is_postgres(asked.ledger):
        return
    for file in (ledger_file(asked.ledger), beside(asked.ledger, ".desk.db"), beside(asked.ledger, ".desk.key")):
        if not file.exists():
            continue
        mode = file.stat().st_mode & 0o777
        open_to = 0o077 if file.suffix == ".key" else 0o002
        if mode & open_to:
            yield fix("permissions", f"{file} has mode {mode:o}", f"`chmod {mode & ~open_to:o} {file}`.")
        else:
            yield ok("permissions", f"{file} has mode {mode:o}")


def _ledger(asked: Asked) -> Iterator[Line]:
    if not asked.ledger:
        return
    began = time.monotonic()
    ledger = Ledger.open(asked.ledger)
    try:
        walk, book = ledger.verify(), ledger.book()
        if walk.broken is not None:
            yield fix("ledger", walk.reason, "Restore the newest copy that `tallyroom restore --check` proves.")
            return
        took = time.monotonic() - began
        yield ok("ledger", f"{walk.entries} entries, every seal holds ({took:.1f} s); {len(book.contests)} contests")
        began = time.monotonic()
        ledger.probe()
        took = time.monotonic() - began
        says = f"a write is taken and given back in {took * 1000:.0f} ms"
        yield ok("ledger", says) if took < 1 else warn("ledger", says, "Is the disk, or the way to the server, slow?")
        yield from _of_the_night(book.event.polls_close, ledger)
    finally:
        ledger.close()


def _of_the_night(polls_close: datetime, ledger: Ledger) -> Iterator[Line]:
    now = datetime.now(UTC)
    if any(isinstance(one.happening, RehearsalBegan) for one in ledger.entries(until=50)):
        yield warn("night", "this ledger is a rehearsal: everything says so", "Open a new one for the night itself.")
    if polls_close < now - timedelta(days=3):
        yield warn("night", f"polls closed at {polls_close:%d %B %Y %H:%M %Z}", "Is it the right ledger?")
    else:
        yield ok("night", f"polls close at {polls_close:%d %B %Y %H:%M %Z}; nothing is published before")


def _rehearsed(asked: Asked) -> Iterator[Line]:
    """A write, a publication and a reading of it, with the night's own book, somewhere that is gone afterwards."""
    if not asked.ledger:
        return
    source = Ledger.open(asked.ledger)
    book = source.book()
    source.close()
    with tempfile.TemporaryDirectory(prefix="tallyroom-doctor-") as name:
        night = Night.create(str(Path(name) / "night.db"), book)
        began = time.monotonic()
        night.record(Incoming(happening=RehearsalBegan(order="as given", seed=0)), by="doctor")
        recorded = time.monotonic() - began
        site = Folder(Path(name) / "site")
        Site(book, site).bake(night.board, night.entries)
        took = time.monotonic() - began - recorded
        night.ledger.close()
        if b'"entry":1,' not in (Path(name) / "site" / "version.json").read_bytes():
            yield fix("publish", "what was published is not what was recorded", "Report this; do not go on.")
            return
    says = f"recorded in {recorded * 1000:.0f} ms; all of this night's site baked and read back in {took:.1f} s"
    yield ok("publish", says) if took < 120 else warn("publish", says, "A publisher that starts again is away as long.")


def _site(asked: Asked) -> Iterator[Line]:
    if not asked.site:
        return
    if "://" in asked.site:
        yield from outside.store(asked.site)
        return
    folder = Path(asked.site)
    Folder(folder)  # refuses somebody else's files
    parent = folder.absolute().parent
    with tempfile.NamedTemporaryFile(dir=folder if folder.is_dir() else parent, prefix=".doctor-") as file:
        file.write(b"tried")
        file.flush()
        os.fsync(file.fileno())
    yield ok("site", f"{folder} can be published into")


def _publishers(asked: Asked) -> Iterator[Line]:
    """Those that run already."""
    now = datetime.now(UTC)
    for one in states(asked.ledger) if asked.ledger else ():
        if fault := one.trouble(now):
            yield fix("publisher", f"{one.target}: {fault}", "See the page for it in docs/operations.md.")
        else:
            yield ok("publisher", f"{one.target}: at entry {one.published or 0} of {one.known or 0}, {one.doing}")


def _package(asked: Asked) -> Iterator[Line]:
    if not asked.package:
        return
    from tallyroom.domain import Grade  # noqa: PLC0415
    from tallyroom.feeds.package import read_package  # noqa: PLC0415  # only where one is named

    reading = read_package(Path(asked.package))
    grades = [one.grade for one in reading.findings]
    says = f"{grades.count(Grade.BLOCK)} faults, {grades.count(Grade.QUERY)} queries"
    how = f"`tallyroom package check {asked.package}` lists them."
    if reading.book is None or Grade.BLOCK in grades:
        yield fix("package", says, how)
    else:
        yield warn("package", says, how) if Grade.QUERY in grades else ok("package", "no faults and no queries")


def _alerts(asked: Asked) -> Iterator[Line]:
    if asked.alerts:
        if not asked.ledger:
            raise TallyroomError("alerts are about a night", mend="Give --db too.")
        ledger = Ledger.open(asked.ledger)
        book = ledger.book()
        ledger.close()
        yield from outside.channels(Path(asked.alerts), book)


def _clock(asked: Asked) -> Iterator[Line]:
    if is_postgres(asked.ledger):
        yield outside.database_clock(asked.ledger)
        yield from outside.database_settings(asked.ledger)
    if asked.clock:
        yield outside.web_clock(asked.clock)


def _certificates(asked: Asked) -> Iterator[Line]:
    if asked.origin:
        yield outside.certificate(asked.origin)


def _workers(asked: Asked) -> Iterator[Line]:
    if asked.desk:
        yield outside.desk(asked.desk)


#: Every check, by its name, in the order in which they are made.
CHECKS: dict[str, Callable[[Asked], Iterator[Line]]] = {
    "versions": _versions,
    "disk": _disk,
    "permissions": _permissions,
    "clock": _clock,
    "ledger": _ledger,
    "package": _package,
    "site": _site,
    "publish": _rehearsed,
    "publisher": _publishers,
    "alerts": _alerts,
    "certificates": _certificates,
    "workers": _workers,
}
