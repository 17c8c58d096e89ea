"""What the columns of somebody's table mean: guessed from its header, to be shown to a person and confirmed once.

A table is confirmed for its header as it stands: another header is another table, and is asked about again. Where two
columns could be the votes, figures decide if they can (one is the sum of the others), then the night's year and what is
declared rather than provisional; else it is a question that names both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import slug
from tallyroom.feeds.incoming.report import plain
from tallyroom.feeds.incoming.sheet.grid import Cells, Grid
from tallyroom.feeds.incoming.sheet.scope import Scope
from tallyroom.feeds.incoming.sheet.vocabulary import HEADS, marked

#: What a column can mean, and the words by which headers say so; the first that fits a header is taken.
ROLES: dict[str, tuple[str, ...]] = {
    "contest": ("ballot paper id", "ballot id", "ballot_paper_id", "ballot_id", "dc id"),
    "gss": ("gss", "ward code", "ons code", "gss code", "area code"),
    "person_id": ("person id", "person_id", "democracy club id"),
    "elected": ("elected", "result", "outcome", "winner", "elected?", "status"),
    "rejected": ("rejected", "spoilt", "spoiled", "rejected ballots", "rejected papers", "spoilt papers"),
    "turnout": ("turnout", "turnout %", "% turnout", "turnout percentage"),
    "share": ("share", "vote share", "% share", "share of vote", "%", "percentage", "per cent", "% of vote", "votes %"),
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
        "candidate votes",
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
    "part": (
        "polling station",
        "station",
        "polling district",
        "polling place",
        "box",
        "ballot box",
        "batch",
        "counting area",
        "reporting unit",
        "method of voting",
        "vote type",
    ),
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
    "declared_at": ("time declared", "declared at", "declaration time", "time of declaration", "declared"),
    "source": ("source", "url", "link"),
}

_LOOKED_AT = 40
#: Words in a header of votes that say it is of something else than a candidate's votes at this election.
_OTHER_VOTES = re.compile(
    r"\b(?:share|change|blank|invalid|spoil\w*|reject\w*|majority|swing|needed|ids?|rank|void)\b|%"
)
_VOTES = re.compile(r"\b(?:votes?|total|poll(?:ed)?|first preferences?|count|pleidleisiau)\b")
_LATER = re.compile(r"\b(?:declared|final|confirmed|official)\b")
_SOONER = re.compile(r"\b(?:provisional|unofficial|estimated?|projected|previous|last|expected|check|recount)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Layout(Struct, frozen=True, kw_only=True):
    """Where a table's header is and what its columns mean: role to column number, from zero.

    `wide` are columns of one party or candidate each, where a ward has one row. `heads` are columns of papers rejected
    under one head. `parts` are columns whose sum the votes are. `passed` are columns of figures that are not read.
    `questions` are columns of which two could be meant.
    """

    sheet: str
    header_row: int
    header: Cells
    columns: Mapping[str, int]
    wide: Mapping[int, str] = {}
    heads: Mapping[str, int] = {}
    parts: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def signature(self) -> str:
        """The header as it stands, by which a confirmed table is known again."""
        return " | ".join(plain(cell).lower() for cell in self.header)

    @property
    def names_somebody(self) -> bool:
        return bool({"candidate", "surname", "party"} & set(self.columns))

    def shown(self) -> str:
        """The mapping in words, for a person to look at."""
        pairs = [f"{role} from {self.title(column)!r}" for role, column in self.columns.items()]
        pairs += [f"votes of {who} from {self.title(column)!r}" for column, who in self.wide.items()]
        pairs += [f"rejected ({head}) from {self.title(column)!r}" for head, column in self.heads.items()]
        sheet = f"sheet {self.sheet!r}, " if self.sheet else ""
        passed = f"; not read: {', '.join(map(repr, map(self.title, self.passed)))}" if self.passed else ""
        return f"{sheet}header in row {self.header_row}: {', '.join(pairs)}{passed}"

    def title(self, column: int) -> str:
        return plain(self.header[column])

    def kept(self) -> dict[str, Any]:
        """What is kept of it once it is confirmed."""
        return {
            "signature": self.signature,
            "columns": {role: plain(self.header[column]) for role, column in self.columns.items()},
        }


def guess(grids: Sequence[Grid], scope: Scope, chosen: Mapping[str, str] | None = None, year: int = 0) -> Layout | None:
    """The likeliest header of any sheet, its columns as `chosen` (role to header text) where that says so.

    `None` where nothing looks like one: a header names votes and who has them, or parties over columns of votes.
    """
    found = [layout for grid in grids for layout in _layouts(grid, scope, chosen or {}, year)]
    return max(
        found, key=lambda one: (len(one.columns) + len(one.wide) + len(one.heads), -one.header_row), default=None
    )


def _layouts(grid: Grid, scope: Scope, chosen: Mapping[str, str], year: int) -> list[Layout]:
    found = []
    for number, row in enumerate(grid.rows[:_LOOKED_AT], start=1):
        if sum(bool(plain(cell)) for cell in row) < 2 or _has_figures(row):
            continue
        above = grid.rows[number - 2] if number > 1 else ()
        below = grid.rows[number] if number < len(grid.rows) else ()
        for start, header in ((number, row), (number, joined(above, row)), (number + 1, joined(row, below))):
            if start > number and (_has_figures(below) or not any(map(plain, below))):
                continue
            layout = layout_under(grid, start, header, scope, chosen=chosen, year=year)
            if layout is not None:
                found.append(layout)
    return found


def _has_figures(row: Cells) -> bool:
    return any(re.fullmatch(r"[\d,.]+%?", plain(cell)) for cell in row)


def layout_under(
    grid: Grid, number: int, header: Cells, scope: Scope, *, chosen: Mapping[str, str], year: int
) -> Layout | None:
    """The layout of a header in a row; `None` if it names neither votes with who has them, nor parties."""
    rows = [row for row in grid.rows[number:] if any(map(plain, row))][:200]
    columns = _columns(header, chosen)
    heads = _heads(header)
    for column in heads.values():
        columns = {role: at for role, at in columns.items() if at != column or role in chosen}
    wide = (
        _wide(header, rows, scope, set(columns.values()))
        if "candidate" not in columns and "votes" not in chosen
        else {}
    )
    bare = Layout(sheet=grid.name, header_row=number, header=header, columns=columns, heads=heads)
    if wide:
        columns.pop("votes", None)
        return replace(bare, columns=columns, wide=wide, passed=_passed(header, rows, {*columns.values(), *wide}))
    votes, parts, questions = _votes(header, rows, columns, chosen, year)
    if votes is not None:
        columns = {role: at for role, at in columns.items() if at != votes} | {"votes": votes}
    layout = replace(bare, columns={role: columns[role] for role in ROLES if role in columns})
    if "votes" not in columns or not layout.names_somebody:
        return None
    used = {*columns.values(), *heads.values(), *parts}
    return replace(layout, parts=parts, passed=_passed(header, rows, used), questions=questions)


def joined(above: Cells, row: Cells) -> Cells:
    """A header of two rows, of which the upper one's cells are merged over several columns."""
    filled, last = [], ""
    for cell in above:
        last = plain(cell) or last
        filled.append(last)
    width = max(len(filled), len(row))
    upper, lower = filled + [""] * (width - len(filled)), [*row, *[""] * (width - len(row))]
    return tuple(_two(one, plain(other)) for one, other in zip(upper, lower, strict=True))


