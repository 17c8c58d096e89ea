"""`tallyroom ingest FORMAT SOURCE --db URL`: returns in any format that is read."""

from __future__ import annotations

import sys

import click

from tallyroom.cli.options import db


@click.command()
@click.argument("format_name", metavar="FORMAT")
@click.argument("source")
@db
@click.option("--by", default="command line", show_default=True, help="Who vouches for these returns.")
@click.option("--from", "from_", default="", metavar="TEXT", help="Where they come from, if the source does not say.")
@click.option("--council", default="", metavar="ID", help="The council that the source tells of, if it does not say.")
@click.option("--contest", default="", metavar="BALLOT-ID", help="The contest, if the source does not say.")
@click.option(
    "--correct", default="", metavar="REASON", help="What was declared otherwise is put right, for this reason."
)
@click.option("--sound", is_flag=True, help="Record every return without a grave fault, and list the others.")
def command(
    format_name: str,
    source: str,
    db: str,
    by: str,
    from_: str,
    council: str,
    contest: str,
    correct: str,
    sound: bool,
) -> None:
    """Record returns from a file, a folder, an address or standard input (-): all of them or none.

    FORMAT is one of democracy-club, moderngov, eml, pa-council, nist-cdf, sheet, csv, jsonl and blt.

    What is declared already in the same words is passed over; what contradicts it blocks, unless --correct gives a
    reason. Exit code 1 if a finding blocks: then every fault is listed, and nothing was recorded.
    """
    from tallyroom.cli.options import print_findings
    from tallyroom.feeds.incoming import read
    from tallyroom.feeds.incoming.report import Given
    from tallyroom.intake import take
    from tallyroom.intake.fetch import fetch
    from tallyroom.ledger import decode_happening
    from tallyroom.night import open_night

    night = open_night(db)
    given = [Given(name=name, data=data, council=council, contest=contest) for name, data in fetch(source)]
    reading = read(format_name, given, night.book, decode=decode_happening)
    named = from_ or ("" if source == "-" else source.rpartition("/")[2])
    taken = take(night, reading, by=by, source=named, correct=correct, sound=sound)
    print_findings(taken.findings)
    if taken.refused:
        click.echo("tallyroom: nothing was recorded; mend what blocks and ingest it again.", err=True)
        sys.exit(1)
    known = f"; {taken.known:,} known already" if taken.known else ""
    left_out = f"; {taken.left_out:,} left out" if taken.left_out else ""
    click.echo(f"{len(taken.entries):,} recorded{known}{left_out}.")
