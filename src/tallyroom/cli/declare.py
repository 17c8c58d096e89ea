"""`tallyroom declare --db URL FILE`: returns from a file; with `--contest BALLOT-ID`, one contest by its ballots."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import db

if TYPE_CHECKING:
    from tallyroom.domain import Happening
    from tallyroom.night import Night


@click.command()
@db
@click.option("--by", default="command line", show_default=True, help="Who vouches for these returns.")
@click.option("--source", default="", help="Where they come from, if the file does not say.")
@click.option("--contest", metavar="BALLOT-ID", help="FILE has this contest's ballots: BLT or the comma form.")
@click.option(
    "--lot",
    "lots",
    multiple=True,
    metavar="NAME",
    help="With --contest: a lot that was drawn; once for each name, the preferred first.",
)
@click.option("--correct", metavar="REASON", help="What was declared already was wrong: put it right, for this reason.")
@click.argument("file", type=click.Path(path_type=Path))
def command(
    db: str, by: str, source: str, contest: str | None, lots: tuple[str, ...], correct: str | None, file: Path
) -> None:
    """Record returns from canonical CSV or JSON Lines (- for standard input), all of them or none.

    With --contest, FILE is a ballot file (BLT, or the comma form of cast vote records), and the contest is declared
    by its papers and counted by its own rules. Papers that do not count are said. Where the count waits for a lot, the
    same file with --lot records what the returning officer drew, as a correction of what was declared.

    With --correct, returns of what was declared already replace it: a misread figure, or the lot that was drawn.

    The same file again changes nothing. Exit code 1 if a finding blocks; then every fault is listed, and nothing
    was recorded.
    """
    from tallyroom.cli.options import print_findings
    from tallyroom.cli.reading import read_ballot_file, read_returns
    from tallyroom.domain import blocks
    from tallyroom.night import Incoming, Refused, open_night

    if lots and not contest:
        raise click.UsageError("--lot goes with --contest; a table of returns has a column lot.")
    if correct is not None and not correct.strip():
        raise click.UsageError("--correct needs a reason: readers are told why.")
    night = open_night(db)
    named = "" if str(file) == "-" else file.name
    if contest:
        reading = read_ballot_file(file, night.book, contest=contest, lots=lots)
    else:
        reading = read_returns(file, night.book)
    incoming = [
        Incoming(
            happening=_in_place(one.happening, night, correct=correct),
            source=one.source or source or named,
            where=one.where,
        )
        for one in reading.returned
    ]
    faulty = blocks(reading.findings)
    outcome = Refused(findings=night.examine(*incoming)) if faulty else night.record(*incoming, by=by)
    print_findings((*reading.findings, *outcome.findings))
    if isinstance(outcome, Refused):
        click.echo("tallyroom: nothing was recorded; mend what blocks and declare it again.", err=True)
        sys.exit(1)
    new = len(outcome.entries) - outcome.repeated
    repeated = (
        f"; {outcome.repeated} {'was' if outcome.repeated == 1 else 'were'} there already" if outcome.repeated else ""
    )
    last = f", the last as entry {max(entry.number for entry in outcome.entries)}" if outcome.entries else ""
    click.echo(f"{new} recorded{last}{repeated}.")


def _in_place(happening: Happening, night: Night, *, correct: str | None) -> Happening:
    """A return as it follows what stands: with a reason its correction; ballots settle the tie that they wait at."""
    from tallyroom.domain import Declared
    from tallyroom.feeds.ballots.declared import after

    if correct:
        return night.correcting(happening, reason=correct)
    if not isinstance(happening, Declared) or not happening.declaration.papers:
        return happening
    entry = night.board.standing(happening.declaration.contest).entry
    return happening if entry is None else after(happening, night.entries[entry - 1].happening, entry=entry)
