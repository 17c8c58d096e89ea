"""What a correction changed, told openly: what it is about, what was there before, and what is there now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from tallyroom.copydesk.names import name, short_name
from tallyroom.copydesk.style import number
from tallyroom.copydesk.summary import contest_name
from tallyroom.domain import (
    Administration,
    Book,
    Bulletin,
    Composition,
    CompositionAmended,
    CouncilSummary,
    Declaration,
    Entry,
    Happening,
    Postponed,
    Rescheduled,
    Withdrawn,
    said_in,
)
from tallyroom.tally import Place

_Said = Declaration | CouncilSummary | Composition | None


class Correction(Struct, frozen=True, kw_only=True):
    """`what` was done, about which `place`, called `title`; `changes` are "this, not that", a line each."""

    place: Place | None
    title: str
    what: str
    changes: tuple[str, ...]


def correction(book: Book, entry: Entry, first: Entry | None) -> Correction:
    """An entry that corrects, withdraws or amends, beside the `first` entry that it replaces."""
    before = said_in(first.happening) if first else None
    now = said_in(entry.happening)
    about = now if now is not None else before
    place, title = _place(book, about)
    if about is None and first is not None:
        place, title = _of_no_result(book, first.happening)
    if isinstance(entry.happening, Withdrawn):
        return Correction(place=place, title=title, what="withdrawn", changes=())
    if isinstance(entry.happening, CompositionAmended):
        seats = dict(now.seats) if isinstance(now, Composition) else {}
        told = tuple(f"{short_name(book, party)} {n}" for party, n in seats.items())
        return Correction(place=place, title=title, what="composition before the poll amended", changes=told)
    return Correction(place=place, title=title, what="corrected", changes=tuple(_changes(book, before, now)))


def _place(book: Book, said: _Said) -> tuple[Place | None, str]:
    if isinstance(said, Declaration):
        return Place("contest", said.contest), contest_name(book, book.contest(said.contest))
    if said is not None:
        return Place("council", said.body), book.body(said.body).name
    return None, ""


def _of_no_result(book: Book, happening: Happening) -> tuple[Place | None, str]:
    """What is withdrawn that is no result: a postponement, a bulletin, who runs a council, an expected time."""
    match happening:
        case Postponed(contest=contest):
            return Place("contest", contest), f"{contest_name(book, book.contest(contest))}, postponement"
        case Bulletin(title=title):
            return None, title
        case Administration(body=body):
            return Place("council", body), f"{book.body(body).name}, administration"
        case Rescheduled(body=body):
            return Place("council", body), f"{book.body(body).name}, expected time"
        case _:
            return None, ""


def _changes(book: Book, before: _Said, now: _Said) -> Iterator[str]:
    if isinstance(before, Declaration) and isinstance(now, Declaration):
        people: dict[str, str] = {who.id: who.name for who in book.contest(now.contest).candidacies}
        yield from _figures(_by_id(before.votes), _by_id(now.votes), people, "")
        yield from _figures(_by_id(before.final_votes), _by_id(now.final_votes), people, " after the second round")
        for called, told in (("elected", "returned"), ("put in by lot", "lot_drawn")):
            was, is_ = (", ".join(people.get(who, who) for who in getattr(one, told)) for one in (before, now))
            if was != is_ and is_:
                yield f"{called}: {is_}" + (f", not {was}" if was else "")
        for called, told in _COUNTS.items():
            was, is_ = getattr(before, told), getattr(now, told)
            if was != is_:
                yield f"{called}: {_text(is_)}, not {_text(was)}"
    elif isinstance(before, CouncilSummary) and isinstance(now, CouncilSummary):
        parties: dict[str, str] = {party: name(book, party) for party, _ in (*before.seats, *now.seats)}
        yield from _figures(_by_id(before.seats), _by_id(now.seats), parties, " seats")


_COUNTS = {
    "papers verified": "papers_verified",
    "electorate": "electorate",
    "turnout as stated": "turnout_stated",
    "status": "status",
}


def _figures(before: Mapping[str, int], now: Mapping[str, int], called: Mapping[str, str], of: str) -> Iterator[str]:
    for who in dict.fromkeys([*now, *before]):
        if before.get(who) != now.get(who):
            yield f"{called.get(who, who)}{of}: {_text(now.get(who))}, not {_text(before.get(who))}"


def _by_id(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    return dict(rows)


def _text(value: object) -> str:
    return "none" if value is None else number(value) if isinstance(value, int) else str(value)
