"""The live night as councils and wards: what is taken from the board, and what is left out and why."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace
from tests.live_nights import WARDS, before, history, night
from tests.made import CON, LAB, LD, council, entries, votes, ward
from tests.made import book as made_book

from tallyroom.domain import BodyId, Contest, ContestId, Declared, Happening, Postponed, Rescheduled
from tallyroom.projection.live import NOT_PLURALITY, PAPERS, POSTPONED, Eve, LiveNight
from tallyroom.projection.outlook import Outlook
from tallyroom.projection.remaining import CAP
from tallyroom.projection.wards import Ward, check
from tallyroom.tally import fold


def at(councils: int) -> LiveNight:
    book, _ = night()
    return Eve(book).at(fold(book, history(councils)))


def test_a_night_so_far_has_every_ward_and_only_the_declared_ones_have_votes() -> None:
    live = at(4)
    check(live.night)
    assert len(live.night.wards) == 30 * WARDS
    assert {ward.council for ward in live.night.wards if ward.declared} == {f"council-{c:02}" for c in range(4)}
    assert live.left_out == ()


def test_a_ward_has_the_votes_and_seats_of_its_declaration_and_of_its_past() -> None:
    book, declarations = night()
    first = next(one for one in at(1).night.wards if one.id == declarations[0].contest)
    assert sorted(line.votes for line in first.now) == sorted(n for _, n in declarations[0].votes)
    assert sum(first.seats_now.values()) == first.seats == 3
    past = book.previous_of(declarations[0].contest)
    assert past is not None
    assert [line.votes for line in first.before] == [row.votes for row in past.candidacies]
    assert first.comparable


def test_asking_again_after_more_declarations_gives_what_asking_afresh_gives() -> None:
    book, _ = night()
    eve = Eve(book)
    eve.at(fold(book, history(3)))
    assert eve.at(fold(book, history(5))) == at(5)


def one_council(*wards: Contest, **seats: object) -> tuple[Ward, ...]:
    """Wards of a council `town`, before any declaration."""
    book = made_book([council("town", 10, cycle="all")], wards, [])
    return Eve(book).at(fold(book, [])).night.wards


def stated(*happenings: Happening, wards: tuple[Contest, ...]) -> LiveNight:
    book = made_book([council("town", len(wards), cycle="all")], wards, [])
    return Eve(book).at(fold(book, entries(*happenings)))


def test_wards_counted_by_ballots_and_papers_not_known_are_left_out_by_name_and_reason() -> None:
    ranked, unknown = ward("town", "stv"), ward("town", "partial")
    live = stated(
        wards=(
            replace(ranked, system="scottish-2011"),
            replace(unknown, papers_known=False),
            ward("town", "plain"),
        )
    )
    assert {line.ward: line.reason for line in live.left_out} == {
        ranked.id: NOT_PLURALITY.format("scottish-2011"),
        unknown.id: PAPERS,
    }
    assert [one.id for one in live.night.wards] == [ContestId("local.town.plain.2030-05-02")]
    assert not live.night.councils[0].countable


def test_a_postponed_poll_is_not_still_to_come_and_leaves_control_open() -> None:
    first, second = ward("town", "a"), ward("town", "b")
    live = stated(Postponed(contest=first.id, reason="a candidate died"), wards=(first, second))
    assert [(line.ward, line.reason) for line in live.left_out] == [(first.id, POSTPONED)]
    assert not live.night.councils[0].countable


def test_a_provisional_result_is_no_result() -> None:
    first = ward("town", "a")
    told = votes(first, {"lab": 10, "con": 5, "ld": 1}, status="provisional")
    assert not stated(Declared(declaration=told), wards=(first,)).night.wards[0].declared


def test_a_tie_is_declared_without_the_seat_that_waits_for_its_lot() -> None:
    first = ward("town", "a")
    live = stated(Declared(declaration=votes(first, {"lab": 10, "con": 10, "ld": 1})), wards=(first,))
    assert live.night.wards[0].declared
    assert sum(live.night.wards[0].seats_now.values()) == 0
    assert not live.night.councils[0].countable


def test_boundaries_that_moved_are_told_apart_from_a_ward_without_a_past() -> None:
    moved, new = ward("town", "moved"), ward("town", "new")
    past = before(moved, np.array([0.5, 0.3, 0.2]), comparable=False)
    book = made_book([council("town", 2, cycle="all")], [moved, new], [], previous=(past,))
    found = {one.id: one for one in Eve(book).at(fold(book, [])).night.wards}
    assert (found[moved.id].redrawn, found[moved.id].comparable) == (True, False)
    assert (found[new.id].redrawn, found[new.id].before) == (False, ())


def test_a_rescheduled_count_changes_nothing_here() -> None:
    first = ward("town", "a")
    when = Rescheduled(body=first.body, expected_at=entries(Postponed(contest=first.id, reason=""))[0].recorded_at)
    assert stated(when, wards=(first,)) == stated(wards=(first,))


def test_parties_of_candidates_stand_as_often_as_they_have_candidates() -> None:
    (slate,) = one_council(ward("town", "a", seats=2, standing=(LAB, LAB, CON, LD)))
    assert slate.standing == ("lab", "lab", "con", "ld")


def test_only_the_board_calls_control_certain() -> None:
    book, _ = night()
    outlook = Outlook(Eve(book), board := fold(book, history(20)[:-3]), draws=200)
    made = outlook.seats.value
    assert made is not None
    assert {line.council for line in made.councils if line.certain} == {
        line.council for line in made.councils if board.councils[BodyId(line.council)].control.certain
    }
    assert all(chance <= CAP for line in made.councils if not line.certain for _, chance in line.control)
