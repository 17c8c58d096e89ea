"""Eight people keying at once, and processes killed while they do: none lost, none doubled, the work goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tallyroom.desk import cases
from tallyroom.desk.models import Case, State
from tallyroom.desk.room import Room, room
from tests.databases import fresh_database
from tests.desk.desks import Desk, at_ledger, key, open_case
from tests.desk.nights import all_keyed, none_lost_none_doubled, opened, wards_of
from tests.desk.running import SECRET, running

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


def _children(of: int) -> list[int]:
    said = subprocess.run(["ps", "-o", "pid=", "--ppid", str(of)], capture_output=True, text=True, check=False).stdout
    return [int(pid) for pid in said.split()]


def _killed_while_keying(url: str, wards: int, folder: Path, *, seed: int) -> None:
    """Workers die again and again while eight people key; the page's script asks again with the same key."""
    made, chance, over = wards_of(wards), random.Random(seed), threading.Event()
    opened(url, made, folder)
    killed: list[int] = []

    def kill() -> None:
        while not over.wait(0.5 + chance.random()):
            desks = [pid for pid in _children(os.getpid()) if "desk" in Path(f"/proc/{pid}/cmdline").read_text()]
            workers = [pid for desk in desks for pid in _children(desk)]
            if workers:
                killed.append(chance.choice(workers))
                os.kill(killed[-1], signal.SIGKILL)

    with running(url, workers=2) as address:
        killer = threading.Thread(target=kill)
        killer.start()
        try:
            all_keyed(address, [contest.id for contest in made.contests])
        finally:
            over.set()
            killer.join()
    assert killed
    with at_ledger(url):
        cases.bring_home(room())
        assert set(Case.objects.values_list("state", flat=True)) == {State.RECORDED}
    none_lost_none_doubled(url, made, folder)


@pytest.mark.soak
def test_workers_killed_while_eight_people_key_lose_and_double_nothing(url: str, tmp_path: Path) -> None:
    _killed_while_keying(url, 400, tmp_path, seed=2012)


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
            dying.setattr(cases, "_move_on", _dies)
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
