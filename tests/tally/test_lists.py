"""Seats for lists, counted in the night: with the constituencies they wait for, and without any."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace as _replace

from tallyroom.domain import (
    Body,
    BodyId,
    Book,
    Candidacy,
    CandidacyId,
    Contest,
    ContestId,
    Corrected,
    Declared,
    Division,
    Entry,
    Party,
    PartyId,
    PartyList,
    Withdrawn,
)
from tallyroom.tally import Board, State, Tally, fold
from tests.made import book, declared, entries, votes

#: One region of 1999: who won its nine constituencies, and its votes for lists.
WINNERS = ["lab"] * 4 + ["ld"] * 3 + ["snp"] * 2
LIST_VOTES = {"lab": 72_666, "ld": 49_843, "snp": 92_329, "con": 52_149, "grn": 8_067}
#: London in 2012.
LONDON_WINNERS = ["lab"] * 8 + ["con"] * 6
LONDON_VOTES = {"lab": 911_204, "con": 708_528, "grn": 189_215, "ld": 150_447, "ukip": 100_040, "bnp": 47_024}


def _person(party: str, place: int, name: str = "") -> Candidacy:
    called = name or f"{party} {place}"
    return Candidacy(id=CandidacyId(called.replace(" ", "-")), name=called, party=PartyId(party), list_place=place)


def _list(body: str, system: str, seats: int, parties: list[str], names: int = 0, **more: object) -> Contest:
    options = tuple(Candidacy(id=CandidacyId(one), name=one.upper(), party=PartyId(one)) for one in parties)
    people = {one: tuple(_person(one, place) for place in range(1, names + 1)) for one in parties}
    lists = tuple(PartyList(id=CandidacyId(one), people=people[one]) for one in parties)
    fields = {"candidacies": options, "lists": lists, **more}
    return Contest(id=ContestId(f"{body}.list"), body=BodyId(body), kind="list", division=Division(name="Region"),
                   seats=seats, system=system, of_lists=True, **fields)  # type: ignore[arg-type]  # fmt: skip


def _constituency(body: str, number: int, parties: list[str]) -> Contest:
    standing = tuple(_person(one, 1, f"{one} in {number}") for one in parties)
    return Contest(id=ContestId(f"{body}.{number}"), body=BodyId(body), kind="constituency", seats=1,
                   division=Division(name=f"Place {number}"), system="plurality", candidacies=standing)  # fmt: skip


def _night(
    system: str, seats: int, winners: list[str], parties: list[str], names: int = 0
) -> tuple[Book, list[Contest]]:
    places = [_constituency("parliament", number, parties) for number in range(len(winners))]
    region = _list("parliament", system, seats, parties, names, waits_for=tuple(place.id for place in places))
    size = len(places) + seats
    body = Body(id=BodyId("parliament"), name="Parliament", kind="parliament", nation="Scotland", region="Scotland",
                seats=size, seats_up=size, cycle="all")  # fmt: skip
    known = tuple(Party(id=PartyId(one), name=one, short_name=one) for one in parties)
    return book([body], [*places, region], [], parties=known), [*places, region]


def _won(contest: Contest, party: str) -> Declared:
    given: dict[str, int] = {who.id: 200 if who.party == party else 100 for who in contest.candidacies}
    return Declared(declaration=votes(contest, given))


def _seats(board: Board, contest: Contest) -> Counter[str]:
    return Counter(board.standing(contest.id).seats)


def test_a_region_counts_the_constituencies_of_north_east_scotland_in_1999() -> None:
    night, contests = _night("dhondt-scotland-1998", 7, WINNERS, list(LIST_VOTES), names=7)
    *places, region = contests
    happenings = [_won(place, party) for place, party in zip(places, WINNERS, strict=True)]
    board = fold(night, entries(*happenings, Declared(declaration=votes(region, LIST_VOTES))))
    standing = board.standing(region.id)
    assert standing.sheet is not None
    assert standing.sheet.elected == ("CON", "SNP", "CON", "SNP", "SNP", "CON", "SNP")
    assert standing.returned == ("con-1", "snp-1", "con-2", "snp-2", "snp-3", "con-3", "snp-4")
    assert board.chambers[BodyId("parliament")].seats == (("snp", 6), ("lab", 4), ("con", 3), ("ld", 3))
    assert board.everywhere.list_valid == sum(LIST_VOTES.values())


def test_the_london_assembly_of_2012_is_12_9_2_2() -> None:
    night, contests = _night("dhondt-london-1999", 11, LONDON_WINNERS, list(LONDON_VOTES))
    *places, london = contests
    happenings = [_won(place, party) for place, party in zip(places, LONDON_WINNERS, strict=True)]
    board = fold(night, entries(Declared(declaration=votes(london, LONDON_VOTES)), *happenings))
    assert board.chambers[BodyId("parliament")].seats == (("lab", 12), ("con", 9), ("grn", 2), ("ld", 2))


def test_a_region_is_provisional_until_its_last_constituency_and_names_those_it_waits_for() -> None:
    night, contests = _night("dhondt-scotland-1998", 7, WINNERS, list(LIST_VOTES))
    *places, region = contests
    tally = Tally(night)
    history = entries(
        Declared(declaration=votes(region, LIST_VOTES)),
        *(_won(place, party) for place, party in zip(places, WINNERS, strict=True)),
    )
    for entry in history[:-1]:
        tally.apply(entry)
        assert tally.standing(region.id).state is State.PROVISIONAL
        assert tally.standing(region.id).seats == ()
    assert tally.standing(region.id).awaits == (places[-1].id,)
    touched = {place.id for place in tally.apply(history[-1])}
    assert region.id in touched
    assert tally.standing(region.id).state is State.DECLARED


def test_a_constituency_that_is_withdrawn_or_corrected_takes_the_region_with_it() -> None:
    night, contests = _night("dhondt-scotland-1998", 7, WINNERS, list(LIST_VOTES))
    *places, region = contests
    happenings = [_won(place, party) for place, party in zip(places, WINNERS, strict=True)]
    history = [*happenings, Declared(declaration=votes(region, LIST_VOTES))]
    withdrawn = fold(night, entries(*history, Withdrawn(replaces=1, reason="a recount")))
    assert withdrawn.standing(region.id).state is State.PROVISIONAL
    right = _won(places[0], "con").declaration
    corrected = fold(night, entries(*history, Corrected(replaces=1, reason="a recount", declaration=right)))
    assert _seats(corrected, region) == {"con": 2, "snp": 4, "lab": 1}


def test_who_won_a_constituency_is_passed_over_on_the_list() -> None:
    night, contests = _night("dhondt-scotland-1998", 2, ["lab"], ["lab", "con"], names=3)
    place, region = contests
    first = _person("lab", 1, "lab in 0")
    lists = (PartyList(id=CandidacyId("lab"), people=(first, *region.lists[0].people)), region.lists[1])
    night = book(night.bodies, [place, _replace(region, lists=lists)], [], parties=night.parties)
    board = fold(night, entries(_won(place, "lab"), Declared(declaration=votes(region, {"lab": 900, "con": 100}))))
    assert board.standing(region.id).returned == ("lab-1", "lab-2")


def test_seats_go_to_a_party_whose_names_are_not_all_known() -> None:
    night, contests = _night("dhondt-wales-2026", 6, [], ["pc", "reform"], names=1)
    (contest,) = contests
    standing = fold(night, declared(votes(contest, {"pc": 500, "reform": 400}))).standing(contest.id)
    assert (Counter(standing.seats), standing.returned) == ({"pc": 3, "reform": 3}, ("pc-1", "reform-1"))


def test_a_complete_list_runs_out_and_its_seats_go_to_the_next() -> None:
    night, contests = _night("dhondt-wales-2026", 6, [], ["pc", "reform"], names=1)
    (contest,) = contests
    whole = _replace(contest, lists=tuple(_replace(one, complete=True) for one in contest.lists))
    night = book(night.bodies, [whole], [], parties=night.parties)
    assert fold(night, declared(votes(whole, {"pc": 500, "reform": 400}))).standing(whole.id).seats == ("pc", "reform")


@settings(max_examples=60)
@given(st.data())
def test_what_a_party_is_sure_of_before_all_constituencies_are_in_it_has_in_the_end(data: st.DataObject) -> None:
    parties = ["lab", "con", "ld", "snp"]
    winners = data.draw(st.lists(st.sampled_from(parties), min_size=1, max_size=6))
    list_votes = {party: data.draw(st.integers(0, 1000)) for party in parties}
    night, contests = _night("dhondt-scotland-1998", 4, winners, parties)
    *places, region = contests
    tally = Tally(night)
    told: list[dict[str, tuple[int, int]]] = []
    tally.apply(entries(Declared(declaration=votes(region, list_votes)))[0])
    body = BodyId("parliament")
    for number, (place, party) in enumerate(zip(places, winners, strict=True)):
        bounds = tally.standing(region.id).bounds
        assert bounds is not None
        so_far = tally.chambers[body].seats_by_party
        out = len(places) - number
        told.append(
            {b.party: (so_far.get(b.party, 0) + b.least, so_far.get(b.party, 0) + b.most + out) for b in bounds}
        )
        tally.apply(_later(_won(place, party), number + 2))
    if tally.standing(region.id).state is State.DECLARED:
        final = tally.chambers[body].seats_by_party
        for moment in told:
            for party, (least, most) in moment.items():
                assert least <= final.get(PartyId(party), 0) <= most


def test_the_senedd_of_2026_by_the_votes_of_its_sixteen_constituencies(shared: Path) -> None:
    rows = list(csv.DictReader((shared / "senedd-2026" / "results.csv").read_text("utf-8").splitlines()))
    parties = sorted({row["party_id"] for row in rows})
    contests = []
    happenings = []
    for place in sorted({row["constituency"] for row in rows}):
        given = {row["party_id"]: int(row["votes"]) for row in rows if row["constituency"] == place}
        contest = _list("senedd", "dhondt-wales-2026", 6, list(given))
        contests.append(_replace(contest, id=ContestId(f"senedd.{place.lower().replace(' ', '-')}.2026-05-07")))
        happenings.append(Declared(declaration=votes(contests[-1], given)))
    body = Body(
        id=BodyId("senedd"), name="Senedd", kind="parliament", nation="Wales", region="Wales", seats=96, cycle="all"
    )
    known = tuple(Party(id=PartyId(one), name=one, short_name=one) for one in parties)
    board = fold(book([body], contests, [], parties=known), entries(*happenings))
    senedd = board.chambers[body.id]
    assert senedd.majority_needed == 49
    assert dict(senedd.seats) == {"pc": 43, "reform": 34, "lab": 9, "con": 7, "grn": 2, "ld": 1}


def _later(happening: Declared, number: int) -> Entry:
    made = entries(*[happening] * number)
    return made[-1]
