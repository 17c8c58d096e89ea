"""Wards of the real night, declared by their cast vote records: the winners are those of the returns."""

from __future__ import annotations

import csv
import tarfile
from pathlib import Path

import pytest

from tallyroom.domain import CandidacyId, Contest, ContestId, Declared
from tallyroom.feeds.ballots.declared import read_ballots
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.night import Accepted, Incoming, Night

WARDS = 12


@pytest.fixture(scope="module")
def package(shared: Path) -> PackageReading:
    return read_package(shared / "night-2012")


@pytest.fixture(scope="module")
def ballots(shared: Path) -> dict[str, bytes]:
    """A ward each of twelve councils, by ballot id: the first with a record in the contests table."""
    rows = csv.DictReader((shared / "night-2012" / "contests.csv").read_text("utf-8").splitlines())
    first_of_council = {row["council_id"]: row for row in reversed(list(rows)) if row["cvr_file"]}
    files = {row["cvr_file"]: row["ballot_id"] for row in list(first_of_council.values())[-WARDS:]}
    found = {}
    with tarfile.open(shared / "scotland-stv" / "scotland-stv-2012.tar.xz") as archive:
        for member in archive:
            contest, opened = files.get(Path(member.name).name), archive.extractfile(member)
            if contest and opened:
                found[contest] = opened.read()
    return found


def _returned(package: PackageReading) -> dict[str, set[CandidacyId]]:
    return {
        one.happening.declaration.contest: set(one.happening.declaration.returned)
        for one in package.declarations
        if isinstance(one.happening, Declared)
    }


def _party(contest: Contest, who: CandidacyId) -> str:
    return next(one.party or "" for one in contest.candidacies if one.id == who)


def test_wards_declared_by_their_ballots_return_the_announced_winners(
    package: PackageReading, ballots: dict[str, bytes], tmp_path: Path
) -> None:
    assert package.book is not None
    night = Night.create(str(tmp_path / "night.db"), package.book)
    announced = _returned(package)
    assert len(ballots) == WARDS
    for contest, data in ballots.items():
        reading = read_ballots(data, night.book, contest=contest, file=f"{contest}.csv")
        outcome = night.record(
            *(Incoming(happening=one.happening, where=one.where) for one in reading.returned), by="x"
        )
        assert isinstance(outcome, Accepted), (reading.findings, outcome)
    for contest in ballots:
        it = night.book.contest(ContestId(contest))
        standing = night.board.standing(it.id)
        assert set(standing.returned) == announced[contest]
        assert standing.sheet is not None
        assert standing.sheet.valid == sum(n for _, n in standing.votes)
        assert sorted(standing.seats) == sorted(_party(it, who) for who in announced[contest])
