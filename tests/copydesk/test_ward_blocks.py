"""Ward lists in layouts that no rule was written for: the structure of the page says what each figure is of."""

from __future__ import annotations

import pytest

from tallyroom.copydesk.reading.amounts import figures
from tallyroom.copydesk.reading.gazetteer import british
from tallyroom.copydesk.reading.layout import units
from tallyroom.copydesk.reading.lexicon import classed
from tallyroom.copydesk.reading.read import read
from tallyroom.copydesk.reading.tokens import tokens

Row = tuple[str, str, object, str | None]

VOTES = [("ward_result", "mill-hill", 1204.0, "lab"), ("ward_result", "mill-hill", 911.0, "con")]
TWO = [("ward_result", "oak-side", 802.0, "con"), ("ward_result", "oak-side", 640.0, "ld")]


def read_rows(text: str) -> list[Row]:
    return [(c.kind, c.subject, c.value, c.party) for c in read(text) if c.kind == "ward_result"]


@pytest.mark.parametrize(
    "text",
    [
        "Results\n\nMill Hill\nLab 1,204\nCon 911\n\nOak Side\nCon 802\nLD 640\n",
        "Results\n\nMILL HILL\n*Lab 1204\nCon 911\n\nOAK SIDE\n*Con 802\nLD 640\n",
        "Results\n\nMill Hill (34%)\nLab 1,204 | Con 911\n\nOak Side (31%)\nCon 802 | LD 640\n",
        "Results\n\nMill Hill: Lab 1,204, Con 911. Lab hold.\nOak Side: Con 802, LD 640. Con gain from LD.\n",
        "Results\n\nBury - Mill Hill: Lab 1,204, Con 911.\nBury - Oak Side: Con 802, LD 640.\n",
        "Ward\tLab\tCon\tLD\nMill Hill\t1204\t911\t-\nOak Side\t-\t802\t640\n",
        "Ward\tFirst\tVotes\tSecond\tVotes\nMill Hill\tLab\t1204\tCon\t911\nOak Side\tCon\t802\tLD\t640\n",
        "The Tories are down to one: Mill Hill (Lab 1,204; Con 911), Oak Side (Con 802; LD 640).\n",
    ],
)
def test_a_wards_votes_are_read_in_every_layout(text: str) -> None:
    assert read_rows(text) == VOTES + TWO


def test_people_may_stand_before_or_after_their_party() -> None:
    text = (
        "MILL HILL\nAnn Example (Lab) 1,204\nBob Sample (Con) 911\n\nOAK SIDE\nCon Jo Specimen 802\nLD Al Other 640\n"
    )
    assert read_rows(text) == VOTES + TWO


def test_a_block_gives_its_holder_its_majority_and_its_turnout() -> None:
    text = "Results\n\nMill Hill\nLab 1,204\nCon 911\nLab gain from Con. Maj 293. Turnout 34%\n"
    rows = {(c.kind, c.subject, c.value, c.change) for c in read(text)} - {
        ("ward_result", "mill-hill", 1204.0, None),
        ("ward_result", "mill-hill", 911.0, None),
    }
    assert rows == {
        ("ward_control", "mill-hill", "lab", "gain"),
        ("votes_majority", "mill-hill", 293.0, None),
        ("turnout", "mill-hill", 34.0, None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Mill Hill\nLab 31 (+2)\nCon 19 (-3)\n\nOther news: 1,204 people, 3,500 homes, 911 shops and 802 dogs.\n",
        "Mill Hill: Lab 1,204, Con 911.\nNew council: Lab 31, Con 26. The area has 12,345 homes and 6,789 cars.\n",
        "Mayor of Bury\n\nFirst round\nAnn Example (Lab) 12,004\nBob Sample (Con) 9,111\nJo Specimen (LD) 1,802\n",
        "Mill Hill\n(May 2015: Lab 1,480, Con 1,102). The area has 12,345 homes and 6,789 cars, 4,444 of them red.\n",
    ],
)
def test_seats_offices_and_other_years_are_no_wards_votes(text: str) -> None:
    values = {value for _, _, value, _ in read_rows(text)}
    assert not values & {31.0, 19.0, 26.0, 12004.0, 9111.0, 1802.0, 1480.0, 1102.0}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Labour fell from 33 to 29 seats.", [(29.0, -4.0, None)]),
        ("Labour have 77 seats on the council, up 20.", [(77.0, 20.0, None)]),
        ("The Tories are down 11 to 28.", [(28.0, -11.0, None)]),
        ("Four down on 31.", [(31.0, -4.0, None)]),
        ("41 of its 63 members, three fewer than before.", [(41.0, -3.0, 63.0)]),
        ("All but one of 176 councils.", [(175.0, None, 176.0)]),
        ("They trebled to six.", [(6.0, 4.0, None)]),
        ("The Greens stay on 15 (no change).", [(15.0, 0.0, None)]),
        ("8%, up from 3%.", [(8.0, 5.0, None)]),
    ],
)
def test_one_grammar_joins_a_figure_with_its_change_and_its_total(text: str, rows: list[tuple[object, ...]]) -> None:
    cut = tokens(text)
    assert [(f.value, f.change, f.of) for f in figures(cut, classed(cut)) if not f.role] == rows


def test_a_heading_speaks_until_the_next_one() -> None:
    made, people = units("BURY\n\nMill Hill\nAnn Example (Lab) 1,204\n\nYORK\nLab 31\n", british())
    rows = [u for u in made if u.shape == "row"]
    place = [u.context.place.id if u.context.place else None for u in rows]
    ward = [u.context.ward.id if u.context.ward else None for u in rows]
    assert (place, ward) == (["bury", "york"], ["mill-hill", None])
    assert people["ann-example"] == "lab"
