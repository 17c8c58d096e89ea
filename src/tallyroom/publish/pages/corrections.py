"""Corrections, told openly: on a page of their own, and on the page of the contest that each is about."""

from __future__ import annotations

from msgspec import Struct

from tallyroom.copydesk.corrections import Correction, correction
from tallyroom.domain import Corrected, Entry, Withdrawn
from tallyroom.publish.pages.frame import Site, page, path_of
from tallyroom.publish.reader import Reader


class CorrectionRow(Struct, frozen=True, kw_only=True):
    """A correction with its entry, the one that it replaces, and the reason given."""

    entry: Entry
    first: Entry | None
    told: Correction
    reason: str


def corrections(reader: Reader, lang: str = "en") -> str:
    rows = [told(reader, entry) for entry in reversed(reader.corrections())]
    return page("corrections.html", reader, Site(at="corrections/", lang=lang), rows=rows, path_of=path_of)


def told(reader: Reader, entry: Entry) -> CorrectionRow:
    happening = entry.happening
    first = reader.entry(happening.replaces) if isinstance(happening, Corrected | Withdrawn) else None
    what = correction(reader.book, entry, first)
    return CorrectionRow(entry=entry, first=first, told=what, reason=getattr(happening, "reason", ""))
