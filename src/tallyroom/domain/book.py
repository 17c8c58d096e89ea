"""What is known before the polls close: the event, its parties, bodies and contests, and how things stood.

Values only. What happens on the night is in `happening`; who won is for `tally`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from tallyroom.domain.area import Path, path, root_of
from tallyroom.domain.ids import BodyId, CandidacyId, ContestId, PartyId, slug

#: Seats by party, largest first and then by id, so that equal compositions are equal values.
Seats = tuple[tuple[PartyId, int], ...]

#: `eve`: against the eve of poll, by-elections and defections included. `last`: against when the seats were fought.
Basis = Literal["eve", "last"]

#: What a contest fills: seats of a chamber, an office that one person holds, or nothing (it gives an answer).
Fills = Literal["seats", "office", "answer"]


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


class Division(Struct, frozen=True, kw_only=True):
    """The place a contest is fought over: a ward, an electoral division, a whole area."""

    name: str
    gss: str | None = None


class Candidacy(Struct, frozen=True, kw_only=True):
    """A person, or a referendum's answer, on one ballot paper. `id` is unique within its contest."""

    id: CandidacyId
    name: str
    party: PartyId | None = None
    list_place: int | None = None
    person_id: str | None = None


class PartyList(Struct, frozen=True, kw_only=True):
    """Whom a list elects, in its order. `id` is that of the list among the contest's candidacies, which has its votes.

    `complete` is false where the book may not have every name, so that a list never runs out by what it has.
    """

    id: CandidacyId
    people: tuple[Candidacy, ...] = ()
    complete: bool = False


#: What contests of these kinds fill, also in books that do not say so; those of every other kind fill seats.
_FILLED: dict[str, Fills] = {"mayor": "office", "pcc": "office", "referendum": "answer"}


class Contest(Struct, frozen=True, kw_only=True):
    """One ballot paper. `system` names a rule of `counting`, by `statute`; `held_by` has one party a seat, or is empty.

    `papers_known` is false where the book does not have every candidate, so that votes alone cannot say who won.
    `fills` says what it fills. Where people vote for lists, `candidacies` are the lists, each with its people in
    `lists`. `waits_for` are the contests whose seats its own count takes into account. `nation` and `region` are its
    own where they are not its body's, `polling_date` where it is not the event's.
    """

    id: ContestId
    body: BodyId
    kind: str
    division: Division
    seats: int
    system: str
    statute: str = ""
    electorate: int | None = None
    held_by: tuple[PartyId, ...] = ()
    candidacies: tuple[Candidacy, ...] = ()
    papers_known: bool = True
    fills: Fills | None = None
    lists: tuple[PartyList, ...] = ()
    of_lists: bool = False
    waits_for: tuple[ContestId, ...] = ()
    nation: str | None = None
    region: str | None = None
    polling_date: date | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "fills", _FILLED.get(self.kind, self.fills or "seats"))

    @property
    def fills_seats(self) -> bool:
        """Whether it elects members of a chamber."""
        return self.fills == "seats"

    @property
    def is_by_election(self) -> bool:
        """Kinds of by-elections end in `_by`: they fill seats between the elections that renew a chamber."""
        return self.kind.endswith("_by")

    @property
    def renews_seats(self) -> bool:
        """Whether it elects members of a chamber at an ordinary election."""
        return self.fills_seats and not self.is_by_election

    @property
    def is_uncontested(self) -> bool:
        """No more candidates than seats, so no poll (LE(P&A)R 2006 Sch 2 r.17: declared elected)."""
        people = self.papers_known and self.fills_seats and not self.of_lists
        return people and 0 < len(self.candidacies) <= self.seats


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


class PreviousCandidacy(Struct, frozen=True, kw_only=True):
    name: str
    party: PartyId | None
    votes: int | None
    elected: bool


class PreviousContest(Struct, frozen=True, kw_only=True):
    """The last time the same seats were fought. `comparable` is false where boundaries have moved since."""

    contest: ContestId
    dated: date
    seats: int
    comparable: bool
    candidacies: tuple[PreviousCandidacy, ...]
    source: str = ""


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


