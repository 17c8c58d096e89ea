"""`tallyroom check` with no ledger: claims out, faults named at once."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from tallyroom.cli.check import command


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


def test_verdicts_wait_for_the_checker(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Labour gained Exeter.\n", encoding="utf-8")
    result = CliRunner().invoke(command, ["--db", "night.db", str(story)])
    assert result.exit_code == 2
    assert "verdicts need the checker" in result.stderr
