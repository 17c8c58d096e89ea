"""What the columns of somebody's table mean: guessed from its header, to be shown to a person and confirmed once.

A table is confirmed for its header as it stands: another header is another table, and is asked about again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from tallyroom.domain import slug
from tallyroom.feeds.incoming.report import plain
from tallyroom.feeds.incoming.sheet.grid import Cells, Grid

#: What a column can mean, and the words by which headers say so; the first that fits a header is taken.
ROLES: dict[str, tuple[str, ...]] = {
    "contest": ("ballot paper id", "ballot id", "ballot_paper_id", "ballot_id", "dc id"),
    "gss": ("gss", "ward code", "ons code", "gss code", "area code"),
    "person_id": ("person id", "person_id", "democracy club id"),
    "elected": ("elected", "result", "outcome", "winner", "elected?", "status"),
    "rejected": ("rejected", "spoilt", "spoiled", "rejected ballots", "rejected papers", "spoilt papers"),
    "turnout": ("turnout", "turnout %", "% turnout", "turnout percentage"),
    "papers": (
        "ballot papers",
        "ballots issued",
        "papers issued",
        "papers verified",
        "verified",
        "ballot papers issued",
    ),
    "electorate": ("electorate", "electors", "registered electors", "eligible electors", "total electorate"),
    "final_votes": ("final votes", "second round", "total after second preference", "votes final"),
    "votes": (
        "votes",
        "no of votes",
        "number of votes",
        "votes cast",
        "total votes",
        "votes polled",
        "votes received",
        "valid votes",
        "ballots cast",
        "first preferences",
        "count",
        "pleidleisiau",
    ),
    "surname": ("surname", "last name", "family name"),
    "forename": (
        "forename",
        "forenames",
        "first name",
        "first names",
        "given name",
        "other names",
        "other names in full",
    ),
    "candidate": (
        "candidate",
        "candidate name",
        "name",
        "name of candidate",
        "candidates",
        "names of candidates",
        "person name",
        "ymgeisydd",
    ),
    "party": ("party", "description", "political party", "party name", "affiliation", "description if any", "plaid"),
    "council": ("council", "authority", "local authority", "organisation", "council name", "la"),
    "division": (
        "ward",
        "ward name",
        "division",
        "electoral division",
        "electoral area",
        "area",
        "constituency",
        "ward division",
    ),
    "declared_at": ("declared", "time declared", "declared at", "declaration time", "time of declaration"),
    "source": ("source", "url", "link"),
}

#: Without these a table is none of a count.
NEEDED = ("votes",)
_LOOKED_AT = 40


class Layout(Struct, frozen=True, kw_only=True):
    """Where a table's header is and what its columns mean: role to column number, from nought."""

    sheet: str
    header_row: int
    header: Cells
    columns: Mapping[str, int]

    @property
    def signature(self) -> str:
        """The header as it stands, by which a confirmed table is known again."""
        return " | ".join(plain(cell).lower() for cell in self.header)

    @property
    def names_somebody(self) -> bool:
        return "candidate" in self.columns or "surname" in self.columns

    def shown(self) -> str:
        """The mapping in words, for a person to look at."""
        pairs = (f"{role} from {plain(self.header[column])!r}" for role, column in self.columns.items())
        sheet = f"sheet {self.sheet!r}, " if self.sheet else ""
        return f"{sheet}header in row {self.header_row}: " + ", ".join(pairs)

    def kept(self) -> dict[str, Any]:
        """What is kept of it once it is confirmed."""
        return {
            "signature": self.signature,
            "columns": {role: plain(self.header[column]) for role, column in self.columns.items()},
        }


def guess(grids: list[Grid], chosen: Mapping[str, str] | None = None) -> Layout | None:
    """The likeliest header of any sheet, its columns as `chosen` (role to header text) where that says so.

    `None` where nothing looks like one: a header names votes, and a candidate.
    """
    found = [layout for grid in grids for layout in _layouts(grid, chosen or {})]
    return max(found, key=lambda one: (len(one.columns), -one.header_row), default=None)


def _layouts(grid: Grid, chosen: Mapping[str, str]) -> list[Layout]:
    found = []
    for number, row in enumerate(grid.rows[:_LOOKED_AT], start=1):
        above = grid.rows[number - 2] if number > 1 else ()
        for header in (row, _joined(above, row)):
            layout = Layout(sheet=grid.name, header_row=number, header=header, columns=_columns(header, chosen))
            if layout.names_somebody and all(role in layout.columns for role in NEEDED):
                found.append(layout)
                break
    return found


def _joined(above: Cells, row: Cells) -> Cells:
    """A header of two rows, of which the upper one's cells are merged over several columns."""
    filled, last = [], ""
    for cell in above:
        last = plain(cell) or last
        filled.append(last)
    width = max(len(filled), len(row))
    upper, lower = filled + [""] * (width - len(filled)), [*row, *[""] * (width - len(row))]
    return tuple(plain(one) if plain(one) else other for one, other in zip(lower, upper, strict=True))


def _columns(header: Cells, chosen: Mapping[str, str]) -> dict[str, int]:
    words = [_words(cell) for cell in header]
    columns: dict[str, int] = {}
    for role, said in chosen.items():
        if _words(said) in words:
            columns[role] = words.index(_words(said))
    for exact in (True, False):
        for role, names in ROLES.items():
            if role in columns or role in chosen:
                continue
            column = _find(words, [_words(name) for name in names], set(columns.values()), exact=exact)
            if column is not None:
                columns[role] = column
    return {role: columns[role] for role in ROLES if role in columns}


def _find(words: list[str], names: list[str], taken: set[int], *, exact: bool) -> int | None:
    for name in names:
        for column, cell in enumerate(words):
            if column not in taken and cell and (cell == name if exact else _has(cell, name)):
                return column
    return None


def _has(cell: str, name: str) -> bool:
    """Whether a header says a word, in few words more: a sentence is no header, and a share of votes no votes."""
    return len(cell) < _A_SENTENCE and re.search(rf"\b{re.escape(name)}\b", cell) is not None and "share" not in cell


_A_SENTENCE = 40


def _words(cell: str) -> str:
    percent = " %" if "%" in cell else ""
    return slug(plain(cell)).replace("-", " ") + percent
