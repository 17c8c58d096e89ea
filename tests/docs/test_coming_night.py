"""The tutorial of a coming night: its six commands, on the small files, and on the big ones where there are any."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tallyroom.cli import tallyroom
from tallyroom.feeds.ready import abilities
from tallyroom.night import Night, open_night
from tests.docs.conftest import ROOT

SMALL = ROOT / "tests" / "coming"


def commands() -> list[str]:
    text = (ROOT / "docs" / "coming-night.md").read_text("utf-8")
    return [line.removeprefix("$ tallyroom ") for line in text.splitlines() if line.startswith("$ tallyroom ")]


def followed(folder: Path, monkeypatch: pytest.MonkeyPatch, *, bake: bool = True) -> Night:
    """The night at the end of the six commands."""
    monkeypatch.chdir(folder)
    steps = commands()
    assert len(steps) == 6
    for words in steps if bake else steps[:-1]:
        ended = CliRunner().invoke(tallyroom, shlex.split(words), prog_name="tallyroom")
        assert ended.exit_code == 0, (words, ended.output)
    return open_night("practice.db")


def laws_of_seats(night: Night) -> None:
    """At no moment does a chamber have more seats than it has, and none breaks conservation."""
    for share in range(1, 11):
        at = night.entries[len(night.entries) * share // 10 - 1].recorded_at
        for chamber in night.at(at).board.chambers.values():
            assert chamber.broken == ()
            assert sum(n for _, n in chamber.seats) <= chamber.size


def test_six_commands_lead_from_a_list_of_candidates_to_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SMALL, tmp_path / "night")
    night = followed(tmp_path / "night", monkeypatch)
    assert (tmp_path / "night" / "site" / "index.html").is_file()
    systems = {night.book.body(one.body).nation: one.system for one in night.book.contests if one.kind == "local"}
    assert systems == {
        "England": "plurality",
        "Wales": "plurality",
        "Scotland": "scottish-2011",
        "Northern Ireland": "ni-1985",
    }
    decided = {body for body, council in night.board.councils.items() if council.control.certain}
    assert decided >= {"adur", "harlow", "hastings", "clackmannanshire"}
    laws_of_seats(night)


def test_three_thousand_ballots_have_control_swing_and_a_projection(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tools import coming_night  # noqa: PLC0415  # only where there is bulk data

    monkeypatch.setattr("sys.argv", ["coming_night", str(shared), str(tmp_path)])
    coming_night.main()
    night = followed(tmp_path, monkeypatch, bake=False)
    shown = {one.what: one for one in abilities(night.book, tmp_path / "may")}
    assert shown["projection"].state == "yes"
    assert shown["control"].ready >= shown["control"].all - 3
    assert night.board.everywhere.councils_decided >= 185
    laws_of_seats(night)
