"""The Scottish rules (SSI 2011/399) on elections small enough to follow by hand."""

from __future__ import annotations

import pytest

from tallyroom.counting import CountSheet, Profile, count
from tallyroom.errors import TallyroomError

Papers = list[tuple[int, str]]


def counted(candidates: str, papers: Papers, *, seats: int, lots: tuple[str, ...] = ()) -> CountSheet:
    profile = Profile.of(list(candidates), [(weight, list(ranking)) for weight, ranking in papers], seats=seats)
    return count(profile, rules="scottish-2011", lots=lots)


def shown(sheet: CountSheet, stage: int) -> list[str]:
    return [sheet.shown(votes) for votes in sheet.stages[stage - 1].votes]


def test_the_quota_is_the_valid_papers_over_one_more_than_the_seats_and_one() -> None:
    assert counted("ABC", [(20, "A"), (7, "B"), (8, "C")], seats=2).quota == 12 * 100_000


def test_a_surplus_goes_to_next_preferences_by_the_share_of_all_papers_held() -> None:
    sheet = counted("ABC", [(10, "AB"), (4, "AC"), (6, "A"), (7, "B"), (8, "C")], seats=2)
    # Surplus 8 of 20 votes: each paper goes on at 0.40000, those without a next preference too.
    assert shown(sheet, 2) == ["12.00000", "11.00000", "9.60000"]
    assert sheet.shown(sheet.stages[1].non_transferable) == "2.40000"
    assert sheet.elected == ("A", "B")


def test_a_transfer_value_is_cut_at_five_decimals_and_what_is_cut_is_non_transferable() -> None:
    sheet = counted("ABC", [(7, "AB"), (2, "B"), (3, "C")], seats=2)
    # Surplus 2 of 7 votes: 0.28571, and 0.00003 of a vote is lost over seven papers.
    assert shown(sheet, 2) == ["5.00000", "3.99997", "3.00000"]
    assert sheet.stages[1].rounding_loss == sheet.stages[1].non_transferable == 3


def test_exactly_the_quota_makes_no_stage_of_its_own() -> None:
    sheet = counted("ABCD", [(6, "AB"), (5, "B"), (4, "C"), (2, "DC")], seats=2)
    assert (sheet.quota, sheet.elected[0]) == (600_000, "A")
    assert [stage.action for stage in sheet.stages] == ["first preferences", "exclusion of D"]


def test_the_larger_surplus_goes_first_and_passes_over_the_other_elected() -> None:
    sheet = counted("ABCDE", [(15, "ABC"), (12, "BC"), (3, "C"), (4, "D"), (5, "E")], seats=3)
    assert [stage.action for stage in sheet.stages[1:3]] == ["surplus of A", "surplus of B"]
    assert [(t.target, t.papers, t.votes) for t in sheet.stages[1].transfers] == [
        ("C", 15, 499_995),
        (None, 0, 5),
    ]


def test_papers_of_the_excluded_keep_their_value_and_move_in_one_stage() -> None:
    sheet = counted("ABCDE", [(20, "ADB"), (13, "B"), (14, "C"), (3, "DB"), (12, "E")], seats=3)
    moved = next(stage for stage in sheet.stages if stage.excluded == ("D",))
    assert [(t.target, t.papers, sheet.shown(t.votes)) for t in moved.transfers] == [("B", 23, "7.00000")]


def test_as_many_left_as_vacancies_are_elected_without_another_transfer() -> None:
    sheet = counted("ABC", [(9, "AB"), (2, "B"), (1, "C")], seats=3)
    assert sheet.elected == ("A", "B", "C")
    assert len(sheet.stages) == 1


def test_equal_votes_are_separated_by_the_most_recent_stage_at_which_they_differed() -> None:
    # A and B have 10 each when one must go. First A led by 8 to 7, then B by 10 to 8: A goes, and B is
    # elected.
    sheet = counted("ABCDE", LATEST_AGAINST_EARLIEST, seats=1)
    assert sheet.elected == ("B",)
    assert [(tie.among, tie.chosen, tie.by) for tie in sheet.lots] == [(("A", "B"), "A", "earlier stage")]


