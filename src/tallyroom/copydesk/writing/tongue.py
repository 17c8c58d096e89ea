"""What languages have in common: how each kind of slot is said, given a language's own numbers, names and joins.

Not here: the words (`languages/*.toml`), Welsh mutation (`welsh`), figures' choice (`points`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tallyroom.copydesk import style
from tallyroom.copydesk.names import name, short_name
from tallyroom.copydesk.writing.marked import begins, marked
from tallyroom.copydesk.writing.point import (
    AreaName,
    Clause,
    PartyName,
    PlaceName,
    Says,
    Slot,
    WardName,
    WatchName,
    Words,
)
from tallyroom.domain import NOC, BodyId, Book, ContestId, PartyId
from tallyroom.figures import MEASURES, Figure, Value
from tallyroom.kinds import kinds

Clauses = Callable[[str, Says], str | None]
Tables = Mapping[str, Any]

#: Figures in these units are always in digits.
_DIGITS = frozenset({"votes", "percent", "points"})


#: The noun of each word that kinds of contests have for the place that is fought over.
_NOUNS = {"ward": "wards", "constituency": "constituencies"}


class Tongue(ABC):
    """A language speaking of one night. `named` are the parties and places that this story has named.

    `stated` are the figures said since somebody last looked, each with the part of it that was said; `marks` are the
    figures and places marked in the text since then.
    """

    def __init__(self, book: Book, tables: Tables) -> None:
        self.book = book
        self.tables = tables
        self.named: set[str] = set()
        self.stated: list[tuple[Figure, str]] = []
        self.marks: list[Figure | PlaceName | WardName] = []

    # What a slot says

    def say(self, slot: Slot, part: str, how: Sequence[str], forms: Sequence[str], clauses: Clauses) -> str | None:
        """A slot in words; `None` where it states nothing."""
        match slot:
            case Figure():
                return self._figure(slot, part, how, forms)
            case Clause():
                return clauses(slot.kind, slot.says)
            case tuple():
                return self._list(slot, how, forms, clauses)
            case date():
                days: list[str] = self.tables["days"]
                return days[slot.weekday()]
            case None:
                return None
            case _:
                return self._called(slot, how)

    def _called(self, slot: PartyName | PlaceName | WardName | WatchName | AreaName | Words, how: Sequence[str]) -> str:
        match slot:
            case PartyName(id=party):
                return self.party(party, how)
            case PlaceName(id=body):
                return self._marked(self.place(body, how), slot)
            case WardName(id=contest):
                return self._marked(self._division(contest, how), slot)
            case AreaName(id=area):
                return self.area(area, how)
            case WatchName(id=watch):
                return self.watched(watch)
            case Words(text=text):
                said: Mapping[str, str] = self.tables["issuers"]
                return said.get(text, " ".join(text.split()))

    def _division(self, contest: ContestId, how: Sequence[str]) -> str:
        """The place that a contest is fought over; only a ward may need to say that it is one."""
        row = self.book.contest(contest)
        known = kinds().get(row.kind)
        is_ward = known is None or known.words == "ward"
        return self.ward(row.division.name, how) if is_ward else self.inflected(row.division.name, how)

    def _list(self, slots: Sequence[Slot], how: Sequence[str], forms: Sequence[str], clauses: Clauses) -> str | None:
        if len(forms) == 2:
            return forms[len(slots) != 1]
        if "count" in how:
            return self.count(len(slots), [word for word in how if word != "count"])
        inner = [word for word in how if word not in {"semi", "comma"}]
        said = [self.say(one, "", inner, [""], clauses) for one in slots]
        known = [one for one in said if one]
        if len(known) < len(slots):
            return None
        if "semi" in how:
            return "; ".join(known)
        return ", ".join(known) if "comma" in how else self.joined(known)

    def _figure(self, figure: Figure, part: str, how: Sequence[str], forms: Sequence[str]) -> str | None:
        self.stated.append((figure, part))
        if "wards" in how and self.book.has_body(figure.scope):
            how = [places_of(self.book, BodyId(figure.scope)) if word == "wards" else word for word in how]
        if part == "subject":
            return self._name(figure.subject, how)
        if part == "scope":
            return self._name(figure.scope, how)
        value: Value | None = {"": figure.value, "change": figure.change, "of": figure.of}[part]
        if value is None:
            return None
        if len(forms) == 2:
            return forms[not (isinstance(value, int) and abs(value) == 1)]
        said = self._change(value, how) if part == "change" and "abs" not in how else self._value(figure, value, how)
        return None if said is None else self._marked(said, figure)

    def _marked(self, said: str, what: Figure | PlaceName | WardName) -> str:
        self.marks.append(what)
        return marked(said, len(self.marks) - 1)

    def _value(self, figure: Figure, value: Value, how: Sequence[str]) -> str | None:
        unit = MEASURES[figure.measure].unit
        if isinstance(value, Fraction):
            return style.points(value) if unit == "points" else self.rate(value, how)
        if isinstance(value, Decimal):
            return style.stated(abs(value)) + ("%" if unit == "percent" else "")
        if isinstance(value, str):
            return self._name(value, how)
        counted = abs(value) if "abs" in how else value
        rest = [word for word in how if word != "abs"]
        return self.count(counted, [*rest, "n"] if unit in _DIGITS else rest)

    def _change(self, value: Value, how: Sequence[str]) -> str | None:
        if isinstance(value, str | Fraction):
            return None
        if "signed" in how:
            return style.signed(value) if isinstance(value, int) else style.stated(value, sign=True)
        return self.change(value, how)

    def _name(self, id_: str, how: Sequence[str]) -> str:
        if id_ == NOC or self.book.has_party(id_):
            return self.party(PartyId(id_), how)
        if self.book.has_body(id_):
            return self.place(BodyId(id_), how)
        return self.inflected(name(self.book, id_), how)

    # What languages have of their own

    def begun(self, text: str) -> str:
        """A sentence with its capital letter.

        Text that starts with a name in lower case, as `iPlan`, would need a table; there is none in politics yet.
        """
        at = begins(text)
        return text[:at] + text[at : at + 1].upper() + text[at + 1 :]

    def rate(self, value: Fraction, how: Sequence[str]) -> str:
        return style.percent(value, 0 if "whole" in how else 1)

    def inflected(self, text: str, how: Sequence[str]) -> str:
        """A name in the form that the phrase asks for."""
        return text

    def ward(self, called: str, how: Sequence[str]) -> str:
        """A ward by its name."""
        return called

    def watched(self, watch: str) -> str:
        """A watch list by its name."""
        return name(self.book, watch)

    def area(self, area: str, how: Sequence[str]) -> str:
        return self.inflected(self.tables["areas"].get(area, name(self.book, area)), how)

    @abstractmethod
    def count(self, n: int, how: Sequence[str]) -> str:
        """A whole number, with its noun where `how` names one; `n` asks for digits."""

    @abstractmethod
    def change(self, value: int | Decimal, how: Sequence[str]) -> str:
        """A change in words: up, down, or none."""

    @abstractmethod
    def joined(self, said: Sequence[str]) -> str:
        """A list in a sentence."""

    @abstractmethod
    def party(self, party: PartyId, how: Sequence[str]) -> str:
        """A party by mention; `list` as in lists, `head` as in headlines."""

    @abstractmethod
    def place(self, body: BodyId, how: Sequence[str]) -> str:
        """A council by mention; `bare` is the name of its place alone."""

    def listed(self, party: PartyId) -> str:
        """A party as lists have it where the table does not know it; in full, where the package's is only cut off."""
        short = short_name(self.book, party)
        full = self.book.party(party).name if self.book.has_party(party) else short
        return full if len(short) > 12 and full.startswith(short) else short

    def party_form(self, party: PartyId, form: str) -> str | None:
        """A form of a party's name from the language's table, by its id or its register number."""
        if not self.book.has_party(party):
            row = self.tables["parties"].get(party, {})
        else:
            listed = self.book.party(party)
            kind = {"independent": "ind", "lumped": "oth"}.get(listed.kind, listed.id)
            row = self.tables["parties"].get(kind) or self.tables["parties"].get(listed.ec_ref or "", {})
        found: str | None = row.get(form)
        return found


def places_of(book: Book, body: BodyId) -> str:
    """The noun, a key of the catalogues, for the places where a body's seats are fought over: wards, constituencies."""
    words = {kinds()[one.kind].words for one in book.contests_of(body) if one.fills_seats and one.kind in kinds()}
    only = next(iter(words)) if len(words) == 1 else ""
    return _NOUNS.get(only, "contests") if words else "wards"
