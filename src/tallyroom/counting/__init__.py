"""How papers become winners, under every British system, with every stage shown.

Lives here: profiles of papers, the methods (`METHODS`), count sheets, their showing (`show`) and their
explanation (`why`). Not here: reading ballot files (`feeds.ballots`), councils and parties' fortunes
(`tally`), drawing lots (nobody does: the returning officer's is recorded).
"""

from tallyroom.counting.methods import METHODS, Method, count
from tallyroom.counting.profile import Profile
from tallyroom.counting.sheet import CountSheet, LotNeeded, Stage, TieBreak, Transfer

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
