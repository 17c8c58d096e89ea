"""A night in progress: recording, repeating, looking back, and nothing before the close of poll."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.domain import (
    CandidacyId,
    Corrected,
    Declared,
    RehearsalBegan,
    Rescheduled,
    Withdrawn,
)
from tallyroom.errors import TallyroomError
from tallyroom.figures import Key
from tallyroom.night import Accepted, Incoming, Night, Refused, open_night, open_or_create
from tallyroom.tally import State
from tests.made import CON, LAB, LD, POLLS_CLOSE, before, book, council, votes, ward, won_by

EAST = ward("anytown", "east", held_by=[CON])
NORTH = ward("anytown", "north", held_by=[LAB])
WEST = ward("anytown", "west", held_by=[LD])
BOOK = book([council("anytown", 9, seats_up=3)], [EAST, NORTH, WEST], [before("anytown", lab=4, con=3, ld=2)])


class Clock:
    """Moves a minute at every look."""

    def __init__(self) -> None:
        self.now = POLLS_CLOSE

    def __call__(self) -> object:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "night.db")


@pytest.fixture
def night(path: str) -> Night:
    return Night.create(path, BOOK, clock=Clock())  # type: ignore[arg-type]


def test_an_accepted_declaration_is_on_the_board_and_in_the_ledger(night: Night, path: str) -> None:
    accepted = night.declare(won_by(EAST, LAB), by="desk:2", key="a", source="phone")
    assert isinstance(accepted, Accepted)
    assert (accepted.entry.number, accepted.entry.by, accepted.entry.source) == (1, "desk:2", "phone")
    assert night.board.standing(EAST.id).seats == (LAB,)
    assert open_night(path).board == night.board


def test_a_refused_declaration_leaves_no_trace(night: Night) -> None:
    wrong = votes(EAST, {"lab": 3, "con": 2})
    outcome = night.declare(wrong, by="desk:2")
    assert isinstance(outcome, Refused)
    assert [finding.code for finding in outcome.findings] == ["candidate-missing"]
    assert (night.ledger.head(), night.board.standing(EAST.id).state) == (0, State.UNDECLARED)


def test_the_same_declaration_again_changes_nothing(night: Night) -> None:
    first = night.declare(won_by(EAST, LAB), by="desk:2")
    again = night.declare(won_by(EAST, LAB), by="desk:3")
    assert isinstance(first, Accepted)
    assert isinstance(again, Accepted)
    assert (again.entry, again.repeated) == (first.entry, 1)


def test_what_was_withdrawn_can_be_declared_again_in_the_same_words(night: Night) -> None:
    first = night.declare(won_by(EAST, LAB), by="desk:2")
    assert isinstance(first, Accepted)
    night.record(Incoming(happening=Withdrawn(replaces=1, reason="Recount.")), by="desk:2")
    again = night.declare(won_by(EAST, LAB), by="desk:2")
    assert isinstance(again, Accepted)
    assert again.entry.number == 3
    assert night.board.standing(EAST.id).seats == (LAB,)


def test_old_words_do_not_pass_for_what_was_corrected_since(night: Night) -> None:
    night.declare(won_by(EAST, LAB), by="desk:2")
    night.record(
        Incoming(happening=Corrected(replaces=1, reason="Swapped.", declaration=won_by(EAST, CON))), by="desk:2"
    )
    outcome = night.declare(won_by(EAST, LAB), by="desk:2")
    assert isinstance(outcome, Refused)
    assert outcome.findings[0].code == "already-declared"
    night.record(Incoming(happening=Withdrawn(replaces=2, reason="Recount.")), by="desk:2")
    again = night.declare(won_by(EAST, LAB), by="desk:2")
    assert isinstance(again, Accepted)
    assert (again.entry.number, again.repeated) == (4, 0)


def test_a_key_used_for_something_else_is_refused(night: Night) -> None:
    night.declare(won_by(EAST, LAB), by="desk:2", key="k")
    outcome = night.declare(won_by(WEST, LD), by="desk:2", key="k")
    assert isinstance(outcome, Refused)
    assert outcome.findings[0].code == "key-reused"


def test_a_batch_with_one_fault_is_refused_whole_and_every_fault_is_said(night: Night) -> None:
    good = Incoming(happening=Declared(declaration=won_by(EAST, LAB)))
    bad = [Incoming(happening=Declared(declaration=votes(one, {"lab": 3, "con": 2}))) for one in (NORTH, WEST)]
    outcome = night.record(good, *bad, by="desk:2")
    assert isinstance(outcome, Refused)
    assert [finding.code for finding in outcome.findings] == ["candidate-missing", "candidate-missing"]
    assert (night.ledger.head(), night.board.as_of) == (0, 0)
    assert isinstance(night.record(good, by="desk:2"), Accepted)


def test_each_of_a_batch_is_examined_after_the_ones_before_it(night: Night) -> None:
    first = Incoming(happening=Declared(declaration=won_by(EAST, CON)))
    correction = Corrected(replaces=1, reason="Swapped bundles.", declaration=won_by(EAST, LAB))
    assert isinstance(night.record(first, Incoming(happening=correction), by="desk:2"), Accepted)
    assert night.board.standing(EAST.id).seats == (LAB,)


def test_two_writers_see_each_others_entries(night: Night, path: str) -> None:
    other = open_night(path)
    night.declare(won_by(EAST, LAB), by="desk:1")
    outcome = other.declare(won_by(EAST, CON), by="desk:2")
    assert isinstance(outcome, Refused)
    assert outcome.findings[0].code == "already-declared"
    assert isinstance(other.declare(won_by(WEST, LD), by="desk:2"), Accepted)
    night.refresh()
    assert night.board == other.board


def test_the_night_as_it_stood_is_the_night_told_up_to_then(night: Night, tmp_path: Path) -> None:
    for one, party in ((EAST, LAB), (NORTH, LAB), (WEST, LD)):
        night.declare(won_by(one, party), by="desk:1")
    second = night.entries[1]
    fresh = Night.create(str(tmp_path / "fresh.db"), BOOK)
    for entry in night.entries[:2]:
        fresh.record(Incoming(happening=entry.happening, source=entry.source), by=entry.by, at=entry.recorded_at)
    assert night.at(second.recorded_at).board == fresh.board
    assert night.at_councils(1).board == fresh.board  # control was certain with the second ward


def test_more_councils_than_have_declared_is_refused(night: Night) -> None:
    with pytest.raises(TallyroomError, match="no council has declared yet"):
        night.at_councils(1)
    for one in (EAST, NORTH):
        night.declare(won_by(one, LAB), by="desk:1")
    with pytest.raises(TallyroomError, match=r"only 1 councils have declared so far\. Ask for 1 or fewer"):
        night.at_councils(2)


def test_a_moment_must_say_its_offset(night: Night) -> None:
    with pytest.raises(TallyroomError, match="does not say its offset"):
        night.at("2030-05-03T01:00")


def test_a_figure_is_known_with_its_entries_and_how_long_it_held(night: Night) -> None:
    for one, party in ((EAST, CON), (NORTH, LAB), (WEST, LD)):
        night.declare(won_by(one, party), by="desk:1")
    night.record(
        Incoming(happening=Corrected(replaces=1, reason="Swapped.", declaration=won_by(EAST, LAB))), by="desk:1"
    )
    figure = night.now.figure("council_seats", "lab", "anytown")
    assert figure is not None
    assert (figure.value, figure.change, figure.entry, figure.entries) == (5, 1, 4, (2, 3, 4))
    held = night.now.held(Key("council_seats", "lab", "anytown"))
    assert [(one.figure.value, one.figure.entry, one.until_entry) for one in held] == [(4, 3, 4), (5, 4, None)]


def test_a_figure_that_is_not_stated_is_none(night: Night) -> None:
    assert night.now.figure("council_seats", "lab", "anytown") is None


def test_nothing_is_published_before_the_close_of_poll_but_a_rehearsal(path: str) -> None:
    early = Night.create(path, BOOK, clock=lambda: POLLS_CLOSE - timedelta(minutes=1))
    with pytest.raises(TallyroomError, match="bake: polls close at 2024-05-02T22:00:00"):
        early.require_polls_closed("bake")
    early.record(Incoming(happening=RehearsalBegan(order="package", seed=0)), by="rehearsal")
    early.require_polls_closed("bake")
    late = open_night(path, clock=lambda: POLLS_CLOSE)
    late.require_polls_closed("bake")


def test_a_ledger_is_not_opened_for_another_book(path: str, night: Night) -> None:
    assert open_or_create(path, BOOK).book == night.book
    with pytest.raises(TallyroomError, match="holds another book"):
        open_or_create(path, replace(BOOK, contests=(EAST,)))


def test_a_lot_recorded_later_decides_the_tie(night: Night) -> None:
    tied = votes(EAST, {"lab": 300, "con": 300, "ld": 50})
    accepted = night.declare(tied, by="desk:1")
    assert isinstance(accepted, Accepted)
    assert [finding.code for finding in accepted.findings] == ["lot-needed"]
    assert night.board.standing(EAST.id).state is State.TIED
    lot = Corrected(replaces=1, reason="The lot.", declaration=replace(tied, lot_drawn=(CandidacyId("con"),)))
    assert isinstance(night.record(Incoming(happening=lot), by="desk:1"), Accepted)
    standing = night.board.standing(EAST.id)
    assert (standing.state, standing.seats, standing.by_lot) == (State.DECLARED, (CON,), True)


def test_a_batch_that_says_a_thing_twice_records_it_once(night: Night, path: str) -> None:
    accepted = night.record(*[Incoming(happening=Declared(declaration=won_by(EAST, LAB)))] * 2, by="desk:2")
    assert isinstance(accepted, Accepted)
    assert ([entry.number for entry in accepted.entries], accepted.repeated) == ([1], 1)
    assert night.board == open_night(path).board


def test_a_batch_that_goes_back_to_what_it_said_first_is_recorded_in_full(night: Night) -> None:
    early, late = (POLLS_CLOSE + timedelta(hours=hours) for hours in (2, 5))
    times = [Rescheduled(body=EAST.body, expected_at=at) for at in (early, late, early)]
    accepted = night.record(*[Incoming(happening=one) for one in times], by="desk:2")
    assert isinstance(accepted, Accepted)
    assert len(accepted.entries) == 3
    assert night.board.expected[EAST.body, None].at == early


def test_a_write_that_fails_leaves_the_night_as_the_ledger_has_it(
    night: Night, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(night.ledger, "append", full)
        with pytest.raises(OSError, match="no space"):
            night.declare(won_by(EAST, LAB), by="desk:2")
    assert night.board.standing(EAST.id).state is State.UNDECLARED
    assert isinstance(night.declare(won_by(EAST, LAB), by="desk:2"), Accepted)
    assert night.board == open_night(path).board


def test_what_is_recorded_together_is_there_at_once_or_the_night_is_as_it_was(night: Night, path: str) -> None:
    with night.together():
        night.declare(won_by(EAST, LAB), by="desk")
        night.declare(won_by(WEST, LD), by="desk")
        assert night.board.everywhere.contests_declared == 2
        assert not open_night(path).entries
    assert open_night(path).board == night.board
    with pytest.raises(KeyboardInterrupt), night.together():
        _declare_and_stop(night)
    assert [night.board.everywhere.contests_declared, len(night.entries)] == [2, 2]
    assert open_night(path).board == night.board


def _declare_and_stop(night: Night) -> None:
    assert isinstance(night.declare(won_by(NORTH, LAB), by="desk"), Accepted)
    raise KeyboardInterrupt


def test_a_return_that_was_declared_otherwise_can_be_given_as_its_correction(night: Night) -> None:
    night.declare(won_by(EAST, LAB), by="desk:2")
    right = night.correcting(Declared(declaration=won_by(EAST, CON)), reason="Misheard.")
    assert isinstance(night.record(Incoming(happening=right), by="desk:2"), Accepted)
    assert night.board.standing(EAST.id).seats == (CON,)
    again = night.correcting(Declared(declaration=won_by(EAST, CON)), reason="Misheard.")
    repeated = night.record(Incoming(happening=again), by="desk:2")
    assert isinstance(repeated, Accepted)
    assert repeated.repeated == 1
    fresh = Declared(declaration=won_by(NORTH, LAB))
    assert night.correcting(fresh, reason="Misheard.") == fresh


def test_a_clock_that_was_set_back_hides_nothing_of_the_night(night: Night) -> None:
    noon = POLLS_CLOSE + timedelta(hours=14)
    for one, at in ((EAST, noon), (NORTH, noon + timedelta(days=9)), (WEST, noon + timedelta(minutes=1))):
        night.record(Incoming(happening=Declared(declaration=won_by(one, LAB))), by="desk:2", at=at)
    assert night.at(noon).board.as_of == 1
    assert night.at(noon + timedelta(minutes=1)).board.as_of == 3
