"""Where the constituencies of a parliament lie on its own map of hexagons, where there is one for its boundaries."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tallyroom.domain import BodyId, Book, ContestId

#: Column and row of a hexagon, from the top left.
Spot = tuple[int, int]

#: Each map, and whether it names constituencies by their GSS code or by name.
_MAPS = {"commons-2024": "gss", "senedd-2026": "name"}


def spots(book: Book, body: BodyId) -> Mapping[ContestId, Spot]:
    """The hexagon of each constituency of a parliament; empty where no map has every one of them."""
    contests = [one for one in book.contests_of(body) if one.fills_seats]
    for name, by in _MAPS.items():
        table = positions(name)
        keys = {one.id: one.division.gss if by == "gss" else _plain(one.division.name) for one in contests}
        if contests and all(key in table for key in keys.values()):
            return {contest: table[key] for contest, key in keys.items() if key is not None}
    return {}


def land(book: Book, body: BodyId) -> tuple[Spot, ...]:
    """Every hexagon of the map that a parliament's constituencies are on: also those not fought this night."""
    found = set(spots(book, body).values())
    maps = [tuple(positions(name).values()) for name in _MAPS]
    return next((spots for spots in maps if found and found <= set(spots)), ())


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


@cache
def positions(name: str) -> Mapping[str, Spot]:
    """One map's hexagons, by GSS code or by name: `commons-2024`, `senedd-2026`."""
    text = files("tallyroom").joinpath("data", "hexagons", f"{name}.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    by = _MAPS[name]
    return {row[by] if by == "gss" else _plain(row[by]): (int(row["column"]), int(row["row"])) for row in rows}
