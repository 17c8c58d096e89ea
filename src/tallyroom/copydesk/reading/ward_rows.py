"""Candidates and their votes, ward by ward: in one running list, or in rows under the ward's name.

Here: `ward_list` for a line, `ward_headings` for a text. Not here: tables with a header (`tables`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.gazetteer import Gazetteer
from tallyroom.copydesk.reading.numerals import SMALL as NUMBERS
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.tokens import Sentence, Token, slug_of

_LONGEST_ROW = 18  # tokens


def ward_headings(
    sentence: Sentence, before: tuple[int, str] | None, gazetteer: Gazetteer
) -> tuple[tuple[int, str] | None, bool]:
    """What a line may be: the heading of a ward for the rows below it, or such a row.

    Gives the heading that is still open after this line (its line and its ward's slug), and whether the line is a row.
    """
    if not (sentence.opens and sentence.closes):
        return None, False
    if is_row(sentence, gazetteer):
        return before, True
    return _heading(sentence, gazetteer) or (before if _aside(sentence, gazetteer) else None), False


def is_row(sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """As in "Ann Example (Lab) 1,034", "Ann Example, Labour - 1,412", "Ann Example | Labour | 912"."""
    cut = sentence.tokens
    if not 4 <= len(cut) <= _LONGEST_ROW or not cut[0].capital:
        return False
    for at in range(2, len(cut)):
        if cut[at - 1].text not in {"(", ",", "-", "|", "["} and at not in {first for first, _ in sentence.cells}:
            continue
        party = gazetteer.find(cut, at)
        if party is not None and party.sort == "party":
            named = all(token.capital or token.text in "-.',(|[" for token in cut[:at])
            polled = any(token.sort == "number" for token in cut[party.end : party.end + 4])
            return named and polled
    return False


def _heading(sentence: Sentence, gazetteer: Gazetteer) -> tuple[int, str] | None:
    """As in "Oak Hill", "Oak Hill ward", "OAK HILL (2 seats)", "Oak Hill:"."""
    cut = list(sentence.tokens)
    bracket = next((i for i, token in enumerate(cut) if token.text in {"(", "["}), len(cut))
    cut = cut[:bracket]
    while cut and (cut[-1].text in {":", "-"} or cut[-1].low in {"ward", "division"}):
        cut.pop()
    if not cut or len(cut) > 7 or sentence.bullet or cut[0].low in _NO_WARD:
        return None
    if not all(token.capital or token.text in "-&'." or token.low in book.STOP for token in cut):
        return None
    found = gazetteer.find(tuple(cut), 0)
    if found is not None and found.sort in {"party", "council", "region"} and found.end == len(cut):
        return None
    return sentence.line, slug_of(" ".join(token.low for token in cut))


def _tally_of_seats(scene: Scene) -> bool:
    """As in "Labour hold 2, gain 1 from Lib Dem" under the rows of a ward with several seats: no votes."""
    held = {"hold", "holds", "gain", "gains", "held"} & {scene.low(1), scene.low(2), scene.low(3)}
    counted = any(p.figure is not None and (p.figure.value or 9) <= 4 for p in scene.phrases if p.sort == "figure")
    return scene.phrases[0].sort == "party" and bool(held) and counted


_NO_WARD = book.words("results result turnout votes total electorate labour results: spoilt rejected majority the")


def _aside(sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """A line within a ward's rows that is no row: turnout, majority, rejected papers, the label at the foot."""
    return sentence.tokens[0].low in _NO_WARD or gazetteer.find(sentence.tokens, 0) is not None


def under_heading(scene: Scene) -> bool:
    """Take up the ward that a heading names; a paragraph that is neither heading nor row lets it go."""
    story, line = scene.story, scene.sentence.line
    if line in story.ward_heads and scene.sentence.opens:
        story.ward, story.ward_area = story.ward_heads[line], story.council
        story.frame, story.ward_of_rows = Frame(kind="ward_result", unit="votes"), True
        return True
    if story.ward_of_rows and line not in story.ward_rows and _tally_of_seats(scene):
        return True
    foot = scene.sentence.tokens[0].low in _NO_WARD or len(scene.cut) <= 8
    if story.ward_of_rows and scene.sentence.paragraph and line not in story.ward_rows and not foot:
        story.ward, story.ward_area, story.ward_of_rows, story.frame = None, None, False, Frame()
    return False


def ward_list(scene: Scene) -> bool:
    """As in "Ward: Name, Party, votes; Ward, Name, Party votes ...": claims for every entry."""
    entries = _entries(scene)
    if not entries:
        return False
    story = scene.story
    if scene.phrases[0].sort == "council" and scene.sentence.opens and not story.ward_of_line:
        story.section = story.here = scene.phrases[0].ids[0]
    headed = story.ward is not None and (story.ward_of_line or scene.sentence.line in story.ward_rows)
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
            kind="ward_result",
            subject=ward,
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
        or (len(pairs) >= 1 and scene.story.ward is not None and scene.sentence.line in scene.story.ward_rows)
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
    slug = slug_of(" ".join(token.low for token in ward)) if ward else None
    return slug, tuple(person)


def _given_name(scene: Scene, cut: list[Token]) -> int:
    """Where a person begins in "Mill Lane Mary Ann Brown": at the first given name, else two from the end."""
    given = scene.story.gazetteer.given_names
    for at, token in enumerate(cut[:-1]):
        if token.text.title() in given and (at or len(cut) == 2):
            return at
    return max(0, len(cut) - 2)
