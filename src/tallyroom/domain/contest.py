"""What is fought: contests, the people and lists that stand in them, and the last time they were fought.

Values only. Who won is for `tally`; what kinds of contest there are, for `kinds`.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from tallyroom.domain.ids import BodyId, CandidacyId, ContestId, PartyId

#: What a contest fills: seats of a chamber, an office that one person holds, or nothing (it gives an answer).
Fills = Literal["seats", "office", "answer"]


class Division(Struct, frozen=True, kw_only=True):
    """The place a contest is fought over: a ward, an electoral division, a whole area."""

    name: str
    gss: str | None = None


class Candidacy(Struct, frozen=True, kw_only=True):
    """A person, or a referendum's answer, on one ballot paper. `id` is unique within its contest."""

    id: CandidacyId
    name: str
    party: PartyId | None = None
    list_place: int | None = None
    person_id: str | None = None


class PartyList(Struct, frozen=True, kw_only=True):
    """Whom a list elects, in its order. `id` is that of the list among the contest's candidacies, which has its votes.

    `complete` is false where the book may not have every name, so that a list never runs out by what it has.
    """

    id: CandidacyId
    people: tuple[Candidacy, ...] = ()
    complete: bool = False


#: What contests of these kinds fill, also in books that do not say so; those of every other kind fill seats.
_FILLED: dict[str, Fills] = {"mayor": "office", "pcc": "office", "referendum": "answer"}


class Contest(Struct, frozen=True, kw_only=True):
    """One ballot paper. `system` names a rule of `counting`, by `statute`; `held_by` has one party a seat, or is empty.

    `papers_known` is false where the book does not have every candidate, so that votes alone cannot say who won.
    `fills` says what it fills. Where people vote for lists, `candidacies` are the lists, each with its people in
    `lists`. `waits_for` are the contests whose seats its own count takes into account. `nation` and `region` are its
    own where they are not its body's, `polling_date` where it is not the event's.
    """

    id: ContestId
    body: BodyId
    kind: str
    division: Division
    seats: int
    system: str
    statute: str = ""
    electorate: int | None = None
    held_by: tuple[PartyId, ...] = ()
    candidacies: tuple[Candidacy, ...] = ()
    papers_known: bool = True
    fills: Fills | None = None
    lists: tuple[PartyList, ...] = ()
    of_lists: bool = False
    waits_for: tuple[ContestId, ...] = ()
    nation: str | None = None
    region: str | None = None
    polling_date: date | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "fills", _FILLED.get(self.kind, self.fills or "seats"))

    @property
    def fills_seats(self) -> bool:
        """Whether it elects members of a chamber."""
        return self.fills == "seats"

    @property
    def is_by_election(self) -> bool:
        """Kinds of by-elections end in `_by`: they fill seats between the elections that renew a chamber."""
        return self.kind.endswith("_by")

    @property
    def renews_seats(self) -> bool:
        """Whether it elects members of a chamber at an ordinary election."""
        return self.fills_seats and not self.is_by_election

    @property
    def is_uncontested(self) -> bool:
        """No more candidates than seats, so no poll (LE(P&A)R 2006 Sch 2 r.17: declared elected)."""
        people = self.papers_known and self.fills_seats and not self.of_lists
        return people and 0 < len(self.candidacies) <= self.seats


class PreviousCandidacy(Struct, frozen=True, kw_only=True):
    name: str
    party: PartyId | None
    votes: int | None
    elected: bool


class PreviousContest(Struct, frozen=True, kw_only=True):
    """The last time the same seats were fought. `comparable` is false where boundaries have moved since."""

    contest: ContestId
    dated: date
    seats: int
    comparable: bool
    candidacies: tuple[PreviousCandidacy, ...]
    source: str = ""
