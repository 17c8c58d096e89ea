"""How one contest stands: winners, ties, what changed, majority, turnout and swing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace

from tallyroom.domain import (
    Book,
    CandidacyId,
    Contest,
    Corrected,
    Declaration,
    Declared,
    Postponed,
    PreviousCandidacy,
    PreviousContest,
    Withdrawn,
)
from tallyroom.tally import Standing, State, fold
from tests.made import CON, LAB, LD, before, book, council, declared, entries, votes, ward, won_by

WARD = ward("anytown", "east", held_by=[CON], electorate=1000)
LAB_WHO, CON_WHO, LD_WHO = (CandidacyId(who) for who in ("lab", "con", "ld"))


def _book(contest: Contest, **more: object) -> Book:
    return book([council("anytown", 9, seats_up=3)], [contest], [before("anytown", lab=4, con=3, ld=2)], **more)


def _stands(contest: Contest, declaration: Declaration, **more: object) -> Standing:
    return fold(_book(contest, **more), declared(declaration)).standing(contest.id)


def test_most_votes_take_the_seat_from_whoever_held_it() -> None:
    standing = _stands(WARD, votes(WARD, {"lab": 300, "con": 250, "ld": 50}))
    assert (standing.returned, standing.seats) == ((LAB_WHO,), (LAB,))
    assert (standing.gained_from, standing.majority) == (CON, 50)
    assert standing.changes == ((LAB, 1), (CON, -1))


def test_a_tie_for_the_seat_is_held_until_the_lot_is_recorded() -> None:
    tied = votes(WARD, {"lab": 300, "con": 300, "ld": 50})
    standing = _stands(WARD, tied)
    assert (standing.state, standing.returned) == (State.TIED, ())
    assert standing.lots_needed == (CON_WHO, LAB_WHO)
    drawn = _stands(WARD, replace(tied, lot_drawn=(LAB_WHO,)))
    assert (drawn.state, drawn.returned, drawn.by_lot) == (State.DECLARED, (LAB_WHO,), True)


@pytest.mark.parametrize("winner", ["lab-3", "con"])
def test_in_a_three_seat_ward_a_tie_for_the_last_seat_leaves_two_returned(winner: str) -> None:
    contest = ward("anytown", "centre", seats=3, standing=[LAB, LAB, LAB, CON])
    tied = votes(contest, {"lab": 900, "lab-2": 800, "lab-3": 700, "con": 700})
    standing = _stands(contest, tied)
    assert standing.state is State.TIED
    assert standing.returned == ("lab", "lab-2")
    assert standing.lots_needed == ("con", "lab-3")
    drawn = _stands(contest, replace(tied, lot_drawn=(CandidacyId(winner),)))
    assert set(drawn.returned) == {"lab", "lab-2", winner}


def test_a_tie_among_winners_needs_no_lot() -> None:
    contest = ward("anytown", "centre", seats=2, standing=[LAB, LAB, CON])
    standing = _stands(contest, votes(contest, {"lab": 900, "lab-2": 900, "con": 700}))
    assert (standing.state, standing.seats) == (State.DECLARED, (LAB, LAB))


def test_an_uncontested_ward_returns_its_candidates_without_votes() -> None:
    contest = ward("anytown", "east", held_by=[CON], standing=[CON])
    standing = _stands(contest, Declaration(contest=contest.id, returned=(CON_WHO,)))
    assert standing.uncontested
    assert (standing.returned, standing.votes, standing.majority, standing.turnout) == ((CON_WHO,), (), None, None)


def test_a_provisional_figure_is_not_a_result() -> None:
    standing = _stands(WARD, replace(votes(WARD, {"lab": 3, "con": 2, "ld": 1}), status="provisional"))
    assert (standing.state, standing.returned, standing.seats) == (State.PROVISIONAL, (), ())


def test_a_court_may_vary_the_result_against_the_votes() -> None:
    varied = votes(WARD, {"lab": 300, "con": 250, "ld": 50}, returned=(CON_WHO,), status="court-varied")
    assert _stands(WARD, varied).seats == (CON,)


def test_a_postponed_poll_is_a_state_and_not_a_result() -> None:
    postponed = Postponed(contest=WARD.id, reason="A candidate has died.", countermanded=True)
    standing = fold(_book(WARD), entries(postponed)).standing(WARD.id)
    assert (standing.state, standing.seats) == (State.POSTPONED, ())
    assert standing.postponed == postponed


def test_where_not_every_candidate_is_known_the_announced_winner_stands_without_a_majority() -> None:
    contest = ward("anytown", "east", held_by=[LD], standing=[LD], papers_known=False)
    standing = _stands(contest, votes(contest, {"ld": 623}, returned=(LD_WHO,)))
    assert (standing.seats, standing.majority, standing.uncontested) == ((LD,), None, False)


def test_turnout_says_what_it_is_a_rate_of() -> None:
    cast = votes(WARD, {"lab": 300, "con": 250, "ld": 50})
    valid = _stands(WARD, cast).turnout
    assert valid is not None
    assert (valid.rate, valid.of) == (Fraction(600, 1000), "valid")
    verified = _stands(WARD, replace(cast, papers_verified=610)).turnout
    assert verified is not None
    assert (verified.rate, verified.of) == (Fraction(610, 1000), "verified")


def test_an_unknown_electorate_gives_no_turnout_unless_the_source_states_one() -> None:
    unknown = replace(WARD, electorate=None)
    cast = votes(unknown, {"lab": 300, "con": 250, "ld": 50})
    assert _stands(unknown, cast).turnout is None
    stated = _stands(unknown, replace(cast, turnout_stated=Decimal("38.1"))).turnout
    assert stated is not None
    assert (stated.rate, stated.of) == (Fraction(381, 1000), "stated")


def test_votes_in_a_multi_seat_ward_are_not_ballot_papers() -> None:
    contest = ward("anytown", "centre", seats=2, standing=[LAB, LAB, CON], electorate=1000)
    assert _stands(contest, votes(contest, {"lab": 900, "lab-2": 800, "con": 700})).turnout is None


def _last_time(contest: Contest, *, comparable: bool = True, **then: int) -> PreviousContest:
    people = [PreviousCandidacy(name=party, party=party, votes=n, elected=False) for party, n in then.items()]  # type: ignore[arg-type]
    people[0] = replace(people[0], elected=True)
    return PreviousContest(
        contest=contest.id, dated=date(2026, 5, 7), seats=1, comparable=comparable, candidacies=tuple(people)
    )


def test_swing_is_half_the_gain_of_one_and_the_loss_of_the_other() -> None:
    previous = (_last_time(WARD, con=500, lab=400, ld=100),)
    standing = _stands(WARD, votes(WARD, {"lab": 500, "con": 400, "ld": 100}), previous=previous)
    assert standing.swing is not None
    assert (standing.swing.to, standing.swing.away, standing.swing.size) == (LAB, CON, Fraction(1, 10))
    assert standing.changes_last == ((LAB, 1), (CON, -1))


def test_swing_names_the_party_that_it_favoured_though_the_other_won() -> None:
    previous = (_last_time(WARD, con=600, lab=300, ld=100),)
    standing = _stands(WARD, votes(WARD, {"con": 500, "lab": 400, "ld": 100}), previous=previous)
    assert standing.swing is not None
    assert (standing.swing.to, standing.swing.away, standing.swing.size) == (LAB, CON, Fraction(1, 10))


def test_moved_boundaries_give_no_swing_and_no_change_since_last_time() -> None:
    previous = (_last_time(WARD, comparable=False, con=500, lab=400, ld=100),)
    standing = _stands(WARD, votes(WARD, {"lab": 500, "con": 400, "ld": 100}), previous=previous)
    assert (standing.swing, standing.changes_last) == (None, None)


def test_the_two_bases_are_kept_apart() -> None:
    """Won by Labour last time, passed to the Conservatives at a by-election, won by Labour now."""
    previous = (_last_time(WARD, lab=500, con=400),)
    standing = _stands(WARD, won_by(WARD, LAB), previous=previous)
    assert standing.changes == ((LAB, 1), (CON, -1))
    assert standing.changes_last == ()


def test_a_correction_replaces_and_a_withdrawal_removes() -> None:
    wrong, right = won_by(WARD, CON), won_by(WARD, LAB)
    corrected = Corrected(replaces=1, reason="Two bundles were swapped.", declaration=right)
    history = entries(Declared(declaration=wrong), corrected, Withdrawn(replaces=2, reason="Recount."))
    assert fold(_book(WARD), history[:2]).standing(WARD.id).seats == (LAB,)
    assert fold(_book(WARD), history).standing(WARD.id).state is State.UNDECLARED
