"""Atom (RFC 4287) of declarations and corrections, newest first: one entry of the feed for each of the ledger.

Unlike a published site's feed it is whole, or all that is newer than `since`, and links nowhere: ids are tags (RFC
4151), which never change. A rehearsal says so in the feed's title and in every entry's.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tallyroom.copydesk.corrections import correction
from tallyroom.copydesk.summary import announcement
from tallyroom.domain import CompositionAmended, Corrected, CouncilSummary, Declaration, Entry, Withdrawn, said_in
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.outgoing.told import Told
from tallyroom.tally import Place

NAME = "night.atom"


def write(told: Told) -> dict[str, bytes]:
    """One file."""
    event = told.book.event
    tag = f"tag:tallyroom,{event.polling_date.year}:{event.id}"
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    SubElement(feed, "id").text = f"{tag}/all"
    SubElement(feed, "title").text = told.name
    SubElement(feed, "updated").text = told.at.isoformat()
    SubElement(SubElement(feed, "author"), "name").text = "Tallyroom"
    for entry, title, summary in _items(told):
        item = SubElement(feed, "entry")
        SubElement(item, "id").text = f"{tag}/{entry.number}"
        SubElement(item, "title").text = f"{REHEARSAL}: {title}" if told.is_rehearsal else title
        SubElement(item, "updated").text = entry.recorded_at.isoformat()
        if summary:
            SubElement(item, "summary").text = summary
    indent(feed, " ")
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return {NAME: written + b"\n"}


def _items(told: Told) -> Iterator[tuple[Entry, str, str]]:
    """What each entry announced or took back, and what it changed."""
    for entry in reversed(told.entries[told.since : told.board.as_of]):
        happening = entry.happening
        if isinstance(happening, Corrected | Withdrawn | CompositionAmended):
            replaced = getattr(happening, "replaces", None)
            first = told.entries[replaced - 1] if replaced else None
            found = correction(told.book, entry, first)
            yield entry, f"{found.what}: {found.title}", "; ".join((happening.reason, *found.changes))
        elif (place := _place(told, entry)) is not None:
            yield entry, announcement(told.book, told.board, place), entry.source


def _place(told: Told, entry: Entry) -> Place | None:
    """What an entry announced, if it is still the last word on it: what was corrected is told by its correction."""
    said = said_in(entry.happening)
    if isinstance(said, Declaration) and told.board.standing(said.contest).entry == entry.number:
        return Place("contest", said.contest)
    council = told.board.councils.get(said.body) if isinstance(said, CouncilSummary) else None
    return Place("council", council.body) if council and council.summary_entry == entry.number else None
