"""Formats of our own: the canonical returns CSV and JSON Lines, as `declare` reads them."""

from __future__ import annotations

from msgspec.structs import replace

from tallyroom.domain import Book
from tallyroom.feeds.columns import RETURNS, STAGES
from tallyroom.feeds.incoming import account
from tallyroom.feeds.incoming.report import REHEARSAL, Given
from tallyroom.feeds.returns import Decode, Reading, read_csv, read_jsonl
from tallyroom.feeds.stage_tables import is_staged, read_stage_file

_MARK = b'"kind":"rehearsal-began"'


def read_with(given: Given, book: Book, decode: Decode) -> Reading:
    """JSON Lines where the first character is a brace, else CSV."""
    head = given.data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if is_staged(head):
        reading = read_stage_file(given.data, book, file=given.name)
        return replace(reading, findings=(*reading.findings, *account.of_columns(given.data, STAGES, given.name)))
    if not head.startswith(b"{"):
        reading = read_csv(given.data, book, file=given.name)
        return replace(reading, findings=(*reading.findings, *account.of_columns(given.data, RETURNS, given.name)))
    head, _, rest = given.data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if _MARK not in head.replace(b" ", b""):
        return read_jsonl(given.data, file=given.name, decode=decode)
    reading = read_jsonl(b"\n" + rest, file=given.name, decode=decode)
    marked = (replace(one, source=f"{REHEARSAL} {one.source}".strip()) for one in reading.returned)
    return replace(reading, returned=tuple(marked))
