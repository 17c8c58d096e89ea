"""Since which entry a chamber's control has been certain, followed entry by entry as the ledger goes on."""

from __future__ import annotations

from collections.abc import Sequence

from tallyroom.domain import BodyId, Book, Entry
from tallyroom.figures.figure import Value
from tallyroom.tally import Tally


class Certain:
    """One chamber's control through the night. Each entry is applied once, whoever asks and however often."""

    def __init__(self, book: Book, body: BodyId) -> None:
        self._book = book
        self._body = body
        self._tally = Tally(book, bodies={body})
        self._applied = 0
        self._control: Value | None = None
        self._at: int | None = None

    def since(self, entries: Sequence[Entry], until: int) -> int | None:
        """The entry that made certain who has control, as it stands at an entry; `None` where it is open.

        What is certain before the first declaration, because most seats are not up, has no entry of its own.
        """
        if until < self._applied:  # an earlier moment, of which nothing is kept
            return Certain(self._book, self._body).since(entries, until)
        for entry in entries[self._applied : until]:
            self._tally.apply(entry)
            chamber = self._tally.chambers.get(self._body)
            now = chamber.control.after if chamber is not None else None
            if now != self._control:
                self._control, self._at = now, entry.number if now is not None else None
        self._applied = max(self._applied, until)
        return self._at
