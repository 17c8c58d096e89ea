"""NIST SP 1500-100 version 2 as JSON: an ElectionReport of what stands declared.

A rehearsal is `IsTest`. What is provisional, and whom a tie leaves open, is left out; the second round of a
supplementary vote is a count of another type. https://doi.org/10.6028/NIST.SP.1500-100r2
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from tallyroom.domain import Body, Candidacy, Party
from tallyroom.feeds.incoming.nist_cdf import BALLOT, GSS, HEAD, PARTY, PERSON, SECOND
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.outgoing.told import Return, Told
from tallyroom.tally.decision import RANKED

NAME = "election-report.json"

_WHOLE = "unit-everywhere"


def write(told: Told) -> dict[str, bytes]:
    """One file."""
    returns = list(told.returns())
    event = told.book.event
    done = sum(standing.counts for standing in told.board.standings.values()) == len(told.book.contests)
    report: dict[str, Any] = {
        "@type": "ElectionResults.ElectionReport",
        "Format": "summary-contest",
        "GeneratedDate": told.at.isoformat(),
        "Issuer": "Tallyroom",
        "IssuerAbbreviation": "TR",
        "SequenceStart": 1,
        "SequenceEnd": 1,
        "Status": "unofficial-complete" if done and not told.since else "unofficial-partial",
        "VendorApplicationId": f"Tallyroom {version('tallyroom')}",
        "Notes": f"As of entry {told.board.as_of}.",
    }
    if told.is_rehearsal:
        report |= {"IsTest": True, "TestType": "rehearsal", "Notes": f"{REHEARSAL}. {report['Notes']}"}
    report["Election"] = [
        {
            "@type": "ElectionResults.Election",
            "ElectionScopeId": _WHOLE,
            "Name": _text(told.name),
            "StartDate": event.polling_date.isoformat(),
            "EndDate": event.polling_date.isoformat(),
            "Type": "general",
            "Candidate": [
                _candidate(one, who)
                for one in returns
                for who in one.contest.candidacies
                if _is_person(one) and not one.contest.of_lists
            ],
            "Contest": [_contest(one) for one in returns],
            "BallotCounts": [count for one in returns for count in _ballots(one)],
        }
    ]
    bodies = {one.contest.body for one in returns}
    report["GpUnit"] = [
        {
            "@type": "ElectionResults.ReportingUnit",
            "@id": _WHOLE,
            "Type": "country",
            "Name": _text(", ".join(event.nations)),
        },
        *(_council(body) for body in told.book.bodies if body.id in bodies),
        *(_ward(one) for one in returns),
    ]
    used = {who.party for one in returns for who in one.contest.candidacies}
    report["Party"] = [_party(party) for party in told.book.parties if party.id in used]
    return {NAME: json.dumps(report, ensure_ascii=False, indent=1).encode() + b"\n"}


def _text(content: str) -> dict[str, Any]:
    said = {"@type": "ElectionResults.LanguageString", "Language": "en-GB", "Content": content}
    return {"@type": "ElectionResults.InternationalizedText", "Text": [said]}


def _known_as(**identifiers: str | None) -> list[dict[str, str]]:
    return [
        {"@type": "ElectionResults.ExternalIdentifier", "Type": "other", "OtherType": kind, "Value": value}
        for kind, value in identifiers.items()
        if value
    ]


def _is_person(one: Return) -> bool:
    return one.contest.kind != "referendum"


def _candidate(one: Return, who: Candidacy) -> dict[str, Any]:
    row: dict[str, Any] = {
        "@type": "ElectionResults.Candidate",
        "@id": _candidate_id(one, who),
        "BallotName": _text(who.name),
    }
    if who.party is not None:
        row["PartyId"] = f"party-{who.party}"
    if who.person_id:
        row["ExternalIdentifier"] = _known_as(**{PERSON: who.person_id})
    if one.elected(who):
        row["PostElectionStatus"] = "winner"
    return row


def _candidate_id(one: Return, who: Candidacy) -> str:
    return f"candidate-{one.contest.id}-{who.id}"


def _contest(one: Return) -> dict[str, Any]:
    """A contest of candidates or of lists, or a ballot measure for a referendum."""
    contest = one.contest
    kind = "BallotMeasureContest" if not _is_person(one) else "PartyContest" if contest.of_lists else "CandidateContest"
    row: dict[str, Any] = {
        "@type": f"ElectionResults.{kind}",
        "@id": f"contest-{contest.id}",
        "Name": contest.division.name,
        "ElectionDistrictId": f"unit-{contest.id}",
        "ExternalIdentifier": _known_as(**{BALLOT: contest.id}),
        "ContestSelection": [_selection(one, who) for who in contest.candidacies],
        "CountStatus": [{"@type": "ElectionResults.CountStatus", "Type": "total", "Status": "completed"}],
    }
    if contest.of_lists:
        row["VoteVariation"] = "proportional"
    elif _is_person(one):
        row |= {
            "NumberElected": contest.seats,
            "VotesAllowed": contest.seats if contest.system == "plurality" else 1,
            "VoteVariation": _variation(one),
        }
        if row["VoteVariation"] == "other":
            row["OtherVoteVariation"] = contest.system
    else:
        row["Type"] = "referendum"
    return row


def _variation(one: Return) -> str:
    if one.contest.system == "plurality":
        return "plurality" if one.contest.seats == 1 else "n-of-m"
    return "rcv" if one.contest.system in RANKED else "other"


def _ballots(one: Return) -> Iterator[dict[str, Any]]:
    """Ballots cast and rejected in a contest's district, then those rejected under each head."""
    said = one.declaration
    of = {"@type": "ElectionResults.BallotCounts", "GpUnitId": f"unit-{one.contest.id}"}
    counts: dict[str, Any] = {}
    if said.papers_verified is not None:
        counts["BallotsCast"] = said.papers_verified
    if said.rejected:
        counts["BallotsRejected"] = sum(n for _, n in said.rejected)
    if counts:
        yield {**of, "Type": "total", **counts}
    for head, n in said.rejected if [head for head, _ in said.rejected] != ["all"] else ():
        yield {**of, "Type": "other", "OtherType": f"{HEAD}{head}", "BallotsRejected": n}


