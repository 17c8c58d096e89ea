"""The doctor: what is well is ok, and each thing that would fail at night is a line that says how to fix it."""

from __future__ import annotations

import json
import shutil
import socketserver
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import NamedTuple

import pytest

from tallyroom.domain import RehearsalBegan
from tallyroom.night import Incoming, Night
from tallyroom.operations import outside
from tallyroom.operations.doctor import CHECKS, Asked, examine
from tests.buckets import fresh_place
from tests.databases import fresh_database
from tests.made import before, book, council, ward

BOOK = book([council("oldham", 60, seats_up=1)], [ward("oldham", "alexandra")], [before("oldham", lab=40, con=20)])


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night.create(str(tmp_path / "night.db"), BOOK)


def found(check: str, **asked: str) -> list[tuple[str, str]]:
    return [(line.state, line.says) for line in examine(Asked(**asked)) if line.check == check]


def test_a_night_in_good_order_has_nothing_to_fix_and_nothing_is_left(night: Night, tmp_path: Path) -> None:
    there = sorted(tmp_path.iterdir())
    lines = examine(Asked(ledger=str(tmp_path / "night.db"), site=str(tmp_path / "site")))
    assert [line for line in lines if line.state == "fix"] == []
    assert {line.check for line in lines} >= {"versions", "disk", "permissions", "ledger", "night", "site", "publish"}
    assert sorted(tmp_path.iterdir()) == there
    assert night.ledger.head() == 0


def test_it_prints_json_and_says_by_its_exit_code_whether_something_is_to_be_fixed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tallyroom", "doctor", "--db", str(tmp_path / "none.db"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    document = json.loads(done.stdout)
    assert (done.returncode, document["ok"]) == (1, False)
    (line, *_) = [one for one in document["lines"] if one["check"] == "ledger"]
    assert line == {
        "check": "ledger",
        "state": "fix",
        "says": "no such ledger",
        "how": f"Open one with `tallyroom init PACKAGE --db {tmp_path / 'none.db'}`.",
    }


def test_a_rehearsal_a_loose_key_and_a_full_disk_are_told(
    night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    night.record(Incoming(happening=RehearsalBegan(order="as given", seed=1)), by="officer")
    key = tmp_path / "night.desk.key"
    key.write_text("secret")
    key.chmod(0o644)
    db = str(tmp_path / "night.db")
    assert ("warn", "this ledger is a rehearsal: everything says so") in found("night", ledger=db)
    assert ("fix", f"{key} has mode 644") in found("permissions", ledger=db)

    class Usage(NamedTuple):
        total: int
        used: int
        free: int

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 5 * 10**6, 5 * 10**6))
    assert {state for state, _ in found("disk", ledger=db)} == {"fix"}


def test_a_changed_entry_is_found(night: Night, tmp_path: Path) -> None:
    import sqlite3  # noqa: PLC0415

    night.record(Incoming(happening=RehearsalBegan(order="as given", seed=1)), by="officer")
    with sqlite3.connect(tmp_path / "night.db", isolation_level=None) as base:
        base.execute("DROP TRIGGER entries_are_not_changed")
        base.execute("UPDATE entries SET by = 'another'")
    base.close()
    assert found("ledger", ledger=str(tmp_path / "night.db")) == [
        ("fix", "entry 1 has been changed since it was sealed")
    ]


