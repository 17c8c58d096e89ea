"""Write one story: `write_copy(night.now, outlet="wire")`. From an outlet's plan to a `Copy`.

Here: the order of writing and the cut. Not here: what can be said (`points`), the words (`languages`), the later
versions of a story (`versions`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from tallyroom.copydesk.writing.copy import Copy, Language, Paragraph, Sentence
from tallyroom.copydesk.writing.languages import language_of
from tallyroom.copydesk.writing.news import ranked
from tallyroom.copydesk.writing.outlets import Outlet, Part, outlet_named
from tallyroom.copydesk.writing.phrases import Voice
from tallyroom.copydesk.writing.points import POINTS
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import BodyId, Book, ContestId
from tallyroom.errors import TallyroomError
from tallyroom.tally import Board


class View(Protocol):
    """One moment of a night: `night.now`, `night.at(…)`."""

    @property
    def book(self) -> Book: ...

    @property
    def board(self) -> Board: ...


class Wanted(NamedTuple):
    """An outlet, and the patch that it is asked for."""

    outlet: Outlet
    scope: str
    patch: tuple[BodyId, ...]
    wards: tuple[ContestId, ...]


def write_copy(
    view: View,
    *,
    outlet: str,
    language: Language = "en",
    scene: Scene | None = None,
    without: frozenset[str] = frozenset(),
) -> Copy:
    """The story of a moment for an outlet, such as `wire` or `local:purbeck`.

    The same moment gives the same words. What one story has looked up, the next of the same view need not; `scene`
    does the same for views that are made anew. Parts of the outlet named in `without` are left out.
    Raises `TallyroomError` for an outlet or a place that there is not. Whether the polls are closed is for the caller
    (`Night.require_polls_closed`).
    """
    wanted = asked(view.book, outlet)
    if without:
        parts = tuple(part for part in wanted.outlet.parts if part.name not in without)
        wanted = wanted._replace(outlet=replace(wanted.outlet, parts=parts))
    base = scene or _scene_of(view)
    here = base.about(*_in_order(base, wanted.patch), wards=wanted.wards) if wanted.patch else base
    return _Writer(here, wanted, language).copy()


def _scene_of(view: View) -> Scene:
    """The scene of a moment, made once: a view never changes."""
    kept: dict[str, Scene] = getattr(view, "__dict__", {})
    if "_scene" not in kept:
        kept["_scene"] = Scene(view.book, view.board)
    return kept["_scene"]


def asked(book: Book, outlet: str) -> Wanted:
    """What `wire` or `local:purbeck,west-dorset` means in this book. A ballot's id stands for one ward."""
    name, _, scope = outlet.partition(":")
    found = outlet_named(name)
    patch: list[BodyId] = []
    wards: list[ContestId] = []
    unknown = []
    for place in filter(None, (one.strip() for one in scope.split(","))):
        if book.has_contest(place):
            wards.append(ContestId(place))
            patch.append(book.contest(ContestId(place)).body)
        elif book.has_body(place):
            patch.append(BodyId(place))
        else:
            unknown.append(place)
    if unknown:
        raise TallyroomError(
            f"{', '.join(map(repr, unknown))}: no council or ballot of that id in this book",
            where=f"--outlet {outlet}",
            mend="Councils go by their id, such as purbeck; `tallyroom status --json` lists them.",
        )
    if scope and "patch" not in found.of:
        raise TallyroomError(f"{name} is of the whole night", where=f"--outlet {outlet}", mend=f"Ask for {name}.")
    if not patch and "night" not in found.of:
        raise TallyroomError(
            f"{name} is of a patch", where=f"--outlet {outlet}", mend=f"Name councils: {name}:BODY or {name}:BODY,BODY."
        )
    return Wanted(found, scope, tuple(dict.fromkeys(patch)), tuple(wards))


