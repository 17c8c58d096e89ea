"""The map of councils, as a page and as the part of other pages, with a list that says the same."""

from __future__ import annotations

from tallyroom.domain import NOC, Body, BodyId
from tallyroom.publish import hexmap
from tallyroom.publish.pages.frame import Site, colour, initials, page
from tallyroom.publish.places import seat_of
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Control


def map_page(reader: Reader, lang: str = "en") -> str:
    site = Site(at="map/", lang=lang)
    return page("map.html", reader, site, map=council_map(reader, site), areas=_by_area(reader))


def council_map(reader: Reader, site: Site, *, current: BodyId | None = None, target: str = "") -> str:
    """The map as it stands, for a page: links lead from there. `current` is the council that the page is about."""
    say = speech(reader.book, site.lang)
    cells = []
    for body, control in reader.controls():
        seat = seat_of(body)
        if seat is not None:
            after = control.after
            state = say.label(control) or say("not declared yet")
            cells.append(
                hexmap.Cell(
                    seat=seat,
                    link=f"{site.root}councils/{body.id}/",
                    name=f"{say.place(body)}: {state}",
                    colour=colour(reader, after),
                    mark="" if after is None else "NOC" if after == NOC else initials(reader, after),
                    gain=control.changed_hands,
                    hung=after == NOC,
                    current=body.id == current,
                )
            )
    cells.sort(key=lambda cell: (cell.seat.row, cell.seat.column))
    return hexmap.draw(
        cells,
        title=say("Map of councils by control"),
        described=say("A ring marks a change of control. The list beside the map says the same."),
        target=target,
    )


def _by_area(reader: Reader) -> list[tuple[str, list[tuple[Body, Control]]]]:
    areas: dict[str, list[tuple[Body, Control]]] = {}
    for body, control in reader.controls():
        areas.setdefault(body.region or body.nation, []).append((body, control))
    return sorted(areas.items())
