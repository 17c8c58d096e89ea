"""The reader and the checker on stories in many house styles, all of whose figures are true."""

from __future__ import annotations

import random

import pytest

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.documents import text_of
from tallyroom.copydesk.reading.read import read
from tallyroom.errors import TallyroomError
from tallyroom.night import Night
from tests.copydesk.held_out import stories


@pytest.mark.parametrize(("half", "least"), [("first", 0.9), ("second", 0.65)])
def test_most_claims_of_stories_in_many_house_styles_are_read(half: str, least: float) -> None:
    marked = found = stated = right = 0
    for _, text, claims in stories(half):
        rows = read(text)
        marked, stated = marked + len(claims), stated + len(rows)
        found += sum(any(claim.found_in(row) for row in rows) for claim in claims)
        right += sum(any(claim.found_in(row) for claim in claims) for row in rows)
    assert marked > 150
    assert found >= least * marked
    assert right >= 0.8 * stated


def test_no_true_figure_of_the_night_is_called_wrong(rehearsed: Night) -> None:
    checker = Checker(rehearsed.now)
    checked = [one for name, text, _ in stories("first") if "-2012-" in name for one in checker.check(text).verdicts]
    assert sum(one.verdict == "match" for one in checked) > 40
    assert [one.why for one in checked if one.verdict == "mismatch"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Tories feared losing Exeter.",
        "Labour failed by a single seat to win a majority in Bury.",
        "The Tories came within a whisker of losing York.",
        "Labour missed out in Bury by ten seats.",
        "If Labour wins York it will be a shock.",
    ],
)
def test_what_did_not_come_about_is_no_claim_of_control_or_seats(text: str) -> None:
    assert [c.kind for c in read(text) if c.kind in {"council_control", "council_seats", "seats_won"}] == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Council\tLab\tCon\tControl\nBury\t24\t11\tLab gain", {("lab", 24.0, "bury"), ("con", 11.0, "bury")}),
        (
            "<table><tr><th><th>Lab<th>+/-<th>Con</tr><tr><td>York<td>24<td>+3<td>11</table>",
            {("lab", 24.0, "york"), ("con", 11.0, "york")},
        ),
        ("2/6 LAB HOLD: Bury 24 (+1). Tories still on 8", {("lab", 24.0, "bury"), ("con", 8.0, "bury")}),
        ("Labour kept Bury, where it has 50 seats, and York, with 51.", {("lab", 50.0, "bury"), ("lab", 51.0, "york")}),
        (
            "In Bury the Greens, who led the city with the SNP, were cut from 35 to 16.",
            {("grn", 16.0, "bury")},
        ),
        ("Neither Labour nor the SNP has a majority in Fife, where they have 33 and 28 seats respectively.",
         {("lab", 33.0, "fife"), ("snp", 28.0, "fife")}),
    ],
)  # fmt: skip
def test_each_seat_is_of_its_own_column_place_and_party(text: str, rows: set[tuple[str, float, str]]) -> None:
    assert {(c.subject, c.value, c.area) for c in read(text) if c.kind == "council_seats"} == rows


def test_a_wards_line_gives_its_votes_its_holder_and_its_majority() -> None:
    head, foot = "BURY\n\nOak Hill - Lab gain from Con\n", "Maj 111. Turnout 40%\n"
    text = f"{head}Ann Jones (Lab) ..... 623\nJo Smith (Con) ..... 512\n{foot}"
    assert [(c.kind, c.subject, c.value) for c in read(text)] == [
        ("ward_control", "oak-hill", "lab"),
        ("ward_result", "oak-hill", 623.0),
        ("ward_result", "oak-hill", 512.0),
        ("votes_majority", "oak-hill", 111.0),
        ("turnout", "oak-hill", 40.0),
    ]


def test_random_bytes_are_refused_as_no_text() -> None:
    with pytest.raises(TallyroomError, match="is not text"):
        text_of(random.Random(1).randbytes(5_000), where="story.txt")
