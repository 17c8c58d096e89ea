"""What a claim can mean in the ledger's terms: one function a kind, each giving meanings or the reason for none.

Here: seats, councils and control. Votes and shares are in `polling`; whether a meaning agrees is for `judge`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from msgspec.structs import replace

from tallyroom.copydesk.checking.polling import POLLING
from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.checking.verdict import Fact, Meaning
from tallyroom.copydesk.names import name
from tallyroom.copydesk.reading.claim import KINDS, Claim
from tallyroom.domain import NOC, Body, PartyId
from tallyroom.tally import Chamber

#: Meanings, the first the plainest; or why there is none.
Found = tuple[Meaning, ...] | str

#: Parties that copy never counts among independents or others' local groups.
_NATIONAL = frozenset({"lab", "con", "ld", "grn", "sgp", "ukip", "snp", "pc", "reform"})
_OUTSIDE = {
    "context_figure": "background: not a result of this night",
    "record": "history: earlier nights are not in this ledger",
    "benchmark": "an expectation, not a result",
    "poll_share": "an opinion poll, not a result",
    "commons_projection": "a projection, not a result",
}


def meanings(claim: Claim, record: Record) -> Found:
    """Every meaning of a claim, or the reason why this ledger cannot settle it."""
    reader = _KINDS.get(claim.kind)
    if reader is None:
        return _published(claim, record) or _OUTSIDE.get(claim.kind, "no figure of this kind is in the ledger")
    return reader(claim, record)


def _published(claim: Claim, record: Record) -> tuple[Meaning, ...]:
    facts = record.published(claim.kind, claim.subject)
    return (Meaning(says="as published by others", facts=facts, decides=False),) if facts else ()


def _nowhere(claim: Claim) -> str:
    return f"{claim.area} is not in this ledger" if claim.area else "the copy does not say where"


def _unknown_party(record: Record, party: str) -> bool:
    return party not in {"all", NOC} and not record.book.has_party(party)


def council_seats(claim: Claim, record: Record) -> Found:
    """Seats that a party holds on one council; seats won there is the slip to look for."""
    body = record.names.body(claim.area)
    if body is None:
        return _nowhere(claim)
    if claim.subject == "all":
        return council_size(claim, record)
    if claim.of is not None and claim.of == body.seats_up != body.seats:
        return seats_won(claim, record)  # "29 of the 40 seats": of those that were up
    council = record.council(body)
    claim = record.names.in_nation(claim, body)
    amiss = _not_composed(claim, record, body, council)
    if amiss or council is None:
        return amiss
    if claim.as_of == "before the election":
        return _before_the_poll(claim, record, body)
    held = record.facts("council_seats", claim.subject, body.id) or (Fact(value=Fraction(0), change=Fraction(0)),)
    found = [Meaning(says="seats held", facts=held, decides=not _local(record, council, claim.subject, claim.value))]
    last = record.facts("seats_change", claim.subject, body.id, "last")
    if last:
        found.append(
            Meaning(
                says="with the change since the seats were last fought",
                facts=tuple(replace(one, change=past.value) for one in held for past in last),
            )
        )
    won = _won(record, body, claim.subject)
    if won and won[-1].value != held[-1].value:
        found.append(Meaning(says="seats won", facts=tuple(_without_change(won)), right=_of_the_night(record, body)))
    return tuple(found)


def _before_the_poll(claim: Claim, record: Record, body: Body) -> Found:
    """What a party had until the poll; an old composition can agree, and settles nothing against the copy."""
    before = record.book.composition(body.id)
    if before is None:
        return f"the composition of {body.name} before the poll is not known"
    had = Fraction(dict(before.seats).get(PartyId(claim.subject), 0))
    old = record.old_before(body.id)
    return (Meaning(says="seats held before the poll", facts=(Fact(value=had),), decides=not old),)


def _not_composed(claim: Claim, record: Record, body: Body, council: Chamber | None) -> str:
    """Why a party's seats on a council are not in the ledger; empty where they are."""
    if council is None or not body.is_up:
        return f"{body.name} does not renew seats on this night"
    if _unknown_party(record, claim.subject):
        return f"this ledger does not know the party {claim.subject!r}"
    if not council.complete:
        return f"{body.name} is not complete"
    others = sum(n for party, n in council.seats if record.book.party(party).kind == "lumped")
    hidden = not isinstance(claim.value, float) or claim.value <= others
    if others and hidden and not record.facts("council_seats", claim.subject, body.id):
        return f"this ledger counts small parties on {body.name} together"
    return ""


def _without_change(facts: tuple[Fact, ...]) -> list[Fact]:
    return [replace(fact, change=None) for fact in facts]


