"""Rows that the pages of chambers, areas and parties share: a party with its figures, a contest with its outcome."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from functools import partial

from msgspec import Struct

from tallyroom.domain import VACANT, BodyId, Book, Contest, ContestId, PartyId
from tallyroom.figures import Figure
from tallyroom.publish.pages.frame import colour
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech
from tallyroom.tally import Place

#: A party without seats has a row from this share of the vote.
NAMED = Fraction(1, 50)


class Row(Struct, frozen=True, kw_only=True):
    """A party in a chamber or an area, each figure by its key. What is not stated is `None`."""

    party: PartyId
    seats: int
    change: int | None
    gained: int | None
    lost: int | None
    votes: int | None
    share: Fraction | None


class Told(Struct, frozen=True, kw_only=True):
    """One contest that has declared. `party` has most of its seats; `gain`: the seat changed hands."""

    at: datetime | None
    contest: Contest
    line: str
    colour: str
    gain: bool
    party: PartyId | None


def rows_of(reader: Reader, place: Place, *, votes: str, lists: bool = False) -> tuple[Row, ...]:
    """A chamber's or an area's parties, most seats first. `votes` is the area whose votes belong to it.

    With `lists`, those that have votes for their lists, most votes first. Made once while the place stands as it does.
    """
    make = partial(_rows_of, place, votes, lists)
    return reader.once(f"rows {place.kind} {votes} {lists}", place.id, make)


def _rows_of(place: Place, votes: str, lists: bool, reader: Reader) -> tuple[Row, ...]:
    named = reader.figures_by_measure(place)
    polled = reader.figures_by_measure(Place("area", votes)) if votes else _NONE
    cast = polled["list_votes_polled" if lists else "votes_polled"]
    held = named["seats_held"] if place.kind == "council" else named["seats_won"]
    changes = named["council_seats"] if named["council_seats"] and place.kind == "council" else named["seats_change"]
    stated = bool(changes)
    moved = bool(named["seats_gained"] or named["seats_lost"])
    parties = {party for measure in (held, changes) for party, one in measure.items() if one.value or one.change}
    parties |= {party for party, one in cast.items() if one.of and Fraction(int(one.value), one.of) >= NAMED}
    rows = []
    for party in parties - {VACANT, "all"}:
        vote, seats, change = cast.get(party), held.get(party), changes.get(party)
        by = change.change if change is not None and change.measure == "council_seats" else change and change.value
        rows.append(
            Row(
                party=PartyId(party),
                seats=int(seats.value) if seats is not None else 0,
                change=(int(by) if by is not None else 0 if change is None else None) if stated else None,  # type: ignore[arg-type]
                gained=_whole(named["seats_gained"].get(party)) if moved else None,
                lost=_whole(named["seats_lost"].get(party)) if moved else None,
                votes=int(vote.value) if vote is not None else None,
                share=Fraction(int(vote.value), vote.of) if vote is not None and vote.of else None,
            )
        )
    if lists:
        return tuple(sorted((row for row in rows if row.votes), key=lambda row: (-(row.votes or 0), row.party)))
    return tuple(sorted(rows, key=lambda row: (-row.seats, -(row.share or 0), row.party)))


def _whole(figure: Figure | None) -> int:
    return int(figure.value) if figure is not None else 0


_NONE: Mapping[str, Mapping[str, Figure]] = defaultdict(dict)


def told(reader: Reader, contest: ContestId, say: Speech) -> Told | None:
    """How a contest went, made once while it stands as it does; `None` until something is declared."""
    return reader.once(f"told {say.lang}", contest, partial(_told, contest, say))


def _told(contest_id: ContestId, say: Speech, reader: Reader) -> Told | None:
    contest, standing = reader.book.contest(contest_id), reader.standing(contest_id)
    if not standing.counts:
        return None
    seats = Counter(standing.seats).most_common(1)  # of equals, whom votes put first
    first = seats[0][0] if seats else None
    outcome = reader.figure("ward_control", contest_id, contest.body)
    return Told(
        at=standing.declared_at,
        contest=contest,
        line=say.line(contest, standing),
        colour=colour(reader, first),
        party=first,
        gain=outcome is not None and outcome.change == "gain",
    )


def areas_alone(book: Book) -> dict[BodyId, tuple[str, ...]]:
    """The areas of each chamber in which nobody else's contests are counted, the widest first."""
    kept: dict[BodyId, tuple[str, ...]] | None = book.__dict__.get("_areas_alone")
    if kept is not None:
        return kept
    who: dict[str, set[BodyId]] = defaultdict(set)
    order: dict[BodyId, dict[str, int]] = defaultdict(dict)
    for contest in book.contests:
        for depth, area in enumerate(book.areas_of_contest(contest.id)):
            who[area].add(contest.body)
            order[contest.body].setdefault(area, depth)
    found: dict[BodyId, tuple[str, ...]] = {}
    for body in {one.body for one in book.contests if one.renews_seats}:
        if book.body(body).chamber == "council":
            continue
        whole = book.areas_of_body(body)[-1]
        inside = [area for area in order[body] if who[area] == {body}]
        if whole in inside:
            above, depths = book.areas_of_body(body), order[body]
            below = sorted((depths[area], area) for area in inside if area not in above)
            found[body] = (whole, *(area for _, area in below))
    book.__dict__["_areas_alone"] = found
    return found
