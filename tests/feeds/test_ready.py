"""What a package can show, what it lacks, and the command that gets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from tallyroom.cli import tallyroom
from tallyroom.domain import Book
from tallyroom.feeds.package import read_package
from tallyroom.feeds.ready import Ability, abilities, lines
from tests import made
from tests.conftest import BUNDLED

THIRDS = made.council("anytown", 9, seats_up=3)
WARDS = [made.ward("anytown", name, held_by=[made.LAB]) for name in ("north", "south", "west")]
WHOLE = made.before("anytown", lab=5, con=4)


def ability(book: Book, what: str, folder: Path = BUNDLED) -> Ability:
    return next(one for one in abilities(book, folder) if one.what == what)


def test_a_council_by_thirds_is_ready_when_its_composition_and_its_defenders_are_known() -> None:
    assert ability(made.book([THIRDS], WARDS, [WHOLE]), "control").state == "yes"


@pytest.mark.parametrize(
    ("book", "why"),
    [
        (made.book([THIRDS], WARDS, []), "who holds the other seats is unknown"),
        (
            made.book([THIRDS], [replace(one, held_by=()) for one in WARDS], [WHOLE]),
            "who defends which seat is unknown",
        ),
        (made.book([replace(THIRDS, seats=None)], WARDS, [WHOLE]), "size and cycle are unknown"),
        (made.book([replace(THIRDS, cycle="all")], WARDS, [WHOLE]), "contests are missing"),
    ],
)
def test_a_council_whose_control_cannot_be_told_is_named_with_the_reason_and_what_helps(book: Book, why: str) -> None:
    found = ability(book, "control")
    (lack,) = found.lacks
    assert (found.state, lack.places) == ("no", ("anytown",))
    assert why in lack.why
    assert lack.mend


def test_the_bundled_night_lacks_what_it_lacks() -> None:
    book = read_package(BUNDLED).book
    assert book is not None
    assert ability(book, "watch lists").state == "yes"
    assert ability(book, "projection").state == "no"
    assert ability(book, "alerts").lacks[0].why == "no alerts.toml"
    assert ability(book, "expected times").ready > 0


def test_each_thing_is_counted_once(tmp_path: Path) -> None:
    for one in abilities(made.book([THIRDS], WARDS, []), tmp_path):
        assert one.ready + sum(len(lack.places) for lack in one.lacks) == one.all or one.all == 1


def test_one_screen_of_eighty_columns_and_the_same_as_json() -> None:
    shown = CliRunner().invoke(tallyroom, ["package", "ready", str(BUNDLED)])
    assert shown.exit_code == 0
    assert max(map(len, shown.stdout.splitlines())) <= 80
    document = json.loads(CliRunner().invoke(tallyroom, ["package", "ready", str(BUNDLED), "--json"]).stdout)
    assert {one["what"]: one["state"] for one in document["shows"]}["map"] == "yes"
    assert len(document["shows"]) >= 12


def test_the_command_that_helps_names_the_folder() -> None:
    text = "\n".join(lines(abilities(made.book([THIRDS], WARDS, []), Path("may")), Path("may")))
    assert "tallyroom package fill may --composition FILE" in text
