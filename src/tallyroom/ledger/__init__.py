"""The append-only record of a night: entries sealed in a chain, each made once.

Keeps and seals; does not interpret. Whether a happening is believable is for `checks`, what follows for `tally`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tallyroom.domain import Book, Entry, Happening
from tallyroom.errors import TallyroomError
from tallyroom.ledger.address import is_postgres
from tallyroom.ledger.codec import KINDS, decode_book, decode_happening, encode, kind_of
from tallyroom.ledger.seal import Walk, fault_of, seal_book, seal_row, walk
from tallyroom.ledger.store import ConnectionLostError, Row, SqliteStore, Store

if TYPE_CHECKING:
    from tallyroom.ledger.postgres import PostgresStore

__all__ = [
    "KINDS",
    "ConnectionLostError",
    "Draft",
    "KeyReusedError",
    "Ledger",
    "StaleWriterError",
    "Walk",
    "content_of",
    "decode_happening",
    "kind_of",
]


class StaleWriterError(TallyroomError):
    """Somebody has written since the writer last looked."""


class KeyReusedError(TallyroomError):
    """An idempotency key came again with another content."""


class Draft(Struct, frozen=True, kw_only=True):
    """A happening on its way into the ledger. The same `key` twice is one entry."""

    happening: Happening
    by: str
    recorded_at: datetime
    key: str
    source: str = ""


class Ledger:
    """Open with `Ledger.open(url)` or `Ledger.create(url, book)`. A URL is a path, or `sqlite:///path`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._book_bytes = store.book()

    @classmethod
    def create(cls, url: str, book: Book) -> Ledger:
        body = encode(book)
        return cls(_postgres().create(url, body) if is_postgres(url) else SqliteStore.create(_path(url), body))

    @classmethod
    def open(cls, url: str) -> Ledger:
        return cls(_postgres()(url) if is_postgres(url) else SqliteStore(_path(url)))

    @staticmethod
    def exists(url: str) -> bool:
        return _postgres().exists(url) if is_postgres(url) else _path(url).exists()

    def book(self) -> Book:
        return decode_book(self._book_bytes)

    def append(self, *drafts: Draft, after: int | None = None) -> tuple[Entry, ...]:
        """Record happenings, all or none, durably, and return their entries.

        A draft whose key is already there is not written again: its entry is the one returned. With `after`, the
        writer is refused (`StaleWriterError`) unless `after` is still the last entry's number. A connection lost on
        the way may have been lost after all was written: that is asked by the keys, and if not, it is written again.
        """
        try:
            return self._append(drafts, after)
        except ConnectionLostError:
            with self._store.writing():  # the pen is free only when the lost writing is over, one way or the other
                there = [row for draft in drafts if (row := self._store.by_key(draft.key))]
            if len(there) == len(drafts):
                return tuple(map(_entry, there))
            return self._append(drafts, after)

    def _append(self, drafts: Sequence[Draft], after: int | None) -> tuple[Entry, ...]:
        with self._store.writing():
            last = self._store.last()
            number, seal = (last.number, last.seal) if last else (0, seal_book(self._book_bytes))
            if after is not None and after != number:
                raise StaleWriterError(
                    f"the ledger is at entry {number}, not {after}", mend="Read what is new, then decide again."
                )
            new: dict[str, Row] = {}
            rows = []
            for draft in drafts:
                row = new.get(draft.key) or self._store.by_key(draft.key)
                made = _row(draft, number=number + 1, previous_seal=seal)
                if row is None:
                    row = new[draft.key] = made
                    number, seal = row.number, row.seal
                elif (row.kind, row.body) != (made.kind, made.body):
                    raise KeyReusedError(
                        f"key {draft.key!r} was already used for entry {row.number}, which says something else",
                        mend="Give a new happening a new key.",
                    )
                rows.append(row)
            self._store.put(list(new.values()))
        return tuple(_entry(row) for row in rows)

    def together(self) -> AbstractContextManager[None]:
        """What is appended within is made durable all at once on leaving, or is not there at all."""
        return self._store.writing()

    def entries(self, *, since: int = 0, until: int | None = None) -> Iterator[Entry]:
        """Entries with `since` < number <= `until`, in order. Raises `TallyroomError` at a seal that does not hold."""
        before = self.book_seal if since == 0 else ""
        for row in self._store.rows(since=since, until=until):
            fault = fault_of(row, before)
            if fault:
                raise TallyroomError(f"the ledger is damaged: {fault}", mend=_RESTORE)
            before = row.seal
            yield _entry(row)

    def by_key(self, key: str) -> Entry | None:
        row = self._store.by_key(key)
        return _entry(row) if row else None

    def sums(self, version: int) -> Iterator[tuple[int, str, bytes]]:
        """What is kept beside the entries under a version: the last entry that it is good for, its seal, the bytes."""
        return self._store.sums(version)

    def keep_sums(self, last: int, seal: str, version: int, body: bytes) -> None:
        """Keep what can be made from the entries again. It is not sealed, and a ledger that cannot keep it is whole."""
        try:
            self._store.put_sums(last, seal, version, body)
        except TallyroomError:
            return

    @property
    def book_seal(self) -> str:
        """What the first entry's seal rests on."""
        return seal_book(self._book_bytes)

    def head(self) -> int:
        """The last entry's number; 0 in a new ledger."""
        last = self._store.last()
        return last.number if last else 0

    def verify(self) -> Walk:
        """Re-walk the seals from the book on, and read what they seal. Never raises for what is in the ledger."""
        fault = self._store.fault()
        if fault:
            return Walk(entries=0, seal=self.book_seal, broken=1, reason=fault)
        held = walk(self._book_bytes, self._store.rows())
        number, seal = 0, self.book_seal
        try:
            self.book()
            for row in self._store.rows(until=held.entries):
                _entry(row)
                number, seal = row.number, row.seal
        except TallyroomError as error:
            return Walk(entries=number, seal=seal, broken=number + 1, reason=str(error).rstrip("."))
        return held

    def copy_to(self, url: str) -> Walk:
        """Copy the book and every entry, seals and all, to a new ledger elsewhere; all of it or nothing.

        What is recorded meanwhile is left out: the walk of the copy says how far it goes.
        """
        rows, book = self._store.rows(until=self.head()), self._book_bytes
        if is_postgres(url):
            copy = type(self)(_postgres().create(url, book, rows))
        else:
            copy = type(self)(SqliteStore.create(_path(url), book, rows))
        try:
            return copy.verify()
        finally:
            copy.close()

    def probe(self, *, within: float = 2.0) -> None:
        """Find out whether it can be written, by writing and taking back. Raises `TallyroomError` where it cannot."""
        self._store.probe(within=within)

    def close(self) -> None:
        self._store.close()