LATEST_AGAINST_EARLIEST = [(8, "AB"), (7, "BA"), (12, "C"), (3, "DB"), (2, "EA"), (2, "E")]


@pytest.mark.parametrize(("lots", "elected"), [(("B",), ("A", "B")), (("C",), ("A", "C")), (("C", "B"), ("A", "C"))])
def test_candidates_never_apart_are_separated_by_the_lot_that_was_drawn(
    lots: tuple[str, ...], elected: tuple[str, ...]
) -> None:
    sheet = counted("ABCD", [(6, "A"), (4, "B"), (4, "C"), (1, "D")], seats=2, lots=lots)
    assert sheet.elected == elected
    assert sheet.lots[0].by == "recorded lot"


def test_without_a_lot_the_count_stops_and_says_between_whom() -> None:
    sheet = counted("ABCD", [(6, "A"), (4, "B"), (4, "C"), (1, "D")], seats=2)
    assert sheet.elected == ("A",)
    assert sheet.lots_needed is not None
    assert (sheet.lots_needed.among, sheet.lots_needed.purpose) == (("B", "C"), "exclusion")


@pytest.mark.parametrize(("lots", "first"), [(("A", "B"), "A"), (("B", "A"), "B")])
def test_a_lot_says_which_of_two_equal_surpluses_goes_first(lots: tuple[str, ...], first: str) -> None:
    papers = [(10, "AC"), (10, "BD"), (3, "C"), (3, "D"), (2, "E")]
    assert counted("ABCDE", papers, seats=3).lots_needed is not None
    sheet = counted("ABCDE", papers, seats=3, lots=lots)
    assert sheet.stages[1].action == f"surplus of {first}"


def test_a_seed_gives_the_same_order_whatever_the_order_on_the_ballot_paper() -> None:
    papers = [(4, "A"), (4, "B"), (4, "C")]
    elected = {
        count(Profile.of(list(order), [(w, list(r)) for w, r in papers], seats=1), lots="seed:7").elected
        for order in ("ABC", "CBA", "BCA")
    }
    assert len(elected) == 1
    seeds = [
        count(Profile.of(list("ABC"), [(w, list(r)) for w, r in papers], seats=1), lots=f"seed:{n}").elected
        for n in range(20)
    ]
    assert set(seeds) == {("A",), ("B",), ("C",)}


def test_a_withdrawn_candidate_is_passed_over_as_if_never_on_the_paper() -> None:
    papers = [(5, ["W", "A"]), (4, ["B", "W", "A"]), (3, ["W"]), (2, ["A"])]
    without = Profile.of(["A", "B", "W"], papers, seats=1).without(["W"])
    assert without.rankings() == ((7, ("A",)), (4, ("B", "A")))
    assert count(without).elected == ("A",)
    assert without.withdrawn == ("W",)


def test_fewer_candidates_than_seats_is_no_contest() -> None:
    with pytest.raises(TallyroomError, match="2 candidates for 3 seats"):
        counted("AB", [(1, "A")], seats=3)


def test_wigm_takes_its_decimals_and_its_quota_from_who_asks() -> None:
    profile = Profile.of(list("ABC"), [(7, list("AB")), (2, ["B"]), (3, ["C"])], seats=2)
    sheet = count(profile, rules="wigm", decimals=2, quota="droop-exact")
    assert (sheet.quota, sheet.decimals) == (400, 2)
    assert [sheet.shown(votes) for votes in sheet.stages[1].votes] == ["4.00", "4.94", "3.00"]
    assert count(profile, rules="wigm", quota="hare").quota == 6 * 100_000
    assert count(profile, rules="wigm", decimals=9).shown(1) == "0.000000001"


@pytest.mark.parametrize("drawn", ["B", "C"])
def test_wigm_waits_for_its_lot_as_well(drawn: str) -> None:
    profile = Profile.of(list("ABCD"), [(6, ["A"]), (4, ["B"]), (4, ["C"]), (1, ["D"])], seats=2)
    assert count(profile, rules="wigm").lots_needed is not None
    assert count(profile, rules="wigm", lots=[drawn]).elected == ("A", drawn)
