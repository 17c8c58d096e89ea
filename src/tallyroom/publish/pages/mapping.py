"""The map of councils, as a page and as the part of other pages, with a list that says the same."""

from __future__ import annotations

from collections import defaultdict

from tallyroom.domain import NOC, Body, BodyId, Contest, PartyId
from tallyroom.kinds import agenda_of
from tallyroom.publish import areamap, hexmap
from tallyroom.publish.pages.frame import Site, colour, initials, page
from tallyroom.publish.places import constituencies, seat_of, seats
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Control


def map_page(reader: Reader, lang: str = "en") -> str:
    site = Site(at="map/", lang=lang)
    own = bool(reader.book.outlines)
    chamber = _of_constituencies(reader)
    values = {"map": night_map(reader, site), "own": own, "areas": _by_area(reader)}
    return page("map.html", reader, site, **values, places=_places(reader, site, chamber) if chamber else [])


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
    return hexmap.draw(placed, seats(), **named, target=target)


def night_map(reader: Reader, site: Site, *, target: str = "") -> str:
    """The map that a night has: of its councils, or of the constituencies of the chamber that leads it."""
    body = _of_constituencies(reader)
    return constituency_map(reader, site, body, target=target) if body else council_map(reader, site, target=target)


def _of_constituencies(reader: Reader) -> BodyId | None:
    """The chamber that a night is of, where most of its contests have a hexagon."""
    agenda = agenda_of(reader.book)
    if agenda.lead != "chamber" or not agenda.chambers:
        return None
    contests, known = reader.contests(agenda.chambers[0]), constituencies()
    return agenda.chambers[0] if 2 * sum(one.division.gss in known for one in contests) > len(contests) else None


def constituency_map(reader: Reader, site: Site, body: BodyId, *, target: str = "") -> str:
    """A chamber's constituencies by who won them; a ring marks a gain."""
    say, known = speech(reader.book, site.lang), constituencies()
    placed = [
        (seat, _constituency(reader, site, contest))
        for contest in reader.contests(body)
        if (seat := known.get(contest.division.gss or "")) is not None
    ]
    placed.sort(key=lambda row: (row[0].row, row[0].column))
    return hexmap.draw(
        placed,
        tuple(known.values()),
        title=say("Map of constituencies by winner"),
        described=say("A ring marks a gain. The list of results says the same."),
        target=target,
    )


def _places(reader: Reader, site: Site, body: BodyId) -> list[tuple[str, list[tuple[Contest, str, PartyId | None]]]]:
    """A chamber's constituencies by region, each with its line and who won it."""
    say, found = speech(reader.book, site.lang), defaultdict(list)
    for contest in reader.contests(body):
        standing = reader.standing(contest.id)
        won = standing.seats[0] if standing.is_declared and standing.seats else None
        area = contest.region or contest.nation or reader.book.body(body).nation
        found[area].append((contest, say.line(contest, standing), won))
    return sorted(found.items())


def _constituency(reader: Reader, site: Site, contest: Contest) -> hexmap.Cell:
    standing, say = reader.standing(contest.id), speech(reader.book, site.lang)
    won = standing.seats[0] if standing.is_declared and standing.seats else None
    return hexmap.Cell(
        link=f"{site.root}contests/{contest.id}/",
        name=f"{say.division(contest)}: {say.line(contest, standing)}",
        colour=colour(reader, won),
        mark="" if won is None else initials(reader, won),
        gain=standing.gained_from is not None,
    )


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
