"""Any spreadsheet or table of a count: a row a candidate, its columns in any order and by any name.

A ward may stand in each row, in the first row of its candidates alone, or in a row by itself above them. Rows of totals
are read as what they say of the ward, and are no candidates. The mapping of columns is guessed; until somebody has
confirmed it nothing is taken in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from tallyroom.domain import Finding, slug
from tallyroom.feeds.incoming.report import Cells as Reading
from tallyroom.feeds.incoming.report import Given, Line, Report, Reports, plain
from tallyroom.feeds.incoming.sheet.grid import Cells, Grid, grids
from tallyroom.feeds.incoming.sheet.mapping import ROLES, Layout, guess

__all__ = ["ROLES", "layout_of", "read"]

#: Rows that speak of the ward and not of a candidate, by the words with which they begin.
_TOTALS = {
    "electorate": ("electorate", "registered electors", "electors", "eligible electors"),
    "turnout": ("turnout", "percentage turnout", "poll"),
    "rejected": (
        "rejected",
        "spoilt",
        "spoiled",
        "total rejected",
        "number of rejected",
        "number of ballot papers rejected",
    ),
    "papers": (
        "ballot papers",
        "papers verified",
        "ballots issued",
        "verified",
        "total ballot papers",
        "number of ballot papers issued",
    ),
    "total": ("total", "totals", "total votes", "grand total", "valid votes", "sum"),
    "": ("majority", "seats", "vacancies", "notes", "source", "percentage", "swing"),
}


def layout_of(given: Given) -> Layout | None:
    """The mapping that is used for a source: the confirmed one's columns where there is one, else a guess."""
    found, _ = grids(given.data, given.name)
    return guess(found, (given.mapping or {}).get("columns"))


def read(given: Given) -> Reports:
    """One report a ward. Until the mapping is confirmed for this header, that blocks."""
    found, findings = grids(given.data, given.name)
    if not found:
        return Reports(reports=(), findings=tuple(findings))
    mapping = given.mapping or {}
    layout = guess(found, mapping.get("columns"))
    if layout is None:
        says = "has no row that names candidates and votes"
        mend = "Give the table a header row, such as: Ward, Candidate, Party, Votes."
        return Reports(reports=(), findings=(*findings, Finding.block("header-missing", given.name, says, mend)))
    confirmed = mapping.get("confirmed") is True or mapping.get("signature") == layout.signature
    if not confirmed:
        mend = "If that is right, give --confirm; else say which with --map votes='Votes cast'."
        findings.append(Finding.block("mapping-guessed", given.name, layout.shown(), mend))
    grid = next(one for one in found if one.name == layout.sheet)
    table = _Table(given, grid, layout, Reading(findings))
    reports = tuple(table.reports())
    return Reports(reports=reports if confirmed else (), findings=tuple(findings))


class _Ward(Struct):
    """What has been read of a ward so far."""

    where: str
    contest: str = ""
    gss: str = ""
    council: str = ""
    division: str = ""
    lines: list[Line] = field(default_factory=list)
    papers: int | None = None
    electorate: int | None = None
    rejected: int | None = None
    turnout: Decimal | None = None
    total: tuple[int, str] | None = None
    declared_at: datetime | None = None
    source: str = ""
    unread: bool = False

    @property
    def place(self) -> tuple[str, str, str, str]:
        return self.contest, self.gss, self.council, self.division


