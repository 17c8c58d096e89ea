"""`tallyroom ingest FORMAT SOURCE --db URL`: returns in any format that is read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tallyroom.cli.options import db

if TYPE_CHECKING:
    from tallyroom.domain import Book
    from tallyroom.feeds.incoming.report import Given


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
@click.option("--map", "maps", multiple=True, metavar="ROLE=HEADER", help="With sheet: what a column means.")
@click.option("--confirm", is_flag=True, help="With sheet: the mapping shown is right; it is kept for this source.")
@click.option("--mappings", default="", metavar="FILE", help="With sheet: where mappings are kept.")
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
    maps: tuple[str, ...],
    confirm: bool,
    mappings: str,
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
    named = from_ or ("" if source == "-" else source.rpartition("/")[2])
    chosen = _Mapping(db, mappings, named, maps) if format_name == "sheet" else None
    given = [
        Given(
            name=name,
            data=data,
            council=council,
            contest=contest,
            mapping=chosen.of_source(confirm=confirm) if chosen else None,
        )
        for name, data in fetch(source)
    ]
    reading = read(format_name, given, night.book, decode=decode_happening)
    if chosen and confirm:
        chosen.keep(given[0], night.book)
    taken = take(night, reading, by=by, source=named, correct=correct, sound=sound)
    print_findings(taken.findings)
    if taken.refused:
        click.echo("tallyroom: nothing was recorded; mend what blocks and ingest it again.", err=True)
        sys.exit(1)
    known = f"; {taken.known:,} known already" if taken.known else ""
    left_out = f"; {taken.left_out:,} left out" if taken.left_out else ""
    click.echo(f"{len(taken.entries):,} recorded{known}{left_out}.")


class _Mapping:
    """What is known of the columns of a source, and where that is kept."""

    def __init__(self, db: str, file: str, source: str, maps: tuple[str, ...]) -> None:
        from tallyroom.feeds.incoming.sheet import ROLES
        from tallyroom.intake.mappings import beside, load

        pairs = [one.partition("=") for one in maps]
        wrong = [one for one, (role, mark, _) in zip(maps, pairs, strict=True) if not mark or role not in ROLES]
        if wrong:
            raise click.UsageError(f"--map {wrong[0]}: write ROLE=HEADER; there are {', '.join(ROLES)}.")
        self._path = Path(file) if file else beside(db)
        self._source = source
        kept = load(self._path, source) if self._path else {}
        self._chosen = {**kept.get("columns", {}), **{role: header for role, _, header in pairs}}
        self._signature = kept.get("signature", "") if not pairs else ""

    def of_source(self, *, confirm: bool) -> dict[str, Any]:
        return {"columns": self._chosen, "signature": self._signature, "confirmed": confirm}

    def keep(self, given: Given, book: Book) -> None:
        from tallyroom.feeds.incoming.sheet import layout_of
        from tallyroom.intake.mappings import keep

        layout = layout_of(given, book)
        if layout is not None and self._path is not None:
            keep(self._path, self._source, layout.kept())
            click.echo(f"{self._path}: kept for {self._source or 'standard input'}: {layout.shown()}.", err=True)
