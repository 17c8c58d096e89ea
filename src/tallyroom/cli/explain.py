"""`tallyroom explain --db URL MEASURE SUBJECT [SCOPE]`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from tallyroom.cli.options import as_json, db, moment, print_json, view_at

if TYPE_CHECKING:
    from tallyroom.figures import Explanation, Figure, Held, Part
    from tallyroom.night import View


@click.command()
@db
@moment
@as_json
@click.option("--basis", type=click.Choice(["eve", "last"]), default="eve", show_default=True)
@click.argument("measure")
@click.argument("subject")
@click.argument("scope", required=False)
def command(
    db: str,
    at: str | None,
    councils: int | None,
    as_json: bool,
    basis: str,
    measure: str,
    subject: str,
    scope: str | None,
) -> None:
    """A figure, its arithmetic, the entries behind it, when it changed, and what others printed.

    For example: explain council_seats ld birmingham; explain councils_controlled lab; explain turnout all.
    Without SCOPE: the whole night, or the place that SUBJECT belongs to.
    """
    from tallyroom.night import open_night

    view = view_at(open_night(db), at, councils)
    explanation = view.explain(find(view, measure, subject, scope, basis))
    if as_json:
        print_json(document(view, explanation))
    else:
        for line in told(view, explanation):
            click.echo(line)


def find(view: View, measure: str, subject: str, scope: str | None, basis: str) -> Figure:
    """The figure that is meant; raises `TallyroomError` with what there is instead."""
    from tallyroom.errors import TallyroomError
    from tallyroom.figures import MEASURES

    if measure not in MEASURES:
        near = get_close_matches(measure, MEASURES, n=1)
        meant = f"Did you mean {near[0]}? " if near else ""
        raise TallyroomError(f"{measure!r} is not a measure", mend=f"{meant}There are {', '.join(MEASURES)}.")
    for place in _scopes(view, subject, scope):
        figure = view.figure(measure, subject, place, basis)
        if figure is not None:
            return figure
    said = f" on {scope}" if scope else ""
    raise TallyroomError(
        f"nothing is stated of {measure} {subject}{said} at entry {view.board.as_of}",
        mend="Is the subject right, or is it not declared yet? Subjects are ids, such as lab, noc, birmingham, all.",
    )


def _scopes(view: View, subject: str, scope: str | None) -> list[str]:
    if scope is not None:
        return [scope]
    own = [view.book.contest(subject).body] if view.book.has_contest(subject) else []  # type: ignore[arg-type]
    return [*own, subject, "gb"]


def document(view: View, explanation: Explanation) -> dict[str, Any]:
    figure = explanation.figure
    return {
        "figure": _figure(figure),
        "says": explanation.says,
        "rule": explanation.rule,
        "sum": [_part(part) for part in explanation.sum],
        "parts": [_part(part) for part in explanation.parts],
        "entries": [_entry(view, number) for number in explanation.entries],
        "held": [_held(held) for held in explanation.held],
        "published": [
            {
                "issuer": bulletin.issuer,
                "title": bulletin.title,
                "source": bulletin.source,
                "published_at": bulletin.published_at.isoformat(),
                "assumed": bulletin.assumed,
                "scope": statement.scope,
                "value": str(statement.value),
                "change": None if statement.change is None else str(statement.change),
                "of": statement.of,
                "basis": statement.basis,
            }
            for bulletin, statement in explanation.published
        ],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "measure": figure.measure,
        "subject": figure.subject,
        "scope": figure.scope,
        "value": _plain(figure.value),
        "change": _plain(figure.change),
        "of": figure.of,
        "basis": figure.basis,
        "entry": figure.entry,
        "at": figure.at.isoformat() if figure.at else None,
    }


def _held(held: Held) -> dict[str, Any]:
    return {
        "value": _plain(held.figure.value),
        "change": _plain(held.figure.change),
        "from": held.figure.at.isoformat() if held.figure.at else None,
        "until": held.until.isoformat() if held.until else None,
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "says": part.says,
        "value": _plain(part.value),
        "change": _plain(part.change),
        "entry": part.entry,
        "place": part.place.id if part.place else None,
    }


def _entry(view: View, number: int) -> dict[str, Any]:
    entry = view.entries[number - 1]
    return {
        "number": number,
        "recorded_at": entry.recorded_at.isoformat(),
        "by": entry.by,
        "source": entry.source,
        "kind": type(entry.happening).__name__.lower(),
        "seal": entry.seal,
    }


def _plain(value: Any) -> int | float | str | None:
    """A value as JSON has it: counts and words as they are, rates as numbers."""
    return value if value is None or isinstance(value, int | str) else float(value)


def told(view: View, explanation: Explanation) -> Iterator[str]:
    """The explanation as lines of text."""
    from tallyroom.copydesk.style import moment_of

    figure, zone = explanation.figure, view.book.event.timezone
    change = f" ({_text(figure.change, sign=True)})" if figure.change is not None else ""
    of = f" of {figure.of}" if figure.of is not None else ""
    subject, scope = _name(view, figure.subject), _name(view, figure.scope)
    where = f", {scope}" if scope != subject else ""
    yield click.style(f"{figure.measure}: {subject}{where}: {_text(figure.value)}{of}{change}", bold=True)
    yield f"  It is {explanation.says}."
    if explanation.rule:
        yield f"  Rule: {explanation.rule}."
    since = moment_of(figure.at, zone) if figure.at else "before the first declaration"
    yield f"  So since entry {figure.entry}, {since}."
    yield from _sum(explanation.sum)
    yield from _parts(view, explanation)
    yield from _past(explanation.held, zone)
    yield from _published(explanation)


def _sum(parts: tuple[Part, ...]) -> Iterator[str]:
    if parts:
        yield ""
    for part in parts:
        change = f" ({_text(part.change, sign=True)})" if part.change is not None else ""
        yield f"  {_text(part.value):>10}{change}  {part.says}"


def _parts(view: View, explanation: Explanation) -> Iterator[str]:
    if not explanation.parts:
        return
    yield ""
    yield f"  Behind it: {len(explanation.parts)} places, {len(explanation.entries)} entries"
    for part in explanation.parts:
        number = f"entry {part.entry}" if part.entry else "no entry"
        change = _text(part.change, sign=True)
        source = view.entries[part.entry - 1].source if part.entry else ""
        yield f"  {number:>11}  {part.says[:34]:34}  {_text(part.value):12}  {change:34}  {source}".rstrip()


def _past(held: tuple[Held, ...], zone: str) -> Iterator[str]:
    from tallyroom.copydesk.style import clock

    if len(held) > 1:
        yield ""
        yield f"  It changed {len(held) - 1} times; the latest:"
    for one in held[-6:] if len(held) > 1 else ():
        start = clock(one.figure.at, zone) if one.figure.at else "the start"
        end = clock(one.until, zone) if one.until else "now"
        yield f"    {_text(one.figure.value)} from {start} until {end}"


def _published(explanation: Explanation) -> Iterator[str]:
    if explanation.published:
        yield ""
        yield "  Published by others:"
    for bulletin, statement in explanation.published:
        change = f" ({statement.change:+})" if statement.change is not None else ""
        of = f" of {statement.of}" if statement.of is not None else ""
        yield f"    {statement.value}{of}{change}  {bulletin.title}, {bulletin.issuer} ({bulletin.source})"


def _name(view: View, id_: str) -> str:
    book = view.book
    if id_ == "noc":
        return "No overall control"
    if book.has_party(id_):
        return book.party(id_).name  # type: ignore[arg-type]
    if book.has_body(id_):
        return book.body(id_).name  # type: ignore[arg-type]
    if book.has_contest(id_):
        return book.contest(id_).division.name  # type: ignore[arg-type]
    return id_


def _text(value: Any, *, sign: bool = False) -> str:
    from fractions import Fraction

    from tallyroom.copydesk.style import number, percent, signed

    if value is None:
        return ""
    if isinstance(value, Fraction):
        return percent(value, 2)
    if isinstance(value, int):
        return signed(value) if sign else number(value)
    return str(value)
