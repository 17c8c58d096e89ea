"""Later versions of a story: what has changed since, what was wrong and how it should read.

`next_version` is a story written anew under what is new and what was wrong; `mistakes` names the sentences of a story
that corrections have made untrue since, with drafts. Not here: writing (`write`), keeping versions (`saved`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

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
from tallyroom.tally import Board, fold, slot_of
from tallyroom.tally import Slot as Said


class View(Protocol):
    """One moment of a night, with the entries that made it."""

    @property
    def book(self) -> Book: ...

    @property
    def board(self) -> Board: ...

    @property
    def entries(self) -> tuple[Entry, ...]: ...


class Wrong(Struct, frozen=True, kw_only=True):
    """A sentence that a correction made untrue, and the draft of what should stand there; `None` if nothing should.

    `because` are the entries, each of which would do so by itself.
    """

    outlet: str
    sentence: Sentence
    draft: Sentence | None
    because: tuple[Entry, ...] = ()


def next_version(before: View, now: View, *, outlet: str, language: Language = "en", old: Copy | None = None) -> Copy:
    """The story of now, led by corrections of the version of an earlier moment, and by what is new since.

    `old` is that version, where it was kept; if not, it is written again.
    """
    copy = write_copy(now, outlet=outlet, language=language)
    tables = language_of(language)
    earlier = old or write_copy(before, outlet=outlet, language=language)
    found = mistakes(earlier, now, outlet=outlet)
    paragraphs = (*_corrections(found, now, tables), *_update(before, now, outlet, tables))
    return replace(copy, paragraphs=(*paragraphs, *copy.paragraphs))


def mistakes(story: Copy, now: View, *, outlet: str = "") -> tuple[Wrong, ...]:
    """The sentences of a version that corrections have made untrue since, each with its draft as of its own moment.

    What has been declared since makes no sentence wrong, nor does the correction of what had not been declared then.
    `outlet` is what was asked for, where that is a newsroom's own.
    """
    before = now.entries[: story.as_of]
    corrected = _corrected_since(now, story.as_of)
    if not corrected:
        return ()
    then = _Then(now.book, before)
    later = sorted((entry for group in corrected for entry in group), key=lambda entry: entry.number)
    found = wrong(story, then, _Then(now.book, (*before, *later)), outlet=outlet)
    alone: dict[str, list[Entry]] = {}
    for group in corrected if found else ():
        for text in _untrue_sentences(story, then, _Then(now.book, (*before, *group))):
            alone.setdefault(text, []).append(group[-1])
    return tuple(replace(one, because=tuple(alone.get(one.sentence.text, later[-1:]))) for one in found)


def _corrected_since(now: View, as_of: int) -> list[tuple[Entry, ...]]:
    """What has been said since of each thing that had been said by an entry, and that a later one corrected."""
    slots = {slot for entry in now.entries[:as_of] if (slot := _slot(entry, now))}
    groups: dict[Said, list[Entry]] = {}
    for entry in now.entries[as_of:]:
        slot = _slot(entry, now)
        amended = isinstance(entry.happening, CompositionAmended)
        correcting = isinstance(entry.happening, Corrected | Withdrawn)
        if slot is not None and (amended or (correcting and slot in slots) or slot in groups):
            groups.setdefault(slot, []).append(entry)
    return [tuple(group) for group in groups.values()]


def _slot(entry: Entry, now: View) -> Said | None:
    """What an entry is a word on; of a withdrawal, what it takes back."""
    happening = entry.happening
    while isinstance(happening, Withdrawn):
        happening = now.entries[happening.replaces - 1].happening
    return slot_of(happening)


def wrong(story: Copy, before: View, after: View, *, outlet: str = "") -> tuple[Wrong, ...]:
    """The sentences of a story which said what `before` stated and `after` does not: all of them, and no more.

    `before` and `after` are the night without and with a correction. Sentences whose every figure stands are not named.
    """
    then, now = Scene(before.book, before.board), Scene(after.book, after.board)
    outlet = outlet or (f"{story.outlet}:{story.scope}" if story.scope else story.outlet)
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


def _untrue_sentences(story: Copy, before: View, after: View) -> Iterator[str]:
    """Sentences with a figure that an entry by itself makes untrue."""
    then, now = Scene(before.book, before.board), Scene(after.book, after.board)
    for sentence in story.sentences:
        if any(_untrue(figure, then, now) for figure in sentence.figures):
            yield sentence.text


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
            spans=(),
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
    first = replace(sentences[0], text=f"{head}: {sentences[0].text}", spans=())
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
