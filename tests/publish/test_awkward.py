"""Pages that stand whatever they are given: odd names, odd councils, nothing at all; and that are valid HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

import pytest
from msgspec.structs import replace
from tinyhtml5.parser import HTMLParser

from tallyroom.domain import Book, Candidacy, CandidacyId, Contest, Declared, Entry, Party, PartyId, Withdrawn
from tallyroom.night import Night
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.made import CON, LAB, PARTIES, before, book, council, declared, entries, votes, ward, won_by

NAMES = (
    "<script>alert(1)</script>",
    'O\'Brien "Bob" & Sons',
    "Zoë 🗳️ Šimůnková",
    "מרים كريم",
    "\u202eevil\u202c",
    "Anne-Marie Wilhelmina Featherstonehaugh-Cholmondeley of Upper Slaughter in the Marsh",
)


class Memory:
    """A place of publication that keeps files in a dictionary."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        self.files |= {path: content.decode() for path, content in files.items() if not path.startswith("static/")}
        return tuple(files)


def _baked(book_: Book, history: list[Entry]) -> dict[str, str]:
    memory = Memory()
    Site(book_, memory).bake(fold(book_, history), history)
    return memory.files


def _faults(pages: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    """What a browser would have to guess at, page by page; a part of a page has no doctype of its own."""
    for path, text in pages.items():
        if path.endswith(".html"):
            parser = HTMLParser()
            parser.parse("<!doctype html><title>A part</title>" + text if "parts/" in path else text)
            yield from ((path, fault) for fault in parser.errors)


def _with_names(*names: str) -> Contest:
    people = (Candidacy(id=CandidacyId(f"c{n}"), name=name, party=LAB) for n, name in enumerate(names))
    return replace(ward("oldham", "alexandra"), candidacies=tuple(people))


def test_every_page_of_the_bundled_night_is_valid_html(rehearsed: Night) -> None:
    pages = Memory()
    Site(rehearsed.book, pages).bake(rehearsed.board, rehearsed.entries)
    kinds = {path.split("/")[0 if "/" in path else -1]: path for path in pages.files if path.endswith(".html")}
    birmingham = {path for path in pages.files if "birmingham" in path and path.endswith(".html")}
    assert len(kinds) > 12
    assert len(birmingham) > 80
    assert list(_faults({path: pages.files[path] for path in {*kinds.values(), *birmingham}})) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_as_it_is_and_never_as_markup(name: str) -> None:
    one = _with_names(name, "Somebody Else")
    made = book([council("oldham", 60, seats_up=1)], [one], [before("oldham", lab=40, con=20)])
    pages = _baked(made, declared(votes(one, {"c0": 10, "c1": 5})))
    ward_page = pages[f"contests/{one.id}/index.html"]
    assert f"<bdi>{escape(name).replace('&#x27;', '&#39;').replace('&quot;', '&#34;')}</bdi>" in ward_page
    assert list(_faults(pages)) == []


def test_two_candidates_of_one_name_keep_their_own_votes() -> None:
    one = _with_names("John Smith", "John Smith")
    made = book([council("oldham", 60, seats_up=1)], [one], [before("oldham", lab=40, con=20)])
    page = _baked(made, declared(votes(one, {"c0": 812, "c1": 377})))[f"contests/{one.id}/index.html"]
    first, second = (row for row in page.split("<tr") if "John Smith" in row)
    assert ("elected" in first, "812" in first) == (True, True)
    assert ("elected" in second, "377" in second) == (False, True)


@pytest.mark.parametrize("colour", [None, "#123456"])
def test_a_council_of_twenty_parties_without_colours_or_with_one_for_all_reads_right(colour: str | None) -> None:
    many = [
        Party(id=PartyId(f"p{n}"), name=f"The {n}th Way & <Friends>", short_name=f"W{n}", colour=colour)
        for n in range(20)
    ]
    one = ward("oldham", "alexandra", standing=[party.id for party in many])
    made = book(
        [council("oldham", 150, seats_up=1)],
        [one],
        [before("oldham", **{party.id: 7 for party in many}, lab=10)],
        parties=(*PARTIES, *many),
    )
    pages = _baked(made, declared(won_by(one, many[3].id)))
    page = pages["councils/oldham/index.html"]
    assert all(f"The {n}th Way &amp; &lt;Friends&gt;" in page for n in range(20))
    assert list(_faults(pages)) == []


@pytest.mark.parametrize("seats", [1, 2, 150])
def test_a_council_of_any_size_has_its_chamber(seats: int) -> None:
    one = ward("oldham", "alexandra")
    made = book([council("oldham", seats, seats_up=1)], [one], [before("oldham", lab=seats)])
    pages = _baked(made, declared(won_by(one, CON)))
    assert "<svg" in pages["councils/oldham/index.html"]
    assert list(_faults(pages)) == []


def test_a_night_of_which_everything_was_withdrawn_reads_as_one_that_has_not_begun() -> None:
    one = ward("oldham", "alexandra", held_by=[CON])
    made = book([council("oldham", 60, seats_up=1)], [one], [before("oldham", lab=40, con=20)])
    taken_back = entries(Declared(declaration=won_by(one, LAB)), Withdrawn(replaces=1, reason="another ward's"))
    begun, withdrawn = _baked(made, []), _baked(made, taken_back)
    assert list(_faults(withdrawn)) == []
    for part in ("parts/board.html", "parts/hands.html", "parts/coming.html"):
        assert withdrawn[part] == begun[part]
    assert "another ward&#39;s" in withdrawn["corrections/index.html"]


def test_a_night_with_nobody_on_it_has_a_front_page() -> None:
    pages = _baked(book([], [], []), [])
    assert "A made-up night" in pages["index.html"]
    assert list(_faults(pages)) == []
