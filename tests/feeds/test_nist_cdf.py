"""The report to NIST SP 1500-100: held to the standard's own classes, every reference to something in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tallyroom.feeds.outgoing import write
from tallyroom.feeds.outgoing.told import Told
from tallyroom.night import Night
from tests.feeds.nist_schema import SCHEMA


@pytest.fixture(scope="module")
def report(rehearsed: Night) -> Any:
    (content,) = write("nist-cdf", Told(rehearsed.book, rehearsed.board, rehearsed.entries)).values()
    return json.loads(content)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from objects(one)


def test_the_report_keeps_to_the_standards_classes(report: Any) -> None:
    Draft7Validator.check_schema(SCHEMA)
    faults = [f"{error.json_path}: {error.message}" for error in Draft7Validator(SCHEMA).iter_errors(report)]
    assert faults == []
    report["Status"] = "guessed"
    assert list(Draft7Validator(SCHEMA).iter_errors(report)) != []
    report["Status"] = "unofficial-complete"


def test_every_reference_is_to_something_in_the_report_and_every_id_is_there_once(report: Any) -> None:
    everything = list(objects(report))
    ids = [one["@id"] for one in everything if "@id" in one]
    assert len(ids) == len(set(ids))
    single = {"PartyId", "GpUnitId", "ElectionDistrictId", "ElectionScopeId"}
    named = {one[key] for one in everything for key in single & set(one)}
    named |= {who for one in everything for who in one.get("CandidateIds", ())}
    assert named <= set(ids)


def test_a_rehearsal_is_a_test_and_a_whole_night_is_complete(report: Any) -> None:
    assert (report["IsTest"], report["TestType"]) == (True, "rehearsal")
    assert report["Status"] == "unofficial-complete"


def test_a_second_round_is_a_count_of_its_own_and_a_referendum_a_ballot_measure(report: Any) -> None:
    contests = {one["@id"]: one for one in report["Election"][0]["Contest"]}
    liverpool = contests["contest-mayor.liverpool.2012-05-03"]
    assert liverpool["OtherVoteVariation"] == "supplementary-2000"
    bradford = contests["contest-ref.bradford.2012-05-03"]
    assert bradford["@type"] == "ElectionResults.BallotMeasureContest"
    london = contests["contest-mayor.london.2012-05-03"]
    rounds = [[count["Type"] for count in one["VoteCounts"]] for one in london["ContestSelection"]]
    assert rounds.count(["total", "other"]) == 2
