"""The transfers of a count as a picture: SVG by small functions, made for a phone 360 pixels wide.

Each candidate has a row: the name and what became of them, then one bar a stage. What a stage brought or took
is written over the bar, and ribbons lead from the row that gave to the rows that gained. Nothing is told by
colour alone. Colours are attributes, so that the picture stands by itself; its classes let a page's own style
sheet change them. Not here: the figures (`sheet`), the table beside the picture (`markup`).
"""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from tallyroom.counting.sheet import CountSheet, Stage, Units
from tallyroom.counting.show.text import legible
from tallyroom.counting.why import Why, told, why

WIDTH, SIDE = 360, 8
ROW, BAR = 64, 26  # a row: 16 for the name, 14 for what came and went, BAR for the bar, the rest air
INK, QUIET, GRID = "#1b1f24", "#57606a", "#c4cad1"
FILLS = {
    "elected": "#1a7f5a",
    "excluded": "#b9c0c8",
    "not elected": "#7d8793",
    "waits for a lot": "#b7791f",
    "in the count": "#7d8793",
}
SIGNS = {"elected": "✓", "excluded": "✕", "not elected": "–", "waits for a lot": "?", "in the count": "…"}


class Place(NamedTuple):
    """Where things go: pixels between stages, width of a bar, the height that one unit of vote has."""

    top: float
    pitch: float
    bar: float
    scale: float

    def x(self, stage: int) -> float:
        return SIDE + (stage - 1) * self.pitch

    def foot(self, row: int) -> float:
        return self.top + row * ROW + 16 + 14 + BAR


def as_svg(sheet: CountSheet) -> str:
    """The picture, as wide as it is given and never narrower than readable at 360 pixels.

    >>> from tallyroom.counting import count
    >>> as_svg(count({"Ann": 3, "Bob": 5}, rules="plurality")).startswith("<svg")
    True
    """
    reasons = why(sheet)
    most = max((votes for stage in sheet.stages for votes in stage.votes), default=1) or 1
    pitch = (WIDTH - 2 * SIDE) / len(sheet.stages)
    place = Place(top=62, pitch=pitch, bar=min(pitch * 0.55, 40), scale=BAR / float(most))
    # Several pictures may share a page: the ids are the contest's own.
    ident = "flow-" + re.sub(r"[^a-z0-9]+", "-", sheet.contest.casefold()).strip("-")
    height = round(place.top + len(sheet.candidates) * ROW + 12 + len(sheet.stages) * 16 + 10)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 {WIDTH} {height}" width="100%" '
            f'role="img" aria-labelledby="{ident}-title {ident}-desc" '
            'font-family="system-ui, sans-serif" font-size="12">'
        ),
        f'<title id="{ident}-title">{escape(sheet.contest)}: how the votes moved</title>',
        f'<desc id="{ident}-desc">{escape(" ".join(told(sheet, reason) for reason in reasons))}</desc>',
        f'<rect class="paper" width="{WIDTH}" height="{height}" fill="#fff"/>',
        *_head(sheet, place),
        *_ribbons(sheet, place),
        *(part for row, reason in enumerate(reasons) for part in _row(sheet, place, row, reason)),
        *_key(sheet, place),
        "</svg>",
    ]
    return legible("\n".join(parts) + "\n")


def _text(x: float, y: float, words: str, *, size: int = 12, faint: bool = False, extra: str = "") -> str:
    ink = f'class="faint" fill="{QUIET}"' if faint else f'fill="{INK}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" {ink}{extra}>{escape(words)}</text>'


def _head(sheet: CountSheet, place: Place) -> list[str]:
    whole = "." + "0" * sheet.decimals
    quota = f", quota {sheet.shown(sheet.quota, grouped=True).removesuffix(whole)}" if sheet.quota is not None else ""
    title = _clipped(sheet.contest, 44)
    numbers = [
        _text(place.x(stage.number) + place.bar / 2, 54, str(stage.number), size=11, faint=True, extra=_MIDDLE)
        for stage in sheet.stages
    ]
    return [
        _text(SIDE, 18, title, size=14, extra=' font-weight="bold"'),
        _text(
            SIDE,
            34,
            f"{sheet.valid:,} valid votes, {sheet.seats} to elect{quota}. Stages:",
            size=11,
            faint=True,
        ),
        *numbers,
    ]


_MIDDLE = ' text-anchor="middle"'
# Ribbons pass behind the words: a white edge keeps the words apart from them.
_HALO = ' paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round"'


