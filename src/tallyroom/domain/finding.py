"""A fault or a doubt in what came in, as a value. Raising is for broken promises: see `errors`."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Grade(StrEnum):
    """`BLOCK` is refused, `QUERY` wants somebody's look, `NOTE` is worth knowing."""

    BLOCK = "block"
    QUERY = "query"
    NOTE = "note"


class Finding(Struct, frozen=True, kw_only=True):
    """What is wrong, where, and how to mend it.

    >>> print(Finding.block("cell", "returns.csv row 14, votes", "'1,2O3' is not a whole number", "A letter O?"))
    returns.csv row 14, votes: '1,2O3' is not a whole number. A letter O? [cell]
    """

    code: str
    grade: Grade
    where: str
    says: str
    mend: str = ""

    @classmethod
    def block(cls, code: str, where: str, says: str, mend: str = "") -> Finding:
        return cls(code=code, grade=Grade.BLOCK, where=where, says=says, mend=mend)

    @classmethod
    def query(cls, code: str, where: str, says: str, mend: str = "") -> Finding:
        return cls(code=code, grade=Grade.QUERY, where=where, says=says, mend=mend)

    @classmethod
    def note(cls, code: str, where: str, says: str, mend: str = "") -> Finding:
        return cls(code=code, grade=Grade.NOTE, where=where, says=says, mend=mend)

    def __str__(self) -> str:
        advice = f" {self.mend}" if self.mend else ""
        return f"{self.where}: {self.says}.{advice} [{self.code}]"


def blocks(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that stop a return from being recorded."""
    return tuple(finding for finding in findings if finding.grade is Grade.BLOCK)
