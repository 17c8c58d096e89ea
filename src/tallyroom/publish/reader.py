"""What pages read the board through, so that each page is known by what it has read.

A page that read a council is baked again when that council changes, and not before. `changed` compares two boards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace

from tallyroom.copydesk.style import percent
from tallyroom.copydesk.summary import announcement
from tallyroom.domain import (
    Body,
    BodyId,
    Book,
    Bulletin,
    Contest,
    ContestId,
    Corrected,
    Entry,
    Expected,
    PartyId,
    Withdrawn,
)
from tallyroom.publish.addresses import NOWHERE, Addresses
from tallyroom.publish.outcomes import Outcome
from tallyroom.publish.speech import Speech
from tallyroom.tally import Board, Control, Council, PartyTotal, Place, Standing, Totals

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

#: What has been made of parts of the board, with what each was made of: kept from page to page and bake to bake.
Made = dict[tuple[str, str], tuple[Any, Any]]


class Part(NamedTuple):
    """A part of the board small enough that a page either shows it or does not."""

    kind: str
    id: str = ""


#: What the desk has told of readers' reports. It is not on the board: whoever bakes says when it has changed.
OUTCOMES = Part("outcomes")


class PartyOn(NamedTuple):
    """One party on one council, apart from everything else there; `None` until the council is complete."""

    seats: int | None
    change: int | None
    before: PartyId | None
    after: PartyId | None


def _party_on(council: Council, party: PartyId) -> PartyOn:
    control = council.control
    if not council.complete:
        return PartyOn(None, None, control.before, control.after)
    return PartyOn(council.seats_by_party.get(party, 0), council.change(party), control.before, control.after)


class Reader:
    """The board as one page sees it. `seen` are the parts that the page has read."""

    def __init__(
        self,
        book: Book,
        board: Board,
        entries: Sequence[Entry],
        *,
        addresses: Addresses = NOWHERE,
        outcomes: Sequence[Outcome] = (),
        made: Made | None = None,
    ) -> None:
        self.book = book
        self.addresses = addresses
        self._board = board
        self._entries = entries
        self._outcomes = outcomes
        self._made = made if made is not None else {}
        self.seen: set[Part] = set()

    def once(self, what: str, id_: str, of: V, make: Callable[[V], T]) -> T:
        """What is made of a value, not made again while it is the same: `what` it is, and whose."""
        there = self._made.get((what, id_))
        if there is None or there[0] is not of:
            there = self._made[what, id_] = (of, make(of))
        found: T = there[1]
        return found

    def standing(self, contest: ContestId) -> Standing:
        self.seen.add(Part("contest", contest))
        return self._board.standing(contest)

    def council(self, body: BodyId) -> Council | None:
        self.seen.add(Part("council", body))
        return self._board.councils.get(body)

    def councils(self) -> Iterator[tuple[Body, Council]]:
        """Every council that is up, by name."""
        for body in self.book.bodies_by_name:
            council = self.council(body.id) if body.is_up else None
            if council is not None:
                yield body, council

    def controls(self, area: str = "") -> Iterator[tuple[Body, Control]]:
        """Control of every council of an area that is up, by the council's name."""
        for body in self.book.bodies_by_name:
            council = self._board.councils.get(body.id)
            if council is not None and (area or self.book.everywhere) in self.book.areas_of_body(body.id):
                self.seen.add(Part("control", body.id))
                yield body, council.control

    def complete(self, body: BodyId) -> bool:
        """Whether nothing is still to come from a council that is up."""
        self.seen.add(Part("control", body))
        return self._board.councils[body].complete

    def party_on_councils(self, party: PartyId) -> Iterator[tuple[Body, PartyOn]]:
        """One party on every council that is up, by the council's name."""
        self.seen.add(Part("party on councils", party))
        for body in self.book.bodies_by_name:
            council = self._board.councils.get(body.id)
            if council is not None:
                yield body, _party_on(council, party)

    def totals(self, area: str = "") -> Totals:
        area = area or self.book.everywhere
        self.seen.add(Part("area", area))
        return self._board.totals[area]

    def scoreboard(self, area: str) -> tuple[int, int, tuple[PartyTotal, ...]]:
        """An area's councils, how many are decided, and its parties, apart from seats won, which always change."""
        self.seen.add(Part("scoreboard", area))
        return _scoreboard(self._board.totals[area])

    def turnout(self, area: str) -> str | None:
        """An area's turnout as it is shown, where it is known for every ward declared; else `None`."""
        self.seen.add(Part("turnout", area))
        return _turnout(self._board.totals[area])

    def party_totals(self, party: PartyId, area: str = "") -> PartyTotal:
        area = area or self.book.everywhere
        self.seen.add(Part("party in area", f"{party} {area}"))
        return self._board.totals[area].party(party)

    def as_of(self) -> tuple[int, datetime | None]:
        """The last entry's number and moment. A page that reads this is baked again at every entry."""
        self.seen.add(Part("as_of"))
        return self._board.as_of, self._board.at

    def whole(self) -> tuple[Board, Sequence[Entry]]:
        """The whole board, and the entries that made it. A page that reads this is baked again at every entry."""
        self.seen.add(Part("as_of"))
        return self._board, self._entries

    def patch(self, body: BodyId) -> Board:
        """The board, for somebody who looks at nothing of it but one council and its contests."""
        self.seen.add(Part("council", body))
        self.seen.update(Part("contest", contest.id) for contest in self.book.contests_of(body))
        return self._board

    def nation(self) -> Board:
        """The board, for a story that tells of totals and councils, and of no single wards but those watched."""
        self.seen.add(Part("nation"))
        watched = {ward for watch in self.book.watches for ward in watch.contests}
        told = (one.id for one in self.book.contests if one.kind in {"mayor", "referendum"} or one.id in watched)
        self.seen.update(Part("contest", contest) for contest in told)
        return self._board

    def latest(self) -> tuple[tuple[int, Place], ...]:
        self.seen.add(Part("latest"))
        return self._board.latest

    def bulletins(self) -> tuple[Bulletin, ...]:
        self.seen.add(Part("bulletins"))
        return tuple(bulletin for _, bulletin in self._board.bulletins)

    def corrections(self) -> tuple[Entry, ...]:
        self.seen.add(Part("corrections"))
        return tuple(self._entries[number - 1] for number in self._board.corrections)

    def outcomes(self) -> Sequence[Outcome]:
        """What came of readers' reports."""
        self.seen.add(OUTCOMES)
        return self._outcomes

    def corrections_of(self, contest: ContestId) -> Iterator[Entry]:
        """The corrections and the withdrawal that led to what stands for a contest, newest first."""
        standing = self.standing(contest)
        number = standing.entry or standing.withdrawn
        while number is not None:
            entry = self._entries[number - 1]
            if not isinstance(entry.happening, Corrected | Withdrawn):
                return
            yield entry
            number = entry.happening.replaces

    def is_rehearsal(self) -> bool:
        self.seen.add(Part("rehearsal"))
        return self._board.rehearsal is not None

    def expected(self, body: BodyId, contest: ContestId | None = None) -> Expected | None:
        """When a declaration is expected, by the latest that has been said."""
        self.seen.add(Part("expected", body))
        said = self._board.expected
        return said.get((body, contest)) or said.get((body, None)) or self.book.expected(body, contest)

    def entry(self, number: int) -> Entry:
        """An entry that something read before this has named; entries never change, so it is no part of the board."""
        return self._entries[number - 1]

    def contests(self, body: BodyId) -> tuple[Contest, ...]:
        return self.book.contests_of(body)

    def line(self, place: Place, say: Speech | None = None) -> str:
        """The announcement line of a contest or a council, in English or another language."""
        self.seen.add(Part(place.kind, place.id))
        if say is None or say.lang == Speech.lang:
            return announcement(self.book, self._board, place)
        if place.kind == "contest":
            contest = self.book.contest(ContestId(place.id))
            where = "" if contest.kind in {"mayor", "referendum"} else f", {say.place(self.book.body(contest.body))}"
            return f"{say.division(contest)}{where}: {say.line(contest, self._board.standing(contest.id))}"
        council = self._board.councils[BodyId(place.id)]
        return f"{say.place(self.book.body(council.body))}: {say.council_line(council)}"


