"""Builds `src/tallyroom/data/commons/` from the shared long table of general elections.

    python -m tools.build_commons_baselines

Reads `../shared/data/commons-2010` and `westminster` (or those of `$TALLYROOM_SHARED_DATA`). Same input, same bytes:
seats in the order of their ONS codes, columns in the order of `COLUMNS`, LF line ends. Nothing here is used
at run time.
"""

from __future__ import annotations

import csv
import os
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("TALLYROOM_SHARED_DATA", ROOT.parent / "shared" / "data"))
SOURCE = SHARED / "commons-2010"
TARGET = ROOT / "src" / "tallyroom" / "data" / "commons"
YEARS = ("2010", "2015", "2017", "2019")
COLUMNS = (
    *("con", "lab", "ld", "snp", "pc", "ukip", "brexit", "grn"),
    *("dup", "sf", "sdlp", "uup", "apni", "speaker", "oth"),
)
# The same region under the names of different years' tables.
REGIONS = {
    "Eastern": "East of England",
    "East": "East of England",
    "Yorkshire and The Humber": "Yorkshire and the Humber",
}


def read(name: str) -> list[dict[str, str]]:
    with (SOURCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with (TARGET / name).open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def others_of_2010() -> tuple[dict[str, str], dict[str, int]]:
    """Winner and strongest other candidate by seat: the long table lumps others, the candidates' table
    of 2010 does not.
    """
    known = {row["constituency_id"]: row["code"] for row in read("constituencies.csv")}
    winners: dict[str, str] = {}
    strongest: dict[str, int] = defaultdict(int)
    for row in read("results.csv"):
        code, party = known[row["constituency_id"]], row["party_id"]
        other = party not in COLUMNS
        if other:
            strongest[code] = max(strongest[code], int(row["votes"]))
        if row["elected"] == "1":
            winners[code] = "oth" if other else party
    return winners, strongest


#: Parties of the election of 2024, by the abbreviations of its table.
PARTIES_2024 = {
    "Con": "con",
    "Lab": "lab",
    "LD": "ld",
    "RUK": "reform",
    "Green": "grn",
    "SNP": "snp",
    "PC": "pc",
    "DUP": "dup",
    "SF": "sf",
    "SDLP": "sdlp",
    "UUP": "uup",
    "APNI": "apni",
    "Spk": "speaker",
}


def build_2024() -> None:
    """The election of 2024 on its own constituencies, from the table of its candidacies."""
    folder = SHARED / "westminster"
    seats, winners = [], {}
    with (folder / "constituencies_2024.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            region = REGIONS.get(row["region"], row["region"])
            seats.append((row["gss"], row["name"], row["country"], region))
            winners[row["gss"]] = PARTIES_2024.get(row["first_party"], "oth")
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    strongest: dict[str, int] = defaultdict(int)
    with (folder / "candidacies_2024.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            party = PARTIES_2024.get(row["abbreviation"], "oth")
            votes[row["gss"]][party] += int(row["votes"])
            if party == "oth":
                strongest[row["gss"]] = max(strongest[row["gss"]], int(row["votes"]))
    stood = (*PARTIES_2024.values(), "oth")
    write("seats-2024.csv", ("code", "name", "nation", "region"), sorted(seats))
    rows = [
        (code, winners[code], *(str(votes[code][party] or "") for party in stood), str(strongest[code] or ""))
        for code in sorted(votes)
    ]
    write("2024.csv", ("code", "winner", *stood, "top_other"), rows)


def main() -> None:
    build_2024()
    votes: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    winners: dict[str, dict[str, str]] = defaultdict(dict)
    seats: dict[str, tuple[str, ...]] = {}
    # One spelling for all years: the sources write "&", "And" and "and".
    names = {
        row["code"]: row["name"].replace(" & ", " and ").replace(" And ", " and ") for row in read("constituencies.csv")
    }
    for row in read("results_1997_2019.csv"):
        year, code = row["year"], row["code"]
        if year not in YEARS:
            continue
        party = row["party_id"] if row["party_id"] in COLUMNS else "oth"
        votes[year][code][party] += int(row["votes"])
        if row["elected"] == "1":
            winners[year][code] = party
        seats[code] = (code, names[code], row["nation"], REGIONS.get(row["region"], row["region"]))
    winners["2010"], strongest = others_of_2010()
    TARGET.mkdir(parents=True, exist_ok=True)
    write("seats.csv", ("code", "name", "nation", "region"), [seats[code] for code in sorted(seats)])
    for year in YEARS:
        stood = tuple(p for p in COLUMNS if any(votes[year][code][p] for code in votes[year]))
        rows = [
            (
                *(code, winners[year][code], *(str(votes[year][code][p] or "") for p in stood)),
                str(strongest[code] or "") if year == "2010" else "",
            )
            for code in sorted(votes[year])
        ]
        write(f"{year}.csv", ("code", "winner", *stood, "top_other"), rows)


if __name__ == "__main__":
    main()
