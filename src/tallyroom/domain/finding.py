"""A fault or a doubt in what came in, as a value. Raising is for broken promises: see `errors`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """`BLOCK` is refused, `QUERY` wants somebody's look, `NOTE` is worth knowing."""

    BLOCK = "block"
    QUERY = "query"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong, where, and how to mend it.

    >>> print(Finding(code="votes-not-a-number", grade=Grade.BLOCK, where="returns.csv row 14, votes",
    ...               says="'1,2O3' is not a whole number", mend="Letter O for nought?"))
    returns.csv row 14, votes: '1,2O3' is not a whole number. Letter O for nought? [votes-not-a-number]
    """

    code: str
    grade: Grade
    where: str
    says: str
    mend: str = ""

    def __str__(self) -> str:
        advice = f" {self.mend}" if self.mend else ""
        return f"{self.where}: {self.says}.{advice} [{self.code}]"


def blocks(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that stop a return from being recorded."""
    return tuple(finding for finding in findings if finding.grade is Grade.BLOCK)
