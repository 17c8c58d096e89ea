"""One night, wired together: book, ledger, checks, tally and figures. The only place that reads the clock.

Has no rules of its own: what is believable is for `checks`, what follows is for `tally`, what is stated for `figures`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from msgspec import Struct

from tallyroom.checks import Course, examine
from tallyroom.domain import (
    Book,
    ContestId,
    Corrected,
    Declaration,
    Declared,
    Entry,
    Finding,
    Grade,
    Happening,
    Summarised,
    blocks,
    said_in,
)
from tallyroom.errors import TallyroomError
from tallyroom.figures import AreaSums, History, changed_places
from tallyroom.figures.sums import VERSION, Chunk, pack
from tallyroom.ledger import Draft, Ledger, StaleWriterError, Walk, content_of
from tallyroom.tally import Board, Place, Tally, slot_of
from tallyroom.view import View

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


class Incoming(Struct, frozen=True, kw_only=True):
    """A happening on its way in: `where` names it in its source, `key` makes repeating it harmless."""

    happening: Happening
    source: str = ""
    where: str = ""
    key: str = ""


class Accepted(Struct, frozen=True, kw_only=True):
    """What was recorded. `repeated` counts those that were there already, whose first entries are given."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    repeated: int = 0

    @property
    def entry(self) -> Entry:
        """The entry, where one thing was recorded."""
        (entry,) = self.entries
        return entry


class Refused(Struct, frozen=True, kw_only=True):
    """Nothing was recorded. All the findings are given, those that block among them."""

    findings: tuple[Finding, ...]


