"""The publisher: whatever befalls it, the site ends at the last entry, and its state says meanwhile what is wrong."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.domain import Declared, RehearsalBegan
from tallyroom.night import Incoming, Night
from tallyroom.publish.paths import MARK
from tallyroom.publisher import publishing
from tallyroom.publisher.job import Job
from tallyroom.publisher.publishing import publish_for_ever
from tallyroom.publisher.state import State, StateFile, Times, state_file, states
from tests.buckets import fetch, fresh_place
from tests.databases import PostgresServer, fresh_database
from tests.made import LAB, POLLS_CLOSE, before, book, council, ward, won_by

WARDS = [ward("oldham", name) for name in ("alexandra", "chadderton", "royton")]


@pytest.fixture(params=["sqlite", "postgres"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TALLYROOM_STATE", str(tmp_path))
    return fresh_database() if request.param == "postgres" else str(tmp_path / "night.db")


@pytest.fixture
def night(ledger: str) -> Iterator[Night]:
    made = book([council("oldham", 60, seats_up=3)], WARDS, [before("oldham", lab=40, con=20)])
    night = Night.create(ledger, made)
    night.record(Incoming(happening=RehearsalBegan(order="as given", seed=1)), by="officer")
    yield night
    night.ledger.close()


@pytest.fixture(autouse=True)
def _without_long_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "_FIRST", 0.1)
    monkeypatch.setattr(publishing, "_LONGEST", 0.2)
    monkeypatch.setattr(publishing, "_TAKEN", 0.2)


@contextmanager
def publishing_to(job: Job, *, from_close: bool = True) -> Iterator[None]:
    over = threading.Event()
    thread = threading.Thread(target=publish_for_ever, args=(job, over.is_set), kwargs={"from_close": from_close})
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(timeout=30)


def wait_until(holds: Callable[[], object]) -> None:
    until = time.monotonic() + 30
    while not holds():
        if time.monotonic() > until:
            raise TimeoutError("it does not come about")
        time.sleep(0.02)


def declare(night: Night, number: int) -> None:
    night.record(Incoming(happening=Declared(declaration=won_by(WARDS[number], LAB))), by="officer")


def published_at(place: str) -> int:
    try:
        text = fetch(place, "version.json")[0] if "://" in place else (Path(place) / "version.json").read_bytes()
    except OSError:
        return -1
    return int(json.loads(_plain(text))["entry"])


def _plain(text: bytes) -> bytes:
    import gzip  # noqa: PLC0415

    return gzip.decompress(text) if text.startswith(b"\x1f\x8b") else text


@pytest.fixture
def job(ledger: str, tmp_path: Path) -> Job:
    return Job(ledger=ledger, target=str(tmp_path / "site"))


def said(job: Job) -> State | None:
    return state_file(job.ledger, job.target).read()


def test_its_state_has_the_entry_published_and_how_long_entries_waited(night: Night, job: Job) -> None:
    with publishing_to(job):
        wait_until(lambda: published_at(job.target) == 1)
        declare(night, 0)
        wait_until(lambda: (state := said(job)) and state.published == 2)
        state = said(job)
        assert state is not None
        assert (state.known, state.doing, state.error, state.behind_since) == (2, "idle", "", None)
        assert state.seal == night.ledger.verify().seal
        assert sum(state.lag.counts) == 1  # entry 1 was there before anybody published
        assert sum(state.bakes.counts) == 2
        assert not state.is_silent(datetime.now(UTC))
        assert state.is_silent(datetime.now(UTC) + timedelta(seconds=state.patience + 1))
    assert said(job) is None  # whoever stops on purpose is not missed


def test_a_target_that_cannot_be_written_is_told_and_made_good(night: Night, tmp_path: Path, job: Job) -> None:
    with publishing_to(job):
        wait_until(lambda: published_at(job.target) == 1)
        site, away = tmp_path / "site", tmp_path / "away"
        site.rename(away)
        site.write_text("no folder any more")
        declare(night, 0)
        wait_until(lambda: (state := said(job)) and state.failures > 2)
        state = said(job)
        assert state is not None
        assert (state.doing, state.known, state.published) == ("failing", 2, 1)
        assert "site" in state.error
        assert state.failing_since is not None
        assert state.behind_since is not None
        assert state.failing_since <= state.beat
        site.unlink()
        away.rename(site)
        wait_until(lambda: published_at(job.target) == 2)
        wait_until(lambda: (state := said(job)) and state.failing_since is None and state.doing == "idle")


@pytest.mark.parametrize("ledger", ["sqlite"], indirect=True)
def test_a_ledger_that_goes_away_and_comes_back_is_followed_again(night: Night, tmp_path: Path, job: Job) -> None:
    with publishing_to(job):
        wait_until(lambda: published_at(job.target) == 1)
        declare(night, 0)
        wait_until(lambda: published_at(job.target) == 2)
        (tmp_path / "site" / MARK).rename(tmp_path / "kept")  # and the target, so that it begins again
        declare(night, 1)
        night.ledger.close()
        (tmp_path / "night.db").rename(tmp_path / "away.db")
        wait_until(lambda: (state := said(job)) and state.doing == "failing")
        (tmp_path / "kept").rename(tmp_path / "site" / MARK)
        wait_until(lambda: (state := said(job)) and "no such ledger" in state.error)
        (tmp_path / "away.db").rename(tmp_path / "night.db")
        wait_until(lambda: published_at(job.target) == 3)


@pytest.mark.parametrize("kind", ["folder", "store"])
def test_of_two_on_one_target_one_publishes_and_the_other_takes_over(night: Night, job: Job, kind: str) -> None:
    job = replace(job, target=fresh_place()) if kind == "store" else job
    over = threading.Event()
    first = threading.Thread(target=publish_for_ever, args=(job, over.is_set))
    first.start()
    wait_until(lambda: published_at(job.target) == 1)
    heard: list[str] = []
    ended = threading.Event()
    second = threading.Thread(target=publish_for_ever, args=(job, ended.is_set, heard.append))
    second.start()
    declare(night, 0)
    wait_until(lambda: published_at(job.target) == 2)
    assert heard == []
    over.set()
    first.join()
    declare(night, 1)
    wait_until(lambda: published_at(job.target) == 3)
    ended.set()
    second.join()
    assert heard


def test_before_the_close_of_poll_it_waits_and_says_for_what(tmp_path: Path, job: Job) -> None:
    made = book([council("oldham", 60, seats_up=3)], WARDS, [before("oldham", lab=40, con=20)])
    assert made.event.polls_close == POLLS_CLOSE
    later = replace(made, event=replace(made.event, polls_close=datetime.now(UTC) + timedelta(hours=1)))
    Night.create(job.ledger, later).ledger.close()
    with publishing_to(job):
        wait_until(lambda: (state := said(job)) and state.doing == "waiting")
        state = said(job)
        assert state is not None
        assert "polls close at" in state.error
        assert not (tmp_path / "site").exists()


def test_a_database_that_goes_away_and_comes_back_is_followed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TALLYROOM_STATE", str(tmp_path))
    server = PostgresServer()
    made = book([council("oldham", 60, seats_up=3)], WARDS, [before("oldham", lab=40, con=20)])
    job = Job(ledger=server.fresh_database(), target=str(tmp_path / "site"))
    night = Night.create(job.ledger, made)
    night.record(Incoming(happening=RehearsalBegan(order="as given", seed=1)), by="officer")
    with publishing_to(job):
        wait_until(lambda: published_at(job.target) == 1)
        server.kill()
        wait_until(lambda: (state := said(job)) and state.doing == "failing" and "cannot be reached" in state.error)
        server.start()
        declare(night, 0)
        wait_until(lambda: published_at(job.target) == 2)
    night.ledger.close()
    server.kill()


def test_a_state_is_written_in_place_and_read_whole(tmp_path: Path) -> None:
    file = StateFile(tmp_path / "state.json")
    states_written = [State(target="site", pid=1, beat=datetime.now(UTC), error="x" * length) for length in (0, 5000)]
    sizes = set()
    for state in states_written:
        file.write(state)
        sizes.add(file.path.stat().st_size)
        read = file.read()
        assert read is not None
        assert state.error.startswith(read.error)
    assert len(sizes) == 1  # no more room is asked for later than at first


def test_states_are_those_of_one_ledger(tmp_path: Path) -> None:
    for ledger, target in (("a.db", "one"), ("a.db", "two"), ("b.db", "one")):
        state = State(target=target, pid=1, beat=datetime.now(UTC))
        state_file(str(tmp_path / ledger), target).write(state)
    assert sorted(state.target for state in states(str(tmp_path / "a.db"))) == ["one", "two"]


def test_times_are_counted_by_their_upper_bound() -> None:
    times = Times()
    for seconds in (0.1, 0.11, 400):
        times = times.with_one(seconds)
    assert times.counts == (1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1)
    assert times.total == pytest.approx(400.21)
