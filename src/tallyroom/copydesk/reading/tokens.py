"""Words, numbers and marks with their places; lines and sentences made of them.

Here: the cutting of plain text. Not here: what any word means (`gazetteer`, `phrasebook`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

# A sentence longer than this is cut: it is no sentence, and the cost of reading must stay linear.
LONGEST = 300

_TOKEN = re.compile(
    r"(?P<time>\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\b)?(?=\W|$)(?<![.]\d\d)|\d{1,2}[.:]\d{2}\s?[ap]\.?m\b|\d{1,2}\s?[ap]m\b)"
    r"|(?P<ordinal>\d+(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>(?:St|Mr|Mrs|Ms|Dr|Cllr|Prof|No)\.(?=\s[A-Z])|'s\b|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*)"
    r"|(?P<mark>\.{2,}|[^\s\w]|_)"
)
_BULLET = re.compile(r"[ \t]*(?:[-*+>]|\d{1,2}[.)](?=\s))+[ \t]+|[ \t]*\*+(?=\w)")


class Token(NamedTuple):
    """One word, number or mark: its text, the text folded, its span and its sort."""

    text: str
    low: str
    start: int
    end: int
    sort: str

    @property
    def capital(self) -> bool:
        """Whether it begins as a name does."""
        return self.sort == "word" and self.text[0].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens of one sentence and how it stands on the page."""

    tokens: tuple[Token, ...]
    line: int
    opens: bool  # the first sentence of its line
    closes: bool  # the last of its line
    paragraph: bool  # its line follows a blank one, or begins the text
    bullet: bool
    clock: str = ""  # the time that a live blog's entry begins with
    cells: tuple[tuple[int, int], ...] = ()  # token ranges of a table row, when tabs or bars divide the line


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Cut a stretch of text into tokens.

    >>> [token.text for token in tokens("Labour's 1,158 seats (+4.5%)")]
    ['Labour', "'s", '1,158', 'seats', '(', '+', '4.5', '%', ')']
    """
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return tuple(Token(m.group(), m.group().casefold(), m.start(), m.end(), m.lastgroup or "mark") for m in found)


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of a text, line by line; a hard-wrapped paragraph is read as one line.

    >>> [len(s.tokens) for s in sentences("Labour gained. The Tories lost.\\n* Leeds")]
    [3, 4, 1]
    """
    paragraph = True
    for number, (start, end) in enumerate(_lines(text)):
        if not text[start:end].strip():
            paragraph = True
            continue
        mark = _BULLET.match(text, start, end)
        body = mark.end() if mark else start
        cut = tokens(text, body, end)
        clock, cut = _clock(cut)
        if not cut:
            continue
        cells = _cells(text, cut)
        parts = [cut] if cells else list(_split(text, cut))
        for place, part in enumerate(parts):
            yield Sentence(
                tokens=part,
                line=number,
                opens=place == 0,
                closes=place == len(parts) - 1,
                paragraph=paragraph,
                bullet=mark is not None,
                clock=clock,
                cells=cells,
            )
        paragraph = False


def _clock(cut: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
    """A time at the head of a line, and the tokens after it: "08.40 Lincoln", "1.41am: Labour"."""
    if len(cut) < 2:
        return "", cut
    first, second = cut[0], cut[1]
    hours, _, minutes = first.text.partition(".")
    dotted = len(minutes) == 2 and minutes < "60" and hours.zfill(2) < "24"
    news = second.capital or second.text in "-:"
    if first.sort != "time" and not (first.sort == "number" and dotted and news):
        return "", cut
    return first.text, cut[2:] if second.text in "-:" else cut[1:]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Line spans; a long line that goes on in lower case on the next is joined with it."""
    start, size = 0, len(text)
    while start < size:
        end = text.find("\n", start)
        end = size if end < 0 else end
        while (
            end + 1 < size
            and end - start > 50
            and text[end + 1].islower()
            and text[end - 1].isalnum() | (text[end - 1] == ",")
        ):
            following = text.find("\n", end + 1)
            end = size if following < 0 else following
            if end - start > 4_000:
                break
        yield start, end
        start = end + 1


def _cells(text: str, cut: tuple[Token, ...]) -> tuple[tuple[int, int], ...]:
    """Token ranges of the cells, where tabs, bars or runs of spaces divide a line of figures."""
    starts = [0]
    for at in range(1, len(cut)):
        gap = text[cut[at - 1].end : cut[at].start]
        if "\t" in gap or cut[at - 1].text == "|" or len(gap) > 2:
            starts.append(at)
    if len(starts) < 2:
        return ()
    if len(starts) >= LONGEST:
        return ()
    ends = [*starts[1:], len(cut)]
    return tuple(kept for first, last in zip(starts, ends, strict=True) if (kept := _cell(cut, first, last)))


def _cell(cut: tuple[Token, ...], first: int, last: int) -> tuple[int, int] | None:
    """A cell without the bars around it."""
    while last > first and cut[last - 1].text == "|":
        last -= 1
    while first < last and cut[first].text == "|":
        first += 1
    return (first, last) if first < last else None


def _split(text: str, cut: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    first = 0
    for at, token in enumerate(cut):
        ends = token.sort == "mark" and token.text[0] in ".!?" and _ends(text, cut, at)
        if ends or at - first >= LONGEST:
            # A closing quotation mark belongs to the sentence it closes.
            yield cut[first : at + 1]
            first = at + 1
    if first < len(cut):
        yield cut[first:]


def _ends(text: str, cut: tuple[Token, ...], at: int) -> bool:
    if at + 1 == len(cut):
        return True
    before, after = cut[at - 1] if at else None, cut[at + 1]
    if before is not None and before.sort == "word" and len(before.text) == 1 and before.text.isupper():
        return False  # an initial
    spaced = after.start > cut[at].end
    opens = after.capital or after.sort in {"number", "time"} or after.text in "\"'("
    glued = before is not None and before.sort == "word" and before.text.islower() and after.capital
    return opens and (spaced or glued)


def slug_of(low: str) -> str:
    """A name's slug: "oak hill & mill lane" is oak-hill-and-mill-lane."""
    kept = low.replace("&", "and").replace("'", "").replace(".", "")
    return "-".join("".join(ch if ch.isalnum() else " " for ch in kept).split())
