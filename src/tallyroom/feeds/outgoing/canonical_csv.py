"""The canonical returns CSV, as `declare` and a package read it: one row a candidate, with status, lots and order."""

from __future__ import annotations

import csv
import io

from tallyroom.domain import Candidacy, Declaration
from tallyroom.feeds.columns import RETURNS
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.outgoing.told import Return, Told, safe

NAME = "returns.csv"


def write(told: Told) -> dict[str, bytes]:
    """One file."""
    out = io.StringIO(newline="")
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(RETURNS)
    for one in told.returns(provisional=True):
        for who in (*one.contest.candidacies, *(who for each in one.contest.lists for who in each.people)):
            cells = row(told, one, who)
            lines.writerow(["" if cells[column] is None else cells[column] for column in RETURNS])
    return {NAME: out.getvalue().encode()}


def row(told: Told, one: Return, who: Candidacy) -> dict[str, str | int | None]:
    """A candidate's cells by column; `None` where nothing is known."""
    said = one.declaration
    source = f"{REHEARSAL} {one.entry.source}".strip() if told.is_rehearsal else one.entry.source
    return {
        "ballot_id": one.contest.id,
        "candidate": _called(one, who),
        "party_id": who.party,
        "votes": dict(said.votes).get(who.id),
        "elected": int(who.id in (one.standing.returned if one.standing.counts else said.returned)),
        "elected_order": one.place(who),
        "votes_final": dict(said.final_votes).get(who.id),
        "lot": said.lot_drawn.index(who.id) + 1 if who.id in said.lot_drawn else None,
        "ballots_issued": said.papers_verified,
        "rejected": sum(n for _, n in said.rejected) if said.rejected else None,
        "rejected_heads": _heads(said),
        "electorate": said.electorate,
        "turnout_pct": str(said.turnout_stated) if said.turnout_stated is not None else None,
        "declared_at": said.declared_at.isoformat() if said.declared_at else None,
        "status": said.status,
        "source": safe(source),
    }


def _heads(said: Declaration) -> str | None:
    heads = [(head, n) for head, n in said.rejected if head != "all"]
    return "; ".join(f"{head.replace(';', ',')}: {n}" for head, n in heads) or None


def _called(one: Return, who: Candidacy) -> str | None:
    """A list's own row has its party alone, where the party has one list; somebody of a shared name goes by the id."""
    lists = [other for other in one.contest.candidacies if other.party == who.party]
    if one.contest.of_lists and who in one.contest.candidacies and who.party and len(lists) == 1:
        return None
    return who.id if _shared(one, who) else safe(who.name)


def _shared(one: Return, who: Candidacy) -> bool:
    """Whether somebody else on the paper has the same name, so that only the id tells them apart."""
    people = (*one.contest.candidacies, *(other for each in one.contest.lists for other in each.people))
    return sum(other.name == who.name for other in people) > 1
