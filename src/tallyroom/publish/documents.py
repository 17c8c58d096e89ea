"""The shape of the data files: one struct a document, from which docs/schema is made (`python -m tools.site_schema`).

`None` is unknown. Keys may be added to a version; what breaks a reader is another version.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from tallyroom.domain import BodyId, PartyId

Count = Annotated[int, Meta(ge=0)]
Basis = Literal["eve", "last"]


class AsOf(Struct, frozen=True):
    """The last entry, and when it was recorded."""

    entry: Count
    at: datetime | None


class Councils(Struct, frozen=True):
    """Councils whose control is certain, of those that renew seats; and those of which every seat is known."""

    declared: Count
    total: Count
    complete: Count


class Contests(Struct, frozen=True):
    """Contests declared, of all."""

    declared: Count
    total: Count


class PartyRow(Struct, frozen=True, kw_only=True):
    """A party in the whole night. `seats` are those held on complete councils; with a `basis`, `seats_change` is of all
    seats that are in.
    """

    party: str
    councils: Count
    councils_change: int | None
    councils_gained: Count
    councils_lost: Count
    seats: Count | None
    seats_change: int | None
    seats_won: Count
    seats_change_last: int
    basis: Basis | UnsetType = UNSET


class ChamberControl(Struct, frozen=True):
    """Who controlled a chamber and who does; a party, `noc`, or `null` until it is certain."""

    before: str | None
    after: str | None
    label: str
    certain: bool


class Move(Struct, frozen=True, rename={"of": "from"}):
    """Seats that a party gained from another."""

    party: str
    of: str
    seats: Count


class Chamber(Struct, frozen=True, kw_only=True):
    """One chamber so far. `change` is against the eve of poll over the seats `compared`; `null` where it is unknown."""

    seats: Count
    declared: Count
    majority_needed: Count
    before: Mapping[PartyId, Count]
    seats_by_party: Mapping[PartyId, Count]
    change: Mapping[PartyId, int | None]
    control: ChamberControl
    up: Count
    to_come: Count
    complete: bool
    not_up: Mapping[PartyId, Count] | None
    compared: Count
    broken: tuple[str, ...]
    moves: tuple[Move, ...]


class Seats(Struct, frozen=True):
    """A party's seats on a council, and their net change against the eve of poll."""

    seats: Count
    change: int | None


class Control(Struct, frozen=True, kw_only=True):
    """A council's control with its seats. `foregone` is who will have control whatever is declared."""

    before: str | None
    after: str | None
    label: str
    certain: bool
    foregone: str | None
    complete: bool
    needed: Count
    undeclared: Count
    seats: Mapping[PartyId, Seats]


class Bases(Struct, frozen=True, kw_only=True):
    """Against what each change is counted, and over how much."""

    councils_change: str
    seats_change: str
    seats_change_last: str
    eve: str
    last: str
    last_contests: Count
    seats: str
    seats_won: str
    seats_change_so_far: str
    seats_won_councils: Count


class Status(Struct, frozen=True, kw_only=True):
    """`data/status.json`: the scoreboard."""

    event: str
    rehearsal: bool
    as_of: AsOf
    councils: Councils
    contests: Contests
    elections: tuple[str, ...]
    parties: tuple[PartyRow, ...]
    chambers: Mapping[BodyId, Chamber]
    control: Mapping[BodyId, Control]
    bases: Bases


class Council(Struct, frozen=True, kw_only=True):
    """`data/councils/ID.json`. The keys of its control are there where it renews seats."""

    council: str
    name: str
    kind: str
    nation: str
    region: str
    gss: str | None
    rehearsal: bool
    size: Count | None
    seats_won: Mapping[PartyId, Count] | None
    settled_by: Literal["wards", "summary"] | None
    entries: tuple[Count, ...]
    contests: tuple[str, ...]
    before: str | UnsetType | None = UNSET
    after: str | UnsetType | None = UNSET
    label: str | UnsetType = UNSET
    certain: bool | UnsetType = UNSET
    foregone: str | UnsetType | None = UNSET
    complete: bool | UnsetType = UNSET
    needed: Count | UnsetType = UNSET
    undeclared: Count | UnsetType = UNSET
    seats: Mapping[PartyId, Seats] | UnsetType = UNSET


class Candidate(Struct, frozen=True, kw_only=True):
    """Somebody on a ballot paper; `elected` is `null` until the contest counts."""

    candidate: str
    name: str
    party: str | None
    votes: Count | None
    votes_final: Count | None
    elected: bool | None


class Turnout(Struct, frozen=True):
    """In per cent, of papers `verified`, `valid` votes, or as a source `stated` it."""

    percent: float
    of: Literal["verified", "valid", "stated"]


class Swing(Struct, frozen=True, rename={"away": "from"}):
    """Two-party swing, in points."""

    to: str
    away: str
    points: float


class Contest(Struct, frozen=True, kw_only=True):
    """`data/contests/BALLOT-ID.json`. `quota` and `stages` are there where somebody counted by stages."""

    contest: str
    council: str
    division: str
    kind: str
    system: str
    seats: Count
    rehearsal: bool
    state: Literal["undeclared", "provisional", "counting", "tied", "declared", "postponed"]
    candidates: tuple[Candidate, ...]
    lots_needed: tuple[str, ...]
    decided_by_lot: bool
    uncontested: bool
    gained_from: str | None
    majority: Count | None
    turnout: Turnout | None
    swing: Swing | None
    entry: Count | None
    declared_at: datetime | None
    source: str | None
    quota: str | int | UnsetType | None = UNSET
    stages: tuple[Mapping[str, Any], ...] | UnsetType = UNSET


class OnCouncil(Struct, frozen=True):
    """A party on one council."""

    seats: Count | None
    change: int | None
    controls: bool


class Party(PartyRow, frozen=True, kw_only=True):
    """`data/parties/ID.json`."""

    name: str
    rehearsal: bool
    on_councils: Mapping[BodyId, OnCouncil]
