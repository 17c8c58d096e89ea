"""Social cards: one for the night and one for each council, the same bytes for the same figures."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping

import pytest
from msgspec.structs import replace
from PIL import Image

from tallyroom.domain import Book, Declared, PartyId
from tallyroom.errors import TallyroomError
from tallyroom.night import Night
from tallyroom.publish.addresses import Addresses, address
from tallyroom.publish.cards import Card, Line, Mark, Picture, draw
from tallyroom.publish.pages.card import council_card, night_card
from tallyroom.publish.reader import Reader
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.made import LAB, before, book, council, entries, ward, won_by

RED, BLUE = "#e4003b", "#0087dc"
CARD = Card(
    over="Elections",
    title="Anytown",
    verdict="Lab hold",
    heads=("Seats", "Net"),
    lines=(Line(name="Labour", number="3", change="+1", colour=RED),),
    picture=Picture(shape="disc", radius=5, marks=tuple(Mark(x=20 * x, y=0, colour=RED) for x in range(3))),
)


class Memory:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.last: set[str] = set()

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        self.last = set(files)
        self.files.update(files)
        return tuple(files)


def _pixels(card: Card) -> Counter[object]:
    picture = Image.open(io.BytesIO(draw(card))).convert("RGB")
    return Counter({colour: n for n, colour in picture.getcolors(1 << 20) or []})


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def test_a_card_has_the_size_that_is_asked_for_and_weighs_little() -> None:
    png = draw(CARD)
    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert len(png) < 60_000


def test_the_same_card_is_the_same_bytes_and_another_figure_others() -> None:
    assert draw(CARD) == draw(replace(CARD))
    assert draw(CARD) != draw(replace(CARD, lines=(replace(CARD.lines[0], number="4"),)))


def test_a_seat_more_is_more_of_the_partys_colour() -> None:
    marks = (*CARD.picture.marks, Mark(x=60, y=0, colour=BLUE))
    known, unknown = (
        _pixels(replace(CARD, picture=replace(CARD.picture, marks=(*marks, Mark(x=80, y=0, colour=colour)))))
        for colour in (BLUE, None)
    )
    assert known[_rgb(BLUE)] == 2 * unknown[_rgb(BLUE)] > 0
    assert known[_rgb(RED)] == unknown[_rgb(RED)]


@pytest.mark.parametrize(
    "name", ["", "Zoë 🗳️ Šimůnková", "מרים", "\u202eevil\u202c", "two\nlines", "<b>&amp;", "A" * 400]
)
def test_whatever_a_name_holds_its_card_stands(name: str) -> None:
    line = replace(CARD.lines[0], name=name, number=name)
    assert draw(replace(CARD, title=name, verdict=name, over=name, note=name, lines=(line,) * 20))


@pytest.mark.parametrize("colour", ["red", "#fff", "", "no colour", "#12345"])
def test_a_colour_that_is_none_is_drawn_as_grey(colour: str) -> None:
    assert draw(replace(CARD, lines=(replace(CARD.lines[0], colour=colour),)))


def test_a_council_of_no_seat_and_one_of_150_have_their_cards() -> None:
    for seats in (0, 1, 150):
        night = book([council("anytown", seats, seats_up=1)], [ward("anytown", "east")], [before("anytown", lab=seats)])
        card = council_card(Reader(night, fold(night, ()), ()), night.bodies[0].id)
        assert len(card.picture.marks) == seats
        assert draw(card)


def test_more_colours_than_a_palette_holds_still_leave_those_of_the_lines() -> None:
    colours = [f"#{n:02x}80{255 - n:02x}" for n in range(0, 250, 5)]
    marks = tuple(Mark(x=20 * x, y=0, colour=colour) for x, colour in enumerate(colours))
    assert _pixels(replace(CARD, picture=replace(CARD.picture, marks=marks)))[_rgb(RED)] > 0


def test_the_nights_card_says_what_the_front_page_says(rehearsed: Night) -> None:
    card = night_card(Reader(rehearsed.book, rehearsed.board, rehearsed.entries))
    assert card.verdict == "181 of 181 councils declared"
    assert [(line.name, line.number, line.change) for line in card.lines[:3]] == [
        ("Labour", "75", "+33"),
        ("No overall control", "51", "−20"),
        ("Conservative", "42", "−12"),
    ]
    assert card.note == "Rehearsal: a replay of 3 May 2012"
    coloured = Counter(mark.colour for mark in card.picture.marks)
    assert coloured[rehearsed.book.party(PartyId("lab")).colour] == 75


def test_a_welsh_councils_card_is_in_welsh_and_others_stand_in_english(rehearsed: Night) -> None:
    memory = Memory()
    Site(rehearsed.book, memory).bake(rehearsed.board, rehearsed.entries)
    assert {"cards/councils/cardiff.png", "cy/cards/councils/cardiff.png"} <= set(memory.files)
    assert (
        'og:image" content="../../../cy/cards/councils/cardiff.png"'
        in memory.files["cy/councils/cardiff/index.html"].decode()
    )
    assert 'content="../../../cards/councils/oldham.png"' in memory.files["cy/councils/oldham/index.html"].decode()


def _night() -> Book:
    places = ("anytown", "othertown")
    wards = [ward(place, one) for place in places for one in ("east", "west")]
    return book(
        [council(place, 3, seats_up=2) for place in places], wards, [before(place, lab=2, con=1) for place in places]
    )


def test_pages_go_out_first_and_only_the_cards_that_have_changed_are_drawn_after() -> None:
    night, memory = _night(), Memory()
    history = entries(*[Declared(declaration=won_by(one, LAB)) for one in night.contests[:1]])
    site = Site(night, memory)
    site.bake(fold(night, ()), ())
    site.bake(fold(night, history), history)
    assert not any(path.endswith(".png") for path in memory.last)
    assert site.draw_cards() == ("cards/councils/anytown.png",)
    assert site.draw_cards() == ()


def test_a_page_names_its_card_and_itself_by_the_whole_address_where_that_is_known() -> None:
    night, memory = _night(), Memory()
    Site(night, memory, Addresses(site=address("https://results.example/may/"))).bake(fold(night, ()), ())
    for path in ("councils/anytown/", f"contests/{night.contests[0].id}/"):
        page = memory.files[f"{path}index.html"].decode()
        assert '<meta property="og:image" content="https://results.example/may/cards/councils/anytown.png">' in page
        assert f'<meta property="og:url" content="https://results.example/may/{path}">' in page
    assert 'content="https://results.example/may/cards/night.png"' in memory.files["index.html"].decode()
    assert (
        'og:description" name="description" content="0 of 2 councils declared"' in memory.files["index.html"].decode()
    )


@pytest.mark.parametrize("text", ["results.example", "ftp://results.example", "https://", "https://a.example/?x=1"])
def test_an_address_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(TallyroomError, match="is not a web address"):
        address(text)
