"""Formats of our own: the canonical returns CSV and JSON Lines, as `declare` reads them."""

from __future__ import annotations

from msgspec.structs import replace

from tallyroom.domain import Book
from tallyroom.feeds.columns import RETURNS, STAGES
from tallyroom.feeds.incoming import account
from tallyroom.feeds.incoming.report import REHEARSAL, Given
from tallyroom.feeds.returns import Decode, Reading, read_csv, read_jsonl
from tallyroom.feeds.stage_tables import read_stages
from tallyroom.feeds.tables import parse_table

#: Columns of a count that is read out.
_STAGED = frozenset({b"ballot_id", b"stage", b"candidate", b"transfers", b"total"})
_MARK = b'"kind":"rehearsal-began"'


def read_with(given: Given, book: Book, decode: Decode) -> Reading:
    """JSON Lines where the first character is a brace, else CSV."""
    head = given.data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if {*head.partition(b"\n")[0].replace(b'"', b"").replace(b" ", b"").strip().split(b",")} >= _STAGED:
        table = parse_table(given.data, STAGES, file=given.name)
        reading = read_stages(table.rows, book)
        told = account.of_columns(given.data, STAGES, given.name)
        return replace(reading, findings=(*table.findings, *reading.findings, *told))
    if not head.startswith(b"{"):
        reading = read_csv(given.data, book, file=given.name)
        return replace(reading, findings=(*reading.findings, *account.of_columns(given.data, RETURNS, given.name)))
    head, _, rest = given.data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if _MARK not in head.replace(b" ", b""):
        return read_jsonl(given.data, file=given.name, decode=decode)
    reading = read_jsonl(b"\n" + rest, file=given.name, decode=decode)
    marked = (replace(one, source=f"{REHEARSAL} {one.source}".strip()) for one in reading.returned)
    return replace(reading, returned=tuple(marked))
