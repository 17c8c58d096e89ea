"""The front page, its card's line and the scoreboard widget of nights that are not of councils."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tallyroom.domain import ContestId, Division
from tallyroom.publish.hexagons import positions
from tests.made import CON, LAB, LD, before, book, council, declared, ward, won_by
from tests.publish.test_awkward import _baked, _faults

COMMONS = replace(
    council("house-of-commons", 3, cycle="all", kind="parliament", nation="United Kingdom", region=""),
    name="House of Commons",
)
SEATS = [
    replace(ward("house-of-commons", name, held_by=[CON]), id=ContestId(f"parl.{name}.2030-05-02"), kind="parl",
            nation="England")
    for name in ("north", "south", "east")
]  # fmt: skip


def _words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def test_the_front_page_of_a_parliament_has_its_seats_and_no_count_of_councils() -> None:
    night = book([COMMONS], SEATS, [before("house-of-commons", con=3)])
    pages = _baked(night, declared(won_by(SEATS[0], LAB), won_by(SEATS[1], LAB)))
    front = _words(pages["index.html"])
    assert "2 of 3 seats declared; 2 for a majority" in front
    assert "Labour have a majority: 2 seats so far" in front
    assert not re.search(r"councils? declared|No council has changed|0 of 0", front)
    assert "2 of 3 seats declared" in _words(pages["embed/scoreboard/index.html"])
    assert list(_faults(pages)) == []


def test_the_front_page_of_a_by_election_says_what_it_did_to_its_council() -> None:
    town = replace(council("anytown", 40, cycle="none"), name="Anytown")
    mill = replace(ward("anytown", "mill", held_by=[CON]), id=ContestId("local.anytown.mill.by.2030-05-02"),
                   kind="local_by")  # fmt: skip
    pages = _baked(book([town], [mill], [before("anytown", con=21, lab=19)]), declared(won_by(mill, LD)))
    front = _words(pages["index.html"])
    assert "1 of 1 by-election declared" in front
    assert "Anytown: Con lose to no overall control: Con 20 (−1), Lab 19, Lib Dem 1 (+1); 21 for a majority" in front
    assert not re.search(r"Nothing has been declared|0 of 0|No council", front)
    assert list(_faults(pages)) == []


def test_the_front_page_of_offices_alone_has_no_scoreboard_of_councils() -> None:
    body = council("anytown", 40, cycle="none")
    mayor = replace(ward("anytown", "all"), id=ContestId("mayor.anytown.2030-05-02"), kind="mayor", fills="office",
                    division=Division(name="Mayor of Anytown"))  # fmt: skip
    front = _words(_baked(book([body], [mayor], []), declared(won_by(mayor, LAB)))["index.html"])
    assert "1 of 1 contest declared" in front
    assert not re.search(r"Nothing has been declared|0 of 0|No council", front)


def test_a_night_of_constituencies_has_a_map_of_them_with_gains_ringed() -> None:
    codes = [gss for gss, _ in sorted(positions("commons-2024").items(), key=lambda row: row[1][::-1])][:3]
    placed = [replace(one, division=replace(one.division, gss=gss)) for one, gss in zip(SEATS, codes, strict=True)]
    night = book([COMMONS], placed, [before("house-of-commons", con=3)])
    pages = _baked(night, declared(won_by(placed[0], LAB)))
    for path in ("parts/map.html", "map/index.html", "embed/map/index.html"):
        drawn = re.findall(r"<a href=\"[^\"]*contests/([^/]+)/\"[^>]*><title>([^<]*)</title>(.*?)</a>", pages[path])
        assert [one for one, *_ in drawn] == [str(one.id) for one in placed]
        assert drawn[0][1].endswith("Lab gain from Con, majority 100")
        assert ["ring" in picture for *_, picture in drawn] == [True, False, False]
    assert "North: Lab gain from Con" in _words(pages["map/index.html"])
