"""Contests: the doors to mayors and referendums, and counts of contests.

Not here: the outcomes themselves (`mayors`, `referendums`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.mayors import mayor_outcomes, mayor_share
from tallyroom.copydesk.reading.referendums import about_referendums, answer_marks, answer_share, referendum_answers
from tallyroom.copydesk.reading.scene import Scene


def contest_outcomes(scene: Scene) -> None:
    """State each referendum's answer and each mayor's election that a sentence tells."""
    mayor_outcomes(scene)
    if about_referendums(scene):
        referendum_answers(scene)


def contest_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Counts of contests, a referendum's percentage, a mayor's share."""
    start, end = scene.span(q.first, q.end)
    if (
        q.value is not None
        and q.unit in {"percent", "votes", ""}
        and q.sort == "digits"
        and (answer_share(scene, at, q) or mayor_share(scene, at, q))
    ):
        return True
    counted = _contest_counted(scene, at, q)
    if counted is None:
        return False
    scene.story.state(
        start,
        end,
        kind="contests_count",
        subject=counted,
        value=q.value,
        of=q.of,
        unit="contests",
        qualifiers=q.hedges,
    )
    return True


def _contest_counted(scene: Scene, at: int, q: Quantity) -> str | None:
    """What a count of contests counts: referendums, by-elections, mayors."""
    if q.value is None or q.change is not None:
        return None
    if q.unit == "contests":
        return _contest_named(q)
    places = {*q.noun.split(), *q.adjectives} & cues.PLACES_COUNTED
    asked = scene.words & cues.OF_REFERENDUMS
    if places and asked and q.unit == "foreign":
        return "mayoral-referendums"
    after = scene.phrases[at + 1 : at + 4]
    listed = bool(after) and after[0].low in {"-", ",", ":"} and any(p.sort == "council" for p in after)
    bare = q.unit == "" and q.sort == "words" and about_referendums(scene) and bool(answer_marks(scene))
    return "mayoral-referendums" if listed and bare and not scene.subject(at)[1:] else None


def _contest_named(q: Quantity) -> str:
    if not {"parliamentary", "westminster"}.isdisjoint(q.adjectives):
        return "parliamentary-by-elections"
    local = q.noun == "by-elections" and not {"council", "local"}.isdisjoint(q.adjectives)
    return "council-by-elections" if local else book.CONTESTS[q.noun]
