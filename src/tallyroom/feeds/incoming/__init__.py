"""Formats in: each reads what somebody else has written, whatever it is, into returns of the book.

One file a format, each a function from `Given` to `Reports`; what they have in common is in `report` (the frame),
`names` (who is meant) and `settle` (reports into declarations). Reads bytes; fetching them is for `intake`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tallyroom.domain import Book, Finding
from tallyroom.errors import TallyroomError
from tallyroom.feeds.incoming.report import Given, Reports
from tallyroom.feeds.returns import Decode, Reading

#: Each format and the module that reads it: a module is imported when its format is asked for.
FORMATS = {
    "democracy-club": "democracy_club",
    "csv": "own",
    "jsonl": "own",
}

#: The largest file that is read at all: many times the largest real one, and far below a machine's memory.
LARGEST = 256 * 2**20


def read(format_name: str, given: Given, book: Book, *, decode: Decode) -> Reading:
    """What a source says, matched to the book, with every fault in it. Raises `TallyroomError` for no such format.

    `decode` is the ledger's own reader of happenings, which JSON Lines hold.
    """
    if format_name not in FORMATS:
        raise TallyroomError(f"no such format: {format_name}", mend=f"There are {', '.join(FORMATS)}.")
    if len(given.data) > LARGEST:
        says = f"has {len(given.data):,} bytes, and {LARGEST:,} are read at most"
        return _nothing(Finding.block("file-large", given.name, says, "Split it by council."))
    if not given.data.strip():
        return _nothing(Finding.block("file-empty", given.name, "is empty", "Has the source nothing yet?"))
    module = import_module(f"tallyroom.feeds.incoming.{FORMATS[format_name]}")
    if hasattr(module, "read_with"):  # formats of our own, which need the book to be read at all
        reading: Reading = module.read_with(given, book, decode)
        return reading
    from tallyroom.feeds.incoming.settle import settle  # noqa: PLC0415  # names need rapidfuzz

    reader: Callable[[Given], Reports] = module.read
    return settle(reader(given), book)


def _nothing(finding: Finding) -> Reading:
    return Reading(returned=(), findings=(finding,))
