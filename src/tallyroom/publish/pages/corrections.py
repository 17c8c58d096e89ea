"""Corrections, told openly: on a page of their own, and on the page of the contest that each is about."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from tallyroom.copydesk.corrections import Correction, correction
from tallyroom.domain import BodyId, Book, ContestId, Corrected, Entry, Withdrawn
from tallyroom.publish.outcomes import Outcome
from tallyroom.publish.pages.frame import Site, page, path_of
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech


class CorrectionRow(Struct, frozen=True, kw_only=True):
    """A correction with its entry, the one that it replaces, and the reason given."""

    entry: Entry
    first: Entry | None
    told: Correction
    reason: str


class OutcomeRow(Struct, frozen=True, kw_only=True):
    """What came of a reader's report. `name` and `path` are of the page where it is one of ours, else empty."""

    outcome: Outcome
    name: str = ""
    path: str = ""


def corrections(reader: Reader, lang: str = "en") -> str:
    say = speech(reader.book, lang)
    return page(
        "corrections.html",
        reader,
        Site(at="corrections/", lang=lang),
        rows=[told(reader, entry) for entry in reversed(reader.corrections())],
        outcomes=[_outcome(reader.book, say, outcome) for outcome in reader.outcomes()],
        path_of=path_of,
    )


def _outcome(book: Book, say: Speech, outcome: Outcome) -> OutcomeRow:
    """With its page, if the reader has named a council or a contest; anything else they wrote is not shown."""
    for kind, id_ in pairwise(outcome.page.strip("/").split("/")):
        if kind == "contests" and book.has_contest(id_):
            contest = book.contest(ContestId(id_))
            name = f"{say.division(contest)}, {say.place(book.body(contest.body))}"
            return OutcomeRow(outcome=outcome, name=name, path=f"contests/{id_}/")
        if kind == "councils" and book.has_body(id_):
            return OutcomeRow(outcome=outcome, name=say.place(book.body(BodyId(id_))), path=f"councils/{id_}/")
    return OutcomeRow(outcome=outcome)


def told(reader: Reader, entry: Entry) -> CorrectionRow:
    happening = entry.happening
    first = reader.entry(happening.replaces) if isinstance(happening, Corrected | Withdrawn) else None
    what = correction(reader.book, entry, first)
    return CorrectionRow(entry=entry, first=first, told=what, reason=getattr(happening, "reason", ""))
