"""Whether a story agrees with itself, with no ledger at hand: sums, repeats, majorities.

Here: contradictions within one story. Not here: what the ledger says (`judge`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tallyroom.copydesk.reading.claim import Claim
from tallyroom.domain import NOC

#: Claims of one council that are compared with one claim of its control: a text of any length stays quick.
_FEW = 40
_ONE_VALUE = frozenset({"council_seats", "councils_controlled", "council_control", "ward_result", "turnout"})


class Contradiction(Struct, frozen=True, kw_only=True):
    """Claims of one story that cannot all be right, by their places in it, and why."""

    places: tuple[int, ...]
    says: str


def contradictions(claims: Sequence[Claim]) -> tuple[Contradiction, ...]:
    """Every contradiction within a story.

    >>> from tallyroom.copydesk.reading.read import read
    >>> text = "In Exeter, a 39-seat council, Labour now hold 30 seats and the Tories hold 12."
    >>> [one.says for one in contradictions(read(text))]
    ['the parties of exeter add up to 42, of 39 seats']
    """
    return (*_repeats(claims), *_sums(claims), *_majorities(claims), *_answers(claims), *_shares(claims))


def _repeats(claims: Sequence[Claim]) -> Iterator[Contradiction]:
    """One thing said twice with two values."""
    said: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        if claim.kind in _ONE_VALUE and not claim.qualifiers and claim.base is None and claim.value is not None:
            about = (claim.kind, claim.subject, claim.area, claim.unit, claim.measure, claim.candidate, claim.party)
            said[(*about, claim.as_of, claim.attributed_to)].append(place)
    for places in said.values():
        values = dict.fromkeys(claims[place].value for place in places if claims[place].change != "loss")
        if len(values) > 1 and claims[places[0]].kind != "ward_result":
            first = claims[places[0]]
            shown = " and ".join(_said(value) for value in values)
            yield Contradiction(places=tuple(places), says=f"the story gives {first.subject} both {shown}")


def _sums(claims: Sequence[Claim]) -> Iterator[Contradiction]:
    """Parties that hold more seats together than the council has."""
    sizes = _sizes(claims)
    for area, places in _by_area(claims, "council_seats").items():
        size = sizes.get(area)
        held = {claims[place].subject: claims[place].value for place in places}
        total = sum(value for value in held.values() if isinstance(value, float))
        if size and total > size and len(held) == len(places):
            yield Contradiction(
                places=tuple(places), says=f"the parties of {area} add up to {total:g}, of {size:g} seats"
            )


def _majorities(claims: Sequence[Claim]) -> Iterator[Contradiction]:
    """Control without a majority, or a majority without control."""
    sizes, held = _sizes(claims), _by_area(claims, "council_seats")
    for place, claim in enumerate(claims):
        size = sizes.get(claim.subject) if claim.kind == "council_control" else None
        if not size or claim.change == "loss":
            continue
        for other in held.get(claim.subject, [])[:_FEW]:
            seats = claims[other]
            if not isinstance(seats.value, float):
                continue
            if seats.subject == claim.value and 2 * seats.value <= size:
                says = f"{claim.value} control {claim.subject} with {seats.value:g} of {size:g} seats"
                yield Contradiction(places=(place, other), says=says)
            elif claim.value == NOC and 2 * seats.value > size:
                says = f"nobody controls {claim.subject}, where {seats.subject} have {seats.value:g} of {size:g} seats"
                yield Contradiction(places=(place, other), says=says)


def _answers(claims: Sequence[Claim]) -> Iterator[Contradiction]:
    """A referendum won with less than half."""
    answers = {
        claim.subject: (claim.value, place)
        for place, claim in enumerate(claims)
        if claim.kind == "referendum_result" and isinstance(claim.value, str)
    }
    for place, claim in enumerate(claims):
        if claim.kind != "referendum_result" or claim.unit != "percent" or not isinstance(claim.value, float):
            continue
        answer, told = answers.get(claim.subject, (None, -1))
        side = claim.measure.rpartition(" ")[2]
        if answer is not None and side in {"yes", "no"} and (claim.value > 50) != (side == answer):
            says = f"{claim.subject} answered {answer}, with {claim.value:g}% for {side}"
            yield Contradiction(places=(told, place), says=says)


def _shares(claims: Sequence[Claim]) -> Iterator[Contradiction]:
    """Shares of one vote that add up to more than the whole."""
    for kind in ("vote_share", "projected_share"):
        for area, places in _by_area(claims, kind).items():
            shares = {claims[p].subject: claims[p].value for p in places if claims[p].unit == "percent"}
            total = sum(value for value in shares.values() if isinstance(value, float))
            sources = {claims[place].attributed_to for place in places} - {None}
            if total > 101 + len(shares) / 2 and len(shares) == len(places) and len(sources) < 2:
                says = f"the shares of {area or 'the vote'} add up to {total:g}%"
                yield Contradiction(places=tuple(places), says=says)


def _by_area(claims: Sequence[Claim], kind: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        if claim.kind == kind and isinstance(claim.value, float) and claim.area:
            found[claim.area].append(place)
    return found


def _sizes(claims: Sequence[Claim]) -> dict[str, float]:
    """Councils' sizes as the story gives them first."""
    sizes: dict[str, float] = {}
    for claim in claims:
        if claim.area is None:
            continue
        if claim.kind == "council_size" and claim.measure == "seats on the council" and isinstance(claim.value, float):
            sizes.setdefault(claim.area, claim.value)
        elif claim.kind == "council_seats" and claim.of is not None:
            sizes.setdefault(claim.area, claim.of)
    return sizes


def _said(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
