"""The ballot papers of one contest, grouped by ranking: compressed, canonical, immutable.

Lives here: what a profile is, how it is made sound, withdrawing a candidate. Not here: reading files
(`feeds.ballots`), deciding what a doubtful mark means (the reader does), counting (`transferable`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from numbers import Integral

import numpy as np
import numpy.typing as npt
from msgspec import Struct
from msgspec.structs import replace

from tallyroom.errors import TallyroomError

Choices = npt.NDArray[np.intp]
Papers = npt.NDArray[np.int64]

MOST_PAPERS = 10**12  # a hundred times as many as there are people, and added up without overflow


class Profile(Struct, frozen=True, kw_only=True, eq=False):
    """Papers by ranking. Two profiles with the same papers are equal, whatever order they came in.

    `choices[k, i]` is the candidate (counted from 0) given preference k + 1 by ranking `i`, or
    `len(candidates)` where the ranking has ended; its last row is always ended. `papers[i]` is how many
    papers carry ranking `i`. Rankings are sorted, distinct and not empty. Both arrays are read-only.

    >>> papers = [(2, ["Ann", "Bob"]), (1, ["Cy"]), (1, ["Ann", "Bob"])]
    >>> ward = Profile.of(["Ann", "Bob", "Cy"], papers, seats=1)
    >>> ward.valid, ward.rankings()
    (4, ((3, ('Ann', 'Bob')), (1, ('Cy',))))
    """

    candidates: tuple[str, ...]
    seats: int
    choices: Choices
    papers: Papers
    contest: str = ""
    parties: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        candidates: Sequence[str],
        rankings: Iterable[tuple[int, Sequence[str]]],
        *,
        seats: int,
        contest: str = "",
    ) -> Profile:
        """A profile from (papers, names in order of preference) pairs.

        Raises `TallyroomError` listing the rankings that are unsound, the first forty of them.
        """
        given = [(weight, tuple(names)) for weight, names in rankings]
        standing = set(candidates)
        place = {name: index for index, name in enumerate(candidates)}
        faults = [
            f"ranking {number} ({weight} × {' > '.join(map(str, names)) or 'nobody'})"
            for number, (weight, names) in enumerate(given, start=1)
            if not _whole(weight, 1) or not names or len(set(names)) < len(names) or not standing.issuperset(names)
        ]
        if faults:
            raise TallyroomError(
                "unsound rankings: "
                + "; ".join(faults[:40])
                + (f"; and {len(faults) - 40} more" if faults[40:] else ""),
                where=contest,
                mend="Each needs one paper or more, a whole number, and names standing candidates once each.",
            )
        ended = len(candidates)
        places = max((len(names) for _, names in given), default=0) + 1
        choices = np.full((len(given), places), ended, dtype=np.intp)
        chosen = [place[name] for _, names in given for name in names]
        lengths = np.array([len(names) for _, names in given], dtype=np.intp)
        choices[np.arange(places) < lengths[:, None]] = chosen
        return cls.grouped(
            candidates=tuple(candidates),
            seats=seats,
            choices=choices.T,
            papers=np.array([weight for weight, _ in given], dtype=np.int64),
            contest=contest,
        )

    @classmethod
    def grouped(
        cls,
        *,
        candidates: tuple[str, ...],
        seats: int,
        choices: Choices,
        papers: Papers,
        contest: str = "",
        parties: tuple[str, ...] = (),
        withdrawn: tuple[str, ...] = (),
    ) -> Profile:
        """A profile from arrays of the shapes told above, rankings in any order and perhaps repeated.

        Raises `TallyroomError` for a name that stands twice, seats below one, or choices that are not
        `sound`.
        """
        faults = []
        if len(set(candidates)) < len(candidates):
            twice = sorted({name for name in candidates if candidates.count(name) > 1})
            faults.append(f"two candidates are called {', '.join(twice)}: tell them apart")
        if "" in candidates:
            faults.append(f"candidate {candidates.index('') + 1} has no name")
        if not _whole(seats, 1):
            faults.append(f"{seats} seats: a whole number is needed, one at least")
        if papers.size and float(papers.sum(dtype=np.float64)) >= MOST_PAPERS:
            faults.append(f"more than {MOST_PAPERS:,} papers")
        if not sound(choices, papers, len(candidates)):
            faults.append("a ranking is empty, repeats a candidate or names nobody standing")
        if faults:
            raise TallyroomError("; ".join(faults), where=contest)
        kept, counted = _merged(choices, papers, len(candidates))
        kept.setflags(write=False)
        counted.setflags(write=False)
        return cls(
            candidates=candidates,
            seats=seats,
            choices=kept,
            papers=counted,
            contest=contest,
            parties=parties,
            withdrawn=withdrawn,
        )

    @property
    def valid(self) -> int:
        """How many valid papers there are."""
        return int(self.papers.sum())

    def rankings(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """(papers, names in order of preference), in the profile's own order."""
        ended = len(self.candidates)
        return tuple(
            (weight, tuple(self.candidates[choice] for choice in row if choice != ended))
            for weight, row in zip(self.papers.tolist(), self.choices.T.tolist(), strict=True)
        )

    def first_preferences(self) -> tuple[int, ...]:
        """Papers on which each candidate is the first preference, in ballot order."""
        counted = np.bincount(self.choices[0], weights=self.papers, minlength=len(self.candidates) + 1)
        return tuple(int(papers) for papers in counted[:-1])

    def second_preferences(self, remaining: Iterable[str]) -> dict[str, int]:
        """Second preferences for those who remain, on papers whose first is for nobody who remains."""
        stay = tuple(remaining)
        if len(self.choices) < 3:
            return dict.fromkeys(stay, 0)
        stays = np.array([*(name in stay for name in self.candidates), False])
        first, second = self.choices[0], self.choices[1]
        counts = ~stays[first] & stays[second]
        papers = np.bincount(second[counts], weights=self.papers[counts], minlength=len(self.candidates))
        return {name: int(papers[self.candidates.index(name)]) for name in stay}

    def without(self, names: Iterable[str]) -> Profile:
        """The profile with candidates withdrawn: later preferences move up; papers for nobody else go.

        >>> ward = Profile.of(["Ann", "Bob"], [(2, ["Ann", "Bob"]), (1, ["Ann"])], seats=1)
        >>> ward.without(["Ann"]).rankings()
        ((2, ('Bob',)),)
        """
        gone = tuple(names)
        strangers = [name for name in gone if name not in self.candidates]
        if strangers:
            raise TallyroomError(f"not a candidate: {', '.join(strangers)}", where=self.contest)
        standing = tuple(name for name in self.candidates if name not in gone)
        index = [standing.index(name) if name in standing else len(standing) for name in self.candidates]
        moved = np.array([*index, len(standing)], dtype=np.intp)[self.choices]
        # A stable sort by "has ended" closes the gaps and keeps the order of preference.
        closed = np.take_along_axis(moved, np.argsort(moved == len(standing), axis=0, kind="stable"), axis=0)
        left = closed[0] != len(standing)
        parties = tuple(p for n, p in zip(self.candidates, self.parties, strict=False) if n not in gone)
        return replace(
            Profile.grouped(candidates=standing, seats=self.seats, choices=closed[:, left], papers=self.papers[left]),
            contest=self.contest,
            parties=parties,
            withdrawn=(*self.withdrawn, *gone),
        )

    def fingerprint(self) -> str:
        """SHA-256 (hex) of names, seats and papers: equal for equal profiles."""
        told = repr((self.candidates, self.seats, self.rankings()))
        return hashlib.sha256(told.encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Profile) and self.fingerprint() == other.fingerprint()

    def __hash__(self) -> int:
        return hash(self.fingerprint())


