"""The text with its claims marked, for a person to read in a terminal.

Not here: the claims themselves (`read`), nor colours and files (`cli.check`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.plain import plain

_SIGNED = {"seats_change", "councils_change", "share_change"}


Note = Callable[[int, Claim], str]


def noted(number: int, claim: Claim) -> str:
    """What stands under the text for a claim without a verdict."""
    return f"  {number:>2}  {claim.kind}  {said(claim)}"


def marked(source: str, claims: Sequence[Claim], note: Note = noted) -> str:
    """Each line that makes a claim, its claims numbered in place and said underneath.

    >>> from tallyroom.copydesk.reading.read import read
    >>> text = "Labour gained Exeter."
    >>> print(marked(text, read(text)))
    Labour gained [Exeter]1.
       1  council_control  exeter: lab, gain
    """
    return "\n".join(_lines(source, claims, note)) or "No claim found."


def lines(source: str, claims: Sequence[Claim]) -> Iterator[tuple[str, list[tuple[int, int, int]]]]:
    """Each line of the text as a reader sees it, with the claims in it: number from 1, start and end in the line."""
    text = plain(source)
    spans = [(*text.within(claim.start, claim.end), number) for number, claim in enumerate(claims, start=1)]
    spans.sort()
    start = place = 0
    for line in text.text.split("\n"):
        end = start + len(line)
        here: list[tuple[int, int, int]] = []
        while place < len(spans) and spans[place][0] <= end:
            first, last, number = spans[place]
            here.append((number, max(0, first - start), min(last - start, len(line))))
            place += 1
        yield line, here
        start = end + 1


def _lines(source: str, claims: Sequence[Claim], note: Note) -> Iterator[str]:
    for line, here in lines(source, claims):
        if here:
            yield _with_marks(line, here).strip()
            yield from (note(number, claims[number - 1]) for number, _, _ in here)


def _with_marks(line: str, here: Sequence[tuple[int, int, int]]) -> str:
    inserts = [(end, f"]{number}") for number, _, end in here] + [(start, "[") for _, start, _ in here]
    for at, mark in sorted(inserts, key=lambda pair: pair[0], reverse=True):
        line = line[:at] + mark + line[at:]
    return line


def said(claim: Claim, called: Callable[[str], str] = str) -> str:
    """A claim in a few words; `called` gives names for ids.

    >>> said(Claim(start=0, end=1, quote="3", kind="council_seats", subject="ld", value=3.0, change=-1.0))
    'ld: 3, -1'
    """
    value = _figure(claim.value, signed=claim.kind in _SIGNED)
    parts = [f"{called(claim.subject)}: {called(value) if isinstance(claim.value, str) else value}"]
    if claim.change is not None:
        parts.append(_figure(claim.change, signed=True))
    if claim.from_:
        parts.append(f"from {'+'.join(called(one) for one in claim.from_.split('+'))}")
    if claim.of is not None:
        parts.append(f"of {claim.of:g}")
    where = f" in {called(claim.area)}" if claim.area and claim.area != claim.subject else ""
    hedges = f" ({', '.join(claim.qualifiers)})" if claim.qualifiers else ""
    return ", ".join(parts) + where + hedges


def _figure(value: float | str | None, *, signed: bool) -> str:
    if value is None:
        return "not stated"
    if isinstance(value, str):
        return value
    return f"{value:+,g}" if signed else f"{value:,.10g}"
