"""Made-up borders for tests: an area for each hexagon of the map, ragged, with neighbours sharing every corner."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from typing import Any
from zlib import crc32

from tallyroom.domain import Body
from tallyroom.publish.hexmap import centres
from tallyroom.publish.places import seat_of

#: Halvings of each side of a hexagon: 2 to the power of it are the steps of a border.
DETAIL = 5
Place = tuple[float, float]


def collection(bodies: Iterable[Body], detail: int = DETAIL) -> dict[str, Any]:
    """A FeatureCollection of the councils' areas, by their ids, roughly where Great Britain is."""
    at = {seat.place: (x, y) for seat, x, y in centres()}
    features = []
    for body in bodies:
        seat = seat_of(body)
        if seat is not None:
            ring = _ring(*at[seat.place], detail)
            features.append(feature(body.id, [[*ring, ring[0]]]))
    return {"type": "FeatureCollection", "features": features}


def feature(council: str, rings: list[list[Place]]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"council_id": council},
        "geometry": {"type": "Polygon", "coordinates": rings},
    }


def text(bodies: Iterable[Body], detail: int = DETAIL) -> str:
    return json.dumps(collection(bodies, detail))


def _ring(x: float, y: float, detail: int) -> list[Place]:
    corners = [
        (round(x + 11.547 * math.sin(turn * math.pi / 3), 0), round(y - 11.547 * math.cos(turn * math.pi / 3), 0))
        for turn in range(6)
    ]
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    return [_on_earth(point) for a, b in sides for point in _border(a, b, detail)[:-1]]


def _on_earth(point: Place) -> Place:
    return round(-8 + point[0] * 0.022, 6), round(59.5 - point[1] * 0.0148, 6)


def _border(a: Place, b: Place, detail: int) -> tuple[Place, ...]:
    """The same border whoever's side it is seen from."""
    return _ragged(a, b, detail) if a < b else _ragged(b, a, detail)[::-1]


@cache
def _ragged(a: Place, b: Place, detail: int) -> tuple[Place, ...]:
    if not detail:
        return a, b
    off = (crc32(repr((a, b)).encode()) % 1000 / 1000 - 0.5) * 0.35
    middle = ((a[0] + b[0]) / 2 - (b[1] - a[1]) * off, (a[1] + b[1]) / 2 + (b[0] - a[0]) * off)
    return (*_ragged(a, middle, detail - 1)[:-1], *_ragged(middle, b, detail - 1))
