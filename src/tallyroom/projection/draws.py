"""The rest of the night, drawn many times: seats by party and by council.

Shares in an undeclared ward are the mean of the fit plus, each drawn jointly for all parties,

- the fit's own uncertainty: one draw of every coefficient, shared by all wards;
- a national shift between what has declared and what has not, κ σ_w t₃, shared by all wards;
- a council's effect with fat tails, σ_c t_ν scaled to keep the variance σ_c², shared by its wards;
- a ward's own error, σ_w f times a left-over of a declared ward, taken whole: what the party first last
  time lost there and what the second gained belong together, and tails are as fat as the night's.

Council effects, shifts and errors are scaled by the size of the party in the ward (`ridge.sizes`).
Candidates then win one by one (`slates`).

κ and ν come from other nights. The three general elections of 2015 to 2019, replayed by this very method
with 10 to 75% of constituencies declared in random order, left national totals of Con, Lab and LD 1.61
times as far off as their draws said without a shift, 1.25 times with a normal shift of a quarter of a
ward's error, 0.89 times with a half (`tools/calibrate_shift.py`). κ is the quarter, with tails of t on
three degrees of freedom because it is known from three nights: at 90% as wide as a normal of 0.36, between
the two. Council seats of 1975 to 2014, region and kind taken out: the effects' kurtosis was 5.5, that of t
with 6.4 degrees of freedom: ν = 6. Councils that declare late were off from those that declare early by
little more than chance (`tools/calibrate_history.py`).

Not here: what is learnt (`ridge`), and what is said of the draws (`remaining`).
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.design import Design
from tallyroom.projection.field import Field
from tallyroom.projection.noise import Single, normals
from tallyroom.projection.ridge import Fit, predicted
from tallyroom.projection.slates import SPENT, first_of, returned

SHIFT, NIGHTS = 0.25, 3
FREEDOM = 6
CHUNK = 40
LEAST = np.float32(0.001)  # a candidate who stands polls something
FURTHEST = 5.0  # left-overs beyond this many errors are a misprint or a bargain between parties
TABLE = 4096
TINY = 1e-9
NEVER = -1e3
WORTH = 100.0  # wards that the assumption of no correlation is worth


class Outcomes(Struct, frozen=True, kw_only=True):
    """Seats still to come in each draw. `wards` are rows of the field; councils are the field's."""

    wards: NDArray[np.intp]
    councils: NDArray[np.int16]  # draws × parties × councils
    mean_won: NDArray[np.float64]  # parties × wards: mean seats


class Scene(Struct, frozen=True, kw_only=True):
    """Everything a draw needs over a group of undeclared wards: parties × wards, single precision."""

    wards: NDArray[np.intp]
    council: NDArray[np.intp]
    seats: NDArray[np.intp]
    standing: NDArray[np.intp]
    absent: NDArray[np.bool_]
    centre: Single
    error: Single  # standard error of the ward's own error
    size: Single
    place: NDArray[np.int32]  # where the party's place last time begins in the table of left-overs
    columns: Single  # columns × wards


class Shared(Struct, frozen=True, kw_only=True):
    """What all wards share. `roots` are parties × coefficients × coefficients, `rests` a table laid end
    to end.
    """

    roots: Single
    shift: Single
    correlation: Single  # root of the parties' correlation
    columns: int
    rests: Single


def draw_rest(
    field: Field, design: Design, fitted: tuple[Fit, ...], *, chance: np.random.Generator, draws: int
) -> Outcomes:
    """Draw every undeclared ward `draws` times. Wards that elect one and several are drawn together,
    counted apart.
    """
    undeclared = np.flatnonzero(~field.declared)
    shared = shared_of(field, design, fitted)
    groups = [undeclared[field.seats[undeclared] == 1], undeclared[field.seats[undeclared] > 1]]
    scenes = [scene_of(field, design, fitted, wards) for wards in groups if len(wards)]
    councils = np.zeros((draws, len(field.parties), len(field.councils)), dtype=np.int16)
    mean_won = [np.zeros((len(field.parties), len(scene.wards))) for scene in scenes]
    for start in range(0, draws, CHUNK):
        many = slice(start, min(start + CHUNK, draws))
        effects = draw_shared(shared, chance, many.stop - start)
        for group, scene in enumerate(scenes):
            won = draw_wards(scene, effects, shared, chance)
            mean_won[group] += won.sum(axis=1) / draws
            add_by_council(councils[many], won, scene.council)
    order = np.concatenate([scene.wards for scene in scenes]) if scenes else undeclared
    means = np.concatenate(mean_won, axis=1) if scenes else np.zeros((len(field.parties), 0))
    return Outcomes(wards=order, councils=councils, mean_won=means)


def shared_of(field: Field, design: Design, fitted: tuple[Fit, ...]) -> Shared:
    """What all wards share."""
    return Shared(
        roots=np.array([fit.root for fit in fitted], dtype=np.float32),
        shift=np.array([SHIFT * fit.spread.ward for fit in fitted], dtype=np.float32),
        correlation=np.linalg.cholesky(correlation(fitted)).astype(np.float32),
        columns=design.columns.shape[1],
        rests=left_overs(field, fitted).ravel(),
    )


