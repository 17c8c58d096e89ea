"""Welsh: numbers with their nouns, mutation, names. The words themselves are in `languages/cy.toml`.

Up to ten a number takes the singular, and two, three and six change the noun's first letter; from eleven it is the
digits with `o` and the soft plural: `dau gyngor`, `tri chyngor`, `23 o gynghorau`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from tallyroom.copydesk import style
from tallyroom.copydesk.writing.marked import END, begins
from tallyroom.copydesk.writing.tongue import Tongue
from tallyroom.domain import BodyId, PartyId

Mutation = Literal["soft", "nasal", "aspirate"]

# The longest letter first: ch, ll and rh are letters of their own.
_MUTATIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "soft": {
            "ll": "l", "rh": "r", "ch": "ch", "dd": "dd", "ff": "ff", "ph": "ph", "th": "th",
            "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f",
        },
        "nasal": {
            "ch": "ch", "dd": "dd", "th": "th", "ph": "ph",
            "p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng",
        },
        "aspirate": {"ch": "ch", "ph": "ph", "th": "th", "p": "ph", "t": "th", "c": "ch"},
    }
)  # fmt: skip
# W and y begin English names and Welsh ones alike; before w it is `a`.
_VOWELS = tuple("aeiouyâêîôûŷAEIOUYÂÊÎÔÛŶ")
# un, un ar ddeg and their like; wyth and its like.
_SAID_WITH_A_VOWEL = re.compile(r"(?:1|1[1-9]|8\d*)(?![\d,])|8[\d,]*|wyth\b")
_ARTICLE = re.compile(rf"([aeiouwyâêîôûŵŷ]{END}?) yr? (?=[A-Z])")


def mutated(word: str, how: Mutation) -> str:
    """A word with its first letter changed.

    >>> mutated("cyngor", "soft"), mutated("cyngor", "aspirate"), mutated("Caerdydd", "nasal")
    ('gyngor', 'chyngor', 'Nghaerdydd')
    >>> mutated("Gwynedd", "soft"), mutated("sedd", "soft")
    ('Wynedd', 'sedd')
    """
    lower = word.lower()
    for first, changed in _MUTATIONS[how].items():
        if lower.startswith(first):
            rest = word[len(first) :]
            if not word[:1].isupper():
                return changed + rest
            return (changed[:1].upper() + changed[1:] + rest) if changed else rest[:1].upper() + rest[1:]
    return word


def within(place: str) -> str:
    """`yn` with a Welsh place-name.

    >>> within("Caerdydd"), within("Bro Morgannwg"), within("Abertawe"), within("Powys"), within("Ynys Môn")
    ('yng Nghaerdydd', 'ym Mro Morgannwg', 'yn Abertawe', 'ym Mhowys', 'ar Ynys Môn')
    """
    if place.startswith("Ynys "):
        return f"ar {place}"
    changed = mutated(place, "nasal")
    lower = changed.lower()
    particle = "yng" if lower.startswith("ng") else "ym" if lower.startswith("m") else "yn"
    return f"{particle} {changed}"


class Welsh(Tongue):
    """Names and numbers with the changes that the words before them ask for."""

    def count(self, n: int, how: Sequence[str]) -> str:
        """`soft` after `gan`, `ar` and a verb with its subject; `and` with the `a` or `ac` before it."""
        said = self._counted(n, how)
        if "soft" in how and n != 1:  # un does not change
            said = mutated(said, "soft")
        return self.and_(said) if "and" in how else said

    def _counted(self, n: int, how: Sequence[str]) -> str:
        nouns = [word for word in how if word in self.tables["nouns"]]
        if not nouns:
            words: list[str] = self.tables["numbers"]
            return words[n] if 0 <= n < len(words) and "n" not in how else style.number(n)
        noun = self.tables["nouns"][nouns[0]]
        if "counted" in noun:  # years have forms of their own
            counted: list[str] = noun["counted"]
            return counted[n] if n < len(counted) else f"{style.number(n)} {noun['after_digits']}"
        if n == 0:
            return f"dim {noun['many']}"
        if n > 9:
            return f"{style.number(n)} o {mutated(noun['many'], 'soft')}"
        feminine = noun["gender"] == "f"
        words = self.tables["before_feminine" if feminine else "before_masculine"]
        number = style.number(n) if "n" in how else words[n]
        if n == 1:
            return f"{number} {_after_one(noun['one']) if feminine else noun['one']}"
        after: Mapping[int, Mutation] = (
            {2: "soft", 6: "aspirate"} if feminine else {2: "soft", 3: "aspirate", 6: "aspirate"}
        )
        changed = after.get(n)
        return f"{number} {mutated(noun['one'], changed) if changed else noun['one']}"

    def change(self, value: int | Decimal, how: Sequence[str]) -> str:
        if not value:
            return "dim newid"
        size = Decimal(value).copy_abs()
        said = self.count(int(size), how) if size == int(size) else style.stated(size)
        return f"{'i fyny' if value > 0 else 'i lawr'} {said}"

    def joined(self, said: Sequence[str]) -> str:
        if len(said) < 2:
            return "".join(said)
        return f"{', '.join(said[:-1])} {self.and_(said[-1])}"

    def and_(self, word: str) -> str:
        """`a`, `ac` or `a'r` with what follows."""
        at = begins(word)
        mark, bare = word[:at], word[at:]
        for article in ("y ", "yr "):
            if bare.startswith(article):
                return f"a'r {mark}{bare[len(article) :]}"
        if bare.startswith(_VOWELS) or _SAID_WITH_A_VOWEL.match(bare):
            return f"ac {word}"
        welsh = bare.partition(" ")[0] in self._words or bare.startswith(self._welsh)
        return f"a {mark}{mutated(bare, 'aspirate') if welsh else bare}"

    @cached_property
    def _words(self) -> frozenset[str]:
        """Our own words that a list may have after its `a`: numbers, and verbs of clauses."""
        rows = (self.tables[row] for row in ("numbers", "before_masculine", "before_feminine"))
        return frozenset(word for row in rows for word in row) | {"collodd"}

    @cached_property
    def _welsh(self) -> tuple[str, ...]:
        """Names that change their first letter; others do not."""
        parties = (name for row in self.tables["parties"].values() for name in row.values())
        return (*self.tables["places"].values(), *parties)

    def begun(self, text: str) -> str:
        """With a capital, and the article drawn together with a vowel before it: `Mae'r Ceidwadwyr`."""
        return super().begun(_ARTICLE.sub(r"\1'r ", text))

    def party(self, party: PartyId, how: Sequence[str]) -> str:
        if "list" in how:
            return self.party_form(party, "list") or self.listed(party)
        known = party in self.named
        form = "head" if "head" in how else "later" if known else "full"
        if "head" not in how:
            self.named.add(party)
        welsh = self.party_form(party, form) or self.party_form(party, "full")
        if welsh is None:  # a name that is not Welsh does not change
            called = self.book.party(party).name
            return f"{'i' if 'i' in how else 'o'} {called}" if {"i", "o"} & set(how) else called
        return self.inflected(welsh, how)

    def place(self, body: BodyId, how: Sequence[str]) -> str:
        listed = self.tables["places"].get(body)
        called: str = listed or self.book.body(body).name
        if "type" in how or "list" in how:
            return called
        if "yn" in how:
            return within(called) if listed else f"yn {called}"
        return self.inflected(called, how) if listed else called

    def watched(self, watch: str) -> str:
        found = self.book.watch(watch)
        return (found and found.name_cy) or super().watched(watch)

    def area(self, area: str, how: Sequence[str]) -> str:
        called = self.tables["areas"].get(area) or super().area(area, ())
        if "yn" in how:
            return f"yn {called}" if called.startswith("yr ") else within(called)
        return self.inflected(called, how)

    def inflected(self, text: str, how: Sequence[str]) -> str:
        """`soft` after `i`, `o`, `gan`, `ar`; `bare` without the article; `or`: `oddi ar` and its article."""
        for article in ("y ", "yr "):
            if text.startswith(article) and ("i" in how or "o" in how):
                return f"{'i' if 'i' in how else 'o'}'r {text[len(article) :]}"
        if "i" in how or "o" in how:
            return f"{'i' if 'i' in how else 'o'} {mutated(text, 'soft')}"
        if "soft" in how and not text.startswith(("y ", "yr ")):
            return mutated(text, "soft")
        return text


def _after_one(noun: str) -> str:
    """A feminine noun after `un`: ll and rh stay.

    >>> _after_one("pleidlais"), _after_one("llywodraeth")
    ('bleidlais', 'llywodraeth')
    """
    return noun if noun.startswith(("ll", "rh")) else mutated(noun, "soft")
