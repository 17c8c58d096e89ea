"""The map of hexagons: every council has a place of its own, and colour is never the only carrier."""

from __future__ import annotations

import re
import zlib
from importlib.resources import files
from pathlib import Path

from tallyroom.domain import Body, BodyId, Book
from tallyroom.feeds.package import read_package
from tallyroom.night import Night
from tallyroom.publish.pages.frame import Site
from tallyroom.publish.pages.mapping import council_map, night_map
from tallyroom.publish.places import seat_of, seats
from tallyroom.publish.reader import Reader
from tallyroom.view import View


def _placed(book: Book) -> None:
    up = [body for body in book.bodies if body.is_up and body.gss]
    found = [seat_of(body) for body in up]
    assert [body.id for body, seat in zip(up, found, strict=True) if seat is None] == []
    assert len({seat.place for seat in found if seat}) == len(up)


def test_the_map_has_380_councils_of_britain_and_11_of_northern_ireland_and_no_two_in_one_place() -> None:
    assert len(seats()) == 391
    assert len({seat.spot for seat in seats()}) == 391
    assert len({seat.place for seat in seats()}) == 391


def test_councils_that_came_later_and_counties_stand_on_land_that_is_on_the_map() -> None:
    codes = ("N09000003", "E06000060", "E06000065", "E06000063", "E10000016", "E07000244")
    bodies = [
        Body(id=BodyId(f"body-{code}"), name=code, kind="council", nation="", region="", gss=code) for code in codes
    ]
    found = [seat_of(body) for body in bodies]
    land = {seat.spot for seat in seats()}
    assert [seat is not None and seat.spot in land for seat in found] == [True] * len(codes)
    assert len({seat.spot for seat in found if seat}) == len(codes)


def test_the_maps_of_parliaments_have_a_hexagon_for_each_constituency() -> None:
    folder = files("tallyroom").joinpath("data", "hexagons")
    for name, size in (("commons-2024", 650), ("senedd-2026", 16)):
        rows = folder.joinpath(f"{name}.csv").read_text("utf-8").splitlines()[1:]
        assert len({row.rsplit(",", 2)[0] for row in rows}) == len({tuple(row.split(",")[-2:]) for row in rows}) == size


def test_each_constituency_of_2024_is_on_the_map_with_its_name_and_outcome(night_2024: Night) -> None:
    reader = Reader(night_2024.book, night_2024.board, night_2024.entries)
    drawn = night_map(reader, Site(at="map/"))
    named = re.findall(r'<title>(.*?)</title><use href="#(hex|won)"', drawn)
    assert len(named) == 650
    assert ("Islington North: Ind gain from Lab", "won") in named
    assert ("Aberafan Maesteg: Lab hold", "hex") in named
    assert len(zlib.compress(drawn.encode())) < 30_000
    assert "<a " not in night_map(reader, Site(at=""), glance=True)


def test_each_council_of_2012_has_a_hexagon_of_its_own(bundled_book: Book) -> None:
    _placed(bundled_book)


def test_each_council_of_2018_has_a_hexagon_of_its_own(shared: Path) -> None:
    book = read_package(shared / "english-2018").book
    assert book is not None
    _placed(book)


def test_scotland_lies_north_of_england_wales_west_and_london_is_in_one_piece() -> None:
    by_id = {seat.place: seat for seat in seats()}
    assert by_id["highland"].row < by_id["carlisle"].row < by_id["cornwall"].row
    assert by_id["ceredigion"].column < by_id["birmingham"].column < by_id["norwich"].column
    assert by_id["westminster"].row == by_id["city-of-london"].row == by_id["tower-hamlets"].row


def test_a_hexagon_has_its_partys_initials_and_a_gain_a_ring(rehearsed: Night) -> None:
    drawn = council_map(Reader(rehearsed.book, rehearsed.board, rehearsed.entries), Site(at="map/"))
    hexagons = dict(re.findall(r"<title>(.*?)</title>(.*?)</a>", drawn))  # fmt: skip
    assert len(hexagons) == 181
    assert 'class="ring"' in hexagons["Birmingham: Lab gain from no overall control"]
    assert ">Lab</text>" in hexagons["Birmingham: Lab gain from no overall control"]
    assert 'class="ring"' not in hexagons["Manchester: Lab hold"]
    assert all("</text>" in rest for rest in hexagons.values())


def test_before_anything_is_declared_no_hexagon_claims_a_party(rehearsed: Night) -> None:
    drawn = council_map(Reader(rehearsed.book, View(rehearsed.book, ()).board, ()), Site(at="map/"))
    assert "</text>" not in drawn
    assert drawn.count("not declared yet") == 181
