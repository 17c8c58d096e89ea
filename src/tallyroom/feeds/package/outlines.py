"""Borders made fit for a small picture: laid flat, put on a grid of whole numbers, and thinned out.

Neighbours keep one border between them: a border that two areas share is thinned once, for both. No area is lost.
Draws nothing; reads no file.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tallyroom.domain import BodyId, Outline, Point, Ring

#: Longitude and latitude in degrees.
Degrees = tuple[float, float]

#: How large the whole map is, in units of the grid, on its larger side.
SIDE = 2000
#: How many corners a map may have, so that a page with it stays light.
CORNERS = 6000
#: How far a thinned border may lie from the true one, in units; the least of them that keeps to `CORNERS` is taken.
_TOLERANCES = (0.0, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 9.0, 14.0, 20.0, 40.0)
#: An island of less, in square units, is left out where its council has a larger one.
_SPECK = 12.0


def outlines(areas: Mapping[BodyId, Sequence[Sequence[Degrees]]]) -> tuple[Outline, ...]:
    """Each body's rings, closed or not, in degrees east and north, as outlines on the grid of one map."""
    grid = {body: [_clean(ring) for ring in rings] for body, rings in _flat(areas).items()}
    at_hand = {body: _kept(rings) for body, rings in grid.items()}
    made: dict[BodyId, list[Ring]] = {}
    for tolerance in _TOLERANCES:
        made = _thinned(at_hand, tolerance)
        if sum(len(ring) for rings in made.values() for ring in rings) <= CORNERS:
            break
    return tuple(Outline(body=body, rings=tuple(made[body])) for body in sorted(made))


def _flat(areas: Mapping[BodyId, Sequence[Sequence[Degrees]]]) -> dict[BodyId, list[list[Point]]]:
    """East by the cosine of the middle latitude, which keeps the shapes of a country like Britain; south downwards."""
    points = [point for rings in areas.values() for ring in rings for point in ring]
    if not points:
        return {}
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrow = math.cos(math.radians((south + north) / 2))
    unit = SIDE / (max((east - west) * narrow, north - south) or 1)
    return {
        body: [[(round((x - west) * narrow * unit), round((north - y) * unit)) for x, y in ring] for ring in rings]
        for body, rings in areas.items()
    }


def _clean(ring: Sequence[Point]) -> list[Point]:
    """Without its closing point, points that follow themselves, and there-and-backs."""
    kept: list[Point] = []
    for point in ring:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and kept[-2] == point:
            kept.pop()
            continue
        kept.append(point)
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return kept


def _kept(rings: Sequence[list[Point]]) -> list[list[Point]]:
    """Without specks; the largest stays whatever its size, as a square of two units where it is less than that."""
    whole = [ring for ring in rings if len(ring) > 2]
    large = [ring for ring in whole if abs(area(ring)) >= _SPECK]
    if large or whole:
        return large or [max(whole, key=lambda ring: abs(area(ring)))]
    x, y = rings[0][0]
    return [[(x, y), (x + 2, y), (x + 2, y + 2), (x, y + 2)]]


def area(ring: Sequence[Point]) -> float:
    """Of a ring, in square units, below nought where it runs the other way round."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*ring, ring[0]])) / 2


def _thinned(areas: Mapping[BodyId, list[list[Point]]], tolerance: float) -> dict[BodyId, list[Ring]]:
    if not tolerance:
        return {body: [tuple(ring) for ring in rings] for body, rings in areas.items()}
    fixed = _meeting_points(ring for rings in areas.values() for ring in rings)
    known: dict[Ring, Ring] = {}
    made: dict[BodyId, list[Ring]] = {}
    for body, rings in areas.items():
        thin = [_ring(ring, fixed, tolerance, known) for ring in rings]
        made[body] = [ring for ring in thin if len(ring) > 2] or [_box(max(rings, key=lambda ring: abs(area(ring))))]
    return made


def _box(ring: Sequence[Point]) -> Ring:
    """The rectangle round a ring of which nothing else is left."""
    left, right = min(x for x, _ in ring), max(x for x, _ in ring)
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _meeting_points(rings: Iterator[list[Point]]) -> frozenset[Point]:
    """Where borders part: points with more than two neighbours on all the rings together."""
    near: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for one, other in pairwise([*ring, ring[0]]):
            near[one].add(other)
            near[other].add(one)
    return frozenset(point for point, others in near.items() if len(others) > 2)


def _ring(ring: list[Point], fixed: frozenset[Point], tolerance: float, known: dict[Ring, Ring]) -> Ring:
    """A ring thinned between its fixed points. One that has none begins at its smallest, whoever's ring it is."""
    ends = [place for place, point in enumerate(ring) if point in fixed]
    start = ends[0] if ends else ring.index(min(ring))
    turned = [*ring[start:], *ring[:start], ring[start]]
    cuts = [place for place, point in enumerate(turned) if point in fixed] if ends else [0, len(turned) - 1]
    if len(cuts) == 2:  # a closed line has no direction to be thinned along: halve it at its farthest point
        far = max(range(len(turned)), key=lambda place: (math.dist(turned[place], turned[0]), turned[place]))
        cuts.insert(1, far)
    out: list[Point] = []
    for begin, end in pairwise(cuts):
        arc = tuple(turned[begin : end + 1])
        way = min(arc, arc[::-1])
        if way not in known:
            known[way] = tuple(_line(way, tolerance))
        out += (known[way] if way == arc else known[way][::-1])[:-1]
    return tuple(_clean(out))


def _line(line: Ring, tolerance: float) -> list[Point]:
    """Douglas and Peucker's thinning (1973): what is left is nowhere farther than the tolerance from what was there."""
    keep = {0, len(line) - 1}
    todo = [(0, len(line) - 1)]
    while todo:
        begin, end = todo.pop()
        if end - begin < 2:
            continue
        off, at = max((_distance(line[place], line[begin], line[end]), place) for place in range(begin + 1, end))
        if off > tolerance:
            keep.add(at)
            todo += [(begin, at), (at, end)]
    return [line[place] for place in sorted(keep)]


def _distance(point: Point, begin: Point, end: Point) -> float:
    """From a point to the line between two others, or to the one point where they are the same."""
    wide, high = end[0] - begin[0], end[1] - begin[1]
    if not wide and not high:
        return math.dist(point, begin)
    return abs(high * (point[0] - begin[0]) - wide * (point[1] - begin[1])) / math.hypot(wide, high)
