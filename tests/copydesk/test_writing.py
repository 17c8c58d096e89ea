"""Stories of the bundled night, and of small nights made to order."""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from tallyroom.cli import tallyroom
from tallyroom.copydesk.reading.read import read
from tallyroom.copydesk.writing.copy import Copy, Language
from tallyroom.copydesk.writing.languages import TONGUES, language_of
from tallyroom.copydesk.writing.outlets import outlet_from, outlets
from tallyroom.copydesk.writing.phrases import slots_of
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.versions import next_version, wrong
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import BodyId, Corrected, Declared
from tallyroom.errors import TallyroomError
from tallyroom.night import Night
from tallyroom.tally import State
from tallyroom.view import View
from tests.copydesk.stories import faults
from tests.made import CON, LAB, LD, before, book, council, entries, votes, ward, won_by

MOMENTS = (40, 104, 181)
Run = Callable[[str], tuple[int, str]]


@pytest.fixture(scope="module")
def moments(rehearsed: Night) -> dict[int, View]:
    return {councils: rehearsed.at_councils(councils) for councils in MOMENTS}


@pytest.fixture
def run() -> Run:
    """The command line in this process: its exit code, and all that it printed."""

    def run(words: str) -> tuple[int, str]:
        result = CliRunner().invoke(tallyroom, shlex.split(words), prog_name="tallyroom")
        said = result.output if result.exception is None else f"{result.output}{result.exception}"
        return (2 if isinstance(result.exception, TallyroomError) else result.exit_code), said

    return run


def prose(copy: Copy) -> str:
    return " ".join(one.text for one in copy.sentences)


# The local story of Purbeck


def test_the_story_of_purbeck_says_that_control_did_not_change(moments: dict[int, View]) -> None:
    copy = write_copy(moments[104], outlet="local:purbeck")
    control = copy.paragraphs[0].sentences
    assert "did not change" in control[0].text
    assert "no overall control" in control[0].text
    composition = next(one for one in control if one.kind == "composition")
    assert {figure.subject: figure.value for figure in composition.figures} == {"con": 12, "ld": 10, "ind": 2}
    assert re.search(r"Conservatives.* 12\b.*Liberal Democrats.* 10\b.*independents.* two\b", composition.text)


def test_the_story_of_purbeck_names_all_eight_winners_in_one_list(moments: dict[int, View]) -> None:
    copy = write_copy(moments[104], outlet="local:purbeck")
    (listed,) = (one for one in copy.paragraphs if one.is_list)
    assert [one.text for one in listed.sentences] == [
        "Purbeck",
        "Lytchett Matravers: John Taylor, Lib Dem, 623",
        "Lytchett Minster and Upton East: Carol Tilling, Lib Dem, 528",
        "Lytchett Minster and Upton West: Paul Johns, Con, 618",
        "St Martin: Beryl Izzard, Lib Dem, 511",
        "Swanage North: Gloria Ann Marsh, Con, 778",
        "Swanage South: Alison Patrick, Con, 784",
        "Wareham: Keith Critchley, Lib Dem, 954",
        "Wool: Graham Holmes, Lib Dem, 596",
    ]


def test_the_story_of_purbeck_gives_the_nation_in_two_lines_with_their_moment_and_their_source(
    moments: dict[int, View],
) -> None:
    copy = write_copy(moments[104], outlet="local:purbeck")
    (nation,) = (one for one in copy.paragraphs if one.part == "national")
    first, second = nation.sentences
    assert "104 of 181 councils declared" in first.text
    assert "the BBC" in second.text
    assert any(word in second.text for word in ("rojected", "rojection", "estimated"))


# What is true of every story of the night


@pytest.mark.parametrize("councils", MOMENTS)
@pytest.mark.parametrize("language", TONGUES)
def test_every_story_of_the_night_is_sound(moments: dict[int, View], councils: int, language: Language) -> None:
    view = moments[councils]
    scene = Scene(view.book, view.board)
    local = [f"local:{body}" for body in view.board.councils][:: 1 if councils == 181 else 6]
    for outlet in ("wire", "trade", "headline", "ticker", "alert", "social", "hall", *local):
        copy = write_copy(view, outlet=outlet, language=language, scene=scene)
        assert faults(copy, view.book, view.board) == [], outlet


