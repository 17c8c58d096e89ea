"""What is still to be sent and what has been, by channel: one SQLite file beside the settings.

Keeps; sends nothing. One process at a time holds it, and it belongs to one ledger.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any

from msgspec import Struct

from tallyroom.errors import TallyroomError

Document = Mapping[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS channels (id TEXT PRIMARY KEY, seen INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS messages (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    alert TEXT NOT NULL,
    lineage TEXT NOT NULL,
    line TEXT,
    made_at TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',   -- waiting, sent, overtaken
    tries INTEGER NOT NULL DEFAULT 0,
    unsure INTEGER NOT NULL DEFAULT 0,       -- it may have arrived, though nobody said so
    UNIQUE (channel, alert)
);
CREATE INDEX IF NOT EXISTS by_lineage ON messages (channel, lineage);
"""


class Message(Struct, frozen=True, kw_only=True):
    """One alert for one channel. `line` is what the lineage then said, `None` where that was taken back."""

    position: int
    channel: str
    alert: str
    line: str | None
    made_at: datetime
    document: Document
    state: str
    tries: int
    unsure: bool


class Outbox:
    """`at(path)` opens it; close it. Safe to be used by several threads of one process."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._lock = RLock()

    @classmethod
    def at(cls, path: Path) -> Outbox:
        """Raises `TallyroomError` where another process has it, or where it is something else."""
        base = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=1)
        try:
            base.execute("PRAGMA locking_mode = EXCLUSIVE")
            base.execute("PRAGMA synchronous = FULL")
            base.execute("BEGIN EXCLUSIVE")
            base.execute("COMMIT")
            base.executescript(_SCHEMA)
        except sqlite3.OperationalError as error:
            base.close()
            mend = "Another `tallyroom alert` has it: one is enough."
            raise TallyroomError(f"cannot be used ({error})", where=str(path), mend=mend) from error
        except sqlite3.DatabaseError as error:
            base.close()
            mend = "Name another file with --state."
            raise TallyroomError(f"holds no alerts ({error})", where=str(path), mend=mend) from error
        return cls(base)

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written inside is kept together, or not at all."""
        with self._lock:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    def kept(self, name: str) -> Any:
        """Something that the courier keeps from one time to the next."""
        row = self._one("SELECT value FROM kept WHERE name = ?", name)
        return json.loads(row[0]) if row else None

    def keep(self, name: str, value: Any) -> None:
        """Inside `writing`."""
        self._base.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (name, json.dumps(value)))

    def seen(self, channel: str) -> int | None:
        """Up to which entry the channel has what it is owed; `None` for a new one."""
        row = self._one("SELECT seen FROM channels WHERE id = ?", channel)
        return int(row[0]) if row else None

    def see(self, channel: str, entry: int) -> None:
        """Inside `writing`."""
        self._base.execute("INSERT OR REPLACE INTO channels VALUES (?, ?)", (channel, entry))

    def put(self, channel: str, lineage: str, line: str | None, made_at: datetime, document: Document) -> None:
        """Inside `writing`. The same alert for the same channel is put once."""
        self._base.execute(
            "INSERT OR IGNORE INTO messages (channel, alert, lineage, line, made_at, document) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (channel, document["id"], lineage, line, made_at.isoformat(), json.dumps(document, ensure_ascii=False)),
        )

    def overtake(self, channel: str, lineage: str) -> None:
        """Inside `writing`. What waits of a lineage is wrong now: it is not sent, unless it may have arrived."""
        self._base.execute(
            "UPDATE messages SET state = 'overtaken' WHERE channel = ? AND lineage = ? AND state = 'waiting'",
            (channel, lineage),
        )

    def told(self, channel: str, lineage: str) -> Message | None:
        """The last of a lineage that the channel has, or may have."""
        rows = self._rows("channel = ? AND lineage = ? AND (state = 'sent' OR unsure)", (channel, lineage), newest=1)
        return rows[0] if rows else None

    def next(self, channel: str) -> Message | None:
        """What the channel is to be sent now."""
        rows = self._rows("channel = ? AND state = 'waiting'", (channel,), oldest=1)
        return rows[0] if rows else None

    def sent(self, channel: str, *, last: int) -> Sequence[Message]:
        """The last that it has been sent, oldest first."""
        return self._rows("channel = ? AND state = 'sent'", (channel,), newest=last)

    def waiting(self) -> Mapping[str, int]:
        """How many messages wait, by channel."""
        with self._lock:
            rows = self._base.execute(
                "SELECT channel, count(*) FROM messages WHERE state = 'waiting' GROUP BY channel ORDER BY channel"
            ).fetchall()
        return dict(rows)

    def trying(self, message: Message) -> bool:
        """Before a message goes out: from here on it may have arrived. False if it has been overtaken meanwhile."""
        return self._mark(message, "unsure = 1, tries = tries + 1")

    def mark_sent(self, message: Message) -> None:
        """A message that was overtaken on its way has been sent all the same."""
        with self.writing():
            self._base.execute("UPDATE messages SET state = 'sent', unsure = 0 WHERE position = ?", (message.position,))

    def mark_failed(self, message: Message, *, unsure: bool) -> None:
        with self.writing():
            self._base.execute("UPDATE messages SET unsure = ? WHERE position = ?", (unsure, message.position))

    def _one(self, question: str, value: str) -> tuple[Any, ...] | None:
        with self._lock:
            row: tuple[Any, ...] | None = self._base.execute(question, (value,)).fetchone()
            return row

    def _mark(self, message: Message, values: str) -> bool:
        with self.writing():
            done = self._base.execute(
                f"UPDATE messages SET {values} WHERE position = ? AND state = 'waiting'", (message.position,)
            )
            return done.rowcount == 1

    def _rows(self, where: str, values: tuple[Any, ...], *, oldest: int = 0, newest: int = 0) -> list[Message]:
        """So many of the oldest or of the newest, oldest first."""
        order = f"DESC LIMIT {newest}" if newest else f"LIMIT {oldest}"
        with self._lock:
            rows = self._base.execute(
                "SELECT position, channel, alert, line, made_at, document, state, tries, unsure FROM messages "
                f"WHERE {where} ORDER BY position {order}",
                values,
            ).fetchall()
        return [_message(*row) for row in (reversed(rows) if newest else rows)]


def _message(  # noqa: PLR0917  # a row is positions
    position: int,
    channel: str,
    alert: str,
    line: str | None,
    made_at: str,
    document: str,
    state: str,
    tries: int,
    unsure: int,
) -> Message:
    return Message(
        position=position,
        channel=channel,
        alert=alert,
        line=line,
        made_at=datetime.fromisoformat(made_at),
        document=json.loads(document),
        state=state,
        tries=tries,
        unsure=bool(unsure),
    )
