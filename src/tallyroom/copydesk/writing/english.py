"""English house style: numbers, names by mention, lists. The words themselves are in `languages/en.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache, cached_property

from tallyroom.copydesk import style
from tallyroom.copydesk.reading.gazetteer import british
from tallyroom.copydesk.writing.tongue import Tongue
from tallyroom.domain import BodyId, PartyId


class English(Tongue):
    """Words for one to nine; parties take a plural verb; a place's council is named once in full."""

    def count(self, n: int, how: Sequence[str]) -> str:
        nouns = [word for word in how if word in self.tables["nouns"]]
        words: list[str] = self.tables["numbers"]
        number = words[n] if 0 <= n < len(words) and "n" not in how else style.number(n)
        if not nouns:
            return number
        one, many = self.tables["nouns"][nouns[0]]
        return f"{number} {one if n == 1 else many}"

    def change(self, value: int | Decimal, how: Sequence[str]) -> str:
        if not value:
            return "unchanged"
        said = self.count(abs(value), how) if isinstance(value, int) else self._decimal(Decimal(value).copy_abs(), how)
        return f"{'up' if value > 0 else 'down'} {said}"

    def _decimal(self, size: Decimal, how: Sequence[str]) -> str:
        if size != int(size):
            return f"{style.stated(size)} points" if "points" in how else style.stated(size)
        return self.count(int(size), how)

    def joined(self, said: Sequence[str]) -> str:
        if len(said) < 2:
            return "".join(said)
        # A name with "and" in it would run into the one before the last.
        comma = "," if any(" and " in one for one in said[-2:]) and len(said) > 2 else ""
        return f"{', '.join(said[:-1])}{comma} and {said[-1]}"

    def party(self, party: PartyId, how: Sequence[str]) -> str:
        if "list" in how:
            return self.party_form(party, "list") or self.listed(party)
        if "head" in how:
            return self.party_form(party, "head") or self.listed(party)
        full = self.party_form(party, "full") or self._unlisted(party)
        if "full" in how:
            return full
        known = party in self.named
        self.named.add(party)
        return (self.party_form(party, "later") if known else None) or full

    def ward(self, called: str, how: Sequence[str]) -> str:
        """One that is called like a council says that it is a ward."""
        return f"{called} ward" if called in self._councils else called

    @cached_property
    def _councils(self) -> frozenset[str]:
        return frozenset(body.name for body in self.book.bodies) | _council_names()

    def _unlisted(self, party: PartyId) -> str:
        called = self.book.party(party).name.partition(" - ")[0]  # what follows describes it
        words: list[str] = self.tables["articles"]["words"]
        if called.startswith("The "):
            return f"the {called[4:]}"
        return f"the {called}" if set(words) & set(called.split()) else called

    def place(self, body: BodyId, how: Sequence[str]) -> str:
        is_council = self.book.body(body).chamber == "council"
        if "in" in how:  # one sits on a council, and in a parliament
            rest = [word for word in how if word != "in"]
            return f"{'on' if is_council else 'in'} {self.place(body, rest)}"
        if not is_council and not {"list", "type"} & set(how):
            said = self._chamber(self.book.body(body).name)
            return said.removeprefix("the ") if {"head", "bare"} & set(how) else said
        return self._council(body, how)

    def _council(self, body: BodyId, how: Sequence[str]) -> str:
        called = self.book.body(body).name
        if "list" in how or "bare" in how or "type" in how:
            kind = self.tables["kinds"].get(self.book.body(body).kind, "") if "type" in how else ""
            return f"{called} {kind}".strip()
        the = "the " if called in self.tables["articles"]["places"] else ""
        if "head" in how:
            return called
        known = body in self.named
        self.named.add(body)
        if known or "town" in how:
            return the + called
        if called in self.tables["cities"]:
            return f"{self.tables['cities'][called]}"
        return f"{the}{called} council"

    def _chamber(self, called: str) -> str:
        """A parliament or assembly: by the name that people use, with its article."""
        return str(self.tables["chambers"].get(called, called if called.startswith("the ") else f"the {called}"))


@cache
def _council_names() -> frozenset[str]:
    """What councils anywhere in Britain are called."""
    return frozenset(name for _, names in british().councils for name in names)
