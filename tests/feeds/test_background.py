"""Past control, watch lists and populations as a package brings them: read with every fault, told as figures."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.languages import language_of
from tallyroom.copydesk.writing.news import ranked, weights
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import NOC, Book, Declared, PartyId, PastControl, Watch
from tallyroom.feeds.package import read_package
from tallyroom.night import Night
from tallyroom.view import View
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
    assert told(made) == {"years_without_control": 2, "years_in_control": 2}


def test_the_time_without_a_council_counts_from_the_last_loss_of_it() -> None:
    made = past((2002, "lab"), (2006, "con"), (2010, "lab"), (2018, NOC), (2022, "con"))
    assert told(made) == {"years_without_control": 6, "years_in_control": 2}


def test_how_long_the_first_run_of_a_record_had_lasted_is_not_known() -> None:
    assert told(past((2010, "con"))) == {}


def test_a_party_that_never_had_a_council_regains_nothing() -> None:
    assert told(past((2010, NOC), (2014, "con"))) == {"years_in_control": 10}


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
    assert rehearsed.book.past_control
    return View(rehearsed.book, rehearsed.entries)


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


def test_a_long_wait_is_news(with_past: View) -> None:
    scores = [
        {news.body: news.score for news in ranked(Scene(made, with_past.board))}
        for made in (with_past.book, replace(with_past.book, past_control=()))
    ]
    exeter = next(news for news in ranked(Scene(with_past.book, with_past.board)) if news.body == "exeter")
    assert scores[0][exeter.body] - scores[1][exeter.body] == 9
    assert "years without control 9" in exeter.says


# Watch lists

TOWN = [ward("ayton", name, held_by=[CON]) for name in ("centre", "east", "market")]
WATCH = Watch(id="minister", name="the minister's constituency", contests=tuple(one.id for one in TOWN))
WATCHED = replace(
    book(
        [council("ayton", 3, seats_up=3, cycle="all"), council("beeton", 1, seats_up=1, cycle="all")],
        [*TOWN, ward("beeton", "north", held_by=[LAB])],
        [before("ayton", con=3), before("beeton", lab=1)],
    ),
    watches=(WATCH,),
)


def watching(*winners: PartyId) -> View:
    declared = (Declared(declaration=won_by(*one)) for one in zip(TOWN, winners, strict=False))
    return View(WATCHED, entries(*declared))


def test_a_watch_list_states_how_much_of_it_is_in_and_what_each_party_gained_there() -> None:
    view = watching(LAB, LAB, CON)
    moment = view.figure("contests_count", "declared", "minister")
    assert moment is not None
    assert (moment.value, moment.of) == (3, 3)
    changes = {party: found.value for party in (LAB, CON) if (found := view.figure("seats_change", party, "minister"))}
    assert changes == {"lab": 2, "con": -2}


def test_a_figure_of_a_watch_list_is_explained_by_its_places() -> None:
    view = watching(LAB, CON)
    figure = view.figure("seats_change", LAB, "minister")
    assert figure is not None
    explanation = view.explain(figure)
    assert [(part.says, part.value, part.change, part.entry) for part in explanation.parts] == [
        ("Centre", 1, 1, 1),
        ("East", 0, 0, 2),
    ]
    assert explanation.entries == (1, 2)
    assert [held.figure.value for held in explanation.held] == [1]


def test_a_watch_list_of_which_nothing_is_in_has_no_change() -> None:
    assert watching().figure("seats_change", LAB, "minister") is None
    assert not [one for one in write_copy(watching(), outlet="wire").sentences if one.kind.startswith("watched")]


def test_wards_of_a_watch_list_that_changed_hands_are_named_with_who_took_them_from_whom() -> None:
    view = watching(LAB, LAB, LAB)
    (said,) = (one for one in write_copy(view, outlet="wire").sentences if one.kind == "watched.hands")
    for word in ("the minister's constituency", "Labour", "Centre, East and Market", "the Conservatives"):
        assert word in said.text
    assert [(one.measure, one.value, one.change) for one in said.figures] == [("ward_control", "lab", "gain")] * 3
    (part,) = (one for one in write_copy(watching(LAB), outlet="wire").sentences if one.kind == "watched.hands")
    assert "with one of three wards declared" in part.text


def test_a_watch_list_where_nothing_changed_says_so() -> None:
    (said,) = (one for one in write_copy(watching(CON, CON, CON), outlet="wire").sentences if "watched" in one.kind)
    assert said.kind == "watched.none"
    assert said.text == "No party gained or lost seats in the minister's constituency."


@pytest.mark.parametrize("language", _LANGUAGES)
def test_stories_with_a_watch_list_are_sound(language: Language) -> None:
    for winners in ((), (LAB,), (LAB, CON), (LAB, LAB, CON), (CON, CON, CON)):
        view = watching(*winners)
        for outlet in ("wire", "trade", "local:ayton"):
            assert faults(write_copy(view, outlet=outlet, language=language), view.book, view.board) == []


def test_a_watched_council_is_news_with_its_evidence() -> None:
    view = watching(LAB, LAB, CON)
    news = {one.body: one for one in ranked(Scene(view.book, view.board))}
    plain = {one.body: one for one in ranked(Scene(replace(view.book, watches=()), view.board))}
    assert news[TOWN[0].body].score == plain[TOWN[0].body].score + weights()["watched"]
    assert "watched (the minister's constituency) 25" in news[TOWN[0].body].says
    for one in news.values():
        for reason in one.reasons:
            assert reason.evidence is None or view.figure(*reason.evidence) is not None, reason


def test_labour_gained_three_seats_in_the_district_of_the_prime_minister(with_past: View) -> None:
    found = with_past.figure("seats_change", "lab", "prime-minister")
    assert found is not None
    assert found.value == 3
    (said,) = (one for one in write_copy(with_past, outlet="wire").sentences if one.kind == "watched")
    assert "West Oxfordshire" in said.text
    assert {(one.subject, one.value) for one in said.figures} == {("lab", 3), ("con", -3)}


# Populations


def test_size_is_told_by_people_where_every_population_is_known_and_else_by_seats() -> None:
    view = watching(LAB, LAB, LAB)

    def rows(*people: int | None) -> dict[str, int]:
        bodies = tuple(replace(body, population=n) for body, n in zip(view.book.bodies, people, strict=True))
        first = ranked(Scene(replace(view.book, bodies=bodies), view.board))[0]
        return {one.row: one.score for one in first.reasons if one.row in {"people", "size"}}

    assert rows(400_000, 60_000) == {"people": 20}
    assert rows(400_000, None) == {"size": 1}


# The tables


def test_every_fault_of_past_control_is_told_with_its_row(tmp_path: Path) -> None:
    assert told_of(
        tmp_path,
        "past_control.csv",
        "council_id,since,party_id\natlantis,2010,lab\npurbeck,2010,whig\npurbeck,2010,lab\npurbeck,2030,lab\n"
        "purbeck,x,lab\n",
    ) == [
        ("cell", "past_control.csv row 6, since"),
        ("council-unlisted", "past_control.csv row 2, council_id"),
        ("party-unknown", "past_control.csv row 3, party_id"),
        ("cell", "past_control.csv row 5, since"),
        ("row-twice", "past_control.csv row 4, since"),
    ]


def test_every_fault_of_a_watch_list_is_told_with_its_row(tmp_path: Path) -> None:
    wool, mayor = "local.purbeck.wool.2012-05-03", "mayor.liverpool.2012-05-03"
    assert told_of(
        tmp_path,
        "watch.csv",
        f"watch_id,name,council_id,ballot_id\ncoast,the coast,atlantis,\ncoast,the coast,purbeck,{wool}\n"
        f"coast,the coast,purbeck,{wool}\ncoast,the shore,adur,\nadur,Adur,adur,\ngb,Britain,adur,\n"
        f"port,the port,liverpool,{mayor}\nport,the port,purbeck,local.purbeck.rye.2012-05-03\n,x,adur,\n",
    ) == [
        ("cell-empty", "watch.csv row 10, watch_id"),
        ("id-taken", "watch.csv row 7, watch_id"),
        ("council-unlisted", "watch.csv row 2, council_id"),
        ("row-twice", "watch.csv row 4, ballot_id"),
        ("watch", "watch.csv row 5, name"),
        ("id-taken", "watch.csv row 6, watch_id"),
        ("watch", "watch.csv row 8, ballot_id"),
        ("contest-unknown", "watch.csv row 9, ballot_id"),
    ]


def told_of(folder: Path, file: str, table: str) -> list[tuple[str, str]]:
    """What is said of one table of the bundled package, where it is this."""
    package = Path(shutil.copytree(BUNDLED, folder / "package"))
    (package / file).write_text(table, "utf-8")
    return [(one.code, one.where) for one in read_package(package).findings if one.where.startswith(file)]