def _of_the_night(record: Record, body: Body) -> bool:
    """Whether every seat was up, so that seats won are seats held."""
    return body.seats_up is not None and body.seats_up == body.seats


def _won(record: Record, body: Body, party: str) -> tuple[Fact, ...]:
    council = record.council(body)
    if council is None or council.won is None:
        return ()
    return record.facts("seats_won", party, body.id) or (Fact(value=Fraction(0)),)


def lumps(record: Record, council: Chamber) -> bool:
    """Whether some of a council's seats are counted together as others'."""
    parties = (party for party, n in council.seats if n)
    return any(record.book.party(party).kind == "lumped" for party in parties)


def _local(record: Record, council: Chamber, party: str, value: object) -> bool:
    """Whether copy may count this party otherwise: independents, others and local parties run into each other."""
    if party not in {"ind", "oth", "res"} and not lumps(record, council):
        return False
    held = dict(council.seats)
    if party in {"ind", "oth", "res"}:
        return any(n and p != party and p not in _NATIONAL for p, n in council.seats) or party == "oth"
    others = sum(n for p, n in council.seats if record.book.party(p).kind == "lumped")
    return not held.get(PartyId(party)) and isinstance(value, float) and value <= others


def seats_won(claim: Claim, record: Record) -> Found:
    """Seats won: on one council, or over an area if every council there says."""
    body = record.names.body(claim.area)
    if body is not None and record.council(body) is not None:
        claim = record.names.in_nation(claim, body)
        won = _won(record, body, claim.subject)
        held = record.facts("council_seats", claim.subject, body.id)
        if not won:
            return f"seats won on {body.name} are not known, only the composition after the election"
        basis = record.facts("seats_change", claim.subject, body.id, "last")
        changes = tuple(fact.change for fact in held[-1:]) + tuple(fact.value for fact in basis[-1:])
        found = [Meaning(says="seats won", facts=tuple(replace(won[-1], change=change) for change in changes) or won)]
        if held and held[-1].value != won[-1].value:
            found.append(Meaning(says="seats held", facts=held, right=_of_the_night(record, body)))
        moved = record.changes("council_seats", claim.subject, body.id)[-1:]
        if moved and claim.of is None and claim.change is None:  # "won eight seats" may be eight more than before
            found.append(Meaning(says="net change since the eve of poll", facts=moved, decides=False))
        return tuple(found)
    if claim.area and not record.names.area(claim.area):
        return _ward_seats(claim, record) or _nowhere(claim)
    if _unknown_party(record, claim.subject):
        return f"this ledger does not know the party {claim.subject!r}"
    return _area_seats(claim, record)


def _ward_seats(claim: Claim, record: Record) -> tuple[Meaning, ...]:
    """Seats that a party won in a ward: enough to agree; seats that were not up, and namesakes, settle nothing."""
    return tuple(
        Meaning(
            says=f"seats won in {contest.division.name}, {record.book.body(contest.body).name}",
            facts=(Fact(value=Fraction(record.standing(contest).seats.count(PartyId(claim.subject)))),),
            decides=False,
        )
        for contest in record.names.wards(claim.area or "", None)
        if record.standing(contest).is_declared
    )


def _area_seats(claim: Claim, record: Record) -> Found:
    found = []
    for area, decides in _areas(claim, record):
        totals = record.totals(area)
        where = name(record.book, area)
        known = totals is not None and totals.won_in == totals.councils_complete
        won = record.facts("seats_won", claim.subject, area)
        if won and known:
            changed = record.facts("council_seats", claim.subject, area)
            last = changed[-1].change if changed else None
            found.append(
                Meaning(
                    says=f"seats won, {where}",
                    facts=(*won[:-1], replace(won[-1], change=last)),
                    running=True,
                    decides=decides,
                )
            )
        held = record.facts("council_seats", claim.subject, area)
        if held:
            found.append(Meaning(says=f"seats held, {where}", facts=held, running=True, decides=known and decides))
    printed = record.published("seats_won", claim.subject)
    if printed:
        found.append(Meaning(says="as published by others", facts=printed, running=True, decides=False))
    return tuple(found) or "seats won are not known for every council of the area"


def seats_change(claim: Claim, record: Record) -> Found:
    """A net change; gross gains, and the other basis, are other readings of the same words."""
    body = record.names.body(claim.area)
    if body is not None and record.council(body) is not None:
        return _council_change(record.names.in_nation(claim, body), record, body)
    if claim.area and not record.names.area(claim.area):
        return _nowhere(claim)
    if claim.subject == "all":
        return "whose seats are meant is not said"
    found = []
    for area, decides in _areas(claim, record):
        where = name(record.book, area)
        net = record.facts("seats_change", claim.subject, area)
        if net:
            says = f"net change since the eve of poll, {where}"
            found.append(Meaning(says=says, facts=net, running=True, decides=decides and not _near(record, claim, net)))
        last = record.facts("seats_change", claim.subject, area, "last")
        if last:
            says = f"since the seats were last fought, {where}"
            found.append(Meaning(says=says, facts=last, running=True, decides=False))
    printed = tuple(
        Fact(value=fact.change, since=fact.since, by=fact.by)
        for fact in record.published("seats_won", claim.subject)
        if fact.change is not None
    )
    if printed:
        found.append(Meaning(says="as published by others", facts=printed, running=True, decides=False))
    return tuple(found) or "no change in seats is known for that area"


