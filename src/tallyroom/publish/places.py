"""Where each principal council of the United Kingdom lies on the map of hexagons, and what it is called in Welsh.

Positions are data: computed once from rough centroids, then moved by hand until nations and London look like
themselves. Rows of hexagons that stand on a point; odd rows lie half a hexagon to the right. The land is of 2009 to
2019, with Northern Ireland since 2015. A council of another time, and a county, stands where the most central of the
councils in its area stood (`instead_of`).
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from msgspec import Struct

from tallyroom.domain import Body


class Seat(Struct, frozen=True, kw_only=True):
    """One council's hexagon. `column` and `row` count from the top left."""

    place: str
    column: int
    row: int
    name: str
    name_cy: str

    @property
    def spot(self) -> tuple[int, int]:
        """Its column and row."""
        return self.column, self.row


@cache
def seats() -> tuple[Seat, ...]:
    """Every hexagon of the land, by id."""
    return tuple(seat for seat, _, instead in _table() if not instead)


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
    return {key: seat for seat, keys, _ in _table() for key in (seat.place, *keys) if key}


@cache
def _table() -> tuple[tuple[Seat, tuple[str, str], bool], ...]:
    """Each council's hexagon, its codes, and whether the hexagon is another council's too."""
    rows = list(csv.DictReader(files(__package__).joinpath("places.csv").read_text("utf-8").splitlines()))
    spots = {row["place"]: (row["column"], row["row"]) for row in rows if not row["instead_of"]}
    found = []
    for row in rows:
        column, line = spots[row["instead_of"] or row["place"]]
        seat = Seat(place=row["place"], column=int(column), row=int(line), name=row["name"], name_cy=row["name_cy"])
        found.append((seat, (row["gss"], row["gss_before"]), bool(row["instead_of"])))
    return tuple(found)
