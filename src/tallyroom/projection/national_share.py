"""The Tallyroom estimate of the national share: what the whole of Great Britain would have done.

From declared wards fought by the three parties both now and at the baseline, boundaries unchanged: change
in each party's share of the top votes; regressed by least squares on a published council-level covariate;
evaluated at the mean of the covariate over *all* councils of Great Britain (weighed by electors or votes,
where weights are given); added to the published share of the baseline year. Beside it stands the plain mean
of the changes. The interval resamples whole councils: wards of one council move together, and an interval
that took them one by one would be far too narrow. It covers which councils happened to vote and declare,
not what the baseline or the method has wrong.

Nothing is published below 15 councils and 130 wards: at 47 wards errors reach six points. Not here:
projections of seats.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.comparable import LeftOut, sort_out
from tallyroom.projection.refusal import counted, refuse
from tallyroom.projection.wards import Council, Night, Ward, check

Floats = NDArray[np.float64]
MAIN = ("con", "lab", "ld")
FEWEST_COUNCILS, FEWEST_WARDS = 15, 130
LEVEL = 0.90
METHOD = "mean change in comparable wards, adjusted to all councils by a published covariate; councils resampled"
PLAIN = "mean change in comparable wards; councils resampled"


class Place(Struct, frozen=True, kw_only=True):
    """A council of Great Britain, voting or not: its covariate (0 to 1) and weight, such as votes cast."""

    covariate: float
    weight: float = 1.0


class PartyShare(Struct, frozen=True, kw_only=True):
    """One party, in per cent: the estimate with its interval, the plain mean, the baseline's published
    share.
    """

    party: str
    share: float
    low: float
    high: float
    plain: float
    baseline: float


class NationalShare(Struct, frozen=True, kw_only=True):
    """The Tallyroom estimate, its sample, and every ward it left out with the reason."""

    method: str
    baseline_year: int
    parties: tuple[PartyShare, ...]
    councils: int
    wards: int
    left_out: tuple[LeftOut, ...]
    level: float
    resamples: int
    seed: int


def estimate_share(
    night: Night,
    *,
    baseline_year: int,
    baseline: Mapping[str, float],
    britain: Sequence[Place] = (),
    seed: int,
    resamples: int = 2000,
) -> NationalShare:
    """The national share from what has declared.

    `baseline` is the published share of the baseline year by party, per cent; its parties are those
    estimated, and each must have stood both times in a ward that counts. `britain` is every council of
    Great Britain with the covariate; without it the plain mean is the estimate. Raises `TallyroomError`
    naming every fault: too few councils or wards, baseline shares that cannot be, a council without the
    covariate.
    """
    check(night)
    parties = tuple(baseline)
    kept, left_out = sort_out(night.wards, parties)
    councils = {council.id: council for council in night.councils}
    refuse(
        tuple(faults(kept, councils, baseline, britain)),
        where=f"national share of {night.id}",
        mend="Wait for more declarations, or mend what is named.",
    )
    changes = changes_of(kept, parties)
    ids = sorted({ward.council for ward in kept})
    group = np.array([ids.index(ward.council) for ward in kept], dtype=np.intp)
    away = np.array([covariate(councils[id_], britain) for id_ in ids])
    sums = moments(changes, group, away)
    centre = evaluate(sums.sum(axis=0), adjusted=bool(britain))
    drawn = resample(sums, np.random.default_rng(seed), resamples, adjusted=bool(britain))
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(drawn, (tail, 1 - tail), axis=0)
    plain = changes.mean(axis=0)
    return NationalShare(
        method=METHOD if britain else PLAIN,
        baseline_year=baseline_year,
        parties=tuple(
            PartyShare(
                party=party,
                share=baseline[party] + 100 * float(centre[i]),
                low=baseline[party] + 100 * float(low[i]),
                high=baseline[party] + 100 * float(high[i]),
                plain=baseline[party] + 100 * float(plain[i]),
                baseline=baseline[party],
            )
            for i, party in enumerate(parties)
        ),
        councils=len(ids),
        wards=len(kept),
        left_out=left_out,
        level=LEVEL,
        resamples=resamples,
        seed=seed,
    )


def faults(
    kept: tuple[Ward, ...],
    councils: Mapping[str, Council],
    baseline: Mapping[str, float],
    britain: Sequence[Place],
) -> list[str]:
    """Everything that forbids an estimate, in words."""
    found = []
    known = {ward.council for ward in kept}
    if len(known) < FEWEST_COUNCILS or len(kept) < FEWEST_WARDS:
        found.append(
            f"{counted(len(known), 'council')} and {counted(len(kept), 'comparable ward')} have declared,"
            f" fewer than {FEWEST_COUNCILS} and {FEWEST_WARDS}"
        )
    if not baseline:
        found.append("no baseline share was given")
    for party, share in baseline.items():
        if not (isfinite(share) and 0 <= share <= 100):
            found.append(f"the baseline gives {party} {share:g} per cent")
    if sum(share for share in baseline.values() if isfinite(share)) > 100.5:
        found.append("the baseline's shares add up to more than 100")
    if britain:
        bare = [id_ for id_ in sorted(known) if councils[id_].covariate is None]
        found += [f"council {id_!r} has no covariate" for id_ in bare]
        found += ["a place has no weight or covariate"] * any(
            not (p.weight > 0 and 0 <= p.covariate <= 1) for p in britain
        )
    return found


def changes_of(kept: tuple[Ward, ...], parties: tuple[str, ...]) -> Floats:
    """Change in share by ward and party, −1 to 1. Every kept ward has votes at both elections."""
    rows = []
    for ward in kept:
        now, before = ward.shares_now, ward.shares_before
        rows.append([now[party] - before[party] for party in parties])
    return np.array(rows).reshape(len(rows), len(parties))


def covariate(council: Council, britain: Sequence[Place]) -> float:
    """A council's covariate less the mean over Great Britain, nought without one."""
    if not britain or council.covariate is None:
        return 0.0
    weight = sum(place.weight for place in britain)
    return council.covariate - sum(place.covariate * place.weight for place in britain) / weight


def moments(changes: Floats, group: NDArray[np.intp], away: Floats) -> Floats:
    """What least squares needs, council by council, so that resampling councils is adding rows up.

    Columns: number of wards, sum of x, sum of x², then for each party sum of y and sum of xy.
    """
    x = away[group]
    columns = [np.ones_like(x), x, x**2]
    for y in changes.T:
        columns += [y, x * y]
    return np.column_stack([np.bincount(group, column, minlength=len(away)) for column in columns])


def evaluate(sums: Floats, *, adjusted: bool) -> Floats:
    """The fitted change at the mean of Great Britain, where x is nought. `sums` may have leading axes."""
    n, sx, sxx = sums[..., 0:1], sums[..., 1:2], sums[..., 2:3]
    sy, sxy = sums[..., 3::2], sums[..., 4::2]
    spread = n * sxx - sx**2
    # Without a covariate, or with one that is the same everywhere, the intercept is the plain mean.
    plain = sy / n
    if not adjusted:
        return plain
    fitted = (sxx * sy - sx * sxy) / np.where(spread > 0, spread, 1.0)
    intercept: Floats = np.where(spread > 1e-9 * n**2, fitted, plain)
    return intercept


def resample(sums: Floats, chance: np.random.Generator, resamples: int, *, adjusted: bool) -> Floats:
    """Estimates from councils drawn with replacement: resamples × parties."""
    councils = len(sums)
    times = chance.multinomial(councils, np.full(councils, 1 / councils), size=resamples)
    return evaluate(times @ sums, adjusted=adjusted)
