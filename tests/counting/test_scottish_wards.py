"""The wards of 2012 and 2017, against the elected and the stage tables that were published."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import pytest

from tallyroom.counting import CountSheet
from tallyroom.counting.why import why
from tallyroom.feeds.ballots import read, sources, write_blt


class Cell(NamedTuple):
    """One published figure beside ours, which has all five decimals."""

    ward: str
    candidate: str
    stage: int
    published: str
    counted: Decimal

    @property
    def agrees(self) -> bool:
        published = Decimal(self.published)
        places = -int(published.as_tuple().exponent)
        # Some councils published two decimals only: theirs is then ours rounded.
        return published == self.counted or (places <= 2 and abs(published - self.counted) <= Decimal("0.005"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("year", ["2012", "2017"])
def test_every_ward_elects_whom_it_elected(shared: Path, wards: dict[str, CountSheet], year: str) -> None:
    elected: dict[str, set[int]] = {}
    for row in _rows(shared / "scotland-stv" / f"candidates_{year}.csv"):
        known = elected.setdefault(row["file"].removesuffix(".csv"), set())
        if row["elected"] == "1":
            known.add(int(row["no"]) - 1)
    counted = {name: {wards[name].candidates.index(who) for who in wards[name].elected} for name in elected}
    assert len(elected) == {"2012": 353, "2017": 351}[year]
    assert counted == elected
    assert [name for name in elected if wards[name].lots_needed] == []


def test_every_published_cell_is_reached_but_for_the_slips_that_are_explained(
    shared: Path, wards: dict[str, CountSheet]
) -> None:
    cells = list(_cells(shared, wards))
    slips = {
        (row["ward"], row["candidate"], int(row["stage"]), row["published"], Decimal(row["counted"]))
        for row in _rows(Path(__file__).with_name("published_slips.csv"))
    }
    assert len(cells) == 18_139  # of 18,169: thirty are published empty, after an exclusion
    assert {tuple(cell) for cell in cells if not cell.agrees} == slips


def test_election_is_published_at_the_stage_where_we_have_it(shared: Path, wards: dict[str, CountSheet]) -> None:
    differing = []
    for ward, rows in _published(shared).items():
        sheet, names = wards[ward], _names(rows, wards[ward])
        since = {name: stage.number for stage in sheet.stages for name in stage.elected}
        for row in rows:
            name = names[row["candidate"]]
            if (row["status"] == "Elected") != (since.get(name, 99) <= int(row["stage"])):
                differing.append((ward, name, row["stage"], row["status"]))
    # A slip: with 2,194 votes and a quota of 2,091 she was elected at the first stage, as her transfer at the
    # third shows.
    assert differing == [("edinburgh_2012_ward1", "Lindsay Paterson", "1", "")]


def test_every_vote_of_every_ward_is_accounted_for(wards: dict[str, CountSheet]) -> None:
    for sheet in wards.values():
        totals = {sum(stage.votes) + stage.non_transferable for stage in sheet.stages}
        assert totals == {sheet.valid * sheet.unit}


def test_every_candidate_of_every_ward_has_a_reason(wards: dict[str, CountSheet]) -> None:
    for sheet in wards.values():
        reasons = why(sheet)
        assert {reason.candidate for reason in reasons if reason.outcome == "elected"} == set(sheet.elected)
        # Whoever was excluded had fewer votes than whoever could have gone instead.
        assert all(r.margin < 0 for r in reasons if r.outcome == "excluded" and r.margin is not None)


def test_a_ward_written_as_blt_reads_back_the_same(shared: Path) -> None:
    for ward in list(sources([shared / "scotland-stv" / "scotland-stv-2012.tar.xz"]))[::25]:
        profile = read(ward.data, name=ward.name).profile
        assert read(write_blt(profile).encode(), name="again.blt").profile == profile


def _cells(shared: Path, wards: dict[str, CountSheet]) -> Iterator[Cell]:
    for ward, rows in _published(shared).items():
        sheet, names = wards[ward], _names(rows, wards[ward])
        assert max(int(row["stage"]) for row in rows) == len(sheet.stages), ward
        for row in rows:
            if row["votes"]:
                stage = sheet.stages[int(row["stage"]) - 1]
                units = stage.votes[sheet.candidates.index(names[row["candidate"]])]
                counted = Decimal(int(units)) / sheet.unit
                yield Cell(ward, row["candidate"], stage.number, row["votes"], counted)


def _published(shared: Path) -> dict[str, list[dict[str, str]]]:
    wards: dict[str, list[dict[str, str]]] = {}
    for row in _rows(shared / "scotland-stv" / "published_stages_2017.csv"):
        wards.setdefault(row["ward_file"], []).append(row)
    return wards


def _names(rows: list[dict[str, str]], sheet: CountSheet) -> dict[str, str]:
    """Published names by ours: they are spelled differently (accents, capitals, names cut at an
    apostrophe).
    """

    def plain(name: str) -> str:
        ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        return " ".join(sorted(ascii_only.casefold().split()))

    published = list(dict.fromkeys(row["candidate"] for row in rows))
    likeness = sorted(
        (-SequenceMatcher(None, plain(theirs), plain(ours)).ratio(), theirs, ours)
        for theirs in published
        for ours in sheet.candidates
    )
    names: dict[str, str] = {}
    for _, theirs, ours in likeness:
        if theirs not in names and ours not in names.values():
            names[theirs] = ours
    assert len(names) == len(sheet.candidates)
    return names
