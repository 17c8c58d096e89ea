"""The supervisor: what dies is started again, what hangs is killed, and nothing outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tallyroom.publisher import supervisor
from tallyroom.publisher.state import State, StateFile
from tallyroom.publisher.supervisor import Child

_SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]


def _keep_until(child: Child, holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < until, "it does not come about"
        child.keep()
        time.sleep(0.02)


def test_what_is_killed_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "_FIRST", 0.05)
    child = Child("sleeper", _SLEEPS)
    child.keep()
    first = child.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    _keep_until(child, lambda: child.pid not in {None, first})
    child.ask_to_end()
    child.end(5)


def test_what_does_not_last_is_started_again_later_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "_FIRST", 1.0)
    child = Child("brief", ["true"])
    assert [child._later(0.0) for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]


def test_what_is_silent_for_longer_than_it_said_is_killed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(supervisor, "_FIRST", 0.05)
    file = StateFile(tmp_path / "state.json")
    child = Child("hangs", _SLEEPS, state=file)
    child.keep()
    first = child.pid
    assert first is not None
    file.write(State(target="site", pid=first, beat=datetime.now(UTC), patience=3600))
    child.keep()
    assert child.pid == first
    file.write(State(target="site", pid=first, beat=datetime.now(UTC), patience=0.01))
    _keep_until(child, lambda: child.pid not in {None, first})
    second = child.pid
    time.sleep(0.1)
    child.keep()  # the state is that of the one before: it says nothing of this one
    assert child.pid == second
    child.ask_to_end()
    child.end(5)


_SUPERVISES = """
import sys
from tallyroom.publisher.supervisor import Child, supervise
child = "import time; from tallyroom.publisher.supervisor import end_with_supervisor as e; e(); print('up', flush=True)"
supervise([Child("sleeper", [sys.executable, "-c", child + "; time.sleep(60)"])])
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_the_supervisor(how: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", _SUPERVISES], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        process.send_signal(how)
        assert process.stdout.read() == ""  # ends when the last process that could write has ended
        process.wait(20)
