"""Where the starting spreads of the seats still to come are from: council seats 1975 to 2014, and four
cities 2008 to 2012.

    python -m tools.calibrate_history

Prints, for change in the share of a council's seats since last fought: how much regions and kinds of
council differ beside one council's own effect; the kurtosis of effects; whether councils that declare late
(by the clock of 2018) differ from those that declare early by more than chance. Then the spread of wards
and councils in the cities. Nothing of May 2018's results is used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tallyroom.projection.wards import top_shares
from tools import past_nights

PARTIES = ("con", "lab", "ld")
CYCLES = {"thirds": 1, "all": 4}
FEWEST = 25
Floats = NDArray[np.float64]


def nights() -> Iterator[tuple[list[str], Floats]]:
    """Councils and their change in seat shares, for every year and cycle with enough councils of one
    size both times.
    """
    seats: dict[str, dict[int, tuple[int, Floats]]] = defaultdict(dict)
    for row in past_nights.rows("history/council_composition_1973_2015.csv"):
        if total := int(row["total"]):
            shares = np.array([int(row[party] or 0) for party in PARTIES]) / total
            seats[row["council_id"]][int(row["year"])] = (total, shares)
    for cycle, step in CYCLES.items():
        for year in range(1975, 2015):
            changes = {}
            for row in past_nights.rows("english-2018/councils.csv"):
                now, was = (seats[row["council_id"]].get(y) for y in (year, year - step))
                # A year without an election carries the last one forward: nothing has changed in it.
                if row["cycle"] == cycle and now and was and now[0] == was[0] and (now[1] != was[1]).any():
                    changes[row["council_id"]] = now[1] - was[1]
            if len(changes) >= FEWEST:
                yield list(changes), np.array(list(changes.values()))


def labels(what: str) -> dict[str, str]:
    return {row["council_id"]: row[what] for row in past_nights.rows("english-2018/councils.csv")}


def between(change: Floats, group: NDArray[np.str_]) -> tuple[float, float] | None:
    """Variance between groups beyond chance, and within them (one-way analysis of variance)."""
    names, place = np.unique(group, return_inverse=True)
    size = np.bincount(place)
    freedom = len(change) - len(names)
    if len(names) < 2 or freedom < 5:
        return None
    means = np.bincount(place, change) / size
    within = ((change - means[place]) ** 2).sum() / freedom
    typical = (len(change) - (size**2).sum() / len(change)) / (len(names) - 1)
    apart = (size * (means - change.mean()) ** 2).sum() / (len(names) - 1)
    return float((apart - within) / typical), float(within)


def areas() -> None:
    for what in ("region", "kind"):
        label = labels(what)
        found: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for councils, change in nights():
            group = np.array([label[council] for council in councils])
            for i, party in enumerate(PARTIES):
                if pair := between(change[:, i], group):
                    found[party].append(pair)
        for party, pairs in found.items():
            apart, within = np.array(pairs).sum(axis=0)
            ratio = np.sqrt(max(apart, 0) / within)
            print(f"{what}, {party}: {ratio:.2f} of a council's effect ({len(pairs)} nights)")


def late_and_early() -> None:
    clock = past_nights.clock_2018()
    region, kind = labels("region"), labels("kind")
    rests: list[float] = []
    score: dict[str, list[float]] = defaultdict(list)
    for councils, change in nights():
        known = [i for i, council in enumerate(councils) if clock[council]]
        if len(known) < FEWEST:
            continue
        group = np.array([region[councils[i]] + kind[councils[i]] for i in known])
        dummies = (group[:, None] == np.unique(group)).astype(float)
        order = np.argsort([clock[councils[i]] or "" for i in known], kind="stable")
        late = np.zeros(len(known))
        late[order[len(known) // 2 :]] = 1.0
        columns = np.column_stack((dummies, np.ones(len(known)), late))
        ridge = np.diag([2.0] * dummies.shape[1] + [0.0, 0.0])
        inverse = np.linalg.inv(columns.T @ columns + ridge)
        for i, party in enumerate(PARTIES):
            y = change[known, i]
            slope = inverse @ columns.T @ y
            rest = y - columns @ slope
            variance = rest @ rest / (len(y) - 0.6 * columns.shape[1])
            error = np.sqrt((inverse @ columns.T @ columns @ inverse)[-1, -1] * variance)
            score[party].append(float(slope[-1] / error))
            rests += (rest / np.sqrt(variance)).tolist()
    for party, found in score.items():
        ratio = np.mean(np.square(found))
        print(f"late less early, {party}: mean square {ratio:.2f} of chance ({len(found)} nights)")
    kurtosis = np.mean(np.power(rests, 4)) / np.mean(np.square(rests)) ** 2
    freedom = 4 + 6 / (kurtosis - 3)
    print(f"kurtosis of councils' effects {kurtosis:.1f}: t with {freedom:.1f} degrees of freedom")


def cities() -> None:
    night = past_nights.cities_2012()
    for party in PARTIES:
        scatter, means = [], []
        for council in night.councils:
            here = [(top_shares(w.before), top_shares(w.now)) for w in night.wards if w.council == council.id]
            pairs = [(was[party], came[party]) for was, came in here if party in was and party in came]
            before, now = np.array(pairs).T
            columns = np.column_stack((np.ones(len(before)), before))
            rest = now - before - columns @ np.linalg.lstsq(columns, now - before, rcond=None)[0]
            scatter.append(rest @ rest / (len(before) - 2))
            means.append((now - before).mean())
        ward, place = 100 * np.sqrt(np.mean(scatter)), 100 * np.std(means, ddof=1)
        print(f"cities, {party}: wards {ward:.1f}, councils {place:.1f} points")


if __name__ == "__main__":
    areas()
    late_and_early()
    cities()
