"""Counts as they are read out: our own read back clean, slips are found, and what is certain comes true."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.cli.count import command
from tallyroom.counting import count
from tallyroom.counting.read_out import HUNDRED, NON_TRANSFERABLE, Cell, StageTable, read_out
from tallyroom.feeds.ballots import read


def counted(seed: int, *, names: int, seats: int, papers: int) -> StageTable:
    """A made-up count by the rules of Northern Ireland, as a returning officer reads it out."""
    chance = Random(seed)
    people = range(1, names + 1)
    lines = [f"{names} {seats}"]
    for _ in range(papers):
        liked = sorted(people, key=lambda who: chance.expovariate(1 / who))
        lines.append(f"{chance.randint(1, 9)} {' '.join(map(str, liked[: chance.randint(1, names)]))} 0")
    blt = "\n".join([*lines, "0", *(f'"c{who}"' for who in people), '"Made up"', ""])
    sheet = count(read(blt.encode(), name="made-up.blt").profile, rules="ni-1985", lots="seed:1")
    assert sheet.unit == HUNDRED
    stages: list[dict[str, Cell]] = []
    before: dict[str, int] = {}
    for stage in sheet.stages:
        now = {
            **dict(zip(sheet.candidates, map(int, stage.votes), strict=True)),
            NON_TRANSFERABLE: stage.non_transferable,
        }
        stages.append({who: Cell(n - before.get(who, n), n) for who, n in now.items()})
        before = now
    return StageTable(
        area="made-up",
        seats=seats,
        candidates=tuple(sheet.candidates),
        stages=tuple(stages),
        valid=sheet.valid,
        final={who: "elected" if who in sheet.elected else "not elected" for who in sheet.candidates},
    )


made_up = st.integers(3, 9).flatmap(
    lambda names: st.builds(
        counted, st.integers(0, 9999), names=st.just(names), seats=st.integers(1, names - 1), papers=st.integers(20, 90)
    )
)


@given(made_up)
@settings(max_examples=60, deadline=None)
def test_our_own_counts_read_out_are_right_in_every_stage(table: StageTable) -> None:
    read = read_out(table)
    assert read.discrepancies == ()
    assert {*read.elected} == {who for who, said in table.final.items() if said == "elected"}


@given(made_up)
@settings(max_examples=60, deadline=None)
def test_what_is_certain_after_a_stage_comes_true_and_is_never_taken_back(table: StageTable) -> None:
    elected = {who for who, said in table.final.items() if said == "elected"}
    for number in range(1, len(table.stages) + 1):
        so_far = read_out(replace(table, stages=table.stages[:number], final={}))
        last = so_far.foreseen[-1]
        assert {*last.elected} <= elected
        assert not {*last.out} & elected
        assert so_far.foreseen == read_out(table).foreseen[:number]


@given(made_up, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_a_slip_in_any_cell_is_found_at_its_stage(table: StageTable, chance: Random) -> None:
    number = chance.randrange(len(table.stages))
    who = chance.choice(sorted(table.stages[number]))
    cell = table.stages[number][who]
    by = chance.choice([1, 10, 90, 200, 1000]) * HUNDRED
    in_total = number == 0 or chance.random() < 0.5
    slip = replace(cell, total=cell.total + by) if in_total else replace(cell, transfer=cell.transfer + by)
    stages = list(table.stages)
    stages[number] = {**stages[number], who: slip}
    found = read_out(replace(table, stages=tuple(stages))).discrepancies
    assert any(one.stage == number + 1 and one.candidate in {who, None} for one in found)


def test_the_last_stage_foretells_the_next_with_its_reason() -> None:
    totals = ({"Ann": 500, "Bo": 451, "Cy": 240, "Di": 230}, {"Ann": 474, "Bo": 477, "Cy": 240, "Di": 230})
    stages = [{who: Cell(0, n * HUNDRED) for who, n in totals[0].items()}]
    stages.append({who: Cell((n - totals[0][who]) * HUNDRED, n * HUNDRED) for who, n in totals[1].items()})
    table = StageTable(area="x", seats=2, candidates=tuple(totals[0]), stages=tuple(stages), quota=474, valid=1421)
    first, second = read_out(table).foreseen
    assert (first.next.kind, first.next.who) == ("surplus", ("Ann",))
    assert second.elected == ("Ann", "Bo")
    assert second.next.kind == "end"
    assert {*second.out} == {"Cy", "Di"}


@pytest.mark.parametrize(
    ("year", "counts", "firsts", "quotas"),
    [
        ("local_2014", 80, 10, 4),
        ("local_2019", 80, 6, 2),
        ("nia_2011", 18, 0, 1),
        ("nia_2016", 18, 0, 1),
        ("nia_2022", 18, 0, 0),
    ],
)
def test_published_counts_are_right_or_what_is_wrong_is_named(
    shared: Path, year: str, counts: int, firsts: int, quotas: int
) -> None:
    folder = shared / "northern-ireland"
    ran = CliRunner().invoke(command, [
        "--stages", str(folder / f"{year}_stages.csv"), "--counts", str(folder / f"{year}_counts.csv"),
        "--rules", "ni-1985", "--format", "json",
    ])  # fmt: skip
    found = json.loads(ran.stdout)
    codes = [one["code"] for row in found for one in row["findings"]]
    assert len(found) == counts
    assert (codes.count("first-preferences"), codes.count("quota")) == (firsts, quotas)
    assert all(one["says"] for row in found for one in row["findings"])
    for row in found:
        wrong = {who for stage in row["foreseen"] for who in stage["elected"]} - {*row["elected"]}
        late = [one["stage"] for one in row["findings"] if one["code"] in {"balance", "total", "donor"}]
        assert not wrong or late, row["area"]  # only where a later stage does not add up
