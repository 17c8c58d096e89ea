"""When each figure changed through the night: "true from 05:48 to 06:31" is a look-up.

A contest's, a council's and a watch list's figures are read off the few entries that touch them; an area's off the
columns of its sums. Nothing here computes a figure: that is for the measures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import (
    BodyId,
    Book,
    CompositionAmended,
    ContestId,
    Corrected,
    Declaration,
    Entry,
    PartyId,
    Postponed,
    Withdrawn,
    said_in,
)
from tallyroom.figures.figure import Figure, Key
from tallyroom.figures.state import AREA, figures_at, places_of
from tallyroom.figures.sums import AreaSums
from tallyroom.tally import AreaSize, Place, Tally, Totals, row_of, sizes, totals_of


class Held(Struct, frozen=True, kw_only=True):
    """A figure and how long it held: until an entry and its moment, or until now (`None`)."""

    figure: Figure
    until: datetime | None = None
    until_entry: int | None = None

    @property
    def still(self) -> bool:
        return self.until_entry is None


_Past = dict[Key, tuple[Held, ...]]


class History:
    """Every figure's past, as the entries go on: these are the ledger's, to which more may be added.

    What has been looked up of bodies and areas is kept until an entry touches them. `sums` reach as far as the entries.
    """

    def __init__(self, book: Book, entries: Sequence[Entry], sums: Callable[[], AreaSums]) -> None:
        self._book = book
        self._entries = entries
        self._sums_of = sums
        self._seen = 0
        self._touching: dict[BodyId, list[int]] = defaultdict(list)
        self._bodies: dict[frozenset[BodyId], _Past] = {}
        self._areas: dict[tuple[str, PartyId | None], _Past] = {}

    def until(self, number: int) -> Past:
        """The past as it was known at an entry."""
        return Past(self, number)

    def held(self, key: Key) -> tuple[Held, ...]:
        """Each value that a figure has had, oldest first, and how long it held."""
        self._follow()
        for place in places_of(self._book, key):
            past = self._area(place.id, key.subject) if place.kind == "area" else self._of(self._bodies_of(place))
            if key in past:
                return past[key]
        return ()

    def all(self) -> Iterator[tuple[Key, tuple[Held, ...]]]:
        """Every figure that there has been, with its past."""
        self._follow()
        for body in self._book.bodies:
            past = self._of(frozenset((body.id,)))
            yield from ((key, held) for key, held in past.items() if self._book.watch(key.scope) is None)
        for watch in self._book.watches:
            past = self._of(self._bodies_of(Place("watch", watch.id)))
            yield from ((key, held) for key, held in past.items() if key.scope == watch.id)
        for area in self._sizes:
            for subject in ("all", *self._sums.parties(area)):
                yield from self._area(area, subject).items()

    def _follow(self) -> None:
        """Forget what new entries have touched."""
        for entry in self._entries[self._seen :]:
            body = self._about(entry)
            if body is not None:
                self._touching[body].append(entry.number)
                self._bodies = {bodies: past for bodies, past in self._bodies.items() if body not in bodies}
                self._areas = {}
        self._seen = len(self._entries)

    def _bodies_of(self, place: Place) -> frozenset[BodyId]:
        """The bodies whose entries decide what a place yields."""
        if place.kind == "watch":
            watch = self._book.watch(place.id)
            assert watch is not None
            return frozenset(self._book.bodies_watched(watch))
        body = self._book.contest(ContestId(place.id)).body if place.kind == "contest" else BodyId(place.id)
        return frozenset((body,))

    def _of(self, bodies: frozenset[BodyId]) -> _Past:
        """The past of everything that these bodies yield together, from their own entries alone."""
        if bodies not in self._bodies:
            tally, log = Tally(self._book, bodies=bodies), _Log()
            about = {Place("council", body) for body in bodies}
            watches = [one for one in self._book.watches if bodies >= {*self._book.bodies_watched(one)}]
            about |= {Place("watch", one.id) for one in watches}
            log.note(0, None, self._yielded(tally, about))
            numbers = sorted({number for body in bodies for number in self._touching.get(body, ())})
            for number in numbers:
                entry = self._entries[number - 1]
                moved = {place for place in tally.apply(entry) if place.kind in {"contest", "council"}}
                if moved:
                    moved |= {Place("watch", one.id) for one in watches}
                    log.note(entry.number, entry.recorded_at, self._yielded(tally, moved))
            self._bodies[bodies] = log.past()
        return self._bodies[bodies]

    def _yielded(self, tally: Tally, places: Iterable[Place]) -> dict[Place, list[Figure]]:
        return {place: list(figures_at(self._book, tally, place)) for place in sorted(places)}

    def _about(self, entry: Entry) -> BodyId | None:
        match entry.happening:
            case Postponed(contest=contest):
                return self._book.contest(contest).body
            case Withdrawn(replaces=number):
                return self._about(self._entries[number - 1])
            case CompositionAmended(composition=composition):
                return composition.body
            case Corrected() | _:
                said = said_in(entry.happening)
                if isinstance(said, Declaration):
                    return self._book.contest(said.contest).body
                return said.body if said is not None else None

    @cached_property
    def _sizes(self) -> dict[str, AreaSize]:
        return {size.area: size for size in sizes(self._book)}

    @property
    def _sums(self) -> AreaSums:
        return self._sums_of()

    def _area(self, area: str, subject: str) -> _Past:
        """The past of what an area says of a party, or of nobody in particular, off its sums."""
        party = PartyId(subject) if subject in self._sums.parties(area) else None
        if (area, party) not in self._areas:
            size = self._sizes.get(area)
            log = _Log()
            for entry, figures in () if size is None else self._of_area(size, party):
                log.note(entry, self._at(entry), {Place("area", area): figures})
            self._areas[area, party] = log.past()
        return self._areas[area, party]

    def _of_area(self, size: AreaSize, party: PartyId | None) -> Iterator[tuple[int, list[Figure]]]:
        """Each entry at which an area's sums moved, with its figures of a party, or of nobody."""
        until = len(self._entries)
        totals = {0: totals_of(size, Counter(), ())}  # of an area where no council is up there are no sums before
        totals |= {entry: totals_of(size, sums, ()) for entry, sums in self._sums.of(size.area, None, until)}
        if party is None:
            whole = [(name, of) for name, of in AREA if of.whole is not None]
            for entry, all_ in totals.items():
                yield entry, [one for name, of in whole for one in of.figures(name, all_, ())]
            return
        rows = {
            entry: row_of(party, sums) if any(sums.values()) else None
            for entry, sums in self._sums.of(size.area, party, until)
        }
        turned = {entry for (_, was), (entry, one) in pairwise(totals.items()) if _bears(was) != _bears(one)}
        of_party = [(name, of) for name, of in AREA if of.party is not None]
        row, all_ = None, totals[0]
        for entry in sorted({*rows, *turned}):
            row = rows.get(entry, row)
            all_ = totals[entry] if entry in turned else all_
            yield entry, [one for name, of in of_party for one in of.figures(name, all_, (row,) if row else ())]

    def _at(self, entry: int) -> datetime | None:
        return self._entries[entry - 1].recorded_at if entry else None


