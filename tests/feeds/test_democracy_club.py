"""Democracy Club's results of today, of 2018, and of the API say the same."""

from __future__ import annotations

import csv
import io
import json

import pytest
from msgspec.structs import replace

from tallyroom.domain import Book, Declaration, Declared
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.democracy_club import HEADER
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.outgoing import write
from tallyroom.feeds.outgoing.told import Told
from tallyroom.ledger import decode_happening
from tallyroom.night import Accepted, Night
from tests import made

WARD = made.ward("anytown", "north", standing=(made.LAB, made.CON, made.LD))
BOOK = made.book([made.council("anytown", 3, seats_up=1)], [WARD], [])
TODAY = "person_id,person_name,ballot_paper_id,party_name,party_id,votes_cast,elected,tied_vote_winner,rank,"
TODAY += "turnout_reported,spoilt_ballots,total_electorate,results_source\n"
ROWS = (
    ("lab", "Labour", 600, "True", "True"),
    ("con", "Conservative", 600, "False", ""),
    ("ld", "Liberal Democrat", 10, "False", ""),
)


def declared(data: bytes, book: Book = BOOK) -> Declaration:
    reading = read("democracy-club", [Given(name="results", data=data)], book, decode=decode_happening)
    assert [str(one) for one in reading.findings if one.grade == "block"] == []
    (one,) = reading.returned
    assert isinstance(one.happening, Declared)
    return one.happening.declaration


def today() -> bytes:
    rows = (
        f",{who},{WARD.id},{name},,{votes},{won},{lot},,1215,5,3000,council\n" for who, name, votes, won, lot in ROWS
    )
    return (TODAY + "".join(rows)).encode()


def test_the_header_of_today_is_read_with_its_lot() -> None:
    said = declared(today())
    assert dict(said.votes) == {"lab": 600, "con": 600, "ld": 10}
    assert (said.papers_verified, said.rejected, said.electorate) == (1215, (("all", 5),), 3000)
    assert said.lot_drawn == ("lab",)


def test_the_export_of_2018_says_the_same_but_for_the_lot() -> None:
    head = "person_id,person_name,ballot_paper_id,party_name,party_id,ballots_cast,elected,turnout,spoilt_ballots,"
    rows = (f",{who},{WARD.id},{name},,{votes},{won},1215,5,3000,council\n" for who, name, votes, won, _ in ROWS)
    said = declared((head + "total_electorate,source\n" + "".join(rows)).encode())
    assert said.votes == declared(today()).votes
    assert said.papers_verified == 1215
    assert said.lot_drawn == ()


def test_the_api_says_the_same() -> None:
    people = [
        {
            "person": {"id": 1, "name": who},
            "party": {"ec_id": "", "name": name},
            "num_ballots": votes,
            "elected": won == "True",
            "tied_vote_winner": lot == "True",
        }
        for who, name, votes, won, lot in ROWS
    ]
    result = {
        "ballot": {"ballot_paper_id": WARD.id},
        "num_turnout_reported": 1215,
        "num_spoilt_ballots": 5,
        "total_electorate": 3000,
        "source": "council",
        "candidate_results": people,
    }
    assert declared(json.dumps({"results": [result]}).encode()) == declared(today())


def test_a_file_without_either_votes_column_says_what_it_lacks() -> None:
    data = today().replace(b"votes_cast", b"tally")
    reading = read("democracy-club", [Given(name="results", data=data)], BOOK, decode=decode_happening)
    assert [one.code for one in reading.findings] == ["column-missing", "field-passed-over"]
    assert "votes_cast" in reading.findings[0].says
    assert "'tally'" in reading.findings[1].says


@pytest.mark.parametrize("data", [b'{"results": [{"candidate_results": [{}]}]}', b'{"results": []}', b'{"results": ['])
def test_json_that_is_no_result_is_a_finding(data: bytes) -> None:
    reading = read("democracy-club", [Given(name="results", data=data)], BOOK, decode=decode_happening)
    assert reading.returned == ()
    assert len(reading.findings) == 1


def test_what_is_written_has_the_header_of_today_and_comes_back_with_its_lot(tmp_path: object) -> None:
    night = Night.create(f"{tmp_path}/night.db", BOOK)
    recorded = night.declare(declared(today()), by="test", source="council")
    assert isinstance(recorded, Accepted)
    (data,) = write("democracy-club", Told(night.book, night.board, night.entries)).values()
    rows = list(csv.DictReader(io.StringIO(data.decode())))
    assert tuple(rows[0]) == HEADER
    assert [(row["elected"], row["tied_vote_winner"], row["rank"]) for row in rows] == [
        ("True", "True", "1"),
        ("False", "", "1"),
        ("False", "", "3"),
    ]
    assert replace(declared(data), turnout_stated=None) == declared(today())
