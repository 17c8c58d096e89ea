"""The reference pages say all that there is, and nothing that there is not."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest
from msgspec.structs import replace
from tools.figures_page import PAGE, page

from tallyroom.cli import VERBS, module_of
from tallyroom.cli.explain import find, only_published
from tallyroom.copydesk.reading.claim import KINDS
from tallyroom.feeds.columns import TABLES
from tallyroom.figures import ESTIMATED, MEASURES
from tallyroom.night import Night
from tallyroom.publish.forecasts import Forecast, Forecasts, projection_document, seats_document, share_document
from tallyroom.tally import fold
from tests import live_nights as made_up

SOURCE = Path(__file__).parents[2] / "src" / "tallyroom"

Rows = Callable[[str, str], list[list[str]]]
Text = Callable[[str], str]
Run = Callable[[str], tuple[int, str]]


# The event package: docs/package.md


@pytest.mark.parametrize("file", TABLES)
def test_each_column_of_a_package_has_its_line(file: str, rows: Rows) -> None:
    columns, _ = TABLES[file]
    described = {row[0]: row[1] for row in rows("docs/package.md", f"### {file}")}
    needed = {
        name: "yes" if column.filled else "column" if column.required else "no" for name, column in columns.items()
    }
    assert described == needed


def test_each_file_of_a_package_has_its_line(rows: Rows) -> None:
    described = {row[0]: row[1] for row in rows("docs/package.md", "## Files")}
    needed = {file: "yes" if required else "no" for file, (_, required) in TABLES.items()}
    assert described == {"event.toml": "yes", **needed, "rules.toml": "no"}


# The command line: docs/commands.md


def commands() -> Iterator[tuple[str, click.Command]]:
    for verb in VERBS:
        yield from _within(verb, import_module(f"tallyroom.cli.{module_of(verb)}").command)


def _within(verb: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command, and those of a group; a group itself where it does something by itself."""
    if not isinstance(command, click.Group) or command.invoke_without_command:
        yield verb, command
    if isinstance(command, click.Group):
        for name, one in command.commands.items():
            yield from _within(f"{verb} {name}", one)


@pytest.mark.parametrize(("verb", "command"), [pytest.param(*one, id=one[0]) for one in commands()])
def test_each_option_of_a_verb_has_its_line(verb: str, command: click.Command, text: Text, rows: Rows) -> None:
    (heading,) = [
        line for line in text("docs/commands.md").splitlines() if re.match(rf"## `tallyroom {verb}( [^`a-z]*)?`$", line)
    ]
    options = [param for param in command.params if isinstance(param, click.Option)]
    described = {row[0].split()[0]: row[1] for row in rows("docs/commands.md", heading) if row[0].startswith("-")}
    assert set(described) == {name for option in options for name in option.opts}
    for option in options:
        if option.default and isinstance(option.default, int | str) and not option.is_flag:
            assert str(option.default) in described[option.opts[0]]
    places = [param for param in command.params if isinstance(param, click.Argument)]
    assert len(re.findall(r"[A-Z]{3,}", re.sub(r"\[?--\w+ \w+\]?", "", heading))) == len(places)


def test_each_verb_and_no_other_has_its_heading(text: Text) -> None:
    headings = re.findall(r"^## `tallyroom (.+?)`$", text("docs/commands.md"), flags=re.MULTILINE)
    shown = [
        " ".join(word for word in heading.split() if re.fullmatch(r"[a-z]+(-[a-z]+)*", word)) for heading in headings
    ]
    assert shown == [verb for verb, _ in commands()]


#: Between them, these print every key that the verb has.
PRINTED = {
    "explain": ("explain council_seats ld birmingham", "explain council_control birmingham", "explain poll_share lab"),
    "verify": ("verify",),
    "write": ("write --outlet local:purbeck",),
}


@pytest.mark.parametrize("verb", PRINTED)
def test_each_key_that_a_verb_prints_has_its_line(verb: str, ask: Run, rows: Rows) -> None:
    printed = [ask(f"{command} --json") for command in PRINTED[verb]]
    described = {row[0] for row in rows("docs/commands.md", f"### `{verb} --json`")}
    assert described == {path for _, said in printed for path in paths(json.loads(said))}


#: Three candidates for two seats: a surplus, an exclusion and papers that go to nobody.
PAPERS = "3 2\n5 1 2 0\n1 2 0\n3 3 0\n0\nAnn\nBob\nCy\nA ward\n"
TIED = "candidate,votes\nAnn,5\nBob,5\nCy,3\n"


