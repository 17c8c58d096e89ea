"""Exact arithmetic of shares, swing and majorities. Rounding is not here: it is done where figures are shown."""

from __future__ import annotations

from fractions import Fraction


def share(votes: int, total: int | None) -> Fraction | None:
    """Part of the whole, or `None` where the whole is unknown or nothing.

    >>> share(58448, 98507)
    Fraction(58448, 98507)
    >>> share(0, 0) is None
    True
    """
    return Fraction(votes, total) if total else None


def swing(*, winner: tuple[Fraction, Fraction], other: tuple[Fraction, Fraction]) -> Fraction:
    """Two-party swing to `winner` from `other`, each given as (share now, share then); a fraction of one.

    Half the sum of one party's gain and the other's loss in share of the vote (the conventional or "Butler" swing).

    >>> swing(winner=(Fraction(50, 100), Fraction(40, 100)), other=(Fraction(30, 100), Fraction(36, 100)))
    Fraction(2, 25)
    """
    return ((winner[0] - winner[1]) - (other[0] - other[1])) / 2


def seats_for_majority(seats: int) -> int:
    """More than half of all seats, vacancies included; exactly half is not a majority.

    >>> seats_for_majority(120), seats_for_majority(33)
    (61, 17)
    """
    return seats // 2 + 1
