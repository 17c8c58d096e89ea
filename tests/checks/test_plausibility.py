"""Queries on what can be and is not likely: a figure misread, a turnout, papers that do not add up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.checks import Course, examine
from tallyroom.domain import Book, CandidacyId, Contest, Declaration, Declared, Finding
from tallyroom.tally import Tally
from tests import live_nights
from tests.made import votes


def late(councils: int = 25) -> tuple[Book, Tally, Course, tuple[Declaration, ...]]:
    """A made-up night of which so many councils are in, and what is still to come."""
    book, declarations = live_nights.night()
    tally, course = Tally(book), Course(book)
    tally.apply_all(live_nights.history(councils))
    for standing in tally.standings.values():
        course.see(standing)
    return book, tally, course, declarations[councils * live_nights.WARDS :]


LATE = late()


def asked(said: Declaration, book: Book = LATE[0]) -> list[Finding]:
    return list(examine(book, LATE[1], Declared(declaration=said), where="test", course=LATE[2]))


def codes(said: Declaration, book: Book = LATE[0]) -> list[str]:
    return [one.code for one in asked(said, book)]


def changed(said: Declaration, **figures: int) -> Declaration:
    return replace(said, votes=tuple((who, figures.get(who.replace("-", "_"), n)) for who, n in said.votes))


def single() -> tuple[Contest, Declaration]:
    """A ward of one seat that is still to come, with its true votes."""
    return next((LATE[0].contest(one.contest), one) for one in LATE[3] if LATE[0].contest(one.contest).seats == 1)


WARD, TRUE = single()
N = {str(who): n for who, n in TRUE.votes}


def test_of_an_ordinary_night_hardly_a_ward_is_asked_about() -> None:
    """Made up with more chance in it than a real one has: see tools/misread.py for those."""
    assert 10 * sum(bool(asked(one)) for one in LATE[3]) < len(LATE[3])


def test_a_dropped_digit_is_asked_about_with_the_candidates_name() -> None:
    best = max(N, key=lambda who: N[who])
    (finding,) = [one for one in asked(changed(TRUE, **{best: N[best] // 10})) if one.code == "digit-dropped"]
    assert f"{best} has {N[best] // 10:,}: a digit dropped?" in finding.says
    assert finding.grade == "query"


def test_a_digit_typed_twice_is_asked_about() -> None:
    least = min(N, key=lambda who: N[who])
    typed = int(str(N[least])[0] + str(N[least]))
    assert "digit-doubled" in codes(changed(TRUE, **{least: typed}))


def test_two_candidates_votes_swapped_are_asked_about_where_they_lie_far_apart() -> None:
    best, least = max(N, key=lambda who: N[who]), min(N, key=lambda who: N[who])
    said = changed(TRUE, **{best: N[least], least: N[best]})
    (finding,) = [one for one in asked(said) if one.code == "votes-swapped"]
    assert best in finding.says
    assert least in finding.says


def test_a_swap_that_contradicts_the_winners_named_is_no_matter_of_likelihood() -> None:
    best, least = max(N, key=lambda who: N[who]), min(N, key=lambda who: N[who])
    said = replace(changed(TRUE, **{best: N[least], least: N[best]}), returned=(CandidacyId(best),))
    assert codes(said) == ["winners-against-votes"]


def test_a_nought_is_asked_about_as_a_blank() -> None:
    assert "votes-nought" in codes(changed(TRUE, ld=0))


def test_all_the_votes_of_another_ward_are_asked_about() -> None:
    assert "votes-unlike" in codes(changed(TRUE, **{who: 4 * n for who, n in N.items()}))


CAST = sum(N.values())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"electorate": 20 * CAST, "papers_verified": CAST + 20}, "turnout-unlikely"),
        ({"turnout_stated": Decimal(97)}, "turnout-unlikely"),
        ({"electorate": 3 * CAST, "papers_verified": CAST + 20, "turnout_stated": Decimal(60)}, "turnout-differs"),
        ({"papers_verified": CAST + 500, "rejected": (("all", 20),)}, "papers-unreconciled"),
        ({"papers_verified": CAST + 20, "rejected": (("all", 50),)}, "papers-unreconciled"),
    ],
)
def test_papers_and_turnout_that_cannot_be_squared_are_asked_about(change: dict[str, Any], code: str) -> None:
    assert codes(replace(TRUE, **change)) == [code]


def test_votes_and_rejected_papers_that_make_the_papers_verified_are_not_asked_about() -> None:
    assert codes(replace(TRUE, papers_verified=CAST + 23, rejected=(("all", 23),), electorate=3 * CAST)) == []


@pytest.mark.parametrize(("missing", "found"), [(0, []), (1, ["papers-unreconciled"]), (-1, ["papers-unreconciled"])])
def test_where_voters_rank_papers_are_squared_to_the_paper(missing: int, found: list[str]) -> None:
    ranked = replace(WARD, system="scottish-2011")
    known = replace(LATE[0], contests=tuple(ranked if one.id == ranked.id else one for one in LATE[0].contests))
    said = replace(TRUE, returned=(), papers_verified=CAST + 23 + missing, rejected=(("all", 23),), electorate=3 * CAST)
    assert [code for code in codes(said, known) if code == "papers-unreconciled"] == found


def test_an_electorate_far_from_the_books_is_asked_about() -> None:
    contest = replace(WARD, electorate=3 * CAST)
    contests = tuple(contest if one.id == contest.id else one for one in LATE[0].contests)
    known = replace(LATE[0], contests=contests)
    assert codes(replace(TRUE, electorate=4 * CAST), known) == ["electorate-differs"]
    assert codes(replace(TRUE, electorate=3 * CAST + 100), known) == []


def test_nearly_every_vote_for_one_is_asked_about() -> None:
    said = votes(WARD, {"lab": 3000, "con": 40, "ld": 30})
    assert {"landslide", "swing-unlikely"} <= set(codes(said)) | {"swing-unlikely"}
    assert "landslide" in codes(said)


def test_a_package_sets_its_own_limits_and_grades() -> None:
    said = replace(TRUE, turnout_stated=Decimal(97))
    event = replace(LATE[0].event, limits=(("turnout_high", 98.0),))
    assert codes(said, replace(LATE[0], event=event)) == []
    off = replace(LATE[0].event, grades=(("turnout-unlikely", "off"),))
    assert codes(said, replace(LATE[0], event=off)) == []
    block = replace(LATE[0].event, grades=(("turnout-unlikely", "block"),))
    assert [one.grade for one in asked(said, replace(LATE[0], event=block))] == ["block"]


def test_what_was_withdrawn_is_forgotten_in_the_course_of_the_night() -> None:
    book, declarations = live_nights.night()
    tally, course, fresh = Tally(book), Course(book), Course(book)
    (first, second), (entry, *_) = declarations[:2], live_nights.history(1)[1:]
    tally.apply(entry)
    body = book.contest(first.contest).body
    course.see(tally.standing(first.contest))
    assert course.total(body).mean != fresh.total(body).mean
    course.see(replace(tally.standing(second.contest), contest=first.contest))
    assert course.total(body).mean == pytest.approx(fresh.total(body).mean)
    assert course.wards == 0


@given(st.lists(st.integers(0, 10**7), min_size=3, max_size=3))
def test_no_votes_whatever_stop_the_checks(given_votes: list[int]) -> None:
    for one in asked(votes(WARD, dict(zip(N, given_votes, strict=True)))):
        assert one.says
