"""Words and sayings by what they are cues of, as `lexicon.toml` has them.

Here: the table and the look-up over tokens. Not here: what follows from a cue (`frames`, `features`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from tallyroom.copydesk.reading.tokens import Token

_VOWELS = "aeiou"


class Lexicon(NamedTuple):
    """Classes of single words, and sayings of several words by their first."""

    words: Mapping[str, tuple[str, ...]]
    sayings: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


def forms(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb; of a saying, those of its first word.

    >>> forms("grab"), forms("seize")
    (('grab', 'grabs', 'grabbed', 'grabbing'), ('seize', 'seizes', 'seized', 'seizing'))
    """
    first, _, rest = verb.partition("_")
    rest = f"_{rest}" if rest else ""
    stem = first.removesuffix("e")
    doubled = first + first[-1] if _doubles(first) else stem
    plural = first + ("es" if first.endswith(("s", "sh", "ch", "x", "o")) else "s")
    past = doubled + "ed"
    if first.endswith("y") and first[-2] not in _VOWELS:
        plural, past = first[:-1] + "ies", first[:-1] + "ied"
    return first + rest, plural + rest, past + rest, doubled + "ing" + rest


def _doubles(word: str) -> bool:
    short = len(word) in {3, 4} or word in {"commit"}
    return short and word[-1] not in "wxyaeiou" and word[-2] in _VOWELS and word[-3] not in _VOWELS


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The bundled table."""
    text = (resources.files("tallyroom.copydesk.reading") / "lexicon.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    found: dict[tuple[str, ...], list[str]] = {}
    for name, listed in table["words"].items():
        for word in listed.split():
            found.setdefault(tuple(word.split("_")), []).append(name)
    for name, listed in table["verbs"].items():
        for verb in dict.fromkeys(form for base in listed.split() for form in forms(base)):
            found.setdefault(tuple(verb.split("_")), []).append(f"v.{name}")
    words: dict[str, tuple[str, ...]] = {}
    sayings: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, names in found.items():
        if len(key) == 1:
            words[key[0]] = tuple(names)
        else:
            sayings.setdefault(key[0], []).extend((key, name) for name in names)
    return Lexicon(words, {first: tuple(rows) for first, rows in sayings.items()})


def classed(cut: Sequence[Token]) -> tuple[tuple[str, ...], ...]:
    """The classes of each token; a saying's stand on its first.

    >>> from tallyroom.copydesk.reading.tokens import tokens
    >>> classed(tokens("up for grabs"))[0]
    ('up', 'stake')
    """
    table = lexicon()
    rows = []
    for at, token in enumerate(cut):
        names = table.words.get(token.low, ())
        for key, name in table.sayings.get(token.low, ()):
            if len(key) <= len(cut) - at and all(cut[at + step].low == word for step, word in enumerate(key)):
                names = (*names, name)
        rows.append(names)
    return tuple(rows)
