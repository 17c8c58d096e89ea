"""What the site's data files say, `status` says and `explain` says of a night is one figure each, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

import msgspec
from hypothesis import given, settings

from tallyroom.domain import BodyId, Book, Entry
from tallyroom.figures import Figure
from tallyroom.publish import api
from tallyroom.publish.reader import Reader
from tallyroom.view import View
from tests.made import entries
from tests.nights import Night, nights

#: Columns of the scoreboard, with the figure that each is, and whether it is its value or its change.
COLUMNS = (
    ("councils", "councils_controlled", "eve", "value"),
    ("councils_change", "councils_change", "eve", "value"),
    ("councils_gained", "councils_gained", "eve", "value"),
    ("councils_lost", "councils_lost", "eve", "value"),
    ("seats", "council_seats", "eve", "value"),
    ("seats_won", "seats_won", "eve", "value"),
    ("seats_change_last", "seats_change", "last", "value"),
)


@given(nights())
@settings(max_examples=40)
def test_every_number_of_the_data_files_is_the_figure_that_explain_gives(night: Night) -> None:
    book, happenings = night
    said = entries(*happenings)
    for number in {len(said) // 2, len(said)}:
        view = View(book, said[:number])
        for shown, what, key, basis in _shown(book, view, said[:number]):
            figure = view.figure(*key, basis)
            assert _same(shown, figure, what), (key, basis, shown, figure)
            if figure is not None:
                assert view.explain(figure).figure.said == figure.said


def _same(shown: Any, figure: Figure | None, what: str) -> bool:
    """What is not stated is shown as unknown, or as nothing."""
    if figure is None:
        return not shown
    value = getattr(figure, what)
    return bool(shown == (float(value * 100) if isinstance(value, Fraction) else value))


def _shown(book: Book, view: View, said: Sequence[Entry]) -> Iterator[tuple[Any, str, tuple[str, str, str], str]]:
    reader = Reader(book, view.board, said)
    status = msgspec.to_builtins(api.status(reader))
    everywhere = book.everywhere
    yield status["councils"]["declared"], "value", ("councils_declared", "all", everywhere), "eve"
    yield status["councils"]["complete"], "value", ("councils_complete", "all", everywhere), "eve"
    yield status["contests"]["declared"], "value", ("contests_count", "declared", everywhere), "eve"
    for row in status["parties"]:
        for column, measure, basis, what in COLUMNS:
            yield row[column], what, (measure, row["party"], everywhere), basis
        if row["party"] != "noc":
            yield row["seats_change"], "value", ("seats_change", row["party"], everywhere), row["basis"]
    for body in book.bodies:
        yield from _of_council(msgspec.to_builtins(api.council_document(reader, body.id)), body.id)
    for contest in book.contests:
        document = msgspec.to_builtins(api.contest_document(reader, contest.id))
        if document["turnout"] and view.board.standing(contest.id).counts:
            yield document["turnout"]["percent"], "value", ("turnout", contest.id, contest.body), "eve"
        if document["state"] == "declared":
            yield document["majority"], "value", ("votes_majority", contest.id, contest.body), "eve"


def _of_council(document: dict[str, Any], body: BodyId) -> Iterator[tuple[Any, str, tuple[str, str, str], str]]:
    yield document.get("after"), "value", ("council_control", body, body), "eve"
    if document.get("complete"):
        for party, seats in document["seats"].items():
            yield seats["seats"], "value", ("council_seats", party, body), "eve"
            yield seats["change"], "change", ("council_seats", party, body), "eve"
    for party, won in (document.get("seats_won") or {}).items():
        yield won, "value", ("seats_won", party, body), "eve"
