"""Whether the desk is well is found out by doing a little of its work, and its figures are those of what was done."""

from __future__ import annotations

import json
import logging
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import OperationalError
from prometheus_client.parser import text_string_to_metric_families

from tallyroom.desk import health
from tallyroom.desk.logs import WithoutTracebacks
from tallyroom.desk.models import Report
from tallyroom.logs import formatter
from tallyroom.publisher.state import State, Times, state_file
from tests.desk.desks import Desk, key


@pytest.fixture(autouse=True)
def _afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_KEPT", 0.0)
    monkeypatch.setattr(health, "_PATIENCE", 0.2)


def _ready(desk: Desk) -> tuple[int, dict[str, Any]]:
    answer = desk.client().get("/health/ready")
    return answer.status_code, answer.json()


def _write_state(desk: Desk, **said: Any) -> None:
    usual: dict[str, Any] = {"target": "site", "pid": 1, "beat": datetime.now(UTC), "published": 3, "known": 3}
    state_file(str(desk.folder / "night.db"), "site").write(State(**{**usual, **said}))


def test_a_desk_that_is_well_says_so_and_leaves_nothing_behind(desk: Desk) -> None:
    before = sorted(one.name for one in desk.folder.iterdir())
    status, said = _ready(desk)
    assert (status, said["ok"]) == (200, True)
    assert {name: one["ok"] for name, one in said["checks"].items()} == {
        "ledger": True,
        "desk": True,
        "disk": True,
        "publisher": True,
    }
    assert desk.room.head() == Report.objects.count() == 0
    assert sorted(one.name for one in desk.folder.iterdir() if not one.name.endswith(("-wal", "-shm"))) == [
        name for name in before if not name.endswith(("-wal", "-shm"))
    ]
    assert desk.client().get("/health").json()["ok"]


def test_a_ledger_that_somebody_holds_is_not_ready_and_the_process_still_lives(desk: Desk) -> None:
    holder = sqlite3.connect(desk.folder / "night.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    status, said = _ready(desk)
    assert status == 503
    assert "locked" in said["checks"]["ledger"]["says"]
    assert said["checks"]["desk"]["ok"]
    assert desk.client().get("/health").status_code == 503
    assert desk.client().get("/health/live").status_code == 200
    holder.execute("ROLLBACK")
    holder.close()
    assert _ready(desk)[0] == 200


def test_a_disk_without_room_is_not_ready(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage(NamedTuple):
        total: int
        used: int
        free: int

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 4 * 10**7, 4 * 10**7))
    status, said = _ready(desk)
    assert (status, said["checks"]["disk"]["says"]) == (503, "only 40 MB are free")


def test_a_file_that_cannot_be_written_beside_the_ledger_is_not_ready(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    status, said = _ready(desk)
    assert status == 503
    assert "No space left" in said["checks"]["ledger"]["says"]
    assert not list(desk.folder.glob(".*probe*"))


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"beat": datetime(2026, 1, 1, 3, tzinfo=UTC)}, "has said nothing since 03:00:00 UTC"),
        ({"failing_since": datetime(2026, 1, 1, 21, 52, tzinfo=UTC), "error": "no space"}, "since 21:52:00 UTC: no"),
        ({"behind_since": timedelta(minutes=1), "known": 9}, "at entry 3 of 9"),
        ({"behind_since": timedelta(minutes=1), "doing": "waiting"}, ""),
        ({"behind_since": timedelta()}, ""),
        ({}, ""),
    ],
)
def test_a_publisher_that_is_silent_failing_or_late_is_not_ready(desk: Desk, said: dict[str, Any], wrong: str) -> None:
    ago = said.get("behind_since")
    _write_state(desk, **said | ({"behind_since": datetime.now(UTC) - ago} if ago is not None else {}))
    status, found = _ready(desk)
    assert status == (503 if wrong else 200)
    assert wrong in found["checks"]["publisher"]["says"]


def test_a_publisher_that_was_asked_for_and_says_nothing_is_missed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SITE", "site")
    assert "no publisher has said anything" in _ready(desk)[1]["checks"]["publisher"]["says"]
    _write_state(desk)
    assert _ready(desk)[0] == 200


def test_the_wall_says_where_the_site_is_and_why_it_does_not_follow(desk: Desk) -> None:
    client = desk.signed_in("ann", "administrator")
    _write_state(desk)
    assert "The site is at entry 3, the ledger at 0." in client.get("/wall").content.decode()
    _write_state(desk, failing_since=datetime(2012, 5, 3, 20, 52, tzinfo=UTC), error="[Errno 28] No space left <b>")
    shown = client.get("/wall").content.decode()
    assert "Not published since 21:52: [Errno 28] No space left &lt;b&gt;" in shown


