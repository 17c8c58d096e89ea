"""From a story to its claims: the one door of the reader.

Here: the order in which a text is read. Not here: verdicts, and files (`cli.check`).
"""

from __future__ import annotations

from collections.abc import Iterable

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.background import superlatives
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.contest_heads import contest_head, contest_row
from tallyroom.copydesk.reading.contests import contest_outcomes
from tallyroom.copydesk.reading.control import outcomes
from tallyroom.copydesk.reading.figures import figures
from tallyroom.copydesk.reading.gazetteer import Gazetteer, british
from tallyroom.copydesk.reading.lists import layout, leading_ward
from tallyroom.copydesk.reading.phrases import names_in, phrases_of
from tallyroom.copydesk.reading.plain import plain
from tallyroom.copydesk.reading.referendums import only_place
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame, Story
from tallyroom.copydesk.reading.tables import table_row
from tallyroom.copydesk.reading.tokens import Sentence, sentences, slug_of
from tallyroom.copydesk.reading.ward_blocks import ward_blocks
from tallyroom.copydesk.reading.ward_lines import label_of_told_ward, under_heading, ward_notes
from tallyroom.copydesk.reading.ward_rows import ward_list
from tallyroom.copydesk.reading.ward_votes import placings


def read(source: str, gazetteer: Gazetteer | None = None) -> tuple[Claim, ...]:
    """Every claim that a text makes, by position; offsets are into the text as given.

    >>> [(c.kind, c.subject, c.value) for c in read("Labour gained Exeter and hold 30 seats, up four.")]
    [('council_control', 'exeter', 'lab'), ('council_seats', 'lab', 30.0)]
    """
    text = plain(source)
    names = gazetteer or british()
    story = Story(gazetteer=names, plain=text, source=source, nations=dict(names.nations), kinds=dict(names.kinds))
    cut = tuple(sentences(text.text)) if len(text.text) < _HELD_WHOLE else None
    _prepare(story, cut if cut is not None else sentences(text.text))
    story.allegiance = dict(story.gazetteer.allegiance)
    for number, sentence in enumerate(cut if cut is not None else sentences(text.text)):
        _sentence(story, sentence, headline=number == 0)
    listed = ward_blocks(text, source, names)
    return _ordered([*listed, *(one for one in story.claims if not any(_overlap(one, other) for other in listed))])


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end


_HELD_WHOLE = 200_000  # characters; a longer text is cut twice rather than held in memory


def _ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    unique = {(c.start, c.end, c.kind, c.subject, str(c.value)): c for c in claims}
    return tuple(sorted(unique.values(), key=lambda c: (c.start, c.end, c.kind, c.subject)))


def _prepare(story: Story, cut: Iterable[Sentence]) -> None:
    """What the layout makes known before the sentences are read: wards, candidates, its own council."""
    wards: dict[str, str] = {}
    people: dict[str, str] = {}
    mentions: dict[str, list[int]] = {}
    for number, sentence in enumerate(cut):
        story.wards.survey(sentence, story.gazetteer)
        story.contests_listed.survey(sentence, story.gazetteer)
        if number < _SURVEYED:
            _mentions(story, sentence, number, mentions)
        if sentence.opens and sentence.closes and len(sentence.tokens) <= 24:
            _ward_heading(story, sentence, wards)
            _bracketed(story, sentence, people)
        if sentence.opens and number < 2_000:
            _listed_names(story, sentence, wards, people)
    if wards or people:
        story.gazetteer = story.gazetteer.with_names(
            wards=tuple((slug, (name,)) for name, slug in wards.items()),
            people=tuple((name, (name,)) for name in people),
            allegiance=tuple(people.items()),
        )
    story.wards.settle()
    story.home = _main_council(mentions)
    if (
        people
        and len(set(people.values())) == 1
        and any(word in story.plain.text for word in (" us.", " us,", " us ", "We ", " we "))
    ):
        story.house = next(iter(people.values()))


_SURVEYED = 60  # sentences; a story says early which council it is about


def _mentions(story: Story, sentence: Sentence, number: int, mentions: dict[str, list[int]]) -> None:
    found = {at: name for at, name in names_in(sentence.tokens, story.gazetteer).items() if name.sort == "council"}
    if len(found) > 2:
        return  # a list of places tells nothing of the story's own
    for name in found.values():
        formal = sentence.tokens[name.end - 1].low in {"council", "authority"}
        mentions.setdefault(name.id, []).extend([number] * (3 if formal else 1))


