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


def named(text: str, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(claim, field) for field in fields) for claim in read(text)]


TABLE = (
    "How the parties stand in Bury\n\nParty{0}Seats{0}Change{0}Vote %\nLabour{0}31{0}+4{0}47.2\nGreen{0}5{0}0{0}9%\n"
)


@pytest.mark.parametrize("bar", ["\t", " | ", "   "])
def test_a_tables_header_says_what_its_columns_hold(bar: str) -> None:
    assert named(TABLE.format(bar), "kind", "subject", "value", "change", "area") == [
        ("council_seats", "lab", 31.0, 4.0, "bury"),
        ("vote_share", "lab", 47.2, None, "bury"),
        ("council_seats", "grn", 5.0, 0.0, "bury"),
        ("vote_share", "grn", 9.0, None, "bury"),
    ]


def test_a_column_of_what_was_is_of_before_the_election() -> None:
    text = "Bury council\n\n| Party | Before | After |\n| Labour | 29 | 31 |\n"
    assert named(text, "subject", "value", "as_of") == [("lab", 29.0, "before the election"), ("lab", 31.0, None)]


@pytest.mark.parametrize(("heading", "kind"), [("COUNCILS", "councils_controlled"), ("Seats", "seats_won")])
@pytest.mark.parametrize("row", ["Labour 74 (+2)", "Labour: 74, up two"])
def test_a_heading_says_what_the_lines_under_it_count(heading: str, kind: str, row: str) -> None:
    text = f"How the night ended\n\n{heading}\n{row}\nConservative 46 (-2)\n"
    assert named(text, "kind", "subject", "value", "change") == [(kind, "lab", 74.0, 2.0), (kind, "con", 46.0, -2.0)]


@pytest.mark.parametrize("heading", ["Oak Hill", "Oak Hill ward", "OAK HILL (2 seats)", "Oak Hill:"])
@pytest.mark.parametrize(
    "row", ["Ann Example (Lab) 1,034", "Ann Example, Labour - 1,034", "Ann Example, Labour, 1,034"]
)
def test_rows_of_candidates_are_of_the_ward_named_above_them(heading: str, row: str) -> None:
    text = (
        f"BURY COUNCIL: full results\n\n{heading}\n{row}\nBob Sample (Con) 912\n\nMill Lane\nCy Placeholder (LD) 88\n"
    )
    assert named(text, "kind", "subject", "value", "party", "area") == [
        ("ward_result", "oak-hill", 1034.0, "lab", "bury"),
        ("ward_result", "oak-hill", 912.0, "con", "bury"),
        ("ward_result", "mill-lane", 88.0, "ld", "bury"),
    ]


def test_a_wards_rows_end_with_its_turnout_and_label() -> None:
    rows = "Ann Example (Lab) 1,034\nBob Sample (Con) 912\nTurnout: 32.1%\nLabour hold\n"
    text = f"BURY COUNCIL: results\n\nOak Hill\n{rows}"
    assert named(text, "kind", "subject", "value")[2:] == [
        ("turnout", "oak-hill", 32.1),
        ("ward_control", "oak-hill", "lab"),
    ]


@pytest.mark.parametrize("head", ["Bury, Oak Hill", "Oak Hill, Bury"])
@pytest.mark.parametrize(
    ("rest", "row"),
    [
        ("Ann Example (Lab) 1,034.", ("ward_result", "oak-hill", 1034.0, "bury")),
        ("Ann Example, Labour, 1,034.", ("ward_result", "oak-hill", 1034.0, "bury")),
        ("Labour 47.2%.", ("vote_share", "lab", 47.2, "oak-hill")),
    ],
)
def test_a_line_may_name_its_ward_and_council_first(head: str, rest: str, row: tuple[object, ...]) -> None:
    assert row in named(f"Results in York.\n\n{head}: {rest}\n", "kind", "subject", "value", "area")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("In York Labour have 9 seats and in Bury the Greens have 4.", {("lab", 9.0, "york"), ("grn", 4.0, "bury")}),
        ("The Greens won 7 of the 30 seats up in Bury.", {("grn", 7.0, "bury")}),
        ("In Bury Labour overtook the SNP by 20 seats to 18.", {("lab", 20.0, "bury"), ("snp", 18.0, "bury")}),
        ("In 2008 Labour had 12 seats in Bury.", {("lab", 12.0, "bury")}),
        ("In Bury the SNP finished on 9 seats, just one ahead of Labour.", {("snp", 9.0, "bury")}),
        ("Labour leapfrogged the Tories into second with 14 seats in Bury.", {("lab", 14.0, "bury")}),
        ("In Bury Labour have 30 seats, leaving the Tories with one.", {("lab", 30.0, "bury"), ("con", 1.0, "bury")}),
    ],
)
def test_each_figure_is_of_its_own_party_and_place(text: str, rows: set[tuple[object, ...]]) -> None:
    assert set(named(text, "subject", "value", "area")) == rows


def test_councils_lost_may_say_afterwards_whom_they_went_to() -> None:
    text = "The Tories lost Medway, Exeter and York, all of which went to Labour."
    assert named(text, "subject", "value", "change", "from_") == [
        (place, "lab", "gain", "con") for place in ("medway", "exeter", "york")
    ]


def test_a_label_after_a_sentence_on_a_council_is_the_councils() -> None:
    rows = named("1.07am: Turnout in Bury was 28.9%. Con hold: Con 27, Lab 3.", "kind", "subject", "value", "change")
    assert ("council_control", "bury", "con", "hold") in rows


@pytest.mark.parametrize(
    ("head", "value", "from_"),
    [("Con to Lab", "lab", "con"), ("NOC to Lib Dem", "ld", "noc"), ("Lab to NOC", "noc", "lab")],
)
def test_a_list_of_councils_may_be_headed_by_whence_and_whither(head: str, value: str, from_: str) -> None:
    rows = named(f"Councils changing hands\n\n{head}: Medway, Exeter and York\n", "subject", "value", "change", "from_")
    assert rows == [(place, value, "gain", from_) for place in ("medway", "exeter", "york")]


def test_votes_to_votes_are_of_the_ward_in_the_sentence() -> None:
    text = (
        "Bury result\n\nIn Oak Hill ward, Labour's Ann Example polled 1,523 votes to 911 for Conservative Bob Sample."
    )
    assert named(text, "kind", "subject", "value", "party") == [
        ("ward_result", "oak-hill", 1523.0, "lab"),
        ("ward_result", "oak-hill", 911.0, "con"),
    ]


@pytest.mark.parametrize(
    ("head", "ward", "area"),
    [
        ("St Anne's, Bury", "st-annes", "bury"),
        ("Bury, Preston", "preston", "bury"),  # a ward with another council's name
        ("Bury, Oak Hill and Mill Lane", "oak-hill-and-mill-lane", "bury"),
    ],
)
def test_a_wards_name_may_look_like_something_else(head: str, ward: str, area: str) -> None:
    rows = named(f"{head}: Ann Example (Lab) 1,034.", "kind", "subject", "value", "area")
    assert rows == [("ward_result", ward, 1034.0, area)]
