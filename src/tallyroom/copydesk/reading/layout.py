"""How a story stands on the page: lines as headings, rows, list items or prose, and what each inherits.

Here: one context, pushed by headings, line heads and column heads and popped at their end. Not here: what a sentence
says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.amounts import Figure, figures
from tallyroom.copydesk.reading.gazetteer import Gazetteer
from tallyroom.copydesk.reading.lexicon import classed
from tallyroom.copydesk.reading.mentions import Mention, mentions, shouted
from tallyroom.copydesk.reading.people import allegiances
from tallyroom.copydesk.reading.tokens import Sentence, Token, sentences, slug_of

PLACES = frozenset({"council", "ward", "name", "region"})
TOPICS = book.words(
    "mayor pcc referendum projection opinion turnout byelection wards councils seats votes round majority stake share "
    "chamber declared candidate"
)
_HEADING = 14  # tokens
_LABELS = frozenset({"gain_noun", "hold_noun", "loss_noun", "noc", "v.gain", "v.hold", "v.lose", "v.win"})


class Context(Struct, frozen=True, kw_only=True):
    """What a line inherits from the headings and heads above it, and how far away they stand."""

    place: Mention | None = None
    ward: Mention | None = None
    party: str | None = None
    outcome: str | None = None  # gain, hold, loss, noc, won
    from_: str | None = None
    topics: frozenset[str] = frozenset()
    columns: tuple[tuple[frozenset[str], str | None], ...] = ()
    age: int = 0  # prose sentences since the heading
    line: int = -1  # of the heading that set it


class Unit(Struct, kw_only=True):
    """One sentence with all that is known of it before it is read."""

    cut: tuple[Token, ...]
    classes: tuple[tuple[str, ...], ...]
    mentions: list[Mention]
    figures: list[Figure] = field(default_factory=list)
    clause: tuple[int, ...] = ()
    line: int = 0
    opens: bool = True
    closes: bool = True
    paragraph: bool = True
    bullet: bool = False
    clock: str = ""
    cells: tuple[tuple[int, int], ...] = ()
    shape: str = "prose"
    head: int = 0  # the token after the line's head, where it has one
    at: int = 0  # its place among the story's units
    entry: int = 0  # its place among a live page's entries
    context: Context = Context()
    lead: Mention | None = None  # the place that the head of its line names: the ward, where it names a council too
    beside: Mention | None = None  # the council before it in the head

    def has(self, name: str) -> bool:
        """Whether any word is a cue of this class."""
        return any(name in row for row in self.classes)

    def text(self, first: int, end: int) -> str:
        """Words of a stretch, folded."""
        return " ".join(t.low for t in self.cut[first:end])


def units(text: str, names: Gazetteer) -> tuple[list[Unit], dict[str, str]]:
    """Every sentence of a text with its mentions, figures, shape and context; and people with their parties."""
    cut = list(sentences(text))
    rows = [classed(s.tokens) for s in cut]
    first = [mentions(s.tokens, c, names, {}) for s, c in zip(cut, rows, strict=True)]
    slugs = allegiances(cut, first)
    for person, party in names.allegiance:
        slug = slug_of(person.casefold())
        slugs.setdefault(person, party)
        slugs.setdefault(slug, party)
        slugs.setdefault(slug.rpartition("-")[2], party)
    made = []
    councils = {m.id for found in first for m in found if m.sort == "council"}
    first = [_calm(found, s, first) if shouted(s.tokens) else found for s, found in zip(cut, first, strict=True)]
    for s, c, found in zip(cut, rows, first, strict=True):
        known = [_person(m, slugs, councils) for m in found]
        made.append(
            Unit(
                cut=s.tokens, classes=c, mentions=known, figures=figures(s.tokens, c),
                clause=_clauses(s.tokens, c, known),
                line=s.line, opens=s.opens, closes=s.closes, paragraph=s.paragraph, bullet=s.bullet, clock=s.clock,
                cells=s.cells,
            )
        )  # fmt: skip
    _shape(made)
    _inherit(made)
    return made, slugs


def _calm(found: list[Mention], sentence: Sentence, rows: list[list[Mention]]) -> list[Mention]:
    """The mentions of a headline in capitals: of its unknown names, those that the story has elsewhere."""
    words = sum(t.sort == "word" for t in sentence.tokens)
    names = [m for m in found if m.sort in {"name", "person"}]
    if words - sum(m.end - m.first for m in names) < 2 and words < 6:
        return found
    known = {m.id for other in rows if other is not found for m in other}
    kept: list[Mention] = []
    for m in found:
        if m.sort not in {"name", "person"} or m.id in known:
            kept.append(m)
            continue
        kept += _within(m, sentence, known)
    return kept


def _within(one: Mention, sentence: Sentence, known: set[str]) -> list[Mention]:
    for first in range(one.first, one.end):
        for end in range(one.end, first, -1):
            slug = slug_of(" ".join(t.low for t in sentence.tokens[first:end]))
            if slug in known and end - first < one.end - one.first:
                return [one._replace(first=first, end=end, id=slug)]
    return []


def _person(one: Mention, people: dict[str, str], councils: set[str]) -> Mention:
    """A name that another line shows to be a person's, or a council's, is one everywhere."""
    if one.sort == "name" and one.id in councils:
        return one._replace(sort="council")
    if one.sort == "name" and one.id in people:
        return one._replace(sort="person")
    return one


_CLAUSE_MARKS = frozenset(";:()-|/")
_CLAUSE_WORDS = book.words(
    "but while whereas although though as where which who when after before because until since whose"
)


def _clauses(cut: Sequence[Token], classes: Sequence[tuple[str, ...]], found: Sequence[Mention]) -> tuple[int, ...]:
    """The number of the clause that each token stands in."""
    starts = {m.first: m for m in found if m.sort in {"party", "council", "they", "person", "name", "ward"}}
    number, rows = 0, []
    for at, token in enumerate(cut):
        if token.low in _CLAUSE_MARKS or token.low in _CLAUSE_WORDS:
            number += 1
        elif token.low in {"and", ","}:
            step = at + 1
            while step < len(cut) and step - at < 4 and cut[step].low in {"the", "and", "both", "in"}:
                step += 1
            one = starts.get(step)
            after = one.end if one else step
            acts = after < len(cut) and any(n.startswith(("v.", "be")) for n in classes[after])
            number += 1 if one is not None and acts else 0
        rows.append(number)
    return tuple(rows)


def _shape(made: list[Unit]) -> None:
    """Heading, item, row, table row or prose, by how a line looks and what stands beside it."""
    lines: dict[int, list[Unit]] = {}
    for unit in made:
        lines.setdefault(unit.line, []).append(unit)
    order = sorted(lines)
    bare = [_bare(lines[n]) for n in order]
    for place, number in enumerate(order):
        line = lines[number]
        joined = place + 1 < len(order) and order[place + 1] == number + 1
        listed = bare[place] and (
            (joined and bare[place + 1]) or (place and bare[place - 1] and order[place - 1] == number - 1)
        )
        shape = _line_shape(line, last=place + 1 == len(order), listed=bool(listed), joined=joined)
        for unit in line:
            unit.shape = shape
            unit.at = 0
        line[0].head = _head(line[0]) if shape != "heading" else 0
    for at, unit in enumerate(made):
        unit.at = at


def _bare(line: list[Unit]) -> bool:
    """Whether a line is a name and nothing else."""
    if len(line) != 1:
        return False
    unit = line[0]
    places = [m for m in unit.mentions if m.sort in PLACES]
    covered = sum(m.end - m.first for m in places)
    return len(places) == 1 and len(unit.cut) - covered <= 1


def _line_shape(line: list[Unit], *, last: bool, listed: bool, joined: bool) -> str:
    unit = line[0]
    size = sum(len(u.cut) for u in line)
    text = line[-1].cut[-1].text
    ended = text in ".!?"
    figured = any(not f.role and f.form != "one of" for u in line for f in u.figures)
    shout = all(t.text.isupper() for t in unit.cut if t.sort == "word")
    label = unit.has("gain_noun") or unit.has("hold_noun")
    above = unit.paragraph or (shout and not label)
    alone = len(line) == 1 and not last
    shapes = (
        (bool(unit.cells), "cells"),
        (listed, "item"),
        (alone and _ward_head(unit), "heading"),
        (alone and above and not unit.bullet and size <= _HEADING and not ended and not figured, "heading"),
        (len(line) == 1 and unit.at == 0 and unit.line == 0 and size <= 24 and not ended, "heading"),
        (figured and size <= 24 and not ended, "row"),
        (unit.bullet and size <= 8, "item"),
    )
    return next((shape for holds, shape in shapes if holds), "prose")


def _ward_head(unit: Unit) -> bool:
    """As in "Stoke (36%)", "WARNDON (two to elect)", "BRIDGE (3)": a name and a bracket, and nothing else."""
    if not unit.mentions or unit.cut[-1].text != ")" or len(unit.cut) > 12:
        return False
    one = unit.mentions[0]
    return one.first == 0 and one.sort in PLACES and one.end < len(unit.cut) and unit.cut[one.end].text == "("


def _head(unit: Unit) -> int:
    """The token after a line's head: "Harlow: ...", "WIRRAL. ...", "North Tyneside - ..."; zero where it has none."""
    for at, token in enumerate(unit.cut[:10]):
        stop = (
            token.text in {":", "|"} or (token.text == "-" and unit.cut[at - 1].end < token.start) or token.text in ".?"
        )
        if at and stop:
            named = any(m.end <= at and m.sort in PLACES | {"person", "party"} for m in unit.mentions)
            free = not any(f.first < at and unit.cut[f.first - 1].text != "(" for f in unit.figures if f.first > 0)
            named_at = {step for m in unit.mentions for step in range(m.first, m.end)}
            verb = any(
                n.startswith("v.") and n not in _LABELS
                for step, row in enumerate(unit.classes[:at])
                if step not in named_at  # Bury is a place, and something that winners do
                for n in row
            )
            whole = _second_stop(unit, at) if token.text == "-" else at
            return whole + 1 if named and free and not verb else 0
    return 0


