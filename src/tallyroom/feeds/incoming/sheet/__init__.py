"""Declarations in whatever layout: tables by any names of columns, lists, prose, pasted or in a file.

A ward may stand in each row, above its table, in the title, or nowhere, where the names of the people say it. A table
is read by its columns, any other line by itself (`lines`). What is understood is shown; until somebody has confirmed it
nothing is taken in. Whatever has a figure and is not understood is said with its place.
"""

from __future__ import annotations

import re

from tallyroom.domain import Book, Finding, slug
from tallyroom.feeds.incoming.report import Cells as Reading
from tallyroom.feeds.incoming.report import Given, Reports, plain
from tallyroom.feeds.incoming.sheet.grid import Cells, Grid, grids, text_grid
from tallyroom.feeds.incoming.sheet.header import ROLES, Layout, guess, layout_under
from tallyroom.feeds.incoming.sheet.lines import Said, spoken
from tallyroom.feeds.incoming.sheet.moments import british_moment
from tallyroom.feeds.incoming.sheet.scope import Scope
from tallyroom.feeds.incoming.sheet.vocabulary import LABEL, SITTING, Fact, fact_of, marked
from tallyroom.feeds.incoming.sheet.wards import Wards

__all__ = ["ROLES", "british_moment", "layout_of", "read_knowing"]

#: What columns say of a whole ward.
_OF_THE_WARD = ("electorate", "rejected", "papers", "turnout")


def layout_of(given: Given, book: Book) -> Layout | None:
    """The mapping that is used for a source: the confirmed one's columns where there is one, else a guess."""
    found, _ = grids(given.data, given.name)
    scope = Scope(book, council=given.council, contest=given.contest)
    return guess(found, scope, (given.mapping or {}).get("columns"), book.event.polling_date.year)


def read_knowing(given: Given, book: Book) -> Reports:
    """One report a ward. Until what is understood is confirmed, that blocks."""
    found, findings = grids(given.data, given.name)
    if not found:
        return Reports(reports=(), findings=tuple(findings))
    mapping, year = given.mapping or {}, book.event.polling_date.year
    scope = Scope(book, council=given.council, contest=given.contest)
    layout = guess(found, scope, mapping.get("columns"), year)
    confirmed = mapping.get("confirmed") is True or (
        layout is not None and mapping.get("signature") == layout.signature
    )
    reader = _Reader(given, scope, layout, Reading(findings), year)
    if layout is None:
        found = text_grid(given.data, given.name) or found
    for grid in found:
        reader.read(grid)
    reports = tuple(reader.wards.reports)
    findings += _layout_findings(given, layout)
    if not reports and not any(one.grade == "block" for one in findings):
        says = "has no row that names candidates and votes"
        mend = "Give a line for each candidate, such as: Ann Archer, Labour, 612; or a header: Ward, Candidate, Votes."
        findings.append(Finding.block("header-missing", given.name, says, mend))
    elif not confirmed:
        mend = "If that is right, give --confirm; else say which with --map votes='Votes cast'."
        shown = layout.shown() if layout else _read_so(reader)
        findings.append(
            Finding.block("mapping-guessed", given.name, shown, mend if layout else mend.split(";")[0] + ".")
        )
    settled = confirmed and not (layout and layout.questions)
    return Reports(reports=reports if settled else (), findings=tuple(findings))


def _layout_findings(given: Given, layout: Layout | None) -> list[Finding]:
    """What a person has to decide about columns, and which of them are not read."""
    if layout is None:
        return []
    where = f"{given.name} row {layout.header_row}"
    found = [
        Finding.block("column-ambiguous", where, question, "Say which with --map votes='…'.")
        for question in layout.questions
    ]
    if layout.parts:
        parts = " and ".join(repr(layout.title(at)) for at in layout.parts)
        says = f"{layout.title(layout.columns['votes'])!r} is the sum of {parts}, and is taken as the votes"
        found.append(Finding.note("column-total", where, says, "Are these the votes?"))
    if layout.passed:
        passed = " and ".join(repr(layout.title(at)) for at in layout.passed)
        found.append(
            Finding.query("column-passed-over", where, f"figures under {passed} are not read", "Are they votes?")
        )
    return found


def _read_so(reader: _Reader) -> str:
    """What is understood of text, for a person to look at."""
    wards = []
    for report in reader.wards.reports[:_SHOWN]:
        people = ", ".join(f"{line.name or line.party} {line.votes}" for line in report.lines)
        wards.append(f"{report.contest or report.division or '(no ward)'}: {people}")
    more = len(reader.wards.reports) - _SHOWN
    return "read as text: " + "; ".join(wards) + (f"; and {more} wards more" if more > 0 else "")


