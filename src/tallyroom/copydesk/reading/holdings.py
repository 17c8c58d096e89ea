"""Control said without a place: of the council spoken of, or by nobody ("still no overall control").

Not here: sentences that name their council after a verb (`control`).
"""

from __future__ import annotations

import itertools

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading.fates import denied, undone
from tallyroom.copydesk.reading.labels import BREAKS, label, state
from tallyroom.copydesk.reading.phrases import Phrase
from tallyroom.copydesk.reading.scene import Scene


def hold_phrase(scene: Scene) -> None:
    """As in "Another Conservative hold", "a Labour gain from the Tories": of the council of this section."""
    council = scene.story.section or scene.story.here or scene.story.home
    if (council is None and not scene.story.ward) or any(p.sort in {"council", "here", "ward"} for p in scene.phrases):
        return
    for at, phrase in enumerate(scene.phrases[:6]):
        word = scene.after(at)
        if (
            phrase.sort not in {"party", "noc"}
            or word not in {"hold", "gain"}
            or scene.low(phrase.end + 1) not in {"", ".", ",", "from", "and", ";", "here", "-", "with", "after"}
        ):
            continue
        if any(p.sort == "verb" and p.first < phrase.first for p in scene.phrases) or any(
            p.sort == "figure" and p.end <= phrase.first for p in scene.phrases
        ):
            continue
        told = label(scene, at)
        if told is not None and scene.story.ward:
            start, end = scene.span(phrase.first, len(scene.cut) - (1 if scene.cut[-1].text == "." else 0))
            scene.story.state(
                start,
                end,
                kind="ward_control",
                subject=scene.story.ward,
                area=scene.story.ward_area or council,
                value=told[0],
                change=told[1],
                from_=told[2],
            )
        elif told is not None and council is not None:
            state(scene, at, party=told[0], change=told[1], from_=told[2], council=council)
        return


def whence_whither(scene: Scene, at: int) -> tuple[str | None, str | None]:
    """As in "from Y" and "to Z" after a place, past the rest of its list."""
    whence = whither = None
    for i in range(at + 1, len(scene.phrases)):
        phrase = scene.phrases[i]
        if phrase.sort in {"verb", "figure"} or phrase.low in BREAKS:
            break
        if phrase.sort in {"party", "noc"}:
            word = scene.low(phrase.first - 1)
            word = scene.low(phrase.first - 2) if word in {"the", "a", "mr", "mrs", "ms", "sir"} else word
            ids = "+".join(sorted(phrase.ids))
            if word == "from" and whence is None:
                whence = ids
            elif word in {"to", "into"} and whither is None:
                whither = ids
            elif word in {"of", "with"}:
                continue
            else:
                break
    return whence, whither


def no_control(scene: Scene, at: int) -> None:
    """As in "no overall control of X", "leaving X hung", "still no overall control"."""
    if at in scene.spoken:
        return
    councils = [i for i, p in enumerate(scene.phrases) if p.sort in {"council", "here"}]
    after = next((i for i in councils if i > at and scene.before(i) in {"of", "in", "at", "on"} and i - at <= 3), None)
    if any(i in scene.spoken for i in councils if abs(i - at) <= 12):
        return
    if at + 1 < len(scene.phrases) and scene.phrases[at + 1].sort == "figure":
        return
    if scene.low(scene.phrases[at].first - 1) in {"from", "under"} and scene.low(scene.phrases[at].first - 1) == "from":
        return
    before = [i for i in councils if i < at and i not in scene.spoken]
    stays = bool(scene.words & cues.AS_BEFORE)
    moved = bool(scene.words & cues.NEWLY)
    change = "hold" if stays else "gain" if moved else None
    if after is not None:
        start, _ = scene.span(scene.phrases[at].first, scene.phrases[at].end)
        state(scene, after, party="noc", change=change, start=start)
    elif before:
        for place in before[-1:] if not _all_listed(scene, before) else before:
            state(scene, place, party="noc", change=change)
    elif scene.story.council and not councils:
        state(scene, at, party="noc", change=change, council=scene.story.council)
    scene.spoken.add(at)


