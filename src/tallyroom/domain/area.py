"""The tree of areas in which results are added up: the United Kingdom, Great Britain, nations, regions.

Northern Ireland is a part of the United Kingdom and not of Great Britain. Regions are whatever a package names.
"""

from __future__ import annotations

from collections.abc import Iterable

from tallyroom.domain.ids import slug

#: An area and those that hold it, the widest first.
Path = tuple[str, ...]

KINGDOM = "uk"
BRITAIN = "gb"

#: Where each nation lies, and the two that are not one nation.
_ABOVE: dict[str, Path] = {
    "england": (KINGDOM, BRITAIN),
    "scotland": (KINGDOM, BRITAIN),
    "wales": (KINGDOM, BRITAIN),
    "northern-ireland": (KINGDOM,),
}
_WHOLE: dict[str, Path] = {"united-kingdom": (KINGDOM,), "great-britain": (KINGDOM, BRITAIN)}

#: What the areas above nations are called.
NAMES = {KINGDOM: "United Kingdom", BRITAIN: "Great Britain"}


def path(nation: str, region: str = "") -> Path:
    """Where a nation's region lies; a nation that is one region is named once.

    >>> path("England", "South West"), path("Northern Ireland", "Northern Ireland"), path("United Kingdom")
    (('uk', 'gb', 'england', 'south-west'), ('uk', 'northern-ireland'), ('uk',))
    """
    named = slug(nation)
    if named in _WHOLE:
        return _WHOLE[named]
    below = (named, slug(region)) if region else (named,)
    return tuple(dict.fromkeys((*_ABOVE.get(named, (KINGDOM, BRITAIN)), *below)))


def root_of(paths: Iterable[Path]) -> str:
    """The area that holds all of these: Great Britain rather than one nation of it, as nights there are counted.

    >>> root_of([path("England"), path("Wales")]), root_of([path("Northern Ireland")])
    ('gb', 'northern-ireland')
    >>> root_of([path("England"), path("Northern Ireland")])
    'uk'
    """
    seen = {areas[1] if len(areas) > 1 else areas[0] for areas in paths}
    return seen.pop() if len(seen) == 1 else KINGDOM if seen else BRITAIN