def _scoreboard(totals: Totals) -> tuple[int, int, tuple[PartyTotal, ...]]:
    rows = (row for row in totals.parties if row.councils or row.councils_change or row.seats or row.seats_change)
    shown = tuple(replace(row, seats_won=0, seats_change_last=0) for row in rows)
    return totals.councils, totals.councils_decided, shown


def _turnout(totals: Totals) -> str | None:
    return percent(totals.turnout.rate) if totals.turnout else None


def changed(old: Board, new: Board) -> frozenset[Part]:
    """The parts in which two boards differ."""
    parts: set[Part] = set()
    parts |= {Part("contest", key) for key in _differing(old.standings, new.standings)}
    for body in _differing(old.councils, new.councils):
        parts.update(_on_council(body, old.councils[body], new.councils[body]))
    for area in _differing(old.totals, new.totals):
        parts.update(_in_area(old.totals[area], new.totals[area]))
    parts |= {Part("expected", body) for body, _ in _differing(old.expected, new.expected)}
    parts |= {Part("council", body) for body in _differing(old.administrations, new.administrations)}
    if _other_news(old, new):
        parts.add(Part("nation"))
    for kind in ("as_of", "latest", "bulletins", "corrections", "rehearsal"):
        if getattr(old, kind) != getattr(new, kind):
            parts.add(Part(kind))
    return frozenset(parts)


