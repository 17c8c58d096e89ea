"""The site in Welsh: a catalogue of its own, which misses nothing that the pages say."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from string import Formatter

import pytest

from tallyroom.domain import Book
from tallyroom.night import Night
from tallyroom.publish.pages.council import council
from tallyroom.publish.pages.frame import Site, path_of
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech
from tallyroom.tally import Place

PUBLISH = files("tallyroom.publish")
CATALOGUE = tomllib.loads(PUBLISH.joinpath("words", "cy.toml").read_text("utf-8"))

#: Pages and widgets that there are in English alone.
ENGLISH = {"embed_council.html", "embed_contest.html", "embed_scoreboard.html", "embed_map.html", "embed.html"}


def _phrases() -> set[str]:
    folder = PUBLISH.joinpath("templates")
    texts = [file.read_text("utf-8") for file in folder.iterdir() if file.is_file() and file.name not in ENGLISH]
    texts += [file.read_text("utf-8") for file in folder.joinpath("parts").iterdir()]
    pages = [file.read_text("utf-8") for file in PUBLISH.joinpath("pages").iterdir() if file.name.endswith(".py")]
    said = {phrase for text in texts for _, phrase in re.findall(r"""(["'])((?:(?!\1).)*)\1 \| t\b""", text)}
    said |= {phrase for text in pages for _, phrase in re.findall(r"""\bsay\((["'])(.*?)\1[,)]""", text)}
    return said | {"Wards", "Also voting", "Gained", "Held", "Lost"}


def test_every_phrase_of_the_pages_is_in_the_welsh_catalogue() -> None:
    assert len(_phrases()) > 100
    assert sorted(_phrases() - set(CATALOGUE["phrases"])) == []


def test_a_phrase_leaves_the_same_things_open_in_both_languages() -> None:
    def left_open(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert [phrase for phrase, welsh in CATALOGUE["phrases"].items() if left_open(phrase) != left_open(welsh)] == []


@pytest.mark.parametrize(("body", "name"), [("cardiff", "Caerdydd"), ("swansea", "Abertawe"), ("moray", "Moray")])
def test_places_have_their_welsh_names_where_there_is_one(bundled_book: Book, body: str, name: str) -> None:
    (one,) = [row for row in bundled_book.bodies if row.id == body]
    assert speech(bundled_book, "cy").place(one) == name


def test_a_councils_welsh_page_says_its_control_in_welsh(rehearsed: Night) -> None:
    (body,) = [row.id for row in rehearsed.book.bodies if row.id == "cardiff"]
    page = council(Reader(rehearsed.book, rehearsed.board, rehearsed.entries), body, lang="cy")
    assert '<html lang="cy">' in page
    assert "Llaf yn cipio oddi ar neb" in page
    assert "Mae angen 38 sedd am fwyafrif: Llafur 46 ac" in page


def test_the_way_to_the_other_language_leads_from_any_depth() -> None:
    at = path_of(Place("council", "cardiff"))
    assert Site(at=at).other == "../../cy/councils/cardiff/"
    assert Site(at=at, lang="cy").other == "../../../councils/cardiff/"
    assert Site(at="").other == "cy/"
