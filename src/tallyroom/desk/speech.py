"""What the desk says in English and Welsh: its own words, and beyond them those of the published site.

A phrase that has no Welsh is left in English; a test sees to it that none of a template is.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from tallyroom.domain import Book
from tallyroom.publish.speech import Speech
from tallyroom.publish.speech import speech as site_speech

LANGUAGES = {"en": "English", "cy": "Cymraeg"}


class Say:
    """Called with a phrase, it says it in its language; `n` fills in what is left open. `site` knows names."""

    def __init__(self, lang: str, site: Speech) -> None:
        self.lang = lang
        self.site = site

    def __call__(self, phrase: str, **n: object) -> str:
        said = catalogue().get(phrase) if self.lang == "cy" else None
        if said is None:
            return self.site(phrase, **n)
        return said.format(**n) if n else said

    def sentence(self, text: str) -> str:
        """What a check says, which has its figures in it already."""
        if self.lang != "cy":
            return text
        for pattern, said in _sentences():
            fits = pattern.fullmatch(text)
            if fits:
                return said.format(**{name: self.sentence(value) for name, value in fits.groupdict().items()})
        for joint in ("; ", ": "):  # two faults in one; or the place that it is about, which keeps its name
            head, found, tail = text.partition(joint)
            if found:
                return f"{self.sentence(head)}{joint}{self.sentence(tail)}"
        return text


@cache
def catalogue() -> dict[str, str]:
    """English phrases and their Welsh."""
    text = files(__package__).joinpath("words", "cy.toml").read_text("utf-8")
    phrases: dict[str, str] = tomllib.loads(text)["phrases"]
    return phrases


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences of checks, each as what it looks like, and its Welsh."""
    text = files(__package__).joinpath("words", "sentences-cy.toml").read_text("utf-8")
    told: dict[str, str] = tomllib.loads(text)["sentences"]
    return tuple((_shape(english), welsh) for english, welsh in told.items())


def _shape(english: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", english)
    return re.compile(
        "".join(f"(?P<{part}>(?:(?!: ).)+)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    )


def say_for(book: Book, lang: str) -> Say:
    return Say(lang if lang in LANGUAGES else "en", site_speech(book, lang if lang in LANGUAGES else "en"))
