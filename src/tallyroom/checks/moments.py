"""Checks on moments: each says its offset from UTC, and lies in a year in which people vote as they do now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tallyroom.domain import (
    Book,
    Bulletin,
    Corrected,
    Declaration,
    Declared,
    Finding,
    Happening,
    Rescheduled,
    said_in,
)

#: From the Ballot Act 1872, to further ahead than any timetable.
_YEARS = range(1872, 2200)


def moment_faults(book: Book, happening: Happening, where: str) -> Iterator[Finding]:
    """What is wrong with the moments that a happening names."""
    closes = _polls_close(book, happening)
    for moment in _moments(happening):
        if moment.tzinfo is None:
            says = f"{moment.isoformat()} does not say its offset from UTC"
            yield Finding.block("moment-naive", where, says, "Write 2012-05-04T02:30+01:00.")
        elif moment.year not in _YEARS:
            yield Finding.block("moment-far", where, f"{moment.isoformat()} is no year of this night", "Mend the year.")
        elif isinstance(happening, Declared | Corrected) and moment < closes:
            says = f"was declared at {moment.isoformat()}, and polls close at {closes.isoformat()}"
            yield Finding.block("declared-too-soon", where, says, "Fix the time, or its offset from UTC.")


def _polls_close(book: Book, happening: Happening) -> datetime:
    """When polls close for what is declared: a night of by-elections may have several polling days."""
    said = said_in(happening)
    of_contest = isinstance(said, Declaration) and book.has_contest(said.contest)
    return book.polls_close(said.contest) if of_contest and isinstance(said, Declaration) else book.event.polls_close


def _moments(happening: Happening) -> Iterator[datetime]:
    match happening:
        case Declared(declaration=declaration):
            found = declaration.declared_at
        case Corrected(declaration=declaration):
            found = declaration.declared_at if declaration else None
        case Rescheduled(expected_at=found) | Bulletin(published_at=found):
            pass
        case _:
            found = None
    if found is not None:
        yield found
