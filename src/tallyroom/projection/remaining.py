"""The seats still to come: for every party, council and ward that has not declared, with intervals and
chances of control.

Ridge on what has declared (`ridge`), the rest drawn jointly (`draws`), said beside two yardsticks
(`yardsticks`). Intervals hold 90% of draws. A chance of control that comes from draws is never shown above
97%: three nights in a hundred bring what no past night did. Where the arithmetic already decides, it is
said to be certain. Not here: how good this was on past nights (`calibration`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from math import floor

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from tallyroom.projection.comparable import LeftOut, sort_out
from tallyroom.projection.design import design_of
from tallyroom.projection.draws import Outcomes, draw_rest
from tallyroom.projection.field import FOOTINGS, OTHERS, Field, field_of, gather
from tallyroom.projection.refusal import chance_faults, counted, refuse
from tallyroom.projection.ridge import fits
from tallyroom.projection.wards import Council, Night, check
from tallyroom.projection.yardsticks import YARDSTICKS

METHOD = "ridge on declared wards, councils as random effects, rest of the night drawn jointly"
LEVEL = 0.90
CAP = 0.97
FEWEST_COUNCILS, FEWEST_WARDS = 5, 50
NONE = "noc"
NO_WARDS = "Only wards elected by plurality, with known papers, are."


class Range(Struct, frozen=True, kw_only=True):
    """Seats: mean, and the interval that holds `LEVEL` of draws."""

    low: int
    mean: float
    high: int


class PartyRest(Struct, frozen=True, kw_only=True):
    """One party over the whole night: seats declared, still to come, in all, and the yardsticks' seats
    to come.
    """

    party: str
    declared: int
    rest: Range
    total: Range
    yardsticks: tuple[tuple[str, float], ...]


class CouncilRest(Struct, frozen=True, kw_only=True):
    """One council: seats still to come, in all and by party; all its seats by party after the night; chance of
    control by party or `noc`.

    `certain`: the arithmetic already decides, whatever comes. A council that is not `countable` has neither
    seats nor control: only what is still to come is projected.
    """

    council: str
    seats_to_come: int
    rest: tuple[tuple[str, Range], ...]
    seats: tuple[tuple[str, Range], ...]
    control: tuple[tuple[str, float], ...]
    certain: bool
    control_before: str | None
    doubt: int  # seats not up whose holder is assumed

    @property
    def not_projected(self) -> str:
        """Why there are no chances of control; empty where there are."""
        if self.control:
            return ""
        if self.doubt:
            return f"the sources are {counted(self.doubt, 'seat')} apart"
        return "some seats are not in wards that are covered"


class WardRest(Struct, frozen=True, kw_only=True):
    """One undeclared ward: seats, and the mean of seats by party over the draws (for a single seat, its
    chance).
    """

    ward: str
    council: str
    seats: int
    own_past: bool  # whether it was fought last time on these boundaries; where not, its chances rest on its council
    expected: tuple[tuple[str, float], ...]


class Remaining(Struct, frozen=True, kw_only=True):
    """The Tallyroom estimate of what is still to come. `left_out` are declared wards without a
    comparable past: they are fitted with more doubt, and listed."""

    method: str
    councils_declared: int
    wards_declared: int
    seats_to_come: int
    parties: tuple[PartyRest, ...]
    councils: tuple[CouncilRest, ...]
    wards: tuple[WardRest, ...]
    left_out: tuple[LeftOut, ...]
    seed: int
    draws: int


@cache
def _libraries() -> ThreadpoolController:
    """The libraries that bring threads of their own; looking for them takes longer than a small projection."""
    return ThreadpoolController()


def project_remaining(night: Night, *, seed: int, draws: int = 2000) -> Remaining:
    """Project every undeclared ward of a night.

    Raises `TallyroomError` for values that cannot be, a negative seed, draws out of bounds, and when too
    little has declared to learn from (fewer than 5 councils or 50 wards). When all has declared, nothing is
    still to come and every range is a point.
    """
    refuse(tuple(chance_faults(seed=seed, draws=draws)), where="seats still to come", mend="Give others.")
    check(night)
    refuse(() if night.wards else ("no ward of this night is covered",), where="seats still to come", mend=NO_WARDS)
    field = field_of(night)
    enough(field)
    design = design_of(field)
    with _libraries().limit(limits=1, user_api="blas"):  # a few hundred rows: threads would only wait for one another
        outcomes = draw_rest(field, design, fits(field, design), chance=np.random.default_rng(seed), draws=draws)
    return Remaining(
        method=METHOD,
        councils_declared=len({*field.council[field.declared].tolist()} - {*field.council[~field.declared].tolist()}),
        wards_declared=int(field.declared.sum()),
        seats_to_come=int(field.seats[~field.declared].sum()),
        parties=parties_rest(field, outcomes),
        councils=tuple(
            council_rest(field, outcomes, index) for index in sorted({*field.council[~field.declared].tolist()})
        ),
        wards=wards_rest(field, outcomes),
        left_out=sort_out(night.wards)[1],
        seed=seed,
        draws=draws,
    )


def enough(field: Field) -> None:
    """Refuse when there is too little to learn from, unless there is nothing left to say."""
    if field.declared.all():
        return
    wrong = []
    councils, wards = len({*field.council[field.counted].tolist()}), int(field.counted.sum())
    if councils < FEWEST_COUNCILS or wards < FEWEST_WARDS:
        wrong.append(
            f"{counted(councils, 'council')} and {counted(wards, 'ward')} have declared,"
            f" fewer than {FEWEST_COUNCILS} and {FEWEST_WARDS}"
        )
    refuse(wrong, where="seats still to come", mend="Wait for more declarations.")


def range_of(draws: NDArray[np.integer]) -> Range:
    """Mean and interval of drawn seats, outward to whole seats.

    >>> range_of(np.array([3, 4, 4, 5]))
    Range(low=3, mean=4.0, high=5)
    """
    tail = (1 - LEVEL) / 2
    place = tail * (len(draws) - 1)  # as a quantile of the sorted draws
    low, high = floor(place), len(draws) - 1 - floor(place)
    ordered = np.partition(draws, (low, high))
    return Range(low=int(ordered[low]), mean=float(draws.mean()), high=int(ordered[high]))


def shifted(spread: Range, seats: int) -> Range:
    """A range with seats that are known added."""
    return Range(low=spread.low + seats, mean=spread.mean + seats, high=spread.high + seats)


def parties_rest(field: Field, outcomes: Outcomes) -> tuple[PartyRest, ...]:
    """Every party over the whole night, most seats first."""
    to_come = outcomes.councils.sum(axis=2)
    declared = field.won[field.declared].sum(axis=0)
    yardsticks = {name: seats(field)[~field.declared].sum(axis=0) for name, seats in YARDSTICKS.items()}
    found = []
    for slot, party in enumerate(field.parties):
        rest = range_of(to_come[:, slot])
        found.append(
            PartyRest(
                party=party,
                declared=int(declared[slot]),
                rest=rest,
                total=shifted(rest, int(declared[slot])),
                yardsticks=tuple((name, float(seats[slot])) for name, seats in yardsticks.items()),
            )
        )
    return tuple(sorted(found, key=_most_seats))


def over_the_night(made: Remaining, won: Mapping[str, int]) -> Remaining:
    """The same, of the whole night: what every party has won (`won`, in seats) where this room covers it and where not.

    Parties without a line of their own are in that of the others.
    """
    named = {line.party for line in made.parties}
    declared: Counter[str] = Counter()
    for party, seats in won.items():
        declared[party if party in named else OTHERS] += seats
    lines = (
        replace(
            line,
            declared=declared[line.party],
            total=shifted(line.rest, declared[line.party]),
        )
        for line in made.parties
    )
    return replace(made, parties=tuple(sorted(lines, key=_most_seats)))


def _most_seats(line: PartyRest) -> tuple[float, str]:
    return -line.total.mean, line.party


def known_seats(field: Field, index: int) -> NDArray[np.intp]:
    """A council's seats by party that no draw changes: not up this time, or declared."""
    slot = {party: place for place, party in enumerate(field.parties[:-1])}
    rows = (field.council == index) & field.declared
    not_up = gather({line.party: line.seats for line in field.councils[index].not_up}, slot)
    known: NDArray[np.intp] = not_up + field.won[rows].sum(axis=0)
    return known