def _two(upper: str, lower: str) -> str:
    """A heading over several columns says of what a column is the total."""
    if lower and upper and re.fullmatch(r"(?:total|all|number|no\.?)", lower, re.IGNORECASE):
        return f"{upper} {lower}"
    return lower or upper


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
    """Whether a header says a word, in few words more: a sentence is not a header, a share of votes not votes."""
    other = _OTHER_VOTES.search(cell) and not _OTHER_VOTES.search(name)
    return len(cell) < _A_SENTENCE and re.search(rf"\b{re.escape(name)}\b", cell) is not None and not other


_A_SENTENCE = 40


def _words(cell: str) -> str:
    percent = " %" if "%" in cell else ""
    return (slug(plain(cell)).replace("-", " ") + percent).strip()


def _heads(header: Cells) -> dict[str, int]:
    """Columns of papers rejected under one statutory head each."""
    found: dict[str, int] = {}
    for head, words in HEADS.items():
        for column, cell in enumerate(header):
            if re.search(words, plain(cell), re.IGNORECASE) and column not in found.values():
                found.setdefault(head, column)
    return found


def _wide(header: Cells, rows: Sequence[Cells], scope: Scope, taken: set[int]) -> dict[int, str]:
    """Columns of one party or one candidate each, with figures in them; two or more make a wide table."""
    cells = {at: plain(cell) for at, cell in enumerate(header) if plain(cell) and at not in taken}
    named = {at: cell for at, cell in cells.items() if scope.person(cell) or scope.party(cell)}
    found = {at: cell for at, cell in named.items() if any(figures_of(rows, at))}
    return found if len(found) > 1 else {}


