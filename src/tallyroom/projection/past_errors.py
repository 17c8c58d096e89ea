"""What uniform swing by nation got wrong in past pairs of general elections, given the true shares.

For each pair (2010→2015, 2015→2017, 2017→2019) what is left over in a constituency, actual less projected,
is split by kind of party into

- a *national* part, one number a party and pair for each of two patterns found together by least squares
  within nations: the slope on the party's share at the baseline (support leaves where it was strong), and
  what the party does better where it holds the seat (new members' first defence). Every constituency shares
  them: a sum of independent errors misses them;
- a *regional* part: the mean that remains in a region, less what its constituencies would show by chance;
- a *seat* part: the rest, which grows as √(s(1 − s)) and is correlated between parties: the covariance of the
  standardised rest.

The SNP and Plaid Cymru count as one kind, UKIP and the Brexit Party as another. Not here: drawing Houses
(`chances`).
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.commons import new_shares
from tallyroom.projection.elections import UNCHANGED, GeneralElection, general_election
from tallyroom.projection.targets import FIXED

KINDS = ("con", "lab", "ld", "nationalist", "populist", "grn", "rest")
KIND_OF = {"con": 0, "lab": 1, "ld": 2, "snp": 3, "pc": 3, "ukip": 4, "brexit": 4, "grn": 5}
PAIRS = tuple(pairwise(UNCHANGED))
FEWEST_SEATS = 20  # below this a pattern is noise
SMALL = 0.001  # a share so small that its error says nothing of others


class ErrorModel(Struct, frozen=True, kw_only=True):
    """Standard errors by kind of party (`KINDS`), shares 0 to 1, and the pairs they were learnt from."""

    pairs: tuple[tuple[int, int], ...]
    slope: NDArray[np.float64]
    holder: NDArray[np.float64]
    region: NDArray[np.float64]
    seat: NDArray[np.float64]  # kinds × kinds, covariance of the standardised rest


def true_shares(election: GeneralElection, baseline: GeneralElection) -> dict[str, dict[str, float]]:
    """Shares of each nation at `election`, in per cent, for the parties that had votes there at
    `baseline`.
    """
    given: dict[str, dict[str, float]] = {}
    for nation in ("england", "scotland", "wales"):
        rows = election.within(nation)
        share = 100 * election.votes[rows].sum(axis=0) / election.votes[rows].sum()
        given[nation] = {
            party: float(share[i])
            for i, party in enumerate(election.parties)
            if party not in FIXED
            and party in baseline.parties
            and baseline.votes[rows, baseline.parties.index(party)].any()
        }
    return given


@cache
def learn(pairs: tuple[tuple[int, int], ...] = PAIRS) -> ErrorModel:
    """The errors that uniform swing by nation made in past pairs, given the true shares.

    >>> model = learn()
    >>> model.slope.shape, model.seat.shape
    ((7,), (7, 7))
    """
    patterns, regions, rests = [], [], []
    for year, later in pairs:
        election, actual = general_election(year), general_election(later)
        left = left_over(election, actual)
        pattern, left = take_patterns(election, left)
        region, left = take_regions(election, left)
        patterns.append(pattern)
        regions.append(region)
        rests.append(left)
    rest = np.concatenate(rests)
    seen = ~np.isnan(rest)
    filled = np.where(seen, rest, 0.0)
    together = np.maximum(seen.T.astype(float) @ seen, 1.0)
    covariance = filled.T @ filled / together
    covariance[-1, -1] = np.diag(covariance)[:-1].mean()  # the lump of others is in no pair the same: as the rest are
    slope, holder = np.moveaxis(np.square(patterns), 2, 0)
    return ErrorModel(
        pairs=pairs,
        slope=root_mean(slope),
        holder=root_mean(holder),
        region=root_mean(np.array(regions)),
        seat=positive(covariance),
    )


def root_mean(squares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Root of the mean over pairs by kind, not below 0; a kind seen in no pair gets the mean of the
    others.
    """
    seen = ~np.isnan(squares)
    total = np.where(seen, squares, 0.0).sum(axis=0)
    mean = np.divide(total, seen.sum(axis=0), out=np.full(len(KINDS), np.nan), where=seen.any(axis=0))
    root: NDArray[np.float64] = np.sqrt(np.maximum(mean, 0.0))
    root[np.isnan(root)] = root[~np.isnan(root)].mean()
    return root


