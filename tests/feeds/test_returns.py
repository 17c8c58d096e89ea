"""Returns from CSV and JSON Lines, matched to the book."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tallyroom.domain import CandidacyId, Declared, Withdrawn
from tallyroom.feeds.returns import Reading, read_csv, read_jsonl
from tallyroom.ledger import decode_happening
from tests.made import CON, before, book, council, ward

WARD = ward("anytown", "east", held_by=[CON])
BOOK = book([council("anytown", 9, seats_up=1)], [WARD], [before("anytown", lab=4, con=5)])
HEADER = "ballot_id,candidate,party_id,votes,elected,lot,ballots_issued,turnout_pct\n"


def _read(text: str) -> Reading:
    return read_csv(text.encode(), BOOK, file="returns.csv")


def _rows(*rows: str) -> str:
    return HEADER + "".join(f"{WARD.id},{row}\n" for row in rows)


def test_rows_of_candidates_become_one_declaration() -> None:
    reading = _read(_rows('lab,lab,"1,200",1,,2000,27.5', "con,con,700,0,,2000,27.5", "ld,ld,90,0,,2000,27.5"))
    assert reading.findings == ()
    (returned,) = reading.returned
    assert isinstance(returned.happening, Declared)
    declaration = returned.happening.declaration
    assert dict(declaration.votes) == {"lab": 1200, "con": 700, "ld": 90}
    assert declaration.returned == ("lab",)
    assert (declaration.papers_verified, declaration.turnout_stated) == (2000, Decimal("27.5"))
    assert returned.where == "returns.csv row 2"


def test_a_recorded_lot_is_read_in_the_order_drawn() -> None:
    reading = _read(_rows("lab,,700,,2,,", "con,,700,,1,,", "ld,,700,,,,"))
    (returned,) = reading.returned
    assert isinstance(returned.happening, Declared)
    assert returned.happening.declaration.lot_drawn == ("con", "lab")


def test_all_the_faults_of_a_file_are_found_and_its_sound_returns_are_kept_apart() -> None:
    reading = _read(
        _rows("lab,,1OO,,,,", "conn,,200,,,,", "ld,,300,,,,") + "local.nowhere.2030-05-02,x,,1,,,,\n",
    )
    assert reading.returned == ()
    said = [str(finding) for finding in reading.findings]
    assert any("row 2, votes: '1OO' is not a whole number. A letter O or l for a nought or a one?" in s for s in said)
    assert any("row 3, candidate: nobody called conn stands" in s and "Did you mean con?" in s for s in said)
    assert any("row 5, ballot_id: local.nowhere.2030-05-02 is not in this night's book" in s for s in said)


def test_a_candidate_without_a_row_is_a_fault() -> None:
    (finding,) = _read(_rows("lab,,100,,,,", "con,,200,,,,")).findings
    assert (finding.code, finding.where) == ("candidate-missing", "returns.csv row 3")
    assert finding.says == f"ld stands in {WARD.id} and has no row"
    assert finding.mend == "Add the row; is the file cut short?"


def test_a_candidate_given_twice_is_a_fault() -> None:
    reading = _read(_rows("lab,lab,1,,,,", "con,con,2,,,,", "ld,ld,3,,,,", "ld,ld,4,,,,"))
    assert [finding.code for finding in reading.findings] == ["row-twice"]


def test_json_lines_carry_every_kind_of_happening() -> None:
    lines = [
        {"kind": "declared", "declaration": {"contest": WARD.id, "votes": [["lab", 3], ["con", 2], ["ld", 1]]}},
        {"kind": "withdrawn", "replaces": 1, "reason": "Recount."},
    ]
    data = "\n".join(map(json.dumps, lines)).encode()
    reading = read_jsonl(data, file="night.jsonl", decode=decode_happening)
    assert reading.findings == ()
    first, second = (returned.happening for returned in reading.returned)
    assert isinstance(first, Declared)
    assert first.declaration.votes[0] == (CandidacyId("lab"), 3)
    assert second == Withdrawn(replaces=1, reason="Recount.")


def test_a_faulty_line_is_named_and_the_others_are_read() -> None:
    lines = ('{"kind": "withdrawn", "replaces": 1, "reason": "x"}', '{"kind": "withdra', '{"kind": "guessed"}')
    data = "\n".join([*lines, '{"kind": "withdrawn"}', ""]).encode()
    reading = read_jsonl(data, file="night.jsonl", decode=decode_happening)
    assert len(reading.returned) == 1
    said = [str(finding) for finding in reading.findings]
    assert said[0].startswith("night.jsonl line 2: is not a JSON object with a 'kind'. Is the line cut short?")
    assert "line 3: 'guessed' is not a kind of happening" in said[1]
    assert "line 4: withdrawn: Object missing required field `replaces`" in said[2]


@given(st.binary(max_size=400))
def test_no_bytes_whatever_crash_the_readers(data: bytes) -> None:
    read_csv(data, BOOK, file="x.csv")
    read_csv(HEADER.encode() + data, BOOK, file="x.csv")
    reading = read_jsonl(data, file="x.jsonl", decode=decode_happening)
    assert len(reading.returned) + len(reading.findings) <= len(data.splitlines())
