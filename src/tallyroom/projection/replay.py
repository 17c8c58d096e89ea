"""A past night declared again, council by council, in orders that might have been.

Here: the orders and what of a night is known at a step. Not here: how good a projection was
(`calibration`). A time that is not known is an assumption, so each assumption is an order of its own and
the report names it:

- `clock, unknown drawn`: known times as published, each unknown one drawn from the known;
- `clock, unknown early`, `clock, unknown late`: every unknown before all known times, or after them all;
- `random`: councils in any order, as if times told nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from msgspec.structs import replace

from tallyroom.projection.refusal import refuse
from tallyroom.projection.wards import Night

Clock = Mapping[str, str | None]
EARLY, LATE = "00:00", "23:59"  # before and after every time that is known


def by_clock(clock: Clock, chance: np.random.Generator, unknown: Callable[[], str]) -> tuple[str, ...]:
    """Councils by time, equal times in any order."""
    councils = sorted(clock)
    chance.shuffle(councils)
    times = {council: clock[council] or unknown() for council in councils}
    return tuple(sorted(councils, key=times.__getitem__))


def drawn(clock: Clock, chance: np.random.Generator) -> tuple[str, ...]:
    """Unknown times drawn from the known."""
    known = sorted(time for time in clock.values() if time)
    refuse(() if known else ("no time is known",), where="clock", mend="Use the order `random`.")
    return by_clock(clock, chance, lambda: known[int(chance.integers(len(known)))])


def anyhow(clock: Clock, chance: np.random.Generator) -> tuple[str, ...]:
    """Councils in any order."""
    councils = sorted(clock)
    chance.shuffle(councils)
    return tuple(councils)


ORDERS: dict[str, Callable[[Clock, np.random.Generator], tuple[str, ...]]] = {
    "clock, unknown drawn": drawn,
    "clock, unknown early": lambda clock, chance: by_clock(clock, chance, lambda: EARLY),
    "clock, unknown late": lambda clock, chance: by_clock(clock, chance, lambda: LATE),
    "random": anyhow,
}


def declared_so_far(night: Night, order: tuple[str, ...], part: float) -> Night:
    """The night when `part` (0 to 1) of the councils in `order`, rounded up, have declared everything.

    >>> from tallyroom.projection.wards import Council, Polled, Ward
    >>> towns = tuple(
    ...     Council(id=c, nation="England", region="r", kind="k", seats=1) for c in "ab"
    ... )
    >>> polled = (Polled(party="lab", votes=1, returned=True),)
    >>> wards = tuple(Ward(id=c, council=c, seats=1, standing=("lab",), now=polled) for c in "ab")
    >>> half = declared_so_far(Night(id="n", councils=towns, wards=wards), ("b", "a"), 0.5)
    >>> [(ward.id, ward.declared) for ward in half.wards]
    [('a', False), ('b', True)]
    """
    known = set(order[: int(np.ceil(part * len(order)))])
    wards = tuple(ward if ward.council in known else replace(ward, now=()) for ward in night.wards)
    return replace(night, wards=wards)
