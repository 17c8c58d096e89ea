"""The catalogue of planted faults: `catalogue.csv` names each file and the finding that it must raise."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tallyroom.domain import Book, Finding
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.package import read_package
from tallyroom.intake import Taken, take
from tallyroom.ledger import decode_happening
from tallyroom.night import Night

HERE = Path(__file__).parent
with (HERE / "catalogue.csv").open(encoding="utf-8", newline="") as file:
    CATALOGUE = list(csv.DictReader(file))
PLANTED = [row for row in CATALOGUE if row["code"]]


@pytest.fixture(scope="module")
def book() -> Book:
    package = read_package(HERE / "package")
    assert package.book is not None, [str(one) for one in package.findings]
    return package.book


def ingest(night: Night, name: str, row: dict[str, str]) -> Taken:
    """A file of the catalogue taken in; `sheet?` is a table whose mapping nobody has confirmed."""
    given = Given(
        name=name,
        data=(HERE / "files" / name).read_bytes(),
        council=row["council"],
        mapping={"confirmed": row["format"] != "sheet?"},
    )
    reading = read(row["format"].rstrip("?"), [given], night.book, decode=decode_happening)
    return take(night, reading, by="test", source=name)


@pytest.mark.parametrize("row", PLANTED, ids=lambda row: row["file"])
def test_each_planted_fault_raises_its_finding(row: dict[str, str], book: Book, tmp_path: Path) -> None:
    night = Night.create(str(tmp_path / "night.db"), book)
    if row["after"]:
        assert not ingest(night, row["after"], row).refused
    before = len(night.entries)
    taken = ingest(night, row["file"], row)
    assert (row["code"], row["grade"]) in {(one.code, str(one.grade)) for one in taken.findings}, row["why"]
    assert taken.refused == any(one.grade == "block" for one in taken.findings)
    if taken.refused:
        assert len(night.entries) == before
    assert all(told(one) for one in taken.findings)


def told(finding: Finding) -> bool:
    """A finding says where and what; what is to be mended, it says how."""
    return bool(finding.where and finding.says and finding.mend)


@pytest.mark.parametrize("row", [row for row in CATALOGUE if not row["code"]], ids=lambda row: row["file"])
def test_a_sound_source_is_recorded_without_a_query(row: dict[str, str], book: Book, tmp_path: Path) -> None:
    night = Night.create(str(tmp_path / "night.db"), book)
    taken = ingest(night, row["file"], row)
    assert [str(one) for one in taken.findings if one.grade != "note"] == []
    assert night.entries != ()


def test_there_are_sixty_faults_and_more_and_every_file_is_in_the_catalogue() -> None:
    assert len(PLANTED) >= 60
    assert len({row["code"] for row in PLANTED}) >= 60
    assert {row["file"] for row in CATALOGUE} == {path.name for path in (HERE / "files").iterdir()}
