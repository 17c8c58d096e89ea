"""Chambers of every sort, and offices: what fills their seats moves them, at any minute and in any area."""

from __future__ import annotations

from msgspec.structs import replace as _replaced

from tallyroom.domain import NOC, BodyId, Contest, ContestId, Division, PartyId
from tallyroom.tally import Move, State, fold
from tests.made import CON, IND, LAB, LD, before, book, council, declared, votes, ward, won_by


def constituency(name: str, held_by: PartyId, nation: str = "England", **more: object) -> Contest:
    made = ward("house-of-commons", name, held_by=[held_by], standing=[LAB, CON, LD, IND])
    return _replaced(made, id=ContestId(f"parl.{name}.2030-05-02"), kind="parl", nation=nation, **more)


def by_election(council_name: str, name: str, held_by: PartyId) -> Contest:
    made = ward(council_name, name, held_by=[held_by])
    return _replaced(made, id=ContestId(f"local.{council_name}.{name}.by.2030-05-02"), kind="local_by")


COMMONS = council(
    "house-of-commons", 5, cycle="all", kind="parliament", nation="United Kingdom", region="United Kingdom"
)
SEATS = [
    constituency("north", CON),
    constituency("south", CON),
    constituency("east", LAB, "Wales"),
    constituency("west", LD, "Scotland"),
    constituency("lough", IND, "Northern Ireland"),
]
HELD = before("house-of-commons", con=2, lab=1, ld=1, ind=1)


def test_a_parliament_is_called_with_the_seat_that_makes_more_than_half() -> None:
    night = book([COMMONS], SEATS, [HELD])
    second = fold(night, declared(won_by(SEATS[0], LAB), won_by(SEATS[2], LAB))).chambers[COMMONS.id]
    assert (second.control.after, second.majority_needed, second.to_come) == (None, 3, 3)
    third = fold(night, declared(*(won_by(one, LAB) for one in SEATS[:3]))).chambers[COMMONS.id]
    assert (third.control.before, third.control.after, third.complete) == (NOC, LAB, False)


def test_the_change_so_far_is_against_who_held_the_same_seats() -> None:
    night = book([COMMONS], SEATS, [HELD])
    running = fold(night, declared(won_by(SEATS[0], LAB), won_by(SEATS[1], CON))).chambers[COMMONS.id].running
    assert running.seats == ((CON, 1), (LAB, 1))
    assert (running.filled, running.eve.seats, running.eve.changes) == (2, 2, ((LAB, 1), (CON, -1)))
    assert running.eve.moves == (Move(by=LAB, of=CON, seats=1),)


def test_northern_ireland_is_in_the_united_kingdom_and_not_in_great_britain() -> None:
    night = book([COMMONS], SEATS, [HELD])
    board = fold(night, declared(won_by(SEATS[0], LAB), won_by(SEATS[4], CON)))
    assert set(board.totals) == {"uk", "gb", "england", "wales", "scotland", "northern-ireland"}
    assert board.root == "uk"
    assert {area: total.filled for area, total in board.totals.items()} == {
        "uk": 2, "gb": 1, "england": 1, "wales": 0, "scotland": 0, "northern-ireland": 1
    }  # fmt: skip
    assert board.totals["uk"].party(CON).filled_change == 0
    assert board.totals["gb"].party(CON).filled_change == -1


def test_a_night_of_northern_ireland_alone_is_not_one_of_great_britain() -> None:
    body = council("loughshire", 1, cycle="all", nation="Northern Ireland", region="Northern Ireland")
    board = fold(book([body], [ward("loughshire", "east")], []), [])
    assert (board.root, set(board.totals)) == ("northern-ireland", {"northern-ireland"})


def test_votes_are_added_up_where_each_voter_has_one() -> None:
    board = fold(book([COMMONS], SEATS, [HELD]), declared(won_by(SEATS[0], LAB), won_by(SEATS[4], CON)))
    assert (board.totals["uk"].valid, board.totals["uk"].party(LAB).votes) == (1000, 300)
    assert (board.totals["northern-ireland"].valid, board.totals["northern-ireland"].party(CON).votes) == (500, 200)


def test_a_seat_whose_holder_is_unknown_is_in_the_count_and_not_in_the_comparison() -> None:
    unknown = _replaced(SEATS[0], held_by=())
    night = book([COMMONS], [unknown, *SEATS[1:]], [HELD])
    running = fold(night, declared(won_by(unknown, LAB), won_by(SEATS[1], LAB))).chambers[COMMONS.id].running
    assert (running.filled, running.eve.seats, running.eve.changes) == (2, 1, ((LAB, 1), (CON, -1)))


def test_a_by_election_that_takes_one_seat_of_twenty_one_takes_control() -> None:
    body = council("anytown", 40, cycle="none")
    lost = by_election("anytown", "mill", CON)
    board = fold(book([body], [lost], [before("anytown", con=21, lab=19)]), declared(won_by(lost, LD)))
    chamber = board.chambers[BodyId("anytown")]
    assert chamber.seats == ((CON, 20), (LAB, 19), (LD, 1))
    assert chamber.changes == ((LD, 1), (CON, -1))
    assert (chamber.control.before, chamber.control.after, chamber.renews) == (CON, NOC, False)
    assert (board.councils, board.everywhere.councils) == ({}, 0)
    assert (board.everywhere.between_in, board.everywhere.party(LD).between_change) == (1, 1)


def test_a_by_election_fills_the_seat_that_the_composition_has_as_vacant() -> None:
    body = council("anytown", 40, cycle="none")
    lost = by_election("anytown", "mill", CON)
    night = book([body], [lost], [before("anytown", con=20, lab=19, vacant=1)])
    eve = fold(night, []).chambers[body.id]
    assert (eve.seats, eve.vacancies, eve.to_come) == (((CON, 20), (LAB, 19)), 0, 1)
    after = fold(night, declared(won_by(lost, CON))).chambers[body.id]
    assert (after.seats, after.vacancies, after.complete) == (((CON, 21), (LAB, 19)), 0, True)


def test_seats_not_up_are_unknown_where_nobody_says_who_defends() -> None:
    body = council("anyton", 9, seats_up=3)
    wards = [ward("anyton", name, held_by=()) for name in ("abbey", "brook", "castle")]
    night = book([body], wards, [before("anyton", con=5, lab=4)])
    chamber = fold(night, declared(*(won_by(one, LAB) for one in wards))).chambers[body.id]
    assert (chamber.not_up_known, chamber.not_up) == (False, ())
    assert sum(n for _, n in chamber.seats) == 3  # never more than there are: not those before and those won
    assert (chamber.complete, chamber.control.after) == (False, None)


def test_an_office_says_who_held_it_and_who_was_elected() -> None:
    body = council("anytown", 40, cycle="none", seats_up=None)
    contest = _replaced(ward("anytown", "all", held_by=[CON]), id=ContestId("mayor.anytown.2030-05-02"), kind="mayor",
                        division=Division(name="Mayor of Anytown"), fills=None)  # fmt: skip
    night = book([body], [contest], [])
    eve, after = fold(night, []), fold(night, declared(votes(contest, {"lab": 3, "con": 2, "ld": 1})))
    office = eve.offices[contest.id]
    assert (office.before, office.holder, office.state) == (CON, None, State.UNDECLARED)
    elected = after.offices[contest.id]
    assert (elected.holder, elected.party, elected.change) == ("lab", LAB, "gain")
    assert after.chambers == {}
