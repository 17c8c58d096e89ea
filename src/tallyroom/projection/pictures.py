"""Two pictures of an estimate as SVG: how it moved (fan chart), and where seats may end (seat ranges).

Drawn for a phone, 360 units wide, and scaled up for a wall. A picture says itself in `<title>` and `<desc>`
for those who do not see it; every party is named beside its mark, and lines differ in dash and marker as
well as in colour. Colours and names come in with the values. Not here: the table that stands beside a
picture, pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from msgspec import Struct

from tallyroom.projection.refusal import refuse

WIDTH = 360
INK, QUIET, GRID = "#1b1b1b", "#595959", "#d9d9d9"
FONT = "font-family='system-ui, sans-serif'"
DASHES = ("", "7 3", "2 3", "9 3 2 3", "4 4", "1 4")
LABEL = 15  # least distance of two labels, from line to line


class Moment(Struct, frozen=True, kw_only=True):
    """An estimate at one moment of the night."""

    at: str
    low: float
    middle: float
    high: float


class Track(Struct, frozen=True, kw_only=True):
    """One party's estimate over the night; moments are those of every other track."""

    name: str
    colour: str
    moments: tuple[Moment, ...]


class Bar(Struct, frozen=True, kw_only=True):
    """One party's seats: the interval, the middle, and where it stood before."""

    name: str
    colour: str
    low: float
    middle: float
    high: float
    before: float | None = None


class Scale(Struct, frozen=True, kw_only=True):
    """From a value to a place on the picture."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Place of `value`, rounded to a tenth so that the same night gives the same bytes."""
        part = (value - self.low) / (self.high - self.low)
        return round(self.start + part * (self.end - self.start), 1)


