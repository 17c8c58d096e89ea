"""A map of hexagons as SVG text: a council, or a constituency, a hexagon; each one a link with a name.

Colour is never the only carrier: a hexagon bears its party's initials, and a gain bears a ring and a plus sign.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from html import escape
from itertools import pairwise

from msgspec import Struct

from tallyroom.publish.places import Seat, seats

#: Half the width of a hexagon, and its longest radius, in units of the drawing.
_HALF, RADIUS = 10.0, 20 / math.sqrt(3)
_CORNERS = tuple((RADIUS * math.sin(a * math.pi / 3), -RADIUS * math.cos(a * math.pi / 3)) for a in range(6))


class Cell(Struct, frozen=True, kw_only=True):
    """One place on a map, wherever it lies. `mark` is the party's initials, empty until it is decided."""

    link: str
    name: str
    colour: str
    mark: str
    gain: bool
    hung: bool = False
    current: bool = False


def draw(
    cells: Sequence[tuple[Seat, Cell]], ground: Collection[Seat], *, title: str, described: str, target: str = ""
) -> str:
    """The map. What of the `ground` has no cell is drawn as an outline of the land. `target`: where links open."""
    shown = {seat.place for seat, _ in cells}
    hexagon = " ".join(f"{x:.1f},{y:.1f}" for x, y in _CORNERS)
    land = "".join(f"M{_x(seat):.0f} {_y(seat):.1f}{_outline()}" for seat in ground if seat.place not in shown)
    return picture(
        "hexmap",
        (max(map(_x, ground)) + 12, max(map(_y, ground)) + 14),
        f'<polygon id="hex" points="{hexagon}"/>{stripes(5)}',
        f'<path class="land" d="{land}"/>{"".join(_cells(cells, target))}',
        title=title,
        described=described,
    )


def picture(kind: str, size: tuple[float, float], defs: str, drawn: str, *, title: str, described: str) -> str:
    """A map's frame, with its name and what it shows."""
    return (
        f'<svg class="{kind}" viewBox="0 0 {size[0]:.0f} {size[1]:.0f}" role="group" aria-label="{escape(title)}">'
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


def _cells(cells: Iterable[tuple[Seat, Cell]], target: str) -> Iterable[str]:
    for seat, cell in cells:
        x, y = f"{_x(seat):.0f}", f"{_y(seat):.1f}"
        ring = f'<circle cx="{x}" cy="{y}" r="8" class="ring"/>' if cell.gain else ""
        mark = f'<text x="{x}" y="{_y(seat) + 2.4:.1f}">{escape(cell.mark)}</text>' if cell.mark else ""
        yield link(cell, f'<use href="#hex" x="{x}" y="{y}" {paint(cell)}/>{ring}{mark}', target)


def centres() -> list[tuple[Seat, float, float]]:
    """Where the middle of each hexagon is, in units of the drawing."""
    return [(seat, _x(seat), _y(seat)) for seat in seats()]


def _x(seat: Seat) -> float:
    return 12 + seat.column * 2 * _HALF + (_HALF if seat.row % 2 else 0)


def _y(seat: Seat) -> float:
    return 14 + seat.row * 1.5 * RADIUS


@cache
def _outline() -> str:
    """A hexagon's way round from its centre, in relative steps."""
    steps = [f"m{_CORNERS[0][0]:.0f} {_CORNERS[0][1]:.1f}"]
    for (ax, ay), (bx, by) in pairwise(_CORNERS):
        steps.append(f"l{bx - ax:.0f} {by - ay:.1f}")
    return "".join(steps) + "z"
