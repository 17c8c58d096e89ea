"""Votes by chance around what is expected: noise by council and by ward, turnout, rejected papers, and who that elects.

The sizes of the noise are those of the English wards of 2014 and 2018, by logarithms: see docs/simulation.md. Where
papers are ranked, rankings are drawn too, and counted by the contest's own rules.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import TypeVar

from msgspec.structs import replace

from tallyroom.domain import CandidacyId, Contest, Declaration, PartyId, papers_by_ranking
from tallyroom.rehearsal.simulation.field import Field
from tallyroom.tally import decide
from tallyroom.tally.decision import RANKED

#: Noise of a party's share, as a logarithm: of its council, and of its ward, for a share of nearly nothing.
COUNCIL_NOISE, WARD_NOISE = 0.24, 0.40
#: Parties whose wards move more: their vote goes with people and places.
RESTLESS = {"lab": 0.85, "ld": 1.6, "ind": 1.8, "grn": 1.35}
#: Degrees of freedom: wards that go their own way are rare, and not as rare as a normal law has them.
_TAILS = 6
#: Of one party's candidates in one ward, each falls behind the one before by so much, as a logarithm, on average.
BEHIND = 0.16
#: Turnout against last time, as a logarithm: of the night, its councils and its wards.
NIGHT_TURNOUT, COUNCIL_TURNOUT, WARD_TURNOUT = 0.04, 0.097, 0.10
#: Of electors, so many vote where nothing is known; papers rejected, by the voters.
_TURNOUT, _REJECTED = 0.335, 0.0045
#: Votes in a ward of which nothing is known, a seat.
_VOTERS = 1900
#: Of the votes that people have, they use so many.
_USED = (0.84, 0.94)


K = TypeVar("K")


class Ballots:
    """Draws declarations. Each contest has a chance of its own, so that one more in a package changes no other."""

    def __init__(self, field: Field, *, seed: int, turnout: float | None = None) -> None:
        self._field, self._seed = field, seed
        drawn = random.Random(f"{seed} turnout").gauss(0, NIGHT_TURNOUT)
        self._night_turnout = drawn if turnout is None else math.log(max(0.05, 1 + turnout / 100))

    @cache  # noqa: B019  # as long as the night is drawn
    def _council(self, body: str, what: str) -> float:
        """One standard normal draw of a council, of a party or of turnout."""
        return random.Random(f"{self._seed} {body} {what}").gauss(0, 1)

    def declaration(self, contest: Contest, *, at: datetime) -> Declaration:
        """What the returning officer will truly have counted."""
        chance = random.Random(f"{self._seed} {contest.id}")
        if contest.is_uncontested or not contest.candidacies:
            elected = tuple(sorted(who.id for who in contest.candidacies))
            return Declaration(contest=contest.id, returned=elected, declared_at=at)
        voters = self._voters(contest, chance)
        votes = self._votes(contest, voters, chance)
        rejected = _poisson(chance, voters * _REJECTED * chance.lognormvariate(0, 0.5))
        papers = voters + rejected
        electorate = contest.electorate
        if electorate is None or electorate < papers:
            turnout = _TURNOUT * math.exp(0.16 * self._council(contest.body, "level") + chance.gauss(0, 0.13))
            electorate = round(papers / min(0.85, turnout))
        declared = Declaration(
            contest=contest.id,
            votes=tuple(sorted(votes.items())),
            rejected=(("all", rejected),),
            papers_verified=papers,
            electorate=electorate,
            declared_at=at,
        )
        return self._elected(contest, declared, chance)

    def shares(self, contest: Contest, chance: random.Random) -> dict[PartyId, float]:
        """Shares of parties: the expected, each times its council's noise and its own."""
        drawn = {}
        for party, share in self._field.expected(contest).items():
            wide = RESTLESS.get(party, 1.0) * (1 - share)
            noise = COUNCIL_NOISE * self._council(contest.body, party) + WARD_NOISE * _student(chance)
            drawn[party] = share * math.exp(wide * noise)
        total = sum(drawn.values())
        return {party: share / total for party, share in drawn.items()}

    def _voters(self, contest: Contest, chance: random.Random) -> int:
        """How many valid papers: as last time there, else by the electorate, else as many as wards have."""
        change = self._night_turnout + COUNCIL_TURNOUT * self._council(contest.body, "turnout")
        change += chance.gauss(0, WARD_TURNOUT)
        past = self._field.book.previous_of(contest.id)
        cast = sum(one.votes or 0 for one in past.candidacies) if past is not None else 0
        if past is not None and cast:
            usual = cast / (max(1, past.seats) * sum(_USED) / 2 if past.seats > 1 else 1)
        elif contest.electorate:
            usual = contest.electorate * _TURNOUT
        else:
            usual = _VOTERS * max(1, contest.seats) ** 0.6 * chance.lognormvariate(0, 0.3)
        return max(20, round(usual * math.exp(change)))

    def _votes(self, contest: Contest, voters: int, chance: random.Random) -> dict[CandidacyId, int]:
        """Votes by candidate: a party's share for the one who leads, and less for each of the others."""
        shares, weights = self.shares(contest, chance), dict[CandidacyId, float]()
        ranked = contest.system in RANKED
        for party, share in shares.items():
            own = [who.id for who in contest.candidacies if (who.party or f"={who.id}") == party]
            chance.shuffle(own)
            fallen = [0.0, *(-chance.expovariate(1 / BEHIND) for _ in own[1:])]
            parts = [math.exp(one * (3 if ranked else 1)) for one in sorted(fallen, reverse=True)]
            split = sum(parts) if ranked else 1.0  # a ranked paper has one first preference, and an X has many
            weights |= {who: share * part / split for who, part in zip(own, parts, strict=True)}
        several = contest.seats > 1 and not ranked and not contest.of_lists
        each = min(contest.seats, len(contest.candidacies)) * chance.uniform(*_USED) if several else 1.0
        return _apportioned(weights, round(voters * each), most=voters)

    def _elected(self, contest: Contest, declared: Declaration, chance: random.Random) -> Declaration:
        """With those whom the votes elect. A tie is settled here as a returning officer would: by a lot, recorded."""
        if contest.system in RANKED:
            papers = papers_by_ranking(_rankings(contest, dict(declared.votes), chance))
            counted = _settled(contest, replace(declared, papers=papers), chance)
            return replace(declared, returned=counted.returned)
        if contest.system == "supplementary-2000":
            declared = _second_round(declared, chance)
        return _settled(contest, declared, chance)


