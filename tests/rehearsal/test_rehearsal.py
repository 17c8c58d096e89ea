"""Rehearsing the bundled night, in its order and others, with faults and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tallyroom.domain import NOC, BodyId, Book, ContestId, PartyId
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.figures import Key
from tallyroom.night import Accepted, Incoming, Night, Refused, open_night
from tallyroom.rehearsal import FAULTS, cues, rehearse
from tallyroom.tally import Chamber, State
from tallyroom.view import View
from tests.made import facts
from tests.packages import BY_ELECTION, with_a_ranked_ward

BIRMINGHAM = BodyId("birmingham")


def _rehearse(path: Path, package: PackageReading, **how: object) -> Night:
    assert package.book is not None
    night = Night.create(str(path), package.book)
    for _ in rehearse(night, package, **how):  # type: ignore[arg-type]
        pass
    return night


def test_the_night_ends_with_the_published_control_of_all_181_councils(rehearsed: Night) -> None:
    totals = rehearsed.board.everywhere
    assert (totals.councils_decided, totals.councils_complete, totals.councils) == (181, 181, 181)
    controlled = {row.party: row.councils for row in totals.parties if row.councils}
    assert controlled == {"lab": 75, "con": 42, "ld": 6, "ind": 5, "snp": 2, NOC: 51}


def test_birmingham_is_a_labour_gain_with_77_28_and_15(rehearsed: Night) -> None:
    council = rehearsed.board.councils[BIRMINGHAM]
    assert council.control.label == "Lab gain from no overall control"
    assert council.seats == (("lab", 77), ("con", 28), ("ld", 15))
    assert council.changes == (("lab", 20), ("ld", -9), ("con", -11))
    assert dict(council.won or ())[PartyId("ld")] == 4  # the figure that one report printed as seats held


def test_birminghams_fifteen_is_explained_by_forty_wards_and_the_composition_before(rehearsed: Night) -> None:
    figure = rehearsed.now.figure("council_seats", "ld", "birmingham")
    assert figure is not None
    explanation = rehearsed.now.explain(figure)
    assert len(explanation.parts) == len(explanation.entries) == 40
    assert [term.value for term in explanation.sum] == [24, 11, 4]
    assert [str(statement.value) for _, statement in explanation.published] == ["4"]


def test_birmingham_is_called_before_its_last_ward_at_the_declaration_that_makes_it_certain(rehearsed: Night) -> None:
    (held,) = rehearsed.now.held(Key("council_control", "birmingham", "birmingham"))
    called = held.figure.entry
    entries = rehearsed.board.councils[BIRMINGHAM].entries
    assert entries[0] < called < entries[-1]
    then = _at_entry(rehearsed, called)
    before = _at_entry(rehearsed, called - 1)
    assert dict(then.seats)[PartyId("lab")] == then.control.needed == 61
    assert before.control.after is None
    assert dict(before.seats)[PartyId("lab")] == 60


def _at_entry(night: Night, number: int) -> Chamber:
    return View(night.book, night.entries[:number]).board.councils[BIRMINGHAM]


def test_the_board_at_104_councils_is_a_fresh_ledger_fed_up_to_there(rehearsed: Night, tmp_path: Path) -> None:
    view = rehearsed.at_councils(104)
    assert view.board.everywhere.councils_decided == 104
    fresh = Night.create(str(tmp_path / "fresh.db"), rehearsed.book)
    for entry in view.entries:
        outcome = fresh.record(
            Incoming(happening=entry.happening, source=entry.source, key=entry.key), by=entry.by, at=entry.recorded_at
        )
        assert isinstance(outcome, Accepted)
    assert fresh.board == view.board
    assert rehearsed.at(view.entries[-1].recorded_at).board.as_of >= view.board.as_of


@pytest.mark.parametrize("seed", [1, 2])
def test_the_night_in_a_random_order_ends_on_the_same_board(
    rehearsed: Night, bundled: PackageReading, tmp_path: Path, seed: int
) -> None:
    night = _rehearse(tmp_path / "night.db", bundled, order="random", seed=seed)
    assert facts(night.board) == facts(rehearsed.board)


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_night_with_faults_ends_on_the_same_board(
    rehearsed: Night, bundled: PackageReading, tmp_path: Path, fault: str
) -> None:
    night = _rehearse(tmp_path / "night.db", bundled, faults=[fault], seed=3)
    assert facts(night.board) == facts(rehearsed.board)
    assert night.verify().broken is None


def test_garbled_messages_are_refused_and_said(bundled: PackageReading, bundled_book: Book, tmp_path: Path) -> None:
    night = Night.create(str(tmp_path / "night.db"), bundled_book)
    steps = list(rehearse(night, bundled, faults=["garbled"], seed=3))
    refused = [step.outcome for step in steps if isinstance(step.outcome, Refused)]
    assert refused
    assert {finding.code for outcome in refused for finding in outcome.findings} >= {"candidate-unknown"}


def test_a_rehearsal_cut_short_goes_on_where_it_stopped(
    rehearsed: Night, bundled: PackageReading, tmp_path: Path
) -> None:
    path = tmp_path / "night.db"
    night = _rehearse(path, bundled, until=40)
    assert night.board.everywhere.councils_decided == 40
    for _ in rehearse(open_night(str(path)), bundled):
        pass
    assert open_night(str(path)).board == rehearsed.board


def test_a_real_night_is_never_rehearsed_over(bundled: PackageReading, bundled_book: Book, tmp_path: Path) -> None:
    night = Night.create(str(tmp_path / "night.db"), bundled_book)
    first = next(cue for cue in cues(bundled) if cue.incoming.key.startswith("return:"))
    night.record(first.incoming, by="desk:1")
    with pytest.raises(TallyroomError, match="this ledger holds a real night"):
        next(rehearse(night, bundled))


def test_an_unknown_fault_is_refused_with_those_there_are(
    bundled: PackageReading, bundled_book: Book, tmp_path: Path
) -> None:
    night = Night.create(str(tmp_path / "night.db"), bundled_book)
    with pytest.raises(
        TallyroomError, match=r"no such fault: locusts\. There are garbled, misread, repeated, withdrawn"
    ):
        next(rehearse(night, bundled, faults=["locusts"]))


@pytest.fixture(scope="session")
def english_2018(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Night:
    return _rehearse(tmp_path_factory.mktemp("2018") / "night.db", read_package(shared / "english-2018"))


def test_2018_seats_by_party_are_the_winners_of_the_returns(english_2018: Night) -> None:
    won = {row.party: row.seats_won for row in english_2018.board.everywhere.parties}
    assert [won[PartyId(party)] for party in ("lab", "con", "ld", "grn", "ukip")] == [2348, 1330, 537, 40, 3]


def test_2018_control_after_is_as_published_and_wards_that_differ_are_listed(english_2018: Night, shared: Path) -> None:
    published = {
        returned.happening.summary.body: returned.happening.summary.control  # type: ignore[union-attr]
        for returned in read_package(shared / "english-2018").summaries
    }
    after = {body: council.control.after for body, council in english_2018.board.councils.items()}
    assert after == published
    differing = {body for body, council in english_2018.board.councils.items() if council.differences}
    assert differing == {
        "burnley", "havering", "north-tyneside", "nuneaton-and-bedworth", "rochdale", "solihull", "tamworth",
        "tandridge", "thurrock", "trafford", "wokingham",
    }  # fmt: skip


def test_nonsuch_stays_undecided_until_the_lot_and_then_says_so(english_2018: Night) -> None:
    nonsuch = ContestId("local.sutton.nonsuch.2018-05-03")
    final = english_2018.board.standing(nonsuch)
    assert (final.state, final.by_lot) == (State.DECLARED, True)
    lot = english_2018.entries[(final.entry or 0) - 1]
    assert lot.happening.replaces == lot.number - 1  # type: ignore[union-attr]
    held = View(english_2018.book, english_2018.entries[: lot.number - 1]).board.standing(nonsuch)
    assert (held.state, len(held.returned)) == (State.TIED, 2)
    assert held.lots_needed == ("james-daniel-mcdermott-hill", "samantha-jean-bourne")


def test_2012_in_full_recounts_to_the_same_control(shared: Path, tmp_path: Path) -> None:
    night = _rehearse(tmp_path / "night.db", read_package(shared / "night-2012"))
    controlled = {row.party: row.councils for row in night.board.everywhere.parties if row.councils}
    assert controlled == {"lab": 75, "con": 42, "ld": 6, "ind": 5, "snp": 2, NOC: 51}
    assert night.board.everywhere.contests_declared == 495


@pytest.mark.parametrize("fault", FAULTS)
def test_a_ward_declared_by_its_ballots_stands_at_the_end_of_every_fault(fault: str, tmp_path: Path) -> None:
    package = read_package(with_a_ranked_ward(tmp_path / "package"))
    assert package.book is not None
    night = Night.create(str(tmp_path / "night.db"), package.book)
    (cue,) = [cue for cue in cues(package) if BY_ELECTION in cue.incoming.key]
    assert len(list(FAULTS[fault](night, cue))) > 1
    standing = night.board.standing(ContestId(BY_ELECTION))
    assert (standing.state, standing.returned, standing.sheet is not None) == (State.DECLARED, ("ann-oneil",), True)
