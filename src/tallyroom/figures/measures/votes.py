"""Votes and their outcome in one contest: votes, who took it, majority, shares, swing; mayors and referendums."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tallyroom.domain import Book, CandidacyId, Contest
from tallyroom.figures.figure import Figure, Part
from tallyroom.figures.measure import Measure, OfArea, OfContest, Stated, filling
from tallyroom.tally import Standing, party_shares


def _votes(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    return (Stated(who, n) for who, n in standing.votes)


def polled(book: Book, contest: Contest, standing: Standing, figure: Figure) -> Iterator[Part]:
    """Everybody's votes, and how seats that votes do not explain were settled."""
    signs = _signs(contest, standing, figure)
    for who, n in standing.votes:
        adds = n * signs.get(who, 0) if signs else None
        yield Part(says=book.candidacy(contest.id, who).name, value=n, adds=adds, entries=_entries(standing))
    if standing.by_lot:
        yield Part(says="decided by the lot that the returning officer drew")
    if standing.sheet is not None and len(standing.returned) > 1:
        elected = ", ".join(book.candidacy(contest.id, who).name for who in standing.returned)
        yield Part(says=f"elected, in this order: {elected}")


def _signs(contest: Contest, standing: Standing, figure: Figure) -> dict[CandidacyId, int]:
    """Whose votes a figure in votes adds up, with what sign; empty for other figures."""
    if figure.measure == "ward_result":
        return {CandidacyId(figure.subject): 1}
    if figure.measure == "votes_majority" and not standing.final_votes:
        first, second = (who for who, _ in standing.votes[:2])
        return {first: 1, second: -1}
    return {}


def _majority_terms(book: Book, contest: Contest, standing: Standing, figure: Figure) -> Iterator[Part]:
    yield from polled(book, contest, standing, figure)
    for place, (who, n) in enumerate(standing.final_votes):
        name = book.candidacy(contest.id, who).name
        adds = n * (1, -1)[place] if place < 2 else 0
        yield Part(says=f"{name}, after the second round", value=n, adds=adds, entries=_entries(standing))


def _entries(standing: Standing) -> tuple[int, ...]:
    return (standing.entry,) if standing.entry else ()


def _winner(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    if standing.seats:
        winner: str = standing.seats[0] if len(set(standing.seats)) == 1 else "split"
        change = None if standing.changes is None or contest.seats != 1 else "gain" if standing.changes else "hold"
        yield Stated(contest.id, winner, change)


def _majority(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    if standing.majority is not None:
        yield Stated(contest.id, standing.majority)


def _shares(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    if contest.seats == 1:
        yield from (Stated(party, part) for party, part in party_shares(book, contest, standing.votes).items())


def _swing(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    if standing.swing is not None:
        yield Stated(standing.swing.to, Fraction(standing.swing.size))


def _elected(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    return (Stated(contest.id, who) for who in standing.returned)


def _answer(book: Book, contest: Contest, standing: Standing) -> Iterator[Stated]:
    return (Stated(contest.body, book.candidacy(contest.id, who).name.lower()) for who in standing.returned)


_WEOLEY = "local.birmingham.weoley.2012-05-03"

VOTES = (
    Measure(
        name="ward_result",
        unit="votes",
        says="votes for one candidate (first preferences where voters rank)",
        example=f"ward_result eddie-freeman {_WEOLEY}",
        claims=("ward_result", "mayor_result"),
        contest=OfContest(states=_votes, terms=polled, early=True),
    ),
    Measure(
        name="ward_control",
        unit="party",
        says="the party that takes a ward's seats, or `split`",
        change="gain or hold, in a ward with one seat",
        example=f"ward_control {_WEOLEY}",
        claims=("ward_control",),
        contest=OfContest(states=_winner, terms=polled, kinds=filling("seats"), of_body=True),
    ),
    Measure(
        name="votes_majority",
        unit="votes",
        says="the winner's votes less the runner-up's, in a contest for one seat",
        example=f"votes_majority {_WEOLEY}",
        claims=("votes_majority",),
        contest=OfContest(states=_majority, terms=_majority_terms, of_body=True),
    ),
    Measure(
        name="vote_share",
        unit="percent",
        says="a party's part of the vote in a contest for one seat, each party counted by its top candidate; over an "
        "area, of contests that each fill one seat",
        example="vote_share lab mayor.liverpool.2012-05-03",
        claims=("vote_share", "share_change"),
        contest=OfContest(states=_shares, terms=polled),
        area=(
            OfArea(
                rule="votes for the party's candidates, of all votes, in the contests declared: each voter having one",
                when=lambda totals: 0 < totals.valid_in == totals.filled,
                party=lambda row, totals: (Stated(row.party, Fraction(row.votes, totals.valid)),) if row.votes else (),
                sums={"votes": 1},
                of_all={"valid": "all votes"},
            ),
            OfArea(
                rule="votes for the party's lists, of all votes for lists, in the contests declared",
                when=lambda totals: totals.list_valid > 0 and not totals.valid_in,
                party=lambda row, totals: (
                    (Stated(row.party, Fraction(row.list_votes, totals.list_valid)),) if row.list_votes else ()
                ),
                sums={"list_votes": 1},
                of_all={"list_valid": "all votes for lists"},
            ),
        ),
    ),
    Measure(
        name="votes_polled",
        unit="votes",
        says="votes for a party's candidates over an area, of all votes, each voter having one",
        example="votes_polled lab uk",
        area=(
            OfArea(
                rule="votes for the party's candidates in the contests declared",
                when=lambda totals: totals.valid > 0,
                party=lambda row, totals: (Stated(row.party, row.votes, of=totals.valid),) if row.votes else (),
                sums={"votes": 1},
                over={"valid": "valid votes in the contests declared"},
            ),
        ),
    ),
    Measure(
        name="list_votes_polled",
        unit="votes",
        says="votes for a party's lists over an area, of all votes for lists",
        example="list_votes_polled pc wales",
        area=(
            OfArea(
                rule="votes for the party's lists in the contests declared",
                when=lambda totals: totals.list_valid > 0,
                party=lambda row, totals: (
                    (Stated(row.party, row.list_votes, of=totals.list_valid),) if row.list_votes else ()
                ),
                sums={"list_votes": 1},
                over={"list_valid": "votes for lists in the contests declared"},
            ),
        ),
    ),
    Measure(
        name="swing",
        unit="points",
        says="two-party swing to this party, between the winner and the next party that also stood last time",
        example=f"swing lab {_WEOLEY}",
        contest=OfContest(states=_swing, terms=polled),
    ),
    Measure(
        name="mayor_result",
        unit="outcome",
        says="who was elected mayor or commissioner",
        example="mayor_result mayor.liverpool.2012-05-03",
        claims=("mayor_result",),
        contest=OfContest(states=_elected, terms=polled, kinds=filling("office"), of_body=True),
    ),
    Measure(
        name="referendum_result",
        unit="outcome",
        says="the answer with more votes; the subject is the council",
        example="referendum_result bristol",
        claims=("referendum_result",),
        contest=OfContest(states=_answer, terms=polled, kinds=frozenset({"referendum"}), of_body=True),
    ),
)
