"""A night in Northern Ireland: each stage that is read out is a declaration, and seats are filled as they are won."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.copydesk.summary import standing_line
from tallyroom.domain import NO_ONE, Book, Declaration, StageRow, slug
from tallyroom.feeds.package import read_package
from tallyroom.feeds.stage_tables import read_stage_file
from tallyroom.night import Accepted, Incoming, Night, Refused
from tallyroom.rehearsal import rehearse
from tallyroom.tally import State
from tests.made import CON, IND, LAB, LD, book, council, ward

WHO = (LAB, CON, LD, IND)
#: Two seats, a quota of 474; the first surplus elects the second.
TOTALS = ({LAB: 500, CON: 451, LD: 240, IND: 230}, {LAB: 474, CON: 475, LD: 242, IND: 230})


def area() -> Book:
    contest = replace(ward("town", "area", seats=2, standing=WHO), system="ni-1985", statute="SI 1985/454")
    return book([council("town", 2, cycle="all", nation="Northern Ireland")], [contest], [])


def said(number: int, *, slip: int = 0, system: str = "ni-1985") -> Declaration:
    stages, before = [], dict(TOTALS[0])
    for totals in TOTALS[:number]:
        rows = [StageRow(who, (n - before[who]) * 100, n * 100) for who, n in totals.items()]  # type: ignore[arg-type]  # parties stand for people
        stages.append((*rows, StageRow(NO_ONE, 0, 0)))
        before = totals
    if slip:
        first = stages[-1][0]
        stages[-1] = (first._replace(total=first.total + slip * 100), *stages[-1][1:])
    contest = area().contests[0].id
    return Declaration(contest=contest, votes=tuple(sorted(TOTALS[0].items())), stages=tuple(stages))  # type: ignore[arg-type]  # likewise


def told(night: Night, declaration: Declaration) -> Accepted | Refused:
    return night.declare(declaration, by="counting supervisor", key=f"stage-{len(declaration.stages)}")


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night.create(f"sqlite:///{tmp_path / 'night.db'}", area())


def test_a_stage_elects_and_the_count_goes_on_until_every_seat_is_filled(night: Night) -> None:
    assert isinstance(told(night, said(1)), Accepted)
    contest = night.book.contests[0]
    standing = night.board.standing(contest.id)
    assert (standing.state, standing.seats) == (State.COUNTING, (LAB,))
    assert sorted(standing.still_in) == sorted(map(str, (CON, LD, IND)))
    assert standing_line(night.book, contest, standing) == "Lab 1 elected after stage 1, 1 seat to fill"
    town = night.board.chambers[contest.body]
    assert (town.running.filled, town.to_come, town.complete) == (1, 1, False)
    assert isinstance(told(night, said(2)), Accepted)
    standing = night.board.standing(contest.id)
    assert (standing.state, {*standing.seats}) == (State.DECLARED, {LAB, CON})
    assert standing.still_in == ()
    assert standing.sheet is not None
    assert [stage.action for stage in standing.sheet.stages] == ["first preferences", "surplus of lab"]
    assert night.board.chambers[contest.body].complete


def test_the_same_stage_again_is_a_repeat_and_an_earlier_one_is_refused(night: Night) -> None:
    told(night, said(1))
    assert isinstance(again := told(night, said(1)), Accepted)
    assert again.repeated == 1
    told(night, said(2))
    refused = night.declare(said(1), by="counting supervisor", key="late")
    assert isinstance(refused, Refused)
    assert {one.code for one in refused.findings if one.grade.name == "BLOCK"} == {"already-declared"}


def test_a_stage_that_does_not_add_up_is_asked_about_with_its_place(night: Night) -> None:
    told(night, said(1))
    found = night.declare(said(2, slip=30), by="counting supervisor", key="slip")
    queries = [one for one in found.findings if one.code == "stage-arithmetic"]
    assert any("lab was read out with 504" in one.says and "stage 2" in one.says for one in queries)


def test_stages_of_a_count_whose_rules_have_none_are_refused(tmp_path: Path) -> None:
    there = area()
    scottish = replace(there, contests=(replace(there.contests[0], system="scottish-2011"),))
    night = Night.create(f"sqlite:///{tmp_path / 'other.db'}", scottish)
    refused = told(night, said(1))
    assert isinstance(refused, Refused)
    assert "stages-not-read-out" in {one.code for one in refused.findings}


def test_the_assembly_of_2022_is_filled_stage_by_stage(shared: Path, tmp_path: Path) -> None:
    package = _package(shared / "northern-ireland", tmp_path / "assembly")
    reading = read_package(package)
    assert reading.book is not None
    assert not [one for one in reading.findings if one.grade.name == "BLOCK"]
    night = Night.create(f"sqlite:///{tmp_path / 'assembly.db'}", reading.book)
    filled = []
    for step in rehearse(night, reading):
        assert not isinstance(step.outcome, Refused), step.outcome
        filled.append(night.board.chambers[next(iter(night.board.chambers))].running.filled)
    assert filled == sorted(filled)
    chamber = next(iter(night.board.chambers.values()))
    assert chamber.complete
    assert dict(chamber.seats) == {
        "sinn-fein": 27, "dup": 25, "alliance": 17, "uup": 9, "sdlp": 8, "independent-unionist": 2, "tuv": 1,
        "people-before-profit-alliance": 1,
    }  # fmt: skip


def _package(source: Path, folder: Path) -> Path:
    """The Assembly election of 2022 as a package."""
    folder.mkdir()
    rows = list(csv.DictReader((source / "nia_2022_stages.csv").read_text("utf-8").splitlines()))
    counts = list(csv.DictReader((source / "nia_2022_counts.csv").read_text("utf-8").splitlines()))
    ids = {row["area"]: f"nia.{row['area']}.2022-05-05" for row in counts}
    party = {row["party"]: slug(row["party"]) or "independent" for row in rows}
    stand: dict[tuple[str, str], str] = defaultdict(str)
    for row in rows:
        stand[row["area"], row["candidate"]] = party[row["party"]]
    tables: dict[str, list[Sequence[str]]] = {
        "parties.csv": [
            ["party_id", "name", "short_name"],
            *sorted({(id_, name, name) for name, id_ in party.items()}),
        ],
        "councils.csv": [
            ["council_id", "name", "kind", "nation", "region", "seats_total", "seats_up", "cycle"],
            ["assembly", "Northern Ireland Assembly", "assembly", "Northern Ireland", "", "90", "90", "all"],
        ],
        "contests.csv": [
            ["ballot_id", "council_id", "contest_type", "division", "seats", "electorate", "nation"],
            *(
                [
                    ids[row["area"]],
                    "assembly",
                    "ni-assembly",
                    row["name"],
                    row["seats"],
                    row["electorate"],
                    "Northern Ireland",
                ]
                for row in counts
            ),
        ],
        "candidates.csv": [
            ["ballot_id", "candidate", "party_id"],
            *([ids[a], who, of] for (a, who), of in stand.items()),
        ],
        "stages.csv": [
            ["ballot_id", "stage", "candidate", "transfers", "total", "status"],
            *([ids[row["area"]], row["stage"], row["candidate"], row["transfers"], row["total"], ""] for row in rows),
        ],
        "composition_before.csv": [["council_id", "party_id", "seats"]],
    }
    for name, table in tables.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(table)
    (folder / "event.toml").write_text(
        'id = "nia-2022"\nname = "Assembly election of 5 May 2022"\npolling_date = 2022-05-05\n'
        'polls_close = 2022-05-05T22:00:00+01:00\nnations = ["Northern Ireland"]\n',
        encoding="utf-8",
    )
    return folder


def test_a_file_that_grows_by_a_stage_records_the_new_stage_alone(tmp_path: Path) -> None:
    there = area()
    night = Night.create(f"sqlite:///{tmp_path / 'night.db'}", there)
    for number, recorded in ((1, 1), (2, 1), (2, 0)):
        rows = [
            f"{there.contests[0].id},{stage},{who},{n - TOTALS[0][who] if stage > 1 else 0},{n},"
            for stage, totals in enumerate(TOTALS[:number], 1)
            for who, n in totals.items()
        ]
        data = "\n".join(["ballot_id,stage,candidate,transfers,total,status", *rows, ""]).encode()
        reading = read_stage_file(data, there, file="stages.csv")
        assert reading.findings == ()
        done = night.record(
            *[Incoming(happening=one.happening, where=one.where) for one in reading.returned], by="counting supervisor"
        )
        assert isinstance(done, Accepted)
        assert len(done.entries) - done.repeated == recorded
