"""Publishing from the command line: once, or for as long as the night lasts, into a folder or an object store."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tallyroom.domain import Declared, RehearsalBegan
from tallyroom.night import Incoming, Night
from tests.buckets import fresh_place
from tests.made import LAB, before, book, council, ward, won_by

TALLYROOM = str(Path(sys.executable).with_name("tallyroom"))
WARD = ward("oldham", "alexandra")


@pytest.fixture
def night(tmp_path: Path) -> Night:
    made = book([council("oldham", 60, seats_up=1)], [WARD], [before("oldham", lab=40, con=20)])
    night = Night.create(str(tmp_path / "night.db"), made)
    night.record(Incoming(happening=RehearsalBegan(order="as given", seed=1)), by="officer")
    return night


@pytest.mark.parametrize("place", ["folder", "store"])
def test_a_second_bake_finds_nothing_to_change(night: Night, tmp_path: Path, place: str) -> None:
    out = str(tmp_path / "site") if place == "folder" else fresh_place()
    command = [TALLYROOM, "bake", "--db", str(tmp_path / "night.db"), "--out", out]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2))
    assert first.startswith(f"{out}: ")
    assert second.endswith(" 0 files changed.\n")


def test_who_watches_publishes_each_declaration_as_it_is_recorded(night: Night, tmp_path: Path) -> None:
    version = tmp_path / "site" / "version.json"
    command = [TALLYROOM, "bake", "--db", str(tmp_path / "night.db"), "--out", str(version.parent), "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as watching:
        _wait_until(version.is_file)
        night.record(Incoming(happening=Declared(declaration=won_by(WARD, LAB))), by="officer")
        _wait_until(lambda: json.loads(version.read_bytes())["entry"] == 2)
        watching.send_signal(signal.SIGINT)
        said, _ = watching.communicate(timeout=60)
    assert watching.returncode == 0
    assert "entry 2: " in said
    assert said.endswith("stopped.\n")


def _wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.1)
    raise TimeoutError("it does not come about")
