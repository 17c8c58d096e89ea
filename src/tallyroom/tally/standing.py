"""How one contest stands: who is returned, what that changes, by how much, on what turnout.

One contest at a time. The count is in `decision`, shares and swing in `shares`, what it means for a council in
`council`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.counting import CountSheet
from tallyroom.domain import (
    VACANT,
    Book,
    CandidacyId,
    Contest,
    ContestId,
    Declaration,
    PartyId,
    Postponed,
    PreviousContest,
    Votes,
)
from tallyroom.tally.decision import RANKED, decide, majority_is_known
from tallyroom.tally.lists import Awaited, Bounds, bounds_of
from tallyroom.tally.shares import Swing, swing_of

#: Net change in seats by party, largest gain first; parties without change are left out.
Changes = tuple[tuple[PartyId, int], ...]


class State(StrEnum):
    """Declared is declared: only `DECLARED` is a result. `TIED` waits for the recorded lot that its count needs.

    `COUNTING`: stages of the count have been read out and others are still to come.
    """

    UNDECLARED = "undeclared"
    PROVISIONAL = "provisional"
    COUNTING = "counting"
    TIED = "tied"
    DECLARED = "declared"
    POSTPONED = "postponed"


class Turnout(Struct, frozen=True, kw_only=True):
    """A rate and what it is of: `verified` papers or `valid` votes over the electorate, or as a source `stated` it."""

    rate: Fraction
    of: str
    papers: int | None = None
    electorate: int | None = None


class Standing(Struct, frozen=True, kw_only=True):
    """One contest as it stands. `votes` are in descending order; `majority` is in votes, for single-seat contests.

    `changes` are against who held the seats on the eve of poll, `changes_last` against who won them last time; each
    is `None` where that is not known. `gained_from` is the loser of a seat where there is one answer. `returned` is in
    order of election where a count has one; `sheet` has the count's stages: of ranked papers, of two rounds.
    `withdrawn` is the entry that took back what was declared, where nothing has been since.
    `lots_needed` are the tied between whom a lot is awaited, `still_in` all whom it may yet put in.
    `seats` has a party a seat, also where a list's people are not known by name. `bounds` are what lists may still
    get while `awaits` names contests that their count waits for.
    """

    contest: ContestId
    state: State = State.UNDECLARED
    returned: tuple[CandidacyId, ...] = ()
    seats: tuple[PartyId, ...] = ()
    votes: Votes = ()
    final_votes: Votes = ()
    lots_needed: tuple[CandidacyId, ...] = ()
    still_in: tuple[CandidacyId, ...] = ()
    by_lot: bool = False
    uncontested: bool = False
    changes: Changes | None = None
    changes_last: Changes | None = None
    gained_from: PartyId | None = None
    majority: int | None = None
    turnout: Turnout | None = None
    swing: Swing | None = None
    entry: int | None = None
    declared_at: datetime | None = None
    postponed: Postponed | None = None
    withdrawn: int | None = None
    sheet: CountSheet | None = None
    bounds: tuple[Bounds, ...] | None = None
    awaits: tuple[ContestId, ...] = ()

    @property
    def is_declared(self) -> bool:
        return self.state is State.DECLARED

    @property
    def counts(self) -> bool:
        """Whether seats may be counted from it: all when declared, the clear ones in a tie or while a count goes on."""
        return self.state in {State.DECLARED, State.TIED, State.COUNTING}

    @property
    def is_open(self) -> bool:
        """Whether something is still to be declared: nothing has been, or a first round, or some stages of a count."""
        return self.state in {State.UNDECLARED, State.PROVISIONAL, State.COUNTING}


def net_changes(
    now: Iterable[PartyId] | Mapping[PartyId, int], before: Iterable[PartyId] | Mapping[PartyId, int]
) -> Changes:
    """Seats now less seats before, by party; each a party a seat, or seats by party.

    >>> net_changes([PartyId("lab"), PartyId("lab")], [PartyId("lab"), PartyId("ld")])
    (('lab', 1), ('ld', -1))
    """
    change = Counter(now)
    change.subtract(Counter(before))
    return tuple(sorted(((p, n) for p, n in change.items() if n and p != VACANT), key=lambda row: (-row[1], row[0])))


def stand(
    book: Book, declaration: Declaration, *, entry: int, at: datetime, awaited: Awaited | None = None
) -> Standing:
    """What a declaration makes of its contest. `at` is when it was recorded, used where no time was announced.

    `awaited` is what a count of lists takes into account beside its votes.
    """
    contest = book.contest(declaration.contest)
    votes = tuple(sorted(declaration.votes, key=lambda row: (-row[1], row[0])))
    told = Standing(
        contest=contest.id,
        votes=votes,
        final_votes=tuple(sorted(declaration.final_votes, key=lambda row: (-row[1], row[0]))),
        turnout=_turnout(contest, declaration),
        entry=entry,
        declared_at=declaration.declared_at or at,
        state=State.PROVISIONAL,
    )
    if declaration.status == "provisional" and not declaration.stages:
        return told
    return _decided(book, contest, declaration, told, awaited)


def _decided(
    book: Book, contest: Contest, declaration: Declaration, told: Standing, awaited: Awaited | None
) -> Standing:
    decision = decide(contest, declaration, awaited)
    if not decision.returned and not decision.counted:  # votes without a winner, such as a first round
        if awaited is None or not awaited.out or not declaration.votes:
            return told
        return replace(told, awaits=awaited.out, bounds=bounds_of(contest, declaration, awaited))
    whole = not decision.lots_needed and not decision.under_way
    parties = (book.candidacy(contest.id, who).party for who in decision.returned)
    seats = tuple(sorted(decision.parties or (party for party in parties if party is not None)))
    changes = net_changes(seats, contest.held_by) if whole and len(contest.held_by) == contest.seats > 0 else None
    previous = book.previous_of(contest.id)
    return replace(
        told,
        state=State.DECLARED if whole else State.COUNTING if decision.under_way else State.TIED,
        returned=decision.returned,
        seats=seats,
        lots_needed=decision.lots_needed,
        still_in=decision.still_in,
        by_lot=decision.by_lot,
        sheet=decision.sheet,
        uncontested=contest.is_uncontested,
        changes=changes,
        changes_last=_since_last(contest, seats, previous) if whole else None,
        gained_from=_loser(changes),
        majority=_majority(contest, declaration) if whole else None,
        swing=swing_of(book, contest, told.votes, previous) if whole else None,
    )


def _since_last(contest: Contest, seats: tuple[PartyId, ...], previous: PreviousContest | None) -> Changes | None:
    if previous is None or not previous.comparable or not contest.seats:
        return None
    winners = [row.party for row in previous.candidacies if row.elected and row.party is not None]
    return net_changes(seats, winners) if len(winners) == contest.seats else None


def _loser(changes: Changes | None) -> PartyId | None:
    losers = [party for party, change in changes or () if change < 0]
    return losers[0] if len(losers) == 1 else None


def _majority(contest: Contest, declaration: Declaration) -> int | None:
    """Votes between first and second, after the second round where there was one; unknown if papers are missing."""
    if contest.seats > 1 or not contest.papers_known or contest.system in RANKED:
        return None
    if not majority_is_known(contest, declaration):
        return None
    votes = sorted((n for _, n in declaration.final_votes or declaration.votes), reverse=True)
    return votes[0] - votes[1] if len(votes) > 1 else None


def _turnout(contest: Contest, declaration: Declaration) -> Turnout | None:
    electorate = declaration.electorate or contest.electorate
    one_vote_a_paper = contest.seats <= 1 or contest.of_lists or contest.system in RANKED
    if electorate and declaration.papers_verified is not None:
        return rate("verified", declaration.papers_verified, electorate)
    if electorate and declaration.votes and contest.papers_known and one_vote_a_paper:
        return rate("valid", declaration.total_votes, electorate)
    if declaration.turnout_stated is not None:
        stated = Fraction(declaration.turnout_stated) / 100
        return Turnout(rate=stated, of="stated", papers=declaration.papers_verified)
    return None


def rate(of: str, papers: int, electorate: int) -> Turnout:
    """A turnout from what it is of, for one contest or for several together."""
    return Turnout(rate=Fraction(papers, electorate), of=of, papers=papers, electorate=electorate)
