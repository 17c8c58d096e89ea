"""A night goes out in each format and comes back in to the same board."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.domain import Book, Declared, Finding, Grade, RehearsalBegan
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.outgoing import write
from tallyroom.feeds.outgoing.told import Told
from tallyroom.feeds.package import read_package
from tallyroom.feeds.returns import Reading
from tallyroom.intake import take
from tallyroom.ledger import decode_happening
from tallyroom.night import Accepted, Incoming, Night
from tallyroom.tally import State
from tests.made import facts

#: Formats that go both ways; two of them have no word for a turnout that somebody only states.
WITHOUT_TURNOUT = {"eml", "nist-cdf"}
BOTH_WAYS = ["csv", "jsonl", "democracy-club", "nist-cdf", "eml"]


def told(night: Night, since: int = 0) -> Told:
    return Told(night.book, night.board, night.entries, since)


def back(night: Night, format_name: str) -> Reading:
    """What a format's reader makes of its writer's files."""
    files = write(format_name, told(night))
    given = [Given(name=name, data=data) for name, data in files.items()]
    return read(format_name, given, night.book, decode=decode_happening)


def practice(book: Book, at: Path) -> Night:
    night = Night.create(str(at), book)
    begun = night.record(Incoming(happening=RehearsalBegan(order="package", seed=0)), by="test")
    assert isinstance(begun, Accepted)
    return night


def grave(findings: tuple[Finding, ...]) -> list[str]:
    return [str(one) for one in findings if one.grade is Grade.BLOCK]


@pytest.mark.parametrize("format_name", BOTH_WAYS)
def test_the_bundled_night_comes_back(format_name: str, rehearsed: Night, tmp_path: Path) -> None:
    night = practice(rehearsed.book, tmp_path / "again.db")
    taken = take(night, back(rehearsed, format_name), by="test")
    assert grave(taken.findings) == []
    ours, theirs = facts(rehearsed.board), facts(night.board)
    if format_name == "jsonl":
        assert theirs == ours
        return
    # A table of returns has no council-level summaries, and Democracy Club's has no second round.
    two_rounds = {one.id for one in rehearsed.book.contests if one.system == "supplementary-2000"}
    for contest, standing in ours["standings"].items():
        if format_name == "csv" or contest not in two_rounds:
            here, there = standing, theirs["standings"][contest]
            if format_name in WITHOUT_TURNOUT:
                here, there = replace(here, turnout=None), replace(there, turnout=None)
            assert there == here


@pytest.mark.parametrize("format_name", BOTH_WAYS)
def test_the_same_file_again_changes_nothing(format_name: str, rehearsed: Night) -> None:
    before = len(rehearsed.entries)
    taken = take(rehearsed, back(rehearsed, format_name), by="test")
    assert (taken.refused, taken.entries, len(rehearsed.entries)) == (False, (), before)
    assert taken.known >= sum(standing.counts for standing in rehearsed.board.standings.values())


@pytest.mark.parametrize("format_name", BOTH_WAYS)
def test_what_a_rehearsal_wrote_is_not_taken_into_a_real_night(
    format_name: str, rehearsed: Night, tmp_path: Path
) -> None:
    night = Night.create(str(tmp_path / "real.db"), rehearsed.book)
    taken = take(night, back(rehearsed, format_name), by="test")
    assert taken.refused
    assert [one.code for one in taken.findings if one.grade is Grade.BLOCK] == ["rehearsal-return"]
    assert night.entries == ()


def test_only_what_is_newer_than_an_entry_goes_out(rehearsed: Night) -> None:
    last = max(standing.entry or 0 for standing in rehearsed.board.standings.values())
    newer = list(told(rehearsed, since=last - 1).returns(provisional=True))
    assert [one.entry.number for one in newer] == [last]
    assert list(told(rehearsed, since=last).returns(provisional=True)) == []


@pytest.fixture(scope="session")
def night_2018(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The English elections of 2018, wards alone, as they were declared."""
    package = read_package(shared / "english-2018")
    assert package.book is not None
    night = Night.create(str(tmp_path_factory.mktemp("2018") / "night.db"), package.book)
    declared = (Incoming(happening=one.happening, source=one.source, where=one.where) for one in package.declarations)
    assert isinstance(night.record(*declared, by="test"), Accepted)
    return night


@pytest.mark.parametrize("format_name", BOTH_WAYS)
def test_the_night_of_2018_comes_back_to_the_same_board(format_name: str, night_2018: Night, tmp_path: Path) -> None:
    night = Night.create(str(tmp_path / "again.db"), night_2018.book)
    taken = take(night, back(night_2018, format_name), by="test")
    assert grave(taken.findings) == []
    assert len(taken.entries) == 2759
    assert facts(night.board) == facts(night_2018.board)
    (tied,) = [one for one in night.board.standings.values() if one.state is State.TIED]
    assert tied.contest == "local.sutton.nonsuch.2018-05-03"


def test_a_return_that_contradicts_what_stands_is_refused_and_can_correct_it(rehearsed: Night, tmp_path: Path) -> None:
    night = practice(rehearsed.book, tmp_path / "again.db")
    reading = back(rehearsed, "csv")
    take(night, reading, by="one source")
    first = next(one for one in reading.returned if _is_weoley(one.happening))
    assert isinstance(first.happening, Declared)
    said = first.happening.declaration
    (who, n), *others = said.votes
    other = replace(first, happening=Declared(declaration=replace(said, votes=((who, n + 1), *others), returned=())))
    contradicting = Reading(returned=(other,), findings=())
    refused = take(night, contradicting, by="another")
    assert [one.code for one in refused.findings] == ["already-declared"]
    corrected = take(night, contradicting, by="another", correct="A recount.")
    assert len(corrected.entries) == 1
    assert dict(night.board.standing(said.contest).votes)[who] == n + 1


def _is_weoley(happening: object) -> bool:
    return isinstance(happening, Declared) and ".weoley." in happening.declaration.contest
