"""Which lines of a text are of a ward: named by a heading over candidates' rows, or at the head of the line itself.

Here: the survey of the layout, before any sentence is read. Not here: what the lines say (`ward_lines`, `ward_rows`).
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.gazetteer import Gazetteer
from tallyroom.copydesk.reading.tokens import Sentence, Token, slug_of

NO_WARD = book.words(
    "results result turnout votes total electorate labour results: spoilt rejected majority maj the this that in"
)
_SMALL = book.STOP | {"mayor", "mayoralty"}
_SEPARATORS = frozenset(":([.|")
_LONGEST_NAME = 7  # tokens


class Head(NamedTuple):
    """A ward's name at the head of a line: its slug, the index after it, and what follows it."""

    slug: str
    end: int
    follows: str  # nothing, label, rest


class WardLines(Struct, kw_only=True):
    """What a text's layout says of wards, line by line, before its sentences are read.

    `heads`: the line that names a ward to the rows below it. `whole`: lines that name their ward and give its result.
    `rows`: lines that are candidates' rows.
    """

    heads: dict[int, str] = field(default_factory=dict)
    whole: dict[int, str] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)
    _open: tuple[int, str] | None = None  # a heading that rows may follow
    _led: tuple[int, str] | None = None  # this line's own head
    _labelled: dict[int, str] = field(default_factory=dict)  # lines of a head and a label, with no votes

    def survey(self, sentence: Sentence, gazetteer: Gazetteer) -> None:
        """Take one more sentence into account; all in the order of the text."""
        head = _head(sentence, gazetteer) if sentence.opens else None
        if sentence.opens:
            goes = head is not None and (head.follows or not sentence.closes)
            one = head is not None and goes and not _goes_on(sentence, head.end, gazetteer)
            self._led = (sentence.line, head.slug) if head is not None and one else None
        if sentence.opens and is_row(sentence, gazetteer):
            self.rows.add(sentence.line)
            if self._open is not None:
                self.heads[self._open[0]] = self._open[1]
            return
        if self._led is not None and self._led[0] == sentence.line and polled(sentence.tokens, gazetteer) is not None:
            self.whole[sentence.line] = self._led[1]
        if not sentence.opens:
            return
        if head is not None and head.follows == "label":
            self._labelled[sentence.line] = head.slug
        if head is not None and head.follows != "rest":
            self._open = sentence.line, head.slug
        elif sentence.line not in self.rows and not _aside(sentence, gazetteer):
            self._open = None

    @property
    def any(self) -> bool:
        """Whether the text lists candidates at all."""
        return bool(self.rows or self.whole)

    def settle(self) -> None:
        """Lines of a name and a label are wards where the story lists wards at all."""
        if self.any:
            for line, slug in self._labelled.items():
                if line not in self.heads:
                    self.whole.setdefault(line, slug)


