"""One contest's ballots, BLT or the comma form of cast vote records: see `feeds.ballots`."""

from __future__ import annotations

from tallyroom.domain import Book, Finding
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.returns import Decode, Reading


def read_with(given: Given, book: Book, decode: Decode) -> Reading:
    """One declaration by its papers. The contest is the one given, or the file is named after it."""
    from tallyroom.feeds.ballots.declared import read_ballots  # noqa: PLC0415  # ballots need NumPy

    named = given.name.rpartition("/")[2].rpartition(".")[0]
    contest = given.contest or (named if book.has_contest(named) else "")
    if not contest:
        mend = "Give it, or name the file BALLOT-ID.blt."
        finding = Finding.block("contest-unknown", given.name, "does not say which contest it is of", mend)
        return Reading(returned=(), findings=(finding,))
    return read_ballots(given.data, book, contest=contest, file=given.name)
