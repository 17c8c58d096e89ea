"""What a format carries of a return is what comes back of it, and an export says what does not."""

from __future__ import annotations

from datetime import UTC
from decimal import Decimal

import pytest
from msgspec.structs import replace
from tools.formats_pages import PAGES, pages

from tallyroom.domain import CandidacyId, Declaration, Declared
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.outgoing import write
from tallyroom.feeds.outgoing.losses import CARRIED, PROPERTIES, losses
from tallyroom.feeds.outgoing.told import Told
from tallyroom.ledger import decode_happening
from tallyroom.night import Accepted, Incoming, Night
from tests.made import CON, LAB, LD, book, council, votes, ward

BOTH_WAYS = ["csv", "jsonl", "democracy-club", "nist-cdf", "eml"]

PLAIN = ward("anytown", "north", standing=[LAB, CON, LD])
RANKED = replace(ward("anytown", "south", standing=[LAB, CON, LD], seats=2), system="scottish-2011")
TIED = ward("anytown", "east", standing=[LAB, CON])
WAITING = ward("anytown", "west", standing=[LAB, CON])
MAYOR = replace(ward("anytown", "mayor", standing=[LAB, CON, LD]), system="supplementary-2000")
BALLOTS = replace(ward("anytown", "glen", standing=[LAB, CON, LD]), system="scottish-2011")
BOOK = book([council("anytown", 9)], [PLAIN, RANKED, TIED, WAITING, MAYOR, BALLOTS], [])
A, B, C = (CandidacyId(who) for who in ("lab", "con", "ld"))
HEADS = (("want of official mark", 1), ("unmarked or void for uncertainty", 4))


def full() -> list[Declaration]:
    """Returns that have, together, everything that a return can have."""
    plain = replace(
        votes(PLAIN, {"lab": 600, "con": 500, "ld": 100}),
        returned=("lab",), rejected=HEADS, papers_verified=1205, electorate=4000, turnout_stated=Decimal("30.1"),
        declared_at=BOOK.event.polls_close.replace(tzinfo=UTC),
    )  # fmt: skip
    ranked = replace(votes(RANKED, {"lab": 600, "con": 500, "ld": 100}), returned=("con", "lab"))
    tied = replace(votes(TIED, {"lab": 500, "con": 500}), lot_drawn=("con",), returned=("con",))
    waiting = replace(votes(WAITING, {"lab": 500, "con": 400}), status="provisional")
    mayor = replace(votes(MAYOR, {"lab": 500, "con": 400, "ld": 300}), final_votes=(("con", 450), ("lab", 620)))
    ballots = Declaration(
        contest=BALLOTS.id,
        votes=((B, 2), (A, 3), (C, 1)),
        papers=((3, (A, B)), (2, (B,)), (1, (C, A))),
    )
    return [plain, ranked, tied, waiting, mayor, ballots]


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    made = Night.create(str(tmp_path_factory.mktemp("losses") / "night.db"), BOOK)
    outcome = made.record(*(Incoming(happening=Declared(declaration=one)) for one in full()), by="test")
    assert isinstance(outcome, Accepted), outcome
    return made


def comes_back(night: Night, format_name: str) -> set[str]:
    """The properties that survive, in every return that has them, the way out and in again."""
    files = write(format_name, Told(night.book, night.board, night.entries))
    given = [Given(name=name, data=data) for name, data in files.items()]
    reading = read(format_name, given, night.book, decode=decode_happening)
    assert [str(one) for one in reading.findings if one.grade == "block"] == []
    happenings = [one.happening for one in reading.returned]
    found = {one.declaration.contest: one.declaration for one in happenings if isinstance(one, Declared)}
    kept = set()
    for name, value in PROPERTIES.items():
        said = [one for one in full() if value(one)]
        assert said, f"no return has {name}"
        if all(one.contest in found and value(found[one.contest]) == value(one) for one in said):
            kept.add(name)
    return kept


@pytest.mark.parametrize("format_name", BOTH_WAYS)
def test_a_format_carries_what_its_table_says_and_nothing_else(format_name: str, night: Night) -> None:
    # What is not marked as the winner in a return is decided by its votes, and comes back as decided.
    assert comes_back(night, format_name) - {"winners", "votes"} == CARRIED[format_name] - {"winners", "votes"}


def test_an_export_says_contest_by_contest_what_is_lost(night: Night) -> None:
    told = Told(night.book, night.board, night.entries)
    found = dict(losses("democracy-club", told))
    assert TIED.id not in found
    assert found[MAYOR.id] == ("second round",)
    assert found[WAITING.id] == ("provisional status",)
    assert "rejected by head" in found[PLAIN.id]
    assert dict(losses("jsonl", told)) == {}


def test_the_pages_of_formats_are_current() -> None:
    made = pages()
    assert {file.name for file in PAGES.iterdir()} == set(made)
    stale = [name for name, text in made.items() if (PAGES / name).read_text("utf-8") != text]
    assert stale == [], "run `python -m tools.formats_pages`"