def _all_listed(scene: Scene, places: list[int]) -> bool:
    return all(scene.phrases[i].sort == "council" for i in places) and all(
        b - a <= 2 for a, b in itertools.pairwise(places)
    )


def bare_control(scene: Scene, acting: str | None, at: int) -> None:
    """As in "won control", "lost their majority": of the council spoken of."""
    council = _council_meant(scene, at)
    party, verb = acting or scene.story.party, scene.verb_before(at)
    if council is None or party is None or verb is None or at in scene.spoken or undone(scene, at):
        return
    if any(scene.phrases[i].sort == "here" for i in scene.spoken):
        return
    verb_at = scene.phrases.index(verb)
    foregone = "lose" in verb.classes and (denied(scene, verb_at) or scene.before(verb_at) == "longer")
    if foregone:  # "where Labour can no longer lose control": theirs, and whether that is new is not said
        state(scene, at, party=party, change=None, council=council, start=_where_it_begins(scene, at))
        return
    if denied(scene, verb_at) and "gain" in verb.classes:
        return
    change = _bare_change(scene, verb)
    _, whither = whence_whither(scene, at)
    if change == "loss" and whither:
        party, change = whither, "gain"
    if change is not None:
        start = _where_it_begins(scene, at)
        state(scene, at, party=party, change=change, council=council, start=start)


def _council_meant(scene: Scene, at: int) -> str | None:
    """The council whose control is spoken of without its name, unless the name comes after."""
    named = [p.ids[0] for i, p in enumerate(scene.phrases) if p.sort == "council" and i not in scene.spoken]
    told = _where(scene, at) or _only(scene, named, at)
    if told is None and any(p.sort == "council" for p in scene.phrases):
        return None
    if scene.after(at) in {"of", "in", "over", "on"} and not _described(scene, at):
        return None
    if scene.phrases[at].low == "majority" and scene.before(at) in {"a", "of"} and "longer" not in scene.words:
        return None
    return told or scene.story.council


def _described(scene: Scene, at: int) -> bool:
    """As in "in charge of Scotland's biggest council": named by a description."""
    nouns = {scene.after(at, step) for step in range(1, 6)}
    return scene.after(at) == "of" and bool(nouns & {"council", "authority", "city"})


def _bare_change(scene: Scene, verb: Phrase) -> str | None:
    if "longer" in scene.words or "lose" in verb.classes:
        return "loss"
    if "gain" in verb.classes or "back" in scene.words:
        return "gain"
    stays = scene.low(verb.first) in cues.STILL_THERE
    return "hold" if "hold" in verb.classes or stays else None


def _where_it_begins(scene: Scene, at: int) -> int | None:
    """A "No change:" before it, or the party it is said of, belongs to the claim."""
    if scene.words >= {"no", "change"}:
        figures = ((i, p.figure) for i, p in enumerate(scene.phrases) if p.figure is not None)
        scene.spoken |= {i for i, figure in figures if figure.change == 0.0}
        return scene.cut[0].start
    parties = (i for i in range(at - 1, -1, -1) if scene.phrases[i].sort == "party" and not scene.oblique(i))
    said = next(parties, None)
    return scene.cut[scene.phrases[said].first].start if said is not None else None


def _only(scene: Scene, named: list[str], at: int) -> str | None:
    """The one council of the sentence, where a majority is lost or the sentence begins "In Bury"."""
    if len(named) != 1:
        return None
    inside = any(p.sort == "council" and scene.located(i) for i, p in enumerate(scene.phrases[:at]))
    inside = inside or (scene.phrases[0].sort == "council" and scene.phrases[1].low in {":", "-"})
    return named[0] if inside or scene.phrases[at].low == "majority" else None


def _where(scene: Scene, at: int) -> str | None:
    """As in "in Basildon, where the Tories have lost control": the council before "where"."""
    for i in range(at - 1, 0, -1):
        if scene.phrases[i].low == "where":
            return next(
                (
                    scene.phrases[k].ids[0]
                    for k in range(i - 1, max(-1, i - 3), -1)
                    if scene.phrases[k].sort == "council" and k not in scene.spoken
                ),
                None,
            )
    return None
