"""Lists, headings, rows and ward lists, and what their layout says."""

from __future__ import annotations

import pytest

from tallyroom.copydesk.reading.read import read

Row = tuple[str, str, object, object]


def claimed(text: str) -> list[Row]:
    return [(c.kind, c.subject, c.value, c.change) for c in read(text)]


@pytest.mark.parametrize(
    ("heading", "value", "change", "from_"),
    [
        ("LABOUR GAIN FROM CON", "lab", "gain", "con"),
        ("Conservative holds", "con", "hold", None),
        ("Lib Dem gains", "ld", "gain", None),
        ("CON LOSS TO NOC", "noc", "gain", "con"),
        ("Labour gains from no overall control", "lab", "gain", "noc"),
    ],
)
@pytest.mark.parametrize("bullet", ["* ", "- ", ""])
def test_a_heading_speaks_for_the_councils_under_it(
    heading: str, value: str, change: str, from_: str | None, bullet: str
) -> None:
    claims = read(f"At a glance\n\n{heading}\n{bullet}Exeter\n{bullet}Great Yarmouth\n")
    assert [(c.subject, c.value, c.change, c.from_) for c in claims] == [
        ("exeter", value, change, from_),
        ("great-yarmouth", value, change, from_),
    ]


@pytest.mark.parametrize("row", ["Bury: Lab 31 (+2); Con 9 (-3)", "Bury: Lab 31 (+2), Con 9 (-3)"])
def test_a_row_of_parties_is_the_councils_composition(row: str) -> None:
    assert claimed(row) == [
        ("council_seats", "lab", 31.0, 2.0),
        ("council_seats", "con", 9.0, -3.0),
    ]


def test_rows_under_a_councils_name_are_of_that_council() -> None:
    claims = read("How they voted\n\nBURY\nLabour 26\nConservative 14\n\nLEEDS\nLabour 50\n")
    assert [(c.subject, c.value, c.area) for c in claims] == [
        ("lab", 26.0, "bury"),
        ("con", 14.0, "bury"),
        ("lab", 50.0, "leeds"),
    ]


WARD_LISTS = (
    "Oak Hill: Ann Jones, Lab, 623; Mill Lane: John Smith, Con, 512; Old Town: Mary Brown, Lib Dem, 499",
    "Oak Hill, Ann Jones, Lab 623; Mill Lane, John Smith, Con 512; Old Town, Mary Brown, Lib Dem 499",
    "Oak Hill Ann Jones, Lab, 623; Mill Lane John Smith, Con, 512; Old Town Mary Brown, Lib Dem, 499",
    "Oak Hill: Ann Jones (Lab) 623; Mill Lane: John Smith (Con) 512; Old Town: Mary Brown (Lib Dem) 499",
)


@pytest.mark.parametrize("text", WARD_LISTS)
def test_wards_that_nobody_knows_are_read_from_their_layout(text: str) -> None:
    assert [(c.subject, c.candidate, c.party, c.value) for c in read(text)] == [
        ("oak-hill", "Ann Jones", "lab", 623.0),
        ("mill-lane", "John Smith", "con", 512.0),
        ("old-town", "Mary Brown", "ld", 499.0),
    ]


@pytest.mark.parametrize("row", ["512 (41.5%, -3.2)", "512 (41.5%, -3.2%)", "512 [41.5%; -3.2%]"])
def test_votes_and_share_in_one_row_are_two_claims(row: str) -> None:
    claims = read(f"By-elections\n\nBury BC, Oak Hill\nLiberal Democrat (Ann Jones): {row}\n")
    assert {(c.kind, c.subject, c.value, c.change) for c in claims} == {
        ("ward_result", "oak-hill", 512.0, None),
        ("vote_share", "ld", 41.5, -3.2),
    }


def test_a_label_at_the_foot_of_a_wards_rows_is_the_wards() -> None:
    claims = read("Bury BC, Oak Hill\nConservative: 322 (54.8%)\nLabour: 266 (45.2%)\nCon gain from Lab\n")
    assert [(c.subject, c.value, c.change, c.from_) for c in claims if c.kind == "ward_control"] == [
        ("oak-hill", "con", "gain", "lab")
    ]


def test_a_web_pages_table_is_read_row_by_row() -> None:
    page = (
        "<h1>Bury stays Labour</h1><table><tr><th>Party</th><th>Seats</th></tr>"
        "<tr><td>Labour</td><td>35</td><td>+4</td></tr><tr><td>Green</td><td>2</td><td>-1</td></tr></table>"
    )
    rows = [(c.subject, c.value, c.change) for c in read(page) if c.kind == "council_seats"]
    assert rows == [("lab", 35.0, 4.0), ("grn", 2.0, -1.0)]


def test_a_live_blog_entry_speaks_from_its_time() -> None:
    [claim] = read("1.41am: Labour have gained Bury.")
    assert claim.as_of == "1.41am"


@pytest.mark.parametrize("listed", ["Labour: Bury, Leeds", "Labour - Bury, Leeds", "Labour\n* Bury\n* Leeds"])
def test_a_heading_of_holds_has_its_parties_below(listed: str) -> None:
    claims = read(f"Round-up\n\nNo change\n{listed}\n")
    assert [(c.subject, c.value, c.change) for c in claims] == [
        ("bury", "lab", "hold"),
        ("leeds", "lab", "hold"),
    ]


def test_a_rows_last_cell_may_say_what_became_of_the_council() -> None:
    claims = read("Bury | Con 17 (-7) | Lab 10 (-1) | NOC gain from Con")
    assert [(c.kind, c.value, c.change, c.from_) for c in claims if c.kind == "council_control"] == [
        ("council_control", "noc", "gain", "con")
    ]
    assert [(c.subject, c.value) for c in claims if c.kind == "council_seats"] == [
        ("con", 17.0),
        ("lab", 10.0),
    ]


def test_a_clock_with_a_full_stop_is_no_figure() -> None:
    claims = read("08.40 Bury: Labour hold. Labour now have 30 of the 33 councillors.")
    assert [(c.kind, c.value, c.as_of) for c in claims] == [
        ("council_control", "lab", "08.40"),
        ("council_seats", 30.0, "08.40"),
    ]
