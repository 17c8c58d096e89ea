"""ModernGov's election results, as its web service gives them: one council's wards and candidates.

The council is not named in it: give it. A nought can mean blank: an electorate or a number of papers of nought is
unknown, and a ward in which nobody has a vote or is elected has not been declared.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tallyroom.domain import Finding
from tallyroom.feeds.incoming import account, xml
from tallyroom.feeds.incoming.report import Cells, Given, Line, Report, Reports

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


#: Elements that are read, and those that say nothing of the result.
_KNOWN = {
    "candidatename", "politicalpartytitle", "numvotes", "numvotes2", "iselected", "electionareaid", "areatitle",
    "title", "electorate", "numballotpapersissued", "description", "numseats", "candidateid",
    "politicalpartyid", "electionid", "iscontested", "turnout", "percentageturnout", "votespercentage",
    "isdeclared", "status", "id",
}  # fmt: skip


def read(given: Given) -> Reports:
    """One report a ward that has been declared; what is still awaited is noted."""
    root, findings = xml.parse(given.data, given.name)
    if root is None:
        return Reports(reports=(), findings=tuple(findings))
    findings += account.of_xml(root, _KNOWN, given.name)
    cells = Cells(findings)
    candidates: dict[str, list[Element]] = defaultdict(list)
    for one in xml.below(root, "candidate"):
        candidates[xml.text(one, "electionareaid") or xml.text(one, "areatitle")].append(one)
    areas = {_area_id(area): area for area in xml.below(root, "electionarea")}
    if not candidates:
        says = "has no candidates in it"
        findings.append(Finding.block("source-empty", given.name, says, "Is it the answer of GetElectionResults?"))
    elif not any(xml.text(one, "candidatename") for one in xml.below(root, "candidate")):
        says = "has candidates without a CandidateName"
        findings.append(Finding.block("source-empty", given.name, says, "Is it the answer of GetElectionResults?"))
        return Reports(reports=(), findings=tuple(findings))
    reports = []
    for area, people in candidates.items():
        cells.fresh()
        report = _report(given, area, people, areas.get(area), cells)
        if report is not None:
            reports.append(report)
    return Reports(reports=tuple(reports), findings=tuple(findings))


def _area_id(area: Element) -> str:
    return xml.text(area, "electionareaid") or xml.text(area, "title")


def _report(given: Given, area_id: str, people: list[Element], area: Element | None, cells: Cells) -> Report | None:
    title = xml.text(people[0], "areatitle") or (xml.text(area, "title") if area is not None else "")
    where = f"{given.name}, {title or f'area {area_id}'}"
    lines = [_line(one, where, cells) for one in people]
    noughts = not any(line.votes for line in lines)
    if noughts and not any(line.elected for line in lines) and not cells.unread:
        cells.findings.append(
            Finding.note("not-declared-yet", where, "has no votes and nobody elected", "It is awaited.")
        )
        return None
    if noughts:
        lines = [_without_votes(line) for line in lines]
    return Report(
        where=where,
        council=given.council,
        contest=given.contest if given.contest.count(".") > 1 else "",
        division=title,
        lines=tuple(lines),
        papers_verified=_number(area, "numballotpapersissued", where, cells),
        electorate=_number(area, "electorate", where, cells),
        rejected=_spoiled(area, where, cells),
        source="ModernGov",
        unread=cells.unread,
    )


def _line(one: Element, area: str, cells: Cells) -> Line:
    called = xml.text(one, "candidatename")
    where = f"{area}, {called or 'no name'}"
    votes = cells.number(xml.text(one, "numvotes"), where)
    second = cells.number(xml.text(one, "numvotes2"), where)
    return Line(
        where=where,
        name=cells.text(called, where),
        party=xml.text(one, "politicalpartytitle"),
        votes=votes,
        final_votes=votes + second if votes is not None and second else None,
        elected=cells.yes(xml.text(one, "iselected"), where),
    )


def _without_votes(line: Line) -> Line:
    return Line(where=line.where, name=line.name, party=line.party, elected=line.elected)


def _number(area: Element | None, what: str, where: str, cells: Cells) -> int | None:
    return cells.number(xml.text(area, what), where) or None if area is not None else None


def _spoiled(area: Element | None, where: str, cells: Cells) -> tuple[tuple[str, int], ...]:
    """Rejected papers by what ModernGov calls each head; a head that is the others' total is left out."""
    if area is None:
        return ()
    heads = []
    for one in xml.below(area, "spoiledvote"):
        number = cells.number(xml.text(one, "numvotes"), where)
        if number is not None:
            heads.append((xml.text(one, "description") or "all", number))
    if len(heads) > 1:
        heads = [head for head in heads if "total" not in head[0].lower()]
    return tuple(heads)
