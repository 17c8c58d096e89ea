"""Where sealed rows are kept. A store keeps bytes in order; it neither seals nor reads what it keeps.

`SqliteStore` is one file on one machine; for several desks see `postgres`. Whatever passes
`tests/ledger/test_store.py` can stand in their place.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from tallyroom.errors import TallyroomError

#: The layout of the tables below. A file with a higher number was made by a newer Tallyroom.
FORMAT = 1
#: Written into every file's header, so that a ledger is told from any other SQLite file ("TaLR").
APPLICATION_ID = 0x54614C52


class ConnectionLostError(TallyroomError):
    """The store went away. Whether what was being written is there has to be asked."""


class Row(NamedTuple):
    """One entry as kept: `body` is canonical JSON of the happening, `recorded_at` ISO 8601 with its offset."""

    number: int
    recorded_at: str
    by: str
    source: str
    key: str
    kind: str
    body: bytes
    previous_seal: str
    seal: str


class Store(Protocol):
    """What a ledger asks of the place where it is kept. There is one pen: `put` is called inside `writing()` only."""

    def book(self) -> bytes: ...

    def rows(self, *, since: int = 0, until: int | None = None) -> Iterator[Row]:
        """Rows with `since` < number <= `until`, in order."""
        ...

    def last(self) -> Row | None: ...

    def by_key(self, key: str) -> Row | None: ...

    def writing(self) -> AbstractContextManager[None]:
        """Hold the pen: what is put becomes visible and durable all at once on leaving, or not at all.

        Who holds it already goes on holding it: all is one writing, and ends with the outermost.
        """
        ...

    def put(self, rows: Sequence[Row]) -> None: ...

    def sums(self, version: int) -> Iterator[tuple[int, str, bytes]]:
        """What is kept beside the rows under a version, by the last row that it is good for."""
        ...

    def put_sums(self, last: int, seal: str, version: int, body: bytes) -> None:
        """Keep it, in the place of what was kept for that row. Waits for nobody: raises `TallyroomError` instead."""
        ...

    def fault(self) -> str:
        """What is wrong with the database by itself; empty where nothing is."""
        ...

    def probe(self, *, within: float) -> None:
        """Write something and take it back, on a connection of its own. Raises `TallyroomError` where that fails."""
        ...

    def close(self) -> None: ...


_SCHEMA = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {FORMAT};
CREATE TABLE book (body BLOB NOT NULL);
CREATE TABLE entries (
    number INTEGER PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    by TEXT NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    previous_seal TEXT NOT NULL,
    seal TEXT NOT NULL
);
CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entries_are_not_removed BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER the_book_is_not_changed BEFORE UPDATE ON book
    BEGIN SELECT RAISE(ABORT, 'the book is sealed'); END;
CREATE TRIGGER the_book_is_not_removed BEFORE DELETE ON book
    BEGIN SELECT RAISE(ABORT, 'the book is sealed'); END;
"""


#: What is kept beside the entries, and can be made from them again: no format of the ledger depends on it.
SUMS = """
CREATE TABLE IF NOT EXISTS sums (
    last INTEGER PRIMARY KEY, seal TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL
)
"""

#: Bodies are cast, so that a body that somebody has changed into text is still read, and found changed.
_ROWS = "SELECT number, recorded_at, by, source, key, kind, CAST(body AS BLOB), previous_seal, seal FROM entries"

_INSERT = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
#: Bytes: what a return of many candidates takes in the log, and more.
_PROBE = 65_536


