"""Lots: the order that a returning officer drew, or for research a reproducible order from a seed.

Lives here: choosing among the tied by an order that comes in. Not here: drawing one. The room never
draws a lot; with none recorded it says which is needed and stops.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from msgspec import Struct

from tallyroom.errors import TallyroomError


class Lots(Struct, frozen=True, kw_only=True):
    """An order of preference: of the tied, the earlier counts as if it had one vote more.

    So the earlier wins the seat or has the surplus transferred first, and the later is excluded. A name
    in the order beats one that is not in it; two that are both missing stay tied.
    """

    order: tuple[str, ...] = ()
    seed: str | None = None

    @classmethod
    def read(cls, lots: Sequence[str] | str, candidates: Sequence[str]) -> Lots:
        """Lots from names in order, or from `"seed:N"`.

        Raises `TallyroomError` for a name that does not stand, or that is drawn twice.

        >>> Lots.read(["Bob", "Ann"], ["Ann", "Bob", "Cy"]).lowest(["Ann", "Bob"])
        'Ann'
        """
        if isinstance(lots, str):
            if not lots.startswith("seed:"):
                lots = tuple(name.strip() for name in lots.split(";") if name.strip())
            else:
                return cls(order=tuple(sorted(candidates, key=lambda n: _hashed(lots, n))), seed=lots[5:])
        faults = [f"{name} is not a candidate" for name in lots if name not in candidates]
        faults += [f"{name} is drawn twice" for name in sorted(set(lots)) if list(lots).count(name) > 1]
        if faults:
            raise TallyroomError("; ".join(faults), where="lots", mend="Give names as they stand, in the order drawn.")
        return cls(order=tuple(lots))

    @property
    def by(self) -> str:
        """What a choice by these lots is to be called in the sheet."""
        return "recorded lot" if self.seed is None else "seed"

    def highest(self, tied: Sequence[str]) -> str | None:
        """The one preferred, or None where no lot tells."""
        return next((name for name in self.order if name in tied), None)

    def lowest(self, tied: Sequence[str]) -> str | None:
        """The one preferred least, or None where no lot tells."""
        undrawn = [name for name in tied if name not in self.order]
        if len(undrawn) == 1:
            return undrawn[0]
        return None if undrawn else next(name for name in reversed(self.order) if name in tied)


def _hashed(seed: str, name: str) -> str:
    # A hash of seed and name alone: the order on the ballot paper gives nobody an advantage.
    return hashlib.sha256(f"{seed}\n{name}".encode()).hexdigest()
