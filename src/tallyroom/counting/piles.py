"""Where every ranking lies while papers are being transferred, and what one of its papers is worth.

Lives here: the array work of a transfer. Not here: which transfer is due, and why (`transferable`).
Amounts are whole units. Sums go through 64-bit floats, exact below 2**53 units; the count refuses more.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tallyroom.counting.profile import Profile

Rows = npt.NDArray[np.intp]
Amounts = npt.NDArray[np.int64]

EXACT = 2**53


class Moved(NamedTuple):
    """What one transfer did, by target (the last entry: nobody): papers, and units of vote."""

    papers: list[int]
    votes: list[int]


class Share(NamedTuple):
    """What leaves a pile with a surplus: rankings, where each goes, its papers' new value; what cutting
    values cost; and the papers of the pile that could not be transferred and stay."""

    rows: Rows
    targets: Rows
    values: Amounts
    rounded: int
    stuck: int


class Piles:
    """The rankings of a profile, each on the pile of one candidate. Changes as the count goes on."""

    __slots__ = ("_choices", "_continuing", "_ended", "_parcel", "holder", "papers", "received", "value")

    def __init__(self, profile: Profile, *, unit: int) -> None:
        self._choices = profile.choices
        self._ended = len(profile.candidates)
        # One entry more than there are candidates: "ended" always is a place to go to.
        self._continuing = np.ones(self._ended + 1, dtype=bool)
        self._parcel = 0
        self.papers = profile.papers
        self.holder = profile.choices[0].copy()
        self.value = np.full(profile.papers.size, unit, dtype=np.int64)
        self.received = np.zeros(profile.papers.size, dtype=np.int64)

    def close(self, candidate: int) -> None:
        """No more papers for this candidate: elected or excluded."""
        self._continuing[candidate] = False

    def held(self, candidate: int) -> Rows:
        """Rankings on the candidate's pile."""
        rows: Rows = (self.holder == candidate).nonzero()[0]
        return rows

    def held_by(self, candidates: list[int]) -> Rows:
        """Rankings on any of their piles."""
        rows: Rows = np.isin(self.holder, candidates).nonzero()[0]
        return rows

    def last_parcel(self, candidate: int) -> Rows:
        """Of those, the ones that came last."""
        rows = self.held(candidate)
        if not rows.size:
            return rows
        received = self.received[rows]
        last: Rows = rows[received == received.max()]
        return last

    def targets(self, rows: Rows) -> Rows:
        """For each ranking the next preference for a continuing candidate; `len(candidates)` where there
        is none.
        """
        choices = self._choices.take(rows, axis=1)
        # Whoever stands before the present holder no longer continues, so the first continuing one is the
        # next.
        place = self._continuing.take(choices).argmax(axis=0)
        found: Rows = choices[place, np.arange(rows.size)]
        return found

    def open_parcel(self) -> None:
        """What moves from now on arrives as a parcel of its own."""
        self._parcel += 1

    def move(self, rows: Rows, targets: Rows, values: Amounts) -> Moved:
        """Put rankings on their targets' piles in the open parcel, each paper at its new value."""
        papers = self.papers.take(rows)
        self.holder[rows] = targets
        self.value[rows] = values
        self.received[rows] = self._parcel
        counted = np.bincount(targets, weights=papers, minlength=self._ended + 1)
        voted = np.bincount(targets, weights=papers * values, minlength=self._ended + 1)
        return Moved([int(n) for n in counted.tolist()], [int(n) for n in voted.tolist()])

    def share_of_all(self, candidate: int, *, surplus: int, total: int) -> Share:
        """Every paper of the candidate at value × surplus ÷ total, what is left over cut off."""
        rows = self.held(candidate)
        values = self.value.take(rows)
        if surplus * int(values.max()) < 2**63:
            values = values * surplus // total
        else:
            values = np.array([value * surplus // total for value in values.tolist()], dtype=np.int64)
        worth = int(self.papers.take(rows) @ values)
        return Share(rows, self.targets(rows), values, surplus - worth, 0)

    def share_of_last_parcel(self, candidate: int, *, surplus: int) -> Share:
        """The transferable papers of the parcel last received, at surplus ÷ their number, never above
        their value.
        """
        parcel = self.last_parcel(candidate)
        targets = self.targets(parcel)
        goes = targets != self._ended
        rows, targets = parcel[goes], targets[goes]
        papers = int(self.papers[rows].sum())
        stuck = int(self.papers[parcel].sum()) - papers
        received = int(self.value[parcel[0]])
        cut = surplus // papers if papers else received
        value = min(cut, received)
        # Capped by the value received, what is left belongs to papers that could not go; else the cutting
        # cost it.
        rounded = surplus - value * papers if papers and cut <= received else 0
        return Share(rows, targets, np.full(rows.size, value, dtype=np.int64), rounded, stuck)
