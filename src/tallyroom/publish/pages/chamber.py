"""A chamber's page: seats in, who needs how many more, who gained what from whom, votes, nations and regions.

For a parliament, an assembly or a council, and for one that only by-elections move. Every figure is looked up by its
key in `figures`; nothing is added up here but the lines that the page itself shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from msgspec import Struct

from tallyroom.domain import NOC, Body, BodyId, Book, Entry, PartyId
from tallyroom.figures import Certain, Figure
from tallyroom.kinds import agenda_of, kinds
from tallyroom.publish import charts
from tallyroom.publish.pages.area import area_names
from tallyroom.publish.pages.frame import Site, colour, page
from tallyroom.publish.pages.rows import Row, Told, areas_alone, rows_of, told
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech
from tallyroom.tally import Place, Standing


class AreaRows(Struct, frozen=True, kw_only=True):
    """A nation or a region with its parties."""

    id: str
    name: str
    contests: Figure | None
    rows: tuple[Row, ...]


class Chambers:
    """The pages of a book's chambers. One object for all the bakes of a night."""

    def __init__(self, book: Book) -> None:
        self._book = book
        agenda = agenda_of(book)
        self._certain = {body: Certain(book, body) for body in (*agenda.chambers, *agenda.moved)}
        self._areas = areas_alone(book)

    def chamber(self, reader: Reader, body_id: BodyId, lang: str = "en", folder: str = "chambers") -> str:
        """The page of one chamber; `folder` is where it is shown."""
        book, body, say = reader.book, reader.book.body(body_id), speech(reader.book, lang)
        one = reader.chamber(body_id)
        named = reader.figures_by_measure(Place("council", body_id))
        areas = self._areas.get(body_id, ())
        rows = rows_of(reader, Place("council", body_id), votes=areas[0] if areas else "")
        declared = _declared(reader, body_id, say)
        since = self._since(reader, body_id)
        sizes = named["council_size"]
        return page(
            "chamber.html",
            reader,
            Site(at=f"{folder}/{body_id}/", lang=lang),
            summary=f"{say.place(body)}: {headline(say, body, named)}",
            body=body,
            one=one,
            headline=headline(say, body, named),
            declared=named["seats_declared"].get("all"),
            size=sizes["all"].value if "all" in sizes else None,
            needed=sizes["majority"].value if "majority" in sizes else None,
            majority=next(iter(named["seats_majority"].values()), None),
            working=next(iter(named["working_majority"].values()), None),
            turnout=named["turnout"].get("all"),
            since=since,
            rows=rows,
            lists=rows_of(reader, Place("council", body_id), votes=areas[0], lists=True) if areas else (),
            bar=_bar(reader, body, rows, sizes, say),
            told=declared,
            moves=_moves(reader, body_id),
            gains=[row for row in declared if row.gain],
            areas=[_area(reader, area) for area in areas[1:]],
            words=words_of(book, body_id),
            moved=not one.renews,
        )

    def _since(self, reader: Reader, body: BodyId) -> Entry | None:
        """The entry that made it certain who has the chamber."""
        certain = self._certain.get(body)
        number = certain.since(*reader.entries_of(body)) if certain is not None else None
        return reader.entry(number) if number is not None else None


def words_of(book: Book, body: BodyId) -> str:
    """What people call the places that fill a chamber: `ward`, `constituency`, or `contest` for several sorts."""
    called = {kinds()[one.kind].words for one in book.contests_of(body) if one.fills_seats and one.kind in kinds()}
    return called.pop() if len(called) == 1 else "contest"


def headline(say: Speech, body: Body, named: Mapping[str, Mapping[str, Figure]]) -> str:
    """Who has the chamber, or who needs how many more."""
    control = named["council_control"].get(body.id)
    control = control or next(iter(named["council_control"].values()), None)
    if control is not None:
        if control.value == NOC:
            return say("No party has a majority") if _all_in(named) else say("No party can have a majority")
        party, majority = PartyId(str(control.value)), next(iter(named["seats_majority"].values()), None)
        if majority is not None:
            return say("{party} have a majority of {n}", party=say.party(party), n=majority.value)
        return say("{party} have a majority", party=say.party(party))
    short = sorted(named["seats_short"].values(), key=lambda one: (int(one.value), one.subject))
    if short and any(one.value for one in named["seats_held"].values()):
        lead = short[0]
        return say("{party} need {n} more for a majority", party=say.party(PartyId(lead.subject)), n=lead.value)
    return say("Nobody has a majority yet") if _any_in(named) else say("Nothing has been declared yet.").rstrip(".")


def _any_in(named: Mapping[str, Mapping[str, Figure]]) -> bool:
    declared = named["seats_declared"].get("all")
    return declared is not None and bool(declared.value)


def _all_in(named: Mapping[str, Mapping[str, Figure]]) -> bool:
    declared = named["seats_declared"].get("all")
    return declared is not None and declared.value == declared.of


def _bar(reader: Reader, body: Body, rows: tuple[Row, ...], sizes: Mapping[str, Figure], say: Speech) -> str:
    slices = [
        charts.Slice(label=say.short_party(row.party), seats=row.seats, colour=colour(reader, row.party))
        for row in rows
        if row.seats
    ]
    needed = int(sizes["majority"].value) if "majority" in sizes else 0
    title, line = f"{say.place(body)}: {say('seats')}", say("{n} for a majority", n=needed)
    size = int(sizes["all"].value) if "all" in sizes else 0
    return charts.seat_bar(slices, size=size, majority=needed, title=title, line=line) if slices and size else ""


def _declared(reader: Reader, body: BodyId, say: Speech) -> list[Told]:
    """Every contest that has declared, the newest first. The line of each is kept until it changes."""
    made = [told(reader, contest.id, say) for contest in reader.contests(body) if contest.fills_seats]
    found = [row for row in made if row is not None]
    return sorted(found, key=lambda row: (row.at is not None, row.at, row.contest.id), reverse=True)


def _moves(reader: Reader, body: BodyId) -> list[tuple[PartyId, list[tuple[PartyId, int]]]]:
    """Who gained how many seats from whom, of contests for one seat: those that gained most first."""
    moves: Counter[tuple[PartyId, PartyId]] = Counter()
    for contest in reader.contests(body):
        standing: Standing = reader.standing(contest.id)
        if contest.fills_seats and standing.gained_from and standing.seats:
            moves[standing.seats[0], standing.gained_from] += 1
    by: dict[PartyId, list[tuple[PartyId, int]]] = defaultdict(list)
    for (party, of), n in sorted(moves.items(), key=lambda row: (-row[1], row[0])):
        by[party].append((of, n))
    return sorted(by.items(), key=lambda row: (-sum(n for _, n in row[1]), row[0]))


def _area(reader: Reader, area: str) -> AreaRows:
    place = Place("area", area)
    return AreaRows(
        id=area,
        name=area_names(reader.book).get(area, area),
        contests=reader.figures_by_measure(place)["contests_count"].get("declared"),
        rows=rows_of(reader, place, votes=area),
    )
