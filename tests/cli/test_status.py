"""The scoreboard in text, in the words of what the night is of."""

from __future__ import annotations

from collections.abc import Sequence

import click
from msgspec.structs import replace

from tallyroom.cli.status import lines_of
from tallyroom.domain import Body, BodyId, Composition, Contest, ContestId, Declaration, Division
from tallyroom.view import View
from tests.made import CON, IND, LAB, LD, before, book, council, declared, ward, won_by

COMMONS = council("house-of-commons", 5, cycle="all", kind="parliament", nation="United Kingdom", region="")


def _seat(name: str, held_by: tuple[str, ...]) -> Contest:
    made = ward("house-of-commons", name, held_by=held_by, standing=[LAB, CON, LD, IND])  # type: ignore[arg-type]
    return replace(made, id=ContestId(f"parl.{name}.2030-05-02"), kind="parl", nation="England")


SEATS = [_seat("north", (CON,)), _seat("south", (CON,)), _seat("east", (LAB,)), _seat("west", (LD,)), _seat("mid", ())]


def _lines(
    bodies: Sequence[Body],
    contests: Sequence[Contest],
    compositions: Sequence[Composition],
    *declarations: Declaration,
) -> list[str]:
    view = View(book(bodies, contests, compositions), declared(*declarations))
    return [click.unstyle(line) for line in lines_of(view)]


def _row(lines: list[str], party: str) -> list[str]:
    return next(line.removeprefix(party).split() for line in lines if line.startswith(party))


def test_a_parliament_is_told_by_its_seats_with_what_makes_a_majority() -> None:
    lines = _lines([COMMONS], SEATS, [before(COMMONS.id, con=2, lab=1, ld=1, ind=1)],
                   won_by(SEATS[0], LAB), won_by(SEATS[1], CON))  # fmt: skip
    assert lines[2] == "2 of 5 seats declared; 3 for a majority"
    assert "Nobody has a majority yet" in lines
    assert _row(lines, "Labour") == ["1", "+1", "1", "0", "30.0%"]
    assert _row(lines, "Conservative") == ["1", "−1", "0", "1", "30.0%"]
    assert "council" not in "\n".join(lines).lower()


def test_a_majority_is_told_once_it_is_certain() -> None:
    lines = _lines([COMMONS], SEATS, [], *(won_by(one, LAB) for one in SEATS[:3]))
    assert "Labour have a majority: 3 seats so far" in lines


def test_seats_of_which_nobody_knows_who_held_them_are_left_out_of_the_changes_and_said_so() -> None:
    lines = _lines([COMMONS], SEATS, [], won_by(SEATS[0], LAB), won_by(SEATS[4], LAB))
    assert _row(lines, "Labour")[:2] == ["2", "+1"]
    assert any("over the 1 of them where that is known" in line for line in lines)


def test_no_change_is_told_where_nobody_knows_who_held_any_of_the_seats() -> None:
    lines = _lines([COMMONS], SEATS, [], won_by(SEATS[4], LAB))
    assert _row(lines, "Labour")[0] == "1"
    assert "Changes are unknown: who held these seats before is not known." in lines


def test_a_by_election_tells_what_it_did_to_its_council() -> None:
    body = council("anytown", 40, cycle="none")
    mill = replace(ward("anytown", "mill", held_by=[CON]), id=ContestId("local.anytown.mill.by.2030-05-02"),
                   kind="local_by")  # fmt: skip
    lines = _lines([body], [mill], [before("anytown", con=21, lab=19)], won_by(mill, LD))
    assert lines[2] == "1 of 1 by-election declared"
    assert "  Mill, Anytown: Lib Dem gain from Con, majority 100" in lines
    told = " ".join(line.strip() for line in lines)
    assert "Anytown: Con lose to no overall control: Con 20 (−1), Lab 19, Lib Dem 1 (+1); 21 for a majority" in told
    assert "0 of 0" not in told


def test_a_night_of_offices_is_a_line_for_each() -> None:
    body = council("anytown", 40, cycle="none")
    mayor = replace(ward("anytown", "all"), id=ContestId("mayor.anytown.2030-05-02"), kind="mayor",
                    division=Division(name="Mayor of Anytown"), fills="office")  # fmt: skip
    lines = _lines([body], [mayor], [], won_by(mayor, LAB))
    assert lines[2] == "1 of 1 contest declared"
    assert "  Mayor of Anytown: lab (Lab) elected, majority 100" in lines
    assert "Councils" not in "\n".join(lines)


def test_councils_and_a_parliament_on_one_night_are_told_one_after_the_other() -> None:
    towns = [council(name, 1, cycle="all") for name in ("anytown", "brough")]
    wards = [ward(name, "mill", held_by=[CON]) for name in ("anytown", "brough")]
    lines = _lines([*towns, COMMONS], [*wards, *SEATS], [], won_by(wards[0], LAB), won_by(SEATS[0], LAB))
    assert lines[2] == "1 of 2 councils declared, 2 of 7 contests"
    at = lines.index("House-Of-Commons")
    assert lines[at + 1] == "1 of 5 seats declared; 3 for a majority"
    assert BodyId("house-of-commons") not in lines
