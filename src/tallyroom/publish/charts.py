"""Small pictures as SVG text: a council's composition, and changes in seats. Each is named and described.

Colour is never the only carrier: a table with the same figures stands beside every picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

#: For parties whose colour nobody has given.
GREY = "#8a8a86"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """One party's part of a bar: `label` is written in or under it, `seats` is its width."""

    label: str
    seats: int
    colour: str | None


def seat_bar(slices: Sequence[Slice], *, size: int, majority: int, title: str) -> str:
    """A council's seats from left to right in one bar, seats not known yet hatched, with the majority line.

    `slices` in the order to draw, `size` all the seats, `majority` how many make one.
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
    line = majority * unit
    described = ", ".join(f"{part.label} {part.seats}" for part in slices) or "no seats known yet"
    return (
        f'<svg class="seat-bar" viewBox="0 -8 {width:.0f} {height + 26:.0f}" role="img" '
        f'aria-label="{escape(title)}"><title>{escape(title)}</title><desc>{escape(described)}; '
        f"{majority} of {size} seats make a majority.</desc>"
        f'<rect x="0" y="0" width="{width:.0f}" height="{height:.0f}" class="unknown"/>{"".join(parts)}'
        f'<line x1="{line:.1f}" x2="{line:.1f}" y1="-8" y2="{height + 4:.0f}" class="majority"/>'
        f'<text x="{line:.1f}" y="{height + 16:.0f}" class="majority-label">{majority} for a majority</text></svg>'
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
