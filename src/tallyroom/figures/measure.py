"""The Measure: one kind of statement, with all that is known of it in one object.

What it is called, its unit, how each kind of place yields it and of what it is made there, which claims in copy it
settles, and its line in the docs. The measures themselves are in `measures`, a file a family; `explain` walks the
places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from msgspec import Struct

from tallyroom.domain import Basis, Book, Contest, Watch
from tallyroom.figures.figure import Figure, Part, Value
from tallyroom.kinds import kinds
from tallyroom.tally import Chamber, PartyTotal, Standing, Stands, State, Totals

Unit = Literal["seats", "councils", "contests", "votes", "percent", "points", "party", "outcome", "years"]


class Stated(NamedTuple):
    """What a place says in one measure: of whom, how much, with its change and total."""

    subject: str
    value: Value
    change: Value | None = None
    of: int | None = None

    def figure(self, measure: str, scope: str, basis: Basis = "eve") -> Figure:
        return Figure(
            measure=measure,
            subject=self.subject,
            scope=scope,
            value=self.value,
            change=self.change,
            of=self.of,
            basis=basis,
        )


def filling(what: str) -> frozenset[str]:
    """The kinds of contests that fill `seats`, an `office`, or give an `answer`."""
    return frozenset(row.key for row in kinds().values() if row.fills == what)


class OfContest(Struct, frozen=True, kw_only=True):
    """How a contest that counts yields a measure, and the terms of one subject's figure.

    `kinds` are the kinds of contest that do (`None`: all); `early`: also while a tie is held. A figure's scope is the
    contest, or with `of_body` the council that it belongs to.
    """

    states: Callable[[Book, Contest, Standing], Iterable[Stated]]
    terms: Callable[[Book, Contest, Standing, Figure], Iterable[Part]] | None = None
    kinds: frozenset[str] | None = None
    early: bool = False
    of_body: bool = False

    def figures(self, measure: str, book: Book, contest: Contest, standing: Standing) -> Iterator[Figure]:
        if (self.early or standing.state is State.DECLARED) and (self.kinds is None or contest.kind in self.kinds):
            scope = contest.body if self.of_body else contest.id
            for stated in self.states(book, contest, standing):
                yield stated.figure(measure, scope)


#: What one ward adds to a council's figure.
Adds = Callable[[Contest, Standing, Figure], int]


class OfCouncil(Struct, frozen=True, kw_only=True):
    """How a council yields a measure, the terms of one subject's figure, and what a ward adds to it."""

    states: Callable[[Book, Chamber], Iterable[Stated]]
    terms: Callable[[Book, Chamber, Figure], Iterable[Part]] | None = None
    adds: Adds | None = None
    rule: str = ""
    basis: Basis = "eve"

    def figures(self, measure: str, book: Book, council: Chamber) -> Iterator[Figure]:
        for stated in self.states(book, council):
            yield stated.figure(measure, council.body, self.basis)


class OfArea(Struct, frozen=True, kw_only=True):
    """How an area yields a measure: of nobody in particular (`whole`), or of each of its parties (`party`).

    A measure with several ways takes the one that an area is for (`when`).

    `sums` are the area's running sums that the value adds up, with their signs: what a council, and the contests of a
    body, put into them is what each adds. `change` are those of which its change is made, each with what it is called,
    where these are not the value's own; `over` those of nobody that say on how many places the comparison rests;
    `of_all` those by which the value is divided. `shows` is what the line of a
    council says, where that is not what it adds.
    """

    rule: str
    when: Callable[[Totals], bool] | None = None
    whole: Callable[[Totals], Iterable[Stated]] | None = None
    party: Callable[[PartyTotal, Totals], Iterable[Stated]] | None = None
    sums: Mapping[str, int] = MappingProxyType({})
    change: Mapping[str, str] = MappingProxyType({})
    over: Mapping[str, str] = MappingProxyType({})
    of_all: Mapping[str, str] = MappingProxyType({})
    shows: Callable[[Chamber, Figure], tuple[Value, Value | None]] | None = None
    terms: Callable[[Totals], Iterable[Part]] | None = None
    basis: Basis = "eve"

    def figures(self, measure: str, totals: Totals, rows: Iterable[PartyTotal] | None = None) -> Iterator[Figure]:
        """Its figures; with `rows`, those of some of the parties, besides what is nobody's."""
        if self.when is not None and not self.when(totals):
            return
        for stated in self.whole(totals) if self.whole else ():
            yield stated.figure(measure, totals.area, self.basis)
        for row in (totals.parties if rows is None else rows) if self.party else ():
            assert self.party is not None
            for stated in self.party(row, totals):
                yield stated.figure(measure, totals.area, self.basis)


def whole_chambers(totals: Totals) -> bool:
    """Whether whole chambers lie in an area, so that what they say counts; else its contests do, one by one."""
    return totals.councils > 0


class OfWatch(Struct, frozen=True, kw_only=True):
    """How a watch list yields a measure."""

    states: Callable[[Book, Stands, Watch], Iterable[Stated]]
    rule: str


class Measure(Struct, frozen=True, kw_only=True):
    """`says` completes "the figure is …". `unit` is of the value; a change is in the same unit, of a rate in points.

    `change` says what its change is, `example` what to ask the bundled night. `source` is where its figures come from:
    the board, our estimates, or nobody but others who publish. `claims` are the kinds of claim in copy that it settles.
    """

    name: str
    unit: Unit
    says: str
    example: str
    change: str = ""
    source: Literal["board", "estimate", "others"] = "board"
    claims: tuple[str, ...] = ()
    contest: OfContest | None = None
    council: tuple[OfCouncil, ...] = ()
    area: tuple[OfArea, ...] = ()
    watch: OfWatch | None = None
