"""Who may do what: the table of doors against every path and method, the documentation, and patches."""

from __future__ import annotations

import doctest
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver

from tallyroom.desk import life, names, places, policy, roles, strangers
from tallyroom.desk.guard import BACKEND
from tallyroom.desk.models import Act, Person, Report
from tallyroom.desk.roles import DOORS, Role, needed
from tests.desk.desks import ASTON, WEOLEY, Desk, key, open_case

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
#: What stands in a path for its parts, where a test asks for it.
PARTS = {
    "contest": WEOLEY,
    "body": "birmingham",
    "form": "csv",
    "name": "desk.css",
    "secret": "made-up",
    "person": "1",
    "token": "1",
    "session": "made-up",
    "report": "1",
}
WHO = ("nobody", *Role)


def doors() -> dict[str, str]:
    """Every path of the desk by its name, as Django has it."""
    return {pattern.name: f"/{pattern.pattern}" for pattern in get_resolver().url_patterns}


def address(path: str, case: int = 1) -> str:
    for part, value in {**PARTS, "case": str(case)}.items():
        for kind in ("str", "int"):
            path = path.replace(f"<{kind}:{part}>", value)
    assert "<" not in path
    return path


def allowed(door: str, method: str, who: str) -> bool:
    """What the table says."""
    needs = needed(door, method)
    if needs in {None, roles.TOKEN}:
        return False
    if needs == roles.ANYONE:
        return True
    return who != "nobody" and (needs == roles.SIGNED_IN or Role(who).reaches(Role(str(needs))))


@pytest.fixture
def everybody(desk: Desk) -> dict[str, Client]:
    return {"nobody": desk.client(), **{role: desk.signed_in(role, role) for role in Role}}


def test_every_path_has_a_door_and_every_door_a_path() -> None:
    assert set(doors()) == set(DOORS)


@pytest.mark.parametrize("door", DOORS)
def test_each_door_opens_for_whom_the_table_says_and_for_nobody_else(
    door: str, desk: Desk, everybody: dict[str, Client]
) -> None:
    key(desk.signed_in("somebody"))
    Report.objects.create(message="wrong", sender="x")
    path, case = address(doors()[door], open_case().pk), open_case().pk
    for method in METHODS:
        for who, client in everybody.items():
            answer = client.generic(method, address(path, case), headers={"Accept": "application/json"})
            if method not in DOORS[door] and not (method == "HEAD" and "GET" in DOORS[door]):
                assert answer.status_code == 405, (method, who)
                assert method not in answer["Allow"].split(", ")
            elif allowed(door, method, who):
                assert answer.status_code not in {401, 403, 405}, (method, who)
            else:
                refusals = {401} if who == "nobody" or needed(door, method) == roles.TOKEN else {403}
                assert answer.status_code in refusals, (method, who, answer.status_code)
            if door == "sign-out" and who != "nobody":
                client.force_login(_person(who), backend=BACKEND)  # whoever has gone out comes in again


def _person(who: str) -> Person:
    person: Person = Person.objects.get(username=who)
    return person


def test_the_documentation_has_the_same_table(rows_of: Callable[[str, str], list[list[str]]]) -> None:
    described = [tuple(row) for row in rows_of("docs/desk.md", "## Who may do what")]
    assert described == list(table())


def table() -> Iterator[tuple[str, ...]]:
    """The table of the documentation: method, path, what it needs."""
    for door, methods in DOORS.items():
        for method, needs in methods.items():
            path = doors()[door].replace("<str:", "<").replace("<int:", "<")
            yield (method, path, str(needs))


def test_each_role_may_do_what_the_one_before_may() -> None:
    for lower, higher in zip(Role, list(Role)[1:], strict=False):
        for door, methods in DOORS.items():
            for method in methods:
                assert allowed(door, method, higher) >= allowed(door, method, lower)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/bodies/birmingham"),
        ("GET", "/contests/{ward}"),
        ("GET", "/contests/{ward}/key"),
        ("POST", "/contests/{ward}/key"),
        ("PUT", "/contests/{ward}/draft"),
        ("POST", "/contests/{ward}/look"),
        ("GET", "/contests/{ward}/correct"),
        ("POST", "/contests/{ward}/correct"),
        ("GET", "/cases/{case}"),
        ("POST", "/cases/{case}"),
    ],
)
def test_a_place_outside_ones_patch_is_answered_like_one_that_is_not_there(desk: Desk, method: str, path: str) -> None:
    key(desk.signed_in("ann"))
    stranger, case = desk.signed_in("ed", "editor", "cardiff"), open_case().pk
    there = stranger.generic(method, path.format(ward=WEOLEY, case=case))
    nowhere = stranger.generic(method, path.replace("birmingham", "atlantis").format(ward="local.atlantis", case=9999))
    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert b"Weoley" not in there.content
    assert Act.objects.filter(act="refused", detail__outside="birmingham").exists()


def test_somebodys_lists_show_their_patch_alone(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    stranger = desk.signed_in("ed", "editor", "cardiff", "purbeck")
    for path in ("/?all", "/waiting"):
        page = stranger.get(path).content.decode()
        assert "Birmingham" not in page
        assert "Weoley" not in page


def test_a_keyer_with_one_council_starts_at_its_wards(desk: Desk) -> None:
    assert desk.signed_in("ann", "keyer", "birmingham").get("/").headers["Location"] == "/bodies/birmingham"


def test_somebody_without_an_account_is_sent_to_sign_in_and_back(desk: Desk) -> None:
    answer = desk.client().get(f"/contests/{ASTON}/key")
    assert answer.headers["Location"] == f"/sign-in?next=/contests/{ASTON}/key"


@pytest.mark.parametrize("module", [life, names, places, policy, roles, strangers])
def test_the_examples_in_the_source_hold(module: Any) -> None:
    assert doctest.testmod(module).failed == 0
