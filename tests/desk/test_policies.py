"""How a source is verified is for the package to say."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tallyroom.desk.policy import BLIND, POLICIES, REVIEW, policy_of
from tallyroom.feeds.package.event import read_event
from tests.conftest import BUNDLED


def event_with(*sources: dict[str, Any]) -> Any:
    given = tomllib.loads((BUNDLED / "event.toml").read_text("utf-8"))
    return read_event({**given, "source": list(sources)})


@pytest.mark.parametrize("policy", POLICIES)
def test_a_source_is_verified_as_the_package_says(policy: str) -> None:
    event, faults = event_with({"id": "pa", "name": "An agency", "verify": policy}, {"id": "hall", "name": "A hall"})
    assert faults == []
    assert (policy_of(event, "pa"), policy_of(event, "hall")) == (policy, REVIEW)


def test_the_desk_is_blind_unless_the_package_says_otherwise() -> None:
    unsaid, _ = event_with()
    said, _ = event_with({"id": "desk", "name": "The desk", "verify": REVIEW})
    assert (policy_of(unsaid, "desk"), policy_of(said, "desk")) == (BLIND, REVIEW)


def test_a_policy_that_there_is_not_is_a_fault_with_what_there_is() -> None:
    event, (fault,) = event_with({"id": "pa", "name": "An agency", "verify": "blindly"})
    assert event is None
    assert (fault.where, fault.code) == ("event.toml, source pa", "event")
    assert "two-person-blind, one-person-review, trusted-feed" in fault.mend
