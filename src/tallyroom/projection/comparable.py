"""Which wards can be compared with last time, and why the others cannot.

A projection names what it left out, ward by ward. Not here: what is done with the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from tallyroom.projection.wards import Ward


class LeftOut(Struct, frozen=True, kw_only=True):
    """A ward that a projection did not use, and the reason."""

    ward: str
    reason: str


UNMATCHED = "no contest of the same ward last time"
REDRAWN = "boundaries changed since last time"
NOT_COMPARABLE = "marked as not comparable with last time"
NO_VOTES_NOW = "no votes: uncontested or blank"
NO_VOTES_BEFORE = "no votes last time: uncontested or blank"
ABSENT = "not fought by {} both times"
SHORT = {"con": "Con", "lab": "Lab", "ld": "LD", "grn": "Green"}  # what reasons and reports call them


def reason_against(ward: Ward, parties: Iterable[str] = ()) -> str | None:
    """Why a declared ward cannot be compared with last time, or None. `parties` must have stood both times.

    >>> reason_against(Ward(id="w", council="c", seats=1, standing=("lab",), redrawn=True))
    'no contest of the same ward last time'
    """
    now, before = ward.votes_now, ward.votes_before
    absent = [party for party in parties if party not in now or party not in before]
    tests = (
        (not before, UNMATCHED),
        (ward.redrawn, REDRAWN),
        (not ward.comparable, NOT_COMPARABLE),
        (not sum(now.values()), NO_VOTES_NOW),
        (not sum(before.values()), NO_VOTES_BEFORE),
        (bool(absent), ABSENT.format(" and ".join(SHORT.get(party, party) for party in sorted(absent)))),
    )
    return next((reason for holds, reason in tests if holds), None)


def sort_out(wards: Iterable[Ward], parties: Iterable[str] = ()) -> tuple[tuple[Ward, ...], tuple[LeftOut, ...]]:
    """Declared wards that can be compared, and those left out; both in order of id. Undeclared wards are
    in neither.
    """
    kept, out = [], []
    wanted = tuple(parties)
    for ward in sorted((ward for ward in wards if ward.declared), key=lambda ward: ward.id):
        reason = reason_against(ward, wanted)
        if reason is None:
            kept.append(ward)
        else:
            out.append(LeftOut(ward=ward.id, reason=reason))
    return tuple(kept), tuple(out)


def by_reason(left_out: Iterable[LeftOut]) -> tuple[tuple[str, int], ...]:
    """How many were left out for each reason, most first, ties by reason."""
    counts = Counter(line.reason for line in left_out)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
