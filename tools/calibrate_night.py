"""The calibration report of 3 May 2018: printed, and kept in the bundled data for the site's page.

    python -m tools.calibrate_night [--json | --keep] [REPETITIONS]

`--keep` writes `src/tallyroom/data/calibration/english-2018.json`. The night is as the event package alone gives it, so
that what is measured is what a live night gets. Four orders of declaration: the published times are from later years,
and what is assumed of the councils without one is varied. Beside the seats, the national share
of that night and the House of Commons of three general elections, each with what came. Same seed and data, same bytes.
"""

from __future__ import annotations

import json
import sys

from tallyroom.projection.calibration import calibrate
from tallyroom.projection.calibration_text import as_text, as_value
from tallyroom.projection.chances import seat_chances
from tallyroom.projection.commons import HEADLINE, project_commons, seat_counts
from tallyroom.projection.elections import general_election
from tallyroom.projection.national_share import estimate_share
from tallyroom.projection.past_errors import PAIRS, learn, true_shares
from tools import past_nights

KEPT = past_nights.ROOT / "src" / "tallyroom" / "data" / "calibration" / "english-2018.json"
TITLE = "English local elections of 3 May 2018"

BASELINE = {"con": 29.0, "lab": 31.0, "ld": 13.0}  # the BBC's projected national share of 2014
PUBLISHED = {"con": 35.0, "lab": 35.0, "ld": 16.0}  # and of 2018


def share() -> dict[str, object]:
    """The national share of the whole night beside the published one."""
    made = estimate_share(
        past_nights.live_2018(), baseline_year=2014, baseline=BASELINE, britain=past_nights.great_britain(), seed=1
    )
    return {
        "method": made.method,
        "baseline": made.baseline_year,
        "councils": made.councils,
        "wards": made.wards,
        "resamples": made.resamples,
        "seed": made.seed,
        "parties": [
            {
                "party": line.party,
                "share": round(line.share, 1),
                "low": round(line.low, 1),
                "high": round(line.high, 1),
                "published": PUBLISHED[line.party],
                "error": round(line.share - PUBLISHED[line.party], 1),
                "held": line.low <= PUBLISHED[line.party] <= line.high,
            }
            for line in made.parties
        ],
    }


def commons() -> dict[str, object]:
    """Seats by the shares that came true in each nation, with errors learnt from the other pairs alone."""
    rows = []
    for year, later in PAIRS:
        after, given = general_election(later), true_shares(general_election(later), general_election(year))
        seats = seat_counts(project_commons(year, given))
        model = learn(tuple(pair for pair in PAIRS if pair != (year, later)))
        ranges = {line.party: line for line in seat_chances(year, given, seed=1, draws=2000, model=model).ranges}
        for party in ("con", "lab", "ld", "snp", "pc"):
            came, spread = int((after.returned == after.parties.index(party)).sum()), ranges[party]
            rows.append(
                {
                    "baseline": year,
                    "year": later,
                    "party": party,
                    "seats": seats.get(party, 0),
                    "low": spread.low,
                    "high": spread.high,
                    "came": came,
                    "error": seats.get(party, 0) - came,
                    "held": spread.low <= came <= spread.high,
                }
            )
    return {"method": HEADLINE, "draws": 2000, "seed": 1, "parties": rows}


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    report = calibrate(
        past_nights.live_2018(),
        past_nights.clock_2018(),
        seed=1,
        repetitions=int(words[0]) if words else 10,
        draws=500,
    )
    document = (
        json.dumps(
            {"title": TITLE, **as_value(report), "national_share": share(), "house_of_commons": commons()}, indent=1
        )
        + "\n"
    )
    if "--keep" in sys.argv:
        KEPT.write_text(document, encoding="utf-8")
    print(document if "--json" in sys.argv else as_text(report))


if __name__ == "__main__":
    main()
