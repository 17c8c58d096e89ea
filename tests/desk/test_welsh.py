"""The desk in Welsh: every phrase of a template and every refusal has its Welsh."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import tallyroom.desk
from tallyroom.desk.models import State
from tallyroom.desk.policy import POLICIES
from tallyroom.desk.roles import Role
from tallyroom.desk.speech import catalogue
from tallyroom.desk.views.correcting import ACTS
from tallyroom.desk.views.reports import OUTCOMES
from tests.desk.desks import Desk

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
    lists = {*ACTS.values(), *OUTCOMES.values(), *State.labels, *Role, *POLICIES, "block", "query", "note"}
    lists |= {"declared", "waiting", "late", "going", "expected"}
    assert sorted(lists - set(catalogue())) == []


def test_nothing_is_translated_that_is_not_said() -> None:
    lists = {*ACTS.values(), *OUTCOMES.values(), *State.labels, *Role, *POLICIES, "block", "query", "note"}
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
