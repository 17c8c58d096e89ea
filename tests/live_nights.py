"""A made-up local night as a book and declarations: thirty councils of twelve wards with a past, a swing to Labour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import numpy as np
from msgspec.structs import replace

from tallyroom.domain import (
    Baseline,
    Book,
    Bulletin,
    Contest,
    Declaration,
    Declared,
    Entry,
    Happening,
    PreviousCandidacy,
    PreviousContest,
    RehearsalBegan,
    Statement,
)
from tests.made import CON, LAB, LD, POLLS_CLOSE, book, council, entries, event, votes, ward

PARTIES = (CON, LAB, LD)
COUNCILS, WARDS = 30, 12
SHARE = Baseline(kind="projected_share", year=2026, shares=((CON, Decimal(35)), (LAB, Decimal(31)), (LD, Decimal(13))))
POLL = Bulletin(
    id="poll",
    title="Eve-of-poll survey",
    issuer="A pollster",
    source="a newspaper",
    published_at=POLLS_CLOSE,
    assumed=False,
    statements=(Statement(measure="projected_share", subject="lab", scope="national", value=Decimal(39)),),
)


@cache
def night(councils: int = COUNCILS) -> tuple[Book, tuple[Declaration, ...]]:
    """The book, and every ward's declaration in the order of councils. Every third council elects three a ward."""
    chance = np.random.default_rng(5)
    bodies, contests, previous, declarations = [], [], [], []
    for c in range(councils):
        name, seats = f"council-{c:02}", 3 if c % 3 == 0 else 1
        bodies.append(council(name, seats * WARDS, cycle="all", region=("North", "South", "London")[c % 3]))
        lean = chance.dirichlet((4, 4, 2))
        swing = np.array([-0.05, 0.07, -0.02]) + chance.normal(0, 0.02, 3)
        for w in range(WARDS):
            contest = ward(name, f"w{w:02}", seats=seats, standing=[p for p in PARTIES for _ in range(seats)])
            was = np.clip(lean + chance.normal(0, 0.08, 3), 0.03, None)
            now = np.clip(was + swing + chance.normal(0, 0.04, 3), 0.02, None)
            contests.append(contest)
            previous.append(before(contest, was / was.sum()))
            declarations.append(votes(contest, polled(contest, now / now.sum())))
    made = book(
        bodies,
        contests,
        [],
        event=event(polling_date=date(2030, 5, 2)),
        previous=tuple(previous),
        baselines=(SHARE,),
    )
    return made, tuple(declarations)


def polled(contest: Contest, shares: np.ndarray) -> dict[str, int]:
    """Votes by candidate: the next on a slate polls a little less."""
    return {
        who.id: int(2000 * shares[PARTIES.index(party)] * 0.93 ** int(who.id.partition("-")[2] or 1)) * 10 + place
        for place, who in enumerate(contest.candidacies)  # the last digit is the candidate's own: no ties
        if (party := who.party) is not None
    }


def before(contest: Contest, shares: np.ndarray, **more: Any) -> PreviousContest:
    """The same contest in 2026."""
    given = polled(contest, shares)
    best = sorted(given, key=lambda who: (-given[who], who))[: contest.seats]
    people = tuple(
        PreviousCandidacy(name=who.name, party=who.party, votes=given[who.id], elected=who.id in best)
        for who in contest.candidacies
    )
    made = PreviousContest(
        contest=contest.id, dated=date(2026, 5, 7), seats=contest.seats, comparable=True, candidacies=people
    )
    return replace(made, **more)


def history(councils: int, *more: Happening, of: Sequence[Declaration] | None = None) -> list[Entry]:
    """A rehearsal's entries when so many councils have declared, a minute apart."""
    declared = [Declared(declaration=one) for one in (of or night()[1])[: councils * WARDS]]
    return entries(RehearsalBegan(order="package", seed=0), *more, *declared)
