"""Whether a figure of seats is a gain, a loss or a level: by its noun, its verb, or what stands beside it.

Not here: the claims that follow (`seats`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.councils import change_shared
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.wording import follows, precedes

WON = book.words("win take pick secure claim bag scoop land return elect notch clinch")


def seat_sign(scene: Scene, at: int, q: Quantity, went: tuple[tuple[str, ...], int] | None) -> int:
    """+1 or -1 where the figure is a change by its noun or verb; 0 for a level."""
    if q.unit in BY_NOUN:
        return BY_NOUN[q.unit]
    if q.change is not None:
        return 0
    shown = _as_gains(scene, at, q) or _theirs_lost(scene, at) or (went[1] if went else 0)
    if shown:
        return shown
    if scene.low(q.first - 1) == "(":  # "lost Bury to NOC (18 seats now)": the verb does not govern what is in brackets
        outside = -1 if scene.says("at the expense of") and left_party(scene, at) else 0
        return _gains_by_place(scene, at) or outside
    unseated = q.party and (follows(scene, q, _UNSEATED, 3) or precedes(scene, q, "from", "came from"))
    if unseated:
        return -1
    return 0 if scene.before(at) == "with" else change_shared(scene, at) or _verb_sign(scene, at, q)


def _gains_by_place(scene: Scene, at: int) -> int:
    """As in "Labour's biggest gains came in Bury (20 seats), York (13)": changes, place by place."""
    place = scene.phrases[at - 2] if at > 1 else None
    if place is None or place.sort != "council":
        return 0
    words = [token.low for token in scene.cut[: scene.phrases[at].first]]
    noun = next((i for i, word in enumerate(words) if word in {"gains", "losses"}), None)
    made = (
        noun is not None and words[noun + 1 : noun + 2] and words[noun + 1] in {"came", "were", "in", "included", ":"}
    )
    return 0 if noun is None or not made else 1 if words[noun] == "gains" else -1


def _as_gains(scene: Scene, at: int, q: Quantity) -> int:
    """As in "two gains for the Tories, and three for Labour": the second is a change as the first is."""
    before = next((p.figure for p in reversed(scene.phrases[:at]) if p.figure is not None), None)
    first = next((i for i in range(at - 1, -1, -1) if scene.phrases[i].sort == "figure"), at)
    verbs = any(p.sort == "verb" for p in scene.phrases[first:at])
    told = before is not None and q.unit == "" and scene.after(at) in {"for", "by"} and not verbs
    return BY_NOUN.get(before.unit, 0) if told and before is not None else 0


def _theirs_lost(scene: Scene, at: int) -> int:
    """As in "among the 19 they lost": -1 or +1 by the verb after the pronoun."""
    after = scene.phrases[at + 1 : at + 3]
    if len(after) < 2 or after[0].sort != "anaphor" or after[1].sort != "verb" or scene.before(at) != "the":
        return 0
    return -1 if "lose" in after[1].classes else 1 if after[1].low in {"gain", "add"} else 0


BY_NOUN = {"gains": 1, "losses": -1}
_UNSEATED = book.phrases(
    "were beaten, was beaten, were defeated, were ousted, was ousted, were unseated, was unseated, "
    "were toppled, were removed, were deposed, were lost, were voted out, were swept, swept away, "
    "lost out, lost their seats, lost their seat, lost his seat, lost her seat, fell"
)


def _verb_sign(scene: Scene, at: int, q: Quantity) -> int:
    verb, frame = scene.verb_before(at), scene.story.frame
    possessed = scene.low(q.first - 1) in {"'s", "'"} and scene.before(at, 2) != "the"
    if possessed and frame.kind == "seats":
        return 0  # "to the Tories' 26"
    if in_row(scene, at) or verb is None:  # "and the Greens 41": as the figure before it in the sentence
        told = any(p.sort == "figure" for p in scene.phrases[:at])
        return frame.sign if told and frame.unit in {"seats", "councils"} else 0
    if q.of is not None and scene.low(q.first - 1) in {"on", "with", "at"}:
        return 0  # "lost control, on 15 of 30"
    if verb.low in {"shed", "drop"} or ("lose" in verb.classes and verb.low != "give"):
        return -1
    gained = (
        "gain" in verb.classes
        and q.of is None
        and (
            verb.low not in WON
            or _at_expense(scene, at)
            or _and_now_has(scene, at)
            or (verb.low == "pick" and scene.place(at)[0] != "council")
        )
    )
    return 1 if gained or (verb.low == "put" and scene.low(verb.end) == "on") else 0


def _and_now_has(scene: Scene, at: int) -> bool:
    """As in "won eight seats and now has 32": a level follows, so that the first was a change."""
    now = next((i for i in range(at + 1, min(at + 9, len(scene.phrases))) if scene.phrases[i].low == "now"), None)
    if now is None or scene.before(at) not in {"won", "took", "win", "take", "winning", "taking"}:
        return False
    has = now + 1 < len(scene.phrases) and scene.low(scene.phrases[now + 1].first) in {"has", "have", "holds", "hold"}
    return has and any(p.sort == "figure" for p in scene.phrases[now + 2 : now + 4])


def _at_expense(scene: Scene, at: int) -> bool:
    _first, last = scene.clause(at)
    for i in range(at + 1, min(last, at + 9)):
        if scene.phrases[i].sort == "verb":
            return False
        if (
            scene.phrases[i].sort == "party"
            and scene.oblique(i)
            and scene.before(i) in {"from", "of", "the"}
            and {scene.before(i), scene.before(i, 2)} & {"from", "of"}
        ):
            return scene.says("at the expense of") or "from" in {scene.before(i), scene.before(i, 2)}
    return False


def left_party(scene: Scene, at: int) -> bool:
    return any(p.sort in {"party", "anaphor"} for p in scene.phrases[:at])


def in_row(scene: Scene, at: int) -> bool:
    """As in "Labour 20", "Con: 13": a party and its figure with nothing between."""
    return at > 0 and (
        scene.phrases[at - 1].sort == "party"
        or (at > 1 and scene.phrases[at - 1].low in {":", "-", ","} and scene.phrases[at - 2].sort == "party")
    )
