"""The rooms and who may import whom: a forbidden import is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

PLANTED = [
    ("domain/measure.py", "import numpy", "the domain is values alone"),
    ("tally/control.py", "import time", "no clock, chance, database or web"),
    ("ledger/codec.py", "import tallyroom.tally", "rooms know only the rooms to their right"),
    ("feeds/tables.py", "import tallyroom.night", "rooms know only the rooms to their right"),
    ("checks/summary.py", "import tallyroom.ledger", "the ledger does not interpret what it stores"),
]


def _lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--no-cache",
        "--config",
        str(root / "pyproject.toml"),
    ]
    environment = {"PYTHONPATH": str(root / "src"), "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("rooms")
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "data"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def test_the_rooms_stand_as_designed(copy: Path) -> None:
    assert _lint(copy).returncode == 0


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED)
def test_a_forbidden_import_is_refused(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / "src" / "tallyroom" / file
    clean = path.read_text("utf-8")
    path.write_text(f"{clean}\n{line}\n", "utf-8")
    try:
        outcome = _lint(copy)
    finally:
        path.write_text(clean, "utf-8")
    assert outcome.returncode == 1
    assert f"{contract} BROKEN" in outcome.stdout or f"{contract}\n" in outcome.stdout
