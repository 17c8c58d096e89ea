"""A party's change in share, learnt from the wards that have declared.

For each party, over declared wards where it stands: y = X b + g u(council) + g f e, with b ~ N(0, sizes²),
u ~ N(0, σ_c²), e ~ N(0, σ_w²), g by the party's share before (`sizes`) and f by what the ward's past rests
on. Ridge regression with the councils as random effects, so its uncertainty is known: the posterior is
normal with precision H = A'WA + Λ and mean H⁻¹ A'Wy, A = [X, g councils]. An undeclared council keeps u = 0
± σ_c: clusters are not forgotten. σ_c, σ_w and f start from figures measured elsewhere and move to what the
night shows as it comes in (two rounds of moments, the start weighing as much as `WORTH_…`).

Start: σ_w = 6.5 and σ_c = 3.5 points, the middle of what Birmingham, Burnley, Leeds and Manchester showed
between 2008 and 2012 (wards 4.4 to 7.8, councils 2.9 to 5.1: `tools/calibrate_history.py`). f has no past
to learn from: `DOUBT` is a guess, and half of `WORTH_WARDS` wards of a footing outweigh it. Not here:
drawing seats (`draws`).
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.design import Design
from tallyroom.projection.field import FOOTINGS, Field

Floats = NDArray[np.float64]

WARD, COUNCIL = 0.065, 0.035
DOUBT = (1.0, 1.2, 1.5, 1.9, 2.2)  # how much wider the error is for each of FOOTINGS, before the night says
WORTH_WARDS, WORTH_COUNCILS = 60.0, 10.0
ROUNDS = 2
LOW, HIGH = 0.03, 0.5


class Spread(Struct, frozen=True, kw_only=True):
    """Standard deviations: of wards, of councils, and the factor by footing."""

    ward: float = WARD
    council: float = COUNCIL
    doubt: tuple[float, ...] = DOUBT


class Case(Struct, frozen=True, kw_only=True):
    """One party's declared wards: what is explained, and by what. Rows are wards with votes where it
    stands.
    """

    change: Floats
    columns: Floats
    council: NDArray[np.intp]
    footing: NDArray[np.intp]
    size: Floats
    councils: int  # on the whole night


class Fit(Struct, frozen=True, kw_only=True):
    """One party's posterior. Coefficients are the design's columns followed by one for each council."""

    party: str
    mean: Floats
    root: Floats  # coefficients = mean + root @ z, z standard normal
    spread: Spread
    wards: int  # declared wards it rests on
    rest: Floats  # by ward: what is left over in units of the ward's error, NaN where not fitted
    size: Floats  # by ward: how large errors are beside the party's typical ward


def fits(field: Field, design: Design) -> tuple[Fit, ...]:
    """A fit for every party slot. A party that stands in no declared ward keeps its prior: no change,
    wide.
    """
    return tuple(fit_party(field, design, slot) for slot in range(len(field.parties)))


def fit_party(field: Field, design: Design, slot: int) -> Fit:
    """Fit one party, its spreads learnt in rounds."""
    used = np.flatnonzero(field.counted & (field.standing[:, slot] > 0))
    size = sizes(field, slot)
    case = Case(
        change=(field.share - field.prior)[used, slot],
        columns=design.columns[used],
        council=field.council[used],
        footing=field.footing[used],
        size=size[used],
        councils=len(field.councils),
    )
    spread = Spread()
    for _ in range(ROUNDS):
        precision, pull = posterior(case, design.sizes, spread)
        spread = learn_spread(case, np.linalg.solve(precision, pull), spread)
    precision, pull = posterior(case, design.sizes, spread)
    # H = L L', so H⁻¹ = L⁻ᵀ L⁻¹, and L⁻ᵀ turns independent normals into the posterior.
    root = np.linalg.inv(np.linalg.cholesky(precision)).T
    mean: Floats = root @ (root.T @ pull)
    rest = np.full(len(field.wards), np.nan)
    rest[used] = left_over(case, mean) / (spread.ward * np.array(spread.doubt)[case.footing])
    return Fit(party=field.parties[slot], mean=mean, root=root, spread=spread, wards=len(used), rest=rest, size=size)


def sizes(field: Field, slot: int) -> Floats:
    """√(s(1 − s)) of the share before, of mean square 1 where the party stands: contenders move more
    than others.
    """
    base = np.clip(field.prior[:, slot], LOW, HIGH)
    size: Floats = np.sqrt(base * (1 - base))
    standing = field.standing[:, slot] > 0
    typical = size[standing] if standing.any() else size
    size /= np.sqrt(np.mean(typical**2))
    return size


def posterior(case: Case, prior: Floats, spread: Spread) -> tuple[Floats, Floats]:
    """Precision H of the coefficients' posterior, and what it is multiplied with the mean: H mean = A'Wy."""
    councils = np.zeros((len(case.change), case.councils))
    councils[np.arange(len(case.change)), case.council] = case.size
    weight = 1 / (case.size * spread.ward * np.array(spread.doubt)[case.footing])
    seen = np.hstack((case.columns, councils)) * weight[:, None]
    expected = np.concatenate((prior, np.full(case.councils, spread.council)))
    return seen.T @ seen + np.diag(1 / expected**2), seen.T @ (case.change * weight)


def left_over(case: Case, mean: NDArray[np.floating], *, councils: bool = True) -> Floats:
    """What the columns, and the councils unless told not to, leave of a change, over the party's size in
    the ward.
    """
    columns = case.columns.shape[1]
    left: Floats = (case.change - case.columns @ mean[:columns]) / case.size
    return left - mean[columns:][case.council] if councils else left


def learn_spread(case: Case, mean: NDArray[np.floating], spread: Spread) -> Spread:
    """Spreads by moments of what the columns leave over, each beside its start with the start's worth."""
    if not len(case.change):
        return spread
    left = left_over(case, mean, councils=False)
    wards = np.bincount(case.council, minlength=case.councils)
    there = wards > 0
    total = np.bincount(case.council, left, case.councils)
    means = np.divide(total, wards, out=np.zeros(case.councils), where=there)
    inside = (left - means[case.council]) ** 2
    scaled = inside / np.array(spread.doubt)[case.footing] ** 2
    freedom = len(left) - int(there.sum())
    ward = (scaled.sum() + WORTH_WARDS * WARD**2) / (freedom + WORTH_WARDS)
    # A council's mean carries its wards' scatter too: that part is taken off, and never all that was
    # there to start.
    between = (means[there] ** 2 - ward / wards[there]).sum() + WORTH_COUNCILS * COUNCIL**2
    council = max(between, 0.1 * WORTH_COUNCILS * COUNCIL**2) / (there.sum() + WORTH_COUNCILS)
    return Spread(
        ward=float(np.sqrt(ward)),
        council=float(np.sqrt(council)),
        doubt=learn_doubt(inside / ward, case.footing),
    )


def learn_doubt(squares: Floats, footing: NDArray[np.intp]) -> tuple[float, ...]:
    """Factor by footing from squared left-overs in units of the ward's variance; that of `same` is 1."""
    worth = WORTH_WARDS / 2
    found = [
        np.sqrt((squares[footing == i].sum() + worth * DOUBT[i] ** 2) / ((footing == i).sum() + worth))
        for i in range(len(FOOTINGS))
    ]
    return tuple(float(factor / found[0]) for factor in found)


def predicted(field: Field, design: Design, fit: Fit) -> Floats:
    """Mean share by ward, below 0 where the change would take it there."""
    columns = design.columns.shape[1]
    change = design.columns @ fit.mean[:columns] + fit.size * fit.mean[columns:][field.council]
    slot = field.parties.index(fit.party)
    share: Floats = field.prior[:, slot] + change
    return share
