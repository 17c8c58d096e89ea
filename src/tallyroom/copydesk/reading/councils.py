"""Councils counted: voting, declared, controlled, gained and lost.

Here: counts of councils. Not here: one council's control (`control`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.wording import DECLARED, REGIONS, STAKE, follows, precedes


def councils_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Councils declared, at stake, controlled, gained and lost."""
    area = region_of(scene, q)
    if q.unit != "councils":
        return _later_count(scene, at, q, area)
    scene.story.here = scene.story.frame.scope = None
    part = q.of is not None and q.of > 4 and not led_by_party(scene, at)
    if part and (follows(scene, q, DECLARED, 6) or precedes(scene, q, "with", *_RETURNS)):
        return _declared(scene, at, q, area)
    if q.change is None and _voting(scene, q) and not led_by_party(scene, at):
        return _at_stake(scene, q, area)
    told = precedes(scene, q, *_RETURNS) and not _led_near(scene, at)
    told = told or (scene.low(q.end) == "in" and scene.low(q.end + 1) in {",", "-"})  # "with 90 councils in,"
    if q.change is None and (follows(scene, q, DECLARED, 4) or told):
        return _declared(scene, at, q, area)
    return held_councils(scene, at, q, area)


_RETURNS = (
    "results in from",
    "results from",
    "results in for",
    "declared in",
    "counting in",
    "counts in",
    "after",
)
_VOTE_HERE = (
    "at stake on",
    "at stake in",
    "elections for",
    "elections in",
    "elections to",
    "elections at",
    "polls in",
    "elections took place in",
    "voting in",
    "elections across",
    "up for election in",
    "seats on",
    "seats in",
    "grabs in",
    "grabs on",
    "contested in",
    "places on",
    "filled on",
    "being held in",
    "were held in",
    "election in",
)
_VOTE = book.phrases(
    "held elections, holding elections, hold elections, went to the polls, go to the polls, voting, voted, "
    "with elections, electing, are electing, were electing"
)


def _voting(scene: Scene, q: Quantity) -> bool:
    told = follows(scene, q, STAKE, 6) or follows(scene, q, _VOTE) or precedes(scene, q, *_VOTE_HERE)
    return told or scene.low(q.end) == "being"


def _at_stake(scene: Scene, q: Quantity, area: str | None) -> bool:
    start, end = scene.span(q.first, q.end)
    scene.story.state(
        start, end, kind="councils_at_stake", subject="all", value=q.value, area=area, qualifiers=q.hedges
    )
    scene.story.frame = Frame(kind="councils_at_stake", unit="councils", scope=str(q.value))
    return True


def led_by_party(scene: Scene, at: int) -> bool:
    """Whether a party governs the figure from the left in its own clause."""
    for i in range(at - 1, -1, -1):
        if scene.phrases[i].low in {",", ";", ":"}:
            return False
        if scene.phrases[i].sort in {"party", "anaphor"}:
            return True
    return False


def _led_near(scene: Scene, at: int) -> bool:
    """Whether the figure is a verb's object: "after losing nine councils" is no count of declarations."""
    return any(
        scene.phrases[i].sort == "verb" and scene.phrases[i].classes & {"gain", "lose", "hold"}
        for i in range(max(0, at - 3), at)
    )


def _declared(scene: Scene, at: int, q: Quantity, area: str | None) -> bool:
    start, end = scene.span(q.first, q.end)
    scene.story.state(
        start,
        end,
        kind="councils_declared",
        subject="all",
        value=q.value,
        area=area,
        of=q.of,
        qualifiers=q.hedges,
        unit="councils" if q.sort != "fraction" else "fraction",
    )
    of_the = "of" in {scene.low(q.first - 1), scene.low(q.first - 2)}
    scene.story.frame = Frame(kind="councils_controlled", unit="councils") if of_the else Frame()
    scene.story.moment = (
        scene.story.moment or f"{q.value:g} of {q.of:g} councils declared" if q.of else scene.story.moment
    )
    if q.of is not None and (
        follows(scene, q, STAKE, 6)
        or (q.of_first and scene.low(q.end - 1) in {"councils", "authorities"} and follows(scene, q, STAKE, 8))
    ):
        first, _ = scene.span(q.of_first, q.end)
        scene.story.state(first, end, kind="councils_at_stake", subject="all", value=q.of, area=area)
    return True