def _second_stop(unit: Unit, at: int) -> int:
    """As in "Harbourne City - St Blaise: ...": the head goes on to the colon where only a name stands between."""
    for step in range(at + 1, min(at + 7, len(unit.cut))):
        if unit.cut[step].text == ":" and step > at + 1:
            return step
        if not (unit.cut[step].capital or unit.cut[step].low in {"and", "&", "of", "the", "'s", "(", ")"}):
            return at
    return at


def _inherit(made: list[Unit]) -> None:
    """Walk down the page with one context."""
    now, entry, line = Context(), 0, -1
    lead: Mention | None = None
    beside: Mention | None = None
    for unit in made:
        if unit.line != line:
            line = unit.line
            lead, beside = _leading(unit) if unit.head else (None, None)
            if unit.clock:
                entry += 1
                now = Context()
            if unit.shape == "heading":
                now = replace(_pushed(now, unit), line=unit.line)
            elif unit.shape == "cells" and _is_head(unit):
                now = replace(now, columns=_columns(unit))
            elif unit.shape == "prose" and unit.paragraph:
                now = replace(now, age=now.age + 1, outcome=now.outcome if not now.age else None)
        unit.context, unit.entry, unit.lead, unit.beside = now, entry, lead, beside


def _is_head(unit: Unit) -> bool:
    """Whether a row of cells names columns."""
    return not any(f.role == "" and f.form != "year?" for f in unit.figures) and any(t.sort == "word" for t in unit.cut)