def _main_council(mentions: dict[str, list[int]]) -> str | None:
    """The council that a local story is about: named early, and more than the others together."""
    total = sum(len(places) for places in mentions.values())
    for council, places in mentions.items():
        if places[0] <= 2 and 2 * len(places) > total and total <= 12:
            return council
    return None


def _ward_heading(story: Story, sentence: Sentence, wards: dict[str, str]) -> None:
    """As in "Bury Borough Council, Oak Hill"."""
    cut = sentence.tokens
    comma = next((i for i, token in enumerate(cut) if token.text == ","), 0)
    if not comma or cut[comma - 1].low not in cues.HEADING_ENDINGS or cut[-1].text == ".":
        return
    rest = cut[comma + 1 :]
    if (
        rest
        and all(token.capital or token.text in "-&'" or token.low in book.STOP for token in rest)
        and not any(token.sort == "number" for token in rest)
    ):
        name = story.plain.text[rest[0].start : rest[-1].end]
        wards[name] = slug_of(name.casefold())


def _listed_names(story: Story, sentence: Sentence, wards: dict[str, str], people: dict[str, str]) -> None:
    """As in "Oak Hill: Ann Example (Green) 2,009; ...": the ward, the people before their parties."""
    cut = sentence.tokens
    colon = next((i for i, token in enumerate(cut[:8]) if token.text == ":"), 0)
    found = 0
    for at in range(max(colon, 1), len(cut) - 3):
        if cut[at].text not in {"(", ","} or not cut[at - 1].capital:
            continue
        party = story.gazetteer.find(cut, at + 1)
        if (
            party is None
            or party.sort != "party"
            or party.end + 1 >= len(cut)
            or cut[party.end].text not in {")", ","}
            or cut[party.end + 1].sort != "number"
        ):
            continue
        first = at
        while first > 0 and (cut[first - 1].capital or cut[first - 1].text in "-.'") and first > colon:
            first -= 1
        if at - first >= 2:
            people[story.plain.text[cut[first].start : cut[at - 1].end]] = party.id
            found += 1
    if (
        found
        and colon
        and all(token.capital or token.text in "-&'" or token.low in book.STOP for token in cut[:colon])
        and story.gazetteer.find(cut, 0) is None
    ):
        name = story.plain.text[cut[0].start : cut[colon - 1].end]
        wards[name] = slug_of(name.casefold())


def _bracketed(story: Story, sentence: Sentence, people: dict[str, str]) -> None:
    """As in "Liberal Democrat (Kate Example): 480"."""
    cut = sentence.tokens
    party = story.gazetteer.find(cut, 0)
    if party is None or party.sort != "party" or party.end >= len(cut) or cut[party.end].text != "(":
        return
    close = next((i for i, token in enumerate(cut) if token.text == ")"), 0)
    inner = cut[party.end + 1 : close]
    if len(inner) >= 2 and all(token.capital or token.text in "-.'" for token in inner):
        people[story.plain.text[inner[0].start : inner[-1].end]] = party.id


_MANY = 6  # numbers


def _says_nothing(sentence: Sentence) -> bool:
    """A run of numbers without a word: whose they are, and of what, nobody can tell."""
    sorts = [token.sort for token in sentence.tokens]
    return len(sorts) > _MANY and "word" not in sorts and not sentence.clock


def _sentence(story: Story, sentence: Sentence, *, headline: bool) -> None:
    if _says_nothing(sentence):
        return
    cells = sentence.cells if len(sentence.cells) == len(story.columns) else ()
    phrases = phrases_of(sentence.tokens, story.gazetteer, story.allegiance, cells)
    scene = Scene(story=story, sentence=sentence, phrases=phrases)
    if sentence.opens:
        if story.listed_unit and (sentence.tokens[-1].text == "." or _titled(sentence, scene)):
            story.listed_unit = ""
        if story.ward_of_line:
            story.ward, story.ward_area, story.ward_of_line, story.frame = None, None, False, Frame()
        _turn_page(story, scene)
        if story.listed_unit:
            story.frame = Frame(unit=story.listed_unit)
        leading_ward(scene)
    if headline:
        _headline(story, scene)
    if contest_head(scene) or contest_row(scene) or under_heading(scene) or table_row(scene):
        return
    label_of_told_ward(scene)
    noted, listed = ward_notes(scene), ward_list(scene)
    if noted or listed:
        return
    if not layout(scene):
        contest_first = bool(scene.words & cues.OF_MAYORS) or story.topic == "mayors"
        if contest_first:
            contest_outcomes(scene)
        outcomes(scene)
        if not contest_first:
            contest_outcomes(scene)
        only_place(scene)
        superlatives(scene)
        placings(scene)
        figures(scene)
    _remember(story, scene)


