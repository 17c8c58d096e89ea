"""What a contest is called where a package gives it no name, or its id for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallyroom.domain import Grade
from tallyroom.feeds.package import read_package

EVENT = (
    'id = "n"\nname = "N"\npolling_date = 2018-05-03\npolls_close = 2018-05-03T22:00:00+01:00\nnations = ["England"]\n'
)
TABLES = {
    "parties.csv": "party_id,name\nlab,Labour\ncon,Conservative\n",
    "councils.csv": "council_id,name,kind,nation,region,seats_total,seats_up,cycle\n"
    "any-town,Any Town,district,England,,2,2,all\n",
    "composition_before.csv": "council_id,party_id,seats\nany-town,lab,2\n",
}


@pytest.mark.parametrize(
    ("ballot", "kind", "given", "name"),
    [
        ("mayor.any-town.2018-05-03", "mayor", "mayor.any-town.2018-05-03", "Mayor of Any Town"),
        ("mayor.any-town.2018-05-03", "mayor", "", "Mayor of Any Town"),
        ("local.any-town.kings-norton.2018-05-03", "local", "", "Kings Norton"),
        ("mayor.any-town.2018-05-03", "mayor", "Lord Mayor of the Town", "Lord Mayor of the Town"),
    ],
)
def test_a_contest_without_a_name_is_shown_by_its_kind_and_place(
    tmp_path: Path, ballot: str, kind: str, given: str, name: str
) -> None:
    for file, text in TABLES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    (tmp_path / "event.toml").write_text(EVENT, encoding="utf-8")
    (tmp_path / "contests.csv").write_text(
        f"ballot_id,council_id,contest_type,division,seats,electorate\n{ballot},any-town,{kind},{given},1,1000\n",
        "utf-8",
    )
    (tmp_path / "candidates.csv").write_text(
        f"ballot_id,candidate,party_id\n{ballot},Ann Lee,lab\n{ballot},Bo Fox,con\n", "utf-8"
    )
    reading = read_package(tmp_path)
    assert reading.book is not None
    assert reading.book.contests[0].division.name == name
    notes = [one for one in reading.findings if one.code == "division-named"]
    assert bool(notes) == (given != name)
    assert all(one.grade is Grade.NOTE and name in one.says for one in notes)
