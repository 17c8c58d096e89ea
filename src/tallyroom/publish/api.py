"""The data files: the same figures as the pages, as JSON documents. docs/data.md describes every key.

Plain values only; nothing here decides or formats.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from tallyroom.counting.show import document as count_document
from tallyroom.domain import BodyId, Contest, ContestId, PartyId
from tallyroom.publish.reader import Reader
from tallyroom.tally import Chamber, Council, PartyTotal, Standing, Totals, Turnout

Document = dict[str, Any]

#: The version of the data files: docs/schema has each. Keys may be added to one; what breaks a reader is another.
API_VERSION = 1


def status(reader: Reader) -> Document:
    """`data/status.json`, the scoreboard, which is also what `tallyroom status --json` prints."""
    totals = reader.totals()
    number, at = reader.as_of()
    board, _ = reader.whole()
    return {
        "event": reader.book.event.id,
        "rehearsal": reader.is_rehearsal(),
        "as_of": {"entry": number, "at": at.isoformat() if at else None},
        "councils": {
            "declared": totals.councils_decided,
            "total": totals.councils,
            "complete": totals.councils_complete,
        },
        "contests": {"declared": totals.contests_declared, "total": totals.contests},
        "elections": list(reader.book.elections),
        "parties": [{**party_row(row), **_so_far(totals, row)} for row in totals.parties],
        "chambers": {body: chamber(one) for body, one in sorted(board.chambers.items())},
        "control": {
            body.id: reader.once("control", body.id, partial(_control_of, body.id))
            for body in sorted(reader.book.bodies, key=lambda one: one.id)
            if reader.council(body.id) is not None
        },
        "bases": {
            "councils_change": "eve",
            "seats_change": "eve",
            "seats_change_last": "last",
            "eve": "against the eve of poll, by-elections and changes of party included",
            "last": "against the last time the same seats were fought, where boundaries have not moved",
            "last_contests": totals.last_in,
            "seats": "held on complete councils",
            "seats_won": "won at this election, as far as declared",
            "seats_change_so_far": "every seat declared so far against who held the same seats",
            "seats_won_councils": totals.won_in,
        },
    }


def _control_of(body: BodyId, reader: Reader) -> Document:
    council = reader.council(body)
    return control(council) if council is not None else {}


def party_row(row: PartyTotal) -> Document:
    return {
        "party": row.party,
        "councils": row.councils,
        "councils_change": row.councils_change,
        "councils_gained": row.councils_gained,
        "councils_lost": row.councils_lost,
        "seats": row.seats,
        "seats_change": row.seats_change,
        "seats_won": row.seats_won,
        "seats_change_last": row.seats_change_last,
    }


def _so_far(totals: Totals, row: PartyTotal) -> Document:
    """The net change over every seat declared so far, like for like, and the basis on which it is known."""
    by_last = bool(totals.filled_compared_last) and not totals.filled_compared and not totals.compared_in
    change = row.filled_change_last if by_last else row.change_so_far
    return {"seats_change": change, "basis": "last" if by_last else "eve"}


def chamber(one: Chamber) -> Document:
    """One chamber: its seats so far, with those that are not up where they are known, against the eve of poll."""
    before = dict(one.before.seats) if one.before is not None else {}
    changes = dict((one.changes if one.complete else one.running.eve.changes) or ()) if one.compares else None
    parties = sorted({*before, *one.seats_by_party, *(changes or ())})
    return {
        "seats": one.size,
        "declared": one.running.filled,
        "majority_needed": one.majority_needed,
        "before": before,
        "seats_by_party": one.seats_by_party,
        "change": {
            party: None if changes is None or party in one.lumped else changes.get(party, 0) for party in parties
        },
        "control": {
            "before": one.control.before,
            "after": one.control.after,
            "label": one.control.label,
            "certain": one.control.certain,
        },
        "up": one.up,
        "to_come": one.to_come,
        "complete": one.complete,
        "not_up": dict(one.not_up) if one.not_up_known else None,
        "compared": one.running.eve.seats,
        "broken": list(one.broken),
        "moves": [{"party": move.by, "from": move.of, "seats": move.seats} for move in one.running.eve.moves],
    }


def control(council: Council) -> Document:
    """One council's control and seats; a change that is unknown is null."""
    held = council.seats_by_party
    return {
        "before": council.control.before,
        "after": council.control.after,
        "label": council.control.label,
        "certain": council.control.certain,
        "foregone": council.control.foregone,
        "complete": council.complete,
        "needed": council.control.needed,
        "undeclared": council.to_come,
        "seats": {
            party: {
                "seats": held.get(party, 0),
                "change": council.change(party),
            }
            for party in sorted({*held, *council.changes_by_party})
        },
    }