def _in_order(scene: Scene, patch: Sequence[BodyId]) -> list[BodyId]:
    """The councils of a patch, the best story first."""
    if len(patch) < 2:
        return list(patch)
    scores = {news.body: news.score for news in ranked(scene)}
    return sorted(patch, key=lambda body: (-scores.get(body, -1), patch.index(body)))


class _Writer:
    """One story on its way."""

    def __init__(self, scene: Scene, wanted: Wanted, language: Language) -> None:
        self._scene = scene
        self._wanted = wanted
        self._language = language
        self._tables = language_of(language)
        self._seed = f"{scene.book.event.id} {wanted.outlet.name} {wanted.scope}"

    def copy(self) -> Copy:
        outlet = self._wanted.outlet
        paragraphs = self._cut(self._paragraphs())
        marks = (self._tables.marks["rehearsal"],) if self._scene.board.rehearsal else ()
        return Copy(
            outlet=outlet.name,
            scope=self._wanted.scope,
            language=self._language,
            as_of=self._scene.board.as_of,
            at=self._scene.board.at,
            headline=self._headline(),
            paragraphs=paragraphs,
            marks=marks,
        )

    def _voice(self, speaks: str) -> Voice:
        phrases = self._tables.speaking(speaks, self._wanted.outlet.phrases.get(self._language, {}))
        return Voice(self._tables.tongue(self._scene.book), phrases, self._seed)

    def _headline(self) -> Sentence | None:
        outlet = self._wanted.outlet
        source = outlet.headline_patch if self._wanted.patch else outlet.headline
        if not source:
            return None
        voice = self._voice("headline")
        here = self._scene.about(self._scene.patch[0]) if self._scene.patch else self._scene
        return next((one for point in POINTS[source](here) if (one := voice.sentence(point)) is not None), None)

    def _paragraphs(self) -> list[tuple[Part, Paragraph]]:
        voice = self._voice(self._wanted.outlet.speaks)
        rows = []
        for part, scene in self._parts():
            sentences = list(self._sentences(part, scene, voice))
            step = part.split or len(sentences) or 1
            for at in range(0, len(sentences), step):
                said = tuple(sentences[at : at + step])
                rows.append((part, Paragraph(part=part.name, sentences=said, is_list=part.is_list)))
        return rows

    def _parts(self) -> Iterator[tuple[Part, Scene]]:
        """The outlet's parts in order; a run of those that go by council comes once for each."""
        run: list[Part] = []
        for part in (*self._wanted.outlet.parts, None):
            if part is not None and part.each:
                run.append(part)
                continue
            for body in self._scene.patch if run else ():
                here = self._scene.about(body, wards=self._scene.wards)
                yield from ((one, here) for one in run)
            run = []
            if part is not None:
                yield part, self._scene

    def _sentences(self, part: Part, scene: Scene, voice: Voice) -> Iterator[Sentence]:
        said = 0
        for source in part.points:
            for point in POINTS[source](scene):
                if part.most and said >= part.most:
                    return
                sentence = voice.sentence(point, characters=self._wanted.outlet.characters)
                if sentence is not None:
                    said += 1
                    yield sentence

    def _cut(self, rows: list[tuple[Part, Paragraph]]) -> tuple[Paragraph, ...]:
        """From the bottom, a sentence at a time, until it is no longer than it may be; some parts are never cut."""
        most = self._wanted.outlet.words
        kept = list(rows)
        while most and sum(_words(paragraph) for _, paragraph in kept) > most:
            last = max((at for at, (part, _) in enumerate(kept) if not part.keep), default=None)
            if last is None:
                break
            part, paragraph = kept[last]
            if len(paragraph.sentences) > 1:
                kept[last] = (part, Paragraph(part=part.name, sentences=paragraph.sentences[:-1], is_list=part.is_list))
            else:
                kept.pop(last)
        return tuple(paragraph for _, paragraph in kept)


def _words(paragraph: Paragraph) -> int:
    return 0 if paragraph.is_list else sum(len(sentence.text.split()) for sentence in paragraph.sentences)
