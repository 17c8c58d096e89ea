"""Counts papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSheet:
    elected: tuple[str, ...]
    lots_needed: tuple[str, ...]
    by_lot: bool


def count(votes: Mapping[str, int], *, rules: str, seats: int, lots: Sequence[str] = ()) -> CountSheet:
    """INTERIM until the counting room is merged: plurality only."""
    order = sorted(votes, key=lambda who: (-votes[who], who))
    if len(order) <= seats:
        return CountSheet(elected=tuple(order), lots_needed=(), by_lot=False)
    line = votes[order[seats - 1]]
    clear = [who for who in order if votes[who] > line]
    tied = [who for who in order if votes[who] == line]
    places = seats - len(clear)
    if len(tied) == places:
        return CountSheet(elected=tuple(clear + tied), lots_needed=(), by_lot=False)
    drawn = [who for who in lots if who in tied][:places]
    if len(drawn) == places:
        return CountSheet(elected=tuple(clear + drawn), lots_needed=(), by_lot=True)
    return CountSheet(elected=tuple(clear), lots_needed=tuple(tied), by_lot=False)
