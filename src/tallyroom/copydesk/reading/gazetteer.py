"""Names and what they stand for: parties, councils, regions, wards, people, contests.

Here: the value that holds the names, the look-up over tokens, and the compact British set that lets a story
be read with no event at hand. Not here: what a name does in its sentence.

Sources of `names/`: councils from Open Council Data's compositions 1973-2015 and the Electoral Commission's
areas of 23 June 2016, with those formed since; parties and leaders by common knowledge.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from importlib import resources
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.copydesk.reading.tokens import Token, tokens

Names = tuple[tuple[str, tuple[str, ...]], ...]

# "Nuneaton" for Nuneaton and Bedworth: the first half stands for the whole unless another council bears it.
TAILS = (
    ("metropolitan", "borough", "council"),
    ("county", "borough", "council"),
    ("city", "council"),
    ("borough", "council"),
    ("district", "council"),
    ("county", "council"),
    ("unitary", "council"),
    ("unitary", "authority"),
    ("town", "council"),
    ("council",),
    ("cc",),
    ("bc",),
    ("dc",),
    ("mbc",),
    ("cbc",),
    ("lbc",),
    ("lb",),
    ("tc",),
    ("ua",),
)


class Name(NamedTuple):
    """One entry found: what sort of thing, its id, and the index after its last token."""

    sort: str
    id: str
    end: int


class Gazetteer(Struct, frozen=True, kw_only=True, dict=True):  # the index is kept with it
    """Names by what they stand for, each a tuple of (id, names). Later sorts give way to earlier ones.

    >>> here = Gazetteer(councils=(("great-yarmouth", ("Great Yarmouth",)),))
    >>> here.find(tokens("Great Yarmouth Borough Council"), 0)
    Name(sort='council', id='great-yarmouth', end=4)
    """

    parties: Names = ()
    councils: Names = ()
    regions: Names = ()
    wards: Names = ()
    people: Names = ()
    contests: Names = ()
    allegiance: tuple[tuple[str, str], ...] = ()  # person id, party id
    nations: tuple[tuple[str, str], ...] = ()  # council id, nation
    kinds: tuple[tuple[str, str], ...] = ()  # council id, kind
    colours: tuple[tuple[str, str], ...] = ()  # colour, party id
    given_names: frozenset[str] = frozenset()
    under: Gazetteer | None = None  # asked when nothing longer is found here

    @cached_property
    def _index(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str, str, bool], ...]]:
        index: dict[str, list[tuple[tuple[str, ...], str, str, bool]]] = {}
        for sort in _SORTS if self.under is None else ("wards", "people", "contests"):
            for id_, names in getattr(self, sort):
                for name in names:
                    key = _key(tokens(name))
                    if key:
                        lower = name == name.lower()
                        index.setdefault(key[0], []).append((key, _SORTS[sort], id_, lower))
        for rows in index.values():
            rows.sort(key=lambda row: -len(row[0]))
        return {word: tuple(rows) for word, rows in index.items()}

    def find(self, cut: tuple[Token, ...], at: int) -> Name | None:
        """The longest name that begins at a token, with a council's formal tail taken in."""
        first = cut[at]
        below = self.under.find(cut, at) if self.under is not None else None
        rows = self._index.get(first.low) or (self._index.get("and") if first.text == "&" else None)
        for key, sort, id_, lower in rows or ():
            end = _follow(cut, at, key)
            if end and (lower or _named(cut, at, end)) and (below is None or end >= below.end):
                return Name(sort, id_, _tail(cut, end) if sort == "council" else end)
        return below

    def with_names(
        self, *, wards: Names = (), people: Names = (), allegiance: tuple[tuple[str, str], ...] = ()
    ) -> Gazetteer:
        """The same gazetteer with wards and people that a book, or the story itself, has made known."""
        return replace(self, wards=wards, people=people, allegiance=self.allegiance + allegiance, under=self)


_SORTS = {
    "parties": "party",
    "councils": "council",
    "regions": "region",
    "wards": "ward",
    "people": "person",
    "contests": "contest",
}


