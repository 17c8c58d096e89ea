"""An estimate of seats is of the whole night: nobody is said to have fewer than the scoreboard says."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from tests.live_nights import WARDS, night
from tests.made import IND, LAB, LD, PARTIES, council, entries, ward, won_by
from tests.publish.test_awkward import Memory

from tallyroom.domain import Book, Declared, Entry, RehearsalBegan
from tallyroom.projection.field import field_of
from tallyroom.projection.live import Eve
from tallyroom.projection.outlook import Outlook
from tallyroom.projection.remaining import project_remaining
from tallyroom.publish.site import Site
from tallyroom.tally import fold


def mixed() -> tuple[Book, list[Entry]]:
    """The made-up night with six councils more that no projection covers, declared between the others."""
    book, declarations = night()
    bodies = [council(f"north-{n}", 10, cycle="all", region="North") for n in range(6)]
    uncovered = [
        replace(ward(body.id, f"n{w}", standing=(LAB, LD, IND)), papers_known=False)
        for body in bodies
        for w in range(10)
    ]
    wins = [won_by(one, (LD, IND)[place % 2]) for place, one in enumerate(uncovered)]
    declared = [Declared(declaration=one) for pair in zip(declarations, wins, strict=False) for one in pair]
    rest = [Declared(declaration=one) for one in declarations[len(wins) :]]
    whole = replace(book, bodies=(*book.bodies, *bodies), contests=(*book.contests, *uncovered), parties=PARTIES)
    return whole, entries(RehearsalBegan(order="package", seed=0), *declared, *rest)


def test_declared_is_what_the_scoreboard_says_and_no_interval_ends_below_it() -> None:
    book, said = mixed()
    eve = Eve(book)
    for number in range(10 * WARDS, len(said), 37):
        board = fold(book, said[:number])
        made = Outlook(eve, board, draws=100, houses=100).seats.value
        assert made is not None
        named = {line.party for line in made.parties}
        for line in made.parties:
            rows = board.everywhere.parties
            won = sum(row.seats_won for row in rows if line.party == (row.party if row.party in named else "others"))
            assert line.declared == won <= line.total.low, line


def test_votes_for_every_slot_of_every_ward_are_laid_out() -> None:
    book, said = mixed()
    wards = Eve(book).at(fold(book, said)).night
    whole = tuple(replace(one, now=tuple(replace(row, votes=row.votes + 1) for row in one.now)) for one in wards.wards)
    everybody = replace(wards, wards=whole)
    assert np.isclose(field_of(everybody).share.sum(axis=1), 1).all()
    assert project_remaining(everybody, seed=1, draws=100).seats_to_come == 0


@pytest.mark.parametrize("fails", ["project_remaining", "estimate_share", "project_commons", "Eve"])
def test_an_estimate_that_fails_takes_no_page_with_it(fails: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise np.linalg.LinAlgError("singular matrix")

    book, said = mixed()
    board = fold(book, said)
    sound, broken = Memory(), Memory()
    Site(book, sound).bake(board, said)
    where = "publish.forecasts" if fails == "Eve" else "projection.outlook"
    monkeypatch.setattr(f"tallyroom.{where}.{fails}", failing)
    Site(book, broken).bake(board, said)
    shown = {path for path, text in sound.files.items() if broken.files[path] != text}
    assert {*sound.files} == {*broken.files}
    estimates = {"parts/estimate.html", "projection/index.html", "data/projection.json"}
    assert shown <= estimates | {"index.html", "version.json"}
