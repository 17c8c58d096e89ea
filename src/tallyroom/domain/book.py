"""What is known before the polls close: the event, its parties, bodies and contests, and how things stood.

Values only. What happens on the night is in `happening`; who won is for `tally`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Literal

from msgspec import Struct

from tallyroom.domain.contest import Candidacy, Contest, PreviousContest
from tallyroom.domain.ids import BodyId, CandidacyId, ContestId, PartyId
from tallyroom.domain.index import Index

#: Seats by party, largest first and then by id, so that equal compositions are equal values.
Seats = tuple[tuple[PartyId, int], ...]

#: `eve`: against the eve of poll, by-elections and defections included. `last`: against when the seats were fought.
Basis = Literal["eve", "last"]


def seats_by_party(counts: Mapping[PartyId, int]) -> Seats:
    """The canonical form of a composition: no noughts, largest first, ties by id.

    >>> seats_by_party({PartyId("ld"): 10, PartyId("con"): 12, PartyId("grn"): 0})
    (('con', 12), ('ld', 10))
    """
    return tuple(sorted(((p, n) for p, n in counts.items() if n), key=lambda row: (-row[1], row[0])))


class Event(Struct, frozen=True, kw_only=True):
    """One night. `independents_as_party` and `elected_mayors` are the two conventions on which newsrooms differ.

    `verifying` has the policy by which the desk verifies each source that names one.
    `limits` and `grades` are what this night sets otherwise than usual in checks of plausibility: see `checks.limits`.
    """

    id: str
    name: str
    polling_date: date
    polls_close: datetime
    timezone: str = "Europe/London"
    nations: tuple[str, ...] = ()
    independents_as_party: bool = True
    elected_mayors: bool = False
    sources: tuple[tuple[str, str], ...] = ()
    verifying: tuple[tuple[str, str], ...] = ()
    limits: tuple[tuple[str, float], ...] = ()
    grades: tuple[tuple[str, Literal["block", "query", "note", "off"]], ...] = ()
    #: Roles of the desk of which a second factor is asked.
    second_factor: tuple[str, ...] = ()


class Party(Struct, frozen=True, kw_only=True):
    """`kind`: `party`; `independent` (not one group); `lumped` (a source's "others"); `vacant` (nobody)."""

    id: PartyId
    name: str
    short_name: str
    colour: str | None = None
    ec_ref: str | None = None
    kind: Literal["party", "independent", "lumped", "vacant"] = "party"


class Body(Struct, frozen=True, kw_only=True):
    """A council, a parliament, an assembly, or an authority with an office alone. `kind` is the package's own word.

    `seats` is its size after this election, where known. `cycle` says which of its seats an ordinary election renews:
    `none` where only by-elections fill them. `predecessors` are the bodies that a new one replaces: it has no past of
    its own. `population` are the people who live there, where the package says so.
    """

    id: BodyId
    name: str
    kind: str
    nation: str
    region: str
    seats: int | None = None
    seats_up: int | None = None
    cycle: str = "none"
    control_before: PartyId | None = None
    mayor: PartyId | None = None
    gss: str | None = None
    population: int | None = None
    predecessors: tuple[BodyId, ...] = ()

    @property
    def chamber(self) -> Literal["council", "parliament", "assembly"]:
        """Which sort of chamber it is, for the words that are said of it; a council unless its kind says otherwise."""
        return self.kind if self.kind in ("parliament", "assembly") else "council"  # type: ignore[return-value]

    @property
    def is_up(self) -> bool:
        """Whether this body renews seats at this event, rather than only voting for a mayor or in a referendum."""
        return self.cycle != "none" and self.seats is not None


class Composition(Struct, frozen=True, kw_only=True):
    """Who held a body's seats, on one basis. Vacant seats are counted apart and are part of the total."""

    body: BodyId
    basis: Basis = "eve"
    seats: Seats = ()
    vacancies: int = 0
    dated: date | None = None
    source: str = ""

    @property
    def total(self) -> int:
        return sum(n for _, n in self.seats) + self.vacancies


class Expected(Struct, frozen=True, kw_only=True):
    """When a body's or a contest's declaration is expected. An assumed time is marked so, wherever it is shown."""

    body: BodyId
    at: datetime
    contest: ContestId | None = None
    assumed: bool = True
    basis: str = ""


class Baseline(Struct, frozen=True, kw_only=True):
    """A published starting point, such as the projected national share of an earlier year, in percent."""

    kind: str
    year: int
    shares: tuple[tuple[PartyId, Decimal], ...]
    source: str = ""


class PastControl(Struct, frozen=True, kw_only=True):
    """From the elections of a year on, and until the body's next row, this party, or nobody (`noc`), controlled it."""

    body: BodyId
    since: int
    party: PartyId


#: East and south of a map's upper left corner, in units of its grid.
Point = tuple[int, int]
#: A line that returns to where it began, which is not said twice.
Ring = tuple[Point, ...]


class Outline(Struct, frozen=True, kw_only=True):
    """The area of a body on the package's own map. What lies within an even number of its rings is not in it."""

    body: BodyId
    rings: tuple[Ring, ...]


class Watch(Struct, frozen=True, kw_only=True):
    """Places that a newsroom watches under one name, such as "the Prime Minister's constituency".

    `bodies` are whole councils, `contests` single wards; no ward of a council that is there whole.
    """

    id: str
    name: str
    name_cy: str | None = None
    bodies: tuple[BodyId, ...] = ()
    contests: tuple[ContestId, ...] = ()


class Book(Struct, frozen=True, kw_only=True, dict=True):
    """Everything known before the polls close. Look things up by id: `book.contest(id)`."""

    event: Event
    parties: tuple[Party, ...]
    bodies: tuple[Body, ...]
    contests: tuple[Contest, ...]
    compositions: tuple[Composition, ...] = ()
    previous: tuple[PreviousContest, ...] = ()
    timetable: tuple[Expected, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    past_control: tuple[PastControl, ...] = ()
    outlines: tuple[Outline, ...] = ()
    watches: tuple[Watch, ...] = ()

    @cached_property
    def bodies_by_name(self) -> tuple[Body, ...]:
        return tuple(sorted(self.bodies, key=lambda body: (body.name, body.id)))

    @cached_property
    def _index(self) -> Index:
        return Index(self)

    def party(self, party: PartyId) -> Party:
        return self._index.parties[party]

    def body(self, body: BodyId) -> Body:
        return self._index.bodies[body]

    def contest(self, contest: ContestId) -> Contest:
        return self._index.contests[contest]

    def has_contest(self, contest: str) -> bool:
        return contest in self._index.contests

    def has_body(self, body: str) -> bool:
        return body in self._index.bodies

    def has_party(self, party: str) -> bool:
        return party in self._index.parties

    def contests_of(self, body: BodyId) -> tuple[Contest, ...]:
        return self._index.contests_of.get(body, ())

    def candidacy(self, contest: ContestId, candidacy: CandidacyId) -> Candidacy:
        return self._index.candidacies[contest, candidacy]

    def fielded(self, contest: ContestId) -> Mapping[PartyId, int]:
        """How many candidates each party has on a contest's paper."""
        return self._index.fielded[contest]

    def composition(self, body: BodyId, basis: Basis = "eve") -> Composition | None:
        return self._index.compositions.get((body, basis))

    def itemises(self, composition: Composition, party: PartyId) -> bool:
        """Whether a composition's source counts a party by itself, so that its absence there means no seats.

        A source that lumps small parties together does not say which: only parties that it names somewhere are known.
        """
        named = {one for one, _ in composition.seats}  # an amendment may have a source of its own
        return party in self._index.itemised.get(composition.source, named)

    def past_control_of(self, body: BodyId) -> tuple[PastControl, ...]:
        """Who controlled a body before this election, oldest first; empty where that is not known."""
        return self._index.past_control.get(body, ())

    @property
    def areas(self) -> Mapping[str, str]:
        """The nations and regions in which its bodies lie: names by id."""
        return self._index.areas

    @property
    def everywhere(self) -> str:
        """The narrowest area that holds the whole night: `gb`, `northern-ireland`, or `uk` for both."""
        return self._index.root

    def areas_of_body(self, body: BodyId) -> tuple[str, ...]:
        """The areas in which a body is counted, the widest first: those that all its contests lie in."""
        return self._index.body_areas[body]

    def areas_of_contest(self, contest: ContestId) -> tuple[str, ...]:
        """The areas in which a contest is counted, the widest first."""
        return self._index.contest_areas[contest]

    @cached_property
    def elections(self) -> tuple[str, ...]:
        """The elections that are counted together, by Democracy Club id, such as `local.2012-05-03`."""
        days = ((one, one.polling_date or self.event.polling_date) for one in self.contests)
        return tuple(sorted({f"{_sort_of(one, day)}.{day.isoformat()}" for one, day in days}))

    def polls_close(self, contest: ContestId) -> datetime:
        """When polls close for a contest: at the event's hour, on its own polling day."""
        day = self.contest(contest).polling_date
        return self.event.polls_close + ((day or self.event.polling_date) - self.event.polling_date)

    def waiting_for(self, contest: ContestId) -> tuple[ContestId, ...]:
        """The contests whose count takes this one's seats into account."""
        return self._index.waiting_for.get(contest, ())

    def watch(self, id_: str) -> Watch | None:
        """A watch list by its id, which is a scope of figures too."""
        return self._index.watches.get(id_)

    def watches_of(self, body: BodyId) -> tuple[Watch, ...]:
        """The watch lists that have a body or a ward of it."""
        return self._index.watches_of.get(body, ())

    def bodies_watched(self, watch: Watch) -> tuple[BodyId, ...]:
        """The bodies of a watch list, and those of its wards, each once."""
        return tuple(dict.fromkeys((*watch.bodies, *(self.contest(ward).body for ward in watch.contests))))

    def previous_of(self, contest: ContestId) -> PreviousContest | None:
        return self._index.previous.get(contest)

    def expected(self, body: BodyId, contest: ContestId | None = None) -> Expected | None:
        """When a contest is expected, or else its body."""
        return self._index.timetable.get((body, contest)) or self._index.timetable.get((body, None))


def _sort_of(contest: Contest, day: date) -> str:
    """How the ids of its election begin: as its ballot id does, where that is one of Democracy Club's."""
    begins, *rest = contest.id.split(".")
    return begins if rest and rest[-1] == day.isoformat() else contest.kind.removesuffix("_by")
