"""Democracy Club's results CSV, with the header of today: what stands declared, one row a candidate.

A lot that was drawn is marked in `tied_vote_winner`. A tie that waits for its lot marks only the clear winners; what is
provisional is left out, for this format has no word for it. A rehearsal is marked in the column `results_source`.
"""

from __future__ import annotations

import csv
import io

from tallyroom.feeds.incoming.democracy_club import HEADER
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.outgoing.told import Return, Told, safe

NAME = "results.csv"


def write(told: Told) -> dict[str, bytes]:
    """One file."""
    out = io.StringIO(newline="")
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(HEADER)
    for one in told.returns():
        lines.writerows(_rows(told, one))
    return {NAME: out.getvalue().encode()}


def _rows(told: Told, one: Return) -> list[list[str]]:
    said, contest = one.declaration, one.contest
    votes = dict(said.votes)
    order = sorted(votes.values(), reverse=True)
    common = {
        "election_id": _election(contest.id),
        "ballot_paper_id": contest.id,
        "election_date": (contest.polling_date or told.book.event.polling_date).isoformat(),
        "election_current": True,
        "post_label": contest.division.name,
        "cancelled_poll": contest.is_uncontested,
        "seats_contested": contest.seats,
        "gss": contest.division.gss,
        "organisation_name": told.book.body(contest.body).name,
        "turnout_reported": said.papers_verified,
        "spoilt_ballots": sum(n for _, n in said.rejected) if said.rejected else None,
        "total_electorate": said.electorate or contest.electorate,
        "turnout_percentage": _percent(one),
        "results_source": f"{REHEARSAL} {one.entry.source}".strip() if told.is_rehearsal else one.entry.source,
    }
    rows = []
    for who in contest.candidacies:
        party = told.party_of(who)
        row = common | {
            "person_id": who.person_id,
            "person_name": who.name,
            "party_name": party.name if party else None,
            "party_id": (party.ec_ref or party.id) if party else None,
            "votes_cast": votes.get(who.id),
            "elected": one.elected(who),
            "tied_vote_winner": True if who.id in said.lot_drawn else None,
            "rank": order.index(votes[who.id]) + 1 if who.id in votes else None,
        }
        rows.append([_cell(row[name]) for name in HEADER])
    return rows


def _cell(value: object) -> str:
    return "" if value is None else safe(value) if isinstance(value, str) else str(value)


def _election(ballot: str) -> str:
    """The election of a ballot: `local.kent.2018-05-03` of `local.kent.deal.2018-05-03`.

    >>> _election("local.kent.deal.by.2018-05-03"), _election("mayor.hackney.2018-05-03")
    ('local.kent.2018-05-03', 'mayor.2018-05-03')
    """
    parts = ballot.split(".")
    group = parts[:2] if parts[0] == "local" else parts[:1]
    return ".".join([*group, parts[-1]]) if len(parts) > 2 else ballot


def _percent(one: Return) -> str | None:
    """Turnout to two decimals; empty where it is of valid votes only, which this format does not mean."""
    turnout = one.standing.turnout
    if one.declaration.turnout_stated is not None:
        return str(one.declaration.turnout_stated)
    if turnout is None or turnout.of != "verified":
        return None
    hundredths = round(turnout.rate * 10_000)
    return f"{hundredths // 100}.{hundredths % 100:02}"