def fan_chart(tracks: Sequence[Track], *, title: str, says: str, unit: str = "") -> str:
    """Bands and lines over the night. `says` is the description in words; `unit` follows each figure.

    Raises `TallyroomError` for no tracks, or tracks with different moments.

    >>> now = Moment(at="01:00", low=30, middle=32, high=34)
    >>> track = Track(name="Lab", colour="#E4003B", moments=(now,))
    >>> svg = fan_chart((track,), title="Share", says="Labour 32.")
    >>> svg.startswith("<svg"), "<title>Share</title>" in svg, "Lab 32" in svg
    (True, True, True)
    """
    times = {tuple(moment.at for moment in track.moments) for track in tracks}
    wrong = [] if tracks and len(times) == 1 and times != {()} else ["tracks need the same moments, one or more"]
    refuse(wrong, where=title, mend="Give every party an estimate at every moment.")
    height, (at,) = 300, times
    values = [v for track in tracks for m in track.moments for v in (m.low, m.high)]
    ticks = steps(min(values), max(values))
    across = Scale(low=0, high=max(len(at) - 1, 1), start=42, end=WIDTH - 112)
    up = Scale(low=ticks[0], high=ticks[-1], start=height - 34, end=66)
    parts = [text(14, 42, "line: estimate · band: 90% interval", fill=QUIET)]
    parts += [grid(ticks, up, across(0), across.end, unit)]
    parts += [band(track, across, up) for track in tracks]
    parts += [line(track, across, up, place) for place, track in enumerate(tracks)]
    parts += [end_labels(tracks, up, across(len(at) - 1), unit)]
    shown = sorted({0, (len(at) - 1) // 2, len(at) - 1})
    parts += [text(across(i), height - 12, at[i], anchor="middle", fill=QUIET) for i in shown]
    return svg(height, title, says, parts)


def seat_ranges(
    bars: Sequence[Bar], *, title: str, says: str, line_at: float | None = None, line_says: str = ""
) -> str:
    """One row a party: interval as a bar, middle as a diamond, before as a hollow ring; a line for a
    majority.

    Raises `TallyroomError` for no bars, or an interval that is upside down.

    >>> bar = Bar(name="Lab", colour="#E4003B", low=332, middle=368, high=381, before=258)
    >>> svg = seat_ranges((bar,), title="Seats", says="Labour 368.", line_at=326, line_says="326")
    >>> "Lab 368" in svg, "332 to 381" in svg, 'role="img"' in svg
    (True, True, True)
    """
    wrong = [] if bars else ["there is nothing to draw"]
    wrong += [f"{bar.name}: {bar.low:g} to {bar.high:g} is upside down" for bar in bars if bar.low > bar.high]
    refuse(wrong, where=title, mend="Give each party a low that is not above its high.")
    row, top = 46, 76
    height = top + row * len(bars) + 22
    values = [bar.high for bar in bars] + [bar.before or 0 for bar in bars] + [line_at or 0]
    ticks = steps(0, max(values))
    across = Scale(low=0, high=ticks[-1], start=14, end=WIDTH - 22)  # half of a figure such as 3,000 fits beyond
    parts = [legend(46)]
    for tick in ticks:
        parts.append(rule(across(tick), top - 8, across(tick), height - 20, GRID))
        parts.append(text(across(tick), height - 6, f"{tick:,g}", anchor="middle", fill=QUIET))
    if line_at is not None:
        parts.append(rule(across(line_at), top - 8, across(line_at), height - 20, INK, dash="3 3"))
        parts.append(text(min(across(line_at) + 4, WIDTH - 120), top - 1, line_says, fill=QUIET))
    parts += [bar_row(bar, across, top + row * place + 18) for place, bar in enumerate(bars)]
    return svg(height, title, says, parts)


def legend(y: float) -> str:
    """What the three marks mean."""
    return (
        f"<rect x='14' y='{y - 8}' width='26' height='8' rx='2' fill='{QUIET}' fill-opacity='0.35'/>"
        + text(45, y, "90% interval", fill=QUIET)
        + diamond(137, y - 4, INK)
        + text(146, y, "estimate", fill=QUIET)
        + ring(216, y - 4, INK)
        + text(225, y, "before", fill=QUIET)
    )


def bar_row(bar: Bar, across: Scale, y: float) -> str:
    """Name and figures above, marks below."""
    left, right = across(bar.low), across(bar.high)
    width = max(round(right - left, 1), 1)
    said = f"{bar.low:,g} to {bar.high:,g}"
    colour = escape(bar.colour)
    return "".join(
        (
            text(14, y, f"{bar.name} {bar.middle:,g}", weight=600, then=said),
            f"<rect x='{left}' y='{y + 7}' width='{width}' height='10' rx='2' fill='{colour}'",
            f" fill-opacity='0.4' stroke='{colour}'/>",
            ring(across(bar.before), y + 12, INK) if bar.before is not None else "",
            diamond(across(bar.middle), y + 12, INK),
        )
    )


def band(track: Track, across: Scale, up: Scale) -> str:
    """The interval over the night. A single moment has a bar instead."""
    upper = [f"{across(i)},{up(m.high)}" for i, m in enumerate(track.moments)]
    lower = [f"{across(i)},{up(m.low)}" for i, m in enumerate(track.moments)]
    points = " ".join(upper + lower[::-1])
    return f"<polygon points='{points}' fill='{escape(track.colour)}' fill-opacity='0.18'/>"


def line(track: Track, across: Scale, up: Scale, place: int) -> str:
    """The middle over the night, with a dash of its own and a dot at its end."""
    points = " ".join(f"{across(i)},{up(m.middle)}" for i, m in enumerate(track.moments))
    last = len(track.moments) - 1
    dash = f" stroke-dasharray='{DASHES[place % len(DASHES)]}'" if DASHES[place % len(DASHES)] else ""
    colour = escape(track.colour)
    return (
        f"<polyline points='{points}' fill='none' stroke='{colour}' stroke-width='2.5'{dash}/>"
        f"<circle cx='{across(last)}' cy='{up(track.moments[last].middle)}' r='3.5' fill='{colour}'/>"
    )


def end_labels(tracks: Sequence[Track], up: Scale, x: float, unit: str) -> str:
    """Name, figure and interval at the end of each line, moved apart where they would cover one another."""
    ends = sorted((up(track.moments[-1].middle), i) for i, track in enumerate(tracks))
    parts, free = [], 0.0
    for place, i in ends:
        last = tracks[i].moments[-1]
        y = max(place, free)
        free = y + 2 * LABEL
        parts.append(text(x + 9, y, f"{tracks[i].name} {last.middle:g}{unit}", weight=600))
        parts.append(text(x + 9, y + LABEL - 1, f"{last.low:g} to {last.high:g}", fill=QUIET))
    return "".join(parts)


def grid(ticks: Sequence[float], up: Scale, left: float, right: float, unit: str) -> str:
    """Level lines and their figures."""
    lines = [rule(left, up(tick), right, up(tick), GRID) for tick in ticks]
    figures = [text(left - 5, up(tick) + 4, f"{tick:g}{unit}", anchor="end", fill=QUIET) for tick in ticks]
    return "".join(lines + figures)


def steps(low: float, high: float) -> list[float]:
    """Four or so round figures that take in both.

    >>> steps(12.2, 38.4)
    [10, 20, 30, 40]
    """
    span = max(high - low, 1e-6)
    sizes = [factor * 10**power for power in range(-2, 4) for factor in (1, 2, 5)]
    size = next((s for s in sizes if span / s <= 4), sizes[-1])
    first = int(low // size)
    last = max(int(-(-high // size)), first + 1)
    return [round(n * size, 2) for n in range(first, last + 1)]


def text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "start",
    fill: str = INK,
    weight: int = 400,
    then: str = "",
) -> str:
    """A line of text, with a white edge that keeps it legible over lines; `then` follows more quietly."""
    tail = f"<tspan dx='8' fill='{QUIET}' font-weight='400'>{escape(then)}</tspan>" if then else ""
    return (
        f"<text x='{round(x, 1)}' y='{round(y, 1)}' text-anchor='{anchor}' fill='{fill}'"
        f" font-weight='{weight}' paint-order='stroke' stroke='#fff' stroke-width='3'>"
        f"{escape(words)}{tail}</text>"
    )


def rule(x1: float, y1: float, x2: float, y2: float, colour: str, *, dash: str = "") -> str:
    """A straight line."""
    dashes = f" stroke-dasharray='{dash}'" if dash else ""
    return f"<line x1='{x1}' y1='{y1}' x2='{x2}' y2='{y2}' stroke='{colour}'{dashes}/>"


def diamond(x: float, y: float, colour: str) -> str:
    """The mark of an estimate."""
    return f"<path d='M{x} {y - 6}l5 6l-5 6l-5 -6z' fill='{colour}' stroke='#fff'/>"


def ring(x: float, y: float, colour: str) -> str:
    """The mark of where a party stood before."""
    return f"<circle cx='{x}' cy='{y}' r='4.5' fill='#fff' stroke='{colour}' stroke-width='1.5'/>"


def svg(height: int, title: str, says: str, parts: Iterable[str]) -> str:
    """A whole picture: it fills the width it is given and is read out as its title and description."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH} {height}" width="100%"'
        f" {FONT} font-size='13'><title>{escape(title)}</title><desc>{escape(says)}</desc>"
        f"<rect width='{WIDTH}' height='{height}' fill='#fff'/>"
        + text(14, 22, title, weight=700)
        + "".join(parts)
        + "</svg>"
    )