def council_rest(field: Field, outcomes: Outcomes, index: int) -> CouncilRest:
    """One council with wards still to declare."""
    council, known = field.councils[index], known_seats(field, index)
    rows = (field.council == index) & ~field.declared
    to_come = outcomes.councils[:, :, index].astype(np.intp)
    open_to = field.standing[rows].sum(axis=0)
    most = known + open_to
    rest = {slot: range_of(to_come[:, slot]) for slot in np.flatnonzero(most).tolist()}
    control, certain = (
        control_chances(field.parties, council, known, most, to_come) if council.countable else ((), False)
    )
    return CouncilRest(
        council=council.id,
        seats_to_come=int(field.seats[rows].sum()),
        rest=tuple((field.parties[slot], spread) for slot, spread in rest.items() if open_to[slot]),
        seats=tuple((field.parties[slot], shifted(spread, int(known[slot]))) for slot, spread in rest.items())
        if council.countable
        else (),
        control=control,
        certain=certain,
        control_before=council.control_before,
        doubt=council.doubt,
    )


def control_chances(
    parties: tuple[str, ...],
    council: Council,
    known: NDArray[np.intp],
    most: NDArray[np.intp],
    to_come: NDArray[np.intp],
) -> tuple[tuple[tuple[str, float], ...], bool]:
    """Chance of control by party and of none, most likely first, and whether arithmetic alone decides.

    Where there is a board, it alone calls control certain.

    The others' slot holds strangers to one another, so it never controls a council.
    """
    real = np.array([party != OTHERS for party in parties])
    has = (known - council.doubt >= council.threshold) & real
    can = (most + council.doubt >= council.threshold) & real
    if council.called:
        return ((council.called, 1.0),), True
    if council.called is None and (has.any() or not can.any()):
        winner = parties[int(has.argmax())] if has.any() else NONE
        return ((winner, 1.0),), True
    over = ((to_come + known >= council.threshold) & real).mean(axis=0)
    chances = {party: float(over[slot]) for slot, party in enumerate(parties) if over[slot] > 0}
    chances[NONE] = max(0.0, 1.0 - sum(chances.values()))
    shown = [(name, min(chance, CAP)) for name, chance in chances.items() if chance > 0]
    return tuple(sorted(shown, key=lambda line: (-line[1], line[0]))), False


def wards_rest(field: Field, outcomes: Outcomes) -> tuple[WardRest, ...]:
    """Every undeclared ward, in order of id."""
    found = [
        WardRest(
            ward=field.wards[row].id,
            council=field.wards[row].council,
            seats=int(field.seats[row]),
            own_past=FOOTINGS[field.footing[row]] == "same",
            expected=tuple(
                (party, round(float(mean), 4))
                for party, mean in zip(field.parties, outcomes.mean_won[:, place], strict=True)
                if mean > 0
            ),
        )
        for place, row in enumerate(outcomes.wards.tolist())
    ]
    return tuple(sorted(found, key=lambda line: line.ward))
