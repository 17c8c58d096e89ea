"""NIST SP 1500-100 version 2 as JSON: an ElectionReport's contests of candidates, parties and ballot measures.

What version 1 names otherwise (`BallotSelection`, `ElectoralDistrictId`, `SummaryCounts`) is read as well. A count is
of its unit: the contest's is that of its district; those of stations and devices are parts of it, and add up to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

from msgspec.structs import replace

from tallyroom.domain import Finding, blocks
from tallyroom.feeds.incoming import account
from tallyroom.feeds.incoming.parts import Parts
from tallyroom.feeds.incoming.report import Cells, Given, Line, Report, Reports

#: What our own reports call the identifiers that we put in, and others may.
BALLOT, PERSON, PARTY, GSS, SECOND = (
    "democracy-club-ballot",
    "democracy-club-person",
    "electoral-commission",
    "ons-gss",
    "second-round",
)


#: What a count of ballots rejected under one head is called, before the head.
HEAD = "rejected: "

Record = dict[str, Any]


class Named(NamedTuple):
    """What the report's parts refer to by id, and the ballots of each unit."""

    people: dict[str, Record]
    parties: dict[str, Record]
    units: dict[str, Record]
    ballots: dict[str, list[Record]]


#: Keys that are read, and those of the standard that say nothing of votes.
_KNOWN = {
    "@id", "@type", "Count", "Type", "OtherType", "GpUnitId", "Round", "Value", "Content", "Language", "Label",
    "Name", "Notes", "Issuer", "IssuerAbbreviation", "VendorApplicationId", "SequenceStart", "SequenceEnd",
    "GeneratedDate", "Status", "Format", "IsTest", "TestType", "StartDate", "EndDate", "VotersRegistered",
    "BallotsCast", "BallotsRejected", "PostElectionStatus", "PartyId", "PersonId", "Color", "Abbreviation",
    "NumberElected", "VotesAllowed", "VoteVariation", "OtherVoteVariation", "ElectionDistrictId",
    "ElectoralDistrictId", "ElectionScopeId", "Selection", "SequenceOrder", "HasRotation", "IsIncumbent",
    "IsTopTicket", "IsWriteIn", "IsDistricted", "IsMailOnly", "Number", "SubUnitsReported", "TotalSubUnits",
    "NumberRunoff", "IsRecognizedParty", "Overvotes", "Undervotes", "WriteIns", "BallotsOutstanding",
    "VotersParticipated", "PreElectionStatus", "FirstName", "LastName", "IsPartisan", "Latitude", "Longitude",
    "IsSuppressedForPrivacy", "BallotName",
}  # fmt: skip


def read(given: Given) -> Reports:
    """One report a contest that has votes or winners."""
    try:
        document, twice = account.load_json(given.data, given.name)
    except (ValueError, RecursionError) as error:
        finding = Finding.block("json", given.name, f"is not whole JSON ({error})", "Is the file cut short?")
        return Reports(reports=(), findings=(finding,))
    elections = [one for one in _list(document, "Election") if isinstance(one, dict)]
    if not elections:
        finding = Finding.block("source-empty", given.name, "has no election in it", "Is it an ElectionReport?")
        return Reports(reports=(), findings=(finding,))
    cells = Cells([*twice, *account.of_json(document, _KNOWN, given.name)])
    units = {_text(one, "@id"): one for one in _list(document, "GpUnit")}
    parties = {_text(one, "@id"): one for one in _list(document, "Party")}
    reports = []
    for election in elections:
        people = {_text(one, "@id"): one for one in _list(election, "Candidate")}
        ballots: dict[str, list[Record]] = defaultdict(list)
        for count in _list(election, "BallotCounts"):
            ballots[_text(count, "GpUnitId")].append(count)
        for contest in _list(election, "Contest"):
            cells.fresh()
            report = _report(given, contest, Named(people, parties, units, ballots), cells)
            reports += [report] if _says_something(report, cells.findings) else []
    marked = document.get("IsTest") is True
    sound = () if twice else tuple(replace(report, rehearsal=marked) for report in reports)
    return Reports(reports=sound, findings=tuple(cells.findings))


