"""Plurality, supplementary vote and referendum: the counts without transfer values."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tallyroom.counting import METHODS, Profile, count
from tallyroom.errors import TallyroomError


def test_most_votes_win() -> None:
    assert count({"Ann": 812, "Bob": 1_204, "Cy": 77}, rules="plurality").elected == ("Bob",)


def test_a_ward_of_three_seats_elects_the_three_with_most_votes_in_their_order() -> None:
    votes = {"Ann": 500, "Bob": 700, "Cy": 650, "Di": 500, "Eve": 900}
    sheet = count(votes, rules="plurality", seats=3)
    assert sheet.elected == ("Eve", "Bob", "Cy")
    assert sheet.lots_needed is None


def test_where_fewer_stand_than_there_are_seats_all_are_elected() -> None:
    sheet = count({"Ann": 500, "Bob": 500}, rules="plurality", seats=3)
    assert (sheet.elected, sheet.lots_needed) == (("Ann", "Bob"), None)


def test_equal_votes_are_listed_by_name_in_whatever_order_they_come() -> None:
    orders = [{"Cy": 5, "Bob": 5, "Ann": 9}, {"Ann": 9, "Bob": 5, "Cy": 5}]
    assert {count(votes, rules="plurality", seats=3).elected for votes in orders} == {("Ann", "Bob", "Cy")}


def test_a_tie_that_decides_no_seat_needs_no_lot() -> None:
    sheet = count({"Ann": 700, "Bob": 700, "Cy": 650}, rules="plurality", seats=2)
    assert (set(sheet.elected), sheet.lots_needed) == ({"Ann", "Bob"}, None)


def test_a_tie_for_the_last_seat_leaves_it_open_and_returns_the_clear_winners() -> None:
    sheet = count({"Ann": 700, "Bob": 500, "Cy": 500, "Di": 20}, rules="plurality", seats=2)
    assert sheet.elected == ("Ann",)
    assert sheet.lots_needed is not None
    assert (sheet.lots_needed.among, sheet.lots_needed.places) == (("Bob", "Cy"), 1)


@pytest.mark.parametrize("drawn", ["Bob", "Cy"])
def test_the_lot_that_was_drawn_decides_the_last_seat(drawn: str) -> None:
    sheet = count({"Ann": 700, "Bob": 500, "Cy": 500, "Di": 20}, rules="plurality", seats=2, lots=[drawn])
    assert sheet.elected == ("Ann", drawn)
    assert [(tie.among, tie.chosen, tie.by) for tie in sheet.lots] == [(("Bob", "Cy"), drawn, "recorded lot")]


def test_three_tied_for_two_seats_need_a_lot_for_each() -> None:
    tied = {"Ann": 500, "Bob": 500, "Cy": 500}
    sheet = count(tied, rules="plurality", seats=2, lots=["Cy"])
    assert sheet.elected == ("Cy",)
    assert sheet.lots_needed is not None
    assert (sheet.lots_needed.among, sheet.lots_needed.places) == (("Ann", "Bob"), 1)
    assert count(tied, rules="plurality", seats=2, lots=["Cy", "Ann"]).elected == ("Cy", "Ann")


def test_a_name_that_does_not_stand_cannot_have_drawn_a_lot() -> None:
    with pytest.raises(TallyroomError, match="Eve is not a candidate"):
        count({"Ann": 1, "Bob": 1}, rules="plurality", lots=["Eve"])


def test_all_that_is_wrong_with_totals_is_told_at_once() -> None:
    with pytest.raises(TallyroomError, match="Ann has -1 votes; Bob has -2 votes; 0 seats"):
        count({"Ann": -1, "Bob": -2}, rules="plurality", seats=0)


@pytest.mark.parametrize("rules", [name for name, method in METHODS.items() if method.needs == "papers"])
def test_rules_that_rank_refuse_totals(rules: str) -> None:
    with pytest.raises(TallyroomError, match="counts ranked papers"):
        count({"Ann": 1, "Bob": 2}, rules=rules)


def test_rules_that_are_not_known_are_named_with_those_that_are() -> None:
    with pytest.raises(TallyroomError, match=r"no counting rules called 'borda'.*scottish-2011"):
        count({"Ann": 1}, rules="borda")


# --- supplementary vote ---

FIRST = {"Ann": 40, "Bob": 35, "Cy": 15, "Di": 12}


def test_more_than_half_of_the_first_preferences_wins_outright() -> None:
    sheet = count({"Ann": 51, "Bob": 30, "Cy": 19}, rules="supplementary-2000")
    assert (sheet.elected, len(sheet.stages)) == (("Ann",), 1)


def test_exactly_half_of_the_first_preferences_is_not_more_than_half() -> None:
    sheet = count({"Ann": 50, "Bob": 30, "Cy": 20}, rules="supplementary-2000", second={"Ann": 0, "Bob": 15})
    assert (sheet.elected, len(sheet.stages)) == (("Ann",), 2)


def test_second_preferences_of_the_eliminated_decide_between_the_two_that_lead() -> None:
    sheet = count(FIRST, rules="supplementary-2000", second={"Ann": 3, "Bob": 11})
    assert sheet.elected == ("Bob",)
    assert sheet.stages[1].votes == (43, 46, 0, 0)
    assert sheet.stages[1].non_transferable == 13
    assert sheet.stages[1].excluded == ("Cy", "Di")


def test_three_remain_when_two_tie_for_the_second_place() -> None:
    first = {"Ann": 40, "Bob": 30, "Cy": 30, "Di": 20}
    sheet = count(first, rules="supplementary-2000", second={"Ann": 1, "Bob": 2, "Cy": 15})
    assert sheet.elected == ("Cy",)
    assert sheet.stages[1].excluded == ("Di",)


def test_second_preferences_from_papers_count_only_where_the_first_went_out() -> None:
    papers = [
        (40, ["Ann", "Bob"]),
        (35, ["Bob", "Ann"]),
        (9, ["Cy", "Bob"]),
        (6, ["Cy", "Di"]),
        (4, ["Di", "Ann"]),
    ]
    profile = Profile.of(list(FIRST), [*papers, (8, ["Di", "Cy", "Bob"])], seats=1)
    sheet = count(profile, rules="supplementary-2000")
    # The 40 and the 35 have their first preference in the contest still; third preferences count for nothing.
    assert sheet.stages[1].votes == (44, 44, 0, 0)
    assert sheet.lots_needed is not None
    assert sheet.lots_needed.among == ("Ann", "Bob")


@pytest.mark.parametrize("drawn", ["Ann", "Bob"])
def test_equal_final_totals_go_to_the_lot(drawn: str) -> None:
    sheet = count(FIRST, rules="supplementary-2000", second={"Ann": 1, "Bob": 6}, lots=[drawn])
    assert sheet.elected == (drawn,)


def test_two_candidates_are_a_simple_majority_and_their_tie_a_lot() -> None:
    sheet = count({"Ann": 5, "Bob": 5}, rules="supplementary-2000")
    assert (sheet.elected, len(sheet.stages)) == ((), 1)
    assert count({"Ann": 5, "Bob": 5}, rules="supplementary-2000", lots=["Bob"]).elected == ("Bob",)


def test_a_second_round_without_its_second_preferences_says_whose_are_missing() -> None:
    with pytest.raises(TallyroomError, match="second preferences are missing for Bob"):
        count(FIRST, rules="supplementary-2000", second={"Ann": 1})


def test_more_second_preferences_than_voters_who_could_give_them_are_refused() -> None:
    with pytest.raises(TallyroomError, match="28 second preferences come from 27 voters"):
        count(FIRST, rules="supplementary-2000", second={"Ann": 20, "Bob": 8})


def _mayor(shared: Path, area: str) -> tuple[dict[str, int], dict[str, int]]:
    with (shared / "night-2012" / "returns.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ballot_id"] == f"mayor.{area}.2012-05-03"]
    first = {row["candidate"]: int(row["votes"]) for row in rows}
    return first, {row["candidate"]: int(row["votes_final"]) for row in rows if row["votes_final"]}


def test_the_mayor_of_london_2012_by_the_statute(shared: Path) -> None:
    first, final = _mayor(shared, "london")
    second = {name: final[name] - first[name] for name in final}
    sheet = count(first, rules="supplementary-2000", second=second)
    assert sheet.elected == ("Boris Johnson",)
    assert sheet.stages[0].elected == ()
    assert {n: v for n, v in zip(sheet.candidates, sheet.stages[1].votes, strict=True) if v} == {
        "Boris Johnson": 1_054_811,
        "Ken Livingstone": 992_273,
    }
    assert sheet.stages[1].non_transferable == 161_391


def test_the_mayor_of_liverpool_2012_won_on_first_preferences(shared: Path) -> None:
    first, _ = _mayor(shared, "liverpool")
    sheet = count(first, rules="supplementary-2000")
    assert (sheet.elected, sheet.valid, len(sheet.stages)) == (("Joe Anderson",), 98_507, 1)


# --- referendum ---


def test_the_answer_with_more_votes_is_carried() -> None:
    assert count({"Yes": 41_032, "No": 35_880}, rules="referendum").elected == ("Yes",)
    assert count({"Yes": 88_085, "No": 120_611}, rules="referendum").elected == ("No",)


def test_a_referendum_that_is_equal_carries_nothing_and_asks_for_no_lot() -> None:
    for lots in ((), ("Yes",), ("No",)):
        sheet = count({"Yes": 10, "No": 10}, rules="referendum", lots=lots)
        assert (sheet.elected, sheet.lots_needed, sheet.lots) == ((), None, ())
        assert "not carried" in sheet.note


def test_a_referendum_has_two_answers() -> None:
    with pytest.raises(TallyroomError, match="3 answers"):
        count({"Yes": 1, "No": 2, "Perhaps": 3}, rules="referendum")
