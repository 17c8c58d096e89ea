"""What holds for every count of transferable votes, whoever votes how."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallyroom.counting import METHODS, CountSheet, Profile, count
from tallyroom.counting.lots import Lots
from tallyroom.counting.rules import ALTERNATIVE_VOTE, NI_1985, SCOTTISH_2011, WIGM, TransferRules
from tallyroom.counting.transferable import Count

Election = tuple[str, list[tuple[int, str]], int]
RANKED = [name for name, method in METHODS.items() if method.needs == "papers"]
RULES = [SCOTTISH_2011, NI_1985, WIGM, ALTERNATIVE_VOTE]


@st.composite
def elections(draw: st.DrawFn) -> Election:
    names = "ABCDEFG"[: draw(st.integers(2, 7))]
    ranking = st.permutations(names).flatmap(lambda order: st.integers(1, len(order)).map(lambda n: "".join(order[:n])))
    papers = draw(st.lists(st.tuples(st.integers(1, 50), ranking), min_size=1, max_size=15))
    return names, papers, draw(st.integers(1, len(names)))


def profile(names: Sequence[str], papers: list[tuple[int, str]], seats: int) -> Profile:
    return Profile.of(list(names), papers, seats=seats)


def told(sheet: CountSheet) -> list[tuple[object, ...]]:
    """What the count found, by name and without regard to the order on the ballot paper."""
    return [
        (
            frozenset(zip(sheet.candidates, stage.votes, strict=True)),
            stage.non_transferable,
            frozenset(stage.elected),
            frozenset(stage.excluded),
        )
        for stage in sheet.stages
    ]


@pytest.mark.parametrize("rules", RANKED)
@given(election=elections())
@settings(max_examples=80, deadline=None)
def test_votes_and_non_transferable_add_up_to_the_valid_papers_at_every_stage(rules: str, election: Election) -> None:
    names, papers, seats = election
    sheet = count(profile(names, papers, 1 if rules == "alternative-vote" else seats), rules=rules, lots="seed:1")
    assert {sum(stage.votes) + stage.non_transferable for stage in sheet.stages} == {sheet.valid * sheet.unit}
    assert all(0 <= stage.rounding_loss <= stage.non_transferable for stage in sheet.stages)
    assert min(min(stage.votes) for stage in sheet.stages) >= 0


@pytest.mark.parametrize("rules", RANKED)
@given(election=elections())
@settings(max_examples=60, deadline=None)
def test_non_transferable_never_falls_and_the_seats_are_filled(rules: str, election: Election) -> None:
    names, papers, seats = election
    seats = 1 if rules == "alternative-vote" else seats
    sheet = count(profile(names, papers, seats), rules=rules, lots="seed:2")
    lost = [stage.non_transferable for stage in sheet.stages]
    assert lost == sorted(lost)
    assert sheet.lots_needed is None
    assert len(set(sheet.elected)) == len(sheet.elected) == seats
    assert tuple(name for stage in sheet.stages for name in stage.elected) == sheet.elected


@pytest.mark.parametrize("rules", RANKED)
@given(election=elections(), shuffle=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_papers_and_of_candidates_and_split_rows_change_nothing(
    rules: str, election: Election, shuffle: Random
) -> None:
    names, papers, seats = election
    seats = 1 if rules == "alternative-vote" else seats
    split = [row for weight, ranking in papers for row in ((weight - weight // 2, ranking), (weight // 2, ranking))]
    split = [row for row in split if row[0]]
    relabelled = list(names)
    shuffle.shuffle(split)
    shuffle.shuffle(relabelled)
    first = count(profile(names, papers, seats), rules=rules)
    again = count(profile(relabelled, split, seats), rules=rules)
    assert told(again) == told(first)
    assert set(again.elected) == set(first.elected)
    assert profile(names, split, seats) == profile(names, papers, seats)


@pytest.mark.parametrize("rules", RULES, ids=lambda rules: rules.name)
@given(election=elections())
@settings(max_examples=60, deadline=None)
def test_no_paper_is_ever_worth_more_than_it_was(rules: TransferRules, election: Election) -> None:
    names, papers, seats = election
    under_way = Count(
        profile(names, papers, 1 if rules is ALTERNATIVE_VOTE else seats), rules, Lots.read("seed:3", names)
    )
    going = True
    while going:
        before = under_way.piles.value.copy()
        going = under_way.step()
        assert (under_way.piles.value <= before).all()
        assert (under_way.piles.value >= 0).all()


@given(election=elections())
@settings(max_examples=60, deadline=None)
def test_what_candidates_gain_is_what_is_transferred_to_them(election: Election) -> None:
    names, papers, seats = election
    sheet = count(profile(names, papers, seats), rules="scottish-2011", lots="seed:4")
    for before, stage in zip(sheet.stages, sheet.stages[1:], strict=False):
        given_by = {transfer.source for transfer in stage.transfers}
        for place, name in enumerate(sheet.candidates):
            gained = sum(transfer.votes for transfer in stage.transfers if transfer.target == name)
            given_up = sum(transfer.votes for transfer in stage.transfers if transfer.source == name)
            assert stage.votes[place] - before.votes[place] == gained - given_up
            assert not (gained and name in given_by)


@pytest.mark.parametrize("quota", ["droop", "droop-exact", "hare"])
@given(election=elections(), few=st.booleans(), decimals=st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_whatever_quota_a_body_sets_as_many_are_elected_as_there_are_seats(
    quota: Literal["droop", "droop-exact", "hare"], election: Election, few: bool, decimals: int
) -> None:
    names, papers, seats = election
    # With a paper or two the quota is a fraction of a vote, and cutting it shows.
    papers = [(1, ranking) for _, ranking in papers[:3]] if few else papers
    sheet = count(profile(names, papers, seats), rules="wigm", quota=quota, decimals=decimals, lots="seed:3")
    assert len(set(sheet.elected)) == len(sheet.elected) == seats
    assert {sum(stage.votes) + stage.non_transferable for stage in sheet.stages} == {sheet.valid * sheet.unit}


@pytest.mark.parametrize("rules", RANKED)
@given(election=elections(), shuffle=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_lots_drawn_one_by_one_as_they_are_asked_for_end_where_all_drawn_at_once_do(
    rules: str, election: Election, shuffle: Random
) -> None:
    names, papers, seats = election
    ward = profile(names, [(1, ranking) for _, ranking in papers], 1 if rules == "alternative-vote" else seats)
    order = shuffle.sample(names, len(names))
    at_once = count(ward, rules=rules, lots=order)
    drawn: list[str] = []
    sheet = count(ward, rules=rules)
    while sheet.lots_needed:
        asked = next(name for name in order if name in sheet.lots_needed.among and name not in drawn)
        drawn = [name for name in order if name in {*drawn, asked}]
        sheet = count(ward, rules=rules, lots=drawn)
    assert sheet.elected == at_once.elected
