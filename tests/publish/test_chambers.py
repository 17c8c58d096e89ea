"""A chamber's page: the majority line, who gained what from whom, the state of the parties, nations and regions."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tallyroom.domain import Book, ContestId, Declaration, Party, PartyId
from tests.made import CON, LAB, LD, before, book, council, declared, ward, won_by
from tests.publish.test_any_night import COMMONS, SEATS, _words
from tests.publish.test_awkward import _baked, _faults

NAMES = ("north", "south", "east", "west", "mid")
HOUSE = replace(COMMONS, seats=5, seats_up=5)
FIVE = [
    replace(
        ward("house-of-commons", name, held_by=[CON]),
        id=ContestId(f"parl.{name}.2030-05-02"),
        kind="parl",
        nation="England" if name != "north" else "Scotland",
    )
    for name in NAMES
]
PAGE = "chambers/house-of-commons/index.html"


def _house() -> Book:
    return book([HOUSE], FIVE, [before("house-of-commons", con=5)])


def _page(*winners: PartyId, path: str = PAGE) -> str:
    pages = _baked(_house(), declared(*(won_by(seat, who) for seat, who in zip(FIVE, winners, strict=False))))
    assert list(_faults(pages)) == []
    return _words(pages[path])


def test_before_anything_is_declared_nobody_is_ahead() -> None:
    assert "Nothing has been declared yet 0 of 5 seats declared" in _page()


def test_the_leader_is_told_how_many_more_seats_make_a_majority() -> None:
    assert "Labour need 1 more for a majority 3 of 5 seats declared" in _page(LAB, LAB, CON)


def test_a_majority_is_certain_with_the_seat_that_makes_it_and_not_with_a_later_one() -> None:
    early, late = _page(LAB, LAB, LAB), _page(LAB, LAB, LAB, CON, CON)
    assert "Labour have a majority 3 of 5 seats declared" in early
    assert "Labour have a majority of 1 5 of 5 seats declared" in late
    (third,) = re.findall(r"Certain since [^<]*?entry (\d+)", early)
    assert re.findall(r"Certain since [^<]*?entry (\d+)", late) == [third]


def test_gains_say_who_from_whom_and_each_is_listed() -> None:
    page = _page(LAB, CON, LD)
    assert "Gains 2 Labour : 1 from Conservative Liberal Democrat : 1 from Conservative".replace(" :", ":") in page
    assert re.search(r"north : Lab gain from Con", page, re.IGNORECASE)


def test_nations_have_their_seats_and_a_page_each() -> None:
    assert re.search(r"England \d of 4 declared .*Con 1 ", _page(LAB, CON))
    assert "1 of 1 constituencies declared" in _page(LAB, CON, path="areas/scotland/index.html")


def test_the_path_of_a_parliament_among_councils_shows_the_same_page_and_calls_it_no_council() -> None:
    page = _page(LAB, LAB, LAB, CON, CON, path="councils/house-of-commons/index.html")
    assert "Labour have a majority of 1" in page
    assert not re.search(r"House of Commons council|[Ww]ard", page)


def test_a_working_majority_leaves_out_the_speaker_and_those_who_do_not_take_their_seats() -> None:
    speaker, sf = PartyId("spk"), PartyId("sf")
    seats = [
        replace(ward("house-of-commons", name, standing=(LAB, speaker, sf)), kind="parl", nation="England")
        for name in NAMES
    ]
    night = book([HOUSE], seats, [])
    named = (Party(id=speaker, name="The Speaker", short_name="Spk"), Party(id=sf, name="Sinn Féin", short_name="SF"))
    night = replace(night, parties=(*night.parties, *named))
    winners = (LAB, LAB, LAB, speaker, sf)
    pages = _baked(night, declared(*(won_by(seat, who) for seat, who in zip(seats, winners, strict=True))))
    assert "a majority of 1 " in _words(pages[PAGE])
    assert "Working majority 3:" in _words(pages[PAGE])


def test_a_council_that_only_a_by_election_moves_has_its_page_and_says_who_loses_control() -> None:
    town = replace(council("anytown", 40, cycle="none"), name="Anytown")
    mill = replace(ward("anytown", "mill", held_by=[CON]), id=ContestId("local.anytown.mill.by.2030-05-02"),
                   kind="local_by")  # fmt: skip
    pages = _baked(book([town], [mill], [before("anytown", con=21, lab=19)]), declared(won_by(mill, LD)))
    page = _words(pages["chambers/anytown/index.html"])
    assert "Con lose to no overall control . By-elections alone move this chamber".replace(" .", ".") in page
    assert re.search(r"Conservative 20 −1 .*Labour 19 0 .*Liberal Democrat 1 \+1", page)
    assert list(_faults(pages)) == []


def test_every_council_has_a_page_of_its_chamber_too() -> None:
    pages = _baked(book([council("anytown", 3, cycle="all")], [ward("anytown", "mill")], []), declared())
    assert "chambers/anytown/index.html" in pages
    assert SEATS[0].kind == "parl"


def test_a_party_has_its_seats_in_a_parliament_those_it_won_and_those_it_lost() -> None:
    page = _page(LAB, CON, LD, path="parties/con/index.html")
    assert re.search(r"House of Commons 1 seats \(−2\) 0 gained, 2 lost", page)
    assert re.search(r"Won 1 .*South.*Lost 2 .*East.*North", page)
    assert not re.search(r"[Cc]omplete councils|On each council", page)


def test_a_winner_without_votes_comes_first_on_the_paper() -> None:
    seat = FIVE[2]
    night = _house()
    pages = _baked(night, declared(Declaration(contest=seat.id, returned=(seat.candidacies[2].id,))))
    paper = _words(pages[f"contests/{seat.id}/index.html"])
    assert re.search(r"Share Last time Change ld elected Lib Dem con Con lab Lab", paper)


def test_a_body_of_unknown_size_has_no_page_of_its_chamber() -> None:
    unknown = council("nowhere", 3, cycle="none")
    pages = _baked(book([replace(unknown, seats=None)], [ward("nowhere", "mill", seats=1)], []), declared())
    assert "contests/local.nowhere.mill.2030-05-02/index.html" in pages
    assert not [path for path in pages if "chambers/" in path]
