"""What the tests of the documentation share: its pages and tables, the command line, and one demo of the bundled night.

The demo is the first step of the README's tour, run once for all of them.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from tallyroom.cli import tallyroom
from tallyroom.errors import TallyroomError
from tallyroom.figures import Key
from tallyroom.night import Night, open_night

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


class Step(NamedTuple):
    """One command of the tour, and what the README shows of its output."""

    command: str
    shown: list[str]


def _steps(page: str) -> list[Step]:
    """Commands follow `$ `, their further lines `> `; everything else in a console block is output."""
    found: list[Step] = []
    for block in re.findall(r"^```console\n(.*?)^```$", page, flags=re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append(Step(line[2:], []))
            elif line.startswith("> "):
                command, shown = found.pop()
                found.append(Step(f"{command}\n{line[2:]}", shown))
            else:
                found[-1].shown.append(line.rstrip())
    return found


class Tour:
    """The README's tour in a folder of its own, as a reader would take it in a checkout."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.steps = _steps(_text("README.md"))
        (folder / "src").symlink_to(ROOT / "src")
        self._env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
        self._said: dict[int, str] = {}

    def said(self, number: int) -> str:
        """What a step printed; it is taken once."""
        if number not in self._said:
            done = subprocess.run(
                self.steps[number].command,
                shell=True,
                cwd=self.folder,
                env=self._env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            self._said[number] = done.stdout
        return self._said[number]


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    return Tour(tmp_path_factory.mktemp("tour"))


@pytest.fixture(scope="session")
def demo(tour: Tour) -> Path:
    """The folder that `tallyroom demo --no-serve` leaves behind: `night.db` and `site`."""
    command, _, out = tour.steps[0].command.partition(" --out ")
    assert command == "tallyroom demo --no-serve"
    said = tour.said(0)
    folder = tour.folder / out
    assert (folder / "site" / "version.json").is_file(), said
    return folder


@pytest.fixture(scope="session")
def night(demo: Path) -> Night:
    """The demo's night, opened once, with every figure's past."""
    night = open_night(str(demo / "night.db"))
    assert night.now.history.held(Key("councils_declared", "all", "gb"))
    return night


@pytest.fixture
def ask(demo: Path, night: Night, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[int, str]]:
    """`ask(arguments)`: the command line with the demo's ledger, which is not opened again for each command."""
    monkeypatch.setattr("tallyroom.night.open_night", lambda _: night)
    return lambda words: _run(words if words.startswith("project commons") else f"{words} --db {demo / 'night.db'}")
