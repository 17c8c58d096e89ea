"""The course of the night so far: how each party's votes have moved in the wards declared, against last time.

What a return is held against where it can only be judged by others. Made from standings, and can be made again from
them; says nothing itself: see `plausible`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import log, sqrt
from typing import NamedTuple

from msgspec import Struct, field

from tallyroom.domain import BodyId, Book, Candidacy, Contest, ContestId, PreviousCandidacy, slug
from tallyroom.tally import Standing

#: Whose votes belong together on a paper: a party's id, or one independent, who is a party of one.
Slate = str

#: What is expected is as wrong as this (one standard deviation) until so many wards have shown how wrong it is.
_PRIOR_WARDS = 6
_MOVE_SPREAD, _SHARE_SPREAD, _TOTAL_SPREAD = 0.4, 0.9, 0.16
#: A council's own wards count for as much as the night's once there are so many of them.
_OWN_WARDS = 2
#: A newcomer's share of a ward until the night has shown one.
_NEWCOMER = log(0.15)
#: No forecast is ever better than so much of what was assumed of it.
_AT_BEST = 0.4


class Expected(NamedTuple):
    """A natural logarithm that is expected, and its spread (one standard deviation)."""

    mean: float
    spread: float


class Past(NamedTuple):
    """A contest last time: each slate's top votes, and all of those together."""

    tops: dict[Slate, int]
    total: int


class _Seen(NamedTuple):
    """One thing observed: of what, on which council, its value, and how far that was from what was expected."""

    of: str
    body: BodyId
    value: float
    missed_by: float
    known: bool


class _Sum(Struct):
    n: int = 0
    total: float = 0.0

    def add(self, value: float, times: int) -> None:
        self.n += times
        self.total += times * value


class Course(Struct, eq=False):
    """Feed it standings with `see`, as they change; ask it what to expect of a ward's votes."""

    book: Book
    _stood: dict[ContestId, Standing] = field(default_factory=dict)
    _seen: dict[ContestId, tuple[_Seen, ...]] = field(default_factory=dict)
    _night: dict[str, _Sum] = field(default_factory=dict)
    _councils: dict[tuple[str, BodyId], _Sum] = field(default_factory=dict)
    _misses: dict[tuple[str, bool], _Sum] = field(default_factory=dict)
    _pasts: dict[ContestId, Past | None] = field(default_factory=dict)

    def see(self, standing: Standing) -> None:
        """Take in how a contest stands now, in place of how it stood."""
        if self._stood.get(standing.contest) is standing:
            return
        self._stood[standing.contest] = standing
        for one in self._seen.pop(standing.contest, ()):
            self._add(one, -1)
        if standing.counts and standing.votes:
            contest = self.book.contest(standing.contest)
            seen = tuple(self._observed(contest, dict(standing.votes)))
            self._seen[standing.contest] = seen
            for one in seen:
                self._add(one, 1)

    def _add(self, one: _Seen, times: int) -> None:
        self._night.setdefault(one.of, _Sum()).add(one.value, times)
        self._councils.setdefault((one.of, one.body), _Sum()).add(one.value, times)
        self._misses.setdefault((one.of, one.known), _Sum()).add(one.missed_by**2, times)

    def _observed(self, contest: Contest, votes: dict[str, int]) -> Iterator[_Seen]:
        past = self.past(contest.id)
        tops, total = tops_of((slate_of(self.book, who), votes.get(who.id, 0)) for who in contest.candidacies)
        if not total:
            return
        if past is not None:
            yield self._one("total", contest.body, log(total / past.total), self.total(contest.body))
        for slate, n in tops.items():
            if n and past is not None and past.tops.get(slate):
                expected = self.move_of(slate, contest.body)
                yield self._one(_kind(slate), contest.body, log(n / past.tops[slate]), expected)
            if n:
                expected = self.share_of(slate, contest.body)
                yield self._one(f"share of {_kind(slate)}", contest.body, log(n / total), expected)

    def _one(self, of: str, body: BodyId, value: float, expected: Expected) -> _Seen:
        return _Seen(of, body, value, value - expected.mean, self._knows(of, body))

    def _knows(self, of: str, body: BodyId) -> bool:
        """Whether the council has shown something of it already."""
        own = self._councils.get((of, body))
        return own is not None and own.n > 0

    @property
    def wards(self) -> int:
        """Of how many contests it has heard."""
        return len(self._seen)

    def past(self, contest: ContestId) -> Past | None:
        """Last time on the same boundaries, with every candidate's votes; `None` where that is not known."""
        if contest not in self._pasts:
            self._pasts[contest] = self._past(contest)
        return self._pasts[contest]

    def _past(self, contest: ContestId) -> Past | None:
        previous = self.book.previous_of(contest)
        if previous is None or not previous.comparable or any(row.votes is None for row in previous.candidacies):
            return None
        tops, total = tops_of((slate_of(self.book, row), row.votes or 0) for row in previous.candidacies)
        return Past({slate: n for slate, n in tops.items() if n}, total) if total else None

    def move_of(self, slate: Slate, body: BodyId) -> Expected:
        """A slate's top votes over those of last time, in the same ward."""
        return self._expected(_kind(slate), body, spread=_MOVE_SPREAD, mean=0.0)

    def share_of(self, slate: Slate, body: BodyId) -> Expected:
        """A slate's part of a ward's votes, wherever it stands."""
        return self._expected(f"share of {_kind(slate)}", body, spread=_SHARE_SPREAD, mean=_NEWCOMER)

    def total(self, body: BodyId) -> Expected:
        """A ward's votes over its votes last time."""
        return self._expected("total", body, spread=_TOTAL_SPREAD, mean=0.0)

    def _expected(self, of: str, body: BodyId, *, spread: float, mean: float) -> Expected:
        """The night's mean drawn towards the council's own; as far out as the same forecast has been till now."""
        night, own = self._night.get(of) or _Sum(), self._councils.get((of, body)) or _Sum()
        expected = (night.total + _PRIOR_WARDS * mean) / (night.n + _PRIOR_WARDS)
        if own.n:
            expected += (own.total / own.n - expected) * own.n / (own.n + _OWN_WARDS)
        missed = self._misses.get((of, own.n > 0)) or _Sum()
        squares = (missed.total + _PRIOR_WARDS * spread**2) / (missed.n + _PRIOR_WARDS)
        return Expected(expected, max(sqrt(max(squares, 0.0)), _AT_BEST * spread))


def slate_of(book: Book, who: Candidacy | PreviousCandidacy) -> Slate:
    """To whom somebody's votes belong: a party, or themselves alone."""
    if who.party is not None and book.party(who.party).kind == "party":
        return who.party
    return f"alone:{slug(who.name)}"


def _kind(slate: Slate) -> str:
    return "alone" if slate.startswith("alone:") else slate


def tops_of(rows: Iterable[tuple[Slate, int]]) -> tuple[dict[Slate, int], int]:
    """Each slate's top votes, and all of those together."""
    tops: dict[Slate, int] = {}
    for slate, n in rows:
        tops[slate] = max(tops.get(slate, 0), n)
    return tops, sum(tops.values())
