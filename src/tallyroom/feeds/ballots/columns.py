"""The quick way through the numbers of a regular ballot file: whole columns at a time.

Lives here: reading `weight,first,second,…,` lines that are all in order. Not here: saying what is wrong with
one that is not; `regular` answers None, and `tolerant` reads the file again, line by line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tallyroom.counting.profile import Choices, Papers

Digits = npt.NDArray[np.uint8]

COMMA, NEWLINE = 44, 10
_BLANK = bytes.maketrans(b" \t;", b",,,")
LONGEST = 7  # digits


class Columns(NamedTuple):
    """The head of a file: (candidates, seats), and the rankings as `Profile.grouped` takes them."""

    candidates: int
    seats: int
    choices: Choices
    papers: Papers


def regular(head: bytes) -> Columns | None:
    """The numbers of a file whose every line is `number,number,…,` within range; None for any other.

    >>> found = regular(b"3,1,\\n5,1,2,\\n4,3,\\n")
    >>> found.papers.tolist(), found.choices.tolist()
    ([5, 4], [[0, 2], [1, 3], [3, 3]])
    """
    text = np.frombuffer(head, dtype=np.uint8)
    digits = text - np.uint8(48)
    marks = (digits > 9).nonzero()[0]
    if marks.size < 4 or text[-1] != NEWLINE:
        return None
    kinds = text.take(marks)
    ends_line = kinds == NEWLINE
    lengths = marks - 1
    lengths[1:] -= marks[:-1]
    lengths[0] += 1
    # Every newline follows a comma at once, every comma follows a digit, and there is nothing else.
    if ((lengths == 0) != ends_line).any() or lengths.max() > LONGEST or ((kinds != COMMA) & ~ends_line).any():
        return None
    commas = (~ends_line).nonzero()[0]
    numbers = _numbers(digits, marks.take(commas), lengths.take(commas))
    # The n-th newline has n newlines before it among the marks: what is left are its fields.
    newlines = ends_line.nonzero()[0]
    if not newlines.size:
        return None
    stops = newlines - np.arange(newlines.size)
    counts = stops[1:] - stops[:-1]
    if stops[0] != 2 or not counts.size or counts.min() < 2:
        return None
    standing, seats, rankings = int(numbers[0]), int(numbers[1]), counts.size
    # Where in the table (places down, rankings across) each number goes: its place in its line, then its
    # line.
    start = np.arange(rankings) - stops[:-1] * rankings
    table = np.zeros((int(counts.max()) + 1, rankings), dtype=np.intp)
    table.ravel()[np.arange(2, numbers.size) * rankings + np.repeat(start, counts)] = numbers[2:]
    papers, choices = table[0].copy(), table[1:]
    if choices.max() > standing or np.count_nonzero(table) != numbers.size - 2:
        return None
    choices -= 1
    choices[choices < 0] = standing
    return Columns(standing, seats, choices, papers)


def regular_blt(head: bytes) -> Columns | None:
    """The same for BLT, as far as its closing 0: each ballot ends in 0, and is parted by blanks.

    >>> found = regular_blt(b"3 1 # three stand\\n(a) 5 1 2 0\\n4 3 0\\n")
    >>> found.papers.tolist(), found.choices.tolist()
    ([5, 4], [[0, 2], [1, 3], [3, 3]])
    """
    if b"#" in head:
        head = re.sub(rb"#[^\n]*", b"", head)
    if b"(" in head:
        head = re.sub(rb"^[ \t]*\([^()\n]*\)", b"", head, flags=re.MULTILINE)
    text = head.strip(b" \t\n;,").translate(_BLANK) + b"\n"
    if b",," in text:
        text = re.sub(rb",+", b",", text)
    if b",\n" in text or b"\n," in text or b"\n\n" in text:
        text = re.sub(rb",?\n[,\n]*", b"\n", text)
    first, _, ballots = text.partition(b"\n")
    return regular(first + b",\n" + ballots.replace(b",0\n", b",\n"))


def _numbers(digits: Digits, ends: Choices, lengths: Choices) -> Papers:
    """The numbers whose last digits stand before `ends`."""
    total: Papers = digits.take(ends - 1).astype(np.int64)
    power = 1
    for back in range(2, int(lengths.max()) + 1):
        power *= 10
        longer = (lengths >= back).nonzero()[0]
        total[longer] += digits.take(ends.take(longer) - back) * np.int64(power)
    return total