def _row(sheet: CountSheet, place: Place, row: int, reason: Why) -> list[str]:
    name, top, foot = reason.candidate, place.top + row * ROW, place.foot(row)
    party = sheet.party(name)
    when = f", stage {reason.stage}" if reason.stage and len(sheet.stages) > 1 else ""
    outcome = reason.outcome + (f", {reason.how}" if sheet.of_lists and reason.how else when)
    room = 54 - len(outcome)
    label = _clipped(f"{SIGNS[reason.outcome]} {name}" + (f" ({party})" if party else ""), room)
    weight = ' font-weight="bold"' if reason.outcome == "elected" else ""
    parts = [
        f'<line x1="{SIDE}" y1="{foot:.1f}" x2="{WIDTH - SIDE}" y2="{foot:.1f}" class="grid" stroke="{GRID}"/>',
        _text(SIDE, top + 12, label, extra=weight + _HALO),
        _text(WIDTH - SIDE, top + 12, outcome, size=11, faint=True, extra=' text-anchor="end"' + _HALO),
    ]
    if sheet.quota is not None:
        line = foot - float(sheet.quota) * place.scale
        parts.append(
            f'<line class="quota" x1="{SIDE}" y1="{line:.1f}" x2="{WIDTH - SIDE}" y2="{line:.1f}" '
            f'stroke="{QUIET}" stroke-width="0.75" stroke-dasharray="2 3"/>'
        )
    before: Units | None = None
    for stage in sheet.stages:
        votes = stage.votes[row]
        parts += _bar(place, stage, foot, votes, reason.outcome)
        if sheet.of_lists:
            # A figure falls with each seat and nothing moves: what is marked is who won the seat.
            parts += _won(place, stage.number, foot - float(votes) * place.scale) if name in stage.elected else []
        else:
            parts += _change(sheet.unit, place, stage.number, foot, votes=votes, before=before)
        before = votes
    return parts


def _bar(place: Place, stage: Stage, foot: float, votes: Units, outcome: str) -> list[str]:
    tall = float(votes) * place.scale
    if tall <= 0:
        return []
    x, tall = place.x(stage.number), max(tall, 0.75)
    kind = f'class="{outcome.replace(" ", "-")}" fill="{FILLS[outcome]}"'
    return [f'<rect {kind} x="{x:.1f}" y="{foot - tall:.1f}" width="{place.bar:.1f}" height="{tall:.1f}"/>']


def _won(place: Place, stage: int, top: float) -> list[str]:
    return [_text(place.x(stage) + place.bar / 2, top - 3, SIGNS["elected"], extra=_MIDDLE + _HALO)]


def _change(unit: int, place: Place, stage: int, foot: float, *, votes: Units, before: Units | None) -> list[str]:
    """The votes at first, and then what each stage brought or took, in whole votes."""
    change = votes if before is None else votes - before
    whole = int(change / unit)
    if not whole:
        return []
    words = f"{whole:,}" if before is None else f"{whole:+,}".replace("-", "−")
    size = 10 if place.pitch >= 30 else 9
    tall = max(float(max(votes, before or 0)) * place.scale, 0)
    y = foot - tall - 3
    # What goes on leaves nothing to write after it: it begins at its bar, clear of the figure before it.
    if whole < 0 or (before is None and place.bar <= 24):
        return [_text(place.x(stage), y, words, size=size, extra=_HALO)]
    return [_text(place.x(stage) + place.bar / 2, y, words, size=size, extra=_MIDDLE + _HALO)]


def _ribbons(sheet: CountSheet, place: Place) -> list[str]:
    row = {name: index for index, name in enumerate(sheet.candidates)}
    parts = []
    for stage in sheet.stages[1:]:
        moved = [t for t in stage.transfers if t.target is not None and t.source in row and t.votes]
        for transfer in sorted(moved, key=lambda t: t.votes):
            wide = max(float(transfer.votes) * place.scale, 0.8)
            x1, x2 = place.x(stage.number - 1) + place.bar, place.x(stage.number)
            source, target = row[transfer.source], row[transfer.target or ""]
            y1, y2 = place.foot(source) - 4, place.foot(target) - wide / 2 - 1
            bend = (x1 + x2) / 2
            parts.append(
                f'<path d="M{x1:.1f} {y1:.1f}C{bend:.1f} {y1:.1f} {bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}" '
                f'class="moved" fill="none" stroke="#3b6ea8" stroke-opacity="0.45" stroke-width="{wide:.1f}"/>'
            )
    return parts


def _key(sheet: CountSheet, place: Place) -> list[str]:
    top = place.top + len(sheet.candidates) * ROW + 20
    return [
        _text(SIDE, top + index * 16, _clipped(f"{stage.number}  {stage.action}", 56), size=11, faint=True)
        for index, stage in enumerate(sheet.stages)
    ]


def _clipped(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
