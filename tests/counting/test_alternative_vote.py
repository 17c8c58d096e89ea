"""The alternative vote, as the Act of 2011 had it."""

from __future__ import annotations

import pytest

from tallyroom.counting import CountSheet, Profile, count
from tallyroom.errors import TallyroomError


def counted(candidates: str, papers: list[tuple[int, str]], lots: tuple[str, ...] = ()) -> CountSheet:
    return count(Profile.of(list(candidates), papers, seats=1), rules="alternative-vote", lots=lots)


def test_more_votes_than_all_the_others_together_win_at_once() -> None:
    sheet = counted("ABC", [(6, "A"), (3, "B"), (2, "C")])
    assert (sheet.elected, len(sheet.stages), sheet.quota) == (("A",), 1, None)


def test_half_of_the_votes_is_not_more_than_half() -> None:
    assert len(counted("ABC", [(6, "A"), (4, "B"), (2, "CB")]).stages) == 2


def test_the_majority_is_of_the_votes_that_still_count() -> None:
    # Of eleven papers two have run out when C goes: five of nine are enough.
    sheet = counted("ABC", [(5, "A"), (4, "B"), (2, "C")])
    assert (sheet.elected, sheet.stages[1].non_transferable) == (("A",), 2)


def test_equal_lowest_are_separated_by_first_preferences() -> None:
    # A and B have ten each at the third stage, A eight and B seven at first: B goes (Sch. 10 para. 7).
    sheet = counted("ABCDE", [(8, "AB"), (7, "BA"), (12, "C"), (3, "DB"), (2, "EA"), (2, "E")])
    assert sheet.elected == ("A",)
    assert sheet.lots[0].by == "earlier stage"


def test_the_last_two_being_equal_the_one_with_more_first_preferences_is_elected() -> None:
    sheet = counted("ABC", [(5, "A"), (4, "B"), (2, "CB"), (1, "CA")])
    assert (sheet.elected, sheet.lots[0].purpose, sheet.lots[0].by) == (("A",), "seat", "earlier stage")


@pytest.mark.parametrize("drawn", ["A", "B"])
def test_two_who_were_always_equal_wait_for_the_lot(drawn: str) -> None:
    assert counted("AB", [(5, "A"), (5, "B")]).lots_needed is not None
    assert counted("AB", [(5, "A"), (5, "B")], (drawn,)).elected == (drawn,)


@pytest.mark.parametrize(("drawn", "elected"), [("B", "B"), ("C", "C")])
def test_a_lot_says_which_of_the_equal_lowest_goes(drawn: str, elected: str) -> None:
    papers = [(5, "A"), (4, "BC"), (4, "CB")]
    assert counted("ABC", papers).elected == ()
    assert counted("ABC", papers, (drawn,)).elected == (elected,)


def test_the_alternative_vote_fills_one_seat() -> None:
    with pytest.raises(TallyroomError, match="fills one seat, not 2"):
        count(Profile.of(list("ABC"), [(1, "A")], seats=2), rules="alternative-vote")
