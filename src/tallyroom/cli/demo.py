"""`tallyroom demo`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import on_a_terminal

if TYPE_CHECKING:
    from tallyroom.cli.reading import UsablePackage
    from tallyroom.night import Night

#: On a terminal the night passes in about this many seconds.
_SECONDS = 60
#: Seconds of the night; where nothing is announced for longer, as between counts and on the days around, it is skipped.
_QUIET = 15 * 60.0


#: The bundled nights, by the year in which they were.
NIGHTS = ("2012", "2024")


@click.command()
@click.option("--night", "year", type=click.Choice(NIGHTS), default=NIGHTS[0], show_default=True, help="Which night.")
@click.option("--out", default="tallyroom-demo", show_default=True, type=click.Path(path_type=Path), metavar="DIR")
@click.option("--no-serve", is_flag=True, help="End when the night is over and published.")
@click.option("--speed", type=click.FloatRange(min=0), help="Times faster than the night; 0: as fast as it goes.")
@click.option("--port", type=click.IntRange(1, 65535), default=8010, show_default=True)
def command(year: str, out: Path, no_serve: bool, speed: float | None, port: int) -> None:
    """A night of the past on this machine: load, rehearse, publish, serve.

    It is that of the local elections of 3 May 2012, or of the general election of 4 July 2024.
    On a terminal the night passes in about a minute, and an open page fills while you watch. In a pipe it goes
    as fast as it can, and ends when all is published.
    """
    from importlib.resources import as_file, files

    from tallyroom.cli.reading import usable_package
    from tallyroom.night import open_or_create
    from tallyroom.rehearsal import begin, cues

    out.mkdir(parents=True, exist_ok=True)
    with as_file(files("tallyroom").joinpath("data", f"night-{year}")) as folder:
        package = usable_package(folder)
    night = open_or_create(str(out / "night.db"), package.book)
    watching = on_a_terminal() and not no_serve
    pace = speed if speed is not None else _pace(package) if watching else 0
    begin(night, at=cues(package.reading)[0].at)
    _publish(night, out)
    with served(out / "site", port) if watching else nullcontext():
        _replay(night, package, out, speed=pace)
        _tell(night, out)
        if watching:
            click.pause(f"The night is over; http://127.0.0.1:{port}/ stays up until you press a key.")


def _pace(package: UsablePackage) -> float:
    """How many times faster than the night itself, for all of it to pass in about a minute, quiet hours cut short."""
    from tallyroom.rehearsal import cues

    times = [cue.at for cue in cues(package.reading)]
    return sum(min(_QUIET, (later - at).total_seconds()) for at, later in pairwise(times)) / _SECONDS


def _publish(night: Night, out: Path) -> None:
    """The site before the first declaration."""
    from tallyroom.publish.folder import Folder
    from tallyroom.publish.site import Site

    Site(night.book, Folder(out / "site")).bake(night.board, night.entries)


@contextmanager
def served(site: Path, port: int) -> Iterator[None]:
    """A server in a process of its own, for as long as the block lasts."""
    from tallyroom.publish.server import require_free

    require_free("127.0.0.1", port)
    click.echo(f"Open http://127.0.0.1:{port}/ and watch the night pass.", err=True)
    server = subprocess.Popen([sys.executable, "-m", "tallyroom", "serve", str(site), "--port", str(port)])
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def _replay(night: Night, package: UsablePackage, out: Path, *, speed: float) -> None:
    """Rehearse, and bring the site up to date after every declaration, or once if nobody is watching."""
    from tallyroom.cli.progress import watched
    from tallyroom.publish.folder import Folder
    from tallyroom.publish.site import Site
    from tallyroom.rehearsal import at_once, cues, rehearse

    site = Site(night.book, Folder(out / "site"))
    steps = rehearse(night, package.reading, speed=speed, longest_wait=_QUIET / speed if speed else 0)
    if not speed:
        steps = at_once(night, steps)
    for _ in watched(steps, total=len(cues(package.reading)), doing=night.book.event.name, quiet=not on_a_terminal()):
        if speed:
            site.bake(night.board, night.entries)
    site.bake(night.board, night.entries)
    site.draw_cards()


def _tell(night: Night, out: Path) -> None:
    from tallyroom.copydesk.summary import scoreboard_line

    click.echo(scoreboard_line(night.book, night.board))
    click.echo(f"ledger: {out / 'night.db'}")
    click.echo(f"site:   {out / 'site'}")
    click.echo(f"Look further: tallyroom status --db {out / 'night.db'}")
