"""Keying and verifying: two people blind to one another, a third where they differ; nothing unverified published."""

from __future__ import annotations

import pytest

from tallyroom.desk.models import Act, Case, Draft, Keying, Weight
from tallyroom.desk.room import room
from tallyroom.tally import State
from tests.desk.desks import ASTON, BOOTON, FREEMAN, WEOLEY, WEOLEY_VOTES, Desk, key, open_case


def _standing() -> State:
    return room().board.standing(WEOLEY).state


def _votes() -> dict[str, int]:
    return dict(room().board.standing(WEOLEY).votes)


def test_what_two_people_key_alike_is_recorded_with_both_their_names(desk: Desk) -> None:
    first, second = desk.signed_in("ann"), desk.signed_in("bob", "verifier")
    assert key(first).json()["state"] == "waiting"
    assert _standing() is State.UNDECLARED
    assert key(second).json()["state"] == "recorded"
    (entry,) = room().entries_since(0)
    assert (entry.by, entry.source) == ("desk:ann, desk:bob", "desk")
    standing = room().board.standing(WEOLEY)
    assert (standing.majority, standing.returned) == (2, ("eddie-freeman",))


def test_two_keyers_alone_do_not_verify(desk: Desk) -> None:
    for name in ("ann", "bob"):
        assert key(desk.signed_in(name)).json()["state"] == "waiting"
    assert _standing() is State.UNDECLARED
    assert key(desk.signed_in("cy", "verifier")).json()["state"] == "recorded"


def test_nobody_verifies_themselves(desk: Desk) -> None:
    editor = desk.signed_in("ed", "editor")
    key(editor)
    assert key(editor).json()["state"] == "waiting"
    assert key(editor, votes={**WEOLEY_VOTES, FREEMAN: "2118"}).json()["state"] == "waiting"
    assert Keying.objects.filter(weight=Weight.COUNTS).count() == 1
    assert _standing() is State.UNDECLARED


@pytest.mark.parametrize(
    "path", ["/contests/{}/key", "/contests/{}", "/waiting", "/wall", "/bodies/birmingham", "/?all"]
)
def test_the_second_does_not_see_what_the_first_keyed(desk: Desk, path: str) -> None:
    key(desk.signed_in("ann"))
    page = desk.signed_in("bob", "administrator").get(path.format(WEOLEY)).content.decode()
    assert "Weoley" in page or "Birmingham" in page
    assert "2117" not in page
    assert "2,117" not in page