def is_row(sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """As in "Ann Example (Lab) 1,034", "Ann Example, Labour - 1,412", "Ann Example | Labour | 912"."""
    cut = sentence.tokens
    if len(cut) < 4 or not cut[0].capital:
        return False
    party = polled(cut, gazetteer, tuple(first for first, _ in sentence.cells))
    named = party is not None and all(token.capital or token.text in "-.',(|[" for token in cut[:party])
    return named and ":" not in {token.text for token in cut[:party]}


def polled(cut: tuple[Token, ...], gazetteer: Gazetteer, cells: tuple[int, ...] = ()) -> int | None:
    """Where a line first has a candidate's party with votes after it, the name before it: its index."""
    if not any(token.sort == "number" for token in cut):
        return None
    for at in range(2, len(cut)):
        if cut[at - 1].text not in {"(", ",", "-", "|", "["} and at not in cells:
            continue
        if not cut[at - 1].capital and not cut[at - 2].capital:
            continue
        party = gazetteer.find(cut, at)
        if party is None or party.sort != "party":
            continue
        votes = next((token for token in cut[party.end : party.end + 4] if token.sort == "number"), None)
        between = cut[party.end : party.end + 4]
        marks = all(token.sort == "mark" for token in between[: between.index(votes)]) if votes in between else False
        if votes is not None and marks and not any(token.text in "+;" for token in between[: between.index(votes)]):
            return at
    return None


def _head(sentence: Sentence, gazetteer: Gazetteer) -> Head | None:
    """As in "Oak Hill", "OAK HILL (2 seats)", "OAK HILL - Con gain by 15 votes", "Oak Hill: Ann Example, Lab, 863"."""
    cut = sentence.tokens
    stop = next((i for i, token in enumerate(cut) if token.text in _SEPARATORS or _dash(cut, i)), len(cut))
    name = list(cut[:stop])
    while name and name[-1].low in {"ward", "division"}:
        name.pop()
    if not name or len(name) > _LONGEST_NAME or name[0].low in NO_WARD:
        return None
    if not all(token.capital or token.text in "-&'" or token.low in _SMALL for token in name):
        return None
    found = gazetteer.find(tuple(name), 0)
    if found is not None and found.sort in {"party", "council", "region"} and found.end == len(name):
        return None
    labelled = found is not None and found.sort == "party" and name[found.end].low in LABELS
    listed = found is not None and found.sort == "council" and name[0].text.isupper() and not name[-1].text.isupper()
    if labelled or listed:
        return None  # "Green hold: ..."; "BURY Oak Hill": the council of a list, then its first ward
    slug = slug_of(" ".join(token.low for token in name))
    slug = f"{slug.removeprefix('mayor-of-')}-mayor" if slug.startswith("mayor-of-") else slug
    rest = [token for token in cut[stop:] if token.text not in _SEPARATORS and token.text not in ")]-"]
    if not rest or (rest[0].sort == "number" and cut[stop].text in "(["):
        return Head(slug, stop, "") if not sentence.bullet else None
    return Head(slug, stop, "label" if _begins_label(tuple(rest), gazetteer) else "rest")


def _goes_on(sentence: Sentence, end: int, gazetteer: Gazetteer) -> bool:
    """Whether other wards follow on the line: "Oak Hill: Ann Example, Lab, 863; Mill Lane, Bob Example, Con, 512"."""
    cut = sentence.tokens
    end = min(end, len(cut) - 1)
    if any(cut[at].text == ":" and cut[at - 1].capital and _starts(cut, at) for at in range(end + 1, len(cut))):
        return True
    for at in range(end + 1, len(cut)):
        if cut[at].text != ";":
            continue
        comma = next((i for i in range(at + 1, min(at + 9, len(cut) - 1)) if cut[i].text in ",(;"), None)
        if comma is None or cut[comma].text != ",":
            continue
        party = gazetteer.find(cut, comma + 1)
        if cut[comma + 1].capital and (party is None or party.sort != "party"):
            return True  # a ward and a person before the party
    return False


def _starts(cut: tuple[Token, ...], colon: int) -> bool:
    """Whether what a colon ends is a ward's name, which begins after a stop, and no "Majority:"."""
    first = colon - 1
    while first > 0 and cut[first - 1].text not in ";.":
        first -= 1
    return cut[first].low not in NO_WARD


def _dash(cut: tuple[Token, ...], at: int) -> bool:
    """A dash with a space before it divides; one within a name joins."""
    return cut[at].text == "-" and at > 0 and cut[at - 1].end < cut[at].start


def _begins_label(cut: tuple[Token, ...], gazetteer: Gazetteer) -> bool:
    party = gazetteer.find(cut, 0)
    if party is None or party.sort != "party" or party.end >= len(cut):
        return False
    return cut[party.end].low in LABELS


LABELS = book.words("hold holds held gain gains gained win wins")


def _aside(sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """A line within a ward's rows that is no row: turnout, majority, rejected papers, the label at the foot."""
    return sentence.tokens[0].low in NO_WARD or gazetteer.find(sentence.tokens, 0) is not None
