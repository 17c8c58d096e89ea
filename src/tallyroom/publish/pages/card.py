"""What a social card says, of a council and of the whole night. How it is drawn is in `publish.cards`."""

from __future__ import annotations

from tallyroom.copydesk import style
from tallyroom.copydesk.summary import progress
from tallyroom.domain import NOC, Body, BodyId, PartyId
from tallyroom.kinds import agenda_of
from tallyroom.publish import charts, hexmap
from tallyroom.publish.cards import Card, Line, Mark, Picture
from tallyroom.publish.pages.frame import colour
from tallyroom.publish.places import seat_of
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech
from tallyroom.tally import Chamber

#: What is land and has no election, on the card's map.
_LAND = "#eceadf"
#: A party's name of more letters gives way to its short one.
_LONG = 22
_FOLDERS = {"en": "", "cy": "cy/"}


def card_path(lang: str, body: Body | None = None) -> str:
    """Where the card of a council is, or that of the night, from the site's own root."""
    folder = "" if body is not None and not has_card(body, lang) else _FOLDERS[lang]
    return f"{folder}cards/{f'councils/{body.id}' if body else 'night'}.png"


def has_card(body: Body, lang: str) -> bool:
    """Whether a council has a card in a language. In Welsh those of Wales do; for others English stands in."""
    return lang == "en" or body.nation == "Wales"


def council_card(reader: Reader, body_id: BodyId, lang: str = "en") -> Card:
    """A council: its verdict, its largest groups with their changes, and its chamber."""
    say, body, count = speech(reader.book, lang), reader.book.body(body_id), reader.council(body_id)
    return Card(
        over=reader.book.event.name,
        title=say.place(body),
        verdict=verdict(say, count),
        heads=(say("Seats"), say("Net")) if count else ("", ""),
        lines=_groups(reader, say, count) if count else (),
        picture=_chamber(reader, count, size=body.seats or 0) if count else Picture(shape="disc", radius=1, marks=()),
        note=_note(reader, say),
    )


def verdict(say: Speech, count: Chamber | None) -> str:
    """A council in one line."""
    if count is None:
        return say("No council seats were up")
    return say.label(count.control) if count.control.certain else say("Too early to say")


def _groups(reader: Reader, say: Speech, count: Chamber) -> tuple[Line, ...]:
    return tuple(
        Line(
            name=_name(say, party),
            number=str(n),
            change=style.signed(count.change(party)),
            colour=colour(reader, party),
        )
        for party, n in count.seats
    )


def _name(say: Speech, party: PartyId) -> str:
    full = say.party(party)
    return full if len(full) <= _LONG else say.short_party(party)


def _chamber(reader: Reader, count: Chamber, *, size: int) -> Picture:
    held = [colour(reader, party) for party, n in count.seats for _ in range(n)]
    places, dot = charts.chamber(max(size, len(held)))
    colours = [*held, *[None] * (len(places) - len(held))]
    return Picture(
        shape="disc",
        radius=dot,
        marks=tuple(Mark(x=x, y=y, colour=one) for (x, y), one in zip(places, colours, strict=True)),
    )


def night_card(reader: Reader, lang: str = "en") -> Card:
    """The night: how many councils are in, parties by councils, and the map."""
    say = speech(reader.book, lang)
    totals = reader.scoreboard()
    rows = [row for row in totals.parties if row.councils or row.councils_change]
    return Card(
        over="",
        title=reader.book.event.name,
        verdict=declared_line(reader, say),
        heads=(say("Councils"), say("Net")),
        lines=tuple(
            Line(
                name=_name(say, row.party),
                number=style.number(row.councils),
                change=style.signed(row.councils_change),
                colour=colour(reader, row.party),
            )
            for row in rows
        ),
        picture=Picture(shape="hexagon", radius=hexmap.RADIUS, marks=_map(reader)),
        note=_note(reader, say),
    )


def declared_line(reader: Reader, say: Speech) -> str:
    """How many councils are in, or seats, or by-elections: how far the night is."""
    totals = reader.scoreboard()
    if not agenda_of(reader.book).councils:
        return progress(reader.book, reader.whole()[0])
    return f"{style.number(totals.councils_decided)} {say('of {n} councils declared', n=totals.councils)}"


def _map(reader: Reader) -> tuple[Mark, ...]:
    """Every hexagon, land included where some council is up; none for a night that has no place on the map."""
    after = {seat.place: control.after for body, control in reader.controls() if (seat := seat_of(body)) is not None}
    if not after:
        return ()
    return tuple(
        Mark(x=x, y=y, colour=_LAND if seat.place not in after else _hexagon(reader, after[seat.place]))
        for seat, x, y in hexmap.centres()
    )


def _hexagon(reader: Reader, after: PartyId | None) -> str | None:
    return None if after is None else charts.GREY if after == NOC else colour(reader, after)


def _note(reader: Reader, say: Speech) -> str:
    day = say.full_date(reader.book.event.polling_date)
    return say("Rehearsal: a replay of {day}", day=day) if reader.is_rehearsal() else ""
