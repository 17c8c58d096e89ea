"""The general elections of 2010, 2019 and 2024, replayed: at every minute they state what two tables of results say.

The tables are read here by themselves: who has most votes in a seat, and who won it the time before.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import to_builtins
from tools.build_general_elections import package_of

from tallyroom.domain import BodyId, Book, PartyId
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.night import Night
from tallyroom.publish.api import status
from tallyroom.publish.reader import Reader
from tallyroom.rehearsal import at_once, rehearse
from tallyroom.tally import Tally

COMMONS = BodyId("house-of-commons")
BUNDLED = Path(str(files("tallyroom").joinpath("data", "night-2024")))

#: Seats by party as they were declared.
SEATS = {
    2010: {"con": 306, "lab": 258, "ld": 57, "dup": 8, "snp": 6, "sf": 5, "pc": 3, "sdlp": 3, "apni": 1, "grn": 1,
           "ind": 1, "spk": 1},
    2019: {"con": 365, "lab": 202, "snp": 48, "ld": 11, "dup": 8, "sf": 7, "pc": 4, "sdlp": 2, "apni": 1, "grn": 1,
           "spk": 1},
    2024: {"lab": 411, "con": 121, "ld": 72, "snp": 9, "sf": 7, "ind": 6, "dup": 5, "reform": 5, "grn": 4, "pc": 4,
           "sdlp": 2, "apni": 1, "spk": 1, "tuv": 1, "uup": 1},
}  # fmt: skip


class Replayed(NamedTuple):
    """A year's package as files, as a book, and as a night that is over."""

    year: int
    folder: Path
    book: Book
    night: Night


class Seat(NamedTuple):
    """One seat, by the two tables alone."""

    at: datetime
    winner: str
    holder: str
    nation: str


@pytest.fixture(scope="module", params=[2010, 2019, 2024])
def replayed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Replayed:
    year: int = request.param
    folder = BUNDLED
    if year != 2024:
        folder = tmp_path_factory.mktemp(str(year))
        for file, text in package_of(year, request.getfixturevalue("shared")).items():
            (folder / file).write_text(text, "utf-8")
    reading: PackageReading = read_package(folder)
    assert reading.book is not None
    night = Night.create(str(tmp_path_factory.mktemp("night") / "night.db"), reading.book)
    for step in at_once(night, rehearse(night, reading)):
        assert not step.outcome.findings or all(one.grade.value != "block" for one in step.outcome.findings)
    return Replayed(year, folder, reading.book, night)


def _rows(folder: Path, file: str) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / file).read_text("utf-8").splitlines()))


def _seats(folder: Path) -> dict[str, Seat]:
    """Each seat by its ballot id, from tables alone."""
    party: dict[tuple[str, str], str] = {}
    for row in _rows(folder, "candidates.csv"):
        party.setdefault((row["ballot_id"], row["candidate"]), row["party_id"])
    most: dict[str, tuple[int, str]] = {}
    for row in _rows(folder, "returns.csv"):
        of = row["party_id"] or party[row["ballot_id"], row["candidate"]]
        most[row["ballot_id"]] = max(most.get(row["ballot_id"], (-1, "")), (int(row["votes"]), of))
    times = {row["ballot_id"]: datetime.fromisoformat(row["expected_at"]) for row in _rows(folder, "timetable.csv")}
    return {
        row["ballot_id"]: Seat(
            times[row["ballot_id"]], most[row["ballot_id"]][1], row["defending_party"], row["nation"]
        )
        for row in _rows(folder, "contests.csv")
    }


def _entry_by_entry(replayed: Replayed) -> Iterator[tuple[Tally, set[str]]]:
    tally, seen = Tally(replayed.book), set[str]()
    for entry in replayed.night.entries:
        tally.apply(entry)
        declaration = getattr(entry.happening, "declaration", None)
        if declaration is not None:
            seen.add(declaration.contest)
            yield tally, seen


