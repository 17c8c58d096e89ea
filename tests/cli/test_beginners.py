"""What a beginner types: verbs, ledgers, hours and names that are not quite as they are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tallyroom.cli import GROUPS, VERBS, tallyroom
from tallyroom.cli.meant import id_meant, near_ids, with_ledger
from tallyroom.feeds.package import read_package
from tests.conftest import BUNDLED
from tests.feeds.test_making import TODAY, row


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(tallyroom, list(words), input=given, prog_name="tallyroom", terminal_width=80)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = str(tmp_path_factory.mktemp("night") / "night.db")
    assert run("rehearse", str(BUNDLED), "--db", made).exit_code == 0
    return made


def test_every_verb_stands_in_one_group_of_help_and_help_fits_eighty_columns() -> None:
    grouped = [verb for verbs in GROUPS.values() for verb in verbs]
    assert sorted(grouped) == sorted(VERBS)
    shown = run("help")
    assert shown.exit_code == 0
    assert all(heading in shown.stdout for heading in GROUPS)
    assert max(map(len, shown.stdout.splitlines())) <= 80


@pytest.mark.parametrize("verb", VERBS)
def test_help_with_a_verb_is_its_help(verb: str) -> None:
    shown, asked = run("help", verb), run(verb, "--help")
    assert (shown.exit_code, shown.stdout) == (0, asked.stdout)
    assert max(map(len, shown.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("typed", "meant"), [("statsu", "status"), ("publish", "bake"), ("Explian", "explain"), ("make", "package make")]
)
def test_a_wrong_verb_gets_the_right_one(typed: str, meant: str) -> None:
    refused = run(typed)
    assert refused.exit_code == 2
    assert f"`tallyroom {meant}`" in refused.output


def test_errors_of_options_are_one_line_in_our_own_form() -> None:
    for words in (["status"], ["status", "--db", "x.db", "--councils", "none"], ["statsu"], ["project"]):
        ended = subprocess.run(
            [sys.executable, "-m", "tallyroom", *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "TALLYROOM_DB": ""},
        )
        if words == ["project"]:
            assert "Usage" in ended.stdout + ended.stderr
            continue
        assert ended.returncode == 2
        (line,) = ended.stderr.splitlines()
        assert line.startswith("tallyroom: ")
        assert "help" in line


def test_a_ledger_may_stand_alone(db: str) -> None:
    assert run("status", db).stdout == run("status", "--db", db).stdout
    assert run("explain", "council_seats", "ld", "birmingham", db).exit_code == 0


def test_a_ledger_is_never_taken_from_another_option() -> None:
    from tallyroom.cli.status import command  # noqa: PLC0415  # a verb alone

    assert with_ledger(command, ["--json", "--db", "a.db"]) == ["--json", "--db", "a.db"]
    assert with_ledger(command, ["--at", "x.db"]) == ["--at", "x.db"]


@pytest.mark.parametrize(("hour", "full"), [("03:00", "2012-05-04T03:00+01:00"), ("11pm", "2012-05-03T23:00+01:00")])
def test_an_hour_is_of_the_nights_own_clock(hour: str, full: str, db: str) -> None:
    assert run("status", "--db", db, "--at", hour).stdout == run("status", "--db", db, "--at", full).stdout


def test_an_hour_that_is_none_says_how_to_write_one(db: str) -> None:
    refused = run("status", "--db", db, "--at", "teatime")
    assert "05:12" in str(refused.exception)


def test_names_are_taken_for_ids_where_they_are_plain_and_suggested_where_they_are_near(db: str) -> None:
    book = read_package(BUNDLED).book
    assert book is not None
    assert [id_meant(book, text) for text in ("Labour", "Birmingham", "Lib Dem", "lab", "nobody")] == [
        "lab",
        "birmingham",
        "ld",
        "lab",
        "nobody",
    ]
    assert "birmingham" in near_ids(book, "Birmingam")
    assert near_ids(book, "lab") == ""
    named = run("explain", "council_seats", "Liberal Democrat", "Birmingham", "--db", db)
    assert named.stdout == run("explain", "council_seats", "ld", "birmingham", "--db", db).stdout
    assert "Did you mean birmingham?" in str(run("explain", "council_seats", "ld", "birmingam", "--db", db).exception)


# The guided set-up


def test_a_night_is_set_up_step_by_step(tmp_path: Path) -> None:
    rows = [row(name, "local.harlow.abbey.2026-05-07", organisation="Harlow Council") for name in ("Ann", "Bob")]
    text = "\n".join((TODAY, *rows, "")).replace("2031-05-01", "2026-05-07")
    (tmp_path / "candidates.csv").write_text(text, "utf-8")
    (tmp_path / "seats.txt").write_text("Harlow: Con 20, Lab 13\n", "utf-8")
    typed = f"nowhere.csv\n{tmp_path}/candidates.csv\n{tmp_path}/seats.txt\n\n\n\n"
    ended = run("new", "--out", f"{tmp_path}/night", "--no-serve", given=typed)
    assert ended.exit_code == 0, ended.output
    assert "nowhere.csv is not a file here" in ended.output
    assert (tmp_path / "night" / "site" / "index.html").is_file()
    assert run("status", f"{tmp_path}/night/simulated.db").stdout.startswith("Elections of 7 May 2026   rehearsal")


def test_a_set_up_that_cannot_be_read_ends_with_its_faults(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("who,where\nAnn,here\n", "utf-8")
    ended = run("new", "--out", f"{tmp_path}/night", "--no-serve", given=f"{tmp_path}/list.csv\n")
    assert ended.exit_code == 1
    assert "column-missing" in ended.output
