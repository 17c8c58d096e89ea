"""Shares of the vote in one contest, how they have moved since last time, and the swing.

A party's vote is its top candidate's, so that part slates in multi-seat wards compare: never a slate's sum.
Independents are no party: each is in the whole, and none has a share as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from msgspec import Struct

from tallyroom.domain import Book, CandidacyId, Contest, PartyId, PreviousContest, Votes, share, swing


class Swing(Struct, frozen=True, kw_only=True):
    """Two-party swing between a ward's leading parties, to the one it favoured; a fraction of one, not negative."""

    to: PartyId
    away: PartyId
    size: Fraction


def party_shares(book: Book, contest: Contest, votes: Votes) -> dict[PartyId, Fraction]:
    """Each party's share, as a fraction of one; empty where not every candidate's votes are known."""
    rows = [(book.candidacy(contest.id, who).party, n) for who, n in votes]
    return _shares(book, rows, contest.seats) if contest.papers_known else {}


def shares_last_time(book: Book, previous: PreviousContest | None) -> dict[PartyId, Fraction]:
    """The same of the last time, on the same boundaries; empty where there is nothing to compare with."""
    if previous is None or not previous.comparable:
        return {}
    return _shares(book, [(row.party, row.votes) for row in previous.candidacies], previous.seats)


def candidate_shares(contest: Contest, votes: Votes) -> dict[CandidacyId, Fraction]:
    """Each candidate's part of all votes, where a voter has one; empty elsewhere."""
    if (contest.seats > 1 and not contest.of_lists) or not contest.papers_known:
        return {}
    total = sum(n for _, n in votes)
    return {who: part for who, n in votes if (part := share(n, total)) is not None}


def swing_of(book: Book, contest: Contest, votes: Votes, previous: PreviousContest | None) -> Swing | None:
    """Between the winner and the best-placed other party, where both stood both times on the same boundaries."""
    if not contest.fills_seats:
        return None
    now, then = party_shares(book, contest, votes), shares_last_time(book, previous)
    order = sorted(now, key=lambda party: (-now[party], party))
    both = [party for party in order if party in then]
    leader = max(votes, key=lambda row: row[1], default=None)
    if len(both) < 2 or leader is None or book.candidacy(contest.id, leader[0]).party != both[0]:
        return None
    first, second = both[:2]
    size = swing(winner=(now[first], then[first]), other=(now[second], then[second]))
    to, away = (first, second) if size >= 0 else (second, first)
    return Swing(to=to, away=away, size=abs(size))


def _shares(book: Book, rows: Iterable[tuple[PartyId | None, int | None]], seats: int) -> dict[PartyId, Fraction]:
    top: dict[PartyId, int] = {}
    everybody = alone = 0
    for party, votes in rows:
        if votes is None:
            return {}
        everybody += votes
        if party is None or book.party(party).kind != "party":
            alone += votes
        else:
            top[party] = max(top.get(party, 0), votes)
    whole = everybody if seats <= 1 else sum(top.values()) + alone
    return {party: part for party, votes in top.items() if (part := share(votes, whole)) is not None}
