"""Nobody grants or takes more than they have: every role and patch against every power and every object of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from msgspec.structs import replace

from tallyroom.desk import powers, strangers
from tallyroom.desk.models import Act, Invitation, Person, Stranger, Token
from tallyroom.desk.roles import Role, is_within
from tallyroom.desk.room import room
from tests.desk.desks import ASTON, WEOLEY, Desk, key

PATCHES = (("*",), ("birmingham",), ("purbeck",), ("birmingham", "purbeck"))
ALL = list(product(Role, PATCHES))
RANK = list(Role)


def _within(patch: Sequence[str], wider: Sequence[str]) -> bool:
    """The same law, said as sets: everywhere has every council and one that nobody names."""
    councils = {"*": {"birmingham", "purbeck", "the rest"}}
    return set().union(*(councils.get(one, {one}) for one in patch)) <= set().union(
        *(councils.get(one, {one}) for one in wider)
    )


def test_a_grant_is_within_what_the_grantor_has_for_every_role_and_patch() -> None:
    for (role, patch), (granted, bodies) in product(ALL, ALL):
        person = Person(username="x", role=role, bodies=list(patch))
        allowed = RANK.index(granted) <= RANK.index(role) and _within(bodies, patch)
        assert powers.may_grant(person, granted, bodies) is allowed
        assert is_within(bodies, patch) is _within(bodies, patch)


@contextmanager
def _undone() -> Iterator[None]:
    """What is done within is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def targets(desk: Desk) -> dict[tuple[Role, tuple[str, ...]], Person]:
    made = {}
    for place, (role, patch) in enumerate(ALL):
        made[role, patch] = desk.person(f"target-{place:02}", role, *patch)
    desk.person("another", "administrator")  # so that none is the last
    return made


@pytest.mark.parametrize("patch", PATCHES)
def test_no_power_over_people_is_wider_than_the_grant(desk: Desk, patch: tuple[str, ...], targets: Any) -> None:
    client = desk.signed_in("petra", "administrator", *patch)
    for (role, bodies), target in targets.items():
        within = _within(bodies, patch)
        assert (target.username in client.get("/people").content.decode()) is within
        assert client.get(f"/people/{target.pk}").status_code == (200 if within else 404)
        for do in ("close", "open", "second-factor", "sessions"):
            with _undone():
                before = Person.objects.filter(pk=target.pk).values().get()
                answer = client.post(f"/people/{target.pk}", {"do": do})
                assert answer.status_code == (302 if within else 404), (role, bodies, do)
                after = Person.objects.filter(pk=target.pk).values().get()
                assert (before == after) or within
        for granted, wanted in ALL:
            with _undone():
                sent = {"do": "scope", "role": granted, "bodies": ", ".join(wanted)}
                answer = client.post(f"/people/{target.pk}", sent)
                there = Person.objects.get(pk=target.pk)
                if not within:
                    assert answer.status_code == 404
                    assert (there.role, tuple(there.bodies)) == (role, bodies)
                elif not _within(wanted, patch):
                    assert answer.status_code == 422
                    assert (there.role, tuple(there.bodies)) == (role, bodies)
                else:
                    assert (there.role, tuple(there.bodies)) == (granted, wanted)


@pytest.mark.parametrize("patch", PATCHES)
def test_no_invitation_and_no_token_is_wider_than_the_grant(desk: Desk, patch: tuple[str, ...]) -> None:
    client = desk.signed_in("petra", "administrator", *patch)
    other = desk.person("other", "administrator")
    for place, (role, bodies) in enumerate(ALL):
        within = _within(bodies, patch)
        sent = {"role": role, "bodies": ", ".join(bodies)}
        assert client.post("/people", sent).status_code == (200 if within else 422)
        sent = {"name": f"feed-{place}", "source": "x", "bodies": ", ".join(bodies)}
        assert client.post("/tokens", sent).status_code == (200 if within else 422)
        theirs = Token.objects.create(
            name=f"their-{place}", hashed=f"{place}", source="x", bodies=list(bodies), by=other
        )
        assert (f"their-{place}<" in client.get("/tokens").content.decode()) is within
        assert client.post(f"/tokens/{theirs.pk}").status_code == (302 if within else 404)
        theirs.refresh_from_db()
        assert (theirs.revoked_at is not None) is within
    assert all(_within(one.bodies, patch) for one in Invitation.objects.all())
    assert all(_within(one.bodies, patch) for one in Token.objects.filter(by__username="petra"))


def test_an_invitation_is_worth_no_more_than_who_sent_it_is_now(desk: Desk) -> None:
    admin = desk.person("petra", "administrator", "purbeck")
    link = desk.client(admin).post("/people", {"role": "editor", "bodies": "purbeck"}).content.decode()
    path = "/invitations/" + link.partition("/invitations/")[2].partition("<")[0]
    assert desk.client().get(path).status_code == 200
    Person.objects.filter(pk=admin.pk).update(role="verifier")
    form = {"name": "Pat", "username": "pat", "password": "three words do well"}
    assert desk.client().post(path, form).status_code == 404
    assert not Person.objects.filter(username="pat").exists()


