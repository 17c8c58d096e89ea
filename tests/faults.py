"""Databases that fail: at one statement, at several, before it is done or after, for SQLite and PostgreSQL alike.

SQLite is interrupted while it works on the statement, so that all that follows is its own. PostgreSQL's back end is
gone: the connection is closed under the statement.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest


class Faults:
    """Counts statements, and makes those whose numbers are in `at` fail. `after`: once they are done."""

    def __init__(self, at: Collection[int] = (), *, after: bool = False) -> None:
        self.at, self.after = frozenset(at), after
        self.seen = 0

    def is_next(self) -> bool:
        self.seen += 1
        return self.seen - 1 in self.at


class _Hooks:
    """What SQLite calls: as a statement begins, and at each step of it."""

    def __init__(self, faults: Faults) -> None:
        self.faults, self.fails = faults, False

    def begins(self, _: str) -> None:
        self.fails = self.faults.is_next()

    def goes_on(self) -> int:
        return int(self.fails)


@contextmanager
def failing(patch: pytest.MonkeyPatch, faults: Faults) -> Iterator[None]:
    """Within, every connection that is opened fails as told; those that are open already do so if `watched`."""
    with patch.context() as within:
        wait = psycopg.Connection.wait

        def waited(connection: Any, *given: Any, **named: Any) -> Any:
            fails = faults.is_next()
            if not fails or faults.after:
                answer = wait(connection, *given, **named)
                if not fails:
                    return answer
            connection.pgconn.finish()
            raise psycopg.OperationalError("server closed the connection unexpectedly")

        within.setattr(psycopg.Connection, "wait", waited)
        yield


def watch(connection: sqlite3.Connection, faults: Faults) -> None:
    """Make a SQLite connection fail as told, and go on being watched until told otherwise."""
    hooks = _Hooks(faults)
    connection.set_trace_callback(hooks.begins)
    connection.set_progress_handler(hooks.goes_on, 1)


def leave(connection: sqlite3.Connection) -> None:
    connection.set_trace_callback(None)
    connection.set_progress_handler(None, 0)
