"""Every figure that three reports of the night printed, held against the bundled night: docs/night-2012.md."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "night-2012.md"
VERDICTS = ("agrees", "wrong", "not knowable", "context")
NOTHING = "—"


def cells(line: str) -> list[str]:
    return [cell.strip().strip("`") for cell in line.strip().strip("|").split(" | ")]


TABLES = [row for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ") for row in [cells(line)]]
HEADS = {"---", "Report", "Figure"}
#: where, what, printed, command, yields, verdict
FIGURES = [row for row in TABLES if len(row) == 6 and row[0] not in HEADS]
#: what, command, yields
OURS = [row for row in TABLES if len(row) == 3 and row[0] not in HEADS]
COMMANDS = sorted({row[3] for row in FIGURES if row[3] != NOTHING} | {row[1] for row in OURS})


def plain(said: str) -> str:
    """Without tags, white space and case evened out."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", said)).split()).lower()


def stands_in(yields: str, said: str) -> bool:
    """Word for word; neither a figure nor a word is found inside a longer one."""
    return re.search(rf"(?<!\S){re.escape(plain(yields))}(?!\w|,\d)", plain(said)) is not None


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_yields_what_the_page_says(command: str, demo: Path, ask: Callable[[str], tuple[int, str]]) -> None:
    if command.startswith("page "):
        said = (demo / "site" / command.removeprefix("page ")).read_text("utf-8")
    else:
        _, said = ask(command)
    for yields in [row[4] for row in FIGURES if row[3] == command] + [row[2] for row in OURS if row[1] == command]:
        assert stands_in(yields, said), f"{yields!r} is not in:\n{said}"


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: row[1])
def test_each_printed_figure_has_a_verdict_and_a_verdict_on_a_result_has_a_command(row: list[str]) -> None:
    reports, _, printed, command, yields, verdict = row
    assert set(reports.split(", ")) <= {"wire", "local", "trade"}
    assert printed
    assert verdict.startswith(VERDICTS)
    assert (command == NOTHING) == (yields == NOTHING)
    if verdict.startswith(("agrees", "wrong")):
        assert command != NOTHING


def test_the_printed_birmingham_parties_do_not_fill_the_council() -> None:
    """77, 28 and the printed 4 make 109; with the 15 that were held they make 120."""
    held = {row[1]: row[2] for row in FIGURES if row[1].endswith("seats on Birmingham")}
    printed = [int(figure.split()[0]) for figure in held.values()]
    assert sorted(printed) == [4, 28, 77]
    assert sum(printed) == 109
    assert sum(printed) - 4 + 15 == 120
