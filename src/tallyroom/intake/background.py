"""What a package may bring beside its tables: who controlled its councils in the past (`past_control.csv`), and where
they are (`boundaries.geojson`, see `intake.boundaries`).

It settles no result. It makes figures such as "after nine years", which nobody should write from memory, and a map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from tallyroom.domain import NOC, BodyId, Book, Finding, PartyId, PastControl, blocks
from tallyroom.feeds.columns import MUST
from tallyroom.feeds.tables import Column, Row, identifier, read_table, text, whole_number
from tallyroom.intake.boundaries import with_boundaries

FILE = "past_control.csv"
COLUMNS = {
    "council_id": Column(identifier, **MUST),
    "since": Column(whole_number, **MUST),
    "party_id": Column(identifier, **MUST),
    "source": Column(text),
}


def with_background(book: Book, folder: Path) -> tuple[Book, tuple[Finding, ...]]:
    """The book with its past and its map, and what is wrong with them; without what has faults or is not there."""
    book, past = _with_past(book, folder)
    book, mapped = with_boundaries(book, folder)
    return book, (*past, *mapped)


def _with_past(book: Book, folder: Path) -> tuple[Book, tuple[Finding, ...]]:
    path = folder / FILE
    if not path.is_file():
        return book, ()
    reading = read_table(path, COLUMNS)
    findings = (*reading.findings, *_faults(book, reading.rows))
    if blocks(findings):
        return book, findings
    rows = tuple(
        PastControl(body=BodyId(row["council_id"]), since=row["since"], party=PartyId(row["party_id"]))
        for row in reading.rows
    )
    return replace(book, past_control=tuple(sorted(rows, key=lambda row: (row.body, row.since)))), findings


def _faults(book: Book, rows: Sequence[Row]) -> Iterator[Finding]:
    seen: dict[tuple[str, int], int] = {}
    for row in rows:
        council, since, party = row["council_id"], row["since"], row["party_id"]
        if council is not None and not book.has_body(council):
            says = f"{council} is not in councils.csv"
            yield Finding.block("council-unlisted", row.where("council_id"), says, "Add it, or mend the id.")
        if party is not None and party != NOC and not book.has_party(party):
            says = f"{party} is not in parties.csv"
            yield Finding.block("party-unknown", row.where("party_id"), says, "Add it, or mend the id.")
        if since is not None and since >= book.event.polling_date.year:
            says = f"{since} is no year before this election"
            yield Finding.block("cell", row.where("since"), says, "The past ends on the eve of poll.")
        if council is not None and since is not None:
            first = seen.setdefault((council, since), row.number)
            if first != row.number:
                says = f"{council} has a row for {since} already, row {first}"
                yield Finding.block("row-twice", row.where("since"), says, "Keep one of the two rows.")
