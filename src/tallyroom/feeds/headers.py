"""Tables of which nobody has declared the columns: each is known by its header, under any name that sources give it.

Knows headers and cells. Which roles there are, and what is in them, is for those who read a kind of table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from tallyroom.domain import Finding
from tallyroom.feeds.incoming.report import plain
from tallyroom.feeds.incoming.sheet.grid import Cells, grids

#: For each role, the headers that mean it, as `header_key` has them, the surest first.
Roles = Mapping[str, Sequence[str]]

#: Titles stand above a header in no more rows than these.
_ABOVE = 20


class Line(Struct, frozen=True):
    """One row: what stands in it by role, what stands under every other header, and where it is."""

    cells: Mapping[str, str]
    others: Mapping[str, str]
    where: str

    def __getitem__(self, role: str) -> str:
        return self.cells.get(role, "")


class Lines(Struct, frozen=True):
    rows: tuple[Line, ...]
    roles: frozenset[str]
    findings: tuple[Finding, ...]


def header_key(cell: str) -> str:
    """A header without its case and punctuation: `Person_Name` is `person name`."""
    return " ".join(re.findall(r"[a-z0-9]+", cell.lower()))


def read_lines(data: bytes, roles: Roles, *, file: str, columns: Mapping[str, str] | None = None) -> Lines:
    """The first sheet's rows below its header. `columns` names the headers of roles; the others are guessed."""
    sheets, findings = grids(data, file)
    if not sheets:
        return Lines((), frozenset(), tuple(findings))
    rows = sheets[0].rows
    number = _header(rows, roles)
    found, faults = _roles(rows[number], roles, columns or {}, f"{file} row {number + 1}")
    findings = [*findings, *faults, *_lengths(rows, number, file)]
    taken = set(found.values())
    others = {at: header_key(cell) for at, cell in enumerate(rows[number]) if at not in taken and cell.strip()}
    lines = tuple(
        Line(
            {role: plain(row[at]) for role, at in found.items() if at < len(row)},
            {name: plain(row[at]) for at, name in others.items() if at < len(row)},
            f"{file} row {place + 1}",
        )
        for place, row in enumerate(rows)
        if place > number and any(cell.strip() for cell in row)
    )
    return Lines(lines, frozenset(found), tuple(findings))


def _header(rows: Sequence[Cells], roles: Roles) -> int:
    """The row that names the most roles; sheets often have a title above it."""
    known = {name for names in roles.values() for name in names}
    scored = [(sum(header_key(cell) in known for cell in row), -number) for number, row in enumerate(rows[:_ABOVE])]
    return -max(scored)[1]


def _roles(header: Cells, roles: Roles, columns: Mapping[str, str], where: str) -> tuple[dict[str, int], list[Finding]]:
    keys = [header_key(cell) for cell in header]
    found: dict[str, int] = {}
    faults: list[Finding] = []
    for role, named in columns.items():
        if header_key(named) in keys:
            found[role] = keys.index(header_key(named))
        else:
            says = f"there is no column {named!r} for {role}"
            faults.append(Finding.block("column-missing", where, says, "Give the header as it stands in the file."))
    for role, names in roles.items():
        at = next((keys.index(name) for name in names if name in keys), None)
        if role not in found and at is not None and at not in found.values():
            found[role] = at
    return found, faults


def _lengths(rows: Sequence[Cells], number: int, file: str) -> Iterator[Finding]:
    """A row with more cells than the header has text with a comma that is not quoted; a shorter one is cut off."""
    width = len(rows[number])
    for place, row in enumerate(rows[number + 1 :], start=number + 2):
        if any(cell.strip() for cell in row) and len(row) != width:
            says = f"has {len(row)} cells where the header has {width}"
            yield Finding.block("row-length", f"{file} row {place}", says, "Is a comma not in quotation marks?")
