"""Eight people keying at once, and processes killed while they do: none lost, none doubled, the work goes on."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.desk import cases
from tallyroom.desk.models import Case, State
from tallyroom.desk.reconciling import reconcile
from tallyroom.desk.room import Room, room
from tallyroom.night import open_night
from tallyroom.publish.folder import Folder
from tallyroom.publish.site import Site
from tests.databases import fresh_database
from tests.desk.desks import Desk, at_ledger, key, open_case
from tests.desk.nights import all_keyed, none_lost_none_doubled, opened, wards_of
from tests.desk.running import SECRET, KeptDesk, eventually, kept_running, running
from tests.waiting import wait_for

FEW, MANY = 16, 4000  # each ward is keyed twice, so that of many, eight people key a thousand each


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TALLYROOM_DESK_SECRET", SECRET)
    return str(tmp_path / "night.db") if request.param == "sqlite" else fresh_database()


def _eight_at_once(url: str, wards: int, folder: Path) -> None:
    made = wards_of(wards)
    opened(url, made, folder)
    with running(url, workers=2) as address:
        all_keyed(address, [contest.id for contest in made.contests])
    none_lost_none_doubled(url, made, folder)


def test_eight_people_at_once_lose_and_double_nothing(url: str, tmp_path: Path) -> None:
    _eight_at_once(url, FEW, tmp_path)


@pytest.mark.soak
def test_eight_people_key_a_thousand_each_and_lose_and_double_nothing(url: str, tmp_path: Path) -> None:
    _eight_at_once(url, MANY, tmp_path)


def _family(of: int) -> list[int]:
    """A process, those it has started, and those that they have."""
    said = subprocess.run(["ps", "-o", "pid=", "--ppid", str(of)], capture_output=True, text=True, check=False).stdout
    return [of, *(one for pid in said.split() for one in _family(int(pid)))]


def _killed_while_keying(url: str, wards: int, folder: Path, *, seed: int) -> int:
    """A process of the desk dies again and again while eight people key: one that answers, the one that publishes, or
    the first of all, which is then started anew as a service manager would. The page's script asks again with the same
    key. How often something was killed."""
    made, chance, over = wards_of(wards), random.Random(seed), threading.Event()
    made = replace(made, event=replace(made.event, polls_close=datetime(2026, 1, 1, tzinfo=UTC)))
    opened(url, made, folder)
    site, killed = folder / "site", []

    def kill(desk: KeptDesk) -> None:
        while not over.wait(chance.random()):
            wait_for(f"{desk.address}/health", seconds=120)  # whoever kills it as it starts keeps it from starting
            killed.append(chance.choice(_family(desk.pid)))
            with suppress(ProcessLookupError):  # it was quicker
                os.kill(killed[-1], signal.SIGKILL)

    with kept_running(url, "--site", str(site), workers=2) as desk:
        killer = threading.Thread(target=kill, args=(desk,))
        try:
            all_keyed(desk.address, [contest.id for contest in made.contests], ready=killer.start)
        finally:
            over.set()
            killer.join()
        wait_for(f"{desk.address}/health")
        eventually(lambda: _published(site) == wards, seconds=60)
    with at_ledger(url):
        reconcile(room())
        assert set(Case.objects.values_list("state", flat=True)) == {State.RECORDED}
    none_lost_none_doubled(url, made, folder)
    night = open_night(url)
    Site(night.book, Folder(folder / "fresh")).bake(night.board, night.entries)
    assert _contents(site) == _contents(folder / "fresh")
    night.ledger.close()
    return len(killed)


def _published(site: Path) -> int:
    """The entry that a site is as of."""
    version = site / "version.json"
    return int(json.loads(version.read_text())["entry"]) if version.is_file() else -1


def _contents(site: Path) -> dict[str, bytes]:
    return {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.mark.soak
def test_workers_killed_while_eight_people_key_lose_and_double_nothing(url: str, tmp_path: Path) -> None:
    assert _killed_while_keying(url, 400, tmp_path, seed=2012) > 3


def test_when_the_first_process_is_killed_the_others_end_and_the_desk_starts_again(tmp_path: Path) -> None:
    url = str(tmp_path / "night.db")
    opened(url, wards_of(2), tmp_path)
    with kept_running(url, "--site", str(tmp_path / "site"), workers=2) as desk:
        first, *others = _family(desk.pid)
        assert len(others) == 4  # the server, two that answer, and the publisher
        os.kill(first, signal.SIGKILL)
        eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in others))
        wait_for(f"{desk.address}/health")
        assert desk.pid != first


class _KilledError(BaseException):
    """Where a process would have died."""


def _dies(*_: object, **__: object) -> None:
    raise _KilledError


@pytest.mark.parametrize("moment", ["before it is kept", "before the ledger", "after the ledger"])
def test_whatever_dies_between_keying_and_ledger_the_next_look_goes_on(
    desk: Desk, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = desk.signed_in("ann"), desk.signed_in("bob", "verifier")
    key(first)
    whole: Callable[..., object] = Room.record
    with monkeypatch.context() as dying:
        if moment == "before it is kept":
            dying.setattr(cases, "_ask_policy", _dies)
        elif moment == "before the ledger":
            dying.setattr(Room, "record", _dies)
        else:
            dying.setattr(Room, "record", lambda *given, **named: _dies(whole(*given, **named)))
        with pytest.raises(_KilledError):
            key(second, submission="second-1")
    state = {"before it is kept": State.WAITING}.get(moment, State.AGREED)
    assert open_case().state == state
    assert len(room().entries_since(0)) == (1 if moment == "after the ledger" else 0)
    if moment == "before it is kept":
        assert key(second, submission="second-1").json()["state"] == "recorded"
    else:
        desk.client(desk.person("cy")).get("/waiting")
    assert open_case().state == State.RECORDED
    assert key(second, submission="second-1").json()["state"] == "recorded"
    assert len(room().entries_since(0)) == 1
    assert open_case().entry == 1
