"""`alert --watch` killed again and again while a night goes on: nobody misses an alert or has it out of order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tallyroom.feeds.package import PackageReading
from tallyroom.night import Night
from tallyroom.rehearsal import rehearse
from tests.dispatch.servers import Hooks, web
from tests.dispatch.test_alerts import RULES, SECRET, hook

#: Longer than any of this takes: the test fails rather than waits for ever.
_PATIENCE = 120.0


def test_a_watcher_killed_again_and_again_tells_all_in_order(bundled: PackageReading, tmp_path: Path) -> None:
    assert bundled.book is not None
    night = Night.create(str(tmp_path / "night.db"), bundled.book)
    for _ in rehearse(night, bundled):
        pass
    hooks = Hooks(ails=[500, "cut", 503, "lose"])
    with web(hooks):
        (tmp_path / "alerts.toml").write_text(RULES + hook(hooks), "utf-8")
        expected = sum(one.control.changed_hands for one in night.board.councils.values())
        end = time.monotonic() + _PATIENCE
        while len(_told(hooks)) < expected and time.monotonic() < end:
            watcher = _watching(tmp_path)
            until = len(_told(hooks)) + 9
            while len(_told(hooks)) < min(until, expected) and time.monotonic() < end:
                time.sleep(0.01)
            watcher.send_signal(signal.SIGKILL)
            watcher.wait()
    told = _told(hooks)
    assert len(told) == expected
    assert told == sorted(told)
    came = [one["entry"] for one in hooks.documents]
    assert [entry for place, entry in enumerate(came) if entry in came[:place] and came[place - 1] != entry] == []


def _told(hooks: Hooks) -> list[int]:
    """The entries that were told of, each once, in the order of their first arrival."""
    return list(dict.fromkeys(one["entry"] for one in hooks.documents))


def _watching(folder: Path) -> subprocess.Popen[bytes]:
    words = [
        "alert",
        "--db",
        str(folder / "night.db"),
        "--to",
        str(folder / "alerts.toml"),
        "--watch",
        "--every",
        "0.05",
    ]
    return subprocess.Popen(
        [sys.executable, "-m", "tallyroom", *words],
        env={**os.environ, "SECRET": SECRET},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
