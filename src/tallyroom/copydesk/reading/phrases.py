"""Tokens gathered into phrases: parties, places, verbs by class, figures, and the plain words between.

Here: what stands in a sentence, phrase after phrase. Not here: what it says (`control`, `figures`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from msgspec import Struct

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.gazetteer import Gazetteer, Name
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.quantities import quantity
from tallyroom.copydesk.reading.tokens import Token, slug_of

_VERBS: Mapping[str, frozenset[str]] = {
    word: frozenset(
        name
        for name, table in (
            ("gain", book.GAIN),
            ("hold", book.HOLD),
            ("lose", book.LOSE),
            ("fall", book.FALL),
            ("stay", book.STAY),
            ("level", book.LEVEL),
            ("rise", book.RISE),
            ("sink", book.SINK),
            ("reject", book.REJECT),
            ("approve", book.APPROVE),
        )
        if word in table
    )
    for table in (
        book.GAIN,
        book.HOLD,
        book.LOSE,
        book.FALL,
        book.STAY,
        book.LEVEL,
        book.RISE,
        book.SINK,
        book.REJECT,
        book.APPROVE,
    )
    for word in table
}
_LEMMAS: Mapping[str, str] = {
    **book.APPROVE,
    **book.REJECT,
    **book.SINK,
    **book.RISE,
    **book.STAY,
    **book.LEVEL,
    **book.FALL,
    **book.LOSE,
    **book.HOLD,
    **book.GAIN,
}
_NOBODY = [
    "no party",
    "no one",
    "nobody",
    "no single party",
    "no one party",
    "no group",
    "no side",
    "neither party",
    "neither side",
    "none of the parties",
    "no party now",
    "neither",
]
_IN = ("in", "is in", "was in")
_HAS = ("has", "having", "with", "holds", "had", "has won", "won", "commands")
_CONTROLS = [
    *(f"{verb} {what}" for verb in (*_IN, *_HAS) for what in ("overall control", "outright control", "control")),
    *(f"{verb} charge" for verb in _IN),
    *(
        f"{verb} {kind} majority"
        for verb in _HAS
        for kind in ("a", "an overall", "an outright", "a clear", "a working")
    ),
]
_NOC = book.phrases(
    "no overall control, noc, no overall majority, no party majority, no majority, hung, a hung council, "
    "no-overall-control, n o c, no single party, no clear majority, a hung authority, no majority party, "
    "without a majority party, without a majority, without overall control",
    *(f"{who} {what}" for who in _NOBODY for what in _CONTROLS),
)
_COUNCIL_WORDS = book.words("council authority borough city district county chamber")
_HERE = frozenset({"the", "this", "that"})
_ANAPHORS = frozenset({"they", "it", "their", "its", "them"})


class Phrase(Struct, frozen=True, kw_only=True):
    """One phrase over tokens first to end."""

    sort: str  # party council region ward person contest name noc verb figure here anaphor word mark
    first: int
    end: int
    low: str
    ids: tuple[str, ...] = ()
    classes: frozenset[str] = frozenset()
    figure: Quantity | None = None
    possessive: bool = False


def names_in(cut: tuple[Token, ...], gazetteer: Gazetteer) -> dict[int, Name]:
    """Every name in a sentence by its first token; a council's name inside a longer one is no council."""
    found: dict[int, Name] = {}
    at = 0
    shouting = all(token.text.isupper() for token in cut if token.sort == "word")
    while at < len(cut):
        name = gazetteer.find(cut, at) if cut[at].sort == "word" else None
        if name is None:
            at += 1
            continue
        if name.sort in {"council", "region"} and not shouting and _within_name(cut, at, name, gazetteer):
            at = name.end
            continue
        found[at] = name
        at = name.end
    return found


def _within_name(cut: tuple[Token, ...], at: int, name: Name, gazetteer: Gazetteer) -> bool:
    """As in "Oxford West": a capital follows that is neither a name nor a word of the trade."""
    if name.sort == "council" and at and cut[at - 1].low == "at":
        return True  # "at Westminster" is Parliament
    after = cut[name.end] if name.end < len(cut) else None
    if (
        after is None
        or not after.capital
        or cut[name.end - 1].end + 1 < after.start
        or (cut[at].text.isupper() and not after.text.isupper())
    ):
        return False
    if (
        cut[name.end - 1].low in _COUNCIL_WORDS
        or after.low in book.STOP
        or after.low in _VERBS
        or after.low in book.UNITS
    ):
        return False
    return (
        gazetteer.find(cut, name.end) is None
        and after.low not in _COUNCIL_WORDS
        and after.low not in {"mayor", "elections", "results", "election", "nationalists"}
    )


