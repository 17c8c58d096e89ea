"""What `count` and a profile refuse from whoever calls them: all of it at once, and in the field's words."""

from __future__ import annotations

from typing import Any

import pytest

from tallyroom.counting import METHODS, Profile, count
from tallyroom.errors import TallyroomError

PAPERS = Profile.of(["Ann", "Bob", "Cy"], [(3, ["Ann"]), (2, ["Bob", "Cy"])], seats=1)


@pytest.mark.parametrize(
    ("votes", "asked", "says"),
    [
        ({"Ann": 3.5, "Bob": 2}, {"rules": "plurality"}, "Ann has 3.5 votes. Votes are whole numbers from 0."),
        ({"Ann": None, "Bob": "2"}, {"rules": "plurality"}, "Ann has None votes; Bob has 2 votes. "),
        ({"Ann": 3}, {"rules": "plurality", "seats": 0}, "0 seats. At least one is filled."),
        ({"Ann": 3, "Bob": 2}, {"rules": "referendum", "seats": 2}, "referendum fills one seat, not 2"),
        (
            {"Ann": 3},
            {"rules": "plurality", "held": {"Ann": 1}},
            "plurality takes no `held`. `held` is for dhondt-",
        ),
        ({"Ann": 3}, {"rules": "dhondt-london-1999", "held": {"Ann": -1}}, "Ann has -1. Seats held and lists"),
        ({"Ann": 3}, {"rules": "dhondt-wales-2026", "lists": {"Ann": -1}}, "Ann has -1. Seats held and lists"),
        (
            {"Ann": 3, "Bob": 3, "Cy": 2},
            {"rules": "supplementary-2000", "second": {"Ann": -1, "Bob": 1, "Zed": 1}},
            "Ann has -1 second preferences; Zed is not a candidate. Mend `second`.",
        ),
        (PAPERS, {"rules": "wigm", "decimals": -1}, "-1 decimals. Decimals are 0 to 9."),
        (PAPERS, {"rules": "wigm", "decimals": 10}, "10 decimals. Decimals are 0 to 9."),
        (
            PAPERS,
            {"rules": "wigm", "quota": "imperiali"},
            "no quota called 'imperiali'. Known: droop, ",
        ),
        (PAPERS, {"rules": "scottish-2011", "quota": "hare"}, "scottish-2011 takes no `quota`. `quota` is for wigm."),
    ],
)
def test_what_does_not_fit_the_rules_is_refused_in_words(votes: Any, asked: dict[str, Any], says: str) -> None:
    with pytest.raises(TallyroomError) as refused:
        count(votes, **asked)
    assert str(refused.value).startswith(says)


@pytest.mark.parametrize("votes", [None, [("Ann", 3)], "Ann"])
def test_what_is_neither_papers_nor_totals_breaks_the_promise(votes: Any) -> None:
    with pytest.raises(TypeError, match="a Profile of papers or a mapping of votes"):
        count(votes)


@pytest.mark.parametrize("weight", [2.5, 0, -1, None, "2", 10**30])
def test_papers_are_whole_numbers_from_one(weight: Any) -> None:
    with pytest.raises(TallyroomError, match=r"unsound rankings: ranking 1"):
        Profile.of(["Ann", "Bob"], [(weight, ["Ann"])], seats=1)


def test_papers_that_would_overflow_are_refused() -> None:
    with pytest.raises(TallyroomError, match="more than 1,000,000,000,000 papers"):
        Profile.of(["Ann", "Bob"], [(10**12, ["Ann"]), (10**12, ["Bob"])], seats=1)


@pytest.mark.parametrize("seats", [0, 1.5, None])
def test_seats_are_a_whole_number_from_one(seats: Any) -> None:
    with pytest.raises(TallyroomError, match="a whole number is needed, one at least"):
        Profile.of(["Ann", "Bob"], [(1, ["Ann"])], seats=seats)


def test_a_candidate_has_a_name() -> None:
    with pytest.raises(TallyroomError, match="candidate 1 has no name"):
        Profile.of(["", "Bob"], [(1, ["Bob"])], seats=1)


@pytest.mark.parametrize("decimals", [0, 2, 5])
def test_a_hare_quota_is_never_reached_by_more_candidates_than_there_are_seats(decimals: int) -> None:
    five = Profile.of(list("ABCDE"), [(1, [name]) for name in "ABCDE"], seats=3)
    sheet = count(five, rules="wigm", quota="hare", decimals=decimals, lots="seed:1")
    assert len(sheet.elected) == 3
    assert sheet.quota is not None
    assert sheet.quota * 3 >= 5 * sheet.unit


def test_an_exact_quota_is_never_passed_by_more_candidates_than_there_are_seats() -> None:
    # Two thirds cut to 0.66 would leave Ann with that, and pass on 0.67 to each of two for the one seat left.
    ward = Profile.of(["Ann", "Bob", "Cy", "Di"], [(1, ["Ann", "Bob"]), (1, ["Ann", "Di", "Cy"])], seats=2)
    sheet = count(ward, rules="wigm", quota="droop-exact", decimals=2, lots=["Di", "Bob", "Cy"])
    assert (sheet.quota, sheet.elected) == (67, ("Ann", "Di"))


def test_each_method_names_what_it_takes_besides_the_votes() -> None:
    takes = {name: method.takes for name, method in METHODS.items() if method.takes}
    assert takes == {
        "supplementary-2000": ("second",),
        "wigm": ("decimals", "quota"),
        **dict.fromkeys((name for name in METHODS if name.startswith("dhondt")), ("held", "lists")),
    }
