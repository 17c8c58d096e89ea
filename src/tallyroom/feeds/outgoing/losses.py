"""What each format cannot carry of a return, so that an export can say it contest by contest.

The table is held by a test that exports a return with everything in it and reads it back; docs/formats is made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tallyroom.domain import Declaration
from tallyroom.feeds.outgoing.told import Told

#: What a return can have, by the words for it.
PROPERTIES: dict[str, Callable[[Declaration], object]] = {
    "votes": lambda said: said.votes,
    "winners": lambda said: set(said.returned),
    "order of election": lambda said: said.returned if len(said.returned) > 1 else (),
    "drawn lot": lambda said: said.lot_drawn,
    "second round": lambda said: said.final_votes,
    "provisional status": lambda said: said.status != "declared",
    "papers verified": lambda said: said.papers_verified,
    "rejected papers": lambda said: sum(n for _, n in said.rejected),
    "rejected by head": lambda said: [(head, n) for head, n in said.rejected if head != "all"],
    "electorate": lambda said: said.electorate,
    "stated turnout": lambda said: said.turnout_stated,
    "time declared": lambda said: said.declared_at,
    "ballot papers": lambda said: said.papers,
}

_TABLE = {"votes", "winners", "papers verified", "rejected papers", "electorate"}
_RETURNS = {*PROPERTIES} - {"ballot papers"}

#: What each format carries. Atom tells of entries and carries no return.
CARRIED: dict[str, set[str]] = {
    "democracy-club": {*_TABLE, "stated turnout", "drawn lot"},
    "nist-cdf": {*_TABLE, "second round", "rejected by head"},
    "eml": {*_TABLE, "rejected by head", "order of election"} - {"electorate"},
    "csv": _RETURNS,
    "jsonl": {*PROPERTIES},
    "parquet": {*_TABLE, "second round", "provisional status", "time declared"},
    "xlsx": {*_TABLE, "second round", "provisional status", "time declared"},
    "atom": set(),
}


def losses(format_name: str, told: Told) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each contest of which a format loses something, and what; a provisional return may be lost as a whole."""
    if format_name == "atom":
        return
    carried = CARRIED[format_name]
    for one in told.returns(provisional=True):
        lost = tuple(name for name, value in PROPERTIES.items() if name not in carried and value(one.declaration))
        if lost:
            yield one.contest.id, lost
