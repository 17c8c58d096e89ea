"""What each page says: values read through a `Reader`, handed to a template of the same name.

Computes no results and holds no markup: that is for `tally` and the templates.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from tallyroom.copydesk import names, style, summary
from tallyroom.copydesk.corrections import Correction, correction
from tallyroom.counting.show import as_html, as_svg
from tallyroom.domain import (
    NOC,
    Body,
    BodyId,
    Book,
    Contest,
    ContestId,
    Corrected,
    Entry,
    Expected,
    PartyId,
    PreviousContest,
    Statement,
    Withdrawn,
)
from tallyroom.publish import charts
from tallyroom.publish.reader import Reader
from tallyroom.tally import Council, Place, Standing, State, candidate_shares, shares_last_time

_KINDS = {"contest": "contests", "council": "councils"}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tallyroom.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for function in (style.number, style.signed, style.percent, style.points, style.full_date, style.plural):
        environment.filters[function.__name__] = function
    return environment


def _page(template: str, reader: Reader, *, root: str, **values: Any) -> str:
    """Fill a template. `root` is the way from the page up to the site's front page."""
    event = reader.book.event
    return (
        _environment()
        .get_template(template)
        .render(
            event=event,
            root=root,
            rehearsal=reader.is_rehearsal(),
            clock=lambda moment: style.clock(moment, event.timezone),
            moment=lambda moment: style.moment_of(moment, event.timezone),
            party_name=lambda party: names.name(reader.book, party),
            short_name=lambda party: names.short_name(reader.book, party),
            colour=lambda party: _colour(reader, party),
            source=lambda text: style.source(text, dict(event.sources)),
            **values,
        )
    )


def _colour(reader: Reader, party: PartyId | None) -> str:
    if party is None or party == NOC:
        return charts.GREY
    return reader.book.party(party).colour or charts.GREY


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One announcement on the front page."""

    at: str
    text: str
    path: str


def front(reader: Reader) -> str:
    totals = reader.totals()
    number, at = reader.as_of()
    rows = [
        row
        for row in totals.parties
        if any((row.councils, row.councils_change, row.seats, row.seats_change, row.seats_won))
    ]
    councils = list(reader.councils())
    return _page(
        "front.html",
        reader,
        root="",
        totals=totals,
        as_of=number,
        at=at,
        rows=rows,
        most=max([abs(row.seats_change or 0) for row in rows], default=1),
        change_bar=charts.change_bar,
        latest=[_line(reader, entry, place) for entry, place in reversed(reader.latest()[-10:])],
        changed_hands=_changed_hands(councils),
        early=[(body, council) for body, council in councils if council.control.certain and not council.complete],
        single_contests=[
            (contest, summary.standing_line(reader.book, contest, reader.standing(contest.id)))
            for contest in reader.book.contests
            if contest.kind in {"mayor", "referendum"}
        ],
        to_come=_to_come(reader, councils),
        bulletins=reader.bulletins(),
        statement_line=partial(_statement_line, reader.book),
    )


def _line(reader: Reader, number: int, place: Place) -> Line:
    entry = reader.entry(number)
    return Line(
        at=style.clock(entry.recorded_at, reader.book.event.timezone),
        text=reader.line(place),
        path=_path(place),
    )


def _path(place: Place) -> str:
    return f"{_KINDS[place.kind]}/{place.id}/"


def _changed_hands(councils: list[tuple[Body, Council]]) -> list[tuple[str, list[Body]]]:
    groups: dict[str, list[Body]] = defaultdict(list)
    for body, council in councils:
        if council.control.changed_hands:
            groups[council.control.label].append(body)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def _to_come(reader: Reader, councils: list[tuple[Body, Council]]) -> list[tuple[Body, Expected]]:
    """The next councils expected, of those that are not complete."""
    expected = [
        (body, when) for body, council in councils if not council.complete and (when := reader.expected(body.id))
    ]
    return sorted(expected, key=lambda row: (row[1].at, row[0].name))[:12]


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


def _statement_line(book: Book, statement: Statement) -> str:
    """A published figure in a few words, with whose and where."""
    who = "" if statement.subject == "all" else f"{names.short_name(book, PartyId(statement.subject))} "
    where = "" if statement.scope in {"gb", "national"} else f", {names.name(book, statement.scope)}"
    percent = "%" if statement.measure in {"projected_share", "poll_share", "turnout"} else ""
    change = f" ({style.stated(statement.change, sign=True)})" if statement.change is not None else ""
    of = f" of {statement.of}" if statement.of is not None else ""
    what = _MEASURES.get(statement.measure, statement.measure)
    return f"{who}{what}{where} {style.stated(statement.value)}{percent}{of}{change}"


def councils(reader: Reader) -> str:
    return _page("councils.html", reader, root="../", controls=list(reader.controls()))


def corrections(reader: Reader) -> str:
    rows = [_correction(reader, entry) for entry in reversed(reader.corrections())]
    return _page("corrections.html", reader, root="../", rows=rows, path_of=_path)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """A correction with its entry, the one that it replaces, and the reason given."""

    entry: Entry
    first: Entry | None
    told: Correction
    reason: str


def _correction(reader: Reader, entry: Entry) -> CorrectionRow:
    happening = entry.happening
    first = reader.entry(happening.replaces) if isinstance(happening, Corrected | Withdrawn) else None
    told = correction(reader.book, entry, first)
    return CorrectionRow(entry=entry, first=first, told=told, reason=getattr(happening, "reason", ""))


def council(reader: Reader, body_id: BodyId) -> str:
    book, body, count = reader.book, reader.book.body(body_id), reader.council(body_id)
    contests = reader.contests(body_id)
    before = count.before if count else None
    standings = [(contest, reader.standing(contest.id)) for contest in contests]
    return _page(
        "council.html",
        reader,
        root="../../",
        body=body,
        count=count,
        before=dict(before.seats) if before else None,
        before_source=before.source if before else "",
        rows=_composition(count, before.seats if before else ()),
        bar=_bar(reader, body, count) if count else "",
        arithmetic=summary.arithmetic(reader.book, count) if count else "",
        wards=[row for row in standings if row[0].fills_council_seats],
        others=[row for row in standings if not row[0].fills_council_seats],
        line=lambda contest, standing: summary.standing_line(book, contest, standing),
        expected=reader.expected(body_id) if count and not count.complete else None,
        sources=_sources(reader, count),
        State=State,
    )


def _sources(reader: Reader, count: Council | None) -> list[str]:
    return sorted({reader.entry(number).source for number in count.entries} - {""}) if count else []


def _composition(count: Council | None, before: Any) -> list[PartyId]:
    """Parties in the order of the council's table: largest now, then those that have lost every seat."""
    if count is None:
        return []
    now = [party for party, _ in count.seats]
    return now + [party for party, _ in before if party not in now]


