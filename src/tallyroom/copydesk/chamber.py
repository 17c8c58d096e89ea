"""One chamber's table, and what is said of it in a line: seats so far, net change, gains, losses, shares, control.

Puts figures side by side, for the command line and the site alike. Computes none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from msgspec import Struct

from tallyroom.copydesk.names import name
from tallyroom.copydesk.style import number, plural, signed
from tallyroom.domain import NOC, Basis, Body, Book, PartyId
from tallyroom.figures import Figure
from tallyroom.tally import Chamber

#: Looks up a figure: measure, subject, scope.
Look = Callable[[str, str, str], Figure | None]


class Row(Struct, frozen=True, kw_only=True):
    """A party in a chamber. What is unknown is `None`."""

    party: PartyId
    seats: int
    change: int | None
    gained: int | None
    lost: int | None
    share: Fraction | None


class Table(Struct, frozen=True, kw_only=True):
    """A chamber's parties, and on which basis and over how many of the seats that are in its changes are."""

    rows: tuple[Row, ...]
    basis: Basis
    compared: int
    filled: int

    @property
    def moves(self) -> bool:
        """Whether every gain and loss is known."""
        return any(row.gained is not None for row in self.rows)

    @property
    def shares(self) -> bool:
        return any(row.share is not None for row in self.rows)


def table_of(book: Book, chamber: Chamber, look: Look) -> Table:
    """The table of one chamber, those with most seats first."""
    basis: Basis = "eve" if chamber.compares or not chamber.running.last.seats else "last"
    compared = chamber.running.eve if basis == "eve" else chamber.running.last
    changes = dict((chamber.changes if chamber.complete and basis == "eve" else compared.changes) or ())
    known = chamber.compares or basis == "last"
    area = next(iter(book.areas_of_body(chamber.body)), book.everywhere)
    figures = {
        measure: {party: look(measure, party, scope) for party in _parties(book)}
        for measure, scope in (
            ("seats_gained", chamber.body),
            ("seats_lost", chamber.body),
            ("vote_share", area),
        )
    }
    plain = basis == "eve" and (any(figures["seats_gained"].values()) or bool(compared.seats and not changes))
    parties = {party for party in (*chamber.seats_by_party, *changes) if party in figures["vote_share"]}
    voted = {
        party for party, share in figures["vote_share"].items() if share is not None and Fraction(share.value) >= _NAMED
    }
    rows = [
        Row(
            party=party,
            seats=chamber.seats_by_party.get(party, 0),
            change=None if not known or party in chamber.lumped else changes.get(party, 0),
            gained=_whole(figures["seats_gained"][party]) if plain else None,
            lost=_whole(figures["seats_lost"][party]) if plain else None,
            share=_rate(figures["vote_share"][party]),
        )
        for party in parties | voted
    ]
    rows.sort(key=lambda row: (-row.seats, -(row.share or 0), row.change or 0, row.party))
    return Table(rows=tuple(rows), basis=basis, compared=compared.seats, filled=chamber.running.filled)


#: A party without seats is in the table from this share of the vote.
_NAMED = Fraction(1, 50)


def _parties(book: Book) -> tuple[PartyId, ...]:
    return tuple(party.id for party in book.parties if party.kind != "vacant")


def _whole(figure: Figure | None) -> int:
    return int(figure.value) if figure is not None else 0


def _rate(figure: Figure | None) -> Fraction | None:
    return Fraction(figure.value) if figure is not None else None


def progress(body: Body, chamber: Chamber) -> str:
    """How many of the seats that are up are in, and how many make a majority.

    Such as `430 of 650 seats declared; 326 for a majority`.
    """
    return (
        f"{number(chamber.running.filled)} of {plural(chamber.up, 'seat')} declared; "
        f"{number(chamber.majority_needed)} for a majority"
    )


def outcome(book: Book, chamber: Chamber) -> str:
    """Who has a majority of it, as far as that is certain."""
    control, held = chamber.control, chamber.seats_by_party
    if control.after is None:
        return "Nobody has a majority yet"
    if control.after == NOC:
        return "No party can have a majority" if not chamber.complete else "No party has a majority"
    party = PartyId(control.after)
    have = f"{name(book, party)} have a majority"
    if not chamber.complete:
        return f"{have}: {plural(held.get(party, 0), 'seat')} so far"
    return f"{have} of {number(2 * held.get(party, 0) - chamber.size)}"


def moved_line(book: Book, chamber: Chamber) -> str:
    """What by-elections did to a chamber: control, and the composition with what has changed."""
    groups = [
        f"{book.party(party).short_name} {n}" + (f" ({signed(change)})" if change else "")
        for party, n in chamber.seats
        for change in (chamber.change(party),)
    ]
    gone = [
        f"{book.party(party).short_name} 0 ({signed(change)})"
        for party, change in chamber.changes or ()
        if party not in chamber.seats_by_party and change
    ]
    label = chamber.control.label or "control not certain"
    return f"{label}: {', '.join([*groups, *gone])}; {number(chamber.majority_needed)} for a majority"