class Index:
    """Look-ups over one book, made once. Not a value: two books compare by their contents."""

    root: str
    body_areas: dict[BodyId, Path]
    contest_areas: dict[ContestId, Path]

    def __init__(self, book: Book) -> None:
        self.parties = {row.id: row for row in book.parties}
        self.bodies = {row.id: row for row in book.bodies}
        self.contests = {row.id: row for row in book.contests}
        self.candidacies = {
            (c.id, row.id): row
            for c in book.contests
            for row in (*c.candidacies, *(who for one in c.lists for who in one.people))
        }
        self.fielded = {contest.id: _fielded(contest) for contest in book.contests}
        self.compositions = {(row.body, row.basis): row for row in book.compositions}
        self.itemised: dict[str, set[PartyId]] = {}
        for row in book.compositions:
            self.itemised.setdefault(row.source, set()).update(party for party, _ in row.seats)
        self.previous = {row.contest: row for row in book.previous}
        self.timetable = {(row.body, row.contest): row for row in book.timetable}
        grouped: dict[BodyId, list[Contest]] = {}
        for contest in book.contests:
            grouped.setdefault(contest.body, []).append(contest)
        past: dict[BodyId, list[PastControl]] = {}
        for run in book.past_control:
            past.setdefault(run.body, []).append(run)
        self.past_control = {body: tuple(sorted(runs, key=lambda run: run.since)) for body, runs in past.items()}
        self.contests_of = {body: tuple(rows) for body, rows in grouped.items()}
        self.areas = {slug(area): area for body in book.bodies for area in (body.nation, body.region)}
        self.areas |= {slug(area): area for one in book.contests for area in (one.nation, one.region) if area}
        self._areas_of(book)
        self.waiting_for: dict[ContestId, tuple[ContestId, ...]] = {}
        for contest in book.contests:
            for awaited in contest.waits_for:
                self.waiting_for[awaited] = (*self.waiting_for.get(awaited, ()), contest.id)
        self.watches = {row.id: row for row in book.watches}
        watched: dict[BodyId, list[Watch]] = {}
        for watch in book.watches:
            for body in dict.fromkeys((*watch.bodies, *(self.contests[ward].body for ward in watch.contests))):
                watched.setdefault(body, []).append(watch)
        self.watches_of = {body: tuple(rows) for body, rows in watched.items()}

    def _areas_of(self, book: Book) -> None:
        """Where bodies and contests lie in the tree of areas, from the night's own root down."""
        own = {body.id: path(body.nation, body.region) for body in book.bodies}
        paths = {one.id: _path_of(one, self.bodies[one.body], own[one.body]) for one in book.contests}
        for one in book.contests:
            if one.nation is not None or one.region is not None:
                own[one.body] = _common(own[one.body], paths[one.id])
        self.root = root_of((*paths.values(), *own.values()))
        self.body_areas = {body: _below(self.root, areas) for body, areas in own.items()}
        self.contest_areas = {contest: _below(self.root, areas) for contest, areas in paths.items()}


def _sort_of(contest: Contest, day: date) -> str:
    """How the ids of its election begin: as its ballot id does, where that is one of Democracy Club's."""
    begins, *rest = contest.id.split(".")
    return begins if rest and rest[-1] == day.isoformat() else contest.kind.removesuffix("_by")


def _fielded(contest: Contest) -> Mapping[PartyId, int]:
    """How many people each party has up: on a list as many as it names, or as there are seats."""
    names = {one.id: len(one.people) for one in contest.lists if one.complete}
    up: Counter[PartyId] = Counter()
    for who in contest.candidacies:
        if who.party is not None:
            is_list = any(one.id == who.id for one in contest.lists)
            up[who.party] += min(names.get(who.id, contest.seats), contest.seats) if is_list else 1
    return up


def _path_of(contest: Contest, body: Body, of_body: Path) -> Path:
    if contest.nation is None and contest.region is None:
        return of_body
    nation = contest.nation or body.nation
    return path(nation, contest.region or (body.region if nation == body.nation else nation))


def _common(one: Path, other: Path) -> Path:
    return tuple(a for a, b in zip(one, other, strict=False) if a == b)


def _below(root: str, areas: Path) -> Path:
    return areas[areas.index(root) :] if root in areas else (root,)
