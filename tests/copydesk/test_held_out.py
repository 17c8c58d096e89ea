"""The reader and the checker on stories in many house styles, all of whose figures are true."""

from __future__ import annotations

import pytest

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.reading.read import read
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
