"""The text with its claims marked, for a person to read in a terminal.

Not here: the claims themselves (`read`), nor colours and files (`cli.check`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tallyroom.copydesk.reading.claim import Claim

_SIGNED = {"seats_change", "councils_change", "share_change"}


def marked(source: str, claims: Sequence[Claim]) -> str:
    """Each line that makes a claim, its claims numbered in place and said underneath.

    >>> from tallyroom.copydesk.reading.read import read
    >>> text = "Labour gained Exeter."
    >>> print(marked(text, read(text)))
    Labour gained [Exeter]1.
       1  council_control  exeter: lab, gain
    """
    return "\n".join(_lines(source, claims)) or "No claim found."


def _lines(source: str, claims: Sequence[Claim]) -> Iterator[str]:
    start, number, waiting = 0, 0, list(claims)
    for line in source.splitlines(keepends=True):
        end, here = start + len(line), []
        while waiting and waiting[0].start < end:
            number += 1
            here.append((number, waiting.pop(0)))
        if here:
            yield _with_marks(line.rstrip(), start, here)
            yield from (f"  {n:>2}  {claim.kind}  {said(claim)}" for n, claim in here)
        start = end


def _with_marks(line: str, start: int, here: Sequence[tuple[int, Claim]]) -> str:
    inserts = [(claim.end - start, f"]{n}") for n, claim in here] + [(claim.start - start, "[") for _, claim in here]
    for at, mark in sorted(inserts, key=lambda pair: pair[0], reverse=True):
        line = line[:at] + mark + line[at:]
    return line


def said(claim: Claim) -> str:
    """A claim in a few words.

    >>> said(Claim(start=0, end=1, quote="3", kind="council_seats", subject="ld", value=3.0, change=-1.0))
    'ld: 3, -1'
    """
    value = _figure(claim.value, signed=claim.kind in _SIGNED)
    parts = [f"{claim.subject}: {value}"]
    if claim.change is not None:
        parts.append(_figure(claim.change, signed=True))
    if claim.from_:
        parts.append(f"from {claim.from_}")
    if claim.of is not None:
        parts.append(f"of {claim.of:g}")
    where = f" in {claim.area}" if claim.area and claim.area != claim.subject else ""
    hedges = f" ({', '.join(claim.qualifiers)})" if claim.qualifiers else ""
    return ", ".join(parts) + where + hedges


def _figure(value: float | str | None, *, signed: bool) -> str:
    if value is None:
        return "not stated"
    if isinstance(value, str):
        return value
    return f"{value:+,g}" if signed else f"{value:,.10g}"
