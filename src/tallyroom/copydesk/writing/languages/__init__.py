"""Languages as data: their tables, read once, and who speaks them."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.english import English
from tallyroom.copydesk.writing.phrases import Phrases
from tallyroom.copydesk.writing.tongue import Tongue
from tallyroom.copydesk.writing.welsh import Welsh
from tallyroom.domain import Book

TONGUES: Mapping[Language, type[Tongue]] = {"en": English, "cy": Welsh}


class Tables(Struct, frozen=True, kw_only=True):
    """One language: its names and nouns, its phrases by kind, the marks that go before a story."""

    language: Language
    tables: Mapping[str, Any]

    @property
    def marks(self) -> Mapping[str, str]:
        marks: Mapping[str, str] = self.tables["marks"]
        return marks

    @property
    def phrases(self) -> Mapping[str, list[str]]:
        phrases: Mapping[str, list[str]] = self.tables["phrases"]
        return phrases

    def tongue(self, book: Book) -> Tongue:
        return TONGUES[self.language](book, self.tables)

    def speaking(self, manner: str, own: Mapping[str, list[str]]) -> Phrases:
        """The phrases by kind: an outlet's own first, then those of its manner (`ticker/…`), then the common ones."""
        made = dict(_speaking(self.language, manner))
        made.update({kind: tuple(phrases) for kind, phrases in own.items()})
        return made


@cache
def _speaking(language: Language, manner: str) -> dict[str, tuple[str, ...]]:
    phrases = language_of(language).phrases
    made = {kind: tuple(rows) for kind, rows in phrases.items() if "/" not in kind}
    prefix = f"{manner}/"
    made.update({kind.removeprefix(prefix): tuple(rows) for kind, rows in phrases.items() if kind.startswith(prefix)})
    return made


@cache
def language_of(language: Language) -> Tables:
    """A language by its code."""
    text = (pkgutil.get_data(__name__, f"{language}.toml") or b"").decode("utf-8")
    return Tables(language=language, tables=tomllib.loads(text))
