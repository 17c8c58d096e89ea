"""Result labels ("Lab gain from Con"), and the making of a claim of control.

Not here: sentences (`control`, `fates`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.tokens import slug_of

BREAKS = book.words("; : . but while although though whereas")


def labelled(scene: Scene, at: int) -> bool:
    """As in "Medway (Lab gain from Con)", "Medway: Lab gain from Con", "Medway - Con hold"."""
    step = at + 1
    while step < len(scene.phrases) and scene.phrases[step].low in {":", "(", "-", ",", "["}:
        step += 1
    if step == at + 1 and not (at == 0 and scene.sentence.opens):
        return False
    same = (
        step < len(scene.phrases)
        and scene.phrases[step].sort == "figure"
        and scene.phrases[step].low in {"no", "unchanged"}
    )
    if (
        same
        and step + 2 < len(scene.phrases)
        and scene.phrases[step + 1].low in {",", "-", "("}
        and scene.phrases[step + 2].sort in {"party", "noc"}
    ):
        scene.spoken.add(step)
        state(scene, at, party=scene.phrases[step + 2].ids[0], change="hold", from_=None)
        scene.spoken.add(step + 2)
        return True
    found = label(scene, step)
    if found is None:
        return False
    party, change, whence = found
    state(scene, at, party=party, change=change, from_=whence)
    return True


def label(scene: Scene, at: int) -> tuple[str, str, str | None] | None:
    """A result label: "Lab gain from Con", "Con lose to NOC", "Con hold", "NOC no change", "no change"."""
    if at >= len(scene.phrases) or scene.phrases[at].sort not in {"party", "noc"}:
        return None
    party = scene.phrases[at].ids[0]
    rest = [scene.low(scene.phrases[at].end + step) for step in range(3)]
    onward = scene.phrases[at + 2] if at + 2 < len(scene.phrases) else None
    if rest[0] == "to" and onward is not None and onward.sort in {"party", "noc"} and at <= 2:
        return onward.ids[0], "gain", party
    if rest[0] in {"hold", "holds", "held", "stay"} or rest[:2] == ["no", "change"] or rest[0] == "unchanged":
        return party, "hold", None
    if rest[0] not in cues.LABEL_VERBS:
        return None
    whence, whither = _label_ends(scene, at)
    if rest[0].startswith("lo"):
        return (whither, "gain", party) if whither else (party, "loss", None)
    return party, "gain", whence


def _label_ends(scene: Scene, at: int) -> tuple[str | None, str | None]:
    whence = whither = None
    for i in range(at + 1, min(at + 5, len(scene.phrases))):
        phrase = scene.phrases[i]
        if phrase.sort in {"party", "noc"}:
            word = scene.low(phrase.first - 1)
            whence = phrase.ids[0] if word == "from" else whence
            whither = phrase.ids[0] if word in {"to", "into"} else whither
    return whence, whither


def state(
    scene: Scene,
    at: int,
    *,
    party: str | None,
    change: str | None,
    from_: str | None = None,
    start: int | None = None,
    council: str | None = None,
) -> None:
    """Make the claim for one place; a ward's is a ward's."""
    if party is None or at in scene.spoken:
        return
    phrase = scene.phrases[at]
    first, end = scene.span(phrase.first, phrase.end)
    scene.spoken.add(at)
    story = scene.story
    if phrase.sort in {"name", "ward"}:
        slug = phrase.ids[0] if phrase.ids else slug_of(phrase.low)
        story.state(
            first,
            end,
            kind="ward_control",
            subject=slug,
            area=scene.only_council or story.ward_area or story.council,
            value=party,
            change=change,
            from_=from_,
        )
        return
    subject = council or (story.council if phrase.sort == "here" else phrase.ids[0])
    if subject is None:
        return
    story.state(
        start if start is not None else first,
        end,
        kind="council_control",
        subject=subject,
        area=subject,
        value=party,
        change=change,
        from_=from_,
    )
