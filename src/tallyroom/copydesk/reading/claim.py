"""What a text claims: one figure or outcome, its span, and how much of a ledger query it fills.

Here: the claim and the table of its kinds. Not here: how claims are found (`read`), nor whether they hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import fields

Value = float | str | None


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of claim: its usual unit, what it measures in words, and whether a ledger can settle it."""

    unit: str
    measure: str
    ledger: bool = True


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "seats_won": Kind(unit="seats", measure="seats won at this election"),
        "seats_change": Kind(unit="seats", measure="net change in seats"),
        "seats_at_stake": Kind(unit="seats", measure="seats up for election"),
        "council_seats": Kind(unit="seats", measure="seats on the council after the election"),
        "council_size": Kind(unit="seats", measure="seats on the council"),
        "councils_controlled": Kind(unit="councils", measure="councils under control"),
        "councils_change": Kind(unit="councils", measure="change in councils controlled"),
        "councils_at_stake": Kind(unit="councils", measure="councils holding elections"),
        "councils_declared": Kind(unit="councils", measure="councils declared"),
        "council_control": Kind(unit="control", measure="control after the election"),
        "ward_result": Kind(unit="votes", measure="votes for a candidate in a ward"),
        "ward_control": Kind(unit="control", measure="party holding the ward seat"),
        "votes_majority": Kind(unit="votes", measure="majority in votes"),
        "vote_share": Kind(unit="percent", measure="share of votes cast"),
        "projected_share": Kind(unit="percent", measure="projected national share"),
        "share_change": Kind(unit="points", measure="change in vote share"),
        "turnout": Kind(unit="percent", measure="turnout"),
        "mayor_result": Kind(unit="outcome", measure="mayoral result"),
        "referendum_result": Kind(unit="outcome", measure="referendum result"),
        "contests_count": Kind(unit="contests", measure="number of contests, candidates or elected posts"),
        "commons_projection": Kind(
            unit="seats", measure="Commons majority if repeated at a general election", ledger=False
        ),
        "poll_share": Kind(unit="percent", measure="opinion poll share", ledger=False),
        "benchmark": Kind(unit="seats", measure="expectation or target", ledger=False),
        "record": Kind(unit="year", measure="record", ledger=False),
        "context_figure": Kind(unit="", measure="background", ledger=False),
    }
)


class Claim(Struct, frozen=True, kw_only=True):
    """One figure or outcome that a text states. Offsets are into the source text as it was given.

    >>> claim = Claim(start=0, end=9, quote="12 seats,", kind="council_seats", subject="lab", value=12.0)
    >>> claim.row("story.txt")["value"], claim.checkable
    (12, True)
    """

    start: int
    end: int
    quote: str
    kind: str
    subject: str
    value: Value
    area: str | None = None
    measure: str = ""
    unit: str = ""
    change: Value = None
    of: float | None = None
    from_: str | None = None
    party: str | None = None
    candidate: str | None = None
    qualifiers: tuple[str, ...] = ()
    as_of: str | None = None
    base: str | None = None
    attributed_to: str | None = None
    note: str = ""

    @property
    def checkable(self) -> bool:
        """Whether a results ledger could settle it at all."""
        return KINDS[self.kind].ledger

    def row(self, doc: str) -> dict[str, object]:
        """The claim as one JSON object, with the name of its document first."""
        cells: dict[str, object] = {"doc": doc}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, float):
                value = int(value) if value.is_integer() else round(value, 4)
            cells[field.name.rstrip("_")] = list(value) if isinstance(value, tuple) else value
        return cells
