"""Signing in, second factors, lock-out, invitations, sessions that end."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from tallyroom.desk.models import Invitation, Person, RecoveryCode
from tests.desk.desks import Desk

PASSWORD = "correct horse battery"


@pytest.fixture
def ann(desk: Desk) -> Person:
    return desk.person("ann", "keyer", password=PASSWORD)


def sign_in(client: Client, username: str = "ann", password: str = PASSWORD, **more: str) -> Any:
    return client.post("/sign-in", {"username": username, "password": password, **more})


def is_in(client: Client) -> bool:
    return bool(client.get("/wall").status_code == 200)


def test_a_name_and_its_password_let_in_whatever_the_phone_makes_of_capitals(desk: Desk, ann: Person) -> None:
    client = desk.client()
    assert sign_in(client, " Ann ").status_code == 302
    assert is_in(client)
    assert ann.password.startswith("argon2$argon2id$")


def test_wrong_names_and_wrong_passwords_are_told_alike(desk: Desk, ann: Person) -> None:
    said = [sign_in(desk.client(), name, "wrong") for name in ("ann", "nobody")]
    pages = [re.sub(r'value="[^"]*"', "", one.content.decode()) for one in said]
    assert pages[0] == pages[1]
    assert [one.status_code for one in said] == [422, 422]


@pytest.mark.parametrize("name", ["ann", "nobody"])
def test_five_wrong_passwords_lock_a_name_out_and_the_right_one_too(desk: Desk, ann: Person, name: str) -> None:
    client = desk.client()
    answers = [sign_in(client, name, f"wrong {n}").status_code for n in range(6)]
    assert answers[:4] == [422] * 4
    assert answers[5] == 429
    assert sign_in(client).status_code == (429 if name == "ann" else 302)


def test_one_place_that_is_locked_out_does_not_lock_out_another(desk: Desk, ann: Person) -> None:
    for n in range(6):
        sign_in(desk.client(REMOTE_ADDR="10.0.0.1"), password=f"wrong {n}")
    assert sign_in(desk.client(REMOTE_ADDR="10.0.0.2")).status_code == 302


def test_a_session_that_somebody_has_planted_is_not_the_one_signed_in(desk: Desk, ann: Person) -> None:
    client = desk.client()
    session = client.session
    session.save()
    client.cookies["desk_session"] = session.session_key
    sign_in(client)
    assert client.cookies["desk_session"].value != session.session_key
    planted = desk.client()
    planted.cookies["desk_session"] = session.session_key
    assert not is_in(planted)


def test_signing_out_ends_the_session_for_whoever_has_kept_its_cookie(desk: Desk, ann: Person) -> None:
    client = desk.client()
    sign_in(client)
    kept = client.cookies["desk_session"].value
    client.post("/sign-out")
    thief = desk.client()
    thief.cookies["desk_session"] = kept
    assert not is_in(thief)


def test_a_new_password_ends_every_other_session(desk: Desk, ann: Person) -> None:
    here, there = desk.client(ann), desk.client(ann)
    answer = here.post("/account", {"old": PASSWORD, "new": "another horse entirely"})
    assert answer.status_code == 200
    assert is_in(here)
    assert not is_in(there)


def test_a_new_password_asks_for_the_old_one_and_is_not_a_bad_one(desk: Desk, ann: Person) -> None:
    client = desk.client(ann)
    for old, new in (("wrong", "another horse entirely"), (PASSWORD, "short"), (PASSWORD, "1qaz2wsx3edc")):
        assert client.post("/account", {"old": old, "new": new}).status_code == 422
    assert sign_in(desk.client(), password="short").status_code == 422


def test_a_closed_account_is_out_at_once(desk: Desk, ann: Person) -> None:
    client = desk.client(ann)
    desk.signed_in("ada", "administrator").post(f"/people/{ann.pk}", {"do": "close"})
    assert not is_in(client)
    assert sign_in(desk.client()).status_code == 422


@pytest.mark.parametrize(
    "wanted", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_signing_in_leads_nowhere_else(desk: Desk, ann: Person, wanted: str) -> None:
    assert sign_in(desk.client(), next=wanted).headers["Location"] == "/"


# Second factors


def code_now(person: Person, ahead: int = 0) -> str:
    device = TOTPDevice.objects.get(user=person)
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits, ahead)
    return f"{totp.token():06}"


def guarded(desk: Desk, person: Person) -> tuple[Client, list[str]]:
    """A person with a second factor, and their recovery codes."""
    client = desk.client(person)
    client.get("/account/second-factor")
    page = client.post(
        "/account/second-factor", {"do": "confirm", "code": code_now(person, -1), "password": PASSWORD}
    ).content.decode()
    return client, re.findall(r"<li>([0-9a-f]{8}-[0-9a-f]{8})</li>", page)


def test_with_a_second_factor_a_password_is_not_enough(desk: Desk, ann: Person) -> None:
    guarded(desk, ann)
    client = desk.client()
    assert sign_in(client).headers["Location"] == "/second-factor"
    assert not is_in(client)
    assert client.post("/second-factor", {"code": "000000"}).status_code == 422
    TOTPDevice.objects.update(throttling_failure_count=0)
    assert client.post("/second-factor", {"code": code_now(ann)}).status_code == 302
    assert is_in(client)


def test_a_code_is_good_once(desk: Desk, ann: Person) -> None:
    guarded(desk, ann)
    code = code_now(ann)
    for worked in (True, False):
        client = desk.client()
        sign_in(client)
        client.post("/second-factor", {"code": code})
        assert is_in(client) is worked


def test_a_recovery_code_is_good_once_and_only_its_hash_is_kept(desk: Desk, ann: Person) -> None:
    _, codes = guarded(desk, ann)
    assert len(set(codes)) == 10
    assert not RecoveryCode.objects.filter(hashed__in=codes).exists()
    for worked in (True, False):
        client = desk.client()
        sign_in(client)
        client.post("/second-factor", {"code": codes[0].upper()})
        assert is_in(client) is worked


def test_after_five_wrong_codes_the_password_is_asked_for_again(desk: Desk, ann: Person) -> None:
    guarded(desk, ann)
    client = desk.client()
    sign_in(client)
    for _ in range(5):
        client.post("/second-factor", {"code": "wrong"})
    answer = client.post("/second-factor", {"code": code_now(ann)})
    assert answer.headers["Location"] == "/sign-in"
    assert not is_in(client)


def test_the_second_factor_is_removed_only_with_the_password(desk: Desk, ann: Person) -> None:
    client, _ = guarded(desk, ann)
    assert client.post("/account/second-factor", {"do": "remove", "password": "wrong"}).status_code == 422
    assert TOTPDevice.objects.filter(user=ann, confirmed=True).exists()
    client.post("/account/second-factor", {"do": "remove", "password": PASSWORD})
    assert not TOTPDevice.objects.filter(user=ann, confirmed=True).exists()


# Invitations


def invited(desk: Desk, **more: str) -> str:
    admin = desk.signed_in("ada", "administrator")
    page = admin.post("/people", {"role": "verifier", "bodies": "birmingham, cardiff", **more}).content.decode()
    (link,) = re.findall(r'<code class="secret">([^<]+)</code>', page)
    return str(urlsplit(link).path)


NEW = {"username": "sian.rees", "name": "Siân Rees", "password": "tri gair hir iawn"}


def test_an_invitation_makes_one_account_with_its_role_and_patch(desk: Desk) -> None:
    path = invited(desk)
    client = desk.client()
    assert client.post(path, NEW).status_code == 302
    assert is_in(client)
    person = Person.objects.get(username="sian.rees")
    assert (person.role, person.bodies) == ("verifier", ["birmingham", "cardiff"])
    assert desk.client().post(path, {**NEW, "username": "other"}).status_code == 404


def test_an_invitation_expires(desk: Desk) -> None:
    path = invited(desk)
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert desk.client().get(path).status_code == 404
    assert desk.client().post(path, NEW).status_code == 404


def test_whoever_is_invited_does_not_choose_their_role(desk: Desk) -> None:
    desk.client().post(invited(desk), {**NEW, "role": "administrator", "bodies": "*"})
    assert Person.objects.get(username="sian.rees").role == "verifier"


@pytest.mark.parametrize("wrong", [{"username": "a b"}, {"password": "short"}, {"name": ""}, {"username": "ada"}])
def test_an_account_that_will_not_do_leaves_the_invitation_open(desk: Desk, wrong: dict[str, str]) -> None:
    path = invited(desk)
    assert desk.client().post(path, {**NEW, **wrong}).status_code == 422
    assert desk.client().post(path, NEW).status_code == 302


def test_an_invitation_to_a_place_that_is_not_there_is_refused(desk: Desk) -> None:
    admin = desk.signed_in("ada", "administrator")
    assert admin.post("/people", {"role": "keyer", "bodies": "atlantis"}).status_code == 422
    assert admin.post("/people", {"role": "owner", "bodies": "*"}).status_code == 422
    assert not Invitation.objects.exists()


def test_the_last_administrator_stays(desk: Desk) -> None:
    ada = desk.person("ada", "administrator")
    client = desk.client(ada)
    for change in ({"do": "close"}, {"do": "scope", "role": "keyer", "bodies": "*"}):
        assert client.post(f"/people/{ada.pk}", change).status_code == 422
    assert Person.objects.get(pk=ada.pk).role == "administrator"


def test_a_new_role_and_patch_hold_at_once(desk: Desk, ann: Person) -> None:
    client = desk.client(ann)
    admin = desk.signed_in("ada", "administrator")
    admin.post(f"/people/{ann.pk}", {"do": "scope", "role": "editor", "bodies": "cardiff"})
    assert client.get("/reports").status_code == 200
    assert client.get("/bodies/birmingham").status_code == 404
