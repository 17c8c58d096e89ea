"""Nights: open one, ask it for a figure at any moment, or for all of them as a table."""

from __future__ import annotations

from datetime import datetime
from html import escape

from msgspec import Struct

from tallyroom.domain import Book
from tallyroom.errors import TallyroomError
from tallyroom.figures import MEASURES, Estimate, Figure, Held, Part, Value
from tallyroom.night import Night
from tallyroom.night import open_night as _open
from tallyroom.python import tables
from tallyroom.python.table import Table, query
from tallyroom.view import View


class StatedFigure(Struct, frozen=True, kw_only=True):
    """A figure at a moment: what it states, of what it is made, and every value that it has had until then.

    `value` is a count, an exact fraction of one, or a word; `change` is on `basis` (`eve` of poll, or `last` time the
    seats were fought). `parts` are the terms and places that it is made of, `entries` all those that say so.
    """

    measure: str
    subject: str
    scope: str
    value: Value
    change: Value | None
    of: int | None
    basis: str
    entry: int
    at: datetime | None
    entries: tuple[int, ...]
    parts: tuple[Part, ...]
    held: tuple[Held, ...]
    estimate: Estimate | None = None

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(one.says)}</td><td>{escape(_words(one.value))}</td><td>{escape(_words(one.adds))}</td></tr>"
            for one in self.parts
        )
        about = f"{self.measure} {self.subject}, {self.scope}: {_words(self.value)}"
        change = f" ({_words(self.change)})" if self.change is not None else ""
        heads = "<tr><th>of</th><th>value</th><th>adds</th></tr>"
        return f"<p><strong>{escape(about + change)}</strong></p><table>{heads}{rows}</table>"


def _words(value: object) -> str:
    return "" if value is None else str(value)


class Moment:
    """A night as it stood at one moment."""

    def __init__(self, view: View) -> None:
        self._view = view

    @property
    def book(self) -> Book:
        """Who stands where, and who held what before."""
        return self._view.book

    @property
    def entry(self) -> int:
        """The number of the last entry that had been recorded."""
        return len(self._view.entries)

    @property
    def view(self) -> View:
        """The moment as the rooms of Tallyroom read it: its board, history and outlook."""
        return self._view

    def figure(self, measure: str, subject: str, scope: str, basis: str = "eve") -> StatedFigure | None:
        """One figure, or `None` where nothing is stated of it. Raises `TallyroomError` for an unknown measure."""
        if measure not in MEASURES:
            known = ", ".join(sorted(MEASURES))
            raise TallyroomError(f"there is no measure {measure!r}", where="figure", mend=f"Measures are {known}.")
        found = self._view.figure(measure, subject, scope, basis)
        return None if found is None else self._stated(found)

    def _stated(self, figure: Figure) -> StatedFigure:
        told = self._view.explain(figure)
        return StatedFigure(
            measure=figure.measure,
            subject=figure.subject,
            scope=figure.scope,
            value=figure.value,
            change=figure.change,
            of=figure.of,
            basis=figure.basis,
            entry=figure.entry,
            at=figure.at,
            entries=figure.entries,
            parts=(*told.sum, *told.parts),
            held=told.held,
            estimate=figure.estimate,
        )

    def figures(self) -> Table:
        """Every figure that is stated at this moment, a row each."""
        return tables.figures(self._view)

    def history(self) -> Table:
        """Every value that every figure has had until this moment."""
        return tables.history(self._view)

    def returns(self) -> Table:
        """Every candidate of every contest declared by this moment."""
        return tables.returns(self._view)

    def projections(self) -> Table:
        """Every estimate that could be made at this moment."""
        return tables.projections(self._view)

    def findings(self) -> Table:
        """What the checks say of every entry until this moment."""
        return tables.findings(self._view)

    def sql(self, question: str) -> Table:
        """The answer to a question in SQL over these tables (DuckDB); only those that it names are made."""
        wanted = [make(self._view) for name, make in tables.TABLES.items() if name in question]
        return query(wanted, question)

    def __repr__(self) -> str:
        board = self._view.board
        return f"<{self.book.event.name}, as of entry {board.as_of}, {board.at.isoformat() if board.at else 'before'}>"

    def _repr_html_(self) -> str:
        from tallyroom.copydesk.summary import scoreboard_line  # noqa: PLC0415

        return f"<p>{escape(self.book.event.name)}: {escape(scoreboard_line(self.book, self._view.board))}</p>"


class OpenNight(Moment):
    """A night that is open: itself as of now, and at any moment before."""

    def __init__(self, night: Night) -> None:
        super().__init__(night.now)
        self.night = night

    def at(self, when: datetime | str) -> Moment:
        """The night as it stood then: `05:12` by its own clock, `Friday 14:00`, or a moment in full.

        Raises `TallyroomError` for what is no moment.
        """
        if isinstance(when, str):
            from tallyroom.feeds.filling.small import moment  # noqa: PLC0415

            try:
                when = moment(when, self.book.event.polls_close)
            except ValueError as error:
                mend = "Write 05:12 for the night's own clock, or 2012-05-04T05:12+01:00."
                raise TallyroomError(f"{when!r} is not a moment", where="at", mend=mend) from error
        return Moment(self.night.at(when))

    def at_councils(self, councils: int) -> Moment:
        """The night when so many councils had declared."""
        return Moment(self.night.at_councils(councils))


def open_night(url: str) -> OpenNight:
    """A ledger by its path, `sqlite:///path` or `postgresql://…`. Raises `TallyroomError` where there is none."""
    return OpenNight(_open(url))
