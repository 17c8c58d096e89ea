"""Can a simple classifier tell a simulated night from the real one? `python -m tools.told_apart SHARED [SEEDS]`.

Simulates the English elections of 2018 from the results of 2014, with the swings and the turnout of 2018, and asks a
logistic regression which wards are real: by margin, turnout against last time, and swings. The councils are halved: the
sizes of the noise in `rehearsal.simulation.votes` were set on the first half, and the area under the curve is of the
second, cross-validated by council. 0.5 is a coin; our bound is 0.65.
"""

from __future__ import annotations

import math
import sys
from hashlib import sha256
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from tallyroom.domain import Book, ContestId, Declaration, Declared, PartyId
from tallyroom.feeds.package import read_package
from tallyroom.rehearsal.simulation import simulate
from tallyroom.rehearsal.simulation.field import last_shares, shares_of

PARTIES = tuple(map(PartyId, ("con", "lab", "ld", "grn")))
#: Groups of councils of which one is left out at a time.
FOLDS = 5
STEPS, RATE, SHRINK = 800, 0.5, 1e-3

Declarations = dict[ContestId, Declaration]


def night(shared: Path) -> tuple[Book, Declarations]:
    """2018's book, of contests that were fought on the same borders in 2014, and what was declared."""
    reading = read_package(shared / "english-2018")
    assert reading.book is not None
    real = {
        one.happening.declaration.contest: one.happening.declaration
        for one in reading.declarations
        if isinstance(one.happening, Declared)
    }
    contests = tuple(
        contest
        for contest in reading.book.contests
        if contest.kind == "local"
        and (past := reading.book.previous_of(contest.id)) is not None
        and past.comparable
        and last_shares(reading.book, contest)
        and shares_of(reading.book, real[contest.id])
    )
    return replace(reading.book, contests=contests), real


def swings(book: Book, real: Declarations) -> dict[str, float]:
    """The changes of mean shares in 2018, of wards where a party stood each time."""
    moved: dict[PartyId, list[float]] = {}
    for contest in book.contests:
        then, now = last_shares(book, contest), shares_of(book, real[contest.id])
        for party in then.keys() & now.keys():
            moved.setdefault(party, []).append(now[party] - then[party])
    return {party: 100 * float(np.mean(moved[party])) for party in PARTIES}


def turnout(book: Book, real: Declarations) -> float:
    """The change of the votes cast, in percent, in the middle ward."""
    changes = []
    for contest in book.contests:
        past = book.previous_of(contest.id)
        assert past is not None
        changes.append(real[contest.id].total_votes / sum(one.votes or 0 for one in past.candidacies))
    return 100 * (float(np.median(changes)) - 1)


def features(book: Book, declarations: Declarations) -> np.ndarray:
    """A row a ward: margin, the logarithm of votes against last time, and the change of each party's share."""
    rows = []
    for contest in book.contests:
        said = declarations[contest.id]
        before, after = last_shares(book, contest), shares_of(book, said)
        top = sorted(after.values(), reverse=True)
        past = book.previous_of(contest.id)
        assert past is not None
        cast = sum(one.votes or 0 for one in past.candidacies)
        moved = [after[p] - before[p] if p in after and p in before else 0.0 for p in PARTIES]
        rows.append([top[0] - top[1], math.log(said.total_votes / cast), *moved, max(map(abs, moved))])
    return np.array(rows)


def halves(book: Book) -> np.ndarray:
    """Which half each ward is of: by its council, so that neighbours stay together."""
    return np.array([sha256(contest.body.encode()).digest()[0] % 2 for contest in book.contests])


def groups(book: Book) -> np.ndarray:
    return np.array([sha256(contest.body.encode()).digest()[1] % FOLDS for contest in book.contests])


def area(real: np.ndarray, made: np.ndarray, folds: np.ndarray) -> float:
    """The area under the curve of a logistic regression with squares, each fold told by the others."""
    both = np.vstack([real, made])
    both = np.hstack([both, both**2, np.abs(both)])
    truth = np.concatenate([np.ones(len(real)), np.zeros(len(made))])
    fold = np.concatenate([folds, folds])
    told = np.zeros(len(truth))
    for out in range(FOLDS):
        seen = fold != out
        mean, wide = both[seen].mean(axis=0), both[seen].std(axis=0) + 1e-9
        given = np.hstack([np.ones((len(both), 1)), (both - mean) / wide])
        weights = np.zeros(given.shape[1])
        for _ in range(STEPS):
            likely = 1 / (1 + np.exp(-given[seen] @ weights))
            weights -= RATE * (given[seen].T @ (likely - truth[seen]) / seen.sum() + SHRINK * weights)
        told[~seen] = given[~seen] @ weights
    order = told.argsort().argsort() + 1
    ones = int(truth.sum())
    return float((order[truth == 1].sum() - ones * (ones + 1) / 2) / (ones * (len(truth) - ones)))


def areas(shared: Path, seed: int) -> tuple[float, float]:
    """The area on the half that the noise was set on, and on the other."""
    book, real = night(shared)
    made = dict(simulate(book, seed=seed, swings=swings(book, real), turnout=turnout(book, real)).truth)
    rows, drawn, half, fold = features(book, real), features(book, made), halves(book), groups(book)
    first, second = (area(rows[half == one], drawn[half == one], fold[half == one]) for one in (0, 1))
    return first, second


def main() -> None:
    shared = Path(sys.argv[1])
    found = [areas(shared, seed) for seed in range(int(sys.argv[2]) if len(sys.argv) > 2 else 5)]
    for seed, (first, second) in enumerate(found):
        print(f"seed {seed}: {first:.3f} on the half the noise was set on, {second:.3f} on the other")
    print(f"mean of the other half: {np.mean([second for _, second in found]):.3f}")


if __name__ == "__main__":
    main()
