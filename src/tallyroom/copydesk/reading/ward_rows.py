"""Candidates and their votes, ward by ward: in one running list, or in rows under the ward's name.

Here: `ward_list` for a line. Not here: which ward a line is of, its label and its majority (`ward_lines`), tables with
a header (`tables`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading.numerals import SMALL as NUMBERS
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.tokens import Token, slug_of


def tally_of_seats(scene: Scene) -> bool:
    """As in "Labour hold 2, gain 1 from Lib Dem" under the rows of a ward with several seats: no votes."""
    held = {"hold", "holds", "gain", "gains", "held"} & {scene.low(1), scene.low(2), scene.low(3)}
    counted = any(p.figure is not None and (p.figure.value or 9) <= 4 for p in scene.phrases if p.sort == "figure")
    return scene.phrases[0].sort == "party" and bool(held) and counted


def ward_list(scene: Scene) -> bool:
    """As in "Ward: Name, Party, votes; Ward, Name, Party votes ...": claims for every entry."""
    entries = _entries(scene)
    if not entries:
        return False
    story = scene.story
    if scene.phrases[0].sort == "council" and scene.sentence.opens and not story.ward_of_line:
        story.section = story.here = scene.phrases[0].ids[0]
    headed = story.ward is not None and (story.ward_of_line or scene.sentence.line in story.wards.rows)
    ward: str | None = None
    for place, (party, figure) in enumerate(entries):
        first = (
            scene.phrases[entries[place - 1][1]].end
            if place
            else (scene.phrases[0].end if scene.phrases[0].sort == "council" else 0)
        )
        named, person = _ward_and_person(scene, first, scene.phrases[party].first)
        if headed and named and not story.ward_of_line and not person:
            person = tuple(token for token in scene.cut[first : scene.phrases[party].first] if token.sort == "word")
        ward = story.ward if headed else named or ward
        if ward is None:
            continue
        q = scene.phrases[figure].figure
        start = person[0].start if person else scene.cut[scene.phrases[party].first].start
        end = scene.cut[scene.phrases[figure].end - 1].end
        who = story.plain.text[person[0].start : person[-1].end] if person else None
        story.state(
            start,
            end,
            kind="mayor_result" if ward.endswith("-mayor") else "ward_result",
            subject=ward,
            unit="votes",
            area=story.ward_area if headed else story.council,
            value=q.value if q else None,
            party=scene.phrases[party].ids[0],
            candidate=who,
        )
        scene.spoken.add(figure)
    if not headed:
        story.ward, story.ward_area = (ward if len(entries) > 1 else story.ward), story.council
    return True


def _entries(scene: Scene) -> list[tuple[int, int]]:
    """Pairs of party and votes that a list is made of: capitals, a party, a figure, again and again."""
    pairs = []
    for at, phrase in enumerate(scene.phrases):
        if phrase.sort != "party" or len(phrase.ids) != 1:
            continue
        step = at + 1
        while step < len(scene.phrases) and scene.phrases[step].low in {",", ")", ":", "-"}:
            step += 1
        following = scene.phrases[step] if step < len(scene.phrases) else None
        q = following.figure if following else None
        in_cell = any(first == phrase.first and first for first, _ in scene.sentence.cells)
        named = in_cell or (
            scene.low(phrase.first - 1) in {",", "(", "-", "|"} and scene.cut[phrase.first - 2].capital
            if phrase.first >= 2
            else False
        )
        if (
            following
            and q
            and q.sort == "digits"
            and q.value is not None
            and q.unit in {"", "votes", "foreign"}
            and q.change is None
            and q.share is None
            and named
        ):
            pairs.append((at, step))
    colon = any(p.low == ":" for p in scene.phrases[1:3])
    listed = (
        len(pairs) >= 3
        or (len(pairs) >= 2 and colon)
        or (len(pairs) >= 1 and scene.phrases[0].sort in {"name", "ward"} and len(scene.cut) < 14)
        or (len(pairs) >= 1 and scene.story.ward_of_line)
        or (len(pairs) >= 1 and scene.story.ward is not None and scene.sentence.line in scene.story.wards.rows)
    )
    return pairs if listed else []


def _ward_and_person(scene: Scene, first: int, end: int) -> tuple[str | None, tuple[Token, ...]]:
    """Divide the capitals before a party into a ward and a person."""
    cut = [
        token
        for token in scene.cut[first:end]
        if token.text not in {";", "(", ")", ".", "*"} and token.low != "elected"
    ]
    while cut and cut[-1].text in {",", ":"}:
        cut.pop()
    while cut and cut[0].text in {",", ":"}:
        cut.pop(0)
    marks = [i for i, token in enumerate(cut) if token.text in {",", ":"}]
    if marks:
        ward, person = cut[: marks[0]], cut[marks[-1] + 1 :]
        ward = ward[
            : next(
                (i for i, token in enumerate(ward) if token.low in NUMBERS or token.sort == "number"),
                len(ward),
            )
        ]
    else:
        at = _given_name(scene, cut)
        ward, person = cut[:at], cut[at:]
    if ward and ward[-1].low == "ward":
        ward = ward[:-1]
    slug = slug_of(" ".join(token.low for token in ward)) if ward else None
    return slug, tuple(person)


def _given_name(scene: Scene, cut: list[Token]) -> int:
    """Where a person begins in "Mill Lane Mary Ann Brown": at the first given name, else two from the end."""
    given = scene.story.gazetteer.given_names
    for at, token in enumerate(cut[:-1]):
        if token.text.title() in given and (at or len(cut) == 2):
            return at
    return max(0, len(cut) - 2)
