"""The front page: the state of the night in one look. Its parts are files too, so that an open page fetches only those.

The wall screen shows the same parts, larger.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup
from msgspec import Struct

from tallyroom.copydesk import names, style
from tallyroom.domain import NOC, Body, Book, Expected, PartyId, Statement
from tallyroom.publish import charts
from tallyroom.publish.pages.frame import Site, page, path_of
from tallyroom.publish.pages.mapping import council_map
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech
from tallyroom.tally import Place

#: The parts, in the order of the page. Each has a template of its name in `templates/parts/`.
PARTS = ("state", "board", "map", "latest", "hands", "single", "coming", "others")

#: Those of them that a wall screen shows.
ON_SCREEN = ("state", "board", "map", "latest")

_LINK = re.compile(r'href="(?!#)')

#: A party without a council is in the scoreboard's first table from so many seats.
LARGE = 20


class Line(Struct, frozen=True, kw_only=True):
    """One announcement on the front page."""

    at: datetime
    text: str
    path: str


def front(lang: str, reader: Reader, parts: Sequence[str]) -> str:
    """The page, from its parts as they stand."""
    shown = {name: Markup(text) for name, text in zip(PARTS, parts, strict=True)}
    return page("front.html", reader, Site(at="", lang=lang), parts=shown)


def screen(lang: str, reader: Reader, parts: Sequence[str]) -> str:
    """For a wall: the scoreboard, the map and the latest, larger. Their links lead from one folder further down."""
    shown = {name: Markup(_LINK.sub('href="../', text)) for name, text in zip(ON_SCREEN, parts, strict=True)}
    return page("screen.html", reader, Site(at="screen/", lang=lang), parts=shown)


def part(name: str, lang: str, reader: Reader) -> str:
    """One part of the front page, which links from there."""
    site = Site(at="", lang=lang)
    values = _VALUES[name](reader, site, speech(reader.book, site.lang))
    return page(f"parts/{name}.html", reader, site, **values).strip() + "\n"


def _state(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    _, at = reader.as_of()
    return {"totals": reader.totals(), "at": at}


def _board(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    totals = reader.totals()
    rows = [
        row
        for row in totals.parties
        if any((row.councils, row.councils_change, row.seats, row.seats_change, row.seats_won))
    ]
    large = [row for row in rows if row.councils or row.councils_change or (row.seats or 0) >= LARGE]
    return {
        "totals": totals,
        "rows": large or rows,
        "small": [row for row in rows if row not in large] if large else [],
        "most": max([abs(row.seats_change or 0) for row in rows], default=1),
        "change_bar": charts.change_bar,
    }


def _map(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    after = [control.after for _, control in reader.controls() if control.after]
    order = [party for party, _ in Counter(after).most_common() if party != NOC]
    return {"map": council_map(reader, site), "parties": order, "hung": NOC in after}


def _latest(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    return {"latest": [_line(reader, say, entry, place) for entry, place in reversed(reader.latest()[-10:])]}


def _line(reader: Reader, say: Speech, number: int, place: Place) -> Line:
    return Line(at=reader.entry(number).recorded_at, text=reader.line(place, say), path=path_of(place))


def _hands(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    groups: dict[str, list[Body]] = defaultdict(list)
    early = []
    for body, control in reader.controls():
        if control.changed_hands:
            groups[say.label(control)].append(body)
        if control.certain and not reader.complete(body.id):
            early.append((body, reader.council(body.id)))
    return {
        "changed_hands": sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])),
        "early": early,
    }


def _single(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    rows = [
        (contest, say.line(contest, reader.standing(contest.id)))
        for contest in reader.book.contests
        if contest.kind in {"mayor", "referendum"}
    ]
    return {"contests": rows}


def _coming(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    return {"to_come": _to_come(reader)}


def _to_come(reader: Reader) -> list[tuple[Body, Expected]]:
    """The next councils expected, of those that are not complete."""
    expected = [
        (body, when)
        for body, _ in reader.controls()
        if not reader.complete(body.id) and (when := reader.expected(body.id))
    ]
    return sorted(expected, key=lambda row: (row[1].at, row[0].name))[:12]


def _others(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    return {
        "bulletins": reader.bulletins(),
        "statement_line": lambda statement: statement_line(reader.book, statement),
    }


_VALUES = {
    "state": _state,
    "board": _board,
    "map": _map,
    "latest": _latest,
    "hands": _hands,
    "single": _single,
    "coming": _coming,
    "others": _others,
}

_MEASURES = {
    "projected_share": "projected national share",
    "commons_projection": "House of Commons majority",
    "poll_share": "poll",
    "benchmark": "benchmark, gains",
    "councils_controlled": "councils",
    "councils_declared": "councils declared",
    "council_seats": "seats held",
    "seats_won": "seats won",
    "turnout": "turnout",
}


def statement_line(book: Book, statement: Statement) -> str:
    """A published figure in a few words, with whose and where."""
    who = "" if statement.subject == "all" else f"{names.short_name(book, PartyId(statement.subject))} "
    where = "" if statement.scope in {"gb", "national"} else f", {names.name(book, statement.scope)}"
    percent = "%" if statement.measure in {"projected_share", "poll_share", "turnout"} else ""
    change = f" ({style.stated(statement.change, sign=True)})" if statement.change is not None else ""
    of = f" of {statement.of}" if statement.of is not None else ""
    what = _MEASURES.get(statement.measure, statement.measure)
    return f"{who}{what}{where} {style.stated(statement.value)}{percent}{of}{change}"
