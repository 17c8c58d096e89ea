"""Returns from programs: recorded, verified first, or refused; each once, whatever is sent."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from django.core.asgi import get_asgi_application
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of
from msgspec.structs import force_setattr, replace
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tallyroom.desk import strangers
from tallyroom.desk.models import Act, Case, Keying, State, Stranger, Token
from tallyroom.desk.openapi import document
from tallyroom.desk.policy import policy_of
from tallyroom.desk.room import room
from tests.desk.desks import WEOLEY, WEOLEY_VOTES, Desk, key, open_case

VOTES = {who.removeprefix("votes:"): int(n) for who, n in WEOLEY_VOTES.items()}


def send(desk: Desk, secret: str, body: Any = None, *, idem: str = "weoley-1", **headers: str) -> Any:
    sent = body if isinstance(body, bytes) else json.dumps(body or {"contest": WEOLEY, "votes": VOTES})
    told = {"Authorization": f"Bearer {secret}", "Idempotency-Key": idem, **headers}
    client = desk.client(enforce_csrf_checks=True)
    return client.post("/returns", sent, content_type="application/json", headers=told)


@pytest.fixture
def trusted(desk: Desk) -> str:
    """A token whose source the package trusts."""
    book = room().book
    event = replace(book.event, verifying=(("pa", "trusted-feed"),))
    force_setattr(book, "event", event)
    return desk.token("pa")


def test_a_trusted_feed_is_recorded_as_it_comes(desk: Desk, trusted: str) -> None:
    answer = send(desk, trusted)
    assert (answer.status_code, answer.json()["entry"]) == (201, 1)
    (entry,) = room().entries_since(0)
    assert (entry.by, entry.source) == ("feed:pa", "pa")


def test_a_source_that_the_package_does_not_name_waits_for_a_reviewer(desk: Desk) -> None:
    assert policy_of(room().book.event, "stranger") == "one-person-review"
    assert send(desk, desk.token("stranger")).status_code == 202
    assert not room().entries_since(0)
    reviewer, path = desk.signed_in("vera", "verifier"), f"/cases/{open_case().pk}"
    assert "2117" in reviewer.get(path).content.decode()
    assert reviewer.post(path, {"do": "accept"}).status_code == 302
    (entry,) = room().entries_since(0)
    assert entry.by == "feed:stranger, desk:vera"


def test_a_reviewer_rejects_with_a_reason(desk: Desk) -> None:
    send(desk, desk.token("stranger"))
    reviewer, path = desk.signed_in("vera", "verifier"), f"/cases/{open_case().pk}"
    assert reviewer.post(path, {"do": "reject"}).status_code == 422
    reviewer.post(path, {"do": "reject", "reason": "Not what was read out."})
    assert open_case().state == State.REJECTED
    assert not room().entries_since(0)


def test_the_same_key_again_changes_nothing(desk: Desk, trusted: str) -> None:
    answers = [send(desk, trusted) for _ in range(3)]
    assert [one.json() for one in answers] == [answers[0].json()] * 3
    assert len(room().entries_since(0)) == Keying.objects.count() == 1


def test_a_key_that_comes_again_with_other_figures_is_a_conflict(desk: Desk, trusted: str) -> None:
    send(desk, trusted)
    answer = send(desk, trusted, {"contest": WEOLEY, "votes": {**VOTES, "ross-axe": 1}})
    assert (answer.status_code, answer.json()["findings"][0]["code"]) == (409, "key-reused")


def test_what_is_declared_is_not_declared_again(desk: Desk, trusted: str) -> None:
    send(desk, trusted)
    answer = send(desk, trusted, {"contest": WEOLEY, "votes": {**VOTES, "ross-axe": 1}}, idem="weoley-2")
    assert (answer.status_code, answer.json()["findings"][0]["code"]) == (409, "already-declared")


def test_a_feed_may_be_one_of_a_blind_pair(desk: Desk, trusted: str) -> None:
    key(desk.signed_in("ann"))
    assert send(desk, trusted).status_code == 201
    assert room().entries_since(0)[0].by == "desk:ann, feed:pa"


def test_a_token_reaches_its_patch_alone_and_says_no_more_of_the_rest(desk: Desk) -> None:
    secret = desk.token("pa", "cardiff")
    outside = send(desk, secret)
    nowhere = send(desk, secret, {"contest": "local.atlantis", "votes": {}})
    assert (outside.status_code, outside.json()) == (nowhere.status_code, nowhere.json())
    assert outside.status_code == 404


@pytest.mark.parametrize("made", ["revoked", "expired", "unknown", "none"])
def test_a_token_that_is_not_good_lets_nobody_in(desk: Desk, made: str) -> None:
    secret = desk.token("pa")
    if made == "revoked":
        admin = desk.signed_in("ed", "administrator")
        admin.post(f"/tokens/{Token.objects.get().pk}")
    if made == "expired":
        Token.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    answer = send(desk, {"unknown": "tallyroom_x", "none": ""}.get(made, secret))
    assert answer.status_code == 401
    strangers.write()
    assert [(row.act, row.times) for row in Stranger.objects.all()] == [("token refused", 1)]
    assert not Case.objects.exists()


def test_a_token_is_shown_once_and_only_its_hash_is_kept(desk: Desk) -> None:
    admin = desk.signed_in("ada", "administrator")
    page = admin.post("/tokens", {"name": "Agency", "source": "pa", "bodies": "*"}).content.decode()
    secret = page.split('<code class="secret">')[1].split("<")[0]
    assert send(desk, secret).status_code == 202
    assert secret not in admin.get("/tokens").content.decode()
    assert secret not in str(Token.objects.values_list())


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b" ", 400),
        (b"\xff\xfe", 400),
        (b"[" * 20_000, 400),
        (b"x" * 70_000, 413),
        ({"contest": WEOLEY, "votes": {"eddie-freeman": -1}}, 400),
        ({"contest": WEOLEY, "votes": {"eddie-freeman": 1.5}}, 400),
        ({"contest": WEOLEY, "votes": {"eddie-freeman": True}}, 400),
        ({"contest": WEOLEY, "vote": {}}, 400),
        ({"contest": WEOLEY, "votes": {"nobody": 1}}, 422),
        ({"contest": WEOLEY, "votes": {"eddie-freeman": 1}}, 422),
        ({"contest": WEOLEY, "votes": {**VOTES, "eddie-freeman": 99999}}, 422),
    ],
)
def test_a_body_that_cannot_be_is_refused_and_nothing_is_kept(desk: Desk, trusted: str, body: Any, status: int) -> None:
    answer = send(desk, trusted, body)
    assert answer.status_code == status
    assert {"error", "findings"} & set(answer.json())
    assert not Case.objects.exists()


@pytest.mark.parametrize("idem", ["", "short", "x" * 65, "with space", "with\nline"])
def test_a_key_that_is_no_key_is_refused(desk: Desk, trusted: str, idem: str) -> None:
    assert send(desk, trusted, idem=idem).status_code == 400


def test_another_kind_of_body_is_refused(desk: Desk, trusted: str) -> None:
    told = {"Authorization": f"Bearer {trusted}", "Idempotency-Key": "weoley-1"}
    assert desk.client().post("/returns", {"contest": WEOLEY}, headers=told).status_code == 415


def test_a_query_waits_for_an_editor(desk: Desk, trusted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from tallyroom.desk.room import Room  # noqa: PLC0415
    from tallyroom.domain import Finding  # noqa: PLC0415

    doubt = Finding.query("lot-needed", WEOLEY, "a made-up doubt", "Look.")
    monkeypatch.setattr("tallyroom.desk.policy._NO_DOUBT", frozenset())
    monkeypatch.setattr(Room, "examined", lambda *_, **__: (0, (doubt,)))
    assert send(desk, trusted).json()["state"] == "queried"
    path = f"/cases/{open_case().pk}"
    verifier, editor = desk.signed_in("vera", "verifier"), desk.signed_in("ed", "editor")
    assert verifier.post(path, {"do": "accept", "reason": "fine"}).status_code == 422
    assert editor.post(path, {"do": "ask", "reason": "Rang the hall."}).status_code == 302
    assert editor.post(path, {"do": "accept"}).status_code == 422
    assert not room().entries_since(0)
    editor.post(path, {"do": "accept", "reason": "The hall confirms."})
    assert len(room().entries_since(0)) == 1
    assert [act.act for act in Act.objects.order_by("id")][-2:] == ["asked the source", "accepted"]


def test_the_document_is_served_as_it_is_tested(desk: Desk) -> None:
    assert desk.client().get("/openapi.json").json() == json.loads(json.dumps(document()))


def test_whatever_the_document_allows_is_answered_as_it_says(desk: Desk, trusted: str) -> None:
    """Schemathesis makes requests of every kind, good and bad, and holds the answers against the document."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", get_asgi_application(), headers={"Host": "localhost"})
    headers = {"Host": "localhost", "Authorization": f"Bearer {trusted}"}
    operation, seen = schema["/returns"]["POST"], set[int]()

    @given(case=one_of(*(operation.as_strategy(generation_mode=mode) for mode in GenerationMode)))
    @settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
    def meets(case: Any) -> None:
        answer = case.call(headers=headers)
        seen.add(answer.status_code)
        # What fits the schema may still not be believable, and is then refused: 422.
        case.validate_response(answer, excluded_checks=[positive_data_acceptance])

    meets()
    assert {400, 404} <= seen