def test_each_key_that_count_prints_has_its_line(run: Run, rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "ward.blt").write_text(PAPERS, "utf-8")
    (tmp_path / "tied.csv").write_text(TIED, "utf-8")
    printed = [
        run(f"count {tmp_path / file} --format json")
        for file in (
            "ward.blt",
            "tied.csv --rules plurality --seats 1",
            "tied.csv --rules plurality --seats 1 --lots Bob",
        )
    ]
    assert [code for code, _ in printed] == [0, 1, 0]
    described = {row[0] for row in rows("docs/commands.md", "### `count --format json`")}
    assert described == {path for _, said in printed for path in paths(json.loads(said))}


def test_status_prints_the_published_scoreboard(demo: Path, ask: Run) -> None:
    """So that docs/data.md describes both."""
    _, said = ask("status --json")
    assert json.loads(said) == json.loads((demo / "site/data/status.json").read_text("utf-8"))


# The data files of the site: docs/data.md

#: Below these keys, the keys are ids, or names.
IDS = {
    "control": "COUNCIL",
    "seats": "PARTY",
    "seats_won": "PARTY",
    "on_councils": "COUNCIL",
    "votes": "CANDIDATE",
    "why": "CANDIDATE",
    "parts": "PART",
    "share": "PARTY",
    "to_come_by_party": "PARTY",
    "in_all_by_party": "PARTY",
    "chances": "PARTY",
    "expected": "PARTY",
    "intervals": "PARTY",
    "bias": "PARTY",
    "national": "PARTY",
    "width": "PARTY",
    "yardsticks": "YARDSTICK",
    "error": "ANSWER",
    "error_own_past": "ANSWER",
    "error_main": "ANSWER",
    "left_out": "REASON",
    "chambers": "CHAMBER",
    "before": "PARTY",
    "change": "PARTY",
    "not_up": "PARTY",
    "seats_by_party": "PARTY",
    "chambers.CHAMBER.control": "",  # one chamber's, with keys of its own
}

DOCUMENTS = {
    "data/status.json": "data/status.json",
    "data/councils/ID.json": "data/councils/*.json",
    "data/contests/ID.json": "data/contests/*.json",
    "data/parties/ID.json": "data/parties/*.json",
    "data/search.json": "data/search.json",
    "data/calibration.json": "data/calibration.json",
    "version.json": "version.json",
}


def paths(value: Any, at: str = "") -> Iterator[str]:
    """The keys of a document, each with the way to it: `parties[].seats`, `control.COUNCIL.before`."""
    if isinstance(value, list):
        for one in value:
            yield from paths(one, f"{at}[]" if isinstance(one, dict) else at)
    elif isinstance(value, dict):
        placeholder = IDS.get(at, IDS.get(at.rpartition(".")[2]))
        for key, below in value.items():
            here = f"{at}.{placeholder or key}" if at else key
            if not placeholder or not isinstance(below, dict):
                yield here
            yield from paths(below, here)


@pytest.mark.parametrize("heading", DOCUMENTS)
def test_each_key_of_a_published_document_has_its_line(heading: str, demo: Path, rows: Rows) -> None:
    found = {
        path
        for file in sorted((demo / "site").glob(DOCUMENTS[heading]))
        for path in paths(json.loads(file.read_text("utf-8")))
    }
    described = {row[0] for row in rows("docs/data.md", f"## `{heading}`")}
    assert described == found


def test_every_published_document_is_of_a_kind_that_is_described(demo: Path) -> None:
    site = demo / "site"
    described = {file for pattern in (*DOCUMENTS.values(), "data/projection.json") for file in site.glob(pattern)}
    assert set(site.rglob("*.json")) == described


# Projections: a made-up night of which half is in, with something of everything


@pytest.fixture(scope="module")
def half() -> Forecast:
    book, _ = made_up.night()
    partial = book.contests[-1]
    book = replace(
        book,
        event=replace(book.event, polling_date=date(2018, 5, 3)),  # a House of its constituencies is bundled
        previous=book.previous[1:],
        contests=(*book.contests[:-1], replace(partial, papers_known=False)),
    )
    entries = made_up.history(20, made_up.POLL)
    return Forecasts(book).at(fold(book, entries), entries)


@pytest.mark.parametrize(
    ("page", "heading", "document"),
    [
        ("docs/data.md", "## `data/projection.json`", projection_document),
        ("docs/commands.md", "### `project share --json`", lambda half: share_document(half.outlook)),
        ("docs/commands.md", "### `project seats --json`", lambda half: seats_document(half.outlook)),
    ],
)
def test_each_key_of_a_projection_has_its_line(
    page: str, heading: str, document: Callable[[Forecast], Any], half: Forecast, rows: Rows
) -> None:
    described = {row[0] for row in rows(page, heading)}
    found = set(paths(json.loads(json.dumps(document(half)))))
    undecided = {"house_of_commons.majority.party", "house_of_commons.majority.seats"}  # of a hung House
    assert described - undecided == found - undecided


