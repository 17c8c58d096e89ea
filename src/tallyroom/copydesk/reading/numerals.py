"""English numbers in digits and in words, fractions and dozens among them.

Here: what number stands at a token. Not here: what it counts (`quantities`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading.tokens import Token

_UNITS = [
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL: Mapping[str, int] = MappingProxyType(
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 20 + 10 * place for place, word in enumerate(_TENS)}
    | {"zero": 0, "nil": 0}
)
SCALES: Mapping[str, int] = MappingProxyType(
    {
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 10**9,
        "dozen": 12,
        "score": 20,
        "m": 1_000_000,
        "bn": 10**9,
        "k": 1_000,
    }
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        word: place + 1
        for place, word in enumerate(
            [
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
            ]
        )
    }
)
_PARTS: Mapping[str, int] = MappingProxyType(
    {
        "half": 2,
        "halves": 2,
        "third": 3,
        "quarter": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
    }
)
_PARTS_PLURAL = MappingProxyType({word + "s": value for word, value in _PARTS.items()})


class Number(NamedTuple):
    """A value, the index after it, and its sort: digits, words, fraction or ordinal."""

    value: float
    end: int
    sort: str


def number(cut: tuple[Token, ...], at: int) -> Number | None:
    """The number that begins at a token, if one does.

    >>> from tallyroom.copydesk.reading.tokens import tokens
    >>> [number(tokens(text), 0) for text in ("1,158", "half a dozen", "two-thirds", "twenty-one", "1.2m")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [Number(value=1158.0, end=1, sort='digits'), Number(value=6.0, end=3, sort='words'),
     Number(value=0.6667, end=3, sort='fraction'), Number(value=21.0, end=3, sort='words'),
     Number(value=1200000.0, end=2, sort='digits')]
    """
    token = cut[at]
    if token.sort == "number":
        return _digits(cut, at)
    if token.sort == "ordinal":
        return Number(float(token.text[:-2]), at + 1, "ordinal")
    if token.sort != "word":
        return None
    return _dozen(cut, at) or _fraction(cut, at) or _words(cut, at) or _ordinal(token, at)


def _low(cut: tuple[Token, ...], at: int) -> str:
    return cut[at].low if at < len(cut) else ""


def _glued(cut: tuple[Token, ...], at: int) -> int:
    """Past a hyphen, if one joins this token to the next."""
    return at + 1 if _low(cut, at) == "-" else at


def _digits(cut: tuple[Token, ...], at: int) -> Number:
    value = float(cut[at].text.replace(",", ""))
    after = _low(cut, at + 1)
    if after in {"hundred", "thousand", "million", "billion"}:
        return Number(value * SCALES[after], at + 2, "digits")
    if after in {"m", "bn", "k"} and cut[at + 1].start == cut[at].end:
        return Number(value * SCALES[after], at + 2, "digits")
    return Number(value, at + 1, "digits")


def _dozen(cut: tuple[Token, ...], at: int) -> Number | None:
    words = [_low(cut, at + step) for step in range(4)]
    if words[:3] == ["half", "a", "dozen"]:
        return Number(6.0, at + 3, "words")
    if words[:3] == ["half", "-", "dozen"] or words[1:4] == ["half", "-", "dozen"]:
        return Number(6.0, at + (3 if words[0] == "half" else 4), "words")
    if words[0] in {"a", "one"} and words[1] in {"dozen", "score"}:
        return Number(float(SCALES[words[1]]), at + 2, "words")
    return None


def _fraction(cut: tuple[Token, ...], at: int) -> Number | None:
    word = _low(cut, at)
    if word == "half" and _low(cut, at + 1) != "-":
        return Number(0.5, at + 1, "fraction")
    top = {"a": 1, "one": 1}.get(word, SMALL.get(word, 0))
    if not top:
        return None
    after = _glued(cut, at + 1)
    part = _low(cut, after)
    if top == 1 and part in _PARTS and _low(cut, after + 1) not in cues.ORDINAL_NOUNS:
        return Number(round(1 / _PARTS[part], 4), after + 1, "fraction")
    if top > 1 and part in _PARTS_PLURAL:
        return Number(round(top / _PARTS_PLURAL[part], 4), after + 1, "fraction")
    if part == "in":
        bottom = SMALL.get(_low(cut, after + 1), 0)
        if bottom > top:
            return Number(round(top / bottom, 4), after + 2, "fraction")
    return None


def _words(cut: tuple[Token, ...], at: int) -> Number | None:
    total, part, end, seen = 0, 0, at, False
    if _low(cut, at) == "a" and _low(cut, at + 1) in {"hundred", "thousand", "million"}:
        part, end, seen = 1, at + 1, True
    while True:
        word = _low(cut, end)
        if word in SMALL:
            if seen and not (part >= 20 and part % 10 == 0 and SMALL[word] < 10) and part % 100:
                break
            part, seen = part + SMALL[word], True
        elif word in SCALES and seen and len(word) > 2:
            part *= SCALES[word]
            if SCALES[word] >= 1_000:
                total, part = total + part, 0
        elif (word == "and" and seen and part >= 100 and part % 100 == 0 and _low(cut, end + 1) in SMALL) or (
            word == "-" and seen and _low(cut, end - 1) in _TENS and _low(cut, end + 1) in SMALL
        ):
            pass
        else:
            break
        end += 1
    return Number(float(total + part), end, "words") if seen else None


def _ordinal(token: Token, at: int) -> Number | None:
    value = ORDINALS.get(token.low)
    return Number(float(value), at + 1, "ordinal") if value else None
