"""The event package: a folder a person can read, edit and keep in git, holding everything known of one night.

Reads and writes folders; decides nothing about results. docs/package.md describes every file and column. Beside the
tables, a folder `ballots` may hold the papers of contests that rank: `ballots/BALLOT-ID.blt`, or `.csv` in the comma
form of cast vote records. Such a contest needs no rows in returns.csv; where it has them, the two must agree.
"""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from tallyroom.checks.package import Locate, package_faults, plainly
from tallyroom.domain import Book, ContestId, Declaration, Finding, Postponed, blocks
from tallyroom.errors import TallyroomError
from tallyroom.feeds.columns import SAME_COLUMNS, SAME_TABLES, TABLES
from tallyroom.feeds.package.book import BookMaker
from tallyroom.feeds.package.boundaries import with_boundaries
from tallyroom.feeds.returns import Reading, Returned, read_bulletins, read_declarations, read_summaries
from tallyroom.feeds.tables import Row, TableReading, read_table
from tallyroom.kinds import Rule, read_rules


class Later(Struct, frozen=True, kw_only=True):
    """What is announced of a contest again, at a moment, in the place of what was announced before; and why."""

    at: datetime
    declaration: Declaration
    reason: str


class PackageReading(Struct, frozen=True, kw_only=True):
    """What a folder holds: the book (`None` if it cannot be made), what was announced, and every fault in it."""

    book: Book | None
    declarations: tuple[Returned, ...]
    summaries: tuple[Returned, ...]
    bulletins: tuple[Returned, ...]
    postponed: tuple[Returned, ...] = ()
    later: tuple[Later, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_package(folder: Path) -> PackageReading:
    """Read a whole package. Raises `TallyroomError` only where there is no folder; other faults are findings."""
    if not folder.is_dir():
        raise TallyroomError("no such folder", where=str(folder), mend="Name a folder with an event.toml in it.")
    findings: list[Finding] = []
    event = _event(folder, findings)
    rules = _rules(folder, findings)
    tables: dict[str, tuple[Row, ...]] = {}
    for file in TABLES:
        reading = _table(folder, file)
        tables[file] = reading.rows
        findings += reading.findings
    maker = BookMaker(event, tables, rules)
    book = maker.make()
    findings += maker.findings
    if book is not None:
        book, mapped = with_boundaries(book, folder)
        findings += mapped
        if not blocks(findings):  # in a faulty package, seats that are not there would be missed twice
            findings += package_faults(book, _locate(tables))
    readings = _announced(folder, tables, book)
    later = _later(folder, book, findings)
    return PackageReading(
        book=book,
        declarations=readings[0].returned,
        summaries=readings[1].returned,
        bulletins=readings[2].returned,
        postponed=_postponed(tables["contests.csv"], book),
        later=later,
        findings=(*findings, *(finding for reading in readings for finding in reading.findings)),
    )


#: The column that says what a row of a table is about.
_ABOUT = {"councils.csv": "council_id", "composition_before.csv": "council_id", "parties.csv": "party_id"}


def _locate(tables: dict[str, tuple[Row, ...]]) -> Locate:
    """Where a value stands, by the row: the first of the body, or the contest, that it is about."""

    @cache
    def rows(file: str) -> dict[str, Row]:
        about = _ABOUT.get(file, "ballot_id")
        return {row[about]: row for row in reversed(tables[file])}

    def located(file: str, about: str, column: str) -> str:
        row = rows(file).get(about)
        return f"{row.where(column)} ({about})" if row is not None else plainly(file, about, column)

    return located


def _announced(folder: Path, tables: dict[str, tuple[Row, ...]], book: Book | None) -> tuple[Reading, Reading, Reading]:
    nothing = Reading(returned=(), findings=())
    if book is None:
        return nothing, nothing, nothing
    declarations = read_declarations(tables["returns.csv"], book)
    if tables["stages.csv"]:
        from tallyroom.feeds.stage_tables import read_stages  # noqa: PLC0415  # of ranked counts alone

        staged = read_stages(tables["stages.csv"], book, declarations.returned)
        declarations = Reading(returned=staged.returned, findings=(*declarations.findings, *staged.findings))
    if (folder / "ballots").is_dir():
        # Ballots need NumPy: a package without them does not wait for it.
        from tallyroom.feeds.package.ballots import with_ballots  # noqa: PLC0415

        declarations = with_ballots(folder / "ballots", declarations, book)
    return (
        declarations,
        read_summaries(tables["council_totals.csv"], book),
        read_bulletins(tables["bulletins.csv"]),
    )


def _later(folder: Path, book: Book | None, findings: list[Finding]) -> tuple[Later, ...]:
    """`later.jsonl` of a simulated night: a line an announcement that replaces another."""
    path = folder / "later.jsonl"
    found = []
    for number, line in enumerate(path.read_bytes().splitlines() if path.is_file() else (), start=1):
        try:
            one = msgspec.json.decode(line, type=Later)
        except ValueError as error:
            says = f"cannot be read ({error})"
            findings.append(Finding.block("line", f"later.jsonl line {number}", says, "Simulate the night again."))
            continue
        if book is not None and book.has_contest(one.declaration.contest):
            found.append(one)
    return tuple(found)


def _postponed(rows: tuple[Row, ...], book: Book | None) -> tuple[Returned, ...]:
    """The polls that were called off before the night, from contests.csv."""
    return tuple(
        Returned(
            happening=Postponed(
                contest=ContestId(row["ballot_id"]),
                reason=row["reason"] or "No poll is held on this day.",
                countermanded=row["status"] == "countermanded",
            ),
            source="",
            where=row.where("status"),
        )
        for row in rows
        if row["status"] in {"postponed", "countermanded"} and book is not None and book.has_contest(row["ballot_id"])
    )


def _event(folder: Path, findings: list[Finding]) -> dict[str, Any]:
    path = folder / "event.toml"
    if not path.is_file():
        findings.append(_missing("event.toml"))
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        mend = "Mend that line; text stands in quotation marks."
        findings.append(Finding.block("event", "event.toml", f"cannot be read: {error}", mend))
        return {}


def _rules(folder: Path, findings: list[Finding]) -> tuple[Rule, ...]:
    path = folder / "rules.toml"
    if not path.is_file():
        return ()
    try:
        return read_rules(path.read_text("utf-8"), where="rules.toml")
    except (TallyroomError, UnicodeDecodeError) as error:
        mend = error.mend if isinstance(error, TallyroomError) else "Save it as UTF-8."
        says = error.what if isinstance(error, TallyroomError) else str(error)
        findings.append(Finding.block("rules", "rules.toml", says, mend))
        return ()


def _table(folder: Path, file: str) -> TableReading:
    columns, required = TABLES[file]
    path = folder / file
    if not path.is_file() and file in SAME_TABLES:
        path = folder / SAME_TABLES[file]
    if path.is_file():
        return read_table(path, columns, same=SAME_COLUMNS)
    return TableReading((), (_missing(file),) if required else ())


def _missing(file: str) -> Finding:
    return Finding.block("file-missing", file, "is not in the package", "Add it; docs/package.md says what it holds.")
