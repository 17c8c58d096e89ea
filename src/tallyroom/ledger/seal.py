"""The hash chain: each entry's seal covers the entry and the seal before it, back to the book itself.

A changed, moved or missing entry breaks the chain where it happens. Entries cut off the end leave a shorter chain that
still holds: compare the last seal with one noted elsewhere (the published `version.json` carries it).
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from msgspec import Struct

from tallyroom.errors import TallyroomError
from tallyroom.ledger.codec import encode
from tallyroom.ledger.store import Row


def seal_book(book: bytes) -> str:
    """What the first entry's seal rests on."""
    return sha256(book).hexdigest()


def seal_row(row: Row) -> str:
    """The seal that a row ought to carry: SHA-256 over every field but the seal, unambiguously joined."""
    head = encode([row.previous_seal, row.number, row.recorded_at, row.by, row.source, row.key, row.kind])
    return sha256(head + b"\n" + row.body).hexdigest()


def fault_of(row: Row, before: str) -> str:
    """What is wrong with a row that comes after this seal, or after one that is not known; empty if nothing is."""
    if before and row.previous_seal != before:
        return f"entry {row.number} does not follow on: it names another seal before it"
    if row.seal != seal_row(row):
        return f"entry {row.number} has been changed since it was sealed"
    return ""


class Walk(Struct, frozen=True, kw_only=True):
    """What re-walking found: how many entries hold, the last good seal and, if any, the first broken entry and why."""

    entries: int
    seal: str
    broken: int | None = None
    reason: str = ""


def walk(book: bytes, rows: Iterable[Row]) -> Walk:
    """Check every seal from the book on, and stop at the first that does not hold."""
    number, seal = 0, seal_book(book)
    reading = iter(rows)
    while True:
        try:
            row = next(reading)
        except StopIteration:
            return Walk(entries=number, seal=seal)
        except TallyroomError as error:  # of the database itself
            return Walk(entries=number, seal=seal, broken=number + 1, reason=str(error).rstrip("."))
        if row.number != number + 1:
            reason = f"entry {number + 1} is missing: entry {row.number} comes after entry {number}"
        elif not (reason := fault_of(row, seal)):
            number, seal = row.number, row.seal
            continue
        return Walk(entries=number, seal=seal, broken=number + 1, reason=reason)
