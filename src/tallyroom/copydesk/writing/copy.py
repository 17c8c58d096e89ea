"""Copy: a headline and paragraphs of sentences, each sentence with its figures and why it is there.

A value; text, JSON and the explained form are views of it (`shown`). How it comes about is in `write`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from msgspec import Struct

from tallyroom.copydesk.writing.point import PlaceName, WardName
from tallyroom.figures import Figure

Language = Literal["en", "cy"]


class Span(Struct, frozen=True):
    """Where in a sentence something is said: the characters from `start` up to `end`, and the figure or the place."""

    start: int
    end: int
    of: Figure | PlaceName | WardName


class Sentence(Struct, frozen=True, kw_only=True):
    """`skeleton` is the phrase with its slots still open; `kind` and `about` say which point it is.

    `spans` are where its figures and places stand in the text, in order.
    """

    text: str
    kind: str
    about: str
    skeleton: str
    why: str
    figures: tuple[Figure, ...]
    spans: tuple[Span, ...] = ()


class Paragraph(Struct, frozen=True, kw_only=True):
    """Sentences that stand together, or a list with a line each."""

    part: str
    sentences: tuple[Sentence, ...]
    is_list: bool = False


class Copy(Struct, frozen=True, kw_only=True):
    """One story of one moment. `marks` go before everything else: that this is a rehearsal."""

    outlet: str
    scope: str
    language: Language
    as_of: int
    at: datetime | None
    headline: Sentence | None
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[str, ...] = ()

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, the headline first."""
        if self.headline is not None:
            yield self.headline
        for paragraph in self.paragraphs:
            yield from paragraph.sentences

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure stated, each once."""
        return tuple(dict.fromkeys(figure for sentence in self.sentences for figure in sentence.figures))

    @property
    def words(self) -> int:
        """Words of the text, headline and lists apart."""
        return sum(
            len(sentence.text.split())
            for paragraph in self.paragraphs
            if not paragraph.is_list
            for sentence in paragraph.sentences
        )
