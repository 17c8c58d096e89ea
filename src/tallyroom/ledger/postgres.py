"""A ledger in a PostgreSQL database, for several desks. Passes what `SqliteStore` passes.

One ledger a database, in a schema of its own. The chain is held by an advisory lock: who writes waits for whoever is
writing, and reads what that one has committed before deciding what comes next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

from tallyroom.errors import TallyroomError
from tallyroom.ledger.store import APPLICATION_ID, FORMAT, ConnectionLostError, Row

_SCHEMA = f"""
CREATE SCHEMA tallyroom;
CREATE TABLE tallyroom.book (format integer NOT NULL, body bytea NOT NULL);
CREATE TABLE tallyroom.entries (
    number bigint PRIMARY KEY,
    recorded_at text NOT NULL,
    by text NOT NULL,
    source text NOT NULL,
    key text NOT NULL UNIQUE,
    kind text NOT NULL,
    body bytea NOT NULL,
    previous_seal text NOT NULL,
    seal text NOT NULL
);
CREATE FUNCTION tallyroom.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
CREATE TRIGGER entries_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON tallyroom.entries
    FOR EACH STATEMENT EXECUTE FUNCTION tallyroom.refuse();
CREATE TRIGGER the_book_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON tallyroom.book
    FOR EACH STATEMENT EXECUTE FUNCTION tallyroom.refuse();
COMMENT ON SCHEMA tallyroom IS 'Tallyroom ledger, format {FORMAT}';
"""

_ROWS = "SELECT number, recorded_at, by, source, key, kind, body, previous_seal, seal FROM tallyroom.entries"


class PostgresStore:
    """A ledger in the database that a `postgresql://` URL names. `where` is what it is called in messages."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.where = _without_password(url)
        self._connection = self._connect()
        try:
            self._refuse_strangers()
        except BaseException:
            self._connection.close()
            raise

    def _refuse_strangers(self) -> None:
        with _told(self.where):
            there = _has_ledger(self._connection)
        if not there:
            raise TallyroomError(
                "holds no ledger", where=self.where, mend="Open one with `tallyroom init PACKAGE --db URL`."
            )
        (made_by,) = self._one("SELECT format FROM tallyroom.book") or (0,)
        if made_by > FORMAT:
            raise TallyroomError(
                f"made by a newer Tallyroom (its format is {made_by}, this one reads up to {FORMAT})",
                where=self.where,
                mend="Upgrade Tallyroom; the database has not been changed.",
            )

    @classmethod
    def exists(cls, url: str) -> bool:
        where = _without_password(url)
        with _told(where), psycopg.connect(url, autocommit=True) as connection:
            return _has_ledger(connection)

    @classmethod
    def create(cls, url: str, book: bytes) -> PostgresStore:
        """A new ledger, made whole or not at all; never in the place of another."""
        where = _without_password(url)
        with _told(where), psycopg.connect(url) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (APPLICATION_ID,))
            if _has_ledger(connection):
                raise TallyroomError(
                    "already exists", where=where, mend="Choose another database, or go on with the ledger there."
                )
            connection.execute(sql.SQL(_SCHEMA))
            connection.execute("INSERT INTO tallyroom.book VALUES (%s, %s)", (FORMAT, book))
        return cls(url)

    def book(self) -> bytes:
        found = self._one("SELECT body FROM tallyroom.book")
        if found is None:
            raise TallyroomError("its book is gone", where=self.where, mend="Use a copy made before it was damaged.")
        return bytes(found[0])

    def rows(self, *, since: int = 0, until: int | None = None) -> Iterator[Row]:
        with _told(self.where):
            found = self._open().execute(
                f"{_ROWS} WHERE number > %s AND number <= %s ORDER BY number",
                (since, until if until is not None else 2**62),
            )
        return (Row(*columns) for columns in found)

    def last(self) -> Row | None:
        return self._row(f"{_ROWS} ORDER BY number DESC LIMIT 1")

    def by_key(self, key: str) -> Row | None:
        return self._row(f"{_ROWS} WHERE key = %s", (key,))

    @contextmanager
    def writing(self) -> Iterator[None]:
        with _told(self.where):
            connection = self._open()
            with connection.transaction():
                connection.execute("SELECT pg_advisory_xact_lock(%s)", (APPLICATION_ID,))
                yield

    def put(self, rows: Sequence[Row]) -> None:
        with self._connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO tallyroom.entries VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
                rows,
            )
            if rows:  # delivered with the commit, or not at all
                cursor.execute("SELECT pg_notify('tallyroom', %s)", (str(rows[-1].number),))

    def fault(self) -> str:
        return ""  # the server looks after its own pages

    def close(self) -> None:
        self._connection.close()

    def _open(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The connection; a new one after the last was lost."""
        if self._connection.closed:
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        with _told(self.where):
            connection = psycopg.connect(self._url, autocommit=True)
            connection.execute("SET synchronous_commit = on")
            return connection

    def _one(self, query: str, values: tuple[Any, ...] = ()) -> tuple[Any, ...] | None:
        with _told(self.where):
            return self._open().execute(query, values).fetchone()

    def _row(self, query: str, values: tuple[Any, ...] = ()) -> Row | None:
        columns = self._one(query, values)
        return Row(*columns) if columns else None


def _has_ledger(connection: psycopg.Connection[tuple[Any, ...]]) -> bool:
    found = connection.execute("SELECT to_regclass('tallyroom.entries') IS NOT NULL").fetchone()
    return bool(found and found[0])


@contextmanager
def _told(where: str) -> Iterator[None]:
    """The database's errors in our form. A lost connection is told apart: what was being written may be there."""
    try:
        yield
    except psycopg.OperationalError as error:
        raise ConnectionLostError(
            f"the database cannot be reached ({_first_line(error)})", where=where, mend="Is it up, and the URL right?"
        ) from error
    except psycopg.Error as error:
        raise TallyroomError(
            f"the database refused it ({_first_line(error)})", where=where, mend="May this user write there?"
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]


def _without_password(url: str) -> str:
    """
    >>> _without_password("postgresql://desk:secret@db.example/night")
    'postgresql://desk@db.example/night'
    """
    scheme, _, rest = url.partition("://")
    user, at, place = rest.rpartition("@")
    return f"{scheme}://{user.split(':', 1)[0]}{at}{place}"
