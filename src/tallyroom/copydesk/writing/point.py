"""A point: one thing worth saying, with the figures that it states and why it was chosen. Words are for `phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from tallyroom.domain import BodyId, ContestId, PartyId
from tallyroom.figures import Figure


class PartyName(Struct, frozen=True):
    """A party, to be named as the story and the language will have it."""

    id: PartyId


class PlaceName(Struct, frozen=True):
    """A council or other body, to be named."""

    id: BodyId


class WardName(Struct, frozen=True):
    """A ward or other division, to be named."""

    id: ContestId


class WatchName(Struct, frozen=True):
    """A watch list, by its id, to be named as the package has it."""

    id: str


class AreaName(Struct, frozen=True):
    """A nation or region, by its id in the figures."""

    id: str


class Words(Struct, frozen=True):
    """A proper name that stands as it is: a person, somebody who publishes."""

    text: str


class Clause(Struct, frozen=True):
    """Part of a sentence with words of its own: one group of a council, one name of a list."""

    kind: str
    says: Says


#: What fills a slot of a phrase. `None` is unknown: whatever needs it is not said.
Slot = (
    Figure | PartyName | PlaceName | WardName | WatchName | AreaName | Words | Clause | date | tuple["Slot", ...] | None
)
Says = Mapping[str, Slot]


class Point(Struct, frozen=True, kw_only=True):
    """`kind` names its phrases. `about` is whom or what it is about, from which its wording is chosen.

    `because` are figures that it states without printing them: who controls, who was elected. Were one of them to
    change, the sentence would be wrong.
    """

    kind: str
    about: str
    why: str
    says: Says
    because: tuple[Figure, ...] = ()
