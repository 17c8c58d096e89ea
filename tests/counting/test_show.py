"""A count sheet as it is shown: to people, to machines, as a picture."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from tallyroom.counting import CountSheet, Profile, count
from tallyroom.counting.show import FORMATS, as_csv, as_html, as_json, as_svg, as_text
from tallyroom.counting.why import told, why

PAPERS = [
    (10, ["Ann", "Bob"]),
    (4, ["Ann", "Cy"]),
    (6, ["Ann"]),
    (7, ["Bob"]),
    (8, ["Cy"]),
    (2, ["<Di> & Co"]),
]
NAMES = ["Ann", "Bob", "Cy", "<Di> & Co"]


@pytest.fixture
def sheet() -> CountSheet:
    return count(Profile.of(NAMES, PAPERS, seats=2, contest="Sir John's <Ward>"), rules="scottish-2011")


def test_the_text_table_shows_every_stage_and_marks_who_is_elected_and_excluded(sheet: CountSheet) -> None:
    head, table, actions, *_ = as_text(sheet).split("\n\n")
    assert head.splitlines() == [
        "Sir John's <Ward>",
        "scottish-2011, 2 seats, 37 valid votes, quota 13.00000",
        "Elected: Ann, Bob",
    ]
    assert table.splitlines() == [
        "Stage                     1          2          3          4",
        "Ann               20.00000*   13.00000   13.00000   13.00000",
        "Bob                 7.00000   10.50000   10.50000  10.50000*",
        "Cy                  8.00000    9.40000    9.40000   0.00000x",
        "<Di> & Co           2.00000    2.00000   0.00000x    0.00000",
        "Non-transferable    0.00000    2.10000    4.10000   13.50000",
    ]
    assert actions == "1  first preferences\n2  surplus of Ann\n3  exclusion of <Di> & Co\n4  exclusion of Cy"


def test_a_table_wider_than_the_terminal_is_folded_between_stages(sheet: CountSheet) -> None:
    assert max(len(line) for line in as_text(sheet, width=44).split("\n\n1  ")[0].splitlines()[3:]) <= 44


def test_the_json_has_the_keys_that_are_promised(sheet: CountSheet) -> None:
    document = json.loads(as_json(sheet))
    assert {"contest", "rules", "quota", "valid", "elected", "stages", "lots"} <= set(document)
    assert (document["quota"], document["valid"], document["elected"]) == (13, 37, ["Ann", "Bob"])
    stage = document["stages"][1]
    assert (stage["number"], stage["action"], stage["non_transferable"]) == (2, "surplus of Ann", "2.10000")
    assert stage["votes"] == {"Ann": "13.00000", "Bob": "10.50000", "Cy": "9.40000", "<Di> & Co": "2.00000"}
    assert stage["transfers"][0] == {"source": "Ann", "target": "Bob", "papers": 10, "votes": "3.50000"}
    assert document["lots_needed"] is None


def test_the_csv_has_a_line_for_each_candidate_and_stage_and_what_is_lost(sheet: CountSheet) -> None:
    lines = list(csv.DictReader(io.StringIO(as_csv(sheet))))
    assert len(lines) == 4 * 5
    assert [(line["candidate"], line["votes"], line["status"]) for line in lines if line["stage"] == "4"] == [
        ("Ann", "13.00000", "elected"),
        ("Bob", "10.50000", "elected"),
        ("Cy", "0.00000", "excluded"),
        ("<Di> & Co", "0.00000", "excluded"),
        ("", "13.50000", "non-transferable"),
    ]


def test_the_html_heads_its_rows_and_columns_and_says_the_status_in_words(sheet: CountSheet) -> None:
    shown = as_html(sheet)
    heads: list[str | None] = []

    class Heads(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "th":
                heads.append(dict(attrs)["scope"])

    Heads().feed(shown)
    assert heads == ["col"] * 5 + ["row"] * 5
    assert "<td>20.00000 <strong>Elected</strong></td>" in shown
    assert "<td>0.00000 <em>Excluded</em></td>" in shown


@pytest.mark.parametrize("shape", ["html", "svg"])
def test_names_cannot_break_out_of_the_markup(sheet: CountSheet, shape: str) -> None:
    shown = FORMATS[shape](sheet)
    assert "<Di>" not in shown
    assert "&lt;Di&gt; &amp; Co" in shown
    ElementTree.fromstring(shown)


def test_the_picture_has_a_role_a_title_and_a_description_that_tells_all(sheet: CountSheet) -> None:
    picture = ElementTree.fromstring(as_svg(sheet))
    title, description = picture[0], picture[1]
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "Sir John's <Ward>: how the votes moved"
    assert description.text == " ".join(told(sheet, reason) for reason in why(sheet))


def test_the_picture_names_every_outcome_in_words_and_every_gain_in_figures(sheet: CountSheet) -> None:
    words = [text.text for text in ElementTree.fromstring(as_svg(sheet)).iter("{http://www.w3.org/2000/svg}text")]
    assert {"✓ Ann", "elected, stage 1", "✕ Cy", "excluded, stage 4", "−7", "+3"} <= set(words)


def test_nothing_in_the_picture_lies_outside_a_phone_360_pixels_wide() -> None:
    names = [f"Candidate {letter} of a Rather Long Name" for letter in "ABCDEFGHIJKLM"]
    papers = [(20 + 3 * n, [name, *names[n + 1 :]]) for n, name in enumerate(names)]
    wide = count(Profile.of(names, papers, seats=3, contest="A ward with a name that is longer than a phone is wide"))
    for text in ElementTree.fromstring(as_svg(wide)).iter("{http://www.w3.org/2000/svg}text"):
        at, size, long = float(text.get("x", "0")), float(text.get("font-size", "0")), len(text.text or "")
        assert size >= 9
        # An average letter of a system typeface is a little over half as wide as it is high.
        width = long * size * 0.52
        left = {"end": at - width, "middle": at - width / 2}.get(text.get("text-anchor", ""), at)
        assert left >= 0, text.text
        assert left + width <= 360, text.text


def test_the_reasons_say_when_by_what_from_whom_and_how_close(sheet: CountSheet) -> None:
    ann, bob, cy, di = (told(sheet, reason) for reason in why(sheet))
    assert ann == "Ann was elected at stage 1, reaching the quota: 20.00000 votes, 7.00000 over the quota."
    assert bob == (
        "Bob was elected at stage 4, filling the last vacancies below the quota: 10.50000 votes, "
        "1.10000 ahead of Cy. 7.00000 were first preferences; 3.50000 from Ann."
    )
    assert cy == (
        "Cy was excluded at stage 4: 9.40000 votes, 1.10000 behind Bob. "
        "8.00000 were first preferences; 1.40000 from Ann."
    )
    assert di == "<Di> & Co was excluded at stage 3: 2.00000 votes, 7.40000 behind Cy."


def test_a_lot_that_is_waited_for_is_said_wherever_the_sheet_is_shown() -> None:
    waiting = count({"Ann": 7, "Bob": 5, "Cy": 5}, rules="plurality", seats=2, contest="W")
    assert "Lot needed at stage 1 for the seat, among Bob, Cy." in as_text(waiting)
    assert "Lot needed at stage 1 for the seat, among Bob, Cy." in as_html(waiting)
    assert json.loads(as_json(waiting))["lots_needed"]["among"] == ["Bob", "Cy"]
    assert [reason.outcome for reason in why(waiting)] == ["elected", "waits for a lot", "waits for a lot"]


def test_a_lot_that_decided_is_said_with_who_drew_it() -> None:
    drawn = count({"Ann": 7, "Bob": 5, "Cy": 5}, rules="plurality", seats=2, lots=["Cy"])
    assert "Tie at stage 1 (seat) among Bob, Cy: Cy, by recorded lot." in as_text(drawn)
    assert told(drawn, why(drawn)[2]).startswith("Cy was elected, after a tie settled by recorded lot: 5 votes")


@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_shows_every_kind_of_count(shape: str) -> None:
    for sheet in (
        count({"Ann": 3, "Bob": 5}, rules="plurality"),
        count({"Yes": 3, "No": 3}, rules="referendum"),
        count({"A": 60, "B": 41, "C": 20}, rules="dhondt-wales-2026"),
        count({"A": 5, "B": 4, "C": 3}, rules="supplementary-2000", second={"A": 1, "B": 2}),
        count(Profile.of(["A", "B"], [(1, ["A"]), (1, ["B"])], seats=1), rules="ni-1985"),
    ):
        shown = FORMATS[shape](sheet)
        assert shown == FORMATS[shape](sheet)
        assert all(name in shown for name in sheet.candidates)


@pytest.mark.parametrize("shape", ["html", "svg"])
def test_control_characters_in_a_name_do_not_spoil_the_markup(shape: str) -> None:
    shown = FORMATS[shape](count({"A\x00\x1bB": 1, "C": 2}, rules="plurality", contest="W\x01"))
    assert "A\ufffd\ufffdB" in "".join(ElementTree.fromstring(shown).itertext())


def test_control_characters_in_a_name_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in as_text(count({"A\x1b[2J": 1, "C": 2}, rules="plurality"))


@pytest.mark.parametrize("shape", FORMATS)
def test_an_allocation_of_no_seat_is_shown(shape: str) -> None:
    none = count({str(n): 1 for n in range(30)}, rules="dhondt-london-1999")
    waits = count({"A": 10, "B": 10}, rules="dhondt-wales-2026", seats=1)
    empty = count({"A": 0, "B": 0}, rules="dhondt-wales-2026")
    assert [sheet.elected for sheet in (none, waits, empty)] == [(), (), ()]
    assert all(len(FORMATS[shape](sheet)) > 50 for sheet in (none, waits, empty))
    assert waits.lots_needed is not None


def test_nothing_is_said_of_who_is_still_in_the_count_while_a_lot_is_awaited() -> None:
    sheet = count(Profile.of(["A", "B", "C"], [(5, ["A"]), (4, ["B"]), (4, ["C"])], seats=1), rules="scottish-2011")
    assert [reason.outcome for reason in why(sheet)] == ["in the count", "waits for a lot", "waits for a lot"]
    assert told(sheet, why(sheet)[0]) == "A is in the count with 5.00000 votes."


def test_with_fewer_votes_than_those_who_draw_for_the_last_seat_it_is_lost() -> None:
    sheet = count({"Ann": 7, "Bob": 5, "Cy": 5, "Di": 1}, rules="plurality", seats=2)
    assert why(sheet)[3].outcome == "not elected"
