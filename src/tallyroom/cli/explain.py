"""`tallyroom explain --db URL MEASURE SUBJECT [SCOPE]`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from tallyroom.cli.meant import id_meant, near_ids
from tallyroom.cli.options import as_json, db, moment, print_json, view_at
from tallyroom.copydesk.names import name
from tallyroom.copydesk.style import clock, moment_of, number, percent, plural, points, signed, source, stated

if TYPE_CHECKING:
    from tallyroom.domain import Bulletin, Statement
    from tallyroom.figures import Estimate, Explanation, Figure, Held, Part
    from tallyroom.view import View

    Published = tuple[tuple[Bulletin, Statement], ...]


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
    subject, scope = id_meant(view.book, subject), id_meant(view.book, scope) if scope else None
    figure = find(view, measure, subject, scope, basis)
    if figure is None:
        if measure == "council_control" and subject in view.board.councils:
            _not_certain(view, subject, as_json=as_json)
            return
        printed = only_published(view, measure, subject, scope)
        if as_json:
            print_json({"figure": None, "published": [_statement(*row) for row in printed]})
        else:
            click.echo(f"{measure}: {name(view.book, subject)}: no figure of ours{why_not(view, measure)}.")
            click.echo("\n".join(published_lines(view, printed)))
        return
    explanation = view.explain(figure)
    if as_json:
        print_json(document(view, explanation))
    else:
        for line in told(view, explanation):
            click.echo(line)


def _not_certain(view: View, body: str, *, as_json: bool) -> None:
    """Control that nobody has yet is no figure, but its arithmetic can be told."""
    from tallyroom.copydesk.summary import arithmetic

    said = arithmetic(view.book, view.board.councils[body])  # type: ignore[index]  # looked up before
    if as_json:
        print_json({"figure": None, "says": said, "published": []})
    else:
        click.echo(f"council_control: {name(view.book, body)}: not certain yet\n  {said}")


def find(view: View, measure: str, subject: str, scope: str | None, basis: str) -> Figure | None:
    """The figure that is meant, or `None` where there is none of ours. Raises for an unknown measure."""
    from tallyroom.errors import TallyroomError
    from tallyroom.figures import MEASURES

    if measure not in MEASURES:
        near = get_close_matches(measure, MEASURES, n=1)
        meant = f"Did you mean {near[0]}? " if near else ""
        raise TallyroomError(f"{measure!r} is not a measure", mend=f"{meant}There are {', '.join(MEASURES)}.")
    figures = (view.figure(measure, who, place, basis) for who, place in _meant(view, subject, scope))
    return next((figure for figure in figures if figure is not None), None)


def _meant(view: View, subject: str, scope: str | None) -> list[tuple[str, str]]:
    """Whom and where a subject may mean: without a scope, the place it belongs to, or a place as a whole."""
    if scope is not None:
        return [(subject, scope)]
    own = [(subject, view.book.contest(subject).body)] if view.book.has_contest(subject) else []  # type: ignore[arg-type]
    return [*own, (subject, subject), (subject, "gb"), ("all", subject)]


def why_not(view: View, measure: str) -> str:
    """Why an estimate is not made, for the end of a sentence; empty for what the board yields."""
    from tallyroom.figures import ESTIMATED

    if measure not in ESTIMATED:
        return ""
    from tallyroom.projection.estimates import refusal

    return f" ({reason})" if (reason := refusal(view.outlook, measure)) else ""


def only_published(view: View, measure: str, subject: str, scope: str | None) -> Published:
    """What others have printed, where we state nothing; raises `TallyroomError` if they have not either."""
    from tallyroom.errors import TallyroomError

    printed = view.published(measure, subject, scope)
    if printed:
        return printed
    said = f" on {scope}" if scope else ""
    raise TallyroomError(
        f"nothing is stated of {measure} {subject}{said} at entry {view.board.as_of}{why_not(view, measure)}",
        mend="Is the subject right, or is it not declared yet? Subjects are ids, such as lab, noc, birmingham, all."
        + near_ids(view.book, subject)
        + (near_ids(view.book, scope) if scope else ""),
    )


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
        "published": [_statement(*row) for row in explanation.published],
    }


def _statement(bulletin: Bulletin, statement: Statement) -> dict[str, Any]:
    return {
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


def _figure(figure: Figure) -> dict[str, Any]:
    from tallyroom.figures.document import document as stated_by

    return {
        **stated_by(figure),
        "entry": figure.entry,
        "at": figure.at.isoformat() if figure.at else None,
        "estimate": _estimate(figure),
    }


def _estimate(figure: Figure) -> dict[str, Any] | None:
    from tallyroom.figures.document import plain

    made = figure.estimate
    if made is None:
        return None
    return {
        "label": "Tallyroom estimate",
        "low": plain(made.low),
        "high": plain(made.high),
        "level": float(made.level),
        "method": made.method,
        "sample": made.sample,
        "baseline": made.baseline,
        "seed": made.seed,
    }


def _held(held: Held) -> dict[str, Any]:
    from tallyroom.figures.document import plain

    return {
        "value": plain(held.figure.value),
        "change": plain(held.figure.change),
        "from": held.figure.at.isoformat() if held.figure.at else None,
        "until": held.until.isoformat() if held.until else None,
    }


def _part(part: Part) -> dict[str, Any]:
    from tallyroom.figures.document import plain

    return {
        "says": part.says,
        "value": plain(part.value),
        "change": plain(part.change),
        "entry": part.entry,
        "adds": part.adds,
        "entries": list(part.entries),
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


def told(view: View, explanation: Explanation) -> Iterator[str]:
    """The explanation as lines of text."""
    figure, zone = explanation.figure, view.book.event.timezone
    places = 1 if figure.estimate is not None else 2
    change = f" ({_text(view, figure.change, sign=True, places=places)})" if figure.change is not None else ""
    of = f" of {figure.of}" if figure.of is not None else ""
    subject, scope = name(view.book, figure.subject), name(view.book, figure.scope)
    where = f", {scope}" if scope != subject else ""
    sign = figure.measure in _SIGNED
    value = _value(view, figure, sign=sign, places=places)
    yield click.style(f"{figure.measure}: {subject}{where}: {value}{of}{change}", bold=True)
    yield f"  It is {explanation.says}."
    if explanation.rule:
        yield f"  Rule: {explanation.rule}."
    since = moment_of(figure.at, zone) if figure.at else "before the first declaration"
    if figure.estimate is not None:
        yield from _estimated(view, figure, figure.estimate)
        yield from _sum(view, explanation.sum, places=1)
        yield from published_lines(view, explanation.published)
        return
    yield f"  So since entry {figure.entry}, {since}."
    yield from _sum(view, explanation.sum)
    yield from _parts(view, explanation)
    yield from _past(view, explanation.held, sign=sign)
    yield from published_lines(view, explanation.published)


def _estimated(view: View, figure: Figure, made: Estimate) -> Iterator[str]:
    """What makes it an estimate: interval, sample, baseline year, moment and seed."""
    if made.low is not None and made.high is not None:
        level = percent(made.level, 0)
        low, high = (_text(view, value, places=1) for value in (made.low, made.high))
        yield f"  Tallyroom estimate: {low} to {high}, an interval of {level}."
    else:
        yield "  Tallyroom estimate."
    start = f"; baseline {made.baseline}" if made.baseline else ""
    yield f"  From {made.sample}{start}; seed {made.seed}."
    at = moment_of(figure.at, view.book.event.timezone) if figure.at else "before the first declaration"
    behind = f"; {plural(len(figure.entries), 'entry', 'entries')} behind it" if figure.entries else ""
    yield f"  As of entry {figure.entry}, {at}{behind}."


_SIGNED = {"seats_change", "councils_change"}


def _sum(view: View, parts: tuple[Part, ...], *, places: int = 2) -> Iterator[str]:
    if parts:
        yield ""
    for part in parts:
        change = f" ({_text(view, part.change, sign=True)})" if part.change is not None else ""
        yield f"  {_text(view, part.value, places=places):>10}{change}  {part.says}"


def _parts(view: View, explanation: Explanation) -> Iterator[str]:
    if not explanation.parts:
        return
    yield ""
    entries = plural(len(explanation.entries), "entry", "entries")
    yield f"  Behind it: {plural(len(explanation.parts), 'place')}, {entries}"
    widest = max(len(part.says) for part in explanation.parts)
    for part in explanation.parts:
        number = f"entry {part.entry}" if part.entry else "no entry"
        yield f"  {number:>11}  {part.says:{widest}}  {_part_said(view, part)}".rstrip()
    named = dict(view.book.event.sources)
    sources = {source(view.entries[entry - 1].source, named) for entry in explanation.entries} - {""}
    if sources:
        yield f"  Sources: {'; '.join(sorted(sources))}."


def _part_said(view: View, part: Part) -> str:
    change = _text(view, part.change, sign=True)
    if not change:
        return _text(view, part.value)
    won_from = part.place is not None and part.place.kind == "contest" and isinstance(part.change, str)
    return f"{_text(view, part.value)} from {change}" if won_from else f"{_text(view, part.value)} ({change})"


def _past(view: View, held: tuple[Held, ...], *, sign: bool) -> Iterator[str]:
    zone = view.book.event.timezone
    if len(held) > 1:
        yield ""
        yield f"  It changed {plural(len(held) - 1, 'time')}; the latest:"
    for one in held[-6:] if len(held) > 1 else ():
        start = clock(one.figure.at, zone) if one.figure.at else "the start"
        end = clock(one.until, zone) if one.until else "now"
        yield f"    {_value(view, one.figure, sign=sign)} from {start} until {end}"


def published_lines(view: View, printed: Published) -> Iterator[str]:
    """What others have printed, with where and by whom."""
    from tallyroom.figures import MEASURES

    if printed:
        yield ""
        yield "  Published by others:"
    for bulletin, statement in printed:
        of = ("%" if MEASURES[statement.measure].unit == "percent" else "") + (
            f" of {statement.of}" if statement.of is not None else ""
        )
        change = f" ({stated(statement.change, sign=True)})" if statement.change is not None else ""
        where = name(view.book, statement.scope)
        said = f"{bulletin.title}, {bulletin.issuer} ({bulletin.source})"
        yield f"    {stated(statement.value)}{of}{change}  {where}: {said}"


def _value(view: View, figure: Figure, *, sign: bool = False, places: int = 2) -> str:
    if figure.measure == "mayor_result":  # a candidacy's id
        return view.book.candidacy(figure.subject, figure.value).name  # type: ignore[arg-type]
    if figure.measure == "referendum_result":
        return str(figure.value).capitalize()
    return _text(view, figure.value, sign=sign, places=places)


def _text(view: View, value: Any, *, sign: bool = False, places: int = 2) -> str:
    if value is None:
        return ""
    if isinstance(value, Fraction):
        plus = "+" if sign and value > 0 else ""
        return f"{plus}{points(value, places)}" if sign else percent(value, places)
    if isinstance(value, int):
        return signed(value) if sign else number(value)
    return name(view.book, str(value))
