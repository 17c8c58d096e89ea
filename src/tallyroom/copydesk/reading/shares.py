"""Shares and turnout: which of the percentages a figure is.

Here: projected and actual shares, changes in share, polls, turnout. Not here: votes (`ward_votes`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.ward_votes import (
    MOST_MEMBERS,
    majority_of_votes,
    mayors_majority,
    votes_and_share,
    votes_figure,
    ward_meant,
)

_LOCAL_SHARE = book.words(
    "wards ward contested fought stood stand standing divisions preference preferences cast polled"
)


def share_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """State a percentage, points or votes; False where the figure is none of them."""
    unit = q.unit or _unit_meant(scene, at, q)
    if unit == "" and q.change is None and majority_of_votes(scene, at, q):
        unit = "votes"
    if unit == "" and q.change is None and scene.words & {"mayor"} and mayors_majority(scene, at, q):
        return True
    if q.share is not None:
        return votes_and_share(scene, at, q)
    if unit == "percent":
        return _percent(scene, at, q)
    if unit == "points":
        return _points(scene, at, q)
    if unit in {"votes", "electors"}:
        return votes_figure(scene, at, q)
    return False


def _polled_at(scene: Scene, at: int) -> tuple[str, str] | None:
    """As in "with Bury highest on 36%": the council just before a turnout, past how it ranks."""
    for i in range(at - 1, max(-1, at - 5), -1):
        if scene.phrases[i].sort == "council":
            return "council", scene.phrases[i].ids[0]
        if scene.phrases[i].sort not in {"word"}:
            break
    return None


def _heads(scene: Scene) -> str | None:
    """As in "Oak Hill: Ann Example, Lab, elected; turnout 41%": the ward that a line begins with, up to a colon."""
    first = scene.phrases[0]
    colon = any(phrase.low == ":" for phrase in scene.phrases[1:4])
    return first.ids[0] if first.sort == "ward" and colon else None


def _unit_meant(scene: Scene, at: int, q: Quantity) -> str:
    """A bare figure counts what the one before it counted; in a ward's rows, votes."""
    frame = scene.story.frame
    shared = scene.topic("projection") or scene.says(
        "vote share", "national share", "share of the vote", "national vote"
    )
    if q.unit == "" and shared and not frame.unit and q.sort == "digits" and 0 < (q.value or 0) <= 65 and not q.party:
        return "percent"
    if q.unit == "" and frame.unit in {"percent", "points", "votes"} and q.sort in {"digits", "words"} and not q.party:
        return frame.unit
    bare = q.unit == "" and q.sort == "digits" and q.change is None
    many = scene.story.ward_told is not None and (q.value or 0) > MOST_MEMBERS
    if bare and (scene.story.ward or many):
        return "votes"
    return ""


def _percent(scene: Scene, at: int, q: Quantity) -> bool:
    start, end = scene.span(q.first, q.end)
    story = scene.story
    if "swing" in {scene.low(q.first - step) for step in (1, 2, 3)} or scene.low(q.end) == "swing":
        return True  # how far votes moved, and nobody's share
    if q.value is None:
        return _share_change(scene, at, q)
    if _turnout(scene, at):
        where, area = _polled_at(scene, at) or scene.place(at, carried=False)
        ward = ward_meant(scene, at)[0] if scene.words & {"ward", "there"} else _heads(scene)
        subject = story.ward or ward or (area if where == "council" else "all") or "all"
        story.state(
            start,
            end,
            kind="turnout",
            subject=subject,
            value=q.value,
            area=area,
            change=q.change,
            unit="percent",
            qualifiers=q.hedges,
            attributed_to=source(scene) or (story.credit if scene.topic("projection") else None),
        )
        return True
    kind, subjects, area = _which_share(scene, at)
    if not subjects:
        return False
    credit = source(scene)
    if kind == "projected_share":
        credit = story.credit = credit or story.credit
    for party in subjects:
        story.state(
            start,
            end,
            kind=kind,
            subject=party,
            value=q.value,
            area=area,
            change=q.change,
            unit="percent",
            qualifiers=_hedged(scene, kind, q),
            base=q.base,
            attributed_to=credit,
            note="change is in percentage points" if q.points else "",
        )
    story.frame = Frame(kind=kind, unit="percent")
    return True


def _hedged(scene: Scene, kind: str, q: Quantity) -> tuple[str, ...]:
    if kind != "projected_share":
        return q.hedges
    word = next(
        (word for word in ("estimate", "projection", "projected") if word in scene.words),
        "projected" if scene.story.topic == "projection" else "",
    )
    return ((word,) if word else ()) + q.hedges


