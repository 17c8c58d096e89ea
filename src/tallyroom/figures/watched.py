"""A watch list: which of its places are in, and what its parties' seats there have changed by.

A watch list is a scope like an area, and a place of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tallyroom.domain import BodyId, Book, PartyId, Watch
from tallyroom.figures.measure import Stated
from tallyroom.tally import Place, Stands, State


class Watched(NamedTuple):
    """One place of a list that is in: `seats` and `change` by party; `None` where the change is not known."""

    place: Place
    called: str
    seats: Counter[PartyId]
    change: dict[PartyId, int] | None
    entries: tuple[int, ...]


def declared_on(book: Book, board: Stands, watch: Watch) -> Iterator[Stated]:
    """How many of its places are in."""
    yield Stated("declared", len(list(places_in(book, board, watch))), of=len(watch.bodies) + len(watch.contests))


def change_on(book: Book, board: Stands, watch: Watch) -> Iterator[Stated]:
    """What its parties' seats have changed by, only where that of every place that is in is known."""
    rows = list(places_in(book, board, watch))
    if any(row.change is None for row in rows):
        return
    changed: Counter[PartyId] = Counter()
    for row in rows:
        changed.update(dict.fromkeys(row.seats, 0))
        changed.update(row.change)
    yield from (Stated(party, change) for party, change in sorted(changed.items()))


def places_in(book: Book, board: Stands, watch: Watch) -> Iterator[Watched]:
    """The places of a list that are in: wards declared, councils complete."""
    for body in watch.bodies:
        council = board.chambers.get(body)
        if council is not None and council.complete:
            known = council.changes is not None and not council.lumped
            change = dict(council.changes or ()) if known else None
            place = Place("council", body)
            yield Watched(place, book.body(body).name, Counter(dict(council.seats)), change, council.behind)
    for contest in watch.contests:
        standing = board.standing(contest)
        if standing.state is State.DECLARED:
            change = None if standing.changes is None else dict(standing.changes)
            called = book.contest(contest).division.name
            yield Watched(
                Place("contest", contest),
                called,
                Counter(standing.seats),
                change,
                (standing.entry,) if standing.entry else (),
            )


def bodies_watched(book: Book, scope: str) -> tuple[BodyId, ...]:
    """The councils that a scope touches, where it is a watch list."""
    watch = book.watch(scope)
    return () if watch is None else book.bodies_watched(watch)
