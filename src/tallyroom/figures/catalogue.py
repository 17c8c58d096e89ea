"""The catalogue of measures: every kind of statement that a board yields, in one table.

`MEASURES` is the vocabulary of the site, the feeds, the writer and the checker. Its names are those of published
claims wherever the ledger can settle them; those in `ESTIMATED` come from projections, not from the board, and the last
two are only ever other people's, from bulletins. Formatting for people is not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from tallyroom.domain import NOC, Book, Contest, seats_for_majority
from tallyroom.figures.figure import Figure
from tallyroom.figures.watched import of_watch
from tallyroom.tally import Board, Council, PartyTotal, Place, Standing, State, Totals, party_shares

Unit = Literal["seats", "councils", "contests", "votes", "percent", "points", "party", "outcome", "years"]


class Measure(Struct, frozen=True):
    """`says` completes "the figure is …". `unit` is of the value; a change is in the same unit, of a rate in points."""

    unit: Unit
    says: str


MEASURES: dict[str, Measure] = {
    "seats_won": Measure("seats", "seats a party won at this election, as far as they are declared"),
    "seats_change": Measure("seats", "the net change in a party's seats, like for like, on the named basis"),
    "seats_at_stake": Measure("seats", "seats up for election"),
    "council_seats": Measure(
        "seats", "seats a party holds on a council after the election (over an area: on complete councils)"
    ),
    "council_size": Measure("seats", "all the seats of a council, or how many of them make a majority"),
    "councils_controlled": Measure("councils", "councils a party controls, or that nobody does, control being certain"),
    "councils_change": Measure(
        "councils", "the net change in councils controlled, over councils whose control is certain"
    ),
    "councils_gained": Measure("councils", "councils a party gained, gross"),
    "councils_lost": Measure("councils", "councils a party lost, gross"),
    "councils_at_stake": Measure("councils", "councils that renew seats"),
    "councils_declared": Measure("councils", "councils whose control is certain, of all those that renew seats"),
    "councils_complete": Measure("councils", "councils of which every seat is known"),
    "council_control": Measure("party", "who has a majority of a council's seats, or noc"),
    "years_without_control": Measure(
        "years",
        "years since the elections at which a party lost the council that it now gains; past control being known",
    ),
    "years_in_control": Measure(
        "years", "years since the elections at which a party gained the council that it now loses; likewise"
    ),
    "ward_result": Measure("votes", "votes for one candidate (first preferences where voters rank)"),
    "ward_control": Measure("party", "the party that takes a ward's seats, or split"),
    "votes_majority": Measure("votes", "the winner's votes less the runner-up's"),
    "vote_share": Measure("percent", "a party's part of the vote, each party counted by its top candidate"),
    "swing": Measure(
        "points", "two-party swing to this party, between the winner and the next party that also stood last time"
    ),
    "turnout": Measure("percent", "papers verified, or else valid votes, over the electorate"),
    "mayor_result": Measure("outcome", "who was elected mayor"),
    "referendum_result": Measure("outcome", "the answer with more votes"),
    "contests_count": Measure("contests", "contests declared, of all; of a watch list, its places"),
    "projected_share": Measure("percent", "a projected national share of the vote: an estimate"),
    "commons_projection": Measure(
        "seats", "the majority in the House of Commons that the national share would make: an estimate"
    ),
    "commons_seats": Measure(
        "seats", "seats in the House of Commons that the national share would give a party: an estimate"
    ),
    "seats_projected": Measure(
        "seats", "seats a party wins at this election, declared and still to come, ward by ward: an estimate"
    ),
    "control_chance": Measure("percent", "the chance that a party, or none, controls a council: an estimate"),
    "poll_share": Measure("percent", "an opinion poll, as somebody has published it"),
    "benchmark": Measure("seats", "an expectation or a target that somebody has named"),
}


#: Made by projections, when they are asked for and enough has declared; never by the board.
ESTIMATED = frozenset({"projected_share", "commons_projection", "commons_seats", "seats_projected", "control_chance"})


def figures_at(book: Book, board: Board, place: Place) -> Iterator[Figure]:
    """Every figure that a place yields, on the board as it stands. Places that yield none yield nothing."""
    if place.kind == "contest":
        contest = book.contest(place.id)  # type: ignore[arg-type]  # a place's id is of its own kind
        yield from of_contest(book, contest, board.standing(contest.id))
    elif place.kind == "council" and place.id in board.councils:
        council = board.councils[place.id]  # type: ignore[index]
        yield from of_council(book, council)
        for watch in book.watches_of(council.body):
            yield from of_watch(book, board, watch)
    elif place.kind == "area":
        totals = board.totals[place.id]
        yield from of_area(totals)
        for row in totals.parties:
            yield from of_party(totals, row)


def of_contest(book: Book, contest: Contest, standing: Standing) -> Iterator[Figure]:
    """What one contest's standing says; nothing before it is declared."""
    if not standing.counts:
        return
    for who, votes in standing.votes:
        yield Figure(measure="ward_result", subject=who, scope=contest.id, value=votes)
    if standing.state is not State.DECLARED:
        return
    outcome = _OUTCOMES.get(contest.kind)
    if outcome is not None:
        yield from outcome(book, contest, standing)
    if standing.majority is not None:
        yield Figure(measure="votes_majority", subject=contest.id, scope=contest.body, value=standing.majority)
    if standing.turnout is not None:
        yield Figure(measure="turnout", subject=contest.id, scope=contest.body, value=standing.turnout.rate)
    if standing.swing is not None:
        yield Figure(measure="swing", subject=standing.swing.to, scope=contest.id, value=standing.swing.size)
    if contest.seats == 1:
        for party, part in party_shares(book, contest, standing.votes).items():
            yield Figure(measure="vote_share", subject=party, scope=contest.id, value=part)


