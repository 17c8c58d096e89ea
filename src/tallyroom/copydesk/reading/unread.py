"""Figures of a story that no claim covers: what a check has not looked at.

Here: numbers that count something. Not here: years, dates, times, money, and the claims themselves (`read`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.numerals import number
from tallyroom.copydesk.reading.phrasebook import words
from tallyroom.copydesk.reading.plain import plain
from tallyroom.copydesk.reading.tokens import Sentence, Token, sentences

_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec"
)
_TIMES = words("year years month months week weeks day days hour hours minute minutes o'clock am pm gmt bst")
_MONEY = frozenset("£$€")
_AROUND = 4  # words shown on each side of a figure


class Unread(NamedTuple):
    """A figure without a claim: its span in the source, and the words around it, the figure in brackets."""

    start: int
    end: int
    says: str


def unread(source: str, claims: Sequence[Claim]) -> tuple[Unread, ...]:
    """Every figure of a text that no claim covers, in order.

    >>> from tallyroom.copydesk.reading.read import read
    >>> text = "Labour gained Exeter on 3 May. Someone counted 14 umbrellas."
    >>> [one.says for one in unread(text, read(text))]
    ['Someone counted [14] umbrellas.']
    """
    text = plain(source)
    spans = _merged(claims)
    starts = [start for start, _ in spans]
    found = []
    for sentence in sentences(text.text):
        for first, end in _counted(sentence):
            start, stop = text.span(sentence.tokens[first].start, sentence.tokens[end - 1].end)
            place = bisect_right(starts, stop - 1) - 1
            if place < 0 or spans[place][1] <= start:
                found.append(Unread(start, stop, _around(text.text, sentence.tokens, first, end)))
    return tuple(found)


def _merged(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """The spans of claims in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((claim.start, claim.end) for claim in claims):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _counted(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token ranges of the numbers that count something."""
    cut, at = sentence.tokens, 0
    while at < len(cut):
        one = number(cut, at) if cut[at].sort in {"number", "word"} else None
        if one is None:
            at += 1
            continue
        small = one.sort == "words" and one.value < 2
        if one.sort in {"digits", "words", "fraction"} and not small and not _of_the_calendar(cut, at, one.end):
            yield at, one.end
        at = one.end


def _of_the_calendar(cut: Sequence[Token], first: int, end: int) -> bool:
    """A year, a day of a month, a length of time, an amount of money, an age."""
    before = cut[first - 1].low if first else ""
    after = cut[end].low if end < len(cut) else ""
    year = cut[first].text.isdigit() and len(cut[first].text) == 4 and 1800 <= int(cut[first].text) <= 2100
    return year or before in _MONTHS | _MONEY | {"aged"} or after in _MONTHS | _TIMES | {"p", "m"}


def _around(text: str, cut: Sequence[Token], first: int, end: int) -> str:
    start, last = max(0, first - _AROUND), min(len(cut), end + _AROUND)
    before, after = text[cut[start].start : cut[first].start], text[cut[end - 1].end : cut[last - 1].end]
    return " ".join(f"{before}[{text[cut[first].start : cut[end - 1].end]}]{after}".split())