def _votes(
    header: Cells, rows: Sequence[Cells], columns: Mapping[str, int], chosen: Mapping[str, str], year: int
) -> tuple[int | None, tuple[int, ...], tuple[str, ...]]:
    """The column of votes, those that are its parts, and the question where two could be meant."""
    if "votes" in chosen:
        return columns.get("votes"), (), ()
    named = {role: at for role, at in columns.items() if role not in {"votes", "declared_at", "papers", "final_votes"}}
    could = [
        at
        for at, cell in enumerate(header)
        if _VOTES.search(_words(cell)) and not _OTHER_VOTES.search(_words(cell)) and at not in named.values()
        if len(_words(cell)) < _A_SENTENCE and at != columns.get("final_votes")
    ]
    figures = {at: figures_of(rows, at) for at in could}
    could = [at for at in could if any(figures[at])] or could
    if len(could) < 2:
        return (could[0] if could else columns.get("votes")), (), ()
    for at in could:
        others = [other for other in could if other != at]
        if _is_sum(figures[at], [figures[other] for other in others]):
            return at, tuple(others), ()
    for sure in _preferred(header, could, year):
        if len(sure) == 1:
            return sure[0], (), ()
    named_so = " or ".join(repr(plain(header[at])) for at in could)
    return could[0], (), (f"votes may be from {named_so}",)


def _preferred(header: Cells, could: Sequence[int], year: int) -> list[list[int]]:
    """Columns that a rule prefers, rule by rule: the night's year, what is declared, a candidate's own."""
    words = {at: _words(header[at]) for at in could}
    of_year = [at for at in could if str(year) in words[at]]
    dated = [at for at in could if _YEAR.search(words[at])]
    later = [at for at in could if _LATER.search(words[at])]
    sooner = [at for at in could if _SOONER.search(words[at])]
    not_sooner = [at for at in could if at not in sooner]
    own = [at for at in could if "candidate" in words[at]]
    return [of_year if len(dated) >= len(could) - 1 else [], later if sooner else [], not_sooner if sooner else [], own]


def figures_of(rows: Sequence[Cells], column: int) -> list[int]:
    """A column's figures down the rows, zero where a cell has none."""
    cells = [marked(row[column])[0].replace(",", "").replace(" ", "") if column < len(row) else "" for row in rows]
    return [int(cell) if re.fullmatch(r"\d{1,9}", cell) else 0 for cell in cells]


def _is_sum(total: list[int], others: Sequence[list[int]]) -> bool:
    """Whether a column is the sum of several others in every row."""
    return (
        len(others) > 1
        and any(total)
        and all(whole == sum(parts) for whole, *parts in zip(total, *others, strict=True))
    )


def _passed(header: Cells, rows: Sequence[Cells], used: set[int]) -> tuple[int, ...]:
    """Columns that have figures and are not read."""
    return tuple(
        at
        for at, cell in enumerate(header)
        if at not in used and plain(cell) and 2 * sum(map(bool, figures_of(rows, at))) > len(rows)
    )
