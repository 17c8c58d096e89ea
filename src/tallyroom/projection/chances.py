"""Houses drawn around a projection, and the intervals they give.

A draw adds to every constituency's projected share one of each error that `past_errors` learnt, independent
of one another: share + slope · (s − s̄) · t₁ + holder · (h − h̄) · t₂ + region · z₁ + √(s(1 − s)) · L z₂,
with s the baseline share, h 1 where the party holds the seat, bars for the nation's means, L L' the seat
covariance and z standard normal. t₁ and t₂ are one number a party and House, Student's t with as many
degrees of freedom as pairs, for their size is known from no more; z₁ is one a region. `share_error` adds
what the given national shares may be out by themselves.

Not here: the projection in the middle (`commons`). Chance comes in as a seed.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.commons import HEADLINE, HOUSE, new_shares, tilt
from tallyroom.projection.elections import UNCHANGED, YEARS, GeneralElection, general_election
from tallyroom.projection.noise import Single, normals
from tallyroom.projection.past_errors import KIND_OF, KINDS, ErrorModel, learn, seat_size, within_nations
from tallyroom.projection.refusal import chance_faults, refuse
from tallyroom.projection.slates import first_of
from tallyroom.projection.targets import Shares

LEVEL = 0.90
CAP = 0.97  # chances are never said to be higher: three in a hundred bring what no past pair did
CHUNK = 25  # Houses at a time: their noise stays within a processor's cache
NEVER = -9.0  # share of a party that did not stand: below anything that can be drawn


class SeatRange(Struct, frozen=True, kw_only=True):
    """One party's seats over all draws: mean, the interval that holds `LEVEL` of them."""

    party: str
    mean: float
    low: int
    high: int


class Chances(Struct, frozen=True, kw_only=True):
    """Ranges by party, most seats first, and how often each outcome came up in `draws` Houses."""

    ranges: tuple[SeatRange, ...]
    majority: tuple[tuple[str, float], ...]
    hung: float
    win: NDArray[np.float64]  # constituencies × parties: how often each was ahead
    draws: int
    seed: int
    pairs: tuple[tuple[int, int], ...]


class Scene(Struct, frozen=True, kw_only=True):
    """Everything a draw needs, kinds of party × seats that can move: kinds first, so that comparing them is
    one pass.

    The SNP and Plaid Cymru share a kind: they never meet in a seat, and `columns` tells them apart
    afterwards.
    """

    seats: NDArray[np.intp]
    columns: tuple[tuple[int, int, NDArray[np.intp]], ...]  # party's column, its kind, the places in `seats` it fought
    centre: Single
    size: Single
    root: Single  # kinds × kinds
    shared: Single  # kinds × factors × seats: slope, holder, level, then one factor a region
    freedom: int  # degrees of freedom of the first two factors


def seat_chances(
    baseline: int,
    shares: Shares,
    *,
    method: str = HEADLINE,
    seed: int = 1,
    draws: int = 10_000,
    share_error: float = 0.0,
    model: ErrorModel | None = None,
) -> Chances:
    """Draw Houses around a projection. `share_error` is the standard error of the given national shares in
    points.

    Raises `TallyroomError` as `project_commons` does, and for fewer than 100 or more than 100,000 draws, a
    negative seed, or a share error that is negative.

    >>> chances = seat_chances(2010, {"gb": {"lab": 39, "con": 31, "ld": 16}}, draws=500, seed=3)
    >>> [(r.party, r.low < r.mean < r.high) for r in chances.ranges[:2]]
    [('lab', True), ('con', True)]
    """
    wrong = list(chance_faults(seed=seed, draws=draws))
    if baseline in YEARS and baseline not in UNCHANGED:
        wrong.append(
            f"errors by seat are known from {UNCHANGED[0]} to {UNCHANGED[-1]} alone, not on the seats of {baseline}"
        )
    if not 0 <= share_error < 20:
        wrong.append(f"a share error of {share_error:g} points is not between 0 and 20")
    refuse(wrong, where="chances", mend="Give a seed, draws and an error within bounds.")
    election = general_election(baseline)
    model = model or learn()
    scene = prepare(election, new_shares(election, shares, method), model, share_error / 100)
    counts, often = draw(scene, np.random.default_rng(seed), draws)
    held = np.bincount(election.returned[election.held_as_was], minlength=len(election.parties))
    seats = np.tile(held, (draws, 1))
    seats[:, : counts.shape[1]] += counts
    win = np.zeros(election.votes.shape)
    win[np.arange(len(win)), election.returned] = election.held_as_was
    for column, kind, places in scene.columns:
        win[scene.seats[places], column] = often[kind, places] / draws
    return summary(election, seats, win, seed=seed, pairs=model.pairs)


