"""The night at one moment, for everybody who reads it: board, figures with their past, what is behind them, estimates.

Reads entries; records none, and knows no clock. A night in progress is in `night`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tallyroom.domain import Book, Bulletin, Entry, Statement
from tallyroom.figures import (
    ESTIMATED,
    AreaSums,
    Explanation,
    Figure,
    Held,
    History,
    Key,
    Past,
    area,
    behind_of,
    entries_of,
    explain,
    published,
)
from tallyroom.tally import Board, fold

if TYPE_CHECKING:
    from tallyroom.projection.outlook import Outlook


class View:
    """The night at one moment: its board, its figures and what is behind them, all made from entries.

    `board` and `history`, where somebody has them already, are what these entries make; the history may go further.
    """

    def __init__(
        self, book: Book, entries: Sequence[Entry], board: Board | None = None, history: History | None = None
    ) -> None:
        self.book = book
        self.entries = tuple(entries)
        self._history = history
        if board is not None:
            self.board = board

    @cached_property
    def board(self) -> Board:
        return fold(self.book, self.entries)

    def figure(self, measure: str, subject: str, scope: str, basis: str = "eve") -> Figure | None:
        """One figure as it stands, with the entries behind it; `None` where nothing is stated."""
        if measure in ESTIMATED:
            return self.estimate(measure, subject, scope)
        key = Key(measure, subject, area(scope), basis)  # type: ignore[arg-type]  # an unknown basis has no figure
        figure = self.history.now(key)
        if figure is None:
            return None
        return replace(figure, entries=entries_of(behind_of(self.book, self.board, figure)[0]))

    @cached_property
    def outlook(self) -> Outlook:
        """The night's projections, each worked out when first asked for: nothing on the way to a board needs them."""
        from tallyroom.projection.live import Eve  # noqa: PLC0415  # numpy is for those who project
        from tallyroom.projection.outlook import Outlook  # noqa: PLC0415

        return Outlook(Eve(self.book), self.board)

    def estimate(self, measure: str, subject: str, scope: str) -> Figure | None:
        """One estimated figure; `None` where there is too little behind it, or nothing of that subject."""
        from tallyroom.projection.estimates import figures_of  # noqa: PLC0415

        found = figures_of(self.outlook, measure)
        return next((one for one in found if (one.subject, one.scope) == (subject, area(scope))), None)

    def held(self, key: Key) -> tuple[Held, ...]:
        """Each value that a figure has had and how long it held."""
        return self.history.held(key)

    def explain(self, figure: Figure) -> Explanation:
        held = () if figure.estimate is not None else self.held(figure.key)
        return explain(self.book, self.board, figure, held)

    def published(self, measure: str, subject: str, scope: str | None = None) -> tuple[tuple[Bulletin, Statement], ...]:
        """What others have printed under a measure."""
        return published(self.board, measure, subject, scope)

    @cached_property
    def history(self) -> Past:
        """Every figure's past, looked up where it is asked for."""
        history = self._history or History(self.book, self.entries, self._sums)
        return history.until(len(self.entries))

    def _sums(self) -> AreaSums:
        sums = AreaSums()
        sums.follow(self.book, self.entries)
        return sums