def _says_something(report: Report, findings: list[Finding]) -> bool:
    """Whether a contest has votes or winners; what it has instead is said."""
    if any(line.votes is not None or line.elected for line in report.lines) or report.unread:
        return True
    if report.lines:
        findings.append(
            Finding.note("not-declared-yet", report.where, "has no votes and nobody elected", "It is awaited.")
        )
    else:
        says = "has no ContestSelection that is understood"
        findings.append(Finding.block("source-empty", report.where, says, "Is it version 2 of the format?"))
    return False


def _report(given: Given, contest: Record, named: Named, cells: Cells) -> Report:
    ballot = _identifier(contest, BALLOT)
    where = f"{given.name}, {ballot or _words(contest.get('Name')) or 'a contest'}"
    district = _text(contest, "ElectionDistrictId") or _text(contest, "ElectoralDistrictId")
    unit = named.units.get(district, {})
    selections = [*_list(contest, "ContestSelection"), *_list(contest, "BallotSelection")]
    before = len(blocks(cells.findings))
    counted = {_text(one, "GpUnitId") for each in selections for one in _list(each, "VoteCounts")}
    if not district and len(counted) > 1:
        says = f"has no ElectionDistrictId, and counts of {len(counted)} units"
        cells.findings.append(Finding.block("cell-empty", where, says, "Say which unit the contest is of."))
    lines = tuple(_line(selection, where, district, named, cells) for selection in selections)
    _even([selection for selection in selections if _list(selection, "VoteCounts")], district, named, where, cells)
    papers, rejected = _ballots(contest, district, named, where, cells)
    return Report(
        where=where,
        contest=ballot or given.contest,
        council=given.council,
        gss=_identifier(unit, GSS),
        division=_words(unit.get("Name")) or _words(contest.get("Name")),
        lines=lines,
        papers_verified=papers,
        rejected=rejected,
        electorate=cells.number(_number(unit, "VotersRegistered"), where),
        unread=cells.unread or len(blocks(cells.findings)) > before,
    )


def _ballots(
    contest: Record, district: str, named: Named, where: str, cells: Cells
) -> tuple[int | None, tuple[tuple[str, int], ...]]:
    """Ballots cast, and rejected by head: of the contest's district in version 2, of the contest in version 1."""
    counts = named.ballots.get(district) or _list(contest, "SummaryCounts")
    total: Record = next((one for one in counts if _text(one, "Type") == "total"), next(iter(counts), {}))
    heads = []
    for one in counts:
        head = _text(one, "OtherType")
        number = cells.number(_number(one, "BallotsRejected"), where) if head.startswith(HEAD) else None
        if number is not None:
            heads.append((head.removeprefix(HEAD), number))
    rejected = cells.number(_number(total, "BallotsRejected"), where)
    if not heads and rejected is not None:
        heads = [("all", rejected)]
    return cells.number(_number(total, "BallotsCast"), where), tuple(heads)


def _line(selection: Record, contest: str, district: str, named: Named, cells: Cells) -> Line:
    candidates = [one for one in _list(selection, "CandidateIds") if isinstance(one, str)]
    person: Record = named.people.get(candidates[0], {}) if candidates else {}
    of_parties = [one for one in _list(selection, "PartyIds") if isinstance(one, str)]
    party: Record = named.parties.get(_text(person, "PartyId") or "".join(of_parties[:1]), {})
    called = _words(person.get("BallotName")) or _words(selection.get("Selection"))
    where = f"{contest}, {called or _words(party.get('Name')) or 'no name'}"
    status = _text(person, "PostElectionStatus")
    counts = _list(selection, "VoteCounts")
    first = [one for one in counts if _text(one, "OtherType") != SECOND and not _later(one)]
    second = [one for one in counts if one not in first]
    return Line(
        where=where,
        name=cells.text(called, where),
        person_id=_identifier(person, PERSON),
        party=_words(party.get("Name")),
        party_ref=_identifier(party, PARTY),
        votes=_votes(first, where, district, named, cells),
        final_votes=_votes(second, where, district, named, cells),
        elected=status == "winner" if person else None,
    )


