"""Could these votes be others, misread? Each is held against last time, the night so far and its party's own slate.

A return is scored as it is, and as it would be if one figure had lost or gained a digit, or two had been swapped. Where
another reading is much the likelier, that is a query: nothing is changed by it. The scores are sums of logarithms of
Student's t with four degrees of freedom, whose tails are heavy enough for the surprises of a real night.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import log

from msgspec import Struct

from tallyroom.checks.course import Course, Expected, Past, Slate, slate_of, tops_of
from tallyroom.domain import Book, CandidacyId, Contest

#: A slate's lower candidates poll a little less than its top one.
_MATE = Expected(-0.18, 0.22)
_FREEDOM = 4
#: A digit is looked for only where a figure is at least this many spreads from what was expected.
_ODD = 1.0

Votes = Mapping[CandidacyId, int]
Changes = tuple[tuple[CandidacyId, int], ...]


class Reading(Struct, frozen=True, kw_only=True):
    """Another reading of a return: how much likelier it is (a natural logarithm), and what it changes."""

    likelier: float
    kind: str
    changes: Changes


class Ward:
    """One contest's votes as they are given, against which changes to them are scored."""

    def __init__(self, book: Book, course: Course, contest: Contest, votes: Votes) -> None:
        self.votes = votes
        self.slates = {who.id: slate_of(book, who) for who in contest.candidacies}
        self._course = course
        self._body = contest.body
        self._past: Past | None = course.past(contest.id)
        self._mates: dict[Slate, list[CandidacyId]] = {}
        for who, slate in self.slates.items():
            self._mates.setdefault(slate, []).append(who)
        self._tops, self._sum = tops_of((slate, votes[who]) for who, slate in self.slates.items())
        self._in_all = course.total(contest.body)
        self._expected = {slate: self._expectation(slate) for slate in self._mates}
        self._scores = {slate: self._slate(slate, votes, top, self._sum) for slate, top in self._tops.items()}

    def oddities(self) -> dict[CandidacyId, float]:
        """How far each figure is from what was expected of it, in spreads: below nought is too few."""
        found: dict[CandidacyId, float] = {}
        for slate, mates in self._mates.items():
            top = self._tops[slate]
            for who in mates:
                if self.votes[who] < top:
                    found[who] = _distance(_ln(self.votes[who]) - _ln(top), _MATE)
                else:
                    found[who] = _distance(self._top(slate, top, self._sum), self._expected[slate])
        return found

    def at_most(self, *who: CandidacyId) -> float:
        """How much likelier the votes could be with any other figures of these: what their own cost them now."""
        return -self._all(self._sum) - sum(self._scores[slate] for slate in {self.slates[one] for one in who})

    def likelier(self, changes: Changes) -> float:
        """How much likelier the votes would be with these changes: a natural logarithm.

        Only what the changed figures belong to is scored again, and all votes together. That other newcomers' shares
        of them move a little is left aside.
        """
        changed = {**self.votes, **dict(changes)}
        new = {self.slates[who]: 0 for who, _ in changes}
        for slate in new:
            new[slate] = max(changed[who] for who in self._mates[slate])
        now = self._sum + sum(top - self._tops[slate] for slate, top in new.items())
        gained = self._all(now) - self._all(self._sum)
        for slate, top in new.items():
            gained += self._slate(slate, changed, top, now) - self._scores[slate]
        return gained

    def _all(self, total: int) -> float:
        return _t(_ln(total) - _ln(self._past.total), self._in_all) if self._past is not None else 0.0

    def _slate(self, slate: Slate, votes: Votes, top: int, total: int) -> float:
        scored = _t(self._top(slate, top, total), self._expected[slate])
        mates = self._mates[slate]
        if len(mates) > 1:
            lower = sorted((votes[who] for who in mates), reverse=True)[1:]
            scored += sum(_t(_ln(n) - _ln(top), _MATE) for n in lower)
        return scored

    def _top(self, slate: Slate, top: int, total: int) -> float:
        """A slate's top votes beside last time's, else beside all votes."""
        before = self._past.tops.get(slate) if self._past is not None else None
        return _ln(top) - _ln(before or total)

    def _expectation(self, slate: Slate) -> Expected:
        if self._past is not None and slate in self._past.tops:
            return self._course.move_of(slate, self._body)
        return self._course.share_of(slate, self._body)


def readings(book: Book, course: Course, contest: Contest, votes: Votes, *, enough: float) -> Iterator[Reading]:
    """Other readings that are likelier than these votes by `enough` (a natural logarithm) or more."""
    ward = Ward(book, course, contest, votes)
    for kind, changes in _others(ward, enough):
        likelier = ward.likelier(changes)
        if likelier >= enough:
            yield Reading(likelier=likelier, kind=kind, changes=changes)


def _others(ward: Ward, enough: float) -> Iterator[tuple[str, Changes]]:
    """Readings that could be likelier by so much: where the figures as they are cost less than that, none is."""
    if ward.at_most(*ward.votes) < enough:
        return
    votes, odd = ward.votes, ward.oddities()
    for who, distance in odd.items():
        if abs(distance) > _ODD and ward.at_most(who) >= enough:
            if distance < 0:
                yield from (("dropped", ((who, n),)) for n in _longer(votes[who]))
            else:
                yield from (("doubled", ((who, n),)) for n in _shorter(votes[who]))
    for one, other in combinations(votes, 2):
        low, high = (one, other) if votes[one] < votes[other] else (other, one)
        opposite = odd[low] < 0 < odd[high] and ward.slates[one] != ward.slates[other]
        if opposite and votes[low] != votes[high] and ward.at_most(low, high) >= enough:
            yield "swapped", ((low, votes[high]), (high, votes[low]))


def _longer(n: int) -> list[int]:
    """Figures that read `n` when a digit is lost: one lost near the end, or any at the front."""
    near = [10 * n + 5] if n else []
    return near + [digit * 10 ** len(str(n)) + n for digit in (1, 2, 3, 4, 6, 8)]


def _shorter(n: int) -> list[int]:
    """Figures that read `n` when a digit is typed twice, or one too many at the front."""
    text = str(n)
    twice = {text[:i] + text[i + 1 :] for i in range(1, len(text)) if text[i] == text[i - 1]}
    return [int(one) for one in sorted(twice)]


def _ln(n: int) -> float:
    return log(max(n, 0.5))


def _distance(value: float, expected: Expected) -> float:
    return (value - expected.mean) / expected.spread


def _t(value: float, expected: Expected) -> float:
    distance = _distance(value, expected)
    return -(_FREEDOM + 1) / 2 * log(1 + distance * distance / _FREEDOM)
