"""The command line as an outsider calls it: documents, exit codes, and errors that say where, what and how to mend."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import BUNDLED
from tests.packages import BLT, BY_ELECTION, with_a_ranked_ward

Ran = subprocess.CompletedProcess[str]


def _run(*arguments: str | Path, stdin: str = "", **environment: str) -> Ran:
    return subprocess.run(
        [sys.executable, "-m", "tallyroom", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def _document(ran: Ran) -> Any:
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `tallyroom demo --no-serve` leaves behind."""
    out = tmp_path_factory.mktemp("demo")
    ran = _run("demo", "--no-serve", "--out", out)
    assert ran.returncode == 0, ran.stderr
    assert (
        "181 of 181 councils declared: Labour 75, no overall control 51, Conservative 42, Liberal Democrat 6"
        in ran.stdout
    )
    assert "SNP 2" in ran.stdout
    assert str(out / "night.db") in ran.stdout
    assert ran.stderr == ""  # quiet in a pipe
    return out


@pytest.fixture
def db(demo: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo / "night.db", tmp_path / "night.db"))


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    path = tmp_path / "fresh.db"
    assert _run("init", BUNDLED, "--db", path).returncode == 0
    return path


def test_help_names_every_verb() -> None:
    ran = _run("--help")
    assert ran.returncode == 0
    for verb in ("demo", "package", "init", "declare", "rehearse", "status", "explain", "bake", "serve", "verify"):
        assert f"  {verb} " in ran.stdout


def test_help_imports_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys, tallyroom.cli as c\n"
        "try: c.tallyroom(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('rich', 'jinja2', 'numpy', 'granian', 'msgspec', 'sqlite3') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("verb", ["status", "explain"])
