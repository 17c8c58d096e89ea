"""Words, numbers and marks with their places; lines and sentences made of them.

Here: the cutting of plain text. Not here: what any word means (`gazetteer`, `phrasebook`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from tallyroom.copydesk.reading.plain import CELL

# A sentence longer than this is cut: it is no sentence, and the cost of reading must stay linear.
LONGEST = 300

# Emoji and the like say nothing: they are passed over as spaces are.
_PICTURES = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe00-\ufe0f\u20e3\U000e0000-\U000e007f"
_TOKEN = re.compile(
    r"(?P<time>\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\b)?(?=\W|$)(?<![.]\d\d)|\d{1,2}[.:]\d{2}\s?[ap]\.?m\b|\d{1,2}\s?[ap]m\b)"
    r"|(?P<ordinal>\d+(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>(?:St|Mr|Mrs|Ms|Dr|Cllr|Prof|No)\.(?=\s[A-Z])|[Mm]aj\.(?=\s?\d)|'(?:s|re|ve)\b|[^\W\d_]+(?:'(?!(?:s|re|ve)\b)[^\W\d_]+)*)"
    rf"|(?P<mark>\.{{2,}}|[^\s\w{_PICTURES}]|_)"
)
_BULLET = re.compile(r"[ \t]*(?:[-*+>]|\d{1,2}[.)](?=\s))+[ \t]+|[ \t]*[*+]+(?=[^\W\d])")
# A post's place in its thread, at the head or the end of a line: "4/", "2/6", "(1/6)". Not "1/3 of the seats".
_IN_THREAD = r"\(?\d{1,2}/(?:\d{1,2}|n)?\)?"
_THREAD_HEAD = re.compile(rf"[ \t]*{_IN_THREAD}(?=\s)(?!\s+of\b)[ \t]*")
_THREAD_END = re.compile(rf"(?<=\s){_IN_THREAD}[ \t]*$")


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


class Sentence(Struct, frozen=True, kw_only=True):
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
    paragraph, divided = True, 0
    for number, (start, end) in enumerate(_lines(text)):
        if not text[start:end].strip():
            paragraph = True
            continue
        head, last = _out_of_thread(text, start, end)
        mark = _BULLET.match(text, head, last)
        cut = tokens(text, mark.end() if mark else head, last)
        clock, cut = _clock(cut)
        divided = _divided(text, start, end, divided)
        cells = _cells(text, start, cut, divided)
        if not cut:
            continue
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


def _out_of_thread(text: str, start: int, end: int) -> tuple[int, int]:
    """A line without its number in a thread, at either end."""
    head = _THREAD_HEAD.match(text, start, end)
    last = _THREAD_END.search(text, max(start, end - 12), end)
    return head.end() if head else start, last.start() if last else end


def _clock(cut: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
    """A time at the head of a line, and the tokens after it: "08.40 Lincoln", "1.41am: Labour", "0230: Bury".

    A line that is a time and no more gives its time to what follows.
    """
    if not cut:
        return "", cut
    first, second = cut[0], cut[1] if len(cut) > 1 else None
    marked = second is not None and second.text in "-:|"
    hours, _, minutes = first.text.partition(".")
    if first.sort == "number" and len(first.text) == 4 and first.text.isdigit() and marked:
        hours, minutes = first.text[:2], first.text[2:]
    told = len(minutes) == 2 and minutes < "60" and hours.zfill(2) < "24"
    news = marked or (second is not None and second.capital)
    if first.sort != "time" and not (first.sort == "number" and told and news):
        return "", cut
    clock = first.text if first.sort == "time" else f"{hours}.{minutes}"
    return clock, cut if second is None else cut[2:] if marked else cut[1:]


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


def _divided(text: str, start: int, end: int, before: int) -> int:
    """How many parts semicolons divide a line into, where it heads such rows or is one; else nought."""
    line = text[start:end]
    parts = line.count(";") + 1
    if parts < 3:
        return 0
    if parts == before:
        return parts
    following = text.find("\n", end + 1)
    below = text[end + 1 : following if following >= 0 else len(text)]
    heads = not any(ch.isdigit() for ch in line) and max(len(part.split()) for part in line.split(";")) <= 4
    return parts if heads and below.count(";") + 1 == parts and any(ch.isdigit() for ch in below) else 0


def _cells(text: str, start: int, cut: tuple[Token, ...], divided: int) -> tuple[tuple[int, int], ...]:
    """Token ranges of the cells, where tabs, bars, semicolons or runs of spaces divide a line; some are empty.

    Tabs and spaces in a row are one division, for they align; each mark of a marked-up cell, and each bar, is one.
    """
    if not cut:
        return ()
    starts = [0] * max(0, text.count(CELL, start, cut[0].start) - 1)  # the first mark opens the first cell
    starts.append(0)
    for at in range(1, len(cut)):
        gap = text[cut[at - 1].end : cut[at].start]
        bar = cut[at - 1].text == "|" or (divided and cut[at - 1].text == ";")
        cells = gap.count(CELL) or int("\t" in gap or len(gap) > 2 or bar)
        starts += [at] * cells
    if len(starts) < 2 or len(starts) >= LONGEST:
        return ()
    ends = [*starts[1:], len(cut)]
    cells_of = [_cell(cut, first, last, bool(divided)) for first, last in zip(starts, ends, strict=True)]
    if cut[0].text == "|":  # the bar at the head of the line divides nothing
        cells_of = cells_of[1:]
    return tuple(cells_of) if len(cells_of) > 1 else ()


def _cell(cut: tuple[Token, ...], first: int, last: int, divided: bool) -> tuple[int, int]:
    """A cell without the mark that ends it."""
    marks = "|;" if divided else "|"
    while last > first and cut[last - 1].text in marks:
        last -= 1
    return first, last


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
    if len(cut[at].text) > 1 and after.sort == "number":
        return False  # a leader: "Ann Example ..... 1,034"
    if before is not None and before.sort == "word" and len(before.text) == 1 and before.text.isupper():
        return False  # an initial
    spaced = after.start > cut[at].end
    opens = after.capital or after.sort in {"number", "time"} or after.text in "\"'("
    glued = before is not None and before.sort == "word" and before.text.islower() and after.capital
    return opens and (spaced or glued)


def slug_of(low: str) -> str:
    """A name's slug: "oak hill & mill lane" is oak-hill-and-mill-lane."""
    kept = low.replace("&", "and").replace(" 's", "s").replace("'", "").replace(".", "")
    return "-".join("".join(ch if ch.isalnum() else " " for ch in kept).split())
