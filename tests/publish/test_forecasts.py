"""The page of projections, the page of their calibration, and their data files."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from msgspec.structs import replace

from tallyroom.figures import mark_of
from tallyroom.projection.outlook import MEASURED_ERROR
from tallyroom.publish.forecasts import Forecasts, full_hours
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.live_nights import POLL, history, night
from tests.made import POLLS_CLOSE
from tests.publish.test_site import Memory

FILES = ("projection/index.html", "projection/calibration/index.html", "data/projection.json", "data/calibration.json")


def site(councils: int) -> dict[str, str]:
    book, _ = night()
    entries = history(councils, POLL)
    memory = Memory()
    Site(book, memory).bake(fold(book, entries), entries)
    return {path: memory.files[path].decode() for path in (*FILES, "index.html")}


@pytest.fixture(scope="module")
def half() -> dict[str, str]:
    return site(20)


def test_the_page_has_each_estimate_with_its_interval_method_and_sample(half: dict[str, str]) -> None:
    page = half["projection/index.html"]
    for words in ("National share", "90% interval", "comparable wards of", "Baseline: the published share of 2026",
                  "Seats still to come", "no change", "uniform swing", "Councils still to come", "<svg"):  # fmt: skip
        assert words in page


def test_other_peoples_figures_stand_beside_ours_with_their_names(half: dict[str, str]) -> None:
    assert "Eve-of-poll survey" in half["projection/index.html"]
    assert "A pollster" in half["projection/index.html"]
    (said,) = json.loads(half["data/projection.json"])["published"]
    assert (said["issuer"], said["value"]) == ("A pollster", "39")


def test_with_too_little_declared_the_page_says_why_there_is_nothing() -> None:
    """Three councils are in; at the last mark of the clock, three minutes before, three wards were not."""
    page = site(3)["projection/index.html"]
    assert "No estimate: 3 councils and 33 comparable wards have declared, fewer than 15 and 130." in page


def test_the_front_page_leads_to_the_projections_and_they_to_their_calibration(half: dict[str, str]) -> None:
    assert 'href="projection/"' in half["index.html"]
    assert 'href="calibration/"' in half["projection/index.html"]


def test_the_clock_has_each_full_hour_since_midnight_and_the_moment_itself(half: dict[str, str]) -> None:
    clock = [one["at"] for one in json.loads(half["data/projection.json"])["clock"]]
    assert [at[11:16] for at in clock] == ["00:00", "01:00", "02:00", "03:00"]  # 242 entries a minute apart from 23:00


def test_the_calibration_page_says_where_it_does_no_better_than_no_change(half: dict[str, str]) -> None:
    page, report = half["projection/calibration/index.html"], json.loads(half["data/calibration.json"])
    assert report["no_better"]
    assert all(words in page for words in report["no_better"])
    assert f"seed {report['seed']}" in page
    assert report["data"] in page
    assert (report["seed"], len(report["data"]), len(report["steps"])) == (1, 64, 16)


def test_of_a_long_count_fewer_hours_are_looked_back_at_and_those_without_an_entry_not_listed_again() -> None:
    book, _ = night()
    *most, last = history(15, POLL)
    entries = (*most, replace(last, recorded_at=last.recorded_at + timedelta(days=1)))
    memory = Memory()
    Site(book, memory).bake(fold(book, entries), entries)
    page = memory.files["projection/index.html"].decode()
    moved = page[page.index("Seats when all is in: estimate") : page.index('id="others"')]
    assert re.findall(r'<th scope="row">(.*?)</th>', moved) == ["Fri 00:00", "Fri 03:00"]
    clock = [one["at"] for one in json.loads(memory.files["data/projection.json"])["clock"]]
    assert [at[11:16] for at in clock[:5]] == ["00:00", "03:00", "06:00", "09:00", "12:00"]
    assert len(clock) == 9


def test_the_kept_calibration_meets_what_is_asked_of_it() -> None:
    steps = json.loads(site(1)["data/calibration.json"])["steps"]
    realistic = [step for step in steps if step["order"] == "clock, unknown drawn"]
    for step, most in zip(realistic, (75, 45, 31, 14), strict=True):
        ours = step["error"]["Tallyroom estimate"]
        assert ours <= most
        assert not step["no_better_than"]
        assert 0.86 <= step["council"] <= 0.94
        assert all(step["national"][party] >= 0.8 for party in ("con", "lab", "ld"))


def test_the_calibration_page_has_the_share_and_the_house_with_what_came_and_what_was_missed(
    half: dict[str, str],
) -> None:
    page, report = half["projection/calibration/index.html"], json.loads(half["data/calibration.json"])
    share = {line["party"]: line for line in report["national_share"]["parties"]}
    assert (share["lab"]["published"], share["lab"]["error"], share["lab"]["held"]) == (35, 2.5, False)
    assert "Lab was 2.5 points too high, and outside its interval." in page
    assert max(abs(line["error"]) for line in share.values()) <= MEASURED_ERROR
    rows = report["house_of_commons"]["parties"]
    assert {(line["baseline"], line["year"]) for line in rows} == {(2010, 2015), (2015, 2017), (2017, 2019)}
    assert all(line["error"] == line["seats"] - line["came"] for line in rows)
    assert f"{rows[0]['low']} to {rows[0]['high']}" in page


def test_orders_that_assume_the_unknown_early_or_late_count_how_far_their_replays_differ(half: dict[str, str]) -> None:
    steps = {(one["order"], one["part"]): one for one in json.loads(half["data/calibration.json"])["steps"]}
    assert steps["clock, unknown drawn", 0.1]["distinct"] == 10
    assert steps["clock, unknown early", 0.5]["distinct"] < steps["clock, unknown early", 0.5]["repetitions"]
    assert "had different councils in" in half["projection/calibration/index.html"]


def test_between_two_marks_of_the_clock_nothing_is_worked_out_again() -> None:
    book, _ = night()
    made = Forecasts(book)
    entries = history(20)
    forecasts = [made.at(fold(book, entries[:n]), entries[:n]) for n in (201, 203, 240)]
    assert forecasts[0] is forecasts[1]
    assert forecasts[2] is not forecasts[1]


def test_a_night_followed_entry_by_entry_ends_on_the_forecast_of_one_baked_at_the_end() -> None:
    book, _ = night()
    entries = history(20)
    followed = Forecasts(book)
    for n in (60, 120, 180, 200, 239):
        followed.at(fold(book, entries[:n]), entries[:n])
    board = fold(book, entries)
    last, at_once = followed.at(board, entries), Forecasts(book).at(board, entries)
    assert last.clock == at_once.clock
    assert last.outlook.share == at_once.outlook.share
    assert last.outlook.seats == at_once.outlook.seats


def test_when_all_is_in_the_last_entry_counts() -> None:
    book, _ = night()
    entries = history(30)
    forecast = Forecasts(book).at(fold(book, entries), entries)
    assert forecast.outlook.board.as_of == len(entries)
    assert forecast.clock[-1].entry == len(entries)


def test_hours_are_those_of_the_place_where_the_night_is() -> None:
    book, _ = night()  # polls close at 22:00 UTC, which is 23:00 in London
    hours = full_hours(book, POLLS_CLOSE + timedelta(hours=3, minutes=1))
    assert [hour.isoformat() for hour in hours] == [
        "2024-05-03T00:00:00+01:00", "2024-05-03T01:00:00+01:00", "2024-05-03T02:00:00+01:00",
    ]  # fmt: skip
    assert full_hours(book, None) == ()
    assert mark_of(fold(book, ())) == (None, None)
