"""What the tests of the documentation share: its pages and tables, one demo of the bundled night, the command line."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest
from click.testing import CliRunner

from tallyroom.cli import tallyroom
from tallyroom.errors import TallyroomError

ROOT = Path(__file__).parents[2]


def _text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def _section(text: str, heading: str) -> str:
    """What stands below a heading, up to the next one of the same or a higher level; the whole page without one."""
    if not heading:
        return text
    lines = text.splitlines()
    assert heading in lines, f"no heading {heading!r}"
    level = heading.index(" ")
    below = lines[lines.index(heading) + 1 :]
    return "\n".join(takewhile(lambda line: not re.match(rf"#{{1,{level}}} ", line), below))


def _cells(line: str) -> list[str]:
    """One row of a table: cells without their back quotes; an escaped bar is part of a cell."""
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return [cell.strip().strip("`").replace(r"\|", "|") for cell in cells]


def _rows(page: str, heading: str) -> list[list[str]]:
    """The rows of every table below a heading, without header rows."""
    lines = [line for line in _section(_text(page), heading).splitlines() if line.startswith("|")]
    rules = [number for number, line in enumerate(lines) if set(line) <= set("|-: ")]
    heads = {number for rule in rules for number in (rule - 1, rule)}
    return [_cells(line) for number, line in enumerate(lines) if number not in heads]


def _run(words: str) -> tuple[int, str]:
    """`tallyroom` with these arguments, in this process: its exit code, and all that it printed."""
    result = CliRunner().invoke(tallyroom, shlex.split(words), prog_name="tallyroom")
    if isinstance(result.exception, TallyroomError):
        return 2, f"tallyroom: {result.exception}"
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


@pytest.fixture(scope="session")
def text() -> Callable[[str], str]:
    """`text(page)`: a page of the repository."""
    return _text


@pytest.fixture(scope="session")
def rows() -> Callable[[str, str], list[list[str]]]:
    """`rows(page, heading)`: the tables below a heading."""
    return _rows


@pytest.fixture(scope="session")
def run() -> Callable[[str], tuple[int, str]]:
    """`run(arguments)`: the command line."""
    return _run


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `tallyroom demo --no-serve` leaves behind: `night.db` and `site`."""
    folder = tmp_path_factory.mktemp("demo")
    code, said = _run(f"demo --no-serve --out {folder}")
    assert code == 0, said
    return folder
