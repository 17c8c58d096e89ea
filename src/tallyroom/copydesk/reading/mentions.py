"""Who and what a sentence names: parties, places, people, and names that nobody knows yet.

Here: spans of names with what they stand for. Not here: which of them a figure is about (`binding`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import resources
from typing import NamedTuple

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.gazetteer import TAILS, Gazetteer, Name
from tallyroom.copydesk.reading.lexicon import lexicon
from tallyroom.copydesk.reading.tokens import Token, slug_of

_JOINS = frozenset({"and", "&", "of", "the", "-", "upon", "on", "le", "in", "with", "'s", "under", "by"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "cllr", "sir", "dame", "lord", "lady", "councillor", "baroness", "prof", "mr.",
     "mrs.", "ms.", "dr.", "cllr.", "rev", "ald", "alderman", "prof."}
)  # fmt: skip
_THEY = {
    ("the", "party"): 2, ("they",): 1, ("them",): 1, ("their",): 1, ("theirs",): 1, ("its",): 1, ("his", "party"): 2,
    ("her", "party"): 2, ("that", "party"): 2, ("we",): 1, ("our",): 1, ("us",): 1, ("it",): 1, ("both",): 1,
    ("the", "group"): 2,
}  # fmt: skip
_HERE = {
    ("the", "council"): 2, ("the", "authority"): 2, ("the", "borough"): 2, ("the", "city"): 2, ("the", "county"): 2,
    ("the", "district"): 2, ("the", "town", "hall"): 3, ("the", "chamber"): 2, ("county", "hall"): 2,
    ("city", "hall"): 2, ("the", "ward"): 2, ("the", "seat"): 2, ("here",): 1, ("there",): 1, ("the", "town"): 2,
    ("the", "city", "council"): 3, ("the", "county", "council"): 3, ("the", "borough", "council"): 3,
    ("the", "district", "council"): 3, ("the", "place"): 2,
}  # fmt: skip
_NAMED_TAIL = frozenset({"ward", "division", "constituency"})
LONGEST = 7  # tokens of a name
_LABELS = frozenset({"gain_noun", "hold_noun", "loss_noun", "noc", "round", "v.hold", "v.gain", "v.win", "v.lose"})
_SHORT = 4  # tokens of a line in capitals that is a name and no headline


class Mention(NamedTuple):
    """A name in a sentence: its sort, its id, and the range of its tokens."""

    sort: str
    id: str
    first: int
    end: int


def mentions(
    cut: Sequence[Token], classes: Sequence[tuple[str, ...]], names: Gazetteer, people: Mapping[str, str]
) -> list[Mention]:
    """Every mention of a sentence in order; `people` are those already known by slug, with their parties."""
    tokens, found, at = tuple(cut), [], 0
    shout = shouted(tokens)
    while at < len(tokens):
        one = _mention(tokens, classes, at, names, people, shout=shout)
        if one is None:
            at += 1
        else:
            found.append(one)
            at = one.end
    return found


def shouted(cut: tuple[Token, ...]) -> bool:
    words = [t.text for t in cut if t.sort == "word" and len(t.text) > 1]
    return len(words) > 1 and all(word.isupper() for word in words)


def _mention(
    cut: tuple[Token, ...],
    classes: Sequence[tuple[str, ...]],
    at: int,
    names: Gazetteer,
    people: Mapping[str, str],
    *,
    shout: bool,
) -> Mention | None:
    token = cut[at]
    if token.sort not in {"word"} and token.text != "&":
        return None
    known = names.find(cut, at)
    own = _own(cut, classes, at, names, shout=shout) if token.capital else 0
    if known is not None and (known.end >= own or _two_places(cut, known, own, names)):
        return _settled(Mention(known.sort, known.id, at, known.end), cut)
    if own and not (known is not None and known.sort == "party"):
        return _unknown(cut, at, own, names, people)
    if known is not None:
        return Mention(known.sort, known.id, at, known.end)
    return _pronoun(cut, at) or _colour(cut, at, names)


def _two_places(cut: tuple[Token, ...], known: Name, own: int, names: Gazetteer) -> bool:
    """As in "Exeter and Norwich": two that are known, and not one name that nobody knows."""
    if known.sort not in {"council", "region"} or cut[known.end].low not in {"and", "&"} or known.end + 1 >= len(cut):
        return False
    other = names.find(cut, known.end + 1)
    return other is not None and other.sort in {"council", "region"} and other.end >= own


def _settled(one: Mention, cut: tuple[Token, ...]) -> Mention:
    """A council's name with "ward" after it is a ward's."""
    if one.sort in {"council", "region", "ward"} and one.end < len(cut) and cut[one.end].low in _NAMED_TAIL:
        text = " ".join(t.low for t in cut[one.first : one.end])
        return Mention("ward", slug_of(text), one.first, one.end)
    return one


def _own(cut: tuple[Token, ...], classes: Sequence[tuple[str, ...]], at: int, names: Gazetteer, *, shout: bool) -> int:
    """The end of a run of capitals that begins here, or zero where it is only a word at the head of a sentence."""
    if cut[at].low in {"neighbouring", "nearby"}:
        return 0
    if _generic(cut, at):
        return at + 1
    if not _names(cut, at, shout=shout):
        return 0
    end, last = at + 1, at + 1
    while end < len(cut) and end - at < LONGEST:
        token = cut[end]
        party = names.find(cut, end) if shout or len(token.text) < 4 else None
        if party is not None and party.sort == "party":
            break
        joined = token.capital and cut[end - 1].text == "&"
        named = token.sort == "word" and (joined or _names(cut, end, shout=shout))
        if named or (token.low == "'s" and _saint(cut, end)):
            last = end + 1
        elif token.low not in _JOINS or (token.low == "-" and token.start > cut[end - 1].end):
            break
        elif token.low == "the" and cut[end - 1].low in {"and", "of", "in"}:
            pass
        elif token.low in {"by", "in", "on", "with", "'s", "the"} and not shout:
            break
        end += 1
    last = _one_of_several(cut, at, last)
    head = at == 0 or cut[at - 1].text in ".:;!?\"'(" or cut[at - 1].sort == "mark"
    return 0 if head and last == at + 1 and (cut[at].low in common() or classes[at]) else last


def _saint(cut: tuple[Token, ...], at: int) -> bool:
    """As in "St Michael's": the ending is the name's where nothing of theirs follows."""
    after = cut[at + 1] if at + 1 < len(cut) else None
    return after is None or after.sort in {"mark", "number"} or after.capital or after.low in _AFTER_A_NAME


