"""Reading tables: a CSV file with a header, its columns declared, every fault found in one pass.

Knows cells and columns. What a column means is for the format that declares it.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tallyroom.domain import Finding, Grade

#: Reads one cell, already stripped and not empty. Raises `ValueError` whose text says what the cell is not.
Reader = Callable[[str], Any]


class Column(Struct, frozen=True):
    """A column as declared. `required`: the header must have it. `filled`: no cell may be empty."""

    read: Reader
    required: bool = False
    filled: bool = False


class Row(Struct, frozen=True):
    """One data row: `cells` has every declared column, `None` where empty or `unread`. Row 1 is the header."""

    file: str
    number: int
    cells: dict[str, Any]
    unread: set[str] = field(default_factory=set)

    def __getitem__(self, column: str) -> Any:
        return self.cells[column]

    def where(self, column: str = "") -> str:
        return f"{self.file} row {self.number}" + (f", {column}" if column else "")


class TableReading(Struct, frozen=True):
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def text(cell: str) -> str:
    return cell


def identifier(cell: str) -> str:
    """An id: it becomes part of addresses and of file names."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", cell, flags=re.ASCII) or len(cell) > _LONGEST_ID:
        raise ValueError(f"{cell!r} is not an id of small letters, digits, hyphens and full stops: west-lindsey")
    return cell


def whole_number(cell: str) -> int:
    """A whole number, not negative, with or without thousands separators."""
    if re.fullmatch(r"-[\d,]+", cell, flags=re.ASCII):
        raise ValueError(f"{cell!r} is below nought")
    if not re.fullmatch(r"\d+|\d{1,3}(,\d{3})+", cell, flags=re.ASCII):
        raise ValueError(f"{cell!r} is not a whole number")
    number = int(cell.replace(",", "")) if len(cell) < _LONGEST_NUMBER else _MOST + 1
    if number > _MOST:
        raise ValueError(f"{cell!r} is more than anybody counts")
    return number


def seats(cell: str) -> int:
    """Seats of a ward or a council, of which no place in Britain has had as many as these."""
    number = whole_number(cell)
    if number > _MOST_SEATS:
        raise ValueError(f"{cell!r} is more seats than any council has")
    return number


def heads(cell: str) -> tuple[tuple[str, int], ...]:
    """Rejected papers under each head: `want of official mark: 0; unmarked: 3`."""
    found = []
    for part in cell.split(";"):
        head, mark, number = part.strip().rpartition(":")
        if not mark or not head.strip():
            raise ValueError(f"{part.strip()!r} is not a head and a number, such as unmarked: 3")
        found.append((head.strip(), whole_number(number.strip())))
    return tuple(found)


def decimal(cell: str) -> Decimal:
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", cell, flags=re.ASCII) or len(cell) > _LONGEST_NUMBER:
        raise ValueError(f"{cell!r} is not a number")
    return Decimal(cell)


def hundredths(cell: str) -> int:
    """Votes in hundredths, such as 413.44 or -506.6."""
    votes = decimal(cell.replace(",", "").replace("−", "-")) * 100
    if votes != int(votes):
        raise ValueError(f"{cell!r} has more than two decimals")
    return int(votes)


def day(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"{cell!r} is not a date such as 2012-05-03") from None


def instant(cell: str) -> datetime:
    try:
        moment = datetime.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"{cell!r} is not a time such as 2012-05-04T02:30+01:00") from None
    if moment.tzinfo is None:
        raise ValueError(f"{cell!r} does not say its offset from UTC, such as +01:00")
    return moment


def flag(cell: str) -> bool:
    if cell.lower() not in _FLAGS:
        raise ValueError(f"{cell!r} is neither 1 nor 0")
    return _FLAGS[cell.lower()]


_FLAGS = {"1": True, "0": False, "yes": True, "no": False, "true": True, "false": False}
_FLAGS |= {"t": True, "f": False, "y": True, "n": False}


#: Longer than any id in use, and short enough for a file's name.
_LONGEST_ID = 120
#: More than there are people, and still counted exactly everywhere.
_MOST = 10**12
_LONGEST_NUMBER = 24
_MOST_SEATS = 1000


def one_of(*words: str) -> Reader:
    def read(cell: str) -> str:
        if cell not in words:
            raise ValueError(f"{cell!r} is not one of {', '.join(words)}")
        return cell

    return read


def read_table(path: Path, columns: dict[str, Column], *, same: Mapping[str, str] | None = None) -> TableReading:
    """Read a file. Never raises for what is in it: what cannot be read is a finding, and the rest is read on."""
    return parse_table(path.read_bytes(), columns, file=path.name, same=same)


