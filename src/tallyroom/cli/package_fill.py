"""`tallyroom package fill DIR`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tallyroom.feeds.filling import EarlierNight

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FILES = {
    "compositions": (
        "--composition",
        "Who holds the seats: Open Council Data's table, ours, or lines from a web page.",
    ),
    "results": ("--results", "Results of past elections: Democracy Club's CSV, or our returns.csv."),
    "times": ("--times", "When councils are expected to declare."),
    "shares": ("--shares", "Published national shares, a row a year."),
    "populations": ("--population", "How many people live there."),
    "boundaries": ("--boundaries", "Borders of councils, as GeoJSON."),
    "watches": ("--watch", "Places that you watch under one name."),
    "parties": ("--parties", "Short names and colours of parties."),
}


@click.command(name="fill")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--ledger", "ledgers", multiple=True, metavar="URL", help="An earlier night: its results and seats.")
def fill(folder: Path, ledgers: tuple[str, ...], **files: tuple[Path, ...]) -> None:
    """Take in what other files and earlier nights know: compositions, last results, times, shares and more.

    Each option may be given several times. What somebody typed stays; what was filled in before is replaced. It prints
    what it took from each file and what it could not place. Exit code 1 if something in a file could not be read.
    """
    from tallyroom.cli.options import print_findings
    from tallyroom.domain import blocks
    from tallyroom.feeds.filling import Sources
    from tallyroom.feeds.filling import fill as filling

    filled = filling(folder, Sources(nights=tuple(map(_night, ledgers)), **files))
    print_findings(filled.findings)
    for took in filled.took:
        click.echo(f"{took.source}: {', '.join(took.taken)}")
    if filled.typed:
        click.echo(f"{filled.typed:,} cells or compositions differ from what somebody typed, and were left.")
    changed = ", ".join(filled.changed) or "nothing"
    click.echo(f"{folder}: changed {changed}. See what it can show: tallyroom package ready {folder}")
    sys.exit(1 if blocks(filled.findings) else 0)


for _name, (_option, _help) in _FILES.items():
    fill = click.option(_option, _name, multiple=True, type=_FILE, metavar="FILE", help=_help)(fill)


def _night(url: str) -> EarlierNight:
    from tallyroom.feeds.filling import EarlierNight
    from tallyroom.night import open_night

    night = open_night(url)
    return EarlierNight(Path(url.rpartition("/")[2]).name, night.book, night.board, night.entries)