def phrases_of(
    cut: tuple[Token, ...],
    gazetteer: Gazetteer,
    allegiance: Mapping[str, str] | None = None,
    cells: tuple[tuple[int, int], ...] = (),
) -> tuple[Phrase, ...]:
    """Every phrase of a sentence in order; none goes past the end of a table's cell.

    >>> from tallyroom.copydesk.reading.gazetteer import british
    >>> from tallyroom.copydesk.reading.tokens import tokens
    >>> [p.sort for p in phrases_of(tokens("Labour gained Exeter from the Tories by 12 votes."), british())]
    ['party', 'verb', 'council', 'word', 'word', 'party', 'word', 'figure', 'mark']
    """
    names = names_in(cut, gazetteer)
    allegiance = dict(gazetteer.allegiance) if allegiance is None else allegiance
    ends = [end for _, end in cells]
    out: list[Phrase] = []
    at = 0
    while at < len(cut):
        within = cut[: ends[bisect_right(ends, at)]] if ends and at < ends[-1] else cut
        phrase = _phrase(within, names, allegiance, at, gazetteer.given_names)
        out.append(phrase)
        at = max(phrase.end, at + 1)
    return tuple(out)


def _phrase(
    cut: tuple[Token, ...],
    names: Mapping[int, Name],
    allegiance: Mapping[str, str],
    at: int,
    given_names: frozenset[str],
) -> Phrase:
    noc = book.starts([t.low for t in cut[at : at + 9]], _NOC)
    if noc and not (noc == ("hung",) and at + 1 < len(cut) and cut[at + 1].low in {"on", "onto"}):
        return Phrase(sort="noc", first=at, end=at + len(noc), low=" ".join(noc), ids=("noc",))
    if at in names:
        return _named(cut, names, allegiance, names[at], at)
    figure = quantity(cut, names, at)
    if figure is not None:
        return Phrase(sort="figure", first=at, end=figure.end, low=cut[at].low, figure=figure)
    return _pointer(cut, at) or _plain_word(cut, names, at, given_names)


def _pointer(cut: tuple[Token, ...], at: int) -> Phrase | None:
    """ "the party", "they", "the council", "the city council": what has been named before."""
    low, after = cut[at].low, [token.low for token in cut[at + 1 : at + 3]]
    if low in {"the", "his", "her"} and after[:1] == ["party"]:
        possessive = _possessive(cut, at + 2)
        return Phrase(sort="anaphor", first=at, end=at + 2, low="the party", possessive=possessive)
    if low in _HERE and len(after) == 2 and after[0] in _OF_COUNCILS and after[1] in _COUNCIL_WORDS:
        return Phrase(sort="here", first=at, end=at + 3, low=after[1])
    if low in _HERE and after and after[0] in _COUNCIL_WORDS:
        return Phrase(sort="here", first=at, end=at + 2, low=after[0])
    return Phrase(sort="anaphor", first=at, end=at + 1, low=low) if low in _ANAPHORS else None


_OF_COUNCILS = frozenset({"city", "borough", "district", "county", "local", "town"})


def _plain_word(cut: tuple[Token, ...], names: Mapping[int, Name], at: int, given_names: frozenset[str]) -> Phrase:
    token, low = cut[at], cut[at].low
    if low in _VERBS and not _noun_here(cut, at):
        return Phrase(sort="verb", first=at, end=at + 1, low=_LEMMAS[low], classes=_VERBS[low])
    if token.capital and low not in book.STOP:
        return _unknown(cut, names, at, given_names)
    return Phrase(sort="word" if token.sort != "mark" else "mark", first=at, end=at + 1, low=low)


_NOUNS_TOO = book.words(
    "control gain hold loss return poll swing run finish score lead back win drop rise fall slip "
    "slide change flip stand make"
)


def _noun_here(cut: tuple[Token, ...], at: int) -> bool:
    """As in "took control", "a gain": a word that is a noun after a verb, an article or an adjective."""
    low = cut[at].low
    if low == "grabs":
        return at > 0 and cut[at - 1].low == "for"
    if low not in _NOUNS_TOO or at == 0:
        return False
    before = cut[at - 1].low
    if low == "control":
        return (
            (at + 1 < len(cut) and cut[at + 1].low == "of")
            or before in _VERBS
            or before
            in book.words("overall of outright full the its their in clear sole for majority back 's political council")
        )
    return before in book.words("a the net big another an no their its this biggest only one any key 's")


