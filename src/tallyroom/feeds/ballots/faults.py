"""What is wrong in a ballot file, line by line, and what became of it.

Lives here: the values a reader hands back. Not here: any format.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from tallyroom.counting import Profile
from tallyroom.errors import TallyroomError

Verdict = Literal["refused", "rejected", "shortened", "mended"]


class Fault(Struct, frozen=True, kw_only=True):
    """One thing wrong. `refused`: the file is not read. `rejected`: these papers do not count.
    `shortened`: they count as far as the preference before the doubt. `mended`: read as it was plainly
    meant."""

    line: int
    says: str
    verdict: Verdict
    papers: int = 0
    mend: str = ""

    def __str__(self) -> str:
        return f"line {self.line}: {self.says} ({self.verdict}{', ' + told_papers(self.papers) if self.papers else ''})"


class Ballots(Struct, frozen=True, kw_only=True):
    """A ballot file as read: the papers that count, and everything that was wrong."""

    source: str
    profile: Profile
    faults: tuple[Fault, ...] = ()

    @property
    def rejected(self) -> int:
        """Papers in the file that do not count."""
        return sum(fault.papers for fault in self.faults if fault.verdict == "rejected")


def told_papers(papers: int) -> str:
    """How many papers, in words.

    >>> told_papers(1), told_papers(2)
    ('1 paper', '2 papers')
    """
    return f"{papers:,} paper{'' if papers == 1 else 's'}"


def refuse(source: str, faults: Sequence[Fault]) -> None:
    """Raise for the faults that refuse the file, all of them in one error; the lesser ones are told too."""
    if any(fault.verdict == "refused" for fault in faults):
        shown = [f"line {fault.line}: {fault.says} ({fault.verdict})" for fault in faults[:40]]
        more = [f"and {len(faults) - 40} more"] if len(faults) > 40 else []
        mends = tuple(dict.fromkeys(fault.mend for fault in faults if fault.verdict == "refused" and fault.mend))
        raise TallyroomError("; ".join([*shown, *more]), where=source, mend=" ".join(mends))
