"""What no ledger can settle: superlatives, lengths of time, expectations, what would follow, background figures.

Here: `record`, `benchmark`, `commons_projection` and `context_figure`. Not here: figures of the night.
"""

from __future__ import annotations

from tallyroom.copydesk import phrasebook as book
from tallyroom.copydesk.quantities import Quantity
from tallyroom.copydesk.scene import Scene
from tallyroom.copydesk.tokens import slug_of

_SUPERLATIVE = frozenset(
    [
        "lowest",
        "highest",
        "best",
        "worst",
        "biggest",
        "largest",
        "smallest",
        "poorest",
        "heaviest",
        "fewest",
        "most",
        "first",
        "strongest",
        "weakest",
        "only",
    ]
)
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
        _span_of_years(scene, at, q)
        or _low_of_years(scene, at, q)
        or _commons(scene, at, q)
        or _people(scene, at, q)
    )


def _span_of_years(scene: Scene, at: int, q: Quantity) -> bool:
    """ "after eight years", "for four decades", "two years after he came to power"."""
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
    if word == "after" or scene.words & {"run", "control", "controlled", "held"}:
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
    """ "a 20-year low"."""
    if q.unit != "compound" or q.noun not in {"-year"} or scene.low(q.end) not in {"low", "high"}:
        return False
    start, end = scene.span(q.first - 1 if scene.low(q.first - 1) == "a" else q.first, q.end + 1)
    subject = (
        "turnout"
        if "turnout" in scene.words
        else next(
            (p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "party"), scene.story.party or "all"
        )
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
    """ "would win with a majority of 86"."""
    if (
        q.value is None
        or not (scene.words & {"would", "could"})
        or not (
            scene.says("general election", "commons")
            or scene.words & {"mps", "parliament", "replicated", "repeated"}
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
    stop = next((i for i, word in enumerate(after) if word in {".", ";", ","}), len(after))
    expected = book.TOPICS["expected"]
    told_after = (any(word in expected for word in after[:stop]) and "had" in after[:stop]) or (
        after[:2] == ["needed", "for"] and False
    )
    told_before = (
        any(word in expected for word in before[-8:])
        and any(word in {"had", "thought", "were", "was", "a", "of"} for word in before)
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


def superlatives(scene: Scene) -> None:
    """ "the lowest since 2000", "its best night since 1996", "for the first time in their history"."""
    for at, token in enumerate(scene.cut):
        if token.low == "since" and at + 1 < len(scene.cut) and scene.cut[at + 1].sort == "number":
            _since(scene, at)
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
    while (
        first >= 0
        and scene.low(first) not in _SUPERLATIVE
        and scene.cut[first].text not in ".;"
        and at - first < 9
    ):
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


def _record_party(scene: Scene, at: int) -> str:
    found = [
        i
        for i, p in enumerate(scene.phrases)
        if p.sort in {"party"} and p.first < at and not scene.oblique(i)
    ]
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
    """ "most were last contested in 2008"."""
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
    """ "Britain's second city Birmingham"; "the council is Europe's largest local authority"."""
    low, after = scene.cut[at].low, scene.low(at + 1)
    if low in {"second", "third"}:
        council = next(
            (p.ids[0] for p in scene.phrases if p.sort == "council" and p.first in {at + 2, at + 3}), None
        )
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
    """ "Results are due in the capital from around 1900 GMT"."""
    if not scene.words & {"result", "results"} or not scene.words & {"due", "expected"}:
        return
    for at, token in enumerate(scene.cut):
        clock = token.sort == "time" or (
            token.sort == "number" and scene.low(at + 1) in {"gmt", "bst"} and len(token.text) == 4
        )
        if clock:
            place = next(
                (p.ids[0] for p in scene.phrases if p.sort in {"region", "council"} and p.first < at), None
            )
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
