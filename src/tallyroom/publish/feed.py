"""The Atom feed (RFC 4287): the latest announcements, newest first, a line each."""

from __future__ import annotations

from html import escape

from tallyroom.publish.pages.frame import path_of
from tallyroom.publish.reader import Reader

#: How many announcements the feed holds.
LENGTH = 20


def atom(reader: Reader) -> str:
    """`feed.atom`. Links lead from the feed's own address; ids are tags (RFC 4151), which never change."""
    event = reader.book.event
    _, at = reader.as_of()
    tag = f"tag:tallyroom,{event.polling_date.year}:{event.id}"
    rehearsal = " (rehearsal)" if reader.is_rehearsal() else ""
    updated = (at or event.polls_close).isoformat()
    entries = "".join(
        f"<entry><id>{escape(tag)}/{entry}</id><title>{escape(reader.line(place))}</title>"
        f"<updated>{reader.entry(entry).recorded_at.isoformat()}</updated>"
        f'<link rel="alternate" type="text/html" href="{escape(path_of(place))}"/></entry>\n'
        for entry, place in reversed(reader.latest()[-LENGTH:])
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(tag)}</id><title>{escape(event.name + rehearsal)}</title><updated>{updated}</updated>\n"
        '<author><name>Tallyroom</name></author><link rel="self" href="feed.atom"/>'
        f'<link rel="alternate" type="text/html" href="index.html"/>\n{entries}</feed>\n'
    )
