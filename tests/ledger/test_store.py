"""What every store must do, whichever database keeps it. A new store adds a line to `STORES` and passes unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tallyroom.ledger.postgres import PostgresStore
from tallyroom.ledger.store import Row, SqliteStore, Store
from tests.databases import fresh_database

Open = Callable[[], Store]


def _sqlite(folder: Path) -> tuple[Store, Open]:
    path = folder / "night.db"
    return SqliteStore.create(path, b"the book"), lambda: SqliteStore(path)


def _postgres(folder: Path) -> tuple[Store, Open]:
    url = fresh_database()
    return PostgresStore.create(url, b"the book"), lambda: PostgresStore(url)


STORES: dict[str, Callable[[Path], tuple[Store, Open]]] = {"postgres": _postgres, "sqlite": _sqlite}


@pytest.fixture(params=sorted(STORES))
def store_and_open(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, Open]]:
    store, open_again = STORES[request.param](tmp_path)
    yield store, open_again
    store.close()


def _row(number: int, *, key: str = "") -> Row:
    return Row(number, "2030-05-03T01:00:00+00:00", "desk", "phone", key or f"k{number}", "declared", b"{}", "p", "s")


def test_rows_come_back_in_order_and_by_range(store_and_open: tuple[Store, Open]) -> None:
    store, _ = store_and_open
    with store.writing():
        store.put([_row(number) for number in range(1, 6)])
    assert [row.number for row in store.rows()] == [1, 2, 3, 4, 5]
    assert [row.number for row in store.rows(since=1, until=3)] == [2, 3]
    assert store.last() == _row(5)


def test_a_row_is_found_by_its_key(store_and_open: tuple[Store, Open]) -> None:
    store, _ = store_and_open
    with store.writing():
        store.put([_row(1, key="the-key")])
    assert store.by_key("the-key") == _row(1, key="the-key")
    assert store.by_key("another") is None


def test_an_empty_store_has_its_book_and_no_last_row(store_and_open: tuple[Store, Open]) -> None:
    store, _ = store_and_open
    assert (store.book(), store.last(), list(store.rows())) == (b"the book", None, [])


def test_what_fails_half_way_leaves_nothing(store_and_open: tuple[Store, Open]) -> None:
    store, _ = store_and_open
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(store, 1)
    assert store.last() is None


def test_writings_within_a_writing_become_durable_with_it_or_not_at_all(store_and_open: tuple[Store, Open]) -> None:
    store, open_again = store_and_open
    other = open_again()
    with store.writing():
        for number in (1, 2):
            with store.writing():
                store.put([_row(number)])
        assert (store.last(), other.last()) == (_row(2), None)
    assert other.last() == _row(2)
    with pytest.raises(ZeroDivisionError), store.writing():
        _write_and_fail(store, 3)
    assert (store.last(), other.last()) == (_row(2), _row(2))
    other.close()


def _write_and_fail(store: Store, number: int) -> None:
    with store.writing():
        store.put([_row(number)])
        raise ZeroDivisionError


def test_another_opening_sees_what_is_committed_and_nothing_else(store_and_open: tuple[Store, Open]) -> None:
    store, open_again = store_and_open
    other = open_again()
    with store.writing():
        store.put([_row(1)])
        assert other.last() is None
    assert other.last() == _row(1)
    other.close()
