"""A package's own borders: read fault by fault, thinned without gaps, drawn as links with names."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.domain import BodyId, Book, Outline, Ring
from tallyroom.feeds.package.boundaries import with_boundaries
from tallyroom.feeds.package.outlines import CORNERS, SIDE, area, outlines
from tallyroom.night import Night, open_night
from tallyroom.publish.areamap import middle
from tallyroom.publish.pages.frame import Site as At
from tallyroom.publish.pages.mapping import council_map
from tallyroom.publish.reader import Reader
from tallyroom.publish.site import Site
from tests.borders import collection, feature, text
from tests.made import book, council

NAMELESS = "has neither council_id nor gss among its properties"
SQUARE = [(0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0), (0.0, 51.0)]
TOWNS = book([council("anytown", 9, gss="E1"), council("othertown", 9)], [], [])


class Memory:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        self.files.update(files)
        return tuple(files)


def _read(folder: Path, document: object, towns: Book = TOWNS) -> tuple[Book, list[tuple[str, str, str, str]]]:
    (folder / "boundaries.geojson").write_text(document if isinstance(document, str) else json.dumps(document))
    made, findings = with_boundaries(towns, folder)
    return made, [(one.code, str(one.where), one.says, one.mend) for one in findings]


def _all(*features: object) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def test_a_package_without_borders_has_the_hexagons(tmp_path: Path) -> None:
    assert with_boundaries(TOWNS, tmp_path) == (TOWNS, ())


def test_a_council_is_found_by_its_id_or_its_code_and_one_without_an_area_is_queried(tmp_path: Path) -> None:
    by_code = {**feature("", [SQUARE]), "properties": {"gss": "E1"}}
    made, findings = _read(tmp_path, _all(by_code))
    assert [one.body for one in made.outlines] == ["anytown"]
    assert [(code, says) for code, _, says, _ in findings] == [("boundary-missing", "othertown has no area")]


def test_every_fault_is_told_at_once_with_its_feature_and_how_to_mend_it(tmp_path: Path) -> None:
    grid = [(412000.0, 287000.0), (413000.0, 287000.0), (413000.0, 288000.0), (412000.0, 287000.0)]
    made, findings = _read(
        tmp_path,
        _all(
            feature("anytwon", [SQUARE]),
            {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}},
            {"type": "Feature", "properties": {"council_id": "anytown"}, "geometry": {"type": "Point"}},
            feature("anytown", [SQUARE[:-1]]),
            feature("anytown", [grid]),
            feature("anytown", [[(0.0,)] * 4]),  # type: ignore[list-item]  # on purpose
            feature("anytown", [SQUARE]),
            feature("anytown", [SQUARE]),
            "not a feature",
        ),
    )
    assert made == TOWNS
    told = [(where.removeprefix("boundaries.geojson feature "), f"{says}. {mend}") for _, where, says, mend in findings]
    assert told[:2] == [
        ("1", "anytwon is not in councils.csv. Did you mean anytown?"),
        (
            "2",
            f"{NAMELESS}. Add the council's id of councils.csv, or its GSS code.",
        ),
    ]
    assert [number for number, _ in told] == ["1", "2", "3", "4", "5", "6", "8", "9", "9"]
    assert "Metres of the National Grid?" in dict(told)["5"]
    assert "has an area already, feature 7" in dict(told)["8"]
    assert {code for code, *_ in findings} == {"boundary"}


@pytest.mark.parametrize("document", ["", "{", "[]", "3", '{"type": "Feature"}', '{"features": 3}', "\ufeff{}"])
def test_what_is_no_collection_is_refused_and_named(tmp_path: Path, document: str) -> None:
    made, findings = _read(tmp_path, document)
    assert made == TOWNS
    assert [(code, where) for code, where, *_ in findings] == [("boundary", "boundaries.geojson")]


def test_a_map_keeps_to_its_grid_and_north_is_up(tmp_path: Path) -> None:
    north = [(x, y + 2) for x, y in SQUARE]
    made, _ = _read(tmp_path, _all(feature("anytown", [SQUARE]), feature("othertown", [north])))
    south_ring, north_ring = (one.rings[0] for one in made.outlines)
    assert max(y for _, y in north_ring) < min(y for _, y in south_ring)
    assert max(y for _, y in south_ring) == SIDE


def _sides(rings: list[Ring]) -> Counter[frozenset[tuple[int, int]]]:
    return Counter(frozenset(side) for ring in rings for side in pairwise([*ring, ring[0]]))


def test_neighbours_keep_one_border_however_far_it_is_thinned(bundled_book: Book) -> None:
    areas = {
        BodyId(one["properties"]["council_id"]): one["geometry"]["coordinates"]
        for one in collection(bundled_book.bodies)["features"]
    }
    thin = outlines(areas)
    assert sum(len(ring) for one in thin for ring in one.rings) <= CORNERS
    assert sum(len(ring) for rings in areas.values() for ring in rings) > 4 * CORNERS
    alone = {body: outlines({body: rings})[0] for body, rings in list(areas.items())[:3]}
    assert all(one.rings for one in alone.values())
    sides = _sides([ring for one in thin for ring in one.rings])
    assert max(sides.values()) == 2  # between two, never three; and no sliver of ground between neighbours
    inside = [side for side, n in sides.items() if n == 2]
    assert len(inside) > 0.3 * len(sides)


@given(
    st.lists(
        st.lists(st.tuples(st.integers(-8, 2), st.integers(50, 60)), min_size=3, max_size=9), min_size=1, max_size=6
    )
)
def test_whatever_is_given_no_council_is_lost_and_every_ring_is_one(shapes: list[list[tuple[int, int]]]) -> None:
    areas = {BodyId(f"c{n}"): [[*map(_float, ring), _float(ring[0])]] for n, ring in enumerate(shapes)}
    made = outlines(areas)
    assert {one.body for one in made} == set(areas)
    assert all(one.rings and all(len(ring) > 2 for ring in one.rings) for one in made)
    for one in made:
        middle(one)


def _float(point: tuple[int, int]) -> tuple[float, float]:
    return float(point[0]), float(point[1])


def test_the_middle_of_an_area_lies_in_it_even_where_that_is_bent() -> None:
    bent = Outline(body=BodyId("anytown"), rings=(((0, 0), (100, 0), (100, 100), (80, 100), (80, 20), (0, 20)),))
    x, y, room = middle(bent)
    assert y <= 20 or x >= 80
    assert room > 5
    assert abs(area(bent.rings[0])) == 3600


@pytest.fixture(scope="module")
def mapped(rehearsed: Night, tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder = tmp_path_factory.mktemp("mapped")
    (folder / "boundaries.geojson").write_text(text(rehearsed.book.bodies))
    made, findings = with_boundaries(rehearsed.book, folder)
    assert findings == ()
    return made


def test_the_map_has_an_area_for_each_council_as_a_link_with_its_name(rehearsed: Night, mapped: Book) -> None:
    drawn = council_map(Reader(mapped, rehearsed.board, rehearsed.entries), At(at="map/"))
    areas = dict(re.findall(r"<title>(.*?)</title>(.*?)</a>", drawn))
    assert len(areas) == 181
    assert drawn.count('<a href="../councils/') == 181
    assert 'class="ring"' in areas["Birmingham: Lab gain from no overall control"]
    assert 'class="ring"' not in areas["Manchester: Lab hold"]
    assert sum('fill="url(#hung)"' in shape for shape in areas.values()) == 51


def test_the_ledger_seals_the_outlines_with_the_book(mapped: Book, tmp_path: Path) -> None:
    url = str(tmp_path / "night.db")
    Night.create(url, mapped)
    assert open_night(url).book.outlines == mapped.outlines


def test_a_front_page_with_areas_is_under_sixty_kilobytes_and_has_the_same_list(rehearsed: Night, mapped: Book) -> None:
    own, hexagons = Memory(), Memory()
    for target, of in ((own, mapped), (hexagons, replace(mapped, outlines=()))):
        Site(of, target).bake(rehearsed.board, rehearsed.entries)
    for path in ("index.html", "map/index.html", "screen/index.html", "embed/map/index.html"):
        assert len(gzip.compress(own.files[path], 6)) < 60_000
        assert b"areamap" in own.files[path]
        assert b"areamap" not in hexagons.files[path]
    lists = [re.findall(r"<li>.*?</li>", site.files["map/index.html"].decode()) for site in (own, hexagons)]
    assert lists[0] == lists[1]
    assert len(lists[0]) >= 181
    assert b"Each area is one council" in own.files["map/index.html"]
