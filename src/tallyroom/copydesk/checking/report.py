"""A checked story for a terminal: its text with the claims marked, and a verdict under each line.

Not here: colours, which are handed in; the HTML page (`page`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tallyroom.copydesk.checking.check import Checked
from tallyroom.copydesk.checking.verdict import Verdict, Word
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.report import marked, said
from tallyroom.copydesk.reading.unread import unread

#: How a verdict is shown: its word and a text to its colour.
Paint = Callable[[Word, str], str]

SIGNS: dict[Word, str] = {"match": "=", "mismatch": "X", "superseded": "~", "not-checkable": "?"}


def report(name: str, source: str, checked: Checked, paint: Paint) -> str:
    """The whole report of one story."""
    rows = checked.verdicts

    def note(number: int, claim: Claim) -> str:
        return line(number, rows[number - 1], paint, checked.called)

    claims = [one.claim for one in rows]
    return "\n".join([*_head(name, checked), marked(source, claims, note), *not_read(source, claims), ""])


def not_read(source: str, claims: Sequence[Claim]) -> list[str]:
    """What the check did not look at: figures that no claim covers, each with the words around it."""
    left = unread(source, claims)
    return [f"  figures not read ({len(left)}):", *(f"    … {one.says} …" for one in left)] if left else []


def summary(checked: Checked) -> str:
    """How many of each verdict, the worst first."""
    words: tuple[Word, ...] = ("mismatch", "superseded", "match", "not-checkable")
    counted = [f"{n} {word}" for word in words if (n := checked.count(word))]
    return ", ".join(counted) or "no claim found"


def line(number: int, one: Verdict, paint: Paint, called: Callable[[str], str] = str) -> str:
    """One claim, its verdict, and why."""
    head = f"  {number:>3} {SIGNS[one.verdict]} {one.verdict}"
    return f"{paint(one.verdict, head)}  {one.claim.kind}  {said(one.claim, called)}: {one.why}"


def _head(name: str, checked: Checked) -> Iterator[str]:
    yield f"{name}: {summary(checked)}"
    if checked.about:
        yield f"  {checked.about}"
    if checked.moment:
        yield f"  speaks from {checked.moment}"