def _leading(unit: Unit) -> tuple[Mention | None, Mention | None]:
    """The place that a line's head names, and the council before it: "Ceredigion CC, Llanfarian: ..."."""
    rows = [m for m in unit.mentions if m.end <= unit.head and m.sort in PLACES]
    if not rows:
        return None, None
    wide = rows[0] if len(rows) > 1 and rows[0].sort in {"council", "region"} else None
    named = rows[-1] if len(rows) > 1 and rows[-1].sort in {"name", "ward"} else rows[0]
    return named, wide


def _columns(unit: Unit) -> tuple[tuple[frozenset[str], str | None], ...]:
    """What each column holds: the classes of its heading's words and the party it names."""
    rows = []
    for first, last in unit.cells:
        words = frozenset(n for row in unit.classes[first:last] for n in row)
        party = next((m.id for m in unit.mentions if m.sort == "party" and first <= m.first < last), None)
        rows.append((words, party))
    return tuple(rows)


def outcome_of(classes: Sequence[tuple[str, ...]]) -> str | None:
    """What a label says happened: gain, hold, loss, noc or won."""
    seen = {name for row in classes for name in row}
    if "neg" in seen and seen & {"power", "noc"}:
        return "loss"
    for names, outcome in (({"hold_noun", "v.hold"}, "hold"), ({"gain_noun", "v.gain"}, "gain"),
                           ({"loss_noun", "v.lose"}, "loss"), ({"noc"}, "noc"), ({"v.win"}, "won")):  # fmt: skip
        if names & seen:
            return outcome
    return "loss" if "neg" in seen else None


def _pushed(now: Context, unit: Unit) -> Context:
    """The context under a heading: what it says, and of the context above what it leaves standing."""
    places = [m for m in unit.mentions if m.sort in {"council", "region"}]
    wards = [m for m in unit.mentions if m.sort in {"ward", "name"}]
    parties = [m for m in unit.mentions if m.sort == "party"]
    topics = frozenset(n for row in unit.classes for n in row) & TOPICS
    outcome = outcome_of(unit.classes) if parties or unit.has("noc") or not (places or wards) else None
    from_ = next((m.id for m in parties if m.first and unit.cut[m.first - 1].low == "from"), None)
    if from_ is None and outcome and unit.has("from") and unit.has("noc"):
        from_ = "noc"
    party = next((m.id for m in parties if m.id != from_ or len(parties) == 1), None)
    if places:
        return Context(place=places[0], ward=wards[0] if wards else None, party=party, outcome=outcome, from_=from_,
                       topics=topics)  # fmt: skip
    if outcome or party:
        return Context(party=party, outcome=outcome, from_=from_, topics=topics, ward=wards[0] if wards else None,
                       place=now.place if wards else None)  # fmt: skip
    if wards:
        return replace(now, ward=wards[0], outcome=None, party=None, topics=now.topics | topics, age=0, columns=())
    return replace(now, ward=None, outcome=None, party=None, topics=topics, age=0, columns=())


def ahead(made: Sequence[Unit], unit: Unit, back: int) -> Iterator[Unit]:
    """The units before one, nearest first, within its own entry."""
    for at in range(unit.at - 1, max(-1, unit.at - 1 - back), -1):
        if made[at].entry != unit.entry:
            return
        yield made[at]
