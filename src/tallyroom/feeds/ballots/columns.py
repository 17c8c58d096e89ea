"""The quick way through the numbers of a regular ballot file: whole columns at a time.

Lives here: reading `weight,first,second,…,` lines that are all in order. Not here: saying what is wrong with
one that is not; `regular` answers None, and `tolerant` reads the file again, line by line.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tallyroom.counting.profile import Choices, Papers, sound

COMMA, NEWLINE = 44, 10
LONGEST = 7  # digits


class Columns(NamedTuple):
    """The head of a file: (candidates, seats), and the rankings as `Profile.grouped` takes them."""

    candidates: int
    seats: int
    choices: Choices
    papers: Papers


def regular(head: bytes) -> Columns | None:
    """The numbers of a file whose every line is `number,number,…,` with sound rankings; None for any other.

    >>> found = regular(b"3,1,\\n5,1,2,\\n4,3,\\n")
    >>> found.papers.tolist(), found.choices.tolist()
    ([5, 4], [[0, 2], [1, 3], [3, 3]])
    """
    text = np.frombuffer(head.translate(None, b"\r "), dtype=np.uint8)
    digits = text - np.uint8(48)
    marks = (digits > 9).nonzero()[0]
    if marks.size < 4 or marks[-1] != text.size - 1:
        return None
    kinds = text[marks]
    ends_line = kinds == NEWLINE
    lengths = np.diff(marks, prepend=-1) - 1
    # Every newline follows a comma at once, every comma follows a digit, and there is nothing else.
    if not (((kinds == COMMA) | ends_line) & ((lengths == 0) == ends_line)).all() or lengths.max() > LONGEST:
        return None
    numbers, fields = _numbers(digits, marks[~ends_line], lengths[~ends_line]), ends_line.nonzero()[0]
    # The n-th newline has n newlines before it among the marks: what is left are its fields.
    stops = fields - np.arange(fields.size)
    counts = np.diff(stops, prepend=0)
    if counts[0] != 2 or counts[1:].min(initial=2) < 2:
        return None
    standing, seats = int(numbers[0]), int(numbers[1])
    rankings, places = counts.size - 1, int(counts.max())
    line = np.repeat(np.arange(rankings), counts[1:])
    column = np.arange(2, numbers.size) - np.repeat(stops[:-1], counts[1:])
    table = np.full((places + 1, rankings), standing + 1, dtype=np.int64)
    table[column, line] = numbers[2:]
    choices, papers = table[1:].astype(np.intp) - 1, table[0]
    # A named "one after the last" would look like an ended ranking: no line may hold it.
    if not rankings or numbers[2:].size == 0 or not _within(choices, counts[1:], standing):
        return None
    return Columns(standing, seats, choices, papers) if sound(choices, papers, standing) else None


def _numbers(digits: np.ndarray, ends: np.ndarray, lengths: np.ndarray) -> Papers:  # type: ignore[type-arg]
    total: Papers = digits[ends - 1].astype(np.int64)
    power = 1
    for back in range(2, int(lengths.max()) + 1):
        power *= 10
        longer = (lengths >= back).nonzero()[0]
        total[longer] += digits[ends[longer] - back].astype(np.int64) * power
    return total


def _within(choices: Choices, counts: np.ndarray, standing: int) -> bool:  # type: ignore[type-arg]
    return bool((counts - 1 == (choices != standing).sum(axis=0)).all())
