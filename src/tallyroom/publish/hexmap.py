"""The map of hexagons as SVG text: a council a hexagon, coloured by control, each one a link with a name.

Colour is never the only carrier: a hexagon bears its party's initials, and a gain bears a ring and a plus sign.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from itertools import pairwise

from msgspec import Struct

from tallyroom.publish.places import Seat, seats

#: Half the width of a hexagon, and its longest radius, in units of the drawing.
_HALF, _RADIUS = 10.0, 20 / math.sqrt(3)
_CORNERS = tuple((_RADIUS * math.sin(a * math.pi / 3), -_RADIUS * math.cos(a * math.pi / 3)) for a in range(6))


class Cell(Struct, frozen=True, kw_only=True):
    """One council on the map. `mark` is the party's initials, empty until control is certain."""

    seat: Seat
    link: str
    name: str
    colour: str
    mark: str
    gain: bool
    hung: bool = False
    current: bool = False


def draw(cells: Sequence[Cell], *, title: str, described: str, target: str = "") -> str:
    """The map. Councils without a cell are drawn as an outline of the land. `target`: where links open."""
    shown = {cell.seat.place for cell in cells}
    width, height = _size()
    hexagon = " ".join(f"{x:.1f},{y:.1f}" for x, y in _CORNERS)
    land = "".join(f"M{_x(seat):.0f} {_y(seat):.1f}{_outline()}" for seat in seats() if seat.place not in shown)
    return (
        f'<svg class="hexmap" viewBox="0 0 {width:.0f} {height:.0f}" role="group" aria-label="{escape(title)}">'
        f"<desc>{escape(described)}</desc>"
        f'<defs><polygon id="hex" points="{hexagon}"/>'
        '<pattern id="hung" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="5" height="5" class="hung-a"/><rect width="2.4" height="5" class="hung-b"/></pattern></defs>'
        f'<path class="land" d="{land}"/>{"".join(_cells(cells, target))}</svg>'
    )


def _cells(cells: Iterable[Cell], target: str) -> Iterable[str]:
    where = f' target="{target}"' if target else ""
    for cell in cells:
        x, y = f"{_x(cell.seat):.0f}", f"{_y(cell.seat):.1f}"
        fill = "" if not cell.mark else ' fill="url(#hung)"' if cell.hung else f' fill="{escape(cell.colour)}"'
        kind = ("cell" if cell.mark else "cell open") + (" current" if cell.current else "")
        ring = f'<circle cx="{x}" cy="{y}" r="8" class="ring"/>' if cell.gain else ""
        mark = f'<text x="{x}" y="{_y(cell.seat) + 2.4:.1f}">{escape(cell.mark)}</text>' if cell.mark else ""
        yield (
            f'<a href="{escape(cell.link)}"{where}><title>{escape(cell.name)}</title>'
            f'<use href="#hex" x="{x}" y="{y}" class="{kind}"{fill}/>{ring}{mark}</a>'
        )


def _x(seat: Seat) -> float:
    return 12 + seat.column * 2 * _HALF + (_HALF if seat.row % 2 else 0)


def _y(seat: Seat) -> float:
    return 14 + seat.row * 1.5 * _RADIUS


@cache
def _size() -> tuple[float, float]:
    return max(_x(seat) for seat in seats()) + 12, max(_y(seat) for seat in seats()) + 14


@cache
def _outline() -> str:
    """A hexagon's way round from its centre, in relative steps."""
    steps = [f"m{_CORNERS[0][0]:.0f} {_CORNERS[0][1]:.1f}"]
    for (ax, ay), (bx, by) in pairwise(_CORNERS):
        steps.append(f"l{bx - ax:.0f} {by - ay:.1f}")
    return "".join(steps) + "z"
