"""How well the reader does on stories that others wrote: `python -m tools.measure_reader [--aside] [CORPUS]`.

Prints precision, recall and F1 by hand, by kind of claim and by register. A claim is right if its words overlap, and
kind, subject, value, and the change where one is given, agree. Without `--aside` the stories that may be looked
at; with it, those that are kept for measuring, of which only numbers are printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.read import read
from tools.labelled import CORPUS, Gold, Labelled, stories


class Score(NamedTuple):
    """Claims read, labelled, and right."""

    read: int
    labelled: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        total = self.read + self.labelled
        return 2 * self.right / total if total else 0.0


def agrees(claim: Claim, gold: Gold) -> bool:
    """Whether a claim that was read is the one labelled."""
    overlap = min(claim.end, gold.end) > max(claim.start, gold.start)
    same = (claim.kind, claim.subject) == (gold.kind, gold.subject) and _equal(claim.value, gold.value)
    return overlap and same and (gold.change is None or _equal(claim.change, gold.change))


def _equal(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= 0.005
    return one == other


def matched(claims: Sequence[Claim], golds: Sequence[Gold]) -> list[tuple[Claim, Gold]]:
    """Pairs of claims and labels that agree, each once."""
    pairs, left = [], list(golds)
    for claim in claims:
        gold = next((one for one in left if agrees(claim, one)), None)
        if gold is not None:
            left.remove(gold)
            pairs.append((claim, gold))
    return pairs


def measure(found: Iterable[Labelled]) -> dict[tuple[str, str], Score]:
    """Scores by ("hand", name), ("kind", name), ("register", name) and ("all", "")."""
    read_, labelled, right = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for story in found:
        claims = read(story.text)
        wide = (("all", ""), ("hand", story.hand), ("register", story.register))
        pairs = matched(claims, story.claims)
        for key in wide:
            read_[key] += len(claims)
            labelled[key] += len(story.claims)
            right[key] += len(pairs)
        read_.update(("kind", claim.kind) for claim in claims)
        labelled.update(("kind", gold.kind) for gold in story.claims)
        right.update(("kind", gold.kind) for _, gold in pairs)
    return {key: Score(read_[key], labelled[key], right[key]) for key in sorted({*read_, *labelled})}


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    roots = [Path(one) for one in arguments if one != "--aside"] or [CORPUS]
    print(f"{'':<36} {'read':>6} {'labels':>6} {'P':>6} {'R':>6} {'F1':>6}")
    for root in roots:
        for (group, name), one in measure(stories(root, aside="--aside" in arguments)).items():
            label = f"{group} {name}".strip()
            print(f"{label:<36} {one.read:>6} {one.labelled:>6} {one.precision:6.2f} {one.recall:6.2f} {one.f1:6.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