def test_every_seat_vote_and_gain_is_that_of_the_tables(replayed: Replayed) -> None:
    board, seats = replayed.night.board, _seats(replayed.folder)
    commons = board.chambers[COMMONS]
    assert dict(commons.seats) == SEATS[replayed.year]
    assert commons.complete
    gains = Counter((one.winner, one.holder) for one in seats.values() if one.winner != one.holder)
    assert {(move.by, move.of): move.seats for move in commons.running.eve.moves} == gains
    party = {(row["ballot_id"], row["candidate"]): row["party_id"] for row in _rows(replayed.folder, "candidates.csv")}
    votes: Counter[str] = Counter()
    for row in _rows(replayed.folder, "returns.csv"):
        votes[row["party_id"] or party[row["ballot_id"], row["candidate"]]] += int(row["votes"])
    assert {row.party: row.votes for row in board.everywhere.parties if row.votes} == {
        p: n for p, n in votes.items() if n
    }
    assert board.everywhere.valid == votes.total()


def test_at_every_entry_the_net_change_is_that_of_a_script_that_knows_the_tables_alone(replayed: Replayed) -> None:
    seats = _seats(replayed.folder)
    net: Counter[str] = Counter()
    won: Counter[str] = Counter()
    counted: set[str] = set()
    for tally, seen in _entry_by_entry(replayed):
        for ballot in seen - counted:
            won[seats[ballot].winner] += 1
            net.update({seats[ballot].winner: 1})
            net.subtract({seats[ballot].holder: 1})
        counted |= seen
        running = tally.chambers[COMMONS].running
        assert dict(running.seats) == +won
        assert dict(running.eve.changes) == {party: n for party, n in net.items() if n}
        assert running.filled == running.eve.seats == len(seen)


def test_nations_add_up_and_northern_ireland_is_not_great_britain(replayed: Replayed) -> None:
    board, seats = replayed.night.board, _seats(replayed.folder)
    by_nation = Counter(one.nation for one in seats.values())
    assert {area: board.totals[area].filled for area in ("england", "scotland", "wales", "northern-ireland")} == {
        "england": by_nation["England"],
        "scotland": by_nation["Scotland"],
        "wales": by_nation["Wales"],
        "northern-ireland": 18,
    }
    assert (board.root, board.everywhere.filled, board.totals["gb"].filled) == ("uk", 650, 632)
    assert board.totals["gb"].party(PartyId("sf")).filled == 0


def test_a_majority_is_certain_with_the_326th_seat_and_not_before(replayed: Replayed) -> None:
    certain = None
    for tally, _ in _entry_by_entry(replayed):
        commons = tally.chambers[COMMONS]
        first = max((n for _, n in commons.running.seats), default=0)
        control = commons.control.after
        if control not in (None, "noc"):
            certain = certain or (tally.board.at, first)
            assert first >= 326
    if replayed.year == 2010:
        assert certain is None
        assert replayed.night.board.chambers[COMMONS].control.after == "noc"
    else:
        assert certain is not None
        assert certain[1] == 326
    if replayed.year == 2019:
        assert certain is not None
        assert certain[0] == datetime.fromisoformat("2019-12-13T05:05+00:00")


def test_status_has_the_chamber_and_the_change_so_far(replayed: Replayed) -> None:
    view = replayed.night.now
    document = to_builtins(status(Reader(view.book, view.board, view.entries)))
    commons = document["chambers"][COMMONS]
    assert (commons["seats"], commons["declared"], commons["majority_needed"]) == (650, 650, 326)
    assert commons["seats_by_party"] == SEATS[replayed.year]
    before = commons["before"]
    after = commons["seats_by_party"]
    assert all(after.get(party, 0) - before.get(party, 0) == change for party, change in commons["change"].items())
    (election,) = {one for one in document["elections"] if not one.endswith("-05-27")}
    assert election == f"parl.{replayed.book.event.polling_date}"


def test_the_bundled_night_is_what_its_tool_makes(shared: Path) -> None:
    made = package_of(2024, shared)
    assert {file: (BUNDLED / file).read_text("utf-8") for file in made} == made