@pytest.mark.parametrize("councils", MOMENTS)
def test_a_wire_story_has_its_length_and_every_running_total_its_moment(
    moments: dict[int, View], councils: int
) -> None:
    copy = write_copy(moments[councils], outlet="wire")
    assert 400 <= copy.words <= 600
    said = f"with {'all 181' if councils == 181 else f'{councils} of 181'} councils declared"
    scoreboard = [one for one in copy.paragraphs if one.part in {"lead", "scoreboard"}]
    assert said in scoreboard[0].sentences[0].text
    assert said in scoreboard[1].sentences[0].text.lower()


def test_no_skeleton_is_in_more_than_a_third_of_the_local_stories(moments: dict[int, View]) -> None:
    view = moments[181]
    scene = Scene(view.book, view.board)
    used: Counter[str] = Counter()
    for body in view.board.councils:
        copy = write_copy(view, outlet=f"local:{body}", scene=scene)
        used.update({one.skeleton for one in copy.sentences if not one.kind.startswith("list.")})
    assert max(used.values()) <= len(view.board.councils) / 3


def test_no_figure_that_the_reader_finds_is_wrong(moments: dict[int, View]) -> None:
    checking = pytest.importorskip("tallyroom.copydesk.checking.check")
    for view in moments.values():
        checker = checking.Checker(view)
        for outlet in ("wire", "trade", "headline", "alert", "local:purbeck", "local:birmingham", "local:cardiff"):
            said = text(write_copy(view, outlet=outlet))
            verdicts = checker.check(said).verdicts
            assert [one.reason for one in verdicts if one.verdict == "mismatch"] == [], outlet
            assert verdicts


def test_the_reader_finds_the_figures_of_the_scoreboard(moments: dict[int, View]) -> None:
    copy = write_copy(moments[181], outlet="wire")
    found = {(one.kind, one.subject, one.value) for one in read(text(copy))}
    assert ("councils_controlled", "lab", 75.0) in found
    assert ("councils_controlled", "con", 42.0) in found


def test_a_projection_names_whose_it_is_and_our_own_figures_do_not(moments: dict[int, View]) -> None:
    copy = write_copy(moments[104], outlet="wire")
    (share,) = (one for one in copy.sentences if one.kind == "share")
    assert "the BBC" in share.text
    assert all(
        figure.measure != "projected_share" or one.kind == "share" for one in copy.sentences for figure in one.figures
    )


def test_a_rehearsal_says_so_at_the_head(moments: dict[int, View]) -> None:
    assert text(write_copy(moments[40], outlet="wire")).startswith("REHEARSAL")
    assert text(write_copy(moments[40], outlet="wire", language="cy")).startswith("YMARFER")


# Another night


@pytest.mark.parametrize("councils", [37, 75, 150])
def test_every_story_of_2018_is_sound(night_2018: Night, councils: int) -> None:
    view = night_2018.at_councils(councils)
    scene = Scene(view.book, view.board)
    local = [f"local:{body}" for body in view.board.councils][:: 1 if councils == 150 else 6]
    used: Counter[str] = Counter()
    for outlet in ("wire", "trade", "headline", "ticker", "alert", "social", "hall", *local):
        copy = write_copy(view, outlet=outlet, scene=scene)
        assert faults(copy, view.book, view.board) == [], outlet
        if copy.outlet == "local":
            used.update({one.skeleton for one in copy.sentences if not one.kind.startswith("list.")})
    assert councils < 150 or max(used.values()) <= len(local) / 3


# Languages as data


def test_both_languages_have_words_for_the_same_points() -> None:
    english, welsh = ({kind for kind in language_of(one).phrases if "/" not in kind} for one in ("en", "cy"))
    assert english - welsh == set()
    assert welsh - english == set()


def test_phrases_of_a_kind_use_slots_that_the_other_language_knows() -> None:
    english, welsh = (language_of(one).phrases for one in ("en", "cy"))
    for kind, phrases in welsh.items():
        known = {name for phrase in english[kind] for name in slots_of(phrase)}
        known |= {"councils", "seats", "net"} if kind.startswith("short.") else set()
        known |= {"wards", "up", "groups", "place", "loser", "winner", "when", "where"}
        assert {name for phrase in phrases for name in slots_of(phrase)} <= known, kind


