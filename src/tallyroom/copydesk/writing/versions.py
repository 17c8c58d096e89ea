"""Later versions of a story: what has changed since, what was wrong and how it should read.

`update` goes on top of a story written anew; `wrong` names the sentences of a story that a correction made untrue.
Not here: writing (`write`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from tallyroom.copydesk.style import clock
from tallyroom.copydesk.writing.copy import Copy, Language, Paragraph, Sentence
from tallyroom.copydesk.writing.languages import Tables, language_of
from tallyroom.copydesk.writing.phrases import Voice
from tallyroom.copydesk.writing.point import Clause, PartyName, PlaceName, Point, Slot
from tallyroom.copydesk.writing.points.night import declared
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.copydesk.writing.write import asked, write_copy
from tallyroom.domain import NOC, BodyId, Book, CompositionAmended, Corrected, Entry, PartyId, Withdrawn
from tallyroom.figures import Figure
from tallyroom.tally import Board, fold


class View(Protocol):
    """One moment of a night, with the entries that made it."""

    @property
    def book(self) -> Book: ...

    @property
    def board(self) -> Board: ...

    @property
    def entries(self) -> tuple[Entry, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A sentence that a correction made untrue, and the draft of what should stand there; `None` if nothing should."""

    outlet: str
    sentence: Sentence
    draft: Sentence | None


def next_version(before: View, now: View, *, outlet: str, language: Language = "en") -> Copy:
    """The story of now, led by corrections of the version of an earlier moment, and by what is new since."""
    copy = write_copy(now, outlet=outlet, language=language)
    tables = language_of(language)
    old = write_copy(before, outlet=outlet, language=language)
    mistakes = list(_mistakes(before, now, old, language))
    paragraphs = (*_corrections(mistakes, now, tables), *_update(before, now, outlet, tables))
    return replace(copy, paragraphs=(*paragraphs, *copy.paragraphs))


def wrong(story: Copy, before: View, after: View) -> tuple[Wrong, ...]:
    """The sentences of a story which said what `before` stated and `after` does not: all of them, and no more.

    `before` and `after` are the night without and with a correction. Sentences whose every figure stands are not named.
    """
    then, now = Scene(before.book, before.board), Scene(after.book, after.board)
    outlet = f"{story.outlet}:{story.scope}" if story.scope else story.outlet
    rewritten = write_copy(after, outlet=outlet, language=story.language)
    first = {one.kind: one.about for one in rewritten.sentences if one.kind.startswith(_SUPERLATIVE)}
    rows = [
        one
        for one in story.sentences
        if any(_untrue(figure, then, now) for figure in one.figures) or first.get(one.kind, one.about) != one.about
    ]
    drafts = {(one.kind.partition(".")[0], one.about, place): one for one, place in _numbered(rewritten)}
    numbers = {id(one): place for one, place in _numbered(story)}
    return tuple(
        Wrong(
            outlet=outlet,
            sentence=one,
            draft=drafts.get((one.kind.partition(".")[0], one.about, numbers[id(one)])),
        )
        for one in rows
    )


#: Sentences on what is first of many: wrong, too, when another has come first.
_SUPERLATIVE = ("majority.narrowest", "majority.widest", "close", "swing")


def _numbered(copy: Copy) -> Iterator[tuple[Sentence, int]]:
    """Each sentence with how many of its sort, about the same, came before it; the headline is a sort of its own."""
    seen: dict[tuple[str, str], int] = {}
    for sentence in copy.sentences:
        key = (sentence.kind.partition(".")[0], sentence.about)
        if sentence is copy.headline:
            yield sentence, -1
            continue
        seen[key] = seen.get(key, 0) + 1
        yield sentence, seen[key]


def _untrue(figure: Figure, then: Scene, now: Scene) -> bool:
    """Whether a figure stood before a correction and does not after it."""
    was, is_ = then.like(figure), now.like(figure)
    return was is not None and _agree(was, figure) and (is_ is None or not _agree(is_, figure))


