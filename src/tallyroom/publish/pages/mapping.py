"""The map of councils or constituencies, as a page and as the part of other pages, with a list that says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tallyroom.domain import NOC, Body, BodyId, Book, ContestId, PartyId
from tallyroom.kinds import agenda_of
from tallyroom.publish import areamap, hexmap
from tallyroom.publish.hexagons import land, spots
from tallyroom.publish.pages.area import area_names
from tallyroom.publish.pages.frame import Site, colour, initials, page
from tallyroom.publish.pages.rows import told
from tallyroom.publish.places import seat_of, seats
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Control


def map_page(reader: Reader, lang: str = "en") -> str:
    site = Site(at="map/", lang=lang)
    book = reader.book
    body, shown = _chamber(book), cells_of(reader, site)
    return page(
        "map.html",
        reader,
        site,
        map=night_map(reader, site),
        own=bool(book.outlines),
        areas=[] if body else _by_area(reader),
        body=book.body(body) if body else None,
        within=sorted(area_names(book).items(), key=lambda row: row[1]) if body else (),
        parties=parties_of(shown),
        hung=any(cell.hung for cell in shown),
        waits=any(not cell.mark for cell in shown),
    )


def _chamber(book: Book) -> BodyId | None:
    """The parliament whose constituencies the night's map is of, where there is a map of them."""
    agenda = agenda_of(book)
    alone = agenda.chambers[0] if agenda.lead == "chamber" else None
    return alone if alone is not None and spots(book, alone) else None


def night_map(reader: Reader, site: Site, *, target: str = "", glance: bool = False) -> str:
    """The map that the night is told by: of a parliament's constituencies, or of councils.

    With `glance`, a map of hundreds is one picture, which leads nowhere.
    """
    body = _chamber(reader.book)
    if body is None:
        return council_map(reader, site, target=target)
    say, at = speech(reader.book, site.lang), spots(reader.book, body)
    cells = [(at[contest], cell) for contest, cell in _constituencies(reader, site, body)]
    named = {
        "title": say("Map of constituencies"),
        "described": say("A ring marks a seat that changed hands. Each name leads to its result."),
    }
    if glance and len(cells) > hexmap.MANY:
        return hexmap.glance(cells, **named)
    cells.sort(key=lambda row: (row[0][1], row[0][0]))
    return hexmap.draw(cells, land=land(reader.book, body), **named, target=target)


def cells_of(reader: Reader, site: Site) -> list[hexmap.Cell]:
    """What the night's map shows, cell by cell."""
    body = _chamber(reader.book)
    if body is not None:
        return [cell for _, cell in _constituencies(reader, site, body)]
    return [_cell(reader, site, one, control, current=False) for one, control in reader.controls()]


def parties_of(cells: Iterable[hexmap.Cell]) -> list[PartyId]:
    """The parties whose colours are on a map, those with most of it first."""
    counted = Counter(cell.party for cell in cells if cell.party is not None and not cell.hung)
    return [party for party, _ in sorted(counted.items(), key=lambda row: (-row[1], row[0]))]


def _constituencies(reader: Reader, site: Site, body: BodyId) -> Iterator[tuple[ContestId, hexmap.Cell]]:
    say, contests = speech(reader.book, site.lang), reader.book.contests_of(body)
    short = len(contests) > hexmap.MANY
    for contest in contests:
        if contest.fills_seats:
            row = told(reader, contest.id, say)
            line = say("not declared yet") if row is None else row.line
            if short and contest.seats == 1:  # without the majority: who won is enough
                line = line.partition(", ")[0]
            yield (
                contest.id,
                hexmap.Cell(
                    link=f"{site.root}contests/{contest.id}/",
                    name=f"{say.division(contest)}: {line}",
                    colour=row.colour if row else "",
                    mark=initials(reader, row.party) if row and row.party else "",
                    gain=row is not None and row.gain,
                    party=row.party if row else None,
                ),
            )


def council_map(reader: Reader, site: Site, *, current: BodyId | None = None, target: str = "") -> str:
    """The map as it stands, for a page: links lead from there. `current` is the council that the page is about.

    Of hexagons, or of the package's own areas where it brings them.
    """
    say = speech(reader.book, site.lang)
    cells = [
        (body, _cell(reader, site, body, control, current=body.id == current)) for body, control in reader.controls()
    ]
    named = {
        "title": say("Map of councils by control"),
        "described": say("A ring marks a change of control. The list beside the map says the same."),
    }
    if reader.book.outlines:
        areas = {outline.body: outline for outline in reader.book.outlines}
        shown = [(areas[body.id], cell) for body, cell in cells if body.id in areas]
        up = {body.id for body, _ in cells}
        land = [outline for outline in reader.book.outlines if outline.body not in up]
        return areamap.draw(shown, land, **named, target=target)
    placed: dict[tuple[int, int], hexmap.Cell] = {}
    for body, cell in cells:
        if (seat := seat_of(body)) is not None:  # a county shares its hexagon with a district: the first is shown
            placed.setdefault(seat.spot, cell)
    ordered = sorted(placed.items(), key=lambda row: (row[0][1], row[0][0]))
    return hexmap.draw(ordered, land=[seat.spot for seat in seats()], **named, target=target)


def _cell(reader: Reader, site: Site, body: Body, control: Control, *, current: bool) -> hexmap.Cell:
    after, say = control.after, speech(reader.book, site.lang)
    return hexmap.Cell(
        link=f"{site.root}councils/{body.id}/",
        name=f"{say.place(body)}: {say.label(control) or say('not declared yet')}",
        colour=colour(reader, after),
        mark="" if after is None else "NOC" if after == NOC else initials(reader, after),
        gain=control.changed_hands,
        hung=after == NOC,
        party=after,
        current=current,
    )


def _by_area(reader: Reader) -> list[tuple[str, list[tuple[Body, Control]]]]:
    areas: dict[str, list[tuple[Body, Control]]] = {}
    for body, control in reader.controls():
        areas.setdefault(body.region or body.nation, []).append((body, control))
    return sorted(areas.items())
