"""Mayors, referendums and how many contests there were.

Here: outcomes by place ("Manchester and Nottingham rejected the idea"), a mayor's election and share, counts of
contests. Not here: councils and wards (`control`).
"""

from __future__ import annotations

from tallyroom.copydesk import phrasebook as book
from tallyroom.copydesk.quantities import Quantity
from tallyroom.copydesk.scene import Scene
from tallyroom.copydesk.story import Frame

_MAYOR_WORDS = frozenset(
    [
        "mayor",
        "mayors",
        "mayoral",
        "referendum",
        "referendums",
        "referenda",
        "idea",
        "proposal",
        "proposals",
        "plan",
        "plans",
        "system",
        "switch",
        "yes",
        "no",
    ]
)
_NO = book.phrases(
    "said no",
    "say no",
    "saying no",
    "voted no",
    "voted against",
    "turned it down",
    "turn the idea down",
    "turned the idea down",
    "turned down",
    "turn down",
    "no vote",
    "no votes",
    "no to",
    "voted to scrap",
    "voted to abolish",
    "voted to ditch",
    "said no to",
    "against",
    "voting no",
    "thumbs down",
    "rejected",
    "reject",
    "rejecting",
    "did not want",
    "followed suit",
)
_YES = book.phrases(
    "said yes",
    "say yes",
    "saying yes",
    "voted yes",
    "voted in favour",
    "voted for",
    "yes to",
    "in favour",
    "backed",
    "approved",
    "yes in",
    "voting yes",
    "opted for",
    "embraced",
    "endorsed",
    "chose to have",
    "will have",
    "adopted",
    "supported",
    "chooses to keep",
    "chose to keep",
    "voted to keep",
    "keeps its",
    "votes to keep",
    "opts to keep",
    "kept its",
    "decided to keep",
    "voted to retain",
    "retain",
)


def contest_outcomes(scene: Scene) -> None:
    """State each referendum's answer and each mayor's election that a sentence tells."""
    _mayors(scene)
    if _about_referendums(scene):
        _answers(scene)


def _about_referendums(scene: Scene) -> bool:
    story = scene.story
    if story.topic in {"mayors", "referendum"} and (
        scene.words & {"no", "yes", "keep", "keeps", "down"} or _answer_verb(scene)
    ):
        return True
    mentioned = bool(
        scene.words & {"mayors", "referendum", "referendums", "referenda", "mayoral"}
    ) or scene.says("the idea", "elected mayor", "its mayor", "a mayor", "directly - elected")
    return mentioned or (story.asked and bool(_marks(scene)))


def _answer_verb(scene: Scene) -> bool:
    return any(p.sort == "verb" and p.classes & {"reject", "approve"} for p in scene.phrases)


def _answers(scene: Scene) -> None:
    """Each place takes the answer nearest to it: "A, B and C rejected", "no to a mayor in D"."""
    marks = _marks(scene)
    if not marks:
        return
    if scene.words & {"expected", "wants", "wanted", "pleas"} and not scene.words & {"rejected", "rejects"}:
        return
    taken = [
        i
        for i, p in enumerate(scene.phrases)
        if p.sort == "council" and i not in scene.spoken and not _only_where(scene, i)
    ]
    for at in taken:
        answer = _nearest(scene, marks, at)
        if answer is None:
            continue
        phrase = scene.phrases[at]
        start, end = scene.span(phrase.first, phrase.end)
        keep = "keep" in scene.words or "keeps" in scene.words or "retain" in scene.words
        scene.story.state(
            start,
            end,
            kind="referendum_result",
            subject=phrase.ids[0],
            area=phrase.ids[0],
            value=answer,
            measure="keep the mayoral system" if keep else "",
        )
        scene.spoken.add(at)
        scene.story.answers[phrase.ids[0]] = answer


def _only_where(scene: Scene, at: int) -> bool:
    return scene.before(at) in {"in"} and scene.low(scene.phrases[at].first - 2) in {
        "continues",
        "counting",
        "due",
        "awaited",
        "job",
        "underway",
    }


def _marks(scene: Scene) -> list[tuple[int, str]]:
    """Where the sentence says yes or no, by token."""
    low = [token.low for token in scene.cut]
    marks = []
    for at in range(len(low)):
        if book.starts(low[at : at + 5], _NO):
            if at and low[at - 1] in {"was", "were"} and low[at] == "rejected":
                pass
            marks.append((at, "no"))
        elif book.starts(low[at : at + 5], _YES):
            marks.append((at, "yes"))
    for phrase in scene.phrases:
        if (
            phrase.sort == "verb"
            and phrase.classes & {"reject", "approve"}
            and not any(at == phrase.first for at, _ in marks)
        ):
            marks.append((phrase.first, "no" if "reject" in phrase.classes else "yes"))
    return sorted(marks)


