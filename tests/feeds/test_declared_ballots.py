"""A contest from its ballot file: names matched and never silently, doubtful papers told, packages joined."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.domain import Declaration, Declared, Finding, Grade
from tallyroom.feeds.ballots.declared import read_ballots
from tallyroom.feeds.package import read_package
from tallyroom.feeds.returns import Reading
from tests.made import CON, LAB, LD, book, council, ward
from tests.packages import BLT, BY_ELECTION, PEOPLE, add_row, with_a_ranked_ward

WARD = replace(ward("anytown", "east", standing=[LAB, CON, LD]), system="scottish-2011")
WARD = replace(
    WARD, candidacies=tuple(replace(who, name=name) for who, name in zip(WARD.candidacies, PEOPLE, strict=True))
)
BOOK = book([council("anytown", 9)], [WARD], [])


def _read(text: str, contest: str = WARD.id) -> Reading:
    return read_ballots(text.encode(), BOOK, contest=contest, file="east.blt")


def _declaration(reading: Reading) -> Declaration:
    (returned,) = reading.returned
    assert isinstance(returned.happening, Declared)
    return returned.happening.declaration


def _told(finding: Finding) -> tuple[str, str, str]:
    return finding.grade, finding.code, finding.says


def test_a_ballot_file_is_read_into_papers_and_first_preferences() -> None:
    reading = _read(BLT)
    assert reading.findings == ()
    assert _declaration(reading) == Declaration(
        contest=WARD.id,
        votes=(("con", 2), ("lab", 3), ("ld", 1)),  # type: ignore[arg-type]
        papers=((2, ("con",)), (3, ("lab", "con")), (1, ("ld", "lab"))),  # type: ignore[arg-type]
    )


def test_the_comma_form_says_the_same() -> None:
    people = "".join(f'"Candidate {number}","{name}","",\n' for number, name in enumerate(PEOPLE, start=1))
    text = "3,1,\n3,1,2,\n2,2,\n1,3,1,\n" + people + '"East",\n'
    reading = read_ballots(text.encode(), BOOK, contest=WARD.id, file="east.csv")
    assert _declaration(reading) == _declaration(_read(BLT))


def test_a_name_spelled_otherwise_is_matched_and_said() -> None:
    reading = _read(BLT.replace("Ann O'Neil", "ANN ONEIL"))
    assert [_told(one) for one in reading.findings] == [
        ("note", "candidate-spelling", "ANN ONEIL is taken for Ann O'Neil")
    ]
    assert _declaration(reading) == _declaration(_read(BLT))


def test_papers_that_do_not_count_are_said_and_the_others_are_counted() -> None:
    reading = _read(BLT.replace("2 2 0\n", "2 2 0\n4 9 0\n5 3 3 0\n"))
    assert [_told(one) for one in reading.findings] == [
        ("query", "papers-rejected", "preference 1: 9 is out of range, 1 to 3 (not counted, 4 papers)"),
        (
            "query",
            "papers-shortened",
            "preference 2: candidate 3 is preferred twice (counted as far as it is clear, 5 papers)",
        ),
    ]
    assert reading.findings[0].where == "east.blt line 4"
    assert dict(_declaration(reading).votes) == {"lab": 3, "con": 2, "ld": 6}


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        (
            "Bob Lee",
            "Bob Leigh",
            "candidate-unknown",
            "nobody called Bob Leigh stands in local.anytown.east.2030-05-02",
        ),
        ("Bob Lee", "ann o neil", "candidate-unknown", "nobody called ann o neil stands"),
        ("3 1\n", "3 2\n", "seats-mismatch", "elects 2, and local.anytown.east.2030-05-02 elects 1"),
        ("\n0\n", "\n", "ballots-refused", "the ballots have no closing 0"),
        ("3 1\n", "4 1\n", "candidate-unknown", "nobody called East stands"),
    ],
)
def test_a_file_that_is_not_this_contests_is_refused(old: str, new: str, code: str, said: str) -> None:
    reading = _read(BLT.replace(old, new))
    assert reading.returned == ()
    assert any(found.code == code and said in found.says for found in reading.findings), reading.findings


def test_a_candidate_who_is_withdrawn_in_the_file_and_stands_in_the_book_blocks() -> None:
    reading = _read(BLT.replace("3 1\n", "3 1\n-3\n", 1))
    passed_over, finding = reading.findings
    assert (passed_over.code, passed_over.where) == ("ballots-mended", "east.blt line 2")
    assert (finding.code, finding.says) == (
        "candidate-missing",
        "Cy Môn stands in local.anytown.east.2030-05-02 and is not in the file",
    )


def test_a_contest_that_is_not_in_the_book_is_named_with_the_nearest() -> None:
    (finding,) = _read(BLT, "local.anytown.east.2030-05-03").findings
    assert (finding.code, finding.mend) == ("contest-unknown", "Did you mean local.anytown.east.2030-05-02?")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return with_a_ranked_ward(tmp_path / "package")


def _blocking(folder: Path) -> list[str]:
    return [str(one) for one in read_package(folder).findings if one.grade is Grade.BLOCK]


def test_a_package_declares_a_contest_by_its_ballots_alone(package: Path) -> None:
    reading = read_package(package)
    assert _blocking(package) == []
    last = reading.declarations[-1]
    assert isinstance(last.happening, Declared)
    assert (last.happening.declaration.contest, last.source) == (BY_ELECTION, f"ballots/{BY_ELECTION}.blt")
    assert len(last.happening.declaration.papers) == 3


def _returns(folder: Path, votes: dict[str, int], elected: str) -> None:
    for name, number in votes.items():
        row = {"ballot_id": BY_ELECTION, "candidate": name, "votes": str(number), "source": "Moray Council"}
        add_row(folder / "returns.csv", row | {"elected": str(int(name == elected))})


def test_a_contest_with_rows_and_ballots_has_the_papers_the_winners_and_the_rows_source(package: Path) -> None:
    _returns(package, {"Ann O'Neil": 3, "Bob Lee": 2, "Cy Môn": 1}, elected="Ann O'Neil")
    assert _blocking(package) == []
    last = read_package(package).declarations[-1]
    assert isinstance(last.happening, Declared)
    declaration = last.happening.declaration
    assert (len(declaration.papers), declaration.returned, last.source) == (3, ("ann-oneil",), "Moray Council")


def test_rows_and_ballots_that_disagree_are_a_fault_of_the_package(package: Path) -> None:
    _returns(package, {"Ann O'Neil": 3, "Bob Lee": 3, "Cy Môn": 0}, elected="Ann O'Neil")
    where, mend = f"ballots/{BY_ELECTION}.blt", "Mend one of the two. [papers-against-votes]"
    assert _blocking(package) == [
        f"{where}: bob-lee is put first 2 times, and returns.csv gives 3 votes. {mend}",
        f"{where}: cy-mon is put first 1 times, and returns.csv gives 0 votes. {mend}",
    ]


def test_files_in_the_ballots_folder_that_belong_nowhere_are_said(package: Path) -> None:
    folder = package / "ballots"
    (folder / "notes.txt").write_text("from the returning officer")
    (folder / "local.mars.crater.2012-05-03.blt").write_text(BLT, "utf-8")
    (folder / f"{BY_ELECTION}.csv").write_text("")
    codes = {one.code: one.where for one in read_package(package).findings if one.where.startswith("ballots/")}
    assert codes == {
        "ballots-unread": "ballots/notes.txt",
        "contest-unknown": "ballots/local.mars.crater.2012-05-03.blt",
        "ballots-twice": f"ballots/{BY_ELECTION}.csv",
    }
