"""The House of Commons that a set of shares would mean.

Here: new shares in each constituency, who leads there, seats, the majority, and what a party would still
need. Northern Ireland and the Speaker's seat are held as they were; the lump of other candidates counts for
its strongest. Majority = 2 × seats − 650. Not here: the arithmetic of each swing (`swing`) and the errors
around it (`chances`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.errors import TallyroomError
from tallyroom.projection.elections import LUMP, GeneralElection, general_election
from tallyroom.projection.refusal import near, refuse
from tallyroom.projection.swing import METHODS
from tallyroom.projection.targets import FIXED, Shares, changes, zone_targets, zones

HEADLINE = "uniform-country"
HOUSE = 650
FURTHEST = 40.0  # points: beyond this nobody would call it a swing


class Seats(Struct, frozen=True, kw_only=True):
    """One party's seats in a House, and its seats at the baseline."""

    party: str
    seats: int
    before: int


class House(Struct, frozen=True, kw_only=True):
    """A projected House of Commons: parties by seats, most first, ties by name."""

    baseline: int
    method: str
    seats: tuple[Seats, ...]

    @property
    def largest(self) -> Seats:
        """The party with most seats."""
        return self.seats[0]

    @property
    def majority(self) -> tuple[str, int] | None:
        """The party with more than half of all seats and by how many over the rest; None for a hung House.

        >>> House(baseline=2010, method="x", seats=(Seats(party="lab", seats=368, before=258),)).majority
        ('lab', 86)
        """
        ahead = 2 * self.largest.seats - HOUSE
        return (self.largest.party, ahead) if ahead > 0 else None

    @property
    def short_by(self) -> int:
        """Seats that the largest party lacks for a majority; 0 with one."""
        return max(0, HOUSE // 2 + 1 - self.largest.seats)


class Needed(Struct, frozen=True, kw_only=True):
    """Further points a party would need for a majority of one; a negative figure is what it could lose.

    The points come from all other parties in Great Britain in proportion to their shares.
    """

    party: str
    points: float


def project_commons(baseline: int, shares: Shares, *, method: str = HEADLINE) -> House:
    """Seats by party if `shares` (area → party → per cent) were repeated in every constituency.

    Areas are `gb`, a nation or an English region. Raises `TallyroomError` for a baseline year, method,
    area, party or share that cannot be taken, all faults at once.

    >>> house = project_commons(2010, {"gb": {"lab": 39, "con": 31, "ld": 16}})
    >>> house.largest.seats, house.majority
    (368, ('lab', 86))
    """
    election = general_election(baseline)
    return house_of(election, leaders(election, new_shares(election, shares, method)), method)


def new_shares(election: GeneralElection, shares: Shares, method: str = HEADLINE) -> NDArray[np.float64]:
    """Shares in every constituency, constituencies × parties, 0 to 1; Northern Ireland's as they were.

    Under uniform and proportional swing a row need not add up to 1.
    """
    check_method(method)
    return swung(election, changes(election, shares), method)


def swung(election: GeneralElection, change: NDArray[np.float64], method: str) -> NDArray[np.float64]:
    """Shares after a change already worked out for each constituency and party, NaN for none."""
    base, valid = election.shares, election.votes.sum(axis=1).astype(float)
    moved = base.copy()
    for rows in zones(election, METHODS[method].level):
        target = zone_targets(election, change, rows)
        moved[rows] = METHODS[method].swing(base[rows], valid[rows], target)
    return moved


def total_share(baseline: int, shares: Shares) -> float:
    """What all parties would have in Great Britain, per cent: those named as given, the others as they were.

    Above 100 the shares cannot come true together: a party gains, and nobody is said to lose.

    >>> round(total_share(2010, {"gb": {"ukip": 27}}))
    124
    """
    election = general_election(baseline)
    rows, valid = election.within("gb"), election.votes.sum(axis=1)
    moved = np.nan_to_num(changes(election, shares)[rows]) * valid[rows, None] + election.votes[rows]
    return 100 * float(moved.sum() / valid[rows].sum())


def check_method(method: str) -> None:
    """Refuse a method that is not in the registry."""
    known = () if method in METHODS else (f"unknown method {method!r}{near(method, tuple(METHODS))}",)
    refuse(known, where="method", mend=f"Choose one of {', '.join(METHODS)}.")


def leaders(election: GeneralElection, shares: NDArray[np.float64]) -> NDArray[np.intp]:
    """Column of the party ahead in each constituency. Equal shares go to the party that held the seat,
    else by column.
    """
    open_to = shares + tilt(election)
    ahead: NDArray[np.intp] = open_to.argmax(axis=1)
    return np.where(election.held_as_was, election.returned, ahead)


def tilt(election: GeneralElection) -> NDArray[np.float64]:
    """What is added to shares before looking who leads: the holder's edge in a dead heat, and the lump of
    others.

    A lump counts for its strongest candidate, where that is known; where not, it can only hold what it held.
    """
    lump, rows = election.parties.index(LUMP), np.arange(len(election.codes))
    added = np.zeros(election.votes.shape)
    below = (election.top_other - election.votes[:, lump]) / election.votes.sum(axis=1)
    added[:, lump] = np.where(np.isnan(below), np.where(election.returned == lump, 0.0, -2.0), below)
    added[rows, election.returned] += 1e-12
    return added


def house_of(election: GeneralElection, ahead: NDArray[np.intp], method: str) -> House:
    """Count seats; parties without any now or before are left out."""
    now = np.bincount(ahead, minlength=len(election.parties))
    before = np.bincount(election.returned, minlength=len(election.parties))
    seats = [
        Seats(party=party, seats=int(now[i]), before=int(before[i]))
        for i, party in enumerate(election.parties)
        if now[i] or before[i]
    ]
    return House(baseline=election.year, method=method, seats=tuple(sorted(seats, key=lambda s: (-s.seats, s.party))))


def needed_for_majority(baseline: int, shares: Shares, party: str, *, method: str = HEADLINE) -> Needed | None:
    """Further points across Great Britain, to a tenth, that give `party` a majority of one or more; None if
    40 do not.

    >>> needed_for_majority(2010, {"gb": {"lab": 34, "con": 34, "ld": 18}}, "lab").points
    1.4
    """
    check_method(method)
    election = general_election(baseline)
    open_parties = tuple(p for p in election.parties if p not in FIXED)
    if party not in open_parties:
        raise TallyroomError(
            f"no majority can be asked for {party!r}{near(party, open_parties)}",
            where="party",
            mend=f"Choose one of {', '.join(open_parties)}.",
        )
    change = changes(election, shares)

    def has_majority(tenths: int) -> bool:
        moved = swung(election, shifted(election, change, party, tenths / 1000), method)
        seats = (leaders(election, moved) == election.parties.index(party)).sum()
        return bool(2 * seats > HOUSE)

    low, high = -int(10 * FURTHEST), int(10 * FURTHEST)
    if not has_majority(high):
        return None
    while high - low > 1:  # more points never lose a party seats, so halving finds the edge
        middle = (low + high) // 2
        low, high = (low, middle) if has_majority(middle) else (middle, high)
    return Needed(party=party, points=high / 10)


def shifted(election: GeneralElection, change: NDArray[np.float64], party: str, points: float) -> NDArray[np.float64]:
    """`change` with `points` (0 to 1) more for one party, taken from the others by their share of Great
    Britain now.
    """
    britain = election.within("gb")
    valid = election.votes.sum(axis=1)
    moved = np.nan_to_num(change)
    share = (election.votes[britain] / valid[britain].sum()).sum(axis=0)
    share = np.maximum(share + (valid[britain, None] * moved[britain]).sum(axis=0) / valid[britain].sum(), 0.0)
    column = election.parties.index(party)
    others = share.sum() - share[column]
    step = -points * share / others
    step[column] = points
    further: NDArray[np.float64] = moved + step
    return further


def seat_counts(house: House) -> Mapping[str, int]:
    """Seats by party, for those who want a look-up.

    >>> seat_counts(House(baseline=2010, method="x", seats=(Seats(party="lab", seats=1, before=0),)))
    {'lab': 1}
    """
    return {line.party: line.seats for line in house.seats}