@pytest.mark.parametrize(
    ("n", "noun", "said"),
    [
        (1, "councils", "un cyngor"),
        (2, "councils", "dau gyngor"),
        (3, "councils", "tri chyngor"),
        (6, "councils", "chwe chyngor"),
        (23, "councils", "23 o gynghorau"),
        (1, "votes", "un bleidlais"),
        (2, "votes", "dwy bleidlais"),
        (3, "votes", "tair pleidlais"),
        (5, "seats", "pum sedd"),
        (77, "seats", "77 o seddi"),
    ],
)
def test_welsh_numbers_change_their_nouns(moments: dict[int, View], n: int, noun: str, said: str) -> None:
    assert language_of("cy").tongue(moments[40].book).count(n, [noun]) == said


# Bad input


def test_nothing_declared_says_so_and_gives_no_figures() -> None:
    made = book([council("ayton", 3, seats_up=3, cycle="all")], [ward("ayton", "north")], [before("ayton", lab=3)])
    copy = write_copy(View(made, []), outlet="wire")
    assert [one.kind for one in copy.sentences if one is not copy.headline] == ["seats.nothing"]
    local = write_copy(View(made, []), outlet="local:ayton")
    assert local.paragraphs[0].sentences[0].kind == "control.none"


def test_a_tie_is_open_and_nobody_is_named_its_winner() -> None:
    north = ward("ayton", "north", held_by=[LAB])
    made = book([council("ayton", 1, seats_up=1, cycle="all")], [north], [before("ayton", lab=1)])
    tie = votes(north, {"lab": 10, "con": 10, "ld": 1})
    copy = write_copy(View(made, entries(Declared(declaration=tie))), outlet="local:ayton")
    (tied,) = (one for one in copy.sentences if one.kind == "tied")
    assert "lab" in tied.text
    assert "con" in tied.text
    assert "list.ward.tied" in {one.kind for one in copy.sentences}


def test_one_seat_one_vote_one_council_are_singular() -> None:
    north = ward("ayton", "north", held_by=[LAB])
    towns = [council(name, 1, seats_up=1, cycle="all") for name in ("ayton", "beeton")]
    made = book(towns, [north, ward("beeton", "south")], [before("ayton", lab=1)])
    close = votes(north, {"lab": 10, "con": 11, "ld": 1})
    view = View(made, entries(Declared(declaration=close)))
    for outlet in ("wire", "local:ayton", "headline", "hall"):
        assert faults(write_copy(view, outlet=outlet), made, view.board) == []
    assert "one council" in prose(write_copy(view, outlet="wire"))


def test_a_place_that_is_not_in_the_book_is_refused(moments: dict[int, View]) -> None:
    with pytest.raises(TallyroomError, match="'atlantis'"):
        write_copy(moments[40], outlet="local:atlantis")
    with pytest.raises(TallyroomError, match="local is of a patch"):
        write_copy(moments[40], outlet="local")
    with pytest.raises(TallyroomError, match="wire is of the whole night"):
        write_copy(moments[40], outlet="wire:purbeck")
    with pytest.raises(TallyroomError, match="'gazette' is no outlet"):
        write_copy(moments[40], outlet="gazette")


def test_nothing_is_written_before_the_close_of_poll(tmp_path: Path, run: Run) -> None:
    made = book([council("ayton", 3, seats_up=3, cycle="all")], [ward("ayton", "north")], [before("ayton", lab=3)])
    made = replace(made, event=replace(made.event, polls_close=datetime(2999, 5, 2, 22, tzinfo=UTC)))
    Night.create(str(tmp_path / "night.db"), made)
    code, said = run(f"write --db {tmp_path / 'night.db'} --outlet wire")
    assert code == 2
    assert "polls close at 2999" in said


# Corrections and later versions


def _two_councils() -> tuple[View, View]:
    """Two towns of three wards; a ward of the first is corrected from Labour to Conservative with other votes."""
    wards = {town: [ward(town, f"{town}-{n}", held_by=[LD]) for n in range(3)] for town in ("ayton", "beeton")}
    made = book(
        [council(town, 3, seats_up=3, cycle="all") for town in wards],
        [one for rows in wards.values() for one in rows],
        [before(town, ld=3) for town in wards],
    )
    declared = [Declared(declaration=won_by(one, LAB)) for rows in wards.values() for one in rows]
    right = won_by(wards["ayton"][0], CON)
    correction = Corrected(replaces=1, reason="read wrongly", declaration=right)
    return View(made, entries(*declared)), View(made, entries(*declared, correction))


