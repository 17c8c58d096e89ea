"""By-elections move the composition and the control of their chamber: real ones for the Commons, made-up local ones."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.checks import examine
from tallyroom.domain import (
    NOC,
    BodyId,
    Candidacy,
    CandidacyId,
    Composition,
    Contest,
    ContestId,
    Declared,
    Division,
    Party,
    PartyId,
    seats_by_party,
    slug,
)
from tallyroom.tally import State, fold
from tests.made import CON, IND, LAB, LD, POLLS_CLOSE, book, council, declared, entries, event, votes, ward, won_by

A_WEEK_LATER = POLLS_CLOSE.date() + timedelta(days=7)
COMMONS = council("house-of-commons", 650, cycle="none", kind="parliament", nation="United Kingdom", region="")


def _sides(line: str, first: str) -> tuple[str, str]:
    """Who won and who held it, as a result line has it: `Lab hold`, `LD gain from Con`."""
    winner, _, loser = line.partition(" gain from ")
    return (slug(winner), slug(loser)) if loser else (slug(first), slug(line.removesuffix(" hold")))


def test_each_commons_by_election_since_2011_moves_one_seat_or_none_and_takes_a_majority_of_one(shared: Path) -> None:
    polls = list(csv.DictReader((shared / "westminster" / "by_elections.csv").read_text("utf-8").splitlines()))
    people: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in csv.DictReader((shared / "westminster" / "by_election_candidacies.csv").read_text("utf-8").splitlines()):
        people.setdefault((row["date"], row["gss"]), []).append(row)
    assert len(polls) == 65
    for poll in polls:
        winner, holder = _sides(poll["result"], poll["first_party"])
        standing = people[poll["date"], poll["gss"]]
        contest = _constituency(poll, standing, holder)
        parties = {who.party for who in contest.candidacies if who.party is not None} | {
            PartyId(holder),
            PartyId("rest"),
        }
        named = tuple(Party(id=one, name=one, short_name=one) for one in sorted(parties))
        held = Composition(body=COMMONS.id, seats=seats_by_party({PartyId(holder): 326, PartyId("rest"): 324}))
        night = book([COMMONS], [contest], [held], parties=named)
        given_votes = {str(who.id): int(row["votes"]) for who, row in zip(contest.candidacies, standing, strict=True)}
        chamber = fold(night, declared(votes(contest, given_votes))).chambers[COMMONS.id]
        moved = winner != holder
        assert chamber.running.eve.changes == (((PartyId(winner), 1), (PartyId(holder), -1)) if moved else ())
        assert dict(chamber.seats) == Counter({holder: 326, "rest": 324}) + Counter({winner: 1}) - Counter({holder: 1})
        assert (chamber.control.before, chamber.control.after) == (holder, NOC if moved else holder)
        assert chamber.complete


def _constituency(poll: dict[str, str], standing: list[dict[str, str]], holder: str) -> Contest:
    candidacies = tuple(
        Candidacy(id=CandidacyId(f"{slug(row['candidate'])}-{place}"), name=row["candidate"],
                  party=PartyId(slug(row["abbreviation"])))
        for place, row in enumerate(standing)
    )  # fmt: skip
    return Contest(
        id=ContestId(f"parl.{slug(poll['name'])}.by.{poll['date']}"),
        body=COMMONS.id,
        kind="parl_by",
        division=Division(name=poll["name"], gss=poll["gss"]),
        seats=1,
        system="plurality",
        held_by=(PartyId(holder),),
        candidacies=candidacies,
        nation=poll["country"],
        polling_date=date.fromisoformat(poll["date"]),
    )


@settings(max_examples=200)
@given(st.data())
def test_local_by_elections_move_a_council_as_subtraction_and_addition_do(data: st.DataObject) -> None:
    parties = [LAB, CON, LD]
    held = {party: data.draw(st.integers(0, 12)) for party in parties}
    holders = [data.draw(st.sampled_from(parties)) for _ in range(data.draw(st.integers(1, 3)))]
    for party in holders:
        held[party] += 1
    vacant = data.draw(st.booleans())
    size = sum(held.values())
    body = council("anytown", size, cycle="none")
    contests = [
        replace(ward("anytown", f"ward-{n}", held_by=[party]), kind="local_by", id=ContestId(f"local.anytown.{n}.by.x"))
        for n, party in enumerate(holders)
    ]
    left = Counter(held) - (Counter(holders) if vacant else Counter())
    before = Composition(body=body.id, seats=seats_by_party(left), vacancies=len(holders) if vacant else 0)
    winners = [data.draw(st.sampled_from(parties)) for _ in holders]
    board = fold(
        book([body], contests, [before]),
        declared(*(won_by(one, party) for one, party in zip(contests, winners, strict=True))),
    )
    after = Counter(held) - Counter(holders) + Counter(winners)
    chamber = board.chambers[body.id]
    assert chamber.seats_by_party == +after
    assert chamber.complete
    most, n = after.most_common(1)[0]
    assert chamber.control.after == (most if 2 * n > size else NOC)
    assert board.everywhere.between_in == len(holders)
    assert board.councils == {}


def test_a_wall_of_by_elections_has_several_days_and_councils() -> None:
    first = replace(
        ward("ashby", "mill", held_by=[CON]), kind="local_by", id=ContestId(f"local.ashby.mill.by.{POLLS_CLOSE.date()}")
    )
    second = replace(
        ward("bury", "hill", held_by=[LAB]),
        kind="local_by",
        id=ContestId(f"local.bury.hill.by.{A_WEEK_LATER}"),
        polling_date=A_WEEK_LATER,
    )
    bodies = [council("ashby", 3, cycle="none"), council("bury", 3, cycle="none")]
    compositions = [
        Composition(body=BodyId("ashby"), seats=((CON, 2), (IND, 1))),
        Composition(body=BodyId("bury"), seats=((LAB, 2), (CON, 1))),
    ]
    night = book(bodies, [first, second], compositions, event=event())
    board = fold(night, entries(Declared(declaration=won_by(first, LD))))
    assert board.chambers[BodyId("ashby")].control.after == NOC
    assert board.chambers[BodyId("bury")].control.after is None
    assert (board.everywhere.between, board.everywhere.between_in) == (2, 1)
    assert board.standing(second.id).state is State.UNDECLARED
    assert night.elections == (f"local.{POLLS_CLOSE.date()}", f"local.{A_WEEK_LATER}")


def test_nothing_is_declared_before_its_own_polls_close() -> None:
    late = replace(
        ward("bury", "hill", held_by=[LAB]),
        kind="local_by",
        id=ContestId(f"local.bury.hill.by.{A_WEEK_LATER}"),
        polling_date=A_WEEK_LATER,
    )
    night = book([council("bury", 3, cycle="none")], [late], [])
    early = won_by(late, LAB, declared_at=POLLS_CLOSE + timedelta(days=1))
    (found,) = examine(night, fold(night, []), Declared(declaration=early), where="test")
    assert found.code == "declared-too-soon"
    on_time = won_by(late, LAB, declared_at=POLLS_CLOSE + timedelta(days=7, hours=2))
    assert examine(night, fold(night, []), Declared(declaration=on_time), where="test") == ()
