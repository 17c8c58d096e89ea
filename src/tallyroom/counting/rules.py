"""The transferable-vote rules of each election law, as one table: what differs between them, and where it
says so.

Lives here: data. Not here: the engine that reads it (`transferable`), nor which rules a contest of a
given kind, nation and date comes under (`kinds`).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class TransferRules(Struct, frozen=True, kw_only=True):
    """How one law counts transferable votes.

    `decimals`: places that transfer values keep; the rest is cut off.
    `quota`: "droop" V // (seats + 1) + 1; "droop-exact" V / (seats + 1), to be passed, and "hare" V / seats,
    both rounded up to `decimals`; "majority" more than the other continuing candidates
    together. `surplus`: whose papers pass on a surplus: "all papers" held, "last parcel" received, or "none"
    has one. `ties`: which stage separates the tied: the "latest" or the "earliest" at which they differ.
    `last_exclusion_moves`: whether the papers move when an exclusion leaves just enough candidates.
    """

    name: str
    statute: str
    decimals: int
    quota: Literal["droop", "droop-exact", "hare", "majority"]
    surplus: Literal["all papers", "last parcel", "none"]
    ties: Literal["latest", "earliest"]
    defers_surplus: bool = False
    excludes_together: bool = False
    last_seat_by_majority: bool = False
    last_exclusion_moves: bool = True


SCOTTISH_2011 = TransferRules(
    name="scottish-2011",
    statute="Scottish Local Government Elections Order 2011 (SSI 2011/399), Sch. 1 r. 46–53",
    decimals=5,
    quota="droop",
    surplus="all papers",
    ties="latest",
)

NI_1985 = TransferRules(
    name="ni-1985",
    statute="Local Elections (Northern Ireland) Order 1985 (SI 1985/454), r. 41–52",
    decimals=2,
    quota="droop",
    surplus="last parcel",
    ties="earliest",
    defers_surplus=True,
    excludes_together=True,
    last_seat_by_majority=True,
    last_exclusion_moves=False,
)

WIGM = TransferRules(
    name="wigm",
    statute="none: the weighted inclusive Gregory method, for bodies that set their own decimals and quota",
    decimals=5,
    quota="droop",
    surplus="all papers",
    ties="latest",
)

ALTERNATIVE_VOTE = TransferRules(
    name="alternative-vote",
    statute="Parliamentary Voting System and Constituencies Act 2011, s. 9, Sch. 10 para. 7 (never in force)",
    decimals=0,
    quota="majority",
    surplus="none",
    ties="earliest",
    last_exclusion_moves=False,
)
