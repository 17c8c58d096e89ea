"""Findings on what is about to be recorded: each fault has its code, and clean returns have none."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tallyroom.checks import examine, reconcile
from tallyroom.domain import (
    BodyId,
    Bulletin,
    CandidacyId,
    ContestId,
    Corrected,
    CouncilSummary,
    Declaration,
    Declared,
    Happening,
    PartyId,
    Postponed,
    Statement,
    Summarised,
    Withdrawn,
    seats_by_party,
)
from tallyroom.night import Night
from tallyroom.tally import fold
from tests.made import CON, LAB, LD, POLLS_CLOSE, before, book, by_ballots, council, entries, votes, ward, won_by

EAST = ward("anytown", "east", held_by=[CON], electorate=1000)
WEST = ward("anytown", "west", held_by=[LD], electorate=1000)
ALONE = ward("anytown", "alone", held_by=[CON], standing=[CON])
NORTH = replace(ward("lochtown", "north", held_by=[CON], electorate=1000), system="scottish-2011")
BOOK = book(
    [council("anytown", 9, seats_up=3), council("lochtown", 1, cycle="all")],
    [EAST, WEST, ALONE, NORTH],
    [before("anytown", lab=4, con=3, ld=2)],
)
SOUND = votes(EAST, {"lab": 300, "con": 250, "ld": 50}, returned=(CandidacyId("lab"),), papers_verified=610)


def _codes(happening: Happening, *history: Happening) -> list[str]:
    board = fold(BOOK, entries(*history))
    return [finding.code for finding in examine(BOOK, board, happening, where="test")]


def test_a_sound_return_has_no_findings() -> None:
    assert _codes(Declared(declaration=SOUND)) == []


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"votes": (("lab", 300), ("con", 250), ("nobody", 50))}, "candidate-unknown candidate-missing"),
        ({"votes": (("lab", 300), ("con", 250)), "returned": ()}, "candidate-missing"),
        ({"votes": (("lab", 300), ("con", 250), ("ld", 50), ("ld", 60)), "returned": ()}, "candidate-twice"),
        ({"votes": (("lab", 300), ("con", 250), ("ld", -5))}, "votes-negative"),
        ({"votes": (("lab", 900), ("con", 250), ("ld", 50)), "papers_verified": None}, "votes-above-electorate"),
        ({"papers_verified": 500}, "votes-above-papers"),
        ({"papers_verified": 1010}, "papers-above-electorate"),
        ({"returned": ("lab", "con")}, "winners-above-seats"),
        ({"returned": ("con",)}, "winners-against-votes"),
        ({"lot_drawn": ("con",)}, "lot-without-tie"),
        ({"votes": (), "returned": ()}, "nothing-declared"),
        ({"declared_at": datetime.fromisoformat("2030-05-03T02:00")}, "moment-naive"),
        ({"declared_at": datetime(1066, 10, 14, tzinfo=UTC)}, "moment-far"),
    ],
)
def test_a_return_that_cannot_be_right_is_found_out(change: dict[str, Any], codes: str) -> None:
    assert _codes(Declared(declaration=replace(SOUND, **change))) == codes.split()


def test_a_tie_asks_for_the_lot() -> None:
    tied = votes(EAST, {"lab": 300, "con": 300, "ld": 50})
    assert _codes(Declared(declaration=tied)) == ["lot-needed"]
    assert _codes(Declared(declaration=replace(tied, lot_drawn=(CandidacyId("lab"),)))) == []
    assert _codes(Declared(declaration=replace(tied, lot_drawn=(CandidacyId("ld"),)))) == ["lot-without-tie"]


def test_a_winner_marked_by_the_source_among_the_tied_is_no_contradiction() -> None:
    tied = votes(EAST, {"lab": 300, "con": 300, "ld": 50}, returned=(CandidacyId("con"),))
    assert _codes(Declared(declaration=tied)) == ["lot-needed"]


def test_a_lot_and_a_winner_that_disagree_are_found_out() -> None:
    tied = votes(EAST, {"lab": 300, "con": 300, "ld": 50}, returned=(CandidacyId("con"),))
    drawn = replace(tied, lot_drawn=(CandidacyId("lab"),))
    assert _codes(Declared(declaration=drawn)) == ["winners-against-votes"]


BALLOTS = by_ballots(NORTH, (28, "lab con"), (20, "con"), (9, "ld con"))


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, ""),
        ({"returned": ("con",)}, ""),
        ({"returned": ("lab",)}, "winners-against-votes"),
        ({"lot_drawn": ("con",)}, "lot-without-tie"),
        ({"papers": ((28, ("lab", "gone")), (20, ("con",)), (9, ("ld",)))}, "candidate-unknown"),
        ({"papers": ((28, ("lab", "con", "lab")), (20, ("con",)), (9, ("ld",)))}, "papers-unsound"),
        ({"papers": ((28, ("lab",)), (20, ("con",)), (8, ("ld",)))}, "papers-against-votes"),
        ({"votes": ()}, "nothing-declared papers-against-votes"),
    ],
)
def test_ballots_that_cannot_be_right_are_found_out(change: dict[str, Any], codes: str) -> None:
    assert _codes(Declared(declaration=replace(BALLOTS, **change))) == codes.split()


def test_papers_that_disagree_with_the_votes_are_told_candidate_by_candidate() -> None:
    wrong = replace(BALLOTS, papers=by_ballots(NORTH, (28, "lab"), (21, "con"), (8, "ld")).papers)
    (finding,) = examine(BOOK, fold(BOOK, []), Declared(declaration=wrong), where="test")
    assert finding.says == "the papers put first con 21 times, the votes say 20, ld 8 times, the votes say 9"


def test_only_a_ranked_system_is_declared_by_its_papers() -> None:
    assert _codes(Declared(declaration=by_ballots(EAST, (30, "lab"), (20, "con"), (9, "ld")))) == ["papers-not-ranked"]


def test_a_winner_whom_a_lot_may_still_put_in_is_no_contradiction() -> None:
    """Con and LD are level throughout: one of them goes by lot, and the other may win."""
    waiting = by_ballots(NORTH, (11, "lab"), (10, "con ld"), (10, "ld con"), returned=(CandidacyId("ld"),))
    (finding,) = examine(BOOK, fold(BOOK, []), Declared(declaration=waiting), where="test")
    assert (finding.code, finding.says) == ("lot-needed", "con, ld are tied for exclusion at stage 2 of the count")
    drawn = replace(waiting, lot_drawn=(CandidacyId("con"),))
    assert _codes(Declared(declaration=drawn)) == ["winners-against-votes"]


def test_an_uncontested_ward_needs_no_votes() -> None:
    assert _codes(Declared(declaration=Declaration(contest=ALONE.id, returned=(CandidacyId("con"),)))) == []


def test_a_second_return_is_refused_with_the_entry_that_stands() -> None:
    (finding,) = examine(BOOK, fold(BOOK, entries(Declared(declaration=SOUND))), Declared(declaration=SOUND), where="x")
    assert finding.code == "already-declared"
    assert "entry 1" in finding.says
    assert "declare --correct" in finding.mend


def test_a_return_may_follow_a_provisional_figure_or_a_withdrawal() -> None:
    provisional = Declared(declaration=replace(SOUND, status="provisional"))
    assert _codes(Declared(declaration=SOUND), provisional) == []
    withdrawn = Withdrawn(replaces=1, reason="Recount.")
    assert _codes(Declared(declaration=SOUND), Declared(declaration=SOUND), withdrawn) == []


def test_a_return_for_a_contest_that_is_not_in_the_book_is_refused() -> None:
    stranger = replace(SOUND, contest=ContestId("local.elsewhere.2030-05-02"))
    assert _codes(Declared(declaration=stranger)) == ["contest-unknown"]


def test_a_correction_must_replace_what_stands_and_say_why() -> None:
    declared = Declared(declaration=SOUND)
    right = votes(EAST, {"lab": 200, "con": 250, "ld": 50})
    assert _codes(Corrected(replaces=1, reason="Swapped.", declaration=right), declared) == []
    assert _codes(Corrected(replaces=7, reason="Swapped.", declaration=right), declared) == ["correction-stale"]
    assert _codes(Corrected(replaces=1, reason=" ", declaration=right), declared) == ["reason-missing"]
    assert _codes(Corrected(replaces=1, reason="Swapped."), declared) == ["correction-empty"]


def test_only_what_stands_can_be_withdrawn() -> None:
    assert _codes(Withdrawn(replaces=3, reason="x"), Declared(declaration=SOUND)) == ["nothing-to-withdraw"]


def test_a_declared_contest_cannot_be_postponed() -> None:
    assert _codes(Postponed(contest=EAST.id, reason="snow"), Declared(declaration=SOUND)) == ["already-declared"]


def test_a_bulletin_must_be_about_something_in_the_book() -> None:
    statement = Statement(measure="seats_won", subject="nobody", scope="gb", value=Decimal(1))
    bulletin = Bulletin(
        id="x", title="t", issuer="i", source="s", published_at=POLLS_CLOSE, assumed=False, statements=(statement,)
    )
    assert _codes(bulletin) == ["subject-unknown"]
    known = replace(statement, subject="lab")
    assert _codes(replace(bulletin, statements=(known,))) == []
    assert _codes(replace(bulletin, statements=(replace(known, measure="guess"),))) == ["measure-unknown"]


def _summary(**seats: int) -> Summarised:
    held = seats_by_party({PartyId(party): n for party, n in seats.items()})
    return Summarised(summary=CouncilSummary(body=BodyId("anytown"), seats=held))


def test_a_summary_must_add_up_to_the_council() -> None:
    assert _codes(_summary(lab=5, con=3, ld=1)) == []
    assert _codes(_summary(lab=5, con=3, ld=2)) == ["summary-total"]
    assert _codes(_summary(lab=5, con=3, xyz=1)) == ["party-unknown"]
    assert _codes(_summary(lab=5, con=3, ld=1), _summary(lab=5, con=3, ld=1)) == ["already-summarised"]


def test_wards_that_disagree_with_a_summary_are_queried_council_by_council() -> None:
    returns = [Declared(declaration=won_by(one, p)) for one, p in ((EAST, LAB), (WEST, LD), (ALONE, CON))]
    board = fold(BOOK, entries(*returns, _summary(lab=6, con=2, ld=1)))
    (finding,) = reconcile(BOOK, board)
    assert finding.code == "summary-against-wards"
    assert finding.says == "Lab 5 by the wards, 6 by the summary; Lib Dem 2 by the wards, 1 by the summary"


def test_the_bundled_night_has_nothing_to_reconcile(rehearsed: Night) -> None:
    assert reconcile(rehearsed.book, rehearsed.board) == ()


def test_where_the_votes_do_not_say_who_won_all_the_winners_are_to_be_named() -> None:
    partial = ward("anytown", "partial", seats=2, papers_known=False)
    night = book([council("anytown", 9, seats_up=2)], [partial], [before("anytown", lab=9)])
    one = Declaration(contest=partial.id, returned=(CandidacyId("lab"),))
    found = examine(night, fold(night, []), Declared(declaration=one), where="test")
    assert [finding.code for finding in found] == ["winners-below-seats"]


def test_an_uncontested_ward_has_no_votes() -> None:
    unopposed = ward("anytown", "quiet", standing=[LAB])
    night = book([council("anytown", 1, cycle="all")], [unopposed], [])
    found = examine(night, fold(night, []), Declared(declaration=votes(unopposed, {"lab": 7})), where="test")
    assert [finding.code for finding in found] == ["votes-uncontested"]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"seats": ((LAB, 4), (LAB, 5))}, "party-twice"),
        ({"seats": ((LAB, 10),), "vacancies": -1}, "seats-negative"),
        ({"seats_won": (("nobody", 1),)}, "party-unknown"),
        ({"seats_won": ((LAB, -1),)}, "seats-negative"),
        ({"seats_won": ((LAB, 10),)}, "summary-total"),
        ({"seats": ((LAB, 8),)}, "summary-total"),
    ],
)
def test_a_summary_that_cannot_be_right_is_found_out(change: dict[str, Any], codes: str) -> None:
    summary = replace(CouncilSummary(body=BodyId("anytown"), seats=((LAB, 9),)), **change)
    assert " ".join(_codes(Summarised(summary=summary))) == codes


def test_a_summary_that_leaves_seats_untold_settles_nothing_that_they_could_change() -> None:
    untold = Summarised(summary=CouncilSummary(body=BodyId("anytown"), seats=((LAB, 4), (CON, 3))))
    council_ = fold(BOOK, entries(untold)).councils[BodyId("anytown")]
    assert (council_.control.after, council_.complete, council_.control.undeclared) == (None, False, 2)
