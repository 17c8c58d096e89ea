"""What cannot or did not come about, and seats of one ward: the commonest sentences of a count night."""

from __future__ import annotations

import pytest

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.reading.read import read
from tallyroom.night import Night

Row = tuple[str, str, object, object]


def claimed(text: str) -> set[Row]:
    return {(c.kind, c.subject, c.value, c.change) for c in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Labour cannot lose Exeter now.",
        "Labour can no longer lose Exeter.",
        "Labour did not lose control of Exeter.",
        "Labour haven't lost Exeter.",
        "Labour avoided losing Exeter.",
        "No seat changed hands in Exeter, where Labour can no longer lose control.",
    ],
)
def test_what_cannot_be_lost_is_theirs_and_is_not_a_loss(text: str) -> None:
    outcomes = {row for row in claimed(text) if row[0] == "council_control"}
    assert outcomes == {("council_control", "exeter", "lab", None)}


@pytest.mark.parametrize(
    "text",
    [
        "The Tories failed to gain Swindon.",
        "The Tories cannot win Swindon now.",
        "The Tories didn't gain Swindon.",
        "The Tories cannot now win a majority in Swindon.",
        "Labour did not lose a seat in Swindon.",
    ],
)
def test_what_was_not_won_or_lost_makes_no_claim(text: str) -> None:
    assert claimed(text) == set()


def test_what_is_no_longer_held_is_still_a_loss() -> None:
    assert claimed("The Tories no longer run Exeter.") == {("council_control", "exeter", "con", "loss")}


@pytest.mark.parametrize(
    ("text", "ward", "seats"),
    [
        ("Labour took all three seats in Mill Lane, Birmingham.", "mill-lane", 3.0),
        ("Labour won both seats in the Mill Lane ward of Birmingham.", "mill-lane", 2.0),
        ("In Birmingham Labour held all three seats in Acocks Green.", "acocks-green", 3.0),
        ("Labour won two of the three seats in Mill Lane ward, Birmingham.", "mill-lane", 2.0),
    ],
)
def test_seats_in_a_named_ward_are_of_the_ward(text: str, ward: str, seats: float) -> None:
    assert [(c.kind, c.subject, c.value, c.area) for c in read(text)] == [("seats_won", "lab", seats, ward)]


def test_seats_in_a_council_are_still_of_the_council() -> None:
    [claim] = read("Labour won 14 of the 20 seats up for grabs in Bury.")
    assert (claim.kind, claim.value, claim.area) == ("seats_won", 14.0, "bury")


@pytest.mark.parametrize(
    "text",
    [
        "Labour won control of Birmingham. Labour cannot lose Birmingham now.",
        "Labour did not lose control of Manchester.",
        "Labour took all three seats in Weoley, Birmingham.",
        "Labour won both seats in the Harborne ward of Birmingham.",
    ],
)
def test_true_sentences_of_this_sort_are_not_called_wrong(rehearsed: Night, text: str) -> None:
    assert [one.why for one in Checker(rehearsed.now).check(text).verdicts if one.verdict == "mismatch"] == []


def test_seats_won_in_a_ward_are_held_against_the_ward(rehearsed: Night) -> None:
    [one] = Checker(rehearsed.now).check("Labour won one of the two seats in Acocks Green ward, Birmingham.").verdicts
    assert (one.verdict, "Acocks Green" in one.why) == ("match", True)
