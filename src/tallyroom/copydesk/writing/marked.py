"""Figures and places marked in text while a sentence is made, so that where each stands is known in the end.

A mark is a character of no language before it, which says which one it is, and another after it. None is left in what a
story says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tallyroom.copydesk.writing.copy import Span
from tallyroom.copydesk.writing.point import PlaceName, WardName
from tallyroom.figures import Figure

#: From the private use area: the sign after something marked, and the first of those before it.
END, FIRST = "\ue000", "\ue001"
_MARKS = re.compile("[\ue000-\uf8ff]")


def marked(text: str, number: int) -> str:
    """Text as what has this number.

    >>> plain(marked("77", 3))
    '77'
    """
    return f"{chr(ord(FIRST) + number)}{text}{END}"


def plain(text: str) -> str:
    """Text without marks."""
    return _MARKS.sub("", text)


def begins(text: str) -> int:
    """How many characters stand before the first that is no mark.

    >>> begins(marked("one council", 0))
    1
    """
    return next((at for at, letter in enumerate(text) if not FIRST <= letter <= "\uf8ff" and letter != END), 0)


def spans(text: str, things: Sequence[Figure | PlaceName | WardName]) -> Iterator[Span]:
    """Where they stand in the text without its marks."""
    open_: list[tuple[int, int]] = []
    for taken, found in enumerate(_MARKS.finditer(text)):
        at = found.start() - taken
        if found[0] != END:
            open_.append((at, ord(found[0]) - ord(FIRST)))
        elif open_:
            start, number = open_.pop()
            if at > start:
                yield Span(start, at, things[number])
