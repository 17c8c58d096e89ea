"""Formats in: each reads what somebody else has written, whatever it is, into returns of the book.

One file a format, each a function from `Given` to `Reports`; what they have in common is in `report` (the frame),
`names` (who is meant) and `settle` (reports into declarations). Reads bytes; fetching them is for `intake`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

from tallyroom.domain import Book, Finding
from tallyroom.errors import TallyroomError
from tallyroom.feeds.incoming.report import Given, Reports
from tallyroom.feeds.returns import Decode, Reading

#: Each format and the module that reads it: a module is imported when its format is asked for.
FORMATS = {
    "democracy-club": "democracy_club",
    "moderngov": "moderngov",
    "eml": "eml",
    "pa-council": "pa_council",
    "nist-cdf": "nist_cdf",
    "sheet": "sheet",
    "csv": "own",
    "jsonl": "own",
    "blt": "blt",
}

#: The largest file that is read at all: many times the largest real one, and far below a machine's memory.
LARGEST = 256 * 2**20


def read(format_name: str, given: Sequence[Given], book: Book, *, decode: Decode) -> Reading:
    """What a source says in one file or several, matched to the book, with every fault in it.

    `decode` is the ledger's own reader of happenings, which JSON Lines hold. Raises `TallyroomError` for no such
    format.
    """
    if format_name not in FORMATS:
        raise TallyroomError(f"no such format: {format_name}", mend=f"There are {', '.join(FORMATS)}.")
    module = import_module(f"tallyroom.feeds.incoming.{FORMATS[format_name]}")
    faults = tuple(fault for one in given for fault in _unusable(one))
    usable = [one for one in given if not tuple(_unusable(one))]
    if hasattr(module, "read_with"):  # formats that need the book to be read at all
        readings: list[Reading] = [module.read_with(one, book, decode) for one in usable]
        return Reading(
            returned=tuple(one for reading in readings for one in reading.returned),
            findings=(*faults, *(one for reading in readings for one in reading.findings)),
        )
    from tallyroom.feeds.incoming.settle import settle  # noqa: PLC0415  # names need rapidfuzz

    knowing = hasattr(module, "read_knowing")  # formats in which names of the book say what a line is
    found: list[Reports] = [module.read_knowing(one, book) if knowing else module.read(one) for one in usable]
    reports = [report for each in found for report in each.reports]
    if hasattr(module, "merged"):
        reports = module.merged(reports)
    empty = tuple(_nothing(one.name) for one, each in zip(usable, found, strict=True) if _is_silent(each))
    findings = (*faults, *(finding for each in found for finding in each.findings), *empty)
    return settle(Reports(reports=tuple(reports), findings=findings), book)


def _is_silent(found: Reports) -> bool:
    """Whether a source has neither results nor any word on why: nothing was recorded, and nobody would know."""
    return not found.reports and not found.findings


def _nothing(name: str) -> Finding:
    says = "has no result in it that is understood"
    return Finding.block("source-empty", name, says, "Is it this format, and has the source anything yet?")


def _unusable(given: Given) -> Iterator[Finding]:
    if len(given.data) > LARGEST:
        says = f"has more than {LARGEST:,} bytes"
        yield Finding.block("file-large", given.name, says, "Split it by council.")
    elif not given.data.strip():
        yield Finding.block("file-empty", given.name, "is empty", "Has the source nothing yet?")