_PROSE = 12  # tokens


def _titled(sentence: Sentence, scene: Scene) -> bool:
    """A short line with no figure: the heading of something else."""
    return sentence.closes and len(sentence.tokens) <= 6 and not any(p.sort == "figure" for p in scene.phrases)


def _turn_page(story: Story, scene: Scene) -> None:
    """What a new line or paragraph lets go of."""
    story.frame = Frame() if not scene.sentence.bullet and story.frame.unit != "votes" else story.frame
    if scene.sentence.bullet and story.frame.unit != "votes":
        story.frame = Frame()
    if scene.sentence.paragraph and scene.cut[-1].text in ".!?":
        story.ward = None
        story.section = None if story.section and any(p.sort == "council" for p in scene.phrases[:3]) else story.section
    if scene.sentence.paragraph and not scene.sentence.bullet and len(scene.cut) > 12:
        story.topic = ""
    if scene.sentence.paragraph and not scene.sentence.bullet:
        story.here_carried, story.ward_told = True, None
    if scene.sentence.paragraph or scene.sentence.bullet:
        story.asked, story.wide, story.astray = False, None, False
    story.credit = None
    if story.party_loose:
        story.party, story.party_loose = None, False
    if len(scene.cut) > _PROSE:  # a line of prose is a paragraph, with or without a blank line before it
        story.wide = None
    if scene.sentence.bullet and not story.section:
        story.here = None
    if (
        scene.sentence.paragraph
        and not scene.sentence.bullet
        and not story.ward
        and _titled(scene.sentence, scene)
        and scene.cut[-1].text not in ".!?"
    ):
        story.here = story.party = None
    if scene.cut[0].low == "update":
        story.moment, story.frame = "later update", Frame()
    if scene.sentence.clock:
        story.moment, story.section, story.here = scene.sentence.clock, None, None
        story.region, story.wide = None, None
        story.party = story.person = story.ward = story.heading = None
        story.frame, story.topic, story.astray = Frame(), "", False
    if scene.national:
        story.here, story.wide = None, story.region or "gb"


def _headline(story: Story, scene: Scene) -> None:
    """A headline that names one council is a story of that council."""
    councils = {p.ids[0] for p in scene.phrases if p.sort == "council"}
    regions = {p.ids[0] for p in scene.phrases if p.sort == "region"}
    if (councils and len(councils) > 1) or (regions and councils):
        story.home = None
    title = len(scene.cut) <= 18 and scene.cut[-1].text != "." and scene.cut[min(1, len(scene.cut) - 1)].text != "-"
    if title and len(councils) == 1 and not regions:
        story.home = next(iter(councils))


def _remember(story: Story, scene: Scene) -> None:
    """Whom and where the next sentence may mean without saying."""
    subjects = [
        i for i, p in enumerate(scene.phrases) if p.sort == "party" and not scene.oblique(i) and not scene.adjectival(i)
    ]
    if subjects:
        first = scene.phrases[subjects[0]]
        story.party_loose = story.party not in {None, first.ids[0]} and all(
            scene.phrases[i].possessive for i in subjects
        )
        story.party = first.ids[0]
    story.asked = (
        story.asked
        or bool(scene.words & {"referendum", "referendums", "referenda", "mayors"})
        or scene.says("elected mayor")
    )
    story.byelections = story.byelections or scene.says("by - elections", "by - election", "byelection", "byelections")
    people = [p for p in scene.phrases if p.sort == "person"]
    if people:
        story.person = people[-1].ids[0]
    councils = [i for i, p in enumerate(scene.phrases) if p.sort == "council"]
    if councils and not story.section:
        named = {scene.phrases[i].ids[0] for i in councils}
        where = scene.says("where") or len(named) == 1
        story.here_carried = False
        story.here = scene.phrases[councils[-1]].ids[0] if where else None
        story.astray = story.here is None
    regions = [i for i, p in enumerate(scene.phrases) if p.sort == "region" and scene.located(i)]
    if regions and not councils:
        story.here = None
        story.wide = scene.phrases[regions[0]].ids[0] if not scene.sentence.bullet else None
    elif councils:
        story.wide = None
    story.mayoral = story.mayoral or bool(scene.words & {"mayor", "mayoral", "mayoralty"})
    if (scene.cut[-1].text == ":" and (scene.topic("projection") or scene.says("vote", "share"))) or (
        scene.words & {"projected", "projection"}
        and scene.sentence.opens
        and scene.sentence.closes
        and len(scene.cut) < 14
        and not any(p.sort == "figure" for p in scene.phrases)
    ):
        story.topic = "projection"
