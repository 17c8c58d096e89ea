"""One line of what the doctor found."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Line(Struct, frozen=True, kw_only=True):
    """What was looked at, how it is, what was found and, unless it is well, how to fix it."""

    check: str
    state: Literal["ok", "warn", "fix"]
    says: str
    how: str = ""


def ok(check: str, says: str) -> Line:
    return Line(check=check, state="ok", says=says)


def warn(check: str, says: str, how: str) -> Line:
    return Line(check=check, state="warn", says=says, how=how)


def fix(check: str, says: str, how: str) -> Line:
    return Line(check=check, state="fix", says=says, how=how)