def council_document(reader: Reader, body_id: BodyId) -> Document:
    """`data/councils/ID.json`."""
    body, council = reader.book.body(body_id), reader.council(body_id)
    return {
        "council": body.id,
        "name": body.name,
        "kind": body.kind,
        "nation": body.nation,
        "region": body.region,
        "gss": body.gss,
        "rehearsal": reader.is_rehearsal(),
        "size": body.seats,
        **(control(council) if council else {}),
        "seats_won": dict(council.won) if council and council.won is not None else None,
        "settled_by": council.settled_by if council else None,
        "entries": council.entries if council else (),
        "contests": [contest.id for contest in reader.contests(body_id)],
    }


def contest_document(reader: Reader, contest_id: ContestId) -> Document:
    """`data/contests/BALLOT-ID.json`; with a count, its stages as `tallyroom count --format json` has them."""
    contest, standing = reader.book.contest(contest_id), reader.standing(contest_id)
    return {
        "contest": contest.id,
        "council": contest.body,
        "division": contest.division.name,
        "kind": contest.kind,
        "system": contest.system,
        "seats": contest.seats,
        "rehearsal": reader.is_rehearsal(),
        "state": standing.state.value,
        "candidates": [_candidate(contest, standing, who.id) for who in contest.candidacies],
        "lots_needed": list(standing.lots_needed),
        "decided_by_lot": standing.by_lot,
        "uncontested": standing.uncontested,
        "gained_from": standing.gained_from,
        "majority": standing.majority,
        "turnout": _turnout(standing.turnout),
        "swing": {"to": standing.swing.to, "from": standing.swing.away, "points": float(standing.swing.size * 100)}
        if standing.swing
        else None,
        "entry": standing.entry,
        "declared_at": standing.declared_at.isoformat() if standing.declared_at else None,
        "source": reader.entry(standing.entry).source if standing.entry else None,
        **_count(standing),
    }


def _count(standing: Standing) -> Document:
    if standing.sheet is None:
        return {}
    told = count_document(standing.sheet)
    return {"quota": told["quota"], "stages": told["stages"]}


def _candidate(contest: Contest, standing: Standing, who: str) -> Document:
    candidacy = next(row for row in contest.candidacies if row.id == who)
    return {
        "candidate": candidacy.id,
        "name": candidacy.name,
        "party": candidacy.party,
        "votes": dict(standing.votes).get(candidacy.id),
        "votes_final": dict(standing.final_votes).get(candidacy.id),
        "elected": candidacy.id in standing.returned if standing.counts else None,
    }


def _turnout(turnout: Turnout | None) -> Document | None:
    return {"percent": float(turnout.rate * 100), "of": turnout.of} if turnout else None


def party_document(reader: Reader, party: PartyId) -> Document:
    """`data/parties/ID.json`."""
    on_councils = {body.id: row for body, row in reader.party_on_councils(party)}
    return {
        **party_row(reader.party_totals(party)),
        "name": reader.book.party(party).name,
        "rehearsal": reader.is_rehearsal(),
        "on_councils": {
            body: {"seats": row.seats, "change": row.change, "controls": row.after == party}
            for body, row in on_councils.items()
            if row.seats or row.change
        },
    }
