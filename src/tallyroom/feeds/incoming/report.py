"""What every foreign format is read into: one report a contest, one line a candidate, as the source has it.

Names are still the source's own. Who is meant is for `settle`, whether it is believable for `checks`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from tallyroom.domain import Finding, PartyId
from tallyroom.feeds.tables import Reader, decimal, flag, hint, whole_number

#: Marks what comes out of a rehearsal, in the field of every format that says who issued it.
REHEARSAL = "REHEARSAL"


class Line(Struct, frozen=True, kw_only=True):
    """One candidate as the source names them. `votes` are first preferences where voters rank; `lot`: drawn in."""

    where: str
    name: str
    party: str = ""
    party_ref: str = ""
    person_id: str = ""
    votes: int | None = None
    final_votes: int | None = None
    elected: bool | None = None
    elected_order: int | None = None
    lot: bool = False
    share: Decimal | None = None


class Stated(Struct, frozen=True, kw_only=True):
    """What a source says beside the votes, by which they are checked: the place where it says so, and the figure.

    `winner` is the party that holds or gains the seat, `loser` from whom it was gained, `held` whether it is a hold.
    """

    total: tuple[str, int] | None = None
    majority: tuple[str, int] | None = None
    seats: tuple[str, int] | None = None
    outcome: str = ""
    winner: PartyId | None = None
    loser: PartyId | None = None
    held: bool = False


class Report(Struct, frozen=True, kw_only=True):
    """One contest as the source tells it: named by ballot id, or by code, or by council and division.

    `unread` says that a cell of it could not be read: the finding is there already, and nothing is made of the rest.
    `rehearsal` says that the source marks it as no real result.
    """

    where: str
    lines: tuple[Line, ...]
    contest: str = ""
    gss: str = ""
    council: str = ""
    division: str = ""
    papers_verified: int | None = None
    rejected: tuple[tuple[str, int], ...] = ()
    electorate: int | None = None
    turnout: Decimal | None = None
    declared_at: datetime | None = None
    status: str = "declared"
    source: str = ""
    unread: bool = False
    rehearsal: bool = False
    stated: Stated = Stated()


class Cells(Struct):
    """Reads single cells of a source, noting each that cannot be read. `unread` says whether there was one."""

    findings: list[Finding] = field(default_factory=list)
    unread: bool = False

    def read(self, reader: Reader, cell: str | None, where: str) -> Any:
        """The cell's value; `None` where it is empty or cannot be read."""
        given = plain(cell or "")
        if not given:
            return None
        try:
            return reader(given)
        except ValueError as error:
            self.unread = True
            self.findings.append(Finding.block("cell", where, str(error), hint(given)))
            return None

    def number(self, cell: str | None, where: str) -> int | None:
        value: int | None = self.read(tolerant_number, cell, where)
        return value

    def percent(self, cell: str | None, where: str) -> Decimal | None:
        value: Decimal | None = self.read(percentage, cell, where)
        return value

    def yes(self, cell: str | None, where: str) -> bool | None:
        value: bool | None = self.read(flag, cell, where)
        return value

    def text(self, cell: str | None, where: str) -> str:
        """Text without what cannot be seen; where there was some of that, it is noted."""
        given = cell or ""
        found = plain(given)
        if hidden(given):
            says = f"has characters that cannot be seen, beside {found!r}"
            self.findings.append(
                Finding.note("hidden-characters", where, says, "They are left out; look whether the name is right.")
            )
        if found[:1] in _FORMULA and len(found) > 1:
            says = f"{found[:40]!r} begins like a formula"
            self.findings.append(
                Finding.query("formula", where, says, "It is taken as plain text: is the right column exported?")
            )
        return found

    def fresh(self) -> None:
        """Begin another contest."""
        self.unread = False


#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "@")


def plain(cell: str) -> str:
    """Text as a person sees it: no control, zero-width or direction marks, one space between words.

    >>> plain("\\u200fAnn\\u200b  O'Neil\\xa0")
    "Ann O'Neil"
    """
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    kept = (c if unicodedata.category(c) not in {"Cc", "Cf"} or c.isspace() else "" for c in cell)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def hidden(cell: str) -> bool:
    """Whether there is something in it that nobody sees, and that would change how names compare or are shown."""
    return not cell.isascii() and any(unicodedata.category(c) == "Cf" for c in cell.strip("\ufeff"))


def tolerant_number(cell: str) -> int:
    """A whole number as people type them: `1,158`, `1 158`, `1158.0`, `'1158`.

    >>> tolerant_number("1 158"), tolerant_number("1158.0")
    (1158, 1158)
    """
    if cell.isascii() and cell.isdigit() and len(cell) < _PLAINLY:
        return int(cell)
    given = cell.lstrip("'").strip()
    given = re.sub(r"(?<=\d)[ \u00a0\u202f\u2009'](?=\d{3}\b)", "", given)
    return whole_number(re.sub(r"\.0+$", "", given))


#: So many digits need no second look.
_PLAINLY = 10


def percentage(cell: str) -> Decimal:
    """A share in percent: `34.5`, `34.5%`, `34,5 %`.

    >>> percentage("34.5%"), percentage("34,5 %")
    (Decimal('34.5'), Decimal('34.5'))
    """
    given = cell.removesuffix("%").strip()
    value = decimal(re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", given))
    if not 0 <= value <= _WHOLE:
        raise ValueError(f"{cell!r} is not between 0 and 100 per cent")
    return value


_WHOLE = 100


class Given(Struct, frozen=True, kw_only=True):
    """What came in: its bytes and what they are called in messages.

    `council` names the council that a source tells of, `contest` the contest, where the format itself does not say;
    `mapping` is what a table's columns mean (see `sheet`).
    """

    name: str
    data: bytes
    council: str = ""
    contest: str = ""
    mapping: Mapping[str, Any] | None = None


class Reports(Struct, frozen=True, kw_only=True):
    """What a format found: reports, and what is wrong with the file itself."""

    reports: tuple[Report, ...]
    findings: tuple[Finding, ...]


Read = Callable[[Given], Reports]
