"""What a live night means: national share, House of Commons, seats to come; each there, or refused with the reason."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from msgspec.structs import replace
from tests.live_nights import SHARE, WARDS, history, night

from tallyroom.domain import PartyId
from tallyroom.errors import TallyroomError
from tallyroom.figures import ESTIMATED
from tallyroom.projection.chances import seat_chances
from tallyroom.projection.estimates import figures_of, refusal
from tallyroom.projection.live import Eve
from tallyroom.projection.outlook import MEASURED_ERROR, Outlook, last_election
from tallyroom.projection.remaining import CAP, project_remaining
from tallyroom.tally import fold


def outlook(councils: int, **changes: int | None) -> Outlook:
    book, _ = night()
    settings: dict[str, int | None] = {"draws": 200, "houses": 200, "baseline": 2019, **changes}
    return Outlook(Eve(book), fold(book, history(councils)), **settings)  # type: ignore[arg-type]  # None is for the baseline alone


@pytest.fixture(scope="module")
def half() -> Outlook:
    return outlook(20)


def test_before_fifteen_councils_there_is_no_share_and_no_house_and_both_say_why() -> None:
    early = outlook(14)
    assert early.share.value is None
    assert "14 councils and 168 comparable wards have declared, fewer than 15 and 130" in early.share.refused
    assert early.commons.refused == early.share.refused
    assert early.seats.value is not None


def test_one_council_only_is_refused_by_each_estimate() -> None:
    first = outlook(1)
    assert "1 council and 12" in first.share.refused
    assert "1 council and 12 wards have declared" in first.seats.refused
    assert all(figures_of(first, measure) == () and refusal(first, measure) for measure in ESTIMATED)


def test_when_all_is_declared_nothing_is_to_come_and_each_party_has_what_it_won() -> None:
    book, _ = night()
    whole = outlook(30)
    assert whole.seats.value is not None
    board = fold(book, history(30))
    assert whole.seats.value.seats_to_come == 0
    for line in whole.seats.value.parties[:3]:
        won = board.everywhere.party(PartyId(line.party)).seats_won
        assert line.total.low == line.total.high == won


def test_the_share_is_the_baseline_and_the_mean_change(half: Outlook) -> None:
    made = half.share.value
    assert made is not None
    assert (made.baseline_year, made.councils, made.wards) == (2026, 20, 20 * WARDS)
    shares = {line.party: line for line in made.parties}
    assert 35 < shares["lab"].share < 41  # the made-up swing is seven points on 31
    assert all(line.low < line.share < line.high for line in made.parties)


def test_without_a_published_share_of_that_year_none_is_made() -> None:
    book, _ = night()
    bare = replace(book, baselines=(replace(SHARE, year=2021),))
    said = Outlook(Eve(bare), fold(bare, history(20))).share.refused
    assert "a published share of 2026" in said
    assert "2021" in said


def test_wards_last_fought_in_another_year_are_left_out_of_the_share_with_that_reason() -> None:
    book, _ = night()
    odd = tuple(replace(one, dated=date(2028, 5, 4)) if number < 3 else one for number, one in enumerate(book.previous))
    made = Outlook(Eve(replace(book, previous=odd)), fold(book, history(20))).share.value
    assert made is not None
    assert made.wards == 20 * WARDS - 3
    assert {line.reason for line in made.left_out} == {"last fought in 2028, not in the baseline year"}


def test_figures_are_marked_as_estimates_with_interval_method_sample_and_baseline(half: Outlook) -> None:
    share = {one.subject: one for one in figures_of(half, "projected_share")}["lab"]
    assert share.estimate is not None
    assert isinstance(share.value, Fraction)
    assert share.estimate.low < share.value < share.estimate.high  # type: ignore[operator]
    assert share.estimate.baseline == 2026
    assert share.change == share.value - Fraction(31, 100)
    assert len(share.entries) == 20 * WARDS
    for measure in ESTIMATED:
        for one in figures_of(half, measure):
            assert one.measure == measure
            assert one.estimate is not None
            assert one.estimate.method


def test_no_chance_of_control_is_shown_above_97_per_cent_and_chances_add_up(half: Outlook) -> None:
    chances = figures_of(half, "control_chance")
    assert chances
    assert max(float(one.value) for one in chances) <= CAP
    for council in {one.scope for one in chances}:
        total = sum(float(one.value) for one in chances if one.scope == council)
        assert 0.9 <= total <= 1.02


def test_the_same_seed_gives_the_same_figures(half: Outlook) -> None:
    again, other = outlook(20), outlook(20, seed=2)
    for measure in ESTIMATED:
        assert figures_of(again, measure) == figures_of(half, measure)
    assert figures_of(other, "seats_projected") != figures_of(half, "seats_projected")


def test_a_house_is_not_made_of_constituencies_that_have_been_redrawn() -> None:
    assert "2030 are not bundled" in outlook(20, baseline=None).commons.refused
    with pytest.raises(TallyroomError, match="2025 are not bundled"):
        last_election(date(2025, 5, 1))
    assert last_election(date(2017, 6, 9)) == 2017


def test_a_baseline_year_that_is_not_there_is_refused() -> None:
    with pytest.raises(TallyroomError, match=r"1945.*Choose one of 2010, 2015, 2017, 2019"):
        outlook(20, baseline=1945)


def test_the_house_widens_with_the_error_of_the_share(half: Outlook) -> None:
    commons = half.commons.value
    assert commons is not None
    assert commons.share_error >= MEASURED_ERROR
    width = {line.party: line.high - line.low for line in commons.chances.ranges}
    given = {"gb": {line.party: line.share for line in half.share.value.parties}}  # type: ignore[union-attr]
    sure = {line.party: line.high - line.low for line in seat_chances(2019, given, seed=1, draws=200).ranges}
    assert width["lab"] > sure["lab"]
    assert sum(line.seats for line in commons.house.seats) == 650


@pytest.mark.parametrize("changes", [{"seed": -1}, {"draws": 99}, {"draws": 100_001}, {"houses": 10**9}])
def test_chance_that_cannot_be_is_refused_at_once_and_is_no_answer_of_the_night(changes: dict[str, int]) -> None:
    with pytest.raises(TallyroomError, match=r"a seed of -1 is below 0|draws are too (few|many)"):
        outlook(20, **changes)


def part_known_whole(declared: int, *, whole: int = 10) -> Outlook:
    """The last councils are known only as a whole: none of their wards is in the book."""
    book, declarations = night()
    names = {body.id for body in book.bodies[-whole:]}
    kept = {one.id for one in book.contests if one.body not in names}
    bare = replace(
        book,
        contests=tuple(one for one in book.contests if one.id in kept),
        previous=tuple(one for one in book.previous if one.contest in kept),
    )
    said = fold(bare, history(declared, of=[one for one in declarations if one.contest in kept]))
    return Outlook(Eve(bare), said, draws=200, houses=200, baseline=2019)


def test_seats_are_not_called_all_in_while_councils_without_wards_are_open() -> None:
    made = part_known_whole(20)
    assert made.seats.value is None
    assert made.uncovered == tuple(f"Council-{n}" for n in range(20, 30))
    assert "still to come, though seats are in Council-20, Council-21, Council-22 and 7 more councils" in (
        made.seats.refused
    )
    assert all(figures_of(made, measure) == () for measure in ("seats_projected", "control_chance"))


def test_seats_that_are_not_covered_are_counted_beside_those_to_come() -> None:
    made = part_known_whole(15)
    assert made.seats.value is not None
    open_ = [body.seats_up for body in made.eve.bodies[-10:]]
    assert made.seats_uncovered == (None if None in open_ else sum(n or 0 for n in open_))
    assert len(made.uncovered) == 10
    assert outlook(20).seats_uncovered == 0


def test_when_all_is_in_too_few_wards_are_still_too_few_to_speak_for_the_night() -> None:
    assert "48 wards of 4 councils are covered, fewer than 50 of 5" in small(4).seats.refused
    assert small(5).seats.value is not None


def small(councils: int) -> Outlook:
    book, _ = night(councils)
    return Outlook(Eve(book), fold(book, history(councils, of=night(councils)[1])), draws=200, houses=200)


def test_where_control_is_not_projected_the_seats_that_do_not_add_up_are_counted(half: Outlook) -> None:
    night = half.live.night
    apart = replace(night, councils=tuple(replace(one, countable=False, doubt=4) for one in night.councils))
    made = project_remaining(apart, seed=1, draws=200).councils[0]
    assert (made.control, made.not_projected) == ((), "the sources are 4 seats apart")
    assert half.seats.value is not None
    assert half.seats.value.councils[0].not_projected == ""


def test_a_ward_that_was_redrawn_is_marked_and_its_seat_is_less_sure() -> None:
    book, _ = night()
    redrawn = {one.id for one in book.contests if one.body == "council-25"}
    changed = tuple(replace(one, comparable=one.contest not in redrawn) for one in book.previous)
    made = Outlook(
        Eve(replace(book, previous=changed)), fold(book, history(20)), draws=2000, houses=200, baseline=2019
    ).seats.value
    plain = outlook(20, draws=2000).seats.value
    assert made is not None
    assert plain is not None
    assert {ward.ward for ward in made.wards if not ward.own_past} == redrawn
    assert all(ward.own_past for ward in plain.wards)
    sure, unsure = (
        sum(max(n for _, n in ward.expected) for ward in one.wards if ward.ward in redrawn) for one in (plain, made)
    )
    assert unsure < sure