def _areas(claim: Claim, record: Record) -> list[tuple[str, bool]]:
    """The areas that may be meant, and whether each decides: the one named does, the wider can only agree.

    Independents and others are counted differently by everybody, and decide nothing over an area.
    """
    areas = record.areas(claim.area)
    known = claim.subject not in {"ind", "oth", "res"}
    return [(area, known and place == 0) for place, area in enumerate(areas)]


def _near(record: Record, claim: Claim, facts: tuple[Fact, ...]) -> bool:
    """Whether old compositions before the poll can explain the difference."""
    last = facts[-1].value
    if not record.old_before(None) or not isinstance(claim.value, float) or not isinstance(last, Fraction):
        return False
    return abs(last - Fraction(str(claim.value))) <= max(Fraction(10), abs(last) * Fraction(15, 100))


def _council_change(claim: Claim, record: Record, body: Body) -> Found:
    council = record.council(body)
    if council is None or not council.complete or council.changes is None:
        return f"the change on {body.name} is not known"
    if claim.subject == "all":
        moved = sum(n for _, n in council.changes if n > 0)
        said = bool(claim.value)  # "no change" may be of control, or of anything
        return (Meaning(says="seats that changed party, net", facts=(Fact(value=Fraction(moved)),), decides=said),)
    if _unknown_party(record, claim.subject):
        return f"this ledger does not know the party {claim.subject!r}"
    change = council.change(PartyId(claim.subject))
    if change is None:
        return f"this ledger counts {claim.subject} on {body.name} among others"
    facts = record.changes("council_seats", claim.subject, body.id) or (Fact(value=Fraction(change)),)
    loose = _local(record, council, claim.subject, claim.value)
    old = record.old_before(body.id)
    if _too_many(record, body, claim):
        return f"more than the party had or could have on {body.name}: another area is meant"
    says = f"net change since the composition of {old}" if old else "net change since the eve of poll"
    found = [Meaning(says=says, facts=facts, decides=not (loose or old))]
    last = record.facts("seats_change", claim.subject, body.id, "last")
    if last:
        found.append(Meaning(says="since the seats were last fought", facts=last))
    gross = _gross(record, body, claim)
    if gross is not None:
        found.append(Meaning(says="gross", facts=(Fact(value=gross),)))
    return tuple(found)


def _too_many(record: Record, body: Body, claim: Claim) -> bool:
    """Whether a change is larger than the council allows, so that the copy must speak of somewhere else."""
    before = record.book.composition(body.id)
    if before is None or not isinstance(claim.value, float):
        return False
    had = dict(before.seats).get(PartyId(claim.subject), 0)
    return claim.value < -had or claim.value > (body.seats or 0)


def _gross(record: Record, body: Body, claim: Claim) -> Fraction | None:
    """Seats gained, or lost, ward by ward without setting one against the other."""
    if not isinstance(claim.value, float):
        return None
    sign = 1 if claim.value > 0 else -1
    total = 0
    for contest in record.book.contests_of(body.id):
        if contest.fills_seats:
            changes = record.standing(contest).changes
            if changes is None:
                return None
            moved = dict(changes).get(PartyId(claim.subject), 0)
            total += max(0, sign * moved)
    return Fraction(sign * total) if total else None


def seats_at_stake(claim: Claim, record: Record) -> Found:
    """Seats that were up, where the book says for every council meant."""
    body = record.names.body(claim.area)
    if body is not None:
        if body.seats_up is None:
            return f"how many seats were up on {body.name} is not known"
        return (Meaning(says="seats up", facts=(Fact(value=Fraction(body.seats_up)),), decides=claim.subject == "all"),)
    bodies = [one for one in record.book.bodies if one.is_up]
    if claim.unit == "fraction" or any(one.seats_up is None for one in bodies):
        known = sum(one.seats_up is not None for one in bodies)
        return f"the seats that were up are known for {known} of {len(bodies)} councils"
    return (Meaning(says="seats up", facts=(Fact(value=Fraction(sum(one.seats_up or 0 for one in bodies))),)),)


