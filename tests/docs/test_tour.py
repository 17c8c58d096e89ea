"""The README's tour, run as a reader would run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Step(NamedTuple):
    """One command of the tour, and what the README shows of its output."""

    command: str
    shown: list[str]


def steps(page: str) -> list[Step]:
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


def test_the_tour_prints_what_the_readme_shows(text: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")  # the tour is taken in a checkout
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    tour = steps(text("README.md"))
    assert len(tour) >= 8
    for step in tour:
        done = subprocess.run(
            step.command,
            shell=True,
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        said = [line.rstrip() for line in done.stdout.splitlines()]
        assert agrees(step.shown, said), f"$ {step.command}\n{done.stdout}"