def _other_news(old: Board, new: Board) -> bool:
    """Whether a story of the nation could read otherwise: a total, a council's control or its seats once complete."""
    return (
        old.bulletins != new.bulletins
        or old.rehearsal != new.rehearsal
        or any(
            _total_news(old.totals[area]) != _total_news(new.totals[area])
            for area in _differing(old.totals, new.totals)
        )
        or any(_news(old.councils[one]) != _news(new.councils[one]) for one in _differing(old.councils, new.councils))
    )


def _total_news(totals: Totals) -> object:
    return _scoreboard(totals), totals.councils_complete, totals.turnout is None


def _news(council: Council) -> object:
    seats = (council.seats, council.changes, council.lumped) if council.complete else None
    control = council.control
    return control.before, control.after, control.needed, council.complete, seats


def _differing(old: Mapping[K, V], new: Mapping[K, V]) -> list[K]:
    """Keys whose values differ; most are the very same object, which is quick to see."""
    return [key for key in new if (was := old.get(key)) is not new[key] and was != new[key]] + [
        key for key in old if key not in new
    ]


def _on_council(body: BodyId, old: Council, new: Council) -> Iterator[Part]:
    yield Part("council", body)
    if _control_shown(old) != _control_shown(new):
        yield Part("control", body)
    groups = [rows for council in (old, new) for rows in (council.seats, council.changes or ())]
    parties = {party for rows in groups for party, _ in rows} | {old.control.before, new.control.before}
    for party in (parties | {old.control.after, new.control.after}) - {None}:
        if party is not None and _party_on(old, party) != _party_on(new, party):
            yield Part("party on councils", party)


def _control_shown(council: Council) -> tuple[object, ...]:
    """What is shown of a council's control beside its name: not how many seats are still to come."""
    control = council.control
    return control.label, control.before, control.after, control.certain, council.complete


def _in_area(old: Totals, new: Totals) -> Iterator[Part]:
    yield Part("area", new.area)
    if _scoreboard(old) != _scoreboard(new):
        yield Part("scoreboard", new.area)
    if _turnout(old) != _turnout(new):
        yield Part("turnout", new.area)
    was, is_now = ({row.party: row for row in totals.parties} for totals in (old, new))
    for party in was.keys() | is_now.keys():
        nothing = PartyTotal.nothing(party)
        if was.get(party, nothing) != is_now.get(party, nothing):
            yield Part("party in area", f"{party} {new.area}")
