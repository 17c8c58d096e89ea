"""Stories of our own in many house styles, each figure and outcome marked with what it claims.

A mark is `{{the words|kind subject value change; another claim}}`; a lone `-` claims nothing. The facts are those of
the nights of 3 May 2012 and 3 May 2018, so that every figure is true. Those called `first` were at hand while the
reader's rules were mended; those called `second` were looked at once their first measure was taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tallyroom.copydesk.reading.claim import Claim

FOLDER = Path(__file__).with_name("held_out_stories")
_MARK = re.compile(r"\{\{(.*?)\|(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One claim that a story makes, over a span of its text."""

    start: int
    end: int
    kind: str
    subject: str
    value: float | str
    change: float | str | None = None

    def found_in(self, claim: Claim) -> bool:
        """Whether a claim that was read says the same over some of the same words."""
        overlap = min(self.end, claim.end) > max(self.start, claim.start)
        same = (self.kind, self.subject, self.value) == (claim.kind, claim.subject, claim.value)
        return overlap and same and self.change in (None, claim.change)


def stories(half: str) -> Iterator[tuple[str, str, tuple[Marked, ...]]]:
    """Name, text and marked claims of every story of a half, `first` or `second`."""
    for path in sorted(FOLDER.glob(f"{half}-*")):
        yield path.name, *_unmarked(path.read_text(encoding="utf-8"))


def _unmarked(marked: str) -> tuple[str, tuple[Marked, ...]]:
    text, done, claims = "", 0, []
    for found in _MARK.finditer(marked):
        text += marked[done : found.start()]
        start, done = len(text), found.end()
        text += found[1]
        for said in found[2].split(";"):
            if said.strip() != "-":
                kind, subject, value, *change = said.split()
                claims.append(
                    Marked(
                        start=_row(text, start) if kind == "council_control" else start,
                        end=len(text),
                        kind=kind,
                        subject=subject,
                        value=_number(value),
                        change=_number(change[0]) if change else None,
                    )
                )
    return text + marked[done:], tuple(claims)


def _row(text: str, start: int) -> int:
    """An outcome in a table's row may be marked on its label or on the row's name."""
    row = text.rfind("<tr", 0, start)
    return row if row >= 0 and "</t" not in text[row:start].replace("</td", "").replace("</th", "") else start


def _number(said: str) -> float | str:
    try:
        return float(said)
    except ValueError:
        return said
