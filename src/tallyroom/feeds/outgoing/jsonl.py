"""JSON Lines: the last word on everything, one happening a line, as the ledger keeps it. Nothing is lost in it.

A correction goes out as the declaration that now stands. A rehearsal begins with a line of its own, which no real
night takes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from tallyroom.domain import (
    Bulletin,
    CompositionAmended,
    CouncilSummary,
    Declaration,
    Declared,
    Entry,
    Happening,
    Summarised,
    said_in,
)
from tallyroom.feeds.outgoing.told import Told

NAME = "night.jsonl"


def write(told: Told) -> dict[str, bytes]:
    """One file."""
    lines = [_line("rehearsal-began", told.board.rehearsal)] if told.board.rehearsal else []
    lines += [_line(kind, happening) for kind, happening in _words(told)]
    return {NAME: b"".join(line + b"\n" for line in lines)}


def _line(kind: str, happening: Any) -> bytes:
    fields = msgspec.json.decode(msgspec.json.encode(happening))
    return msgspec.json.encode({"kind": kind, **fields})


def _words(told: Told) -> Iterator[tuple[str, Happening]]:
    """What stands, in the order in which it was recorded."""
    last = {one.entry.number for one in told.returns(provisional=True)}
    last |= {entry.number for _, _, entry in told.summaries()}
    last |= {number for number, _ in told.board.bulletins if number > told.since}
    for entry in told.entries[told.since : told.board.as_of]:
        said = said_in(entry.happening)
        if entry.number in last and isinstance(said, Declaration):
            yield "declared", Declared(declaration=said)
        elif entry.number in last and isinstance(said, CouncilSummary):
            yield "summarised", Summarised(summary=said)
        elif entry.number in last or _stands_alone(entry, said):
            yield KINDS[type(entry.happening).__name__], entry.happening


def _stands_alone(entry: Entry, said: object) -> bool:
    """Postponements, times, administrations and amendments: a later one says more, none takes one back."""
    happening = entry.happening
    if isinstance(happening, CompositionAmended):
        return True
    return said is None and type(happening).__name__ in KINDS and not isinstance(happening, Bulletin)


#: What the kinds of happening that are not declarations are called in a file.
KINDS = {
    "Postponed": "postponed",
    "Rescheduled": "rescheduled",
    "CompositionAmended": "composition-amended",
    "Administration": "administration",
    "Bulletin": "bulletin",
}
