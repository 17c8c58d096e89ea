"""Which unknown names are wards.

Here: the wording that makes a ward of a name. Not here: names the gazetteer knows.
"""

from __future__ import annotations

from tallyroom.copydesk.reading.fates import speaker
from tallyroom.copydesk.reading.labels import state
from tallyroom.copydesk.reading.scene import Scene


def councillor_in(scene: Scene, at: int) -> bool:
    """As in "one councillor, Ann Example in Govan": the ward is the party's."""
    if (
        at + 2 >= len(scene.phrases)
        or scene.after(at) not in {"in", "at"}
        or scene.phrases[at + 2].sort not in {"name", "ward"}
        or " " not in scene.phrases[at].low
    ):
        return False
    told = any(p.sort == "figure" and p.figure and p.figure.unit == "seats" for p in scene.phrases[:at])
    given = scene.low(scene.phrases[at].first).title() in scene.story.gazetteer.given_names
    party = speaker(scene, at)
    if told and given and party:
        state(scene, at + 2, party=party, change=None)
    return told and given


def ward_like(scene: Scene, at: int) -> bool:
    """An unknown name that the sentence calls a ward or seat, or sets in a council."""
    phrase = scene.phrases[at]
    if phrase.sort != "name":
        return False
    theirs = scene.after(at) == "seat" and scene.before(at) in {"his", "her", "their"}
    if (
        theirs
        or scene.after(at) in {"ward", "wards", "division"}
        or (scene.after(at) in {"and", ",", "&"} and _list_of_wards(scene, at))
    ):
        return True
    if scene.before(at) == "of" and scene.before(at, 2) in {"seats", "ward", "wards", "seat", "division"}:
        return True
    if continues_wards(scene, at):
        return True
    if _plain_object(scene, at):
        return True
    inside = scene.after(at) in {"in", "on"} and at + 2 < len(scene.phrases) and scene.phrases[at + 2].sort == "council"
    verb = scene.verb_before(at)
    return inside and verb is not None and bool(verb.classes & {"gain", "hold", "lose"})


def _plain_object(scene: Scene, at: int) -> bool:
    """As in "In Bury the Greens held Oak Hill": an unknown place gained or held, with its council said."""
    phrase, before = scene.phrases[at], scene.phrases[at - 1] if at else None
    if before is None or not before.classes & {"gain", "hold", "lose"} or scene.after(at) in {"'s", "'"}:
        return False
    person = scene.low(phrase.first).title() in scene.story.gazetteer.given_names
    placed = (
        any(p.sort == "council" and scene.located(i) for i, p in enumerate(scene.phrases))
        or scene.story.byelections
        or (scene.story.home and scene.after(at) in {"from", "with", ".", ","})
    )
    return bool(placed) and not person


def _list_of_wards(scene: Scene, at: int) -> bool:
    for i in range(at + 1, min(at + 8, len(scene.phrases))):
        if scene.phrases[i].sort == "word" and scene.phrases[i].low == "wards":
            return True
        if scene.phrases[i].sort not in {"name", "mark", "council"} and scene.phrases[i].low != "and":
            return False
    return False


def continues_wards(scene: Scene, at: int) -> bool:
    """As in "the seats of A, B and C": B and C are wards as A is."""
    step = at - 1
    while step >= 0 and scene.phrases[step].low in {",", "and", "&"}:
        step -= 1
    return 0 <= step < at - 1 and scene.phrases[step].sort == "name" and ward_like(scene, step)
