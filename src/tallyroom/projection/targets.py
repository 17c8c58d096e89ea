"""What somebody says the shares would be, made into a target for each zone of a method.

Shares come by area (`gb`, a nation, a region) and party in per cent. Where a party has a figure for an area
and for a part of it, the rest of the area takes what is left over: Great Britain 39 and Scotland 42 fix
England and Wales together. A zone narrower than its figure moves by the same number of points as the area
that has one. All faults are found before anything is refused. Not here: the swing itself (`swing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isnan

import numpy as np
from numpy.typing import NDArray

from tallyroom.projection.elections import LUMP, NORTHERN_IRELAND, SPEAKER, GeneralElection, area_masks
from tallyroom.projection.refusal import near, refuse

Shares = Mapping[str, Mapping[str, float]]
ROUNDING = 0.5  # printed shares are rounded, and may add up to a little above 100
FIXED = {LUMP, SPEAKER, "dup", "sf", "sdlp", "uup", "apni"}


def changes(election: GeneralElection, shares: Shares) -> NDArray[np.float64]:
    """Change in share for each constituency and party, −1 to 1; NaN where nothing is said of the party.

    Raises `TallyroomError` naming every fault: unknown area or party, a share below 0 or above 100, shares
    that add up to more than 100, a party without votes at the baseline, parts that leave less than nothing
    for the rest.

    >>> from tallyroom.projection.elections import general_election
    >>> given = changes(general_election(2010), {"gb": {"lab": 39.0}})
    >>> lab = general_election(2010).parties.index("lab")
    >>> round(100 * float(given[0, lab]), 2), bool(np.isnan(given[0, 0]))
    (9.34, True)
    """
    refuse(tuple(faults(election, shares)), where="shares", mend="Give each as a party and per cent: lab=39.")
    areas = area_masks(np.array(election.nations), np.array(election.regions))
    given = {area.casefold(): by_party for area, by_party in shares.items()}
    votes, valid = election.votes, election.votes.sum(axis=1)
    change = np.full(votes.shape, np.nan)
    wanted = np.zeros(votes.shape)  # the new share that an area's figure asks for, where one already reaches
    left_over = []
    for area in reversed(areas):  # the narrowest first: a wider figure then applies to what is left
        for party, percent in given.get(area, {}).items():
            column = election.parties.index(party)
            said = ~np.isnan(change[:, column])
            done, rest = areas[area] & said, areas[area] & ~said
            if not rest.any():
                continue
            asked = percent / 100 * valid[areas[area]].sum() - (wanted[done, column] * valid[done]).sum()
            share = asked / valid[rest].sum()
            if share < 0:
                left_over.append(f"{party}: the parts leave less than nothing for the rest of {area}")
            change[rest, column] = share - votes[rest, column].sum() / valid[rest].sum()
            wanted[rest, column] = share
    refuse(left_over, where="shares", mend="Lower the parts or raise the whole.")
    return change


def faults(election: GeneralElection, shares: Shares) -> Iterator[str]:
    """Everything wrong with `shares`, in words."""
    areas = area_masks(np.array(election.nations), np.array(election.regions))
    open_parties = tuple(party for party in election.parties if party not in FIXED)
    if not any(shares.values()):
        yield "no shares were given"
    for area, by_party in shares.items():
        if area.casefold() not in areas:
            yield f"unknown area {area!r}{near(area.casefold(), tuple(areas))}"
            continue
        rows = areas[area.casefold()]
        for party, percent in by_party.items():
            if party in FIXED:
                yield f"{party} is not moved by a swing in {area}"
            elif party not in election.parties:
                close = near(party, open_parties)
                yield f"{party!r} had no votes in {election.year}: unknown, or a party from nothing{close}"
            elif not election.votes[rows, election.parties.index(party)].any():
                yield f"{party} had no votes in {area} in {election.year}: a party from nothing there"
            if not 0 <= percent <= 100:  # also refuses NaN
                yield f"{party} at {percent:g} in {area} is not between 0 and 100"
        total = sum(percent for percent in by_party.values() if not isnan(percent))
        if total > 100 + ROUNDING:
            yield f"shares in {area} add up to {total:g}, more than 100"


def zones(election: GeneralElection, level: str) -> tuple[NDArray[np.intp], ...]:
    """Rows of the constituencies in each zone of a level; Northern Ireland's are in none."""
    nations, regions = np.array(election.nations), np.array(election.regions)
    britain = nations != NORTHERN_IRELAND
    key = {"gb": np.where(britain, "gb", ""), "nation": nations, "region": regions}[level]
    return tuple(np.flatnonzero((key == name) & britain) for name in sorted({*key[britain].tolist()}))


def zone_targets(election: GeneralElection, change: NDArray[np.float64], rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """The zone's new share by party, NaN where nothing is said: old plus mean change, not below 0."""
    valid = election.votes[rows].sum(axis=1)
    share = election.votes[rows].sum(axis=0) / valid.sum()
    moved = (valid[:, None] * np.nan_to_num(change[rows])).sum(axis=0) / valid.sum()
    silent = np.isnan(change[rows]).all(axis=0)
    target: NDArray[np.float64] = np.where(silent, np.nan, np.maximum(share + moved, 0.0))
    return target
