"""Writes `past_control.csv` of the bundled night from the history of council compositions in ../shared/data.

    python -m tools.build_past_control

A row for each change of control: after which year's elections, and whose. Years before the first row are not known.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("TALLYROOM_SHARED_DATA", ROOT.parent / "shared" / "data"))
NIGHT = ROOT / "src" / "tallyroom" / "data" / "night-2012"
YEAR = 2012
#: The history's words for who has more than half of the seats. Its nationalists are two parties, told by the nation.
_PARTIES = {"Con": "con", "Lab": "lab", "LD": "ld", "Ind": "ind", "NOC": "noc"}


def main() -> None:
    with (NIGHT / "councils.csv").open(encoding="utf-8") as file:
        up = {row["council_id"]: row for row in csv.DictReader(file) if row["cycle"] != "none"}
    years: dict[str, dict[int, str]] = defaultdict(dict)
    with (SHARED / "history" / "council_composition_1973_2015.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["council_id"] in up and int(row["year"]) < YEAR:
                nationalist = "snp" if up[row["council_id"]]["nation"] == "Scotland" else "pc"
                years[row["council_id"]][int(row["year"])] = _PARTIES.get(row["majority"], nationalist)
    with (NIGHT / "past_control.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["council_id", "since", "party_id", "source"])
        for council, held in sorted(years.items()):
            if sorted(held) != list(range(min(held), YEAR)):
                continue  # a gap: who controlled it in between is not known
            before = ""
            for year, party in sorted(held.items()):
                if party != before:
                    writer.writerow([council, year, party, "ocd"])
                before = party


if __name__ == "__main__":
    main()
