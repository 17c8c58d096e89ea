"""Which parts of a night differ between two boards: the one answer to what has to be made again after an entry.

A `Cell` is a part small enough that what is made of a night either shows it or does not. `Kept` keeps what was made
with the cells that it was made of. Pages, data files, stories, cards and forecasts are all kept so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import datetime
from fractions import Fraction
from math import floor
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace

from tallyroom.domain import BodyId, Book, PartyId
from tallyroom.figures.figure import Figure, Key
from tallyroom.figures.state import figures_at
from tallyroom.tally import Board, Chamber, PartyTotal, Place, Totals

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

#: Minutes of the night's clock between two estimates: they are made once for all the entries between two marks.
MARK = 5


class Cell(NamedTuple):
    """A part of a night: a contest, a party's row in an area, the latest declarations …"""

    kind: str
    id: str = ""


class PartyOn(NamedTuple):
    """One party on one council, apart from everything else there; `None` until the council is complete."""

    seats: int | None
    change: int | None
    before: PartyId | None
    after: PartyId | None


def party_on(council: Chamber, party: PartyId) -> PartyOn:
    control = council.control
    if not council.complete:
        return PartyOn(None, None, control.before, control.after)
    return PartyOn(council.seats_by_party.get(party, 0), council.change(party), control.before, control.after)


class Kept:
    """What has been made of a night, each thing with the cells that it was made of, until one of these changes."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[Any, frozenset[Cell]]] = {}
        self._of: dict[Cell, set[Hashable]] = defaultdict(set)

    def get(self, name: Hashable, make: Callable[[set[Cell]], T], seen: set[Cell] | None = None) -> T:
        """What goes by a name, made if it is not there. `make` adds the cells that it reads to the set it is given.

        `seen` are those of something larger that it becomes a part of: they are added there, too.
        """
        if name not in self._made:
            read: set[Cell] = set()
            self.note(name, read, make(read))
        made, cells = self._made[name]
        if seen is not None:
            seen |= cells
        found: T = made
        return found

    def note(self, name: Hashable, read: set[Cell], made: object = None) -> None:
        """That something was made of these cells, which somebody else keeps."""
        self._drop(name)
        self._made[name] = made, frozenset(read)
        for cell in read:
            self._of[cell].add(name)

    def forget(self, cells: Iterable[Cell]) -> frozenset[Hashable]:
        """Drop what was made of any of these cells, and name it."""
        stale = {name for cell in cells for name in self._of.get(cell, ())}
        for name in stale:
            self._drop(name)
        return frozenset(stale)

    def _drop(self, name: Hashable) -> None:
        _, read = self._made.pop(name, (None, ()))
        for cell in read:
            self._of[cell].discard(name)


def figures_of(
    book: Book, board: Board, kept: Kept, place: Place, seen: set[Cell] | None = None
) -> Mapping[Key, Figure]:
    """The figures of a place by key, looked up once while it stands as it does, and stamped with that moment."""

    def look_up(read: set[Cell]) -> Mapping[Key, Figure]:
        read |= cells_of(book, place)
        return {one.key: _stamped(one, board) for one in figures_at(book, board, place)}

    return kept.get(("figures", place), look_up, seen)


def _stamped(figure: Figure, board: Board) -> Figure:
    """Made outright: `replace` takes far longer, and there are many."""
    return Figure(
        measure=figure.measure,
        subject=figure.subject,
        scope=figure.scope,
        value=figure.value,
        change=figure.change,
        of=figure.of,
        basis=figure.basis,
        entry=board.as_of,
        at=board.at,
    )


def cells_of(book: Book, place: Place) -> set[Cell]:
    """The cells that a place's figures are made of."""
    watch = book.watch(place.id) if place.kind == "watch" else None
    if watch is None:
        return {Cell(place.kind, place.id)}
    contests = {Cell("contest", contest) for contest in watch.contests}
    return contests | {Cell("council", body) for body in watch.bodies}


def changed_figures(book: Book, old: Board, new: Board) -> Iterator[tuple[Key, Figure | None, Figure | None]]:
    """Every key that is stated otherwise on one board than on another, with what each states of it."""
    for place in changed_places(book, old, new):
        before = {figure.key: figure for figure in figures_at(book, old, place)}
        after = {figure.key: figure for figure in figures_at(book, new, place)}
        for key in sorted({*before, *after}):
            was, is_ = before.get(key), after.get(key)
            if (was and was.said) != (is_ and is_.said):
                yield key, was, is_


def changed_places(book: Book, old: Board, new: Board) -> list[Place]:
    """The places in which two boards differ: contests, councils, areas, and the watch lists that these are on."""
    contests = sorted(differing(old.standings, new.standings))
    councils = sorted(differing(old.chambers, new.chambers))
    bodies = {*councils, *(book.contest(contest).body for contest in contests)}
    watches = sorted({watch.id for body in bodies for watch in book.watches_of(body)})
    named: tuple[tuple[Any, Iterable[str]], ...] = (
        ("contest", contests),
        ("council", councils),
        ("area", sorted(differing(old.totals, new.totals))),
        ("watch", watches),
    )
    return [Place(kind, id_) for kind, ids in named for id_ in ids]


