"""A night's wards as arrays: parties in slots, shares before and now, who stands, what each ward's past is
worth.

Wards are rows in the order of their councils, so that a council is a slice. Parties that fight a tenth of
all wards now, or fought a fifth before, have a slot each, most wards first; all others share the last slot,
where the strongest stands for them. Not here: regression or chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.wards import Council, Night, Polled, Ward

OTHERS = "others"
STANDS, STOOD = 0.10, 0.20  # of all wards: below this a party's own regression would rest on too few
HEARSAY = 0.5  # the council's mean counts as half a candidate beside a new ward's lean
LOOSE = frozenset({"ind", "oth"})  # labels under which strangers to one another stand
FOOTINGS = ("same", "namesake", "lean", "council", "nothing")

Floats = NDArray[np.float64]
Row = list[float]  # a figure for each slot


class Field(Struct, frozen=True, kw_only=True):
    """Rows are wards, columns are `parties`; the last is `others`. Shares run from 0 to 1 of the top
    votes.
    """

    parties: tuple[str, ...]
    wards: tuple[Ward, ...]
    councils: tuple[Council, ...]
    council: NDArray[np.intp]  # index into councils, ascending
    seats: NDArray[np.intp]
    standing: NDArray[np.intp]  # candidates by party, at most the ward's seats
    prior: Floats
    fought: NDArray[np.bool_]  # whether the party stood last time, as far as that is known
    footing: NDArray[np.intp]  # index into FOOTINGS: what `prior` rests on
    share: Floats  # now; nought where undeclared
    counted: NDArray[np.bool_]  # declared with at least one vote: what a fit may use
    declared: NDArray[np.bool_]
    won: NDArray[np.intp]  # seats by party where declared
    held: Floats  # seats by party last time, scaled to the seats now


def field_of(night: Night) -> Field:
    """Lay a night out as arrays. The night must have passed `wards.check`."""
    councils = tuple(sorted(night.councils, key=lambda council: council.id))
    place = {council.id: index for index, council in enumerate(councils)}
    wards = tuple(sorted(night.wards, key=lambda ward: (place[ward.council], ward.id)))
    parties = slots(wards)
    slot = {party: index for index, party in enumerate(parties[:-1])}
    council = np.array([place[ward.council] for ward in wards], dtype=np.intp)
    leans = [spread(dict(c.lean), slot) for c in councils]
    rows = [past(ward, slot, leans[place[ward.council]]) for ward in wards]
    prior = np.array([row for row, _ in rows], dtype=float)
    footing = np.array([FOOTINGS.index(how) for _, how in rows], dtype=np.intp)
    known = footing < FOOTINGS.index("nothing")
    # Nothing at all is known of these: they get the mean of all that is.
    prior[~known] = prior[known].mean(axis=0) if known.any() else 1 / len(parties)
    own = footing <= FOOTINGS.index("namesake")
    seats = np.array([ward.seats for ward in wards], dtype=np.intp)
    votes = np.array([spread(ward.votes_now, slot) for ward in wards], dtype=float)
    total = votes.sum(axis=1, keepdims=True)
    return Field(
        parties=parties,
        wards=wards,
        councils=councils,
        council=council,
        seats=seats,
        standing=np.array([candidates(ward, slot) for ward in wards], dtype=np.intp),
        prior=prior,
        fought=np.where(own[:, None], prior > 0, prior > 0.03),
        footing=footing,
        share=np.divide(votes, total, out=np.zeros_like(votes), where=total > 0),
        counted=total[:, 0] > 0,
        declared=np.array([ward.declared for ward in wards]),
        won=np.array([gather(ward.seats_now, slot) for ward in wards], dtype=np.intp),
        held=np.array([defended(ward, slot, ahead) for ward, (ahead, _) in zip(wards, rows, strict=True)]),
    )


def slots(wards: tuple[Ward, ...]) -> tuple[str, ...]:
    """Parties with a slot of their own, most wards first, ties by name; then `others`.

    >>> slots((Ward(id="a", council="c", seats=1, standing=("lab", "con", "lab")),))
    ('con', 'lab', 'others')
    """
    now: Counter[str] = Counter()
    before: Counter[str] = Counter()
    for ward in wards:
        now.update({*ward.standing})
        before.update({line.party for line in ward.before})
    common = {party for party, n in now.items() if n >= STANDS * len(wards)}
    common |= {party for party, n in before.items() if n >= STOOD * len(wards)}
    return (*sorted(common - LOOSE, key=lambda party: (-now[party], party)), OTHERS)


def spread(by_party: Mapping[str, float], slot: Mapping[str, int]) -> Row:
    """Figures by party laid into slots; in the last the strongest of the others."""
    row = [0.0] * (len(slot) + 1)
    for party, figure in by_party.items():
        index = slot.get(party, len(slot))
        row[index] = max(row[index], figure)
    return row


def gather(by_party: Mapping[str, int], slot: Mapping[str, int]) -> list[int]:
    """Counts by party laid into slots; the last adds up the others."""
    row = [0] * (len(slot) + 1)
    for party, count in by_party.items():
        row[slot.get(party, len(slot))] += count
    return row


def candidates(ward: Ward, slot: Mapping[str, int]) -> list[int]:
    """Candidates by slot, never more than there are seats to win."""
    return [min(there, ward.seats) for there in gather(ward.candidates, slot)]


def past(ward: Ward, slot: Mapping[str, int], council: Row) -> tuple[Row, str]:
    """Shares last time, adding up to 1 over the slots, and what they rest on."""
    own = spread(ward.shares_before, slot)
    if any(own):
        return scaled(own), "same" if ward.comparable else "namesake"
    lean = spread(dict(ward.lean), slot)
    if any(lean):
        return scaled([a + HEARSAY * b for a, b in zip(scaled(lean), council, strict=True)]), "lean"
    return (scaled(council), "council") if any(council) else (council, "nothing")


def scaled(row: Row, total: float = 1.0) -> Row:
    """A row that is not all nought, made to add up to a total."""
    factor = total / sum(row)
    return [figure * factor for figure in row]


def defended(ward: Ward, slot: Mapping[str, int], ahead: Row) -> Row:
    """Seats held going in, as no change would have it: last time's, scaled where the number of seats differs.

    A ward without a past of its own is given to the party that is `ahead` where its candidates, or its council, stood.
    """
    before = gather(ward.seats_before, slot)
    if any(before):
        return scaled([float(seats) for seats in before], ward.seats)
    row = [0.0] * len(ahead)
    row[ahead.index(max(ahead))] = float(ward.seats)
    return row


def no_votes(polled: tuple[Polled, ...]) -> bool:
    """Whether candidates are listed and none has a vote: an uncontested ward, or a blank row."""
    return bool(polled) and not any(line.votes for line in polled)
