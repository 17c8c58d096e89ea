"""`ingest`, `export`, `watch` and `package make` by command."""

from __future__ import annotations

import json
import shlex
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result
from python_calamine import CalamineWorkbook

from tallyroom.cli import tallyroom
from tallyroom.errors import TallyroomError
from tallyroom.night import Night
from tests import made as made_up
from tests.conftest import BUNDLED
from tests.planted.test_catalogue import HERE

FILES, PACKAGE = HERE / "files", HERE / "package"


def run(words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(tallyroom, shlex.split(words), input=given, prog_name="tallyroom")


@pytest.fixture
def db(tmp_path: Path) -> str:
    made = f"{tmp_path}/night.db"
    assert run(f"init {PACKAGE} --db {made}").exit_code == 0
    return made


@pytest.fixture
def practice(tmp_path: Path) -> str:
    """The bundled night, rehearsed until sixty councils are in."""
    made = f"{tmp_path}/practice.db"
    assert run(f"init {BUNDLED} --db {made}").exit_code == 0
    assert run(f"rehearse {BUNDLED} --db {made} --until 60").exit_code == 0
    return made


def test_a_sound_file_is_recorded_once(db: str) -> None:
    first = run(f"ingest democracy-club {FILES / 'dc-clean.csv'} --db {db}")
    assert (first.exit_code, first.stdout) == (0, "1 recorded.\n")
    again = run(f"ingest democracy-club {FILES / 'dc-clean.csv'} --db {db}")
    assert (again.exit_code, again.stdout) == (0, "0 recorded; 1 known already.\n")
    elsewhere = run(f"ingest csv {FILES / 'csv-clean.csv'} --db {db}")
    assert elsewhere.stdout == "0 recorded; 1 known already.\n"


def test_a_faulty_file_is_refused_with_every_fault_and_nothing_of_it_recorded(db: str) -> None:
    refused = run(f"ingest csv - --db {db}", (FILES / "csv-stranger.csv").read_text("utf-8").replace("310", "31O"))
    assert refused.exit_code == 1
    assert "[candidate-unknown]" in refused.stderr
    assert "[cell]" in refused.stderr
    assert "nothing was recorded" in refused.stderr
    assert json.loads(run(f"status --db {db} --json").stdout)["contests"]["declared"] == 0


def test_a_folder_is_one_source_and_sound_returns_can_be_taken_from_it(db: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("dc-clean.csv", "dc-contest-unknown.csv"):
        (folder / name).write_bytes((FILES / name).read_bytes())
    assert run(f"ingest democracy-club {folder} --db {db}").exit_code == 1
    taken = run(f"ingest democracy-club {folder} --db {db} --sound")
    assert (taken.exit_code, taken.stdout) == (0, "1 recorded.\n")
    assert "[contest-unknown]" in taken.stderr


def test_a_contradiction_needs_a_reason(db: str) -> None:
    run(f"ingest csv {FILES / 'csv-clean.csv'} --db {db}")
    assert run(f"ingest csv {FILES / 'csv-second-return.csv'} --db {db}").exit_code == 1
    mended = run(f"ingest csv {FILES / 'csv-second-return.csv'} --db {db} --correct 'A figure was misread.'")
    assert (mended.exit_code, mended.stdout) == (0, "1 recorded.\n")


def test_a_mapping_is_shown_confirmed_once_and_kept(db: str) -> None:
    sheet = FILES / "sheet-clean.csv"
    shown = run(f"ingest sheet {sheet} --db {db}")
    assert shown.exit_code == 1
    assert "header in row 1: votes from 'Votes', candidate from 'Candidate'" in shown.stderr
    confirmed = run(f"ingest sheet {sheet} --db {db} --confirm")
    assert (confirmed.exit_code, confirmed.stdout) == (0, "2 recorded.\n")
    kept = run(f"ingest sheet {sheet} --db {db}")
    assert (kept.exit_code, kept.stdout) == (0, "0 recorded; 2 known already.\n")


def test_a_mapping_can_be_told(db: str) -> None:
    table = "Place,Who,X,Y\nNorth,Ann O'Neil,1,910\n,Bob Lee,2,790\n,Cy Môn,3,310\n"
    told = "--map division=Place --map candidate=Who --map votes=Y"
    taken = run(f"ingest sheet - --db {db} {told} --confirm", table)
    assert (taken.exit_code, taken.stdout) == (0, "1 recorded.\n")
    assert run(f"ingest sheet - --db {db} --map nonsense=Y", table).exit_code == 2


def test_an_unknown_format_names_the_others(db: str) -> None:
    with pytest.raises(TallyroomError, match=r"no such format: word\. There are democracy-club, moderngov"):
        CliRunner().invoke(tallyroom, ["ingest", "word", "-", "--db", db], input="x", catch_exceptions=False)


def test_nothing_is_exported_before_the_close_of_poll(tmp_path: Path) -> None:
    book = made_up.book([], [], [], event=made_up.event(polls_close=datetime(2130, 5, 2, 22, tzinfo=UTC)))
    db = str(tmp_path / "early.db")
    Night.create(db, book)
    with pytest.raises(TallyroomError, match="polls close"):
        CliRunner().invoke(tallyroom, ["export", "csv", "--db", db, "--out", "-"], catch_exceptions=False)


def test_every_format_says_that_a_rehearsal_is_one(practice: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("democracy-club", "nist-cdf", "eml", "csv", "jsonl", "atom"):
        assert run(f"export {name} --db {practice} --out {out}").exit_code == 0
    for name in ("results.csv", "election-report.json", "510.xml", "520.xml", "returns.csv", "night.atom"):
        assert "REHEARSAL" in (out / name).read_text("utf-8"), name
    assert json.loads((out / "night.jsonl").read_text("utf-8").split("\n", 1)[0])["kind"] == "rehearsal-began"


def test_parquet_and_a_workbook_hold_the_same_votes(practice: str, tmp_path: Path) -> None:
    assert run(f"export parquet --db {practice} --out {tmp_path}/r.parquet").exit_code == 0
    assert run(f"export xlsx --db {practice} --out {tmp_path}/r.xlsx").exit_code == 0
    with duckdb.connect() as base:
        found = base.execute(f"SELECT sum(votes), count(*), bool_and(rehearsal) FROM '{tmp_path}/r.parquet'")
        (asked,) = found.fetchall()
    sheet = CalamineWorkbook.from_path(f"{tmp_path}/r.xlsx").get_sheet_by_name("Returns").to_python()
    assert str(sheet[0][0]).startswith("REHEARSAL")
    votes = sheet[1].index("votes")
    figures = [cell for row in sheet[2:] if isinstance(cell := row[votes], float)]
    assert (sum(figures), len(sheet) - 2) == (asked[0], asked[1])
    assert asked[2] is True


def test_only_what_is_new_goes_out_since_an_entry(practice: str) -> None:
    everything = run(f"export csv --db {practice} --out -").stdout.splitlines()
    newer = run(f"export csv --db {practice} --since 70 --out -").stdout.splitlines()
    assert newer[0] == everything[0]
    assert 1 < len(newer) < len(everything)
    assert set(newer) < set(everything)


def test_the_same_night_gives_the_same_bytes(practice: str, tmp_path: Path) -> None:
    for name in ("nist-cdf", "eml", "xlsx", "atom", "jsonl"):
        for folder in ("one", "two"):
            run(f"export {name} --db {practice} --out {tmp_path / folder}/{name}")
    files = sorted(file.relative_to(tmp_path / "one") for file in (tmp_path / "one").rglob("*") if file.is_file())
    assert len(files) == 6
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_watched_file_is_recorded_and_its_state_written(db: str, tmp_path: Path) -> None:
    (tmp_path / "watch.toml").write_text(
        f'[[source]]\nname = "Council"\nformat = "csv"\naddress = "{FILES / "csv-clean.csv"}"\n'
        f'[[source]]\nname = "Gone"\nformat = "csv"\naddress = "{tmp_path}/gone.csv"\n',
        "utf-8",
    )
    watched = run(f"watch {tmp_path}/watch.toml --db {db} --once --state {tmp_path}/state.json")
    assert watched.exit_code == 0
    assert "Council: 1 recorded" in watched.stdout
    rows = json.loads((tmp_path / "state.json").read_text("utf-8"))["sources"]
    assert [(row["source"], row["state"], row["recorded"]) for row in rows] == [
        ("Council", "read", 1),
        ("Gone", "no answer: No such file or directory", 0),
    ]
    assert len(list((tmp_path / "kept" / "council").glob("*.bytes"))) == 1


CANCELLED = ",cancelled_poll"
HEADER = (
    "id,name,ballot_paper_id,election_date,seats_contested,party_id,party_name,post_label,gss_code,organisation_name"
    + CANCELLED
)
ROWS = (
    "1,Ann O'Neil,local.anytown.north.2026-05-07,2026-05-07,1,PP53,Labour Party,North,E05000001,Anytown Council,False",
    "2,Bob Lee,local.anytown.north.2026-05-07,2026-05-07,1,PP52,Conservative,North,E05000001,Anytown Council,False",
    "3,Cy Poe,local.anytown.s.by.2026-05-07,2026-05-07,1,ynmp-party:2,Independent,S,E05000001,Anytown Council,False",
    "4,Di Roe,local.anytown.west.2026-05-07,2026-05-07,1,PP90,Liberal Democrats,West,E05000001,Anytown Council,True",
)


def test_a_package_is_made_from_the_list_of_candidates_alone(tmp_path: Path) -> None:
    (tmp_path / "candidates.csv").write_text("\n".join((HEADER, *ROWS)), "utf-8")
    made = run(f"package make {tmp_path}/candidates.csv --out {tmp_path}/made")
    assert (made.exit_code, made.stdout.splitlines()[0]) == (0, f"{tmp_path}/made: 3 contests, 4 candidacies.")
    checked = run(f"package check {tmp_path}/made")
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert run(f"init {tmp_path}/made --db {tmp_path}/new.db").exit_code == 0
    again = run(f"package make {tmp_path}/candidates.csv --out {tmp_path}/made")
    assert isinstance(again.exception, TallyroomError)
    assert "is there already" in str(again.exception)
