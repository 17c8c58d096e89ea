"""What can happen on the night, each a value that the ledger records whole.

A happening says what was announced or done. It does not say what follows from it: that is for `tally`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import force_setattr

from tallyroom.domain.book import Composition, Seats
from tallyroom.domain.ids import BodyId, CandidacyId, ContestId, PartyId

Votes = tuple[tuple[CandidacyId, int], ...]

#: Ballot papers by what they say: how many, and the candidacies that they name in order of preference.
Papers = tuple[tuple[int, tuple[CandidacyId, ...]], ...]


def papers_by_ranking(rows: Iterable[tuple[int, Iterable[CandidacyId]]]) -> Papers:
    """The canonical form of papers: each ranking once, in the order of the candidacies that it names.

    Rows of less than one paper cannot be; they are kept as they are, so that `checks` finds them.

    >>> papers_by_ranking([(2, ["bob"]), (3, ["ann", "bob"]), (1, ["bob"])])
    ((3, ('ann', 'bob')), (3, ('bob',)))
    """
    given = tuple((papers, tuple(ranking)) for papers, ranking in rows)
    if all(one[1] < other[1] for one, other in pairwise(given)):
        return given  # as it comes from the ledger
    merged: list[tuple[int, tuple[CandidacyId, ...]]] = []
    for papers, ranking in sorted(given, key=lambda row: row[1]):
        if merged and merged[-1][1] == ranking and min(papers, merged[-1][0]) > 0:
            merged[-1] = (merged[-1][0] + papers, ranking)
        else:
            merged.append((papers, ranking))
    return tuple(merged)


def first_preferences(papers: Papers) -> dict[CandidacyId, int]:
    """Papers by the candidacy that they put first; whoever nobody put first is not in it.

    >>> first_preferences(((3, (CandidacyId("ann"), CandidacyId("bob"))), (2, (CandidacyId("bob"),))))
    {'ann': 3, 'bob': 2}
    """
    firsts: dict[CandidacyId, int] = {}
    for number, ranking in papers:
        for who in ranking[:1]:
            firsts[who] = firsts.get(who, 0) + number
    return firsts


#: Whom votes go to that can go to no candidate any more.
NO_ONE = CandidacyId("")


class StageRow(NamedTuple):
    """A candidacy (or `NO_ONE`) at a stage that was read out: votes that came or went, and in all, in hundredths."""

    who: CandidacyId
    transfer: int
    total: int


class Declaration(Struct, frozen=True, kw_only=True):
    """What a returning officer announced for one contest.

    `votes` are first preferences where voters rank; empty where nobody polled. `final_votes` are the totals after
    a supplementary vote's second round, of those who remained for it. `papers` are the ballots themselves, where a
    contest of a ranked system is declared by them: canonical (`papers_by_ranking`) whatever order they come in, and
    `votes` are then their first preferences. `returned` is who was declared elected, empty if only votes were given.
    `stages` are those of a ranked count that have been read out so far, the first of them first preferences.
    `lot_drawn` names the candidacies that a drawn lot put in, in the order drawn; in a count of ranked papers the
    earlier stands as the higher. `rejected` is by statutory head. Votes and papers are counts of ballot papers;
    `turnout_stated` is in percent, as published.
    """

    contest: ContestId
    votes: Votes = ()
    final_votes: Votes = ()
    returned: tuple[CandidacyId, ...] = ()
    rejected: tuple[tuple[str, int], ...] = ()
    papers_verified: int | None = None
    electorate: int | None = None
    turnout_stated: Decimal | None = None
    declared_at: datetime | None = None
    lot_drawn: tuple[CandidacyId, ...] = ()
    status: Literal["declared", "provisional", "court-varied"] = "declared"
    papers: Papers = ()
    stages: tuple[tuple[StageRow, ...], ...] = ()

    def __post_init__(self) -> None:
        if self.papers:  # so that the same ballots are the same value, and are recorded once
            force_setattr(self, "papers", papers_by_ranking(self.papers))

    @property
    def total_votes(self) -> int:
        return sum(n for _, n in self.votes)


class CouncilSummary(Struct, frozen=True, kw_only=True):
    """What a council-level message says without wards. `seats_won` and `control` are `None` where not stated."""

    body: BodyId
    seats: Seats
    vacancies: int = 0
    seats_won: Seats | None = None
    control: PartyId | None = None
    source: str = ""

    @property
    def total(self) -> int:
        """Seats that it tells of, vacant ones included."""
        return sum(n for _, n in self.seats) + self.vacancies


class Declared(Struct, frozen=True, kw_only=True):
    declaration: Declaration


class Summarised(Struct, frozen=True, kw_only=True):
    summary: CouncilSummary


class Corrected(Struct, frozen=True, kw_only=True):
    """Entry `replaces` was wrong; here is the whole declaration or summary as it should be."""

    replaces: int
    reason: str
    declaration: Declaration | None = None
    summary: CouncilSummary | None = None


class Withdrawn(Struct, frozen=True, kw_only=True):
    """Entry `replaces` should not have been recorded; nothing stands in its place."""

    replaces: int
    reason: str


class Postponed(Struct, frozen=True, kw_only=True):
    """No poll today: postponed, or countermanded on a candidate's death (RPA 1983 Sch 1 r.60 and its local equals)."""

    contest: ContestId
    reason: str
    until: date | None = None
    countermanded: bool = False


