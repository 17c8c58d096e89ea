"""The engine against a second way to count, and against the mistakes that are made in counting Scottish
ballots.

The oracle is slow and works in exact fractions. Told to, it makes the mistakes that are made elsewhere:
`elected_receive`, `at_once` (all surpluses in one stage), `exact_quota` (V ÷ (seats + 1), nothing added),
`averaged` (every paper of a pile at the same value). Each has an election here that it gets wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tallyroom.counting import CountSheet, Profile, count

Papers = Sequence[tuple[int, str]]


class Outcome(NamedTuple):
    """Who is elected, and how close the closest decision was (cut decimals may turn a very close one)."""

    elected: frozenset[str]
    closest: Fraction


class Oracle:
    """A count in exact fractions, one pile of (papers, ranking, value) a candidate."""

    def __init__(self, names: str, papers: Papers, seats: int, mistakes: frozenset[str]) -> None:
        self.seats, self.mistakes = seats, mistakes
        valid = sum(weight for weight, _ in papers)
        whole = Fraction(valid // (seats + 1) + 1)
        self.quota = Fraction(valid, seats + 1) if "exact_quota" in mistakes else whole
        self.piles: dict[str, list[tuple[int, str, Fraction]]] = {name: [] for name in names}
        for weight, ranking in papers:
            self.piles[ranking[0]].append((weight, ranking, Fraction(1)))
        self.votes = {name: Fraction(sum(w for w, _, _ in self.piles[name])) for name in names}
        self.running, self.elected, self.waiting = list(names), list[str](), list[str]()
        self.closest = Fraction(valid)

    def near(self, *gaps: Fraction) -> None:
        self.closest = min([self.closest, *map(abs, gaps)])

    def outcome(self) -> Outcome:
        while True:
            self.near(*(self.votes[n] - self.quota for n in self.running if self.votes[n] != self.quota))
            for name in sorted(self.running, key=lambda n: -self.votes[n]):
                if self.votes[name] >= self.quota:
                    self.running.remove(name)
                    self.elected.append(name)
                    self.waiting.append(name)
            if len(self.elected) >= self.seats:
                return Outcome(frozenset(self.elected[: self.seats]), self.closest)
            if len(self.running) <= self.seats - len(self.elected):
                return Outcome(frozenset([*self.elected, *self.running]), self.closest)
            surplus = sorted((n for n in self.waiting if self.votes[n] > self.quota), key=lambda n: -self.votes[n])
            if surplus:
                self.transfer(surplus)
            else:
                self.exclude()
            if "elected_receive" in self.mistakes:
                again = [n for n in self.elected if self.votes[n] > self.quota and n not in self.waiting]
                self.waiting += again

    def transfer(self, surplus: list[str]) -> None:
        if len(surplus) > 1:
            self.near(self.votes[surplus[0]] - self.votes[surplus[1]])
        donors = surplus if "at_once" in self.mistakes else surplus[:1]
        self.waiting = [name for name in self.waiting if name not in donors]
        # All factors are set before anything moves: that is what "at once" means.
        factors = {donor: (self.votes[donor] - self.quota) / self.votes[donor] for donor in donors}
        for donor in donors:
            self.pass_on(donor, factors[donor], kept=self.quota)

    def exclude(self) -> None:
        lowest, next_up = sorted(self.running, key=lambda n: self.votes[n])[:2]
        self.near(self.votes[next_up] - self.votes[lowest])
        self.running.remove(lowest)
        self.pass_on(lowest, Fraction(1), kept=Fraction(0))

    def pass_on(self, source: str, factor: Fraction, *, kept: Fraction) -> None:
        receiving = "elected_receive" in self.mistakes
        open_to = self.running + [n for n in self.elected if receiving and n != source]
        gone, self.piles[source], self.votes[source] = self.piles[source], [], kept
        mean = sum((w * v for w, _, v in gone), Fraction(0)) / (sum(w for w, _, _ in gone) or 1)
        for weight, ranking, value in gone:
            target = next((n for n in ranking[ranking.index(source) + 1 :] if n in open_to), None)
            worth = (mean if "averaged" in self.mistakes else value) * factor
            if target:
                self.piles[target].append((weight, ranking, worth))
                self.votes[target] += weight * worth


def elect(names: str, papers: Papers, seats: int, *mistakes: str) -> Outcome:
    return Oracle(names, papers, seats, frozenset(mistakes)).outcome()


class Mistake(NamedTuple):
    """An election of so many seats, whom the law elects, and whom the mistake elects."""

    seats: int
    papers: Papers
    right: str
    wrong: str


MISTAKES = {
    "elected_receive": Mistake(3, [(22, "CBD"), (17, "B"), (7, "A")], "BCD", "ABC"),
    "at_once": Mistake(4, [(11, "DC"), (19, "CFD"), (7, "CE"), (2, "FEC"), (19, "DFA")], "CDEF", "ACDF"),
    "exact_quota": Mistake(2, [(28, "CD"), (9, "A"), (5, "EA")], "AC", "CD"),
    "averaged": Mistake(2, [(11, "DA"), (11, "C"), (6, "AC"), (16, "BAD")], "BC", "BD"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_the_mistake_elects_somebody_whom_the_law_does_not(name: str) -> None:
    made = MISTAKES[name]
    names = "".join(sorted({name for _, ranking in made.papers for name in ranking}))
    assert elect(names, made.papers, made.seats, name).elected == frozenset(made.wrong)
    assert elect(names, made.papers, made.seats).elected == frozenset(made.right)
    assert frozenset(_scottish(names, made.papers, made.seats).elected) == frozenset(made.right)


def test_an_elected_candidate_receives_no_more_papers() -> None:
    sheet = _scottish("ABCD", MISTAKES["elected_receive"].papers, 3)
    # C's ten over the quota pass over B, elected at the same stage, and go to D.
    assert _shown(sheet, 2) == {"A": "7.00000", "B": "17.00000", "C": "12.00000", "D": "9.99988"}


def test_surpluses_go_one_a_stage_so_the_second_passes_over_whom_the_first_elected() -> None:
    sheet = _scottish("ABCDEF", MISTAKES["at_once"].papers, 4)
    assert (_shown(sheet, 2)["F"], _shown(sheet, 3)["F"]) == ("13.40000", "13.40000")
    assert _shown(sheet, 3)["E"] == "3.76922"


def test_the_quota_is_whole_and_one_more_than_the_quotient() -> None:
    sheet = _scottish("ACDE", MISTAKES["exact_quota"].papers, 2)
    assert sheet.quota == 15 * sheet.unit
    # One over makes the difference: D has 12.99984 of C's surplus and stays behind A's fourteen.
    assert (_shown(sheet, 3)["A"], _shown(sheet, 3)["D"]) == ("14.00000", "12.99984")


def test_each_paper_keeps_the_value_at_which_it_came() -> None:
    sheet = _scottish("ABCD", MISTAKES["averaged"].papers, 2)
    # A holds six whole votes and sixteen papers worth a sixteenth: the six go to C whole, the sixteen bring D
    # one.
    assert (_shown(sheet, 3)["C"], _shown(sheet, 3)["D"]) == ("17.00000", "12.00000")


@st.composite
def elections(draw: st.DrawFn) -> tuple[str, list[tuple[int, str]], int]:
    names = "ABCDEF"[: draw(st.integers(2, 6))]
    ranking = st.permutations(names).flatmap(lambda order: st.integers(1, len(order)).map(lambda n: "".join(order[:n])))
    papers = draw(st.lists(st.tuples(st.integers(1, 60), ranking), min_size=2, max_size=14))
    return names, papers, draw(st.integers(1, len(names)))


@given(elections())
@settings(max_examples=300, deadline=None)
def test_exact_fractions_elect_the_same_unless_a_decision_was_within_what_is_cut_off(
    election: tuple[str, list[tuple[int, str]], int],
) -> None:
    names, papers, seats = election
    outcome = elect(names, papers, seats)
    # At most 840 papers lose less than 0.00001 of a vote each at each of ten stages: under a tenth of a vote.
    assume(outcome.closest > Fraction(1, 10))
    sheet = _scottish(names, papers, seats)
    assert sheet.lots_needed is None
    assert frozenset(sheet.elected) == outcome.elected


def _scottish(names: str, papers: Papers, seats: int) -> CountSheet:
    return count(Profile.of(list(names), papers, seats=seats), rules="scottish-2011")


def _shown(sheet: CountSheet, stage: int) -> dict[str, str]:
    return dict(zip(sheet.candidates, map(sheet.shown, sheet.stages[stage - 1].votes), strict=True))