def test_the_audit_of_a_patch_is_of_that_patch(desk: Desk) -> None:
    key(desk.signed_in("ann", "keyer"))
    key(desk.signed_in("bob", "verifier"))
    strangers.tried(_from("192.0.2.7"), "sign-in failed", "ann")
    for patch, seen in ((["*"], True), (["birmingham"], True), (["purbeck"], False)):
        admin = desk.signed_in(f"ada-{len(patch[0])}", "administrator", *patch)
        for path in ("/audit", "/audit.csv", "/audit.jsonl"):
            answer = admin.get(path)
            said = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert (WEOLEY.encode() in said or b"desk:ann, desk:bob" in said) is seen, (patch, path)
            assert (b"192.0.2.7" in said) is (patch == ["*"])


def _from(address: str) -> Any:
    return type("Asking", (), {"address": address})()


def test_the_audit_is_searched_and_what_fits_is_exported(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    key(desk.signed_in("bob"), ASTON, {"votes:nobody": "1"})
    admin = desk.signed_in("ada", "administrator")
    for query, there, gone in (("q=weoley", "desk:ann", "desk:bob"), ("act=keying+refused", "desk:bob", "desk:ann")):
        said = b"".join(admin.get(f"/audit.csv?{query}").streaming_content).decode()
        assert there in said
        assert gone not in said
        rows = admin.get(f"/audit?{query}").content.decode().partition("<tbody>")[2].partition("</tbody>")[0]
        assert there in rows
        assert gone not in rows
    assert "desk:ann" not in b"".join(admin.get("/audit.csv?from=2099-01-01").streaming_content).decode()
    assert "desk:ann" in b"".join(admin.get("/audit.csv?from=2020-01-01&to=2098-12-31").streaming_content).decode()


def test_strangers_are_counted_and_never_rows_of_the_audit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client = desk.client()
    for number in range(30):
        client.post("/returns", "{}", content_type="application/json", headers={"Authorization": f"Bearer x{number}"})
    for number in range(3):
        desk.client(REMOTE_ADDR=f"2001:db8:1:2::{number}").post("/sign-in", {"username": "ann", "password": "wrong"})
    strangers.write()
    assert not Act.objects.exists()
    counted = {(row.act, row.source, row.about): row.times for row in Stranger.objects.all()}
    assert counted[("token refused", "127.0.0.1", "")] == 30
    assert counted[("sign-in failed", "2001:db8:1:2::/64", "ann")] == 3
    monkeypatch.setattr(strangers, "_MOST", 5)
    for number in range(40):
        strangers.tried(_from(f"192.0.2.{number}"), "token refused")
    strangers.write()
    assert Stranger.objects.count() <= 7
    assert sum(row.times for row in Stranger.objects.all()) == 73


def test_the_last_administrator_of_everything_is_neither_narrowed_nor_closed(desk: Desk) -> None:
    desk.person("petra", "administrator", "purbeck")
    ada = desk.person("ada", "administrator")
    client = desk.client(ada)
    for sent in ({"do": "close"}, {"do": "scope", "role": "administrator", "bodies": "purbeck"}):
        assert client.post(f"/people/{ada.pk}", sent).status_code == 422
    ada.refresh_from_db()
    assert (ada.is_active, ada.bodies) == (True, ["*"])


@pytest.fixture
def strict(desk: Desk) -> Desk:
    """A desk whose package asks for a second factor of editors and administrators."""
    night = room()._night
    night.book = replace(night.book, event=replace(night.book.event, second_factor=("editor", "administrator")))
    return desk


@pytest.mark.parametrize(
    ("role", "asked"), [("keyer", False), ("verifier", False), ("editor", True), ("administrator", True)]
)
def test_a_second_factor_is_asked_for_where_the_package_says_so(strict: Desk, role: str, asked: bool) -> None:
    client = strict.signed_in("somebody", role)
    answer = client.get("/?all")
    assert (answer.status_code, answer.headers.get("Location")) == (
        (302, "/account/second-factor") if asked else (200, None)
    )
    assert client.post(f"/contests/{WEOLEY}/key", {}).status_code == (403 if asked else 422)
    assert client.get("/account/second-factor").status_code == 200


def test_sessions_are_listed_and_ended_and_those_of_others_are_not(desk: Desk) -> None:
    password = "three words do well"
    desk.person("ann", password=password)
    desk.person("bob", password=password)

    def signed_in(name: str) -> Client:
        client = desk.client(HTTP_USER_AGENT=f"Phone of {name}")
        client.post("/sign-in", {"username": name, "password": password})
        return client

    here, lost, bob = signed_in("ann"), signed_in("ann"), signed_in("bob")
    page = here.get("/account").content.decode()
    assert page.count("Phone of ann") == 2
    assert "Phone of bob" not in page
    assert lost.session.session_key not in page
    path = "/account/sessions/" + page.partition("/account/sessions/")[2].partition('"')[0]
    assert bob.post(path).status_code == 404
    assert here.post(path).status_code == 302
    assert lost.get("/?all").status_code == 302
    assert here.get("/?all").status_code == 200
    admin = desk.signed_in("ada", "administrator")
    admin.post(f"/people/{Person.objects.get(username='ann').pk}", {"do": "sessions"})
    assert here.get("/?all").status_code == 302
