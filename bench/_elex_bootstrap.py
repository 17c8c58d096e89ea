"""elex-model's bootstrap over made-up units: run by `bench.projection` in an environment of its own.

    python bench/_elex_bootstrap.py UNITS ROUNDS

Half the units report; prints the seconds of one bootstrap of ROUNDS simulations. Not imported by anything.
"""

from __future__ import annotations

import sys
import time

import numpy as np
import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]
from elexmodel.models.BootstrapElectionModel import (  # type: ignore[import-not-found,unused-ignore]
    BootstrapElectionModel,
)


def main() -> None:
    units, rounds = int(sys.argv[1]), int(sys.argv[2])
    chance = np.random.default_rng(1)
    base = chance.normal(0, 0.3, units).clip(-0.9, 0.9)
    margin = (base + 0.03 + chance.normal(0, 0.08, units)).clip(-0.95, 0.95)
    weights = chance.integers(800, 4000, units).astype(float)
    turnout = chance.normal(1.0, 0.1, units).clip(0.6, 1.4)
    frame = pd.DataFrame(
        {
            "geographic_unit_fips": [f"{n:05}" for n in range(units)],
            "postal_code": [f"S{n % 40:02}" for n in range(units)],
            "county_classification": [("urban", "suburban", "rural")[n % 3] for n in range(units)],
            "county_fips": [f"{n % 200:03}" for n in range(units)],
            "baseline_normalized_margin": base,
            "baseline_weights": weights,
            "results_normalized_margin": margin,
            "results_margin": margin * weights * turnout,
            "results_weights": weights * turnout,
            "turnout_factor": turnout,
            "percent_expected_vote": 100.0,
            "unit_category": "expected",
            "reporting": 1,
        }
    )
    half = units // 2
    reporting, rest = frame.iloc[:half].reset_index(drop=True), frame.iloc[half:].reset_index(drop=True)
    rest = rest.assign(
        reporting=0,
        percent_expected_vote=0.0,
        results_margin=0.0,
        results_weights=0.0,
        results_normalized_margin=0.0,
        turnout_factor=0.0,
    )
    model = BootstrapElectionModel(
        {
            "features": ["baseline_normalized_margin"],
            "fixed_effects": {},
            "B": rounds,
            "strata": ["county_classification"],
        }
    )
    start = time.perf_counter()
    model.compute_bootstrap_errors(reporting, rest, frame.iloc[:0])
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
