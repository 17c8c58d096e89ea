"""Packages on disk, made from the bundled one, for tests that begin with files."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import BUNDLED

BY_ELECTION = "local.moray.buckie.2012-05-03"
PEOPLE = {"Ann O'Neil": "lab", "Bob Lee": "con", "Cy Môn": "ld"}

#: Three papers put Ann first, two Bob, one Cy and then Ann.
BLT = '3 1\n3 1 2 0\n2 2 0\n1 3 1 0\n0\n"Ann O\'Neil"\n"Bob Lee"\n"Cy Môn"\n"East"\n'


def with_a_ranked_ward(folder: Path) -> Path:
    """The bundled package and one Scottish by-election more, declared by its ballots alone."""
    shutil.copytree(BUNDLED, folder)
    contest = {"ballot_id": BY_ELECTION, "council_id": "moray", "contest_type": "local_by", "seats": "1"}
    add_row(folder / "contests.csv", contest | {"division": "Buckie", "status": "complete"})
    for name, party in PEOPLE.items():
        add_row(folder / "candidates.csv", {"ballot_id": BY_ELECTION, "candidate": name, "party_id": party})
    (folder / "ballots").mkdir()
    (folder / "ballots" / f"{BY_ELECTION}.blt").write_text(BLT, "utf-8")
    return folder


def add_row(path: Path, cells: dict[str, str]) -> None:
    """One row more at the end of a table; columns that are not given stay empty."""
    text = path.read_text("utf-8")
    head = text.split("\n", 1)[0].split(",")
    path.write_text(text + ",".join(cells.get(column, "") for column in head) + "\n", "utf-8")
