"""Nights whose order is known: a figure is held against the moment that the copy speaks from."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from tallyroom.cli.stale import command as stale
from tallyroom.copydesk.checking.check import Checked, Checker
from tallyroom.domain import Book, Corrected, Declared
from tallyroom.feeds.package import PackageReading
from tallyroom.night import Accepted, Incoming, Night
from tallyroom.rehearsal import rehearse
from tests.made import CON, LAB, LD, POLLS_CLOSE, before, book, council, votes, ward, won_by

PLACES = ("exeter", "norwich", "bury", "york")
WARDS = {place: [ward(place, f"{side} Side", held_by=[CON]) for side in ("north", "south", "east")] for place in PLACES}


def at(hours: float) -> datetime:
    return POLLS_CLOSE + timedelta(hours=hours)


@pytest.fixture
def night(tmp_path: Path) -> Night:
    """Four councils of three seats, an hour apart; Labour take them all, the last after the first was mended."""
    made = Night.create(
        str(tmp_path / "night.db"),
        book(
            [council(place, 3, cycle="whole", seats_up=3) for place in PLACES],
            [one for wards in WARDS.values() for one in wards],
            [before(place, con=3) for place in PLACES],
        ),
    )
    for hours, place in enumerate(PLACES, start=1):
        for one in WARDS[place]:
            tell(made, Declared(declaration=won_by(one, LAB)), at(hours))
    return made


def tell(night: Night, happening: Declared | Corrected, when: datetime) -> None:
    told = night.record(Incoming(happening=happening), by="desk:1", at=when)
    assert isinstance(told, Accepted), told


def test_the_times_of_a_replay_without_a_timetable_are_nobodys_knowledge(
    bundled: PackageReading, bundled_book: Book, tmp_path: Path
) -> None:
    untimed = replace(bundled_book, timetable=())
    night = Night.create(str(tmp_path / "night.db"), untimed)
    assert all(isinstance(step.outcome, Accepted) for step in rehearse(night, replace(bundled, book=untimed)))
    checked = check(night, "00:20\nDudley: Labour gain, with 41 seats, up 13.")
    assert verdicts(checked) == ["match", "match"]


def verdicts(checked: Checked) -> list[str]:
    return [one.verdict for one in checked.verdicts]


def check(night: Night, text: str, when: datetime | None = None) -> Checked:
    return Checker(night.now).check(text, at=when)


@pytest.mark.parametrize(("hours", "verdict"), [(1.5, "superseded"), (2.5, "match"), (3.5, "superseded")])
def test_a_running_total_holds_from_one_declaration_to_the_next(night: Night, hours: float, verdict: str) -> None:
    checked = check(night, "Labour control two councils.", at(hours))
    assert verdicts(checked) == [verdict]
    (interval,) = checked.verdicts[0].held
    assert (interval.since, interval.until, interval.assumed) == (at(2), at(3), False)


def test_the_copys_own_count_of_councils_is_its_moment(night: Night) -> None:
    text = "With results in from {} of 4 councils, Labour have gained two councils."
    assert verdicts(check(night, text.format(2)))[-1] == "match"
    assert verdicts(check(night, text.format(3)))[-1] == "superseded"


def test_a_live_entrys_time_is_its_moment(night: Night) -> None:
    """Polls close at 22:00 in London's winter and 23:00 in its summer: the made-up night counts from the latter."""
    text = "1.10am: Labour control two councils.\n3.10am: Labour control four councils."
    assert verdicts(check(night, text)) == ["match", "match"]
    assert verdicts(check(night, text.replace("two", "four"))) == ["superseded", "match"]


def test_failing_all_it_is_the_moment_at_which_most_figures_hold(night: Night) -> None:
    checked = check(
        night, "Labour control two councils. They have gained two councils. The Tories control no councils."
    )
    assert "when most of its figures hold" in checked.moment
    assert verdicts(checked)[:2] == ["match", "match"]


def test_a_corrected_figure_is_superseded_with_the_time_it_stood(night: Night) -> None:
    first = WARDS["exeter"][0]
    mended = Corrected(
        replaces=1, reason="Bundles swapped", declaration=votes(first, {"lab": 90, "con": 200, "ld": 10})
    )
    tell(night, mended, at(6))
    checked = check(night, "Labour hold three seats in Exeter.")
    assert verdicts(checked) == ["superseded"]
    assert [(one.since, one.until) for one in checked.verdicts[0].held] == [(at(1), at(6))]
    assert verdicts(check(night, "Labour hold two seats in Exeter, and the Tories one.")) == ["match", "match"]


def test_saved_stories_with_what_was_corrected_are_stale(night: Night, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "exeter.txt").write_text("Labour hold three seats in Exeter.", "utf-8")
    (saved / "york.txt").write_text("Labour hold three seats in York.", "utf-8")
    asked = [str(saved), "--db", str(tmp_path / "night.db"), "--fail-on-stale"]
    assert CliRunner().invoke(stale, asked).exit_code == 0
    reason = "Bundles swapped"
    first = WARDS["exeter"][0]
    tell(night, Corrected(replaces=1, reason=reason, declaration=votes(first, {"lab": 9, "con": 20, "ld": 1})), at(6))
    told = CliRunner().invoke(stale, asked)
    assert told.exit_code == 1
    assert "exeter.txt: 1 no longer true" in told.output
    assert f"corrected: {reason}" in told.output
    assert "york.txt" not in told.output
    late = CliRunner().invoke(stale, [*asked, "--since", at(7).isoformat()])
    assert (late.exit_code, "Nothing is stale in 2 stories." in late.output) == (0, True)


def test_results_to_come_leave_a_larger_total_open(tmp_path: Path) -> None:
    made = Night.create(
        str(tmp_path / "half.db"),
        book(
            [council(place, 3, cycle="whole", seats_up=3) for place in PLACES],
            [one for wards in WARDS.values() for one in wards],
            [before(place, con=3) for place in PLACES],
        ),
    )
    for one in WARDS["exeter"]:
        tell(made, Declared(declaration=won_by(one, LD)), at(1))
    (row,) = check(made, "The Lib Dems control three councils.").verdicts
    assert (row.verdict, "still to come" in row.reason) == ("not-checkable", True)