def _later(count: Record) -> bool:
    """Whether a count is of a round after the first."""
    return count.get("Round") not in {None, 1} if not isinstance(count.get("Round"), list | dict) else False


def _votes(counts: list[Record], where: str, district: str, named: Named, cells: Cells) -> int | None:
    """The votes of the contest's district, else of its parts together; both where both are given."""
    by_unit: dict[str, list[Record]] = defaultdict(list)
    for one in counts:
        by_unit[_text(one, "GpUnitId") or district].append(one)
    made = Parts(what=f"{where.rpartition(', ')[2]}'s votes", where=where)
    for unit, theirs in by_unit.items():
        figure = _of_unit(theirs, where, cells)
        if figure is None:
            continue
        if unit == district or len(by_unit) == 1:
            made.declared = figure
        elif not _is_made_of(unit, by_unit, named):
            made.add(unit, figure)
    return made.whole(cells.findings)


def _of_unit(counts: list[Record], where: str, cells: Cells) -> int | None:
    """One unit's votes: its total; without one, its kinds of votes together."""
    totals = {cells.number(_number(one, "Count"), where) for one in counts if _text(one, "Type") == "total"} - {None}
    if len(totals) > 1:
        shown = " and ".join(f"{one:,}" for one in sorted(totals, key=str) if one is not None)
        says = f"has two totals of one unit, {shown}"
        cells.findings.append(Finding.block("part-twice", where, says, "Keep the right one of them."))
        return None
    if totals:
        return next(iter(totals))
    numbers = [cells.number(_number(one, "Count"), where) for one in counts if _text(one, "Type") != "seats"]
    known = [one for one in numbers if one is not None]
    return sum(known) if known else None


def _is_made_of(unit: str, counted: Mapping[str, Any], named: Named) -> bool:
    """Whether a unit's parts are counted as well: then they are added up, and not it."""
    parts = named.units.get(unit, {}).get("ComposingGpUnitIds")
    return isinstance(parts, list) and any(isinstance(one, str) and one in counted for one in parts)


def _even(selections: list[Record], district: str, named: Named, where: str, cells: Cells) -> None:
    """Without a count of the district, each candidate needs one of each part."""
    given = [{_text(count, "GpUnitId") or district for count in _list(one, "VoteCounts")} for one in selections]
    whole: set[str] = set().union(*given)
    if len(whole) < 2 or all(district in one for one in given):
        return
    short = sum(one != whole for one in given)
    if short and not all(district in one for one in given):
        says = f"{short} of {len(given)} selections have no count of some of the {len(whole)} units"
        cells.findings.append(Finding.block("part-missing", where, says, "Is the report cut short?"))


def _list(value: Any, key: str) -> list[Any]:
    found = value.get(key) if isinstance(value, dict) else None
    items = found if isinstance(found, list) else []
    return items if key in {"CandidateIds", "PartyIds"} else [one for one in items if isinstance(one, dict)]


def _text(value: Record, key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


def _number(value: Record, key: str) -> str:
    """A number as a cell, so that it is read as any other; `true` and the like are none."""
    found = value.get(key)
    return str(found) if isinstance(found, int | float | str) and not isinstance(found, bool) else ""


def _words(value: Any) -> str:
    """The first text of an InternationalizedText, English before others."""
    if isinstance(value, str):
        return value
    texts = _list(value, "Text")
    ordered = sorted(texts, key=lambda one: not _text(one, "Language").startswith("en"))
    return next((_text(one, "Content") for one in ordered if _text(one, "Content")), "")


def _identifier(value: Record, kind: str) -> str:
    return next(
        (_text(one, "Value") for one in _list(value, "ExternalIdentifier") if _text(one, "OtherType") == kind), ""
    )
