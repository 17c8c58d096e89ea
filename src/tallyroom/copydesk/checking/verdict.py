"""What is said of a claim: whether the ledger agrees, what it has instead, when the claim held, and why.

Values only. Not here: how a verdict is reached (`judge`).
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from tallyroom.copydesk.reading.claim import Claim

Word = Literal["match", "mismatch", "superseded", "not-checkable"]
#: A count, a percentage or points as an exact number; an outcome as a word.
Stated = Fraction | str | None


class Fact(Struct, frozen=True, kw_only=True):
    """What the record has stated under one meaning of a claim, and from when until when (`None`: until now).

    Rates are in per cent. `by` names who published it, where the figure is not the ledger's own.
    """

    value: Stated
    change: Stated = None
    of: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    by: str = ""
    amiss: str = ""  # what is wrong with the claim although the figure is right


class Meaning(Struct, frozen=True, kw_only=True):
    """One thing that a claim can be taken to say, with what the record states under it.

    `running` marks totals over many councils, which grow through the night. A meaning that is not `right` is no
    reading of the words, but a known slip: agreeing with it is the cause of a mismatch.
    """

    says: str
    facts: tuple[Fact, ...]
    running: bool = False
    right: bool = True
    decides: bool = True  # whether disagreement is a mismatch, or leaves the claim not checkable


class Interval(Struct, frozen=True, kw_only=True):
    """While a claim held. `assumed`: the order of the declarations, and so the times, are not known."""

    since: datetime | None
    until: datetime | None
    assumed: bool = False

    def row(self) -> dict[str, object]:
        """For JSON: `{"from", "until", "assumed"}`, times with their offset, `null` for without end."""
        return {
            "from": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "assumed": self.assumed,
        }


class Verdict(Struct, frozen=True, kw_only=True):
    """A claim and what the ledger says of it. `caution` marks what is loose in a claim that holds."""

    claim: Claim
    verdict: Word
    reason: str
    ledger_value: Stated = None
    held: tuple[Interval, ...] = ()
    cause: str = ""
    caution: str = ""

    @property
    def why(self) -> str:
        """Reason, likely cause and caution in one line."""
        parts = [self.reason, f"likely cause: {self.cause}" if self.cause else "", self.caution]
        return "; ".join(part for part in parts if part)

    def row(self, doc: str) -> dict[str, object]:
        """The claim's JSON object with the verdict's keys after it."""
        return self.claim.row(doc) | {
            "verdict": self.verdict,
            "ledger_value": plain(self.ledger_value),
            "held": [interval.row() for interval in self.held],
            "reason": self.why,
        }


def plain(value: Stated) -> int | float | str | None:
    """A stated value for JSON: whole numbers whole, others to two decimals.

    >>> plain(Fraction(15)), plain(Fraction(5933, 100)), plain("noc")
    (15, 59.33, 'noc')
    """
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else round(float(value), 2)
    return value


def exact_of(n: int) -> Fraction:
    """A count as a stated value."""
    return Fraction(n)
