"""Versions of stories, kept with their figures: what a correction makes wrong in them, and the drafts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tallyroom.cli import tallyroom
from tallyroom.copydesk.writing.saved import Saved, document, newest, read_saved
from tallyroom.copydesk.writing.versions import mistakes
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import Corrected, Declared, Happening, RehearsalBegan, Withdrawn
from tallyroom.errors import TallyroomError
from tallyroom.night import Incoming, Night
from tallyroom.view import View
from tests.made import CON, LAB, LD, before, book, council, ward, won_by

Run = Callable[..., tuple[int, str]]

WARDS = {town: [ward(town, f"{town}-{n}", held_by=[LD]) for n in range(3)] for town in ("ayton", "beeton")}
ALL = [one for rows in WARDS.values() for one in rows]


@pytest.fixture
def night(tmp_path: Path) -> Night:
    """Two towns of three wards; those of the first, and one of the second, are declared for Labour (entries 2 to 5)."""
    towns = [council(town, 3, seats_up=3, cycle="all") for town in WARDS]
    night = Night.create(str(tmp_path / "night.db"), book(towns, ALL, [before(town, ld=3) for town in WARDS]))
    tell(night, RehearsalBegan(order="package", seed=0), *(declared(number) for number in range(4)))
    return night


def tell(night: Night, *happenings: Happening) -> None:
    for one in happenings:
        night.record(Incoming(happening=one), by="test")


def declared(number: int) -> Declared:
    return Declared(declaration=won_by(ALL[number], LAB))


def corrected(number: int, entry: int, *, to: str = CON) -> Corrected:
    right = won_by(ALL[number], CON if to == CON else LD)
    return Corrected(replaces=entry, reason=f"read wrongly, {entry}", declaration=right)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(tallyroom, [*words, "--db", "night.db"], prog_name="tallyroom")
        said = result.output if not isinstance(result.exception, TallyroomError) else str(result.exception)
        return (2 if isinstance(result.exception, TallyroomError) else result.exit_code), said

    return run


@pytest.mark.parametrize("outlet", ["wire", "trade", "local:birmingham", "hall", "headline"])
@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_version_comes_back_as_it_was_with_every_figure(rehearsed: Night, outlet: str, language: str) -> None:
    copy = write_copy(rehearsed.at_councils(104), outlet=outlet, language="cy" if language == "cy" else "en")
    saved = Saved(copy=copy, outlet=outlet, ledger="seal", file="x.json")
    back = read_saved(json.dumps(document(saved)).encode(), file="x.json")
    assert [one.text for one in back.copy.sentences] == [one.text for one in copy.sentences]
    assert [one.said for one in back.copy.figures] == [one.said for one in copy.figures]
    assert document(back) == document(saved)


def test_the_newest_version_of_each_story_is_the_one_with_the_last_entry(night: Night) -> None:
    views = [View(night.book, night.entries[:n]) for n in (5, 3)]
    kept = [
        Saved(copy=write_copy(view, outlet=outlet), outlet=outlet, ledger="")
        for view in views
        for outlet in ("wire", "local:ayton")
    ]
    assert [(one.outlet, one.copy.as_of) for one in newest(kept)] == [("local:ayton", 5), ("wire", 5)]


# What is wrong in a version


def test_what_is_declared_later_makes_no_sentence_wrong(night: Night) -> None:
    story = write_copy(night.now, outlet="wire")
    tell(night, declared(4), declared(5))
    assert mistakes(story, night.now) == ()


def test_a_correction_of_what_was_not_declared_yet_makes_no_sentence_wrong(night: Night) -> None:
    story = write_copy(night.now, outlet="wire")
    tell(night, declared(4), corrected(4, 6))
    assert mistakes(story, night.now) == ()


def test_a_draft_is_of_the_moment_of_its_story(night: Night) -> None:
    story = write_copy(night.now, outlet="local:ayton")
    tell(night, declared(4), declared(5), corrected(0, 2))
    found = mistakes(story, night.now)
    composition = next(one for one in found if one.sentence.kind == "composition")
    assert composition.draft is not None
    assert {one.subject: one.value for one in composition.draft.figures} == {"lab": 2, "con": 1}
    for one in found:
        assert one.draft is None or "two of two" not in one.draft.text
        assert [entry.number for entry in one.because] == [8]


def test_a_correction_that_is_corrected_again_drafts_what_stands_now(night: Night) -> None:
    story = write_copy(night.now, outlet="local:ayton")
    tell(night, corrected(0, 2), corrected(0, 6, to=LD))
    (line,) = (one for one in mistakes(story, night.now) if one.sentence.kind == "list.ward")
    assert line.draft is not None
    assert "Lib Dem" in line.draft.text
    assert [entry.number for entry in line.because] == [7]


def test_a_correction_that_was_withdrawn_leaves_nothing_in_its_place(night: Night) -> None:
    story = write_copy(night.now, outlet="local:ayton")
    tell(night, corrected(0, 2), Withdrawn(replaces=6, reason="recount"))
    found = mistakes(story, night.now)
    (line,) = (one for one in found if one.sentence.kind == "list.ward")
    assert line.sentence.about == ALL[0].id
    assert all("read wrongly" not in str(one.draft) for one in found)


def test_each_sentence_says_which_of_two_corrections_made_it_wrong(night: Night) -> None:
    story = write_copy(night.now, outlet="local:ayton,beeton")
    tell(night, corrected(0, 2), corrected(3, 5))
    because = {
        one.sentence.about: [entry.number for entry in one.because]
        for one in mistakes(story, night.now)
        if one.sentence.kind == "list.ward"
    }
    assert because == {ALL[0].id: [6], ALL[3].id: [7]}


def test_over_the_whole_night_a_correction_lists_its_own_council_and_no_other(rehearsed: Night) -> None:
    number = next(e.number for e in rehearsed.entries if _contest(e.happening) == "local.birmingham.weoley.2012-05-03")
    wrong = rehearsed.entries[number - 1].happening
    assert isinstance(wrong, Declared)
    first, second, *rest = sorted(wrong.declaration.votes, key=lambda row: -row[1])
    votes = tuple(sorted([(first[0], first[1] - 1), second, *rest]))  # the same winner, with a majority of one
    right = Corrected(
        replaces=number,
        reason="a digit",
        declaration=type(wrong.declaration)(contest=wrong.declaration.contest, votes=votes),
    )
    later = rehearsed.entries[-1]
    entry = type(later)(
        number=later.number + 1,
        recorded_at=later.recorded_at,
        by="test",
        source="",
        key="right",
        happening=right,
        previous_seal="",
        seal="",
    )
    now = View(rehearsed.book, (*rehearsed.entries, entry))
    view = rehearsed.now
    stories = [write_copy(view, outlet=f"local:{body}") for body in view.board.councils]
    stories += [write_copy(view, outlet=name) for name in ("wire", "trade", "headline", "ticker")]
    chosen = [*stories[::9], *(one for one in stories if one.scope == "birmingham")]
    found = {(one.outlet, one.scope): mistakes(one, now) for one in chosen}
    hit = {story for story, rows in found.items() if rows}
    assert hit == {("local", "birmingham")}
    kinds = {one.sentence.kind for one in found["local", "birmingham"]}
    assert {"majority.narrowest", "list.ward"} <= kinds <= {"majority.narrowest", "list.ward", "turnout"}


def _contest(happening: Happening) -> str:
    return happening.declaration.contest if isinstance(happening, Declared) else ""


# The commands


def test_write_keeps_versions_and_mend_copy_lists_what_is_wrong_in_the_newest(night: Night, run: Run) -> None:
    for outlet in ("wire", "local:ayton", "local:beeton"):
        assert run("write", "--outlet", outlet, "--save", "kept")[0] == 0
    assert run("mend-copy", "kept", "--fail-on-wrong") == (0, "0 sentences are wrong, in 0 of 3 stories.\n")
    tell(night, corrected(0, 2))
    code, said = run("mend-copy", "kept", "--fail-on-wrong")
    assert code == 1
    assert "local-ayton.en.000005.json" in said
    assert "read wrongly, 2" in said
    rows = json.loads(run("mend-copy", "kept", "--json")[1])
    assert {"file", "outlet", "language", "as_of", "kind", "wrong", "draft", "because"} == set(rows[0])
    assert {row["because"][0]["entry"] for row in rows} == {6}
    # Written again, with its correction at the top, the newest version has nothing wrong; the earlier one still has.
    code, said = run("write", "--outlet", "local:ayton", "--since", "last", "--save", "kept")
    assert code == 0
    assert "CORRECTION" in said
    newest_rows = json.loads(run("mend-copy", "kept", "--json")[1])
    assert [row for row in newest_rows if row["outlet"] == "local:ayton"] == []
    every = json.loads(run("mend-copy", "kept", "--all", "--json")[1])
    assert [row for row in every if row["outlet"] == "local:ayton"] != []


def test_a_version_of_another_ledger_is_refused(night: Night, run: Run, tmp_path: Path) -> None:
    run("write", "--outlet", "wire", "--save", "kept")
    other = Night.create(str(tmp_path / "other.db"), night.book)
    tell(other, *(declared(number) for number in (5, 4, 3, 2, 1)))
    result = CliRunner().invoke(tallyroom, ["mend-copy", "kept", "--db", "other.db"])
    assert isinstance(result.exception, TallyroomError)
    assert "another ledger" in str(result.exception)


def test_a_file_that_is_no_version_is_named(night: Night, run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}", "utf-8")
    code, said = run("mend-copy", "other.json")
    assert code == 2
    assert "other.json: is no kept version" in said