def council_size(claim: Claim, record: Record) -> Found:
    """The size of a council, of a majority, or how far a party is above or below it."""
    body = record.names.body(claim.area)
    if body is None or not body.seats:
        return _nowhere(claim)
    needed = Fraction(body.seats // 2 + 1)
    if claim.measure == "seats needed for a majority":
        return (Meaning(says="seats for a majority", facts=(Fact(value=needed),)),)
    if claim.subject == "all":
        return (Meaning(says="seats on the council", facts=(Fact(value=Fraction(body.seats)),)),)
    held = record.facts("council_seats", claim.subject, body.id)
    if not held or not isinstance(held[-1].value, Fraction):
        return f"what {claim.subject} holds on {body.name} is not known"
    seats = held[-1].value
    found = [
        Meaning(says="seats short of a majority", facts=(Fact(value=needed - seats),)),
        Meaning(says="seats more than all others", facts=(Fact(value=2 * seats - body.seats),)),
        Meaning(says="seats above half", facts=(Fact(value=seats - needed + 1),)),
    ]
    return tuple(found if "short" in claim.measure else found[1:])


def councils_controlled(claim: Claim, record: Record) -> Found:
    return _councils(claim, record, (("councils_controlled", ""),))


def councils_change(claim: Claim, record: Record) -> Found:
    """Net, or else gross: "lost 11" may be either."""
    gross = "councils_lost" if isinstance(claim.value, float) and claim.value < 0 else "councils_gained"
    return _councils(claim, record, (("councils_change", "net"), (gross, "gross")))


def _councils(claim: Claim, record: Record, measures: tuple[tuple[str, str], ...]) -> Found:
    if claim.area and not record.names.area(claim.area):
        return _nowhere(claim)
    if _unknown_party(record, claim.subject):
        return f"this ledger does not know the party {claim.subject!r}"
    found = []
    for area, decides in _areas(claim, record):
        for measure, kind in measures:
            facts = record.facts(measure, claim.subject, area)
            if measure == "councils_lost":
                facts = tuple(replace(f, value=-f.value) for f in facts if isinstance(f.value, Fraction))
            says = ", ".join(part for part in (kind, name(record.book, area)) if part)
            if facts:
                found.append(Meaning(says=says, facts=facts, running=True, decides=decides))
    for fact in record.published("councils_controlled", claim.subject):
        value = fact.change if claim.kind == "councils_change" else fact.value
        if value is not None:
            printed = replace(fact, value=value, change=None if value == fact.change else fact.change)
            found.append(Meaning(says="as published by others", facts=(printed,), running=True, decides=False))
    return tuple(found) or f"no council of {claim.subject} is in this ledger"


def councils_at_stake(claim: Claim, record: Record) -> Found:
    """Councils that renew seats; a smaller number may be those of a county or a kind that the copy has in mind."""
    found = []
    for area in record.areas(claim.area):
        facts = record.facts("councils_at_stake", "all", area)
        every = [fact.value for fact in facts if isinstance(fact.value, Fraction)]
        fewer = isinstance(claim.value, float) and any(claim.value < n for n in every)
        found.append(Meaning(says=name(record.book, area), facts=facts, decides=not fewer))
    return tuple(found) or _nowhere(claim)


def councils_declared(claim: Claim, record: Record) -> Found:
    """Control certain, or every seat known: both are called declared."""
    if claim.unit == "fraction":
        return "a part of the councils at some moment"
    found = []
    for area in record.areas(claim.area):
        for measure, says in (("councils_declared", "control certain"), ("councils_complete", "every seat known")):
            facts = record.facts(measure, "all", area)
            found.append(Meaning(says=f"{says}, {name(record.book, area)}", facts=facts, running=True))
    printed = record.published("councils_declared", "all")
    return (*found, Meaning(says="as published by others", facts=printed, running=True, decides=False))


def council_control(claim: Claim, record: Record) -> Found:
    body = record.names.body(claim.subject)
    if body is None:
        return f"{claim.subject} is not in this ledger"
    if record.council(body) is None or not body.is_up:
        return f"{body.name} does not renew seats on this night"
    facts = record.facts("council_control", body.id, body.id)
    if not facts:
        return f"control of {body.name} is not certain yet"
    return (Meaning(says="control", facts=facts),)


_KINDS: Mapping[str, Callable[[Claim, Record], Found]] = {
    "council_seats": council_seats,
    "seats_won": seats_won,
    "seats_change": seats_change,
    "seats_at_stake": seats_at_stake,
    "council_size": council_size,
    "councils_controlled": councils_controlled,
    "councils_change": councils_change,
    "councils_at_stake": councils_at_stake,
    "councils_declared": councils_declared,
    "council_control": council_control,
    **POLLING,
}
assert set(_KINDS) <= set(KINDS)
