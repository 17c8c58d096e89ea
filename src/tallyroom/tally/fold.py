"""The fold: entries in, the board out, one entry at a time and only what it touches.

Keeps the running state; the arithmetic of a contest, a council and a total is each in its own module.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import singledispatchmethod

from tallyroom.domain import (
    Administration,
    Body,
    BodyId,
    Book,
    Bulletin,
    Composition,
    CompositionAmended,
    Contest,
    ContestId,
    Corrected,
    Declaration,
    Declared,
    Entry,
    Expected,
    Happening,
    Postponed,
    RehearsalBegan,
    Rescheduled,
    Summarised,
    Withdrawn,
)
from tallyroom.tally.board import Board, Place
from tallyroom.tally.council import Council, Summary, reckon
from tallyroom.tally.standing import Standing, State, stand
from tallyroom.tally.totals import Sums


@dataclass(slots=True)
class _Touched:
    """What one entry has reached so far."""

    contests: set[ContestId] = field(default_factory=set)
    bodies: set[BodyId] = field(default_factory=set)
    places: set[Place] = field(default_factory=set)


class Tally:
    """Feed it entries in order with `apply`; read the `board` whenever you like."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._standings: dict[ContestId, Standing] = {}
        self._summaries: dict[BodyId, Summary] = {}
        self._amended: dict[BodyId, Composition] = {}
        self._postponed: dict[ContestId, Postponed] = {}
        self._expected: dict[tuple[BodyId, ContestId | None], Expected] = {}
        self._administrations: dict[BodyId, Administration] = {}
        self._bulletins: dict[str, tuple[int, Bulletin]] = {}
        self._latest: list[tuple[int, Place]] = []
        self._corrections: list[int] = []
        self._sums = Sums(book)
        self._rehearsal: RehearsalBegan | None = None
        self._as_of: tuple[int, datetime | None] = (0, None)
        self._board: Board | None = None
        self._councils: dict[BodyId, Council] = {}
        for body in book.bodies:
            if body.is_up:
                self._councils[body.id] = self._reckon(body)
                self._sums.put_council(body.id, self._councils[body.id], None)

    @property
    def board(self) -> Board:
        """The board as it stands: a value, which later entries do not change."""
        if self._board is None:
            number, at = self._as_of
            self._board = Board(
                as_of=number,
                at=at,
                standings=dict(self._standings),
                councils=dict(self._councils),
                totals=self._sums.totals(),
                bulletins=tuple(self._bulletins.values()),
                expected=dict(self._expected),
                administrations=dict(self._administrations),
                latest=tuple(self._latest[-_LATEST:]),
                corrections=tuple(self._corrections),
                rehearsal=self._rehearsal,
            )
        return self._board

    def apply(self, entry: Entry) -> frozenset[Place]:
        """Take one entry in, and name the places whose figures it changed."""
        touched = _Touched()
        self._as_of = (entry.number, entry.recorded_at)
        self._take(entry.happening, entry, touched)
        for contest in sorted(touched.contests):
            touched.bodies.add(self.book.contest(contest).body)
        for body_id in sorted(touched.bodies):
            self._recount(self.book.body(body_id), touched)
        self._board = None
        return frozenset(touched.places)

    def apply_all(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self.apply(entry)

    @singledispatchmethod
    def _take(self, happening: Happening, entry: Entry, touched: _Touched) -> None:
        raise TypeError(f"the tally does not know what to do with {type(happening).__name__}")

    @_take.register
    def _(self, happening: Declared, entry: Entry, touched: _Touched) -> None:
        self._declare(happening.declaration, entry, touched)

    @_take.register
    def _(self, happening: Summarised, entry: Entry, touched: _Touched) -> None:
        self._summaries[happening.summary.body] = Summary(summary=happening.summary, entry=entry.number)
        touched.bodies.add(happening.summary.body)
        self._announced(entry, Place("council", happening.summary.body))

    @_take.register
    def _(self, happening: Corrected, entry: Entry, touched: _Touched) -> None:
        self._corrections.append(entry.number)
        touched.places.add(Place("corrections", ""))
        if happening.declaration is not None:
            self._declare(happening.declaration, entry, touched)
        if happening.summary is not None:
            self._summaries[happening.summary.body] = Summary(summary=happening.summary, entry=entry.number)
            touched.bodies.add(happening.summary.body)

    @_take.register
    def _(self, happening: Withdrawn, entry: Entry, touched: _Touched) -> None:
        self._corrections.append(entry.number)
        touched.places.add(Place("corrections", ""))
        for contest, standing in self._standings.items():
            if standing.entry == happening.replaces:
                self._stand(self.book.contest(contest), self._undeclared(contest), touched)
                return
        for body, summary in self._summaries.items():
            if summary.entry == happening.replaces:
                del self._summaries[body]
                touched.bodies.add(body)
                return

    @_take.register
    def _(self, happening: Postponed, entry: Entry, touched: _Touched) -> None:
        self._postponed[happening.contest] = happening
        current = self._standings.get(happening.contest)
        if current is None or current.entry is None:
            self._stand(self.book.contest(happening.contest), self._undeclared(happening.contest), touched)

    @_take.register
    def _(self, happening: Rescheduled, entry: Entry, touched: _Touched) -> None:
        self._expected[happening.body, happening.contest] = Expected(
            body=happening.body,
            contest=happening.contest,
            at=happening.expected_at,
            assumed=happening.assumed,
            basis=happening.reason,
        )
        touched.places.add(Place("expected", happening.body))

    @_take.register
    def _(self, happening: CompositionAmended, entry: Entry, touched: _Touched) -> None:
        self._corrections.append(entry.number)
        touched.places.add(Place("corrections", ""))
        if happening.composition.basis == "eve":
            self._amended[happening.composition.body] = happening.composition
            touched.bodies.add(happening.composition.body)

    @_take.register
    def _(self, happening: Administration, entry: Entry, touched: _Touched) -> None:
        self._administrations[happening.body] = happening
        touched.places.add(Place("council", happening.body))

    @_take.register
    def _(self, happening: Bulletin, entry: Entry, touched: _Touched) -> None:
        self._bulletins[happening.id] = (entry.number, happening)
        touched.places.add(Place("bulletins", ""))

    @_take.register
    def _(self, happening: RehearsalBegan, entry: Entry, touched: _Touched) -> None:
        self._rehearsal = happening
        touched.places.add(Place("rehearsal", ""))

    def _declare(self, declaration: Declaration, entry: Entry, touched: _Touched) -> None:
        contest = self.book.contest(declaration.contest)
        standing = stand(self.book, declaration, entry=entry.number, at=entry.recorded_at)
        self._stand(contest, standing, touched)
        self._announced(entry, Place("contest", contest.id))

    def _stand(self, contest: Contest, standing: Standing, touched: _Touched) -> None:
        before = self._standings.get(contest.id)
        if before == standing:
            return
        self._standings[contest.id] = standing
        touched.contests.add(contest.id)
        touched.places.add(Place("contest", contest.id))
        areas = self._sums.put_contest(contest, standing, before)
        touched.places |= {Place("area", area) for area in areas}

    def _undeclared(self, contest: ContestId) -> Standing:
        postponed = self._postponed.get(contest)
        state = State.POSTPONED if postponed else State.UNDECLARED
        return Standing(contest=contest, state=state, postponed=postponed)

    def _recount(self, body: Body, touched: _Touched) -> None:
        if not body.is_up:
            return
        before = self._councils[body.id]
        now = self._reckon(body)
        if now != before:
            self._councils[body.id] = now
            touched.places.add(Place("council", body.id))
            touched.places |= {Place("area", area) for area in self._sums.put_council(body.id, now, before)}

    def _reckon(self, body: Body) -> Council:
        return reckon(
            self.book,
            body,
            before=self._amended.get(body.id) or self.book.composition(body.id),
            standings=self._standings,
            summary=self._summaries.get(body.id),
        )

    def _announced(self, entry: Entry, place: Place) -> None:
        self._latest.append((entry.number, place))


#: How many of the latest declarations a board remembers.
_LATEST = 25


def fold(book: Book, entries: Iterable[Entry]) -> Board:
    """The board after these entries, from nothing."""
    tally = Tally(book)
    tally.apply_all(entries)
    return tally.board
