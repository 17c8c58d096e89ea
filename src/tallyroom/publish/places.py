"""Where each principal council of Great Britain, and each constituency of the Commons, lies on a map of hexagons.

Positions are data. Those of councils were computed once from rough centroids, then moved by hand until nations and
London look like themselves; places.csv also has their Welsh names. Those of the 650 constituencies since 2024 are Open
Innovations' HexJSON of that year's election (MIT licence), turned to count from the top left. Rows of hexagons that
stand on a point; odd rows lie half a hexagon to the right.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from msgspec import Struct

from tallyroom.domain import Body


class Seat(Struct, frozen=True, kw_only=True):
    """One place's hexagon. `column` and `row` count from the top left."""

    place: str
    column: int
    row: int
    name: str = ""
    name_cy: str = ""


@cache
def constituencies() -> dict[str, Seat]:
    """The hexagons of the constituencies of the House of Commons since 2024, by GSS code."""
    text = files(__package__).joinpath("constituencies.csv").read_text("utf-8")
    return {
        row["gss"]: Seat(place=row["gss"], column=int(row["column"]), row=int(row["row"]))
        for row in csv.DictReader(text.splitlines())
    }


@cache
def seats() -> tuple[Seat, ...]:
    """Every hexagon, by id."""
    return tuple(seat for seat, _ in _table())


def seat_of(body: Body) -> Seat | None:
    """A body's hexagon, by its id or else by its GSS code of before or after 2013; `None` for one not on the map.

    >>> from tallyroom.domain import BodyId
    >>> body = Body(id=BodyId("cardiff"), name="Cardiff", kind="unitary", nation="Wales", region="Wales")
    >>> seat_of(body).name_cy
    'Caerdydd'
    """
    index = _index()
    return index.get(body.id) or index.get(body.gss or "")


@cache
def _index() -> dict[str, Seat]:
    return {key: seat for seat, keys in _table() for key in (seat.place, *keys) if key}


@cache
def _table() -> tuple[tuple[Seat, tuple[str, str]], ...]:
    text = files(__package__).joinpath("places.csv").read_text("utf-8")
    return tuple(
        (
            Seat(
                place=row["place"],
                column=int(row["column"]),
                row=int(row["row"]),
                name=row["name"],
                name_cy=row["name_cy"],
            ),
            (row["gss"], row["gss_before"]),
        )
        for row in csv.DictReader(text.splitlines())
    )