def _ward(book: Book, contest: Contest, standing: Standing) -> Iterator[Figure]:
    if standing.seats:
        winner: str = standing.seats[0] if len(set(standing.seats)) == 1 else "split"
        change = None if standing.changes is None or contest.seats != 1 else "gain" if standing.changes else "hold"
        yield Figure(measure="ward_control", subject=contest.id, scope=contest.body, value=winner, change=change)


def _mayor(book: Book, contest: Contest, standing: Standing) -> Iterator[Figure]:
    for who in standing.returned:
        yield Figure(measure="mayor_result", subject=contest.id, scope=contest.body, value=who)


def _referendum(book: Book, contest: Contest, standing: Standing) -> Iterator[Figure]:
    for who in standing.returned:
        answer = book.candidacy(contest.id, who).name.lower()
        yield Figure(measure="referendum_result", subject=contest.body, scope=contest.body, value=answer)


_OUTCOMES: dict[str, Callable[[Book, Contest, Standing], Iterator[Figure]]] = {
    "local": _ward,
    "local_by": _ward,
    "parl_by": _ward,
    "mayor": _mayor,
    "referendum": _referendum,
}


def of_council(book: Book, council: Council) -> Iterator[Figure]:
    """What one council's count says: its control once certain, its seats once complete."""
    body = book.body(council.body)
    size = body.seats or 0
    resized = size - council.before.total if council.before is not None and council.before.total else 0
    yield Figure(measure="council_size", subject="all", scope=body.id, value=size, change=resized or None)
    yield Figure(measure="council_size", subject="majority", scope=body.id, value=seats_for_majority(size))
    if body.seats_up is not None:
        yield Figure(measure="seats_at_stake", subject="all", scope=body.id, value=body.seats_up)
    if council.control.after is not None:
        yield Figure(
            measure="council_control",
            subject=body.id,
            scope=body.id,
            value=council.control.after,
            change=_direction(council),
        )
    yield from _of_the_past(book, council)
    changes = dict(council.changes or ())
    if council.complete:
        parties = dict(council.seats)
        for party in sorted({*parties, *changes}):
            value, change = parties.get(party, 0), council.change(party)
            yield Figure(measure="council_seats", subject=party, scope=body.id, value=value, change=change)
    for party, won in council.won or ():
        yield Figure(measure="seats_won", subject=party, scope=body.id, value=won)
    for party, change in council.changes_last or ():
        yield Figure(measure="seats_change", subject=party, scope=body.id, value=change, basis="last")
    if council.turnout is not None:
        yield Figure(measure="turnout", subject="all", scope=body.id, value=council.turnout.rate)
    if council.contests:
        yield Figure(
            measure="contests_count", subject="declared", scope=body.id, value=council.declared, of=council.contests
        )


def _of_the_past(book: Book, council: Council) -> Iterator[Figure]:
    """How long a party that gains a council has been without it, and one that loses it has had it."""
    runs, control = book.past_control_of(council.body), council.control
    if not control.changed_hands or not runs or runs[-1].party != control.before:
        return  # nothing to tell, or a past that does not lead to this eve of poll
    year = book.event.polling_date.year
    ended = [then.since for run, then in pairwise(runs) if run.party == control.after]
    if control.after not in {None, NOC} and ended:
        years = year - ended[-1]
        yield Figure(measure="years_without_control", subject=str(control.after), scope=council.body, value=years)
    if control.before != NOC and len(runs) > 1:  # when the first run of a record began, it does not say
        years = year - runs[-1].since
        yield Figure(measure="years_in_control", subject=str(control.before), scope=council.body, value=years)


def _direction(council: Council) -> str | None:
    if council.control.before is None:
        return None
    if not council.control.changed_hands:
        return "hold"
    return "loss" if council.control.after == NOC else "gain"


def of_area(totals: Totals) -> Iterator[Figure]:
    """What an area says that is nobody's in particular."""
    area = totals.area
    yield Figure(measure="councils_at_stake", subject="all", scope=area, value=totals.councils)
    for measure, subject, value, of in (
        ("councils_declared", "all", totals.councils_decided, totals.councils),
        ("councils_complete", "all", totals.councils_complete, totals.councils),
        ("contests_count", "declared", totals.contests_declared, totals.contests),
    ):
        yield Figure(measure=measure, subject=subject, scope=area, value=value, of=of)
    if totals.turnout is not None:
        yield Figure(measure="turnout", subject="all", scope=area, value=totals.turnout.rate)


def of_party(totals: Totals, row: PartyTotal) -> Iterator[Figure]:
    """What an area says of one party, or of no overall control."""
    rows: list[tuple[str, int, int | None]] = [
        ("councils_controlled", row.councils, row.councils_change),
        ("councils_change", row.councils_change, None),
        ("councils_gained", row.councils_gained, None),
        ("councils_lost", row.councils_lost, None),
    ]
    if row.party != NOC:
        rows += [("council_seats", row.seats, row.seats_change)] if row.seats is not None else []
        rows += [("seats_won", row.seats_won, None)]
        rows += [("seats_change", row.seats_change, None)] if row.seats_change is not None else []
    for measure, value, change in rows:
        yield Figure(measure=measure, subject=row.party, scope=totals.area, value=value, change=change)
    if row.party != NOC and totals.last_in:
        value = row.seats_change_last
        yield Figure(measure="seats_change", subject=row.party, scope=totals.area, value=value, basis="last")
