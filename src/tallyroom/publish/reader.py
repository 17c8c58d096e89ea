"""What pages read the night through, so that each page is known by the cells that it has read.

A page that read a council is baked again when that council changes, and not before: see `figures.changes`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from tallyroom.copydesk.style import percent
from tallyroom.copydesk.summary import announcement
from tallyroom.domain import (
    Basis,
    Body,
    BodyId,
    Book,
    Bulletin,
    Contest,
    ContestId,
    Corrected,
    Declaration,
    Entry,
    Expected,
    PartyId,
    Withdrawn,
    said_in,
)
from tallyroom.figures import (
    Cell,
    Figure,
    Kept,
    Key,
    Line,
    PartyOn,
    Scoreboard,
    figures_of,
    party_on,
    places_of,
    scoreboard,
)
from tallyroom.publish.addresses import NOWHERE, Addresses
from tallyroom.publish.outcomes import Outcome
from tallyroom.publish.speech import Speech
from tallyroom.tally import Board, Chamber, Control, Place, Standing, Totals

T = TypeVar("T")

#: What the desk has told of readers' reports. It is not on the board: whoever bakes says when it has changed.
OUTCOMES = Cell("outcomes")


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
        kept: Kept | None = None,
    ) -> None:
        self.book = book
        self.addresses = addresses
        self._board = board
        self._entries = entries
        self._outcomes = outcomes
        self.kept = kept or Kept()
        self.seen: set[Cell] = set()

    def once(self, what: str, id_: str, make: Callable[[Reader], T]) -> T:
        """What is made of some of the night, not made again while that is the same: `what` it is, and whose."""

        def made(read: set[Cell]) -> T:
            inner = Reader(
                self.book,
                self._board,
                self._entries,
                addresses=self.addresses,
                outcomes=self._outcomes,
                kept=self.kept,
            )
            inner.seen = read
            return make(inner)

        return self.kept.get((what, id_), made, self.seen)

    def figure(self, measure: str, subject: str, scope: str, basis: Basis = "eve") -> Figure | None:
        """One figure as it stands; `None` where nothing is stated."""
        key = Key(measure, subject, scope, basis)
        for place in places_of(self.book, key):
            found = figures_of(self.book, self._board, self.kept, place, self.seen).get(key)
            if found is not None:
                return found
        return None

    def figures(self, measure: str, place: Place, basis: Basis = "eve") -> tuple[Figure, ...]:
        """A measure of every subject of a place, in the order of their keys."""
        found = figures_of(self.book, self._board, self.kept, place, self.seen)
        return tuple(found[key] for key in sorted(found) if key.measure == measure and key.basis == basis)

    def figures_by_measure(self, place: Place, basis: Basis = "eve") -> Mapping[str, Mapping[str, Figure]]:
        """Every figure of a place, by measure and subject; a measure that is not stated has none."""

        def look_up(read: set[Cell]) -> Mapping[str, Mapping[str, Figure]]:
            found: defaultdict[str, dict[str, Figure]] = defaultdict(dict)
            for key, figure in figures_of(self.book, self._board, self.kept, place, read).items():
                if key.basis == basis:
                    found[key.measure][key.subject] = figure
            return found

        return self.kept.get(("figures by measure", place, basis), look_up, self.seen)

    def entries_of(self, body: BodyId) -> tuple[Sequence[Entry], int]:
        """The ledger's entries and how many of them stand, for somebody who looks for those that move one body."""
        self.seen.add(Cell("council", body))
        return self._entries, self._board.as_of

    def standing(self, contest: ContestId) -> Standing:
        self.seen.add(Cell("contest", contest))
        return self._board.standing(contest)

    def council(self, body: BodyId) -> Chamber | None:
        self.seen.add(Cell("council", body))
        return self._board.councils.get(body)

    def chamber(self, body: BodyId) -> Chamber:
        """A chamber of which seats are filled this night, at a by-election too."""
        self.seen.add(Cell("council", body))
        return self._board.chambers[body]

    def filled(self, body: BodyId) -> Chamber | None:
        """A body's chamber where seats of it are filled this night, at a by-election too; else `None`."""
        self.seen.add(Cell("council", body))
        return self._board.chambers.get(body)

    def councils(self) -> Iterator[tuple[Body, Chamber]]:
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
                self.seen.add(Cell("control", body.id))
                yield body, council.control

    def complete(self, body: BodyId) -> bool:
        """Whether nothing is still to come from a council that is up."""
        self.seen.add(Cell("control", body))
        return self._board.councils[body].complete

    def party_on_councils(self, party: PartyId) -> Iterator[tuple[Body, PartyOn]]:
        """One party on every council that is up, by the council's name."""
        self.seen.add(Cell("party on councils", party))
        for body in self.book.bodies_by_name:
            council = self._board.councils.get(body.id)
            if council is not None:
                yield body, party_on(council, party)

    def totals(self, area: str = "") -> Totals:
        area = area or self.book.everywhere
        self.seen.add(Cell("area", area))
        return self._board.totals[area]

    def scoreboard(self, area: str = "") -> Scoreboard:
        """An area's parties by councils and seats, and how far it is."""
        area = area or self.book.everywhere
        self.seen.add(Cell("area", area))
        return self._scoreboard(area)

    def by_councils(self, area: str) -> tuple[Scoreboard, tuple[Line, ...]]:
        """The same, for who shows councils, those decided, and parties by these alone: not what every ward changes."""
        self.seen.add(Cell("scoreboard", area))
        found = self._scoreboard(area)
        return found, tuple(line for line in found.parties if line.by_councils)

    def turnout(self, area: str) -> str | None:
        """An area's turnout as it is shown, where it is known for every ward declared; else `None`."""
        self.seen.add(Cell("turnout", area))
        turnout = self._scoreboard(area).turnout
        return percent(turnout) if turnout is not None else None

    def party_line(self, party: PartyId) -> Line:
        """A party in the whole night."""
        area = self.book.everywhere
        self.seen.add(Cell("party in area", f"{party} {area}"))
        return self._scoreboard(area).party(party)

    def _scoreboard(self, area: str) -> Scoreboard:
        def put_together(read: set[Cell]) -> Scoreboard:
            return scoreboard(figures_of(self.book, self._board, self.kept, Place("area", area), read).values())

        return self.kept.get(("scoreboard", area), put_together)

    def at_mark(self) -> tuple[Board, Sequence[Entry]]:
        """The board and its entries, for who tells of them as they were at the last mark of the night's clock."""
        self.seen.add(Cell("mark"))
        return self._board, self._entries

    def as_of(self) -> tuple[int, datetime | None]:
        """The last entry's number and moment. A page that reads this is baked again at every entry."""
        self.seen.add(Cell("as_of"))
        return self._board.as_of, self._board.at

    def whole(self) -> tuple[Board, Sequence[Entry]]:
        """The whole board, and the entries that made it. A page that reads this is baked again at every entry."""
        self.seen.add(Cell("as_of"))
        return self._board, self._entries

    def patch(self, body: BodyId) -> Board:
        """The board, for somebody who looks at nothing of it but one council and its contests."""
        self.seen.add(Cell("council", body))
        self.seen.update(Cell("contest", contest.id) for contest in self.book.contests_of(body))
        return self._board

    def nation(self) -> Board:
        """The board, for a story that tells of totals and councils, and of no single wards but those watched."""
        self.seen.add(Cell("nation"))
        watched = {ward for watch in self.book.watches for ward in watch.contests}
        told = (one.id for one in self.book.contests if one.kind in {"mayor", "referendum"} or one.id in watched)
        self.seen.update(Cell("contest", contest) for contest in told)
        return self._board

    def latest(self) -> tuple[tuple[int, Place], ...]:
        self.seen.add(Cell("latest"))
        return self._board.latest

    def bulletins(self) -> tuple[Bulletin, ...]:
        self.seen.add(Cell("bulletins"))
        return tuple(bulletin for _, bulletin in self._board.bulletins)

    def corrections(self) -> tuple[Entry, ...]:
        self.seen.add(Cell("corrections"))
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

    def marked(self, number: int | None) -> str:
        """What sort of word an entry is, where it is not a plain declaration: a correction, a court's, a withdrawal."""
        happening = self._entries[number - 1].happening if number else None
        said = said_in(happening) if happening is not None else None
        if isinstance(said, Declaration) and said.status == "court-varied":
            return "Varied by a court"
        if isinstance(happening, Corrected):
            return "Correction"
        return "Withdrawn" if isinstance(happening, Withdrawn) else ""

    def is_rehearsal(self) -> bool:
        self.seen.add(Cell("rehearsal"))
        return self._board.rehearsal is not None

    def expected(self, body: BodyId, contest: ContestId | None = None) -> Expected | None:
        """When a declaration is expected, by the latest that has been said."""
        self.seen.add(Cell("expected", body))
        said = self._board.expected
        return said.get((body, contest)) or said.get((body, None)) or self.book.expected(body, contest)

    def entry(self, number: int) -> Entry:
        """An entry that something read before this has named; entries never change, so it is no part of the board."""
        return self._entries[number - 1]

    def contests(self, body: BodyId) -> tuple[Contest, ...]:
        return self.book.contests_of(body)

    def line(self, place: Place, say: Speech | None = None) -> str:
        """The announcement line of a contest or a council, in English or another language."""
        self.seen.add(Cell(place.kind, place.id))
        if say is None or say.lang == Speech.lang:
            return announcement(self.book, self._board, place)
        if place.kind == "contest":
            contest = self.book.contest(ContestId(place.id))
            where = "" if contest.kind in {"mayor", "referendum"} else f", {say.place(self.book.body(contest.body))}"
            return f"{say.division(contest)}{where}: {say.line(contest, self._board.standing(contest.id))}"
        council = self._board.councils[BodyId(place.id)]
        return f"{say.place(self.book.body(council.body))}: {say.council_line(council)}"
