"""docs/feeds.md names every format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tallyroom.checks.limits import GRADED, LIMITS
from tallyroom.feeds import incoming, outgoing
from tallyroom.intake.sources import Source
from tallyroom.intake.watched import Watched


def test_each_format_in_has_its_line(rows: Callable[[str, str], list[list[str]]]) -> None:
    assert [row[0] for row in rows("docs/feeds.md", "## Formats in")] == list(incoming.FORMATS)


def test_each_format_out_has_its_line_and_its_file(rows: Callable[[str, str], list[list[str]]]) -> None:
    described = {row[0]: row[1] for row in rows("docs/feeds.md", "## Formats out")}
    named = {
        name: import_module(f"tallyroom.feeds.outgoing.{module}").NAME for name, module in outgoing.FORMATS.items()
    }
    assert described == named
    assert list(described) == list(outgoing.FORMATS)


def test_each_limit_of_the_checks_has_its_line_with_its_usual_value(
    rows: Callable[[str, str], list[list[str]]],
) -> None:
    described = {row[0]: float(row[1]) for row in rows("docs/checks.md", "## Limits")}
    assert described == {name: value for name, (value, _) in LIMITS.items()}


def test_each_finding_whose_grade_can_be_set_is_one_of_likelihood(rows: Callable[[str, str], list[list[str]]]) -> None:
    assert set(GRADED) == {row[0] for row in rows("docs/findings.md", "## A return that can be, and is not likely")}


def test_each_key_of_the_state_of_sources_has_its_line(rows: Callable[[str, str], list[list[str]]]) -> None:
    one = Watched(Source(name="Council", format="csv", address="council.csv")).document()
    described = [row[0] for row in rows("docs/commands.md", "### `watch --state`")]
    assert described == ["sources", *(f"sources[].{key}" for key in one)]
