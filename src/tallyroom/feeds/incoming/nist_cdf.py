"""NIST SP 1500-100 version 2 as JSON: an ElectionReport's candidate contests and ballot measures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from tallyroom.domain import Finding
from tallyroom.feeds.incoming.report import Cells, Given, Line, Report, Reports

#: What our own reports call the identifiers that we put in, and others may.
BALLOT, PERSON, PARTY, GSS, SECOND = (
    "democracy-club-ballot",
    "democracy-club-person",
    "electoral-commission",
    "ons-gss",
    "second-round",
)


Record = dict[str, Any]


class Named(NamedTuple):
    """What the report's parts refer to by id."""

    people: dict[str, Record]
    parties: dict[str, Record]
    units: dict[str, Record]


def read(given: Given) -> Reports:
    """One report a contest that has votes or winners."""
    try:
        document = json.loads(given.data)
    except (ValueError, RecursionError) as error:
        finding = Finding.block("json", given.name, f"is not whole JSON ({error})", "Is the file cut short?")
        return Reports(reports=(), findings=(finding,))
    elections = [one for one in _list(document, "Election") if isinstance(one, dict)]
    if not elections:
        finding = Finding.block("source-empty", given.name, "has no election in it", "Is it an ElectionReport?")
        return Reports(reports=(), findings=(finding,))
    cells = Cells()
    units = {_text(one, "@id"): one for one in _list(document, "GpUnit")}
    parties = {_text(one, "@id"): one for one in _list(document, "Party")}
    reports = []
    for election in elections:
        people = {_text(one, "@id"): one for one in _list(election, "Candidate")}
        for contest in _list(election, "Contest"):
            cells.fresh()
            report = _report(given, contest, Named(people, parties, units), cells)
            if report.lines:
                reports.append(report)
    marked = document.get("IsTest") is True
    return Reports(
        reports=tuple(replace(report, rehearsal=marked) for report in reports), findings=tuple(cells.findings)
    )


def _report(
    given: Given,
    contest: Record,
    named: Named,
    cells: Cells,
) -> Report:
    ballot = _identifier(contest, BALLOT)
    where = f"{given.name}, {ballot or _text(contest, 'Name') or 'a contest'}"
    unit = named.units.get(_text(contest, "ElectoralDistrictId"), {})
    lines = tuple(
        line for selection in _list(contest, "BallotSelection") for line in _lines(selection, where, named, cells)
    )
    counts: Record = next(iter(_list(contest, "SummaryCounts")), {})
    rejected = cells.number(_number(counts, "BallotsRejected"), where)
    return Report(
        where=where,
        contest=ballot or given.contest,
        council=given.council,
        gss=_identifier(unit, GSS),
        division=_text(unit, "Name") or _text(contest, "Name"),
        lines=lines,
        papers_verified=cells.number(_number(counts, "BallotsCast"), where),
        rejected=(("all", rejected),) if rejected is not None else (),
        electorate=cells.number(_number(unit, "VotersRegistered"), where),
        unread=cells.unread,
    )


def _lines(
    selection: Record,
    contest: str,
    named: Named,
    cells: Cells,
) -> Iterator[Line]:
    candidates = [one for one in _list(selection, "CandidateIds") if isinstance(one, str)]
    person: Record = named.people.get(candidates[0], {}) if candidates else {}
    called = _words(person.get("BallotName")) or _words(selection.get("Selection"))
    where = f"{contest}, {called or 'no name'}"
    party: Record = named.parties.get(_text(person, "PartyId"), {})
    votes = {
        _text(one, "OtherType") or _text(one, "Type"): _number(one, "Count") for one in _list(selection, "VoteCounts")
    }
    status = _text(person, "PostElectionStatus")
    yield Line(
        where=where,
        name=cells.text(called, where),
        person_id=_identifier(person, PERSON),
        party=_words(party.get("Name")),
        party_ref=_identifier(party, PARTY),
        votes=cells.number(votes.get("total"), where),
        final_votes=cells.number(votes.get(SECOND), where),
        elected=status == "winner" if named.people else None,
    )


def _list(value: Any, key: str) -> list[Any]:
    found = value.get(key) if isinstance(value, dict) else None
    items = found if isinstance(found, list) else []
    return [one for one in items if isinstance(one, dict)] if key != "CandidateIds" else items


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
