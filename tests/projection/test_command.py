"""`tallyroom project commons`, as typed."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tallyroom.cli.project import command
from tallyroom.errors import TallyroomError

NIGHT = ("commons", "--baseline", "2010", "--scope", "gb", "--draws", "500")


def typed(*words: str) -> str:
    result = CliRunner().invoke(command, [*NIGHT, *words], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_the_document_has_the_contracted_keys_and_the_majority_of_86() -> None:
    document = json.loads(typed("--share", "lab=39", "--share", "con=31", "--share", "ld=16", "--json"))
    assert document["seats"]["lab"] == 368
    assert document["majority"] == {"party": "lab", "seats": 86}
    assert (document["method"], document["baseline"]) == ("uniform-country", 2010)
    assert document["intervals"]["lab"]["low"] < 368 < document["intervals"]["lab"]["high"]
    assert document["label"] == "Tallyroom estimate"


def test_a_hung_house_has_no_majority_in_the_document_and_says_what_is_short() -> None:
    document = json.loads(typed("--share", "lab=34", "--share", "con=34", "--share", "ld=18", "--json"))
    assert document["majority"] is None
    assert document["short_by"] == 326 - max(document["seats"].values())
    assert document["needed"]["points"] > 0


def test_the_text_names_method_baseline_interval_and_what_the_errors_were_learnt_from() -> None:
    text = typed("--share", "lab=39", "--share", "con=31", "--share", "ld=16")
    for words in ("Tallyroom estimate", "from 2010", "uniform-country", "90% interval", "lab majority of 86"):
        assert words in text
    assert "errors learnt from 2010 to 2015, 2015 to 2017, 2017 to 2019" in text


def test_a_constituency_can_be_asked_for() -> None:
    text = typed("--share", "lab=39", "--constituency", "aberconwy")
    assert "Aberconwy: " in text


def test_shares_that_cannot_be_read_are_all_named() -> None:
    with pytest.raises(TallyroomError) as refused:
        typed("--share", "lab=3O", "--share", "39", "--share", "con=1", "--share", "con=2")
    for words in ("'lab=3O' gives no number", "'39' names no party", "con is given twice"):
        assert words in str(refused.value)


def test_no_outcome_drawn_is_told_as_nought_or_certain() -> None:
    sure = (
        "--share",
        "lab=60",
        "--share",
        "con=20",
        "--share",
        "ld=10",
        "--constituency",
        "hackney south and shoreditch",
    )
    text, document = typed(*sure), json.loads(typed(*sure, "--json"))
    assert "100%" not in text
    assert " 0%" not in text
    assert "lab majority 97%, hung less than 1%" in text
    assert document["chance_of_majority"] == {"lab": 0.97}


def test_seats_held_by_assumption_are_said_to_be() -> None:
    assert "Northern Ireland's seats and the Speaker's are held as they were" in typed("--share", "lab=39")


def test_the_error_that_was_drawn_with_is_said_and_shares_are_not_called_right() -> None:
    text = typed("--share", "lab=39", "--share-error", "2")
    assert "With an error of 2.0 points in the shares: " in text
    assert "If the shares are right" not in text


def test_shares_that_cannot_all_come_true_are_warned_of() -> None:
    result = CliRunner().invoke(command, [*NIGHT, "--share", "ukip=27"], catch_exceptions=False)
    assert "add up to 124 per cent" in result.stderr
    fine = CliRunner().invoke(command, [*NIGHT, "--share", "lab=39", "--share", "con=31", "--share", "ld=16"])
    assert fine.stderr == ""
