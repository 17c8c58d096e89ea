"""A tally to speculate on: what would follow from entries that are not recorded yet.

It reads the tally beneath and writes beside it. Nothing is copied, and the tally beneath does not change until somebody
keeps the trial; one that is dropped leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Over(MutableMapping[K, V]):
    """A mapping over another: `own` is what was written, `gone` what was deleted beneath."""

    def __init__(self, beneath: MutableMapping[K, V]) -> None:
        self.beneath = beneath
        self.own: dict[K, V] = {}
        self.gone: set[K] = set()

    def __getitem__(self, key: K) -> V:
        if key in self.own:
            return self.own[key]
        if key in self.gone:
            raise KeyError(key)
        return self.beneath[key]

    def __setitem__(self, key: K, value: V) -> None:
        self.own[key] = value

    def __delitem__(self, key: K) -> None:
        if key not in self:
            raise KeyError(key)
        self.own.pop(key, None)
        self.gone.add(key)

    def __contains__(self, key: object) -> bool:
        return key in self.own or (key not in self.gone and key in self.beneath)

    def __iter__(self) -> Iterator[K]:
        yield from (key for key in self.beneath if key not in self.own and key not in self.gone)
        yield from self.own

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def merge(self) -> None:
        """Do beneath what was done here. What was deleted and written again comes last, as it would have."""
        for key in self.gone:
            self.beneath.pop(key, None)
        self.beneath.update(self.own)
