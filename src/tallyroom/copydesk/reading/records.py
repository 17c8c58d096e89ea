"""Figures that no ledger can settle: spans of years, expectations, what would follow in the Commons, people.

Here: those that are figures. Not here: those told in words and dates (`background`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.tokens import slug_of

_POST = frozenset(
    [
        "took office",
        "came to power",
        "took power",
        "became prime minister",
        "became leader",
        "took over",
        "entered government",
        "was elected leader",
    ]
)


def record_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Years and spans of years; a majority in the Commons; people represented."""
    return (
        _span_of_years(scene, at, q) or _low_of_years(scene, at, q) or _commons(scene, at, q) or _people(scene, at, q)
    )


def _span_of_years(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "after eight years", "for four decades", "six years after she took office"."""
    if q.unit not in {"years", "decades"} or q.value is None:
        return False
    start, end = scene.span(q.first, q.end)
    value = q.value * (10 if q.unit == "decades" else 1)
    word = scene.low(q.first - 1)
    rest = " ".join(token.low for token in scene.cut[q.end : q.end + 7])
    if rest.startswith(("after ", "since ")) and any(saying in rest for saying in _POST):
        who = _holder(scene, at)
        if who:
            stop = min(q.end + 5, len(scene.cut))
            scene.story.state(
                start,
                scene.cut[stop - 1].end,
                kind="context_figure",
                subject=f"{who}-in-office",
                value=value,
                unit="years",
                measure="time in office",
            )
        return True
    if word in {"after", "for", "in"} and (
        scene.low(q.end) not in {"ago", "old", "later", "earlier", "in"} or word == "after"
    ):
        start = scene.cut[q.first - 1].start
        scene.story.state(
            start,
            end,
            kind="record",
            subject=_record_subject(scene, at, word),
            value=value,
            unit="years",
            qualifiers=q.hedges,
            measure="time in control" if word == "after" else "longest for",
        )
        return True
    return True


def _holder(scene: Scene, at: int) -> str | None:
    for i in range(len(scene.phrases)):
        phrase = scene.phrases[i]
        if (
            phrase.sort in {"person", "name"}
            and i < at
            and (
                phrase.sort == "person"
                or scene.before(i) in {"mr", "mrs", "ms"}
                or phrase.low.startswith(("mr ", "mrs ", "ms "))
            )
        ):
            return slug_of(phrase.low.split()[-1])
    return slug_of(scene.story.person.split()[-1]) if scene.story.person else None


def _record_subject(scene: Scene, at: int, word: str) -> str:
    """A council where one has been named or is meant, the party otherwise."""
    if scene.words & {"turnout"}:
        return "turnout"
    _first, _ = scene.clause(at)
    if word == "after" or scene.words & cues.RULED:
        for i in range(at - 1, -1, -1):
            if scene.phrases[i].sort == "council":
                return scene.phrases[i].ids[0]
        if scene.story.council and any(p.sort == "here" for p in scene.phrases):
            return scene.story.council
    if scene.phrases[0].sort == "council":
        return scene.phrases[0].ids[0]
    parties = [p.ids[0] for i, p in enumerate(scene.phrases) if p.sort == "party" and not scene.oblique(i)]
    return parties[0] if parties else scene.story.party or scene.story.council or "all"


def _low_of_years(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "a 12-year high"."""
    if q.unit != "compound" or q.noun not in {"-year"} or scene.low(q.end) not in {"low", "high"}:
        return False
    start, end = scene.span(q.first - 1 if scene.low(q.first - 1) == "a" else q.first, q.end + 1)
    subject = (
        "turnout"
        if "turnout" in scene.words
        else next((p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "party"), scene.story.party or "all")
    )
    scene.story.state(
        start,
        end,
        kind="record",
        subject=subject,
        value=q.value,
        unit="years",
        measure=f"{scene.low(q.end)}est for",
    )
    return True


def _commons(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "would govern with a majority of 31"."""
    if (
        q.value is None
        or not (scene.words & {"would", "could"})
        or not (
            scene.says("general election", "commons") or scene.words & {"mps", "parliament", "replicated", "repeated"}
        )
    ):
        return False
    majority = (
        (scene.before(at) == "of" and scene.before(at, 2) in {"majority"})
        or scene.low(q.end) in {"seat", "-"}
        or (scene.words & {"majority"} and q.unit in {"compound", "seats", ""})
    )
    if not majority and q.noun not in {"mps", "seats"} and q.unit != "seats":
        return False
    start, end = scene.span(
        max(0, q.first - 3) if scene.before(at, 2) == "majority" and scene.before(at, 3) == "a" else q.first,
        q.end,
    )
    for party in scene.subject(at)[:1]:
        scene.story.state(
            start,
            end,
            kind="commons_projection",
            subject=party,
            value=q.value,
            unit="seats",
            qualifiers=("if replicated",),
            attributed_to="BBC" if "bbc" in scene.words else None,
        )
    return True


def _people(scene: Scene, at: int, q: Quantity) -> bool:
    if q.unit != "people" or q.value is None:
        return False
    council = scene.story.council
    if council and (q.value or 0) > 10_000:
        start, end = scene.span(q.first, q.end)
        scene.story.state(
            start,
            end,
            kind="context_figure",
            subject=council,
            value=q.value,
            unit="people",
            measure="population",
            qualifiers=q.hedges,
        )
    return True


def benchmark(scene: Scene, at: int, q: Quantity) -> bool:
    """What was expected, hoped for or feared."""
    if (
        q.unit not in {"seats", "gains", "losses", "councils", ""}
        or (q.change is not None and q.value is not None)
        or q.hedges in (("some",),)
    ):
        return False
    value = q.value if q.value is not None else abs(q.change or 0.0)
    after = [token.low for token in scene.cut[q.end : q.end + 9]]
    before = [token.low for token in scene.cut[max(0, q.first - 9) : q.first]]
    comma = max((i for i, word in enumerate(before) if word in {",", ";"}), default=-1)
    before = before[comma + 1 :]
    rest = scene.cut[q.end : q.end + 9]
    stop = next(
        (i for i, token in enumerate(rest) if token.low in {".", ";", ","} or token.sort == "number"), len(rest)
    )
    expected = book.TOPICS["expected"]
    told_after = any(word in expected for word in after[:stop]) and "had" in after[:stop]
    told_before = (
        any(word in expected for word in before[-8:]) and any(word in cues.BEFORE_A_BENCHMARK for word in before)
    ) or before[-4:-1] == ["thought", "anything", "worse"]
    would = "would" in after[:stop] and any(word in {"thought", "said", "anything"} for word in before)
    if not (told_after or told_before or would):
        return False
    sign = -1 if {"worse", "losses", "losing", "lose", "loss"} & {*before[-4:], q.noun} else 1
    start, end = scene.span(q.first, q.end)
    for party in scene.subject(at)[:1]:
        scene.story.state(
            start,
            end,
            kind="benchmark",
            subject=party,
            value=sign * value,
            area=scene.place(at)[1],
            unit="seats",
            attributed_to=next((w for w in ("experts", "pundits", "analysts") if w in scene.words), None),
        )
    return True