def test_somebody_elses_folder_is_told_before_the_night(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.doc").write_text("mine")
    assert found("site", site=str(tmp_path / "site")) == [("fix", "holds files that are not a published site")]


def test_a_store_with_conditional_writes_is_well_and_one_without_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import obstore  # noqa: PLC0415

    place, put = fresh_place(), obstore.put
    ((state, says),) = found("site", site=place)
    assert (state, says.startswith(f"{place} takes conditional writes")) == ("ok", True)
    monkeypatch.setattr(obstore, "put", lambda store, name, body, **_: put(store, name, body))
    assert found("site", site=place) == [("fix", "the store lets a new object replace another")]


def test_postgresql_says_what_it_promises(tmp_path: Path) -> None:
    url = fresh_database()
    Night.create(url, BOOK).ledger.close()
    assert [state for state, _ in found("clock", ledger=url)] == ["ok"]
    assert found("database", ledger=url)[0][1].startswith("PostgreSQL ")
    assert {state for state, _ in found("ledger", ledger=url)} == {"ok"}
    assert found("clock", ledger="postgresql://nobody@127.0.0.1:1/none")[0][0] == "fix"


class _Says(BaseHTTPRequestHandler):
    """A server whose clock is off by so many seconds, and whose health is what it is told."""

    off, status, body = 0.0, 200, b"{}"

    def do_HEAD(self) -> None:  # the library's name
        import time  # noqa: PLC0415

        self.send_response_only(200)
        self.send_header("Date", formatdate(time.time() + self.off, usegmt=True))
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response_only(self.status)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: object) -> None: ...


@contextmanager
def saying(**said: object) -> Iterator[str]:
    handler = type("Says", (_Says,), said)
    with socketserver.TCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


@pytest.mark.parametrize(("off", "state"), [(0.0, "ok"), (7.0, "warn"), (-90.0, "fix"), (90.0, "fix")])
def test_a_clock_that_is_off_is_told(off: float, state: str) -> None:
    with saying(off=off) as url:
        ((got, says),) = found("clock", clock=url)
    assert got == state, says


def test_a_desk_that_is_not_ready_says_why() -> None:
    body = b'{"ok": false, "checks": {"disk": {"ok": false, "says": "only 3 MB are free"}, "desk": {"ok": true}}}'
    with saying(status=503, body=body) as url:
        assert found("workers", desk=url) == [("fix", "the desk is not ready: disk: only 3 MB are free")]
    with saying() as url:
        assert found("workers", desk=url) == [("ok", f"the desk at {url} is ready")]


@pytest.mark.parametrize(
    ("until", "state"),
    [("Jan 01 00:00:00 2099 GMT", "ok"), ("", "warn"), ("Jan 01 00:00:00 2020 GMT", "fix")],
)
def test_a_certificate_that_runs_out_is_told(monkeypatch: pytest.MonkeyPatch, until: str, state: str) -> None:
    from datetime import UTC, datetime, timedelta  # noqa: PLC0415

    soon = (datetime.now(UTC) + timedelta(days=14)).strftime("%b %d %H:%M:%S %Y GMT")

    class Secure:
        def __enter__(self) -> Secure:
            return self

        def __exit__(self, *_: object) -> None: ...

        def getpeercert(self) -> dict[str, str]:
            return {"notAfter": until or soon}

    monkeypatch.setattr(ssl.SSLContext, "wrap_socket", lambda *_, **__: Secure())
    with saying() as url:
        port = url.rpartition(":")[2]
        assert outside.certificate(f"https://127.0.0.1:{port}").state == state


def test_whoever_is_told_of_alerts_is_reached_or_named(
    night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUSH_SECRET", "a secret")
    config, db = tmp_path / "alerts.toml", str(tmp_path / "night.db")
    with saying() as url:
        to = f'[[to]]\nid = "push"\nwebhook = "{url}"\nsecret_env = "PUSH_SECRET"\nrules = ["control"]\n'
        config.write_text(f'[[rule]]\nid = "control"\nwhen = "control"\n{to}')
        well = found("alerts", alerts=str(config), ledger=db)
    gone = found("alerts", alerts=str(config), ledger=db)
    assert ([state for state, _ in well], [state for state, _ in gone]) == (["ok"], ["fix"])


def test_each_check_has_lines_or_is_left_out() -> None:
    assert {line.check for line in examine(Asked())} == {"versions", "disk", "permissions"} & set(CHECKS)
