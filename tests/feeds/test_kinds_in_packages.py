"""Packages of every kind of contest: what the columns leave open, and what is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallyroom.domain import ContestId
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.tally import State, fold
from tests.made import entries

_TABLES = {
    "event.toml": 'id = "n"\nname = "N"\npolling_date = 2026-05-07\npolls_close = 2026-05-07T22:00:00+01:00\n',
    "parties.csv": "party_id,name,short_name\nlab,Labour,Lab\ncon,Conservative,Con\nsnp,SNP,SNP\npc,Plaid Cymru,PC\n",
    "bodies.csv": "body_id,name,kind,nation,region,seats_total,cycle\n",
    "contests.csv": "ballot_id,body_id,contest_type,division,seats,defending_party,region\n",
    "candidates.csv": "ballot_id,candidate,party_id\n",
    "composition_before.csv": "body_id,party_id,seats\n",
    "returns.csv": "ballot_id,candidate,party_id,votes\n",
}


def _package(folder: Path, **rows: str) -> PackageReading:
    for file, head in _TABLES.items():
        (folder / file).write_text(head + rows.get(file.partition(".")[0], ""), "utf-8")
    return read_package(folder)


def _codes(reading: PackageReading) -> list[str]:
    return [finding.code for finding in reading.findings]


SENEDD = {
    "bodies": "senedd,Senedd,parliament,Wales,,6,all\n",
    "contests": "senedd.gower.2026-05-07,senedd,,Gower,6,,\n",
    "candidates": "senedd.gower.2026-05-07,,pc\nsenedd.gower.2026-05-07,,lab\n",
    "composition_before": "senedd,lab,6\n",
}


def test_an_id_gives_the_kind_and_a_list_needs_no_names(tmp_path: Path) -> None:
    returns = "senedd.gower.2026-05-07,,pc,400\nsenedd.gower.2026-05-07,,lab,300\n"
    reading = _package(tmp_path, **SENEDD, returns=returns)
    assert (_codes(reading), len(reading.declarations)) == ([], 1)
    assert reading.book is not None
    (contest,) = reading.book.contests
    assert (contest.kind, contest.of_lists, contest.system) == ("senedd-constituency-list", True, "dhondt-wales-2026")
    board = fold(reading.book, entries(reading.declarations[0].happening))
    assert board.standing(contest.id).seats == ("lab", "lab", "lab", "pc", "pc", "pc")


def test_a_row_without_a_candidate_is_of_a_list_and_of_nobody_else(tmp_path: Path) -> None:
    reading = _package(tmp_path, **SENEDD, returns="senedd.gower.2026-05-07,,con,400\n")
    assert "list-unknown" in _codes(reading)


HOLYROOD = {
    "bodies": "parliament,Parliament,parliament,Scotland,,4,all\n",
    "candidates": "".join(
        f"sp.c.{name}.2026-05-07,{name} a,snp\nsp.c.{name}.2026-05-07,{name} b,lab\n" for name in "xy"
    )
    + "".join(f"sp.r.{name}.2026-05-07,,snp\nsp.r.{name}.2026-05-07,,lab\n" for name in ("east", "west")),
    "composition_before": "parliament,snp,4\n",
}
REGIONS = "sp.r.east.2026-05-07,parliament,,East,1,,\nsp.r.west.2026-05-07,parliament,,West,1,,\n"


def test_each_region_waits_for_the_constituencies_that_name_it(tmp_path: Path) -> None:
    places = "sp.c.x.2026-05-07,parliament,,X,1,snp,East\nsp.c.y.2026-05-07,parliament,,Y,1,snp,West\n"
    reading = _package(tmp_path, **HOLYROOD, contests=places + REGIONS)
    assert reading.book is not None
    assert reading.book.contest(ContestId("sp.r.east.2026-05-07")).waits_for == ("sp.c.x.2026-05-07",)
    assert fold(reading.book, []).standing(ContestId("sp.r.west.2026-05-07")).state is State.UNDECLARED


def test_constituencies_that_name_no_region_are_refused_where_there_are_several(tmp_path: Path) -> None:
    places = "sp.c.x.2026-05-07,parliament,,X,1,snp,\nsp.c.y.2026-05-07,parliament,,Y,1,snp,West\n"
    assert "region-unknown" in _codes(_package(tmp_path, **HOLYROOD, contests=places + REGIONS))


@pytest.mark.parametrize(
    ("contest", "code"),
    [
        ("local.town.mill.2026-05-07,town,parl,Mill,1,con,", "kind-against-id"),
        ("mill,town,,Mill,1,con,", "kind-unknown"),
        ("local.town.mill.by.2026-05-14,town,,Mill,1,con,", "polling-days"),
        ("local.town.mill.2026-05-07,town,,Mill,1,,", "defenders-missing"),
        ("mayor.town.2026-10-15,town,,Mayor,1,con,", "law-unknown"),
    ],
)
def test_what_a_contest_leaves_open_is_asked_about(tmp_path: Path, contest: str, code: str) -> None:
    ballot = contest.partition(",")[0]
    reading = _package(
        tmp_path,
        bodies="town,Town,district,England,,3,thirds\n",
        contests=f"{contest}\n",
        candidates=f"{ballot},Ann,con\n{ballot},Bob,lab\n",
        composition_before="town,con,2\ntown,lab,1\n",
    )
    assert code in _codes(reading)
