"""A process killed while it declares: every acknowledged entry is there, and going on loses and doubles nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tallyroom.feeds.package import PackageReading
from tallyroom.night import Night, open_night
from tallyroom.rehearsal import rehearse
from tests.conftest import BUNDLED

#: Rehearses, and says each entry's number once it has been acknowledged.
_WRITER = """
import sys
from pathlib import Path
from tallyroom.feeds.package import read_package
from tallyroom.night import open_night
from tallyroom.rehearsal import at_once, rehearse
print("ready", flush=True)
night = open_night(sys.argv[1])
steps = rehearse(night, read_package(Path(sys.argv[2])))
for step in at_once(night, steps) if sys.argv[3] == "at once" else steps:
    print(step.outcome.entry.number, flush=True)
"""


def _killed(db: Path, how: str, chance: random.Random) -> list[int]:
    """Start a writer, kill it at a random moment, and return what it had acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(db), str(BUNDLED), how], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    time.sleep(chance.random() * 0.15)
    writer.send_signal(signal.SIGKILL)
    acknowledged = [int(line) for line in writer.stdout.read().splitlines() if line]
    writer.stdout.close()
    writer.wait()
    return acknowledged


def _kill_again_and_again(times: int, folder: Path, bundled: PackageReading, whole: Night) -> None:
    assert bundled.book is not None
    chance, killed_early = random.Random(2012), 0
    for number in range(times):
        db = folder / f"{number}.db"
        Night.create(str(db), bundled.book).ledger.close()
        acknowledged = _killed(db, ("step by step", "at once")[number % 2], chance)
        night = open_night(str(db))
        assert night.verify().broken is None
        assert set(acknowledged) <= {entry.number for entry in night.entries}
        killed_early += len(night.entries) < len(whole.entries)
        for _ in rehearse(night, bundled):
            pass
        assert [entry.happening for entry in night.entries] == [entry.happening for entry in whole.entries]
        assert open_night(str(db)).board == whole.board
        night.ledger.close()
    assert killed_early > times / 2


def test_a_kill_loses_nothing_acknowledged(tmp_path: Path, bundled: PackageReading, rehearsed: Night) -> None:
    _kill_again_and_again(4, tmp_path, bundled, rehearsed)


@pytest.mark.soak
def test_fifty_kills_lose_nothing_acknowledged(tmp_path: Path, bundled: PackageReading, rehearsed: Night) -> None:
    _kill_again_and_again(50, tmp_path, bundled, rehearsed)
