"""The Northern Ireland rules (SI 1985/454) where they part from the Scottish."""

from __future__ import annotations

import pytest

from tallyroom.counting import CountSheet, Profile, count

Papers = list[tuple[int, str]]


def counted(candidates: str, papers: Papers, *, seats: int, lots: tuple[str, ...] = ()) -> CountSheet:
    profile = Profile.of(list(candidates), [(weight, list(ranking)) for weight, ranking in papers], seats=seats)
    return count(profile, rules="ni-1985", lots=lots)


def shown(sheet: CountSheet, stage: int) -> list[str]:
    return [sheet.shown(votes) for votes in sheet.stages[stage - 1].votes]


def test_a_surplus_is_shared_by_the_transferable_papers_alone_at_two_decimals() -> None:
    sheet = counted("ABC", [(10, "AB"), (4, "AC"), (6, "A"), (7, "B"), (8, "C")], seats=2)
    # Surplus 8, of twenty papers fourteen can go on: 8 ÷ 14 = 0.57, and 0.02 is left over.
    assert shown(sheet, 2) == ["12.00", "12.70", "10.28"]
    assert sheet.shown(sheet.stages[1].non_transferable) == "0.02"
    assert sheet.shown(sheet.stages[1].rounding_loss) == "0.02"


def test_a_paper_never_goes_on_at_more_than_it_came_at() -> None:
    sheet = counted("ABC", [(4, "AB"), (16, "A"), (7, "B"), (10, "C")], seats=2)
    # Surplus 7 over four papers would be 1.75 each: they go at 1.00, and three votes cannot be transferred.
    assert shown(sheet, 2) == ["13.00", "11.00", "10.00"]
    assert sheet.shown(sheet.stages[1].non_transferable) == "3.00"
    assert sheet.stages[1].rounding_loss == 0


def test_only_the_parcel_that_came_last_is_looked_at_for_a_surplus_won_by_transfer() -> None:
    papers = [(30, "ABC"), (11, "BD"), (9, "C"), (8, "D"), (2, "E")]
    sheet = counted("ABCDE", papers, seats=3)
    # Quota 16. A's fourteen over go to B at 0.46; B then has 24.80 and 8.80 over. B's own eleven papers stay:
    # of the thirty that came last, C has every next preference, at 8.80 ÷ 30 = 0.29.
    assert shown(sheet, 2) == ["16.00", "24.80", "9.00", "8.00", "2.00"]
    assert shown(sheet, 3) == ["16.00", "16.00", "17.70", "8.00", "2.00"]
    # Under the Scottish rules B's first preferences would count as well, and bring D some.
    scottish = count(Profile.of(list("ABCDE"), papers, seats=3), rules="scottish-2011")
    assert dict(zip("ABCDE", scottish.stages[2].votes, strict=True))["D"] > 8 * scottish.unit


def test_a_surplus_that_can_change_nothing_waits() -> None:
    # A has one over the quota of 15: that cannot lift D (2) past E (7), so D is excluded first.
    sheet = counted("ABCDE", [(16, "AB"), (10, "BC"), (9, "CB"), (2, "DB"), (7, "E")], seats=2)
    assert sheet.stages[1].action == "exclusion of D"
    assert sheet.stages[1].votes[0] == 16 * sheet.unit


def test_a_surplus_that_could_lift_the_lowest_is_transferred_first() -> None:
    sheet = counted("ABCD", [(20, "AD"), (10, "B"), (9, "C"), (5, "D")], seats=2)
    assert sheet.stages[1].action == "surplus of A"


def test_the_lowest_go_together_when_all_their_votes_do_not_reach_the_next() -> None:
    sheet = counted("ABCDE", [(13, "A"), (12, "B"), (11, "C"), (3, "DA"), (4, "EB")], seats=1)
    assert sheet.stages[1].excluded == ("D", "E")
    assert shown(sheet, 2) == ["16.00", "16.00", "11.00", "0.00", "0.00"]


def test_papers_of_the_excluded_go_on_parcel_by_parcel_and_pass_over_whom_an_earlier_parcel_elected() -> None:
    papers = [(8, "ADB"), (20, "AE"), (15, "B"), (3, "DB"), (12, "C"), (10, "E")]
    sheet = counted("ABCDE", papers, seats=3)
    # D leaves three first preferences at 1.00, and then eight papers that came at 0.35. The first parcel
    # lifts B to the quota of 18, so the second passes B over; nobody else is named on it.
    moved = next(stage for stage in sheet.stages if "D" in stage.excluded)
    assert [(t.target, t.papers, sheet.shown(t.votes)) for t in moved.transfers if t.source == "D"] == [
        ("B", 3, "3.00"),
        (None, 8, "2.80"),
    ]


def test_equal_votes_are_separated_by_the_earliest_stage_at_which_they_differed() -> None:
    # A led B by 8 to 7 at first: under these rules B goes. (The Scottish rules look at the latest: A goes.)
    papers = [(8, "AB"), (7, "BA"), (12, "C"), (3, "DB"), (2, "EA"), (2, "E")]
    sheet = counted("ABCDE", papers, seats=1)
    assert sheet.elected == ("A",)
    assert [(tie.among, tie.chosen, tie.by) for tie in sheet.lots] == [(("A", "B"), "B", "earlier stage")]


def test_the_last_seat_is_won_with_as_many_votes_as_all_the_others_together() -> None:
    # After A, one seat is left: B's twelve are as many as C and D have with the one that A has over.
    sheet = counted("ABCD", [(14, "A"), (12, "B"), (5, "C"), (6, "D")], seats=2)
    assert sheet.elected == ("A", "B")
    assert len(sheet.stages) == 1


def test_no_papers_move_when_an_exclusion_leaves_as_many_as_there_are_seats() -> None:
    sheet = counted("ABC", [(8, "A"), (7, "B"), (6, "CA")], seats=2)
    assert sheet.elected == ("A", "B")
    assert all(not stage.transfers for stage in sheet.stages)


@pytest.mark.parametrize(("lots", "elected"), [(("A",), ("A",)), (("B",), ("B",)), ((), ())])
def test_candidates_never_apart_wait_for_the_lot(lots: tuple[str, ...], elected: tuple[str, ...]) -> None:
    sheet = counted("ABC", [(8, "AB"), (8, "BA"), (9, "C")], seats=1, lots=lots)
    assert sheet.elected == elected
    assert (sheet.lots_needed is None) == bool(lots)