def test_a_night_without_ballots_is_told_without_numpy(demo: Path, verb: str) -> None:
    """Only counts of ballots and projections need it; a bake has a page of projections."""
    arguments = {"explain": ["councils_controlled", "lab"]}.get(verb, [])
    command = [verb, "--db", str(demo / "night.db"), *arguments]
    code = (
        "import sys, tallyroom.cli as c\n"
        f"try: c.tallyroom({command!r})\n"
        "except SystemExit as done: assert not done.code, done.code\n"
        "print('numpy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "False"


def test_status_as_json_has_the_contracts_keys(demo: Path) -> None:
    document = _document(_run("status", "--db", demo / "night.db", "--json"))
    assert document["event"] == "night-2012"
    assert set(document["as_of"]) == {"entry", "at"}
    assert document["councils"]["declared"] == document["councils"]["total"] == 181
    assert document["contests"] == {"declared": 62, "total": 62}
    labour = document["parties"][0]
    assert {
        key: labour[key] for key in ("party", "councils", "councils_change", "councils_gained", "councils_lost")
    } == {
        "party": "lab",
        "councils": 75,
        "councils_change": 33,
        "councils_gained": 33,
        "councils_lost": 0,
    }
    assert {"seats", "seats_change", "seats_won"} <= set(labour)
    birmingham = document["control"]["birmingham"]
    assert birmingham["label"] == "Lab gain from no overall control"
    assert {party: (row["seats"], row["change"]) for party, row in birmingham["seats"].items()} == {
        "lab": (77, 20),
        "con": (28, -11),
        "ld": (15, -9),
    }


def test_status_at_a_moment_and_at_a_number_of_councils(demo: Path) -> None:
    at_104 = _document(_run("status", "--db", demo / "night.db", "--councils", "104", "--json"))
    assert at_104["councils"]["declared"] == 104
    then = _document(_run("status", "--db", demo / "night.db", "--at", at_104["as_of"]["at"], "--json"))
    assert then["as_of"]["entry"] >= at_104["as_of"]["entry"]
    early = _document(_run("status", "--db", demo / "night.db", "--at", "2012-05-03T22:00:00+01:00", "--json"))
    assert early["councils"]["declared"] == 0


def test_status_in_text_is_a_scoreboard(demo: Path) -> None:
    lines = _run("status", "--db", demo / "night.db").stdout.splitlines()
    assert lines[0] == "Elections of 3 May 2012   rehearsal"
    assert any(line.split() == ["Labour", "75", "+33", "33", "0", "3,965", "+833", "1,075"] for line in lines)
    assert any("Lab gain from no overall control (25): Birmingham," in line for line in lines)
    assert lines[lines.index("Last declarations") + 1].endswith(
        "Mayor of London: Boris Johnson (Con) elected, majority 62,538"
    )


def test_explain_shows_the_wards_and_the_composition_behind_a_figure(demo: Path) -> None:
    said = _run("explain", "--db", demo / "night.db", "council_seats", "ld", "birmingham").stdout
    assert said.startswith("council_seats: Liberal Democrat, Birmingham: 15 (−9)")
    assert "24  held on the eve of poll" in said
    assert "11  not up this time" in said
    assert "40 places, 40 entries" in said
    document = _document(_run("explain", "--db", demo / "night.db", "council_seats", "ld", "birmingham", "--json"))
    assert len(document["entries"]) == 40
    assert document["published"][0]["value"] == "4"


def test_explain_finds_the_place_a_subject_belongs_to(demo: Path) -> None:
    said = _run("explain", "--db", demo / "night.db", "councils_controlled", "lab").stdout
    assert said.startswith("councils_controlled: Labour, Great Britain: 75 (+33)")
    assert "52 (+22)  Great Britain: Running totals with 104 of 181 councils" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["council_seat", "ld"], "'council_seat' is not a measure. Did you mean council_seats?"),
        (["council_seats", "xyz", "birmingham"], "nothing is stated of council_seats xyz on birmingham"),
    ],
)
def test_explain_says_what_there_is_instead(demo: Path, arguments: list[str], said: str) -> None:
    ran = _run("explain", "--db", demo / "night.db", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr


def test_verify_holds_and_then_names_what_was_tampered_with(db: Path) -> None:
    assert _run("verify", "--db", db).returncode == 0
    with sqlite3.connect(db) as connection:
        connection.execute("DROP TRIGGER entries_are_not_changed")
        connection.execute("UPDATE entries SET by = 'somebody' WHERE number = 100")
    connection.close()
    ran = _run("verify", "--db", db)
    assert ran.returncode == 1
    assert "entry 100 has been changed since it was sealed" in ran.stdout
    assert _document_of_failure(db)["broken"] == 100


def _document_of_failure(db: Path) -> Any:
    return json.loads(_run("verify", "--db", db, "--json").stdout)


def _ward(**votes: int) -> str:
    """A return for one ward of Birmingham; by default the real one."""
    given = {"Eddie Freeman": 2117, "Steve Booton": 2115, "Ross Axe": 239, "Steven Haynes": 216, "Leslie Orton": 213}
    given.update(votes)
    rows = "".join(f"local.birmingham.weoley.2012-05-03,{name},{n}\n" for name, n in given.items())
    return "ballot_id,candidate,votes\n" + rows


def test_a_return_is_declared_from_standard_input_and_again_harmlessly(fresh: Path) -> None:
    assert _run("declare", "--db", fresh, "-", stdin=_ward()).stdout == "1 recorded, the last as entry 1.\n"
    again = _run("declare", "--db", fresh, "-", stdin=_ward())
    assert (again.returncode, again.stdout) == (0, "0 recorded, the last as entry 1; 1 was there already.\n")
    status = _document(_run("status", "--db", fresh, "--json"))
    assert (status["rehearsal"], status["contests"]["declared"]) == (False, 1)


def test_a_second_different_return_is_refused_with_exit_code_1(fresh: Path) -> None:
    _run("declare", "--db", fresh, "-", stdin=_ward())
    ran = _run("declare", "--db", fresh, "-", stdin=_ward(**{"Eddie Freeman": 2118}))
    assert ran.returncode == 1
    assert "was declared already, in entry 1" in ran.stderr
    assert "give the right one with `declare --correct REASON`" in ran.stderr


def test_a_faulty_file_is_refused_whole_with_all_its_faults(fresh: Path) -> None:
    sound = _ward()
    faulty = sound + "local.birmingham.aston.2012-05-03,Nobody Known,7\nlocal.mars.crater.2012-05-03,Marvin,1\n"
    ran = _run("declare", "--db", fresh, "-", stdin=faulty.replace(",239", ",2E9"))
    assert ran.returncode == 1
    for said in (
        "standard input row 4, votes: '2E9' is not a whole number",
        "standard input row 7, candidate: nobody called Nobody Known stands in local.birmingham.aston.2012-05-03",
        "standard input row 8, ballot_id: local.mars.crater.2012-05-03 is not in this night's book",
        "nothing was recorded",
    ):
        assert said in ran.stderr
    assert _document(_run("status", "--db", fresh, "--json"))["as_of"]["entry"] == 0


def test_a_misread_return_is_put_right_with_a_reason(fresh: Path) -> None:
    _run("declare", "--db", fresh, "-", stdin=_ward())
    right = _ward(**{"Eddie Freeman": 2118})
    ran = _run("declare", "--db", fresh, "--correct", "A digit was misheard.", "-", stdin=right)
    assert (ran.returncode, ran.stdout) == (0, "1 recorded, the last as entry 2.\n")
    again = _run("declare", "--db", fresh, "--correct", "A digit was misheard.", "-", stdin=right)
    assert again.stdout == "0 recorded, the last as entry 2; 1 was there already.\n"


def test_a_return_is_of_the_source_that_its_file_names_or_else_the_command(fresh: Path, tmp_path: Path) -> None:
    line = json.dumps({"kind": "rescheduled", "body": "birmingham", "expected_at": "2012-05-04T05:00:00+01:00"})
    file = tmp_path / "times.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + line.encode())
    assert _run("declare", "--db", fresh, "--source", "city hall", file).returncode == 0
    with sqlite3.connect(fresh) as ledger:
        assert ledger.execute("SELECT source FROM entries").fetchall() == [("city hall",)]


@pytest.mark.parametrize("line", ["[]", "7", '{"kind": []}', "{" * 3, '{"kind": "declared"}', '{"a":' * 5000])
def test_a_line_that_is_no_happening_is_named(fresh: Path, line: str) -> None:
    ran = _run("declare", "--db", fresh, "-", stdin='{"kind": "withdrawn"}\n' + line)
    assert ran.returncode == 1
    assert "standard input line 2: " in ran.stderr


def test_a_correction_and_a_withdrawal_come_in_as_json_lines(fresh: Path) -> None:
    _run("declare", "--db", fresh, "-", stdin=_ward())
    line = json.dumps({"kind": "withdrawn", "replaces": 1, "reason": "A recount was called."})
    assert _run("declare", "--db", fresh, "-", stdin=line).returncode == 0
    assert _document(_run("status", "--db", fresh, "--json"))["contests"]["declared"] == 0


@pytest.fixture
def ranked(tmp_path: Path) -> Path:
    """A ledger with a Scottish ward in its book, and nothing declared."""
    package, db = with_a_ranked_ward(tmp_path / "package"), tmp_path / "ranked.db"
    assert _run("init", package, "--db", db).returncode == 0
    return db


def test_a_ward_is_declared_by_its_ballot_file_and_its_page_shows_the_stages(ranked: Path, tmp_path: Path) -> None:
    file = tmp_path / "buckie.blt"
    file.write_text(BLT.replace("2 2 0\n", "2 2 0\n4 9 0\n").replace("Cy Môn", "CY MON"), "utf-8")
    ran = _run("declare", "--db", ranked, "--contest", BY_ELECTION, "--source", "Moray Council", file)
    assert (ran.returncode, ran.stdout) == (0, "1 recorded, the last as entry 1.\n")
    assert ran.stderr.splitlines() == [
        "query: buckie.blt line 4: preference 1: 9 is out of range, 1 to 3 (not counted, 4 papers). [papers-rejected]",
        "note: buckie.blt: CY MON is taken for Cy Môn. [candidate-spelling]",
    ]
    again = _run("declare", "--db", ranked, "--contest", BY_ELECTION, "--source", "Moray Council", file)
    assert again.stdout == "0 recorded, the last as entry 1; 1 was there already.\n"
    assert _run("bake", "--db", ranked, "--out", tmp_path / "site").returncode == 0
    document = json.loads((tmp_path / "site" / "data" / "contests" / f"{BY_ELECTION}.json").read_text("utf-8"))
    assert (document["quota"], document["source"]) == (4, "Moray Council")
    assert [stage["votes"]["Ann O'Neil"] for stage in document["stages"]] == ["3.00000", "4.00000"]
    page = (tmp_path / "site" / "contests" / BY_ELECTION / "index.html").read_text("utf-8")
    assert "Ann O&#x27;Neil was elected at stage 2, reaching the quota: 4.00000 votes" in page


def test_a_ballot_file_of_another_contest_is_refused_with_every_fault(ranked: Path) -> None:
    wrong = BLT.replace("Bob Lee", "Bob Leigh").replace("3 1\n", "3 2\n", 1)
    ran = _run("declare", "--db", ranked, "--contest", BY_ELECTION, "-", stdin=wrong)
    assert ran.returncode == 1
    assert "standard input: elects 2, and local.moray.buckie.2012-05-03 elects 1" in ran.stderr
    assert "nobody called Bob Leigh stands in local.moray.buckie.2012-05-03. Did you mean Bob Lee?" in ran.stderr
    assert "nothing was recorded" in ran.stderr


def test_what_would_confuse_the_night_is_refused(fresh: Path) -> None:
    lines = {
        '{"kind":"summarised","summary":{"body":"bristol","seats":[["lab",70]]}}': "bristol renews no seats this time",
        '{"kind":"rehearsal-began","order":"x","seed":0}': "does not come in from a file",
        '{"kind":"withdrawn","replaces":1,"reson":"x","reason":""}': "withdrawn has no 'reson'",
        '{"kind":"administration","body":"birmingham","parties":["nobody"]}': "'nobody' is not a party",
    }
    for line, said in lines.items():
        ran = _run("declare", "--db", fresh, "-", stdin=line)
        assert (ran.returncode, said in ran.stderr) == (1, True), ran.stderr
    assert _document(_run("status", "--db", fresh, "--json"))["as_of"]["entry"] == 0


def test_a_package_is_checked_with_exit_code_1_for_faults(tmp_path: Path) -> None:
    assert _run("package", "check", BUNDLED).returncode == 0
    spoilt = Path(shutil.copytree(BUNDLED, tmp_path / "spoilt"))
    (spoilt / "parties.csv").unlink()
    ran = _run("package", "check", spoilt)
    assert ran.returncode == 1
    assert "block: parties.csv: is not in the package." in ran.stderr
    refused = _run("init", spoilt, "--db", tmp_path / "x.db")
    assert refused.returncode == 1
    assert not (tmp_path / "x.db").exists()


def test_a_missing_package_is_an_error_of_the_command(tmp_path: Path) -> None:
    ran = _run("package", "check", tmp_path / "nowhere")
    assert ran.returncode == 2
    assert "no such folder" in ran.stderr


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [("status", []), ("verify", []), ("explain", ["turnout", "all"]), ("declare", ["-"]), ("bake", ["--out", "x"])],
)
def test_a_ledger_that_is_not_there_is_an_error_of_the_command(tmp_path: Path, verb: str, arguments: list[str]) -> None:
    ran = _run(verb, "--db", tmp_path / "no.db", *arguments)
    assert ran.returncode == 2
    assert ran.stderr.startswith(f"tallyroom: {tmp_path / 'no.db'}: no such ledger.")


