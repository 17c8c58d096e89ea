"""What `import tallyroom` gives: a small, listed surface, figures with what is behind them, tables that others take."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

import tallyroom
from tallyroom.cli.sql import command
from tallyroom.figures import figures_at
from tallyroom.night import Night
from tallyroom.python.table import Table
from tallyroom.tally import Place

PUBLIC = {
    "Moment", "OpenNight", "StatedFigure", "Table", "TallyroomError", "check_copy", "count", "open_night",
    "project_commons", "simulate", "write_copy",
}  # fmt: skip


@pytest.fixture(scope="module")
def opened(rehearsed: Night) -> tallyroom.OpenNight:
    return tallyroom.OpenNight(rehearsed)


def test_the_public_names_are_these_and_each_says_what_it_does() -> None:
    assert {*tallyroom.__all__} == PUBLIC
    assert all((getattr(tallyroom, name).__doc__ or "").strip() for name in PUBLIC)
    assert {*dir(tallyroom)} >= PUBLIC
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tallyroom.nothing


def test_importing_it_imports_nothing_large() -> None:
    large = "{'numpy', 'msgspec', 'duckdb', 'click'}"
    code = f"import sys, tallyroom; print(*({large} & {{name.partition('.')[0] for name in sys.modules}}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""


def test_a_figure_at_a_moment_has_its_parts_entries_and_past(opened: tallyroom.OpenNight) -> None:
    figure = opened.at("05:12").figure("council_seats", "lab", "birmingham")
    assert figure is not None
    assert (figure.value, figure.change) == (77, 20)
    assert sum(one.adds or 0 for one in figure.parts) == 77
    assert {number for one in figure.parts for number in one.entries} == {*figure.entries}
    assert [one.figure.value for one in figure.held] == [77]
    assert "77" in figure._repr_html_()
    assert opened.at("22:01").figure("council_seats", "lab", "birmingham") is None


def test_what_cannot_be_asked_is_refused_in_words(opened: tallyroom.OpenNight) -> None:
    with pytest.raises(tallyroom.TallyroomError, match="not a moment"):
        opened.at("banana")
    with pytest.raises(tallyroom.TallyroomError, match="no measure 'labour'"):
        opened.figure("labour", "lab", "gb")
    with pytest.raises(tallyroom.TallyroomError, match="Parser Error"):
        opened.sql("selec 1")


def test_the_table_of_figures_has_every_figure_of_every_place(opened: tallyroom.OpenNight) -> None:
    table = opened.figures()
    view = opened.view
    places = [
        *(Place("contest", one.id) for one in view.book.contests),
        *(Place("council", one.id) for one in view.book.bodies),
        *(Place("area", area) for area in view.board.totals),
        *(Place("watch", one.id) for one in view.book.watches),
    ]
    stated = {one.key for place in places for one in figures_at(view.book, view.board, place)}
    assert {(row["measure"], row["subject"], row["scope"], row["basis"]) for row in table} == stated


def test_the_past_holds_one_value_of_a_figure_at_any_entry(opened: tallyroom.OpenNight) -> None:
    spans: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for row in opened.history():
        key = (row["measure"], row["subject"], row["scope"], row["basis"])
        spans.setdefault(key, []).append((row["entry"], row["until_entry"] or opened.entry + 1))
    assert spans
    for held in spans.values():
        assert all(first[1] <= second[0] for first, second in pairwise(held))


def test_others_take_a_table_through_arrow_and_sql(opened: tallyroom.OpenNight, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    figures = opened.figures()
    assert "arrow_array_stream" in repr(figures.__arrow_c_stream__())
    figures.write_parquet(tmp_path / "figures.parquet")
    back = duckdb.sql(f"select count(*) from '{tmp_path / 'figures.parquet'}'").fetchall()
    assert back == [(len(figures),)]
    question = "select subject from figures where measure = 'councils_controlled' and scope = 'gb' order by value desc"
    leading = opened.sql(question)
    assert leading["subject"][0] == "lab"


def test_every_question_of_the_docs_has_an_answer(opened: tallyroom.OpenNight) -> None:
    pytest.importorskip("duckdb")
    page = (Path(__file__).parent.parent / "docs" / "python.md").read_text("utf-8")
    questions = re.findall(r"\| `(select [^`]+)` \|", page)
    assert len(questions) == 9
    answers = [opened.sql(one) for one in questions]
    assert [one.columns for one in answers if not one.columns] == []
    assert sum(len(one) > 0 for one in answers) >= 7


def test_tables_show_themselves_and_give_columns() -> None:
    table = Table("made_up", {"a": "INTEGER", "b": "VARCHAR"}, [(1, "<x>"), (2, None)])
    assert table["b"] == ["<x>", None]
    assert "&lt;x&gt;" in table._repr_html_()
    assert repr(table) == "<made_up: 2 rows of a, b>"


def test_counts_and_projections_from_python(tmp_path: Path) -> None:
    ballots = tmp_path / "ward.blt"
    ballots.write_text('3 1\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n"Ann"\n"Bo"\n"Cy"\n"Ward"\n', encoding="utf-8")
    assert tallyroom.count(str(ballots), rules="scottish-2011").elected == ("Bo",)
    assert tallyroom.count({"Ann": 3, "Bo": 5}, rules="plurality", seats=1).elected == ("Bo",)
    assert tallyroom.project_commons(baseline=2010, shares={"lab": 38, "con": 31}).majority == ("lab", 64)


def test_copy_from_python(opened: tallyroom.OpenNight) -> None:
    verdicts = tallyroom.check_copy("Labour have 76 seats in Birmingham.", opened)
    assert [one.verdict for one in verdicts] == ["mismatch"]
    assert tallyroom.write_copy(opened, outlet="headline").paragraphs


def test_a_simulated_night_is_a_night(tmp_path: Path) -> None:
    bundled = Path(tallyroom.__file__).parent / "data" / "night-2012"
    night = tallyroom.simulate(bundled, seed=3, out=tmp_path / "night")
    assert night.view.board.everywhere.contests_declared == len(night.book.contests)
    with pytest.raises(tallyroom.TallyroomError, match="no such folder"):
        tallyroom.simulate(tmp_path / "nowhere")


def test_the_command_answers_in_three_forms(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    bundled = Path(tallyroom.__file__).parent / "data" / "night-2012"
    tallyroom.simulate(bundled, seed=3, out=tmp_path / "night")
    question = "select count(*) as contests from returns where elected"
    text, rows, table = (
        CliRunner().invoke(command, [question, "--db", str(tmp_path / "night" / "night.db"), "--format", shape])
        for shape in ("text", "csv", "json")
    )
    assert text.output.split()[0] == "contests"
    assert re.fullmatch(r"contests\n\d+\n", rows.output)
    assert re.search(r'"contests": \d+', table.output)
