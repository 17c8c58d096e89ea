"""Shares, turnout and votes: which of the percentages and vote counts a figure is.

Here: projected and actual shares, polls, turnout, majorities, ward votes. Not here: seats (`figures`).
"""

from __future__ import annotations

from tallyroom.copydesk import phrasebook as book
from tallyroom.copydesk.levels import Quantity
from tallyroom.copydesk.numerals import ORDINALS
from tallyroom.copydesk.scene import Scene
from tallyroom.copydesk.story import Frame
from tallyroom.copydesk.tokens import slug_of

_LOCAL_SHARE = book.words("wards ward contested fought stood stand standing divisions")


def share_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """State a percentage, points or votes; False where the figure is none of them."""
    unit = q.unit or _unit_meant(scene, at, q)
    if unit == "" and q.change is None and _majority_of(scene, at, q):
        unit = "votes"
    if unit == "" and q.change is None and scene.words & {"mayor"} and _mayors_majority(scene, at, q):
        return True
    if q.share is not None:
        return _votes_and_share(scene, at, q)
    if unit == "percent":
        return _percent(scene, at, q)
    if unit == "points":
        return _points(scene, at, q)
    if unit in {"votes", "electors"}:
        return _votes(scene, at, q)
    return False


def _mayors_majority(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "was elected mayor with a majority of 412"."""
    contest = scene.story.contest
    if contest is None or (scene.low(q.first - 1), scene.low(q.first - 2)) != ("of", "majority"):
        return False
    start, end = scene.span(q.first, q.end)
    scene.story.state(start, end, kind="votes_majority", subject=contest, value=q.value, qualifiers=q.hedges)
    return True


def _majority_of(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "held her seat with a majority of 219": votes, when a person or a ward has it."""
    if scene.low(q.first - 1) != "of" or scene.low(q.first - 2) != "majority":
        return False
    return _ward_meant(scene, at)[0] is not None


def _unit_meant(scene: Scene, at: int, q: Quantity) -> str:
    """A bare figure counts what the one before it counted; in a ward's rows, votes."""
    frame = scene.story.frame
    shared = scene.topic("projection") or scene.says(
        "vote share", "national share", "share of the vote", "national vote"
    )
    if (
        q.unit == ""
        and shared
        and not frame.unit
        and q.sort == "digits"
        and 0 < (q.value or 0) <= 65
        and not q.party
    ):
        return "percent"
    if (
        q.unit == ""
        and frame.unit in {"percent", "points", "votes"}
        and q.sort in {"digits", "words"}
        and not q.party
    ):
        return frame.unit
    if q.unit == "" and scene.story.ward and q.sort == "digits" and q.change is None:
        return "votes"
    return ""


def _percent(scene: Scene, at: int, q: Quantity) -> bool:
    start, end = scene.span(q.first, q.end)
    story = scene.story
    if q.value is None:
        return _share_change(scene, at, q)
    if _turnout(scene, at):
        where, area = scene.place(at)
        ward = _ward_meant(scene, at)[0] if scene.words & {"ward", "there"} else None
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
            attributed_to=source(scene),
        )
        return True
    kind, subjects, area = _which_share(scene, at)
    if not subjects:
        return False
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
            attributed_to=source(scene),
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
    if {"electors", "electorate", "voters", "registered"} & set(rest) and {"voted", "turned", "cast"} & set(
        rest
    ):
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
    where, area = scene.place(at)
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
    people = [
        allegiance[p.ids[0]] for p in scene.phrases[:at] if p.sort == "person" and p.ids[0] in allegiance
    ]
    surnames = {id_.split()[-1].casefold(): party for id_, party in allegiance.items()}
    people = [
        surnames.get(p.low.split()[-1], "") if p.sort in {"name", "person"} else ""
        for p in scene.phrases[:at]
    ]
    people = [party for party in people if party]
    place = sum(
        1 for p in scene.phrases[:at] if p.sort == "figure" and p.figure and p.figure.unit == "percent"
    )
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
        sign = (
            -1
            if verb and verb.classes & {"lose", "sink"}
            else 1
            if verb and verb.classes & {"gain", "rise"}
            else 0
        )
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


def _votes_and_share(scene: Scene, at: int, q: Quantity) -> bool:
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


def _votes(scene: Scene, at: int, q: Quantity) -> bool:
    """A winning margin, a turnout in votes, or a candidate's votes."""
    start, end = scene.span(q.first, q.end)
    story = scene.story
    ward, area = _ward_meant(scene, at)
    margin = _margin(scene, at, q)
    if margin and ward:
        party = (scene.subject(at) or (None,))[0]
        story.state(
            start,
            end,
            kind="votes_majority",
            subject=ward,
            value=q.value,
            area=area,
            party=party,
            qualifiers=q.hedges,
        )
        return True
    if margin:
        return True
    subjects = scene.subject(at)
    if story.ward and subjects and q.value is not None:
        story.state(
            start,
            end,
            kind="ward_result",
            subject=story.ward,
            value=q.value,
            area=story.ward_area,
            change=q.change,
            party=subjects[0],
            candidate=_candidate(scene, at),
            qualifiers=q.hedges,
        )
        return True
    if ward and subjects and q.value is not None and q.unit == "votes":
        story.state(
            start,
            end,
            kind="ward_result",
            subject=ward,
            value=q.value,
            area=area,
            change=q.change,
            party=subjects[0],
            candidate=_candidate(scene, at),
            qualifiers=q.hedges,
        )
        return True
    return q.unit in {"votes", "electors"}


def placings(scene: Scene) -> None:
    """As in "came third", "three times the vote of": a place or a multiple, not a count."""
    for at, phrase in enumerate(scene.phrases):
        told = _placing(scene, at, phrase.low) if phrase.low in _MULTIPLES or phrase.low in ORDINALS else None
        ward, area = _ward_meant(scene, at) if told else (None, None)
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


def _ward_meant(scene: Scene, at: int) -> tuple[str | None, str | None]:
    """The ward of this sentence, else of the rows above or below."""
    council = next((p.ids[0] for p in scene.phrases if p.sort == "council"), scene.story.council)
    for i in range(at, -1, -1):
        phrase = scene.phrases[i]
        if phrase.sort == "ward":
            return phrase.ids[0], scene.story.ward_area or council
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


def source(scene: Scene) -> str | None:
    """Who the sentence says a figure comes from."""
    for token in scene.cut:
        if token.low in {"bbc", "corporation", "itv", "sky", "thrasher", "guardian"}:
            return "BBC" if token.low in {"bbc", "corporation"} else token.text
    if scene.cut and scene.cut[0].low in {"they", "the"} and scene.story.frame.kind == "projected_share":
        return None
    party = scene.phrases[0] if scene.phrases else None
    if (
        party is not None
        and party.sort == "party"
        and scene.low(party.end) in {"pointed", "said", "claimed", "says"}
    ):
        return party.ids[0]
    return None
