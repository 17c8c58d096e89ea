"""List seats: London, the Scottish Parliament, and the Senedd before and from 2026."""

from __future__ import annotations

from collections import Counter

import pytest

from tallyroom.counting import METHODS, count
from tallyroom.errors import TallyroomError

LISTS = [name for name in METHODS if name.startswith("dhondt")]


def test_the_london_assembly_of_2012() -> None:
    votes = {
        "Labour": 911_204,
        "Conservative": 708_528,
        "Green": 189_215,
        "Liberal Democrat": 150_447,
        "UKIP": 100_040,
        "BNP": 47_024,
    }
    sheet = count(votes, rules="dhondt-london-1999", held={"Labour": 8, "Conservative": 6})
    assert Counter(sheet.elected) == {"Labour": 4, "Conservative": 3, "Green": 2, "Liberal Democrat": 2}
    # 4.7 per cent would be worth the fourth figure: the threshold alone keeps UKIP out.
    assert sheet.stages[0].excluded == ("UKIP", "BNP")


def test_exactly_five_per_cent_is_enough_in_london_and_less_is_not() -> None:
    assert "Small" in count({"Big": 95, "Small": 5}, rules="dhondt-london-1999", seats=19).elected
    assert "Small" not in count({"Big": 951, "Small": 49}, rules="dhondt-london-1999", seats=30).elected


def test_north_east_scotland_1999_as_the_explanatory_notes_work_it() -> None:
    votes = {"Labour": 72_666, "Lib Dem": 49_843, "SNP": 92_329, "Con": 52_149, "Green": 8_067}
    sheet = count(votes, rules="dhondt-scotland-1998", held={"Labour": 4, "Lib Dem": 3, "SNP": 2})
    assert sheet.elected == ("Con", "SNP", "Con", "SNP", "SNP", "Con", "SNP")
    assert [sheet.shown(figure) for figure in sheet.stages[0].votes][:3] == [
        "14533.20",
        "12460.75",
        "30776.33",
    ]


def test_a_senedd_region_has_four_seats_and_a_constituency_of_2026_six() -> None:
    votes = {"A": 60, "B": 41, "C": 20}
    assert count(votes, rules="dhondt-wales-2006").elected == ("A", "B", "A", "B")
    assert count(votes, rules="dhondt-wales-2026").elected == ("A", "B", "A", "B", "A", "C")


def test_the_senedd_of_2026_has_no_constituency_seats_to_count() -> None:
    with pytest.raises(TallyroomError, match="has no constituency seats"):
        count({"A": 60, "B": 41}, rules="dhondt-wales-2026", held={"A": 1})


def test_a_used_up_list_is_passed_over_and_an_independent_is_a_list_of_one() -> None:
    sheet = count({"A": 100, "Independent": 90}, rules="dhondt-wales-2006", lists={"Independent": 1})
    assert sheet.elected == ("A", "Independent", "A", "A")
    assert count({"A": 100, "B": 90}, rules="dhondt-wales-2006", lists={"A": 1, "B": 1}).elected == ("A", "B")


def test_constituency_seats_of_a_party_that_is_not_on_the_paper_are_refused() -> None:
    with pytest.raises(TallyroomError, match="no list votes are given for C"):
        count({"A": 1, "B": 1}, rules="dhondt-london-1999", held={"C": 1})


@pytest.mark.parametrize("rules", LISTS)
def test_equal_figures_that_can_all_be_met_need_nothing(rules: str) -> None:
    sheet = count({"A": 60, "B": 60, "C": 20}, rules=rules, seats=2)
    assert (sheet.elected, sheet.lots, sheet.lots_needed) == (("A", "B"), (), None)


@pytest.mark.parametrize("rules", LISTS)
def test_a_tie_for_the_last_seat_is_worked_again_with_one_vote_more_each(rules: str) -> None:
    # 60 ÷ 2 = 30 ÷ 1. One vote more each: 61 ÷ 2 is less than 31.
    sheet = count({"A": 60, "B": 30}, rules=rules, seats=2)
    assert sheet.elected == ("A", "B")
    assert [(tie.among, tie.chosen, tie.by) for tie in sheet.lots] == [(("A", "B"), "B", "statutory rule")]


@pytest.mark.parametrize("rules", LISTS)
@pytest.mark.parametrize("drawn", ["A", "B"])
def test_equal_votes_for_the_last_seat_go_to_the_lot(rules: str, drawn: str) -> None:
    votes = {"A": 60, "B": 60, "C": 50}
    waiting = count(votes, rules=rules, seats=1)
    assert waiting.lots_needed is not None
    assert (waiting.elected, waiting.lots_needed.among) == ((), ("A", "B"))
    assert count(votes, rules=rules, seats=1, lots=[drawn]).elected == (drawn,)
