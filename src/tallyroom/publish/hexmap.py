"""Maps of hexagons as SVG text: a council or a constituency a hexagon, coloured by outcome, each a link with a name.

Colour is never the only carrier: each has its name and outcome, a hexagon with room its party's initials, and a gain a
ring. Of hundreds, those of one colour are drawn in one group, so that a map of 650 stays small.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from itertools import pairwise

from msgspec import Struct

from tallyroom.domain import PartyId
from tallyroom.publish.hexagons import Spot
from tallyroom.publish.places import Seat, seats

#: Half the width of a hexagon, and its longest radius, in units of the drawing.
_HALF, RADIUS = 10.0, 20 / math.sqrt(3)
_CORNERS = tuple((RADIUS * math.sin(a * math.pi / 3), -RADIUS * math.cos(a * math.pi / 3)) for a in range(6))


class Cell(Struct, frozen=True, kw_only=True):
    """One council or constituency on a map, wherever it lies.

    `mark` is the initials of the `party`, empty until the outcome is certain.
    """

    link: str
    name: str
    colour: str
    mark: str
    gain: bool
    hung: bool = False
    party: PartyId | None = None
    current: bool = False


#: A hexagon with a ring: dark outside and light inside, so that it shows on every colour.
_RINGED = '<g id="won"><use href="#hex"/><circle r="5" class="won-out"/><circle r="5" class="won-in"/></g>'
#: From so many cells on, there is no room for initials.
MANY = 200


def draw(
    cells: Sequence[tuple[Spot, Cell]], *, land: Iterable[Spot], title: str, described: str, target: str = ""
) -> str:
    """The map. Spots of `land` without a cell are drawn as an outline. `target`: where links open."""
    spots = {spot for spot, _ in cells}
    bare = [spot for spot in land if spot not in spots]
    hexagon = " ".join(f"{x:.1f},{y:.1f}" for x, y in _CORNERS)
    outline = "".join(f"M{_x(spot):.0f} {_y(spot):.1f}{_outline()}" for spot in bare)
    ground = f'<path class="land" d="{outline}"/>' if bare else ""
    ringed = (
        '<g id="won"><use href="#hex"/><circle r="5" class="won-out"/><circle r="5" class="won-in"/></g>'
        if len(cells) > MANY
        else ""
    )
    drawn = _grouped(cells, target) if len(cells) > MANY else "".join(_cells(cells, target))
    return picture(
        "hexmap many" if len(cells) > MANY else "hexmap",
        size([*spots, *bare]),
        f'<polygon id="hex" points="{hexagon}"/>{ringed}{stripes(5)}',
        ground + drawn,
        title=title,
        described=described,
    )


def glance(cells: Sequence[tuple[Spot, Cell]], *, title: str, described: str) -> str:
    """The same as one picture without links and names, for a page that leads on to the map."""
    hexagon = " ".join(f"{x:.1f},{y:.1f}" for x, y in _CORNERS)
    groups = "".join(
        f"<g {paint(some[0][1])}>"
        + "".join(f'<use href="#hex" x="{_x(spot):.0f}" y="{_y(spot):.0f}"/>' for spot, _ in some)
        + "</g>"
        for some in _alike(cells)
    )
    extent = size([spot for spot, _ in cells])
    return picture(
        "hexmap many", extent, f'<polygon id="hex" points="{hexagon}"/>{stripes(5)}', groups, title=title,
        described=described, role="img",
    )  # fmt: skip


def _alike(cells: Sequence[tuple[Spot, Cell]]) -> list[list[tuple[Spot, Cell]]]:
    """Cells by how they are painted, each group from the top left."""
    groups: dict[str, list[tuple[Spot, Cell]]] = defaultdict(list)
    for row in sorted(cells, key=lambda row: (row[0][1], row[0][0])):
        groups[paint(row[1])].append(row)
    return [groups[key] for key in sorted(groups)]


def _grouped(cells: Sequence[tuple[Spot, Cell]], target: str) -> str:
    return "".join(
        f"<g {paint(some[0][1])}>"
        + "".join(
            link(cell, f'<use href="#{"won" if cell.gain else "hex"}" x="{_x(at):.0f}" y="{_y(at):.0f}"/>', target)
            for at, cell in some
        )
        + "</g>"
        for some in _alike(cells)
    )


def picture(
    kind: str, size: tuple[float, float], defs: str, drawn: str, *, title: str, described: str, role: str = "group"
) -> str:
    """A map's frame, with its name and what it shows."""
    return (
        f'<svg class="{kind}" viewBox="0 0 {size[0]:.0f} {size[1]:.0f}" role="{role}" aria-label="{escape(title)}">'
        f"<desc>{escape(described)}</desc><defs>{defs}</defs>{drawn}</svg>"
    )


def stripes(wide: float) -> str:
    """The pattern that fills councils under no overall control."""
    return (
        f'<pattern id="hung" width="{wide:g}" height="{wide:g}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="{wide:g}" height="{wide:g}" class="hung-a"/>'
        f'<rect width="{wide * 0.48:g}" height="{wide:g}" class="hung-b"/></pattern>'
    )


def link(cell: Cell, drawn: str, target: str) -> str:
    """A council's part of a map, as a link with a name."""
    where = f' target="{target}"' if target else ""
    return f'<a href="{escape(cell.link)}"{where}><title>{escape(cell.name)}</title>{drawn}</a>'


def paint(cell: Cell) -> str:
    """The attributes that fill a council's shape."""
    fill = "" if not cell.mark else ' fill="url(#hung)"' if cell.hung else f' fill="{escape(cell.colour)}"'
    kind = ("cell" if cell.mark else "cell open") + (" current" if cell.current else "")
    return f'class="{kind}"{fill}'


def _cells(cells: Iterable[tuple[Spot, Cell]], target: str) -> Iterable[str]:
    for spot, cell in cells:
        x, y = f"{_x(spot):.0f}", f"{_y(spot):.1f}"
        ring = f'<circle cx="{x}" cy="{y}" r="8" class="ring"/>' if cell.gain else ""
        mark = f'<text x="{x}" y="{_y(spot) + 2.4:.1f}">{escape(cell.mark)}</text>' if cell.mark else ""
        yield link(cell, f'<use href="#hex" x="{x}" y="{y}" {paint(cell)}/>{ring}{mark}', target)


def _x(spot: Spot) -> float:
    return 12 + spot[0] * 2 * _HALF + (_HALF if spot[1] % 2 else 0)


def _y(spot: Spot) -> float:
    return 14 + spot[1] * 1.5 * RADIUS


def size(spots: Iterable[Spot]) -> tuple[float, float]:
    """How wide and high a map of these is."""
    spots = list(spots)
    return max(map(_x, spots), default=0) + 12, max(map(_y, spots), default=0) + 14


def centres() -> list[tuple[Seat, float, float]]:
    """Where the middle of each council's hexagon is, in units of the drawing."""
    return [(seat, _x(seat.spot), _y(seat.spot)) for seat in seats()]


@cache
def _outline() -> str:
    """A hexagon's way round from its centre, in relative steps."""
    steps = [f"m{_CORNERS[0][0]:.0f} {_CORNERS[0][1]:.1f}"]
    for (ax, ay), (bx, by) in pairwise(_CORNERS):
        steps.append(f"l{bx - ax:.0f} {by - ay:.1f}")
    return "".join(steps) + "z"
