"""Where a new ward's voters stood before, read from where its candidates stood.

A redrawn ward has no past of its own, but its candidates often do: they fought one of the old wards whose
streets it took over. Its *lean* is the mean of the old wards its candidates fought, each candidate one
voice shared between the wards that knew the name. Not here: results of wards that kept their boundaries,
and how far a lean is trusted (`ridge`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from tallyroom.projection.wards import Polled, top_shares

Lean = tuple[tuple[str, float], ...]


class OldWard(Struct, frozen=True, kw_only=True):
    """A ward of the last election: its council, and who stood with what result."""

    id: str
    council: str
    candidates: tuple[tuple[str, Polled], ...]


def leans(candidates: Mapping[str, tuple[str, Iterable[str]]], old: Iterable[OldWard]) -> dict[str, Lean]:
    """Mean earlier share by party (0 to 1) for each new ward whose candidates are known from the same
    council.

    `candidates` maps a ward's id to its council and its candidates' names.

    >>> old = OldWard(id="o", council="c", candidates=(("Ann B. Lee", Polled(party="lab", votes=3)),))
    >>> leans({"new": ("c", ["Ann Lee"]), "none": ("c", ["Zed"])}, (old,))
    {'new': (('lab', 1.0),)}
    """
    shares: dict[str, dict[str, float]] = {}
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    for ward in old:
        shares[ward.id] = top_shares(polled for _, polled in ward.candidates)
        for name, _ in ward.candidates if shares[ward.id] else ():
            known[ward.council, plain(name)].add(ward.id)
    found = {}
    for new, (council, names) in candidates.items():
        voices: dict[str, float] = defaultdict(float)
        for name in names:
            places = known.get((council, plain(name)), set())
            for place in places:
                voices[place] += 1 / len(places)
        if voices:
            found[new] = weighted(shares, voices)
    return found


def weighted(shares: Mapping[str, Mapping[str, float]], voices: Mapping[str, float]) -> Lean:
    """Mean of the old wards' shares by their voices, parties in order of name."""
    mean: dict[str, float] = defaultdict(float)
    total = sum(voices.values())
    for place in sorted(voices):
        for party, share in shares[place].items():
            mean[party] += share * voices[place] / total
    return tuple(sorted(mean.items()))


def plain(name: str) -> str:
    """First and last name in small letters: middle names come and go between elections.

    >>> plain("Kevin Paul Gulson"), plain("Mc-Maire, Zed")
    ('kevin gulson', 'mc zed')
    """
    words = re.sub(r"[^\w ]", "", name.casefold().replace("-", " ")).split()
    return " ".join((words[0], words[-1])) if words else ""
