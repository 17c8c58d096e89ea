"""A party's page: its councils and seats, won, held and lost, council by council."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tallyroom.domain import Body, BodyId, PartyId
from tallyroom.kinds import agenda_of
from tallyroom.publish.pages.area import area_names
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.pages.rows import Row, Told, areas_alone, rows_of, told
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Place


def party(reader: Reader, party_id: PartyId, lang: str = "en") -> str:
    rows = list(reader.party_on_councils(party_id))
    return page(
        "party.html",
        reader,
        Site(at=f"parties/{party_id}/", lang=lang),
        party=reader.book.party(party_id),
        chambers=_chambers(reader, party_id, lang),
        of_councils=bool(agenda_of(reader.book).councils) or not agenda_of(reader.book).chambers,
        row=reader.party_line(party_id),
        on_councils=[(body, row) for body, row in rows if row.seats or row.change],
        gained=[body for body, row in rows if row.after == party_id and row.before not in (None, party_id)],
        held=[body for body, row in rows if row.after == row.before == party_id],
        lost=[body for body, row in rows if row.before == party_id and row.after not in (None, party_id)],
    )


class InChamber(Struct, frozen=True, kw_only=True):
    """A party in one chamber that the night is told by: its row there and in each nation and region, and its seats."""

    body: Body
    row: Row
    areas: tuple[tuple[str, str, Row], ...]
    won: tuple[Told, ...]
    lost: tuple[Told, ...]


def _chambers(reader: Reader, party: PartyId, lang: str) -> list[InChamber]:
    """Parliaments, and a council alone on its night."""
    found = []
    for body in agenda_of(reader.book).chambers:
        areas = areas_alone(reader.book).get(body, ())
        before = set(reader.seen)
        rows = rows_of(reader, Place("council", body), votes=areas[0] if areas else "")
        row = next((row for row in rows if row.party == party), None)
        if row is None:  # it gets a row with a seat or with votes, of which its line in the whole night tells
            reader.seen = before
            continue
        won, lost = _fates(reader, body, party, lang)
        found.append(
            InChamber(
                body=reader.book.body(body),
                row=row,
                areas=tuple(_in_areas(reader, party, areas[1:])),
                won=won,
                lost=lost,
            )
        )
    return found


def _fates(reader: Reader, body: BodyId, party: PartyId, lang: str) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """The contests that a party won and those that it lost, by name, of those where it stands or held seats."""
    say = speech(reader.book, lang)
    won, lost = [], []
    for one in reader.contests(body):
        held = party in one.held_by
        if one.fills_seats and (held or any(who.party == party for who in one.candidacies)):
            row = told(reader, one.id, say)
            if row is not None and row.party == party:
                won.append(row)
            elif row is not None and row.gain and held:
                lost.append(row)
    won.sort(key=lambda row: say.division(row.contest))
    lost.sort(key=lambda row: say.division(row.contest))
    return tuple(won), tuple(lost)


def _in_areas(reader: Reader, party: PartyId, areas: tuple[str, ...]) -> Iterator[tuple[str, str, Row]]:
    for area in areas:
        for row in rows_of(reader, Place("area", area), votes=area):
            if row.party == party and (row.seats or row.change or row.share):
                yield area, area_names(reader.book).get(area, area), row