class Night:
    """A night in progress. Open one with `open_night(url)`; record with `declare` or `record`; read the `board`."""

    def __init__(self, ledger: Ledger, *, clock: Clock = _now) -> None:
        self.ledger = ledger
        self.book = ledger.book()
        self._clock = clock
        self._view: View | None = None
        self._is_together = False
        self._is_dirty = True  # the tally may have what the entries have not: it is made again first
        self._entries: list[Entry] = []
        self._tally: Tally
        self._course: Course | None
        self._start_again()

    @classmethod
    def create(cls, url: str, book: Book, *, clock: Clock = _now) -> Night:
        return cls(Ledger.create(url, book), clock=clock)

    @property
    def board(self) -> Board:
        """The board as of the last entry that this process has read."""
        self._repair()
        return self._tally.board

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    @property
    def is_rehearsal(self) -> bool:
        return self._tally.rehearsal is not None

    @property
    def now(self) -> View:
        """Figures and explanations as of the last entry."""
        self._repair()
        if self._view is None or len(self._view.entries) != len(self._entries):
            self._view = View(self.book, self._entries, self.board, self._history)
        return self._view

    def at(self, when: datetime | str) -> View:
        """The night as it stood at a moment, given with its offset from UTC."""
        moment = datetime.fromisoformat(when) if isinstance(when, str) else when
        if moment.tzinfo is None:
            raise TallyroomError(f"{when} does not say its offset from UTC", mend="Write 2012-05-04T05:12+01:00.")
        # A clock may have been set back: what was recorded before something that was there by then was there too.
        told = max((entry.number for entry in self._entries if entry.recorded_at <= moment), default=0)
        return View(self.book, self._entries[:told], history=self._history)

    def at_councils(self, councils: int) -> View:
        """The night as it stood when control of this many councils had first become certain."""
        decided = 0
        for number, sums in self._area_sums().of(self.book.everywhere, None, len(self._entries)):
            decided = max(decided, sums["decided"])
            if decided >= councils:
                return View(self.book, self._entries[:number], history=self._history)
        if not decided:
            raise TallyroomError("no council has declared yet")
        raise TallyroomError(f"only {decided} councils have declared so far", mend=f"Ask for {decided} or fewer.")

    def _area_sums(self) -> AreaSums:
        """The sums over areas at every entry, from what is kept beside the ledger; what that lacks is kept, too."""
        sums = self._sums
        if sums.through < 0:
            for last, seal, body in self.ledger.sums(VERSION):
                if last > len(self._entries) or seal != self._seal(last) or not sums.take(Chunk(last, seal, body)):
                    break
        rows = sums.follow(self.book, self._entries)
        if rows:
            chunk = pack(rows, self._seal(rows[-1][0]))
            self.ledger.keep_sums(chunk.last, chunk.seal, VERSION, chunk.body)
        return sums

    def _seal(self, number: int) -> str:
        return self._entries[number - 1].seal if number else self.ledger.book_seal

    def declare(self, declaration: Declaration, *, by: str, key: str = "", source: str = "") -> Accepted | Refused:
        """Record one contest's declaration, if it is believable. The same `key` again changes nothing."""
        incoming = Incoming(
            happening=Declared(declaration=declaration), source=source, where=declaration.contest, key=key
        )
        return self.record(incoming, by=by)

    def record(self, *incoming: Incoming, by: str, at: datetime | None = None) -> Accepted | Refused:
        """Record happenings, all or none, each examined against what the ones before it have made of the board.

        `at`, for those who replay a night, is when; else it is now, by the night's own clock. Entries are stamped in
        their order, so that a moment of the night is one place in the ledger.
        """
        while True:
            self.refresh()
            with self._course_kept_back(several=len(incoming) > 1):
                tried = self._try(incoming, by=by, at=self._in_order(at or self.clock()))
                if blocks(tried.findings):
                    return Refused(findings=tried.findings)
                try:
                    entries = self.ledger.append(*tried.drafts, after=len(self._entries))
                except StaleWriterError:
                    self._look_again()  # somebody else wrote first: look again before saying anything
                    continue
                self._take_in(entries, tried.trial)
            entries = tuple({entry.number: entry for entry in entries}.values())
            return Accepted(entries=entries, findings=tried.findings, repeated=len(incoming) - tried.new)

    @contextmanager
    def _course_kept_back(self, *, several: bool) -> Iterator[None]:
        """Of several that are tried, each is held against those before it: unless all are kept, the course forgets."""
        known = len(self._entries)
        try:
            yield
        finally:
            if several and len(self._entries) == known:
                self._course = None

    def _take_in(self, entries: Iterable[Entry], trial: Tally) -> None:
        """What was tried is in the ledger, and so it is taken over as it is."""
        new = [entry for entry in entries if entry.number > len(self._entries)]
        if new and new[0].previous_seal != self._seal(len(self._entries)):
            self._start_again()  # another ledger has taken this one's place
            return
        self._is_dirty = True
        contests = self._tally.keep(trial)
        if not self._is_together:
            self._tally.settle()
        self._entries += new
        if self._course is not None:
            for contest in sorted(contests):
                self._course.see(self._tally.standing(contest))
        self._is_dirty = False

    def clock(self) -> datetime:
        """Now: by the world's clock on a real night; by the rehearsal's own, else as of its last entry, in one."""
        wall, rehearsal = self._clock(), self._tally.rehearsal
        if rehearsal is None or not rehearsal.has_its_own_time:
            return wall
        if rehearsal.clock is not None:
            return rehearsal.clock.shows(wall)
        return self._entries[-1].recorded_at

    def _in_order(self, moment: datetime) -> datetime:
        """A moment, or that of the last entry where the clock that gave it is behind.

        In a rehearsal nothing is stamped before what is there. On a real night a clock is behind where two entries are
        ahead of it; a single one may itself have been stamped by a clock that was ahead.
        """
        last = [entry.recorded_at for entry in self._entries[-2:]]
        ahead = sum(at > moment for at in last)
        return last[-1] if ahead and (self.is_rehearsal or ahead == 2) else moment

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is recorded within is acknowledged all at once on leaving: many times quicker than one by one."""
        self._repair()
        self._is_together, known = True, len(self._entries)
        try:
            with self.ledger.together():
                yield
                self._repair()
                self._tally.settle()  # nothing is kept of which no board can be made
        except BaseException:
            self._is_dirty = True  # what was recorded within is not in the ledger
            del self._entries[known:]
            raise
        finally:
            self._is_together = False

    def last_word(self, happening: Happening) -> Entry | None:
        """The entry that is the last word on what a happening tells of, if anything has been said of it."""
        self._repair()
        slot = slot_of(happening)
        number = self._tally.entry_of(slot) if slot is not None else None
        return None if number is None else self._entries[number - 1]

    def correcting(self, happening: Happening, *, reason: str) -> Happening:
        """A return as the correction of what stands; as it is where nothing stands, or where it says the same."""
        self.refresh()
        slot = slot_of(happening)
        number = self._tally.entry_of(slot) if slot is not None else None
        if number is None:
            return happening
        stands = self._entries[number - 1].happening
        if said_in(stands) == said_in(happening):
            return stands
        match happening:
            case Declared(declaration=declaration):
                return Corrected(replaces=number, reason=reason, declaration=declaration)
            case Summarised(summary=summary):
                return Corrected(replaces=number, reason=reason, summary=summary)
            case _:
                return happening

    def examine(self, *incoming: Incoming) -> tuple[Finding, ...]:
        """What would be said against recording these now, each by itself. Records nothing."""
        self._repair()
        return tuple(
            found
            for one in incoming
            for found in examine(self.book, self._tally, one.happening, where=one.where, course=self.course)
        )

    def refresh(self) -> frozenset[Place]:
        """Read what others have recorded, and name the places that it changed."""
        self._repair()
        new = list(self.ledger.entries(since=len(self._entries)))
        if not new:
            return frozenset()
        if new[0].previous_seal != self._seal(len(self._entries)):  # another ledger has taken this one's place
            before = self._tally.board
            self._start_again()
            return frozenset(changed_places(self.book, before, self._tally.board))
        self._is_dirty = True
        with self._telling_damage():
            places = self._tally.apply_all(new)
        self._entries += new
        self._follow(places)
        self._is_dirty = False
        return places

    def hold_against_ledger(self) -> bool:
        """Whether what this process knows is what the ledger has. Where it is not, everything is read again."""
        known = len(self._entries)
        there = next(iter(self.ledger.entries(since=known - 1, until=known)), None) if known else None
        if known and (there is None or there.seal != self._seal(known)):
            self._start_again()
            return False
        self.refresh()
        return True

    def _look_again(self) -> None:
        """After somebody else has written: what is new, or everything where the ledger has gone back."""
        known = len(self._entries)
        self.refresh()
        if len(self._entries) == known:
            self._start_again()

    def _follow(self, places: Iterable[Place]) -> None:
        """Take the contests among these places into the course of the night."""
        if self._course is not None:
            for place in sorted(places):
                if place.kind == "contest":
                    self._course.see(self._tally.standing(ContestId(place.id)))

    @property
    def course(self) -> Course:
        """The night so far, made when something is first held against it: not everybody who opens a night examines."""
        if self._course is None:
            self._course = Course(self.book)
            for standing in sorted(self._tally.standings.values(), key=lambda one: (one.entry or 0, one.contest)):
                self._course.see(standing)
        return self._course

    def has(self, key: str) -> bool:
        """Whether something was recorded under this key."""
        return self.ledger.by_key(key) is not None

    def verify(self) -> Walk:
        return self.ledger.verify()

    def require_polls_closed(self, doing: str) -> None:
        """Raise before the close of poll, unless this is a rehearsal (RPA 1983 s.66A)."""
        if not self.is_rehearsal and self._clock() < self.book.event.polls_close:
            raise TallyroomError(
                f"polls close at {self.book.event.polls_close.isoformat()}",
                where=doing,
                mend="Nothing is published before that. To practise, rehearse a package.",
            )

    def _start_again(self) -> None:
        """Read the whole ledger. Where it cannot be read, what was known stays known."""
        self._entries = list(self.ledger.entries())
        self._is_dirty = True
        self._repair()

    def _repair(self) -> None:
        """Make the tally again from the entries, where something was tried that is not among them.

        This asks nobody: whatever kept an entry from being recorded may keep the ledger from being read, too.
        """
        if not self._is_dirty:
            return
        self._course = None
        self._sums = AreaSums()
        self._history = History(self.book, self._entries, self._area_sums)
        self._view = None
        with self._telling_damage():
            self._tally = Tally(self.book, self._entries)
        self._is_dirty = False

    @contextmanager
    def _telling_damage(self) -> Iterator[None]:
        """Entries that make no sense come from a damaged ledger: say so, where that is it."""
        try:
            yield
        except (LookupError, TypeError, ValueError) as error:
            walk = self.verify()
            if walk.broken is None:
                raise
            raise TallyroomError(f"the ledger is damaged: {walk.reason}", mend="Restore it from a copy.") from error

    def _try(self, incoming: Sequence[Incoming], *, by: str, at: datetime) -> _Tried:
        """Examine each on a trial of the tally, which takes it in so that the next is examined after it."""
        trial = self._tally.trial()
        findings: list[Finding] = []
        drafts: list[Draft] = []
        taken: dict[str, Entry] = {}
        for one in incoming:
            key = one.key or self._content_key(one.happening, taken, trial)
            draft = Draft(happening=one.happening, by=by, recorded_at=at, key=key, source=one.source)
            drafts.append(draft)
            first = taken.get(key) or self.ledger.by_key(key)
            if first is not None:
                findings += _same(first, draft, one)
                continue
            where = one.where or key
            found = examine(self.book, trial, one.happening, where=where, course=self.course)
            if trial.rehearsal is None:
                found += tuple(self._too_soon(one.happening, at, where))
            findings += found
            if not blocks(found):
                taken[key] = _unsealed(draft, len(self._entries) + len(taken) + 1)
                trial.take(taken[key])
                if len(incoming) > 1 and isinstance(one.happening, Declared):
                    self.course.see(trial.standing(one.happening.declaration.contest))
        if not self._is_together:
            trial.settle()  # nothing is recorded of which no board can be made
        return _Tried(tuple(drafts), tuple(findings), len(taken), trial)

    def _too_soon(self, happening: Happening, at: datetime, where: str) -> Iterator[Finding]:
        """No result is declared before the close of poll, but in a rehearsal (RPA 1983 s.66A)."""
        closes = self.book.event.polls_close
        if isinstance(happening, Declared | Corrected | Summarised) and at < closes:
            says = f"polls close at {closes.isoformat()}, and this ledger is a real night's"
            mend = "To practise, rehearse: `tallyroom rehearse`, or `tallyroom simulate` first."
            yield Finding.block("polls-open", where, says, mend)

    def _content_key(self, happening: Happening, taken: Mapping[str, Entry], trial: Tally) -> str:
        """What is said twice is recorded once, unless something else has been the last word since."""
        key, slot = sha256(content_of(happening)).hexdigest(), slot_of(happening)
        while slot is not None and (first := taken.get(key) or self.ledger.by_key(key)) is not None:
            last = trial.entry_of(slot)
            if last == first.number or self._read_out_since(happening, last, taken):
                break
            key = sha256(f"{key} again after {first.number}".encode()).hexdigest()
        return key

    def _read_out_since(self, happening: Happening, last: int | None, taken: Mapping[str, Entry]) -> bool:
        """Whether stages that are said again are the first of those that stand: the count has only gone on."""
        if not isinstance(happening, Declared) or not happening.declaration.stages or last is None:
            return False
        known = self._entries[last - 1] if last <= len(self._entries) else None
        entry = known or next((one for one in taken.values() if one.number == last), None)
        stages = happening.declaration.stages
        stands = entry.happening if entry is not None else None
        return isinstance(stands, Declared) and stands.declaration.stages[: len(stages)] == stages


class _Tried(NamedTuple):
    """What a batch would record, what is said of it, and how many of it are new."""

    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    new: int
    trial: Tally


def _same(first: Entry, draft: Draft, one: Incoming) -> Iterable[Finding]:
    if first.happening != draft.happening:
        yield Finding(
            code="key-reused",
            grade=Grade.BLOCK,
            where=one.where or draft.key,
            says=f"key {draft.key!r} was used for entry {first.number}, which says something else",
            mend="Give a new happening a new key.",
        )


def _unsealed(draft: Draft, number: int) -> Entry:
    return Entry(
        number=number,
        recorded_at=draft.recorded_at,
        by=draft.by,
        source=draft.source,
        key=draft.key,
        happening=draft.happening,
        previous_seal="",
        seal="",
    )


def examine_package(book: Book, announced: Iterable[tuple[Happening, str]]) -> tuple[Finding, ...]:
    """What would be said against recording each of these by itself, given with where it stands in its package."""
    nothing_yet, course = Tally(book), Course(book)
    return tuple(
        found for one, where in announced for found in examine(book, nothing_yet, one, where=where, course=course)
    )


def open_or_create(url: str, book: Book, *, clock: Clock = _now) -> Night:
    """Open the ledger, or make it for this book. Raises `TallyroomError` if it holds another book."""
    if not Ledger.exists(url):
        return Night.create(url, book, clock=clock)
    night = open_night(url, clock=clock)
    if night.book != book:
        raise TallyroomError(
            f"holds another book ({night.book.event.name})", where=url, mend="Name a new ledger, or the right package."
        )
    return night


def open_night(url: str, *, clock: Clock = _now) -> Night:
    """Open the night that a ledger holds, by path or `sqlite:///path`."""
    ledger = Ledger.open(url)
    try:
        return Night(ledger, clock=clock)
    except BaseException:
        ledger.close()
        raise
