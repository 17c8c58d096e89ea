"""The data files: the same figures as the pages, as documents of the shapes in `documents`.

Plain values only; nothing here decides or formats.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec.structs import asdict

from tallyroom.counting.show import document as count_document
from tallyroom.domain import BodyId, ContestId, PartyId
from tallyroom.domain import Contest as Ballot
from tallyroom.figures import Line
from tallyroom.publish.documents import (
    AsOf,
    Bases,
    Candidate,
    Chamber,
    ChamberControl,
    Contest,
    Contests,
    Control,
    Council,
    Councils,
    Move,
    OnCouncil,
    Party,
    PartyRow,
    Seats,
    Status,
    Swing,
    Turnout,
)
from tallyroom.publish.reader import Reader
from tallyroom.tally import Chamber as Counted
from tallyroom.tally import Standing

#: The version of the data files: docs/schema has each. Keys may be added to one; what breaks a reader is another.
API_VERSION = 1

#: A party's columns, as the scoreboard has them.
ROW = (
    "party",
    "councils",
    "councils_change",
    "councils_gained",
    "councils_lost",
    "seats",
    "seats_change",
    "seats_won",
    "seats_change_last",
)


def status(reader: Reader) -> Status:
    """`data/status.json`, the scoreboard, which is also what `tallyroom status --json` prints."""
    shown = reader.scoreboard()
    number, at = reader.as_of()
    board, _ = reader.whole()
    return Status(
        event=reader.book.event.id,
        rehearsal=reader.is_rehearsal(),
        as_of=AsOf(number, at),
        councils=Councils(shown.councils_decided, shown.councils, shown.councils_complete),
        contests=Contests(shown.contests_declared, shown.contests),
        elections=tuple(reader.book.elections),
        parties=tuple(map(_so_far, shown.parties)),
        chambers={body: reader.once("chamber", body, partial(_chamber, body)) for body in sorted(board.chambers)},
        control={
            body.id: reader.once("control", body.id, partial(_control, body.id))
            for body in sorted(reader.book.bodies, key=lambda one: one.id)
            if reader.council(body.id) is not None
        },
        bases=Bases(
            councils_change="eve",
            seats_change="eve",
            seats_change_last="last",
            eve="against the eve of poll, by-elections and changes of party included",
            last="against the last time the same seats were fought, where boundaries have not moved",
            last_contests=shown.contests_compared,
            seats="held on complete councils",
            seats_won="won at this election, as far as declared",
            seats_change_so_far="every seat declared so far against who held the same seats",
            seats_won_councils=reader.totals().won_in,
        ),
    )


def _row(line: Line) -> dict[str, Any]:
    return {name: getattr(line, name) for name in ROW}


def _so_far(line: Line) -> PartyRow:
    return PartyRow(**{**_row(line), "seats_change": line.change_so_far, "basis": line.basis})


def _chamber(body: BodyId, reader: Reader) -> Chamber:
    """One chamber: its seats so far, with those that are not up where they are known, against the eve of poll."""
    one = reader.chamber(body)
    before = dict(one.before.seats) if one.before is not None else {}
    changes = dict((one.changes if one.complete else one.running.eve.changes) or ()) if one.compares else None
    parties = sorted({*before, *one.seats_by_party, *(changes or ())})
    control = one.control
    return Chamber(
        seats=one.size,
        declared=one.running.filled,
        majority_needed=one.majority_needed,
        before=before,
        seats_by_party=one.seats_by_party,
        change={party: None if changes is None or party in one.lumped else changes.get(party, 0) for party in parties},
        control=ChamberControl(control.before, control.after, control.label, control.certain),
        up=one.up,
        to_come=one.to_come,
        complete=one.complete,
        not_up=dict(one.not_up) if one.not_up_known else None,
        compared=one.running.eve.seats,
        broken=tuple(one.broken),
        moves=tuple(Move(move.by, move.of, move.seats) for move in one.running.eve.moves),
    )


def _control(body: BodyId, reader: Reader) -> Control:
    """One council's control and seats; a change that is unknown is null."""
    return control_of(reader.chamber(body))


def control_of(council: Counted) -> Control:
    held = council.seats_by_party
    return Control(
        before=council.control.before,
        after=council.control.after,
        label=council.control.label,
        certain=council.control.certain,
        foregone=council.control.foregone,
        complete=council.complete,
        needed=council.control.needed,
        undeclared=council.to_come,
        seats={
            party: Seats(held.get(party, 0), council.change(party))
            for party in sorted({*held, *council.changes_by_party})
        },
    )


def council_document(reader: Reader, body_id: BodyId) -> Council:
    """`data/councils/ID.json`."""
    body, council = reader.book.body(body_id), reader.filled(body_id)
    return Council(
        council=body.id,
        name=body.name,
        kind=body.kind,
        nation=body.nation,
        region=body.region,
        gss=body.gss,
        rehearsal=reader.is_rehearsal(),
        size=body.seats,
        seats_won=dict(council.won) if council and council.won is not None else None,
        settled_by=council.settled_by if council else None,  # type: ignore[arg-type]  # one of the two
        entries=council.entries if council else (),
        contests=tuple(contest.id for contest in reader.contests(body_id)),
        **(asdict(control_of(council)) if council else {}),
    )


def contest_document(reader: Reader, contest_id: ContestId) -> Contest:
    """`data/contests/BALLOT-ID.json`; with a count, its stages as `tallyroom count --format json` has them."""
    contest, standing = reader.book.contest(contest_id), reader.standing(contest_id)
    turnout, swing = standing.turnout, standing.swing
    return Contest(
        contest=contest.id,
        council=contest.body,
        division=contest.division.name,
        kind=contest.kind,
        system=contest.system,
        seats=contest.seats,
        rehearsal=reader.is_rehearsal(),
        state=standing.state.value,
        candidates=tuple(_candidate(contest, standing, who.id) for who in contest.candidacies),
        lots_needed=standing.lots_needed,
        decided_by_lot=standing.by_lot,
        uncontested=standing.uncontested,
        gained_from=standing.gained_from,
        majority=standing.majority,
        turnout=Turnout(float(turnout.rate * 100), turnout.of) if turnout else None,  # type: ignore[arg-type]  # of the three
        swing=Swing(swing.to, swing.away, float(swing.size * 100)) if swing else None,
        entry=standing.entry,
        declared_at=standing.declared_at,
        source=reader.entry(standing.entry).source if standing.entry else None,
        **_count(standing),
    )


def _count(standing: Standing) -> dict[str, Any]:
    if standing.sheet is None:
        return {}
    told = count_document(standing.sheet)
    return {"quota": told["quota"], "stages": tuple(told["stages"])}


def _candidate(contest: Ballot, standing: Standing, who: str) -> Candidate:
    candidacy = next(row for row in contest.candidacies if row.id == who)
    return Candidate(
        candidate=candidacy.id,
        name=candidacy.name,
        party=candidacy.party,
        votes=dict(standing.votes).get(candidacy.id),
        votes_final=dict(standing.final_votes).get(candidacy.id),
        elected=candidacy.id in standing.returned if standing.counts else None,
    )


def party_document(reader: Reader, party: PartyId) -> Party:
    """`data/parties/ID.json`."""
    on_councils = {
        body.id: OnCouncil(row.seats, row.change, row.after == party)
        for body, row in reader.party_on_councils(party)
        if row.seats or row.change
    }
    return Party(
        **_row(reader.party_line(party)),
        name=reader.book.party(party).name,
        rehearsal=reader.is_rehearsal(),
        on_councils=on_councils,
    )
