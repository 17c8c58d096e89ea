"""What a ward's line says besides its candidates' votes: who holds it, by how many, the turnout.

Not here: which lines are a ward's (`ward_survey`), the candidates' votes (`ward_rows`), wards in prose (`ward_votes`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading.labels import label
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.ward_rows import tally_of_seats
from tallyroom.copydesk.reading.ward_survey import LABELS, NO_WARD


def under_heading(scene: Scene) -> bool:
    """Take up the ward that a heading names; a paragraph that is neither heading nor row lets it go."""
    story, line = scene.story, scene.sentence.line
    if line in story.wards.heads and scene.sentence.opens:
        _take_up(scene, story.wards.heads[line])
        story.ward_of_rows = True
        ward_notes(scene)
        return True
    if line in story.wards.whole and scene.sentence.opens:
        _take_up(scene, story.wards.whole[line])
        story.ward_of_line = True
    row = line in story.wards.rows
    if story.ward_of_rows and not row and tally_of_seats(scene):
        return True
    foot = scene.sentence.tokens[0].low in NO_WARD or len(scene.cut) <= 8
    if story.ward_of_rows and scene.sentence.paragraph and not row and not foot:
        story.ward, story.ward_area, story.ward_of_rows, story.frame = None, None, False, Frame()
    return False


def _take_up(scene: Scene, ward: str) -> None:
    story = scene.story
    story.ward, story.ward_area = ward, story.council
    if ward.endswith("-mayor"):
        story.ward_area, story.contest = ward.removesuffix("-mayor"), ward
    story.ward_of_rows, story.frame = False, Frame(kind="ward_result", unit="votes")


def ward_notes(scene: Scene) -> bool:
    """Labels, majorities and turnouts beside a ward's votes: "Lab hold", "Maj 427", "Turnout: 40%"."""
    story = scene.story
    if story.ward is None or not (story.ward_of_line or story.ward_of_rows):
        return False
    told = False
    for at, phrase in enumerate(scene.phrases):
        if at in scene.spoken:
            continue
        if phrase.sort in {"party", "noc"} and scene.after(at) in LABELS:
            said = label(scene, at)
            if said is not None:
                _labelled(scene, at, said)
                told = True
        elif phrase.figure is not None and phrase.figure.value is not None and phrase.figure.change is None:
            told = _noted(scene, at) or told
    return told


def _labelled(scene: Scene, at: int, said: tuple[str, str, str | None]) -> None:
    story = scene.story
    start, end = scene.span(scene.phrases[at].first, scene.phrases[at].end + 1)
    story.state(
        start,
        end,
        kind="ward_control",
        subject=story.ward or "",
        area=story.ward_area,
        value=said[0],
        change=said[1],
        from_=said[2],
    )
    scene.spoken.add(at)


def _noted(scene: Scene, at: int) -> bool:
    """A figure with "majority" or "turnout" before it, or "by" after a label."""
    q = scene.phrases[at].figure
    if q is None:
        return False
    before = q.first - 1
    while scene.low(before) in {":", "-", "of", "was", "a", ".", "...", "just"}:
        before -= 1
    word = scene.low(before)
    margin = word in cues.MAJORITY or (word == "by" and q.unit == "votes")
    kind = "votes_majority" if margin and q.unit in {"", "votes"} else ""
    kind = "turnout" if word == "turnout" and q.unit == "percent" else kind
    if not kind:
        return False
    unit = "percent" if kind == "turnout" else "votes"
    ward = scene.story.ward or ""
    ward = ward.removesuffix("-mayor") if kind == "turnout" else ward
    scene.tell(q, kind=kind, subject=ward, value=q.value, area=scene.story.ward_area, unit=unit)
    scene.spoken.add(at)
    return True
