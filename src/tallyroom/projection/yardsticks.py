"""What a projection of seats has to beat: two simple answers to the same question, published beside it
under their names.

*No change*: every undeclared seat goes where it went last time. *Uniform swing*: every party's mean change
in share over the declared comparable wards, including where it entered or left, is added to its share
before; candidates who do not stand cannot win. Not here: anything with an interval.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from tallyroom.projection.field import FOOTINGS, Field
from tallyroom.projection.slates import returned

Floats = NDArray[np.float64]


def no_change(field: Field) -> Floats:
    """Seats by ward and party as last time, scaled to the seats now; wards × parties."""
    return field.held


def uniform_swing(field: Field) -> Floats:
    """Seats by ward and party under one swing for all; wards × parties. No change where nothing
    comparable declared.
    """
    comparable = field.counted & (field.footing == FOOTINGS.index("same"))
    if not comparable.any():
        return no_change(field)
    swing = (field.share - field.prior)[comparable].mean(axis=0)
    shares = np.where(field.standing > 0, np.maximum(field.prior + swing, 0.001), -1.0)
    won = returned(shares.T[:, None, :].astype(np.float32), field.seats, field.standing.T[:, None, :], None)
    return won[:, 0, :].T.astype(float)


YARDSTICKS: dict[str, Callable[[Field], Floats]] = {"no change": no_change, "uniform swing": uniform_swing}
