"""From old shares to new ones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallyroom.projection.noise import normals, quantiles
from tallyroom.projection.slates import returned
from tallyroom.projection.swing import METHODS, logit, strong_transition, zone_share

BASE = np.array([[0.50, 0.30, 0.20], [0.25, 0.45, 0.30], [0.10, 0.60, 0.30]])
WEIGHT = np.array([100.0, 300.0, 200.0])


@pytest.mark.parametrize("name", METHODS)
def test_no_change_in_the_shares_changes_no_seat_s_share(name: str) -> None:
    moved = METHODS[name].swing(BASE, WEIGHT, zone_share(BASE, WEIGHT))
    assert moved == pytest.approx(BASE)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_meets_the_share_it_is_given(name: str) -> None:
    target = np.array([0.30, 0.40, 0.30])
    moved = METHODS[name].swing(BASE, WEIGHT, target)
    assert zone_share(moved, WEIGHT) == pytest.approx(target, abs=1e-6)


@given(st.floats(0.05, 0.6), st.floats(0.05, 0.35))
def test_balanced_methods_keep_shares_between_nought_and_one(first: float, second: float) -> None:
    target = np.array([first, second, 1 - first - second])
    for swing in (logit, strong_transition):
        moved = swing(BASE, WEIGHT, target)
        assert moved.min() >= -1e-9
        assert moved.sum(axis=1) == pytest.approx(np.ones(3))


def test_strong_transition_takes_the_weak_fifth_before_the_strong() -> None:
    # 10 points of 35 lost, all of it weak: a seat with only weak votes loses the same part of its fifth.
    moved = strong_transition(np.array([[0.5, 0.5], [0.2, 0.8]]), np.array([1.0, 1.0]), np.array([0.25, 0.75]))
    assert moved[:, 0] == pytest.approx([0.4, 0.1])


def test_a_slate_loses_its_second_seat_to_a_rival_close_behind() -> None:
    shares = np.array([[[0.50]], [[0.49]], [[0.10]]], dtype=np.float32)
    won = returned(shares, np.array([2]), np.array([[2], [2], [2]]), None)
    assert won[:, 0, 0].tolist() == [1, 1, 0]


def test_the_table_of_normals_is_normal() -> None:
    table = quantiles().astype(float)
    assert abs(table.mean()) < 1e-6
    assert abs(table.std() - 1) < 1e-4
    assert (np.abs(table) > 1.959964).mean() == pytest.approx(0.05, abs=1e-3)
    same = [normals(np.random.default_rng(3), (50,)).tolist() for _ in range(2)]
    assert same[0] == same[1]
