"""Returns as one typed table, a row a candidate, for formats that have types: Parquet and xlsx."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tallyroom.feeds.outgoing.told import Told

Cell = str | int | float | bool | None

#: Each column: its name and its type in SQL.
COLUMNS = {
    "ballot_id": "VARCHAR",
    "council_id": "VARCHAR",
    "council": "VARCHAR",
    "division": "VARCHAR",
    "gss": "VARCHAR",
    "seats": "INTEGER",
    "candidate": "VARCHAR",
    "person_id": "VARCHAR",
    "party_id": "VARCHAR",
    "party": "VARCHAR",
    "votes": "BIGINT",
    "votes_final": "BIGINT",
    "elected": "BOOLEAN",
    "status": "VARCHAR",
    "ballots_issued": "BIGINT",
    "rejected": "BIGINT",
    "electorate": "BIGINT",
    "turnout_pct": "DOUBLE",
    "declared_at": "VARCHAR",
    "entry": "INTEGER",
    "source": "VARCHAR",
    "rehearsal": "BOOLEAN",
}


def rows(told: Told) -> Iterator[tuple[Cell, ...]]:
    """One row a candidate, in the order of the book."""
    for one in told.returns(provisional=True):
        said, contest = one.declaration, one.contest
        votes, finals = dict(said.votes), dict(said.final_votes)
        turnout = one.standing.turnout
        rate = (
            None
            if turnout is None
            else float(round(Decimal(100 * turnout.rate.numerator) / turnout.rate.denominator, 2))
        )
        for who in contest.candidacies:
            party = told.party_of(who)
            yield (
                contest.id,
                contest.body,
                told.book.body(contest.body).name,
                contest.division.name,
                contest.division.gss,
                contest.seats,
                who.name,
                who.person_id,
                who.party,
                party.name if party else None,
                votes.get(who.id),
                finals.get(who.id),
                one.elected(who),
                one.standing.state.value,
                said.papers_verified,
                sum(n for _, n in said.rejected) if said.rejected else None,
                said.electorate or contest.electorate,
                rate,
                said.declared_at.isoformat() if said.declared_at else None,
                one.entry.number,
                one.entry.source,
                told.is_rehearsal,
            )
