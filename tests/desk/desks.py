"""What tests of the desk share: a desk pointed at a ledger, people who are signed in, and forms filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections
from django.test import Client

from tallyroom.desk import room as rooms
from tallyroom.desk import setup, strangers
from tallyroom.desk.guard import BACKEND, hashed
from tallyroom.desk.models import Act, Case, Person, Token
from tallyroom.desk.places import desk_database
from tallyroom.desk.room import Room
from tallyroom.domain import BodyId, ContestId
from tallyroom.ledger.address import is_postgres

WEOLEY = ContestId("local.birmingham.weoley.2012-05-03")
ASTON = ContestId("local.birmingham.aston.2012-05-03")
BIRMINGHAM = BodyId("birmingham")
#: As the returning officer read it out: two votes between first and second.
FREEMAN, BOOTON = "votes:eddie-freeman", "votes:steve-booton"
WEOLEY_VOTES = {
    FREEMAN: "2117",
    BOOTON: "2115",
    "votes:ross-axe": "239",
    "votes:steven-haynes": "216",
    "votes:leslie-orton": "213",
}

make_tables = setup.make_tables


@contextmanager
def at_ledger(url: str) -> Iterator[None]:
    """Point Django, as it is set up in this process, at a ledger and the desk's tables beside it."""
    rooms.leave()
    strangers._tries.clear()
    default = connections.settings["default"]
    before, ledger = dict(default), settings.LEDGER
    connections["default"].close()
    settings.LEDGER = url
    default.update(desk_database(url))
    if not is_postgres(url):
        default["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"  # no test loses power
    del connections["default"]
    try:
        yield
    finally:
        rooms.leave()
        connections["default"].close()
        default.clear()
        default.update(before)
        del connections["default"]
        settings.LEDGER = ledger


class Desk:
    """A desk and the people at it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def room(self) -> Room:
        return rooms.room()

    def person(self, username: str, role: str = "keyer", *bodies: str, password: str | None = None) -> Person:
        patch = list(bodies) or ["*"]
        return Person.objects.create_user(username, password, name=username.title(), role=role, bodies=patch)

    def client(self, person: Person | None = None, **more: Any) -> Client:
        """A browser; somebody's, if they are signed in."""
        client = Client(SERVER_NAME="localhost", **more)
        if person is not None:
            client.force_login(person, backend=BACKEND)
        return client

    def signed_in(self, username: str, role: str = "keyer", *bodies: str) -> Client:
        return self.client(self.person(username, role, *bodies))

    def token(self, source: str = "a-feed", *bodies: str) -> str:
        """The secret of a new API token."""
        admin = Person.objects.filter(role="administrator").first() or self.person("ada", "administrator")
        secret = f"tallyroom_{source}"
        Token.objects.create(name=source, hashed=hashed(secret), source=source, bodies=list(bodies) or ["*"], by=admin)
        return secret

    def acts(self) -> list[str]:
        return [act.act for act in Act.objects.order_by("id")]


def key(client: Client, contest: str = WEOLEY, votes: Mapping[str, str] = WEOLEY_VOTES, **more: str) -> Any:
    """Hand in a filled-in form."""
    return client.post(f"/contests/{contest}/key", {**votes, **more}, headers={"Accept": "application/json"})


def open_case(contest: str = WEOLEY) -> Case:
    found: Case = Case.objects.get(contest=contest)
    return found
