"""A ledger in a PostgreSQL database, for several desks. Passes what `SqliteStore` passes.

Each ledger is in a schema of its own, so that several nights share a database. The chain is held by an advisory lock:
who writes waits for whoever is writing, and reads what that one has committed before deciding what comes next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import TransactionStatus

from tallyroom.errors import TallyroomError
from tallyroom.ledger.address import PostgresAddress, without_password
from tallyroom.ledger.store import APPLICATION_ID, FORMAT, ConnectionLostError, Row

_SCHEMA = f"""
CREATE SCHEMA IF NOT EXISTS {{schema}};
CREATE TABLE {{schema}}.book (format integer NOT NULL, body bytea NOT NULL);
CREATE TABLE {{schema}}.entries (
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
CREATE FUNCTION {{schema}}.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
CREATE TRIGGER entries_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.entries
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.refuse();
CREATE TRIGGER the_book_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.book
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.refuse();
COMMENT ON SCHEMA {{schema}} IS 'Tallyroom ledger, format {FORMAT}';
"""

_ROWS = "SELECT number, recorded_at, by, source, key, kind, body, previous_seal, seal FROM {schema}.entries"
_INSERT = "INSERT INTO {schema}.entries VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
_COPY = "COPY {schema}.entries FROM STDIN"
#: A network that says nothing is taken for lost after this many seconds, unless the URL says otherwise.
_PATIENCE: dict[str, str] = {
    "connect_timeout": "10",
    "tcp_user_timeout": "15000",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
}
#: SQLSTATE classes of a server that has gone or is going: what was being written may be there.
_GONE = ("08", "57P")
#: What is kept beside the entries, and can be made from them again.
_SUMS = """
CREATE TABLE IF NOT EXISTS {schema}.sums (
    last integer PRIMARY KEY, seal text NOT NULL, version integer NOT NULL, body bytea NOT NULL
)
"""


class PostgresStore:
    """A ledger in the database that a `postgresql://` URL names. `where` is what it is called in messages."""

    def __init__(self, url: str) -> None:
        self._address = PostgresAddress.of(url)
        self.where = without_password(url)
        self._writing = 0
        self._connection = self._connect()
        try:
            self._refuse_strangers()
        except BaseException:
            self._connection.close()
            raise

    def _refuse_strangers(self) -> None:
        with _told(self.where):
            there = _has_ledger(self._connection, self._address.schema)
        if not there:
            raise TallyroomError(
                "holds no ledger", where=self.where, mend="Open one with `tallyroom init PACKAGE --db URL`."
            )
        (made_by,) = self._one("SELECT format FROM {schema}.book") or (0,)
        if made_by > FORMAT:
            raise TallyroomError(
                f"made by a newer Tallyroom (its format is {made_by}, this one reads up to {FORMAT})",
                where=self.where,
                mend="Upgrade Tallyroom; the database has not been changed.",
            )

    @classmethod
    def exists(cls, url: str) -> bool:
        address = PostgresAddress.of(url)
        with _told(without_password(url)), _connected(address, autocommit=True) as connection:
            return _has_ledger(connection, address.schema)

    @classmethod
    def create(cls, url: str, book: bytes, rows: Iterable[Row] = ()) -> PostgresStore:
        """A new ledger, made whole or not at all; never in the place of another."""
        address, where = PostgresAddress.of(url), without_password(url)
        with _told(where), _connected(address) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (APPLICATION_ID,))
            if _has_ledger(connection, address.schema):
                raise TallyroomError(
                    "already exists",
                    where=where,
                    mend="Choose another database or ?schema=NAME, or go on with the ledger there.",
                )
            connection.execute(_in(_SCHEMA, address.schema))
            connection.execute(_in("INSERT INTO {schema}.book VALUES (%s, %s)", address.schema), (FORMAT, book))
            with connection.cursor().copy(_in(_COPY, address.schema)) as copy:
                for row in rows:
                    copy.write_row(row)
        return cls(url)

    def book(self) -> bytes:
        found = self._one("SELECT body FROM {schema}.book")
        if found is None:
            raise TallyroomError("its book is gone", where=self.where, mend="Use a copy made before it was damaged.")
        return bytes(found[0])

    def rows(self, *, since: int = 0, until: int | None = None) -> Iterator[Row]:
        asked = (since, until if until is not None else 2**62)
        found = self._read(f"{_ROWS} WHERE number > %s AND number <= %s ORDER BY number", asked)
        return (Row(*columns) for columns in found)

    def last(self) -> Row | None:
        return self._row(f"{_ROWS} ORDER BY number DESC LIMIT 1")

    def by_key(self, key: str) -> Row | None:
        return self._row(f"{_ROWS} WHERE key = %s", (key,))

    @contextmanager
    def writing(self) -> Iterator[None]:
        with _told(self.where):
            connection = self._open()
            try:
                with connection.transaction():
                    connection.execute("SELECT pg_advisory_xact_lock(%s)", (self._address.lock,))
                    self._writing += 1
                    try:
                        yield
                    finally:
                        self._writing -= 1
                    if connection.info.transaction_status == TransactionStatus.INERROR:
                        raise TallyroomError("a statement failed", where=self.where, mend="Nothing was recorded.")
            finally:
                if not self._writing and connection.info.transaction_status != TransactionStatus.IDLE:
                    connection.close()  # it could not end what was being written: who writes next begins anew

    def put(self, rows: Sequence[Row]) -> None:
        with self._connection.cursor() as cursor:
            if len(rows) == 1:
                cursor.execute(self._said(_INSERT), rows[0])
            else:
                cursor.executemany(self._said(_INSERT), rows)
            if rows:  # delivered with the commit, or not at all
                cursor.execute("SELECT pg_notify(%s, %s)", (self._schema, str(rows[-1].number)))

    def probe(self, *, within: float) -> None:
        with _told(self.where), _connected(self._address, connect_timeout=max(2, round(within))) as connection:
            connection.execute("SELECT set_config('lock_timeout', %s, true)", (f"{round(within * 1000)}ms",))
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (self._address.lock,))
            connection.execute(self._said(_INSERT), (2**62, "", "", "", "", "", b"", "", ""))
            connection.rollback()

    def sums(self, version: int) -> Iterator[tuple[int, str, bytes]]:
        if (
            self._one(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = %s AND table_name = 'sums'",
                (self._schema,),
            )
            is None
        ):
            return
        with _told(self.where):
            query = self._said("SELECT last, seal, body FROM {schema}.sums WHERE version = %s ORDER BY last")
            found = self._open().execute(query, (version,)).fetchall()
        yield from ((last, seal, bytes(body)) for last, seal, body in found)

    def put_sums(self, last: int, seal: str, version: int, body: bytes) -> None:
        if self._writing:
            return  # a statement that failed would undo what is being written
        with _told(self.where):
            connection = self._open()
            connection.execute(self._said(_SUMS))
            connection.execute(
                self._said(
                    "INSERT INTO {schema}.sums VALUES (%s, %s, %s, %s) ON CONFLICT (last) DO UPDATE "
                    "SET seal = excluded.seal, version = excluded.version, body = excluded.body"
                ),
                (last, seal, version, body),
            )

    def fault(self) -> str:
        return ""  # the server looks after its own pages

    def close(self) -> None:
        self._connection.close()

    @property
    def _schema(self) -> str:
        return self._address.schema

    def _said(self, query: LiteralString) -> sql.Composed:
        return _in(query, self._schema)

    def _open(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The connection; a new one after the last was lost, unless something is being written: that is lost too."""
        if self._connection.closed and not self._writing:
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        with _told(self.where):
            connection = _connected(self._address, autocommit=True)
            connection.execute("SET synchronous_commit = on")
            return connection

    def _read(self, query: LiteralString, values: tuple[Any, ...] = ()) -> psycopg.Cursor[tuple[Any, ...]]:
        """What is only read is asked again on a new connection, where the last was lost while nobody used it."""
        with _told(self.where):
            try:
                return self._open().execute(self._said(query), values)
            except psycopg.OperationalError:
                if self._writing or not self._connection.closed:
                    raise
            return self._open().execute(self._said(query), values)

    def _one(self, query: LiteralString, values: tuple[Any, ...] = ()) -> tuple[Any, ...] | None:
        found = self._read(query, values)
        with _told(self.where):
            return found.fetchone()

    def _row(self, query: LiteralString, values: tuple[Any, ...] = ()) -> Row | None:
        columns = self._one(query, values)
        return Row(*columns) if columns else None


def _connected(address: PostgresAddress, **settings: Any) -> psycopg.Connection[tuple[Any, ...]]:
    given = conninfo_to_dict(address.url)
    patience = {name: value for name, value in _PATIENCE.items() if name not in given}
    return psycopg.connect(address.url, **{**patience, **settings})


def _in(query: LiteralString, schema: str) -> sql.Composed:
    """A statement of this file, for one schema."""
    return sql.SQL(query).format(schema=sql.Identifier(schema))


def _has_ledger(connection: psycopg.Connection[tuple[Any, ...]], schema: str) -> bool:
    found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", (f"{schema}.entries",)).fetchone()
    return bool(found and found[0])


@contextmanager
def _told(where: str) -> Iterator[None]:
    """The database's errors in our form. A lost connection is told apart: what was being written may be there."""
    try:
        yield
    except psycopg.OperationalError as error:
        if error.sqlstate is not None and not error.sqlstate.startswith(_GONE):
            raise TallyroomError(
                f"the database cannot do it ({_first_line(error)})", where=where, mend="Look at the server's own log."
            ) from error
        raise ConnectionLostError(
            f"the database cannot be reached ({_first_line(error)})", where=where, mend="Is it up, and the URL right?"
        ) from error
    except psycopg.Error as error:
        raise TallyroomError(
            f"the database refused it ({_first_line(error)})", where=where, mend="May this user write there?"
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]