def _bar(reader: Reader, body: Body, count: Council) -> str:
    slices = [
        charts.Slice(label=names.short_name(reader.book, party), seats=n, colour=_colour(reader, party))
        for party, n in count.seats
    ]
    title = f"{body.name}: seats" + ("" if count.complete else " known so far")
    return charts.seat_bar(slices, size=body.seats or 0, majority=count.control.needed, title=title)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    name: str
    party: PartyId | None
    votes: int | None
    final: int | None
    part: Any
    change: Any
    elected: bool
    tied: bool


def contest(reader: Reader, contest_id: ContestId) -> str:
    book, it, standing = reader.book, reader.book.contest(contest_id), reader.standing(contest_id)
    body = book.body(it.body)
    previous = book.previous_of(contest_id)
    return _page(
        "contest.html",
        reader,
        root="../../",
        contest=it,
        body=body,
        electorate=(standing.turnout and standing.turnout.electorate) or it.electorate,
        standing=standing,
        rows=_candidates(reader, it, standing, previous),
        line=summary.standing_line(book, it, standing),
        previous=previous,
        entry=reader.entry(standing.entry) if standing.entry else None,
        expected=reader.expected(body.id, contest_id) if not standing.counts else None,
        previous_rows=sorted(previous.candidacies, key=lambda row: -(row.votes or 0)) if previous else [],
        corrections=[_correction(reader, entry) for entry in reader.corrections_of(contest_id)],
        count=_count(reader, standing),
        State=State,
    )


def _count(reader: Reader, standing: Standing) -> str:
    """The stages of a count as picture and table; empty where there are none. Both escape what they show."""
    if standing.sheet is None:
        return ""
    parties = tuple(names.short_name(reader.book, PartyId(party)) if party else "" for party in standing.sheet.parties)
    sheet = replace(standing.sheet, parties=parties)
    return as_svg(sheet) + as_html(sheet)


def _candidates(
    reader: Reader, it: Contest, standing: Standing, previous: PreviousContest | None
) -> list[CandidateRow]:
    votes, final = dict(standing.votes), dict(standing.final_votes)
    parts = candidate_shares(it, standing.votes)
    then = shares_last_time(reader.book, previous)
    return [
        CandidateRow(
            name=who.name,
            party=who.party,
            votes=votes.get(who.id),
            final=final.get(who.id),
            part=parts.get(who.id),
            change=parts[who.id] - then[who.party] if who.id in parts and who.party in then else None,
            elected=standing.counts and who.id in standing.returned,
            tied=who.id in standing.lots_needed,
        )
        for who in sorted(it.candidacies, key=lambda who: (-votes.get(who.id, -1), who.name))
    ]


def party(reader: Reader, party_id: PartyId) -> str:
    rows = list(reader.party_on_councils(party_id))
    return _page(
        "party.html",
        reader,
        root="../../",
        party=reader.book.party(party_id),
        row=reader.party_totals(party_id),
        on_councils=[(body, row) for body, row in rows if row.seats or row.change],
        gained=[body for body, row in rows if row.after == party_id and row.before not in (None, party_id)],
        held=[body for body, row in rows if row.after == row.before == party_id],
        lost=[body for body, row in rows if row.before == party_id and row.after not in (None, party_id)],
    )