def prepare(election: GeneralElection, centre: NDArray[np.float64], model: ErrorModel, level: float) -> Scene:
    """Lay out the seats that can move and the parties that stood in them. `level` is a share, 0 to 1."""
    seats = np.flatnonzero(~election.held_as_was)
    nations = np.array(election.nations)[seats]
    start = np.full((len(KINDS), len(seats)), NEVER)
    size = np.ones_like(start)
    places_of = np.unique(np.array(election.regions)[seats], return_inverse=True)[1]
    regional = np.eye(places_of.max() + 1)[:, places_of]
    shared = np.zeros((len(KINDS), 3 + len(regional), len(seats)))
    columns = []
    for column, party in enumerate(election.parties):
        places = np.flatnonzero(election.votes[seats, column] > 0)
        kind, rows = KIND_OF.get(party, len(KINDS) - 1), seats[places]
        if not len(places):
            continue
        columns.append((column, kind, places))
        start[kind, places] = (centre + tilt(election))[rows, column]
        size[kind, places] = seat_size(centre[rows, column])
        patterns = np.column_stack((election.shares[rows, column], election.returned[rows] == column))
        shared[kind, :2, places] = within_nations(patterns, nations[places]) * (
            model.slope[kind],
            model.holder[kind],
        )
    shared[:, 2] = level
    shared[:, 3:] = model.region[:, None, None] * regional
    return Scene(
        seats=seats,
        columns=tuple(columns),
        centre=start.astype(np.float32),
        size=size.astype(np.float32),
        root=np.linalg.cholesky(model.seat).astype(np.float32),
        shared=shared.astype(np.float32),
        freedom=len(model.pairs),
    )


def draw(scene: Scene, chance: np.random.Generator, draws: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Seats won by House and party of the election, and how often each kind was ahead by kind and seat."""
    counts = np.zeros((draws, 1 + max(column for column, _, _ in scene.columns)), dtype=np.intp)
    often = np.zeros(scene.centre.shape, dtype=np.intp)
    for start in range(0, draws, CHUNK):
        many = slice(start, min(start + CHUNK, draws))
        first = first_of(houses(scene, chance, many.stop - start))
        for kind in range(len(often)):
            often[kind] += np.count_nonzero(first == kind, axis=0)
        for column, kind, places in scene.columns:
            counts[many, column] = np.count_nonzero(first[:, places] == kind, axis=1)
    return counts, often


def houses(scene: Scene, chance: np.random.Generator, many: int) -> Single:
    """Shares in `many` drawn Houses: kinds × Houses × seats."""
    kinds, seats = scene.centre.shape
    drawn = normals(chance, (kinds, many, seats))
    factors = normals(chance, (kinds, many, scene.shared.shape[1]))
    tails = np.sqrt(scene.freedom / chance.chisquare(scene.freedom, (kinds, many, 2)))
    factors[:, :, :2] *= tails.astype(np.float32)
    shares: Single = factors @ scene.shared
    for kind in range(kinds):
        # The root is lower triangular. A library's product of so thin a matrix costs more in threads than
        # in sums.
        own = scene.root[kind, 0] * drawn[0]
        for other in range(1, kind + 1):
            own += scene.root[kind, other] * drawn[other]
        own *= scene.size[kind]
        shares[kind] += own
        shares[kind] += scene.centre[kind]
    return shares


def summary(
    election: GeneralElection,
    seats: NDArray[np.intp],
    win: NDArray[np.float64],
    *,
    seed: int,
    pairs: tuple[tuple[int, int], ...],
) -> Chances:
    """Ranges and outcomes of drawn Houses (draws × parties)."""
    tail = (1 - LEVEL) / 2
    # Outward to whole seats, so that the interval holds at least LEVEL of the draws.
    low = np.quantile(seats, tail, axis=0, method="lower").astype(int)
    high = np.quantile(seats, 1 - tail, axis=0, method="higher").astype(int)
    mean = seats.mean(axis=0)
    ranges = [
        SeatRange(party=party, mean=float(mean[i]), low=int(low[i]), high=int(high[i]))
        for i, party in enumerate(election.parties)
        if mean[i] > 0
    ]
    majority = (2 * seats > HOUSE).mean(axis=0)
    named = [(party, float(majority[i])) for i, party in enumerate(election.parties) if majority[i] > 0]
    return Chances(
        ranges=tuple(sorted(ranges, key=lambda r: (-r.mean, r.party))),
        majority=tuple(sorted(named, key=lambda pair: (-pair[1], pair[0]))),
        hung=float(1 - majority.sum()),
        win=win,
        draws=len(seats),
        seed=seed,
        pairs=pairs,
    )
