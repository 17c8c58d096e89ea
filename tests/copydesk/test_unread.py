"""Figures that a check did not look at are listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tallyroom.cli.check import command
from tallyroom.copydesk.reading.read import read
from tallyroom.copydesk.reading.unread import unread


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Labour gained Exeter. Someone counted 14 umbrellas.", ["Someone counted [14] umbrellas."]),
        (
            "Two dozen umbrellas and twelve hats.",
            ["[Two dozen] umbrellas and twelve hats", "Two dozen umbrellas and [twelve] hats."],
        ),
        ("The count of 3 May 2012 at 02:15 took five hours and cost £12 million.", []),
        ("Since 1997, aged 44.", []),
        ("In Bury Labour have 12 seats.", []),
    ],
)  # fmt: skip
def test_a_figure_without_a_claim_is_listed_and_dates_times_and_money_are_not(text: str, says: list[str]) -> None:
    assert [one.says for one in unread(text, read(text))] == says


WORDS = st.sampled_from(
    ["Labour", "Exeter", "14", "seats", "in", ".", "up", ",", "9,001", "%", "three", "gained", "\n"]
)


@given(st.lists(WORDS, max_size=30))
def test_what_is_unread_lies_outside_every_claim(words: list[str]) -> None:
    text = " ".join(words)
    claims = read(text)
    for one in unread(text, claims):
        assert text[one.start : one.end]
        assert not any(claim.start < one.end and one.start < claim.end for claim in claims)


def test_the_report_and_the_page_say_what_was_not_read(tmp_path: Path) -> None:
    story, page = tmp_path / "story.txt", tmp_path / "page.html"
    story.write_text("Labour gained Exeter. Someone counted 14 umbrellas.\n", encoding="utf-8")
    result = CliRunner().invoke(command, [str(story), "--html", str(page)])
    assert "figures not read (1):\n    … Someone counted [14] umbrellas. …" in result.output
    assert "Figures not read: 1" in page.read_text("utf-8")
