"""The seats still to come."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace

from tallyroom.errors import TallyroomError
from tallyroom.projection.field import field_of
from tallyroom.projection.remaining import CAP, NONE, Remaining, project_remaining
from tallyroom.projection.wards import Night, Polled, Seats
from tallyroom.projection.yardsticks import no_change, uniform_swing

Cut = Callable[[Night, int], Night]


@pytest.fixture(scope="module")
def half(night: Night, so_far: Cut) -> Remaining:
    return project_remaining(so_far(night, 15), seed=3, draws=400)


def test_every_seat_still_to_come_goes_to_somebody(half: Remaining, night: Night) -> None:
    to_come = sum(ward.seats for ward in night.wards if int(ward.council[-2:]) >= 15)
    assert half.seats_to_come == to_come
    assert sum(line.rest.mean for line in half.parties) == pytest.approx(to_come)
    for ward in half.wards:
        assert sum(seats for _, seats in ward.expected) == pytest.approx(ward.seats, abs=0.01)


def test_seats_in_all_are_those_declared_and_those_to_come(half: Remaining) -> None:
    for line in half.parties:
        assert line.total.mean == pytest.approx(line.declared + line.rest.mean)
        assert line.total.low - line.rest.low == line.declared


def test_a_swing_that_the_declared_wards_show_is_expected_of_the_rest(half: Remaining, night: Night) -> None:
    field = field_of(night)
    rest = np.array([int(ward.council[-2:]) >= 15 for ward in field.wards])
    came = dict(zip(field.parties, field.won[rest].sum(axis=0), strict=True))
    for line in half.parties:
        assert line.rest.low <= came[line.party] <= line.rest.high, line
    ours = sum(abs(line.rest.mean - came[line.party]) for line in half.parties)
    still = sum(abs(dict(line.yardsticks)["no change"] - came[line.party]) for line in half.parties)
    assert ours < still


def test_a_chance_of_control_is_never_shown_above_97_in_a_hundred(half: Remaining) -> None:
    shown = [chance for line in half.councils if not line.certain for _, chance in line.control]
    assert shown
    assert max(shown) <= CAP


def test_a_council_that_arithmetic_decides_is_said_to_be_certain(night: Night, so_far: Cut) -> None:
    last = night.councils[-1]
    safe = replace(last, seats=100, not_up=(Seats(party="ld", seats=88),))
    split = replace(night.councils[-2], seats=100, not_up=(Seats(party="ld", seats=44), Seats(party="con", seats=44)))
    # Two parties on 44 of 100 and 12 to come can both reach 51; without anybody near it, nobody controls.
    apart = replace(
        night.councils[-4],
        seats=100,
        not_up=tuple(Seats(party=p, seats=n) for p, n in (("ld", 30), ("con", 29), ("lab", 29))),
    )
    part = so_far(replace(night, councils=(*night.councils[:-4], apart, night.councils[-3], split, safe)), 15)
    found = {line.council: line for line in project_remaining(part, seed=1, draws=200).councils}
    assert (found[safe.id].control, found[safe.id].certain) == ((("ld", 1.0),), True)
    assert (found[apart.id].control, found[apart.id].certain) == (((NONE, 1.0),), True)
    assert not found[split.id].certain


def test_exactly_half_the_seats_is_no_control(night: Night, so_far: Cut) -> None:
    # With all twelve still to come the Conservatives would have 88 of 176; the others are no party.
    not_up = (Seats(party="con", seats=76), Seats(party="oth", seats=88))
    council = replace(night.councils[-1], seats=176, not_up=not_up)
    part = so_far(replace(night, councils=(*night.councils[:-1], council)), 15)
    line = next(c for c in project_remaining(part, seed=1, draws=200).councils if c.council == council.id)
    assert (line.control, line.certain) == (((NONE, 1.0),), True)


def test_a_party_wins_no_more_seats_than_it_has_candidates(night: Night, so_far: Cut) -> None:
    thin = tuple(
        replace(ward, standing=("con", "lab", "ld", "ld", "ld"), now=()) if ward.council == "council-27" else ward
        for ward in so_far(night, 15).wards
    )
    found = project_remaining(replace(night, wards=thin), seed=1, draws=200)
    for ward in found.wards:
        if ward.council == "council-27":
            won = dict(ward.expected)
            assert won.get("con", 0) <= 1
            assert won.get("lab", 0) <= 1
            assert won["ld"] >= 1


def test_uncontested_wards_and_blank_rows_never_reach_an_average(night: Night, so_far: Cut) -> None:
    part = so_far(night, 15)
    blank = tuple(
        replace(
            ward,
            before=tuple(replace(line, votes=0) for line in ward.before),
            now=tuple(replace(line, votes=0) for line in ward.now),
        )
        if ward.id.endswith("-03")
        else ward
        for ward in part.wards
    )
    found = project_remaining(replace(part, wards=blank), seed=2, draws=200)
    assert all(np.isfinite([line.rest.mean, line.total.mean]).all() for line in found.parties)
    assert sum(line.rest.mean for line in found.parties) == pytest.approx(found.seats_to_come)
    named = {line.ward for line in found.left_out}
    assert {ward.id for ward in part.wards if ward.declared and ward.id.endswith("-03")} <= named


def test_a_party_from_nothing_is_projected_from_where_it_has_declared(night: Night, so_far: Cut) -> None:
    def with_reform(ward_id: str, now: tuple[Polled, ...]) -> tuple[Polled, ...]:
        top = max((line.votes for line in now), default=0)
        return (
            *(replace(line, returned=False) for line in now),
            Polled(party="reform", votes=top + 300, returned=True),
        )

    single = [ward for ward in night.wards if ward.seats == 1]
    wards = tuple(
        replace(w, standing=(*w.standing, "reform"), now=with_reform(w.id, w.now)) if w in single else w
        for w in night.wards
    )
    found = project_remaining(so_far(replace(night, wards=wards), 15), seed=1, draws=200)
    reform = next(line for line in found.parties if line.party == "reform")
    assert reform.rest.mean > 60
    assert dict(reform.yardsticks)["no change"] == 0


def test_when_all_has_declared_nothing_is_still_to_come(night: Night) -> None:
    found = project_remaining(night, seed=1, draws=200)
    assert (found.seats_to_come, found.councils, found.wards) == (0, (), ())
    assert all(line.rest.low == line.rest.high == 0 for line in found.parties)


def test_too_little_to_learn_from_is_refused(night: Night, so_far: Cut) -> None:
    for councils in (0, 1, 4):
        with pytest.raises(TallyroomError, match=f"{councils} councils? and {12 * councils} wards have declared"):
            project_remaining(so_far(night, councils), seed=1)


def test_the_same_seed_gives_the_same_seats(night: Night, so_far: Cut, half: Remaining) -> None:
    part = so_far(night, 15)
    assert project_remaining(part, seed=3, draws=400) == half
    assert project_remaining(part, seed=4, draws=400).parties != half.parties


def test_the_order_of_the_values_changes_nothing(night: Night, so_far: Cut, half: Remaining) -> None:
    part = so_far(night, 15)
    turned = replace(part, wards=part.wards[::-1], councils=part.councils[::-1])
    assert project_remaining(turned, seed=3, draws=400) == half


def test_no_change_gives_each_ward_to_those_who_held_it(night: Night) -> None:
    field = field_of(night)
    assert no_change(field).sum(axis=1).tolist() == field.seats.tolist()
    held = sum(line.returned for ward in night.wards for line in ward.before if line.party == "con")
    assert no_change(field)[:, field.parties.index("con")].sum() == pytest.approx(held)


def test_uniform_swing_returns_as_many_as_there_are_seats(night: Night, so_far: Cut) -> None:
    field = field_of(so_far(night, 15))
    assert uniform_swing(field).sum(axis=1).tolist() == field.seats.tolist()
