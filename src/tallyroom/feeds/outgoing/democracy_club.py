"""Democracy Club's results CSV, with its exact header: what stands declared, one row a candidate.

A tie that waits for its lot marks only the clear winners; what is provisional is left out, for this format has no
word for either. A rehearsal is marked in the column `source`.
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
    votes = dict(one.declaration.votes)
    rejected = sum(n for _, n in one.declaration.rejected) if one.declaration.rejected else None
    source = f"{REHEARSAL} {one.entry.source}".strip() if told.is_rehearsal else one.entry.source
    rows = []
    for who in one.contest.candidacies:
        party = told.party_of(who)
        cells = (
            _election(one.contest.id),
            one.contest.id,
            who.person_id,
            (party.ec_ref or party.id) if party else None,
            party.name if party else None,
            who.name,
            votes.get(who.id),
            one.elected(who),
            rejected,
            one.declaration.papers_verified,
            _percent(one),
            one.declaration.electorate or one.contest.electorate,
            source,
        )
        rows.append(["" if cell is None else safe(cell) if isinstance(cell, str) else str(cell) for cell in cells])
    return rows


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