def _agree(stands: Figure, said: Figure) -> bool:
    """Whether a figure still stands as a sentence states it, with no more of it than that."""
    return stands.value == said.value and said.change in {None, stands.change} and said.of in {None, stands.of}


def _mistakes(before: View, now: View, old: Copy, language: Language) -> Iterator[Wrong]:
    """What corrections since then made untrue in the earlier version, each correction seen by itself."""
    told: set[str] = set()
    for entry in now.entries[len(before.entries) :]:
        if not isinstance(entry.happening, Corrected | Withdrawn | CompositionAmended):
            continue
        after = _Then(now.book, (*before.entries, entry))
        for one in wrong(old, before, after):
            if one.sentence.text not in told:
                told.add(one.sentence.text)
                yield one


class _Then:
    """A night of these entries."""

    def __init__(self, book: Book, entries: Sequence[Entry]) -> None:
        self.book = book
        self.entries = tuple(entries)
        self.board = fold(book, self.entries)


def _corrections(mistakes: Sequence[Wrong], now: View, tables: Tables) -> Iterator[Paragraph]:
    if not mistakes:
        return
    marks = tables.marks
    when = clock(now.board.at, now.book.event.timezone) if now.board.at else ""
    for one in mistakes:
        text = [marks["correction"].format(when=when) + ":", marks["said"].format(before=one.sentence.text)]
        text.append(marks["reads"].format(now=one.draft.text) if one.draft else marks["gone"])
        figures = one.draft.figures if one.draft else ()
        told = replace(
            one.sentence,
            text=" ".join(text),
            kind="correction",
            skeleton="",
            why="the ledger was corrected",
            figures=figures,
        )
        yield Paragraph(part="correction", sentences=(told,))


def _update(before: View, now: View, outlet: str, tables: Tables) -> Iterator[Paragraph]:
    """What has been declared since, and which councils changed hands in it."""
    wanted = asked(now.book, outlet)
    then, here = Scene(before.book, before.board), Scene(now.book, now.board)
    phrases = tables.speaking("", wanted.outlet.phrases.get(tables.language, {}))
    voice = Voice(tables.tongue(now.book), phrases, f"{now.book.event.id} {outlet} update")
    sentences = [one for point in _news(then, here, wanted.patch) if (one := voice.sentence(point))]
    if not sentences:
        return
    when = clock(now.board.at, now.book.event.timezone) if now.board.at else ""
    head = tables.marks["update"].format(when=when)
    first = replace(sentences[0], text=f"{head}: {sentences[0].text}")
    yield Paragraph(part="update", sentences=(first, *sentences[1:]))


def _news(then: Scene, now: Scene, patch: tuple[BodyId, ...]) -> Iterator[Point]:
    was, is_ = declared(then), declared(now)
    if is_ is None or was is None or not isinstance(is_.value, int) or not isinstance(was.value, int):
        return
    if is_.value > was.value and not patch:
        more = replace(is_, change=is_.value - was.value)
        says: dict[str, Slot] = {"more": more, "moment": is_}
        yield Point(kind="update.declared", about="", why="what is new since the last version", says=says)
    groups: dict[tuple[PartyId, PartyId], list[BodyId]] = {}
    for body, council in now.board.councils.items():
        control, earlier = council.control, then.board.councils[body].control
        if control.after is None or control.before is None or not control.changed_hands:
            continue
        if control.after != earlier.after and (not patch or body in patch):
            groups.setdefault((control.after, control.before), []).append(body)
    clauses: list[Slot] = []
    figures: list[Figure] = []
    for (after, before), bodies in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
        slots: dict[str, Slot] = {
            "party": PartyName(after),
            "before": PartyName(before),
            "places": tuple(PlaceName(body) for body in bodies),
        }
        clauses.append(Clause("update.lost" if after == NOC else "update.hand", slots))
        figures += [one for body in bodies if (one := now.council_figure(body, "council_control", body))]
    if clauses:
        says = {"run": tuple(clauses)}
        kind = "update.hands.patch" if patch else "update.hands"
        yield Point(kind=kind, about="", why="councils that changed hands since", says=says, because=tuple(figures))
