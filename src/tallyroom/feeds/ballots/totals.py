"""Totals instead of papers: a CSV of `candidate,votes` for the systems that need no more.

Lives here: reading it, with the columns that some laws ask besides: `second` (second preferences,
supplementary vote), `held` and `list` (constituency seats and length of list, d'Hondt). Not here: papers
(`read`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct

from tallyroom.errors import TallyroomError
from tallyroom.feeds.ballots.faults import Fault, refuse
from tallyroom.feeds.ballots.tolerant import as_text, marked, shown

COLUMNS = ("votes", "second", "held", "list")


class Totals(Struct, frozen=True, kw_only=True):
    """A contest in totals; a column that the file does not have is empty."""

    contest: str
    votes: dict[str, int]
    second: dict[str, int]
    held: dict[str, int]
    lists: dict[str, int]


def is_totals(data: bytes) -> bool:
    """Does the file begin with a header that names `votes`?"""
    head = marked(data).split(b"\n", 1)[0].lower()
    return b"votes" in head and b"candidate" in head


def read_totals(data: bytes, *, name: str) -> Totals:
    """Totals by candidate, in the order of the file.

    Cells are parted by commas, semicolons or tabs, whichever comes first in the header. Columns of other names are
    left alone, unless one is probably meant for one of these.
    Raises `TallyroomError` listing every cell that is not a whole number, every name missing or given twice, and
    every row longer than the header.

    >>> read_totals(b"candidate,votes\\nAnn,3\\nBob,5\\n", name="w.csv").votes
    {'Ann': 3, 'Bob': 5}
    """
    found: dict[str, dict[str, int]] = {column: {} for column in COLUMNS}
    table = _table(data, name)
    header = [cell.lower() for cell in table[0][1]]
    faults = [Fault(line=table[0][0], says=says, verdict="refused", mend=mend) for says, mend in _header(header)]
    refuse(name, faults)
    for line, row in table[1:]:
        if any(row[len(header) :]):
            mend = "Is there a comma inside a number? Write 1234, or put it in quotes."
            says = f"{len(row)} cells under {len(header)} columns"
            faults.append(Fault(line=line, says=says, verdict="refused", mend=mend))
            continue
        cells = dict(zip(header, row, strict=False))
        who = cells.get("candidate", "")
        if not who or who in found["votes"]:
            says = f"{who} is given twice" if who else "no candidate"
            mend = "Each row is one candidate, party or answer of one contest."
            faults.append(Fault(line=line, says=says, verdict="refused", mend=mend))
            continue
        for column in COLUMNS:
            cell = cells.get(column, "")
            if re.fullmatch(r"\d{1,3}(,\d{3}){0,3}|\d{1,12}", cell):
                found[column][who] = int(cell.replace(",", ""))
            elif cell or column == "votes":
                mend = "Votes are whole numbers from 0."
                faults.append(Fault(line=line, says=f"{column} {cell[:40]!r}", verdict="refused", mend=mend))
    if not found["votes"] and not faults:
        faults.append(Fault(line=1, says="no candidates", verdict="refused"))
    refuse(name, faults)
    return Totals(
        contest=Path(name).stem,
        votes=found["votes"],
        second=found["second"],
        held=found["held"],
        lists=found["list"],
    )


def _table(data: bytes, name: str) -> list[tuple[int, list[str]]]:
    """Rows that are not blank, each with its line; the header is the first."""
    text = as_text(marked(data))
    mark = re.search(r"[,;\t]", text)
    lines = csv.reader(io.StringIO(text, newline=""), skipinitialspace=True, delimiter=mark[0] if mark else ",")
    try:
        table = [(lines.line_num, [shown(cell) for cell in row]) for row in lines if any(map(str.strip, row))]
    except csv.Error as error:
        mend = "Is a quote left open?"
        raise TallyroomError(f"line {lines.line_num}: {error}", where=name, mend=mend) from error
    return table or [(1, [])]


def _header(header: list[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the names of the columns, and how to mend it."""
    for column in ("candidate", *COLUMNS):
        if header.count(column) > 1:
            yield f"two columns are called {column}", "Keep one of them."
    for column in ("candidate", "votes"):
        if column not in header:
            yield f"no column is called {column}", "The first line is candidate,votes and what a law asks besides."
    for column in header:
        meant = get_close_matches(column, COLUMNS, n=1, cutoff=0.8)
        if column not in COLUMNS and meant and meant[0] not in header:
            yield f"a column is called {column}", f"Did you mean {meant[0]}?"
