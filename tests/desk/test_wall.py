"""The wall: its clock, who is awake, what the disk and the watched sources say."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from tallyroom.desk import health
from tallyroom.desk.models import Person
from tests.desk.desks import Desk


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
