"""The event package: read whole, and every fault listed at once with file, row, column and how to mend it."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tallyroom.domain import Book, Grade, blocks
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading, read_package
from tests.conftest import BUNDLED


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the bundled package, to be spoilt."""
    return Path(shutil.copytree(BUNDLED, tmp_path / "package"))


def _swap(package: Path, file: str, old: str, new: str) -> None:
    path = package / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _faults(package: Path) -> list[str]:
    return [str(finding) for finding in blocks(read_package(package).findings)]


def test_the_bundled_package_has_no_faults(bundled: PackageReading) -> None:
    assert blocks(bundled.findings) == ()
    assert Counter(finding.code for finding in bundled.findings) == {"composition-size": 7}


def test_the_bundled_package_holds_the_night(bundled: PackageReading, bundled_book: Book) -> None:
    assert sum(body.is_up for body in bundled_book.bodies) == 181
    kinds = Counter(contest.kind for contest in bundled_book.contests)
    assert kinds == {"local": 48, "mayor": 3, "referendum": 11}
    assert len(bundled.summaries) == 180  # Birmingham is told by its forty wards alone
    assert sum(expected.assumed for expected in bundled_book.timetable) == len(bundled_book.timetable)


def test_the_bundled_package_is_small() -> None:
    assert sum(file.stat().st_size for file in BUNDLED.iterdir()) < 400_000


def test_every_row_of_the_bundled_package_names_its_source() -> None:
    silent = [
        (file.name, number)
        for file in BUNDLED.glob("*.csv")
        for number, row in enumerate(csv.DictReader(file.read_text("utf-8").splitlines()), 2)
        if "source" in row and not row["source"]
    ]
    assert silent == []


SPOILT = [
    ("returns.csv", ",2170,1,", ",2I70,1,", "returns.csv row 2, votes: '2I70' is not a whole number. "),
    ("returns.csv", ",2170,1,", ",-2170,1,", "returns.csv row 2, votes: '-2170' is below nought. "),
    ("returns.csv", "John O'Shea", "John O'Shae", "nobody called John O'Shae stands in local.birmingham.acocks-green"),
    (
        "returns.csv",
        "local.birmingham.aston",
        "local.birmingham.ashton",
        "Did you mean local.birmingham.aston.2012-05-03?",
    ),
    ("returns.csv", "John O'Shea,lab", "John O'Shea,con", "John O'Shea stands for lab, not con"),
    ("contests.csv", ",birmingham,", ",brummagem,", "contests.csv row 2, council_id: brummagem is not in councils.csv"),
    ("contests.csv", ",local,", ",locale,", "contests.csv row 2, contest_type: 'locale' is not one of local,"),
    ("contests.csv", ",ld,", ",libdem,", "contests.csv row 2, defending_party: 'libdem' is not in parties.csv"),
    ("candidates.csv", ",lab", ",laber", "candidates.csv row 2, party_id: 'laber' is not in parties.csv"),
    (
        "councils.csv",
        ",thirds,",
        ",quarters,",
        "councils.csv row 2, cycle: 'quarters' is not one of all, thirds, halves,",
    ),
    ("councils.csv", "newcastle-upon-tyne,", "gateshead,", "gateshead was given already in row 2"),
    ("composition_before.csv", "gateshead,lab,51", "gateshead,lab,fifty-one", "'fifty-one' is not a whole number"),
    ("timetable.csv", "+01:00", "", "does not say its offset from UTC, such as +01:00"),
    ("previous.csv", "2008-05-01", "1 May 2008", "'1 May 2008' is not a date such as 2012-05-03"),
    ("bulletins.csv", ",53,", ",fifty-three,", "bulletins.csv row"),
    ("councils.csv", "gateshead,", "../gateshead,", "'../gateshead' is not an id of small letters, digits"),
    ("councils.csv", "gateshead,", "Gateshead,", "'Gateshead' is not an id of small letters, digits"),
    ("councils.csv", "gateshead,", "index.html,", "'index.html' has a meaning of its own"),
    ("composition_before.csv", "gateshead,lab,51", "gateshead,lab,5100", "'5100' is more seats than any council has"),
    ("councils.csv", "gateshead,", "all,", "'all' has a meaning of its own"),
    ("composition_before.csv", "gateshead,lab,51", 'gateshead,lab,"5,1"', "'5,1' is not a whole number"),
    ("composition_before.csv", "gateshead,lab,51", "gateshead,lab,5_1", "'5_1' is not a whole number"),
    ("composition_before.csv", "gateshead,lab,51", "gateshead,lab,٥١", "'٥١' is not a whole number"),
    ("composition_before.csv", "gateshead,lab,51", f"gateshead,lab,{10**23}", "is more than anybody counts"),
    ("event.toml", "independents_as_party = true", 'independents_as_party = "yes"', "event.toml, control.independents"),
    ("event.toml", "Europe/London", "Europe/Londinium", "there is no time zone 'Europe/Londinium'"),
    ("event.toml", "[control]", "[[control]]", "event.toml, control: is missing or is not a table"),
    ("event.toml", "polling_date = 2012-05-03", "", "event.toml, polling_date: is missing or is not a date"),
    ("event.toml", 'id = "night-2012"', 'id = "night-2012', "event.toml: cannot be read"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), SPOILT)