def test_a_correction_names_the_sentences_that_it_makes_wrong_and_no_others() -> None:
    first, after = _two_councils()
    stories = [write_copy(first, outlet=f"local:{town}") for town in ("ayton", "beeton")]
    mine, other = (wrong(story, first, after) for story in stories)
    assert {one.sentence.kind for one in mine} == {"composition", "moved", "list.ward", "brief.seats"}
    assert [one.sentence.about for one in mine if one.sentence.kind == "list.ward"] == [
        "local.ayton.ayton-0.2030-05-02"
    ]
    assert {one.sentence.kind for one in other} == {"brief.seats"}  # the seats of all complete councils
    for one in mine:
        assert one.draft is None or one.draft.text != one.sentence.text


def test_a_correction_of_votes_alone_touches_the_list_and_nothing_else() -> None:
    first, _ = _two_councils()
    same_winner = votes(first.book.contests[0], {"lab": 300, "con": 100, "ld": 100})
    history = [*first.entries, entries(*[one.happening for one in first.entries], Corrected(
        replaces=1, reason="a digit", declaration=same_winner))[-1]]  # fmt: skip
    after = View(first.book, history)
    story = write_copy(first, outlet="local:ayton")
    assert {one.sentence.kind for one in wrong(story, first, after)} == {"list.ward"}
    wire = write_copy(first, outlet="wire")
    assert {one.sentence.kind for one in wrong(wire, first, after)} <= {"close", "close.one_of"}


def test_a_later_version_leads_with_the_correction_and_with_what_is_new() -> None:
    first, after = _two_councils()
    early = View(first.book, first.entries[:2])
    copy = next_version(first, after, outlet="local:ayton")
    assert copy.paragraphs[0].part == "correction"
    assert copy.paragraphs[0].sentences[0].text.startswith("CORRECTION")
    update = next_version(early, first, outlet="wire").paragraphs[0]
    assert update.part == "update"
    assert update.sentences[0].text.startswith("UPDATE")
    assert "one council has declared, which makes two of two" in update.sentences[0].text


# Outlets of a newsroom's own


OWN = """
of = ["patch"]
headline_patch = "short.council"

[phrases.en]
"control.noc_same" = ["Nobody runs {place}."]

[[part]]
points = ["council.control"]
"""


def test_a_newsroom_adds_an_outlet_and_words_without_python(tmp_path: Path, moments: dict[int, View]) -> None:
    (tmp_path / "echo.toml").write_text(OWN)
    copy = write_copy(moments[104], outlet=f"{tmp_path / 'echo.toml'}:purbeck")
    assert [one.text for one in copy.paragraphs[0].sentences] == ["Nobody runs Purbeck council."]


def test_every_fault_of_an_outlet_is_told_at_once() -> None:
    with pytest.raises(TallyroomError) as told:
        outlet_from('of = ["town"]\ncolour = "red"\n[[part]]\npoints = ["weather"]\n', name="echo")
    for fault in ("'colour' is no key", "'of' lists", "no point 'weather'"):
        assert fault in str(told.value)


def test_outlets_of_one_line_fit_it(moments: dict[int, View]) -> None:
    short = [name for name, outlet in outlets().items() if outlet.characters]
    assert short == ["alert", "headline", "social", "ticker"]
    for view in moments.values():
        for name in short:
            (line,) = write_copy(view, outlet=name).paragraphs[0].sentences
            assert len(line.text) <= outlets()[name].characters


# The command


def test_the_command_prints_json_with_each_figure(rehearsed: Night, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setattr("tallyroom.night.open_night", lambda _: rehearsed)
    code, said = run("write --db x --outlet local:purbeck --councils 104 --json")
    assert code == 0
    document = json.loads(said)
    assert document["outlet"] == "local"
    figures = [figure for part in document["paragraphs"] for one in part["sentences"] for figure in one["figures"]]
    assert {"measure", "subject", "scope", "value", "change", "of", "basis"} == set(figures[0])
    assert any(one["measure"] == "council_seats" and one["value"] == 12 for one in figures)


def test_the_command_explains_each_sentence(rehearsed: Night, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setattr("tallyroom.night.open_night", lambda _: rehearsed)
    code, said = run("write --db x --outlet wire --explain")
    assert code == 0
    assert re.search(
        r"news: control changed 60 \+ years without control \d+ \+ size \d+ \+ seats moved \d+ = \d+", said
    )
    assert BodyId("birmingham") in rehearsed.board.councils


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_list_of_wards_has_words_for_every_way_in_which_one_can_stand(language: Language) -> None:
    phrases = language_of(language).phrases
    open_ = [f"list.ward.{one.value}" for one in State if one is not State.DECLARED]
    assert [kind for kind in open_ if kind not in phrases] == []