def _turnout(scene: Scene, at: int) -> bool:
    """Turnout is named before the figure, or just after it, with no party between."""
    for i in range(at - 1, -1, -1):
        low = scene.phrases[i].low
        if low == ";" or scene.phrases[i].sort == "party":
            break
        if low in {"turnout", "turnouts"} or (low == "turned" and scene.after(i) == "out"):
            return True
        if scene.phrases[i].sort == "party" or low == ";":
            break
    rest = [scene.low(scene.phrases[at].end + step) for step in range(5)]
    if {"electors", "electorate", "voters", "registered"} & set(rest) and {"voted", "turned", "cast"} & set(rest):
        return True
    return any(p.low in {"turnout", "turned"} for p in scene.phrases[at + 1 : at + 5]) and not any(
        p.sort in {"party", "figure"} for p in scene.phrases[at + 1 : at + 5]
    )


def _which_share(scene: Scene, at: int) -> tuple[str, tuple[str, ...], str | None]:
    story = scene.story
    subjects = scene.subject(at)
    if scene.topic("poll") or scene.says(
        "opinion poll", "poll for", "a poll", "eve - of - poll", "polls suggest", "exit poll"
    ):
        return "poll_share", _candidate_parties(scene, at) or subjects, None
    if story.ward:
        return "vote_share", subjects, story.ward
    told = story.claims[-1] if story.claims else None
    if told is not None and told.kind == "ward_control" and any(i in scene.spoken for i in range(at)):
        return "vote_share", (str(told.value),), told.subject
    where, area = scene.place(at, carried=False)
    projected = (
        scene.topic("projection")
        or story.topic == "projection"
        or scene.says("national vote", "national share", "vote share", "share of the vote would")
    )
    if projected or (where != "council" and not (scene.words & _LOCAL_SHARE)):
        return "projected_share", subjects, "national"
    return "vote_share", subjects, area or story.region or "gb"


def _candidate_parties(scene: Scene, at: int) -> tuple[str, ...]:
    """As in "victory for A over B, by 53% to 47%": the first figure is A's, the second B's."""
    allegiance = scene.story.allegiance
    people = [allegiance[p.ids[0]] for p in scene.phrases[:at] if p.sort == "person" and p.ids[0] in allegiance]
    surnames = {id_.split()[-1].casefold(): party for id_, party in allegiance.items()}
    people = [surnames.get(p.low.split()[-1], "") if p.sort in {"name", "person"} else "" for p in scene.phrases[:at]]
    people = [party for party in people if party]
    place = sum(1 for p in scene.phrases[:at] if p.sort == "figure" and p.figure and p.figure.unit == "percent")
    people = list(dict.fromkeys(people))
    return (people[place],) if len(people) > 1 and place < len(people) else ()


def _points(scene: Scene, at: int, q: Quantity) -> bool:
    if q.value is not None and scene.words & {"lead", "ahead", "majority", "margin"}:
        return False
    return _share_change(scene, at, q)


def _share_change(scene: Scene, at: int, q: Quantity) -> bool:
    amount = q.change
    if amount is None:
        verb = scene.verb_before(at)
        sign = -1 if verb and verb.classes & {"lose", "sink"} else 1 if verb and verb.classes & {"gain", "rise"} else 0
        if not sign or q.value is None:
            return False
        amount = sign * q.value
    subjects = scene.subject(at)
    start, end = scene.span(q.first, q.end)
    _where, area = scene.place(at)
    for party in subjects:
        scene.story.state(
            start,
            end,
            kind="share_change",
            subject=party,
            value=amount,
            area=area or "gb",
            unit="points",
            qualifiers=q.hedges,
            base=q.base,
            note="change is in percentage points" if q.unit == "percent" else "",
        )
    scene.story.frame = Frame(kind="share_change", unit="points")
    return bool(subjects)


def source(scene: Scene) -> str | None:
    """Who the sentence says a figure comes from."""
    for token in scene.cut:
        if token.low in cues.FORECASTERS:
            return "BBC" if token.low in {"bbc", "corporation"} else token.text
    if scene.cut and scene.cut[0].low in {"they", "the"} and scene.story.frame.kind == "projected_share":
        return None
    party = scene.phrases[0] if scene.phrases else None
    if party is not None and party.sort == "party" and scene.low(party.end) in {"pointed", "said", "claimed", "says"}:
        return party.ids[0]
    return None
