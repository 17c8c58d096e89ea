"""The README's tour, run as a reader would run it."""

from __future__ import annotations

import re

from tests.docs.conftest import Tour


def agrees(shown: list[str], said: list[str]) -> bool:
    """Line by line. A line of three dots stands for any number of lines, three dots in a line for any words."""
    if not shown:
        return not said
    if shown[0].strip() == "...":
        return any(agrees(shown[1:], said[start:]) for start in range(len(said) + 1))
    return bool(said) and like(shown[0], said[0]) and agrees(shown[1:], said[1:])


def like(shown: str, said: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, shown.split("..."))), said) is not None


def test_three_dots_stand_for_anything_and_nothing_else_does() -> None:
    said = ["Birmingham", "Labour 77", "Conservative 28"]
    assert agrees(["Birmingham", "..."], said)
    assert agrees(["...", "Conservative 28"], said)
    assert agrees(["Birm...", "Labour ...", "...28"], said)
    assert not agrees(["Birmingham"], said)
    assert not agrees(["...", "Labour 78", "..."], said)


def test_the_tour_prints_what_the_readme_shows(tour: Tour) -> None:
    assert len(tour.steps) >= 8
    for number, step in enumerate(tour.steps):
        said = tour.said(number)
        lines = [line.rstrip() for line in said.splitlines()]
        assert agrees(step.shown, lines), f"$ {step.command}\n{said}"
