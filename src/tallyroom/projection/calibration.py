"""How good the seats still to come would have been on a past night: replayed, measured, published.

For each order of declaration and each step (10, 25, 50, 75% of councils): mean absolute error over the
parties with a slot of their own, in seats not yet declared, beside both yardsticks; the same over the wards
that have a past under their own name; signed bias by party; how often 90% intervals held, national and
council by council; a reliability table and the Brier score of chances of control, beside "no change" said
with certainty. A projection that is no better than a yardstick is named as such. Deterministic: the seed
and a hash of the night's values are part of the report.

Not here: pages (the site's room), other people's nights (`tools/past_nights.py`).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.comparable import by_reason
from tallyroom.projection.field import OTHERS, Field, field_of
from tallyroom.projection.national_share import MAIN
from tallyroom.projection.remaining import NONE, CouncilRest, Remaining, project_remaining
from tallyroom.projection.replay import ORDERS, Clock, declared_so_far
from tallyroom.projection.wards import Council, Night, check
from tallyroom.projection.yardsticks import YARDSTICKS

STEPS = (0.10, 0.25, 0.50, 0.75)
BINS = 10
OURS = "Tallyroom estimate"


class Bin(Struct, frozen=True, kw_only=True):
    """Chances between two bounds: how many, what was said on average, how often it came true."""

    low: float
    high: float
    count: int
    said: float
    held: float


class Step(Struct, frozen=True, kw_only=True):
    """One order at one step, over its repetitions. Errors are seats a party; coverage is 0 to 1."""

    order: str
    part: float
    repetitions: int
    distinct: int  # of them, by which councils have declared: orders of known times alone hardly differ
    error: tuple[tuple[str, float], ...]  # by answer: ours, then the yardsticks; every undeclared ward
    error_own_past: tuple[tuple[str, float], ...]  # only wards with a past under their own name
    error_main: tuple[tuple[str, float], ...]  # only Con, Lab and LD, every undeclared ward
    bias: tuple[tuple[str, float], ...]
    national: tuple[tuple[str, float], ...]
    width: tuple[tuple[str, float], ...]
    council: float
    brier: float
    brier_no_change: float
    control_right: float
    control_right_no_change: float
    reliability: tuple[Bin, ...]
    left_out: tuple[tuple[str, int], ...]

    @property
    def beaten_by(self) -> tuple[str, ...]:
        """Yardsticks that did at least as well on seats."""
        return beaten_by(self.error)


def beaten_by(errors_: tuple[tuple[str, float], ...]) -> tuple[str, ...]:
    """Yardsticks whose error is no larger than ours.

    >>> beaten_by(((OURS, 9.0), ("no change", 8.0), ("uniform swing", 10.0)))
    ('no change',)
    """
    ours = dict(errors_)[OURS]
    return tuple(name for name, error in errors_ if name != OURS and error <= ours)


class Report(Struct, frozen=True, kw_only=True):
    """The calibration of one past night."""

    night: str
    councils: int
    wards: int
    seats: int
    parties: tuple[str, ...]
    steps: tuple[Step, ...]
    draws: int
    seed: int
    data: str  # SHA-256 of the night's values


class Answer(Struct, frozen=True, kw_only=True):
    """One repetition of one step: what was said, beside what came."""

    projected: Remaining
    so_far: Field
    actual: Field


def calibrate(
    night: Night,
    clock: Clock,
    *,
    seed: int,
    orders: Sequence[str] = tuple(ORDERS),
    steps: Sequence[float] = STEPS,
    repetitions: int = 10,
    draws: int = 1000,
) -> Report:
    """Replay a night of which everything has declared. `clock` has every council's time, None where it is
    not known.

    Raises `TallyroomError` for values that cannot be, and where a step leaves too little to learn from.
    """
    check(night)
    actual = field_of(night)
    return Report(
        night=night.id,
        councils=len(night.councils),
        wards=len(night.wards),
        seats=int(actual.seats.sum()),
        parties=tuple(party for party in actual.parties if party != OTHERS),
        steps=tuple(
            measure(
                name,
                part,
                [
                    replayed(night, actual, clock, name, part, seed=seed + repetition, draws=draws)
                    for repetition in range(repetitions)
                ],
            )
            for name in orders
            for part in steps
        ),
        draws=draws,
        seed=seed,
        data=fingerprint(night),
    )


def replayed(night: Night, actual: Field, clock: Clock, name: str, part: float, *, seed: int, draws: int) -> Answer:
    """One repetition: an order drawn, the night cut off, the rest projected."""
    order = ORDERS[name](clock, np.random.default_rng(seed))
    so_far = declared_so_far(night, order, part)
    return Answer(projected=project_remaining(so_far, seed=seed, draws=draws), so_far=field_of(so_far), actual=actual)


def fingerprint(night: Night) -> str:
    """SHA-256 of a night's values, so that a report names the data it is about.

    >>> fingerprint(Night(id="n", councils=(), wards=()))[:8]
    '58335bdb'
    """
    return hashlib.sha256(repr(night).encode()).hexdigest()


def measure(name: str, part: float, answers: Sequence[Answer]) -> Step:
    """Put the repetitions of one step together."""
    parties = answers[0].actual.parties[:-1]
    main = [slot for slot, party in enumerate(parties) if party in MAIN]
    everywhere = [errors(answer, own_past=False) for answer in answers]
    own_past = [errors(answer, own_past=True) for answer in answers]
    chances = [line for answer in answers for line in control(answer)]
    national = [national_held(answer) for answer in answers]
    return Step(
        order=name,
        part=part,
        repetitions=len(answers),
        distinct=len({answer.so_far.declared.tobytes() for answer in answers}),
        error=mean_absolute(everywhere),
        error_own_past=mean_absolute(own_past),
        error_main=mean_absolute([{name: e[main] for name, e in found.items()} for found in everywhere]),
        bias=tuple(zip(parties, np.mean([e[OURS] for e in everywhere], axis=0).round(2).tolist(), strict=True)),
        national=means(parties, [[line[0] for line in row] for row in national]),
        width=means(parties, [[line[1] for line in row] for row in national]),
        council=mean_of([held for answer in answers for held in councils_held(answer)]),
        brier=mean_of([brier(said, came) for said, came, _ in chances]),
        brier_no_change=mean_of([brier({before: 1.0}, came) for _, came, before in chances]),
        control_right=mean_of([max(said, key=lambda n: (said[n], n)) == came for said, came, _ in chances]),
        control_right_no_change=mean_of([before == came for _, came, before in chances]),
        reliability=reliability([(p, name_ == came) for said, came, _ in chances for name_, p in said.items()]),
        left_out=by_reason(line for answer in answers for line in answer.projected.left_out),
    )


def means(parties: Sequence[str], table: Sequence[Sequence[float]]) -> tuple[tuple[str, float], ...]:
    """Column means by party."""
    return tuple(zip(parties, np.mean(table, axis=0).round(4).tolist(), strict=True))


def mean_of(values: Sequence[float]) -> float:
    """Mean, and nought of nothing: a step without open councils has no control to get wrong."""
    return round(float(np.mean(values)), 4) if values else 0.0


def errors(answer: Answer, *, own_past: bool) -> dict[str, NDArray[np.float64]]:
    """Projected less actual seats still to come, by answer and party slot."""
    field, parties = answer.so_far, answer.so_far.parties
    place = {ward.id: row for row, ward in enumerate(field.wards)}
    ours = np.zeros(field.held.shape)
    for line in answer.projected.wards:
        for party, seats in line.expected:
            ours[place[line.ward], parties.index(party)] = seats
    rows = ~field.declared & ((field.footing <= 1) | (not own_past))
    said = {OURS: ours} | {name: seats(field) for name, seats in YARDSTICKS.items()}
    return {name: (seats - answer.actual.won)[rows].sum(axis=0)[:-1] for name, seats in said.items()}


def mean_absolute(found: Iterable[dict[str, NDArray[np.float64]]]) -> tuple[tuple[str, float], ...]:
    """Mean absolute error by answer, over parties and repetitions."""
    by_answer: dict[str, list[NDArray[np.float64]]] = defaultdict(list)
    for errors_ in found:
        for name, error in errors_.items():
            by_answer[name].append(np.abs(error))
    return tuple((name, round(float(np.mean(error)), 2)) for name, error in by_answer.items())


def national_held(answer: Answer) -> list[tuple[bool, int]]:
    """By party slot: whether the interval of seats to come held, and how wide it was."""
    field = answer.so_far
    came = answer.actual.won[~field.declared].sum(axis=0)
    rest = {line.party: line.rest for line in answer.projected.parties}
    return [
        (rest[party].low <= came[slot] <= rest[party].high, rest[party].high - rest[party].low)
        for slot, party in enumerate(field.parties[:-1])
    ]


def councils_held(answer: Answer) -> list[bool]:
    """For every open council and party standing there: whether the interval of seats to come held."""
    actual, held = answer.actual, []
    index = {council.id: place for place, council in enumerate(actual.councils)}
    for line in answer.projected.councils:
        came = actual.won[(actual.council == index[line.council]) & ~answer.so_far.declared].sum(axis=0)
        held += [
            bool(spread.low <= came[actual.parties.index(party)] <= spread.high)
            for party, spread in line.rest
            if party != OTHERS
        ]
    return held


def seats_after(actual: Field, council: Council, rows: NDArray[np.bool_]) -> NDArray[np.intp]:
    """A council's seats by party slot when all has declared."""
    total: NDArray[np.intp] = actual.won[rows].sum(axis=0)
    for line in council.not_up:
        party = line.party if line.party in actual.parties else OTHERS
        total[actual.parties.index(party)] += line.seats
    return total


