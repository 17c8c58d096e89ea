"""A package's tables as cells that may be filled in, and what of them this has filled in before.

A cell that somebody typed is never overwritten: `filled.json` remembers what was put in, so that filling again replaces
its own and leaves theirs. Reads and writes files; what goes in is for the others here.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tallyroom.errors import TallyroomError
from tallyroom.feeds.columns import TABLES

Cells = dict[str, str]

KEPT = "filled.json"
#: What a row of each table is about.
KEYS = {
    "parties.csv": ("party_id",),
    "councils.csv": ("council_id",),
    "contests.csv": ("ballot_id",),
    "composition_before.csv": ("council_id",),
    "previous.csv": ("ballot_id",),
    "timetable.csv": ("council_id", "ballot_id"),
    "watch.csv": ("watch_id",),
}


class Folder:
    """Open with `Folder(path)`; change with `put` and `put_rows`; `save` writes what has changed."""

    def __init__(self, path: Path) -> None:
        if not (path / "contests.csv").is_file():
            raise TallyroomError("is not a package", where=str(path), mend="Make one: `tallyroom package make`.")
        self.path = path
        self._tables: dict[str, list[Cells]] = {}
        self._heads: dict[str, list[str]] = {}
        self._groups: dict[str, dict[str, list[Cells]]] = {}
        self._grouped: set[str] = set()  # those whose groups are newer than their list
        self._changed: set[str] = set()
        kept = path / KEPT
        self._ours: dict[str, dict[str, object]] = json.loads(kept.read_text("utf-8")) if kept.is_file() else {}
        self.typed = 0  # cells that were left as somebody typed them, and differ

    def rows(self, file: str) -> list[Cells]:
        """A table's rows, in their order; none where it is not there."""
        if file not in self._tables:
            self._read(file)
        if file in self._grouped:
            self._tables[file] = [row for rows in self._groups[file].values() for row in rows]
            self._grouped.discard(file)
        return self._tables[file]

    def _group(self, file: str) -> dict[str, list[Cells]]:
        """A table's rows by what they are about, made once: previous.csv has many thousands."""
        if file not in self._groups:
            groups = self._groups[file] = {}
            for row in self.rows(file):
                groups.setdefault(row.get(KEYS[file][0], ""), []).append(row)
        return self._groups[file]

    def _read(self, file: str) -> None:
        path = self.path / file
        text = path.read_text("utf-8-sig") if path.is_file() else ""
        lines = csv.DictReader(io.StringIO(text, newline=""))
        self._tables[file] = [{name: cell or "" for name, cell in row.items() if name} for row in lines]
        declared = list(TABLES[file][0])
        self._heads[file] = [*declared, *(name for name in lines.fieldnames or () if name not in declared)]

    def put(self, file: str, row: Cells, cells: Mapping[str, str]) -> int:
        """Fill cells of a row that are empty, or that were filled in before; how many now say something else."""
        ours = self._ours.setdefault(file, {})
        about = "/".join(row.get(column, "") for column in KEYS[file])
        mine = ours.setdefault(about, {})
        if not isinstance(mine, dict):
            return 0
        new = 0
        for column, cell in cells.items():
            stands = row.get(column, "")
            if not cell or stands == cell:
                continue
            if stands and mine.get(column) != stands:
                self.typed += 1
                continue
            row[column] = mine[column] = cell
            self._changed.add(file)
            new += 1
        return new

    def put_rows(self, file: str, about: str, rows: Iterable[Cells]) -> bool:
        """Put in all the rows about something, unless somebody typed them; whether they stand there now."""
        given, ours = list(rows), self._ours.setdefault(file, {})
        groups = self._group(file)
        stands = groups.get(about, [])
        seal = _seal(stands)
        if stands and ours.get(about) != seal:
            if _seal(given) != seal:
                self.typed += 1
            return _seal(given) == seal
        if _seal(given) != seal:
            groups[about] = given
            self._grouped.add(file)
            self._changed.add(file)
        ours[about] = _seal(given)
        return True

    def add(self, file: str, row: Cells) -> None:
        """One row more."""
        self.rows(file).append(row)
        self._groups.pop(file, None)
        self._changed.add(file)

    def save(self) -> tuple[str, ...]:
        """Write the tables that have changed, and what was filled in; the names of those tables."""
        for file in sorted(self._changed):
            out = io.StringIO(newline="")
            lines = csv.DictWriter(out, self._heads[file], restval="", extrasaction="ignore", lineterminator="\n")
            lines.writeheader()
            lines.writerows(self.rows(file))
            (self.path / file).write_text(out.getvalue(), "utf-8")
        ours = {file: {about: kept for about, kept in rows.items() if kept} for file, rows in self._ours.items()}
        (self.path / KEPT).write_text(json.dumps(ours, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
        return tuple(sorted(self._changed))


def _seal(rows: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    return [{name: cell for name, cell in row.items() if cell} for row in rows]


def by(rows: Iterable[Cells], column: str) -> Iterator[tuple[str, Cells]]:
    """Rows with what stands in a column, for those that have it."""
    return ((row[column], row) for row in rows if row.get(column))
