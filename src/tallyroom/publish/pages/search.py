"""Find my results: every council, ward and candidate in a small index, and an A-Z that needs no script."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict

from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech


def search(reader: Reader, lang: str = "en") -> str:
    """The page. Its A-Z is of councils; their own pages list their wards, and those their candidates."""
    say = speech(reader.book, lang)
    letters = defaultdict(list)
    for body in reader.book.bodies:
        letters[initial(say.place(body))].append(body)
    rows = [(letter, sorted(bodies, key=lambda body: folded(say.place(body)))) for letter, bodies in letters.items()]
    return page("search.html", reader, Site(at="search/", lang=lang), letters=sorted(rows, key=lambda row: row[0]))


def index(reader: Reader) -> str:
    """`data/search.json`: councils, wards and candidates by name, each ward by its council's place in the list."""
    book = reader.book
    bodies = book.bodies_by_name
    place = {body.id: number for number, body in enumerate(bodies)}
    contests = sorted(book.contests, key=lambda one: (one.division.name, one.id))
    document = {
        "rehearsal": reader.is_rehearsal(),
        "councils": [[body.id, body.name, speech(book, "cy").place(body)] for body in bodies],
        "contests": [[one.id, one.division.name, place[one.body]] for one in contests],
        "candidates": [
            [who.name, number]
            for number, one in enumerate(contests)
            if one.kind != "referendum"
            for who in one.candidacies
        ],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def folded(name: str) -> str:
    """A name as it is sorted and looked for: small letters without accents.

    >>> folded("Ynys Môn")
    'ynys mon'
    """
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def initial(name: str) -> str:
    letter = folded(name)[:1].upper()
    return letter if letter.isalpha() else "#"
