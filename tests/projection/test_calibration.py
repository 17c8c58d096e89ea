"""How good the seats still to come would have been."""

from __future__ import annotations

import json

import numpy as np
import pytest
from msgspec.structs import replace
from tools import past_nights

from tallyroom.projection.calibration import OURS, Report, calibrate, fingerprint
from tallyroom.projection.calibration_text import as_text, as_value
from tallyroom.projection.replay import ORDERS, declared_so_far
from tallyroom.projection.wards import Night
from tallyroom.publish.pages.forecast import kept_report

REALISTIC = "clock, unknown drawn"


@pytest.fixture(scope="module")
def report(night: Night) -> Report:
    clock = {c.id: f"0{i % 9}:00" if i % 2 else None for i, c in enumerate(night.councils)}
    return calibrate(night, clock, seed=1, repetitions=2, draws=200, steps=(0.5, 0.75))


def test_every_order_is_measured_at_every_step(report: Report) -> None:
    assert [(s.order, s.part) for s in report.steps] == [(o, p) for o in ORDERS for p in (0.5, 0.75)]


def test_the_report_is_a_document_that_names_seed_data_and_both_yardsticks(report: Report) -> None:
    value = json.loads(json.dumps(as_value(report)))
    assert (value["seed"], len(value["data"])) == (1, 64)
    assert set(value["steps"][0]["error"]) == {OURS, "no change", "uniform swing"}
    assert {"brier", "reliability", "bias", "left_out", "no_better_than"} <= set(value["steps"][0])


def test_the_text_says_where_it_does_no_better(report: Report) -> None:
    text = as_text(report)
    worse = replace(report.steps[0], error=((OURS, 9.0), ("no change", 8.0), ("uniform swing", 10.0)))
    assert "Where it is no better than a yardstick:" in text
    assert "- seats, clock, unknown drawn, 50% in: no change" in as_text(replace(report, steps=(worse,)))


def test_another_night_has_another_hash_and_the_same_one_the_same_report(report: Report, night: Night) -> None:
    clock = {c.id: f"0{i % 9}:00" if i % 2 else None for i, c in enumerate(night.councils)}
    again = calibrate(night, clock, seed=1, repetitions=2, draws=200, steps=(0.5, 0.75))
    assert again == report
    fewer = replace(night, wards=night.wards[:-1])
    once = calibrate(fewer, clock, seed=1, repetitions=1, draws=200, steps=(0.5,), orders=("random",))
    assert once.data != report.data


def test_known_times_are_kept_in_order_whatever_is_assumed_of_the_rest() -> None:
    clock = {"a": "02:00", "b": None, "c": "01:00", "d": "17:00", "e": None}
    for name in ("clock, unknown drawn", "clock, unknown early", "clock, unknown late"):
        order = [c for c in ORDERS[name](clock, np.random.default_rng(1)) if clock[c]]
        assert order == ["c", "a", "d"], name


def test_unknown_times_come_before_or_after_every_known_one() -> None:
    clock = {"a": "00:06", "b": None, "c": "17:00", "d": None}
    chance = np.random.default_rng(1)
    assert set(ORDERS["clock, unknown early"](clock, chance)[:2]) == {"b", "d"}
    assert set(ORDERS["clock, unknown late"](clock, chance)[2:]) == {"b", "d"}


def test_replays_are_distinct_by_the_councils_that_are_in(night: Night) -> None:
    known = {c.id: f"{i // 60:02}:{i % 60:02}" for i, c in enumerate(night.councils)}
    late = calibrate(night, known, seed=1, repetitions=2, draws=100, steps=(0.5,), orders=("clock, unknown late",))
    anyhow = calibrate(night, known, seed=1, repetitions=2, draws=100, steps=(0.5,), orders=("random",))
    assert (late.steps[0].distinct, anyhow.steps[0].distinct) == (1, 2)


def test_a_night_cut_at_a_quarter_knows_a_quarter_of_the_councils(night: Night) -> None:
    order = tuple(council.id for council in night.councils)
    cut = declared_so_far(night, order, 0.25)
    assert {ward.council for ward in cut.wards if ward.declared} == set(order[:8])


@pytest.mark.soak
def test_2018_in_a_realistic_order_keeps_what_was_measured_before(night_2018: Night) -> None:
    report = calibrate(night_2018, past_nights.clock_2018(), seed=1, repetitions=10, draws=500, orders=(REALISTIC,))
    for step, most in zip(report.steps, (75, 45, 31, 14), strict=True):
        ours, *yardsticks = (error for _, error in step.error)
        assert ours <= most, step
        assert ours < min(yardsticks), step
        own, *others = (error for _, error in step.error_own_past)
        assert own <= most, step
        assert own < min(others), step
        assert 0.86 <= step.council <= 0.94, step
        assert min(dict(step.national)[party] for party in ("con", "lab", "ld")) >= 0.80, step


def test_2018_at_half_time_beats_both_yardsticks(night_2018: Night) -> None:
    report = calibrate(
        night_2018,
        past_nights.clock_2018(),
        seed=1,
        repetitions=1,
        draws=200,
        orders=(REALISTIC,),
        steps=(0.5,),
    )
    ours, *yardsticks = (error for _, error in report.steps[0].error)
    assert ours < min(yardsticks)
    assert (report.councils, report.seats) == (150, 4402)


def test_the_kept_report_is_of_this_night_as_its_package_gives_it(night_2018: Night) -> None:
    """Otherwise: python -m tools.calibrate_night --keep."""
    assert night_2018.id == "english-2018"
    assert json.loads(kept_report())["data"] == fingerprint(past_nights.live_2018())
