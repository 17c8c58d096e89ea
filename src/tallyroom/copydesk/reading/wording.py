"""What stands close before and after a figure, and the sayings that count there.

Not here: what follows from them (`seats`, `councils`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene

STAKE = book.phrases(
    "at stake, up for grabs, up for election, being contested, up for re-election, being elected, "
    "being fought, were contested, up this year, up this time, on offer, to be filled, being filled, "
    "contested, to play for, in contention, were up, are up, was up, to be decided"
)


DECLARED = book.phrases(
    "counts complete, now declared, having declared, yet to declare",
    "have declared, had declared, declared, have finished, had finished, have finished counting, "
    "reported, have reported, had reported, have completed, have now declared, results in, counted, "
    "were in, are in, have been declared, had been declared, had completed, announced, to declare",
)


def follows(scene: Scene, q: Quantity, table: book.Sayings, reach: int = 4) -> bool:
    """Whether one of these sayings comes within a few words after the figure, before any stop."""
    words = [token.low for token in scene.cut[q.end : q.end + reach + 4]]
    for skip in range(min(reach, len(words))):
        if words[skip] in {".", ";", ",", ":"}:
            return False
        if book.starts(words[skip:], table):
            return True
    return False


def precedes(scene: Scene, q: Quantity, *sayings: str) -> bool:
    """Whether one of these sayings stands among the six words before the figure."""
    before = " " + " ".join(token.low for token in scene.cut[max(0, q.first - 6) : q.first]) + " "
    return any(f" {saying} " in before for saying in sayings)


REGIONS = book.words("england wales scotland london gb yorkshire")
