"""What a night is of, decided once: councils, parliaments one by one, by-elections, offices, or several of these.

By what contests fill; no words here, and nothing of how anything stands.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tallyroom.domain import BodyId, Book, ContestId

Lead = Literal["councils", "chamber", "by-elections", "offices"]

#: The kind whose chambers are councils: several of them are told together, by who controls how many.
_OF_COUNCILS = "local"


class Agenda(Struct, frozen=True, kw_only=True):
    """What is elected, in the book's order. `lead` is what a scoreboard, a front page and a story begin with.

    `councils` are told together. `chambers` are each told by their seats: parliaments and assemblies, and a council
    that is alone on its night. `moved` are chambers of which by-elections alone fill seats.
    """

    lead: Lead
    councils: tuple[BodyId, ...]
    chambers: tuple[BodyId, ...]
    by_elections: tuple[ContestId, ...]
    moved: tuple[BodyId, ...]
    offices: tuple[ContestId, ...]


def agenda_of(book: Book) -> Agenda:
    """What this book's night is of."""
    found: Agenda | None = book.__dict__.get("_agenda")
    if found is None:
        found = book.__dict__["_agenda"] = _agenda(book)
    return found


def _agenda(book: Book) -> Agenda:
    renewed = {body.id: body for body in book.bodies if body.is_up}
    elsewhere = {one.body for one in book.contests if one.renews_seats and one.kind != _OF_COUNCILS}
    chambers = [body for body, one in renewed.items() if body in elsewhere or one.chamber != "council"]
    councils = [body for body in renewed if body not in set(chambers)]
    if len(councils) == 1 and not chambers:
        chambers, councils = councils, []
    by_elections = [one for one in book.contests if one.fills_seats and one.is_by_election]
    moved = dict.fromkeys(one.body for one in by_elections if one.body not in renewed)
    lead: Lead = "councils" if councils else "chamber" if chambers else "by-elections" if by_elections else "offices"
    return Agenda(
        lead=lead,
        councils=tuple(councils),
        chambers=tuple(chambers),
        by_elections=tuple(one.id for one in by_elections),
        moved=tuple(moved),
        offices=tuple(one.id for one in book.contests if not one.fills_seats),
    )
