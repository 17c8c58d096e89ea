"""Laws of figures, on nights with something of every kind: past, parts and entries say what the board says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import given, settings

from tallyroom.domain import Book, Entry
from tallyroom.figures import (
    AreaSums,
    Cell,
    Figure,
    History,
    Key,
    behind_of,
    changed,
    entries_of,
    figure_of,
    figures_at,
    mark_of,
)
from tallyroom.figures.changes import turnout_shown
from tallyroom.figures.sums import pack
from tallyroom.tally import Board, Place, fold
from tests.made import entries
from tests.nights import Night, nights


def _all(book: Book, board: Board) -> Iterator[Figure]:
    places = [Place("contest", one.id) for one in book.contests] + [Place("council", body) for body in board.chambers]
    places += [Place("area", area) for area in board.totals] + [Place("watch", watch.id) for watch in book.watches]
    for place in places:
        yield from figures_at(book, board, place)


def _history(book: Book, said: Sequence[Entry]) -> History:
    sums = AreaSums()
    sums.follow(book, said)
    return History(book, said, lambda: sums)


@given(nights())
@settings(max_examples=60)
def test_at_every_entry_the_past_has_what_the_board_had(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    history = _history(book, said)
    for number in range(len(said) + 1):
        past = history.until(number)
        then = {key: figure.said for key in past.stated() if (figure := past.now(key)) is not None}
        assert then == {figure.key: figure.said for figure in _all(book, fold(book, said[:number]))}


@given(nights())
@settings(max_examples=60)
def test_the_past_asked_for_one_key_is_that_of_all_figures(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    whole = dict(_history(book, said).all())
    alone = _history(book, said)
    assert {key: alone.held(key) for key in whole} == whole
    assert alone.held(Key("seats_won", "nobody", "nowhere")) == ()


@given(nights())
@settings(max_examples=100)
def test_a_figure_is_the_sum_of_its_parts_or_of_its_terms(night: Night) -> None:
    book, happenings = night
    board = fold(book, entries(*happenings))
    for figure in _all(book, board):
        (terms, parts), _ = behind_of(book, board, figure)
        adds = [part.adds for part in terms if part.adds is not None] or [part.adds or 0 for part in parts]
        if isinstance(figure.value, int):
            assert sum(adds) == figure.value, figure


@given(nights())
@settings(max_examples=60)
def test_the_entries_behind_a_figure_make_it_by_themselves(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    board = fold(book, said)
    for figure in _all(book, board):
        numbers = entries_of(behind_of(book, board, figure)[0])
        found = figure_of(book, fold(book, [said[number - 1] for number in numbers]), figure.key)
        if found is None:
            assert figure.value == 0, figure
        else:
            assert found[1].said == figure.said, figure


@given(nights())
@settings(max_examples=40)
def test_sums_kept_in_chunks_are_those_worked_out_from_nothing(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    kept, chunks = AreaSums(), []
    for until in (0, len(said) // 2, len(said)):
        rows = kept.follow(book, said[:until])
        chunks += [pack(rows, "")] if rows else []
    read, fresh = AreaSums(), AreaSums()
    assert [read.take(chunk) for chunk in chunks] == [True] * len(chunks)
    fresh.follow(book, said)
    assert dict(History(book, said, lambda: read).all()) == dict(History(book, said, lambda: fresh).all())


def test_a_chunk_that_does_not_follow_on_is_not_taken() -> None:
    sums = AreaSums()
    assert not sums.take(pack([(5, [])], ""))
    assert sums.through == -1


@given(nights())
@settings(max_examples=40)
def test_a_past_that_grows_with_the_ledger_is_the_past_of_the_whole(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    growing: list[Entry] = []
    sums = AreaSums()
    history = History(book, growing, lambda: _followed(sums, book, growing))
    for entry in said:
        growing.append(entry)
        dict(history.all())  # somebody looks on the way
    assert dict(history.all()) == dict(_history(book, said).all())


def _followed(sums: AreaSums, book: Book, said: Sequence[Entry]) -> AreaSums:
    sums.follow(book, said)
    return sums


@given(nights())
@settings(max_examples=30)
def test_the_past_of_all_figures_has_each_once(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    keys = [key for key, _ in _history(book, said).until(len(said)).all()]
    assert len(keys) == len({*keys})


@given(nights())
@settings(max_examples=30)
def test_each_value_of_the_past_has_the_moments_of_the_entries_between_which_it_held(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    for _, past in _history(book, said).until(len(said)).all():
        for held in past:
            assert held.figure.at == (said[held.figure.entry - 1].recorded_at if held.figure.entry else None)
            assert held.until == (said[held.until_entry - 1].recorded_at if held.until_entry else None)


@given(nights())
@settings(max_examples=30)
def test_an_area_s_turnout_and_the_mark_of_the_clock_change_where_they_do_and_nowhere_else(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    boards = [fold(book, said[:number]) for number in range(len(said) + 1)]
    for old, new in pairwise(boards):
        cells = changed(old, new)
        for area, totals in new.totals.items():
            other = turnout_shown(old.totals[area]) != turnout_shown(totals)
            assert (Cell("turnout", area) in cells) == other
        assert (Cell("mark") in cells) == (mark_of(old) != mark_of(new))
    assert changed(boards[-1], boards[-1]) == frozenset()
