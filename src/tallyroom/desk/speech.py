"""What the desk says in English and Welsh: its own words, and beyond them those of the published site.

A phrase that has no Welsh is left in English; a test sees to it that none of a template is.
"""

from __future__ import annotations

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


@cache
def catalogue() -> dict[str, str]:
    """English phrases and their Welsh."""
    text = files(__package__).joinpath("words", "cy.toml").read_text("utf-8")
    phrases: dict[str, str] = tomllib.loads(text)["phrases"]
    return phrases


def say_for(book: Book, lang: str) -> Say:
    return Say(lang if lang in LANGUAGES else "en", site_speech(book, lang if lang in LANGUAGES else "en"))
