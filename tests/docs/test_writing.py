"""The pages on writing: stories as they come, and every point and outlet described."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

from tools.copy_written import rewritten

from tallyroom.copydesk.writing.outlets import outlets
from tallyroom.copydesk.writing.points import POINTS

Rows = Callable[[str, str], list[list[str]]]
Text = Callable[[str], str]
Run = Callable[[str], tuple[int, str]]


def test_the_stories_of_the_page_are_those_that_the_commands_print(text: Text, ask: Run, demo: Path) -> None:
    def run(words: list[str]) -> str:
        kept = shlex.join(word for word in words if word not in {"--db", "night.db"})
        return ask(kept)[1]

    page = text("docs/copy-written.md")
    assert page.count("$ tallyroom write") >= 6
    assert rewritten(page, run) == page
    assert (demo / "night.db").is_file()


def test_each_outlet_has_its_line(rows: Rows) -> None:
    assert {row[0].partition(":")[0] for row in rows("docs/writing.md", "## Outlets")} == set(outlets())


def test_each_point_has_its_line(rows: Rows) -> None:
    assert {row[0] for row in rows("docs/writing.md", "## Points")} == set(POINTS)
