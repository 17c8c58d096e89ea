"""Seats that a party took in one ward: "all three seats in Weoley, Birmingham", "both seats in the Harborne ward".

Here: a figure of a ward and not of its council. Not here: a ward's votes (`ward_votes`), who holds it (`control`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.tokens import slug_of

_WITHIN = frozenset({"in", "at", "of"})
_MOST = 5  # seats of one ward


def ward_seats_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Whether a figure counts seats of a ward that the sentence names after it; the claim is made if it does."""
    ward = _ward_after(scene, at)
    if ward is None or q.unit != "seats" or q.change is not None or q.value is None or q.value > (q.of or _MOST):
        return False
    subjects = scene.subject(at)
    if not subjects or q.sort == "fraction":
        return False
    start, end = scene.span(q.first, q.end)
    for party in subjects[:1]:
        scene.story.state(
            start,
            end,
            kind="seats_won",
            subject=party,
            value=q.value,
            of=q.of,
            area=ward,
            measure="seats won in the ward",
            unit="seats",
            qualifiers=q.hedges,
        )
    return True


def _ward_after(scene: Scene, at: int) -> str | None:
    """The ward named just after a figure, as in "in Weoley", "in the Harborne ward"."""
    end = scene.phrases[at].end
    step = next((i for i in range(at + 1, min(at + 4, len(scene.phrases))) if scene.phrases[i].first >= end), at + 1)
    if step >= len(scene.phrases) or scene.phrases[step].low not in _WITHIN:
        return None
    step += 1
    if step < len(scene.phrases) and scene.phrases[step].low == "the":
        step += 1
    named = scene.phrases[step] if step < len(scene.phrases) else None
    if named is None or named.sort not in {"ward", "name", "council"}:
        return None
    told = scene.after(step) in {"ward", "division"}
    if named.sort == "council" and not told:
        return None
    if named.sort == "name" and not (told or _placed(scene, step)):
        return None
    if named.sort == "ward" and named.ids:
        return named.ids[0]
    end = named.end
    while end < len(scene.cut) and scene.cut[end].capital:  # "Acocks Green": the rest of the name looks like a party
        end += 1
    return slug_of(" ".join(t.low for t in scene.cut[named.first : end]).removesuffix(" ward"))


def _placed(scene: Scene, step: int) -> bool:
    """Whether a council stands beside an unknown name, so that it is one of its wards."""
    return any(p.sort == "council" for p in scene.phrases) or scene.story.council is not None
