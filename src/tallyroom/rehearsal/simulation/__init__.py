"""A plausible night that nobody has had: votes, turnout, rejected papers and times for every contest of a package.

`field` says what each party may expect in each contest, `votes` draws what it gets, `hours` when it is declared,
`script` what goes wrong. The same package, seed, swings and script give the same night. docs/simulation.md has the
model.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from tallyroom.domain import Book, ContestId, Declaration, PartyId
from tallyroom.rehearsal.simulation.field import Field, swings_of
from tallyroom.rehearsal.simulation.hours import hours_of
from tallyroom.rehearsal.simulation.script import Planted, Step, planted
from tallyroom.rehearsal.simulation.votes import Ballots

__all__ = ["Message", "Simulated", "simulate"]


class Message(Struct, frozen=True, kw_only=True):
    """What is announced of a contest at a moment. `reason`: why it replaces what was announced before."""

    at: datetime
    declaration: Declaration
    reason: str = ""


class Simulated(Struct, frozen=True, kw_only=True):
    """A night: what is announced, in order of time, and its truth, which the announcements may not say.

    `swings` are the changes of national shares, in points, that came out. `faults` are those that the script planted.
    """

    seed: int
    swings: Mapping[PartyId, float]
    truth: Mapping[ContestId, Declaration]
    messages: Sequence[Message]
    faults: Sequence[Planted]


def simulate(
    book: Book,
    *,
    seed: int = 0,
    swings: Mapping[str, float] | None = None,
    script: Sequence[Step] = (),
    turnout: float | None = None,
    skip: Collection[ContestId] = (),
) -> Simulated:
    """A night for a book. `swings` are changes of national shares in points; without any they are drawn.
    `turnout` is the change of the votes cast in percent; drawn if not given.

    `skip` are contests of which no poll is held.
    """
    field = Field(book, drawn=swings_of(book, swings or {}, random.Random(f"{seed} swings")))
    ballots = Ballots(field, seed=seed, turnout=turnout)
    hours = hours_of(book, random.Random(f"{seed} hours"))
    truth = {
        contest.id: ballots.declaration(contest, at=hours[contest.id])
        for contest in book.contests
        if contest.id not in skip
    }
    happened = planted(book, truth, script, random.Random(f"{seed} script"))
    messages = [
        Message(at=at, declaration=declaration, reason=reason) for at, declaration, reason in happened.announced
    ]
    return Simulated(
        seed=seed,
        swings=field.swings(truth),
        truth=happened.truth,
        messages=sorted(messages, key=lambda one: (one.at, one.declaration.contest, one.reason)),
        faults=happened.faults,
    )
