"""Which lines head one contest of a by-elections report, and which are its candidates' rows with votes and shares.

"Oak Hill, Bury - Labour gain from Con", "BURY MBC: Oak Hill", "Oak Hill (Bury)": the ward and its council in either
order. Here: the survey of the layout. Not here: what the lines say (`contest_heads`), wards alone (`ward_survey`).
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.gazetteer import Gazetteer
from tallyroom.copydesk.reading.tokens import Sentence, Token, slug_of

_REACH = 4  # lines between a head and its first row
_LONGEST = 24  # tokens of a head
_DIVIDERS = frozenset(",:()|[]/;")
_TAILS = book.words("ward division by-election byelection result")


class ContestHead(NamedTuple):
    """The ward that a line names, and its council."""

    ward: str
    area: str | None
    first: int  # token at which the ward's name begins


class ContestLines(Struct, kw_only=True):
    """Which lines head a contest, and which are its candidates' rows with votes and shares."""

    heads: dict[int, ContestHead] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)
    _open: tuple[int, int, ContestHead] | None = None  # the line, its number among lines, the head
    _read: int = 0

    def survey(self, sentence: Sentence, gazetteer: Gazetteer) -> None:
        """Take one more sentence into account; all in the order of the text."""
        if not sentence.opens:
            return
        self._read += 1
        if _gives_votes_and_share(sentence, gazetteer):
            self.rows.add(sentence.line)
            if self._open is not None and self._read - self._open[1] <= _REACH:
                self.heads[self._open[0]] = self._open[2]
                self._open = self._open[0], self._read, self._open[2]
            return
        head = _head(sentence, gazetteer)
        if head is not None:
            self._open = sentence.line, self._read, head
            if _says_who(sentence, gazetteer):
                self.heads[sentence.line] = head


def _gives_votes_and_share(sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """A short line with one party before a whole number, and a percentage after that."""
    cut = sentence.tokens
    if len(cut) > _LONGEST or not cut[0].capital or not sentence.closes:
        return False
    party = next((at for at in range(len(cut)) if _party_at(cut, at, gazetteer)), None)
    votes = next((i for i, token in enumerate(cut) if token.sort == "number"), None)
    if party is None or votes is None or party > votes or "." in cut[votes].text:
        return False
    told = any(token.sort == "word" and token.text.islower() and token.low not in _OF_NAMES for token in cut[:votes])
    if told or any(token.low in _SENTENCE for token in cut[:votes]):
        return False
    after = cut[votes + 1 :]
    shared = any(token.text == "%" and after[i - 1].sort == "number" for i, token in enumerate(after) if i)
    shared = shared or any(token.sort == "number" and "." in token.text for token in after[:2])
    shared = shared or (not after and _candidate_between(cut, party, votes))
    return shared and (votes + 1 >= len(cut) or cut[votes + 1].text != "%")


def _candidate_between(cut: tuple[Token, ...], party: int, votes: int) -> bool:
    """As in "Labour - Ann Example 696": a name between the party and the votes, which end the line."""
    names = [token for token in cut[party:votes] if token.capital]
    between = cut[party + 1 : votes]
    marked = sum(token.sort == "mark" for token in between)
    return len(names) >= 3 and marked > 0 and all(token.capital or token.sort == "mark" for token in between)


_OF_NAMES = book.words("de van von der la le du o' no elected")
_SENTENCE = book.words("the have has had was were is are in on with polled took got won")


def _party_at(cut: tuple[Token, ...], at: int, gazetteer: Gazetteer) -> bool:
    found = gazetteer.find(cut, at) if cut[at].sort == "word" else None
    return found is not None and found.sort == "party"


def _head(sentence: Sentence, gazetteer: Gazetteer) -> ContestHead | None:
    cut = sentence.tokens
    if not sentence.closes or sentence.bullet or len(cut) > _LONGEST or cut[-1].text in ".!?":
        return None
    if any(token.sort == "number" for token in cut[:-2]):
        return None
    councils: list[str] = []
    names: list[tuple[int, int]] = []
    for first, end in _parts(cut):
        found = gazetteer.find(cut, first)
        if found is not None and found.sort == "party":
            continue
        if found is not None and found.sort == "council" and found.end == end and not councils:
            councils.append(found.id)
        elif found is not None and found.sort == "council" and found.end == end and councils:
            return None  # a list of councils
        elif all(token.capital or token.text in "-&'.'s" or token.low in book.STOP for token in cut[first:end]):
            names.append((first, end))
        else:
            return None
    return _told_apart(cut, councils, names)


def _says_who(sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """Whether a head ends with its label: "BURY: Oak Hill - Green gain from Labour"."""
    cut = sentence.tokens
    parties = [i for i in range(1, len(cut)) if _party_at(cut, i, gazetteer) and cut[i - 1].text in "-(:"]
    ends = [found.end for i in parties if (found := gazetteer.find(cut, i)) is not None]
    return any(end < len(cut) and cut[end].low in {"gain", "hold", "gains", "holds"} for end in ends)


def _told_apart(cut: tuple[Token, ...], councils: list[str], names: list[tuple[int, int]]) -> ContestHead | None:
    """Which of the parts is the ward, and which the council."""
    if len(names) == 2 and len(councils) == 1:  # "Pembroke Dock: Pennar (Pembrokeshire)": a ward in two parts
        names = [(names[0][0], names[1][1])]
    if not names or len(names) + len(councils) != 2:
        return None
    at = 0
    if not councils:
        formal = [cut[end - 1].low in cues.HEADING_ENDINGS for _, end in names]
        shouted = [all(t.text.isupper() for t in cut[first:end] if t.sort == "word") for first, end in names]
        first_is_council = formal[0] or (shouted[0] and not shouted[1])
        if not (first_is_council or formal[1]):
            return None
        at = 1 if first_is_council else 0
        other = names[1 - at]
        words = [token.low for token in cut[other[0] : other[1]]]
        while len(words) > 1 and words[-1] in cues.PLACE_ENDINGS:
            words.pop()
        councils = [slug_of(" ".join(words))]
    first, end = names[at]
    return ContestHead(slug_of(" ".join(token.low for token in cut[first:end])), councils[0], first)


def _parts(cut: tuple[Token, ...]) -> list[tuple[int, int]]:
    """Token ranges between commas, colons, brackets and dashes, without "ward" at their ends."""
    parts, first = [], 0
    for at in range(len(cut) + 1):
        divides = at == len(cut) or cut[at].text in _DIVIDERS
        divides = divides or (cut[at].text == "-" and at > 0 and cut[at - 1].end < cut[at].start)
        divides = divides or (cut[at].low in {"on", "in"} and at + 1 < len(cut) and cut[at + 1].capital)
        if not divides:
            continue
        end = at
        while end > first + 1 and cut[end - 1].low in _TAILS:
            end -= 1
        if end > first:
            parts.append((first, end))
        first = at + 1
    return parts