def _settled(contest: Contest, declared: Declaration, chance: random.Random) -> Declaration:
    drawn: list[CandidacyId] = []
    decision = decide(contest, declared)
    while decision.lots_needed and len(drawn) < len(contest.candidacies):
        drawn.append(chance.choice(sorted(set(decision.lots_needed) - set(drawn))))
        decision = decide(contest, replace(declared, lot_drawn=tuple(drawn)))
    returned = decision.returned
    if not returned and not contest.of_lists and contest.seats:  # a law that nobody here knows: the most votes are in
        votes = dict(declared.final_votes or declared.votes)
        returned = tuple(sorted(votes, key=lambda who: (-votes[who], who))[: contest.seats])
    return replace(declared, returned=returned, lot_drawn=tuple(drawn))


def _second_round(declared: Declaration, chance: random.Random) -> Declaration:
    """A supplementary vote's second round: those who went out pass on about half their votes, unevenly."""
    votes = dict(declared.votes)
    if len(votes) < 3 or 2 * max(votes.values()) > sum(votes.values()):
        return declared
    first, second = sorted(votes, key=lambda who: (-votes[who], who))[:2]
    spare = sum(votes.values()) - votes[first] - votes[second]
    passed, lean = chance.uniform(0.4, 0.6), chance.uniform(0.3, 0.7)
    added = {first: round(spare * passed * lean), second: round(spare * passed * (1 - lean))}
    return replace(declared, final_votes=tuple(sorted((who, votes[who] + added[who]) for who in (first, second))))


#: Rankings drawn behind each first preference, and how likely a voter is to go on after each name.
_PATTERNS, _GOES_ON, _LOYAL = 5, 0.7, 8.0


def _rankings(
    contest: Contest, firsts: Mapping[CandidacyId, int], chance: random.Random
) -> list[tuple[int, tuple[CandidacyId, ...]]]:
    """Papers: behind each first preference a few rankings, that mostly stay with the party."""
    party = {who.id: who.party for who in contest.candidacies}
    rows = []
    for who, votes in sorted(firsts.items()):
        weights = [chance.random() + 0.2 for _ in range(_PATTERNS)]
        for papers in _apportioned(dict(enumerate(weights)), votes, most=votes).values():
            ranking = [who]
            while chance.random() < _GOES_ON and len(ranking) < len(firsts):
                left = [one for one in firsts if one not in ranking]
                liked = [(_LOYAL if party[one] == party[who] else 1.0) * (firsts[one] + 1) for one in left]
                ranking.append(chance.choices(left, liked)[0])
            if papers:
                rows.append((papers, tuple(ranking)))
    return rows


def _apportioned(weights: Mapping[K, float], total: int, *, most: int) -> dict[K, int]:
    """A total in whole numbers by weight, the largest remainders rounded up; nobody has more than `most`."""
    whole = sum(weights.values())
    exact = {key: min(float(most), weight / whole * total) for key, weight in weights.items()}
    given = {key: int(share) for key, share in exact.items()}
    left = min(total, round(sum(exact.values()))) - sum(given.values())
    for key in sorted(exact, key=lambda key: given[key] - exact[key])[: max(0, left)]:
        given[key] += 1
    return given


def _student(chance: random.Random) -> float:
    """A draw with longer tails than a normal one, and a variance of one."""
    scale = math.sqrt(chance.gammavariate(_TAILS / 2, 2) / _TAILS)
    return chance.gauss(0, 1) / scale / math.sqrt(_TAILS / (_TAILS - 2))


def _poisson(chance: random.Random, mean: float) -> int:
    """So many rejected papers; a normal law does where there are many."""
    if mean > 30:
        return max(0, round(chance.gauss(mean, math.sqrt(mean))))
    limit, product, count = math.exp(-mean), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count
