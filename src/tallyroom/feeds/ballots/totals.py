"""Totals instead of papers: a CSV of `candidate,votes` for the systems that need no more.

Lives here: reading it, with the columns that some laws ask besides: `second` (second preferences,
supplementary vote), `held` and `list` (constituency seats and length of list, d'Hondt). Not here: papers
(`read`).
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from tallyroom.feeds.ballots.faults import Fault, refuse

COLUMNS = ("votes", "second", "held", "list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """A contest in totals; a column that the file does not have is empty."""

    contest: str
    votes: dict[str, int]
    second: dict[str, int]
    held: dict[str, int]
    lists: dict[str, int]


def is_totals(data: bytes) -> bool:
    """Does the file begin with a header that names `votes`?"""
    head = data.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].lower()
    return b"votes" in head and b"candidate" in head


def read_totals(data: bytes, *, name: str) -> Totals:
    """Totals by candidate, in the order of the file.

    Raises `TallyroomError` listing every cell that is not a whole number, and every name missing or given
    twice.

    >>> read_totals(b"candidate,votes\\nAnn,3\\nBob,5\\n", name="w.csv").votes
    {'Ann': 3, 'Bob': 5}
    """
    found: dict[str, dict[str, int]] = {column: {} for column in COLUMNS}
    faults: list[Fault] = []
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig", errors="replace")), skipinitialspace=True)
    for row in rows:
        cells = {
            (key or "").strip().lower(): (cell or "").strip() for key, cell in row.items() if isinstance(cell, str)
        }
        who = cells.get("candidate", "")
        if not who or who in found["votes"]:
            says = f"{who} is given twice" if who else "no candidate"
            faults.append(Fault(line=rows.line_num, says=says, verdict="refused"))
            continue
        for column in COLUMNS:
            text = cells.get(column, "")
            if re.fullmatch(r"\d{1,3}(,\d{3}){0,3}|\d{1,12}", text):
                found[column][who] = int(text.replace(",", ""))
            elif text or column == "votes":
                mend = "Votes are whole numbers from 0."
                faults.append(Fault(line=rows.line_num, says=f"{column} {text!r}", verdict="refused", mend=mend))
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
