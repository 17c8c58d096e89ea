"""A ledger in PostgreSQL: several desks, one chain, and a connection that is lost at the worst moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import psycopg
import pytest

from tallyroom.domain import Administration, BodyId, Declared
from tallyroom.errors import TallyroomError
from tallyroom.ledger import ConnectionLostError, Draft, Ledger
from tallyroom.ledger.postgres import PostgresStore
from tallyroom.night import Accepted, Incoming, Night, open_night
from tests.databases import fresh_database
from tests.made import CON, LAB, before, book, council, ward, won_by

WARDS = tuple(ward("anytown", f"ward-{number}", held_by=[CON]) for number in range(24))
BOOK = book([council("anytown", 24, cycle="all")], WARDS, [before("anytown", con=24)])


@pytest.fixture
def url() -> str:
    return fresh_database()


@pytest.fixture
def night(url: str) -> Iterator[Night]:
    night = Night.create(url, BOOK)
    yield night
    night.ledger.close()


def test_several_nights_share_a_database_each_in_its_schema(url: str) -> None:
    urls = [f"{url}{'&' if '?' in url else '?'}schema={name}" for name in ("wards_2027", "mayor_2027")]
    for one in urls:
        Night.create(one, BOOK).ledger.close()
    first, second = map(open_night, urls)
    assert isinstance(first.declare(won_by(WARDS[0], LAB), by="desk:1"), Accepted)
    assert (len(first.entries), second.refresh(), len(second.entries)) == (1, frozenset(), 0)
    assert not Ledger.exists(url)
    with pytest.raises(TallyroomError, match="already exists"):
        Night.create(urls[0], BOOK)
    with pytest.raises(TallyroomError, match="cannot be the schema of a night"):
        Ledger.open(urls[0].replace("wards_2027", "Wards;drop"))
    for night in (first, second):
        night.ledger.close()


def test_a_connection_lost_while_nobody_used_it_is_not_noticed_by_a_reader(night: Night, url: str) -> None:
    night.declare(won_by(WARDS[0], LAB), by="desk:1")
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    assert night.ledger.head() == 1


def test_whether_it_can_be_written_is_found_out_and_leaves_nothing(night: Night, url: str) -> None:
    night.ledger.probe()
    assert night.ledger.head() == 0
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE tallyroom.entries IN EXCLUSIVE MODE")
        with pytest.raises(TallyroomError, match="cannot do it"):
            night.ledger.probe(within=0.1)


def _draft(key: str) -> Draft:
    said = Administration(body=BodyId("anytown"), parties=(LAB,), note=key)
    return Draft(happening=said, by="desk:2", recorded_at=datetime(2030, 5, 3, 1, tzinfo=UTC), key=key)


def test_a_night_is_kept_and_opened_again(night: Night, url: str) -> None:
    for one in WARDS:
        assert isinstance(night.declare(won_by(one, LAB), by="desk:1"), Accepted)
    again = open_night(url)
    assert again.board == night.board
    assert (again.verify().entries, again.verify().broken) == (24, None)
    again.ledger.close()


def test_several_desks_at_once_lose_and_double_nothing(night: Night, url: str) -> None:
    def keyed(desk: int) -> None:
        own = open_night(url)
        for one in WARDS[desk::4]:
            assert isinstance(
                own.record(Incoming(happening=Declared(declaration=won_by(one, LAB))), by="desk"), Accepted
            )
        own.ledger.close()

    with ThreadPoolExecutor(4) as desks:
        list(desks.map(keyed, range(4)))
    night.refresh()
    assert len(night.entries) == len(WARDS)
    assert night.verify().broken is None
    assert night.board.everywhere.contests_declared == len(WARDS)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_connection_lost_while_writing_is_asked_by_the_keys(
    url: str, night: Night, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Lost before the commit, it is written again; lost after it, before the answer, it is found there."""
    ledger = Ledger.open(url)
    ledger.append(_draft("a"))
    store = ledger._store
    assert isinstance(store, PostgresStore)
    whole = PostgresStore.put
    lost: list[str] = []

    def put(self: PostgresStore, rows: object) -> None:
        whole(self, rows)  # type: ignore[arg-type]
        if not lost:
            lost.append(when)
            if when == "after":
                self._connection.execute("COMMIT")
            _kill(url, self._connection.info.backend_pid)

    monkeypatch.setattr(PostgresStore, "put", put)
    (entry,) = ledger.append(_draft("b"), after=1)
    assert (lost, entry.number, ledger.head()) == ([when], 2, 2)
    assert ledger.verify().broken is None
    ledger.close()


def _kill(url: str, backend: int) -> None:
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", (backend,))


@pytest.mark.parametrize(
    "change",
    ["UPDATE tallyroom.entries SET by = 'me'", "DELETE FROM tallyroom.entries", "TRUNCATE tallyroom.book"],
)
def test_the_database_itself_refuses_to_change_what_is_recorded(night: Night, url: str, change: str) -> None:
    night.declare(won_by(WARDS[0], LAB), by="desk:1")
    with psycopg.connect(url) as connection, pytest.raises(psycopg.Error, match="append-only"):
        connection.execute(change)


def _newer(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("ALTER TABLE tallyroom.book DISABLE TRIGGER ALL")
        connection.execute("UPDATE tallyroom.book SET format = 99")


def _nothing(url: str) -> None:
    pass


@pytest.mark.parametrize(("done", "said"), [(_newer, "made by a newer Tallyroom"), (_nothing, "already exists")])
def test_a_ledger_is_never_made_over_another_nor_misread(
    night: Night, url: str, done: Callable[[str], None], said: str
) -> None:
    done(url)
    with pytest.raises(TallyroomError, match=said):
        Ledger.create(url, BOOK) if done is _nothing else Ledger.open(url)


def test_a_database_without_a_ledger_says_how_to_open_one(url: str) -> None:
    assert not Ledger.exists(url)
    with pytest.raises(TallyroomError, match=r"holds no ledger.*tallyroom init"):
        Ledger.open(url)


def test_a_server_that_is_not_there_is_named_without_the_password() -> None:
    with pytest.raises(ConnectionLostError) as raised:
        Ledger.open("postgresql://desk:secret@127.0.0.1:1/night")
    assert "desk@127.0.0.1:1/night: the database cannot be reached" in str(raised.value)
    assert "secret" not in str(raised.value)
