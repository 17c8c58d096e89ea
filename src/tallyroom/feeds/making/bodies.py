"""Which body a ballot is for, and what is known of it: its name as people say it, nation, region and kind.

Nothing is assumed: a nation follows from a code, a region, the register or the kind of ballot, or it stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from tallyroom.domain import Finding, slug
from tallyroom.feeds.making.listing import Ballot
from tallyroom.register import Council, council_of

_NATIONS = {"E": "England", "S": "Scotland", "W": "Wales", "N": "Northern Ireland"}
_REGIONS = (
    *("East Midlands", "East of England", "London", "North East", "North West", "South East", "South West"),
    *("West Midlands", "Yorkshire and The Humber"),
)
_OTHERWISE = {"eastern": "East of England", "yorkshire-and-humber": "Yorkshire and The Humber"}

#: The chamber that ballots of a kind fill, where the id does not name a body, and the nation that they lie in.
CHAMBERS = {
    "parl": ("house-of-commons", "United Kingdom"),
    "sp": ("scottish-parliament", "Scotland"),
    "senedd": ("senedd", "Wales"),
    "naw": ("senedd", "Wales"),
    "nia": ("northern-ireland-assembly", "Northern Ireland"),
    "gla": ("london-assembly", "England"),
}
_FORMAL = re.compile(
    r"^(the )?((london|royal|metropolitan) borough of |city and county of |city of |county of )"
    r"|( (metropolitan|county|city|london))?( (borough|district|city))?( (county|city))? council$|, (city|county) of$",
    re.IGNORECASE,
)


class Place(Struct, frozen=True, kw_only=True):
    """A body that somebody is elected to. `nation` is empty where nothing says it."""

    id: str
    name: str
    formal_name: str
    kind: str
    nation: str
    region: str
    gss: str
    known: Council | None


def body_id(ballot: Ballot) -> str:
    """The id of the body that a ballot is for: the second part of a council's ballot id, or the chamber it fills."""
    first, *rest = ballot.parts
    if first in CHAMBERS:
        return CHAMBERS[first][0]
    return rest[0] if len(rest) > 1 else slug(ballot.organisation or first)


def places(ballots: Iterable[Ballot], findings: list[Finding]) -> dict[str, Place]:
    """Every body, by id, with a query for each whose nation is unknown or contradicted."""
    groups: dict[str, list[Ballot]] = {}
    for ballot in ballots:
        groups.setdefault(body_id(ballot), []).append(ballot)
    found = {}
    for id_, group in sorted(groups.items()):
        found[id_] = place = _place(id_, group)
        findings += _doubts(place, group)
    return found


def _place(id_: str, ballots: list[Ballot]) -> Place:
    organisation = next((one.organisation for one in ballots if one.organisation), "")
    known = council_of(id_, organisation, on=ballots[0].day)
    region = next((found for one in ballots if (found := region_named(one.region))), "")
    nation = "United Kingdom" if ballots[0].parts[0] == "parl" else _nation(ballots, region, known)
    return Place(
        id=id_,
        name=known.name if known else as_said(organisation) or id_.replace("-", " ").title(),
        formal_name=(known.formal_name if known else "") or organisation,
        kind=known.kind if known else {"pcc": "police-area"}.get(ballots[0].parts[0], "council"),
        nation=nation,
        region="" if nation == "United Kingdom" else region or (known.region if known else ""),
        gss=known.gss if known else "",
        known=known,
    )


def _nation(ballots: list[Ballot], region: str, known: Council | None) -> str:
    coded = {_NATIONS[one.gss[0].upper()] for one in ballots if one.gss[:1].upper() in _NATIONS}
    if len(coded) == 1:
        return coded.pop()
    if region:
        return region if region in _NATIONS.values() else "England"
    if known is not None:
        return known.nation
    return CHAMBERS.get(ballots[0].parts[0], ("", ""))[1]


def region_named(text: str) -> str:
    """A region or nation by its name; empty for anything else.

    >>> region_named("Yorkshire and the Humber"), region_named("Eastern"), region_named("")
    ('Yorkshire and The Humber', 'East of England', '')
    """
    names = {slug(name): name for name in (*_REGIONS, *_NATIONS.values())}
    return names.get(slug(text)) or _OTHERWISE.get(slug(text), "")


def as_said(organisation: str) -> str:
    """A body's name as people say it.

    >>> [as_said(name) for name in ("Anyton Borough Council", "London Borough of Anyham", "Anyshire County Council")]
    ['Anyton', 'Anyham', 'Anyshire']
    """
    return _FORMAL.sub("", organisation.strip()).strip()


def _doubts(place: Place, ballots: list[Ballot]) -> Iterator[Finding]:
    where = f"councils.csv, {place.id}"
    if not place.nation:
        says = "has no nation: the list gives neither a code nor a region, and the register does not have it"
        yield Finding.query("nation-unknown", where, says, "Fill in nation: it decides how votes are counted.")
    coded = {_NATIONS[one.gss[0].upper()] for one in ballots if one.gss[:1].upper() in _NATIONS}
    known = place.known.nation if place.known else place.nation
    if coded and place.nation != "United Kingdom" and coded != {known}:
        says = f"has wards in {', '.join(sorted(coded))} by their codes, and lies in {known or 'an unknown nation'}"
        yield Finding.query("nation-unclear", where, says, "Correct the codes, or the body's id.")
