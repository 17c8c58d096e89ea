"""Turnout, of a contest, a council and an area; and how many contests are in."""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.domain import Book, Contest
from tallyroom.figures.figure import Figure, Part, Value
from tallyroom.figures.measure import Measure, OfArea, OfContest, OfCouncil, OfWatch, Stated
from tallyroom.figures.watched import declared_on
from tallyroom.tally import Chamber, Standing, State, Totals, Turnout

_OF = {"verified": "ballot papers verified", "valid": "valid votes"}


def _rate(turnout: Turnout | None) -> Iterator[Part]:
    """Of what a turnout is made, where it is not as a source states it."""
    if turnout is not None and turnout.papers is not None and turnout.electorate is not None:
        yield Part(says=_OF[turnout.of], value=turnout.papers)
        yield Part(says="electorate", value=turnout.electorate)


def _of_contest(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    if standing.turnout is not None:
        yield Stated(contest.id, standing.turnout.rate)


def _of_council(book: Book, council: Chamber) -> Iterator[Stated]:
    if council.turnout is not None:
        yield Stated("all", council.turnout.rate)


def _of_area(totals: Totals) -> Iterator[Stated]:
    if totals.turnout is not None:
        yield Stated("all", totals.turnout.rate)


def _rate_of(council: Chamber, figure: Figure) -> tuple[Value, Value | None]:
    return (council.turnout.rate if council.turnout else ""), None


def _in(book: Book, council: Chamber) -> Iterator[Stated]:
    if council.contests:
        yield Stated("declared", council.declared, of=council.contests)


TURNOUT = (
    Measure(
        name="turnout",
        unit="percent",
        says="papers verified, or else valid votes, over the electorate; for one contest also as a source states it; "
        "subject `all` for a council or an area",
        example="turnout local.birmingham.weoley.2012-05-03",
        claims=("turnout",),
        contest=OfContest(
            states=_of_contest, terms=lambda _, __, standing, ___: _rate(standing.turnout), of_body=True, early=True
        ),
        council=(OfCouncil(states=_of_council, terms=lambda _, council, __: _rate(council.turnout)),),
        area=(
            OfArea(
                rule="papers or valid votes over the electorate, in every ward of the area",
                whole=_of_area,
                sums={"begun": 1},
                shows=_rate_of,
                terms=lambda totals: _rate(totals.turnout),
            ),
        ),
    ),
    Measure(
        name="contests_count",
        unit="contests",
        says="contests declared, of all; of a watch list, its places",
        example="contests_count declared birmingham",
        claims=("contests_count",),
        council=(OfCouncil(states=_in, adds=lambda contest, standing, _: int(standing.state is State.DECLARED)),),
        area=(
            OfArea(
                rule="contests declared; mayors and referendums count too",
                whole=lambda totals: (Stated("declared", totals.contests_declared, of=totals.contests),),
                sums={"contests": 1},
            ),
            OfArea(
                rule="contests declared whose last time can be compared: their boundaries have not moved",
                whole=lambda totals: (Stated("declared", totals.last_in),),
                sums={"last_in": 1},
                basis="last",
            ),
        ),
        watch=OfWatch(
            states=declared_on,
            rule="the wards declared, and the councils complete, of a list that the package names in watch.csv",
        ),
    ),
)
