"""Whether a stated figure and an exact one agree, given how the figure is written: "nearly 60%", "over 30%", "59.3%".

Here: rounding and hedges. Not here: which exact figure is meant (`meanings`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from tallyroom.copydesk.reading.claim import Claim

# How far a hedge stretches: least and most as parts of the stated figure, then the least stretch in points or units.
_WIDE = Fraction(6, 100)
_SLIGHT = Fraction(12, 100)
_BELOW = frozenset(
    {"nearly", "almost", "close to", "not quite", "just under", "slightly under", "approaching", "virtually"}
)
_AROUND = frozenset({"about", "around", "roughly", "approximately", "some"})
_JUST_ABOVE = frozenset(
    {
        "just over", "a little over", "little over", "slightly over", "little more than", "just more than",
        "slightly more than", "barely",
    }
)  # fmt: skip
_ABOVE = frozenset({"over", "more than", "above", "well over", "at least", "no fewer than"})
_UNDER = frozenset({"fewer than", "less than", "under", "below", "well under", "at most", "no more than", "up to"})
_COUNTED = frozenset({"seats", "councils", "votes", "contests"})
_REACHED = frozenset({"at least", "no fewer than", "at most", "no more than", "up to"})


def agrees(claim: Claim, exact: Fraction) -> bool:
    """Whether a claim's value, as written and hedged, fits an exact figure in the same unit.

    >>> said = Claim(start=0, end=3, quote="nearly 60%", kind="vote_share", subject="lab", value=60.0,
    ...              unit="percent", qualifiers=("nearly",))
    >>> agrees(said, Fraction(5933, 100)), agrees(said, Fraction(61))
    (True, False)
    """
    if not isinstance(claim.value, int | float):
        return False
    if not claim.qualifiers and claim.unit in _COUNTED:
        return exact == claim.value
    return fits(written(claim.value), exact, claim.qualifiers, slack(claim))


def fits(stated: Fraction, exact: Fraction, hedges: Iterable[str], rounding: Fraction) -> bool:
    """Whether a stated figure fits an exact one: `rounding` is half of its last place, nought for a count."""
    said = frozenset(hedges)
    room = max(abs(stated) * _WIDE, rounding * 2, Fraction(1) if abs(stated) > 10 else Fraction(0))
    near = abs(stated - exact) <= rounding
    if said & _BELOW:
        return exact <= stated and stated - exact <= room
    if said & _AROUND:
        return near or abs(stated - exact) <= room
    if said & _JUST_ABOVE:
        return stated <= exact <= stated + max(abs(stated) * _SLIGHT, rounding * 2)
    if said & _ABOVE:
        return exact > stated or (bool(said & _REACHED) and exact == stated)
    if said & _UNDER:
        return exact < stated or (bool(said & _REACHED) and exact == stated)
    return near


def slack(claim: Claim) -> Fraction:
    """Half of the last place that the figure is given to; nought for counts.

    >>> slack(Claim(start=0, end=5, quote="59.3%", kind="vote_share", subject="lab", value=59.3, unit="percent"))
    Fraction(1, 20)
    """
    if claim.unit == "fraction":
        return Fraction(5, 1000)
    if claim.unit not in {"percent", "points", "ratio"}:
        return Fraction(0)
    return last_place(claim.quote, claim.value)


def last_place(quote: str, value: object) -> Fraction:
    """Half of the last decimal place in which a number stands in a quotation."""
    if isinstance(value, int | float):
        for found in re.finditer(r"\d+(?:\.(\d+))?", quote.replace(",", "")):
            if abs(float(found.group()) - abs(value)) < 1e-9:
                return Fraction(1, 2 * 10 ** len(found.group(1) or ""))
    return Fraction(1, 2)


def written(value: float) -> Fraction:
    """A figure as it was written, without the noise of binary fractions."""
    return Fraction(str(round(value, 4)))