def positive(covariance: NDArray[np.float64]) -> NDArray[np.float64]:
    """The nearest covariance with no negative direction: cells from different seats need not fit together."""
    values, vectors = np.linalg.eigh(covariance)
    floor = values.max() * 1e-6
    mended: NDArray[np.float64] = (vectors * np.maximum(values, floor)) @ vectors.T
    return mended


def left_over(election: GeneralElection, actual: GeneralElection) -> NDArray[np.float64]:
    """Actual less projected share by kind of party; NaN where held as it was, or where the party stood
    once only.
    """
    projected, found = new_shares(election, true_shares(actual, election)), actual.shares
    out = np.full((len(election.codes), len(KINDS)), np.nan)
    fought = ~(election.held_as_was | actual.held_as_was)
    for party, kind in KIND_OF.items():
        if party in election.parties and party in actual.parties:
            before, after = election.parties.index(party), actual.parties.index(party)
            rows = fought & (election.shares[:, before] > SMALL) & (found[:, after] > 0)
            out[rows, kind] = found[rows, after] - projected[rows, before]
    return out


def kind_shares(election: GeneralElection) -> NDArray[np.float64]:
    """Shares at the baseline by kind of party, for slopes and for the size of errors."""
    shares = np.zeros((len(election.codes), len(KINDS)))
    for party, kind in KIND_OF.items():
        if party in election.parties:
            shares[:, kind] += election.shares[:, election.parties.index(party)]
    return shares


def kind_returned(election: GeneralElection) -> NDArray[np.intp]:
    """The kind of party that was returned, by constituency."""
    kinds = np.array([KIND_OF.get(party, len(KINDS) - 1) for party in election.parties])
    held: NDArray[np.intp] = kinds[election.returned]
    return held


def within_nations(values: NDArray[np.float64], nations: NDArray[np.str_]) -> NDArray[np.float64]:
    """Rows less the mean of their nation."""
    away = values.astype(float)
    for nation in sorted({*nations.tolist()}):
        away[nations == nation] -= away[nations == nation].mean(axis=0)
    return away


def take_patterns(
    election: GeneralElection, left: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Slope on share and gain of holders by kind (NaN where unseen), and what is left of `left` after
    them.
    """
    base, nations, held = kind_shares(election), np.array(election.nations), kind_returned(election)
    found, rest = np.full((len(KINDS), 2), np.nan), left.copy()
    for kind in range(len(KINDS)):
        rows = ~np.isnan(left[:, kind])
        if rows.sum() < FEWEST_SEATS:
            continue
        where = np.column_stack((base[rows, kind], held[rows] == kind))
        patterns = within_nations(where, nations[rows])
        remains = within_nations(left[rows, kind], nations[rows])
        # A kind that holds nothing has no second pattern: least squares gives it nought, which is not a
        # finding.
        slopes = np.linalg.lstsq(patterns, remains, rcond=None)[0]
        rest[rows, kind] = remains - patterns @ slopes
        found[kind] = np.where(np.square(patterns).sum(axis=0) > 0, slopes, np.nan)
    return found, rest


def take_regions(
    election: GeneralElection, left: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Variance between regions beyond chance, and the standardised rest. NaN for kinds nowhere seen."""
    regions = np.array(election.regions)
    rest, between, chance = left.copy(), [], []
    for region in sorted({*regions.tolist()}):
        rows = regions == region
        seen = (~np.isnan(left[rows])).sum(axis=0)
        enough = seen > 2
        total = np.nansum(left[rows], axis=0)
        mean = np.divide(total, seen, out=np.full(len(KINDS), np.nan), where=enough)
        rest[rows] -= np.nan_to_num(mean)
        squares = np.nansum(rest[rows] ** 2, axis=0)
        between.append(mean**2)
        chance.append(np.divide(squares, seen * np.maximum(seen - 1, 1), out=np.full(len(KINDS), np.nan), where=enough))
    nowhere = np.isnan(between).all(axis=0)
    excess = np.nansum(np.array(between) - np.array(chance), axis=0) / np.maximum((~np.isnan(between)).sum(axis=0), 1)
    return np.where(nowhere, np.nan, excess), rest / seat_size(kind_shares(election))


def seat_size(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """√(s(1 − s)), held away from nought where a party is nearly absent."""
    size: NDArray[np.float64] = np.sqrt(np.clip(share, 0.01, 0.99) * (1 - np.clip(share, 0.01, 0.99)))
    return size