def test_a_file_that_cannot_be_read_is_an_error_of_the_command(fresh: Path, tmp_path: Path) -> None:
    ran = _run("declare", "--db", fresh, tmp_path / "no.csv")
    assert ran.returncode == 2
    assert "no.csv: No such file or directory" in ran.stderr


def test_what_the_machine_refuses_is_an_error_of_the_command(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for arguments in (
        ("bake", "--db", demo / "night.db", "--out", file / "site"),
        ("demo", "--no-serve", "--out", file / "demo"),
        ("declare", "--db", demo / "night.db", tmp_path),
        ("serve", demo / "site", "--port", "99999"),
    ):
        ran = _run(*arguments)
        assert ran.returncode == 2
        assert "Traceback" not in ran.stderr
        assert str(arguments[0]) in ran.stderr or str(tmp_path) in ran.stderr


def test_a_port_in_use_is_an_error_of_the_command(demo: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = _run("serve", demo / "site", "--port", str(port))
    assert ran.returncode == 2
    assert f"127.0.0.1:{port}: cannot serve there" in ran.stderr


def test_a_ledger_without_its_book_says_so(db: Path) -> None:
    with sqlite3.connect(db) as ledger:
        ledger.execute("DROP TRIGGER the_book_is_not_removed")
        ledger.execute("DELETE FROM book")
    ran = _run("status", "--db", db)
    assert (ran.returncode, ran.stderr) == (
        2,
        f"tallyroom: {db}: its book is gone. Use a copy made before it was damaged.\n",
    )


def test_a_rehearsal_with_faults_that_nobody_knows_makes_no_ledger(tmp_path: Path) -> None:
    ran = _run("rehearse", BUNDLED, "--db", tmp_path / "night.db", "--faults", "nonsense")
    assert ran.returncode == 2
    assert "no such fault: nonsense" in ran.stderr
    assert not (tmp_path / "night.db").exists()


def test_a_moment_that_is_none_is_an_error_of_the_command(demo: Path) -> None:
    ran = _run("status", "--db", demo / "night.db", "--at", "yesterday")
    assert ran.returncode == 2
    assert "--at: 'yesterday' is not a moment. Write 05:12" in ran.stderr


def test_a_rehearsal_up_to_so_many_councils_stops_there(tmp_path: Path) -> None:
    db = tmp_path / "night.db"
    ran = _run("rehearse", BUNDLED, "--db", db, "--until", "40", "--order", "random", "--seed", "7")
    assert "40 of 181 councils declared" in ran.stdout
    assert _document(_run("status", "--db", db, "--json"))["councils"]["declared"] == 40


def test_a_real_night_is_not_baked_before_the_close_of_poll(tmp_path: Path) -> None:
    coming = Path(shutil.copytree(BUNDLED, tmp_path / "coming"))
    toml = (coming / "event.toml").read_text("utf-8")
    (coming / "event.toml").write_text(toml.replace("polls_close = 2012", "polls_close = 2999"), "utf-8")
    db, out = tmp_path / "night.db", tmp_path / "site"
    _run("init", coming, "--db", db)
    ran = _run("bake", "--db", db, "--out", out)
    assert ran.returncode == 2
    assert "bake: polls close at 2999-05-03T22:00:00+01:00. Nothing is published before that." in ran.stderr
    assert not out.exists()


def test_bake_publishes_and_then_changes_nothing(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    first = _run("bake", "--db", demo / "night.db", "--out", out)
    assert first.returncode == 0, first.stderr
    assert (out / "version.json").is_file()
    assert "0 files changed" in _run("bake", "--db", demo / "night.db", "--out", out).stdout
    for file in (demo / "site").rglob("*"):
        if file.is_file():
            assert (out / file.relative_to(demo / "site")).read_bytes() == file.read_bytes()