def parse_table(
    data: bytes, columns: dict[str, Column], *, file: str, same: Mapping[str, str] | None = None
) -> TableReading:
    """Read a table's bytes. `same` are other names of columns, and what each stands for."""
    content, findings = _decode(data, file)
    lines = csv.reader(io.StringIO(content, newline=""), strict=True)
    rows: list[Row] = []
    try:
        given = [name.strip() for name in next(lines, [])]
        header = [name if (other := (same or {}).get(name)) is None or other in given else other for name in given]
        faults = list(_header_faults(header, columns, file))
        findings += faults
        if not any(fault.grade is Grade.BLOCK for fault in faults):
            for number, cells in enumerate(lines, start=2):
                if any(cell.strip() for cell in cells):
                    row = Row(file, number, dict.fromkeys(columns))
                    rows.append(_row(row, header, cells, columns, findings))
    except csv.Error as error:
        findings.append(
            Finding.block(
                "file-cut-short",
                f"{file} row {lines.line_num}",
                f"the table cannot be read on ({error})",
                "Is a quotation mark left open, or the file cut short?",
            )
        )
    return TableReading(tuple(rows), tuple(findings))


def _decode(data: bytes, file: str) -> tuple[str, list[Finding]]:
    """The text; bytes that are not UTF-8 are a finding, and are read as Windows-1252 so that the rest is checked."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        fault = Finding.block("not-utf-8", file, "is UTF-16", "Save it as UTF-8.")
        return data.decode("utf-16", errors="replace"), [fault]
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        fault = Finding.block(
            "not-utf-8",
            f"{file} row {row}",
            f"byte 0x{data[error.start]:02X} is not UTF-8",
            "Save the file as UTF-8; it looks like Windows-1252.",
        )
        return data.decode("cp1252", errors="replace"), [fault]
    if "\0" in content:
        return content.replace("\0", ""), [
            Finding.block("not-text", file, "has NUL bytes and is not plain text", "Save it as CSV in UTF-8.")
        ]
    return content, []


def _header_faults(header: list[str], columns: dict[str, Column], file: str) -> Iterator[Finding]:
    where = f"{file} row 1"
    if not header:
        yield Finding.block("file-empty", file, "is empty", "The first row must name the columns.")
        return
    for name, column in columns.items():
        if column.required and name not in header:
            yield Finding.block("column-missing", where, f"there is no column {name!r}", _column_hint(header))
    absent = [name for name in columns if name not in header]
    for name in filter(None, dict.fromkeys(header)):
        near = get_close_matches(name, absent, n=1, cutoff=0.75) if name not in columns else []
        if near:
            says = f"column {name!r} is not one that is read"
            mend = f"Is {near[0]!r} meant? If not, leave it."
            yield Finding.query("column-unknown", where, says, mend)
    for name in sorted(name for name, often in Counter(header).items() if name and often > 1):
        yield Finding.block("column-twice", where, f"column {name!r} stands there twice", "Keep one of them.")


def _column_hint(header: list[str]) -> str:
    for mark, name in (("\t", "tabs"), (";", "semicolons"), ("|", "strokes")):
        if len(header) == 1 and mark in header[0]:
            return f"The file is separated by {name}: save it separated by commas."
    return "Add it to the header and rows."


def _row(row: Row, header: list[str], cells: list[str], columns: dict[str, Column], findings: list[Finding]) -> Row:
    """Fill a row's cells, noting each that cannot be read."""
    if len(cells) != len(header):
        findings.append(
            Finding.block(
                "row-length",
                row.where(),
                f"has {len(cells)} cells where the header has {len(header)}",
                "Is the file cut short here?"
                if len(cells) < len(header)
                else "Put text with a comma in quotation marks.",
            )
        )
    given = dict(zip(header, cells, strict=False))
    for name, column in columns.items():
        cell = given.get(name, "").strip()
        if cell:
            try:
                row.cells[name] = column.read(cell)
            except ValueError as error:
                row.unread.add(name)
                findings.append(Finding.block("cell", row.where(name), str(error), hint(cell)))
        elif column.filled:
            findings.append(Finding.block("cell-empty", row.where(name), "is empty", "Every row needs it."))
    return row


def hint(cell: str) -> str:
    """How to mend a cell that cannot be read."""
    nought = cell.replace("O", "0").replace("o", "0").replace("l", "1").replace(",", "")
    if nought != cell.replace(",", "") and nought.isdigit():
        return "A letter O or l for a nought or a one?"
    return "Mend that cell."


def repeated(rows: Iterable[Row], *key: str) -> Iterator[Finding]:
    """A finding for each row whose key another row had before it."""
    first: dict[tuple[Any, ...], int] = {}
    for row in rows:
        value = tuple(row[column] for column in key)
        if None in value:
            continue
        if value in first:
            yield Finding.block(
                "row-twice",
                row.where(key[-1]),
                f"{' / '.join(map(str, value))} was given already in row {first[value]}",
                "Keep one of the two rows.",
            )
        first.setdefault(value, row.number)
