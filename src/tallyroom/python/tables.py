"""The tables of a night at one moment; times are in UTC. docs/python.md lists every column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tallyroom.checks import Course, examine
from tallyroom.domain import ContestId, Finding
from tallyroom.figures import ESTIMATED, MEASURES, Figure, Value
from tallyroom.python.table import Table
from tallyroom.tally import Tally
from tallyroom.view import View

_STATED = {
    "measure": "VARCHAR",
    "subject": "VARCHAR",
    "scope": "VARCHAR",
    "basis": "VARCHAR",
    "unit": "VARCHAR",
    "value": "DOUBLE",
    "outcome": "VARCHAR",
    "change": "DOUBLE",
    "change_outcome": "VARCHAR",
    "of_total": "BIGINT",
    "entry": "INTEGER",
    "since": "TIMESTAMP",
}
FIGURES = _STATED
HISTORY = _STATED | {"until": "TIMESTAMP", "until_entry": "INTEGER"}
PROJECTIONS = _STATED | {
    "low": "DOUBLE",
    "high": "DOUBLE",
    "level": "DOUBLE",
    "method": "VARCHAR",
    "sample": "VARCHAR",
    "baseline": "INTEGER",
    "seed": "INTEGER",
}
FINDINGS = {
    "entry": "INTEGER",
    "code": "VARCHAR",
    "grade": "VARCHAR",
    "place": "VARCHAR",
    "says": "VARCHAR",
    "fix": "VARCHAR",
}


def figures(view: View) -> Table:
    """Every figure that is stated at the moment."""
    stated = (view.history.now(key) for key in view.history.stated())
    return Table("figures", FIGURES, (_row(one) for one in stated if one is not None))


def history(view: View) -> Table:
    """Every value that every figure has had until the moment, with when it began and when it ended."""
    rows = ((*_row(held.figure), _utc(held.until), held.until_entry) for _, past in view.history.all() for held in past)
    return Table("history", HISTORY, rows)


def returns(view: View) -> Table:
    """Every candidate of every contest that has been declared, or provisionally."""
    from tallyroom.feeds.outgoing.table import COLUMNS, rows  # noqa: PLC0415
    from tallyroom.feeds.outgoing.told import Told  # noqa: PLC0415

    return Table("returns", COLUMNS, rows(Told(view.book, view.board, view.entries)))


def projections(view: View) -> Table:
    """Every estimate that can be made at the moment, with its interval, sample and method."""
    from tallyroom.projection.estimates import figures_of  # noqa: PLC0415  # NumPy is for those who project

    found = (one for measure in ESTIMATED for one in figures_of(view.outlook, measure))
    return Table("projections", PROJECTIONS, map(_estimate, found))


def findings(view: View) -> Table:
    """What the checks say of every entry as it stood when it was recorded, queries and notes included."""

    def rows() -> Iterator[tuple[Any, ...]]:
        tally, course = Tally(view.book), Course(view.book)
        for entry in view.entries:
            for one in examine(view.book, tally, entry.happening, where=f"entry {entry.number}", course=course):
                yield _finding(entry.number, one)
            for place in sorted(tally.apply(entry)):
                if place.kind == "contest":
                    course.see(tally.standing(ContestId(place.id)))

    return Table("findings", FINDINGS, rows())


#: The tables by name.
TABLES: dict[str, Callable[[View], Table]] = {
    "figures": figures,
    "history": history,
    "returns": returns,
    "projections": projections,
    "findings": findings,
}


def _row(figure: Figure) -> tuple[Any, ...]:
    value, outcome = _split(figure.value)
    change, change_outcome = _split(figure.change)
    unit = MEASURES[figure.measure].unit
    return (
        figure.measure,
        figure.subject,
        figure.scope,
        figure.basis,
        unit,
        value,
        outcome,
        change,
        change_outcome,
        figure.of,
        figure.entry,
        _utc(figure.at),
    )


def _utc(at: datetime | None) -> datetime | None:
    """A moment in UTC, without saying so: what tables of every kind take."""
    return at.astimezone(UTC).replace(tzinfo=None) if at is not None else None


def _split(value: Value | None) -> tuple[float | None, str | None]:
    """A number, rates in per cent; or a word."""
    if isinstance(value, str):
        return None, value
    if isinstance(value, Fraction):
        return round(float(value * 100), 6), None
    return (float(value) if isinstance(value, int | Decimal) else None), None


def _estimate(figure: Figure) -> tuple[Any, ...]:
    made = figure.estimate
    assert made is not None
    low, high = (_split(one)[0] for one in (made.low, made.high))
    return (*_row(figure), low, high, float(made.level), made.method, made.sample, made.baseline, made.seed)


def _finding(entry: int, one: Finding) -> tuple[Any, ...]:
    return entry, one.code, one.grade.value, one.where, one.says, one.mend
