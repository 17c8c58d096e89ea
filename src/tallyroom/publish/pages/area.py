"""The page of a nation or a region: its totals, its councils, its turnout."""

from __future__ import annotations

from tallyroom.domain import AREA_NAMES, Body, Book, slug
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.pages.rows import Told, rows_of, told
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Place


def area_names(book: Book) -> dict[str, str]:
    """Every area that holds some body, or contests of a parliament, and is not the whole night's, by id."""
    kept: dict[str, str] | None = book.__dict__.get("_area_names")
    if kept is not None:
        return kept
    names = {**book.areas, **AREA_NAMES}
    found = {area: names[area] for body in book.bodies if body.is_up for area in book.areas_of_body(body.id)[1:]}
    for contest in book.contests:
        if contest.renews_seats and book.body(contest.body).chamber != "council":
            found |= {area: names[area] for area in book.areas_of_contest(contest.id) if area != book.everywhere}
    book.__dict__["_area_names"] = found
    return found


def area(reader: Reader, area_id: str, lang: str = "en") -> str:
    shown, rows = reader.by_councils(area_id)
    place = Place("area", area_id)
    named = reader.figures_by_measure(place) if not shown.councils else {}
    return page(
        "area.html",
        reader,
        Site(at=f"areas/{area_id}/", lang=lang),
        area=area_id,
        name=area_names(reader.book)[area_id],
        councils=shown.councils,
        decided=shown.councils_decided,
        rows=rows,
        turnout=reader.turnout(area_id),
        contests=named["contests_count"].get("declared") if named else None,
        parties=rows_of(reader, place, votes=area_id) if named else (),
        controls=[(body, control) for body, control in reader.controls(area_id)],
        within=_within(reader.book, area_id),
        places=_places(reader, area_id, lang) if named else (),
    )


def _places(reader: Reader, area_id: str, lang: str) -> list[Told]:
    """The contests of a parliament in an area, by name: those that have declared with how they went."""
    say = speech(reader.book, lang)
    inside = [
        one for one in reader.book.contests if one.renews_seats and area_id in reader.book.areas_of_contest(one.id)
    ]
    made = [told(reader, one.id, say) for one in inside]
    return sorted((row for row in made if row is not None), key=lambda row: say.division(row.contest))


def _within(book: Book, area_id: str) -> list[tuple[str, str]]:
    """The regions of a nation, by name."""
    inside = {body.region for body in book.bodies if body.is_up and slug(body.nation) == area_id}
    inside |= {one.region or "" for one in book.contests if one.renews_seats and slug(one.nation or "") == area_id}
    return sorted((slug(name), name) for name in inside if name and slug(name) != area_id)


def areas_shown(book: Book, body: Body) -> tuple[str, ...]:
    """The areas of a body that have a page, the widest first."""
    return book.areas_of_body(body.id)[1:]
