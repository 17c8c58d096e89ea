"""The register against the bundled nights, and against itself."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date

import pytest

from tallyroom.feeds.package import read_package
from tallyroom.publish.places import seat_of
from tallyroom.register import Council, council_of, councils, parties, party_of
from tests.conftest import BUNDLED

STANDING = [one for one in councils() if one.last is None and one.kind not in {"combined-authority", "gla"}]


def test_every_principal_council_of_today_is_there() -> None:
    kinds = Counter(one.kind for one in STANDING)
    assert kinds["london"] == 32
    assert kinds["metropolitan"] == 36
    assert kinds["scottish"] == 32
    assert kinds["welsh"] == 22
    assert kinds["ni-district"] == 11
    assert kinds["county"] == 21
    assert kinds["unitary"] == 63
    assert kinds["district"] == 164


def test_ids_are_unique_and_every_successor_is_there() -> None:
    ids = [one.id for one in councils()]
    assert len(set(ids)) == len(ids)
    assert {one.successor for one in councils() if one.successor} <= set(ids)


def test_the_register_agrees_with_the_bundled_night() -> None:
    book = read_package(BUNDLED).book
    assert book is not None
    for body in book.bodies:
        if body.kind == "gla":
            continue
        found = council_of(body.id)
        assert found is not None, body.id
        assert (found.nation, found.region) == (body.nation, body.region)
        assert found.kind == body.kind


@pytest.mark.parametrize("one", [pytest.param(one, id=one.id) for one in STANDING])
def test_a_council_is_found_by_its_code_and_by_both_names(one: Council) -> None:
    for given in (one.gss, one.formal_name, one.name):
        if given:
            assert council_of(given) == one


def test_a_name_that_has_passed_to_a_later_council_means_the_one_that_stands() -> None:
    assert council_of("Somerset County Council") == council_of("E06000066")
    assert council_of("E10000027") == next(one for one in councils() if one.id == "somerset-to-2023")
    assert council_of("allerdale", on=date(2027, 5, 6)) is None


def test_each_cycle_and_size_carries_its_year() -> None:
    for one in councils():
        assert (one.seats is None) == (one.seats_year is None)
        assert one.cycle is None or one.cycle in {"all", "thirds", "halves"}


def test_a_party_is_found_by_reference_by_either_name_and_by_joint_candidature() -> None:
    assert {party_of(given).id for given in ("PP53", "party:53", "joint-party:53-119", "lab")} == {"lab"}  # type: ignore[union-attr]
    assert party_of("", "Labour and Co-operative Party") == party_of("PP53")
    assert party_of("PP7931", "The Brexit Party") == party_of("reform")
    assert party_of("PP123456", "A Party of Our Own") is None


def test_no_two_parties_share_an_id_or_a_reference() -> None:
    ids = [party.id for party in parties()]
    references = [ref for party in parties() for ref in party.ec_refs]
    assert len(set(ids)) == len(ids)
    assert len(set(references)) == len(references)


def test_the_bundled_nights_parties_have_the_registers_ids() -> None:
    with (BUNDLED / "parties.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            known = party_of(row["ec_ref"])
            if known is not None and row["party_id"] in {party.id for party in parties()}:
                assert known.id == row["party_id"]


def test_councils_with_hexagons_are_in_the_register() -> None:
    from tallyroom.domain import Body, BodyId  # noqa: PLC0415

    without = [
        one.id
        for one in STANDING
        if one.nation in {"England", "Scotland", "Wales"}
        and one.first is not None
        and one.first < date(2019, 1, 1)
        and one.kind not in {"county", "parliament", "assembly", "city-corporation"}
        and seat_of(Body(id=BodyId(one.id), name=one.name, kind=one.kind, nation=one.nation, region=one.region)) is None
    ]
    assert without == []
