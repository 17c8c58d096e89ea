"""The night as points look at it: one board's figures by place, and what the book says of places.

Looks up; chooses nothing (that is for `points` and `news`), and words nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property

from tallyroom.domain import NOC, Basis, BodyId, Book, Bulletin, Contest, ContestId, Statement, Watch
from tallyroom.figures import Figure, Kept, Key, Scoreboard, figures_of, places_of, scoreboard
from tallyroom.tally import Board, Chamber, Place, Standing, State


class Scene:
    """One moment of a night. `patch` are the councils, `wards` the single wards, that a local story is about.

    `kept` has what was looked up; whoever keeps it for the next moment has it forget what has changed.
    """

    def __init__(
        self,
        book: Book,
        board: Board,
        patch: tuple[BodyId, ...] = (),
        wards: tuple[ContestId, ...] = (),
        *,
        kept: Kept | None = None,
    ) -> None:
        self.book = book
        self.board = board
        self.patch = patch
        self.wards = wards
        self.kept = kept or Kept()

    def about(self, *patch: BodyId, wards: tuple[ContestId, ...] = ()) -> Scene:
        """The same moment for other councils; what is looked up already is kept."""
        other = Scene(self.book, self.board, patch, wards, kept=self.kept)
        if "news" in self.__dict__:
            other.__dict__["news"] = self.__dict__["news"]
        return other

    @property
    def at(self) -> datetime | None:
        return self.board.at

    def figure(self, place: Place, measure: str, subject: str, basis: Basis = "eve") -> Figure | None:
        """One figure of a place; `None` where nothing is stated."""
        scopes = [place.id]
        if place.kind == "contest":
            scopes.append(_body(self.book, ContestId(place.id)))
        rows = self._at(place)
        return next((found for scope in scopes if (found := rows.get(Key(measure, subject, scope, basis)))), None)

    def council_figure(self, body: BodyId, measure: str, subject: str, basis: Basis = "eve") -> Figure | None:
        return self._at(Place("council", body)).get(Key(measure, subject, body, basis))

    def area_figure(self, measure: str, subject: str, area: str = "", basis: Basis = "eve") -> Figure | None:
        area = area or self.book.everywhere
        return self._at(Place("area", area)).get(Key(measure, subject, area, basis))

    def area_figures(self, measure: str, area: str, basis: Basis = "eve") -> tuple[Figure, ...]:
        """A measure of every subject in one area."""
        rows = self._at(Place("area", area)).items()
        return tuple(figure for (kind, _, _, on), figure in rows if kind == measure and on == basis)

    def stated(self, measure: str, subject: str, scope: str) -> Figure | None:
        """A figure of a chamber or an area, whichever the scope is."""
        if self.book.has_body(scope):
            return self.council_figure(BodyId(scope), measure, subject)
        return self.area_figure(measure, subject, scope)

    def watch_figure(self, watch: Watch, measure: str, subject: str) -> Figure | None:
        return next((one for one in self.watch_figures(watch, measure) if one.subject == subject), None)

    def watch_figures(self, watch: Watch, measure: str) -> tuple[Figure, ...]:
        """A measure of every subject on a watch list."""
        rows = self._at(Place("watch", watch.id)).items()
        return tuple(figure for (kind, *_), figure in rows if kind == measure)

    def contest_figure(self, contest: Contest, measure: str, subject: str) -> Figure | None:
        return self.figure(Place("contest", contest.id), measure, subject)

    def like(self, figure: Figure) -> Figure | None:
        """What is stated here of what a figure states; `None` where nothing is."""
        places = places_of(self.book, figure.key)
        return next((found for place in places if (found := self._at(place).get(figure.key))), None)

    def council_figures(self, body: BodyId, measure: str, basis: Basis = "eve") -> tuple[Figure, ...]:
        """A measure of every subject on one council."""
        rows = self._at(Place("council", body)).items()
        return tuple(figure for (kind, _, _, on), figure in rows if kind == measure and on == basis)

    def council(self, body: BodyId) -> Chamber | None:
        return self.board.councils.get(body)

    def standings(self, body: BodyId) -> Iterator[tuple[Contest, Standing]]:
        """The contests of a body with how they stand, by name; of a patch that names wards, those alone."""
        for contest in sorted(self.book.contests_of(body), key=lambda one: (one.division.name, one.id)):
            if not self.wards or contest.id in self.wards or body not in {_body(self.book, one) for one in self.wards}:
                yield contest, self.board.standing(contest.id)

    def declared(self, body: BodyId) -> Iterator[tuple[Contest, Standing]]:
        """Those of them that fill council seats and are declared."""
        for contest, standing in self.standings(body):
            if contest.fills_seats and standing.state is State.DECLARED:
                yield contest, standing

    def printed(self, measure: str, subject: str, *scopes: str) -> tuple[Bulletin, Figure] | None:
        """The newest figure that somebody else has printed, as a figure with who printed it."""
        for _, bulletin in reversed(self.board.bulletins):
            for row in bulletin.statements:
                if (row.measure, row.subject) == (measure, subject) and (not scopes or row.scope in scopes):
                    return bulletin, _theirs(row)
        return None

    @cached_property
    def scoreboard(self) -> Scoreboard:
        """The whole night's parties by councils and seats."""
        return scoreboard(self._at(Place("area", self.book.everywhere)).values())

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Parties with councils or seats or changes in them anywhere, the leading ones first; nobody's control not."""
        rows = self.scoreboard.parties
        return tuple(row.party for row in rows if row.party != NOC and self.book.party(row.party).kind == "party")

    def _at(self, place: Place) -> Mapping[Key, Figure]:
        return figures_of(self.book, self.board, self.kept, place)


def _body(book: Book, contest: ContestId) -> BodyId:
    return book.contest(contest).body


def _theirs(row: Statement) -> Figure:
    return Figure(
        measure=row.measure, subject=row.subject, scope=row.scope, value=row.value, change=row.change, of=row.of
    )
