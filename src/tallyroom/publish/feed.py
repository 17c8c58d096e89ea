"""The Atom feed (RFC 4287): the latest announcements, newest first, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import NamedTuple

from tallyroom.domain import Corrected, Declared, Withdrawn
from tallyroom.publish.pages.frame import path_of
from tallyroom.publish.reader import Reader
from tallyroom.tally import Place

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
        f"<entry><id>{escape(tag)}/{one.entry}</id><title>{escape(one.title)}</title>"
        f"<updated>{one.updated.isoformat()}</updated>"
        f'<link rel="alternate" type="text/html" href="{escape(one.path)}"/></entry>\n'
        for one in _items(reader)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(tag)}</id><title>{escape(event.name + rehearsal)}</title><updated>{updated}</updated>\n"
        '<author><name>Tallyroom</name></author><link rel="self" href="feed.atom"/>'
        f'<link rel="alternate" type="text/html" href="index.html"/>\n{entries}</feed>\n'
    )


class _Item(NamedTuple):
    entry: int
    title: str
    updated: datetime
    path: str


def _items(reader: Reader) -> Iterator[_Item]:
    """The announcements; after a correction that which it replaces, amended, so that who kept it is told."""
    told = sorted({*reader.latest(), *_withdrawn(reader)})
    for number, place in reversed(told[-LENGTH:]):
        entry, mark, line, path = reader.entry(number), reader.marked(number), reader.line(place), path_of(place)
        yield _Item(number, f"{mark}: {line}" if mark else line, entry.recorded_at, path)
        while isinstance(entry.happening, Corrected | Withdrawn):
            replaced = entry.happening.replaces
            said = "withdrawn" if isinstance(entry.happening, Withdrawn) else "corrected"
            yield _Item(replaced, f"{line} ({said} in entry {entry.number})", entry.recorded_at, path)
            entry = reader.entry(replaced)


def _withdrawn(reader: Reader) -> Iterator[tuple[int, Place]]:
    """What has been taken back and has nothing in its place."""
    for entry in reader.corrections():
        first = entry
        while isinstance(first.happening, Corrected | Withdrawn):
            first = reader.entry(first.happening.replaces)
        if isinstance(entry.happening, Withdrawn) and isinstance(first.happening, Declared):
            yield entry.number, Place("contest", first.happening.declaration.contest)
