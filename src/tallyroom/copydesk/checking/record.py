"""What the ledger has stated, as a check asks for it: facts by measure, with the times between which they stood.

Here: look-ups in a view of the night. Not here: which of them a claim means (`meanings`).
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property
from typing import Protocol

from tallyroom.copydesk.checking.names import BookNames
from tallyroom.copydesk.checking.verdict import Fact, Stated
from tallyroom.copydesk.style import full_date
from tallyroom.domain import Body, Book, Contest, PartyId
from tallyroom.figures import Key, Past
from tallyroom.tally import Board, Chamber, Standing, Totals

#: Measures that change with each ward, so that what they were on the way follows from the order.
_ADDED_UP = frozenset({"turnout", "seats_won", "seats_change", "contests_count"})
#: Days before the poll within which a composition may pass for that of the eve.
_FRESH = 90


class View(Protocol):
    """A night at one moment with its past: `night.now` is one."""

    @property
    def book(self) -> Book: ...
    @property
    def board(self) -> Board: ...
    @property
    def history(self) -> Past: ...


class Record:
    """One view of a night, asked many times."""

    def __init__(self, view: View, names: BookNames | None = None) -> None:
        self.book = view.book
        self.names = names or BookNames(view.book)
        self._view = view
        self._facts: dict[Key, tuple[Fact, ...]] = {}

    @property
    def board(self) -> Board:
        return self._view.board

    @cached_property
    def history(self) -> Past:
        return self._view.history

    @cached_property
    def order_assumed(self) -> bool:
        """Whether nobody knows when the councils declared: a replay without a timetable, or along an assumed one."""
        replayed = self.board.rehearsal
        if replayed is None:
            return False
        timed = {one.body for one in self.book.timetable if not one.assumed}
        return replayed.order != "package" or any(body.is_up and body.id not in timed for body in self.book.bodies)

    @property
    def over(self) -> bool:
        """Whether every council is complete."""
        totals = self.board.everywhere
        return totals.councils_complete >= totals.councils > 0

    def facts(self, measure: str, subject: str, scope: str, basis: str = "eve") -> tuple[Fact, ...]:
        """Each value that a figure has had, oldest first; rates in per cent."""
        key = Key(measure, subject, scope, basis)  # type: ignore[arg-type]  # an unknown basis has no figure
        if key not in self._facts:
            self._facts[key] = self._look_up(key)
        return self._facts[key]

    def _look_up(self, key: Key) -> tuple[Fact, ...]:
        past = self.history.held(key)
        if self.order_assumed and (key.scope in self.board.totals or key.measure in _ADDED_UP):
            past = past[-1:]  # what totals were on the way is nobody's knowledge
        return tuple(
            Fact(
                value=exact(held.figure.value),
                change=exact(held.figure.change),
                of=held.figure.of,
                since=held.figure.at,
                until=held.until,
            )
            for held in past
        )

    def changes(self, measure: str, subject: str, scope: str) -> tuple[Fact, ...]:
        """The changes that a level's figure carries, as facts of their own."""
        return tuple(
            Fact(value=fact.change, since=fact.since, until=fact.until)
            for fact in self.facts(measure, subject, scope)
            if fact.change is not None
        )

    def published(self, measure: str, subject: str) -> tuple[Fact, ...]:
        """What others have published under a measure, each with its publisher."""
        return tuple(
            Fact(
                value=exact(statement.value),
                change=exact(statement.change),
                of=statement.of,
                since=bulletin.published_at,
                by=f"{bulletin.issuer}, {bulletin.title}",
            )
            for _, bulletin in self.board.bulletins
            for statement in bulletin.statements
            if (statement.measure, statement.subject) == (measure, subject)
        )

    def council(self, body: Body) -> Chamber | None:
        return self.board.councils.get(body.id)

    def totals(self, area: str) -> Totals | None:
        return self.board.totals.get(area)

    def standing(self, contest: Contest) -> Standing:
        return self.board.standing(contest.id)

    def areas(self, area: str | None) -> tuple[str, ...]:
        """The area that a claim names, and the wider ones that it may mean: readers' areas are loose."""
        named = self.names.area(area)
        nations = ("england", "wales", "scotland")
        everywhere = self.book.everywhere
        wider = (everywhere,) if named in (None, everywhere, *nations) else ()
        return tuple(dict.fromkeys(one for one in (named, *wider) if one is not None and one in self.board.totals))

    def old_before(self, area: str | None) -> str:
        """Of which day a composition before the poll is, where it is too old to know by-elections and defections."""
        body = self.names.body(area)
        if body is None:
            dated = [one.dated for one in self.book.compositions if one.basis == "eve" and self._is_old(one.dated)]
            return full_date(min(day for day in dated if day is not None)) if dated else ""
        before = self.book.composition(body.id)
        return full_date(before.dated) if before and before.dated and self._is_old(before.dated) else ""

    def _is_old(self, day: date | None) -> bool:
        return day is not None and (self.book.event.polling_date - day).days > _FRESH

    def votes_by_party(self, contests: tuple[Contest, ...]) -> Counter[PartyId]:
        """Votes of each party over some contests."""
        votes: Counter[PartyId] = Counter()
        for contest in contests:
            for who, n in self.standing(contest).votes:
                party = self.book.candidacy(contest.id, who).party
                if party is not None:
                    votes[party] += n
        return votes

    def since(self, standing: Standing) -> datetime | None:
        return standing.declared_at


def exact(value: object) -> Stated:
    """A figure's value for comparing: rates of one in per cent, counts as they are, words as words."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Fraction):
        return value * 100
    return Fraction(str(value))
