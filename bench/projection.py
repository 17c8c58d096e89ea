"""Speed and memory of the projections, each beside its target; printed, never judged.

elex-model is installed into an environment of its own, `.bench-elex`, never the project's; `TALLYROOM_BENCH_ELEX`
names another Python that has it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tallyroom.projection.chances import seat_chances
from tallyroom.projection.design import design_of
from tallyroom.projection.draws import draw_rest
from tallyroom.projection.field import field_of
from tallyroom.projection.remaining import project_remaining
from tallyroom.projection.ridge import fits
from tallyroom.projection.wards import Council, Night, Polled, Ward

PARTIES = ("con", "lab", "ld", "grn", "ukip", "snp")
ELEX = Path(__file__).with_name("_elex_bootstrap.py")
VENV = Path(__file__).resolve().parent.parent / ".bench-elex"
UNITS, ROUNDS = 2360, 100


def timed(job: Callable[[], object]) -> float:
    """Seconds of the faster of two runs: the first also fills caches."""
    found = []
    for _ in range(2):
        start = time.perf_counter()
        job()
        found.append(time.perf_counter() - start)
    return min(found)


def made_up(councils: int, wards: int, declared: int) -> Night:
    """A night of single-seat wards, the first councils declared."""
    chance = np.random.default_rng(1)
    places, contests = [], []
    for c in range(councils):
        id_ = f"c{c:03}"
        places.append(Council(id=id_, nation="England", region=f"r{c % 9}", kind=f"k{c % 4}", seats=wards))
        lean = chance.dirichlet(np.full(len(PARTIES), 2.0))
        for w in range(wards):
            before = np.clip(lean + chance.normal(0, 0.05, len(PARTIES)), 0.01, None)
            now = np.clip(before + chance.normal(0, 0.05, len(PARTIES)), 0.01, None)
            contests.append(
                Ward(
                    id=f"{id_}-{w:02}",
                    council=id_,
                    seats=1,
                    standing=PARTIES,
                    before=polled(before),
                    now=polled(now) if c < declared else (),
                    comparable=True,
                )
            )
    return Night(id="bench", councils=tuple(places), wards=tuple(contests))


def polled(shares: np.ndarray) -> tuple[Polled, ...]:
    first = int(shares.argmax())
    return tuple(
        Polled(party=party, votes=int(3000 * share), returned=i == first)
        for i, (party, share) in enumerate(zip(PARTIES, shares, strict=True))
    )


def said(what: str, seconds: float, target: float) -> None:
    print(f"{what}: {seconds:.2f} s, {seconds / target:.2f} of the target of {target:g} s")


def run() -> None:
    """Print every figure as a ratio of its target."""
    shares = {"gb": {"lab": 39.0, "con": 31.0, "ld": 16.0}}
    said("10,000 Houses of 650 seats", timed(lambda: seat_chances(2010, shares, draws=10_000)), 1.0)
    field = field_of(made_up(167, 20, 17))
    design = design_of(field)
    fitted = fits(field, design)
    before = peak()
    whole = timed(lambda: draw_rest(field, design, fitted, chance=np.random.default_rng(1), draws=10_000))
    said(f"10,000 draws of {int((~field.declared).sum()):,} wards with councils", whole, 5.0)
    print(f"memory added by them: {peak() - before:.0f} MiB, of 150")
    night = made_up(150, 20, 75)
    said("a refit and projection at half time", timed(lambda: project_remaining(night, seed=1)), 2.0)
    beside_elex()


def peak() -> float:
    """Most memory ever held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def beside_elex() -> None:
    """One bootstrap simulation of elex-model against one of ours, over as many units."""
    python = Path(os.environ.get("TALLYROOM_BENCH_ELEX") or VENV / "bin" / "python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-qqq", "elex-model"], check=False)
    night = made_up(118, UNITS // 118, 59)
    ours = timed(lambda: project_remaining(night, seed=1, draws=ROUNDS)) / ROUNDS
    done = subprocess.run(
        [str(python), str(ELEX), str(UNITS), str(ROUNDS)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(f"elex-model: did not run: {done.stderr.strip().splitlines()[-1:]}")
        return
    theirs = float(done.stdout.split()[-1]) / ROUNDS
    ratio = theirs / ours
    print(f"elex-model's bootstrap over {UNITS} units: {ratio:.1f} times as long a simulation (target 5)")
