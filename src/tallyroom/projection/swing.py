"""From the shares of an election and new national shares to new shares in every constituency.

Each method takes one *zone* (Great Britain, a nation or a region) at a time: `base` is constituencies ×
parties (0 to 1), `weight` the valid votes, `target` the zone's new share by party, NaN for a party of which
nothing is said. With B the zone's old share and T its target:

- uniform: s + (T − B), not below 0. Parties unnamed stay as they were and nothing is made to add up to 1
  again, as on the night of 3 May 2012. A party stays at 0 where it did not stand.
- proportional: s · T / B.
- logit: s' ∝ s · exp(θ), one θ for each party, solved so that the zone's votes meet T (iterative scaling).
- strong transition (Electoral Calculus): the first 20 points of a party's share are weak and leave first,
  in proportion to what is weak there; beyond that the strong part leaves in proportion. Parties that gain
  share the votes lost in a constituency in proportion to what each gains in the zone.

Logit and strong transition need shares that add up: the parties unnamed move in proportion to make room.
Not here: who wins, what is held as it was, and chance (`commons`, `chances`).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Array = NDArray[np.float64]
WEAK = 0.20  # Electoral Calculus, "Strong Transition Model": a fifth of the vote is the line
ROUNDS = 500
CLOSE = 1e-12


class Method(Struct, frozen=True, kw_only=True):
    """A way from old shares to new: how wide one swing reaches (`gb`, `nation`, `region`), and the
    arithmetic.
    """

    level: str
    swing: Callable[[Array, Array, Array], Array]
    says: str


def uniform(base: Array, weight: Array, target: Array) -> Array:
    """Add the change in the zone's share to every constituency where the party stood.

    >>> base, weight = np.array([[0.6, 0.4], [0.2, 0.8]]), np.array([100.0, 100.0])
    >>> uniform(base, weight, np.array([0.5, 0.5])).round(2).tolist()
    [[0.7, 0.3], [0.3, 0.7]]
    """
    change = np.nan_to_num(target - zone_share(base, weight), nan=0.0)
    moved: Array = np.where(base > 0, np.maximum(base + change, 0.0), 0.0)
    return moved


def proportional(base: Array, weight: Array, target: Array) -> Array:
    """Multiply every constituency's share by the zone's ratio of new to old."""
    share = zone_share(base, weight)
    # A party without votes in the zone has no ratio; its shares are nought and stay so.
    ratio = np.divide(target, share, out=np.ones_like(share), where=share > 0)
    moved: Array = base * np.nan_to_num(ratio, nan=1.0)
    return moved


def logit(base: Array, weight: Array, target: Array) -> Array:
    """Scale odds by one factor a party until the zone's votes meet the target; every row adds up to 1.

    >>> base, weight = np.array([[0.6, 0.4], [0.2, 0.8]]), np.array([100.0, 100.0])
    >>> new = logit(base, weight, np.array([0.5, 0.5]))
    >>> new.mean(axis=0).round(6).tolist(), new.sum(axis=1).round(6).tolist()
    ([0.5, 0.5], [1.0, 1.0])
    """
    wanted = filled(base, weight, target)
    moved = base.copy()
    for _ in range(ROUNDS):
        share = zone_share(moved, weight)
        moved = moved * np.divide(wanted, share, out=np.ones_like(share), where=share > 0)
        total = moved.sum(axis=1, keepdims=True)
        moved = np.divide(moved, total, out=np.zeros_like(moved), where=total > 0)
        if np.abs(share - wanted)[share > 0].max(initial=0.0) < CLOSE:
            break
    return moved


def strong_transition(base: Array, weight: Array, target: Array) -> Array:
    """Take losses from the weak part of a share first, and hand them to the gainers.

    >>> base, weight = np.array([[0.6, 0.4], [0.1, 0.9]]), np.array([100.0, 100.0])
    >>> strong_transition(base, weight, np.array([0.3, 0.7])).round(3).tolist()
    [[0.533, 0.467], [0.067, 0.933]]
    """
    wanted = filled(base, weight, target)
    share = zone_share(base, weight)
    weak = np.minimum(base, WEAK)
    strong = base - weak
    weak_share, strong_share = zone_share(weak, weight), zone_share(strong, weight)
    lost = np.maximum(share - wanted, 0.0)
    from_weak = np.minimum(lost, weak_share)
    from_strong = lost - from_weak
    leave = weak * over(from_weak, weak_share) + strong * over(from_strong, strong_share)
    gain = np.maximum(wanted - share, 0.0)
    # Only parties that stood can pick votes up: nobody votes for a candidate who is not there.
    pull = np.where(base > 0, gain, 0.0)
    pulled = pull.sum(axis=1, keepdims=True)
    taken = np.divide(pull, pulled, out=np.zeros_like(pull), where=pulled > 0)
    moved: Array = base - leave + taken * leave.sum(axis=1, keepdims=True)
    return moved


def zone_share(base: Array, weight: Array) -> Array:
    """The zone's share by party: constituencies weighed by their valid votes, which are never nought in
    a baseline.
    """
    share: Array = weight @ base / weight.sum()
    return share


def filled(base: Array, weight: Array, target: Array) -> Array:
    """Targets for every party, adding up to 1: the unnamed share out what the named leave, as before
    among themselves.
    """
    share = zone_share(base, weight)
    named = ~np.isnan(target)
    rest = share[~named].sum()
    wanted = np.where(named, target, 0.0)
    room = max(0.0, 1.0 - wanted.sum())
    if rest > 0:
        wanted = np.where(named, wanted, share * room / rest)
    total: Array = wanted / wanted.sum()
    return total


def over(part: Array, whole: Array) -> Array:
    """`part / whole`, and nought where the whole is nought."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


METHODS: dict[str, Method] = {
    "uniform-country": Method(level="nation", swing=uniform, says="uniform swing, one for each nation: the headline"),
    "uniform-gb": Method(level="gb", swing=uniform, says="uniform swing, one for Great Britain"),
    "uniform-region": Method(level="region", swing=uniform, says="uniform swing, one for each region"),
    "strong-transition": Method(
        level="region", swing=strong_transition, says="strong transition by region, after Electoral Calculus"
    ),
    "logit": Method(level="nation", swing=logit, says="one change of odds for each nation"),
    "proportional": Method(level="nation", swing=proportional, says="shares multiplied alike in each nation"),
}
