"""The fold: entries in, the board out, one entry at a time and only what it touches.

Keeps the running state; the arithmetic of a contest, a council and a total is each in its own module.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, MutableMapping
from copy import copy
from datetime import datetime
from functools import singledispatchmethod
from typing import Any, cast

from msgspec import Struct, field
from msgspec.structs import replace

from tallyroom.domain import (
    Administration,
    Basis,
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
from tallyroom.tally.account import Account, account_of
from tallyroom.tally.board import Board, Place
from tallyroom.tally.chamber import Chamber, Summary, reckon
from tallyroom.tally.lists import awaited_of
from tallyroom.tally.office import Office, office_of
from tallyroom.tally.slots import Slot, slot_of
from tallyroom.tally.standing import Standing, State, stand
from tallyroom.tally.totals import NoSums, Sum, Sums, Totals
from tallyroom.tally.trial import Over


class _Touched(Struct):
    """What one entry has reached so far."""

    contests: set[ContestId] = field(default_factory=set)
    bodies: set[BodyId] = field(default_factory=set)
    places: set[Place] = field(default_factory=set)

    def add(self, other: _Touched) -> None:
        self.contests |= other.contests
        self.bodies |= other.bodies
        self.places |= other.places


class Tally:
    """Feed it entries in order with `apply`; read the `board` whenever you like. `entries` are there to begin with.

    `standings`, `chambers`, `corrections` and `standing` are what stands this moment, without the cost of a board.
    With `bodies`, only these are counted, and what it says of areas is theirs alone.
    """

    def __init__(self, book: Book, entries: Iterable[Entry] = (), *, bodies: Collection[BodyId] | None = None) -> None:
        self.book = book
        self._bodies = None if bodies is None else frozenset(bodies)
        self._accounts: MutableMapping[BodyId, Account] = {}
        self.standings: MutableMapping[ContestId, Standing] = {}
        self._chambers: MutableMapping[BodyId, Chamber] = {}
        self._offices: MutableMapping[ContestId, Office] = {
            one.id: office_of(book, one, Standing(contest=one.id)) for one in book.contests if one.fills == "office"
        }
        self._waiting: MutableMapping[ContestId, tuple[Declaration, int, datetime]] = {}
        self._summaries: MutableMapping[BodyId, Summary] = {}
        self._amended: MutableMapping[tuple[BodyId, Basis], tuple[Composition, int]] = {}
        self._postponed: MutableMapping[ContestId, Postponed] = {}
        self._expected: MutableMapping[tuple[BodyId, ContestId | None], Expected] = {}
        self._administrations: MutableMapping[BodyId, Administration] = {}
        self._bulletins: MutableMapping[str, tuple[int, Bulletin]] = {}
        self._latest: MutableMapping[Place, int] = {}
        self._slots: MutableMapping[Slot, int] = {}
        self.corrections: list[int] = []
        self._sums = Sums(book)
        self._rehearsal: RehearsalBegan | None = None
        self._as_of: tuple[int, datetime | None] = (0, None)
        self._board: Board | None = None
        self._touched = _Touched()
        self._take_all(entries)
        self._touched = _Touched()
        for body in book.bodies:
            if self._counted(body):
                filling = [contest for contest in book.contests_of(body.id) if contest.fills_seats]
                self._accounts[body.id] = account_of(book, filling, self.standings)
                self._chambers[body.id] = self._reckon(body)
                self._sums.put_council(body.id, self._chambers[body.id], None)

    @property
    def rehearsal(self) -> RehearsalBegan | None:
        """What makes this a rehearsal, as said last; without making the board that says so too."""
        return self._rehearsal

    @property
    def board(self) -> Board:
        """The board as it stands: a value, which later entries do not change."""
        self._count()
        if self._board is None:
            number, at = self._as_of
            self._board = Board(
                as_of=number,
                at=at,
                standings=dict(self.standings),
                chambers=dict(self._chambers),
                offices=dict(self._offices),
                totals=self._sums.totals(),
                root=self.book.everywhere,
                bulletins=tuple(self._bulletins.values()),
                expected=dict(self._expected),
                administrations=dict(self._administrations),
                latest=tuple((number, place) for place, number in list(self._latest.items())[-_LATEST:]),
                corrections=tuple(self.corrections),
                rehearsal=self._rehearsal,
                last_words=self.last_words,
            )
        return self._board

    def moved(self) -> tuple[Sum, ...]:
        """The sums over areas that have been moved since this was last asked, each with what it has become."""
        self._count()
        return self._sums.moved()

    @property
    def totals(self) -> Mapping[str, Totals]:
        self._count()
        return self._sums.totals()

    @property
    def chambers(self) -> Mapping[BodyId, Chamber]:
        self._count()
        return self._chambers

    def apply(self, entry: Entry) -> frozenset[Place]:
        """Take one entry in, and name the places whose figures it changed."""
        return self.apply_all([entry])

    def apply_all(self, entries: Iterable[Entry]) -> frozenset[Place]:
        """The same for several: a council is counted once, after the last of them."""
        self._take_all(entries)
        return self.settle()

    def take(self, entry: Entry) -> None:
        """Take one entry in; councils are counted when somebody looks, or `settle` is called."""
        self._take_all([entry])

    def settle(self) -> frozenset[Place]:
        """Count the councils that what was taken has reached, and name all the places whose figures changed."""
        self._count()
        touched, self._touched = self._touched, _Touched()
        return frozenset(touched.places)

    def trial(self) -> Tally:
        """A tally over this one, to speculate on: what it takes in is its own, until `keep` takes it over."""
        over = copy(self)
        for name in _KEPT:
            setattr(over, name, Over(getattr(self, name)))
        over.corrections = [*self.corrections]
        over._touched = _Touched(contests={*self._touched.contests}, bodies={*self._touched.bodies})
        over._sums = NoSums()  # sums over areas follow when it is kept
        over._board = None
        return over

    def keep(self, trial: Tally) -> frozenset[ContestId]:
        """Take over what a trial over this tally has taken in, and name the contests that now stand otherwise."""
        before: dict[str, dict[Any, Any]] = {}
        for name in _KEPT:
            over: Over[Any, Any] = getattr(trial, name)
            before[name] = {key: over.beneath.get(key) for key in over.own}
            over.merge()
        self.corrections = trial.corrections
        self._as_of, self._rehearsal, self._board = trial._as_of, trial._rehearsal, None
        self._touched.add(trial._touched)
        areas: set[str] = set()
        for contest, stood in before["standings"].items():
            areas |= self._sums.put_contest(self.book.contest(contest), self.standings[contest], stood)
        for body, was in before["_chambers"].items():
            areas |= self._sums.put_council(body, self._chambers[body], was)
        self._touched.places |= {Place("area", area) for area in areas}
        return frozenset(before["standings"])

    def _count(self) -> None:
        touched = self._touched
        reached = touched.bodies | {self.book.contest(contest).body for contest in touched.contests}
        touched.contests.clear()
        touched.bodies.clear()
        for body_id in sorted(reached):
            self._recount(self.book.body(body_id), touched)

    def _take_all(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._as_of = (entry.number, entry.recorded_at)
            slot = slot_of(entry.happening)
            if slot is not None:
                self._slots[slot] = entry.number
            self._take(entry.happening, entry, self._touched)
        self._board = None

    @property
    def last_words(self) -> frozenset[int]:
        """The entries that are the last word on something, each of which can be withdrawn."""
        return frozenset(self._slots.values())

    def entry_of(self, slot: Slot) -> int | None:
        """The entry that is the last word on something, if anything has been said of it and not withdrawn."""
        return self._slots.get(slot)

    def standing(self, contest: ContestId) -> Standing:
        """How a contest stands; undeclared where nothing has been said of it."""
        return self.standings.get(contest) or Standing(contest=contest)

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
        self.corrections.append(entry.number)
        touched.places.add(Place("corrections", ""))
        if happening.declaration is not None:
            self._declare(happening.declaration, entry, touched)
        if happening.summary is not None:
            self._summaries[happening.summary.body] = Summary(summary=happening.summary, entry=entry.number)
            touched.bodies.add(happening.summary.body)

    @_take.register
    def _(self, happening: Withdrawn, entry: Entry, touched: _Touched) -> None:
        self.corrections.append(entry.number)
        touched.places.add(Place("corrections", ""))
        slot = next((slot for slot, number in self._slots.items() if number == happening.replaces), None)
        if slot is not None:
            del self._slots[slot]
            _TAKE_BACK[slot.kind](self, slot.id, entry, touched)

    def _take_back_declaration(self, id_: str, entry: Entry, touched: _Touched) -> None:
        contest = ContestId(id_)
        self._latest.pop(Place("contest", contest), None)
        self._waiting.pop(contest, None)
        self._stand(self.book.contest(contest), replace(self._undeclared(contest), withdrawn=entry.number), touched)

    def _take_back_summary(self, id_: str, entry: Entry, touched: _Touched) -> None:
        body = BodyId(id_)
        self._latest.pop(Place("council", body), None)
        del self._summaries[body]
        touched.bodies.add(body)

    def _take_back_postponement(self, id_: str, entry: Entry, touched: _Touched) -> None:
        contest = ContestId(id_)
        del self._postponed[contest]
        if self.standing(contest).state is State.POSTPONED:
            self._stand(self.book.contest(contest), replace(self._undeclared(contest), withdrawn=entry.number), touched)

    def _take_back_time(self, id_: str, entry: Entry, touched: _Touched) -> None:
        body, _, contest = id_.partition(" ")
        del self._expected[BodyId(body), ContestId(contest) if contest else None]
        touched.places.add(Place("expected", body))

    def _take_back_composition(self, id_: str, entry: Entry, touched: _Touched) -> None:
        body, _, basis = id_.partition(" ")
        del self._amended[BodyId(body), cast("Basis", basis)]
        touched.bodies.add(BodyId(body))

    def _take_back_administration(self, id_: str, entry: Entry, touched: _Touched) -> None:
        del self._administrations[BodyId(id_)]
        touched.places.add(Place("council", id_))

    def _take_back_bulletin(self, id_: str, entry: Entry, touched: _Touched) -> None:
        del self._bulletins[id_]
        touched.places.add(Place("bulletins", ""))

    @_take.register
    def _(self, happening: Postponed, entry: Entry, touched: _Touched) -> None:
        self._postponed[happening.contest] = happening
        current = self.standings.get(happening.contest)
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
        self.corrections.append(entry.number)
        touched.places.add(Place("corrections", ""))
        composition = happening.composition
        self._amended[composition.body, composition.basis] = (composition, entry.number)
        touched.bodies.add(composition.body)

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
        standing = self._standing_by(declaration, entry.number, entry.recorded_at)
        if contest.waits_for:
            self._waiting[contest.id] = (declaration, entry.number, entry.recorded_at)
        self._stand(contest, standing, touched)
        self._announced(entry, Place("contest", contest.id))

    def _standing_by(self, declaration: Declaration, entry: int, at: datetime) -> Standing:
        contest = self.book.contest(declaration.contest)
        awaited = awaited_of(self.book, contest, self.standing) if contest.waits_for else None
        return stand(self.book, declaration, entry=entry, at=at, awaited=awaited)

    def _stand(self, contest: Contest, standing: Standing, touched: _Touched) -> None:
        before = self.standings.get(contest.id)
        if before == standing:
            return
        self._put(contest, standing, before, touched)
        for waiting in self.book.waiting_for(contest.id):
            if waiting in self._waiting:  # a list's seats depend on this one's
                self._stand(self.book.contest(waiting), self._standing_by(*self._waiting[waiting]), touched)

    def _put(self, contest: Contest, standing: Standing, before: Standing | None, touched: _Touched) -> None:
        self.standings[contest.id] = standing
        if contest.fills_seats and contest.body in self._accounts:
            self._accounts[contest.body] = self._accounts[contest.body].moved(self.book, contest, standing, before)
        self._fill_office(contest, standing)
        touched.contests.add(contest.id)
        touched.places.add(Place("contest", contest.id))
        areas = self._sums.put_contest(contest, standing, before)
        touched.places |= {Place("area", area) for area in areas}

    def _fill_office(self, contest: Contest, standing: Standing) -> None:
        if contest.fills == "office":
            self._offices[contest.id] = office_of(self.book, contest, standing)

    def _undeclared(self, contest: ContestId) -> Standing:
        postponed = self._postponed.get(contest)
        state = State.POSTPONED if postponed else State.UNDECLARED
        return Standing(contest=contest, state=state, postponed=postponed)

    def _recount(self, body: Body, touched: _Touched) -> None:
        if body.id not in self._chambers:
            return
        before = self._chambers[body.id]
        now = self._reckon(body)
        if now != before:
            self._chambers[body.id] = now
            touched.places.add(Place("council", body.id))
            touched.places |= {Place("area", area) for area in self._sums.put_council(body.id, now, before)}

    def _counted(self, body: Body) -> bool:
        return _is_filled(self.book, body) and (self._bodies is None or body.id in self._bodies)

    def _reckon(self, body: Body) -> Chamber:
        return reckon(
            self.book,
            body,
            account=self._accounts[body.id],
            before=self._composition(body.id, "eve"),
            last=self._composition(body.id, "last"),
            standings=self.standings,
            summary=self._summaries.get(body.id),
            amended=[number for (of, _), (_, number) in self._amended.items() if of == body.id],
        )

    def _composition(self, body: BodyId, basis: Basis) -> Composition | None:
        amended = self._amended.get((body, basis))
        return amended[0] if amended else self.book.composition(body, basis)

    def _announced(self, entry: Entry, place: Place) -> None:
        self._latest.pop(place, None)
        self._latest[place] = entry.number


def _is_filled(book: Book, body: Body) -> bool:
    """Whether seats of a body of known size are filled this night."""
    fills = any(contest.fills_seats for contest in book.contests_of(body.id))
    return body.seats is not None and (body.is_up or fills)


#: What of a tally entries change, apart from sums and what follows from an entry's number.
_KEPT = (
    "standings",
    "_accounts",
    "_chambers",
    "_offices",
    "_waiting",
    "_summaries",
    "_amended",
    "_postponed",
    "_expected",
    "_administrations",
    "_bulletins",
    "_latest",
    "_slots",
)

#: How the last word on each thing is taken back: what stood before anything was said of it stands again.
_TAKE_BACK: dict[str, Callable[[Tally, str, Entry, _Touched], None]] = {
    "contest": Tally._take_back_declaration,
    "summary": Tally._take_back_summary,
    "postponed": Tally._take_back_postponement,
    "expected": Tally._take_back_time,
    "composition": Tally._take_back_composition,
    "administration": Tally._take_back_administration,
    "bulletin": Tally._take_back_bulletin,
}

#: How many of the latest declarations a board remembers.
_LATEST = 25


def fold(book: Book, entries: Iterable[Entry]) -> Board:
    """The board after these entries, from nothing."""
    return Tally(book, entries).board
