"""Which party a candidate stands for: from the register, else as the list itself names it, which is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from tallyroom.domain import Finding, slug
from tallyroom.feeds.making.listing import Ballot, Stands
from tallyroom.register import party_of


class Named(Struct, frozen=True, kw_only=True):
    """A party as the package has it."""

    id: str
    name: str
    short_name: str
    colour: str
    ec_ref: str
    kind: str


class Parties:
    """Every party on the ballots, by what the list calls it."""

    def __init__(self, ballots: Iterable[Ballot]) -> None:
        self._by_key: dict[tuple[str, str], Named] = {}
        self._ids: dict[str, tuple[str, str]] = {}
        self.unknown: list[Named] = []
        for ballot in ballots:
            for person in ballot.people:
                self._meet(person)

    def of(self, person: Stands) -> str:
        """The id of the party somebody stands for; empty where the list gives none."""
        named = self._by_key.get(_key(person))
        return named.id if named else ""

    @property
    def all(self) -> list[Named]:
        return sorted({one.id: one for one in self._by_key.values()}.values(), key=lambda one: one.id)

    def findings(self) -> list[Finding]:
        """A note of those that the register does not have."""
        if not self.unknown:
            return []
        names = ", ".join(sorted(one.name for one in self.unknown))
        says = f"{len(self.unknown)} are not in the register, and are named as the list has them: {names}"
        return [Finding.note("party-unregistered", "parties.csv", says, "Give them short names and colours.")]

    def _meet(self, person: Stands) -> None:
        key = _key(person)
        if key in self._by_key or key == ("", ""):
            return
        known = party_of(_leading(person.party_ref), person.party_name)
        if known is not None:
            colour, reference = known.colour or "", known.ec_refs[0] if known.ec_refs else ""
            named = Named(
                id=known.id,
                name=known.name,
                short_name=known.short_name,
                colour=colour,
                ec_ref=reference,
                kind=known.kind if known.kind != "party" else "",
            )
        else:
            name = person.party_name or person.party_ref
            id_ = self._free(slug(name) or slug(person.party_ref) or "party", key)
            named = Named(id=id_, name=name, short_name=name, colour="", ec_ref=person.party_ref, kind="")
            self.unknown.append(named)
        self._by_key[key] = named
        self._ids.setdefault(named.id, key)

    def _free(self, id_: str, key: tuple[str, str]) -> str:
        """An id that no other party has: two parties of one name are told apart by their references."""
        taken: Mapping[str, tuple[str, str]] = self._ids
        return id_ if taken.get(id_, key) == key and party_of(id_) is None else f"{id_}-{slug(key[0]) or 'other'}"


def _key(person: Stands) -> tuple[str, str]:
    return (person.party_ref, "") if person.party_ref else ("", person.party_name)


def _leading(reference: str) -> str:
    """Of a joint candidature, the reference that it is counted under: `joint-party:53-119` is Labour's."""
    joint = re.fullmatch(r"joint-party:(\d+)-\d+", reference)
    return f"PP{joint[1]}" if joint and party_of(reference) is None else reference