class Rescheduled(Struct, frozen=True, kw_only=True):
    """A declaration is now expected at another time."""

    body: BodyId
    expected_at: datetime
    contest: ContestId | None = None
    assumed: bool = False
    reason: str = ""


class CompositionAmended(Struct, frozen=True, kw_only=True):
    """The book's composition was wrong: here is what stood before the poll."""

    composition: Composition
    reason: str


class Administration(Struct, frozen=True, kw_only=True):
    """Who runs a body that nobody controls. Never a change of control."""

    body: BodyId
    parties: tuple[PartyId, ...]
    note: str = ""


class Statement(Struct, frozen=True, kw_only=True):
    """One figure as somebody else published it: `value` and `change` in the measure's own unit."""

    measure: str
    subject: str
    scope: str
    value: Decimal
    change: Decimal | None = None
    of: int | None = None
    basis: str = ""


class Bulletin(Struct, frozen=True, kw_only=True):
    """Somebody's published projection, poll, benchmark or running total, with its source. Never one of our results."""

    id: str
    title: str
    issuer: str
    source: str
    published_at: datetime
    assumed: bool
    statements: tuple[Statement, ...]


class RehearsalClock(Struct, frozen=True, kw_only=True):
    """At `wall` by the world's clock, the rehearsal's own showed `at`; it runs `speed` times as fast, or stands: 0."""

    at: datetime
    wall: datetime
    speed: float = 1.0

    def shows(self, wall: datetime) -> datetime:
        """What the rehearsal's clock shows at a moment of the world's; it never goes back.

        >>> from datetime import UTC
        >>> wall = datetime(2026, 11, 27, tzinfo=UTC)
        >>> clock = RehearsalClock(at=datetime(2027, 5, 7, 1, tzinfo=UTC), wall=wall, speed=60)
        >>> clock.shows(wall + timedelta(minutes=1)).isoformat()
        '2027-05-07T02:00:00+00:00'
        """
        return self.at + max(timedelta(0), wall - self.wall) * self.speed


class RehearsalBegan(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """From here on this ledger is a rehearsal, and everything made from it says so.

    `order` is how returns are replayed, in a rehearsal that has a time of its own; `as given` in one that takes place
    now. `clock` is its own clock, where a trainer has set one: recorded again whenever it is started, stopped or moved.
    """

    order: str
    seed: int
    clock: RehearsalClock | None = None

    @property
    def has_its_own_time(self) -> bool:
        """Whether what is recorded in it is stamped with the night's time and not with the world's."""
        return self.clock is not None or self.order in {"package", "random"}


Happening = (
    Declared
    | Summarised
    | Corrected
    | Withdrawn
    | Postponed
    | Rescheduled
    | CompositionAmended
    | Administration
    | Bulletin
    | RehearsalBegan
)


def said_in(happening: Happening) -> Declaration | CouncilSummary | Composition | None:
    """What a happening states whole, whether for the first time or as a correction; `None` if it states nothing."""
    match happening:
        case Declared(declaration=said) | Summarised(summary=said) | CompositionAmended(composition=said):
            return said
        case Corrected(declaration=declaration, summary=summary):
            return declaration or summary
        case _:
            return None


class Entry(Struct, frozen=True, kw_only=True):
    """One sealed line of the ledger. `key` makes a repeated request harmless; seals are SHA-256 in hexadecimal."""

    number: int
    recorded_at: datetime
    by: str
    source: str
    key: str
    happening: Happening
    previous_seal: str
    seal: str
