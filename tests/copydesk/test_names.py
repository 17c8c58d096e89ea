"""Names and what they stand for."""

from __future__ import annotations

import pytest

from tallyroom.copydesk.reading.claim import KINDS
from tallyroom.copydesk.reading.gazetteer import Gazetteer, british
from tallyroom.copydesk.reading.read import read
from tallyroom.copydesk.reading.tokens import tokens


@pytest.mark.parametrize(
    ("said", "id_"),
    [
        ("Hull City Council", "kingston-upon-hull"),
        ("Newcastle", "newcastle-upon-tyne"),
        ("Newcastle under Lyme", "newcastle-under-lyme"),
        ("Nuneaton", "nuneaton-and-bedworth"),
        ("Nuneaton & Bedworth", "nuneaton-and-bedworth"),
        ("Southend", "southend-on-sea"),
        ("St. Helens", "st-helens"),
        ("King's Lynn and West Norfolk", "kings-lynn-and-west-norfolk"),
        ("Western Isles", "comhairle-nan-eilean-siar"),
        ("RCT", "rhondda-cynon-taf"),
        ("Lib Dems", "ld"),
        ("Tory", "con"),
        ("Res Assoc", "res"),
        ("independents", "ind"),
    ],
)
def test_a_name_as_papers_write_it_finds_its_id(said: str, id_: str) -> None:
    name = british().find(tokens(said), 0)
    assert name is not None
    assert name.id == id_


@pytest.mark.parametrize("text", ["Oxford West and Abingdon", "Bristol West", "Dorchester East"])
def test_a_council_inside_a_longer_name_is_not_the_council(text: str) -> None:
    assert [c for c in read(f"Labour won {text}.") if c.kind == "council_control"] == []


def test_parliament_is_not_the_council_of_that_name() -> None:
    assert read("Labour lost the argument at Westminster.") == ()


def test_a_leaders_party_is_his_party() -> None:
    [claim] = read("Exeter went to Ed Miliband's party.")
    assert (claim.subject, claim.value, claim.change) == ("exeter", "lab", "gain")


def test_a_books_wards_are_known_without_their_layout() -> None:
    names = british().with_names(wards=(("oak-hill", ("Oak Hill",)),))
    [claim] = read("Labour held Oak Hill.", names)
    assert (claim.kind, claim.subject, claim.value) == ("ward_control", "oak-hill", "lab")


def test_another_lands_names_serve_as_well() -> None:
    here = Gazetteer(parties=(("blue", ("Blues",)),), councils=(("ambridge", ("Ambridge",)),))
    [claim] = read("The Blues gained Ambridge.", here)
    assert (claim.subject, claim.value) == ("ambridge", "blue")


def test_every_kind_says_what_it_measures() -> None:
    assert len(KINDS) == 25
    assert all(kind.measure for kind in KINDS.values())