def _later_count(scene: Scene, at: int, q: Quantity, area: str | None) -> bool:
    """As in "Six have declared", after the councils that vote were counted."""
    if q.unit or q.party or scene.story.frame.kind != "councils_at_stake":
        return False
    if scene.phrases and at <= 1 and follows(scene, q, DECLARED, 5):
        start, end = scene.span(q.first, q.end)
        of = float(scene.story.frame.scope) if scene.story.frame.scope else None
        scene.story.state(
            start,
            end,
            kind="councils_declared",
            subject="all",
            value=q.value,
            area=area,
            of=q.of or of,
            qualifiers=q.hedges,
        )
        return True
    return False


def held_councils(scene: Scene, at: int, q: Quantity, area: str | None) -> bool:
    """A party's councils: a level, or how many it gained or lost."""
    went = gone_to(scene, at)
    subjects = went[0] if went else _holders(scene, at, q)
    sign = went[1] if went else _council_sign(scene, at, q)
    changed = q.value is None or (q.change is None and sign != 0)
    amount = q.change if q.value is None else sign * q.value if changed else q.value
    kind = "councils_change" if changed else "councils_controlled"
    for party in subjects:
        change = None if changed else q.change
        scene.tell(q, kind=kind, subject=party, value=amount, change=change, area=area)
    if subjects:
        scene.story.frame = Frame(kind=kind, unit="councils", sign=sign if q.change is None else 0)
    return bool(subjects)


def _holders(scene: Scene, at: int, q: Quantity) -> tuple[str, ...]:
    """The parties that hold them, or nobody: "12 councils are under no overall control"."""
    subjects = scene.subject(at)
    hung = any(p.sort == "noc" for p in scene.phrases[max(0, at - 4) : at + 8])
    if not hung or subjects[:1] == ("noc",):
        return subjects
    return subjects if led_by_party(scene, at) and not follows(scene, q, _WHERE_THEY_STAND) else ("noc",)


def _council_sign(scene: Scene, at: int, q: Quantity) -> int:
    shared = change_shared(scene, at)
    if shared or follows(scene, q, _LOST, 6):
        return shared or -1
    verb = scene.verb_before(at)
    if verb is None:
        return scene.story.frame.sign if any(p.sort == "figure" for p in scene.phrases[:at]) else 0
    given = "give" in {verb.low, scene.low(verb.first)}  # "to give them control of 40"
    return 0 if given else -1 if "lose" in verb.classes else 1 if "gain" in verb.classes else 0


_WHERE_THEY_STAND = book.phrases("in, under, with, have, has, remain, are, where")
_LOST = book.phrases("were lost", "was lost", "have been lost", "were surrendered", "slipped away")


def change_shared(scene: Scene, at: int) -> int:
    """As in "a net gain of 537 seats and 22 councils": the second is a change as the first is."""
    step = at - 1
    while step >= 0 and scene.phrases[step].low in {"and", "control", "of", "the"}:
        step -= 1
    before = scene.phrases[step].figure if 0 <= step < at - 1 else None
    if before is None or before.value is not None or not before.change:
        return 0
    return 1 if before.change > 0 else -1


def gone_to(scene: Scene, at: int) -> tuple[tuple[str, ...], int] | None:
    """As in "six councils went from the Greens", "six seats went to Labour": whose they were, or are."""
    verb = next(
        (
            i
            for i in range(at + 1, min(at + 6, len(scene.phrases)))
            if scene.phrases[i].sort == "verb" and scene.phrases[i].low in cues.GOES
        ),
        None,
    )
    came = next((i for i in range(at + 1, min(at + 6, len(scene.phrases))) if scene.phrases[i].low == "came"), None)
    verb = verb if verb is not None else came
    if verb is None or any(scene.phrases[i].sort in {"party", "figure"} for i in range(at + 1, verb)):
        return None
    for i in range(verb + 1, min(verb + 5, len(scene.phrases))):
        if scene.phrases[i].sort == "party":
            word = scene.before(i) if scene.before(i) not in {"the"} else scene.before(i, 2)
            return (scene.phrases[i].ids, -1 if word == "from" else 1) if word in {"from", "to"} else None
    return None


def region_of(scene: Scene, q: Quantity) -> str | None:
    """Where councils are counted: an adjective, a region in the sentence, the heading's, or Great Britain."""
    for word in q.adjectives:
        if word in scene.story.nations or word in REGIONS:
            return word
    for i, phrase in enumerate(scene.phrases):
        if phrase.sort == "region" and scene.located(i):
            return phrase.ids[0]
    return scene.story.wide or scene.story.region or "gb"