def test_a_fault_is_named_with_its_place_and_its_mending(
    package: Path, file: str, old: str, new: str, said: str
) -> None:
    _swap(package, file, old, new)
    faults = _faults(package)
    assert any(said in fault for fault in faults), faults


def test_every_fault_is_listed_at_once(package: Path) -> None:
    spoilt = [SPOILT[place] for place in (0, 3, 5, 7, 8, 9, 11, 13)]
    for file, old, new, _ in spoilt:
        _swap(package, file, old, new)
    faults = "\n".join(_faults(package))
    assert [said for _, _, _, said in spoilt if said not in faults] == []


def test_a_missing_file_is_a_fault_and_the_others_are_still_read(package: Path) -> None:
    (package / "parties.csv").unlink()
    (package / "candidates.csv").unlink()
    _swap(package, "councils.csv", ",thirds,", ",quarters,")
    faults = _faults(package)
    assert "parties.csv: is not in the package. Add it; docs/package.md says what it holds. [file-missing]" in faults
    assert any(fault.startswith("candidates.csv: is not in the package") for fault in faults)
    assert any("councils.csv row 2" in fault for fault in faults)
    assert not any(
        "is not in parties.csv" in fault for fault in faults
    )  # what follows from the one would hide the rest


def test_a_missing_column_is_a_fault_of_the_header(package: Path) -> None:
    _swap(package, "contests.csv", "ballot_id,council_id", "ballot,council_id")
    assert any("contests.csv row 1: there is no column 'ballot_id'" in fault for fault in _faults(package))


def test_a_file_in_another_encoding_is_refused_with_its_row(package: Path) -> None:
    text = (package / "candidates.csv").read_text("utf-8").replace("Roger Harmer", "Roger Härmer", 1)
    (package / "candidates.csv").write_bytes(text.encode("cp1252"))
    assert any("candidates.csv row 3: byte 0xE4 is not UTF-8" in fault for fault in _faults(package))


def test_a_byte_order_mark_is_no_fault(package: Path) -> None:
    path = package / "parties.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert _faults(package) == []


def test_a_file_cut_short_is_refused(package: Path) -> None:
    path = package / "returns.csv"
    path.write_bytes(path.read_bytes()[:-2000])
    faults = _faults(package)
    assert any(
        "has no row. Add the row; is the file cut short?" in fault or "cells where the header" in fault
        for fault in faults
    )


