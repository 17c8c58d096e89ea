"""One clock a rehearsal, whoever records in it; training on that clock; and no result before a real close of poll."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from tallyroom.cli import tallyroom
from tallyroom.domain import (
    BodyId,
    Book,
    CouncilSummary,
    Declared,
    Finding,
    Happening,
    RehearsalBegan,
    Summarised,
    seats_by_party,
)
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.night import Accepted, Incoming, Night, Refused
from tallyroom.rehearsal import at_once, rehearse
from tallyroom.rehearsal.score import score
from tallyroom.rehearsal.simulation import simulate
from tallyroom.rehearsal.simulation.script import read_script
from tallyroom.rehearsal.simulation.write import read_truth, write
from tallyroom.rehearsal.training import Training, moment_on
from tests.conftest import BUNDLED

#: Months before the night that is practised.
TODAY = datetime(2011, 11, 26, 12, tzinfo=UTC)
LIVERPOOL = BodyId("liverpool")


class Wall:
    """A clock of the world that only a test moves."""

    def __init__(self) -> None:
        self.now = TODAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture(scope="module")
def bundled() -> PackageReading:
    return read_package(BUNDLED)


@pytest.fixture(scope="module")
def book(bundled: PackageReading) -> Book:
    assert bundled.book is not None
    return bundled.book


def keyed(night: Night, number: int = 0) -> Happening:
    """A contest that is still undeclared, as somebody keys it."""
    contest = [one for one in night.book.contests if night.board.standing(one.id).entry is None][number]
    said = simulate(night.book, seed=1).truth[contest.id]
    return Declared(declaration=replace(said, declared_at=None))


# What is keyed into a rehearsal


def test_what_is_keyed_into_a_rehearsal_is_stamped_on_its_own_time(
    tmp_path: Path, bundled: PackageReading, book: Book, wall: Wall
) -> None:
    night = Night.create(str(tmp_path / "night.db"), book, clock=wall)
    list(at_once(night, rehearse(night, bundled, until=10)))
    last = night.entries[-1].recorded_at
    before = night.at(last).board.as_of
    wall.now += timedelta(hours=3)
    outcome = night.record(Incoming(happening=keyed(night)), by="reporter")
    assert isinstance(outcome, Accepted)
    assert outcome.entry.recorded_at == last
    assert night.at(last - timedelta(seconds=1)).board.as_of < before
    assert all(
        one.recorded_at <= other.recorded_at for one, other in zip(night.entries, night.entries[1:], strict=False)
    )


def test_the_rehearsal_goes_on_after_somebody_keyed_and_every_moment_stays_where_it_was(
    tmp_path: Path, bundled: PackageReading, book: Book, wall: Wall
) -> None:
    night = Night.create(str(tmp_path / "night.db"), book, clock=wall)
    list(at_once(night, rehearse(night, bundled, until=10)))
    moment = night.entries[-1].recorded_at - timedelta(minutes=20)
    declared = night.at(moment).board.everywhere.contests_declared
    night.record(Incoming(happening=keyed(night)), by="reporter")
    list(at_once(night, rehearse(night, bundled, until=30)))
    assert night.at(moment).board.everywhere.contests_declared == declared
    stamps = [entry.recorded_at for entry in night.entries]
    assert stamps == sorted(stamps)


def test_a_rehearsal_that_takes_place_now_keeps_the_worlds_time(tmp_path: Path, book: Book, wall: Wall) -> None:
    night = Night.create(str(tmp_path / "night.db"), book, clock=wall)
    night.record(Incoming(happening=RehearsalBegan(order="as given", seed=0)), by="officer")
    wall.now += timedelta(minutes=7)
    outcome = night.record(Incoming(happening=keyed(night)), by="reporter")
    assert isinstance(outcome, Accepted)
    assert outcome.entry.recorded_at == wall.now


def test_on_a_real_night_a_clock_that_is_behind_two_entries_is_not_believed(
    tmp_path: Path, book: Book, wall: Wall
) -> None:
    night = Night.create(str(tmp_path / "night.db"), book, clock=wall)
    wall.now = book.event.polls_close + timedelta(hours=4)
    for _ in range(2):
        assert isinstance(night.record(Incoming(happening=keyed(night)), by="desk"), Accepted)
    wall.now -= timedelta(hours=3)
    outcome = night.record(Incoming(happening=keyed(night)), by="desk")
    assert isinstance(outcome, Accepted)
    assert outcome.entry.recorded_at == night.entries[1].recorded_at


# Before the close of poll


@pytest.mark.parametrize("kind", ["declared", "summarised"])
def test_a_real_ledger_refuses_results_before_the_close_of_poll(
    kind: str, tmp_path: Path, book: Book, wall: Wall
) -> None:
    night = Night.create(str(tmp_path / "night.db"), book, clock=wall)
    body = next(one for one in book.bodies if one.is_up and one.seats)
    seats = seats_by_party({book.parties[0].id: body.seats or 0})
    summary = Summarised(summary=CouncilSummary(body=body.id, seats=seats))
    incoming = Incoming(happening=keyed(night) if kind == "declared" else summary)
    refused = night.record(incoming, by="desk")
    assert isinstance(refused, Refused)
    assert codes(refused.findings) == ["polls-open"]
    wall.now = book.event.polls_close
    assert isinstance(night.record(incoming, by="desk"), Accepted)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings if finding.grade == "block"]


# Training


@pytest.fixture
def training(tmp_path: Path, book: Book, wall: Wall) -> Training:
    """A simulated night where two returns are swapped and nobody corrects them, and a source corrects a third."""
    simulated = simulate(book, seed=3, script=read_script("swapped=2,corrected=1"))
    write(simulated, book, BUNDLED, tmp_path / "sim")
    reading = read_package(tmp_path / "sim")
    assert reading.book is not None
    night = Night.create(str(tmp_path / "night.db"), reading.book, clock=wall)
    return Training(night, reading, keyed={LIVERPOOL}, wall=wall)


def test_the_clock_runs_stands_and_is_moved_as_the_trainer_says(training: Training, wall: Wall) -> None:
    closes = training.night.book.event.polls_close
    training.start(speed=60)
    wall.now += timedelta(minutes=2)
    assert training.now == closes + timedelta(hours=2)
    training.pause()
    wall.now += timedelta(hours=5)
    assert training.now == closes + timedelta(hours=2)
    training.jump(moment_on(training, "03:00"))
    assert training.now.isoformat() == "2012-05-04T03:00:00+01:00"
    training.start(speed=1)
    wall.now += timedelta(minutes=1)
    assert training.now.isoformat() == "2012-05-04T03:01:00+01:00"


def test_the_past_is_no_place_to_jump_to(training: Training) -> None:
    training.start(speed=1, at=moment_on(training, "03:00"))
    with pytest.raises(TallyroomError, match="is past"):
        training.jump(moment_on(training, "02:00"))


def test_what_is_due_is_announced_at_its_own_time_and_a_keyed_council_is_left_to_the_room(
    training: Training, wall: Wall
) -> None:
    training.start(speed=60)
    wall.now += timedelta(hours=1)
    list(training.announce())
    night = training.night
    assert training.next_due is None
    stamps = [entry.recorded_at for entry in night.entries]
    assert stamps == sorted(stamps)
    (mayor,) = [one for one in night.book.contests_of(LIVERPOOL) if one.kind == "mayor"]
    assert night.board.standing(mayor.id).entry is None
    recorded = night.record(Incoming(happening=keyed(night)), by="trainee")
    assert isinstance(recorded, Accepted)
    assert recorded.entry.recorded_at == training.now


def test_a_real_ledger_is_not_trained_on(tmp_path: Path, bundled: PackageReading, book: Book, wall: Wall) -> None:
    night = Night.create(str(tmp_path / "real.db"), book, clock=wall)
    wall.now = book.event.polls_close + timedelta(hours=1)
    night.record(Incoming(happening=keyed(night)), by="desk")
    with pytest.raises(TallyroomError, match="real night"):
        Training(night, bundled, wall=wall)


def test_the_score_says_what_was_caught_what_was_let_through_and_how_long_it_stood(
    training: Training, wall: Wall, tmp_path: Path
) -> None:
    training.start(speed=60)
    wall.now += timedelta(hours=1)
    list(training.announce())
    night, truth = training.night, read_truth(tmp_path / "sim")
    found = score(night.book, night.board, night.entries, truth)
    outcomes = {fate.contest: fate.outcome for fate in found.faults}
    assert "put right by the source" in outcomes.values()
    stood = [contest for contest, outcome in outcomes.items() if outcome == "let through"]
    assert stood, "what the checks refuse is kept out; of two, at least one was recorded"
    right = Declared(declaration=truth.contests[stood[0]])
    night.record(Incoming(happening=night.correcting(right, reason="Two figures were swapped.")), by="trainee")
    again = score(night.book, night.board, night.entries, truth)
    (fate,) = [fate for fate in again.faults if fate.contest == stood[0]]
    assert fate.outcome == "caught"
    assert fate.minutes is not None
    assert again.right == found.right + 1
    assert again.slips == ()


def test_the_command_takes_the_trainers_words_and_ends_with_the_score(tmp_path: Path, book: Book) -> None:
    write(simulate(book, seed=3, script=read_script("swapped=1")), book, BUNDLED, tmp_path / "sim")
    words = "jump 23:30\npause\nwaltz\njump 22:10\nscore\njump Saturday 12:00\nend\n"
    run = CliRunner().invoke(tallyroom, ["train", f"{tmp_path}/sim", "--db", f"{tmp_path}/t.db"], input=words)
    assert run.exit_code == 0, run.output
    assert "Unknown: waltz" in run.stderr
    assert "is past" in run.stderr
    assert "62 of 62 results recorded" in run.stdout
    again = CliRunner().invoke(
        tallyroom, ["train", f"{tmp_path}/sim", "--db", f"{tmp_path}/t.db", "--score", "--json"], prog_name="tallyroom"
    )
    assert json.loads(again.stdout)["faults"][0]["outcome"] in {"let through", "kept out"}
