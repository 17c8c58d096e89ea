"""Nights for the tests of this room: one made up from a seed, and the real one of 2018 where the shared
data stands.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from tools import past_nights

from tallyroom.projection.wards import Council, Night, Polled, Seats, Ward

REGIONS = ("North", "South", "London")
PARTIES = ("con", "lab", "ld")


def polled(shares: np.ndarray, seats: int) -> tuple[Polled, ...]:
    """One candidate a party and seat, each polling a little less than the one before."""
    lines = [
        (int(2000 * share * 0.93**n), party) for party, share in zip(PARTIES, shares, strict=True) for n in range(seats)
    ]
    best = sorted(lines, reverse=True)[:seats]
    return tuple(Polled(party=party, votes=votes, returned=(votes, party) in best) for votes, party in lines)


def made_up(councils: int = 30, wards: int = 12, seed: int = 5) -> Night:
    """Councils of wards with a past, all declared: a national swing to Labour, effects by council and
    ward.
    """
    chance = np.random.default_rng(seed)
    places, contests = [], []
    for c in range(councils):
        lean = chance.dirichlet((4, 4, 2))
        swing = np.array([-0.05, 0.07, -0.02]) + chance.normal(0, 0.02, 3)
        for w in range(wards):
            seats = 1 + 2 * (c % 3 == 0)
            before = np.clip(lean + chance.normal(0, 0.08, 3), 0.03, None)
            now = np.clip(before + swing + chance.normal(0, 0.04, 3), 0.02, None)
            contests.append(
                Ward(
                    id=f"ward-{c:02}-{w:02}",
                    council=f"council-{c:02}",
                    seats=seats,
                    standing=tuple(party for party in PARTIES for _ in range(seats)),
                    before=polled(before / before.sum(), seats),
                    now=polled(now / now.sum(), seats),
                    comparable=True,
                )
            )
        places.append(
            Council(
                id=f"council-{c:02}",
                nation="England",
                region=REGIONS[c % 3],
                kind="district",
                seats=(1 + 2 * (c % 3 == 0)) * wards,
                covariate=float(np.clip(chance.normal(0.48, 0.08), 0.2, 0.8)),
                before=(Seats(party="con", seats=wards),),
            )
        )
    return Night(id="made-up", councils=tuple(places), wards=tuple(contests))


@pytest.fixture(scope="session")
def night() -> Night:
    """A made-up night on which everything has declared."""
    return made_up()


@pytest.fixture(scope="session")
def so_far() -> Callable[[Night, int], Night]:
    """The night when only the first so many councils have declared."""

    def cut(whole: Night, councils: int) -> Night:
        known = {council.id for council in whole.councils[:councils]}
        wards = tuple(w if w.council in known else replace(w, now=()) for w in whole.wards)
        return replace(whole, wards=wards)

    return cut


@pytest.fixture(scope="session")
def night_2018() -> Night:
    """The English elections of 3 May 2018."""
    if not (past_nights.SHARED / "english-2018").is_dir():
        pytest.skip("needs the shared data: set TALLYROOM_SHARED_DATA or put it in ../shared/data")
    return past_nights.english_2018()
