"""Any last word can be withdrawn: what stood before anything was said of it stands again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from tallyroom.checks import examine
from tallyroom.copydesk.corrections import correction
from tallyroom.domain import (
    Administration,
    Bulletin,
    CompositionAmended,
    CouncilSummary,
    Declared,
    Happening,
    Postponed,
    Rescheduled,
    Statement,
    Summarised,
    Withdrawn,
)
from tallyroom.tally import Board, State, Tally, fold
from tests.made import CON, LAB, POLLS_CLOSE, before, book, council, entries, facts, ward, won_by

TOWN = council("town", 3)
WARD = ward("town", "mill", held_by=[CON])
NIGHT = book([TOWN], [WARD], [before("town", con=3)])

#: Something said, and what a board has of it while it stands.
SAID: dict[str, tuple[Happening, Callable[[Board], object]]] = {
    "declaration": (Declared(declaration=won_by(WARD, LAB)), lambda b: b.standing(WARD.id).state),
    "summary": (
        Summarised(summary=CouncilSummary(body=TOWN.id, seats=((LAB, 2), (CON, 1)))),
        lambda b: b.chambers[TOWN.id].summary_entry,
    ),
    "postponement": (Postponed(contest=WARD.id, reason="a death"), lambda b: b.standing(WARD.id).state),
    "time": (
        Rescheduled(body=TOWN.id, expected_at=POLLS_CLOSE + timedelta(hours=5)),
        lambda b: b.expected.get((TOWN.id, None)),
    ),
    "composition": (
        CompositionAmended(composition=before("town", con=2, lab=1), reason="a defection"),
        lambda b: b.chambers[TOWN.id].before,
    ),
    "administration": (Administration(body=TOWN.id, parties=(LAB,)), lambda b: b.administrations.get(TOWN.id)),
    "bulletin": (
        Bulletin(
            id="poll",
            title="A poll",
            issuer="us",
            source="us",
            published_at=POLLS_CLOSE,
            assumed=False,
            statements=(Statement(measure="poll_share", subject="lab", scope="gb", value=Decimal(40)),),
        ),
        lambda b: b.bulletins,
    ),
}


@pytest.mark.parametrize("what", SAID)
def test_what_is_withdrawn_leaves_the_board_as_if_it_had_not_been_said(what: str) -> None:
    happening, shown = SAID[what]
    eve, said = fold(NIGHT, []), fold(NIGHT, entries(happening))
    after = fold(NIGHT, entries(happening, Withdrawn(replaces=1, reason="it was wrong")))
    assert shown(said) != shown(eve)
    assert shown(after) == shown(eve)
    assert facts(after) == facts(eve)
    assert (set(said.last_words), set(after.last_words)) == ({1}, set())


@pytest.mark.parametrize("what", SAID)
def test_a_withdrawal_names_the_last_word_and_nothing_else(what: str) -> None:
    happening, _ = SAID[what]
    said = Tally(NIGHT, entries(happening))
    assert examine(NIGHT, said, Withdrawn(replaces=1, reason="it was wrong"), where="test") == ()
    (found,) = examine(NIGHT, said, Withdrawn(replaces=2, reason="it was wrong"), where="test")
    assert found.code == "nothing-to-withdraw"
    taken_back = Tally(NIGHT, entries(happening, Withdrawn(replaces=1, reason="it was wrong")))
    (again,) = examine(NIGHT, taken_back, Withdrawn(replaces=1, reason="it was wrong"), where="test")
    assert again.code == "nothing-to-withdraw"


@pytest.mark.parametrize("what", SAID)
def test_the_corrections_page_says_what_was_withdrawn(what: str) -> None:
    happening, _ = SAID[what]
    first, withdrawal = entries(happening, Withdrawn(replaces=1, reason="it was wrong"))
    found = correction(NIGHT, withdrawal, first)
    assert (found.what, bool(found.title)) == ("withdrawn", True)


def test_a_declaration_may_follow_the_withdrawal_of_a_postponement() -> None:
    history = entries(
        Postponed(contest=WARD.id, reason="a death"),
        Withdrawn(replaces=1, reason="it was another ward"),
        Declared(declaration=won_by(WARD, LAB)),
    )
    assert fold(NIGHT, history).standing(WARD.id).state is State.DECLARED
