"""The seats that are in, against who held the same seats: like for like, at any minute of a night.

One chamber's contests at a time. A contest whose seats nobody is known to have held is counted, and not compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from tallyroom.domain import PartyId, Seats, seats_by_party
from tallyroom.tally.account import Account, ranked
from tallyroom.tally.standing import Changes


class Move(Struct, frozen=True, kw_only=True):
    """Seats that one party gained from another."""

    by: PartyId
    of: PartyId
    seats: int


class Compared(Struct, frozen=True, kw_only=True):
    """On one basis: of how many `seats` it is known who held them (nobody `vacant` ones), and what became of those.

    `changes` are net. `moves` say who gained from whom wherever that is plain: one party lost there, or one gained.
    """

    seats: int
    changes: Changes
    moves: tuple[Move, ...]
    vacant: int = 0


class Running(Struct, frozen=True, kw_only=True):
    """`seats` are those declared so far by party, `filled` how many; `eve` and `last` compare them on the two bases."""

    filled: int
    seats: Seats
    eve: Compared
    last: Compared


def running_of(account: Account) -> Running:
    """Over the contests that have declared, by-elections among them."""
    return Running(
        filled=account.plain("filled"),
        seats=seats_by_party(account.by_party("in")),
        eve=_compared(account, "eve"),
        last=_compared(account, "last"),
    )


def _compared(account: Account, basis: str) -> Compared:
    moves: Mapping[Any, int] = account.sums.get(f"{basis} moves", {})
    return Compared(
        seats=account.plain(f"{basis} seats"),
        vacant=account.plain(f"{basis} vacant"),
        changes=ranked(account.by_party(f"{basis} net").items()),
        moves=tuple(
            Move(by=by, of=of, seats=n) for (by, of), n in sorted(moves.items(), key=lambda row: (-row[1], row[0]))
        ),
    )
