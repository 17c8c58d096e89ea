"""When each figure changed through the night: "true from 05:48 to 06:31" is a look-up.

Watches a tally entry by entry; computes no figure itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import Book
from tallyroom.figures.catalogue import figures_at, of_area, of_party
from tallyroom.figures.figure import Figure, Key
from tallyroom.tally import Board, PartyTotal, Place


class Held(Struct, frozen=True, kw_only=True):
    """A figure and how long it held: until an entry and its moment, or until now (`None`)."""

    figure: Figure
    until: datetime | None = None
    until_entry: int | None = None

    @property
    def still(self) -> bool:
        return self.until_entry is None


class History:
    """Every figure's past, from the board before the first entry on. Feed it each entry's places, in order.

    `wanted` keeps it to some places; leave the others out of `record` too.
    """

    def __init__(self, book: Book, board: Board, wanted: Callable[[Place], bool] = lambda _: True) -> None:
        self._book = book
        self._past: dict[Key, list[Held]] = {}
        self._at: dict[Place, set[Key]] = {}
        self._rows: dict[str, dict[str, PartyTotal]] = {}
        places = [Place("council", body) for body in board.councils]
        places += [Place("area", area) for area in board.totals]
        self.record(board, filter(wanted, places))

    def record(self, board: Board, places: Iterable[Place]) -> None:
        """Note what has changed in these places, as of the board's entry."""
        for place in sorted(places):
            if place.kind == "area":
                self._record_area(board, place)
            else:
                figures = list(figures_at(self._book, board, place))
                self._note(board, place, figures, gone=self._at.get(place, set()) - {row.key for row in figures})

    def now(self, key: Key) -> Figure | None:
        """The figure as it stands, or `None` where nothing is stated."""
        past = self._past.get(key)
        return past[-1].figure if past and past[-1].still else None

    def held(self, key: Key) -> tuple[Held, ...]:
        """Each value that a figure has had, oldest first, and how long it held."""
        return tuple(self._past.get(key, ()))

    def stated(self) -> tuple[Key, ...]:
        """The keys of what is stated now, in order."""
        return tuple(sorted(key for key, past in self._past.items() if past[-1].still))

    def _record_area(self, board: Board, place: Place) -> None:
        """An area has a row a party, and only a row that is a new object can have changed."""
        totals = board.totals[place.id]
        rows: dict[str, PartyTotal] = {row.party: row for row in totals.parties}
        known = self._rows.get(place.id, {})
        self._rows[place.id] = rows
        general = list(of_area(totals))
        fresh = [row for party, row in rows.items() if known.get(party) is not row]
        said_of = {*rows, *(figure.subject for figure in general)}
        gone = {key for key in self._at.get(place, ()) if key.subject not in said_of}
        figures = [*general, *(figure for row in fresh for figure in of_party(totals, row))]
        self._note(board, place, figures, gone=gone)

    def _note(self, board: Board, place: Place, figures: list[Figure], *, gone: set[Key]) -> None:
        keys = self._at.setdefault(place, set())
        for figure in figures:
            keys.add(figure.key)
            now = self.now(figure.key)
            if now is None or now.said != figure.said:
                self._close(figure.key, board)
                stated = replace(figure, entry=board.as_of, at=board.at)
                self._past.setdefault(figure.key, []).append(Held(figure=stated))
        for key in gone:
            self._close(key, board)
        keys -= gone

    def _close(self, key: Key, board: Board) -> None:
        past = self._past.get(key)
        if past and past[-1].still:
            past[-1] = replace(past[-1], until=board.at, until_entry=board.as_of)