def control(answer: Answer) -> list[tuple[dict[str, float], str, str]]:
    """Chances of control, who had it afterwards, who before: for every open council the arithmetic left
    open.
    """
    index = {council.id: place for place, council in enumerate(answer.actual.councils)}
    return [
        (dict(line.control), after(answer.actual, index[line.council]), line.control_before or NONE)
        for line in answer.projected.councils
        if line.control and not certain(line)
    ]


def certain(line: CouncilRest) -> bool:
    """Whether there was nothing left to be wrong about."""
    return line.certain


def after(actual: Field, place: int) -> str:
    """The party that controlled a council in the end, or none."""
    council = actual.councils[place]
    seats = seats_after(actual, council, actual.council == place)
    has = [p for p, n in zip(actual.parties, seats, strict=True) if n >= council.threshold and p != OTHERS]
    return has[0] if has else NONE


def brier(said: dict[str, float], came: str) -> float:
    """Sum of squared differences between chances and what came: 0 is certain and right, 2 certain and wrong.

    >>> brier({"lab": 1.0}, "lab"), brier({"lab": 1.0}, "noc")
    (0.0, 2.0)
    """
    return sum((said.get(name, 0.0) - (name == came)) ** 2 for name in {*said, came})


def reliability(said: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Chances by tenths: what was said, and how often it came true. Empty tenths are left out.

    >>> reliability([(0.95, True), (0.97, True), (0.05, False)])[-1].held
    1.0
    """
    by_bin: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for chance, came in said:
        by_bin[min(int(chance * BINS), BINS - 1)].append((chance, came))
    return tuple(
        Bin(
            low=place / BINS,
            high=(place + 1) / BINS,
            count=len(lines),
            said=mean_of([chance for chance, _ in lines]),
            held=mean_of([came for _, came in lines]),
        )
        for place, lines in sorted(by_bin.items())
    )
