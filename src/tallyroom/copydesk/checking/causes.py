"""Why a figure may be wrong: the slips that newsrooms know, each looked for in the ledger.

Here: causes of a mismatch. Not here: the verdict (`judge`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from msgspec.structs import replace

from tallyroom.copydesk.checking.hedges import agrees
from tallyroom.copydesk.checking.meanings import meanings
from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.checking.verdict import Fact, Meaning, plain
from tallyroom.copydesk.names import name
from tallyroom.copydesk.reading.claim import Claim

_OF_A_PARTY = frozenset(
    {"council_seats", "seats_won", "seats_change", "councils_controlled", "councils_change", "vote_share",
     "projected_share", "ward_result"}
)  # fmt: skip


def cause_of(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    """The likeliest causes of a mismatch, joined; empty when none is known."""
    slip = next((said for search in _SLIPS if (said := search(claim, found, record, others))), "")
    total = _sum(claim, found, record, others)
    return "; ".join(one for one in (slip, total) if one)


def _won_for_held(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    slip = next((m for m in found if not m.right and _any(claim, m.facts)), None)
    if slip is None:
        return ""
    plainest = found[0]
    right, wrong = plainest.facts[-1].value, slip.facts[-1].value
    verbs = {"seats won": "won", "seats held": "hold"}
    return (
        f"{slip.says} given as {plainest.says}: {verbs.get(slip.says, slip.says)} {plain(wrong)}, "
        f"{verbs.get(plainest.says, plainest.says)} {plain(right)}"
    )


def _sum(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    """As in: the parties named add up to 109 of 120."""
    body = record.names.body(claim.area)
    if claim.kind != "council_seats" or body is None or not body.seats:
        return ""
    named = {
        one.subject: one.value
        for one in others
        if (one.kind, one.area, one.as_of) == (claim.kind, claim.area, claim.as_of) and isinstance(one.value, float)
    }
    total = sum(named.values())
    if len(named) < 2 or total == body.seats:
        return ""
    return f"the {len(named)} parties named add up to {total:g} of {body.seats}"


def _sign(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    flipped = _flipped(claim)
    if flipped is None:
        return ""
    for meaning in found:
        for fact in meaning.facts:
            if isinstance(fact.change, Fraction) and isinstance(claim.change, float):
                if claim.change and fact.change == -Fraction(str(claim.change)):
                    return "the sign of the change"
            elif flipped is not claim and _any(flipped, (fact,)):
                return "the sign of the change"
    return ""


def _flipped(claim: Claim) -> Claim | None:
    if isinstance(claim.value, float) and claim.kind in {"seats_change", "councils_change", "share_change"}:
        return replace(claim, value=-claim.value)
    return claim if isinstance(claim.change, float) else None


def _other_party(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    if claim.kind not in _OF_A_PARTY or not isinstance(claim.value, float) or not claim.value:
        return ""
    of_ward = claim.kind == "ward_result"
    mine = claim.party if of_ward else claim.subject
    for party in record.book.parties:
        if party.id == mine or party.kind in {"vacant", "lumped"}:
            continue
        other = str(party.id)
        swapped = replace(claim, party=other, candidate=None) if of_ward else replace(claim, subject=other)
        told = meanings(swapped, record)
        if not isinstance(told, str) and any(m.right and m.decides and _any(swapped, m.facts[-1:]) for m in told):
            return f"the figure of {party.name}"
    return ""


def _other_place(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    if claim.kind not in {"council_seats", "seats_won", "turnout"}:
        return ""
    places = dict.fromkeys(one.area for one in others if one.area and one.area != claim.area)
    for place in list(places)[:40]:
        moved = replace(claim, area=place)
        told = meanings(moved, record) if record.names.body(place) is not None else ""
        if not isinstance(told, str) and any(m.right and _any(moved, m.facts[-1:]) for m in told):
            return f"the figure for {name(record.book, place)}"
    return ""


def _digits(claim: Claim, found: Sequence[Meaning], record: Record, others: Sequence[Claim]) -> str:
    right = found[0].facts[-1].value if found and found[0].facts else None
    if not isinstance(right, Fraction) or not isinstance(claim.value, float) or right.denominator != 1:
        return ""
    said, truth = f"{abs(claim.value):g}", str(abs(int(right)))
    if said != truth and sorted(said) == sorted(truth) and len(said) > 1:
        return "digits in the wrong order"
    return ""


def _any(claim: Claim, facts: Sequence[Fact]) -> bool:
    return any(isinstance(fact.value, Fraction) and agrees(claim, fact.value) for fact in facts)


_SLIPS: tuple[Callable[[Claim, Sequence[Meaning], Record, Sequence[Claim]], str], ...] = (
    _won_for_held,
    _sign,
    _other_place,
    _other_party,
    _digits,
)
