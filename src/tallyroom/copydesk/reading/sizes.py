"""How big a council is, what a majority takes, how far a party is from one, by how many it has one.

Here: `council_size`. Not here: what a party holds (`seats`).
"""

from __future__ import annotations

from collections.abc import Callable

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene


def size_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Whether a figure is the size of a council or of a majority; the claim is made if it is."""
    measure = next((measure for measure, says in _MEASURES if says(scene, at, q)), None)
    if measure is None:
        return False
    where, place = scene.place(at)
    council = place if where == "council" else scene.story.council
    party = "all" if measure in _OF_NOBODY else next(iter(scene.subject(at)), "all")
    start, end = scene.span(q.first, q.end)
    scene.story.state(
        start,
        end,
        kind="council_size",
        subject=party,
        value=q.value if q.value is not None else abs(q.change or 0),
        area=council,
        measure=measure,
        change=q.change if q.value is not None else None,
        unit="seats",
        qualifiers=q.hedges,
    )
    return True


def _seats_at_all(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "a 44-seat council", "all 45 seats filled"."""
    if q.unit == "compound":
        return q.noun in {"-seat", "-member", "-strong"}
    whole = q.whole or scene.low(q.first - 1) == "all"
    told = scene.low(q.end) in {"filled", "declared", "now", "counted", "in"}
    told = told or "with" in {scene.low(q.first - 1), scene.low(q.first - 2)}
    return whole and told and q.unit == "seats" and scene.story.council is not None


def _short(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "one seat short", "two short of a majority"."""
    if not _plain(q):
        return False
    lacking = {scene.low(q.first - 1), scene.low(q.first - 2)} & {"needed", "needs", "need", "needing"}
    if lacking and q.more:
        return True
    if scene.low(q.first - 1) == "within" and scene.low(q.end) == "of":
        return True  # "within five seats of taking charge"
    end = q.end - 1 if scene.low(q.end - 1) == "short" else q.end
    return scene.low(end) in {"short", "shy", "away"} and scene.low(end + 1) in {"of", "from", "in", "on", ",", "."}


def _majority(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "kept by two seats", "a majority of 12", "the majority has grown to nine"."""
    if not _plain(q) or scene.story.ward:
        return False
    kept = scene.words & cues.KEEPING
    if scene.low(q.first - 1) == "by" and q.unit == "seats" and q.change is None:
        verb = scene.verb_before(at)
        return bool(kept) and not (verb is not None and "lose" in verb.classes)
    if scene.story.council is None and scene.place(at)[0] != "council":
        return False
    return _majority_size(scene, at, q) or _majority_of(scene, at, q)


def _majority_of(scene: Scene, at: int, q: Quantity) -> bool:
    of = scene.low(q.first - 1) == "of" and scene.low(q.first - 2) == "majority"
    elsewhere = scene.words & cues.NOT_OF_COUNCILS
    return of and q.change is None and (q.value or 0) < 100 and not elsewhere and not _person_before(scene, at)


def _plain(q: Quantity) -> bool:
    return q.unit in {"seats", ""} and not q.party


def _majority_size(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "Labour's majority has grown to nine seats"."""
    before = [scene.low(q.first - step) for step in range(1, 10) if q.first >= step]
    stop = next((i for i, word in enumerate(before) if word in {",", ";", "."}), len(before))
    return (
        "majority" in before[:stop]
        and bool({"to", "is", "now", "from"} & set(before[:3]))
        and q.unit in {"seats", ""}
        and not scene.words & {"votes", "vote"}
    )


def _person_before(scene: Scene, at: int) -> bool:
    given = scene.story.gazetteer.given_names
    return any(
        p.sort == "person" or (p.sort == "name" and " " in p.low and p.low.split()[0].title() in given)
        for p in scene.phrases[:at]
    )


def _needed(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "need 31 to take control", "31 seats required for a majority"."""
    if q.change is not None or q.value is None or not _plain(q):
        return False
    purpose = {scene.low(q.end + step) for step in range(7)}
    before = {scene.low(q.first - step) for step in range(1, 5)}
    need = cues.NEEDS
    aim = cues.OF_A_MAJORITY
    return bool((before | purpose) & need) and bool(
        purpose & aim or (scene.words & {"majority"} and not before & {"party"})
    )


_OF_NOBODY = frozenset({"seats on the council", "seats needed for a majority"})
_MEASURES: tuple[tuple[str, Callable[[Scene, int, Quantity], bool]], ...] = (
    ("seats on the council", _seats_at_all),
    ("seats short of a majority", _short),
    ("majority in seats", _majority),
    ("seats needed for a majority", _needed),
)
