"""Seats are neither made nor lost: every chamber keeps it at every entry, and is marked where it cannot."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.checks import reconcile
from tallyroom.domain import (
    BodyId,
    Book,
    Composition,
    CompositionAmended,
    Contest,
    ContestId,
    Corrected,
    CouncilSummary,
    Declared,
    Entry,
    Happening,
    Party,
    PartyId,
    Postponed,
    Summarised,
    Withdrawn,
    seats_by_party,
)
from tallyroom.tally import Chamber, Tally, fold
from tallyroom.tally.conservation import LAWS, broken
from tests.made import CON, IND, LAB, LD, OTH, PARTIES, before, book, council, declared, entries, votes, ward, won_by

VACANT = PartyId("vacant")
KNOWN = (*PARTIES, Party(id=VACANT, name="Vacant", short_name="Vacant", kind="vacant"))
HOLDERS = st.sampled_from([LAB, CON, LD, IND])


@st.composite
def nights(draw: st.DrawFn) -> tuple[Book, list[Entry]]:
    """Whole councils, thirds, by-elections; defenders and compositions, lumps, vacancies, known or not; summaries."""
    bodies, compositions = [], []
    contests: list[Contest] = []
    happenings: list[Happening] = []
    for number in range(draw(st.integers(1, 3))):
        name = f"town-{number}"
        whole = draw(st.booleans())
        wards = [_ward(draw, name, place) for place in range(draw(st.integers(0, 4)))]
        between = [] if whole else [_by_election(draw, name, place) for place in range(draw(st.integers(0, 2)))]
        up = sum(one.seats for one in wards)
        rest = Counter() if whole else Counter(draw(st.lists(HOLDERS, min_size=len(between) + 1, max_size=9)))
        held = Counter(party for one in (*wards, *between) for party in one.held_by)
        size = up + rest.total()
        if size == 0:
            continue
        cycle = "none" if not wards else "all" if whole else "thirds"
        bodies.append(council(name, size, seats_up=up or None, cycle=cycle))
        if draw(st.booleans()):
            lumped = draw(st.integers(0, 2))
            seats = Counter(party for one in wards for party in one.held_by) + rest
            seats.pop(VACANT, None)
            others: dict[str, int] = {OTH: lumped, "vacant": held[VACANT]}
            compositions.append(before(name, **dict(seats), **others))
        contests += [*wards, *between]
        for contest in (*wards, *between):
            happenings += _happenings(draw, contest)
        if draw(st.booleans()) and up:
            happenings.append(_summary(draw, name, size))
        if draw(st.booleans()):
            amended = Composition(
                body=BodyId(name), seats=seats_by_party(Counter(draw(st.lists(HOLDERS, max_size=size))))
            )
            happenings.append(CompositionAmended(composition=amended, reason="a defection"))
    order = draw(st.permutations(happenings))
    made = list(order)
    for number, one in enumerate(order, 1):
        if isinstance(one, Declared) and draw(st.integers(0, 5)) == 0:
            made.append(Withdrawn(replaces=number, reason="a recount"))
    return book(bodies, contests, compositions, parties=KNOWN), entries(*made)


def _ward(draw: st.DrawFn, name: str, place: int) -> Contest:
    seats = draw(st.integers(1, 3))
    held_by = draw(
        st.one_of(st.just([]), st.lists(st.one_of(HOLDERS, st.just(VACANT)), min_size=seats, max_size=seats))
    )
    return ward(name, f"ward-{place}", seats=seats, held_by=held_by, standing=[LAB, LAB, LAB, CON, CON, LD, IND])


def _by_election(draw: st.DrawFn, name: str, place: int) -> Contest:
    made = ward(name, f"by-{place}", held_by=draw(st.lists(HOLDERS, max_size=1)), standing=[LAB, CON, LD, IND])
    return replace(made, id=ContestId(f"local.{name}.by-{place}.by.2030-05-02"), kind="local_by")


def _happenings(draw: st.DrawFn, contest: Contest) -> list[Happening]:
    what = draw(st.integers(0, 6))
    if what == 0:
        return []
    if what == 1:
        return [Postponed(contest=contest.id, reason="a death")]
    return [Declared(declaration=votes(contest, {who.id: draw(st.integers(0, 4)) for who in contest.candidacies}))]


def _summary(draw: st.DrawFn, name: str, size: int) -> Happening:
    parties = draw(st.lists(st.one_of(HOLDERS, st.just(OTH)), max_size=size))
    return Summarised(summary=CouncilSummary(body=BodyId(name), seats=seats_by_party(Counter(parties))))


@settings(max_examples=300)
@given(nights())
def test_no_chamber_ever_shows_more_seats_than_it_has(night: tuple[Book, list[Entry]]) -> None:
    book_, history = night
    tally = Tally(book_)
    for entry in history:
        tally.apply(entry)
        for chamber in tally.chambers.values():
            assert sum(n for _, n in chamber.seats) + chamber.vacancies <= chamber.size
            if chamber.complete:
                assert sum(n for _, n in chamber.seats) + chamber.vacancies == chamber.size


@settings(max_examples=300)
@given(nights())
def test_what_the_laws_find_is_withheld_and_what_is_shown_keeps_them(night: tuple[Book, list[Entry]]) -> None:
    book_, history = night
    for body, chamber in fold(book_, history).chambers.items():
        if chamber.broken:
            assert chamber.changes is None
            said = {
                finding.where
                for finding in reconcile(book_, fold(book_, history))
                if finding.code == "board-unconserved"
            }
            assert body in said
        else:
            assert list(broken(chamber)) == []


def _planted(**changes: object) -> Chamber:
    wards = [ward("town", name, held_by=[CON]) for name in ("a", "b", "c")]
    night = book([council("town", 3, cycle="all")], wards, [before("town", con=3)])
    whole = fold(night, declared(*(won_by(one, LAB) for one in wards))).chambers[BodyId("town")]
    assert list(broken(whole)) == []
    return replace(whole, **changes)


def test_each_law_finds_what_breaks_it() -> None:
    running = _planted().running
    found = {
        "size": _planted(seats=((LAB, 4),)),
        "up": _planted(not_up=((CON, 1),)),
        "filled": _planted(running=replace(running, filled=4)),
        "changes": _planted(changes=((LAB, 2), (CON, -3))),
        "gains": _planted(running=replace(running, eve=replace(running.eve, changes=((LAB, 3), (CON, -2))))),
    }
    assert set(found) == set(LAWS)
    for law, chamber in found.items():
        assert law in set(broken(chamber))


def test_more_contests_than_seats_are_marked_and_not_shown() -> None:
    wards = [ward("town", name, held_by=[CON]) for name in ("a", "b", "c")]
    night = book([council("town", 2, cycle="all")], wards, [before("town", con=2)])
    board = fold(night, declared(*(won_by(one, LAB) for one in wards)))
    chamber = board.chambers[BodyId("town")]
    assert (chamber.seats, chamber.control.after, chamber.complete) == ((), None, False)
    assert set(chamber.broken) >= {"up"}
    assert [finding.code for finding in reconcile(night, board)] == ["board-unconserved"]


def test_a_correction_that_takes_seats_back_leaves_the_laws_kept() -> None:
    one = ward("town", "a", held_by=[CON])
    night = book([council("town", 1, cycle="all")], [one], [before("town", con=1)])
    right = Corrected(replaces=1, reason="a recount", declaration=won_by(one, CON))
    chamber = fold(night, entries(Declared(declaration=won_by(one, LAB)), right)).chambers[BodyId("town")]
    assert (chamber.broken, chamber.changes) == ((), ())
