"""What the sums over areas have been, entry by entry: the columns from which an area's figures at any moment are read.

Kept beside the ledger in chunks, each good for the entries that it names, and made anew from them where it is missing.
Figures of contests and councils need no such columns: a few entries are behind each (`history`).
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from tallyroom.domain import Book, Entry, PartyId
from tallyroom.tally import Sum, Tally

#: Chunks of another number are not read. To be raised with any change in what the sums are.
VERSION = 2

_Rows = list[tuple[int, list[Sum]]]


class Chunk(Struct, frozen=True):
    """Some entries' moves, packed. `seal` is the last entry's, so that a chunk of another ledger is not taken."""

    last: int
    seal: str
    body: bytes


class AreaSums:
    """Sums by area and party, with the entries that moved them, up to entry `through`; entry 0 is the eve of poll."""

    def __init__(self) -> None:
        self.through = -1
        self._columns: dict[tuple[str, PartyId | None], list[tuple[int, str, int]]] = defaultdict(list)

    def add(self, entry: int, moved: Iterable[Sum]) -> None:
        """What an entry has moved; entries come in order, without a gap."""
        for area, party, what, value in moved:
            self._columns[area, party].append((entry, what, value))
        self.through = entry

    def follow(self, book: Book, entries: Sequence[Entry]) -> _Rows:
        """Catch up with the entries, and return what was added."""
        if self.through >= len(entries):
            return []
        rows: _Rows = []
        tally = Tally(book, entries[: max(0, self.through)])
        there = tally.moved()
        if self.through < 0:
            rows.append((0, list(there)))
        for entry in entries[max(0, self.through) :]:
            tally.apply(entry)
            rows.append((entry.number, list(tally.moved())))
        for row in rows:
            self.add(*row)
        return rows

    def of(self, area: str, party: PartyId | None, until: int) -> Iterator[tuple[int, Counter[str]]]:
        """Each entry that moved the sums of a party (`None`: of nobody) up to one, with what they had become."""
        sums: Counter[str] = Counter()
        last: int | None = None
        for entry, what, value in self._columns.get((area, party), ()):
            if entry > until:
                break
            if last is not None and entry != last:
                yield last, sums
            sums[what], last = value, entry
        if last is not None:
            yield last, sums

    def parties(self, area: str) -> tuple[PartyId, ...]:
        """Everybody of whom an area has sums."""
        return tuple(sorted(party for of, party in self._columns if of == area and party is not None))

    def take(self, chunk: Chunk) -> bool:
        """Read a chunk, as far as it follows on what is there; whether it does, and can be read."""
        try:
            rows = msgspec.msgpack.decode(zlib.decompress(chunk.body), type=_Rows)
        except (zlib.error, msgspec.MsgspecError):
            return False
        fresh = [row for row in rows if row[0] > self.through]
        if fresh and fresh[0][0] != self.through + 1:
            return False
        for entry, moved in fresh:
            self.add(entry, moved)
        return True


def pack(rows: _Rows, seal: str) -> Chunk:
    """Rows as one chunk, to be kept beside the ledger."""
    return Chunk(last=rows[-1][0], seal=seal, body=zlib.compress(msgspec.msgpack.encode(rows), 1))
