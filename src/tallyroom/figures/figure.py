"""The Figure: one typed statement about the night, and the parts that it is made of.

Holds; `measures` say which figures a board yields.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from msgspec import Struct

from tallyroom.domain import Basis
from tallyroom.tally import Place

#: Integers are counts; fractions are exact rates (of one); words are outcomes: a party's id, `noc`, `yes`, `no`.
Value = int | Fraction | Decimal | str


class Key(NamedTuple):
    """What a figure is about. Two figures with one key are the same statement at different moments."""

    measure: str
    subject: str
    scope: str
    basis: Basis = "eve"


def area(scope: str) -> str:
    """The one id of an area: other people's `national` is our `gb`.

    >>> area("national"), area("gb"), area("birmingham")
    ('gb', 'gb', 'birmingham')
    """
    return "gb" if scope == "national" else scope


class Estimate(Struct, frozen=True, kw_only=True):
    """What makes a figure an estimate: an interval that holds `level` (0 to 1) of draws, in the figure's unit, and how.

    `low` and `high` are `None` for a chance, which is its own uncertainty. `terms` are what it was worked out from, in
    words, and `baseline` is the year it starts from.
    """

    method: str
    sample: str
    seed: int
    baseline: int | None = None
    low: Value | None = None
    high: Value | None = None
    level: Fraction = Fraction(9, 10)
    terms: tuple[tuple[str, Value], ...] = ()


class Figure(Struct, frozen=True, kw_only=True):
    """*Labour* (subject) hold (measure) *77 seats, up 20* (value, change) on *Birmingham* (scope), as of a moment.

    `change` is against `basis`; `of` is the total in "N of M". `entry` and `at` say when it last changed; `entries`
    are all those that it rests on. With an `estimate` it is not a result.
    """

    measure: str
    subject: str
    scope: str
    value: Value
    change: Value | None = None
    of: int | None = None
    basis: Basis = "eve"
    entry: int = 0
    at: datetime | None = None
    entries: tuple[int, ...] = ()
    estimate: Estimate | None = None

    @property
    def key(self) -> Key:
        return Key(self.measure, self.subject, self.scope, self.basis)

    @property
    def said(self) -> tuple[Value, Value | None, int | None]:
        """What it states, apart from when."""
        return (self.value, self.change, self.of)


class Part(Struct, frozen=True, kw_only=True):
    """One thing that a figure rests on: a term of its sum, a ward, a council, with the entries that say so.

    `adds` is what it adds to the figure's value, in the figure's unit; `None` where the value is not a sum.
    """

    says: str
    value: Value | None = None
    change: Value | None = None
    adds: int | None = None
    entries: tuple[int, ...] = ()
    place: Place | None = None

    @property
    def entry(self) -> int | None:
        """The newest of its entries."""
        return self.entries[-1] if self.entries else None


class Behind(NamedTuple):
    """What a figure is made of: `terms` of its arithmetic, `parts` the places that it comes from."""

    terms: tuple[Part, ...] = ()
    parts: tuple[Part, ...] = ()
