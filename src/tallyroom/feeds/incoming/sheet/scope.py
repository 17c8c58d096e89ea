"""The names of the night among which a source is read: people, parties and wards of one contest, one council, or all.

Finds names in text. Whether a report is believed is for `settle`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from tallyroom.domain import Book, Candidacy, Contest, PartyId, slug
from tallyroom.feeds.incoming.names import Parties, Places, compatible, division_key, words_of

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*", re.UNICODE)
#: As many words as the longest party's or ward's name has.
_LONGEST = 8
#: Words that stand around a ward's name and are no part of it.
_AROUND = re.compile(
    r"\b(?:ward|division|result|results|election|elections|declaration|of|for|the|poll|by-election|byelection|local|here|"
    r"is|s|in|and|now|full|council|borough|district|city|county|declared|count|electoral|contest|area)\b"
)


class Found(NamedTuple):
    """A name found in a text, and where."""

    what: str
    span: Span


class Scope:
    """People, parties and wards by what sources call them."""

    def __init__(self, book: Book, *, council: str = "", contest: str = "") -> None:
        self.places, self.parties = Places(book), Parties(book)
        self.contests = self._contests(book, council, contest)
        self._people: dict[str, list[tuple[Contest, Candidacy]]] = defaultdict(list)
        self._wards: dict[str, list[Contest]] = defaultdict(list)
        for one in self.contests:
            self._wards[division_key(one.division.name)].append(one)
            for who in _people(one):
                for word in set(words_of(who.name).split()):
                    self._people[word].append((one, who))
        self._leading = _leading(book, self.parties)

    def _contests(self, book: Book, council: str, contest: str) -> tuple[Contest, ...]:
        if contest and book.has_contest(contest):
            return tuple(one for one in book.contests if one.id == contest)
        return tuple(self.places.of_council(council)) or book.contests

    # --- people ---

    def person(self, text: str) -> list[tuple[Contest, Candidacy]]:
        """Everybody who may be called so, for certain: word order, titles and middle names aside."""
        given = words_of(text).split()
        if len(given) < 2:
            alone = "".join(given)
            surnames = [] if self.party(text) or _AROUND.fullmatch(alone) else self._people.get(alone, [])
            return [pair for pair in surnames if words_of(pair[1].name).split()[-1:] == given]
        seen = {(c.id, who.id): (c, who) for word in given for c, who in self._people.get(word, ())}
        return [pair for pair in seen.values() if _is_name(given, words_of(pair[1].name).split())]

    def like_somebody(self, text: str) -> bool:
        """Whether a text is much like the name of somebody who stands."""
        given = words_of(text)
        return any(
            fuzz.token_sort_ratio(given, words_of(who.name)) >= _LIKE for one in self.contests for who in _people(one)
        )

    def person_in(self, text: str) -> Found | None:
        """The longest run of words in a text that is somebody's name."""
        words = list(_WORD.finditer(text))
        for length in range(min(len(words), 6), 1, -1):
            for start in range(len(words) - length + 1):
                first, last = words[start].start(), words[start + length - 1].end()
                between = text[first:last]
                if re.search(r"[;|\t:()]", between) or not self.person(between):
                    continue
                return Found(between, (first, last))
        return None

    # --- parties ---

    def party(self, text: str) -> PartyId | None:
        """The party that a text as a whole names."""
        if not re.search(r"[^\W\d_]", text):
            return None
        bare = text.strip(" .:;,-–—()[]'’")
        named = self.parties.named(re.sub(r"['’]s$", "", bare))
        return named or self._leading.get(slug(bare))

    def party_in(self, text: str) -> Found | None:
        """The longest run of words in a text that is a party's name; of equally long ones the last."""
        words = list(_WORD.finditer(text))
        for length in range(min(len(words), _LONGEST), 0, -1):
            for start in range(len(words) - length, -1, -1):
                first, last = words[start].start(), words[start + length - 1].end()
                party = self.party(text[first:last])
                if party is not None and (length > 1 or not text[first:last].islower() or len(text[first:last]) > 3):
                    return Found(text[first:last], (first, last))
        return None

    # --- wards ---

    def named(self, text: str) -> list[Contest]:
        """The contests of the ward that a text as a whole names."""
        return self._wards.get(division_key(text), []) if text.strip() else []

    def ward_in(self, text: str) -> str:
        """The ward that a line of text names, in whatever words around it; empty where there is none, or several."""
        if self.named(text):
            return text
        words = [word for word in slug(text).split("-") if word]
        found: dict[str, int] = {}
        for length in range(min(len(words), _LONGEST), 0, -1):
            for start in range(len(words) - length + 1):
                key = division_key(" ".join(words[start : start + length]))
                if key in self._wards and not any(key in longer.split() or key in longer for longer in found):
                    found[key] = length
        if len(found) != 1:
            return ""
        (key,) = found
        rest = [word for word in words if word not in key.split() and not _AROUND.fullmatch(word)]
        heading = len(rest) <= _FEW or re.search(r"\b(?:ward|division)\b", text, re.IGNORECASE)
        return self._wards[key][0].division.name if heading else ""


def _is_name(given: list[str], known: list[str]) -> bool:
    """Whether words are a name, not a name among other words: what is more than the book has stands in its middle."""
    longer = len(given) > len(known)
    begins = given[0] in known if longer else given[0][0] in {word[0] for word in known}
    return begins and len(given) <= len(known) + 1 and compatible(given, known)


#: How alike a name must be, of 100, to be somebody's misspelled.
_LIKE = 60

#: So many words of other things may stand in the line that names a ward.
_FEW = 6


def _people(contest: Contest) -> Iterable[Candidacy]:
    return (*contest.candidacies, *(who for one in contest.lists for who in one.people))


def _leading(book: Book, parties: Parties) -> dict[str, PartyId]:
    """Parties by the first word of their name, where it is theirs alone and says something: `Reform`, `Plaid`."""
    found: dict[str, list[PartyId]] = defaultdict(list)
    for party in book.parties:
        found[slug(party.name).split("-")[0]].append(party.id)
    return {
        word: ids[0]
        for word, ids in found.items()
        if len(ids) == 1 and len(word) > 3 and word not in _COMMON and parties.named(word) is None
    }


_COMMON = {
    "british", "christian", "democratic", "democrats", "english", "independent", "liberal", "local", "national",
    "other", "others", "people", "peoples", "residents", "scottish", "social", "socialist", "the", "united",
    "vacant", "welsh",
}  # fmt: skip


def settle_ward(scope: Scope, wards: Sequence[Contest], names: Iterable[str]) -> dict[str, Contest]:
    """For each name the one of these contests in which it stands, where that is certain."""
    ids = {one.id for one in wards}
    found = {}
    for name in names:
        where = {contest.id: contest for contest, _ in scope.person(name) if contest.id in ids}
        if len(where) == 1:
            (found[name],) = where.values()
    return found
