"""A desk whose databases fail while the second of a pair hands in: nothing is lost, doubled, or thrown out."""

from __future__ import annotations

import gc
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from django.db import close_old_connections, connection

from tallyroom.desk.models import Act, Case, State
from tallyroom.desk.reconciling import attempt, reconcile
from tallyroom.desk.room import room
from tallyroom.ledger.store import SqliteStore
from tallyroom.night import Night, open_night
from tests.databases import fresh_database
from tests.desk.desks import Desk, at_ledger, make_tables
from tests.desk.nights import votes_of, wards_of
from tests.desk.running import SECRET
from tests.faults import Faults, failing, watch
from tests.made import facts

#: How many pairs of faults are tried: chosen anew each time the number of statements changes, the same otherwise.
PAIRS = {"sqlite": 30, "postgresql": 8}


@contextmanager
def _faulty(faults: Faults, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every statement of the desk's tables and of the ledger passes here."""
    store: Any = room()._night.ledger._store
    if isinstance(store, SqliteStore):
        connection.ensure_connection()
        for one in (store._connection, connection.connection):
            watch(one, faults)
    try:
        with failing(patch, faults):
            yield
    finally:
        for one in (getattr(store, "_held", None), connection.connection):
            if isinstance(one, sqlite3.Connection):
                one.set_trace_callback(None)
                one.set_progress_handler(None, 0)


def _hand_in(client: Any, contest: str) -> Any:
    form = {f"votes:{who}": str(n) for who, n in votes_of(contest).items()}  # type: ignore[arg-type]
    sent = {**form, "submission": f"of-{contest}"[:64]}
    return client.post(f"/contests/{contest}/key", sent, headers={"Accept": "application/json"})


@pytest.mark.parametrize(("kind", "after"), [("sqlite", False), ("postgresql", False), ("postgresql", True)])
def test_whatever_statement_fails_what_two_agreed_on_is_recorded_once(
    kind: str, after: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TALLYROOM_DESK_SECRET", SECRET)
    url = str(tmp_path / "night.db") if kind == "sqlite" else fresh_database()
    made = wards_of(260)
    Night.create(url, made).ledger.close()
    with at_ledger(url):
        make_tables()
        desk = Desk(tmp_path)
        first, second = desk.signed_in("ann"), desk.signed_in("bob", "verifier")
        for client in (first, second):
            client.raise_request_exception = False
        contests = iter(contest.id for contest in made.contests)
        points = _statements(first, second, next(contests), after, monkeypatch)
        pairs = list(combinations(range(points), 2))
        chosen = random.Random(points).sample(pairs, min(PAIRS[kind], len(pairs)))
        refused = 0
        for at in (*((point,) for point in range(points)), *chosen):
            contest = next(contests)
            assert _hand_in(first, contest).json()["state"] == "waiting"
            with _faulty(Faults(at, after=after), monkeypatch):
                answer = _hand_in(second, contest)
            close_old_connections()  # as each request of a served desk does
            refused += answer.status_code != 200
            if answer.status_code == 200 and answer.json()["state"] == "recorded":
                assert room().board.standing(contest).counts
            del answer.exc_info  # which no server keeps: a cursor in it would keep a broken connection, and its lock
            gc.collect()
            again = _hand_in(second, contest)
            assert again.status_code == 200, (at, again.content)
            attempt()
            case = Case.objects.get(contest=contest)
            assert case.state == State.RECORDED, (at, case.state, case.note, case.findings)
            assert case.signed == "desk:ann, desk:bob"
        assert refused > 0
        assert not reconcile(room())
        keyed = [act.about for act in Act.objects.filter(act="keyed", by="desk:bob")]
        assert len(keyed) == len(set(keyed)) == Case.objects.count()
        entries = [entry.key for entry in room().entries_since(0)]
        assert len(entries) == len(set(entries)) == Case.objects.count()
        fresh = open_night(url)
        assert facts(fresh.board) == facts(room().board)
        assert fresh.verify().broken is None
        fresh.ledger.close()


def _statements(first: Any, second: Any, contest: str, after: bool, patch: pytest.MonkeyPatch) -> int:
    """How many statements the second keying of a pair takes."""
    _hand_in(first, contest)
    faults = Faults(after=after)
    with _faulty(faults, patch):
        assert _hand_in(second, contest).json()["state"] == "recorded"
    return faults.seen
