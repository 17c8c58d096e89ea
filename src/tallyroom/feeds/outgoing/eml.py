"""Election Markup Language (OASIS): message 510 has the counts, message 520 who was elected.

No second round, no electorate, nothing provisional. A rehearsal is marked in the name of the event.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tallyroom.domain import Candidacy
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.outgoing.told import Return, Told

NAME = "510.xml"
_RESULT = "520.xml"
_NAMESPACE = "urn:oasis:names:tc:evs:schema:eml"


def write(told: Told) -> dict[str, bytes]:
    """Two files: the count and the result."""
    return {NAME: _bytes(_count(told)), _RESULT: _bytes(_result(told))}


def _bytes(root: Element) -> bytes:
    indent(root, " ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _message(told: Told, number: str, body: str) -> tuple[Element, Element]:
    root = Element("EML", {"Id": number, "SchemaVersion": "7.0", "xmlns": _NAMESPACE})
    SubElement(root, "TransactionId").text = str(told.board.as_of)
    within = SubElement(root, body)
    event = told.book.event
    identifier = SubElement(within, "EventIdentifier", {"Id": event.id})
    SubElement(identifier, "EventName").text = f"{REHEARSAL} {event.name}" if told.is_rehearsal else event.name
    election = SubElement(within, "Election")
    known = SubElement(election, "ElectionIdentifier", {"Id": event.id})
    SubElement(known, "ElectionName").text = event.name
    return root, election


def _count(told: Told) -> Element:
    root, election = _message(told, "510", "Count")
    contests = SubElement(election, "Contests")
    for one in told.returns():
        contest = _contest(contests, one)
        totals = SubElement(contest, "TotalVotes")
        votes = dict(one.declaration.votes)
        for who in one.contest.candidacies:
            selection = _selection(totals, told, who)
            if who.id in votes:
                SubElement(selection, "ValidVotes").text = str(votes[who.id])
        if one.declaration.papers_verified is not None:
            SubElement(totals, "Cast").text = str(one.declaration.papers_verified)
        SubElement(totals, "TotalCounted").text = str(one.declaration.total_votes)
        for head, n in one.declaration.rejected:
            SubElement(totals, "RejectedVotes", {"ReasonCode": head}).text = str(n)
    return root


def _result(told: Told) -> Element:
    root, election = _message(told, "520", "Result")
    for one in told.returns():
        contest = _contest(election, one)
        for who in one.contest.candidacies:
            selection = _selection(contest, told, who)
            place = one.place(who)
            if place is not None:
                SubElement(selection, "Ranking").text = str(place)
            SubElement(selection, "Elected").text = "yes" if one.elected(who) else "no"
    return root


def _contest(parent: Element, one: Return) -> Element:
    contest = SubElement(parent, "Contest")
    identifier = SubElement(contest, "ContestIdentifier", {"Id": one.contest.id})
    SubElement(identifier, "ContestName").text = one.contest.division.name
    return contest


def _selection(parent: Element, told: Told, who: Candidacy) -> Element:
    selection = SubElement(parent, "Selection")
    candidate = SubElement(selection, "Candidate")
    identifier = SubElement(candidate, "CandidateIdentifier", {"Id": who.person_id or who.id})
    SubElement(identifier, "CandidateName").text = who.name
    party = told.party_of(who)
    if party is not None:
        affiliation = SubElement(candidate, "Affiliation")
        known = SubElement(affiliation, "AffiliationIdentifier", {"Id": party.ec_ref or party.id})
        SubElement(known, "RegisteredName").text = party.name
    return selection