def _bears(totals: Totals) -> tuple[object, ...]:
    """What of an area bears on what its parties' rows say, besides the rows."""
    compared = (totals.compared_in, totals.decided_in, totals.filled_compared, totals.between_compared, totals.last_in)
    return (
        *map(bool, (*compared, totals.councils_complete, totals.councils_decided)),
        totals.filled,
        totals.valid_in,
        totals.valid,
    )


class Past:
    """The past as it was known at one entry: what came later is not in it."""

    def __init__(self, history: History, number: int) -> None:
        self._history = history
        self._number = number

    def held(self, key: Key) -> tuple[Held, ...]:
        """Each value that a figure has had, oldest first, and how long it held."""
        return self._cut(self._history.held(key))

    def now(self, key: Key) -> Figure | None:
        """The figure as it stands, or `None` where nothing is stated."""
        held = self.held(key)
        return held[-1].figure if held and held[-1].still else None

    def all(self) -> Iterator[tuple[Key, tuple[Held, ...]]]:
        """Every figure that there has been, with its past."""
        return ((key, held) for key, whole in self._history.all() if (held := self._cut(whole)))

    def stated(self) -> tuple[Key, ...]:
        """The keys of what is stated now, in order."""
        return tuple(sorted(key for key, held in self.all() if held[-1].still))

    def _cut(self, held: tuple[Held, ...]) -> tuple[Held, ...]:
        known = tuple(one for one in held if one.figure.entry <= self._number)
        last = known[-1] if known else None
        if last is not None and last.until_entry is not None and last.until_entry > self._number:
            return (*known[:-1], replace(last, until=None, until_entry=None))
        return known


class _Log:
    """Figures as they were noted, each closed when its place no longer yields it, or yields another."""

    def __init__(self) -> None:
        self._past: dict[Key, list[Held]] = {}
        self._at: dict[Place, set[Key]] = {}

    def note(self, entry: int, at: datetime | None, yielded: Mapping[Place, Iterable[Figure]]) -> None:
        for place, figures in yielded.items():
            keys = set()
            for figure in figures:
                keys.add(figure.key)
                past = self._past.setdefault(figure.key, [])
                if past and past[-1].still and past[-1].figure.said == figure.said:
                    continue
                self._close(past, entry, at)
                past.append(Held(figure=replace(figure, entry=entry, at=at)))
            for key in self._at.get(place, set()) - keys:
                self._close(self._past[key], entry, at)
            self._at[place] = keys

    def _close(self, past: list[Held], entry: int, at: datetime | None) -> None:
        if past and past[-1].still:
            past[-1] = replace(past[-1], until=at, until_entry=entry)

    def past(self) -> _Past:
        return {key: tuple(held) for key, held in self._past.items()}
