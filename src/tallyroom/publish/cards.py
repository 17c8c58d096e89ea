"""Social cards: one picture, 1200 by 630 pixels, that a link to a page shows elsewhere. Drawn here, decided elsewhere.

The letters are Inter's, which comes with the package, so that a card is the same on a machine without fonts. Drawn in
256 colours with softened edges by Pillow: the same card is always the same bytes. No figure is worked out here.
"""

from __future__ import annotations

import io
import math
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct
from PIL import Image, ImageColor, ImageDraw, ImageFont

#: The size that those who show links ask for.
WIDTH, HEIGHT = 1200, 630
_EDGE = 60
_PAPER, _INK, _QUIET, _LINE, _NOTE = "#fbfaf6", "#1a1a18", "#5d5d57", "#d9d6cb", "#fff3cf"
#: Shades between the paper and a colour, and how many colours a palette of 256 has room for.
_SHADES = 16
_COLOURS = 256 // _SHADES
#: Where a chamber stands, which is wide, and a map, which is high: left, top, right, bottom.
_PLACES = {"disc": (660, 230, WIDTH - _EDGE, 550), "hexagon": (820, 40, WIDTH - _EDGE, 550)}
_ROWS = 6
#: Where the two columns of figures end.
_NUMBER, _CHANGE = 500, 610


class Line(Struct, frozen=True, kw_only=True):
    """One party's line: its seats or councils, and the change, each as text."""

    name: str
    number: str
    change: str
    colour: str


class Mark(Struct, frozen=True, kw_only=True):
    """One seat or council of the picture. `colour` is `None` where nothing is known yet."""

    x: float
    y: float
    colour: str | None


class Picture(Struct, frozen=True, kw_only=True):
    """Marks of one shape and radius, in units of their own; they are made as large as the card allows."""

    shape: Literal["disc", "hexagon"]
    radius: float
    marks: tuple[Mark, ...]


class Card(Struct, frozen=True, kw_only=True):
    """All that a card says. Two cards that are equal have the same bytes.

    `heads` stand over the figures of the lines; `note` is set off from the rest: that it is a rehearsal.
    """

    over: str
    title: str
    verdict: str
    heads: tuple[str, str]
    lines: tuple[Line, ...]
    picture: Picture
    note: str = ""


def draw(card: Card) -> bytes:
    """The card as a PNG."""
    canvas = _Canvas([_INK, _QUIET, _LINE, _NOTE, *_colours(card)])
    wide = WIDTH - 2 * _EDGE if card.picture.shape == "disc" else _PLACES["hexagon"][0] - _EDGE
    canvas.text(card.over, (_EDGE, 40), size=26, colour=_QUIET, wide=wide)
    canvas.text(card.title, (_EDGE, 78), size=62, colour=_INK, bold=True, wide=wide, least=40)
    canvas.text(card.verdict, (_EDGE, 164), size=34, colour=_INK, wide=wide, least=24)
    for word, right in zip(card.heads, (_NUMBER, _CHANGE), strict=True):
        canvas.text(word, (right, 226), size=22, colour=_QUIET, right=True)
    for number, line in enumerate(card.lines[:_ROWS]):
        _row(canvas, line, top=260 + 50 * number)
    _picture(canvas, card.picture)
    canvas.box((_EDGE, 570, WIDTH - _EDGE, 572), _LINE)
    canvas.text("Tallyroom", (_EDGE, 582), size=26, colour=_INK, bold=True)
    if card.note:
        wide = min(_width(card.note, 24, False), 820)
        canvas.box((WIDTH - _EDGE - wide - 24, 580, WIDTH - _EDGE, 620), _NOTE)
        canvas.text(card.note, (WIDTH - _EDGE - wide - 12, 585), size=24, colour=_INK, wide=wide)
    return canvas.png()


def _row(canvas: _Canvas, line: Line, *, top: int) -> None:
    canvas.box((_EDGE, top + 10, _EDGE + 24, top + 34), line.colour)
    canvas.text(line.name, (_EDGE + 40, top), size=31, colour=_INK, wide=300, least=24)
    canvas.text(line.number, (_NUMBER, top), size=31, colour=_INK, bold=True, right=True)
    canvas.text(line.change, (_CHANGE, top), size=31, colour=_QUIET, right=True)


def _picture(canvas: _Canvas, picture: Picture) -> None:
    """The marks, as large as they fit, in the middle of their place."""
    if not picture.marks:
        return
    left, top, right, bottom = _PLACES[picture.shape]
    r = picture.radius
    xs, ys = [mark.x for mark in picture.marks], [mark.y for mark in picture.marks]
    wide, high = max(xs) - min(xs) + 2 * r, max(ys) - min(ys) + 2 * r
    scale = min((right - left) / wide, (bottom - top) / high, 40 / r)
    at_x = left + (right - left - wide * scale) / 2 + (r - min(xs)) * scale
    at_y = top + (bottom - top - high * scale) / 2 + (r - min(ys)) * scale
    for mark in picture.marks:
        x, y = at_x + mark.x * scale, at_y + mark.y * scale
        canvas.shape(picture.shape, (x, y), radius=max(2.0, r * scale), colour=mark.colour or _LINE)


def _colours(card: Card) -> list[str]:
    """What the card is painted with, most needed first."""
    named = [line.colour for line in card.lines[:_ROWS]]
    marks = [mark.colour for mark in card.picture.marks if mark.colour is not None]
    return named + sorted(set(marks), key=lambda colour: (-marks.count(colour), colour))


