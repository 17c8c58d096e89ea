"""The front page: the state of the night in one look. Its parts are files too, so that an open page fetches only those.

The wall screen shows the same parts, larger.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from markupsafe import Markup
from msgspec import Struct

from tallyroom.copydesk import chamber, names, style
from tallyroom.domain import Body, BodyId, Book, Contest, Expected, PartyId, Statement
from tallyroom.kinds import agenda_of
from tallyroom.publish import charts
from tallyroom.publish.pages.card import card_path, declared_line
from tallyroom.publish.pages.frame import Site, page, path_of
from tallyroom.publish.pages.mapping import cells_of, night_map, parties_of
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech
from tallyroom.tally import Place

#: The parts, in the order of the page. Each has a template of its name in `templates/parts/`.
PARTS = ("state", "board", "map", "latest", "hands", "estimate", "single", "coming", "others")

#: The one that `pages.forecast` makes: what is estimated changes on a clock of its own.
ESTIMATE = "estimate"

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
    say = speech(reader.book, lang)
    site = Site(at="", lang=lang)
    hashes = {name: hash_of(text) for name, text in zip(PARTS, parts, strict=True)}
    return page(
        "front.html", reader, site, parts=shown, hashes=hashes, card=card_path(lang), summary=declared_line(reader, say)
    )


def screen(lang: str, reader: Reader, parts: Sequence[str]) -> str:
    """For a wall: the scoreboard, the map and the latest, larger. Their links lead from one folder further down."""
    shown = {name: Markup(_LINK.sub('href="../', text)) for name, text in zip(ON_SCREEN, parts, strict=True)}
    hashes = {name: hash_of(text) for name, text in zip(ON_SCREEN, parts, strict=True)}
    return page("screen.html", reader, Site(at="screen/", lang=lang), parts=shown, hashes=hashes)


def hash_of(part: str) -> str:
    """A part as `version.json` names it: an open page asks for the parts of which it has another."""
    return sha256(part.encode()).hexdigest()[:8]


def part(name: str, lang: str, reader: Reader) -> str:
    """One part of the front page, which links from there."""
    site = Site(at="", lang=lang)
    values = _VALUES[name](reader, site, speech(reader.book, site.lang))
    return page(f"parts/{name}.html", reader, site, **values).strip() + "\n"


def _state(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    _, at = reader.as_of()
    told = None if agenda_of(reader.book).councils else declared_line(reader, say)
    return {"totals": reader.scoreboard(), "at": at, "told": told}


def _board(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    totals, agenda = reader.scoreboard(), agenda_of(reader.book)
    rows = [
        row
        for row in (totals.parties if agenda.councils else ())
        if any((row.councils, row.councils_change, row.seats, row.seats_change, row.seats_won))
    ]
    large = [row for row in rows if row.councils or row.councils_change or (row.seats or 0) >= LARGE]
    return {
        "totals": totals,
        "rows": large or rows,
        "small": [row for row in rows if row not in large] if large else [],
        "most": max([abs(row.seats_change or 0) for row in rows], default=1),
        "change_bar": charts.change_bar,
        "chambers": [chamber_table(reader, body) for body in agenda.chambers],
        "between": _between(reader, say),
        "alone": agenda.lead == "offices",
    }


def chamber_table(reader: Reader, body: BodyId) -> dict[str, object]:
    """One chamber's table, with how far it is and who has a majority."""
    one, book = reader.chamber(body), reader.book
    return {
        "body": book.body(body),
        "progress": chamber.progress(book.body(body), one),
        "outcome": chamber.outcome(book, one) if one.running.filled else "",
        "table": chamber.table_of(book, one, reader.figure),
    }


def _between(reader: Reader, say: Speech) -> list[tuple[Contest, Body, str, str]]:
    """Each by-election of a night that is of nothing larger: how it stands, and what it did to its chamber."""
    agenda = agenda_of(reader.book)
    rows: list[tuple[Contest, Body, str, str]] = []
    for one in agenda.by_elections if agenda.lead == "by-elections" else ():
        contest = reader.book.contest(one)
        moved = reader.chamber(contest.body) if contest.body in agenda.moved else None
        known = moved is not None and moved.declared and moved.before is not None
        after = chamber.moved_line(reader.book, moved) if moved is not None and known else ""
        body = reader.book.body(contest.body)
        rows.append((contest, body, say.line(contest, reader.standing(one)), after))
    return rows


def _map(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    shown = cells_of(reader, site)
    hung = any(cell.hung for cell in shown)
    return {"map": night_map(reader, site, glance=True), "parties": parties_of(shown), "hung": hung}


def _latest(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    return {"latest": [_line(reader, say, entry, place) for entry, place in reversed(reader.latest()[-10:])]}


def _line(reader: Reader, say: Speech, number: int, place: Place) -> Line:
    mark = reader.marked(number)
    text = reader.line(place, say)
    text = f"{say(mark)}: {text}" if mark else text
    return Line(at=reader.entry(number).recorded_at, text=text, path=path_of(place))


def _hands(reader: Reader, site: Site, say: Speech) -> dict[str, object]:
    groups: dict[str, list[Body]] = defaultdict(list)
    early = []
    for body, control in reader.controls():
        if control.changed_hands:
            groups[say.label(control)].append(body)
        if control.certain and not reader.complete(body.id):
            early.append((body, reader.council(body.id)))
    return {
        "told": bool(agenda_of(reader.book).councils),
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
