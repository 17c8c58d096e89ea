"""The desk in Welsh: every phrase of a template and every refusal has its Welsh."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import tallyroom.checks
import tallyroom.desk
from tallyroom.desk.life import _REFUSALS
from tallyroom.desk.models import State
from tallyroom.desk.policy import POLICIES
from tallyroom.desk.roles import Role
from tallyroom.desk.speech import catalogue, say_for
from tallyroom.desk.views.cases import KINDS
from tallyroom.desk.views.correcting import ACTS
from tallyroom.desk.views.reports import OUTCOMES
from tallyroom.domain import Book
from tests.desk.desks import FREEMAN, WEOLEY, WEOLEY_VOTES, Desk, key

DESK = Path(tallyroom.desk.__file__).parent


def site() -> dict[str, str]:
    words = files("tallyroom.publish").joinpath("words", "cy.toml").read_text("utf-8")
    phrases: dict[str, str] = tomllib.loads(words)["phrases"]
    return phrases


def of_templates() -> Iterator[str]:
    for template in DESK.rglob("*.html"):
        text = template.read_text("utf-8")
        yield from re.findall(r'_\(\s*"([^"]+)"', text)
        yield from re.findall(r"_\(\s*'([^']+)'", text)
        for menu in re.findall(r" in \(\((.*?)\)\) ", text):
            yield from re.findall(r'", "([A-Z][^"]+)"', menu)


def of_views() -> Iterator[str]:
    """What is said when something is refused: whole sentences among the views' and the guard's texts."""
    for module in (*(DESK / "views").glob("*.py"), DESK / "guard.py", DESK / "pages.py", DESK / "names.py"):
        tree = ast.parse(module.read_text("utf-8"))
        told = ast.FunctionDef | ast.ClassDef | ast.Module
        documented = {ast.get_docstring(node) for node in ast.walk(tree) if isinstance(node, told)}
        apart = {id(node) for call in ast.walk(tree) for node in _apart(call)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
                is_said = re.fullmatch(r"[A-Z][^\n<>{}]*[.?]", node.value)
                if is_said and " " in node.value and node.value not in documented:
                    yield node.value


def _apart(call: ast.AST) -> Iterator[ast.AST]:
    """Findings and errors for programs are in English, as everywhere."""
    if isinstance(call, ast.Call) and ast.unparse(call.func) in {"Finding.block", "_error", "JsonResponse"}:
        yield from ast.walk(call)


@pytest.mark.parametrize("said", [of_templates, of_views])
def test_every_phrase_has_its_welsh(said: object) -> None:
    missing = sorted(set(said()) - set(catalogue()) - set(site()))  # type: ignore[operator]
    assert missing == []


def test_every_word_of_a_list_has_its_welsh() -> None:
    lists = {
        *ACTS.values(),
        *OUTCOMES.values(),
        *State.labels,
        *KINDS.values(),
        *_REFUSALS.values(),
        *Role,
        *POLICIES,
        "block",
        "query",
        "note",
    }
    lists |= {"declared", "waiting", "late", "going", "expected"}
    assert sorted(lists - set(catalogue())) == []


def test_nothing_is_translated_that_is_not_said() -> None:
    lists = {
        *ACTS.values(),
        *OUTCOMES.values(),
        *State.labels,
        *KINDS.values(),
        *_REFUSALS.values(),
        *Role,
        *POLICIES,
        "block",
        "query",
        "note",
    }
    lists |= {"declared", "waiting", "late", "going", "expected"}
    assert sorted(set(catalogue()) - set(of_templates()) - set(of_views()) - lists) == []


def test_a_translation_leaves_open_what_its_phrase_leaves_open() -> None:
    def open_in(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    assert {phrase: said for phrase, said in catalogue().items() if open_in(phrase) != open_in(said)} == {}


def test_an_account_remembers_its_language(desk: Desk) -> None:
    person = desk.person("cy")
    desk.client(person).post("/language", {"language": "cy"})
    assert "Eich cyfrifiadau" in desk.client(person).get("/?all").content.decode()
    desk.client(person).post("/language", {"language": "xx"})
    assert "Eich cyfrifiadau" in desk.client(person).get("/?all").content.decode()


#: Checks of what no form of the desk can say.
_NOT_HERE = {"papers", "_differences", "_summarised", "_rescheduled", "_amended", "_administered", "_published"}
_NOT_HERE |= {"_known_body", "_council_that_is_up"}
#: Nor can one of them correct nothing at all.
_EMPTY = {"needs one of declaration and summary", "Give what is right, whole."}


def of_checks() -> Iterator[str]:
    """What is said against a return, with something in each place that is left open."""
    checks = [
        Path(tallyroom.checks.__file__).with_name(f"{name}.py") for name in ("declaration", "moments", "sequence")
    ]
    for module in (*checks, DESK / "cases.py", DESK / "paper.py", DESK / "views" / "correcting.py"):
        for function in ast.parse(module.read_text("utf-8")).body:
            if isinstance(function, ast.FunctionDef) and function.name not in _NOT_HERE:
                yield from (text for text in _said_by(function) if text not in _EMPTY)


def _said_by(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Finding.block", "Finding.query"}:
            yield from (_filled(one) for one in node.args[2:] if isinstance(one, ast.JoinedStr | ast.Constant))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"says", "mend"}:
            yield from (_filled(one) for one in [node.value] if isinstance(one, ast.JoinedStr | ast.Constant))


def _filled(text: ast.JoinedStr | ast.Constant) -> str:
    if isinstance(text, ast.Constant):
        return str(text.value)
    filled = {
        "'seat'": "3 seats",
        "now": "nothing stands to be corrected",
        "small=True": "the return would be about 70 times likelier",
        "_odds": "The other way round it would be more than 10,000 times likelier",
        "said": " and 7 rejected",
    }
    parts = (
        str(part.value)
        if isinstance(part, ast.Constant)
        else next((says for word, says in filled.items() if word in ast.unparse(part)), "7")
        for part in text.values
    )
    return "".join(parts)


def test_what_the_checks_say_has_its_welsh(bundled_book: Book) -> None:
    say = say_for(bundled_book, "cy")
    said = set(of_checks())
    assert len(said) > 50
    assert sorted(text for text in said if say.sentence(text) == text and re.search("[a-z]{2}", text)) == []


@pytest.mark.parametrize(
    ("said", "welsh"),
    [
        (
            "Aston: Islam has 318: a digit dropped? With about 3,185 the return would be about 70 times likelier",
            "Aston: 318 sydd gan Islam: digid ar goll? Gyda tua 3,185 byddai'r canlyniad tua 70 gwaith yn fwy tebygol",
        ),
        ("Aston: Lab has 95.0% of the vote", "Aston: mae gan Lab 95.0% o'r bleidlais"),
        ("a and b are tied for the last seat", "mae a and b yn gyfartal am y sedd olaf"),
        ("nothing that anybody has said", "nothing that anybody has said"),
        ("'{who} has 7 votes' is not a whole number", "nid yw '{who} has 7 votes' yn rhif cyfan"),
    ],
)
def test_a_finding_is_said_in_welsh_with_its_figures(bundled_book: Book, said: str, welsh: str) -> None:
    assert say_for(bundled_book, "cy").sentence(said) == welsh
    assert say_for(bundled_book, "en").sentence(said) == said


def test_a_welsh_keyer_is_told_in_welsh_and_a_feed_in_english(desk: Desk) -> None:
    person = desk.person("cy")
    client = desk.client(person)
    client.post("/language", {"language": "cy"})
    told = key(client, votes={**WEOLEY_VOTES, FREEMAN: "lots"}).json()["findings"]
    assert told[0]["says"] == "nid yw 'lots' yn rhif cyfan"
    assert "Ysgrifennwch ddigidau" in told[0]["mend"]
    page = client.post(f"/contests/{WEOLEY}/key", {**WEOLEY_VOTES, FREEMAN: "lots"})
    assert "yn rhif cyfan" in page.content.decode()
