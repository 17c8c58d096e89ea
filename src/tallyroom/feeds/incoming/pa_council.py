"""A news agency's council messages: seats of each party on a council, without wards.

Read from the public description of such messages: a `Council` with its `NewCouncil`, in which each party has its
seats, and `ElectedCouncillors`, seats won. Names of attributes vary; each is looked for under several.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tallyroom.domain import (
    NOC,
    VACANT,
    Body,
    Book,
    CouncilSummary,
    Finding,
    PartyId,
    Summarised,
    blocks,
    seats_by_party,
    slug,
)
from tallyroom.feeds.incoming import account, xml
from tallyroom.feeds.incoming.names import Parties, council_key
from tallyroom.feeds.incoming.report import REHEARSAL, Cells, Given
from tallyroom.feeds.returns import Decode, Reading, Returned

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAME = ("name", "councilname", "councilid", "paid", "id")
_PARTY = ("abbreviation", "shortname", "party", "partyid", "name", "id")
_SEATS = ("seats", "seatsheld", "newseats", "total", "seatswon", "number")


#: What is read, and what says nothing of seats.
_READ = {*_NAME, *_PARTY, *_SEATS, "control", "newcontrol", "source", "test", "rehearsal", "istest", "party"}
_TOLD = {"revision", "year", "date", "time", "timestamp", "declarationtime"}
_KNOWN = {name for one in _READ | _TOLD for name in (one, f"@{one}")}


def read_with(given: Given, book: Book, decode: Decode) -> Reading:
    """One summary a council."""
    root, findings = xml.parse(given.data, given.name)
    if root is None:
        return Reading(returned=(), findings=tuple(findings))
    councils = list(xml.below(root, "council"))
    if not councils:
        findings.append(Finding.block("source-empty", given.name, "has no council in it", "Is it a council message?"))
    findings += account.of_xml(root, _KNOWN, given.name)
    bodies, parties = {council_key(name): body for body in book.bodies for name in (body.id, body.name)}, Parties(book)
    returned = []
    for council in councils:
        called = xml.attribute(council, *_NAME) or xml.text(council, "councilname", "name")
        where = f"{given.name}, {called or 'a council'}"
        body = bodies.get(council_key(called))
        if body is None:
            says = f"{called!r} is not in this night's book"
            findings.append(Finding.block("council-unlisted", where, says, "Mend the council's name."))
            continue
        summary, faults = _summary(council, body, parties, where, given)
        findings += faults
        if summary is not None:
            source = f"{REHEARSAL} council message" if _rehearsal(root) else "council message"
            returned.append(Returned(happening=Summarised(summary=summary), source=source, where=where))
    return Reading(returned=tuple(returned), findings=tuple(findings))


def _rehearsal(root: Element) -> bool:
    return xml.attribute(root, "test", "rehearsal", "istest").lower() in {"1", "true", "yes"}


def _summary(
    council: Element, body: Body, parties: Parties, where: str, given: Given
) -> tuple[CouncilSummary | None, list[Finding]]:
    cells = Cells()
    now = next(xml.children(council, "newcouncil", "statemembership"), None)
    won = next(xml.children(council, "electedcouncillors"), None)
    if now is None:
        says = "does not say what the council now is"
        return None, [Finding.block("source-empty", where, says, "The message needs a NewCouncil.")]
    held = _seats(now, parties, where, cells)
    elected = _seats(won, parties, where, cells) if won is not None else {}
    if blocks(cells.findings):
        return None, cells.findings
    vacancies = held.pop(VACANT, 0)
    elected.pop(VACANT, None)
    control = xml.attribute(council, "control", "newcontrol")
    decided = NOC if slug(control) in {"noc", "no-overall-control", "nocontrol"} else parties.named(control)
    return CouncilSummary(
        body=body.id,
        seats=seats_by_party(held),
        vacancies=vacancies,
        seats_won=seats_by_party(elected) if elected else None,
        control=decided,
        source=xml.attribute(council, "source") or given.name,
    ), cells.findings


def _seats(parent: Element, parties: Parties, where: str, cells: Cells) -> dict[PartyId, int]:
    found: dict[PartyId, int] = {}
    for called, number in _rows(parent):
        place = f"{where}, {called or 'a party'}"
        seats = cells.number(number, place)
        party = VACANT if slug(called) in {"vacant", "vacancy", "vacancies"} else parties.named(called)
        if party is None:
            says = f"{called!r} is not a party in this night's book"
            cells.findings.append(Finding.block("party-unknown", place, says, "Add it to parties.csv, or mend it."))
        elif seats is None:
            if not cells.findings:
                cells.findings.append(Finding.block("cell-empty", place, "has no seats given", "Give them."))
        else:
            found[party] = found.get(party, 0) + seats
    return found


def _rows(parent: Element) -> Iterator[tuple[str, str]]:
    for row in xml.below(parent, "party"):
        yield (
            xml.attribute(row, *_PARTY) or xml.text(row, *_PARTY),
            xml.attribute(row, *_SEATS) or xml.text(row, *_SEATS) or (row.text or ""),
        )
