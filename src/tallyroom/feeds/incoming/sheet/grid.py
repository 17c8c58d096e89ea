"""Any table as rows of text: spreadsheets (xlsx, xls, ods), and text separated by commas, semicolons, tabs or spaces.

Knows cells. What a column means is guessed in `mapping`.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from msgspec import Struct

from tallyroom.domain import Finding
from tallyroom.errors import TallyroomError
from tallyroom.feeds.incoming.report import plain

Cells = tuple[str, ...]


class Grid(Struct, frozen=True, kw_only=True):
    """One sheet: its name (empty for text) and its rows, the first numbered 1. Empty rows are kept."""

    name: str
    rows: tuple[Cells, ...]


#: No sheet of a count has more; beyond it, an archive is taken for an attack.
_MOST_UNPACKED = 256 * 2**20
_MOST_ROWS, _MOST_COLUMNS = 200_000, 500
#: An honest spreadsheet is rarely packed tighter than this.
_TIGHTEST = 400


def grids(data: bytes, file: str) -> tuple[list[Grid], list[Finding]]:
    """Every sheet that has something in it, and what is wrong with the file."""
    if data.startswith(b"PK"):
        fault = _bomb(data, file)
        return ([], [fault]) if fault else _workbook(data, file)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _workbook(data, file)
    return _text(data, file)


def text_grid(data: bytes, file: str) -> list[Grid]:
    """Text line by line, as somebody pasted it; nothing where it is a workbook."""
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return []
    content, _ = _decoded(data, file)
    return [Grid(name="", rows=tuple((line,) for line in content.splitlines()[:_MOST_ROWS]))]


def _bomb(data: bytes, file: str) -> Finding | None:
    """Whether an archive unpacks to more than any spreadsheet; what it says of itself is enough to refuse it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(one.file_size for one in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        return Finding.block("sheet", file, f"is not a whole spreadsheet ({error})", "Is the file cut short?")
    if unpacked > _MOST_UNPACKED or unpacked > _TIGHTEST * max(len(data), 1024):
        says = f"unpacks from {len(data):,} to {unpacked:,} bytes"
        return Finding.block("file-bomb", file, says, "No count is so large: ask the source what that is.")
    return None


def _workbook(data: bytes, file: str) -> tuple[list[Grid], list[Finding]]:
    try:
        from python_calamine import CalamineWorkbook  # noqa: PLC0415  # an extra, and only for spreadsheets
    except ImportError as error:
        mend = 'Install it from the checkout: `pip install -e ".[sheets]"`, or save the sheet as CSV.'
        raise TallyroomError("what reads spreadsheets is not installed", where=file, mend=mend) from error
    found = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=_MOST_ROWS)
            found.append(Grid(name=name, rows=tuple(_row(row) for row in rows)))
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # the reader's own panics are no Exceptions
        return [], [Finding.block("sheet", file, f"is not a whole spreadsheet ({error})", "Save it again as CSV.")]
    return _used(found, file)


def _row(row: Iterable[object]) -> Cells:
    return tuple(_shown(cell) for cell in list(row)[:_MOST_COLUMNS])


def _shown(cell: object) -> str:
    """A cell as it is seen: whole numbers without a point, moments as ISO."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 10**15 else repr(cell)
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _text(data: bytes, file: str) -> tuple[list[Grid], list[Finding]]:
    content, findings = _decoded(data, file)
    mark = _separator(content)
    if mark is None:
        rows = [tuple(re.split(r"\s{2,}", line.strip())) for line in content.splitlines()]
    else:
        try:
            lines = csv.reader(io.StringIO(content, newline=""), delimiter=mark, skipinitialspace=True)
            rows = [tuple(row[:_MOST_COLUMNS]) for row, _ in zip(lines, range(_MOST_ROWS), strict=False)]
        except csv.Error as error:
            finding = Finding.block("file-cut-short", file, f"cannot be read on ({error})", "Is a quotation mark open?")
            return [], [*findings, finding]
    used, faults = _used([Grid(name="", rows=tuple(rows))], file)
    return used, findings + faults


def _decoded(data: bytes, file: str) -> tuple[str, list[Finding]]:
    """Text in UTF-8 or UTF-16, else as Windows writes it here, which is said."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), []
    try:
        return data.decode("utf-8-sig").replace("\0", ""), []
    except UnicodeDecodeError:
        note = Finding.note("windows-1252", file, "is read as Windows-1252", "Look at names with accents.")
        return data.decode("cp1252", errors="replace").replace("\0", ""), [note]


def _separator(content: str) -> str | None:
    """What separates cells: the mark that the most lines have equally often; `None` for spaces."""
    lines = [line for line in content.splitlines()[:200] if line.strip()]
    best, most = None, 0
    for mark in ("\t", ",", ";", "|"):
        counts = [line.count(mark) for line in lines]
        usual = max(set(counts), key=lambda n: (counts.count(n) if n else 0, n), default=0)
        fits = counts.count(usual) if usual else 0
        if fits > most:
            best, most = mark, fits
    return best if 2 * most > len(lines) or (best and most > 1) else None


def _used(found: Sequence[Grid], file: str) -> tuple[list[Grid], list[Finding]]:
    used = [grid for grid in found if any(plain(cell) for row in grid.rows for cell in row)]
    if not used:
        return [], [Finding.block("file-empty", file, "has no cells with anything in them", "Is it the right file?")]
    return used, []
