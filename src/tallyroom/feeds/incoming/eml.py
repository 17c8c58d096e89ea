"""Election Markup Language (OASIS): message 510, the count, and message 520, the result.

A 510 has votes and rejected papers, a 520 who was elected; where both of one contest come in together, they make one
report. Votes by reporting unit are parts of the contest's: they make its total, or are added up where it has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tallyroom.domain import Finding
from tallyroom.feeds.incoming import account, xml
from tallyroom.feeds.incoming.parts import Parts
from tallyroom.feeds.incoming.report import REHEARSAL, Cells, Given, Line, Report, Reports, Stated

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


#: Elements and attributes that are read, and those that say nothing of the result.
_KNOWN = {
    "validvotes", "cast", "totalcounted", "elected", "ranking", "rejectedvotes", "uncountedvotes",
    "candidatename", "personfullname", "candidatefullname", "registeredname", "contestname", "source",
    "reportingunitidentifier", "referendumoptionidentifier", "eventname", "electionname", "transactionid",
    "issuedate", "creationdatetime", "@id", "@schemaversion", "@idnumber", "@reasoncode", "@reason",
    "numberofseats", "preferencethreshold", "affiliationtype", "gender", "publishgender",
}  # fmt: skip


def read(given: Given) -> Reports:
    """One report a contest."""
    root, findings = xml.parse(given.data, given.name)
    if root is None:
        return Reports(reports=(), findings=tuple(findings))
    contests = list(xml.below(root, "contest"))
    if not contests:
        findings.append(
            Finding.block("source-empty", given.name, "has no contest in it", "Is it an EML message 510 or 520?")
        )
    findings += account.of_xml(root, _KNOWN, given.name)
    cells = Cells(findings)
    rehearsal = xml.text(root, "eventname").startswith(REHEARSAL)
    reports = []
    for contest in contests:
        cells.fresh()
        reports.append(replace(_report(given, contest, cells), rehearsal=rehearsal))
    return Reports(reports=tuple(reports), findings=tuple(findings))


def _report(given: Given, contest: Element, cells: Cells) -> Report:
    identifier = next(xml.children(contest, "contestidentifier"), None)
    ballot = xml.attribute(identifier, "id") if identifier is not None else ""
    title = xml.text(contest, "contestname")
    where = f"{given.name}, {ballot or title or 'a contest'}"
    units = list(xml.children(contest, "reportingunitvotes"))
    whole = next(xml.children(contest, "totalvotes"), None)
    totals = whole if whole is not None else contest
    named = units[0] if units and whole is None else totals
    lines = tuple(_line(one, where, cells) for one in xml.children(named, "selection"))
    if units:
        lines = tuple(_added_up(line, units, where, cells, declared=whole is not None) for line in lines)
    if not lines:
        cells.findings.append(Finding.block("source-empty", where, "has nobody's votes in it", "Is it cut short?"))
    return Report(
        where=where,
        contest=ballot or given.contest,
        council=given.council,
        division=title,
        lines=lines,
        papers_verified=cells.number(_child(totals, "cast"), where),
        rejected=tuple(
            (xml.attribute(one, "reasoncode", "reason") or "all", number)
            for one in xml.children(totals, "rejectedvotes", "uncountedvotes")
            if (number := cells.number("".join(one.itertext()), where)) is not None
        ),
        source=xml.text(contest, "source"),
        stated=_counted(totals, where, cells),
        unread=cells.unread,
    )


def _counted(totals: Element, where: str, cells: Cells) -> Stated:
    counted = cells.number(_child(totals, "totalcounted"), where)
    return Stated(total=(where, counted)) if counted is not None else Stated()


def _added_up(line: Line, units: Sequence[Element], where: str, cells: Cells, *, declared: bool) -> Line:
    """A line with the votes that its reporting units make, and with its own where it has `declared` ones."""
    made = Parts(what=f"{line.name or line.party}'s votes", where=line.where, declared=line.votes if declared else None)
    for number, unit in enumerate(units, start=1):
        name = xml.text(unit, "reportingunitidentifier") or f"unit {number}"
        for one in (_line(each, where, cells) for each in xml.children(unit, "selection")):
            same = (one.person_id, one.name, one.party) == (line.person_id, line.name, line.party)
            if same and one.votes is not None:
                made.add(name, one.votes)
    before = len(cells.findings)
    votes = made.whole(cells.findings)
    cells.unread |= len(cells.findings) > before
    return replace(line, votes=votes)


def _child(element: Element, name: str) -> str:
    found = next(xml.children(element, name), None)
    return "".join(found.itertext()) if found is not None else ""


def _line(selection: Element, contest: str, cells: Cells) -> Line:
    identifier = next(xml.below(selection, "candidateidentifier"), None)
    called = xml.text(selection, "candidatename", "personfullname", "candidatefullname") or xml.text(
        selection, "referendumoptionidentifier"
    )
    where = f"{contest}, {called or 'no name'}"
    party = next(xml.below(selection, "affiliationidentifier"), None)
    return Line(
        where=where,
        name=cells.text(called, where),
        person_id=xml.attribute(identifier, "id") if identifier is not None else "",
        party=xml.text(selection, "registeredname"),
        party_ref=xml.attribute(party, "id") if party is not None else "",
        votes=cells.number(_child(selection, "validvotes"), where),
        elected=cells.yes(_child(selection, "elected"), where),
        elected_order=cells.number(_child(selection, "ranking"), where),
    )


def merged(reports: list[Report]) -> list[Report]:
    """The count and the result of one contest as one report, in the order of the counts."""
    found: dict[str, Report] = {}
    rest: list[Report] = []
    for report in reports:
        other = found.get(report.contest) if report.contest else None
        if other is None:
            found[report.contest or report.where] = report
        elif _says_who(other) != _says_who(report) and len(other.lines) == len(report.lines):
            count, result = (report, other) if _says_who(other) else (other, report)
            found[report.contest] = _together(count, result)
        else:
            rest.append(report)
    return [*found.values(), *rest]


def _says_who(report: Report) -> bool:
    """Whether it says who was elected, as a 520 does and a 510 does not."""
    return any(line.elected is not None for line in report.lines)


def _together(count: Report, result: Report) -> Report:
    said = {(line.person_id, line.name): line for line in result.lines}
    lines = []
    for line in count.lines:
        other = said.get((line.person_id, line.name))
        known = replace(line, elected=other.elected, elected_order=other.elected_order) if other else line
        lines.append(known)
    return replace(count, lines=tuple(lines), unread=count.unread or result.unread)
