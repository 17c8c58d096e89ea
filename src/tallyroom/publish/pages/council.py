"""A council's page: who sat there and who sits there now, what makes a majority, and every ward."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from fractions import Fraction

from msgspec import Struct

from tallyroom.domain import Body, BodyId, Contest, PartyId, Seats
from tallyroom.publish import charts
from tallyroom.publish.pages.area import areas_shown
from tallyroom.publish.pages.card import card_path, verdict
from tallyroom.publish.pages.frame import Site, colour, page
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech
from tallyroom.tally import Chamber, Standing, State

Row = tuple[Contest, Standing]


class PartyRow(Struct, frozen=True, kw_only=True):
    """One party on a council, and where its seats come from: the disclosure behind the number.

    `won_in` are the wards that it won with how many seats each, `gained` and `lost` wards that changed hands.
    """

    party: PartyId
    before: int | None
    seats: int
    change: int | None
    won: int | None
    not_up: int
    won_in: tuple[tuple[Contest, int], ...]
    entries: tuple[int, ...]
    last: datetime | None


def councils(reader: Reader, lang: str = "en") -> str:
    return page("councils.html", reader, Site(at="councils/", lang=lang), controls=list(reader.controls()))


def council(reader: Reader, body_id: BodyId, lang: str = "en") -> str:
    book, body, count = reader.book, reader.book.body(body_id), reader.council(body_id)
    say = speech(book, lang)
    before = count.before if count else None
    standings = [(contest, reader.standing(contest.id)) for contest in reader.contests(body_id)]
    wards = [row for row in standings if row[0].fills_seats]
    return page(
        "council.html",
        reader,
        Site(at=f"councils/{body_id}/", lang=lang),
        card=card_path(lang, body),
        summary=f"{say.place(body)}: {verdict(say, count)}",
        marked=reader.marked,
        body=body,
        areas=areas_shown(book, body),
        count=count,
        before=before,
        rows=_parties(reader, count, wards) if count else [],
        bar=_bar(reader, body, count, say) if count else "",
        chamber_before=_chamber_before(reader, body, before.seats, say) if before else "",
        chamber_now=chamber(reader, body, count.seats, title=say("Now"), say=say) if count else "",
        arithmetic=say.arithmetic(count) if count else "",
        wards=wards,
        others=[row for row in standings if not row[0].fills_seats],
        gains=[row for row in wards if row[1].gained_from],
        timeline=_timeline(reader, wards),
        shares=_shares(wards),
        expected=reader.expected(body_id) if count and not count.complete else None,
        sources=_sources(reader, count),
        State=State,
    )


def _sources(reader: Reader, count: Chamber | None) -> list[str]:
    return sorted({reader.entry(number).source for number in count.entries} - {""}) if count else []


def _parties(reader: Reader, count: Chamber, wards: list[Row]) -> list[PartyRow]:
    """Parties in the order of the council's table: largest now, then those that have lost every seat."""
    before = count.before.seats if count.before else ()
    now, then, won, idle = dict(count.seats), dict(before), dict(count.won or ()), dict(count.not_up)
    order = [party for party, _ in count.seats] + [party for party, _ in before if party not in now]
    rows = []
    for party in order:
        entries = _entries(count, [standing for _, standing in wards if party in standing.seats])
        rows.append(
            PartyRow(
                party=party,
                before=then.get(party, 0) if count.before else None,
                seats=now.get(party, 0),
                change=count.change(party),
                won=won.get(party, 0) if count.won is not None else None,
                not_up=idle.get(party, 0),
                won_in=tuple((contest, n) for contest, standing in wards if (n := standing.seats.count(party))),
                entries=entries,
                last=reader.entry(entries[-1]).recorded_at if entries else None,
            )
        )
    return rows


def _entries(count: Chamber, standings: list[Standing]) -> tuple[int, ...]:
    """The entries behind a party's seats: of the wards that it won, or of the summary that the seats come from."""
    numbers = {standing.entry for standing in standings if standing.entry}
    if count.summary_entry is not None and (count.settled_by == "summary" or not numbers):
        numbers.add(count.summary_entry)
    return tuple(sorted(numbers))


def _slices(reader: Reader, seats: Seats, say: Speech) -> list[charts.Slice]:
    return [charts.Slice(label=say.short_party(party), seats=n, colour=colour(reader, party)) for party, n in seats]


def chamber(reader: Reader, body: Body, seats: Seats, *, title: str, say: Speech | None = None) -> str:
    """A council's seats round a half circle."""
    slices = _slices(reader, seats, say or speech(reader.book, "en"))
    return charts.hemicycle(slices, size=body.seats or sum(n for _, n in seats), title=title)


def _chamber_before(reader: Reader, body: Body, seats: Seats, say: Speech) -> str:
    total = sum(n for _, n in seats)
    return charts.hemicycle(_slices(reader, seats, say), size=total, title=say("Before"))


def _bar(reader: Reader, body: Body, count: Chamber, say: Speech) -> str:
    title = f"{say.place(body)}: {say('seats')}"
    needed = count.control.needed
    return charts.seat_bar(
        _slices(reader, count.seats, say),
        size=body.seats or 0,
        majority=needed,
        title=title,
        line=say("{n} for a majority", n=needed),
    )


def _timeline(reader: Reader, wards: list[Row]) -> list[tuple[datetime, Contest, Standing]]:
    """Wards in the order in which they were declared."""
    told = [(standing.declared_at, row, standing) for row, standing in wards if standing.counts]
    return sorted(((at, row, one) for at, row, one in told if at is not None), key=lambda line: (line[0], line[1].id))


def _shares(wards: list[Row]) -> list[tuple[PartyId, int, Fraction]]:
    """Votes by party and their part of all, over the wards declared, where every one of them has its votes."""
    declared = [(contest, standing) for contest, standing in wards if standing.counts and not standing.uncontested]
    if not declared or any(not standing.votes for _, standing in declared):
        return []
    votes: Counter[PartyId] = Counter()
    for contest, standing in declared:
        party_of = {who.id: who.party for who in contest.candidacies}
        for who, n in standing.votes:
            party = party_of[who]
            if party is not None:
                votes[party] += n
    total = sum(n for _, standing in declared for _, n in standing.votes)
    rows = sorted(votes.items(), key=lambda row: (-row[1], row[0]))
    return [(party, n, Fraction(n, total)) for party, n in rows] if total else []
