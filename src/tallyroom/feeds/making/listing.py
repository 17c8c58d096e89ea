"""What a list of candidates says, whatever wrote it: ballots, and who stands on each."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from tallyroom.domain import Finding


class Stands(Struct, frozen=True, kw_only=True):
    """One person on a ballot paper, as the list names them."""

    name: str
    person_id: str = ""
    party_ref: str = ""
    party_name: str = ""
    list_place: str = ""


class Ballot(Struct, frozen=True, kw_only=True):
    """One ballot paper. `seats` is `None` where the list does not say. `reason` is why its poll was cancelled."""

    id: str
    day: date
    division: str
    where: str
    organisation: str = ""
    seats: int | None = None
    gss: str = ""
    region: str = ""
    cancelled: bool = False
    reason: str = ""
    people: tuple[Stands, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the id: `("local", "kent", "deal", "by", "2027-05-06")`."""
        return tuple(self.id.split("."))

    @property
    def is_uncontested(self) -> bool:
        """Whether everybody who stands is elected without a poll."""
        return self.seats is not None and 0 < len(self.people) <= self.seats


class Listing(Struct, frozen=True, kw_only=True):
    ballots: tuple[Ballot, ...]
    findings: tuple[Finding, ...]
