"""Democracy Club's results: one row a candidate, contests by ballot id, people by person id.

Three shapes: the CSV of today (`votes_cast`, `turnout_reported`, `tied_vote_winner`), the export of 2018
(`ballots_cast` for a candidate's votes, `turnout`), and the JSON of the API (`candidate_results` with `num_ballots`).
Reported turnout is ballot papers issued, and in some rows a share in percent.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tallyroom.domain import Finding
from tallyroom.feeds.incoming import account
from tallyroom.feeds.incoming.report import REHEARSAL, Given, Line, Report, Reports, percentage, plain, tolerant_number
from tallyroom.feeds.tables import Column, Row, flag, identifier, parse_table

#: The header that Democracy Club writes today, of the columns that a result has, in its order.
HEADER = (
    "person_id",
    "person_name",
    "election_id",
    "ballot_paper_id",
    "election_date",
    "election_current",
    "party_name",
    "party_id",
    "post_label",
    "cancelled_poll",
    "seats_contested",
    "gss",
    "organisation_name",
    "votes_cast",
    "elected",
    "tied_vote_winner",
    "rank",
    "turnout_reported",
    "spoilt_ballots",
    "total_electorate",
    "turnout_percentage",
    "results_source",
)
#: What the export of 2018 called columns that have other names today.
_IN_2018 = {"votes_cast": "ballots_cast", "turnout_reported": "turnout", "results_source": "source"}

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
    "ballot_paper_id": Column(identifier, required=True, filled=True),
    "person_id": Column(_text),
    "party_id": Column(_text),
    "party_name": Column(_text),
    "person_name": Column(_text, required=True, filled=True),
    "votes_cast": Column(tolerant_number, required=True),
    "elected": Column(flag),
    "tied_vote_winner": Column(flag),
    "spoilt_ballots": Column(tolerant_number),
    "turnout_reported": Column(_turnout),
    "turnout_percentage": Column(percentage),
    "total_electorate": Column(tolerant_number),
    "results_source": Column(_text),
}


def read(given: Given) -> Reports:
    """One report a ballot paper, in the order of the file."""
    if given.data.lstrip()[:1] in {b"{", b"["}:
        return _read_json(given)
    data, skipped = _without_false(given)
    old = _is_of_2018(data)
    columns = {(_IN_2018.get(name, name) if old else name): column for name, column in COLUMNS.items()}
    table = parse_table(data, columns, file=given.name)
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        for today, then in _IN_2018.items() if old else ():
            row.cells[today] = row.cells.get(then)
        if row["ballot_paper_id"] is not None:
            groups[row["ballot_paper_id"]].append(row)
    findings = [*skipped, *table.findings, *account.of_columns(data, {*columns, *HEADER}, given.name)]
    if not table.rows and not table.findings:
        findings.append(Finding.block("file-empty", given.name, "has a header and no rows", "Export it again."))
    reports = []
    for ballot, rows in groups.items():
        findings += _differing(rows)
        reports.append(_report(ballot, rows))
    return Reports(reports=tuple(reports), findings=tuple(findings))


def _is_of_2018(data: bytes) -> bool:
    """Whether the header has a column that only the export of 2018 has, and lacks what took its place."""
    header = {name.strip().strip('"') for name in data.partition(b"\n")[0].decode("utf-8", "replace").split(",")}
    return "votes_cast" not in header and bool(header & {"ballots_cast", "turnout", "source"})


def _read_json(given: Given) -> Reports:
    """Results as the API gives them: a page, a list of pages, or one."""
    try:
        document = json.loads(given.data)
    except (ValueError, RecursionError) as error:
        fault = Finding.block("json", given.name, f"cannot be read ({error})", "Is the file cut short?")
        return Reports(reports=(), findings=(fault,))
    reports, findings = [], []
    for result, path in _results(document, given.name):
        try:
            reports.append(_report_of(result, path))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            says = f"is not a result as Democracy Club gives it ({error!r})"
            findings.append(Finding.block("json", path, says, "Fetch it again."))
    if not reports and not findings:
        findings.append(Finding.block("file-empty", given.name, "has no results", "Fetch api/next/results/."))
    return Reports(reports=tuple(reports), findings=tuple(findings))


def _results(node: Any, path: str) -> Iterator[tuple[dict[str, Any], str]]:
    if isinstance(node, dict):
        if "candidate_results" in node:
            yield node, path
        else:
            yield from _results(node.get("results"), f"{path} results")
    elif isinstance(node, list):
        for number, one in enumerate(node):
            yield from _results(one, f"{path}[{number}]")


def _report_of(given: dict[str, Any], path: str) -> Report:
    ballot = given.get("ballot") or {}
    source = str(given.get("source") or "")
    turnout = given.get("num_turnout_reported")
    percent = given.get("turnout_percentage")
    rejected = given.get("num_spoilt_ballots")
    lines = tuple(_line_of(one, f"{path} candidate {n}") for n, one in enumerate(given["candidate_results"], start=1))
    return Report(
        where=path,
        contest=identifier(given.get("ballot_paper_id") or ballot["ballot_paper_id"]),
        lines=lines,
        papers_verified=None if turnout is None else tolerant_number(str(turnout)),
        turnout=None if percent is None else percentage(str(percent)),
        rejected=(("all", tolerant_number(str(rejected))),) if rejected is not None else (),
        electorate=given.get("total_electorate"),
        source=source.removeprefix(REHEARSAL).strip(),
        rehearsal=source.startswith(REHEARSAL),
    )


def _line_of(given: dict[str, Any], where: str) -> Line:
    person, party = given["person"], given.get("party") or {}
    votes = given.get("num_ballots")
    return Line(
        where=where,
        name=plain(str(person["name"])),
        party=plain(str(party.get("name") or "")),
        party_ref=str(party.get("ec_id") or party.get("legacy_slug") or ""),
        person_id=str(person.get("id") or ""),
        votes=None if votes is None else tolerant_number(str(votes)),
        elected=given.get("elected"),
        lot=bool(given.get("tied_vote_winner")),
    )


def _without_false(given: Given) -> tuple[bytes, list[Finding]]:
    """The file without a first line that is one stray word, as some exports have."""
    head, line_end, rest = given.data.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    if line_end and head.strip() in {b"False", b"True"}:
        word = head.strip().decode()
        note = Finding.note("line-skipped", f"{given.name} row 1", f"is the word {word}", "It is passed over.")
        return rest, [note]
    return given.data, []


#: What is said of the whole ballot paper, in any of its rows or in all of them alike.
_OF_THE_BALLOT = ("spoilt_ballots", "turnout_reported", "turnout_percentage", "total_electorate")


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

    turnout, percent = first("turnout_reported"), first("turnout_percentage")
    rejected = first("spoilt_ballots")
    source = first("results_source") or ""
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
        votes=row["votes_cast"],
        elected=row["elected"],
        lot=bool(row["tied_vote_winner"]),
    )
