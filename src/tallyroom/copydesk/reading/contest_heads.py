"""What the head of one contest and its rows say: who won the ward, each candidate's votes and share.

Not here: which lines these are (`contest_survey`), heads of a ward alone (`ward_lines`), prose (`ward_votes`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading.labels import label
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame


def contest_head(scene: Scene) -> bool:
    """Take up the contest that a head names, and say who won it where the head does."""
    story, line = scene.story, scene.sentence.line
    head = story.contests_listed.heads.get(line)
    if head is None or not scene.sentence.opens:
        return False
    story.ward, story.ward_area, story.ward_of_rows, story.ward_of_line = head.ward, head.area, True, False
    story.here, story.section, story.party = head.area, None, None
    story.frame, story.heading = Frame(kind="ward_result", unit="votes"), None
    for at in range(1, len(scene.phrases)):
        told = label(scene, at)
        if told is not None:
            start, end = scene.span(head.first, scene.phrases[at].end + 1)
            story.state(
                min(start, scene.cut[scene.phrases[at].first].start),
                end,
                kind="ward_control",
                subject=head.ward,
                area=head.area,
                value=told[0],
                change=told[1],
                from_=told[2],
            )
            break
    return True


def contest_row(scene: Scene) -> bool:
    """As in "Lab Ann Example 1,034 [46.4%; -4.1]", "Ann Example, Labour - 1,034 - 46.4%": votes, and a share."""
    story = scene.story
    if scene.sentence.line not in story.contests_listed.rows or not scene.sentence.opens or story.ward is None:
        return False
    if story.ward.endswith("-mayor") or not story.ward_of_rows:
        return False
    party = next((i for i, p in enumerate(scene.phrases) if p.sort == "party" and len(p.ids) == 1), None)
    figures = [p.figure for p in scene.phrases if p.figure is not None and p.figure.value is not None]
    votes = next((q for q in figures if q.unit in {"", "votes", "foreign"} and q.sort == "digits"), None)
    if party is None or votes is None:
        return False
    apart = next((q for q in figures if q.unit == "percent"), None)
    decimal = next((q for q in figures if q is not votes and q.first >= votes.end), None)
    share = votes.share or apart or decimal
    named = next((p for p in scene.phrases if p.sort in {"name", "person"}), None)
    who = None if named is None else story.plain.text[slice(*scene.span(named.first, named.end))]
    whose = scene.phrases[party].ids[0]
    told = [(votes, votes, "ward_result")]
    if share is not None:
        told.append((votes if votes.share else share, share, "vote_share"))
    for q, figure, kind in told:
        first, end = scene.span(q.first, q.end)
        story.state(
            first,
            end,
            kind=kind,
            subject=story.ward if kind == "ward_result" else whose,
            value=figure.value,
            change=figure.change if kind == "vote_share" else None,
            area=story.ward_area if kind == "ward_result" else story.ward,
            unit="votes" if kind == "ward_result" else "percent",
            party=whose if kind == "ward_result" else None,
            candidate=who,
        )
    return True
