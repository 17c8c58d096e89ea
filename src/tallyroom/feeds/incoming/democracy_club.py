"""Democracy Club's results CSV: one row a candidate, contests by ballot id, people by person id.

`ballots_cast` is the candidate's votes; `turnout` is ballot papers issued, and in some rows a share in percent.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from tallyroom.domain import Finding
from tallyroom.feeds.incoming.report import REHEARSAL, Given, Line, Report, Reports, percentage, plain, tolerant_number
from tallyroom.feeds.tables import Column, Row, flag, identifier, parse_table

#: The exact header, in its order.
HEADER = (
    "election_id",
    "ballot_paper_id",
    "person_id",
    "party_id",
    "party_name",
    "person_name",
    "ballots_cast",
    "elected",
    "spoilt_ballots",
    "turnout",
    "turnout_percentage",
    "total_electorate",
    "source",
)

#: More than this, without a decimal point, is a number of ballot papers and no share.
_PERCENT = 100


def _text(cell: str) -> str:
    return plain(cell)


def _turnout(cell: str) -> int | Decimal:
    """Ballot papers, or a share in percent: both stand in that column."""
    try:
        number = tolerant_number(cell)
    except ValueError:
        return percentage(cell)
    return number if number > _PERCENT else Decimal(number)


COLUMNS = {
    "election_id": Column(_text),
    "ballot_paper_id": Column(identifier, required=True, filled=True),
    "person_id": Column(_text),
    "party_id": Column(_text),
    "party_name": Column(_text),
    "person_name": Column(_text, required=True, filled=True),
    "ballots_cast": Column(tolerant_number, required=True),
    "elected": Column(flag),
    "spoilt_ballots": Column(tolerant_number),
    "turnout": Column(_turnout),
    "turnout_percentage": Column(percentage),
    "total_electorate": Column(tolerant_number),
    "source": Column(_text),
}


def read(given: Given) -> Reports:
    """One report a ballot paper, in the order of the file."""
    data, skipped = _without_false(given)
    table = parse_table(data, COLUMNS, file=given.name)
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        if row["ballot_paper_id"] is not None:
            groups[row["ballot_paper_id"]].append(row)
    findings = [*skipped, *table.findings]
    if not table.rows and not table.findings:
        findings.append(Finding.block("file-empty", given.name, "has a header and no rows", "Export it again."))
    reports = []
    for ballot, rows in groups.items():
        findings += _differing(rows)
        reports.append(_report(ballot, rows))
    return Reports(reports=tuple(reports), findings=tuple(findings))


def _without_false(given: Given) -> tuple[bytes, list[Finding]]:
    """The file without a first line that is one stray word, as some exports have."""
    head, line_end, rest = given.data.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    if line_end and head.strip() in {b"False", b"True"}:
        word = head.strip().decode()
        note = Finding.note("line-skipped", f"{given.name} row 1", f"is the word {word}", "It is passed over.")
        return rest, [note]
    return given.data, []


#: What is said of the whole ballot paper, in any of its rows or in all of them alike.
_OF_THE_BALLOT = ("spoilt_ballots", "turnout", "turnout_percentage", "total_electorate")


def _differing(rows: list[Row]) -> list[Finding]:
    found = []
    for column in _OF_THE_BALLOT:
        said = {row[column]: row for row in rows if row[column] is not None}
        if len(said) > 1:
            first, other, *_ = said
            says = f"says {other}, and {said[first].where()} says {first} of the same ballot"
            found.append(Finding.block("row-differs", said[other].where(column), says, "Give one of them."))
            said[other].unread.add(column)
    return found


def _report(ballot: str, rows: list[Row]) -> Report:
    def first(column: str) -> Any:
        return next((row[column] for row in rows if row[column] is not None), None)

    turnout, percent = first("turnout"), first("turnout_percentage")
    rejected = first("spoilt_ballots")
    source = first("source") or ""
    return Report(
        where=rows[0].where(),
        contest=ballot,
        lines=tuple(map(_line, rows)),
        papers_verified=turnout if isinstance(turnout, int) else None,
        turnout=percent if percent is not None else turnout if isinstance(turnout, Decimal) else None,
        rejected=(("all", rejected),) if rejected is not None else (),
        electorate=first("total_electorate"),
        source=source.removeprefix(REHEARSAL).strip(),
        unread=any(row.unread for row in rows),
        rehearsal=source.startswith(REHEARSAL),
    )


def _line(row: Row) -> Line:
    return Line(
        where=row.where("person_name"),
        name=row["person_name"] or "",
        party=row["party_name"] or "",
        party_ref=row["party_id"] or "",
        person_id=row["person_id"] or "",
        votes=row["ballots_cast"],
        elected=row["elected"],
    )
