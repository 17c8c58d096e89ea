"""A night whose database fails at any one or two statements: what it says is recorded is there, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import combinations
from pathlib import Path

import pytest

from tallyroom.domain import Declared
from tallyroom.errors import TallyroomError
from tallyroom.ledger.store import SqliteStore
from tallyroom.night import Accepted, Incoming, Night, open_night
from tests.databases import fresh_database
from tests.faults import Faults, failing, leave, watch
from tests.made import CON, LAB, before, book, council, facts, ward, won_by

WARDS = [ward("x", f"ward-{place}", held_by=[CON]) for place in range(120)]
BOOK = book([council("x", 120, seats_up=120)], WARDS, [before("x", con=120)])


@pytest.fixture(params=["sqlite", "postgresql"])
def night(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Night]:
    night = Night.create(str(tmp_path / "night.db") if request.param == "sqlite" else fresh_database(), BOOK)
    yield night
    night.ledger.close()


def _incoming(place: int) -> Incoming:
    declared = Declared(declaration=won_by(WARDS[place], LAB))
    return Incoming(happening=declared, source="desk", where=WARDS[place].id, key=f"desk:{place}")


@contextmanager
def _faulty(night: Night, faults: Faults, patch: pytest.MonkeyPatch) -> Iterator[None]:
    store = night.ledger._store
    if not isinstance(store, SqliteStore):
        with failing(patch, faults):
            yield
        return
    connection = store._connection
    watch(connection, faults)
    try:
        yield
    finally:
        with suppress(Exception):  # it was given up
            leave(connection)


def _is_true(night: Night, other: Night) -> None:
    """What this process says is what another reads in the ledger; and all of it, once it has looked."""
    other.refresh()
    said = {contest for contest, standing in night.board.standings.items() if standing.entry}
    assert said <= {contest for contest, standing in other.board.standings.items() if standing.entry}
    night.refresh()
    assert night.entries == other.entries
    assert facts(night.board) == facts(other.board)


def night_url(night: Night) -> str:
    store = night.ledger._store
    return str(store.path) if isinstance(store, SqliteStore) else store._address.url  # type: ignore[attr-defined]


def _recorded(night: Night, place: int, faults: Faults, patch: pytest.MonkeyPatch) -> bool:
    """Whether it says that a ward is recorded, while its database fails."""
    with _faulty(night, faults, patch):
        try:
            return isinstance(night.record(_incoming(place), by="desk:a, desk:b"), Accepted)
        except TallyroomError:
            return False


@pytest.mark.parametrize("after", [False, True], ids=["before it is done", "after it is done"])
def test_no_fault_or_pair_of_faults_makes_a_night_say_what_its_ledger_has_not(
    night: Night, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = Faults(after=after)
    assert _recorded(night, 0, count, monkeypatch)
    points = range(count.seen + 3)  # what is asked again after a fault comes after what is asked without
    other = open_night(night_url(night))
    failed, places = 0, iter(range(1, len(WARDS)))
    for at in (*((point,) for point in points), *combinations(points, 2)):
        place = next(places)
        said = _recorded(night, place, Faults(at, after=after), monkeypatch)
        failed += not said
        assert night.has(f"desk:{place}") or not said, f"said to be recorded, and is not: faults at {at}"
        _is_true(night, other)
        again = night.record(_incoming(place), by="desk:a, desk:b")
        assert isinstance(again, Accepted), f"the same key is refused after faults at {at}: {again.findings}"
        assert night.ledger.head() == place + 1
        _is_true(night, other)
    assert failed > len(points)
    assert night.verify().broken is None
    other.ledger.close()


@pytest.mark.parametrize("further", [0, 1, 2])
def test_a_night_whose_ledger_has_gone_back_goes_on_from_what_is_there(
    night: Night, further: int, tmp_path: Path
) -> None:
    for place in range(3):
        night.record(_incoming(place), by="desk:a")
    older = Night.create(str(tmp_path / "older.db"), BOOK)
    for place in (0, *range(10, 10 + further)):
        older.record(_incoming(place), by="desk:a")
    night.ledger.close()
    night.ledger = older.ledger
    assert isinstance(night.record(_incoming(20), by="desk:a"), Accepted)
    assert [entry.key for entry in night.entries] == [f"desk:{place}" for place in (0, *range(10, 10 + further), 20)]
    assert night.hold_against_ledger()
    assert facts(night.board) == facts(open_night(night_url(night)).board)
    assert night.verify().broken is None
