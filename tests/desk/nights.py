"""Eight people keying at once over the network, as telephones would; and how a ledger then stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import httpx
from msgspec.structs import replace

from tallyroom.domain import Book, Candidacy, CandidacyId, ContestId, Declaration, Declared, PartyId
from tallyroom.night import Incoming, Night, open_night
from tests.desk.desks import Desk, at_ledger, make_tables
from tests.desk.running import PASSWORD, eventually
from tests.made import before, book, council, facts, ward

KEYERS = 8


class Keyer(NamedTuple):
    """Somebody who is signed in, with their browser."""

    name: str
    client: httpx.Client
    token: str


def wards_of(number: int) -> Book:
    """A night of so many wards in councils of twenty."""
    names = [f"council-{place:03}" for place in range(-(-number // 20))]
    wards = []
    for place in range(number):
        one = ward(names[place // 20], f"ward-{place:05}", held_by=[PartyId("con")], standing=())
        people = tuple(Candidacy(id=CandidacyId(p), name=p.title(), party=PartyId(p)) for p in ("con", "ld", "lab"))
        wards.append(replace(one, candidacies=people))
    bodies = [council(name, 60, seats_up=20) for name in names]
    return book(bodies, wards, [before(name, lab=20, con=40) for name in names])


def opened(url: str, made: Book, folder: Path) -> None:
    """A ledger of this book with a desk and its eight people, four of them verifiers."""
    Night.create(url, made).ledger.close()
    with at_ledger(url):
        make_tables()
        for place in range(KEYERS):
            Desk(folder).person(f"keyer-{place}", ("keyer", "verifier")[place % 2], password=PASSWORD)


def votes_of(contest: ContestId) -> dict[str, int]:
    """What was announced in a ward: made of its number, so that nobody has to be told."""
    place = int(contest.split(".")[2].removeprefix("ward-"))
    return {"con": 500 + place % 97, "lab": 700 - place % 89, "ld": 100 + place % 7}


def signed_in(address: str, name: str) -> Keyer:
    client = httpx.Client(base_url=address, headers={"Accept": "application/json"}, timeout=60)
    page = client.get("/sign-in", headers={"Accept": "text/html"}).text
    sent = {"username": name, "password": PASSWORD, "csrfmiddlewaretoken": token_in(page)}
    assert client.post("/sign-in", data=sent).status_code == 302
    return Keyer(name, client, token_in(client.get("/account", headers={"Accept": "text/html"}).text))


def token_in(page: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found
    return found[1]


def hand_in(keyer: Keyer, contest: ContestId, *, tries: int = 200) -> str:
    """Hand a form in as the page's script does: again and again, with the same key, until there is an answer."""
    form = {f"votes:{who}": str(n) for who, n in votes_of(contest).items()}
    sent = {**form, "submission": f"{keyer.name}:{contest}", "csrfmiddlewaretoken": keyer.token}

    def answered() -> bool:
        try:
            answers.append(keyer.client.post(f"/contests/{contest}/key", data=sent))
        except httpx.TransportError:
            return False
        return True

    answers: list[httpx.Response] = []
    eventually(answered, seconds=tries * 0.2)
    answer = answers[-1]
    assert answer.status_code == 200, (answer.status_code, answer.text[:500])
    return str(answer.json()["state"])


def all_keyed(address: str, contests: Sequence[ContestId]) -> None:
    """Eight people in four pairs, each pair with its own part of the wards, both of a pair at once."""
    keyers = [signed_in(address, f"keyer-{place}") for place in range(KEYERS)]

    def key_all(place: int) -> None:
        part = contests[place // 2 :: KEYERS // 2]
        for contest in part if place % 2 else reversed(part):
            hand_in(keyers[place], contest)

    try:
        with ThreadPoolExecutor(KEYERS) as people:
            list(people.map(key_all, range(KEYERS)))
    finally:
        for keyer in keyers:
            keyer.client.close()


def as_in_one_row(made: Book, contests: Sequence[ContestId], url: str) -> Night:
    """The same returns recorded one after another by one person."""
    night = Night.create(url, made)
    for contest in contests:
        given = tuple(sorted((CandidacyId(who), n) for who, n in votes_of(contest).items()))
        night.record(Incoming(happening=Declared(declaration=Declaration(contest=contest, votes=given))), by="one")
    return night


def none_lost_none_doubled(url: str, made: Book, folder: Path) -> None:
    """Every ward is there once, the seals hold, and the board is that of a serial run."""
    night, contests = open_night(url), [contest.id for contest in made.contests]
    declared = [one.happening.declaration.contest for one in night.entries if isinstance(one.happening, Declared)]
    assert sorted(declared) == sorted(contests)
    assert night.verify().broken is None
    serial = as_in_one_row(made, contests, str(folder / "serial.db"))
    assert facts(night.board) == facts(serial.board)
    night.ledger.close()
    serial.ledger.close()