def _possessive(cut: tuple[Token, ...], end: int) -> bool:
    return end < len(cut) and cut[end].low in {"'s", "'"}


def _named(
    cut: tuple[Token, ...], names: Mapping[int, Name], allegiance: Mapping[str, str], name: Name, at: int
) -> Phrase:
    end = name.end
    low = " ".join(token.low for token in cut[at:end])
    if name.sort == "person":
        possessive = _possessive(cut, end)
        party = allegiance.get(name.id)
        if possessive and end + 1 < len(cut) and cut[end + 1].low == "party" and party:
            return Phrase(sort="party", first=at, end=end + 2, low=low, ids=(party,))
        if possessive and end + 1 < len(cut) and cut[end + 1].low == "party":
            return Phrase(sort="anaphor", first=at, end=end + 2, low="the party")
        return Phrase(sort="person", first=at, end=end, low=low, ids=(name.id,), possessive=possessive)
    if name.sort == "party":
        return _parties(cut, names, name, at)
    if name.sort == "council" and end < len(cut) and cut[end].low == "ward":  # "Preston ward", of another council
        return Phrase(sort="ward", first=at, end=end, low=low, ids=(slug_of(low),))
    return Phrase(sort=name.sort, first=at, end=end, low=low, ids=(name.id,), possessive=_possessive(cut, end))


def _parties(cut: tuple[Token, ...], names: Mapping[int, Name], name: Name, at: int) -> Phrase:
    """One party, or several joined by commas and "and"."""
    ids, end = [name.id], name.end
    while end < len(cut):
        step = end
        while step < len(cut) and cut[step].low in {",", "and", "&", "the", "-", "/", "both", "nor"}:
            step += 1
        joined = (
            step > end
            and step in names
            and names[step].sort == "party"
            and any(cut[i].low in {"and", "&", ",", "-", "/", "nor"} for i in range(end, step))
        )
        if not joined or not _list_goes_on(cut, names, end, step):
            break
        ids.append(names[step].id)
        end = names[step].end
    low = " ".join(token.low for token in cut[at:end])
    return Phrase(
        sort="party",
        first=at,
        end=end,
        low=low,
        ids=tuple(dict.fromkeys(ids)),
        possessive=_possessive(cut, end),
    )


def _list_goes_on(cut: tuple[Token, ...], names: Mapping[int, Name], end: int, step: int) -> bool:
    """A comma alone joins only when an "and" with a party comes later; "the Tories, Labour 20" is two."""
    if any(cut[i].low in {"and", "&", "-", "/", "nor"} for i in range(end, step)):
        return True
    after = names[step].end
    return (
        after < len(cut)
        and (cut[after].low in {"and", "&"} or cut[after].low == ",")
        and any(i in names and names[i].sort == "party" for i in range(after + 1, min(after + 4, len(cut))))
    )


_JOINS = book.words("of on upon le the in under by - & and ap with")


def _unknown(
    cut: tuple[Token, ...], names: Mapping[int, Name], at: int, given_names: frozenset[str] = frozenset()
) -> Phrase:
    """A run of capitals that no gazetteer knows: perhaps a ward, perhaps a person."""
    end = at + 1
    while end < len(cut):
        token = cut[end]
        if token.capital and end not in names and token.low not in book.STOP:
            end += 1
        elif token.capital and end in names and names[end].sort in {"council", "region"} and cut[end - 1].capital:
            end = names[end].end
        elif (
            token.text in {"-", "&", ".", "'s"} | _JOINS
            and end + 1 < len(cut)
            and cut[end + 1].capital
            and end + 1 not in names
            and _joined(cut, end)
        ):
            end += 2
        else:
            break
    if at and cut[at - 1].low == "in":  # "In Oak Hill Ann Example polled 718": a place, then a person
        given = (i for i in range(at + 1, end - 1) if cut[i].text.title() in given_names)
        end = next(given, end)
    low = " ".join(token.low for token in cut[at:end])
    if end == at + 1 and at == 0 and low in _VERBS:
        return Phrase(sort="verb", first=at, end=end, low=_LEMMAS[low], classes=_VERBS[low])
    return Phrase(sort="name", first=at, end=end, low=low, possessive=_possessive(cut, end))


def _joined(cut: tuple[Token, ...], end: int) -> bool:
    """A hyphen with no space, an ampersand, or a small word within a place's name."""
    if cut[end].text == "-":
        return cut[end].start == cut[end - 1].end and cut[end + 1].start == cut[end].end
    return cut[end].text in {"&", "'s"} or (cut[end].low in cues.WITHIN_NAMES and cut[end].low != "by")
