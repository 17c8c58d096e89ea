"""The wall: its clock, who is awake, what the disk and the watched sources say."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from tallyroom.desk import health
from tallyroom.desk.models import Person
from tallyroom.domain import RehearsalBegan
from tallyroom.night import Incoming
from tests.desk.desks import WEOLEY, Desk


def test_the_wall_says_who_is_awake_and_what_is_wrong(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    state = desk.folder / "sources.json"
    state.write_text(json.dumps({"sources": [{"source": "ashford", "state": "broken", "failures": 3}]}))
    monkeypatch.setenv("TALLYROOM_WATCH_STATE", str(state))
    monkeypatch.setattr(health, "disk", lambda: "only 40 MB are free")
    desk.person("asleep")
    Person.objects.filter(username="asleep").update(seen_at=timezone.now() - timedelta(hours=1))
    desk.signed_in("ann").get("/?all")
    page = desk.signed_in("bob").get("/wall").content.decode()
    assert "Awake:</span>" not in page
    assert "Ann" in page
    assert "Asleep" not in page
    assert "only 40 MB are free" in page
    assert "3 failures in a row" in page
    assert '<p class="clock"><time' in page


@pytest.mark.parametrize(
    "path",
    ["/?all", f"/contests/{WEOLEY}", f"/contests/{WEOLEY}/key", "/waiting", "/wall", "/people", "/account", "/nowhere"],
)
def test_every_page_of_the_desk_says_that_a_night_is_a_rehearsal(desk: Desk, path: str) -> None:
    client = desk.signed_in("ann", "administrator")
    assert b'class="rehearsal"' not in client.get(path).content
    desk.room.ask(lambda night: night.record(Incoming(happening=RehearsalBegan(order="package", seed=0)), by="trainer"))
    shown = client.get(path).content.decode()
    assert "Rehearsal: a replay of 3 May 2012" in shown
    client.post("/language", {"language": "cy"})
    assert "Ymarfer: ailchwarae" in client.get(path).content.decode()
