"""Every data file of a published site keeps to docs/schema/site-v1.json, whatever the night."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tools.site_schema import FILE, text

from tallyroom.domain import Declaration, Declared, Postponed, RehearsalBegan
from tallyroom.night import Incoming, Night
from tallyroom.publish.folder import Folder
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.made import CON, LAB, LD, before, book, council, entries, votes, ward
from tests.nights import Night as Made
from tests.nights import nights

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema" / "site-v1.json").read_text("utf-8"))


def strict(schema: Any) -> Any:
    """The schema with nothing allowed that it does not name: readers allow more, so that keys can be added."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if "properties" in schema and isinstance(schema.get("required"), list):
        closed.setdefault("additionalProperties", False)
    return closed


VALIDATORS = {
    pattern: Draft202012Validator(strict({"$defs": SCHEMA["$defs"], **SCHEMA["$defs"][kind]}))
    for pattern, kind in SCHEMA["files"].items()
}


def faults(site: Path) -> Iterator[str]:
    for pattern in VALIDATORS:
        assert list(site.glob(pattern)), pattern
    yield from faults_there(site)


def faults_there(site: Path) -> Iterator[str]:
    """What is wrong with the files that are there: a night without contests has none of theirs."""
    for pattern, validator in VALIDATORS.items():
        for file in sorted(site.glob(pattern)):
            for error in validator.iter_errors(json.loads(file.read_text("utf-8"))):
                yield f"{file.name} {error.json_path}: {error.message[:120]}"


def test_the_schema_is_made_of_the_structs() -> None:
    assert FILE.read_text("utf-8") == text(), "run `python -m tools.site_schema`"


def test_the_schema_is_one() -> None:
    for definition in SCHEMA["$defs"].values():
        Draft202012Validator.check_schema(definition)


def test_every_file_of_the_bundled_night_keeps_to_it(demo: Path) -> None:
    assert list(faults(demo / "site")) == []


def test_every_file_of_the_night_of_2018_keeps_to_it(night_2018: Night, tmp_path: Path) -> None:
    Site(night_2018.book, Folder(tmp_path / "site")).bake(night_2018.board, night_2018.entries)
    assert list(faults(tmp_path / "site")) == []


def test_every_kind_of_file_of_a_site_is_in_it(demo: Path) -> None:
    site = demo / "site"
    assert {file for pattern in VALIDATORS for file in site.glob(pattern)} == set(site.rglob("*.json"))


def test_a_file_that_breaks_it_is_found_out(demo: Path) -> None:
    document = json.loads((demo / "site" / "data" / "status.json").read_text("utf-8"))
    document["councils"]["declared"] = "181"
    assert list(VALIDATORS["data/status.json"].iter_errors(document))


WARDS = (
    ward("anytown", "east", held_by=[CON], electorate=2000),
    ward("anytown", "south", held_by=[LAB, CON], seats=2, standing=(LAB, LAB, CON, CON)),
    ward("anytown", "alone", held_by=[LD], standing=(LD,)),
)
BOOK = book([council("anytown", 12, seats_up=4)], WARDS, [before("anytown", lab=5, con=5, ld=1, vacant=1)])


@st.composite
def announced(draw: st.DrawFn) -> list[Incoming]:
    """Some wards declared, tied, provisional or postponed, in some order."""
    told: list[Incoming] = [Incoming(happening=RehearsalBegan(order="package", seed=0))]
    for contest in draw(st.permutations(WARDS)):
        what = draw(st.sampled_from(("declared", "provisional", "postponed", "nothing")))
        figures = {str(who.id): draw(st.integers(0, 400)) for who in contest.candidacies}
        if what == "postponed":
            told.append(Incoming(happening=Postponed(contest=contest.id, reason="A candidate has died.")))
        elif contest.is_uncontested and what == "declared":
            told.append(Incoming(happening=Declared(declaration=Declaration(contest=contest.id))))
        elif what == "declared" or (what == "provisional" and not contest.is_uncontested):
            status = what if what == "provisional" else "declared"
            told.append(Incoming(happening=Declared(declaration=votes(contest, figures, status=status))))
    return told


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(announced())
def test_whatever_is_announced_the_files_keep_to_it(
    tmp_path_factory: pytest.TempPathFactory, told: list[Incoming]
) -> None:
    folder = tmp_path_factory.mktemp("site")
    night = Night.create(str(folder / "night.db"), BOOK)
    for one in told:
        night.record(one, by="test")
    Site(BOOK, Folder(folder / "site")).bake(night.board, night.entries)
    assert list(faults(folder / "site")) == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nights())
def test_on_a_night_of_every_kind_the_files_keep_to_it(tmp_path_factory: pytest.TempPathFactory, night: Made) -> None:
    made, happenings = night
    folder = tmp_path_factory.mktemp("site") / "site"
    said = entries(*happenings)
    Site(made, Folder(folder)).bake(fold(made, said), said)
    assert list(faults_there(folder)) == []
