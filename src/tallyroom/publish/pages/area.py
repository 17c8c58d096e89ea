"""The page of a nation or a region: its totals, its councils, its turnout."""

from __future__ import annotations

from tallyroom.domain import AREA_NAMES, Body, Book, slug
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.reader import Reader


def area_names(book: Book) -> dict[str, str]:
    """Every area that holds some body and is not the whole night's, by id."""
    names = {**book.areas, **AREA_NAMES}
    return {area: names[area] for body in book.bodies if body.is_up for area in book.areas_of_body(body.id)[1:]}


def area(reader: Reader, area_id: str, lang: str = "en") -> str:
    shown, rows = reader.by_councils(area_id)
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
        controls=[(body, control) for body, control in reader.controls(area_id)],
        within=_within(reader.book, area_id),
    )


def _within(book: Book, area_id: str) -> list[tuple[str, str]]:
    """The regions of a nation, by name."""
    inside = {body.region for body in book.bodies if body.is_up and slug(body.nation) == area_id}
    return sorted((slug(name), name) for name in inside if name and slug(name) != area_id)


def areas_shown(book: Book, body: Body) -> tuple[str, ...]:
    """The areas of a body that have a page, the widest first."""
    return book.areas_of_body(body.id)[1:]