def _selection(one: Return, who: Candidacy) -> dict[str, Any]:
    listed = one.contest.of_lists and who.party is not None
    of = "PartySelection" if listed else "CandidateSelection" if _is_person(one) else "BallotMeasureSelection"
    row: dict[str, Any] = {"@type": f"ElectionResults.{of}", "@id": f"selection-{one.contest.id}-{who.id}"}
    if listed:
        row["PartyIds"] = [f"party-{who.party}"]
    elif _is_person(one):
        row["CandidateIds"] = [_candidate_id(one, who)]
    else:
        row["Selection"] = _text(who.name)
    counts = []
    for votes, kind in ((one.declaration.votes, {"Type": "total"}), (one.declaration.final_votes, _SECOND)):
        if who.id in dict(votes):
            unit = {"GpUnitId": f"unit-{one.contest.id}", "Count": dict(votes)[who.id]}
            counts.append({"@type": "ElectionResults.VoteCounts", **kind, **unit})
    if counts:
        row["VoteCounts"] = counts
    return row


_SECOND = {"Type": "other", "OtherType": SECOND}


def _ward(one: Return) -> dict[str, Any]:
    row: dict[str, Any] = {
        "@type": "ElectionResults.ReportingUnit",
        "@id": f"unit-{one.contest.id}",
        "Type": "ward",
        "Name": _text(one.contest.division.name),
    }
    if one.contest.division.gss:
        row["ExternalIdentifier"] = _known_as(**{GSS: one.contest.division.gss})
    if one.declaration.electorate:
        row["VotersRegistered"] = one.declaration.electorate
    return row


def _council(body: Body) -> dict[str, Any]:
    row: dict[str, Any] = {
        "@type": "ElectionResults.ReportingUnit",
        "@id": f"unit-{body.id}",
        "Type": "municipality",
        "Name": _text(body.name),
    }
    if body.gss:
        row["ExternalIdentifier"] = _known_as(**{GSS: body.gss})
    return row


def _party(party: Party) -> dict[str, Any]:
    row: dict[str, Any] = {
        "@type": "ElectionResults.Party",
        "@id": f"party-{party.id}",
        "Name": _text(party.name),
        "Abbreviation": _text(party.short_name),
    }
    if party.colour and party.colour.startswith("#"):
        row["Color"] = party.colour[1:].lower()
    if party.ec_ref:
        row["ExternalIdentifier"] = _known_as(**{PARTY: party.ec_ref})
    return row
