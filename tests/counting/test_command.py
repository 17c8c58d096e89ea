"""`tallyroom count`, as it is run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tallyroom.cli.count import command

WARD = '2 1\n5 1 2 0\n3 2 0\n0\n"Ann"\n"Bob"\n"Ward of Ann"\n'
TIED = '2 1\n3 1 0\n3 2 0\n0\n"Cy"\n"Di"\n"Ward of Cy"\n'


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=given)


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    (tmp_path / "ann.blt").write_text(WARD)
    return tmp_path / "ann.blt"


@pytest.fixture
def tied(tmp_path: Path) -> Path:
    (tmp_path / "cy.blt").write_text(TIED)
    return tmp_path / "cy.blt"


def test_one_file_shows_its_sheet(ward: Path) -> None:
    shown = run(ward)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.startswith("Ward of Ann\nscottish-2011, 1 seat, 8 valid votes, quota 5.00000\nElected: Ann\n")


def test_json_is_one_document(ward: Path) -> None:
    document = json.loads(run(ward, "--format", "json", "--rules", "ni-1985").stdout)
    assert (document["contest"], document["rules"], document["elected"]) == (
        "Ward of Ann",
        "ni-1985",
        ["Ann"],
    )


def test_several_files_are_a_line_each_and_quiet_in_a_pipe(ward: Path, tied: Path) -> None:
    shown = run(ward, tied)
    assert shown.stdout == "Ward of Ann: Ann\nWard of Cy: nobody yet  LOT NEEDED among Cy, Di\n"
    assert (shown.stderr, shown.exit_code) == ("", 1)


def test_a_folder_is_walked(ward: Path, tied: Path) -> None:
    assert run(ward.parent).stdout == run(ward, tied).stdout


def test_several_files_as_json_are_a_document_a_line(ward: Path, tied: Path) -> None:
    lines = run(ward, tied, "--format", "json").stdout.splitlines()
    assert [json.loads(line)["contest"] for line in lines] == ["Ward of Ann", "Ward of Cy"]


def test_several_files_as_csv_have_one_header(ward: Path, tied: Path) -> None:
    assert run(ward, tied, "--format", "csv").stdout.count("contest,stage") == 1


def test_a_count_that_waits_for_a_lot_exits_with_one_and_with_the_lot_with_nought(tied: Path) -> None:
    assert run(tied).exit_code == 1
    shown = run(tied, "--lots", "Di", "--format", "json")
    assert (shown.exit_code, json.loads(shown.stdout)["elected"]) == (0, ["Di"])
    assert run(tied, "--lots", "seed:1").exit_code == 0


def test_a_file_that_is_refused_says_where_and_exits_with_two_and_the_others_are_counted(
    ward: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad.blt").write_text("2 3\n")
    shown = run(tmp_path / "bad.blt", ward)
    assert (shown.exit_code, shown.stdout) == (2, "Ward of Ann: Ann\n")
    assert "bad.blt: line 1: 2 candidates for 3 seats (refused)" in shown.stderr


def test_a_name_that_is_no_file_does_not_stop_the_others(ward: Path, tied: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    shown = run(ward, tmp_path / "gone.blt", tmp_path / "none", tied)
    assert (shown.exit_code, shown.stdout) == (2, run(ward, tied).stdout)
    assert shown.stderr.splitlines() == [
        f"tallyroom: {tmp_path / 'gone.blt'}: no such file",
        f"tallyroom: {tmp_path / 'none'}: no .blt or .csv file in this folder",
    ]


def test_the_csv_has_its_header_though_the_first_file_is_refused(ward: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.blt").write_text("2 3\n")
    shown = run(tmp_path / "bad.blt", ward, ward, "--format", "csv").stdout.splitlines()
    assert [line.startswith("contest,stage") for line in shown].index(True) == 0
    assert len([line for line in shown if line.startswith("contest,stage")]) == 1


def test_ballots_come_from_standard_input(ward: Path) -> None:
    assert run("-", given=WARD).stdout == run(ward).stdout
    refused = run("-", given="2 3\n")
    assert (refused.exit_code, refused.stderr.split(":")[1].strip()) == (2, "standard input")


def test_totals_under_rules_for_papers_are_told_which_rules_count_totals(tmp_path: Path) -> None:
    (tmp_path / "mayor.csv").write_text("candidate,votes\nAnn,40\nBob,35\n")
    shown = run(tmp_path / "mayor.csv")
    assert shown.exit_code == 2
    assert shown.stderr.startswith(
        f"tallyroom: {tmp_path / 'mayor.csv'}: scottish-2011 counts ranked papers, and these are totals. "
        "Ask for rules that count totals: plurality, supplementary-2000,"
    )


def test_papers_that_do_not_count_are_told(tmp_path: Path) -> None:
    (tmp_path / "w.blt").write_text(WARD.replace("3 2 0", "3 2 0\n4 7 0"))
    shown = run(tmp_path / "w.blt")
    assert "line 4: preference 1: 7 is out of range, 1 to 2 (rejected, 4 papers)" in shown.stderr
    assert "8 valid votes" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("gone.blt",), "gone.blt: no such file"),
        (("{ward}", "--rules", "borda"), "no counting rules called 'borda'"),
        (("{ward}", "--lots", "Eve"), "Eve is not a candidate"),
        (("{ward}", "--seats", "3"), "2 candidates for 3 seats"),
        (("{ward}", "--decimals", "2"), "scottish-2011 takes no `decimals`. `decimals` is for wigm."),
        (("{ward}", "--quota", "hare"), "scottish-2011 takes no `quota`. `quota` is for wigm."),
        (("{ward}", "--seats", "2", "--rules", "supplementary-2000"), "supplementary-2000 fills one seat, not 2"),
        (("{ward}", "{ward}", "--lots", "Ann"), "lots that were drawn are those of one contest"),
        (("{ward}", "{ward}", "--format", "svg"), "svg shows one contest"),
    ],
)
def test_what_is_asked_wrongly_exits_with_two(ward: Path, arguments: tuple[str, ...], says: str) -> None:
    shown = run(*(argument.format(ward=ward) for argument in arguments))
    assert shown.exit_code == 2
    assert says in shown.stderr


def test_totals_are_counted_by_the_systems_that_need_no_papers(tmp_path: Path) -> None:
    (tmp_path / "london.csv").write_text("candidate,votes,second\nAnn,40,3\nBob,35,11\nCy,15,\nDi,12,\n")
    document = json.loads(run(tmp_path / "london.csv", "--rules", "supplementary-2000", "--format", "json").stdout)
    assert (document["contest"], document["elected"]) == ("london", ["Bob"])
    (tmp_path / "list.csv").write_text("candidate,votes,held\nA,100,1\nB,90,\n")
    document = json.loads(run(tmp_path / "list.csv", "--rules", "dhondt-wales-2006", "--format", "json").stdout)
    assert document["elected"] == ["B", "A", "B", "A"]


def test_the_wards_of_a_night_from_their_archive(shared: Path) -> None:
    shown = run(shared / "scotland-stv" / "scotland-stv-2012.tar.xz")
    assert (shown.exit_code, len(shown.stdout.splitlines())) == (0, 353)
    assert "Almond Ward: Norman James Work, Lindsay Paterson, Alastair Gordon Shields" in shown.stdout


def test_asking_for_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from tallyroom.cli.count import command; command(['--help'], standalone_mode=False);"
        "sys.exit(bool({'numpy', 'rich', 'tallyroom.counting'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (told.returncode, "Count ballot files" in told.stdout) == (0, True)
