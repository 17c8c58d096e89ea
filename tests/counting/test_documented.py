"""Each method has a page section with its statute and an example that is counted as it is printed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tallyroom.counting import METHODS, Profile, count

PAGE = Path(__file__).parents[2] / "docs" / "counting.md"
PARTS = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.M)
SECTIONS = {part.split("\n", 1)[0].strip("` "): part for part in PARTS}


def test_the_methods_are_those_that_the_design_names() -> None:
    assert list(METHODS) == [
        "plurality",
        "supplementary-2000",
        "scottish-2011",
        "ni-1985",
        "wigm",
        "alternative-vote",
        "dhondt-london-1999",
        "dhondt-scotland-1998",
        "dhondt-wales-2006",
        "dhondt-wales-2026",
        "referendum",
    ]


@pytest.mark.parametrize("name", METHODS)
def test_each_method_is_documented_with_its_statute(name: str) -> None:
    assert METHODS[name].statute in " ".join(SECTIONS[name].split())


@pytest.mark.parametrize("name", METHODS)
def test_the_example_on_the_page_comes_out_as_printed(name: str) -> None:
    block = re.search(r"^```toml\n(.*?)^```", SECTIONS[name], flags=re.M | re.S)
    assert block is not None
    asked = tomllib.loads(block[1])
    elected, stages = asked.pop("elected"), asked.pop("stages", [])
    if "papers" in asked:
        rankings = [(weight, list(ranking)) for weight, ranking in asked.pop("papers")]
        votes: Profile | dict[str, int] = Profile.of(asked.pop("candidates"), rankings, seats=asked.get("seats", 1))
    else:
        votes = asked.pop("votes")
    sheet = count(votes, rules=name, **asked)
    assert list(sheet.elected) == elected
    assert [[sheet.shown(v) for v in stage.votes] for stage in sheet.stages][: len(stages)] == stages
