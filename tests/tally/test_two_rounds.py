"""The supplementary vote from totals, and referendums: by the statute, and not by the announced flag."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tallyroom.checks import examine
from tallyroom.copydesk.summary import standing_line
from tallyroom.domain import Book, CandidacyId, Contest, ContestId, Declaration, Declared
from tallyroom.feeds.package import PackageReading
from tallyroom.tally import Standing, State, fold
from tests.made import CON, IND, LAB, LD, book, council, declared, votes, ward

MAYOR = replace(ward("anytown", "mayor", standing=[LAB, CON, LD, IND]), kind="mayor", system="supplementary-2000")
BOOK = book([council("anytown", 9)], [MAYOR], [])
FIRSTS = {"lab": 40, "con": 35, "ld": 15, "ind": 12}


def _final(**totals: int) -> tuple[tuple[CandidacyId, int], ...]:
    return tuple((CandidacyId(who), n) for who, n in totals.items())


def _stands(declaration: Declaration) -> Standing:
    return fold(BOOK, declared(declaration)).standing(MAYOR.id)


def _codes(declaration: Declaration, night: Book = BOOK) -> list[str]:
    found = examine(night, fold(night, []), Declared(declaration=declaration), where="test")
    return [finding.code for finding in found]


def test_more_than_half_of_the_first_preferences_win_in_the_first_round() -> None:
    standing = _stands(votes(MAYOR, {"lab": 52, "con": 35, "ld": 14, "ind": 2}))
    assert (standing.returned, standing.majority) == (("lab",), 17)


def test_half_of_the_first_preferences_are_not_more_than_half() -> None:
    standing = _stands(votes(MAYOR, {"lab": 50, "con": 40, "ld": 8, "ind": 2}, final_votes=_final(lab=50, con=50)))
    assert (standing.state, standing.lots_needed) == (State.TIED, ("con", "lab"))


def test_the_second_round_may_elect_whoever_was_behind_in_the_first() -> None:
    standing = _stands(votes(MAYOR, FIRSTS, final_votes=_final(lab=43, con=46)))
    assert (standing.state, standing.returned, standing.majority) == (State.DECLARED, ("con",), 3)
    assert standing.sheet is not None
    assert [stage.votes for stage in standing.sheet.stages] == [(40, 35, 15, 12), (43, 46, 0, 0)]


@pytest.mark.parametrize("winner", ["lab", "con"])
def test_an_equality_after_the_second_round_is_decided_by_the_recorded_lot(winner: str) -> None:
    tied = votes(MAYOR, FIRSTS, final_votes=_final(lab=46, con=46))
    assert _codes(tied) == ["lot-needed"]
    drawn = replace(tied, lot_drawn=(CandidacyId(winner),))
    assert (_stands(drawn).returned, _stands(drawn).by_lot, _codes(drawn)) == ((winner,), True, [])


def test_a_first_round_without_a_majority_leaves_the_announced_winner() -> None:
    announced = votes(MAYOR, FIRSTS, returned=(CandidacyId("con"),))
    standing = _stands(announced)
    assert (standing.state, standing.returned, standing.majority) == (State.DECLARED, ("con",), None)
    assert _codes(announced) == ["winner-without-majority"]


def test_a_winner_on_less_than_half_of_the_first_preferences_has_no_majority_before_the_second_round() -> None:
    leader = votes(MAYOR, {"lab": 48, "con": 30, "ld": 12, "ind": 10}, returned=(CandidacyId("lab"),))
    assert (_stands(leader).returned, _stands(leader).majority) == (("lab",), None)
    assert _codes(leader) == ["winner-without-majority"]


def test_nobody_wins_who_did_not_remain_for_the_second_round() -> None:
    assert _codes(votes(MAYOR, FIRSTS, returned=(CandidacyId("ld"),))) == ["winners-against-votes"]


def test_a_lawful_winner_by_the_other_law_is_recorded_and_asked_about() -> None:
    plurality = replace(MAYOR, system="plurality")
    night = book([council("anytown", 9)], [plurality], [])
    second = votes(plurality, FIRSTS, final_votes=_final(lab=43, con=46), returned=(CandidacyId("con"),))
    assert _codes(second, night) == ["winner-by-another-law"]
    assert fold(night, declared(second)).standing(MAYOR.id).returned == ("con",)
    nobodys = replace(second, returned=(CandidacyId("ld"),))
    assert _codes(nobodys, night) == ["winners-against-votes"]


def test_the_winner_is_whom_the_officer_declares_where_the_law_is_not_known() -> None:
    unknown = replace(MAYOR, system="unknown")
    night = book([council("anytown", 9)], [unknown], [])
    declaration = votes(unknown, FIRSTS, returned=(CandidacyId("con"),))
    standing = fold(night, declared(declaration)).standing(MAYOR.id)
    assert (standing.state, standing.returned, standing.majority) == (State.DECLARED, ("con",), None)
    assert fold(night, declared(votes(unknown, FIRSTS))).standing(MAYOR.id).state is State.PROVISIONAL


def test_a_first_round_that_returns_nobody_is_not_a_result() -> None:
    standing = _stands(votes(MAYOR, FIRSTS))
    assert (standing.state, standing.returned) == (State.PROVISIONAL, ())
    assert standing_line(BOOK, MAYOR, standing) == "provisional"


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        ({"lab": 43, "ld": 46}, "the second round is between con and lab, and final votes are given for lab and ld"),
        ({"lab": 43, "con": 30}, "con has 30, less than 35 at first"),
        ({"lab": 70, "con": 45}, "40 second preferences are added, from 27 voters"),
    ],
)
def test_final_votes_that_cannot_be_are_refused(totals: dict[str, int], said: str) -> None:
    wrong = votes(MAYOR, FIRSTS, final_votes=_final(**totals))
    (finding,) = examine(BOOK, fold(BOOK, []), Declared(declaration=wrong), where="test")
    assert (finding.code, finding.says) == ("finals-against-votes", said)


def _declaration(bundled: PackageReading, contest: str) -> Declaration:
    (found,) = [
        one.happening.declaration
        for one in bundled.declarations
        if isinstance(one.happening, Declared) and one.happening.declaration.contest == contest
    ]
    return found


MAYORS = [("mayor.london.2012-05-03", "boris-johnson", "ken-livingstone")]
MAYORS += [("mayor.liverpool.2012-05-03", "joe-anderson", "liam-fogarty")]


@pytest.mark.parametrize(("contest", "winner", "loser"), MAYORS)
def test_london_and_liverpool_come_out_by_the_count(
    bundled: PackageReading, bundled_book: Book, contest: str, winner: str, loser: str
) -> None:
    announced = _declaration(bundled, contest)
    unmarked = replace(announced, returned=())
    for declaration in (announced, unmarked):
        assert fold(bundled_book, declared(declaration)).standing(ContestId(contest)).returned == (winner,)
        assert _codes(declaration, bundled_book) == []
    flipped = replace(announced, returned=(CandidacyId(loser),))
    assert _codes(flipped, bundled_book) == ["winners-against-votes"]


def test_salford_with_two_of_ten_candidates_keeps_the_announced_winner(
    bundled: PackageReading, bundled_book: Book
) -> None:
    announced = _declaration(bundled, "mayor.salford.2012-05-03")
    standing = fold(bundled_book, declared(announced)).standing(announced.contest)
    assert (standing.returned, standing.sheet) == (("ian-stewart",), None)
    nobody = fold(bundled_book, declared(replace(announced, returned=()))).standing(announced.contest)
    assert (nobody.state, nobody.returned) == (State.PROVISIONAL, ())


def _referendum(**answers: int) -> tuple[Contest, Standing]:
    contest = replace(ward("anytown", "mayoral-referendum", seats=0, standing=[LAB, CON]), kind="referendum")
    people = tuple(
        replace(who, id=CandidacyId(answer), name=answer.title(), party=None)
        for who, answer in zip(contest.candidacies, ("yes", "no"), strict=True)
    )
    contest = replace(contest, system="referendum", candidacies=people)
    night = book([council("anytown", 9)], [contest], [])
    return contest, fold(night, declared(votes(contest, answers))).standing(contest.id)


def test_the_answer_with_more_votes_carries_a_referendum() -> None:
    assert _referendum(yes=3, no=2)[1].returned == ("yes",)


def test_equal_answers_carry_nothing_and_no_lot_is_asked_for() -> None:
    contest, standing = _referendum(yes=3, no=3)
    assert (standing.state, standing.returned, standing.lots_needed) == (State.DECLARED, (), ())
    line = standing_line(book([council("anytown", 9)], [contest], []), contest, standing)
    assert line == "equal votes: not carried"
