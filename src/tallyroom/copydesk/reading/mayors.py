"""Mayors: who was elected, with what share.

Not here: votes on having a mayor (`referendums`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.tokens import slug_of


def mayor_outcomes(scene: Scene) -> None:
    """As in "Bedford elects Labour's Ann Example", "Ann Example was elected mayor of Bedford"."""
    known = bool(scene.words & _MAYOR)
    if not (known or scene.story.topic == "mayors" or scene.story.mayoral):
        return
    elected = next((i for i in range(len(scene.phrases)) if _elects(scene, i)), None)
    if elected is None or scene.low(scene.phrases[elected].end) == "mayors" or _in_doubt(scene, elected):
        return
    person = _person(scene, elected)
    place = _mayoral_place(scene) or (scene.story.council if known else None)
    if person is None or place is None:
        return
    _state_elected(scene, person, place)
    scene.spoken |= {i for i, p in enumerate(scene.phrases) if p.sort == "council" and p.ids[0] == place}


_MAYOR = frozenset({"mayor", "mayoral", "mayoralty"})


def _elects(scene: Scene, at: int) -> bool:
    phrase, raw = scene.phrases[at], scene.low(scene.phrases[at].first)
    if raw in _ELECTED or (raw == "held" and scene.after(at) == "on"):
        return True
    became = raw in {"became", "becomes"} and "mayor" in scene.words
    return became or (phrase.low in {"win", "gain", "hold", "retain"} and "mayoralty" in scene.words)


def _in_doubt(scene: Scene, elected: int) -> bool:
    aside = any(scene.before(elected, step) in {"directly", "not", "to"} for step in (1, 2))
    return aside or bool(scene.words & {"expected", "hoping", "could", "may"})


def _state_elected(scene: Scene, person: int, place: str) -> None:
    """The claim, over the name and the party before it."""
    scene.story.contest = f"{place}-mayor"
    start, end = scene.span(scene.phrases[person].first, scene.phrases[person].end)
    who = scene.story.plain.text[start:end]
    before = person - 2 if person > 1 and scene.phrases[person - 1].low == "'s" else person - 1
    if before >= 0 and scene.phrases[before].sort == "party":
        start = scene.cut[scene.phrases[before].first].start
    scene.story.state(
        start,
        end,
        kind="mayor_result",
        subject=scene.story.contest,
        area=place,
        value="elected",
        party=_party_of(scene, person),
        candidate=who,
    )


_ELECTED = book.words("elects elected re-elects re-elected elect reelected ousted defeated unseated")


def _person(scene: Scene, near: int) -> int | None:
    people = [i for i, p in enumerate(scene.phrases) if p.sort == "person" or (p.sort == "name" and " " in p.low)]
    return min(people, key=lambda i: abs(i - near), default=None)


def _whose(scene: Scene, at: int, q: Quantity) -> int | None:
    """Whose share it is: the nearest before it; of "A beat B by 54% to 46%", A's and then B's."""
    people = [i for i, p in enumerate(scene.phrases) if p.sort == "person" or (p.sort == "name" and " " in p.low)]
    before = [i for i in people if i < at]
    word = scene.low(q.first - 1)
    if len(before) > 1 and word in {"by", "to"} and scene.words & cues.BEATS:
        return before[0] if word == "by" else before[-1]
    return before[-1] if before else _person(scene, at)


def _party_of(scene: Scene, person: int) -> str | None:
    for i in (person - 1, person - 2, person - 3, person + 1, person + 2):
        if 0 <= i < len(scene.phrases) and scene.phrases[i].sort == "party":
            return scene.phrases[i].ids[0]
    phrase = scene.phrases[person]
    return scene.story.allegiance.get(phrase.ids[0]) if phrase.ids else None


def mayor_share(scene: Scene, at: int, q: Quantity) -> bool:
    """A candidate's share, votes or lead in a mayoral contest."""
    story = scene.story
    if not (scene.words & _MAYOR or story.mayoral) or story.ward or _of_something_else(scene):
        return False
    person = _whose(scene, at, q)
    near = _place_near(scene, person) if person is not None else None
    place = near or _mayoral_place(scene) or (story.contest.removesuffix("-mayor") if story.contest else None)
    if place is None or person is None:
        return False
    follows_on = story.frame.kind == "mayor_share" or scene.low(q.first - 1) in {"'s", "'"} or (q.value or 0) > 500
    if not q.unit and not (follows_on and story.frame.unit):
        return False
    story.contest = f"{place}-mayor"
    if (
        q.unit == "votes"
        and scene.low(q.first - 1) == "by"
        and scene.cut[min(q.end + 1, len(scene.cut) - 1)].sort != "number"
    ):
        scene.tell(q, kind="votes_majority", subject=story.contest, area=place, value=q.value)
        return True
    unit = q.unit or story.frame.unit
    story.frame = Frame(kind="mayor_share", unit=unit)
    start, end = scene.span(scene.phrases[person].first, scene.phrases[person].end)
    party = next((p.ids[0] for p in scene.phrases[:person] if p.sort == "party"), _party_of(scene, person))
    scene.tell(
        q,
        kind="mayor_result",
        subject=story.contest,
        area=place,
        value=q.value,
        change=q.change,
        unit=unit,
        party=party,
        candidate=story.plain.text[start:end],
    )
    return True


def _place_near(scene: Scene, person: int) -> str | None:
    """As in "Bury chose Ann Example, who polled 512": of several places, the last named before the person."""
    places = [p.ids[0] for p in scene.phrases if p.sort == "council"]
    before = [p.ids[0] for p in scene.phrases[:person] if p.sort == "council"]
    return before[-1] if before and len(set(places)) > 1 else None


def _of_something_else(scene: Scene) -> bool:
    other = scene.words & {"nationally", "projected", "turnout", "survey"}
    return bool(other) or scene.topic("poll") or scene.says("- of - poll")


def _mayoral_place(scene: Scene) -> str | None:
    """The place whose mayor is spoken of: a council or a region with a mayor of its own."""
    for i, phrase in enumerate(scene.phrases):
        if phrase.sort == "name" and scene.before(i) == "of" and scene.before(i, 2) == "mayor":
            return slug_of(phrase.low)
    return next(
        (p.ids[0] for p in scene.phrases if p.sort == "council" or (p.sort == "region" and p.ids[0] not in _NO_MAYOR)),
        None,
    )


_NO_MAYOR = book.words(
    "gb england wales scotland england-and-wales northern-ireland south-east south-west midlands east-anglia"
)
