"""Reference facts that no package has to bring: councils and chambers of the United Kingdom, and its parties.

Each fact carries the year it is of, because sizes and cycles change. Reads the bundled tables; decides nothing.
They are made by `python -m tools.build_register`; data/register/README.md names their sources.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from msgspec import Struct

from tallyroom.domain import slug

#: Words that sources add to a council's name or leave out.
_SMALL = {"council", "borough", "city", "district", "county", "london", "of", "the", "royal", "metropolitan", "and"}


class Council(Struct, frozen=True, kw_only=True):
    """One authority or chamber. `seats` is its size as of `seats_year`, `cycle` how it renews them as of `cycle_year`.

    `last` is the day it ended, and `successor` what came after it.
    """

    id: str
    name: str
    formal_name: str
    gss: str
    former_gss: tuple[str, ...]
    kind: str
    nation: str
    region: str
    cycle: str | None
    cycle_year: int | None
    seats: int | None
    seats_year: int | None
    first: date | None
    last: date | None
    successor: str | None
    population: int | None
    has_hexagon: bool
    aliases: tuple[str, ...]

    def stands_on(self, day: date) -> bool:
        """Whether it was elected to on a day: a council's first election is up to two years before its first day."""
        return self.last is None or day <= self.last


class KnownParty(Struct, frozen=True, kw_only=True):
    """One party by the names and Electoral Commission references that sources give it."""

    id: str
    name: str
    short_name: str
    colour: str | None
    kind: str
    ec_refs: tuple[str, ...]
    aliases: tuple[str, ...]


@cache
def councils() -> tuple[Council, ...]:
    """Every authority, current and former, and the chambers, by id."""
    return tuple(map(_council, _rows("councils.csv")))


@cache
def parties() -> tuple[KnownParty, ...]:
    """Every party in the register; those that packages name most come first."""
    return tuple(
        KnownParty(
            id=row["party_id"],
            name=row["name"],
            short_name=row["short_name"],
            colour=row["colour"] or None,
            kind=row["kind"] or "party",
            ec_refs=tuple(row["ec_refs"].split()),
            aliases=tuple(row["aliases"].split()),
        )
        for row in _rows("parties.csv")
    )


def council_of(*given: str, on: date | None = None) -> Council | None:
    """The authority meant by an id, a GSS code or a name, tried in this order; of several, the one that stood on a day.

    >>> council_of("Bristol City Council").id, council_of("E06000063").name, council_of("nowhere")
    ('bristol', 'Cumberland', None)
    """
    for text in given:
        found = _by_key().get(text) or _by_key().get(f"name:{council_key(text)}", ()) if text else ()
        stood = [one for one in found if on is None or one.stands_on(on)]
        if len({one.id for one in stood}) == 1:
            return stood[0]
    return None


def party_of(reference: str, name: str = "") -> KnownParty | None:
    """The party meant by an Electoral Commission reference, our own id, or a name.

    >>> party_of("party:52").id, party_of("", "Labour and Co-operative Party").id, party_of("PP999999")
    ('con', 'lab', None)
    """
    known = _party_keys()
    for text in (reference, name):
        found = known.get(party_key(text)) if text else None
        if found is not None:
            return found
    return None


def council_key(name: str) -> str:
    """A council's name without what sources add to it.

    >>> council_key("City of Bristol Council"), council_key("Bristol, City of")
    ('bristol', 'bristol')
    """
    words = slug(name.replace("&", " and ")).split("-")
    return " ".join(word for word in words if word not in _SMALL) or " ".join(words)


def party_key(text: str) -> str:
    """One key for `PP52`, `party:52` and `52`, and for a name with or without "the" and "party"."""
    reference = re.fullmatch(r"(?:pp|party:)?0*(\d{1,5})", text.strip().lower())
    if reference:
        return f"pp{reference[1]}"
    words = [word for word in slug(text).split("-") if word not in {"the", "party", "candidate", "and"}]
    return "-".join(words)


@cache
def _by_key() -> dict[str, tuple[Council, ...]]:
    found: dict[str, list[Council]] = defaultdict(list)
    for one in councils():
        for key in {one.id, one.gss, *one.former_gss} - {""}:
            found[key].append(one)
        for key in {council_key(name) for name in (one.id, one.name, one.formal_name, *one.aliases)}:
            found[f"name:{key}"].append(one)
    return {key: _current_first(rows) for key, rows in found.items()}


def _current_first(rows: list[Council]) -> tuple[Council, ...]:
    """Where a name has passed from one authority to another, those that stand; of these, councils before others."""
    standing = [one for one in rows if one.last is None] or rows
    return tuple([one for one in standing if one.kind != "combined-authority"] or standing)


@cache
def _party_keys() -> dict[str, KnownParty]:
    found: dict[str, KnownParty] = {}
    for one in parties():
        for text in (one.id, *one.ec_refs, one.name, one.short_name, *one.aliases):
            found.setdefault(party_key(text), one)
    return found


def _council(row: dict[str, str]) -> Council:
    return Council(
        id=row["council_id"],
        name=row["name"],
        formal_name=row["formal_name"],
        gss=row["gss"],
        former_gss=tuple(row["former_gss"].split()),
        kind=row["kind"],
        nation=row["nation"],
        region=row["region"],
        cycle=row["cycle"] or None,
        cycle_year=_number(row["cycle_year"]),
        seats=_number(row["seats"]),
        seats_year=_number(row["seats_year"]),
        first=_day(row["first"]),
        last=_day(row["last"]),
        successor=row["successor"] or None,
        population=_number(row["population"]),
        has_hexagon=bool(row["hexagon"]),
        aliases=tuple(row["aliases"].split()),
    )


def _rows(file: str) -> Iterator[dict[str, str]]:
    text = files("tallyroom").joinpath("data", "register", file).read_text("utf-8")
    yield from csv.DictReader(text.splitlines())


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
