"""Referendums: each place's answer, the shares and votes for it.

Not here: mayors' own elections (`mayors`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame

_NO = book.phrases(
    "said no, say no, saying no, voted no, voted against, turned it down, turn the idea down, turned "
    "the idea down, turned down, turn down, no vote, no votes, no to, voted to scrap, voted to "
    "abolish, voted to ditch, said no to, against, voting no, thumbs down, rejected, reject, "
    "rejecting, did not want, followed suit"
)


_YES = book.phrases(
    "said yes, say yes, saying yes, voted yes, voted in favour, voted for, yes to, in favour, backed, "
    "approved, yes in, voting yes, opted for, embraced, endorsed, chose to have, will have, adopted, "
    "supported, chooses to keep, chose to keep, voted to keep, keeps its, votes to keep, opts to "
    "keep, kept its, decided to keep, voted to retain, retain"
)


def about_referendums(scene: Scene) -> bool:
    story = scene.story
    if story.topic in {"mayors", "referendum"} and (
        scene.words & {"no", "yes", "keep", "keeps", "down"} or _answer_verb(scene)
    ):
        return True
    mentioned = bool(scene.words & {"mayors", "referendum", "referendums", "referenda", "mayoral"}) or scene.says(
        "the idea", "elected mayor", "its mayor", "a mayor", "directly - elected"
    )
    return mentioned or (story.asked and bool(answer_marks(scene)))


def _answer_verb(scene: Scene) -> bool:
    return any(p.sort == "verb" and p.classes & {"reject", "approve"} for p in scene.phrases)


def referendum_answers(scene: Scene) -> None:
    """Each place takes the answer nearest to it: "A, B and C rejected", "no to a mayor in D"."""
    marks = answer_marks(scene)
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
    return scene.before(at) in {"in"} and scene.low(scene.phrases[at].first - 2) in cues.NOT_DECIDED


def answer_marks(scene: Scene) -> list[tuple[int, str]]:
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


def answer_share(scene: Scene, at: int, q: Quantity) -> bool:
    words = {scene.low(q.end + step) for step in range(4)}
    place = next((p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "council"), scene.story.council)
    if place is None or (
        scene.words & {"turnout"} and scene.low(q.first - 1) in {"of", "was"} and scene.before(at, 2) == "turnout"
    ):
        return False
    if not words & {"favour", "yes", "no", "against"} or (not about_referendums(scene) and not scene.says("in favour")):
        return _margin_share(scene, at, q, place)
    start, end = scene.span(q.first, q.end + (2 if scene.low(q.end) == "in" else 0))
    after = next((scene.low(q.end + step) for step in range(4) if scene.low(q.end + step) in _SIDES), "")
    answer = _SIDES.get(after, "yes")
    unit = q.unit or ("votes" if (q.value or 0) > 100 else "percent")
    scene.story.state(
        start,
        end,
        kind="referendum_result",
        subject=place,
        area=place,
        value=q.value,
        unit=unit,
        measure=f"{'votes' if unit == 'votes' else 'share voting'} {answer}",
        qualifiers=q.hedges,
    )
    return True


_SIDES = {"favour": "yes", "yes": "yes", "no": "no", "against": "no"}


def _margin_share(scene: Scene, at: int, q: Quantity, place: str) -> bool:
    """As in "rejected the idea by 63 per cent to 37": the answer's share, then the other's."""
    spoken = next((c for c in reversed(scene.story.claims) if c.kind == "referendum_result"), None)
    if (
        spoken is None
        or spoken.subject != place
        or not about_referendums(scene)
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


def only_place(scene: Scene) -> None:
    """As in "the only place voting yes": one contest, counted in a word."""
    for at, phrase in enumerate(scene.phrases):
        if (
            phrase.low == "only"
            and scene.after(at) in {"city", "place", "town", "council", "area"}
            and scene.before(at) == "the"
            and about_referendums(scene)
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
