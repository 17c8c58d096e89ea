"""The seats that are in, against who held the same seats: like for like, at any minute of a night.

One chamber's contests at a time. A contest whose seats nobody is known to have held is counted, and not compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from tallyroom.domain import VACANT, Contest, ContestId, PartyId, Seats, seats_by_party
from tallyroom.tally.standing import Changes, Standing, State


class Move(Struct, frozen=True, kw_only=True):
    """Seats that one party gained from another."""

    by: PartyId
    of: PartyId
    seats: int


class Compared(Struct, frozen=True, kw_only=True):
    """On one basis: of how many `seats` it is known who held them (nobody `vacant` ones), and what became of those.

    `changes` are net. `moves` say who gained from whom wherever that is plain: one party lost there, or one gained.
    """

    seats: int
    changes: Changes
    moves: tuple[Move, ...]
    vacant: int = 0


class Running(Struct, frozen=True, kw_only=True):
    """`seats` are those declared so far by party, `filled` how many; `eve` and `last` compare them on the two bases."""

    filled: int
    seats: Seats
    eve: Compared
    last: Compared


def running_of(contests: Iterable[Contest], standings: Mapping[ContestId, Standing]) -> Running:
    """Over the contests that have declared, by-elections among them."""
    declared = [
        (contest, standing)
        for contest in contests
        if (standing := standings.get(contest.id)) is not None and standing.state is State.DECLARED
    ]
    won: Counter[PartyId] = Counter()
    for _, standing in declared:
        won.update(standing.seats)
    return Running(
        filled=sum(contest.seats for contest, _ in declared),
        seats=seats_by_party(won),
        eve=_compared((one, standing.changes) for one, standing in declared),
        last=_compared((one, standing.changes_last) for one, standing in declared),
    )


def _compared(rows: Iterable[tuple[Contest, Changes | None]]) -> Compared:
    seats = vacant = 0
    net: Counter[PartyId] = Counter()
    moves: Counter[tuple[PartyId, PartyId]] = Counter()
    for contest, changes in rows:
        if changes is not None:
            seats += contest.seats
            vacant += contest.held_by.count(VACANT)
            net.update(dict(changes))
            moves.update(moves_in(changes))
    return Compared(
        seats=seats,
        vacant=vacant,
        changes=tuple(sorted(((p, n) for p, n in net.items() if n), key=lambda row: (-row[1], row[0]))),
        moves=tuple(
            Move(by=by, of=of, seats=n) for (by, of), n in sorted(moves.items(), key=lambda row: (-row[1], row[0]))
        ),
    )


def moves_in(changes: Changes) -> dict[tuple[PartyId, PartyId], int]:
    """Who gained how many from whom in one contest; empty where several lost and several gained.

    >>> moves_in(((PartyId("lab"), 2), (PartyId("con"), -1), (PartyId("ld"), -1)))
    {('lab', 'con'): 1, ('lab', 'ld'): 1}
    """
    gained = [(party, n) for party, n in changes if n > 0]
    lost = [(party, -n) for party, n in changes if n < 0]
    if len(gained) == 1:
        return {(gained[0][0], party): n for party, n in lost}
    if len(lost) == 1:
        return {(party, lost[0][0]): n for party, n in gained}
    return {}
