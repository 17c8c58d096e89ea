"""Compositions that do not fit their council, and councils whose contests fill other seats than are up."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tallyroom.checks.package import package_faults
from tallyroom.checks.summary import composition_faults
from tallyroom.domain import Grade
from tests.made import LAB, before, book, council, ward


@pytest.mark.parametrize(
    ("seats", "held", "found"),
    [(10, 10, []), (10, 12, [Grade.QUERY]), (10, 101, [Grade.BLOCK]), (None, 12, [])],
)
def test_a_composition_is_held_against_the_size_of_its_council(
    seats: int | None, held: int, found: list[Grade]
) -> None:
    body = replace(council("town", 10, cycle="all"), seats=seats)
    composition = before("town", lab=held)
    told = [
        one for one in composition_faults(book([body], [], []), composition, "here") if one.code == "composition-size"
    ]
    assert [one.grade for one in told] == found
    assert all(str(held) in one.says and "has 10" in one.says for one in told)


@pytest.mark.parametrize(
    ("cycle", "up", "wards", "faulty"),
    [
        ("all", None, 2, False),
        ("all", None, 1, True),
        ("thirds", 1, 1, False),
        ("thirds", 1, 2, True),
        ("thirds", None, 2, False),
    ],
)
def test_the_seats_of_the_contests_are_those_that_are_up(cycle: str, up: int | None, wards: int, faulty: bool) -> None:
    size = 2 if cycle == "all" else 6
    body = council("town", size, cycle=cycle, seats_up=up)
    contests = [ward("town", f"w{n}", held_by=[LAB]) for n in range(wards)]
    night = book([body], contests, [before("town", lab=size)])
    codes = {one.code for one in package_faults(night) if "up" in one.says or "fill" in one.says}
    assert ("seats-unconserved" in codes) == faulty
