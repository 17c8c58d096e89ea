"""A called control is the true one, however little the book knows, and whatever is still to be declared."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.domain import NOC, Body, Book, CandidacyId, Composition, Contest, Declared, PartyId, seats_for_majority
from tallyroom.tally import Tally, fold
from tests.made import CON, LAB, LD, before, book, council, declared, entries, ward, won_by

PARTIES = st.sampled_from([LAB, CON, LD])


def truly_controls(seats: Counter[PartyId]) -> PartyId:
    winner, most = seats.most_common(1)[0]
    return winner if most >= seats_for_majority(seats.total()) else NOC


@st.composite
def half_known_councils(draw: st.DrawFn) -> tuple[Book, list[Declared], PartyId]:
    """A council as it is; and a book from which wards, candidates, holders and compositions may be missing."""
    whole = draw(st.booleans())
    truth: Counter[PartyId] = Counter() if whole else Counter(draw(st.lists(PARTIES, min_size=1, max_size=9)))
    compositions: Counter[PartyId] = Counter(truth)
    contests: list[Contest] = []
    returns: list[Declared] = []
    fought = draw(st.integers(1, 7))
    for number in range(fought):
        winner, holder = draw(PARTIES), draw(PARTIES)
        truth[winner] += 1
        compositions[holder] += 1
        one = ward("anytown", f"ward-{number}", held_by=[holder] if draw(st.booleans()) else ())
        papers_known = draw(st.booleans())
        if draw(st.integers(0, 4)):
            contests.append(replace(one, papers_known=papers_known))
            returned = (
                won_by(one, winner)
                if papers_known
                else replace(won_by(one, winner), votes=(), returned=(CandidacyId(winner),))
            )
            returns.append(Declared(declaration=returned))
    stated = whole or len(contests) < fought
    body: Body = council(
        "anytown",
        truth.total(),
        cycle="all" if whole else "thirds",
        seats_up=fought if (stated and draw(st.booleans())) or (stated and not whole) else None,
    )
    known: list[Composition] = []
    if draw(st.booleans()):
        lost = draw(st.integers(0, 2))  # rows that somebody forgot
        for party in list(compositions.elements())[:lost]:
            compositions[party] -= 1
        known = [before("anytown", **{str(party): n for party, n in (+compositions).items()})]
    return book([body], contests, known), draw(st.permutations(returns)), truly_controls(truth)


@given(half_known_councils())
def test_control_is_called_only_as_it_truly_is(night: tuple[Book, list[Declared], PartyId]) -> None:
    book_, returns, truth = night
    tally = Tally(book_)
    (count,) = tally.chambers.values()
    assert count.control.after is None
    assert count.control.foregone in (None, truth)
    for entry in entries(*returns):
        tally.apply(entry)
        (count,) = tally.chambers.values()
        assert count.control.after in (None, truth)
        if count.complete:
            assert sum(n for _, n in count.seats) + count.vacancies == book_.body(count.body).seats


def test_a_council_of_which_nothing_is_known_is_anybodys() -> None:
    (count,) = fold(book([council("anytown", 3)], [], []), []).councils.values()
    assert (count.control.foregone, count.control.undeclared, count.complete) == (None, 3, False)


def test_a_council_wholly_up_with_a_ward_missing_from_the_book_is_never_complete_by_its_wards() -> None:
    east, north = ward("anytown", "east"), ward("anytown", "north")
    night = book([council("anytown", 5, cycle="all")], [east, north], [before("anytown", lab=5)])
    (count,) = fold(night, declared(won_by(east, LAB), won_by(north, LAB))).councils.values()
    assert (count.control.after, count.to_come, count.complete) == (None, 3, False)


def test_a_seat_for_which_too_few_stood_is_vacant() -> None:
    east = ward("anytown", "east", seats=3, standing=[LAB, LAB])
    night = book([council("anytown", 3, cycle="all")], [east], [before("anytown", lab=3)])
    unopposed = replace(won_by(east, LAB), votes=())
    (count,) = fold(night, declared(unopposed)).councils.values()
    assert (count.seats, count.vacancies, count.complete, count.control.after) == (((LAB, 2),), 1, True, LAB)


def test_what_is_certain_before_anything_is_declared_is_foregone_and_not_declared() -> None:
    east = ward("anytown", "east", held_by=[CON])
    night = book([council("anytown", 9, seats_up=1)], [east], [before("anytown", lab=7, con=2)])
    board = fold(night, [])
    control = board.councils[east.body].control
    assert (control.foregone, control.after, control.label) == (LAB, None, "")
    assert (board.everywhere.councils_decided, board.everywhere.party(LAB).councils) == (0, 0)
    board = fold(night, declared(won_by(east, CON)))
    control = board.councils[east.body].control
    assert (control.foregone, control.after, board.everywhere.councils_decided) == (None, LAB, 1)
