"""Phrases with slots, and how a point becomes a sentence. The words are in `languages/*.toml`; grammar is in `tongue`.

A phrase is text with slots: `{party}`, `{seats:seats}` (a count with its noun), `{seats.change}` (up or down),
`{councils?has|have}` (agreement with a count). `[…]` is left out whole where one of its slots is unknown; a phrase
with an unknown slot elsewhere cannot be used. No figure is chosen here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from zlib import crc32

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.copydesk.writing.copy import Sentence
from tallyroom.copydesk.writing.marked import plain, spans
from tallyroom.copydesk.writing.point import Point, Says, Slot
from tallyroom.copydesk.writing.tongue import Tongue
from tallyroom.errors import TallyroomError
from tallyroom.figures import Figure

_SLOT = re.compile(r"\{(?P<name>\w+)(?:\.(?P<part>\w+))?(?::(?P<how>[^}?]*))?(?:\?(?P<forms>[^}]*))?\}")
_OPTIONAL = re.compile(r"\[([^\]]*)\]")

Phrases = Mapping[str, tuple[str, ...]]


class Field(Struct, frozen=True):
    """One slot of a phrase: `how` are words on its form, `forms` those for one and for many."""

    name: str
    part: str
    how: tuple[str, ...]
    forms: tuple[str, ...]


class Stretch(Struct, frozen=True):
    """Text and fields in order; an `optional` one is left out where a field is unknown."""

    parts: tuple[str | Field, ...]
    optional: bool


@cache
def compiled(phrase: str) -> tuple[Stretch, ...]:
    """A phrase in stretches. Raises `TallyroomError` for a brace or bracket that belongs to no slot.

    >>> [stretch.optional for stretch in compiled("{party} have {seats}[, {seats.change}].")]
    [False, True, False]
    """
    stretches: list[Stretch] = []
    at = 0
    for found in _OPTIONAL.finditer(phrase):
        stretches.append(_stretch(phrase, phrase[at : found.start()], optional=False))
        stretches.append(_stretch(phrase, found[1], optional=True))
        at = found.end()
    stretches.append(_stretch(phrase, phrase[at:], optional=False))
    return tuple(stretches)


def _stretch(phrase: str, text: str, *, optional: bool) -> Stretch:
    parts: list[str | Field] = []
    at = 0
    for found in _SLOT.finditer(text):
        parts.append(text[at : found.start()])
        how, forms = found["how"] or "", found["forms"] or ""
        parts.append(Field(found["name"], found["part"] or "", tuple(how.split()), tuple(forms.split("|"))))
        at = found.end()
    parts.append(text[at:])
    if any(isinstance(part, str) and re.search(r"[{}\[\]]", part) for part in parts):
        raise TallyroomError(
            f"the phrase {phrase!r} has a brace or bracket too many", mend="Slots are {name:form}, optional parts […]."
        )
    return Stretch(tuple(part for part in parts if part), optional)


def slots_of(phrase: str) -> set[str]:
    """The names of a phrase's slots."""
    return {part.name for one in compiled(phrase) for part in one.parts if isinstance(part, Field)}


#: Kinds whose phrases are tried as they stand: lines of lists and short lines, the fullest first.
_IN_ORDER = ("list.", "hall.")
#: Kinds that may begin with a figure in digits.
_DIGITS_FIRST = ("list.", "hall.", "short.")


def _allowed(kind: str, text: str, characters: int) -> bool:
    """House style: no sentence starts with a digit, and no line is longer than its outlet has room for."""
    return not 0 < characters < len(text) and (kind.startswith(_DIGITS_FIRST) or not text[:1].isdigit())


def _as_said(stated: Sequence[tuple[Figure, str]]) -> Iterator[Figure]:
    """Each figure that a sentence states, without a change or a total that it does not print."""
    parts: dict[Figure, set[str]] = {}
    for figure, part in stated:
        parts.setdefault(figure, set()).add(part)
    for figure, said in parts.items():
        yield replace(
            figure, change=figure.change if "change" in said else None, of=figure.of if "of" in said else None
        )


class Voice:
    """One story's way of speaking: it remembers whom it has named, and which phrases it has used."""

    def __init__(self, tongue: Tongue, phrases: Phrases, seed: str) -> None:
        self._tongue = tongue
        self._phrases = phrases
        self._seed = seed
        self._used: Counter[str] = Counter()
        self._said: set[str] = set()

    def sentence(self, point: Point, *, characters: int = 0) -> Sentence | None:
        """A point in words, of at most so many characters; `None` where no phrase has all that it needs and fits."""
        for phrase in self._in_turn(point.kind, point.about, once=True):
            before = self._tongue.named.copy()
            self._tongue.stated.clear()
            self._tongue.marks.clear()
            text = self._fill(phrase, point.says)
            said = plain(text or "")
            if text is not None and said not in self._said and _allowed(point.kind, said, characters):
                self._used[phrase] += 1
                if not point.kind.startswith(_IN_ORDER):
                    self._said.add(said)
                begun = self._tongue.begun(text)
                return Sentence(
                    text=plain(begun),
                    kind=point.kind,
                    about=point.about,
                    skeleton=phrase,
                    why=point.why,
                    figures=tuple(dict.fromkeys((*_as_said(self._tongue.stated), *point.because))),
                    spans=tuple(spans(begun, self._tongue.marks)),
                )
            self._tongue.named = before
        return None

    def clause(self, kind: str, says: Says) -> str | None:
        """Part of a sentence in words."""
        for phrase in self._in_turn(kind, "", once=False):
            text = self._fill(phrase, says)
            if text is not None:
                return text
        return None

    def _in_turn(self, kind: str, about: str, *, once: bool) -> Iterator[str]:
        """The phrases of a kind, those least used first, and among them by a hash of what it is about."""
        phrases = self._phrases.get(kind)
        if phrases is None:
            raise TallyroomError(f"there are no phrases for {kind!r}", mend="Add them to the language's file.")
        if kind.startswith(_IN_ORDER):
            yield from phrases
            return
        first = crc32(f"{self._seed} {kind} {about}".encode()) % len(phrases)
        turned = [*phrases[first:], *phrases[:first]]
        yield from sorted(turned, key=lambda phrase: self._used[phrase]) if once else turned

    def _fill(self, phrase: str, says: Says) -> str | None:
        written: list[str] = []
        for stretch in compiled(phrase):
            text = self._stretch(stretch, says)
            if text is None and not stretch.optional:
                return None
            written.append(text or "")
        return "".join(written)

    def _stretch(self, stretch: Stretch, says: Says) -> str | None:
        written: list[str] = []
        before = len(self._tongue.stated)
        for part in stretch.parts:
            text = part if isinstance(part, str) else self._field(part, says.get(part.name))
            if text is None:
                del self._tongue.stated[before:]
                return None
            written.append(text)
        return "".join(written)

    def _field(self, field: Field, slot: Slot) -> str | None:
        if slot is None or slot == ():
            return None
        return self._tongue.say(slot, field.part, field.how, field.forms, self.clause)
