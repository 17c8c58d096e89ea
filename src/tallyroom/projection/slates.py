"""Who is returned in a ward, given shares: the highest, candidate by candidate.

A party's share is its top candidate's; the next on the slate polls a little less, and a party cannot win
more seats than it has candidates. The step from one to the next is drawn from `STEPS`: sixteen quantiles of
the ratio on full slates of Con, Lab and LD in wards electing two or three in May 2014 (3,488 steps). Not
here: how shares are drawn (`draws`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tallyroom.projection.noise import Single

STEPS = np.array(
    [
        0.695,
        0.788,
        0.827,
        0.856,
        0.878,
        0.895,
        0.909,
        0.922,
        0.934,
        0.945,
        0.955,
        0.965,
        0.973,
        0.981,
        0.989,
        0.997,
    ],
    dtype=np.float32,
)
SPENT = np.float32(-1.0)  # below every share: the slate has no candidate left


def first_of(shares: Single) -> NDArray[np.int8]:
    """Index of the greatest along the first axis, the lowest in a dead heat. Whole-array steps: parties are few, places
    many, and a choice place by place costs ten times as much.

    >>> first_of(np.array([[0.4, 0.1, 0.5], [0.3, 0.6, 0.5]], dtype=np.float32)).tolist()
    [0, 1, 0]
    """
    best = shares.max(axis=0)
    first = np.zeros(best.shape, dtype=np.int8)
    level = np.zeros(best.shape, dtype=np.int8)
    for index, share in enumerate(shares):
        hit = (share == best).view(np.int8)
        level += hit
        first += hit * np.int8(index)
    heats = np.nonzero(level > 1)
    if len(heats[0]):
        first[heats] = np.moveaxis(shares, 0, -1)[heats].argmax(axis=-1)
    return first


def returned(
    shares: Single, seats: NDArray[np.intp], standing: NDArray[np.intp], chance: np.random.Generator | None
) -> NDArray[np.int8]:
    """Seats by party: parties × draws × wards, like `shares`, which is used up.

    `seats` by ward; `standing` parties × wards, candidates on each slate. Without `chance` every step is
    the middle one.

    >>> shares = np.array([[[0.5]], [[0.49]]], dtype=np.float32)
    >>> returned(shares.copy(), np.array([3]), np.array([[3], [3]]), None)[:, 0, 0].tolist()
    [2, 1]
    >>> returned(shares, np.array([3]), np.array([[1], [3]]), None)[:, 0, 0].tolist()
    [1, 2]
    """
    won = np.zeros(shares.shape, dtype=np.int8)
    most = int(seats.max(initial=0))
    for turn in range(most):
        first = first_of(shares)
        going = seats > turn
        if turn + 1 < most:
            step = (
                STEPS[len(STEPS) // 2]
                if chance is None
                else STEPS[chance.integers(0, len(STEPS), first.shape, np.uint8)]
            )
        for party in range(len(shares)):
            hit = (first == party) & going
            won[party] += hit
            if turn + 1 < most:
                np.multiply(shares[party], step, out=shares[party], where=hit)
                np.copyto(shares[party], SPENT, where=won[party] >= standing[party])
    return won
