"""The councils' own borders, where a package brings them: `boundaries.geojson` (RFC 7946), read fault by fault.

What is drawn of them is in `publish`; how they are made small is in `outlines`. No place is looked up elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tallyroom.domain import BodyId, Book, Finding, blocks
from tallyroom.feeds.package.outlines import Degrees, outlines

FILE = "boundaries.geojson"
#: Bytes; borders in full detail are larger, and no page could show them.
LARGEST = 50_000_000
_DEPTHS = {"Polygon": 1, "MultiPolygon": 2}


def with_boundaries(book: Book, folder: Path) -> tuple[Book, tuple[Finding, ...]]:
    """The book with its councils' outlines, and what is wrong with them; as it was where something is."""
    path = folder / FILE
    if not path.is_file():
        return book, ()
    if path.stat().st_size > LARGEST:
        says = f"is larger than {LARGEST // 1_000_000} million bytes"
        return book, (Finding.block("boundary", FILE, says, "Take generalised borders, or thin them out first."),)
    try:
        document = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        says = f"is no GeoJSON: {error}"
        return book, (Finding.block("boundary", FILE, says, "Export it again; it may be cut short."),)
    reading = _Reading(book)
    reading.read(document)
    if blocks(reading.findings):
        return book, tuple(reading.findings)
    return replace(book, outlines=outlines(reading.areas)), tuple(reading.findings)


class _Reading:
    """The areas of one document by council, and every fault on the way."""

    def __init__(self, book: Book) -> None:
        self._ids = {body.id: body.id for body in book.bodies}
        self._codes = {body.gss: body.id for body in book.bodies if body.gss}
        self._up = [body for body in book.bodies if body.is_up]
        self.areas: dict[BodyId, list[list[Degrees]]] = {}
        self.findings: list[Finding] = []

    def read(self, document: Any) -> None:
        features = document.get("features") if isinstance(document, dict) else None
        if not isinstance(features, list) or document.get("type") != "FeatureCollection":
            self._block(FILE, "is not a FeatureCollection", "Export the councils as one FeatureCollection.")
            return
        seen: dict[BodyId, int] = {}
        for number, feature in enumerate(features, start=1):
            body = self._body(feature, number)
            rings = self._rings(feature, number)
            if body is None or not rings:
                continue
            first = seen.setdefault(body, number)
            if first != number:
                says = f"{body} has an area already, feature {first}"
                self._block(_at(number), says, "Keep one, or make them one MultiPolygon.")
                continue
            self.areas[body] = rings
        if not blocks(self.findings):
            for one in self._up:
                if one.id not in self.areas:
                    says = f"{one.id} has no area"
                    mend = "Add its feature; until then it is in the list beside the map, and not on the map."
                    self.findings.append(Finding.query("boundary-missing", FILE, says, mend))

    def _body(self, feature: Any, number: int) -> BodyId | None:
        """The council of a feature, by its `council_id` or its `gss` code."""
        named = feature.get("properties") if isinstance(feature, dict) else None
        named = named if isinstance(named, dict) else {}
        keys = [str(named[key]) for key in ("council_id", "gss") if named.get(key) not in (None, "")]
        found = next((one for key in keys if (one := self._ids.get(BodyId(key)) or self._codes.get(key))), None)
        if found is None and not keys:
            says = "has neither council_id nor gss among its properties"
            self._block(_at(number), says, "Add the council's id of councils.csv, or its GSS code.")
        elif found is None:
            near = get_close_matches(keys[0], [*self._ids, *self._codes], n=1)
            mend = f"Did you mean {near[0]}?" if near else "Add the council, or leave the feature out."
            self._block(_at(number), f"{keys[0]} is not in councils.csv", mend)
        return found

    def _rings(self, feature: Any, number: int) -> list[list[Degrees]]:
        shape = feature.get("geometry") if isinstance(feature, dict) else None
        kind = shape.get("type") if isinstance(shape, dict) else None
        if not isinstance(shape, dict) or kind not in _DEPTHS:
            says = f"is a {kind or 'feature without geometry'}"
            self._block(_at(number), says, "A council is a Polygon or a MultiPolygon.")
            return []
        try:
            rings = [[(float(x), float(y)) for x, y, *_ in ring] for ring in _flatten(shape["coordinates"], kind)]
        except (KeyError, TypeError, ValueError):
            self._block(_at(number), "has coordinates that cannot be read", "Each is a longitude and a latitude.")
            return []
        if not rings or any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
            says = "has a ring that is not closed, or no ring"
            self._block(_at(number), says, "A ring has four points or more, and ends where it began.")
            return []
        astray = next((point for ring in rings for point in ring if not _on_earth(point)), None)
        if astray is not None:
            says = f"{astray[0]:g}, {astray[1]:g} is no longitude and latitude"
            mend = "Metres of the National Grid? Export it in WGS 84 (EPSG:4326), longitude first."
            self._block(_at(number), says, mend)
            return []
        return rings

    def _block(self, where: str, says: str, mend: str) -> None:
        self.findings.append(Finding.block("boundary", where, says, mend))


def _at(number: int) -> str:
    return f"{FILE} feature {number}"


def _on_earth(point: Degrees) -> bool:
    return -180 <= point[0] <= 180 and -90 <= point[1] <= 90


def _flatten(coordinates: Any, kind: str) -> Iterator[Any]:
    """The rings of a geometry, holes with the rest: what is in an even number of rings is outside."""
    if _DEPTHS[kind] == 1:
        yield from coordinates
    else:
        for polygon in coordinates:
            yield from polygon