class _Canvas:
    """Paper to draw on. A colour beyond those that there is room for is drawn as grey."""

    def __init__(self, colours: Sequence[str]) -> None:
        kept = list(dict.fromkeys(colour.lower() for colour in colours))[:_COLOURS]
        self._ramp = {colour: number * _SHADES for number, colour in enumerate(kept)}
        self._palette = bytes(value for colour in kept for shade in _shades(colour) for value in shade)
        self._image = Image.new("L", (WIDTH, HEIGHT), 0)  # indexes of the palette; 0 is paper

    def box(self, where: tuple[int, int, int, int], colour: str) -> None:
        self._image.paste(self._index(colour), where)

    def shape(self, shape: str, at: tuple[float, float], *, radius: float, colour: str) -> None:
        stamp, seen = _stamp(shape, round(radius * 4), self._start(colour))
        self._image.paste(stamp, (round(at[0]) - stamp.width // 2, round(at[1]) - stamp.height // 2), seen)

    def text(
        self,
        text: str,
        at: tuple[int, int],
        *,
        size: int,
        colour: str,
        bold: bool = False,
        right: bool = False,
        wide: int = WIDTH - 2 * _EDGE,
        least: int = 0,
    ) -> None:
        """One line, smaller down to `least` and then cut short where it is too wide. `right`: it ends at `at`."""
        shown = "".join(letter for letter in text if unicodedata.category(letter)[0] != "C")
        smaller = size
        while least and smaller > least and _width(shown, smaller, bold) > wide:
            smaller -= 2
        if _width(shown, smaller, bold) > wide:
            while shown and _width(f"{shown}…", smaller, bold) > wide:
                shown = shown[:-1]
            shown = f"{shown.rstrip()}…"
        if not shown.strip():
            return
        font = _font(smaller, bold)
        letters = Image.new("L", (_width(shown, smaller, bold) + 4, 2 * smaller), 0)
        ImageDraw.Draw(letters).text((1, smaller + 0.25 * smaller), shown, font=font, fill=255, anchor="ls")
        left = at[0] - _width(shown, smaller, bold) if right else at[0]
        stamp, seen = _inked(letters, self._start(colour))
        self._image.paste(stamp, (left, at[1] + (size - smaller)), seen)

    def png(self) -> bytes:
        self._image.putpalette(self._palette)
        out = io.BytesIO()
        self._image.save(out, "PNG", compress_level=3)
        return out.getvalue()

    def _start(self, colour: str) -> int:
        """Where the shades of a colour begin in the palette."""
        return self._ramp.get(colour.lower(), self._ramp[_QUIET])

    def _index(self, colour: str) -> int:
        return self._start(colour) + _SHADES - 1


#: Of 256 degrees of cover, those that leave a trace.
_SEEN = bytes(255 if cover >= 128 / _SHADES else 0 for cover in range(256))


@cache
def _shade(start: int) -> bytes:
    """The palette's index for each of 256 degrees of cover."""
    return bytes(start + round(cover * (_SHADES - 1) / 255) for cover in range(256))


def _inked(cover: Image.Image, start: int) -> tuple[Image.Image, Image.Image]:
    """What to paste for a shape of which `cover` tells how much of each pixel it covers, and where to paste it."""
    pixels = cover.tobytes()
    stamp, seen = (Image.frombytes("L", cover.size, pixels.translate(table)) for table in (_shade(start), _SEEN))
    return stamp, seen


@cache
def _stamp(shape: str, quarters: int, start: int) -> tuple[Image.Image, Image.Image]:
    return _inked(_mask(shape, quarters), start)


def _shades(colour: str) -> list[tuple[int, ...]]:
    """From the paper to a colour."""
    paper, full = _rgb(_PAPER), _rgb(colour)
    steps = _SHADES - 1
    return [
        tuple(near + (far - near) * step // steps for near, far in zip(paper, full, strict=True))
        for step in range(_SHADES)
    ]


def _rgb(colour: str) -> tuple[int, ...]:
    """Red, green and blue of a colour as style sheets write it; a grey where it is none."""
    try:
        return ImageColor.getrgb(colour)[:3]
    except ValueError:
        return ImageColor.getrgb(_QUIET)


def _mask(shape: str, quarters: int) -> Image.Image:
    """A filled shape with soft edges; its radius in quarters of a pixel."""
    side = 2 * (math.ceil(quarters / 4) + 1)
    large = Image.new("L", (side * 4, side * 4), 0)
    middle = side * 2
    pen = ImageDraw.Draw(large)
    if shape == "disc":
        pen.ellipse((middle - quarters, middle - quarters, middle + quarters, middle + quarters), fill=255)
    else:
        turns = [turn * math.pi / 3 for turn in range(6)]
        corners = [(middle + quarters * math.sin(turn), middle - quarters * math.cos(turn)) for turn in turns]
        pen.polygon(corners, fill=255)
    return large.reduce(4)


@lru_cache(4096)
def _width(text: str, size: int, bold: bool) -> int:
    """How wide a line is, in pixels."""
    return math.ceil(_font(size, bold).getlength(text))


@cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    file = files(__package__).joinpath("fonts", f"Inter-{'Bold' if bold else 'Regular'}.otf")
    return ImageFont.truetype(io.BytesIO(file.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)
