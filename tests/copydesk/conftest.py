"""Nights that copy is written of and read against."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallyroom.feeds.package import read_package
from tallyroom.night import Night
from tallyroom.rehearsal import at_once, rehearse


@pytest.fixture(scope="session")
def night_2018(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Night:
    """Every return of 3 May 2018."""
    reading = read_package(shared / "english-2018")
    assert reading.book is not None
    night = Night.create(str(tmp_path_factory.mktemp("2018") / "night.db"), reading.book)
    for _ in at_once(night, rehearse(night, reading)):
        pass
    return night
