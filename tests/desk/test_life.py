"""The life of a return: the table against its documentation and a small model; who signs; what corrects itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tallyroom.desk import cases
from tallyroom.desk import room as rooms
from tallyroom.desk.life import TABLE, Actor, Input, RefusedError, Stage, moved, step
from tallyroom.desk.models import OPEN, Case, Keying, Person, State
from tallyroom.desk.openapi import LONGEST_KEY
from tallyroom.desk.reconciling import reconcile
from tallyroom.desk.room import Room, room
from tallyroom.domain import CandidacyId, ContestId, Declaration, Withdrawn, said_in
from tallyroom.night import Incoming
from tests.desk.desks import BOOTON, FREEMAN, WEOLEY, WEOLEY_VOTES, Desk, key, open_case


def test_the_documentation_has_the_same_table(rows_of: Callable[[str, str], list[list[str]]]) -> None:
    drawn = [(one.stage, one.actor, one.input, " or ".join(one.to)) for one in TABLE]
    assert [tuple(row) for row in rows_of("docs/desk.md", "## The life of a return")] == drawn


def test_no_row_says_two_things() -> None:
    assert len({(one.stage, one.actor, one.input) for one in TABLE}) == len(TABLE)


def test_what_the_table_does_not_have_is_refused() -> None:
    for stage, actor, input_ in product(Stage, Actor, Input):
        found = step(stage, {actor}, input_)
        if found is None:
            with pytest.raises(RefusedError):
                moved(stage, actor, input_)
        else:
            assert found in TABLE
            assert moved(stage, actor, input_, found.to[-1]) == found.to[-1]


def test_every_stage_is_reached_and_only_people_reject() -> None:
    reached = {Stage.DRAFTED} | {to for one in TABLE for to in one.to}
    assert reached == set(Stage)
    rejecting = {one.actor for one in TABLE if Stage.REJECTED in one.to}
    assert rejecting == {Actor.VERIFIER, Actor.EDITOR}
    assert {State(stage) for stage in set(Stage) - {Stage.DRAFTED, Stage.KEYED}} == set(State)


def _sent(desk: Desk, token: str, key_: str, **votes: int) -> Any:
    given = {name.removeprefix("votes:"): int(n) for name, n in WEOLEY_VOTES.items()} | votes
    return desk.client().post(
        "/returns",
        json.dumps({"contest": WEOLEY, "votes": given}),
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}", "Idempotency-Key": key_},
    )


def _votes() -> dict[str, int]:
    return dict(room().board.standing(WEOLEY).votes)


def test_of_a_feed_that_corrects_itself_the_last_word_is_accepted(desk: Desk) -> None:
    token = desk.token()
    assert _sent(desk, token, "weoley-0001", **{"ross-axe": 293}).status_code == 202
    verifier = desk.signed_in("vera", "verifier")
    path = f"/cases/{open_case().pk}"
    seen = verifier.get(path).content.decode().partition('name="seen" value="')[2].partition('"')[0]
    assert _sent(desk, token, "weoley-0002").status_code == 202
    assert (
        verifier.post(path, {"do": "accept", "seen": seen}).status_code == 422
    )  # those figures are the feed's no more
    page = verifier.get(path).content.decode()
    assert page.index("Newest") < page.index("Sent before, replaced")
    assert "293" in page
    assert verifier.post(path, {"do": "accept"}).status_code == 302
    assert _votes()["ross-axe"] == 239
    assert room().entries_since(0)[0].by == "feed:a-feed, desk:vera"
    assert _sent(desk, token, "weoley-0001", **{"ross-axe": 293}).status_code == 201  # its first answer, asked again


def test_a_feed_that_corrects_itself_after_the_review_is_reviewed_again(desk: Desk) -> None:
    token = desk.token()
    _sent(desk, token, "weoley-0001", **{who.removeprefix("votes:"): 1 for who in WEOLEY_VOTES})
    desk.signed_in("vera", "verifier").post(f"/cases/{open_case().pk}", {"do": "accept"})
    assert open_case().state == State.QUERIED
    _sent(desk, token, "weoley-0002")
    assert open_case().state == State.WAITING
    desk.signed_in("vic", "verifier").post(f"/cases/{open_case().pk}", {"do": "accept"})
    assert room().entries_since(0)[0].by == "feed:a-feed, desk:vic"


def test_a_keyer_who_contradicts_a_feed_makes_them_differ(desk: Desk) -> None:
    _sent(desk, desk.token(), "weoley-0001", **{"ross-axe": 293})
    assert key(desk.signed_in("ken")).json()["state"] == "differs"
    third = desk.signed_in("vera", "verifier")
    third.post(f"/cases/{open_case().pk}", {"do": "settle", "choose:votes:ross-axe": "239"})
    assert room().entries_since(0)[0].by == "desk:ken, desk:vera"


def test_who_keys_late_is_told_so_stays_free_to_decide_and_signs_what_they_said(desk: Desk) -> None:
    key(desk.signed_in("kay"))
    key(desk.signed_in("vera", "verifier"), votes={**WEOLEY_VOTES, FREEMAN: "2999"})
    vic = desk.signed_in("vic", "verifier")
    for late in (desk.signed_in("ken"), vic):
        assert key(late).json() | {"says": "", "go": ""} == {"state": "differs", "late": True, "says": "", "go": ""}
        assert "Others had keyed this before you" in late.get(f"/contests/{WEOLEY}").content.decode()
    assert cases.may_decide(open_case(), Person.objects.get(username="vic"))
    assert not cases.may_decide(open_case(), Person.objects.get(username="vera"))
    vic.post(f"/cases/{open_case().pk}", {"do": "settle", f"choose:{FREEMAN}": "2117"})
    assert room().entries_since(0)[0].by == "desk:kay, desk:ken, desk:vic"


def test_what_comes_while_it_is_queried_is_shown_to_the_editor_who_signs(desk: Desk) -> None:
    ones = {who.removeprefix("votes:"): 1 for who in WEOLEY_VOTES}
    _sent(desk, desk.token(), "weoley-0001", **ones)
    desk.signed_in("vera", "verifier").post(f"/cases/{open_case().pk}", {"do": "accept"})
    assert key(desk.signed_in("ken")).json()["late"] is True
    editor, path = desk.signed_in("eddie", "editor"), f"/cases/{open_case().pk}"
    page = editor.get(path).content.decode()
    assert "Came later" in page
    assert "2117" in page
    if page:
        editor.post(path, {"do": "accept", "reason": "The council confirms it."})
    assert room().entries_since(0)[0].by == "feed:a-feed, desk:vera, desk:eddie"


def test_an_editor_may_choose_what_came_later(desk: Desk) -> None:
    ones = {who.removeprefix("votes:"): 1 for who in WEOLEY_VOTES}
    _sent(desk, desk.token(), "weoley-0001", **ones)
    desk.signed_in("vera", "verifier").post(f"/cases/{open_case().pk}", {"do": "accept"})
    key(desk.signed_in("ken"))
    chosen = {f"choose:{name}": n for name, n in WEOLEY_VOTES.items()}
    editor = desk.signed_in("eddie", "editor")
    editor.post(f"/cases/{open_case().pk}", {"do": "settle", "reason": "Asked the count.", **chosen})
    assert room().entries_since(0)[0].by == "desk:ken, desk:eddie"
    assert _votes()["ross-axe"] == 239


def _elsewhere(**votes: int) -> None:
    """Somebody records the ward from a command line."""
    given = {name.removeprefix("votes:"): int(n) for name, n in WEOLEY_VOTES.items()} | votes
    rows = tuple(sorted((CandidacyId(who), n) for who, n in given.items()))
    room().ask(lambda night: night.declare(Declaration(contest=ContestId(WEOLEY), votes=rows), by="cli"))


def test_a_return_declared_elsewhere_with_the_same_figures_is_superseded(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    _elsewhere()
    reconcile(room())
    assert (open_case().state, open_case().entry) == (State.SUPERSEDED, 1)


def test_a_keying_that_contradicts_what_was_declared_elsewhere_goes_to_an_editor(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    _elsewhere(**{"ross-axe": 293})
    reconcile(room())
    assert open_case().state == State.QUERIED
    editor = desk.signed_in("ed", "editor")
    answer = editor.post(f"/cases/{open_case().pk}", {"do": "accept", "reason": "x"})
    assert b"was declared already" in answer.content
    editor.post(f"/cases/{open_case().pk}", {"do": "reject", "reason": "Keyed from hearsay."})
    assert open_case().state == State.REJECTED


def test_an_older_ledger_beside_newer_tables_is_given_what_it_lacks(desk: Desk) -> None:
    ann, bob = desk.signed_in("ann"), desk.signed_in("bob", "verifier")
    rooms.leave()
    older = shutil.copy(desk.folder / "night.db", desk.folder / "older.db")
    for client in (ann, bob):
        key(client)
    before = room().entries_since(0)
    rooms.leave()
    shutil.move(older, desk.folder / "night.db")
    assert not room().entries_since(0)
    assert reconcile(room()) == {"to be recorded again": 1, "agreed to recorded": 1}
    (again,) = room().entries_since(0)
    assert (again.key, again.by, again.happening) == (before[0].key, before[0].by, before[0].happening)


def test_older_tables_beside_a_newer_ledger_take_in_what_they_lack(desk: Desk) -> None:
    for name, role in (("ann", "keyer"), ("bob", "verifier")):
        key(desk.signed_in(name, role))
    Case.objects.update(state=State.WAITING, entry=None, declaration="")
    assert reconcile(room()) == {"waiting to recorded": 1}
    Keying.objects.all().delete()
    Case.objects.all().delete()
    assert reconcile(room()) == {"found in the ledger": 1}
    assert (open_case().entry, open_case().signed) == (1, "desk:ann, desk:bob")
    assert not reconcile(room())
    assert len(room().entries_since(0)) == 1


def test_what_another_process_records_while_one_reconciles_is_not_superseded(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key(desk.signed_in("ann"))
    looked = Room.entries_since

    def then_keyed(night: Room, number: int) -> Any:
        there = looked(night, number)
        monkeypatch.setattr(Room, "entries_since", looked)
        key(desk.signed_in("bob", "verifier"))  # between the look at the ledger and the look at the cases
        Case.objects.update(state=State.WAITING, entry=None)  # as it was when that look began
        return there

    monkeypatch.setattr(Room, "entries_since", then_keyed)
    reconcile(room())
    assert (open_case().state, open_case().entry) == (State.RECORDED, 1)


def test_a_correction_supersedes_what_was_recorded(desk: Desk) -> None:
    for name, role in (("ann", "keyer"), ("bob", "verifier")):
        key(desk.signed_in(name, role))
    votes = {**WEOLEY_VOTES, BOOTON: "2114"}
    form = {**votes, "act": "correct", "replaces": "1", "reason": "Misread.", "step": "confirm", "key": "k-1"}
    assert desk.signed_in("ed", "editor").post(f"/contests/{WEOLEY}/correct", form).status_code == 302
    reconcile(room())
    assert (open_case().state, open_case().entry) == (State.SUPERSEDED, 1)


def test_an_idempotency_key_is_whole_and_its_tokens_own(desk: Desk) -> None:
    key_ = "k" * LONGEST_KEY
    first, second = desk.token("a-feed-with-a-name-that-is-as-long-as-a-name-of-a-feed-may-be"), desk.token("two")
    assert _sent(desk, first, key_).status_code == 202
    assert _sent(desk, second, key_, **{"ross-axe": 240}).status_code == 202  # another's key
    assert _sent(desk, first, key_[:-1] + "l").status_code == 202
    assert _sent(desk, first, key_, **{"ross-axe": 241}).status_code == 409


FIGURES = st.sampled_from(["2117", "2171"])


class Returns(RuleBasedStateMachine):
    """Two keyers, two verifiers, an editor and a reconciler around one blind return, held against a model that knows
    only who has said what: nothing is recorded that two have not vouched for, and the entry names those who did."""

    desk: Desk

    @initialize()
    def opened(self) -> None:
        standing = room().board.standing(ContestId(WEOLEY))
        if standing.counts:
            taken = Withdrawn(replaces=standing.entry or 0, reason="Another try.")
            room().record(Incoming(happening=taken, where=WEOLEY), by="cli")
        Case.objects.filter(state__in=OPEN).update(state=State.REJECTED)
        Case.objects.filter(state=State.RECORDED).update(state=State.SUPERSEDED)  # of the tries before this one
        reconcile(room())
        self.start = room().head()
        self.said: dict[str, str] = {}  # what counts
        self.late: dict[str, str] = {}
        self.decided: dict[str, str] = {}
        self.state = ""

    def _client(self, who: str) -> Client:
        return self.desk.client(Person.objects.get(username=who))

    @rule(who=st.sampled_from(["kay", "ken", "vera", "vic", "eddie"]), figure=FIGURES)
    def keys(self, who: str, figure: str) -> None:
        if self.state == "recorded":
            return
        answer = key(self._client(who), votes={**WEOLEY_VOTES, FREEMAN: figure}).json()
        if self.state in {"", "waiting", "rejected"}:
            if self.state == "rejected":
                self.said, self.late, self.decided = {}, {}, {}
            self.said[who] = figure
            self.state = self._policy()
            assert answer["state"] == self.state
            assert not answer["late"]
        elif self.state == "differs":
            if who in self.said:
                assert answer.get("state", "") in {"", "differs"}
            else:
                assert answer["late"]
                self.late[who] = figure

    def _policy(self) -> str:
        if len(self.said) < 2:
            return "waiting"
        if len(set(self.said.values())) > 1:
            return "differs"
        return "recorded" if set(self.said) & {"vera", "vic", "eddie"} else "waiting"

    @precondition(lambda self: self.state == "differs")
    @rule(who=st.sampled_from(["kay", "ken", "vera", "vic", "eddie"]), figure=FIGURES)
    def settles(self, who: str, figure: str) -> None:
        sent = {"do": "settle", f"choose:{FREEMAN}": figure}
        answer = self._client(who).post(f"/cases/{_last().pk}", sent)
        if who in {"vera", "vic", "eddie"} and who not in self.said:
            assert answer.status_code == 302
            self.decided[who], self.state = figure, "recorded"
        else:
            assert answer.status_code in {403, 422}

    @precondition(lambda self: self.state in {"waiting", "differs"})
    @rule(who=st.sampled_from(["kay", "vera", "eddie"]))
    def rejects(self, who: str) -> None:
        answer = self._client(who).post(f"/cases/{_last().pk}", {"do": "reject", "reason": "From hearsay."})
        if who == "eddie" or (who == "vera" and self.state == "differs" and who not in self.said):
            assert answer.status_code == 302
            self.state = "rejected"
        else:
            assert answer.status_code in {403, 422}

    @rule()
    def reconciles(self) -> None:
        assert not reconcile(room())

    @invariant()
    def stands_as_the_model_says(self) -> None:
        if not getattr(self, "state", ""):
            return
        assert _last().state == self.state
        entries = room().entries_since(self.start)
        assert len(entries) == (self.state == "recorded")
        if entries:
            figure = dict(said_in(entries[0].happening).votes)["eddie-freeman"]  # type: ignore[union-attr]
            said = {who for who, one in {**self.said, **self.late}.items() if int(one) == figure}
            assert set(entries[0].by.split(", ")) == {f"desk:{who}" for who in said | set(self.decided)}
            assert len(said) > 1 or self.decided


def _last() -> Case:
    found: Case = Case.objects.order_by("-pk")[0]
    return found


def test_a_return_lives_as_a_small_model_says(desk: Desk) -> None:
    people = {"kay": "keyer", "ken": "keyer", "vera": "verifier", "vic": "verifier", "eddie": "editor"}
    for name, role in people.items():
        desk.person(name, role)

    class OnThisDesk(Returns):
        def __init__(self) -> None:
            super().__init__()
            self.desk = desk

    few = settings(max_examples=10, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(OnThisDesk, settings=few)
