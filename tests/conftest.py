"""Nights that many tests look at, made once."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tallyroom.domain import Book
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.night import Night
from tallyroom.rehearsal import at_once, rehearse

settings.register_profile("tallyroom", deadline=None)  # machines are noisy, and no test asserts a time
settings.register_profile("unshrunk", deadline=None, phases=(Phase.explicit, Phase.generate))  # does it fail at all?
settings.load_profile("tallyroom")

BUNDLED = Path(str(files("tallyroom").joinpath("data", "night-2012")))


@pytest.fixture(scope="session")
def bundled() -> PackageReading:
    return read_package(BUNDLED)


@pytest.fixture(scope="session")
def bundled_book(bundled: PackageReading) -> Book:
    assert bundled.book is not None
    return bundled.book


@pytest.fixture(scope="session")
def rehearsed(bundled: PackageReading, bundled_book: Book, tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The bundled night of 3 May 2012, rehearsed to its end."""
    night = Night.create(str(tmp_path_factory.mktemp("rehearsed") / "night.db"), bundled_book)
    for _ in rehearse(night, bundled):
        pass
    return night


@pytest.fixture(scope="session")
def shared() -> Path:
    """The bulk data, where there is any."""
    own = Path(__file__).parent.parent.parent / "shared" / "data"
    folder = Path(os.environ.get("TALLYROOM_SHARED_DATA", own))
    if not folder.is_dir():
        pytest.skip("needs the bulk data in ../shared/data, which this checkout does not have")
    return folder


@pytest.fixture(scope="session")
def night_2018(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Night:
    """Every return of 3 May 2018."""
    reading = read_package(shared / "english-2018")
    assert reading.book is not None
    night = Night.create(str(tmp_path_factory.mktemp("2018") / "night.db"), reading.book)
    for _ in at_once(night, rehearse(night, reading)):
        pass
    return night


@pytest.fixture(scope="session")
def night_2024(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The bundled general election of 4 July 2024, every return of it."""
    reading = read_package(Path(str(files("tallyroom").joinpath("data", "night-2024"))))
    assert reading.book is not None
    night = Night.create(str(tmp_path_factory.mktemp("2024") / "night.db"), reading.book)
    for _ in at_once(night, rehearse(night, reading)):
        pass
    return night