def test_a_quotation_mark_left_open_is_refused(package: Path) -> None:
    _swap(package, "councils.csv", "gateshead,Gateshead", 'gateshead,"Gateshead')
    assert any("councils.csv" in fault and "the table cannot be read on" in fault for fault in _faults(package))


def test_two_people_of_one_name_are_told_apart_by_party(package: Path) -> None:
    for file in ("candidates.csv", "returns.csv"):
        _swap(package, file, "Roger Harmer", "John O'Shea")
    reading = read_package(package)
    assert blocks(reading.findings) == ()
    assert reading.book is not None
    names = [who.id for who in reading.book.contests[0].candidacies][:2]
    assert names == ["john-oshea-lab", "john-oshea-ld"]


def test_two_people_of_one_name_and_party_need_ids(package: Path) -> None:
    _swap(package, "candidates.csv", "Roger Harmer,ld", "John O'Shea,lab")
    assert any("stands twice on this paper for the same party" in fault for fault in _faults(package))


def test_a_system_that_the_law_does_not_give_is_refused(package: Path) -> None:
    path = package / "contests.csv"
    header, first, *rest = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([f"{header},system", f"{first},stv", *(f"{row}," for row in rest)]) + "\n", "utf-8")
    assert any("says stv, but the rule for this contest is plurality" in fault for fault in _faults(package))


def test_a_composition_that_does_not_add_up_to_the_council_is_noted_not_mended(bundled: PackageReading) -> None:
    (hartlepool,) = [finding for finding in bundled.findings if "hartlepool" in finding.where]
    says = "the seats of Hartlepool add up to 47, and it has 33"
    assert (hartlepool.grade, hartlepool.says) == (Grade.NOTE, says)
    assert hartlepool.where.startswith("composition_before.csv row ")


def test_no_folder_is_no_package(tmp_path: Path) -> None:
    with pytest.raises(TallyroomError, match="no such folder"):
        read_package(tmp_path / "nowhere")


def test_both_packages_of_the_bulk_data_load_without_faults(shared: Path) -> None:
    for folder, contests in (("night-2012", 495), ("english-2018", 2759)):
        reading = read_package(shared / folder)
        assert blocks(reading.findings) == ()
        assert reading.book is not None
        assert len(reading.book.contests) == len(reading.declarations) == contests


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (
            '[[rule]]\nkind = "mayor"\nnations = "England"\ncounts = "plurality"',
            "rule 1: nations is missing or is not a list",
        ),
        ("[[rule]]\nkind = 5\nuntill = 2012-05-03", "rule 1: kind is missing or is not text"),
        ("[[rule]]\nkind = 5\nuntill = 2012-05-03", "rule 1: 'untill' is not read"),
        ('[[rule]]\nkind = "mayor"\nfrom = "2012-05-03"', "rule 1: from is not a date without quotation marks"),
        ('[[rules]]\nkind = "mayor"', "'rules' is not read"),
        ('rule = "none"', "rule is not a list of tables"),
        ("[[rule]\n", "cannot be read as rules"),
    ],
)
def test_a_rule_of_the_packages_own_that_cannot_be_one_is_a_fault(package: Path, toml: str, said: str) -> None:
    (package / "rules.toml").write_text(toml, "utf-8")
    assert any(fault.startswith("rules.toml: ") and said in fault for fault in _faults(package))


def test_a_rule_that_nothing_counts_by_is_a_fault_of_its_contest(package: Path) -> None:
    rule = '[[rule]]\nkind = "mayor"\nnations = ["England"]\ncounts = "first-past"\nstatute = "Our own Act"'
    (package / "rules.toml").write_text(rule, "utf-8")
    assert any("nothing counts by 'first-past'" in fault for fault in _faults(package))


def test_a_file_in_utf_16_is_called_so(package: Path) -> None:
    text = (package / "parties.csv").read_text("utf-8")
    (package / "parties.csv").write_text(text, "utf-16")
    assert "parties.csv: is UTF-16. Save it as UTF-8. [not-utf-8]" in _faults(package)