def test_strangers_are_told_whether_and_not_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client = desk.client(REMOTE_ADDR="203.0.113.7")
    assert client.get("/health/ready").json() == {"ok": True}
    assert client.get("/metrics").status_code == 403
    monkeypatch.setenv("TALLYROOM_DESK_WATCHERS", "127.0.0.1, 203.0.113.0/24")
    assert "checks" in client.get("/health/ready").json()
    assert client.get("/metrics").status_code == 200


def _figures(desk: Desk) -> dict[tuple[str, tuple[str, ...]], float]:
    answer = desk.client().get("/metrics")
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    return {
        (sample.name, tuple(sample.labels[name] for name in sorted(sample.labels, reverse=True))): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def test_figures_for_prometheus_are_those_of_the_night(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    now = datetime.now(UTC)
    lag = Times().with_one(0.3).with_one(0.7)
    _write_state(desk, lag=lag, bakes=Times().with_one(4.0), behind_since=now - timedelta(seconds=9), known=5)
    found = _figures(desk)
    assert found[("tallyroom_returns_waiting", ("waiting",))] == 1
    assert found[("tallyroom_acts_total", ("keyed",))] == 1
    assert found[("tallyroom_contests", ())] == len(desk.room.book.contests)
    assert found[("tallyroom_ready", ("ledger",))] == 1
    assert (found[("tallyroom_published_entry", ("site",))], found[("tallyroom_publisher_known_entry", ("site",))]) == (
        3,
        5,
    )
    assert 9 <= found[("tallyroom_publisher_behind_seconds", ("site",))] < 60
    assert found[("tallyroom_publish_lag_seconds_bucket", ("site", "0.5"))] == 1
    assert found[("tallyroom_publish_lag_seconds_bucket", ("site", "1.0"))] == 2
    assert found[("tallyroom_publish_lag_seconds_count", ("site",))] == 2
    assert found[("tallyroom_publish_lag_seconds_sum", ("site",))] == pytest.approx(1.0)


def test_alerts_and_sources_are_counted_where_their_states_are_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    alerts, sources = desk.folder / "alerts.json", desk.folder / "sources.json"
    alerts.write_text(json.dumps({"channels": {"radio": {"waiting": 4}}}))
    sources.write_text(json.dumps({"sources": [{"source": "ashford", "state": "read", "failures": 2}]}))
    monkeypatch.setenv("TALLYROOM_ALERTS_STATE", str(alerts))
    monkeypatch.setenv("TALLYROOM_WATCH_STATE", str(sources))
    found = _figures(desk)
    assert found[("tallyroom_alerts", ("waiting", "radio"))] == 4
    assert found[("tallyroom_source_state", ("read", "ashford"))] == 1
    assert found[("tallyroom_source_failures", ("ashford",))] == 2


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """What goes through the desk's way of logging."""
    written: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(self.format(record))

    handler = Kept()
    handler.setFormatter(formatter())
    handler.addFilter(WithoutTracebacks())
    logger = logging.getLogger("tests.desk.lines")
    logger.addHandler(handler)
    yield written
    logger.removeHandler(handler)


@pytest.mark.parametrize(
    ("error", "has_traceback"),
    [
        (OperationalError("server closed the connection\nand more"), False),
        (DisallowedHost("evil.example"), False),
        (KeyError("a mistake of ours"), True),
    ],
)
def test_what_is_expected_is_one_line_without_a_traceback(
    lines: list[str], error: Exception, has_traceback: bool
) -> None:
    try:
        raise error
    except Exception:  # every kind is told
        logging.getLogger("tests.desk.lines").exception("Internal Server Error: %s", "/waiting")
    (line,) = lines
    said = json.loads(line)
    assert "\n" not in line
    assert ("exception" in said) == has_traceback
    assert said["timestamp"].endswith("Z")
    assert said["event"].startswith("Internal Server Error: /waiting")
    assert (str(error).split("\n", 1)[0] in said["event"]) != has_traceback


def test_a_request_has_a_number_or_keeps_the_one_it_came_with(desk: Desk) -> None:
    answers = [desk.client().get("/health/live", headers={"X-Request-ID": one}) for one in ("from-nginx-1", "a b", "")]
    numbers = [answer.headers["X-Request-ID"] for answer in answers]
    assert numbers[0] == "from-nginx-1"
    assert numbers[1] != "a b"
    assert len({*numbers}) == 3
