"""One office: who held it, who was elected to it. An office is filled by a contest of its own."""

from __future__ import annotations

from msgspec import Struct

from tallyroom.domain import BodyId, Book, CandidacyId, Contest, ContestId, PartyId
from tallyroom.tally.standing import Standing, State


class Office(Struct, frozen=True, kw_only=True):
    """A mayor's or commissioner's office as it stands. `holder` and `party` are of who was elected, once declared.

    `before` is the party that held it, where known; `change` is `gain` or `hold`, and `None` where unknown.
    """

    contest: ContestId
    body: BodyId
    kind: str
    state: State
    before: PartyId | None
    holder: CandidacyId | None
    party: PartyId | None
    change: str | None
    entry: int | None


def office_of(book: Book, contest: Contest, standing: Standing) -> Office:
    """How an office stands by the contest that fills it."""
    before = contest.held_by[0] if contest.held_by else book.body(contest.body).mayor
    declared = standing.state is State.DECLARED and bool(standing.returned)
    holder = standing.returned[0] if declared else None
    party = book.candidacy(contest.id, holder).party if holder is not None else None
    known = party is not None and before is not None
    return Office(
        contest=contest.id,
        body=contest.body,
        kind=contest.kind,
        state=standing.state,
        before=before,
        holder=holder,
        party=party,
        change=("hold" if party == before else "gain") if known else None,
        entry=standing.entry,
    )
