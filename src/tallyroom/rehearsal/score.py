"""How a training went, against its truth: what was recorded, how soon, what was caught, and what was let through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from statistics import median
from typing import Literal

from msgspec import Struct

from tallyroom.domain import Book, ContestId, Declaration, Entry, said_in
from tallyroom.rehearsal import BY
from tallyroom.rehearsal.simulation.write import Truth
from tallyroom.tally import Board

Outcome = Literal["caught", "kept out", "put right by the source", "let through", "not reached"]


class Fate(Struct, frozen=True, kw_only=True):
    """What became of a fault that was planted. `minutes` is how long the wrong figures stood."""

    kind: str
    contest: ContestId
    says: str
    outcome: Outcome
    minutes: int | None = None


class Score(Struct, frozen=True, kw_only=True):
    """A training as it stood at its end. `slips` are contests that the room itself recorded wrongly."""

    contests: int
    recorded: int
    right: int
    keyed: int
    minutes: float | None
    slips: tuple[ContestId, ...]
    faults: tuple[Fate, ...]


def score(book: Book, board: Board, entries: Sequence[Entry], truth: Truth) -> Score:
    """Every contest whose true result was announced by the end, against what was recorded of it."""
    ends = entries[-1].recorded_at if entries else book.event.polls_close
    told: dict[ContestId, list[tuple[Entry, Declaration]]] = {}
    for entry in entries:
        said = said_in(entry.happening)
        if isinstance(said, Declaration):
            told.setdefault(said.contest, []).append((entry, said))
    due = {contest: said for contest, said in truth.contests.items() if said.declared_at and said.declared_at <= ends}
    planted = {str(fault["contest"]) for fault in truth.faults}
    delays, slips, right = [], [], 0
    keyed = 0
    for contest, said in due.items():
        rows = told.get(contest, [])
        right += bool(rows) and _agrees(rows[-1][1], said)
        by_people = [(entry, one) for entry, one in rows if entry.by != BY]
        keyed += bool(by_people)
        if by_people and said.declared_at is not None:
            delays.append((by_people[0][0].recorded_at - said.declared_at).total_seconds() / 60)
        if contest not in planted and any(not _agrees(one, said) for _, one in by_people):
            slips.append(contest)
    return Score(
        contests=len(due),
        recorded=sum(contest in told for contest in due),
        right=right,
        keyed=keyed,
        minutes=round(median(delays), 1) if delays else None,
        slips=tuple(sorted(slips)),
        faults=tuple(_fates(truth, told, ends)),
    )


def _agrees(said: Declaration, true: Declaration) -> bool:
    return dict(said.votes) == dict(true.votes) and (not said.returned or set(said.returned) == set(true.returned))


def _fates(truth: Truth, told: dict[ContestId, list[tuple[Entry, Declaration]]], ends: datetime) -> Iterator[Fate]:
    for fault in truth.faults:
        contest = ContestId(str(fault["contest"]))
        rows = told.get(contest, [])
        outcome, minutes = _outcome(rows, truth.contests[contest], datetime.fromisoformat(str(fault["at"])), ends)
        yield Fate(kind=str(fault["kind"]), contest=contest, says=str(fault["says"]), outcome=outcome, minutes=minutes)


def _outcome(
    rows: Sequence[tuple[Entry, Declaration]], true: Declaration, at: datetime, ends: datetime
) -> tuple[Outcome, int | None]:
    """Whether the wrong figures were recorded, and who put them right."""
    if at > ends:
        return "not reached", None
    wrong = [entry for entry, said in rows if not _agrees(said, true)]
    if not wrong:
        return "kept out", None
    after = [(entry, said) for entry, said in rows if entry.number > wrong[-1].number]
    if not after:
        return "let through", round((ends - wrong[0].recorded_at).total_seconds() / 60)
    righted = after[0][0]
    minutes = round((righted.recorded_at - wrong[0].recorded_at).total_seconds() / 60)
    return ("put right by the source" if righted.by == BY else "caught"), minutes
