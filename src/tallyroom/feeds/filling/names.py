"""Which council, ward and party of a package a source means, and how sure that is.

Certain, likely or none. What is likely is listed for somebody's look; nothing else is guessed.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from rapidfuzz import fuzz

from tallyroom.domain import slug
from tallyroom.feeds.filling.folder import Cells, Folder
from tallyroom.register import council_key, council_of, party_of

Sure = Literal["certain", "likely"]

#: How alike two ward names must be, of 100, and by how much more than the next.
_ALIKE, _CLEAR = 88, 6
_SMALL = {"ward", "division", "electoral", "the", "and", "of"}


class Councils:
    """The package's bodies by id, code, or name; a former council is not its successor."""

    def __init__(self, folder: Folder) -> None:
        self.rows = {row["council_id"]: row for row in folder.rows("councils.csv")}
        self._by: dict[str, str] = {}
        for id_, row in self.rows.items():
            known = council_of(id_, row.get("gss", ""), row.get("formal_name", ""), row.get("name", ""))
            names = [row.get("name", ""), row.get("formal_name", ""), id_]
            names += [known.name, known.formal_name, *known.aliases] if known else []
            codes = [row.get("gss", ""), *((known.gss, *known.former_gss) if known else ())]
            for key in {*codes, id_, *map(council_key, names)} - {""}:
                self._by.setdefault(key, id_)

    def of(self, *given: str) -> str | None:
        """The id of the body that is meant."""
        for text in given:
            found = self._by.get(text) or self._by.get(council_key(text)) if text else None
            if found:
                return found
        return None


class Ward(NamedTuple):
    """A ward as somebody names it. `seats` is how many it elected then, where that says what became of it."""

    council: str
    name: str
    slug: str
    gss: str


class Found(NamedTuple):
    sure: Sure
    same_borders: bool
    why: str


def same_ward(then: Ward, now: Ward) -> Found | None:
    """Whether two names and codes mean one ward, and whether its borders are the same.

    A ward keeps its code as long as it keeps its borders, and gets a new one when they move.

    >>> same_ward(Ward("adur", "Church Ward", "church", ""), Ward("adur", "Church", "church", "")).sure
    'certain'
    >>> then, now = Ward("adur", "Church", "church", "E05000001"), Ward("adur", "Church", "church", "E05009999")
    >>> same_ward(then, now).same_borders
    False
    """
    if then.council != now.council:
        return None
    named = ward_key(then.name) == ward_key(now.name) or (bool(then.slug) and then.slug == now.slug)
    if then.gss and then.gss == now.gss:
        return Found("certain", True, "") if named else Found("likely", True, f"was called {then.name}")
    if not named:
        return None
    if then.gss and now.gss:
        return Found("likely", False, "has another code, so its borders have moved")
    return Found("certain", True, "")


def nearest(now: Ward, others: list[Ward]) -> Ward | None:
    """The one ward of a council whose name is nearly this one's; `None` where two are as near."""
    scored = sorted(
        ((fuzz.ratio(ward_key(one.name), ward_key(now.name)), one.name, one) for one in others), reverse=True
    )
    clear = len(scored) == 1 or (len(scored) > 1 and scored[0][0] - scored[1][0] >= _CLEAR)
    return scored[0][2] if scored and scored[0][0] >= _ALIKE and clear else None


def ward_key(name: str) -> str:
    """A ward's name without what sources add to it.

    >>> ward_key("St. Mary's & All Saints Ward"), ward_key("St Marys and All Saints")
    ('st marys all saints', 'st marys all saints')
    """
    words = slug(name.replace("&", " and ").replace("'", "").replace("’", "")).split("-")
    return " ".join(word for word in words if word not in _SMALL) or " ".join(words)


class Parties:
    """The package's parties by whatever a source calls them; one that it lacks is added, by the register if it can."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._by: dict[str, str] = {}
        self._meant: dict[tuple[str, ...], str] = {}
        self._there = {row["party_id"] for row in folder.rows("parties.csv")}
        self.added: list[str] = []
        for row in folder.rows("parties.csv"):
            self._learn(row)

    def _learn(self, row: Cells) -> None:
        for text in (row["party_id"], row.get("ec_ref", ""), row.get("name", ""), row.get("short_name", "")):
            if text:
                self._by.setdefault(slug(text), row["party_id"])

    def known(self, *given: str, nation: str = "") -> str | None:
        """The id of a party in the package or the register; `nat` is the one of its nation."""
        for text in filter(None, given):
            if slug(text) in {"nat", "nationalist", "nationalists"}:
                return {"Scotland": "snp", "Wales": "pc"}.get(nation)
            found = self._by.get(slug(text))
            if found:
                return found
            known = party_of(text)
            if known is not None:
                return known.id
        return None

    def of(self, *given: str, nation: str = "") -> str:
        """The id of a party, which is in the package from now on; empty where the source names none."""
        named = tuple(text for text in given if text)
        if not named or (*named, nation) in self._meant:
            return self._meant.get((*named, nation), "")
        found = self._meant[*named, nation] = self.known(*named, nation=nation) or slug(named[-1])
        if found not in self._there:
            self._there.add(found)
            known = party_of(found)
            row = {
                "party_id": found,
                "name": known.name if known else named[-1],
                "short_name": known.short_name if known else named[-1],
                "ec_ref": known.ec_refs[0] if known and known.ec_refs else "",
                "colour": (known.colour or "") if known else "",
                "kind": known.kind if known and known.kind != "party" else "",
            }
            self._folder.add("parties.csv", row)
            self._learn(row)
            self.added.append(row["name"])
        return found


def day_in(ballot: str) -> date | None:
    """The polling day that a ballot's id ends with."""
    try:
        return date.fromisoformat(ballot.rpartition(".")[2])
    except ValueError:
        return None
