"""Past control as a package brings it: read with every fault, and told as figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.languages import language_of
from tallyroom.copydesk.writing.news import ranked
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import NOC, Book, Declared, PartyId, PastControl
from tallyroom.intake.background import with_background
from tallyroom.night import Night, View
from tests.conftest import BUNDLED
from tests.copydesk.stories import faults
from tests.made import CON, LAB, before, book, council, entries, ward, won_by

WARD = ward("ayton", "north", held_by=[CON])
AYTON = book([council("ayton", 1, seats_up=1, cycle="all")], [WARD], [before("ayton", con=1)])


def past(*rows: tuple[int, str]) -> Book:
    runs = tuple(PastControl(body=WARD.body, since=year, party=PartyId(party)) for year, party in rows)
    return replace(AYTON, past_control=runs)


def told(made: Book, winner: PartyId = LAB) -> dict[str, object]:
    """The figures of the past that Ayton's declaration makes, by measure."""
    view = View(made, entries(Declared(declaration=won_by(WARD, winner))))
    measures = ("years_without_control", "years_in_control")
    return {
        measure: found.value
        for measure in measures
        for party in (LAB, CON)
        if (found := view.figure(measure, party, "ayton")) is not None
    }


def test_a_council_regained_tells_how_long_both_parties_have_waited_and_ruled() -> None:
    made = past((2010, "con"), (2014, "lab"), (2022, "con"))
    assert told(made) == {"years_without_control": 8, "years_in_control": 8}


def test_the_time_without_a_council_counts_from_the_last_loss_of_it() -> None:
    made = past((2002, "lab"), (2006, "con"), (2010, "lab"), (2018, NOC), (2022, "con"))
    assert told(made) == {"years_without_control": 12, "years_in_control": 8}


def test_how_long_the_first_run_of_a_record_had_lasted_is_not_known() -> None:
    assert told(past((2010, "con"))) == {}


def test_a_party_that_never_had_a_council_regains_nothing() -> None:
    assert told(past((2010, NOC), (2014, "con"))) == {"years_in_control": 16}


def test_a_past_that_does_not_lead_to_the_eve_of_poll_is_not_told() -> None:
    assert told(past((2010, "lab"), (2014, NOC))) == {}


def test_a_council_held_has_no_news_of_its_past() -> None:
    assert told(past((2010, "lab"), (2014, "con")), winner=CON) == {}


@pytest.mark.parametrize(
    ("years", "english", "welsh"),
    [(1, "one year", "blwyddyn"), (2, "two years", "dwy flynedd"), (8, "eight years", "wyth mlynedd"),
     (12, "12 years", "12 mlynedd")],
)  # fmt: skip
def test_years_are_said_as_each_language_counts_them(years: int, english: str, welsh: str) -> None:
    said = {language: language_of(language).tongue(AYTON).count(years, ["years"]) for language in _LANGUAGES}
    assert said == {"en": english, "cy": welsh}


_LANGUAGES: tuple[Language, ...] = ("en", "cy")


# The bundled night


@pytest.fixture(scope="module")
def with_past(rehearsed: Night) -> View:
    made, findings = with_background(rehearsed.book, BUNDLED)
    assert findings == ()
    return View(made, rehearsed.entries)


def test_labour_regained_exeter_after_nine_years(with_past: View) -> None:
    copy = write_copy(with_past, outlet="local:exeter")
    (sentence,) = (one for one in copy.sentences if one.kind == "past.regained")
    assert [(one.measure, one.subject, one.value) for one in sentence.figures] == [("years_without_control", "lab", 9)]
    assert "nine years" in sentence.text


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_story_with_a_past_is_sound(with_past: View, language: Language) -> None:
    for outlet in ("wire", *(f"local:{body}" for body in with_past.board.councils)):
        copy = write_copy(with_past, outlet=outlet, language=language)
        assert faults(copy, with_past.book, with_past.board) == [], outlet


def test_the_reader_finds_nothing_wrong_in_what_is_said_of_the_past(with_past: View) -> None:
    checker = Checker(with_past)
    changed = [body for body, one in with_past.board.councils.items() if one.control.changed_hands]
    wrong = [
        f"{body}: {verdict.claim.quote}: {verdict.reason}"
        for body in changed
        for verdict in checker.check(text(write_copy(with_past, outlet=f"local:{body}"))).verdicts
        if verdict.verdict in {"mismatch", "superseded"}
    ]
    assert wrong == []


def test_every_past_of_the_bundled_night_leads_to_its_eve_of_poll(with_past: View) -> None:
    councils = with_past.board.councils
    astray = [
        body
        for body in councils
        if (runs := with_past.book.past_control_of(body)) and runs[-1].party != councils[body].control.before
    ]
    assert astray == []


def test_a_long_wait_is_news(with_past: View, rehearsed: Night) -> None:
    scores = [
        {news.body: news.score for news in ranked(Scene(made, with_past.board))}
        for made in (with_past.book, rehearsed.book)
    ]
    exeter = next(news for news in ranked(Scene(with_past.book, with_past.board)) if news.body == "exeter")
    assert scores[0][exeter.body] - scores[1][exeter.body] == 9
    assert "years without control 9" in exeter.says


# The table


def test_every_fault_of_the_table_is_told_with_its_row(tmp_path: Path) -> None:
    (tmp_path / "past_control.csv").write_text(
        "council_id,since,party_id\natlantis,2010,lab\nayton,2010,whig\nayton,2010,lab\nayton,2030,lab\nayton,x,lab\n",
        "utf-8",
    )
    made, findings = with_background(AYTON, tmp_path)
    assert made is AYTON
    assert [(one.code, one.where) for one in findings] == [
        ("cell", "past_control.csv row 6, since"),
        ("council-unlisted", "past_control.csv row 2, council_id"),
        ("party-unknown", "past_control.csv row 3, party_id"),
        ("row-twice", "past_control.csv row 4, since"),
        ("cell", "past_control.csv row 5, since"),
    ]
