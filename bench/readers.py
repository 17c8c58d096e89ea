"""What reaches the origin of a site when a country reads it through a content delivery network, simulated.

Readers ask their nearest place of the network for `version.json` again and again, and for the pages that have changed;
a place answers by itself while it may keep an answer, and asks the origin once after that, however many wait.
"""

from __future__ import annotations

import random

#: Readers that are simulated, places of the network, and for how many of the real readers each stands.
READERS, PLACES, STANDS_FOR = 20_000, 200, 50
#: Seconds: of the simulation; between two looks of a reader; for which an answer may be kept; between two changes.
LASTS, LOOKS, KEPT, CHANGES = 120.0, 15.0, 2.0, 1.2
#: The part of readers who fetch the page that has changed.
CURIOUS = 1 / 3


def run() -> None:
    asked, versions, pages = simulate(random.Random(2027))
    print(f"{READERS * STANDS_FOR:,} readers through {PLACES} places for {LASTS:.0f} s, kept for {KEPT:.0f} s:")
    print(f"  asked of the network: {asked * STANDS_FOR / LASTS:,.0f} a second")
    print(f"  reach the origin: {versions / LASTS:,.0f} for version.json and {pages / LASTS:,.0f} for pages a second")


def simulate(chance: random.Random) -> tuple[int, int, int]:
    """Requests of the readers simulated, and those for `version.json` and for pages that reach the origin."""
    looks = sorted(
        (first + LOOKS * turn, chance.randrange(PLACES))
        for first in (chance.uniform(0, LOOKS) for _ in range(READERS))
        for turn in range(int(LASTS / LOOKS))
    )
    kept: dict[tuple[int, int], float] = {}
    asked = versions = pages = 0
    for at, place in looks:
        asked += 1
        versions += _reaches(kept, (place, -1), at)
        if chance.random() < CURIOUS:  # of what has changed since their last look they fetch each
            for change in range(max(0, int((at - LOOKS) / CHANGES)) + 1, int(at / CHANGES) + 1):
                asked += 1
                pages += _reaches(kept, (place, change), at)
    return asked, versions, pages


def _reaches(kept: dict[tuple[int, int], float], what: tuple[int, int], at: float) -> bool:
    if at - kept.get(what, -KEPT) < KEPT:
        return False
    kept[what] = at
    return True