class _Table:
    """Rows below the header, one after the other, into wards."""

    def __init__(self, given: Given, grid: Grid, layout: Layout, cells: Reading) -> None:
        self._given = given
        self._grid = grid
        self._layout = layout
        self._cells = cells
        self._ward = _Ward(where=given.name, council=given.council, contest=given.contest)

    def reports(self) -> Iterator[Report]:
        for number, row in enumerate(self._grid.rows, start=1):
            if number <= self._layout.header_row or not any(plain(cell) for cell in row):
                continue
            where = f"{self._given.name} row {number}"
            if self._again_the_header(row):
                continue
            heading = self._heading(row)
            place = ("", "", self._given.council, heading) if heading else self._place(row)
            if place is not None and place != self._ward.place:
                yield from self._close()
                self._open(place, where)
            if heading:
                continue
            self._cells.fresh()
            self._row(row, where)
            self._ward.unread |= self._cells.unread
        yield from self._close()

    def _cell(self, row: Cells, role: str) -> str:
        column = self._layout.columns.get(role)
        return row[column] if column is not None and column < len(row) else ""

    def _again_the_header(self, row: Cells) -> bool:
        votes = self._layout.columns["votes"]
        return votes < len(row) and slug(row[votes]) == slug(self._layout.header[votes]) != ""

    def _heading(self, row: Cells) -> str:
        """The ward that a row by itself names above its candidates, where no column does."""
        filled = [plain(cell) for cell in row if plain(cell)]
        known = {"contest", "gss", "division"} & set(self._layout.columns)
        if known or len(filled) != 1 or self._total_of(filled[0]) or not re.search(r"[^\W\d]", filled[0]):
            return ""
        return filled[0]

    def _place(self, row: Cells) -> tuple[str, str, str, str] | None:
        """The ward that a row names in its own columns; `None` where it is as above."""
        contest, gss, council, division = (
            plain(self._cell(row, role)) for role in ("contest", "gss", "council", "division")
        )
        if not any((contest, gss, division)):
            return None
        if self._total_of(division) and not plain(self._name(row)):
            return None
        return contest, gss, council or self._given.council, division

    def _open(self, place: tuple[str, str, str, str], where: str) -> None:
        contest, gss, council, division = place
        self._ward = _Ward(where=where, contest=contest, gss=gss, council=council, division=division)

    def _name(self, row: Cells) -> str:
        whole = self._cell(row, "candidate")
        if whole or "surname" not in self._layout.columns:
            return whole
        return f"{self._cell(row, 'forename')} {self._cell(row, 'surname')}"

    def _total_of(self, text: str) -> str | None:
        """What a row of totals is about; `None` for any other text."""
        words = slug(text).replace("-", " ")
        for what, names in _TOTALS.items():
            if any(words == name or words.startswith((f"{name} ", f"{name}s ")) for name in names):
                return what or "other"
        return None

    def _row(self, row: Cells, where: str) -> None:
        name = plain(self._name(row))
        label = name or next((plain(cell) for cell in row if plain(cell)), "")
        about = self._total_of(label)
        if about is not None and not self._cell(row, "elected") and not self._cell(row, "party").strip():
            self._totals(row, about, label, where)
        elif name:
            self._candidate(row, name, where)
        self._whole(row, where)

    def _totals(self, row: Cells, about: str, label: str, where: str) -> None:
        """A row that says something of the whole ward: its figure is in the votes' column, else the last in the row."""
        own = plain(self._cell(row, "votes")) or next((plain(c) for c in reversed(row) if re.search(r"\d", c)), "")
        inside = re.search(r"[\d,.]+\s*%?\s*$", own)
        figure, at, ward = (inside[0] if inside else ""), f"{where}, {label}", self._ward
        if not figure or about == "other":
            return
        if about == "turnout":
            if "%" in figure or "%" in label or "." in figure or len(figure) < 3:
                ward.turnout = self._cells.percent(figure, at)
            else:
                ward.papers = self._cells.number(figure, at)
        elif about == "total":
            total = self._cells.number(figure, at)
            ward.total = (total, at) if total is not None else None
        else:
            setattr(ward, about, self._cells.number(figure, at))

    def _candidate(self, row: Cells, name: str, where: str) -> None:
        name = self._cells.text(name if not self._cell(row, "candidate") else self._cell(row, "candidate"), where)
        self._ward.lines.append(
            Line(
                where=f"{where}, {name}",
                name=name,
                party=plain(self._cell(row, "party")),
                person_id=plain(self._cell(row, "person_id")),
                votes=self._cells.number(self._cell(row, "votes"), f"{where}, {name}"),
                final_votes=self._cells.number(self._cell(row, "final_votes"), f"{where}, {name}"),
                elected=_elected(self._cell(row, "elected")) if "elected" in self._layout.columns else None,
            )
        )

    def _whole(self, row: Cells, where: str) -> None:
        """What columns say of the whole ward, in whichever of its rows."""
        ward, cells = self._ward, self._cells
        for role, attribute in (("electorate", "electorate"), ("rejected", "rejected"), ("papers", "papers")):
            number = cells.number(self._cell(row, role), f"{where}, {role}")
            if number is not None:
                setattr(ward, attribute, number)
        turnout = self._cell(row, "turnout")
        if plain(turnout):
            ward.turnout = cells.percent(turnout, f"{where}, turnout")
        said = plain(self._cell(row, "declared_at"))
        if said:
            ward.declared_at = cells.read(british_moment, said, f"{where}, declared")
        ward.source = plain(self._cell(row, "source")) or ward.source

    def _close(self) -> Iterator[Report]:
        ward = self._ward
        if not ward.lines:
            return
        counted = sum(line.votes or 0 for line in ward.lines)
        if ward.total is not None and ward.total[0] != counted and not ward.unread:
            says = f"a total of {ward.total[0]:,}, and the votes above add up to {counted:,}"
            self._cells.findings.append(
                Finding.query("total-differs", ward.total[1], says, "Look for a figure misread, or a row left out.")
            )
        yield Report(
            where=ward.where,
            contest=ward.contest,
            gss=ward.gss,
            council=ward.council,
            division=ward.division,
            lines=tuple(ward.lines),
            papers_verified=ward.papers,
            rejected=(("all", ward.rejected),) if ward.rejected is not None else (),
            electorate=ward.electorate,
            turnout=ward.turnout,
            declared_at=ward.declared_at,
            source=ward.source,
            unread=ward.unread,
        )
        self._ward = replace(ward, lines=[])


def _elected(cell: str) -> bool:
    words = slug(cell)
    return bool(plain(cell)) and words not in {
        "no",
        "n",
        "0",
        "false",
        "not-elected",
        "lost",
        "defeated",
        "unsuccessful",
    }


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def british_moment(cell: str) -> datetime:
    """A moment as people write it here, day before month; without an offset, in London's time.

    >>> british_moment("04/05/2018 02:15").isoformat(), british_moment("4 May 2018 02.15").isoformat()
    ('2018-05-04T02:15:00+01:00', '2018-05-04T02:15:00+01:00')
    """
    given = plain(cell)
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        found = re.fullmatch(r"(\d{1,2})[ /.-]([A-Za-z]+|\d{1,2})[ /.-](\d{4}),?(?: at)? (\d{1,2})[:.](\d{2})", given)
        if found is None:
            raise ValueError(f"{cell!r} is not a time such as 04/05/2018 02:15") from None
        day, month, year, hour, minute = found.groups()
        named = month[:3].lower()
        number = _MONTHS.index(named) + 1 if named in _MONTHS else int(month) if month.isdigit() else 0
        try:
            moment = datetime(int(year), number, int(day), int(hour), int(minute))  # noqa: DTZ001  # made aware below
        except ValueError:
            raise ValueError(f"{cell!r} is no moment, the day before the month") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Europe/London"))
