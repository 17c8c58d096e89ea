"""The Scottish wards and the night of 2012, where the shared data lie beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tallyroom.counting import CountSheet, count
from tallyroom.feeds.ballots import read, sources

SHARED = Path(os.environ.get("TALLYROOM_SHARED_DATA", Path(__file__).parents[2] / ".." / "shared" / "data"))


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the shared data are not beside this checkout (../shared/data)")
    return SHARED


@pytest.fixture(scope="session")
def wards(shared: Path) -> dict[str, CountSheet]:
    """Every ward of 2012 and 2017 counted, by the name of its file."""
    archives = sorted((shared / "scotland-stv").glob("*.tar.xz"))
    return {
        Path(ward.name).stem: count(read(ward.data, name=ward.name).profile) for ward in sources(archives)
    }
