"""Lines that are no sentences: headings, council names alone, result labels.

Here: what the layout of a line says. Not here: the sentences (`control`, `figures`), candidates' rows (`ward_rows`),
tables with a header (`tables`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading.labels import label, state
from tallyroom.copydesk.reading.phrasebook import UNITS
from tallyroom.copydesk.reading.phrases import Phrase
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame, Heading
from tallyroom.copydesk.reading.tokens import slug_of
from tallyroom.copydesk.reading.ward_survey import NO_WARD

_CHANGES = {
    "gain": "gain",
    "gains": "gain",
    "gained": "gain",
    "wins": "gain",
    "won": "gain",
    "hold": "hold",
    "holds": "hold",
    "held": "hold",
    "retained": "hold",
    "keeps": "hold",
    "loss": "loss",
    "losses": "loss",
    "lost": "loss",
    "loses": "loss",
    "lose": "loss",
}


def layout(scene: Scene) -> bool:
    """Read a line for its layout; True when nothing is left for the sentence readers."""
    if not scene.sentence.opens:
        return False
    short = len(scene.cut) <= 9 and scene.sentence.closes
    short = short or (scene.sentence.closes and scene.cut[-1].text == ":" and _noted_heading(scene))
    if short and (_heading(scene) or _place_heading(scene)):
        return True
    if _label_then_place(scene):
        return False
    if _inline_heading(scene) or _listed(scene):
        return True
    _leading_place(scene)
    _leading_unit(scene)
    return False


def _heading(scene: Scene) -> bool:
    """As in "LABOUR GAIN FROM CON", "Conservative holds", "Mayors", "Welsh councils:"."""
    words = [token.low for token in scene.cut if token.sort == "word"]
    if scene.sentence.bullet or scene.cut[-1].text == "." or not words:
        return False
    level = any(p.figure is not None and p.figure.value is not None for p in scene.phrases)
    if level or any(p.sort == "council" for p in scene.phrases):
        return False
    return next((told for reader in _HEADINGS if (told := reader(scene, words)) is not None), False)


def _noted_heading(scene: Scene) -> bool:
    """A heading with a note in brackets: "Labour gains (from no overall control unless shown):"."""
    opened = next((i for i, token in enumerate(scene.cut) if token.text == "("), len(scene.cut))
    return opened <= 6 and scene.cut[-2].text == ")"


def _from_one_to_another(scene: Scene, words: list[str]) -> bool | None:
    """As in "Conservative to NOC:": what the councils below were, and are."""
    phrases = [p for p in scene.phrases if p.sort != "mark"]
    if len(phrases) != 3 or phrases[1].low != "to" or not all(p.sort in {"party", "noc"} for p in phrases[::2]):
        return None
    story = scene.story
    story.heading = Heading(party=phrases[2].ids[0], change="gain", from_=phrases[0].ids[0])
    story.section, story.here, story.frame = None, None, Frame()
    return True


def _of_a_party(scene: Scene, words: list[str]) -> bool | None:
    story = scene.story
    change = next((scene.low(p.first) for p in scene.phrases if scene.low(p.first) in _CHANGES), None)
    parties = [i for i, p in enumerate(scene.phrases) if p.sort in {"party", "noc"}]
    if not parties or change is None:
        return None
    if (story.ward or story.section or story.home) and not scene.sentence.paragraph:
        return False  # the label at the foot of a ward's or a council's rows
    if parties[0] > 2:
        return None
    _open_list(scene, parties, _CHANGES[change])
    return True


def _of_no_party(scene: Scene, words: list[str]) -> bool | None:
    if scene.phrases[0].sort != "noc" or len(words) > 6:
        return None
    stays = not {"stay", "remain", "hold", "change", "unchanged"}.isdisjoint(words)
    moved = not {"gain", "new", "now"}.isdisjoint(words)
    scene.story.heading = Heading(party="noc", change="hold" if stays else "gain" if moved else None)
    return True


def _of_mayors(scene: Scene, words: list[str]) -> bool | None:
    if words[0] not in {"mayors", "mayoral", "referendums", "referenda", "referendum"} or len(words) > 5:
        return None
    scene.story.topic, scene.story.heading, scene.story.frame = "mayors", None, Frame()
    return True


def _of_a_region(scene: Scene, words: list[str]) -> bool | None:
    story = scene.story
    region = next((p.ids[0] for p in scene.phrases if p.sort == "region"), None)
    colon = scene.cut[-1].text == ":"
    if region is None or any(p.sort in {"party", "noc"} for p in scene.phrases) or not (colon or len(words) <= 4):
        return None
    story.region, story.topic, story.frame = region, "", Frame()
    story.here = story.section = story.heading = None
    return colon or len(words) <= 3


def _of_changes(scene: Scene, words: list[str]) -> bool | None:
    """As in "Gains", "Holds", "No change": the parties come on the lines below."""
    if len(words) > 3 or any(p.sort in {"party", "noc"} for p in scene.phrases):
        return None
    change = "hold" if words[:2] == ["no", "change"] else _CHANGES.get(words[-1])
    if change is None or any(p.figure is not None and p.figure.value is not None for p in scene.phrases):
        return None
    scene.story.heading = Heading(change=change)
    scene.story.section = scene.story.here = None
    return True


def _of_a_party_below(scene: Scene, words: list[str]) -> bool | None:
    """As in "Labour" alone, under "Gains"."""
    heading = scene.story.heading
    if heading is None or heading.change is None or len(words) > 3 or scene.phrases[0].sort != "party":
        return None
    if any(p.sort not in {"party", "mark"} for p in scene.phrases):
        return None
    scene.story.heading = Heading(party=scene.phrases[0].ids[0], change=heading.change)
    return True


def _of_units(scene: Scene, words: list[str]) -> bool | None:
    """As in "Councils", "SEATS", "Councillors:": what the lines below count."""
    if len(words) > 2 or any(p.sort in {"party", "noc"} for p in scene.phrases):
        return None
    unit = UNITS.get(words[0], "")
    if unit not in {"councils", "seats"} or (len(words) == 2 and words[1] not in {"won", "held", "controlled"}):
        return None
    scene.story.listed_unit, scene.story.heading = unit, None
    scene.story.here = scene.story.section = None
    return True


_HEADINGS = (
    _from_one_to_another,
    _of_units,
    _of_changes,
    _of_a_party_below,
    _of_a_party,
    _of_no_party,
    _of_mayors,
    _of_a_region,
)


def _open_list(scene: Scene, parties: list[int], change: str) -> None:
    story = scene.story
    ids = [scene.phrases[i].ids[0] for i in parties]
    whence = whither = None
    for i in parties[1:]:
        word = scene.low(scene.phrases[i].first - 1)
        whence = scene.phrases[i].ids[0] if word == "from" else whence
        whither = scene.phrases[i].ids[0] if word in {"to", "into"} else whither
    if change == "loss" and whither:
        story.heading = Heading(party=whither, change="gain", from_=ids[0])
    else:
        story.heading = Heading(party=ids[0], change=change, from_=whence)
    story.section = story.here = None
    story.frame = Frame()


def _inline_heading(scene: Scene) -> bool:
    """As in "Labour gains: Dover, Medway and Thanet": the heading and its list on one line."""
    colon = next((i for i, p in enumerate(scene.phrases[:9]) if p.low in {":", "-"}), None)
    if (
        colon is None
        or not any(p.sort == "council" for p in scene.phrases[colon:])
        or any(p.sort in {"council", "figure"} for p in scene.phrases[:colon])
    ):
        return False
    change = next((scene.low(p.first) for p in scene.phrases[:colon] if scene.low(p.first) in _CHANGES), None)
    parties = [i for i, p in enumerate(scene.phrases[:colon]) if p.sort in {"party", "noc"}]
    moved = label(scene, 0) if change is None and len(parties) == 2 else None
    if moved is not None and parties:
        _list_of(scene, colon, Heading(party=moved[0], change=moved[1], from_=moved[2]))
        return True
    above = scene.story.heading.change if scene.story.heading else None
    if change is None and above and parties and colon <= 2:
        change = above
    if change is None or not parties or any(p.sort == "verb" for p in scene.phrases[colon:]):
        return False
    before = scene.story.heading, scene.story.section, scene.story.here
    _open_list(scene, parties, _CHANGES.get(change, change))
    if scene.story.heading is not None:
        _list_of(scene, colon, scene.story.heading)
    scene.story.heading, scene.story.section, scene.story.here = before[0], before[1], None
    return True


def _label_then_place(scene: Scene) -> bool:
    """As in "LAB HOLD: Bury 24 (+1)", "Lab GAIN Bury (21 of 39 seats)": the label's place is the rest of the line's."""
    told = label(scene, 0)
    if told is None or _CHANGES.get(scene.low(scene.phrases[0].end), "loss") == "loss":
        return False
    at = 1
    while at < len(scene.phrases) and (scene.phrases[at].low in _CHANGES or scene.phrases[at].low in {":", "-"}):
        at += 1
    place = scene.phrases[at] if at < len(scene.phrases) else None
    several = len({p.ids[0] for p in scene.phrases if p.sort == "council"}) > 1
    if place is None or several or (not any(p.sort == "figure" for p in scene.phrases) and ":" in scene.words):
        return False
    story = scene.story
    if place.sort == "council":
        state(scene, at, party=told[0], change=told[1], from_=told[2])
        story.here = place.ids[0]
    elif place.sort == "name":
        story.here, story.astray = slug_of(place.low), True  # a place that nobody here knows, not the one before
    else:
        return False
    story.section, story.heading, story.frame, story.party = None, None, Frame(), scene.phrases[0].ids[0]
    return True


def _list_of(scene: Scene, colon: int, heading: Heading) -> None:
    """The councils after a colon are what the words before it say."""
    for at in range(colon, len(scene.phrases)):
        if scene.phrases[at].sort == "council":
            state(scene, at, party=heading.party, change=heading.change, from_=heading.from_)


def _place_heading(scene: Scene) -> bool:
    """A line that is only a council, or a council and a ward: what follows is of there."""
    story = scene.story
    phrases = [p for p in scene.phrases if not (p.sort == "mark" and p.low in {":", "-", ",", "|", "(", ")"})]
    if not phrases or phrases[0].sort not in {"council", "name", "ward"}:
        return False
    if any(p.sort in {"verb", "figure", "party", "noc", "anaphor"} for p in phrases):
        return False
    if phrases[0].sort == "council" and len(phrases) == 1 and not story.heading:
        story.section, story.here, story.ward, story.frame = (
            phrases[0].ids[0],
            phrases[0].ids[0],
            None,
            Frame(),
        )
        return True
    if story.heading and len(phrases) == 1:
        return False
    if (
        len(phrases) == 2
        and phrases[1].sort in {"name", "ward", "council"}
        and scene.words & {","} | {":"}
        and _council_first(phrases)
        and phrases[1].low.split()[0] not in NO_WARD
    ):
        story.section = story.here = _place_id(phrases[0])
        story.ward, story.ward_area = _place_id(phrases[1]), _place_id(phrases[0])
        story.frame = Frame(kind="ward_result", unit="votes")
        return True
    return False


def _council_first(phrases: list[Phrase]) -> bool:
    return phrases[0].sort == "council" or phrases[0].low.split()[-1] in cues.COUNCIL_ENDINGS


def _place_id(phrase: Phrase) -> str:
    if phrase.ids:
        return phrase.ids[0]
    words = phrase.low.split()
    while len(words) > 1 and words[-1] in cues.PLACE_ENDINGS:
        words.pop()
    return slug_of(" ".join(words))


def _listed(scene: Scene) -> bool:
    """Council names under a heading that says what became of them."""
    story = scene.story
    if story.heading is None:
        return False
    if (
        scene.sentence.opens
        and scene.sentence.paragraph
        and not scene.sentence.bullet
        and any(p.sort == "verb" for p in scene.phrases)
        and scene.cut[-1].text == "."
    ):
        story.heading = None
        return False
    if not scene.phrases or scene.phrases[0].sort != "council" or any(p.sort == "verb" for p in scene.phrases):
        if scene.phrases and scene.phrases[0].sort == "name" and len(scene.phrases) == 1:
            return True
        story.heading = None
        return False
    for at, phrase in enumerate(scene.phrases):
        if phrase.sort == "council" and at not in scene.spoken:
            told = label(scene, at + 2) if at + 2 < len(scene.phrases) else None
            party, change, whence = told or (story.heading.party, story.heading.change, _shown(scene, at))
            state(scene, at, party=party, change=change, from_=whence)
    return not any(p.sort == "figure" for p in scene.phrases)


def _shown(scene: Scene, at: int) -> str | None:
    """Whose a listed council was, where it says so itself: "Bury (from Con)"; else as the heading says."""
    after = scene.phrases[at + 1 : at + 4]
    own = len(after) == 3 and [p.low for p in after[:2]] == ["(", "from"] and after[2].sort in {"party", "noc"}
    heading = scene.story.heading
    return after[2].ids[0] if own else heading.from_ if heading is not None else None


def leading_ward(scene: Scene) -> None:
    """As in "Bury, Oak Hill: ...", "Oak Hill, Bury: ...": the line is of that ward."""
    colon = next((i for i, phrase in enumerate(scene.phrases[:9]) if phrase.low in {":", "-", "|"}), 0)
    commas = [i for i in range(colon) if scene.phrases[i].low == ","]
    if len(commas) != 1 or colon + 1 >= len(scene.phrases):
        return
    sides = scene.phrases[: commas[0]], scene.phrases[commas[0] + 1 : colon]
    council = next((side[0] for side in sides if len(side) == 1 and side[0].sort == "council"), None)
    if council is None:
        return
    ward = sides[1] if sides[0] == (council,) else sides[0]  # a ward may bear the name of another council
    if not ward or not all(p.sort in {"ward", "name", "council"} or p.low in _WITHIN_WARDS for p in ward):
        return
    story = scene.story
    start, end = scene.span(ward[0].first, ward[-1].end)
    whole = slug_of(story.plain.text[start:end].casefold())
    story.ward = ward[0].ids[0] if len(ward) == 1 and ward[0].ids else whole
    story.ward_area, story.ward_of_line = council.ids[0], True
    story.here, story.section, story.frame = story.ward_area, None, Frame(kind="ward_result", unit="votes")


_WITHIN_WARDS = frozenset({"and", "&", "'s", "'"})


def _leading_place(scene: Scene) -> None:
    """As in "Bury: Lab 31 (+2); Con 9": what follows the colon is of the place before it."""
    story = scene.story
    if len(scene.phrases) < 3 or (scene.phrases[1].low not in {":", "-", "|"} and not scene.sentence.cells):
        return
    unknown = scene.phrases[0].sort == "name" and scene.phrases[1].low == ":" and not story.wards.rows
    if unknown and scene.phrases[2].sort == "party" and any(p.sort == "figure" for p in scene.phrases[3:5]):
        story.here, story.section, story.frame = slug_of(scene.phrases[0].low), None, Frame()
    if scene.phrases[0].sort == "council":
        story.here, story.section, story.ward, story.frame = scene.phrases[0].ids[0], None, None, Frame()
        _label_in_row(scene)


def _label_in_row(scene: Scene) -> None:
    """As in "Bury | Lab 20 | Con 13 | Lab gain from NOC": the label may end the row."""
    for at in range(2, len(scene.phrases)):
        told = label(scene, at) if scene.low(scene.phrases[at].first - 1) in {"|", "-", ",", ".", ";"} else None
        if told is not None:
            state(scene, 0, party=told[0], change=told[1], from_=told[2])
            scene.spoken.add(at)
            return


def _leading_unit(scene: Scene) -> None:
    """As in "Councils: Labour 47, Con 33": what the row counts is said first."""
    colon = next((i for i, token in enumerate(scene.cut[:4]) if token.text == ":"), 0)
    unit = UNITS.get(scene.low(colon - 1), "") if colon else ""
    if unit in {"councils", "seats", "percent"}:
        scene.story.frame = Frame(unit=unit)
        scene.story.here = None
