"""The map of councils, as a page and as the part of other pages, with a list that says the same."""

from __future__ import annotations

from tallyroom.domain import NOC, Body, BodyId
from tallyroom.publish import areamap, hexmap
from tallyroom.publish.pages.frame import Site, colour, initials, page
from tallyroom.publish.places import seat_of
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Control


def map_page(reader: Reader, lang: str = "en") -> str:
    site = Site(at="map/", lang=lang)
    own = bool(reader.book.outlines)
    return page("map.html", reader, site, map=council_map(reader, site), own=own, areas=_by_area(reader))


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
    placed = [(seat, cell) for body, cell in cells if (seat := seat_of(body)) is not None]
    placed.sort(key=lambda row: (row[0].row, row[0].column))
    return hexmap.draw(placed, **named, target=target)


def _cell(reader: Reader, site: Site, body: Body, control: Control, *, current: bool) -> hexmap.Cell:
    after, say = control.after, speech(reader.book, site.lang)
    return hexmap.Cell(
        link=f"{site.root}councils/{body.id}/",
        name=f"{say.place(body)}: {say.label(control) or say('not declared yet')}",
        colour=colour(reader, after),
        mark="" if after is None else "NOC" if after == NOC else initials(reader, after),
        gain=control.changed_hands,
        hung=after == NOC,
        current=current,
    )


def _by_area(reader: Reader) -> list[tuple[str, list[tuple[Body, Control]]]]:
    areas: dict[str, list[tuple[Body, Control]]] = {}
    for body, control in reader.controls():
        areas.setdefault(body.region or body.nation, []).append((body, control))
    return sorted(areas.items())