_RESTORE = "Restore the ledger from a copy."


def content_of(happening: Happening) -> bytes:
    """What a happening says, as the bytes that the ledger would keep."""
    return encode([kind_of(happening), happening])


def _path(url: str) -> Path:
    scheme, separator, rest = url.partition("://")
    if not separator:
        return Path(url)
    if scheme == "sqlite":
        return Path(rest.removeprefix("/"))
    raise TallyroomError(
        f"{scheme!r} is not a kind of ledger that this version opens",
        where=url,
        mend="Give a path, sqlite:///path, or postgresql://user@host/database.",
    )


def _postgres() -> type[PostgresStore]:
    """The store for PostgreSQL, which is an extra: not everybody needs its driver."""
    try:
        from tallyroom.ledger.postgres import PostgresStore  # noqa: PLC0415
    except ImportError as error:
        raise TallyroomError(
            "PostgreSQL's driver is not installed", mend='Install it from the checkout: `pip install -e ".[postgres]"`.'
        ) from error
    return PostgresStore


def _row(draft: Draft, *, number: int, previous_seal: str) -> Row:
    row = Row(
        number,
        draft.recorded_at.isoformat(),
        draft.by,
        draft.source,
        draft.key,
        kind_of(draft.happening),
        encode(draft.happening),
        previous_seal,
        "",
    )
    return row._replace(seal=seal_row(row))


def _entry(row: Row) -> Entry:
    try:
        recorded_at = datetime.fromisoformat(row.recorded_at)
    except (TypeError, ValueError) as error:
        raise TallyroomError(
            f"was recorded at {row.recorded_at!r}, which is no moment", where=f"entry {row.number}", mend=_RESTORE
        ) from error
    return Entry(
        number=row.number,
        recorded_at=recorded_at,
        by=row.by,
        source=row.source,
        key=row.key,
        happening=decode_happening(row.kind, row.body, where=f"entry {row.number}"),
        previous_seal=row.previous_seal,
        seal=row.seal,
    )
