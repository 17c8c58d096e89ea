"""What a party's change in a ward is explained by: the columns of the regression and how large each may be.

Columns, for every party alike: a constant; every party's share before; the share before of parties that
left; who entered, who is absent; who was first; region and kind of council; a published covariate, when
councils have one; whether the ward elects several; every party's mean share in the council before. Each has
a *prior size*: the standard deviation its coefficient is expected to have, which is what a ridge penalises.
Sizes are in shares, 0 to 1, and come from sense, not from a night: a constant of ten points is a landslide;
a party that leaves gives its share away. Regions and kinds are a third of a council's own effect: so they
were in the council seats of 1975 to 2014 (`tools/calibrate_history.py`). Not here: the fit (`ridge`).
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.projection.field import Field

Floats = NDArray[np.float64]

CONSTANT, SHARE, LEFT, CAME_OR_WENT, FIRST, SEVERAL, COVARIATE, TIDE = (
    0.10,
    0.15,
    0.40,
    0.06,
    0.03,
    0.02,
    0.25,
    0.8,
)
AREA = 0.012  # a third of a council's own effect of 3.5 points


class Design(Struct, frozen=True, kw_only=True):
    """Wards × columns, and the prior size of each column's coefficient."""

    columns: Floats
    sizes: Floats


def design_of(field: Field) -> Design:
    """The columns for every ward of a night, declared or not. Nothing in them is known only after a
    declaration.

    >>> from tallyroom.projection.field import field_of
    >>> from tallyroom.projection.wards import Council, Night, Ward
    >>> town = Council(id="c", nation="England", region="London", kind="london", seats=1)
    >>> ward = Ward(id="w", council="c", seats=1, standing=("lab", "con"))
    >>> design_of(field_of(Night(id="n", councils=(town,), wards=(ward,)))).columns.shape
    (1, 25)
    """
    standing = field.standing > 0
    absent = ~standing
    centre = field.prior.mean(axis=0)
    lean = np.array([field.prior[field.council == c].mean(axis=0) for c in range(len(field.councils))])
    second, first = np.argsort(field.prior, axis=1, kind="stable")[:, -2:].T
    blocks = [
        (np.ones((len(standing), 1)), CONSTANT),
        (field.prior - centre, SHARE),
        (field.prior * absent, LEFT),
        (standing & ~field.fought, CAME_OR_WENT),
        (absent, CAME_OR_WENT),
        (first[:, None] == np.arange(len(field.parties)), FIRST),
        (second[:, None] == np.arange(len(field.parties)), FIRST),
        (dummies([council.region for council in field.councils])[field.council], AREA),
        (dummies([council.kind for council in field.councils])[field.council], AREA),
        (field.seats[:, None] > 1, SEVERAL),
        (lean[field.council] - centre, SHARE),
        (covariate(field), COVARIATE),
        *((covariate(field) * (field.prior - centre), TIDE) for _ in range(bool(covariate(field).size))),
    ]
    columns = np.hstack([np.asarray(block, dtype=float) for block, _ in blocks])
    sizes = np.concatenate([np.full(np.shape(block)[1], size) for block, size in blocks])
    return Design(columns=columns, sizes=sizes)


def dummies(labels: list[str]) -> Floats:
    """One column a label, in order of name."""
    names = sorted(set(labels))
    return np.array([[float(label == name) for name in names] for label in labels])


def covariate(field: Field) -> Floats:
    """The councils' published covariate less its mean; no column when no council has one, the mean where
    one lacks it.
    """
    known = [c.covariate for c in field.councils if c.covariate is not None]
    if not known:
        return np.zeros((len(field.wards), 0))
    mean = sum(known) / len(known)
    values = np.array([mean if c.covariate is None else c.covariate for c in field.councils])
    return (values[field.council] - mean)[:, None]