def test_the_case_and_the_audit_keep_a_blind_keying_to_themselves(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    admin = desk.signed_in("ada", "administrator")
    for path in (f"/cases/{open_case().pk}", "/audit", "/audit.csv", "/audit.jsonl"):
        answer = admin.get(path)
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert b"2117" not in said


def test_where_two_differ_a_third_decides_field_by_field(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    assert key(desk.signed_in("bob", "verifier"), votes={**WEOLEY_VOTES, FREEMAN: "2171"}).json()["state"] == "differs"
    assert _standing() is State.UNDECLARED
    third, path = desk.signed_in("cy", "verifier"), f"/cases/{open_case().pk}"
    page = third.get(path).content.decode()
    assert 'value="2117"' in page
    assert 'value="2171"' in page
    assert page.count("<fieldset>") == 1
    assert third.post(path, {"do": "settle", f"choose:{FREEMAN}": "2117"}).status_code == 302
    (entry,) = room().entries_since(0)
    assert entry.by == "desk:ann, desk:cy"  # bob keyed something else
    assert room().board.standing(WEOLEY).majority == 2


def test_the_third_may_find_both_wrong(desk: Desk) -> None:
    key(desk.signed_in("ann"), votes={**WEOLEY_VOTES, BOOTON: "2116"})
    key(desk.signed_in("bob", "verifier"), votes={**WEOLEY_VOTES, BOOTON: "2151"})
    third = desk.signed_in("cy", "verifier")
    third.post(f"/cases/{open_case().pk}", {"do": "settle", f"choose:{BOOTON}": "2116", f"other:{BOOTON}": "2115"})
    assert _votes()["steve-booton"] == 2115


def test_neither_of_the_two_decides_between_them(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    second = desk.signed_in("bob", "editor")
    key(second, votes={**WEOLEY_VOTES, FREEMAN: "2171"})
    path = f"/cases/{open_case().pk}"
    assert "2117" not in second.get(path).content.decode()
    assert second.post(path, {"do": "settle", f"choose:{FREEMAN}": "2171"}).status_code == 422
    assert _standing() is State.UNDECLARED


def test_a_third_who_does_not_choose_is_told_what_is_missing(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    key(desk.signed_in("bob", "verifier"), votes={**WEOLEY_VOTES, FREEMAN: "2171"})
    answer = desk.signed_in("cy", "verifier").post(f"/cases/{open_case().pk}", {"do": "settle"})
    assert answer.status_code == 422
    assert "Eddie Freeman" in answer.content.decode()


def test_the_same_form_twice_is_one_keying(desk: Desk) -> None:
    client = desk.signed_in("ann")
    said = [key(client, submission="form-1").json() for _ in range(3)]
    assert said[0] == said[1] == said[2]
    assert (Case.objects.count(), Keying.objects.count()) == (1, 1)


def test_the_second_form_twice_is_one_entry(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    client = desk.signed_in("bob", "verifier")
    assert [key(client, submission="form-2").json()["state"] for _ in range(2)] == ["recorded", "recorded"]
    assert len(room().entries_since(0)) == 1


def test_a_misread_figure_is_keyed_again_while_nobody_else_has_keyed(desk: Desk) -> None:
    client = desk.signed_in("ann")
    key(client, votes={**WEOLEY_VOTES, FREEMAN: "217"})
    key(client)
    key(desk.signed_in("bob", "verifier"))
    assert _votes()["eddie-freeman"] == 2117


def test_a_form_that_was_open_while_the_ward_was_declared_is_refused_and_kept(desk: Desk) -> None:
    late = desk.person("late")
    client = desk.client(late)
    client.put(
        f"/contests/{WEOLEY}/draft",
        {"edit": 3, "submission": "late-1", "fields": WEOLEY_VOTES},
        content_type="application/json",
    )
    key(desk.signed_in("ann"))
    key(desk.signed_in("bob", "verifier"))
    answer = key(client)
    assert answer.status_code == 422
    assert [one["code"] for one in answer.json()["findings"]] == ["already-declared"]
    assert Draft.objects.get(person=late).fields == WEOLEY_VOTES


@pytest.mark.parametrize(
    ("votes", "code"),
    [
        ({**WEOLEY_VOTES, FREEMAN: "2l17"}, "cell"),
        ({**WEOLEY_VOTES, FREEMAN: "-5"}, "cell"),
        ({**WEOLEY_VOTES, FREEMAN: "٢١١٧"}, "cell"),
        ({**WEOLEY_VOTES, FREEMAN: "99999999999"}, "cell"),
        ({**WEOLEY_VOTES, FREEMAN: ""}, "candidate-missing"),
        ({**WEOLEY_VOTES, FREEMAN: "99999"}, "votes-above-electorate"),
        ({**WEOLEY_VOTES, "papers_verified": "100"}, "votes-above-papers"),
    ],
)
def test_figures_that_cannot_be_are_refused_with_their_code(desk: Desk, votes: dict[str, str], code: str) -> None:
    answer = key(desk.signed_in("ann"), votes=votes)
    assert answer.status_code == 422
    assert code in {one["code"] for one in answer.json()["findings"]}
    assert not Case.objects.exists()


def test_a_refused_form_comes_back_filled_in(desk: Desk) -> None:
    page = desk.signed_in("ann").post(f"/contests/{WEOLEY}/key", {**WEOLEY_VOTES, FREEMAN: "2l17"})
    assert page.status_code == 422
    assert 'value="2l17"' in page.content.decode()
    assert 'value="2115"' in page.content.decode()


def test_a_tie_is_recorded_as_a_tie_and_waits_for_its_lot(desk: Desk) -> None:
    tied = {**WEOLEY_VOTES, BOOTON: "2117"}
    key(desk.signed_in("ann"), votes=tied)
    assert key(desk.signed_in("bob", "verifier"), votes=tied).json()["state"] == "recorded"
    assert _standing() is State.TIED


def test_candidates_stand_in_the_order_of_the_ballot_paper(desk: Desk) -> None:
    page = desk.signed_in("ann").get(f"/contests/{WEOLEY}/key").content.decode()
    places = [
        page.index(name) for name in ("Ross Axe", "Steve Booton", "Eddie Freeman", "Steven Haynes", "Leslie Orton")
    ]
    assert places == sorted(places)


def test_the_form_is_light_enough_for_a_slow_telephone(desk: Desk) -> None:
    client = desk.signed_in("ann")
    most = max(room().book.contests, key=lambda contest: len(contest.candidacies))
    for contest in (WEOLEY, most.id):
        page = client.get(f"/contests/{contest}/key").content
        files = [client.get(f"/static/{name}").content for name in ("desk.css", "desk.js")]
        assert len(page) + sum(map(len, files)) < 30_000


def test_live_findings_leave_an_unfinished_form_in_peace(desk: Desk) -> None:
    client = desk.signed_in("ann")
    begun = client.post(f"/contests/{WEOLEY}/look", {FREEMAN: "2117"}).json()["findings"]
    assert begun == []
    wrong = client.post(f"/contests/{WEOLEY}/look", {**WEOLEY_VOTES, FREEMAN: "99999"}).json()["findings"]
    assert [one["code"] for one in wrong] == ["votes-above-electorate"]
    assert not Case.objects.exists()


def test_a_draft_follows_its_person_and_an_older_one_does_not_replace_it(desk: Desk) -> None:
    ann = desk.person("ann")
    phone, laptop = desk.client(ann), desk.client(ann)

    def keep(client: object, edit: int, votes: str) -> int:
        sent = {"edit": edit, "submission": "d-1", "fields": {FREEMAN: votes, "role": "administrator"}}
        answer = client.put(f"/contests/{WEOLEY}/draft", sent, content_type="application/json")  # type: ignore[attr-defined]
        return int(answer.json()["edit"])

    assert keep(phone, 5, "2117") == 5
    assert keep(laptop, 4, "21") == 5
    page = laptop.get(f"/contests/{WEOLEY}/key").content.decode()
    assert 'value="2117"' in page
    assert 'data-edit="5"' in page
    assert Draft.objects.get().fields == {FREEMAN: "2117"}
    assert 'value="2117"' not in desk.signed_in("bob").get(f"/contests/{WEOLEY}/key").content.decode()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"edit": "x"}',
        b'{"edit": 1, "submission": "a", "fields": []}',
        b"\xff",
        b'{"edit": -1, "submission": "a", "fields": {}}',
        b'{"edit": 1e400, "submission": "a", "fields": {}}',
        b'{"edit": 99999999999999999999999, "submission": "a", "fields": {}}',
    ],
)
def test_a_draft_that_cannot_be_read_is_refused(desk: Desk, body: bytes) -> None:
    answer = desk.signed_in("ann").put(f"/contests/{WEOLEY}/draft", body, content_type="application/json")
    assert answer.status_code == 400


def test_handing_in_ends_the_draft(desk: Desk) -> None:
    client = desk.signed_in("ann")
    client.put(
        f"/contests/{WEOLEY}/draft", {"edit": 1, "submission": "d", "fields": {}}, content_type="application/json"
    )
    key(client)
    assert not Draft.objects.exists()


def test_an_editor_throws_a_keying_out_and_it_may_be_keyed_again(desk: Desk) -> None:
    ann, editor = desk.signed_in("ann"), desk.signed_in("ed", "editor")
    key(ann, votes={**WEOLEY_VOTES, FREEMAN: "217"})
    path = f"/cases/{open_case().pk}"
    assert editor.post(path, {"do": "reject"}).status_code == 422
    assert editor.post(path, {"do": "reject", "reason": "Keyed from hearsay."}).status_code == 302
    assert key(ann).json()["state"] == "waiting"
    assert Case.objects.count() == 2


def test_the_board_says_what_waits_and_who_could_take_it(desk: Desk) -> None:
    desk.person("elsewhere", "verifier", "cardiff")
    desk.person("beth", "verifier", "birmingham")
    key(desk.signed_in("ann"))
    page = desk.signed_in("zed").get("/waiting").content.decode()
    assert "Weoley" in page
    assert "Beth" in page
    assert "Elsewhere" not in page


def test_a_winner_that_votes_cannot_tell_is_marked(desk: Desk) -> None:
    partial = next(contest for contest in room().book.contests if not contest.papers_known and contest.kind == "local")
    who = partial.candidacies[0].id
    given = {f"votes:{one.id}": "100" for one in partial.candidacies}
    for person in (desk.signed_in("ann"), desk.signed_in("bob", "verifier")):
        said = key(person, partial.id, {**given, f"elected:{who}": "on"}).json()
    assert said["state"] == "recorded"
    assert room().board.standing(partial.id).returned == (who,)


def test_each_step_of_keying_is_in_the_audit(desk: Desk) -> None:
    key(desk.signed_in("ann"), ASTON, {"votes:nobody": "1"})
    key(desk.signed_in("bob"))
    assert [(act.by, act.act, act.about) for act in Act.objects.order_by("id")] == [
        ("desk:ann", "keying refused", ASTON),
        ("desk:bob", "keyed", WEOLEY),
    ]