def _whole(number: object, least: int) -> bool:
    return isinstance(number, Integral) and least <= int(number) <= MOST_PAPERS


def sound(choices: Choices, papers: Papers, standing: int) -> bool:
    """Do all rankings name a standing candidate first, nobody twice, and have a paper or more?

    `choices` is (places, rankings), `papers` (rankings,), `standing` how many candidates there are.
    """
    if not papers.size:
        return True
    if papers.min() < 1 or choices.min() < 0 or choices.max() > standing or choices[0].max() >= standing:
        return False
    if (choices[-1] != standing).any():
        return False
    ended = choices == standing
    if (ended[:-1] & ~ended[1:]).any():
        return False
    if standing > 62:
        ordered = np.sort(choices, axis=0)
        return not ((ordered[1:] == ordered[:-1]) & (ordered[1:] != standing)).any()
    # One bit a candidate: a ranking repeats nobody when adding the bits is the same as joining them.
    bits = _BITS[: standing + 1].copy()
    bits[standing] = 0
    marks = bits.take(choices)
    return bool((marks.sum(axis=0) == np.bitwise_or.reduce(marks, axis=0)).all())


_BITS = np.left_shift(np.int64(1), np.arange(63, dtype=np.int64))


def _merged(choices: Choices, papers: Papers, standing: int) -> tuple[Choices, Papers]:
    """Rankings sorted and made distinct, and no more places than are used."""
    if not papers.size:
        return np.empty((1, 0), dtype=np.intp), np.empty(0, dtype=np.int64)
    used = int(np.count_nonzero(choices.min(axis=1) != standing))
    choices = choices[: used + 1]
    words = _packed(choices[:used], standing)
    order = words[0].argsort() if len(words) == 1 else np.lexsort(words[::-1])
    fresh = np.zeros(papers.size, dtype=bool)
    fresh[0] = True
    for word in words:
        ordered = word.take(order)
        fresh[1:] |= ordered[1:] != ordered[:-1]
    starts = fresh.nonzero()[0]
    return choices.take(order.take(starts), axis=1), np.add.reduceat(papers.take(order), starts)


def _packed(choices: Choices, standing: int) -> list[npt.NDArray[np.int64]]:
    """Rankings as whole numbers that sort as the rankings do, most telling word first."""
    bits = standing.bit_length()
    room = 63 // bits
    shifts = np.left_shift(np.int64(1), np.arange(room - 1, -1, -1, dtype=np.int64) * bits)
    return [shifts[: len(part)] @ part for part in (choices[at : at + room] for at in range(0, len(choices), room))]