def _key(cut: Iterable[Token]) -> tuple[str, ...]:
    return tuple("and" if t.text == "&" else t.low for t in cut if t.text not in "-.")


def _follow(cut: tuple[Token, ...], at: int, key: tuple[str, ...]) -> int:
    """The index after the key's last token, hyphens let pass, or nought."""
    for place, word in enumerate(key):
        if place and at < len(cut) and cut[at].text in "-." and cut[at].start == cut[at - 1].end:
            at += 1
        if at >= len(cut) or (cut[at].low != word and not (word == "and" and cut[at].text == "&")):
            return 0
        at += 1
    return at


def _named(cut: tuple[Token, ...], at: int, end: int) -> bool:
    """A name is written with capitals; a leading 'the' need not be."""
    start = at + 1 if cut[at].low == "the" and end > at + 1 else at
    return cut[start].capital


def _tail(cut: tuple[Token, ...], end: int) -> int:
    low = tuple(t.low for t in cut[end : end + 3])
    for tail in TAILS:
        if low[: len(tail)] == tail and (len(tail[0]) > 3 or cut[end].text.isupper()):
            return end + len(tail)
    return end


@lru_cache(maxsize=1)
def british() -> Gazetteer:
    """The bundled names: every council of Great Britain since 2003, the parties, the regions, party leaders.

    >>> british().find(tokens("Hull City Council"), 0).id
    'kingston-upon-hull'
    """
    councils, parties = _rows("councils.csv"), _rows("parties.csv")
    people = _rows("people.csv")
    full = {row["name"] for row in councils} | {other for row in councils for other in row["also"].split("|")}
    return Gazetteer(
        parties=tuple((row["id"], (row["name"], *_also(row["also"]))) for row in parties),
        councils=tuple(
            (row["id"], (row["name"], *_also(row["also"]), *_half(row["name"], full), *_short(row["name"])))
            for row in councils
        ),
        regions=tuple((row["id"], _also(row["names"])) for row in _rows("regions.csv")),
        people=tuple((row["name"], (row["name"],)) for row in people),
        allegiance=tuple((row["name"], row["party"]) for row in people if row["party"]),
        nations=tuple((row["id"], row["nation"]) for row in councils),
        kinds=tuple((row["id"], row["kind"]) for row in councils),
        colours=tuple((row["colour"], row["id"]) for row in parties if row["colour"]),
        given_names=frozenset(_text("given_names.txt").split()),
    )


def _text(name: str) -> str:
    return (resources.files("tallyroom.copydesk.reading") / "names" / name).read_text(encoding="utf-8")


def _rows(name: str) -> tuple[dict[str, str], ...]:
    return tuple(csv.DictReader(_text(name).splitlines()))


def _also(cell: str) -> tuple[str, ...]:
    return tuple(name for name in cell.split("|") if name)


# What newsrooms make of the counties' names.
_COUNTIES = {
    "Bedfordshire": "Beds", "Buckinghamshire": "Bucks", "Cambridgeshire": "Cambs", "Derbyshire": "Derbys",
    "Gloucestershire": "Glos", "Hampshire": "Hants", "Hertfordshire": "Herts", "Lancashire": "Lancs",
    "Leicestershire": "Leics", "Lincolnshire": "Lincs", "Northamptonshire": "Northants",
    "Nottinghamshire": "Notts", "Oxfordshire": "Oxon", "Somerset": "Som", "Staffordshire": "Staffs",
    "Warwickshire": "Warks", "Wiltshire": "Wilts", "Worcestershire": "Worcs", "Lanarkshire": "Lanarks",
}  # fmt: skip


def _short(name: str) -> tuple[str, ...]:
    """ "South Cambs" for South Cambridgeshire."""
    county = name.rpartition(" ")[2]
    return (name.replace(county, _COUNTIES[county]),) if county in _COUNTIES else ()


def _half(name: str, taken: set[str]) -> tuple[str, ...]:
    half = name.partition(" and ")[0]
    return () if half == name or half in taken or half in {"North", "South", "East", "West", "Tower"} else (half,)