_SHOWN = 5


class _Reader:
    """Rows one after the other: those under a header by its columns, the others by themselves."""

    def __init__(self, given: Given, scope: Scope, layout: Layout | None, cells: Reading, year: int) -> None:
        self._given, self._scope, self._first, self._cells, self._year = given, scope, layout, cells, year
        self._layout: Layout | None = None
        self._who: tuple[Said, str] | None = None
        self._stars = False
        self.wards = Wards(given, scope, cells)

    def read(self, grid: Grid) -> None:
        """One sheet, if it is laid out as the first one is, or is text."""
        self._layout = None
        if self._first is not None and grid.name != self._first.sheet and not self._alike(grid):
            says = f"sheet {grid.name!r} is laid out in another way, and is not read"
            self._cells.findings.append(Finding.note("sheet-passed-over", self._given.name, says, "Has it results?"))
            return
        self._stars = any(SITTING.search(cell) for row in grid.rows for cell in row)
        if grid.name and self._scope.named(grid.name):
            self.wards.open(f"{self._given.name}, sheet {grid.name}", division=grid.name)
        sheet = f" sheet {grid.name!r}" if grid.name and self._first and grid.name != self._first.sheet else ""
        for number, row in enumerate(grid.rows, start=1):
            where = f"{self._given.name}{sheet} row {number}"
            self._cells.fresh()
            if not any(re.search(r"[^\s|:=_-]", cell) for cell in row) or self._header(grid, number, row):
                continue
            if not (self._layout is not None and self._in_table(row, where)):
                self._line(" | ".join(plain(cell.replace("\t", " | ")) for cell in row if plain(cell)), where)
        self._flush()
        self.wards.close()
        self._cut_short(grid)

    def _cut_short(self, grid: Grid) -> None:
        """A table whose last row is one short cell, without an end of line, may be broken off there."""
        last = [plain(cell) for cell in grid.rows[-1] if plain(cell)] if grid.rows else []
        broken = not grid.name and not self._given.data.endswith(b"\n") and len(last) == 1
        if broken and self._layout is not None and len(last[0]) < _A_HEADING:
            where = f"{self._given.name} row {len(grid.rows)}"
            says = f"the last row has only {last[0]!r}"
            self._cells.findings.append(Finding.query("row-length", where, says, "Is the file cut short here?"))

    def _alike(self, grid: Grid) -> bool:
        first = self._first
        return first is not None and any(
            " | ".join(plain(cell).lower() for cell in row) == first.signature for row in grid.rows[:40]
        )

    # --- headers ---

    def _header(self, grid: Grid, number: int, row: Cells) -> bool:
        """Whether a row is a header; the rows below it are then read by it."""
        first = self._first
        if first is None:
            return False
        if grid.name == first.sheet and number == first.header_row:
            self._layout = first
            return True
        if grid.name == first.sheet and number == first.header_row - 1 and _upper(row, first.header):
            return True
        keys = [slug(cell) for cell in row if plain(cell)]
        if len(keys) > 1 and keys == [slug(cell) for cell in first.header if plain(cell)]:
            self._layout = first
            return True
        if len(keys) > 1 and not any(re.search(r"\d", key) for key in keys):
            known = {name.replace(" ", "-") for names in ROLES.values() for name in names}
            if sum(key in known for key in keys) > 1:
                other = layout_under(grid, number, row, self._scope, chosen={}, year=self._year)
                self._layout = other or self._layout
                return other is not None
        return False

    # --- rows of a table ---

    def _cell(self, row: Cells, role: str) -> str:
        column = self._layout.columns.get(role) if self._layout else None
        return row[column] if column is not None and column < len(row) else ""

    def _name(self, row: Cells) -> str:
        whole = self._cell(row, "candidate")
        if whole or self._layout is None or "surname" not in self._layout.columns:
            return whole
        return f"{self._cell(row, 'forename')} {self._cell(row, 'surname')}"

    def _in_table(self, row: Cells, where: str) -> bool:
        """Take a row as one of the table; false where it is a line by itself."""
        filled = [plain(cell) for cell in row if plain(cell)]
        if len(filled) < 2:  # one cell is a heading or a note
            return False
        name, party = plain(self._name(row)), plain(self._cell(row, "party"))
        label = name or filled[0]
        about = fact_of(label)
        if (
            about is not None
            and not re.search(r"[^\W\d]", party)
            and not self._scope.person(label)
            and not plain(self._cell(row, "elected"))
        ):
            return self._total_row(row, about, label, where)
        self._place(row, where)
        layout = self._layout
        part = plain(self._cell(row, "part"))
        if layout is not None and layout.wide:
            self._wide(row, layout, where, part)
        elif (name or party) and not self._says_nothing(row, name):
            self._candidate(row, name, party, where, part)
        elif not plain(self._cell(row, "votes")):
            return bool(part)
        else:
            says = f"{plain(self._cell(row, 'votes'))} votes of nobody"
            self._cells.findings.append(Finding.query("figure-passed-over", where, says, "Whose are they?"))
        self._of_the_ward(row, where, part)
        return True

    def _says_nothing(self, row: Cells, name: str) -> bool:
        """Whether a row has neither votes nor an outcome, and names nobody who stands: it is a line of text."""
        return not any(plain(self._cell(row, role)) for role in ("votes", "elected")) and not self._scope.person(name)

    def _place(self, row: Cells, where: str) -> None:
        contest, gss, council, division = (
            plain(self._cell(row, role)) for role in ("contest", "gss", "council", "division")
        )
        if any((contest, gss, division)) and fact_of(division) is None:
            self.wards.open(where, contest=contest, gss=gss, council=council, division=division)

    def _total_row(self, row: Cells, about: str, label: str, where: str) -> bool:
        """A row that says something of the ward: its figure is in the votes' column, else the last in the row."""
        own = plain(self._cell(row, "votes")) or next((plain(c) for c in reversed(row) if re.search(r"\d", c)), "")
        inside = re.search(r"[\d,.]+\s*%?\s*$", own)
        if about == "other" or not inside:
            return about == "other" or len([cell for cell in row if plain(cell)]) > 1
        self.wards.fact(Fact(about, inside[0].strip(), label), where)
        return True

    def _wide(self, row: Cells, layout: Layout, where: str, part: str) -> None:
        for column, who in layout.wide.items():
            cell = row[column] if column < len(row) else ""
            figure, elected = marked(cell)
            if re.fullmatch(r"[-–—.]*|n/?a", figure, re.IGNORECASE):
                continue
            person = bool(self._scope.person(who))
            said = Said(name=who if person else "", party="" if person else who, votes=figure, elected=elected)
            self.wards.candidate(said, where, part=part)
        winner = plain(self._cell(row, "elected"))
        if winner:
            outcome = spoken(
                winner if re.search(r"hold|gain|win", winner, re.I) else f"{winner} win", self._scope
            ).outcome
            if outcome is not None:
                self.wards.outcome(outcome, winner)

    def _candidate(self, row: Cells, name: str, party: str, where: str, part: str) -> None:
        raw = self._cell(row, "candidate") or name
        votes, beside = (
            marked(self._cell(row, "votes")) if not self._stars else (self._cell(row, "votes").strip("* "), None)
        )
        bare, before = marked(raw) if "*" in raw or re.search(r"\(e|✓|✔", raw, re.I) else (raw, None)
        if self._stars:
            bare, before = raw.strip("* "), None
        column = plain(self._cell(row, "elected"))
        elected: bool | None = _elected(column) if self._layout and "elected" in self._layout.columns else None
        share = plain(self._cell(row, "share"))
        inside = re.fullmatch(r"([\d,. ]+?)\s*\(\s*([\d.]+\s*%)\s*\)", votes)
        votes, share = (inside[1], inside[2]) if inside else (votes, share)
        said = Said(
            name=bare, party=party, votes=votes, share=_percent(share), elected=elected or beside or before
            if (beside or before) else elected,
        )  # fmt: skip
        self.wards.candidate(
            said, where, part=part, final=self._cell(row, "final_votes"), person_id=plain(self._cell(row, "person_id"))
        )

    def _of_the_ward(self, row: Cells, where: str, part: str) -> None:
        """What columns say of the whole ward, in whichever of its rows."""
        for role in _OF_THE_WARD:
            if plain(self._cell(row, role)):
                self._column(role, plain(self._cell(row, role)), where, part)
        for head, column in (self._layout.heads if self._layout else {}).items():
            if column < len(row) and plain(row[column]):
                self._column(f"head:{head}", plain(row[column]), where, part)
        said = plain(self._cell(row, "declared_at"))
        if said:
            self.wards.moment(self._cells.read(british_moment, said, f"{where}, declared"))
            self.wards.ward.unread |= self._cells.unread
        self.wards.ward.source = plain(self._cell(row, "source")) or self.wards.ward.source

    def _column(self, about: str, figure: str, where: str, part: str) -> None:
        whole = "" if re.fullmatch(r"(?:grand\s+)?totals?|all", part, re.IGNORECASE) else part
        label = "turnout %" if about == "turnout" else about.removeprefix("head:")
        self.wards.fact(Fact(about, figure, label), where, part=whole)

    # --- lines by themselves ---

    def _line(self, text: str, where: str) -> None:
        if self._stars:
            text = text.replace("*", " ")
        if len(text) > _A_PARAGRAPH or self._of_another_year(text):
            long = len(text) > _A_PARAGRAPH
            what = f"a line of {len(text):,} characters" if long else "what was declared at another election"
            self._passed(what, text, where)
            return
        said = spoken(text, self._scope)
        known = self._layout is not None and {"division", "contest", "gss"} & set(self._layout.columns)
        if said.ward and not known:
            self._flush()
            self.wards.open(where, division=said.ward)
        if said.outcome is not None:
            self.wards.outcome(said.outcome, plain(text))
        for fact in said.facts:
            self.wards.fact(fact, where)
        for one in said.people:
            self._flush()
            self._somebody(one, text, where)
        if said.who is not None:
            self._named(said.who, where)
        if said.number is not None:
            self._number(said.number, where)
        elif said.elected is not None and said.who is None and not said.text:
            self._flush()
            self.wards.mark(elected=said.elected)
        for one in said.left:
            self._passed(one.votes, text, where)
        if said.text and not said.ward and len(said.text) < _A_HEADING and not LABEL.search(said.text):
            self.wards.heading(said.text)

    def _somebody(self, said: Said, text: str, where: str) -> None:
        """A candidate; words before a figure that are like nobody's name are passed over with it."""
        if said.party or self._scope.person(said.name) or self._scope.like_somebody(said.name):
            self.wards.candidate(said, where)
        else:
            self._passed(said.votes, text, where)

    def _of_another_year(self, text: str) -> bool:
        """Whether a line with figures tells of an earlier election."""
        years = {int(found[1] or found[2]) for found in _ANOTHER.finditer(text)}
        told = bool(years) and self._year not in years
        return (told or bool(_LAST_TIME.match(text))) and len(re.findall(r"\d+", text)) > len(years)

    def _named(self, said: Said, where: str) -> None:
        """Somebody whose votes stand in another line, or the party of whom the line before named."""
        if self._who is not None and self._layout is None:
            before = self._who[0]
            if bool(before.name) != bool(said.name) and bool(before.party) != bool(said.party):
                elected = before.elected if said.elected is None else said.elected
                both = Said(
                    name=before.name or said.name, party=before.party or said.party, elected=elected,
                    unopposed=before.unopposed or said.unopposed,
                )  # fmt: skip
                self._who = both, self._who[1]
                return
        self._flush()
        self._who = said, where

    def _number(self, said: Said, where: str) -> None:
        if self._who is not None and said.votes:
            who, _ = self._who
            self._who = None
            elected = said.elected if who.elected is None else who.elected
            self.wards.candidate(who._replace(votes=said.votes, share=said.share, elected=elected), where)
        elif said.votes:
            self._passed(said.votes, said.votes, where)
        else:
            self.wards.mark(elected=said.elected, share=said.share)

    def _flush(self) -> None:
        if self._who is not None:
            who, where = self._who
            self._who = None
            self.wards.wait(who, where)

    def _passed(self, figure: str, text: str, where: str) -> None:
        says = f"{figure} in {text[:60]!r} is not understood"
        self._cells.findings.append(Finding.query("figure-passed-over", where, says, "Is it a figure of the result?"))


_A_HEADING = 60
_ANOTHER = re.compile(
    r"\b((?:19|20)\d\d)\s+(?:local\s+|council\s+)?(?:results?|elections?|votes?)\b"
    r"|\b(?:results?|elections?|votes?)\s+(?:in\s+|of\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_LAST_TIME = re.compile(r"\W*(?:last\s+time|previous(?:ly)?|at\s+the\s+last)\b", re.IGNORECASE)
#: Nobody writes a longer one about a result.
_A_PARAGRAPH = 3000


def _upper(row: Cells, header: Cells) -> bool:
    """Whether a row is the upper one of a header of two rows."""
    cells = {plain(cell) for cell in row if plain(cell)}
    return bool(cells) and not any(re.search(r"\d", cell) for cell in cells) and bool(cells & set(header))


def _percent(cell: str) -> str:
    """A share as a percentage; a fraction of one is a spreadsheet's way of showing it."""
    if re.fullmatch(r"0?\.\d+", cell):
        return str(round(float(cell) * 100, 1))
    return cell if re.fullmatch(r"[\d.,]+\s*%?", cell) else ""


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
