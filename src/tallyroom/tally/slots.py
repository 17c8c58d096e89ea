"""What an entry is the last word on, so that a correction, a withdrawal or a repetition finds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tallyroom.domain import (
    Administration,
    Bulletin,
    CompositionAmended,
    Corrected,
    Declared,
    Happening,
    Postponed,
    Rescheduled,
    Summarised,
)


class Slot(NamedTuple):
    """What an entry is the last word on: a contest's declaration, a council's summary, an expected time …"""

    kind: str
    id: str


def slot_of(happening: Happening) -> Slot | None:
    """What a happening is the last word on; `None` for one that is no word on anything by itself."""
    if isinstance(happening, Corrected):
        if happening.declaration is not None:
            happening = Declared(declaration=happening.declaration)
        elif happening.summary is not None:
            happening = Summarised(summary=happening.summary)
    slot = _SLOTS.get(type(happening))
    return slot(happening) if slot is not None else None


_SLOTS: dict[type[Any], Callable[[Any], Slot]] = {
    Declared: lambda happening: Slot("contest", happening.declaration.contest),
    Summarised: lambda happening: Slot("summary", happening.summary.body),
    Postponed: lambda happening: Slot("postponed", happening.contest),
    Rescheduled: lambda happening: Slot("expected", f"{happening.body} {happening.contest or ''}"),
    CompositionAmended: lambda happening: Slot(
        "composition", f"{happening.composition.body} {happening.composition.basis}"
    ),
    Administration: lambda happening: Slot("administration", happening.body),
    Bulletin: lambda happening: Slot("bulletin", happening.id),
}