def _scoreboard_shown(totals: Totals) -> tuple[int, int, tuple[PartyTotal, ...]]:
    """An area's councils, how many are decided, and its rows as far as councils make them."""
    rows = (row for row in totals.parties if row.councils or row.councils_change or row.seats or row.seats_change)
    return totals.councils, totals.councils_decided, tuple(map(_by_councils, rows))


def _by_councils(row: PartyTotal) -> PartyTotal:
    """A row without what changes with every ward."""
    return replace(
        PartyTotal.nothing(row.party),
        councils=row.councils,
        councils_gained=row.councils_gained,
        councils_lost=row.councils_lost,
        seats=row.seats,
        seats_change=row.seats_change,
    )


def turnout_shown(totals: Totals) -> int | None:
    """Turnout in tenths of a per cent, halves rounded up, which is as much of it as pages show."""
    return floor(totals.turnout.rate * 1000 + Fraction(1, 2)) if totals.turnout else None


def mark_of(board: Board) -> tuple[datetime | None, int | None]:
    """As of when estimates are made: the last mark of the clock, and when all is in, the last entry."""
    at = board.at.replace(minute=board.at.minute // MARK * MARK, second=0, microsecond=0) if board.at else None
    return at, board.as_of if finished(board) else None


def finished(board: Board) -> bool:
    """Whether nothing is still to come."""
    totals = board.everywhere
    return totals.contests_declared == totals.contests and totals.councils_complete == totals.councils


def changed(old: Board, new: Board) -> frozenset[Cell]:
    """The cells in which two boards differ."""
    parts: set[Cell] = set()
    parts |= {Cell("contest", key) for key in differing(old.standings, new.standings)}
    for body in differing(old.councils, new.councils):
        parts.update(_on_council(body, old.councils[body], new.councils[body]))
    parts |= {Cell("council", body) for body in differing(old.chambers, new.chambers)}
    for area in differing(old.totals, new.totals):
        parts.update(_in_area(old.totals[area], new.totals[area]))
    parts |= {Cell("expected", body) for body, _ in differing(old.expected, new.expected)}
    parts |= {Cell("council", body) for body in differing(old.administrations, new.administrations)}
    if _other_news(old, new):
        parts.add(Cell("nation"))
    for kind in ("as_of", "latest", "bulletins", "corrections", "rehearsal"):
        if getattr(old, kind) != getattr(new, kind):
            parts.add(Cell(kind))
    if mark_of(old) != mark_of(new):
        parts.add(Cell("mark"))
    return frozenset(parts)


def _other_news(old: Board, new: Board) -> bool:
    """Whether a story of the nation could read otherwise: a total, a council's control or its seats once complete."""
    return (
        old.bulletins != new.bulletins
        or old.rehearsal != new.rehearsal
        or bool(differing(old.totals, new.totals))
        or any(_news(old.councils[one]) != _news(new.councils[one]) for one in differing(old.councils, new.councils))
    )


def _news(council: Chamber) -> object:
    seats = (council.seats, council.changes, council.lumped) if council.complete else None
    control = council.control
    return control.before, control.after, control.needed, council.complete, seats


def differing(old: Mapping[K, V], new: Mapping[K, V]) -> list[K]:
    """Keys whose values differ; most are the very same object, which is quick to see."""
    return [key for key in new if (was := old.get(key)) is not new[key] and was != new[key]] + [
        key for key in old if key not in new
    ]


def _on_council(body: BodyId, old: Chamber, new: Chamber) -> Iterator[Cell]:
    yield Cell("council", body)
    if _control_shown(old) != _control_shown(new):
        yield Cell("control", body)
    groups = [rows for council in (old, new) for rows in (council.seats, council.changes or ())]
    parties = {party for rows in groups for party, _ in rows} | {old.control.before, new.control.before}
    for party in (parties | {old.control.after, new.control.after}) - {None}:
        if party is not None and party_on(old, party) != party_on(new, party):
            yield Cell("party on councils", party)


def _control_shown(council: Chamber) -> tuple[object, ...]:
    """What is shown of a council's control beside its name: not how many seats are still to come."""
    control = council.control
    return control.label, control.before, control.after, control.certain, council.complete


def _in_area(old: Totals, new: Totals) -> Iterator[Cell]:
    yield Cell("area", new.area)
    if _scoreboard_shown(old) != _scoreboard_shown(new):
        yield Cell("scoreboard", new.area)
    if turnout_shown(old) != turnout_shown(new):
        yield Cell("turnout", new.area)
    was, is_now = ({row.party: row for row in totals.parties} for totals in (old, new))
    for party in was.keys() | is_now.keys():
        nothing = PartyTotal.nothing(party)
        if was.get(party, nothing) != is_now.get(party, nothing):
            yield Cell("party in area", f"{party} {new.area}")
