"""The calibration report of 3 May 2018, as text or JSON.

    python -m tools.calibrate_night [--json] [REPETITIONS]

Four orders of declaration: the published times are from later years, and what is assumed of the councils
without one is varied.
"""

from __future__ import annotations

import json
import sys

from tallyroom.projection.calibration import calibrate
from tallyroom.projection.calibration_text import as_text, as_value
from tools import past_nights


def main() -> None:
    words = [word for word in sys.argv[1:] if word != "--json"]
    report = calibrate(
        past_nights.english_2018(),
        past_nights.clock_2018(),
        seed=1,
        repetitions=int(words[0]) if words else 10,
        draws=500,
    )
    print(json.dumps(as_value(report), indent=1) if "--json" in sys.argv else as_text(report))


if __name__ == "__main__":
    main()
