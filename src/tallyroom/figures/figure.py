"""The Figure: one typed statement about the night, and the places that figures come from.

Holds; `catalogue` says which figures a board yields.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from tallyroom.domain import Basis

#: Integers are counts; fractions are exact rates (of one); words are outcomes: a party's id, `noc`, `yes`, `no`.
Value = int | Fraction | Decimal | str


class Key(NamedTuple):
    """What a figure is about. Two figures with one key are the same statement at different moments."""

    measure: str
    subject: str
    scope: str
    basis: Basis = "eve"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """*Labour* (subject) hold (measure) *77 seats, up 20* (value, change) on *Birmingham* (scope), as of a moment.

    `change` is against `basis`; `of` is the total in "N of M". `entry` and `at` say when it last changed; `entries`
    are all those behind it, filled in by `explain`.
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

    @property
    def key(self) -> Key:
        return Key(self.measure, self.subject, self.scope, self.basis)

    @property
    def said(self) -> tuple[Value, Value | None, int | None]:
        """What it states, apart from when."""
        return (self.value, self.change, self.of)
