"""`tallyroom check` and `watch-copy`: claims and verdicts out, faults named at once."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from tallyroom.cli.check import command
from tallyroom.cli.watch_copy import command as watch
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.night import Night


def test_each_claim_is_one_line_of_json_with_its_documents_name(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Labour gained Exeter.\n", encoding="utf-8")
    result = CliRunner().invoke(command, ["--extract-only", "--jsonl", str(story)])
    [row] = [json.loads(line) for line in result.output.splitlines()]
    assert (row["doc"], row["quote"], row["value"], row["change"]) == ("story.txt", "Exeter", "lab", "gain")
    assert result.exit_code == 0


def test_without_json_the_text_is_shown_with_its_claims_marked(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Labour gained Exeter.\n", encoding="utf-8")
    result = CliRunner().invoke(command, ["--extract-only", str(story)])
    assert "Labour gained [Exeter]1." in result.output


def test_every_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")])
    assert result.exit_code == 2
    assert "one.txt" in result.stderr
    assert "two.txt" in result.stderr


WRONG = "Labour gained Great Yarmouth.\n\nIn Birmingham the Lib Dems have 4 seats, down nine, & no <more>.\n"


@pytest.fixture
def ledger(rehearsed: Night, monkeypatch: pytest.MonkeyPatch) -> str:
    """The bundled night, opened once."""
    monkeypatch.setattr("tallyroom.night.open_night", lambda _: rehearsed)
    return "night.db"


def check(story: Path, *options: str) -> Result:
    story.write_text(WRONG, encoding="utf-8")
    return CliRunner().invoke(command, [str(story), *options])


def test_a_verdict_is_one_line_of_json_with_the_claims_keys_and_four_more(tmp_path: Path, ledger: str) -> None:
    claims = check(tmp_path / "a.txt", "--extract-only", "--jsonl")
    verdicts = check(tmp_path / "a.txt", "--db", ledger, "--jsonl")
    plain, told = ([json.loads(line) for line in result.output.splitlines()] for result in (claims, verdicts))
    assert [[*row][-4:] for row in told] == [["verdict", "ledger_value", "held", "reason"]] * 2
    assert [{key: row[key] for key in plain[0]} for row in told] == plain
    assert [(row["verdict"], row["ledger_value"]) for row in told] == [("match", "lab"), ("mismatch", 15)]
    assert told[0]["held"][0]["assumed"] is True
    assert "won 4, hold 15" in told[1]["reason"]


def test_a_mismatch_fails_only_where_that_is_asked_for(tmp_path: Path, ledger: str) -> None:
    assert check(tmp_path / "a.txt", "--db", ledger).exit_code == 0
    assert check(tmp_path / "a.txt", "--db", ledger, "--fail-on-mismatch").exit_code == 1
    (tmp_path / "b.txt").write_text("Labour gained Great Yarmouth.", "utf-8")
    right = CliRunner().invoke(command, [str(tmp_path / "b.txt"), "--db", ledger, "--fail-on-mismatch"])
    assert right.exit_code == 0


def test_the_page_has_the_text_with_its_marks_and_the_notes_beside(tmp_path: Path, ledger: str) -> None:
    out = tmp_path / "page.html"
    assert check(tmp_path / "a.txt", "--db", ledger, "--html", str(out)).exit_code == 0
    page = out.read_text("utf-8")
    assert '<mark class="mismatch">4 seats, down nine</mark>' in page
    assert "&amp; no &lt;more&gt;" in page
    assert "won 4, hold 15" in page
    assert "<script" not in page


def test_an_html_storys_page_shows_its_text_and_not_its_tags(tmp_path: Path, ledger: str) -> None:
    story, out = tmp_path / "a.html", tmp_path / "page.html"
    story.write_text("<p>Labour <b>gained</b>&nbsp;Great <i>Yar</i>mouth.</p>", "utf-8")
    CliRunner().invoke(command, [str(story), "--db", ledger, "--html", str(out)])
    assert '<mark class="match">Great Yarmouth</mark>' in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--at", "2012-05-04T05:12+01:00"], "a moment needs a ledger"),
        (["--db", "night.db", "--at", "yesterday"], "is not a moment"),
        (["--db", "night.db", "--at", "2012-05-04T05:12"], "offset from UTC"),
        (["--extract-only", "--reader", "nobody"], "no reader 'nobody' is installed"),
    ],
)
def test_what_cannot_be_done_says_how_to_mend_it(tmp_path: Path, ledger: str, options: list[str], says: str) -> None:
    result = check(tmp_path / "a.txt", *options)
    assert result.exit_code != 0
    assert says in result.stderr + str(result.exception)


def test_a_reader_installed_beside_ours_is_asked_when_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = Claim(start=0, end=6, quote="Labour", kind="record", subject="lab", value=None)
    found = [SimpleNamespace(load=lambda: lambda source: [claim])]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group, name: found if name == "other" else [])
    rows = check(tmp_path / "a.txt", "--extract-only", "--jsonl", "--reader", "other").output.splitlines()
    assert [json.loads(row)["kind"] for row in rows][-1] == "record"
    assert len(rows) == 1 + len(check(tmp_path / "a.txt", "--extract-only", "--jsonl").output.splitlines())


def test_stories_are_checked_as_they_arrive(tmp_path: Path, ledger: str) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    result = CliRunner().invoke(watch, [str(tmp_path), "--db", ledger, "--once"])
    assert result.exit_code == 0
    assert "a.txt: 1 mismatch, 1 match" in result.stdout
    assert "b.docx: is not a docx" in result.stderr
    assert "notes.pdf" not in result.output


def test_a_feed_is_watched_item_by_item(tmp_path: Path, ledger: str) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(
        f"<rss><item><guid>one</guid><title>News</title><description><![CDATA[{WRONG}]]></description></item></rss>"
    )
    result = CliRunner().invoke(watch, [str(feed), "--db", ledger, "--once", "--jsonl"])
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["doc"], row["verdict"]) for row in rows] == [("one", "match"), ("one", "mismatch")]
