"""The night as one process of the desk holds it: asked by one thread at a time.

A tally is not to be read while it is being changed, so that who asks waits in line for whoever is asking. What is a
value (a board, a view) may be kept.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from tallyroom.domain import Body, BodyId, Book, Contest, ContestId, Entry, Finding, Happening
from tallyroom.night import Accepted, Incoming, Night, Refused, open_night
from tallyroom.tally import Board
from tallyroom.view import View

T = TypeVar("T")


class Room:
    """One night, asked by many threads."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._line = threading.RLock()
        self._night = open_night(url)

    @property
    def book(self) -> Book:
        return self._night.book

    def ask(self, question: Callable[[Night], T]) -> T:
        """The answer of the night, with everything read that others have recorded."""
        with self._line:
            self._night.refresh()
            return question(self._night)

    @property
    def board(self) -> Board:
        return self.ask(lambda night: night.board)

    @property
    def view(self) -> View:
        """The night as it stands, as a value: it may be asked for figures without keeping others waiting."""
        return self.ask(lambda night: night.now)

    def head(self) -> int:
        """The last entry's number."""
        return self.ask(lambda night: len(night.entries))

    def entries_since(self, number: int) -> tuple[Entry, ...]:
        return self.ask(lambda night: night.entries[number:])

    def examine(self, happening: Happening, *, where: str) -> tuple[Finding, ...]:
        """What would be said against recording this now."""
        return self.examined(happening, where=where)[1]

    def examined(self, happening: Happening, *, where: str) -> tuple[int, tuple[Finding, ...]]:
        """The same, with the number of the entry that it was looked at after."""

        def look(night: Night) -> tuple[int, tuple[Finding, ...]]:
            return len(night.entries), night.examine(Incoming(happening=happening, where=where))

        return self.ask(look)

    def holds(self) -> bool:
        """Whether this process knows what the ledger has; where it did not, it does now."""
        with self._line:
            return self._night.hold_against_ledger()

    def record(self, *incoming: Incoming, by: str) -> Accepted | Refused:
        return self.ask(lambda night: night.record(*incoming, by=by))

    def entry_of_key(self, key: str) -> Entry | None:
        return self.ask(lambda night: night.ledger.by_key(key))

    def contest(self, contest: str) -> Contest | None:
        return self.book.contest(ContestId(contest)) if self.book.has_contest(contest) else None

    def body(self, body: str) -> Body | None:
        return self.book.body(BodyId(body)) if self.book.has_body(body) else None

    def bodies_with_contests(self, covered: Callable[[str], bool]) -> Sequence[Body]:
        """Councils of a patch that have something to key, by name."""
        return [one for one in self.book.bodies_by_name if self.book.contests_of(one.id) and covered(one.id)]

    def close(self) -> None:
        with self._line:
            self._night.ledger.close()


_lock = threading.Lock()
_open: dict[str, Room] = {}


def room() -> Room:
    """This process's room, opened when first asked for."""
    from django.conf import settings  # noqa: PLC0415  # settings are there only once the desk has been set up

    url: str = settings.LEDGER
    with _lock:
        if url not in _open:
            _open[url] = Room(url)
            gc.freeze()  # a book is large and stays: nobody need look through it for what can go
        return _open[url]


def leave() -> None:
    """Close every room of this process."""
    with _lock:
        while _open:
            _open.popitem()[1].close()
