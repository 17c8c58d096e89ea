"""The scoreboard of an area: its parties by councils and seats, and how far it is. Figures, put side by side.

What `status`, the front page, an area's page, the widgets, the cards and the data files show is this table.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from msgspec import Struct

from tallyroom.domain import NOC, Basis, Book, PartyId
from tallyroom.figures.figure import Figure, Value
from tallyroom.figures.state import figures_at
from tallyroom.tally import Place, Stands


class Line(Struct, frozen=True, kw_only=True):
    """A party, or `noc`. `seats` are held on complete councils and `seats_change` is over these. `None` is unknown.

    `councils_change` is net. `change_so_far` is over every seat that is in, like for like, on `basis`;
    `seats_change_last` over the contests whose last time can be compared.
    """

    party: PartyId
    councils: int = 0
    councils_change: int | None = 0
    councils_gained: int = 0
    councils_lost: int = 0
    seats: int | None = 0
    seats_change: int | None = 0
    seats_won: int = 0
    seats_change_last: int = 0
    change_so_far: int | None = 0
    basis: Basis = "eve"

    @property
    def by_councils(self) -> bool:
        """Whether the party has, or had, councils, or seats on complete ones."""
        return bool(self.councils or self.councils_change or self.seats or self.seats_change)


class Scoreboard(Struct, frozen=True, kw_only=True):
    """An area. `councils_decided` have certain control, of `councils`; `contests_compared` have a last time."""

    councils: int = 0
    councils_decided: int = 0
    councils_complete: int = 0
    contests: int = 0
    contests_declared: int = 0
    contests_compared: int = 0
    turnout: Fraction | None = None
    parties: tuple[Line, ...] = ()

    def party(self, party: PartyId) -> Line:
        """A party's line; zeros for one that has nothing here."""
        return next((line for line in self.parties if line.party == party), Line(party=party))


def scoreboard_of(book: Book, board: Stands, area: str = "") -> Scoreboard:
    """The scoreboard of an area, or of the whole night, on a board."""
    return scoreboard(tuple(figures_at(book, board, Place("area", area or book.everywhere))))


def scoreboard(figures: Collection[Figure]) -> Scoreboard:
    """The scoreboard that an area's figures make, parties with most councils first."""
    found = {(one.measure, one.subject, one.basis): one for one in figures}
    councils, complete = (found.get((name, "all", "eve")) for name in ("councils_declared", "councils_complete"))
    contests, compared = (found.get(("contests_count", "declared", basis)) for basis in ("eve", "last"))
    turnout = found.get(("turnout", "all", "eve"))
    on = {one.basis for one in figures if one.measure == "seats_change"}
    basis: Basis = "last" if on == {"last"} else "eve"
    parties = {PartyId(one.subject) for one in figures if one.measure in _OF_PARTIES}
    lines = sorted((_line(party, basis, found) for party in parties), key=_standing_order)
    return Scoreboard(
        councils=councils.of or 0 if councils else 0,
        councils_decided=_count(councils),
        councils_complete=_count(complete),
        contests=contests.of or 0 if contests else 0,
        contests_declared=_count(contests),
        contests_compared=_count(compared),
        turnout=Fraction(turnout.value) if turnout else None,
        parties=tuple(lines),
    )


_OF_PARTIES = frozenset({"councils_controlled", "seats_won", "seats_change"})


def _line(party: PartyId, basis: Basis, found: Mapping[tuple[str, str, Basis], Figure]) -> Line:
    def said(measure: str, basis: Basis = "eve") -> Figure | None:
        return found.get((measure, party, basis))

    controlled, held, so_far = said("councils_controlled"), said("council_seats"), said("seats_change", basis)
    hidden = held is None and party != NOC and controlled is not None
    return Line(
        party=party,
        councils=_count(controlled),
        councils_change=_number(controlled.change) if controlled is not None else 0,
        councils_gained=_count(said("councils_gained")),
        councils_lost=_count(said("councils_lost")),
        seats=None if hidden else _count(held),
        seats_change=_number(held.change) if held is not None else None if hidden else 0,
        seats_won=_count(said("seats_won")),
        seats_change_last=_count(said("seats_change", "last")),
        change_so_far=_number(so_far.value) if so_far is not None else None if party != NOC else 0,
        basis=basis,
    )


def _standing_order(line: Line) -> tuple[int, int, int, str]:
    return (-line.councils, -(line.seats or 0), -line.seats_won, line.party)


def _count(figure: Figure | None) -> int:
    return int(figure.value) if figure is not None else 0


def _number(value: Value | None) -> int | None:
    return int(value) if value is not None else None
