"""What a count yields: the sheet, its stages, and every use of a tie-break.

Lives here: values only, in integer units (`10**decimals` to a vote). Not here: how they are reached
(`transferable` and its neighbours) nor how they are shown (`show`).
"""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct


def told_seats(seats: int) -> str:
    """How many seats, in words.

    >>> told_seats(1), told_seats(4)
    ('1 seat', '4 seats')
    """
    return f"{seats} seat{'' if seats == 1 else 's'}"


Units = int | Fraction
"""Votes in units of the sheet: 100,000 to a vote under the Scottish rules, 1 for plain votes.
A Fraction only for a d'Hondt figure, which is a quotient and is not rounded before it is shown."""


class Transfer(Struct, frozen=True, kw_only=True):
    """Papers that went from one candidate to another (`target` None: to nobody) at one stage."""

    source: str
    target: str | None
    papers: int
    votes: int


class Stage(Struct, frozen=True, kw_only=True):
    """One stage. `votes` follow `CountSheet.candidates`; the two losses are running totals in units.

    `rounding_loss` is the part of `non_transferable` that cutting transfer values to whole units cost;
    the rest lay on papers with no further preference for a continuing candidate.
    """

    number: int
    action: str
    votes: tuple[Units, ...]
    transfers: tuple[Transfer, ...] = ()
    non_transferable: int = 0
    rounding_loss: int = 0
    elected: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


class TieBreak(Struct, frozen=True, kw_only=True):
    """A tie that was settled: at which stage, for what, among whom, for whom and by what.

    `by` is "earlier stage", "statutory rule", "recorded lot" or "seed".
    """

    stage: int
    purpose: str
    among: tuple[str, ...]
    chosen: str
    by: str


class LotNeeded(Struct, frozen=True, kw_only=True):
    """The count stopped: only a lot can go on, and none is recorded. `places` are left to be drawn for."""

    stage: int
    purpose: str
    among: tuple[str, ...]
    places: int = 1


class CountSheet(Struct, frozen=True, kw_only=True):
    """A count from first preferences to the last seat, or to the lot that it waits for.

    `elected` is in order of election (a party once for each seat under d'Hondt). `quota` is in units,
    None where the system has none. `valid` is papers (or plain votes), not units.
    """

    contest: str
    rules: str
    decimals: int
    quota: Units | None
    valid: int
    candidates: tuple[str, ...]
    seats: int
    stages: tuple[Stage, ...]
    elected: tuple[str, ...]
    lots_needed: LotNeeded | None = None
    lots: tuple[TieBreak, ...] = ()
    parties: tuple[str, ...] = ()
    note: str = ""

    @property
    def unit(self) -> int:
        """Units to a vote."""
        return int(10**self.decimals)

    @property
    def of_lists(self) -> bool:
        """Is this an allocation of list seats, its votes figures and its candidates parties?"""
        return self.rules.startswith("dhondt")

    def shown(self, units: Units, *, grouped: bool = False) -> str:
        """Votes as the declaration prints them, a quotient rounded half up: the one place for it.

        `grouped`: with commas from 1,000, as people read them; machines get plain digits.

        >>> CountSheet(contest="", rules="scottish-2011", decimals=5, quota=1, valid=1, candidates=(),
        ...            seats=1, stages=(), elected=()).shown(12345678)
        '123.45678'
        """
        whole = units if isinstance(units, int) else (units + Fraction(1, 2)).__floor__()
        sign, whole = ("-", -whole) if whole < 0 else ("", whole)
        votes, part = divmod(whole, self.unit)
        told = f"{sign}{votes:,}" if grouped else f"{sign}{votes}"
        return f"{told}.{part:0{self.decimals}d}" if self.decimals else told

    def party(self, name: str) -> str:
        """The party beside a candidate's name, or nothing where the papers did not say."""
        return dict(zip(self.candidates, self.parties, strict=False)).get(name, "")
