"""Who controls a council: more than half of all seats, called when arithmetic makes it certain and not before.

Bounds, not guesses: what each party holds at least and could hold at most. Which seats those are is for `council`.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tallyroom.domain import NOC, Body, Book, Composition, CouncilSummary, PartyId, seats_for_majority


class Control(Struct, frozen=True, kw_only=True):
    """Before and after, with the arithmetic. `after` is `None` until it is certain; `undeclared` counts seats to come.

    `foregone` is who will be in control whatever is declared, while nothing has been: no news yet, and no result.
    `basis` is `arithmetic`, `stated` (a source lumps parties together, so its own word is taken) or `mayor`.
    """

    before: PartyId | None
    after: PartyId | None
    foregone: PartyId | None
    label: str
    needed: int
    undeclared: int
    basis: str = "arithmetic"

    @property
    def certain(self) -> bool:
        return self.after is not None

    @property
    def changed_hands(self) -> bool:
        return self.after is not None and self.before is not None and self.after != self.before


class Reach(Struct, frozen=True, kw_only=True):
    """How many seats each party holds at `least`, and at `most` if all that is still open went its way."""

    least: Mapping[PartyId, int]
    most: Mapping[PartyId, int]
    undeclared: int


def control_before(book: Book, body: Body, before: Composition | None) -> tuple[PartyId | None, str]:
    """Control on the eve of poll, and how it is known."""
    if book.event.elected_mayors and body.mayor:
        return body.mayor, "mayor"
    if before is None or not before.total:
        return body.control_before, "stated"
    needed = seats_for_majority(before.total)
    held = dict(before.seats)
    return _who(book, Reach(least=held, most=held, undeclared=0), needed, stated=body.control_before)


def control_after(
    book: Book,
    body: Body,
    reach: Reach,
    *,
    before: PartyId | None,
    summary: CouncilSummary | None,
    mayor: PartyId | None,
    begun: bool,
) -> Control:
    """Control as it can be known now, from what each party holds at least and at most.

    `begun`: something has been declared here.
    """
    needed = seats_for_majority(body.seats or 0)
    if book.event.elected_mayors and (mayor or body.mayor):
        after, basis = mayor or body.mayor, "mayor"
    else:
        stated = summary.control if summary else None
        after, basis = _who(book, reach, needed, stated=stated)
    return Control(
        before=before,
        after=after if begun else None,
        foregone=None if begun else after,
        label=label(book, before, after) if begun else "",
        needed=needed,
        undeclared=reach.undeclared,
        basis=basis,
    )


def _who(book: Book, reach: Reach, needed: int, *, stated: PartyId | None) -> tuple[PartyId | None, str]:
    for party, seats in reach.least.items():
        if seats >= needed and _can_control(book, party):
            return party, "arithmetic"
    if any(seats >= needed for party, seats in reach.most.items() if _can_control(book, party)):
        return None, "arithmetic"
    lumped = sum(seats for party, seats in reach.most.items() if book.party(party).kind == "lumped")
    if lumped >= needed:  # a majority may hide among parties that the source counts together
        return stated, "stated"
    return NOC, "arithmetic"


def _can_control(book: Book, party: PartyId) -> bool:
    kind = book.party(party).kind
    return kind == "party" or (kind == "independent" and book.event.independents_as_party)


def label(book: Book, before: PartyId | None, after: PartyId | None) -> str:
    """The result label of the trade: gain, hold, or loss to no overall control; empty until it is certain."""
    if after is None:
        return ""
    if after == NOC:
        if before in (None, NOC):
            return "No overall control" + ("" if before is None else ", no change")
        return f"{book.party(before).short_name} lose to no overall control"
    name = book.party(after).short_name
    if before is None:
        return f"{name} control"
    if before == after:
        return f"{name} hold"
    loser = "no overall control" if before == NOC else book.party(before).short_name
    return f"{name} gain from {loser}"