class SqliteStore:
    """A ledger in one SQLite file: write-ahead log, `synchronous=FULL`, so that what is acknowledged survives.

    It may be passed from thread to thread, and used by one at a time.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.is_file():
            raise TallyroomError(
                "no such ledger", where=str(path), mend=f"Open one with `tallyroom init PACKAGE --db {path}`."
            )
        self._held: sqlite3.Connection | None = _connect(path)
        self._inode = path.stat().st_ino

    @classmethod
    def create(cls, path: Path, book: bytes, rows: Iterable[Row] = ()) -> SqliteStore:
        """A new ledger. It appears under its name only when whole, and never takes the place of another file."""
        if path.exists():
            raise TallyroomError(
                "already exists", where=str(path), mend="Choose another name, or go on with the ledger that is there."
            )
        if not path.parent.is_dir():
            raise TallyroomError("no such folder", where=str(path.parent), mend="Make it first.")
        for left_over in (path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            left_over.unlink(missing_ok=True)  # of a ledger that was deleted; SQLite would read it into the new one
        unfinished = path.with_name(f".{path.name}.unfinished")
        unfinished.unlink(missing_ok=True)
        try:
            with _told(path), closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
                connection.executescript(_SCHEMA)
                connection.execute("INSERT INTO book (body) VALUES (?)", (book,))
                connection.execute("BEGIN")
                connection.executemany(_INSERT, rows)
                connection.execute("COMMIT")
            unfinished.rename(path)
        finally:
            unfinished.unlink(missing_ok=True)
        return cls(path)

    @property
    def _connection(self) -> sqlite3.Connection:
        """The connection; a new one after the last was given up."""
        if self._held is None:
            self._held = _connect(self.path)
        return self._held

    def book(self) -> bytes:
        found = self._one("SELECT CAST(body AS BLOB) FROM book")
        if found is None:
            raise TallyroomError(
                "its book is gone", where=str(self.path), mend="Use a copy made before it was damaged."
            )
        return bytes(found[0])

    def rows(self, *, since: int = 0, until: int | None = None) -> Iterator[Row]:
        with _told(self.path):
            yield from (
                Row(*columns)
                for columns in self._connection.execute(
                    f"{_ROWS} WHERE number > ? AND number <= ? ORDER BY number",
                    (since, until if until is not None else 2**62),
                )
            )

    def last(self) -> Row | None:
        return self._row(f"{_ROWS} ORDER BY number DESC LIMIT 1", ())

    def by_key(self, key: str) -> Row | None:
        return self._row(f"{_ROWS} WHERE key = ?", (key,))

    @contextmanager
    def writing(self) -> Iterator[None]:
        if self._connection.in_transaction:
            yield
            return
        self._require_same_file()
        with _told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._give_up()
                raise

    def _give_up(self) -> None:
        """End what was being written. A connection that cannot even do that goes, and what was written with it:
        who writes next would otherwise go on with a writing that never ends."""
        held = self._connection
        try:
            if held.in_transaction:
                held.execute("ROLLBACK")
        except sqlite3.Error:
            self._held = None
            with suppress(sqlite3.Error):
                held.close()

    def put(self, rows: Sequence[Row]) -> None:
        self._connection.executemany(_INSERT, rows)

    def sums(self, version: int) -> Iterator[tuple[int, str, bytes]]:
        with _told(self.path):
            if self._one("SELECT 1 FROM sqlite_master WHERE name = 'sums'") is None:
                return
            yield from self._connection.execute(
                "SELECT last, seal, body FROM sums WHERE version = ? ORDER BY last", (version,)
            ).fetchall()

    def put_sums(self, last: int, seal: str, version: int, body: bytes) -> None:
        with _told(self.path):
            (patience,) = self._connection.execute("PRAGMA busy_timeout").fetchone()
            self._connection.execute("PRAGMA busy_timeout = 0")
            try:
                self._connection.execute(SUMS)
                self._connection.execute("INSERT OR REPLACE INTO sums VALUES (?, ?, ?, ?)", (last, seal, version, body))
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {patience}")

    def fault(self) -> str:
        try:
            (found,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error as error:
            return str(error)
        return "" if found == "ok" else str(found)

    def probe(self, *, within: float) -> None:
        self._require_same_file()
        with _told(self.path), closing(sqlite3.connect(self.path, timeout=within, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_INSERT, (2**62, *[""] * 8))
            connection.execute("ROLLBACK")
        _write_beside(self.path)

    def close(self) -> None:
        if self._held is not None:
            self._held.close()

    def _require_same_file(self) -> None:
        if not self.path.exists() or self.path.stat().st_ino != self._inode:
            raise TallyroomError(
                "the file is gone, or another has taken its place",
                where=str(self.path),
                mend="Nothing was recorded: put the ledger back, and start again.",
            )

    def _row(self, query: str, values: tuple[object, ...]) -> Row | None:
        columns = self._one(query, values)
        return Row(*columns) if columns else None

    def _one(self, query: str, values: tuple[object, ...] = ()) -> tuple[Any, ...] | None:
        with _told(self.path):
            found: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        return found


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """The database's errors in our form."""
    try:
        yield
    except sqlite3.Error as error:
        raise TallyroomError(
            f"the ledger cannot be used ({error})", where=str(path), mend="Is the disk full, or the file damaged?"
        ) from error


def _write_beside(path: Path) -> None:
    """SQLite takes room on the disk only when it commits: whether there is any is found out by a file of our own."""
    probe = path.with_name(f".{path.name}.probe-{os.getpid()}")
    try:
        with probe.open("wb") as file:
            file.write(b"\0" * _PROBE)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise TallyroomError(
            f"nothing can be written beside it ({error.strerror})",
            where=str(path),
            mend="Make room on the disk; what is recorded already is safe.",
        ) from error
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    try:
        return _opened(sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False), path)
    except sqlite3.OperationalError as error:  # locked, read-only, no room: a ledger all the same
        copy = _read_only(path)
        if copy is not None:
            return copy
        raise TallyroomError(
            f"cannot be opened ({error})", where=str(path), mend="Is it in use, read-only, or on a full disk?"
        ) from error
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise _not_a_ledger(path) from error
        raise TallyroomError(
            f"is damaged ({error})", where=str(path), mend="Is it cut short? Restore it from a copy."
        ) from error


def _opened(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    try:
        _refuse_strangers(connection, path)  # before anything is set: a stranger's file is left as it was
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _read_only(path: Path) -> sqlite3.Connection | None:
    """A ledger where nobody can write, such as an archived copy; `None` if this is no such place.

    Entries that are still in a log beside it could not be read, so that such a copy is not taken for the whole.
    """
    log = path.with_name(f"{path.name}-wal")
    if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
        return None
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    _refuse_strangers(connection, path)
    return connection


def _refuse_strangers(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise _not_a_ledger(path)
    if version > FORMAT:
        raise TallyroomError(
            f"made by a newer Tallyroom (its format is {version}, this one reads up to {FORMAT})",
            where=str(path),
            mend="Upgrade Tallyroom; the file has not been changed.",
        )


def _not_a_ledger(path: Path) -> TallyroomError:
    return TallyroomError(
        "not a Tallyroom ledger",
        where=str(path),
        mend="Name a file made by `tallyroom init`; this one was left as it is.",
    )
