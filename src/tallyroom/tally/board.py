"""The board: everything that follows from the entries so far, as one value.

Holds; does not compute. Made by `fold`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from msgspec import Struct

from tallyroom.domain import (
    Administration,
    BodyId,
    Bulletin,
    ContestId,
    Expected,
    RehearsalBegan,
)
from tallyroom.tally.chamber import Chamber
from tallyroom.tally.office import Office
from tallyroom.tally.standing import Standing
from tallyroom.tally.totals import Totals


class Place(NamedTuple):
    """Where figures live: one contest, council, area or watch list, or a list that belongs to the whole night."""

    kind: Literal["contest", "council", "area", "watch", "expected", "bulletins", "corrections", "rehearsal"]
    id: str


class Stands(Protocol):
    """What can be asked of what stands, of a board or of a tally that is still going on."""

    @property
    def standings(self) -> Mapping[ContestId, Standing]: ...

    @property
    def chambers(self) -> Mapping[BodyId, Chamber]: ...

    @property
    def totals(self) -> Mapping[str, Totals]: ...

    @property
    def corrections(self) -> Sequence[int]: ...

    @property
    def last_words(self) -> frozenset[int]: ...

    def standing(self, contest: ContestId) -> Standing: ...


class Board(Struct, frozen=True, kw_only=True, dict=True):
    """The night as it stood at entry `as_of`, recorded `at`; entry 0 is the eve of the first declaration.

    `chambers` are those of which seats are filled this night, by by-elections too; `offices` by the contest that fills
    each. `root` is the area that everything belongs to, of those in `totals`. `latest` are the newest announcements
    (entry, place), oldest first; `corrections` are the entries that corrected, withdrew or amended, and `last_words`
    those that are the last word on something and can be withdrawn.
    """

    as_of: int
    at: datetime | None
    standings: Mapping[ContestId, Standing]
    chambers: Mapping[BodyId, Chamber]
    offices: Mapping[ContestId, Office]
    totals: Mapping[str, Totals]
    root: str
    bulletins: tuple[tuple[int, Bulletin], ...]
    expected: Mapping[tuple[BodyId, ContestId | None], Expected]
    administrations: Mapping[BodyId, Administration]
    latest: tuple[tuple[int, Place], ...]
    corrections: tuple[int, ...]
    rehearsal: RehearsalBegan | None
    last_words: frozenset[int] = frozenset()

    def standing(self, contest: ContestId) -> Standing:
        """How a contest stands; undeclared where nothing has been said of it."""
        return self.standings.get(contest) or Standing(contest=contest)

    @property
    def everywhere(self) -> Totals:
        return self.totals[self.root]

    @cached_property
    def councils(self) -> Mapping[BodyId, Chamber]:
        """The chambers that an ordinary election renews."""
        return {body: chamber for body, chamber in self.chambers.items() if chamber.renews}
