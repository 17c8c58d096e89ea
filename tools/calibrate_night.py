"""The calibration report of 3 May 2018: printed, and kept in the bundled data for the site's page.

    python -m tools.calibrate_night [--json | --keep] [REPETITIONS]

`--keep` writes `src/tallyroom/data/calibration/english-2018.json`. The night is as the event package alone gives it, so
that what is measured is what a live night gets. Four orders of declaration: the published times are from later years,
and what is assumed of the councils without one is varied. Same seed and data, same bytes.
"""

from __future__ import annotations

import json
import sys

from tallyroom.projection.calibration import calibrate
from tallyroom.projection.calibration_text import as_text, as_value
from tools import past_nights

KEPT = past_nights.ROOT / "src" / "tallyroom" / "data" / "calibration" / "english-2018.json"
TITLE = "English local elections of 3 May 2018"


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    report = calibrate(
        past_nights.live_2018(),
        past_nights.clock_2018(),
        seed=1,
        repetitions=int(words[0]) if words else 10,
        draws=500,
    )
    document = json.dumps({"title": TITLE, **as_value(report)}, indent=1) + "\n"
    if "--keep" in sys.argv:
        KEPT.write_text(document, encoding="utf-8")
    print(document if "--json" in sys.argv else as_text(report))


if __name__ == "__main__":
    main()
