"""Mayors: who was elected, with what share.

Not here: votes on having a mayor (`referendums`).
"""

from __future__ import annotations

from tallyroom.copydesk import phrasebook as book
from tallyroom.copydesk.levels import Quantity
from tallyroom.copydesk.scene import Scene
from tallyroom.copydesk.story import Frame
from tallyroom.copydesk.tokens import slug_of


def mayor_outcomes(scene: Scene) -> None:
    """As in "Bedford elects Labour's Ann Example", "Ann Example was elected mayor of Bedford"."""
    if not (
        scene.words & {"mayor", "mayoral", "mayoralty"}
        or scene.story.topic == "mayors"
        or scene.story.mayoral
    ):
        return
    elected = next(
        (
            i
            for i, p in enumerate(scene.phrases)
            if scene.low(p.first) in _ELECTED
            or (scene.says("held on") and scene.low(p.first) == "held")
            or (scene.low(p.first) in {"became", "becomes"} and scene.words & {"mayor"})
            or (p.low in {"win", "gain", "hold", "retain"} and scene.words & {"mayoralty"})
        ),
        None,
    )
    if elected is None or scene.low(scene.phrases[elected].end) in {"mayors"}:
        return
    if any(scene.before(elected, step) in {"directly", "not", "to"} for step in (1, 2)) or scene.words & {
        "expected",
        "hoping",
        "could",
        "may",
    }:
        return
    person = _person(scene, elected)
    known = scene.words & {"mayor", "mayoral", "mayoralty"}
    place = _mayoral_place(scene) or (scene.story.council if known else None)
    if person is None or place is None:
        return
    scene.story.contest = f"{place}-mayor"
    phrase = scene.phrases[person]
    start, end = scene.span(phrase.first, phrase.end)
    party = _party_of(scene, person)
    who = scene.story.plain.text[start:end]
    if person and scene.phrases[person - 1].sort == "party":
        start = scene.cut[scene.phrases[person - 1].first].start
    elif person > 1 and scene.phrases[person - 2].sort == "party" and scene.phrases[person - 1].low == "'s":
        start = scene.cut[scene.phrases[person - 2].first].start
    scene.story.state(
        start,
        end,
        kind="mayor_result",
        subject=f"{place}-mayor",
        area=place,
        value="elected",
        unit="outcome",
        party=party,
        candidate=who,
    )
    for i, p in enumerate(scene.phrases):
        if p.sort == "council" and p.ids[0] == place:
            scene.spoken.add(i)


_ELECTED = book.words("elects elected re-elects re-elected elect reelected ousted defeated unseated")


def _person(scene: Scene, near: int) -> int | None:
    people = [
        i for i, p in enumerate(scene.phrases) if p.sort == "person" or (p.sort == "name" and " " in p.low)
    ]
    return min(people, key=lambda i: abs(i - near), default=None)


def _party_of(scene: Scene, person: int) -> str | None:
    for i in (person - 1, person - 2, person - 3, person + 1, person + 2):
        if 0 <= i < len(scene.phrases) and scene.phrases[i].sort == "party":
            return scene.phrases[i].ids[0]
    phrase = scene.phrases[person]
    return scene.story.allegiance.get(phrase.ids[0]) if phrase.ids else None


def mayor_share(scene: Scene, at: int, q: Quantity) -> bool:
    """A candidate's share in a mayoral contest, said in the same sentence."""
    story = scene.story
    told = bool(scene.words & {"mayoral", "mayor", "mayoralty"}) or (
        story.mayoral and (_mayoral_place(scene) is not None or story.contest is not None)
    )
    if (
        not told
        or story.ward
        or scene.words & {"nationally", "projected"}
        or scene.topic("poll")
        or scene.says("- of - poll")
        or scene.words & {"turnout", "survey"}
    ):
        return False
    place = _mayoral_place(scene) or (story.contest.removesuffix("-mayor") if story.contest else None)
    person = _person(scene, at)
    if (
        place is None
        or person is None
        or (
            q.unit == ""
            and story.frame.kind != "mayor_share"
            and not (scene.low(q.first - 1) in {"'s", "'"} or (q.value or 0) > 500)
        )
    ):
        return False
    if q.unit == "" and not story.frame.unit:
        return False
    story.contest = f"{place}-mayor"
    if q.unit == "votes" and scene.low(q.first - 1) == "by" and scene.low(q.end) != "to":
        start, end = scene.span(q.first, q.end)
        story.state(start, end, kind="votes_majority", subject=story.contest, area=place, value=q.value)
        return True
    start, end = scene.span(q.first, q.end)
    unit = q.unit or story.frame.unit or "votes"
    story.frame = Frame(kind="mayor_share", unit=unit)
    phrase = scene.phrases[person]
    first, last = scene.span(phrase.first, phrase.end)
    scene.story.state(
        start,
        end,
        kind="mayor_result",
        subject=f"{place}-mayor",
        area=place,
        value=q.value,
        change=q.change,
        unit=unit,
        party=next((p.ids[0] for p in scene.phrases[:person] if p.sort == "party"), _party_of(scene, person)),
        candidate=scene.story.plain.text[first:last],
        qualifiers=q.hedges,
    )
    return True


def _mayoral_place(scene: Scene) -> str | None:
    """The place whose mayor is spoken of: a council or a region with a mayor of its own."""
    for i, phrase in enumerate(scene.phrases):
        if phrase.sort == "name" and scene.before(i) == "of" and scene.before(i, 2) == "mayor":
            return slug_of(phrase.low)
    return next(
        (
            p.ids[0]
            for p in scene.phrases
            if p.sort == "council" or (p.sort == "region" and p.ids[0] not in _NO_MAYOR)
        ),
        None,
    )


_NO_MAYOR = book.words(
    "gb england wales scotland england-and-wales northern-ireland south-east south-west midlands east-anglia"
)
