"""What every outgoing format is handed: the book, the board, and what was declared, as it stands at one entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from tallyroom.domain import (
    BodyId,
    Book,
    Candidacy,
    Contest,
    ContestId,
    CouncilSummary,
    Declaration,
    Entry,
    Party,
    said_in,
)
from tallyroom.tally import Board, Standing, State

#: A spreadsheet would run a text cell that begins so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Return(NamedTuple):
    """One contest with what was declared of it last, how that stands, and the entry that says so."""

    contest: Contest
    declaration: Declaration
    standing: Standing
    entry: Entry

    def elected(self, who: Candidacy) -> bool:
        return who.id in self.standing.returned

    def place(self, who: Candidacy) -> int | None:
        """The place in the order of election, where voters rank and somebody counted."""
        ranked = self.contest.system not in {"plurality", "referendum", "supplementary-2000"}
        return self.standing.returned.index(who.id) + 1 if ranked and self.elected(who) else None


class Told(Struct, frozen=True, dict=True):
    """A night at one entry, for a format to write down. `since`: only what has another last word after that entry."""

    book: Book
    board: Board
    entries: Sequence[Entry]
    since: int = 0

    @property
    def is_rehearsal(self) -> bool:
        return self.board.rehearsal is not None

    @property
    def at(self) -> datetime:
        """When the last entry was recorded; the close of poll before there was one."""
        return self.board.at or self.book.event.polls_close

    @property
    def name(self) -> str:
        return self.book.event.name + (" (rehearsal)" if self.is_rehearsal else "")

    def returns(self, *, provisional: bool = False) -> Iterator[Return]:
        """What stands, in the order of the book. `provisional`: also what is not a result yet."""
        for contest in self.book.contests:
            standing = self.board.standing(contest.id)
            if standing.entry is None or standing.entry <= self.since:
                continue
            unfinished = standing.state in {State.PROVISIONAL, State.COUNTING}
            if (standing.counts and not unfinished) or (provisional and unfinished):
                entry = self.entries[standing.entry - 1]
                declaration = said_in(entry.happening)
                if isinstance(declaration, Declaration):
                    yield Return(contest, declaration, standing, entry)

    def summaries(self) -> Iterator[tuple[BodyId, CouncilSummary, Entry]]:
        """Council-level summaries that stand, in the order of the book."""
        for body in self.book.bodies:
            council = self.board.councils.get(body.id)
            number = council.summary_entry if council else None
            if number is not None and number > self.since:
                summary = said_in(self.entries[number - 1].happening)
                if isinstance(summary, CouncilSummary):
                    yield body.id, summary, self.entries[number - 1]

    def taken_back(self) -> tuple[ContestId, ...]:
        """Contests of which nothing stands any more that stood at entry `since`."""
        return tuple(
            contest
            for contest, standing in sorted(self.board.standings.items())
            if standing.withdrawn is not None and standing.withdrawn > self.since
        )

    @cached_property
    def parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.book.parties}

    def party_of(self, who: Candidacy) -> Party | None:
        return self.parties.get(who.party) if who.party else None


def safe(text: str) -> str:
    """Text that a spreadsheet shows and does not run: an apostrophe before what would be a formula.

    >>> safe("=cmd|' /C calc'!A0"), safe("Ann O'Neil")
    ("'=cmd|' /C calc'!A0", "Ann O'Neil")
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