def _nearest(scene: Scene, marks: list[tuple[int, str]], at: int) -> str | None:
    """A place before its verb takes the next answer in its clause; one after, the last."""
    first, last = scene.clause(at)
    start = scene.phrases[first].first
    end = scene.phrases[last - 1].end
    here = scene.phrases[at].first
    inside = [(token, answer) for token, answer in marks if start <= token < end]
    after = [(token, answer) for token, answer in inside if token > here]
    before = [(token, answer) for token, answer in inside if token < here]
    if scene.before(at) in {"in", "for"} and before:
        return before[-1][1]
    if after:
        return after[0][1]
    if before:
        return before[-1][1]
    if marks:
        return marks[-1][1] if marks[-1][0] < here else marks[0][1]
    return None


def _mayors(scene: Scene) -> None:
    """ "Liverpool elects Labour's Joe Anderson", "Ann Example was elected mayor of Bedford"."""
    if not (
        scene.words & {"mayor", "mayoral", "mayoralty"}
        or scene.story.topic == "mayors"
        or scene.story.mayoral
    ):
        return
    elected = next(
        (
            i
            for i, p in enumerate(scene.phrases)
            if scene.low(p.first) in _ELECTED
            or (scene.says("held on") and scene.low(p.first) == "held")
            or (scene.low(p.first) in {"became", "becomes"} and scene.words & {"mayor"})
            or (p.low in {"win", "gain", "hold", "retain"} and scene.words & {"mayoralty"})
        ),
        None,
    )
    if elected is None or scene.low(scene.phrases[elected].end) in {"mayors"}:
        return
    if any(scene.before(elected, step) in {"directly", "not", "to"} for step in (1, 2)) or scene.words & {
        "expected",
        "hoping",
        "could",
        "may",
    }:
        return
    person = _person(scene, elected)
    known = scene.words & {"mayor", "mayoral", "mayoralty"}
    place = _mayoral_place(scene) or (scene.story.council if known else None)
    if person is None or place is None:
        return
    scene.story.contest = f"{place}-mayor"
    phrase = scene.phrases[person]
    start, end = scene.span(phrase.first, phrase.end)
    party = _party_of(scene, person)
    who = scene.story.plain.text[start:end]
    if person and scene.phrases[person - 1].sort == "party":
        start = scene.cut[scene.phrases[person - 1].first].start
    elif person > 1 and scene.phrases[person - 2].sort == "party" and scene.phrases[person - 1].low == "'s":
        start = scene.cut[scene.phrases[person - 2].first].start
    scene.story.state(
        start,
        end,
        kind="mayor_result",
        subject=f"{place}-mayor",
        area=place,
        value="elected",
        unit="outcome",
        party=party,
        candidate=who,
    )
    for i, p in enumerate(scene.phrases):
        if p.sort == "council" and p.ids[0] == place:
            scene.spoken.add(i)


_ELECTED = frozenset({"elects", "elected", "re-elects", "re-elected", "elect", "reelected"})


def _person(scene: Scene, near: int) -> int | None:
    people = [
        i for i, p in enumerate(scene.phrases) if p.sort == "person" or (p.sort == "name" and " " in p.low)
    ]
    return min(people, key=lambda i: abs(i - near), default=None)


def _party_of(scene: Scene, person: int) -> str | None:
    for i in (person - 1, person - 2, person - 3, person + 1, person + 2):
        if 0 <= i < len(scene.phrases) and scene.phrases[i].sort == "party":
            return scene.phrases[i].ids[0]
    phrase = scene.phrases[person]
    return dict(scene.story.gazetteer.allegiance).get(phrase.ids[0]) if phrase.ids else None


