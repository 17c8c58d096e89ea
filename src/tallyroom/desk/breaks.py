"""What a correction breaks: the figures, pages, data files and stories that would be wrong, with what is right instead.

The night is made twice, as it stands and as it would stand; what differs is what breaks. Nothing is recorded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from tallyroom.copydesk import names, style
from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.documents import text_of
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import BodyId, Book, CandidacyId, ContestId, Entry, Happening
from tallyroom.errors import TallyroomError
from tallyroom.figures import MEASURES, Figure, Key, changed_figures, changed_places
from tallyroom.tally import Board, Place
from tallyroom.view import View

#: Where the pages and data files of a kind of place are.
_FOLDERS = {"contest": "contests", "council": "councils", "area": "areas"}
_STORIES = frozenset({".txt", ".html", ".htm", ".docx", ".md"})


class ChangedFigure(Struct, frozen=True, kw_only=True):
    """One figure that is wrong now: what it says, and what it would say; empty where it would not be stated."""

    measure: str
    says: str
    subject: str
    scope: str
    before: str
    after: str


class BrokenLine(Struct, frozen=True, kw_only=True):
    """A sentence of a story that holds now and would not: with what the ledger would have instead."""

    story: str
    line: str
    instead: str


class Lead(Struct, frozen=True, kw_only=True):
    """One thing that everybody would notice: other winners of a contest, or other control of a council.

    `before` and `after` are names of those returned, or the id of the party in control (`noc` is nobody's); empty where
    nothing is certain.
    """

    kind: Literal["winner", "control"]
    place: ContestId | BodyId
    before: tuple[str, ...]
    after: tuple[str, ...]


class Breaks(Struct, frozen=True, kw_only=True):
    """Everything that a happening would make wrong. `pages` and `files` are paths of the published site."""

    #: What matters most, first: winners and control that change.
    leads: tuple[Lead, ...]
    figures: tuple[ChangedFigure, ...]
    #: Short copy that people were sent, such as alerts; what else our stories say is in `lines`.
    alerts: tuple[BrokenLine, ...]
    pages: tuple[str, ...]
    files: tuple[str, ...]
    lines: tuple[BrokenLine, ...]


def breaks(view: View, happening: Happening, *, at: datetime, stories: str = "") -> Breaks:
    """What recording this would make wrong. `stories` is a folder of stories already filed, if there is one."""
    then = View(view.book, (*view.entries, _entry(view, happening, at)))
    touched = [place for place in changed_places(view.book, view.board, then.board) if place.kind in _FOLDERS]
    changed = [
        (key, was, is_)
        for key, was, is_ in changed_figures(view.book, view.board, then.board)
        if not (_is_nought(was) and _is_nought(is_))
    ]
    keys = {key for key, _, _ in changed}
    told = (_told(view.book, *row) for row in sorted(changed, key=lambda row: _rank(view.book, row[0])))
    copy = tuple(_our_copy(view, then, touched, keys))
    return Breaks(
        leads=tuple(_leads(view.book, view.board, then.board, touched)),
        alerts=tuple(one for one in copy if one.story.partition(":")[0] in _SENT),
        figures=tuple(row for row in told if row.before != row.after),  # what rounding hides, nobody has read
        pages=tuple(dict.fromkeys((*_awaited(view.board, then.board), *_pages(touched, keys)))),
        files=tuple(_files(touched, keys)),
        lines=(*(one for one in copy if one.story.partition(":")[0] not in _SENT), *_filed(view, then, stories)),
    )


#: Copy that goes to people as it is, and cannot be called back.
_SENT = frozenset({"alert", "social"})


def _leads(book: Book, old: Board, new: Board, touched: Iterable[Place]) -> Iterator[Lead]:
    """Control first, where it changes; then every winner who changes."""
    places = list(touched)
    for place in places:
        body = BodyId(place.id)
        was, is_ = (board.councils.get(body) for board in (old, new)) if place.kind == "council" else (None, None)
        if was is not None and is_ is not None and was.control.after != is_.control.after:
            held = [(one.control.after,) if one.control.after else () for one in (was, is_)]
            yield Lead(kind="control", place=body, before=held[0], after=held[1])
    for place in places:
        if place.kind == "contest":
            contest = book.contest(ContestId(place.id))
            people = {who.id: who.name for who in contest.candidacies}
            said = [tuple(people[who] for who in board.standing(contest.id).returned) for board in (old, new)]
            if set(said[0]) != set(said[1]):
                yield Lead(kind="winner", place=contest.id, before=said[0], after=said[1])


def _entry(view: View, happening: Happening, at: datetime) -> Entry:
    return Entry(
        number=len(view.entries) + 1,
        recorded_at=at,
        by="",
        source="",
        key="",
        happening=happening,
        previous_seal="",
        seal="",
    )


def _is_nought(figure: Figure | None) -> bool:
    """A party that has nothing in an area is stated with nought or not at all: no reader sees a difference."""
    return figure is None or (figure.value == 0 and not figure.change)


def _rank(book: Book, key: Key) -> tuple[int, bool, int, Key]:
    """The nearest first: the ward, its council, its areas, the country last."""
    near = 0 if book.has_contest(key.scope) else 1 if book.has_body(key.scope) else 3 if key.scope == "gb" else 2
    return (near, key.basis == "last", list(MEASURES).index(key.measure), key)


def _told(book: Book, key: Key, was: Figure | None, is_: Figure | None) -> ChangedFigure:
    measure = MEASURES[key.measure]
    basis = " (since last fought)" if key.basis == "last" else ""
    return ChangedFigure(
        measure=key.measure,
        says=measure.says + basis,
        subject=_called(book, key.subject, key.scope),
        scope=names.name(book, key.scope),
        before=_value(book, was),
        after=_value(book, is_),
    )


def _called(book: Book, subject: str, scope: str) -> str:
    if book.has_contest(scope):
        people = {who.id: who.name for who in book.contest(ContestId(scope)).candidacies}
        return people.get(CandidacyId(subject)) or names.name(book, subject)
    return names.name(book, subject)


def _value(book: Book, figure: Figure | None) -> str:
    if figure is None:
        return ""
    said = _plain(book, figure, figure.value)
    return f"{said} ({_plain(book, figure, figure.change, sign=True)})" if figure.change is not None else said


def _plain(book: Book, figure: Figure, value: Any, *, sign: bool = False) -> str:
    if isinstance(value, Fraction):
        rate = style.points(value, 2) if sign or figure.measure == "swing" else style.percent(value, 2)
        return str(rate)
    if isinstance(value, int):
        return style.signed(value) if sign else style.number(value)
    return _called(book, str(value), figure.subject if book.has_contest(figure.subject) else figure.scope)


def _awaited(old: Board, new: Board) -> Iterator[str]:
    """Pages that say when a result is expected, where that has changed."""
    for body, contest in sorted({*old.expected, *new.expected}, key=str):
        if old.expected.get((body, contest)) != new.expected.get((body, contest)):
            yield from ("index.html", f"councils/{body}/", *([f"contests/{contest}/"] if contest else []))


def _pages(touched: Iterable[Place], keys: set[Key]) -> Iterator[str]:
    """Pages that show one of the figures, or the place itself."""
    yield from sorted({f"{_FOLDERS[place.kind]}/{place.id}/" for place in touched if place.id != "gb"})
    parties = {key.subject for key in keys if key.measure in {"council_seats", "councils_controlled", "seats_won"}}
    yield from sorted(f"parties/{party}/" for party in parties - {"all", "noc"})
    if any(key.scope == "gb" for key in keys):
        yield from ("index.html", "map/", "screen/", "projection/")
    yield "corrections/"


def _files(touched: Iterable[Place], keys: set[Key]) -> Iterator[str]:
    """Data files, feeds and alerts."""
    yield from sorted(f"data/{_FOLDERS[place.kind]}/{place.id}.json" for place in touched if place.kind != "area")
    if any(key.scope == "gb" for key in keys):
        yield from ("data/status.json", "data/projection.json")
    yield from ("feed.atom", "version.json")


def _our_copy(view: View, then: View, touched: Iterable[Place], keys: set[Key]) -> Iterator[BrokenLine]:
    """Sentences that our own stories say as the night stands, which rest on a figure that changes."""
    book = view.book
    councils = sorted({_council(book, place) for place in touched if place.kind != "area"})
    outlets = ["wire", "trade", *(f"{kind}:{council}" for council in councils for kind in ("local", "alert", "social"))]
    for outlet in outlets:
        try:
            now, later = write_copy(view, outlet=outlet), tuple(write_copy(then, outlet=outlet).sentences)
        except TallyroomError:
            continue  # an outlet that has nothing to say of this patch yet
        said_then = {sentence.text for sentence in later}
        fresh = {sentence.kind: sentence.text for sentence in later}
        for sentence in now.sentences:
            if sentence.text not in said_then and any(figure.key in keys for figure in sentence.figures):
                yield BrokenLine(story=outlet, line=sentence.text, instead=fresh.get(sentence.kind, ""))


def _council(book: Book, place: Place) -> BodyId:
    return book.contest(ContestId(place.id)).body if place.kind == "contest" else BodyId(place.id)


def _filed(view: View, then: View, folder: str) -> Iterator[BrokenLine]:
    """Claims of stories already filed that hold now and would not."""
    files = sorted(Path(folder).iterdir()) if folder and Path(folder).is_dir() else []
    stories = [file for file in files if file.suffix.lower() in _STORIES]
    if not stories:
        return
    checkers = Checker(view), Checker(then)
    for file in stories:
        try:
            text = text_of(file.read_bytes(), where=file.name)
        except (TallyroomError, OSError):
            continue  # what cannot be read cannot be compared
        verdicts = [checker.check(text, at=checker.record.board.at).verdicts for checker in checkers]
        for now, later in zip(*verdicts, strict=True):
            if now.verdict == "match" and later.verdict != "match":
                yield BrokenLine(
                    story=file.name, line=_sentence(text, now.claim.start, now.claim.end), instead=later.why
                )


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence, or the line, in which a claim stands."""
    begins = max((match.end() for match in re.finditer(r"[.!?]\s+|\n", text[:start])), default=0)
    ends = re.compile(r"[.!?](?=\s|$)|\n|$").search(text, end)
    return text[begins : ends.end() if ends else len(text)].strip()
