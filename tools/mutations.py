"""How much of a room its tests hold: one change of the code at a time, and whether a test fails.

`python -m tools.mutations [--rooms tally,figures] [--each 60] [--seed 1]` works on a copy of the checkout, with
cosmic-ray in an environment of its own (uv fetches it). A change is tried on the room's own tests, and what survives
these on those of its neighbours. Prints the table and the survivors of docs/mutations.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("tally", "figures", "checks", "ledger", "counting")
#: Tests that cross rooms, for what survives those of its own.
NEIGHBOURS = (
    *(f"tests/{room}" for room in ("tally", "figures", "counting", "checks")),
    *(f"tests/test_{name}.py" for name in ("one_computation", "staged_count", "faults", "night", "general_elections")),
)
#: Seconds after which a change counts as found: it hangs.
PATIENCE = 150
#: Operators of which nothing is asked: `|` stands in annotations alone, and these change no behaviour there.
_NOT_ASKED = ("BitOr", "NumberReplacer_string")


class Change(NamedTuple):
    """One change: where, what, and whether a test failed."""

    room: str
    where: str
    operator: str
    found: bool
    diff: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--each", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = _copied(Path(folder))
        changes: list[Change] = []
        for room in asked.rooms.split(","):
            changes += _tried(copy, room, asked.each, asked.seed)
            print(f"{room}: {_row(room, changes)}", file=sys.stderr, flush=True)
    print("| Room | Changes tried | Survived |\n| --- | --- | --- |")
    for room in asked.rooms.split(","):
        print(_row(room, changes))
    for one in changes:
        if not one.found:
            print(f"\n{one.where}, {one.operator}\n```diff\n{one.diff}\n```")


def _row(room: str, changes: Sequence[Change]) -> str:
    mine = [one for one in changes if one.room == room]
    alive = sum(not one.found for one in mine)
    return f"| {room} | {len(mine)} | {alive} ({alive / max(1, len(mine)):.0%}) |"


def _copied(folder: Path) -> Path:
    copy = folder / "checkout"
    for name in ("src", "tests", "tools", "docs", "corpus", "bench", "deploy", ".ci"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "CHANGELOG.md", "Makefile"):
        shutil.copy(ROOT / name, copy / name)
    return copy


def _tried(copy: Path, room: str, each: int, seed: int) -> Iterator[Change]:
    """The changes of a room that were drawn, each with whether its tests, or else its neighbours', found it."""
    session = copy.parent / f"{room}.sqlite"
    config = _config(copy, room, [f"tests/{room}"])
    _cosmic_ray(copy, "init", str(config), str(session))
    _draw(session, each, seed)
    _cosmic_ray(copy, "exec", str(config), str(session))
    survived = _survivors(session)
    if survived:
        with sqlite3.connect(session) as base:
            marks = ",".join("?" * len(survived))
            base.execute(f"delete from work_results where job_id in ({marks})", survived)  # marks alone
        _cosmic_ray(copy, "exec", str(_config(copy, room, NEIGHBOURS)), str(session))
    with sqlite3.connect(session) as base:
        rows = base.execute(
            "select module_path, start_pos_row, operator_name, test_outcome, diff from mutation_specs join work_results"
            " using (job_id) order by module_path, start_pos_row"
        ).fetchall()
    for path, row, operator, outcome, diff in rows:
        lines = [line for line in (diff or "").splitlines() if line[:1] in "+-"]
        shown = "\n".join(line for line in lines if line[:3] not in {"+++", "---"})
        found = "SURVIVED" not in str(outcome).upper()
        yield Change(room, f"{path}:{row}", operator.removeprefix("core/"), found, shown)


def _survivors(session: Path) -> list[str]:
    with sqlite3.connect(session) as base:
        rows = base.execute("select job_id, test_outcome from work_results").fetchall()
    return [job for job, outcome in rows if "SURVIVED" in str(outcome).upper()]


def _config(copy: Path, room: str, tests: Sequence[str]) -> Path:
    path = copy.parent / "cosmic-ray.toml"
    command = f"{sys.executable} -m pytest -q -x -p no:cacheprovider --hypothesis-profile=unshrunk {' '.join(tests)}"
    path.write_text(
        f'[cosmic-ray]\nmodule-path = ["src/tallyroom/{room}"]\ntimeout = {PATIENCE}.0\nexcluded-modules = []\n'
        f'test-command = "{command}"\n[cosmic-ray.distributor]\nname = "local"\n',
        encoding="utf-8",
    )
    return path


def _draw(session: Path, each: int, seed: int) -> None:
    """Leave so many changes, no two of one line and one kind."""
    with sqlite3.connect(session) as base:
        rows = base.execute("select job_id, module_path, start_pos_row, operator_name from mutation_specs").fetchall()
        kinds: dict[tuple[str, int, str], list[str]] = {}
        for job, path, row, operator in sorted(rows):
            if not any(name in operator for name in _NOT_ASKED):
                kinds.setdefault((path, row, operator.split("_")[0]), []).append(job)
        chance = Random(seed)
        drawn = chance.sample(sorted(kinds), min(each, len(kinds)))
        kept = {chance.choice(sorted(kinds[kind])) for kind in drawn}
        gone = [(job,) for job, *_ in rows if job not in kept]
        base.executemany("delete from mutation_specs where job_id = ?", gone)
        base.executemany("delete from work_items where job_id = ?", gone)


def _cosmic_ray(copy: Path, *arguments: str) -> None:
    uv = Path(sys.executable).with_name("uv")
    tool = os.environ.get("COSMIC_RAY")
    command = [tool] if tool else [str(uv), "tool", "run", "--from", "cosmic-ray", "cosmic-ray"]
    shared = os.environ.get("TALLYROOM_SHARED_DATA", str(ROOT.parent / "shared" / "data"))
    environment = {**os.environ, "PYTHONPATH": f"{copy / 'src'}:{copy}", "TALLYROOM_SHARED_DATA": shared}
    subprocess.run([*command, *arguments], cwd=copy, env=environment, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
