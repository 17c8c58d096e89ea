"""Names to sign in with: what they may look like. Nothing of Django here."""

from __future__ import annotations

import re


def username_fault(username: str) -> list[str]:
    """What is wrong with a name to sign in with; nothing, where it will do.

    >>> username_fault("sian.rees"), username_fault("x y")
    ([], ['A name to sign in with has 2 to 40 letters, digits, dots and hyphens.'])
    """
    if re.fullmatch(r"[a-z0-9][a-z0-9.-]{1,39}", username):
        return []
    return ["A name to sign in with has 2 to 40 letters, digits, dots and hyphens."]