def left_overs(field: Field, fitted: tuple[Fit, ...]) -> Single:
    """What the fits left over in declared wards, by place last time: places × `TABLE`, of mean square 1.

    A column is one ward, repeated as often as fills the table. Where the party in a place does not stand,
    the left-over of the same place in the next ward stands in.
    """
    rest = np.column_stack([fit.rest for fit in fitted])[field.counted]
    order = np.argsort(-field.prior[field.counted], axis=1, kind="stable")
    by_place = np.clip(np.take_along_axis(rest, order, axis=1), -FURTHEST, FURTHEST).T
    for place in by_place:
        seen, gaps = np.flatnonzero(~np.isnan(place)), np.flatnonzero(np.isnan(place))
        place[gaps] = place[seen[np.searchsorted(seen, gaps) % len(seen)]] if len(seen) else 0.0
    scale = np.sqrt(np.mean(by_place**2))
    wards = np.arange(TABLE) * by_place.shape[1] // TABLE
    return (by_place[:, wards] / max(float(scale), TINY)).astype(np.float32)


def correlation(fitted: tuple[Fit, ...]) -> NDArray[np.float64]:
    """Correlation of the parties' left-overs where both stand, beside `WORTH` wards of none."""
    rest = np.column_stack([fit.rest for fit in fitted])
    seen = (~np.isnan(rest)).astype(float)
    filled = np.nan_to_num(rest)
    both, together = seen.T @ seen, filled.T @ filled
    variance = np.diag(together) / np.maximum(np.diag(both), 1)
    scale = np.sqrt(np.outer(variance, variance)) * (both + WORTH)
    found = np.divide(together, scale, out=np.zeros_like(scale), where=scale > 0)
    np.fill_diagonal(found, 1.0)
    # Cells come from different wards and need not fit together: directions of no variance are lifted.
    values, vectors = np.linalg.eigh(found)
    mended = (vectors * np.maximum(values, 0.05)) @ vectors.T
    spread = np.sqrt(np.diag(mended))
    near: NDArray[np.float64] = mended / np.outer(spread, spread)
    return near


def scene_of(field: Field, design: Design, fitted: tuple[Fit, ...], wards: NDArray[np.intp]) -> Scene:
    """Lay out the wards of one group."""
    size = np.array([fit.size[wards] for fit in fitted])
    error = np.array([fit.spread.ward * np.array(fit.spread.doubt)[field.footing[wards]] for fit in fitted])
    order = np.argsort(-field.prior[wards], axis=1, kind="stable")
    place = np.argsort(order, axis=1, kind="stable").T
    centre = np.array([predicted(field, design, fit)[wards] for fit in fitted])
    return Scene(
        wards=wards,
        council=field.council[wards],
        seats=field.seats[wards],
        standing=field.standing[wards].T[:, None, :],
        absent=(field.standing[wards] == 0).T[:, None, :],
        centre=np.where(field.standing[wards].T > 0, centre, NEVER).astype(np.float32),
        error=(error * size).astype(np.float32),
        size=size.astype(np.float32),
        place=(place * TABLE).astype(np.int32),
        columns=design.columns[wards].T.astype(np.float32),
    )


def draw_shared(shared: Shared, chance: np.random.Generator, many: int) -> tuple[Single, Single]:
    """Departures of the columns' coefficients (parties × draws × columns) and of councils (… × councils)."""
    parties, coefficients, _ = shared.roots.shape
    drawn = normals(chance, (parties, many * coefficients))
    together = (shared.correlation @ drawn).reshape(parties, many, coefficients)
    departures = np.matmul(together, shared.roots.transpose(0, 2, 1)).astype(np.float32, copy=False)
    columns, councils = departures[:, :, : shared.columns], departures[:, :, shared.columns :]
    tails = np.sqrt((FREEDOM - 2) / chance.chisquare(FREEDOM, (many, councils.shape[2])))
    councils *= tails.astype(np.float32)
    shift: Single = shared.correlation @ normals(chance, (parties, many))
    tail = np.sqrt(NIGHTS / chance.chisquare(NIGHTS, shift.shape)).astype(np.float32)
    councils += (shared.shift[:, None] * shift * tail)[:, :, None]
    return columns, councils


def draw_wards(
    scene: Scene, effects: tuple[Single, Single], shared: Shared, chance: np.random.Generator
) -> NDArray[np.int8]:
    """Seats in every ward of a group: parties × draws × wards."""
    columns, councils = effects
    shares: Single = columns @ scene.columns
    ward = chance.integers(0, TABLE, shares.shape[1:], dtype=np.uint16).astype(np.int32)
    for party in range(len(shares)):
        rest = shared.rests.take(ward + scene.place[party], mode="clip")
        rest *= scene.error[party]
        shares[party] += rest
        np.take(councils[party], scene.council, axis=1, mode="clip", out=rest)
        rest *= scene.size[party]
        shares[party] += rest
        shares[party] += scene.centre[party]
    if scene.seats.max() == 1:
        first = first_of(shares)  # order is all that counts: who is absent has a centre far below everybody
        return np.stack([first == party for party in range(len(shares))]).view(np.int8)
    np.maximum(shares, LEAST, out=shares)
    np.copyto(shares, SPENT, where=scene.absent)
    return returned(shares, scene.seats, scene.standing, chance)


def add_by_council(total: NDArray[np.int16], won: NDArray[np.int8], council: NDArray[np.intp]) -> None:
    """Add seats (parties × draws × wards) to `total` (draws × parties × councils); wards lie in order of
    council.
    """
    starts = np.flatnonzero(np.diff(council, prepend=-1))
    sums = np.add.reduceat(won, starts, axis=2, dtype=np.int16)
    total[:, :, council[starts]] += sums.transpose(1, 0, 2)
