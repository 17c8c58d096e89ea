"""Writes the stories of `docs/copy-written.md` anew, below the commands that it shows.

    python -m tools.copy_written

A command stands in a console block after `$ tallyroom`; the story follows in a text block. The ledger is the bundled
night, rehearsed. Nothing here is used at run time.
"""

from __future__ import annotations

import re
import shlex
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from click.testing import CliRunner

from tallyroom.cli import tallyroom

PAGE = Path(__file__).resolve().parent.parent / "docs" / "copy-written.md"
_BLOCK = re.compile(r"(```console\n\$ tallyroom ([^\n]+)\n```\n\n```text\n)(?:.*?\n)??(```)", re.DOTALL)


def rewritten(page: str, run: Callable[[list[str]], str]) -> str:
    """The page with every story as `run` gives it for the words of its command."""
    return _BLOCK.sub(lambda found: f"{found[1]}{run(shlex.split(found[2])).rstrip()}\n{found[3]}", page)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(Path(folder) / "night.db")
        package = str(files("tallyroom").joinpath("data", "night-2012"))
        CliRunner().invoke(tallyroom, ["rehearse", package, "--db", ledger, "--speed", "0"], catch_exceptions=False)

        def run(words: list[str]) -> str:
            told = [ledger if word == "night.db" else word for word in words]
            return CliRunner().invoke(tallyroom, told, catch_exceptions=False).output

        PAGE.write_text(rewritten(PAGE.read_text("utf-8"), run), "utf-8")


if __name__ == "__main__":
    main()
