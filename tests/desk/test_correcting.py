"""Correcting: what stands is put right by a new entry, and the editor sees first what that breaks."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tallyroom.desk.breaks import breaks
from tallyroom.desk.room import room
from tallyroom.domain import CandidacyId, Corrected, Declaration, Declared, Postponed, Rescheduled, Withdrawn
from tallyroom.night import Incoming
from tallyroom.tally import State
from tallyroom.view import View
from tests.desk.desks import BIRMINGHAM, BOOTON, FREEMAN, WEOLEY, WEOLEY_VOTES, Desk

PATH = f"/contests/{WEOLEY}/correct"
WRONG = {**WEOLEY_VOTES, FREEMAN: "2115", BOOTON: "2117"}


NOW = datetime(2012, 5, 4, 3, tzinfo=UTC)


def return_of(votes: dict[str, str]) -> Declaration:
    given = tuple(sorted((CandidacyId(who.removeprefix("votes:")), int(n)) for who, n in votes.items()))
    return Declaration(contest=WEOLEY, votes=given)


def declared(votes: dict[str, str]) -> None:
    room().record(Incoming(happening=Declared(declaration=return_of(votes))), by="test")


@pytest.fixture
def editor(desk: Desk) -> Client:
    return desk.signed_in("ed", "editor", "birmingham")


def corrected(editor: Client, act: str = "correct", **more: str) -> Any:
    """Look, and then confirm what was looked at."""
    form = {"act": act, "reason": "Two figures were exchanged.", "replaces": "1", **more}
    seen = editor.post(PATH, form)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', seen.content.decode()))
    if "key" not in hidden:
        return seen
    return editor.post(PATH, {**hidden, "step": "confirm"})


def test_weoleys_two_votes_corrected_show_what_breaks_before_anything_is_recorded(editor: Client) -> None:
    declared(WRONG)
    page = editor.post(
        PATH, {"act": "correct", "reason": "Exchanged.", "replaces": "1", **WEOLEY_VOTES}
    ).content.decode()
    rows = [re.sub(r"<[^>]+>|\s+", " ", row).split() for row in re.findall(r"<tr><th.*?</tr>", page)]
    told = {row[0]: " ".join(row[-4:]) for row in rows}
    assert told["ward_control"] == "Labour (gain) Conservative (hold)"
    assert {"ward_result", "vote_share", "ward_control", "seats_won"} <= set(told)
    assert "contests/local.birmingham.weoley.2012-05-03/" in page
    assert "councils/birmingham/" in page
    assert "feed.atom" in page
    assert "Nothing is recorded yet" in page
    assert len(room().entries_since(0)) == 1


def test_what_is_shown_as_new_is_what_the_figures_then_are(editor: Client) -> None:
    declared(WRONG)
    before = room().view
    told = breaks(before, Corrected(replaces=1, reason="x", declaration=return_of(WEOLEY_VOTES)), at=NOW)
    assert corrected(editor, **WEOLEY_VOTES).status_code == 302
    after = room().view
    assert told.figures
    for row in told.figures:
        assert row.before != row.after
    majority = [row for row in told.figures if row.measure == "votes_majority"]
    assert majority == []  # two either way
    assert after.board.standing(WEOLEY).returned == ("eddie-freeman",)
    assert View(after.book, after.entries[:1]).board.standing(WEOLEY).returned == ("steve-booton",)


def test_a_confirmed_correction_is_a_new_entry_with_its_reason(editor: Client) -> None:
    declared(WRONG)
    assert corrected(editor, **WEOLEY_VOTES).status_code == 302
    first, second = room().entries_since(0)
    assert isinstance(second.happening, Corrected)
    assert (second.happening.replaces, second.happening.reason) == (1, "Two figures were exchanged.")
    assert (first.by, second.by, second.source) == ("test", "desk:ed", "desk")


def test_confirming_twice_records_once(editor: Client) -> None:
    declared(WRONG)
    form = {"act": "correct", "reason": "x.", "replaces": "1", "key": "k-1", "step": "confirm", **WEOLEY_VOTES}
    assert [editor.post(PATH, form).status_code for _ in range(2)] == [302, 302]
    assert len(room().entries_since(0)) == 2


def test_a_correction_of_what_somebody_else_has_corrected_is_refused(editor: Client) -> None:
    declared(WRONG)
    corrected(editor, **WEOLEY_VOTES)
    answer = corrected(editor, **{**WEOLEY_VOTES, "votes:ross-axe": "240"})
    assert answer.status_code == 422
    assert "entry 2 stands" in answer.content.decode()
    assert len(room().entries_since(0)) == 2


def test_a_correction_without_a_reason_is_refused(editor: Client) -> None:
    declared(WRONG)
    assert corrected(editor, reason=" ", **WEOLEY_VOTES).status_code == 422
    assert len(room().entries_since(0)) == 1


def test_a_result_is_withdrawn(editor: Client) -> None:
    declared(WRONG)
    corrected(editor, "withdraw")
    assert isinstance(room().entries_since(1)[0].happening, Withdrawn)
    assert room().board.standing(WEOLEY).state is State.UNDECLARED


@pytest.mark.parametrize("act", ["provisional", "recount"])
def test_a_recount_takes_the_result_off_the_board(editor: Client, act: str) -> None:
    declared(WRONG)
    corrected(editor, act, **WRONG)
    assert room().board.standing(WEOLEY).state is State.PROVISIONAL


def test_a_poll_is_postponed_until_a_day(editor: Client) -> None:
    corrected(editor, "postpone", until="2012-05-24", countermanded="on")
    said = room().entries_since(0)[0].happening
    assert isinstance(said, Postponed)
    assert (str(said.until), said.countermanded) == ("2012-05-24", True)
    assert room().board.standing(WEOLEY).state is State.POSTPONED


@pytest.mark.parametrize(
    ("council", "page"), [({}, f"contests/{WEOLEY}/"), ({"council": "on"}, "councils/birmingham/")]
)
def test_a_count_is_expected_at_another_time(editor: Client, council: dict[str, str], page: str) -> None:
    form = {"act": "reschedule", "expected": "2012-05-04T03:30", "reason": "The boxes are late", **council}
    seen = editor.post(PATH, {**form, "step": "preview"}).content.decode()
    assert page in seen
    assert editor.post(PATH, {**form, "step": "confirm", "key": "k1"}).status_code == 302
    said = room().board.expected[BIRMINGHAM, None if council else WEOLEY]
    assert said.at.isoformat() == "2012-05-04T03:30:00+01:00"
    assert room().entries_since(0)[-1].happening == Rescheduled(
        body=BIRMINGHAM, contest=said.contest, expected_at=said.at, reason="The boxes are late"
    )
    assert ("expected 03:30" in editor.get("/?all").content.decode()) == bool(council)


@pytest.mark.parametrize("when", ["", "soon", "03:30"])
def test_a_time_that_is_none_is_refused(editor: Client, when: str) -> None:
    form = {"act": "reschedule", "expected": when, "reason": "Late"}
    assert "is not a time" in editor.post(PATH, {**form, "step": "confirm"}).content.decode()
    assert room().entries_since(0) == ()


def test_a_date_that_is_none_is_refused(editor: Client) -> None:
    assert corrected(editor, "postpone", until="24 May").status_code == 422


def test_a_lot_is_recorded_for_one_of_the_tied(editor: Client) -> None:
    declared({**WEOLEY_VOTES, BOOTON: "2117"})
    assert room().board.standing(WEOLEY).state is State.TIED
    assert corrected(editor, "lot", lot="leslie-orton").status_code == 422
    assert corrected(editor, "lot").status_code == 422
    corrected(editor, "lot", lot="steve-booton")
    standing = room().board.standing(WEOLEY)
    assert (standing.state, standing.returned, standing.by_lot) == (State.DECLARED, ("steve-booton",), True)


def test_a_court_decides_against_the_votes(editor: Client) -> None:
    declared(WRONG)
    corrected(editor, "court", **WRONG, **{"elected:eddie-freeman": "on"})
    assert room().board.standing(WEOLEY).returned == ("eddie-freeman",)


def test_what_does_not_stand_cannot_be_corrected(editor: Client) -> None:
    assert corrected(editor, **WEOLEY_VOTES).status_code == 422
    assert not room().entries_since(0)


def test_stories_already_filed_are_held_against_the_correction(editor: Client, desk: Desk) -> None:
    declared(WRONG)
    (desk.folder / "weoley.txt").write_text("Labour won the Weoley ward of Birmingham by two votes.", "utf-8")
    happening = Corrected(replaces=1, reason="x", declaration=return_of(WEOLEY_VOTES))
    told = breaks(room().view, happening, at=NOW, stories=str(desk.folder)).lines
    assert any("Labour" in line.line for line in told if line.story == "weoley.txt")


def test_the_form_offers_only_what_can_be_done(editor: Client) -> None:
    page = editor.get(PATH).content.decode()
    assert re.findall(r'<option value="(\w+)"', page.split("</select>")[0]) == ["provisional", "postpone", "reschedule"]
    assert settings.STORIES == ""
