"""What a publisher is given to do. Knows nothing of how it is done."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tallyroom.publish.addresses import NOWHERE, Addresses
from tallyroom.publish.outcomes import Outcome, read_outcomes


class Job(Struct, frozen=True, kw_only=True):
    """What to publish, and where."""

    ledger: str
    target: str
    addresses: Addresses = NOWHERE
    outcomes: str = ""

    def answers(self) -> tuple[Outcome, ...]:
        return read_outcomes(Path(self.outcomes) if self.outcomes else None)
