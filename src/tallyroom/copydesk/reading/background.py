"""Superlatives and background told in words and dates: "the lowest since 2000", "last contested in 2008".

Not here: figures with a count (`records`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.scene import Scene

_SUPERLATIVE = book.words(
    "lowest highest best worst biggest largest smallest poorest heaviest fewest most first strongest weakest only"
)


def superlatives(scene: Scene) -> None:
    """As in "the lowest since 2000", "its worst night since 1999", "for the first time"."""
    for at, token in enumerate(scene.cut):
        if token.low == "since" and at + 1 < len(scene.cut) and scene.cut[at + 1].sort == "number":
            _since(scene, at)
        elif token.low == "ever":
            _ever(scene, at)
        elif token.low == "for" and [scene.low(at + step) for step in (1, 2, 3)] == ["the", "first", "time"]:
            _first_time(scene, at)
        elif (token.low == "last" and scene.low(at - 1) in {"were", "was"}) or (
            token.low == "last" and scene.low(at - 2) in {"were", "was"}
        ):
            _last_fought(scene, at)
        elif token.low == "election" and scene.low(at - 1) == "general":
            _general_election(scene, at)
        elif token.low in {"largest", "biggest", "second", "third"}:
            _rank(scene, at)
    _result_due(scene)


def _since(scene: Scene, at: int) -> None:
    first = at - 1
    while first >= 0 and scene.low(first) not in _SUPERLATIVE and scene.cut[first].text not in ".;" and at - first < 9:
        first -= 1
    if scene.low(first) not in _SUPERLATIVE:
        return
    first -= 1 if scene.low(first - 1) in {"the", "its", "their", "his"} else 0
    year = float(scene.cut[at + 1].text.replace(",", ""))
    if not 1900 <= year <= 2100:
        return
    start, end = scene.span(max(first, 0), at + 2)
    subject = "turnout" if "turnout" in scene.words else _record_party(scene, at)
    word = next((scene.low(i) for i in range(max(first, 0), at) if scene.low(i) in _SUPERLATIVE), "best")
    scene.story.state(
        start,
        end,
        kind="record",
        subject=subject,
        value=year,
        unit="year",
        measure=f"{word} since",
        area=scene.story.region,
    )


def _ever(scene: Scene, at: int) -> None:
    """As in "its lowest ever", "their worst night ever": a record with no year."""
    first = next((i for i in range(at - 1, max(-1, at - 4), -1) if scene.low(i) in _SUPERLATIVE), None)
    if first is None or scene.low(first) in {"first", "only", "most"}:
        return
    word = scene.low(first)
    first -= 1 if scene.low(first - 1) in {"the", "its", "their", "his"} else 0
    start, end = scene.span(first, at + 1)
    near = any(scene.low(i) in {"turnout", "turnouts"} for i in range(max(0, at - 12), at))
    subject = "turnout" if near else _record_party(scene, at)
    scene.story.state(start, end, kind="record", subject=subject, value=None, unit="year", measure=f"{word} ever")


def _record_party(scene: Scene, at: int) -> str:
    found = [i for i, p in enumerate(scene.phrases) if p.sort in {"party"} and p.first < at and not scene.oblique(i)]
    council = next((p.ids[0] for p in scene.phrases[:3] if p.sort == "council" and p.first < at), None)
    if council and (not found or scene.phrases[0].sort == "council"):
        return council
    return scene.phrases[found[-1]].ids[0] if found else scene.story.party or scene.story.council or "all"


def _first_time(scene: Scene, at: int) -> None:
    stop = at + 4
    subject = _record_party(scene, at)
    value: float | None = None
    if scene.low(stop) == "since" and stop + 1 < len(scene.cut) and scene.cut[stop + 1].sort == "number":
        return
    if scene.low(stop) == "in":
        following = next((p for p in scene.phrases if p.first == stop + 1 and p.figure), None)
        if following is not None:
            return
        stop = min(stop + 3, len(scene.cut)) if scene.low(stop + 1) in {"their", "its", "the"} else stop
    start, end = scene.span(at, stop)
    scene.story.state(
        start,
        end,
        kind="record",
        subject=subject,
        value=value,
        unit="year",
        measure="first time",
        area=scene.story.region,
    )


def _last_fought(scene: Scene, at: int) -> None:
    """As in "most were last contested in 2008"."""
    for step in range(at + 1, min(at + 7, len(scene.cut) - 1)):
        if (
            scene.low(step) == "in"
            and scene.cut[step + 1].sort == "number"
            and 1900 <= float(scene.cut[step + 1].text.replace(",", "")) <= 2100
        ):
            start, end = scene.span(step + 1, step + 2)
            scene.story.state(
                start,
                end,
                kind="context_figure",
                subject="seats",
                value=float(scene.cut[step + 1].text),
                unit="year",
                measure="last contested",
                qualifiers=("most",) if "most" in scene.words else (),
            )
            return


def _general_election(scene: Scene, at: int) -> None:
    for step in range(at + 1, min(at + 5, len(scene.cut))):
        token = scene.cut[step]
        if (
            token.sort == "number"
            and 1900 <= float(token.text.replace(",", "")) <= 2100
            and scene.words & {"next", "due"}
        ):
            scene.story.state(
                token.start,
                token.end,
                kind="context_figure",
                subject="next-general-election",
                value=float(token.text),
                unit="year",
                measure="date",
            )
            return


def _rank(scene: Scene, at: int) -> None:
    """As in "Wales's second city Swansea"; "the council is Scotland's largest"."""
    low, after = scene.cut[at].low, scene.low(at + 1)
    if low in {"second", "third"}:
        council = next((p.ids[0] for p in scene.phrases if p.sort == "council" and p.first in {at + 2, at + 3}), None)
        if after == "city" and scene.low(at - 1) == "'s" and council:
            start, end = scene.span(at, at + 2)
            scene.story.state(
                start,
                end,
                kind="context_figure",
                subject=council,
                value=2.0 if low == "second" else 3.0,
                unit="rank",
                measure="city size rank",
            )
        return
    equative = at >= 3 and scene.low(at - 1) == "'s" and scene.low(at - 3) in {"is", "was"}
    if equative and {after, scene.low(at + 2)} & {"authority", "council", "city"} and scene.story.council:
        stop = at + 2 if after in {"authority", "council", "city"} else at + 3
        start, end = scene.span(at - 2, stop)
        scene.story.state(
            start,
            end,
            kind="context_figure",
            subject=scene.story.council,
            value=1.0,
            unit="rank",
            measure="size rank",
        )


def _result_due(scene: Scene) -> None:
    """As in "Results are due in Leeds at about 1500 BST"."""
    if not scene.words & {"result", "results"} or not scene.words & {"due", "expected"}:
        return
    for at, token in enumerate(scene.cut):
        clock = token.sort == "time" or (
            token.sort == "number" and scene.low(at + 1) in {"gmt", "bst"} and len(token.text) == 4
        )
        if clock:
            place = next((p.ids[0] for p in scene.phrases if p.sort in {"region", "council"} and p.first < at), None)
            subject = f"{place}-mayor" if place and scene.story.person else place or "results"
            first = at - 1 if scene.low(at - 1) in {"around", "about"} else at
            start, end = scene.span(first, at + (2 if scene.low(at + 1) in {"gmt", "bst"} else 1))
            value: float | str = float(token.text) if token.sort == "number" else token.text
            scene.story.state(
                start,
                end,
                kind="context_figure",
                subject=subject,
                value=value,
                unit="time",
                measure="result expected",
                qualifiers=("around",) if first < at else (),
            )
            return
