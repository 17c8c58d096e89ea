"""How papers become winners, under every British system, with every stage shown.

Lives here: profiles of papers, the methods (`METHODS`), count sheets, their showing (`show`) and their
explanation (`why`). Not here: reading ballot files (`feeds.ballots`), councils and parties' fortunes
(`tally`), drawing lots (nobody does: the returning officer's is recorded).

Papers and their engine work on NumPy and are imported when there are papers; totals are counted without it.
"""

from typing import TYPE_CHECKING, Any

from tallyroom.counting.methods import METHODS, Method, count
from tallyroom.counting.sheet import CountSheet, LotNeeded, Stage, TieBreak, Transfer

if TYPE_CHECKING:
    from tallyroom.counting.profile import Profile

__all__ = [
    "METHODS",
    "CountSheet",
    "LotNeeded",
    "Method",
    "Profile",
    "Stage",
    "TieBreak",
    "Transfer",
    "count",
]


def __getattr__(name: str) -> Any:
    if name == "Profile":
        from tallyroom.counting.profile import Profile  # noqa: PLC0415  # the half of this room that needs NumPy

        return Profile
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
