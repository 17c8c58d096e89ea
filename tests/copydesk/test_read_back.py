"""The round trip: every figure of every story is read back by the checker, and holds at the moment of the story.

In the ordinary suite at a spread of moments; at every moment of both nights in the soak. From one moment to the next
only stories that what was declared can have changed are written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import pytest

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import BodyId, Book, Entry
from tallyroom.figures import AreaSums, History, Kept, Past, changed
from tallyroom.night import Night
from tallyroom.tally import Board, Place, Tally

NATIONAL = ("wire", "trade", "headline", "ticker", "alert", "social", "hall")


class Moment(NamedTuple):
    """A moment of a night as a checker asks for it, and the councils that its entry was about."""

    book: Book
    board: Board
    history: Past
    about: tuple[BodyId, ...]


def moments(book: Book, entries: Sequence[Entry]) -> Iterator[Moment]:
    """The night after each entry, with the past that was known then."""
    tally = Tally(book)
    sums = AreaSums()
    sums.follow(book, entries)
    history = History(book, entries, lambda: sums)
    for entry in entries:
        places = tally.apply(entry)
        yield Moment(book, tally.board, history.until(entry.number), _councils(book, places))


def _councils(book: Book, places: frozenset[Place]) -> tuple[BodyId, ...]:
    named = {place.id for place in places if place.kind == "council"}
    named |= {book.contest(place.id).body for place in places if place.kind == "contest"}  # type: ignore[arg-type]
    return tuple(sorted(BodyId(body) for body in named))


@dataclass
class ReadBack:
    """Stories read back so far: verdicts by kind, and what was wrong."""

    verdicts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    stories: int = 0
    _said: dict[str, str] = field(default_factory=dict)
    _checker: Checker | None = None
    _scene: Scene | None = None
    _kept: Kept = field(default_factory=Kept)

    def take(self, moment: Moment, outlets: Sequence[str]) -> None:
        """Write these stories of a moment, and check those that say something new."""
        if self._scene is not None:
            self._kept.forget(changed(self._scene.board, moment.board))
        self._scene = Scene(moment.book, moment.board, kept=self._kept)
        self._checker = self._checker or Checker(moment)
        self._checker.record = Record(moment, self._checker.names)
        for outlet in outlets:
            said = text(write_copy(moment, outlet=outlet, scene=self._scene))
            if self._said.get(outlet) == said:
                continue
            self._said[outlet] = said
            self.stories += 1
            for verdict in self._checker.check(said).verdicts:
                self.verdicts[verdict.verdict] += 1
                if verdict.verdict in {"mismatch", "superseded"}:
                    where = f"entry {moment.board.as_of}, {outlet}"
                    self.wrong.append(f"{where}: {verdict.claim.quote!r}: {verdict.reason}")


def _at_a_spread(night: Night, step: int) -> ReadBack:
    read = ReadBack()
    for number, moment in enumerate(moments(night.book, night.entries)):
        if number % step == step // 2:
            read.take(moment, [*NATIONAL, *(f"local:{body}" for body in moment.about)])
    return read


def test_stories_of_a_spread_of_moments_of_2012_are_read_back_and_hold(rehearsed: Night) -> None:
    read = _at_a_spread(rehearsed, 31)
    assert read.wrong == []
    assert read.verdicts["match"] > 5 * read.stories


def test_stories_of_a_spread_of_moments_of_2018_are_read_back_and_hold(night_2018: Night) -> None:
    read = _at_a_spread(night_2018, 400)
    assert read.wrong == []
    assert read.verdicts["match"] > 5 * read.stories


def test_stories_of_a_spread_of_moments_of_2024_are_read_back_and_hold(night_2024: Night) -> None:
    read = _at_a_spread(night_2024, 80)
    assert read.wrong == []
    assert read.verdicts["match"] > 5 * read.stories


@pytest.mark.soak
def test_stories_of_every_moment_of_2012_are_read_back_and_hold(rehearsed: Night) -> None:
    read = ReadBack()
    for moment in moments(rehearsed.book, rehearsed.entries):
        read.take(moment, [*NATIONAL, *(f"local:{body}" for body in moment.about)])
    final = moment
    read.take(final, [f"local:{body}" for body in final.board.councils])
    print(f"{read.stories} stories, {dict(read.verdicts)}")
    assert read.wrong == []
    assert read.stories > 1_000


@pytest.mark.soak
def test_stories_of_every_moment_of_2018_are_read_back_and_hold(night_2018: Night) -> None:
    """Its council's story at each ward; the nation's whenever a council is decided or complete."""
    read, decided = ReadBack(), (0, 0)
    for moment in moments(night_2018.book, night_2018.entries):
        totals = moment.board.everywhere
        now = (totals.councils_decided, totals.councils_complete)
        read.take(moment, [*(NATIONAL if now != decided else ()), *(f"local:{body}" for body in moment.about)])
        decided = now
    print(f"{read.stories} stories, {dict(read.verdicts)}")
    assert read.wrong == []
    assert read.stories > 2_000