_AFTER_A_NAME = book.words("and in from by with ward to was is went where on for")
GENERIC = book.words(
    "abbey castle central centre church city college common cross docks east forest green heath high hill island "
    "lane market manor mill moor north park priory queens rural south station town trinity valley village west wood "
    "victoria albert bridge"
)


def _generic(cut: tuple[Token, ...], at: int) -> bool:
    """As in "Central: Lab 883", "BRIDGE (3)": a plain word that heads a line is a ward's name."""
    listed = at and cut[at - 1].text in ":;." and at + 1 < len(cut) and cut[at + 1].text == "("
    if cut[at].low not in GENERIC or (at and not listed):
        return False
    return bool(listed) or len(cut) == 1 or cut[1].text in ":(-|" or cut[1].low == "ward"


def _one_of_several(cut: tuple[Token, ...], at: int, last: int) -> int:
    """As in "Hatton, Linton and Seales", "Willington & Findern and Woodville": "and" ends the name, and the list."""
    for step in range(at + 1, last):
        if cut[step].low == "and":
            listed = at > 1 and cut[at - 1].text == "," and cut[at - 2].capital
            if listed or any(t.text == "&" for t in cut[at:step]):
                return step
    return last


def _names(cut: tuple[Token, ...], at: int, *, shout: bool) -> bool:
    token = cut[at]
    if not token.capital or token.low in _MONTHS:
        return False
    if token.low in _DIRECTIONS and at and cut[at - 1].capital and cut[at - 1].low not in common():
        return True
    if (
        shout
        and at
        and len(cut) <= _SHORT
        and cut[at - 1].capital
        and not _LABELS & set(lexicon().words.get(token.low, ()))
    ):
        return True
    plain = token.low in common() or token.low in lexicon().words
    return not plain or (not shout and at > 0 and token.low not in _NEVER and cut[at - 1].sort == "word")


def _unknown(cut: tuple[Token, ...], at: int, end: int, names: Gazetteer, people: Mapping[str, str]) -> Mention:
    """A name that no list has: a person by a given name, a title or an earlier mention; else just a name."""
    first = at
    person = cut[at].low in _TITLES or (at > 0 and cut[at - 1].low in _TITLES)
    if cut[at].low in _TITLES and end > at + 1:
        first = at + 1
    words = [t for t in cut[first:end] if t.sort == "word"]
    text = " ".join(t.low for t in cut[first:end])
    slug = slug_of(text)
    initials = any(len(t.text) == 1 for t in words[:-1])
    given = words[0].text.title() in names.given_names and len(words) > 1
    if any(t.low in _PARTY_WORDS for t in words) and len(words) > 1:
        return Mention("party", slug, at, end)
    tail = any(tuple(t.low for t in cut[end : end + len(tail)]) == tail for tail in TAILS if len(tail[0]) > 3)
    if tail:
        return Mention("council", slug, at, end)
    if person or slug in people or ((given or initials) and not any(t.low in {"and", "of"} for t in words)):
        return Mention("person", slug, at, end)
    return Mention("name", slug, at, end)


def _pronoun(cut: tuple[Token, ...], at: int) -> Mention | None:
    low = cut[at].low
    for table, sort in ((_THEY, "they"), (_HERE, "here")):
        for size in (3, 2, 1):
            key = tuple(t.low for t in cut[at : at + size])
            if len(key) == size and key[0] == low and key in table:
                return Mention(sort, low, at, at + size)
    return None


def _colour(cut: tuple[Token, ...], at: int, names: Gazetteer) -> Mention | None:
    party = dict(names.colours).get(cut[at].low)
    return Mention("colour", party, at, at + 1) if party and not cut[at].capital else None


_DIRECTIONS = frozenset({"north", "south", "east", "west", "central"})
_PARTY_WORDS = book.words(
    "independents residents ratepayers alliance unionists unionist party socialists union association people's"
)
_MONTHS = book.words(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday gmt bst am pm"
)
_NEVER = book.words(
    "host guest soc nat total westminster nationalists coalition "
    "the a an and of in on at to for by with but or as it he she they we i"
)
_COMMON: list[frozenset[str]] = []


def common() -> frozenset[str]:
    """Words that begin sentences and name nothing."""
    if not _COMMON:
        text = (resources.files("tallyroom.copydesk.reading") / "names" / "common_words.txt").read_text("utf-8")
        _COMMON.append(frozenset(text.split()))
    return _COMMON[0]
