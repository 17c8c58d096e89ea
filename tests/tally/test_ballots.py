"""Wards declared by their ballots: counted by their own rules, whatever order the papers come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.domain import CandidacyId, Corrected, Declaration, Declared, Papers
from tallyroom.tally import Standing, State, fold
from tests.made import CON, LAB, LD, before, book, by_ballots, council, declared, entries, facts, ward

WARD = replace(
    ward("anytown", "east", seats=2, standing=[LAB, LAB, CON, LD], held_by=[CON, CON], electorate=100),
    system="scottish-2011",
)
BOOK = book([council("anytown", 2, cycle="all", seats_up=2)], [WARD], [before("anytown", con=2)])


def _stands(declaration: Declaration) -> Standing:
    return fold(BOOK, declared(declaration)).standing(WARD.id)


# Quota 37 // 3 + 1 = 13. Labour's surplus of 7 puts lab-2 ahead of the Conservatives, who led it at first.
TRANSFERRED = ((14, "lab lab-2"), (6, "lab"), (7, "lab-2"), (8, "con"), (2, "ld"))
# Two to elect, nobody ever ahead: the Conservatives and the Liberal Democrats are level at every stage.
LEVEL = ((10, "lab"), (4, "con lab"), (4, "ld lab"), (6, "lab-2"))


def test_the_papers_elect_where_first_preferences_would_have_elected_another() -> None:
    standing = _stands(by_ballots(WARD, *TRANSFERRED))
    assert standing.votes[1] == ("con", 8)
    assert (standing.state, standing.returned) == (State.DECLARED, ("lab", "lab-2"))
    assert standing.changes == ((LAB, 2), (CON, -2))


def test_the_standing_keeps_the_stages_with_the_names_on_the_ballot_paper() -> None:
    sheet = _stands(by_ballots(WARD, *TRANSFERRED)).sheet
    assert sheet is not None
    assert (sheet.contest, sheet.candidates, sheet.parties) == (
        "East",
        ("lab", "lab-2", "con", "ld"),
        (LAB, LAB, CON, LD),
    )
    assert [sheet.shown(votes) for votes in sheet.stages[1].votes] == ["13.00000", "11.90000", "8.00000", "2.00000"]


def test_the_returned_are_in_order_of_election() -> None:
    standing = _stands(by_ballots(WARD, (10, "con"), (20, "ld"), (3, "lab"), (2, "lab-2")))
    assert standing.returned == ("ld", "con")


def test_first_preferences_without_papers_leave_the_announced_winners() -> None:
    declaration = replace(by_ballots(WARD, *TRANSFERRED), papers=(), returned=(CandidacyId("con"), CandidacyId("lab")))
    standing = _stands(declaration)
    assert (standing.returned, standing.sheet) == (("con", "lab"), None)


def test_a_count_that_comes_to_a_tie_waits_for_the_lot_and_goes_on_with_it_either_way() -> None:
    waiting = _stands(by_ballots(WARD, *LEVEL))
    assert (waiting.state, waiting.returned) == (State.TIED, ("lab",))
    assert waiting.lots_needed == ("con", "ld")
    for drawn, out in (("con", "ld"), ("ld", "con")):
        standing = _stands(by_ballots(WARD, *LEVEL, lot_drawn=(CandidacyId(drawn),)))
        assert (standing.state, standing.by_lot) == (State.DECLARED, True)
        assert standing.sheet is not None
        excluded = [name for stage in standing.sheet.stages for name in stage.excluded]
        assert excluded[0] == out


def test_whoever_is_still_in_a_count_that_waits_for_a_lot_may_still_win() -> None:
    """Nobody but those whom the lot is between is tied, and yet lab-2 may take the second seat."""
    standing = _stands(by_ballots(WARD, *LEVEL))
    assert standing.still_in == ("con", "lab-2", "ld")
    council_ = fold(BOOK, declared(by_ballots(WARD, *LEVEL))).councils[WARD.body]
    assert (council_.control.after, council_.to_come) == (None, 1)


def test_corrected_ballots_replace_the_count() -> None:
    wrong, right = by_ballots(WARD, (20, "con"), (9, "lab")), by_ballots(WARD, *TRANSFERRED)
    history = entries(
        Declared(declaration=wrong), Corrected(replaces=1, reason="A bundle was left out.", declaration=right)
    )
    board = fold(BOOK, history)
    assert board.standing(WARD.id).returned == ("lab", "lab-2")
    assert facts(board) == facts(fold(BOOK, declared(right)))


def test_papers_that_cannot_be_counted_settle_nothing_and_stop_nothing() -> None:
    sound = by_ballots(WARD, *TRANSFERRED)
    for papers in (((1, ("lab", "lab")),), ((-3, ("lab",)),), ((1, ()),), ((1, ("nobody",)),), ((10**40, ("lab",)),)):
        standing = _stands(replace(sound, papers=papers, votes=(*sound.votes,), returned=(CandidacyId("con"),)))
        assert standing.returned == ("con",)


def test_people_of_one_name_are_told_apart_on_the_sheet() -> None:
    one_name = tuple(replace(who, name="Ann Lee") if who.party == LAB else who for who in WARD.candidacies)
    contest = replace(WARD, candidacies=one_name)
    night = book(BOOK.bodies, [contest], BOOK.compositions)
    standing = fold(night, declared(by_ballots(contest, *TRANSFERRED))).standing(contest.id)
    assert standing.returned == ("lab", "lab-2")
    assert standing.sheet is not None
    assert standing.sheet.candidates[:2] == ("Ann Lee [lab]", "Ann Lee [lab-2]")


RANKINGS = st.permutations(["lab", "lab-2", "con", "ld"]).flatmap(
    lambda order: st.integers(1, 4).map(lambda length: " ".join(order[:length]))
)
PAPERS = st.lists(st.tuples(st.integers(1, 9), RANKINGS), min_size=1, max_size=25)


@given(PAPERS, st.randoms(use_true_random=False))
def test_a_ward_stands_the_same_whatever_the_order_of_its_papers(rows: list[tuple[int, str]], chance: object) -> None:
    split = [(1, ranking) for number, ranking in rows for _ in range(number)]
    chance.shuffle(split)  # type: ignore[attr-defined]
    together, apart = by_ballots(WARD, *rows), by_ballots(WARD, *split)
    assert together == apart
    assert _stands(together) == _stands(apart)


@given(PAPERS)
def test_papers_are_canonical_and_lose_nothing(rows: list[tuple[int, str]]) -> None:
    papers: Papers = by_ballots(WARD, *rows).papers
    assert list(papers) == sorted(papers, key=lambda row: row[1])
    assert len({ranking for _, ranking in papers}) == len(papers)
    assert sum(number for number, _ in papers) == sum(number for number, _ in rows)