# The checker: docs/copy.md and docs/commands.md


def test_each_kind_of_claim_has_its_line(rows: Rows) -> None:
    assert [row[0] for row in rows("docs/copy.md", "## Kinds of claim")] == list(KINDS)


def test_each_key_that_check_prints_has_its_line(ask: Run, rows: Rows, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Labour hold 77 seats in Birmingham.", "utf-8")
    _, said = ask(f"check {story} --jsonl")
    described = {row[0] for row in rows("docs/commands.md", "### `check --jsonl`")}
    assert described == set(json.loads(said))


# The measures: docs/figures.md


def test_the_measures_have_their_table() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `python -m tools.figures_page`"


def test_each_measure_that_settles_a_claim_says_so() -> None:
    settled = {kind for measure in MEASURES.values() for kind in measure.claims}
    assert set(KINDS) - settled == {"context_figure"}  # background, which no measure of a night settles


#: Of these the bundled night yields no figure: estimates, for want of wards, and what only others publish.
NONE_OF_OURS = {*ESTIMATED, "poll_share", "benchmark"}
#: Measures of ours alone: where there is no figure, there is nothing.
OURS_ALONE = {"commons_seats", "seats_projected", "control_chance"}
#: Of nights of another kind, or of another moment: the bundled one is of councils, and finished.
OF_OTHER_NIGHTS = {"seats_short", "working_majority", "votes_polled", "list_votes_polled"}


@pytest.mark.parametrize("measure", MEASURES)
def test_each_measure_has_an_example_that_explain_finds(measure: str, night: Night, rows: Rows) -> None:
    (example,) = [row[4] for row in rows("docs/figures.md", "## Measures") if row[0] == measure]
    asked, subject, *scope = example.split()
    where = scope[0] if scope else None
    found = find(night.now, asked, subject, where, "eve")
    if measure in OURS_ALONE:
        assert measure in ESTIMATED
        assert subject in {party.id for party in night.book.parties}
        assert found is None or found.estimate is not None
    elif measure in OF_OTHER_NIGHTS:
        assert found is None
    elif measure in NONE_OF_OURS:
        assert found is None
        printed = {(one.measure, one.subject) for _, one in only_published(night.now, asked, subject, where)}
        assert printed == {(measure, subject)}
    else:
        assert found is not None
        assert (found.measure, found.subject) == (measure, subject)


# The findings: docs/findings.md

Helper = ast.FunctionDef


def grades_in(tree: ast.AST) -> set[str]:
    return {
        node.attr.lower()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Grade"
    }


def raised() -> dict[str, set[str]]:
    """Every code that a `Finding` is made with anywhere in the source, and its grades."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text("utf-8")
        if "Finding" not in text:
            continue
        module = ast.parse(text)
        functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
        helpers = {node.name: node for node in functions if any(arg.arg == "code" for arg in node.args.args)}
        for function in functions:
            for call in [node for node in ast.walk(function) if isinstance(node, ast.Call)]:
                code, grades = coded(call, helpers)
                if code is None:
                    continue
                if isinstance(code, ast.Constant):
                    found.setdefault(str(code.value), set()).update(grades or grades_in(function))
                else:  # passed on by a helper
                    assert function.name in helpers, (
                        f"{path.name}: {function.name} makes up a code: {ast.unparse(code)}"
                    )
    return found


def coded(call: ast.Call, helpers: dict[str, Helper]) -> tuple[ast.expr | None, set[str]]:
    """The code that a call gives to a finding, if it does, and the grades that call and helper name."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "Finding":
        return call.args[0], {name}
    if name == "Finding":
        return named.get("code"), grades_in(call)
    if name not in helpers:
        return None, set()
    arguments = [arg.arg for arg in helpers[name].args.args if arg.arg != "self"]
    given = dict(zip(arguments, call.args, strict=False)) | {key: value for key, value in named.items() if key}
    return given.get("code"), grades_in(call) or grades_in(helpers[name])


def test_each_finding_has_its_line_with_its_grades(rows: Rows) -> None:
    described = {row[0]: set(row[1].split(", ")) for row in rows("docs/findings.md", "")}
    assert described == raised()


def test_findings_stand_in_alphabetical_order_in_each_table(text: Text, rows: Rows) -> None:
    headings = [line for line in text("docs/findings.md").splitlines() if line.startswith("## ")]
    for heading in headings:
        codes = [row[0] for row in rows("docs/findings.md", heading)]
        assert codes == sorted(codes)