def contest_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Counts of contests, a referendum's percentage, a mayor's share."""
    start, end = scene.span(q.first, q.end)
    if (
        q.value is not None
        and q.unit in {"percent", "votes", ""}
        and q.sort == "digits"
        and (_answer_share(scene, at, q) or _mayor_share(scene, at, q))
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


def _answer_share(scene: Scene, at: int, q: Quantity) -> bool:
    words = {scene.low(q.end + step) for step in range(4)}
    place = next((p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "council"), scene.story.council)
    if place is None or (
        scene.words & {"turnout"}
        and scene.low(q.first - 1) in {"of", "was"}
        and scene.before(at, 2) == "turnout"
    ):
        return False
    if not words & {"favour", "yes", "no", "against"} or (
        not _about_referendums(scene) and not scene.says("in favour")
    ):
        return _margin_share(scene, at, q, place)
    start, end = scene.span(q.first, q.end + (2 if scene.low(q.end) == "in" else 0))
    answer = "no" if words & {"no", "against"} else "yes"
    scene.story.state(
        start,
        end,
        kind="referendum_result",
        subject=place,
        area=place,
        value=q.value,
        unit="percent",
        measure=f"share voting {answer}",
        qualifiers=q.hedges,
    )
    return True


def _margin_share(scene: Scene, at: int, q: Quantity, place: str) -> bool:
    """ "rejected the idea by 63 per cent to 37", "No votes in Leeds (62%)": the answer's share, then the other's."""
    spoken = next((c for c in reversed(scene.story.claims) if c.kind == "referendum_result"), None)
    if (
        spoken is None
        or spoken.subject != place
        or not _about_referendums(scene)
        or not isinstance(spoken.value, str | float)
    ):
        return False
    word = scene.low(q.first - 1)
    if (
        word not in {"by", "(", "of", "to", "with", "against"}
        or (word == "of" and scene.low(q.first - 2) != "margin")
        or (word == "to" and scene.story.frame.kind != "referendum_share")
    ):
        return False
    answer = scene.story.answers.get(place)
    if answer is None:
        return False
    second = word in {"to", "against"}
    side = {"yes": "no", "no": "yes"}[answer] if second else answer
    unit = q.unit or scene.story.frame.unit or "votes"
    start, end = scene.span(q.first, q.end)
    scene.story.state(
        start,
        end,
        kind="referendum_result",
        subject=place,
        area=place,
        value=q.value,
        unit=unit,
        measure=f"{'votes' if unit == 'votes' else 'share voting'} {side}",
        qualifiers=q.hedges,
    )
    scene.story.frame = Frame(kind="referendum_share", unit=unit)
    return True


def _mayor_share(scene: Scene, at: int, q: Quantity) -> bool:
    """A candidate's share in a mayoral contest, said in the same sentence."""
    story = scene.story
    told = bool(scene.words & {"mayoral", "mayor", "mayoralty"}) or (
        story.mayoral and (_mayoral_place(scene) is not None or story.contest is not None)
    )
    if (
        not told
        or story.ward
        or scene.words & {"nationally", "projected"}
        or scene.topic("poll")
        or scene.says("- of - poll")
        or scene.words & {"turnout", "survey"}
    ):
        return False
    place = _mayoral_place(scene) or (story.contest.removesuffix("-mayor") if story.contest else None)
    person = _person(scene, at)
    if (
        place is None
        or person is None
        or (
            q.unit == ""
            and story.frame.kind != "mayor_share"
            and not (scene.low(q.first - 1) in {"'s", "'"} or (q.value or 0) > 500)
        )
    ):
        return False
    if q.unit == "" and not story.frame.unit:
        return False
    story.contest = f"{place}-mayor"
    start, end = scene.span(q.first, q.end)
    unit = q.unit or story.frame.unit or "votes"
    story.frame = Frame(kind="mayor_share", unit=unit)
    phrase = scene.phrases[person]
    first, last = scene.span(phrase.first, phrase.end)
    scene.story.state(
        start,
        end,
        kind="mayor_result",
        subject=f"{place}-mayor",
        area=place,
        value=q.value,
        change=q.change,
        unit=unit,
        party=next((p.ids[0] for p in scene.phrases[:person] if p.sort == "party"), _party_of(scene, person)),
        candidate=scene.story.plain.text[first:last],
        qualifiers=q.hedges,
    )
    return True


def _mayoral_place(scene: Scene) -> str | None:
    """The place whose mayor is spoken of: a council or a region with a mayor of its own."""
    return next(
        (
            p.ids[0]
            for p in scene.phrases
            if p.sort == "council" or (p.sort == "region" and p.ids[0] not in _NO_MAYOR)
        ),
        None,
    )


_NO_MAYOR = frozenset(
    {
        "gb",
        "england",
        "wales",
        "scotland",
        "england-and-wales",
        "northern-ireland",
        "south-east",
        "south-west",
        "midlands",
        "east-anglia",
    }
)


def _contest_counted(scene: Scene, at: int, q: Quantity) -> str | None:
    """What a count of contests counts: referendums, by-elections, mayors."""
    if q.value is None or q.change is not None:
        return None
    if q.unit == "contests":
        subject = book.CONTESTS[q.noun]
        if "parliamentary" in q.adjectives or "westminster" in q.adjectives:
            return "parliamentary-by-elections"
        return subject
    places = {"cities", "conurbations", "towns", "areas", "places", "city"} & {*q.noun.split(), *q.adjectives}
    if (
        places
        and (scene.words & {"referendum", "referendums", "referenda", "mayors", "mayoral", "idea"})
        and q.unit == "foreign"
    ):
        return "mayoral-referendums"
    following = scene.phrases[at + 1].low if at + 1 < len(scene.phrases) else ""
    if (
        q.unit == ""
        and q.sort == "words"
        and following in {"-", ",", ":"}
        and _about_referendums(scene)
        and not scene.subject(at)[1:]
        and _answer_verb_or_mark(scene)
    ):
        return (
            "mayoral-referendums"
            if any(p.sort == "council" for p in scene.phrases[at + 1 : at + 4])
            else None
        )
    return None


def _answer_verb_or_mark(scene: Scene) -> bool:
    return bool(_marks(scene))


def only_place(scene: Scene) -> None:
    """ "the only city saying yes": one contest, counted in a word."""
    for at, phrase in enumerate(scene.phrases):
        if (
            phrase.low == "only"
            and scene.after(at) in {"city", "place", "town", "council", "area"}
            and scene.before(at) == "the"
            and _about_referendums(scene)
        ):
            stop = min(phrase.end + 3, len(scene.cut))
            start, end = scene.span(phrase.first - 1, stop)
            if {token.low for token in scene.cut[phrase.end : stop]} & {"yes", "no", "backing", "rejecting"}:
                scene.story.state(
                    start,
                    end,
                    kind="contests_count",
                    subject="mayoral-referendums",
                    value=1.0,
                    unit="contests",
                )
