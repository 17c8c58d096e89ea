"""The map of a package's own areas as SVG text, coloured by control, each area a link with a name.

Colour is never the only carrier: a gain bears a ring, and an area that has room for it its party's initials.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from tallyroom.domain import Outline, Point, Ring
from tallyroom.publish.hexmap import Cell, link, paint, picture, stripes

#: Round the map, in units of its grid.
_EDGE = 12
#: How large initials are, and how wide and high an area must be to bear them.
_LETTERS, _ROOM = 22, (44, 30)
#: A ring is as large as its area allows, between these.
_RING = (8.0, 28.0)


def draw(
    cells: Sequence[tuple[Outline, Cell]], land: Iterable[Outline], *, title: str, described: str, target: str = ""
) -> str:
    """The map. `land` are areas without elections. `target`: where links open."""
    bare = "".join(_path(ring) for outline in land for ring in outline.rings)
    points = [point for outline in (*land, *(one for one, _ in cells)) for ring in outline.rings for point in ring]
    size = max((x for x, _ in points), default=0) + 2 * _EDGE, max((y for _, y in points), default=0) + 2 * _EDGE
    # large areas first, so that a town's ring is not hidden below the county round it
    ordered = sorted(cells, key=lambda row: -_extent(row[0])[2])
    return picture(
        "hexmap areamap",
        size,
        stripes(16),
        f'<g transform="translate({_EDGE} {_EDGE})"><path class="land" d="{bare}"/>'
        f"{''.join(link(cell, _area(outline, cell), target) for outline, cell in ordered)}</g>",
        title=title,
        described=described,
    )


def _area(outline: Outline, cell: Cell) -> str:
    x, y, room = middle(outline)
    wide, high, _ = _extent(outline)
    radius = min(max(0.72 * room, _RING[0]), _RING[1])
    ring = f'<circle cx="{x}" cy="{y}" r="{radius:.0f}" class="ring"/>' if cell.gain else ""
    fits = cell.mark and wide >= _ROOM[0] and high >= _ROOM[1] and 2 * room >= _ROOM[1]
    mark = f'<text x="{x}" y="{y + _LETTERS * 0.36:.0f}">{escape(cell.mark)}</text>' if fits else ""
    shape = "".join(_path(ring) for ring in outline.rings)
    return f'<path d="{shape}" {paint(cell)}/>{ring}{mark}'


def _path(ring: Ring) -> str:
    """A ring's way round, in steps."""
    steps = "".join(f"{bx - ax}{'' if by < ay else ' '}{by - ay} " for (ax, ay), (bx, by) in pairwise(ring))
    return f"M{ring[0][0]} {ring[0][1]}l{steps.rstrip()}z"


def _extent(outline: Outline) -> tuple[int, int, int]:
    """How wide and high the largest ring of an area is, and the two multiplied."""
    xs, ys = zip(*_largest(outline), strict=True)
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    return wide, high, wide * high


def _largest(outline: Outline) -> Ring:
    return max(outline.rings, key=lambda ring: abs(_twice(ring)))


def _twice(ring: Ring) -> int:
    """Twice a ring's area."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]))


def middle(outline: Outline) -> tuple[int, int, float]:
    """A point well inside an area, and how far it is from there to the borders east, west, north and south.

    Of some lines across, the middle of the one on which that is most.
    """
    ring = _largest(outline)
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    best: tuple[float, int, int] = (0.0, ring[0][0], ring[0][1])
    for part in range(1, 12):
        y = top + (bottom - top) * part / 12 + 0.25  # never through a corner
        for left, right in _spans(outline, y, across=True):
            x = (left + right) / 2
            reach = min([(right - left) / 2, *_up_and_down(outline, x, y)])
            best = max(best, (reach, round(x), round(y)))
    return best[1], best[2], best[0]


def _up_and_down(outline: Outline, x: float, y: float) -> list[float]:
    spans = _spans(outline, x + 0.25, across=False)
    return next(([y - top, bottom - y] for top, bottom in spans if top <= y <= bottom), [0.0])


def _spans(outline: Outline, at: float, *, across: bool) -> list[tuple[float, float]]:
    """From where to where a line across an area, or one down it, is inside."""
    meets = sorted(
        _cut(a, b, at) if across else _cut(a[::-1], b[::-1], at)
        for ring in outline.rings
        for a, b in pairwise([*ring, ring[0]])
        if ((a[1] < at) != (b[1] < at) if across else (a[0] < at) != (b[0] < at))
    )
    return list(zip(meets[::2], meets[1::2], strict=False))


def _cut(a: Point, b: Point, y: float) -> float:
    return a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])
