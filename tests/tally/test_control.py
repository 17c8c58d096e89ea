"""Control is more than half of all seats, called when arithmetic makes it certain and not before."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tallyroom.domain import (
    NOC,
    Administration,
    BodyId,
    CompositionAmended,
    CouncilSummary,
    Declared,
    Entry,
    PartyId,
    Summarised,
    seats_by_party,
)
from tallyroom.tally import Board, Chamber, Tally, fold
from tests.made import (
    CON,
    IND,
    LAB,
    LD,
    OTH,
    before,
    book,
    council,
    declared,
    entries,
    event,
    votes,
    ward,
    won_by,
)

ANYTOWN = BodyId("anytown")

#: Nine seats, three up: Labour hold four of six seats that are not up once the wards below are taken out.
WARDS = (
    ward("anytown", "east", held_by=[CON]),
    ward("anytown", "north", held_by=[LAB]),
    ward("anytown", "west", held_by=[LD]),
)
NIGHT = book([council("anytown", 9, seats_up=3)], WARDS, [before("anytown", lab=4, con=3, ld=2)])
EAST, NORTH, WEST = WARDS


def _anytown(board: Board) -> Chamber:
    return board.councils[ANYTOWN]


def test_before_anything_is_declared_control_is_not_known() -> None:
    control = _anytown(fold(NIGHT, [])).control
    assert (control.before, control.after, control.certain, control.label) == (NOC, None, False, "")


def test_a_majority_of_all_seats_is_control_and_a_gain_from_no_overall_control() -> None:
    board = fold(NIGHT, declared(won_by(EAST, LAB), won_by(NORTH, LAB)))
    assert _anytown(board).control.after == LAB
    assert _anytown(board).control.label == "Lab gain from no overall control"


def test_control_is_called_when_certain_though_a_ward_is_still_to_come() -> None:
    council_ = _anytown(fold(NIGHT, declared(won_by(EAST, LAB), won_by(NORTH, LAB))))
    assert council_.control.certain
    assert not council_.complete
    assert council_.to_come == 1


def test_control_is_not_called_while_the_undeclared_seat_could_decide_it() -> None:
    board = fold(NIGHT, declared(won_by(NORTH, LAB), won_by(WEST, CON)))
    assert _anytown(board).control.after is None


def test_no_overall_control_is_certain_once_no_party_can_reach_a_majority() -> None:
    board = fold(NIGHT, declared(won_by(NORTH, LD)))
    # Labour have 3 not up and could win 2 of the 2 to come: 5 of 9, still a majority.
    assert _anytown(board).control.after is None
    board = fold(NIGHT, declared(won_by(NORTH, LD), won_by(EAST, CON)))
    assert _anytown(board).control.after == NOC
    assert _anytown(board).control.label == "No overall control, no change"


def test_a_party_cannot_win_more_seats_than_it_has_candidates() -> None:
    without_labour = replace(EAST, candidacies=tuple(who for who in EAST.candidacies if who.party != LAB))
    night = book(NIGHT.bodies, [without_labour, NORTH, WEST], NIGHT.compositions)
    board = fold(night, declared(won_by(NORTH, LD)))
    # Labour: 3 not up and one more to win at most, in West.
    assert _anytown(board).control.after == NOC


def test_a_tie_leaves_its_seat_to_those_who_are_tied_and_nobody_else() -> None:
    """Labour lead with 3 not up and need 5; East is tied between the others."""
    tied = votes(EAST, {"lab": 1, "con": 9, "ld": 9})
    board = fold(NIGHT, declared(tied, won_by(NORTH, LAB)))
    assert _anytown(board).control.after is None  # Labour have 4 and could win West
    board = fold(NIGHT, declared(tied, won_by(NORTH, LD)))
    assert _anytown(board).control.after == NOC  # 3, and West at most


def test_exactly_half_the_seats_is_no_overall_control() -> None:
    wards = [ward("halftown", name) for name in ("a", "b", "c", "d")]
    night = book([council("halftown", 4, cycle="all")], wards, [before("halftown", con=4)])
    returns = [won_by(wards[0], LAB), won_by(wards[1], LAB), won_by(wards[2], CON), won_by(wards[3], CON)]
    control = fold(night, declared(*returns)).councils[BodyId("halftown")].control
    assert (control.after, control.label) == (NOC, "Con lose to no overall control")


def test_vacancies_are_part_of_the_total() -> None:
    night = book([council("anytown", 9, seats_up=3)], WARDS, [before("anytown", lab=4, con=2, ld=2, vacant=1)])
    board = fold(night, declared(won_by(NORTH, LAB), won_by(WEST, LD), won_by(EAST, CON)))
    assert _anytown(board).control.needed == 5
    assert _anytown(board).vacancies == 1  # it was not up, and stays vacant
    assert sum(n for _, n in _anytown(board).seats) == 8


def test_a_hold_is_a_majority_before_and_after() -> None:
    night = book(NIGHT.bodies, WARDS, [before("anytown", lab=6, con=2, ld=1)])
    control = _anytown(fold(night, declared(won_by(NORTH, LAB), won_by(EAST, CON), won_by(WEST, LD)))).control
    assert control.label == "Lab hold"
    assert not control.changed_hands


def test_a_summary_settles_a_council_without_wards() -> None:
    night = book([council("anytown", 9, seats_up=3)], [], [before("anytown", lab=4, con=3, ld=2)])
    summary = CouncilSummary(body=ANYTOWN, seats=seats_by_party({LAB: 6, CON: 2, LD: 1}))
    council_ = _anytown(fold(night, entries(Summarised(summary=summary))))
    assert council_.control.label == "Lab gain from no overall control"
    assert council_.changes == ((LAB, 2), (CON, -1), (LD, -1))
    assert (council_.complete, council_.settled_by) == (True, "summary")


def test_wards_and_a_summary_that_differ_are_both_kept_and_the_difference_is_said() -> None:
    summary = CouncilSummary(body=ANYTOWN, seats=seats_by_party({LAB: 5, CON: 3, LD: 1}))
    returns = [Declared(declaration=won_by(w, p)) for w, p in ((EAST, CON), (NORTH, LAB), (WEST, LD))]
    council_ = _anytown(fold(NIGHT, entries(*returns, Summarised(summary=summary))))
    assert {row.party: (row.wards, row.summary) for row in council_.differences} == {LAB: (4, 5), LD: (2, 1)}
    assert dict(council_.seats) == {LAB: 5, CON: 3, LD: 1}  # not every seat was fought: the summary states who sits


def test_where_every_seat_is_fought_the_wards_stand_against_a_summary() -> None:
    wards = [ward("newtown", name) for name in ("a", "b", "c")]
    night = book([council("newtown", 3, cycle="all")], wards, [before("newtown", con=3)])
    returns = [Declared(declaration=won_by(w, LAB)) for w in wards]
    summary = Summarised(summary=CouncilSummary(body=BodyId("newtown"), seats=seats_by_party({LAB: 2, CON: 1})))
    newtown = fold(night, entries(*returns, summary)).councils[BodyId("newtown")]
    assert (newtown.seats, newtown.settled_by) == (((LAB, 3),), "wards")


def test_seats_not_up_that_cannot_be_told_apart_keep_control_open() -> None:
    unknown = [replace(one, held_by=()) for one in WARDS]
    night = book(NIGHT.bodies, unknown, NIGHT.compositions)
    board = fold(night, declared(*(won_by(one, LAB) for one in unknown)))
    # Labour won three, and at least 4 - 3 of their four were not up: 4 at least, 7 at most, of 9.
    assert _anytown(board).control.after is None
    assert not _anytown(board).complete


def test_a_mended_composition_changes_control() -> None:
    returns = declared(won_by(NORTH, LAB), won_by(EAST, CON), won_by(WEST, LD))
    amended = CompositionAmended(composition=before("anytown", lab=6, con=2, ld=1), reason="A by-election in April.")
    board = fold(NIGHT, [*returns, replace(entries(amended)[0], number=4)])
    assert _anytown(board).control.label == "Lab hold"
    assert _anytown(board).changes == ()


@pytest.mark.parametrize(("as_party", "after"), [(True, IND), (False, NOC)])
def test_independents_hold_a_council_only_where_the_package_counts_them_as_a_party(
    as_party: bool, after: PartyId
) -> None:
    wards = [ward("isles", name, standing=(IND, LAB)) for name in ("a", "b", "c")]
    night = book(
        [council("isles", 3, cycle="all")],
        wards,
        [before("isles", ind=3)],
        event=event(independents_as_party=as_party),
    )
    board = fold(night, declared(*(won_by(one, IND) for one in wards)))
    assert board.councils[BodyId("isles")].control.after == after


def test_where_mayors_decide_control_the_package_says_so() -> None:
    mayor_council = council("anytown", 9, seats_up=3, mayor=LD)
    night = book([mayor_council], WARDS, NIGHT.compositions, event=event(elected_mayors=True))
    control = _anytown(fold(night, declared(won_by(EAST, LAB), won_by(NORTH, LAB)))).control
    assert (control.before, control.after, control.basis) == (LD, LD, "mayor")


def test_a_majority_that_may_hide_among_lumped_others_is_taken_from_the_source() -> None:
    summary = CouncilSummary(body=ANYTOWN, seats=seats_by_party({OTH: 6, LAB: 3}), control=IND)
    night = book([council("anytown", 9, seats_up=3)], [], [before("anytown", oth=5, lab=4)])
    control = _anytown(fold(night, entries(Summarised(summary=summary)))).control
    assert (control.after, control.basis) == (IND, "stated")


def test_the_change_of_a_party_that_was_counted_among_others_is_unknown_not_nought() -> None:
    summary = CouncilSummary(body=ANYTOWN, seats=seats_by_party({LAB: 5, IND: 3, OTH: 1}))
    night = book([council("anytown", 9, seats_up=3)], [], [before("anytown", lab=4, oth=5)])
    council_ = _anytown(fold(night, entries(Summarised(summary=summary))))
    assert council_.change(IND) is None
    assert council_.change(LAB) == 1
    assert council_.change(OTH) == -1  # the others together, independents among them


def test_certain_control_is_never_taken_back_while_returns_come_in() -> None:
    tally = Tally(NIGHT)
    called = None
    for entry in declared(won_by(EAST, LAB), won_by(NORTH, LAB), won_by(WEST, CON)):
        tally.apply(entry)
        now = tally.board.councils[ANYTOWN].control.after
        assert called is None or now == called
        called = now
    assert called == LAB


def test_a_by_election_held_the_same_day_counts_in_the_council_and_not_in_seats_won() -> None:
    extra = replace(ward("anytown", "south", held_by=[CON]), kind="local_by")
    night = book(NIGHT.bodies, [*WARDS, extra], NIGHT.compositions)
    returns: list[Entry] = declared(
        won_by(EAST, CON), won_by(NORTH, LAB), won_by(WEST, LD), votes(extra, {"lab": 3, "con": 2, "ld": 1})
    )
    council_ = _anytown(fold(night, returns))
    assert dict(council_.seats) == {LAB: 5, CON: 2, LD: 2}
    assert dict(council_.won or ()) == {LAB: 1, CON: 1, LD: 1}


def test_a_party_that_a_summary_counts_among_others_has_seats_that_nobody_knows() -> None:
    east = ward("anytown", "east", held_by=[CON], standing=[IND, CON])
    night = book([council("anytown", 3, seats_up=1)], [east], [before("anytown", con=2, ind=1)])
    lumped = Summarised(summary=CouncilSummary(body=ANYTOWN, seats=((OTH, 2), (CON, 1))))
    board = fold(night, [*declared(won_by(east, IND)), *entries(Administration(body=ANYTOWN, parties=()), lumped)[1:]])
    independents, conservatives = board.everywhere.party(IND), board.everywhere.party(CON)
    assert (independents.seats, independents.seats_change, independents.seats_won) == (None, None, 1)
    assert (conservatives.seats, conservatives.seats_change) == (1, -1)
    assert board.everywhere.party(OTH).seats_change == 1


def test_a_council_whose_control_before_is_unknown_is_no_net_change() -> None:
    night = book(
        [council("anytown", 1, cycle="all"), council("elsewhere", 1, cycle="all")],
        [ward("anytown", "east"), ward("elsewhere", "west")],
        [before("elsewhere", lab=1)],
    )
    board = fold(night, declared(won_by(night.contests[0], LAB), won_by(night.contests[1], CON)))
    labour = board.everywhere.party(LAB)
    assert (labour.councils, labour.councils_gained, labour.councils_lost, labour.councils_change) == (1, 0, 1, -1)
