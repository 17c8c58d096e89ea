"""The Scottish wards, counted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallyroom.counting import CountSheet, count
from tallyroom.feeds.ballots import read, sources


@pytest.fixture(scope="session")
def wards(shared: Path) -> dict[str, CountSheet]:
    """Every ward of 2012 and 2017 counted, by the name of its file."""
    archives = sorted((shared / "scotland-stv").glob("*.tar.xz"))
    return {Path(ward.name).stem: count(read(ward.data, name=ward.name).profile) for ward in sources(archives)}
