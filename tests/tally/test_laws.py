"""Laws of the tally: order, batching and detours change nothing, and totals are the sum of what they total."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tallyroom.domain import Book, Contest, Corrected, CouncilSummary, Declaration, Declared, Happening, Summarised
from tallyroom.figures import figures_at
from tallyroom.tally import Place, Tally, fold
from tests.made import CON, LAB, LD, before, book, council, entries, facts, votes, ward, won_by

PARTIES = st.sampled_from([LAB, CON, LD])


@st.composite
def nights(draw: st.DrawFn) -> tuple[Book, list[Happening]]:
    """A few councils, whole and by thirds, with returns for most wards and summaries for some councils."""
    bodies, contests, compositions = [], [], []
    happenings: list[Happening] = []
    for number in range(draw(st.integers(1, 3))):
        name = f"town-{number}"
        whole = draw(st.booleans())
        wards = [_ward(draw, name, place) for place in range(draw(st.integers(1, 4)))]
        up = sum(one.seats for one in wards)
        held = Counter(party for one in wards for party in one.held_by)
        rest = Counter() if whole else Counter(draw(st.lists(PARTIES, min_size=1, max_size=8)))
        region = draw(st.sampled_from(["South West", "North East"]))
        bodies.append(council(name, up + rest.total(), seats_up=up, cycle="all" if whole else "thirds", region=region))
        compositions.append(before(name, **dict(held + rest)))
        contests += wards
        happenings += [Declared(declaration=_return(draw, one)) for one in wards if draw(st.integers(0, 9))]
        if draw(st.booleans()):
            after = rest + Counter(draw(st.lists(PARTIES, min_size=up, max_size=up)))
            summary = CouncilSummary(
                body=bodies[-1].id, seats=tuple(sorted(after.items(), key=lambda r: (-r[1], r[0])))
            )
            happenings.append(Summarised(summary=summary))
    return book(bodies, contests, compositions), happenings


def _ward(draw: st.DrawFn, name: str, place: int) -> Contest:
    seats = draw(st.integers(1, 3))
    held_by = draw(st.lists(PARTIES, min_size=seats, max_size=seats))
    return ward(name, f"ward-{place}", seats=seats, held_by=held_by, standing=[LAB, LAB, LAB, CON, CON, LD])


def _return(draw: st.DrawFn, contest: Contest) -> Declaration:
    return votes(contest, {who.id: draw(st.integers(0, 4)) for who in contest.candidacies})


@given(nights(), st.randoms(use_true_random=False))
def test_any_order_of_the_same_returns_gives_the_same_board(
    night: tuple[Book, list[Happening]], chance: object
) -> None:
    book_, happenings = night
    shuffled = list(happenings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert facts(fold(book_, entries(*shuffled))) == facts(fold(book_, entries(*happenings)))


@given(nights(), st.randoms(use_true_random=False))
def test_any_order_of_the_same_returns_gives_the_same_figures(
    night: tuple[Book, list[Happening]], chance: object
) -> None:
    book_, happenings = night
    shuffled = list(happenings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _figures(book_, shuffled) == _figures(book_, happenings)


def _figures(book_: Book, happenings: list[Happening]) -> set[object]:
    board = fold(book_, entries(*happenings))
    places = [Place("contest", contest.id) for contest in book_.contests]
    places += [Place("council", body) for body in board.chambers] + [Place("area", area) for area in board.totals]
    return {(figure.key, figure.said) for place in places for figure in figures_at(book_, board, place)}


@given(nights())
def test_the_board_kept_up_entry_by_entry_is_the_board_folded_from_nothing(
    night: tuple[Book, list[Happening]],
) -> None:
    book_, happenings = night
    history = entries(*happenings)
    tally = Tally(book_)
    for number, entry in enumerate(history, start=1):
        tally.apply(entry)
        assert tally.board == fold(book_, history[:number])


@given(nights())
def test_totals_are_the_sum_of_their_councils(night: tuple[Book, list[Happening]]) -> None:
    book_, happenings = night
    board = fold(book_, entries(*happenings))
    for area, totals in board.totals.items():
        inside = [c for body, c in board.councils.items() if area in book_.areas_of_body(body)]
        assert totals.councils_decided == sum(c.control.certain for c in inside)
        for row in totals.parties:
            assert row.councils == sum(c.control.after == row.party for c in inside)
            assert row.councils_change == row.councils - sum(
                c.control.before == row.party for c in inside if c.control.certain
            )
            assert row.seats == sum(dict(c.seats).get(row.party, 0) for c in inside if c.complete)
            assert row.seats_won == sum(dict(c.won or ()).get(row.party, 0) for c in inside)


@given(nights())
def test_a_complete_council_has_as_many_seats_as_it_has(night: tuple[Book, list[Happening]]) -> None:
    book_, happenings = night
    for body, count in fold(book_, entries(*happenings)).councils.items():
        if count.complete:
            assert sum(n for _, n in count.seats) + count.vacancies == book_.body(body).seats
            assert sum(n for _, n in count.changes or ()) == 0


@given(nights(), st.data())
def test_a_correction_and_its_correction_back_leave_no_trace_on_the_board(
    night: tuple[Book, list[Happening]], data: st.DataObject
) -> None:
    book_, happenings = night
    history = list(happenings)
    declared_at = [number for number, one in enumerate(history, 1) if isinstance(one, Declared)]
    for number in declared_at:
        if data.draw(st.booleans()):
            right = history[number - 1].declaration  # type: ignore[union-attr]
            assert isinstance(right, Declaration)
            wrong = won_by(book_.contest(right.contest), data.draw(PARTIES))
            history.append(Corrected(replaces=number, reason="a slip", declaration=wrong))
            history.append(Corrected(replaces=len(history), reason="no slip", declaration=right))
    assert facts(fold(book_, entries(*history))) == facts(fold(book_, entries(*happenings)))


@given(nights())
def test_certain_control_holds_to_the_end_of_a_night_without_corrections(night: tuple[Book, list[Happening]]) -> None:
    book_, happenings = night
    wards_only = [one for one in happenings if isinstance(one, Declared)]
    tally = Tally(book_)
    called: dict[str, str] = {}
    for entry in entries(*wards_only):
        tally.apply(entry)
        for body, count in tally.board.councils.items():
            if body in called:
                assert count.control.after == called[body]
            elif count.control.after is not None:
                called[body] = count.control.after
