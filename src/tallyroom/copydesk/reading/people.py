"""Whose party a person is of, as the story itself says: "Joan Briggs (Ind)", "Labour's Joe Anderson".

Not here: what a person did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.mentions import Mention
from tallyroom.copydesk.reading.tokens import Sentence

_ROLES = book.words(
    "candidate councillor cllr leader mayor mp incumbent challenger 's deputy group newcomer colleague rival man woman "
    "'s opponent contender"
)


def allegiances(cut: Sequence[Sentence], found: Sequence[Sequence[Mention]]) -> dict[str, str]:
    """Slugs of people, and of their surnames, to their parties."""
    known: dict[str, str] = {}
    for sentence, rows in zip(cut, found, strict=True):
        for person, party in _pairs(sentence, rows):
            known.setdefault(person.id, party)
            known.setdefault(person.id.rpartition("-")[2], party)
    return known


def _pairs(sentence: Sentence, rows: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    tokens = sentence.tokens
    for one, other in pairwise(rows):
        follows = tokens[other.end] if other.end < len(tokens) else None
        beside = one.sort == "name" and other.sort == "party" and one.end == other.first
        if beside and one.first and follows is not None and follows.sort == "number" and one.end - one.first < 3:
            yield one, other.id  # "STONE LD 1,502" within a row
        between = [t.low for t in sentence.tokens[one.end : other.first]]
        if one.sort in {"person", "name"} and other.sort == "party" and _closes(sentence, one, other, between):
            yield one, other.id
        elif one.sort == "party" and other.sort == "person" and set(between) <= _ROLES and len(between) <= 3:
            yield other, one.id


def _closes(sentence: Sentence, one: Mention, other: Mention, between: list[str]) -> bool:
    """As in "Ann Example (Lab)", "Ann Example, Lab, 623", "Ann Example of Labour", "Ann Example for the Greens"."""
    tokens = sentence.tokens
    after = tokens[other.end].low if other.end < len(tokens) else ""
    if between in (["("], ["["], ["-"]):
        return after in {")", "]", ",", "-", ":"}
    if one.sort == "person" and between in ([","], [",", "the"]):
        return after in {",", ""} or after.isdigit()
    return one.sort == "person" and between in (["for"], ["of"], ["for", "the"], ["of", "the"], [])
