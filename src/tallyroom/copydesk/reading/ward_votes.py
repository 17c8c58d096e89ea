"""Votes: a candidate's in a ward, a winning margin, a place.

Here: counts of votes. Not here: shares (`shares`), nor a ward's holder (`control`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.numerals import ORDINALS
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.tokens import slug_of


def mayors_majority(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "was elected mayor with a majority of 412"."""
    contest = scene.story.contest
    if contest is None or (scene.low(q.first - 1), scene.low(q.first - 2)) != ("of", "majority"):
        return False
    start, end = scene.span(q.first, q.end)
    scene.story.state(start, end, kind="votes_majority", subject=contest, value=q.value, qualifiers=q.hedges)
    return True


def majority_of_votes(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "held her seat with a majority of 219": votes, when a person or a ward has it."""
    if scene.low(q.first - 1) != "of" or scene.low(q.first - 2) != "majority":
        return False
    return ward_meant(scene, at)[0] is not None


def votes_and_share(scene: Scene, at: int, q: Quantity) -> bool:
    """One span, two claims."""
    story, share = scene.story, q.share
    subjects = scene.subject(at)
    if share is None or not subjects or not story.ward:
        return False
    start, end = scene.span(q.first, q.end)
    candidate = _candidate(scene, at)
    story.state(
        start,
        end,
        kind="ward_result",
        subject=story.ward,
        value=q.value,
        area=story.ward_area,
        party=subjects[0],
        candidate=candidate,
    )
    story.state(
        start,
        end,
        kind="vote_share",
        subject=subjects[0],
        value=share.value,
        change=share.change,
        area=story.ward,
        unit="percent",
        candidate=candidate,
    )
    return True


def _candidate(scene: Scene, at: int) -> str | None:
    for i in range(at - 1, -1, -1):
        phrase = scene.phrases[i]
        if phrase.sort in {"name", "person"}:
            start, end = scene.span(phrase.first, phrase.end)
            return scene.story.plain.text[start:end]
        if phrase.sort == "figure":
            break
    return None


def votes_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """A winning margin, or a candidate's votes."""
    ward, area = ward_meant(scene, at)
    if _margin(scene, at, q):
        party = next(iter(scene.subject(at)), None)
        if ward:
            scene.tell(q, kind="votes_majority", subject=ward, value=q.value, area=area, party=party)
        return True
    if scene.story.ward:
        ward, area = scene.story.ward, scene.story.ward_area
    subjects = _theirs(scene, at) or scene.subject(at)
    voted = q.unit == "votes" or scene.story.frame.unit == "votes"
    if ward and subjects and q.value is not None and (scene.story.ward or voted):
        scene.tell(
            q,
            kind="ward_result",
            subject=ward,
            value=q.value,
            area=area,
            change=q.change,
            party=subjects[0],
            candidate=_candidate(scene, at),
        )
        scene.story.frame = Frame(kind="ward_result", unit="votes")
        return True
    return q.unit in {"votes", "electors"}


def _theirs(scene: Scene, at: int) -> tuple[str, ...]:
    """As in "beating Labour's Ann Example (615)", "Ann Example (Lab) polled 615": of the person just before."""
    for i in range(at - 1, -1, -1):
        if scene.phrases[i].sort in {"name", "person"}:
            near = [k for k in (i - 1, i - 2, i + 2) if 0 <= k < at and scene.phrases[k].sort == "party"]
            beside = [k for k in near if (k < i and scene.phrases[k].possessive) or (k > i and scene.before(k) == "(")]
            return scene.phrases[beside[0]].ids[:1] if beside else ()
        if scene.phrases[i].sort == "figure":
            break
    return ()


def placings(scene: Scene) -> None:
    """As in "came third", "three times the vote of": a place or a multiple, not a count."""
    for at, phrase in enumerate(scene.phrases):
        told = _placing(scene, at, phrase.low) if phrase.low in _MULTIPLES or phrase.low in ORDINALS else None
        ward, area = ward_meant(scene, at) if told else (None, None)
        if told is None or ward is None:
            continue
        value, unit, more = told
        start, end = scene.span(phrase.first, phrase.end + more)
        person = next((p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "person"), None)
        party = scene.story.allegiance.get(person) if person else next(iter(scene.subject(at)), None)
        scene.story.state(
            start,
            end,
            kind="ward_result",
            subject=ward,
            area=area,
            value=value,
            unit=unit,
            party=party,
            candidate=person,
            measure="finishing position" if unit == "rank" else "votes as a multiple of the second party",
        )


_MULTIPLES = {"twice": 2.0, "double": 2.0, "treble": 3.0, "triple": 3.0}


_CAME = frozenset({"came", "finished", "was", "in", "placed", "finishing", "coming"})


def _placing(scene: Scene, at: int, low: str) -> tuple[float, str, int] | None:
    """The value, its unit, and how many more words belong to it."""
    if low in _MULTIPLES:
        voted = {scene.after(at, step) for step in (0, 1, 2)} & {"vote", "votes"}
        return (_MULTIPLES[low], "ratio", 2) if voted else None
    placed = ORDINALS[low] > 1 and scene.before(at) in _CAME and scene.after(at) not in {"place", "ward"}
    return (float(ORDINALS[low]), "rank", 0) if placed else None


def _margin(scene: Scene, at: int, q: Quantity) -> bool:
    words = {scene.low(q.first - 1), scene.low(q.first - 2), scene.low(q.first - 3)}
    ahead = scene.low(q.end) in {"clear", "ahead", "behind", "short", "more"}
    return ahead or bool(words & {"by", "majority", "margin"})


def ward_meant(scene: Scene, at: int) -> tuple[str | None, str | None]:
    """The ward of this sentence, else of the rows above or below."""
    council = next((p.ids[0] for p in scene.phrases if p.sort == "council"), scene.story.council)
    for i in range(at, -1, -1):
        phrase = scene.phrases[i]
        if phrase.sort == "ward":
            return phrase.ids[0], scene.only_council or scene.story.ward_area or council
        if phrase.sort == "name" and (i in scene.spoken or _reads_as_ward(scene, i)):
            return slug_of(phrase.low), council
    if scene.story.ward is None and scene.says("by - election") and council:
        return council, council
    return scene.story.ward, scene.story.ward_area or council


def _reads_as_ward(scene: Scene, at: int) -> bool:
    """As in "her Lancaster Rural North seat", "in Flixton": a place that no gazetteer knows."""
    phrase = scene.phrases[at]
    if scene.low(phrase.first).title() in scene.story.gazetteer.given_names:
        return False
    return scene.after(at) in {"seat", "ward", "division"} or scene.before(at) == "in"
