"""Small pictures as SVG text: a council's composition, and changes in seats. Each is named and described.

Colour is never the only carrier: a table with the same figures stands beside every picture.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from msgspec import Struct

#: For parties whose colour nobody has given.
GREY = "#8a8a86"


class Slice(Struct, frozen=True, kw_only=True):
    """One party's part of a bar: `label` is written in or under it, `seats` is its width."""

    label: str
    seats: int
    colour: str | None


def seat_bar(slices: Sequence[Slice], *, size: int, majority: int, title: str, line: str = "") -> str:
    """A council's seats from left to right in one bar, seats not known yet hatched, with the majority line.

    `slices` in the order to draw, `size` all the seats, `majority` how many make one; `line` names its line.
    """
    width, height = 600.0, 34.0
    unit = width / max(1, size)
    x = 0.0
    parts = []
    for part in slices:
        wide = part.seats * unit
        name = f"{part.label} {part.seats}"
        parts.append(
            f'<rect x="{x:.1f}" y="0" width="{wide:.1f}" height="{height:.0f}" fill="{escape(part.colour or GREY)}" '
            f'stroke="var(--paper)" stroke-width="1"><title>{escape(name)}</title></rect>'
        )
        if wide > 9 * len(name):
            parts.append(f'<text x="{x + wide / 2:.1f}" y="{height / 2 + 5:.0f}" class="on-bar">{escape(name)}</text>')
        x += wide
    at, told = majority * unit, line or f"{majority} for a majority"
    described = ", ".join(f"{part.label} {part.seats}" for part in slices) or "no seats known yet"
    return (
        f'<svg class="seat-bar" viewBox="0 -8 {width:.0f} {height + 26:.0f}" role="img" '
        f'aria-label="{escape(title)}"><title>{escape(title)}</title><desc>{escape(described)}; '
        f"{escape(told)}.</desc>"
        f'<rect x="0" y="0" width="{width:.0f}" height="{height:.0f}" class="unknown"/>{"".join(parts)}'
        f'<line x1="{at:.1f}" x2="{at:.1f}" y1="-8" y2="{height + 4:.0f}" class="majority"/>'
        f'<text x="{at:.1f}" y="{height + 16:.0f}" class="majority-label">{escape(told)}</text></svg>'
    )


def change_bar(change: int, *, most: int, colour: str | None) -> str:
    """A change as a bar to the right or left of a middle line; decoration beside the figure it repeats."""
    half = 40.0
    wide = half * abs(change) / max(1, most)
    x = half if change >= 0 else half - wide
    return (
        f'<svg class="change-bar" viewBox="0 0 {2 * half:.0f} 10" aria-hidden="true">'
        f'<rect x="{x:.1f}" y="1" width="{wide:.1f}" height="8" fill="{escape(colour or GREY)}"/>'
        f'<line x1="{half:.0f}" x2="{half:.0f}" y1="0" y2="10" class="middle"/></svg>'
    )


def hemicycle(slices: Sequence[Slice], *, size: int, title: str) -> str:
    """A chamber of `size` seats in rows round a half circle, parties from left to right, seats not known left open.

    Seats beyond the slices are those that nobody is known to hold. At most a few hundred seats are drawn well.
    """
    rows = max(1, min(8, round(math.sqrt(size / 6)))) if size else 1
    radii = [1 - 0.62 * row / rows for row in range(rows)]
    seats = sorted(_chamber(size, radii), key=lambda seat: (-seat[0], seat[1]))
    dot = min(0.31 / rows, 1.15 / max(1, size / rows)) * 100
    described = ", ".join(f"{part.label} {part.seats}" for part in slices) or "no seats known yet"
    out, start = [], 0
    for part in slices:
        mine = seats[start : start + part.seats]
        start += part.seats
        out.append(_dots(mine, dot, f'fill="{escape(part.colour or GREY)}"', f"{part.label} {part.seats}"))
    out.append(_dots(seats[start:], dot, 'class="vacant"', ""))
    return (
        f'<svg class="hemicycle" viewBox="-108 -108 216 118" role="img" aria-label="{escape(title)}">'
        f"<desc>{escape(described)}</desc>{''.join(out)}"
        f'<line x1="0" x2="0" y1="-107" y2="-26" class="middle"/>'
        f'<text x="0" y="0" class="in-chamber">{size or ""}</text></svg>'
    )


def _chamber(size: int, radii: Sequence[float]) -> list[tuple[float, float]]:
    """Seats as angle and radius, spread over the rows by their length, the remainder to the outer ones."""
    whole = sum(radii)
    counts = [int(size * radius / whole) for radius in radii]
    for row in range(size - sum(counts)):
        counts[row % len(counts)] += 1
    return [
        (math.pi * (1 - (place / (count - 1) if count > 1 else 0.5)), radius)
        for count, radius in zip(counts, radii, strict=True)
        for place in range(count)
    ]


def _dots(seats: Sequence[tuple[float, float]], dot: float, paint: str, name: str) -> str:
    """One party's seats as one shape: round dots are strokes of no length."""
    if not seats:
        return ""
    steps = "".join(f"M{100 * r * math.cos(a):.1f} {-100 * r * math.sin(a):.1f}v0" for a, r in seats)
    stroke = paint.replace("fill=", "stroke=")
    named = f"<title>{escape(name)}</title>" if name else ""
    return f'<path d="{steps}" {stroke} stroke-width="{2 * dot:.1f}" stroke-linecap="round">{named}</path>'
