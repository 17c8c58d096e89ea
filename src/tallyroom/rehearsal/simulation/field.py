"""What each party may expect in each contest before chance: its share last time there, moved by the swing of the night.

A party that did not stand there last time is expected to get what it gets in that council, else in that region, else
anywhere, else what was published of it nationally. Draws no votes: see `votes`.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from tallyroom.domain import Book, Contest, ContestId, Declaration, PartyId

Shares = dict[PartyId, float]

#: What a party may expect of which nothing is known.
_UNKNOWN = 0.07
_INDEPENDENT = 0.12
#: How far the share of a party of about a third of the vote moves from one election to the next, in points.
_DRAWN = 3.0
#: A swing is found in so many steps, on so many contests at most.
_STEPS, _ENOUGH = 8, 3000
#: Parties that stand in so many of the contests have a national swing worth telling.
_WIDE = 0.05
#: No share is expected to be less.
_LEAST = 0.004


def swings_of(book: Book, asked: Mapping[str, float], chance: random.Random) -> dict[PartyId, float]:
    """The swings asked for, in points; where none are, some for every party of a national share, drawn."""
    if asked:
        return {PartyId(party): points for party, points in asked.items()}
    parties = [party.id for party in book.parties if party.kind == "party"]
    return {party: chance.gauss(0, _DRAWN) for party in sorted(parties)}


class Field:
    """Expected shares by contest. `drawn` are the swings to reach, in points of the mean share where a party stands."""

    def __init__(self, book: Book, *, drawn: Mapping[PartyId, float]) -> None:
        self.book = book
        self._drawn = drawn
        self._before = {contest.id: shares for contest in book.contests if (shares := last_shares(book, contest))}

    def parties(self, contest: Contest) -> list[PartyId]:
        """Who stands, each once: everybody without a party is a party alone."""
        return list(dict.fromkeys(who.party or PartyId(f"={who.id}") for who in contest.candidacies))

    def base(self, contest: Contest) -> Shares:
        """Shares before the swing, of those who stand now; those who do not leave theirs to them."""
        before = self._before.get(contest.id, {})
        given = {party: before.get(party) or self._elsewhere(party, contest) for party in self.parties(contest)}
        return _whole(given)

    def expected(self, contest: Contest) -> Shares:
        """Shares with the swing."""
        return _pushed(self.base(contest), self._push)

    @cached_property
    def _means(self) -> dict[tuple[str, PartyId], float]:
        """The mean share of each party where it stood last time, by council, region, and everywhere (``)."""
        found: dict[tuple[str, PartyId], list[float]] = defaultdict(list)
        for contest_id, shares in self._before.items():
            contest = self.book.contest(contest_id)
            region = self.book.body(contest.body).region
            for party, share in shares.items():
                for place in (contest.body, f"region {region}", ""):
                    found[place, party].append(share)
        return {key: sum(shares) / len(shares) for key, shares in found.items()}

    @cached_property
    def _held(self) -> dict[str, Shares]:
        """Of councils of which no votes are known, shares as their seats have them, the small ones a little larger."""
        return {
            one.body: _whole({party: (seats + 1) ** 0.8 for party, seats in one.seats})
            for one in self.book.compositions
            if one.basis == "eve" and not any((one.body, party) in self._means for party, _ in one.seats)
        }

    @cached_property
    def _published(self) -> dict[PartyId, float]:
        """What was published of parties nationally, of the last year that the book has."""
        latest = max(self.book.baselines, key=lambda one: one.year, default=None)
        return {party: float(share) / 100 for party, share in latest.shares} if latest is not None else {}

    def _elsewhere(self, party: PartyId, contest: Contest) -> float:
        if (contest.body, party) in self._means:
            return self._means[contest.body, party]
        held = self._held.get(contest.body, {})
        if party in held:
            return held[party]
        region = self.book.body(contest.body).region
        for place in (f"region {region}", ""):
            if (place, party) in self._means and not held:
                return self._means[place, party]
        if party in self._published:
            return self._published[party]
        known = self.book.has_party(party) and self.book.party(party).kind == "party"
        asked = max(0.0, self._drawn.get(party, 0.0)) / 100
        return asked or (_UNKNOWN if known else _INDEPENDENT)

    @cached_property
    def _push(self) -> dict[PartyId, float]:
        """By how much each party's share is multiplied, as a logarithm, for the mean shares to move by the swings."""
        every = [contest for contest in self.book.contests if len(contest.candidacies) > 1]
        sample = every[:: max(1, len(every) // _ENOUGH)]
        bases = [(self._before.get(contest.id, {}), self.base(contest)) for contest in sample]
        both = {party for before, base in bases for party in base if party in before}
        then = _mean(_only(before, base) for before, base in bases)
        wanted = {party: max(_LEAST, then[party] + n / 100) for party, n in self._drawn.items() if party in both}
        push = dict.fromkeys(wanted, 0.0)
        for _ in range(_STEPS):
            now = _mean(_only(_pushed(base, push), before) for before, base in bases if before)
            for party, target in wanted.items():
                push[party] += math.log(target / now[party])
        return push

    def swings(self, truth: Mapping[ContestId, Declaration]) -> dict[PartyId, float]:
        """The changes of mean shares that came out, in points, of the parties that were in both elections."""
        now = {contest: shares for contest in truth if (shares := shares_of(self.book, truth[contest]))}
        both = [contest for contest in self._before if contest in now]
        then = _mean(_only(self._before[one], now[one]) for one in both)
        after = _mean(_only(now[one], self._before[one]) for one in both)
        often = Counter(party for one in both for party in now[one])
        wide = [party for party in then if party in after and often[party] >= max(1, len(both) * _WIDE)]
        return {party: round(100 * (after[party] - then[party]), 2) for party in sorted(wide)}


def last_shares(book: Book, contest: Contest) -> Shares:
    """Shares of the last time, each party by its leading candidate; empty where votes are not known."""
    past = book.previous_of(contest.id)
    best: Shares = {}
    for one in past.candidacies if past is not None else ():
        if one.party is not None and one.votes:
            best[one.party] = max(best.get(one.party, 0), float(one.votes))
    return _whole(best) if len(best) > 1 else {}


def shares_of(book: Book, declaration: Declaration) -> Shares:
    """Shares of a declaration, each party by its leading candidate."""
    best: Shares = {}
    for who, votes in declaration.votes:
        party = book.candidacy(declaration.contest, who).party
        if party is not None:
            best[party] = max(best.get(party, 0), float(votes))
    return _whole(best) if sum(best.values()) else {}


def _only(shares: Shares, *standing: Shares) -> Shares:
    """The shares of parties that stood each time."""
    return {party: share for party, share in shares.items() if all(party in one for one in standing)}


def _pushed(base: Shares, push: Mapping[PartyId, float]) -> Shares:
    return _whole({party: share * math.exp(push.get(party, 0.0)) for party, share in base.items()})


def _whole(shares: Mapping[PartyId, float]) -> Shares:
    total = sum(shares.values())
    return {party: max(_LEAST, share / total) for party, share in shares.items()} if total else dict(shares)


def _mean(given: Iterable[Shares]) -> dict[PartyId, float]:
    """Each party's mean share where it stands."""
    sums: dict[PartyId, float] = defaultdict(float)
    counts: dict[PartyId, int] = defaultdict(int)
    for shares in given:
        for party, share in shares.items():
            sums[party] += share
            counts[party] += 1
    return {party: sums[party] / counts[party] for party in sums}
