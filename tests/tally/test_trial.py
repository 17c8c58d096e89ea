"""A trial of a tally: kept it is the tally with those entries, dropped it has never been."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tallyroom.domain import Book, Entry
from tallyroom.tally import Tally, fold
from tests.made import entries
from tests.nights import Night, nights


def _book(night: Night) -> tuple[Book, list[Entry]]:
    book, happenings = night
    return book, entries(*happenings)


@given(nights(), st.integers(0, 30), st.booleans())
def test_a_trial_that_is_kept_is_the_tally_that_took_the_entries_itself(night: Night, cut: int, settled: bool) -> None:
    book, history = _book(night)
    tally = Tally(book, history[:cut])
    trial = tally.trial()
    for entry in history[cut:]:
        trial.take(entry)
    if settled:
        trial.settle()
    tally.keep(trial)
    assert tally.board == fold(book, history)


@given(nights(), st.integers(0, 30))
def test_a_trial_that_is_dropped_leaves_no_trace(night: Night, cut: int) -> None:
    book, history = _book(night)
    tally = Tally(book, history[:cut])
    before = tally.board
    trial = tally.trial()
    for entry in history[cut:]:
        trial.take(entry)
    assert trial.chambers.keys() == tally.chambers.keys()
    assert tally.board == before == fold(book, history[:cut])


@given(nights())
def test_entry_by_entry_trials_make_the_same_sums_as_the_entries(night: Night) -> None:
    book, history = _book(night)
    by_trials, plainly = Tally(book), Tally(book)
    for entry in history:
        trial = by_trials.trial()
        trial.take(entry)
        by_trials.keep(trial)
        assert by_trials.settle() == plainly.apply(entry)
        assert sorted(by_trials.moved(), key=str) == sorted(plainly.moved(), key=str)
        assert list(by_trials.board.latest) == list(plainly.board.latest)
