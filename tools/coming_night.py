"""A coming night to practise on, of 2018's shape, with invented names: the files that a newsroom would begin with.

`python -m tools.coming_night SHARED OUT [COUNCIL…]` reads the shared data and writes the candidates of 6 May 2027 as
Democracy Club gives them (wards of every nation, mayors), a table of compositions, the results of the elections before,
expected times and published shares. Nobody in them exists: past votes are real, under invented names.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tallyroom.domain import slug
from tallyroom.register import Council, council_of, party_of

DAY = "2027-05-06"
FIRST = "Ada Ben Cora Dev Ella Femi Gwen Hari Iris Joe Kit Lena Mo Nia Omar Pia Quin Rae Sam Tess Uma Vic Wren Yan Zoe"
LAST = (
    "Archer Baker Carter Dyer Eaton Fuller Glover Hooper Ives Joiner Kemp Lister Mason Naylor Ogden Potter Quarrie "
    "Reeve Sawyer Tanner Usher Varley Wright Yeoman Zeller Ashby Birtle Crewe Denholm Elder Fairlie Garth Holm Irwin"
)
HEADER = (
    *("person_id", "person_name", "election_id", "ballot_paper_id", "election_date", "election_current", "party_name"),
    *("party_id", "post_label", "cancelled_poll", "seats_contested", "gss", "nuts1", "organisation_name"),
)
RESULTS = (*HEADER, "votes_cast", "elected", "tied_vote_winner", "turnout_reported", "spoilt_ballots")
#: Who stood where in 2018, and who stands there now.
_NOW = {"ukip": "reform"}

Row = dict[str, str]


class Names:
    """Invented names, none of them twice."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._number = 0

    def next(self) -> tuple[str, str]:
        """A number and a name."""
        self._number += 1
        first, last = self._chance.choice(FIRST.split()), self._chance.choice(LAST.split())
        return str(900_000 + self._number), f"{first} {chr(65 + self._number % 26)} {last}"


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
        lines.writeheader()
        lines.writerows(rows)


def english(shared: Path, names: Names) -> tuple[list[Row], list[Row]]:
    """The candidates of the wards of 2018, and the results of 2018 as those of four years before."""
    folder = shared / "english-2018"
    councils = {row["council_id"]: row for row in read(folder / "councils.csv")}
    parties = {row["party_id"]: row for row in read(folder / "parties.csv")}
    votes = {(row["ballot_id"], row["candidate"]): row for row in read(folder / "returns.csv")}
    people: dict[str, list[Row]] = {}
    for row in read(folder / "candidates.csv"):
        people.setdefault(row["ballot_id"], []).append(row)
    now: list[Row] = []
    before: list[Row] = []
    for contest in read(folder / "contests.csv"):
        council = councils.get(contest["council_id"])
        if contest["contest_type"] not in {"local", "local_by", "mayor"} or council is None:
            continue
        ballot = contest["ballot_id"].replace("2018-05-03", DAY)
        then = contest["ballot_id"].replace("2018-05-03", "2023-05-04")
        common = {
            "post_label": contest["division"],
            "cancelled_poll": "False",
            "seats_contested": contest["seats"],
            "gss": contest["gss"],
            "nuts1": council["region"],
            "organisation_name": f"{council['name']} Council",
            "election_current": "True",
        }
        for person in people.get(contest["ballot_id"], ()):
            party = _party(parties, _NOW.get(person["party_id"], person["party_id"]))
            now.append(common | _person(names, ballot, DAY, party))
            given = votes[contest["ballot_id"], person["candidate"]]
            past = common | _person(names, then, "2023-05-04", _party(parties, person["party_id"]))
            past |= {"votes_cast": given["votes"], "elected": "True" if given["elected"] == "1" else "False"}
            if contest["contest_type"] == "local":
                before.append(past)
    return now, before


def _party(parties: dict[str, Row], id_: str) -> tuple[str, str]:
    """A party's name and reference as Democracy Club writes them."""
    row = parties.get(id_)
    known = party_of(id_)
    if row is not None and row["ec_ref"]:
        return row["name"], row["ec_ref"]
    return (known.name, known.ec_refs[0]) if known and known.ec_refs else ("Independent", "ynmp-party:2")


def _person(names: Names, ballot: str, day: str, party: tuple[str, str]) -> Row:
    number, name = names.next()
    parts = ballot.split(".")
    election = ".".join([*parts[:2], day]) if parts[0] == "local" else f"{parts[0]}.{day}"
    return {
        "person_id": number,
        "person_name": name,
        "election_id": election,
        "ballot_paper_id": ballot,
        "election_date": day,
        "party_name": party[0],
        "party_id": party[1],
    }


#: Parties of the Scottish cast vote records; of the others everybody is an independent here.
_SCOTTISH = {"SNP": "snp", "Lab": "lab", "Con": "con", "LD": "ld", "Gr": "sgp"}
#: Councils that the files of those records call by short names.
_FILES = {"dumgal": "dumfries-and-galloway", "sc_borders": "scottish-borders", "orkney": "orkney-islands"}
_FILES |= {"shetland": "shetland-islands", "eilean_siar": "comhairle-nan-eilean-siar"}

Holders = dict[str, Counter[str]]


def _stv_row(council: Council, ward: str, seats: str, gss: str) -> Row:
    return {
        "post_label": ward,
        "cancelled_poll": "False",
        "seats_contested": seats,
        "gss": gss,
        "nuts1": council.nation,
        "organisation_name": council.formal_name,
        "election_current": "True",
    }


def scottish(shared: Path, names: Names, holders: Holders) -> Iterator[Row]:
    """The Scottish wards of 2017, and who was elected then."""
    wards = {row["file"]: row for row in read(shared / "scotland-stv" / "wards_2017.csv")}
    for person in read(shared / "scotland-stv" / "candidates_2017.csv"):
        ward = wards[person["file"]]
        prefix = person["file"].partition("_2017")[0]
        council = council_of(_FILES.get(prefix, prefix.replace("_", "-")))
        assert council is not None, prefix
        known = party_of(_SCOTTISH.get(person["party_code"], "ind"))
        assert known is not None
        if person["elected"] == "1":
            holders[council.name][known.id] += 1
        ballot = f"local.{council.id}.{slug(ward['ward'])}.{DAY}"
        common = _stv_row(council, ward["ward"], ward["seats"], "S13009999")
        yield common | _person(names, ballot, DAY, (known.name, known.ec_refs[0]))


def northern(shared: Path, names: Names, holders: Holders) -> Iterator[Row]:
    """The Northern Irish areas of 2019 of which the council is named, and who was elected then."""
    areas = {row["area"]: row for row in read(shared / "northern-ireland" / "local_2019_counts.csv")}
    last: dict[tuple[str, str], Row] = {}
    for row in read(shared / "northern-ireland" / "local_2019_stages.csv"):
        if row["candidate"] != "Non-transferable":
            last[row["area"], row["candidate"]] = row
    for (area_id, _), row in last.items():
        area = areas[area_id]
        council = council_of(area["council"]) if area["council"] else None
        if council is None:
            continue
        known = party_of("", row["party"]) or party_of("ind")
        assert known is not None
        if row["status"] == "Elected":
            holders[council.name][known.id] += 1
        ballot = f"local.{council.id}.{slug(area['name'])}.{DAY}"
        common = _stv_row(council, area["name"], area["seats"], "N10009999")
        reference = known.ec_refs[0] if known.ec_refs else ""
        yield common | _person(names, ballot, DAY, (known.name, reference))


#: Invented wards of one Welsh council, two seats each.
WELSH = {"blaenau-gwent": ("Cwm Uchaf", "Pen y Bont", "Llan Isaf", "Ty Newydd")}


def welsh(names: Names) -> Iterator[Row]:
    """A few wards of Wales, for every nation to be there."""
    for id_, wards in WELSH.items():
        council = council_of(id_)
        assert council is not None
        for ward in wards:
            for party in ("lab", "pc", "con", "ind", "lab", "ind"):
                known = party_of(party)
                assert known is not None
                common = _stv_row(council, ward, "2", "W05009999")
                ballot = f"local.{id_}.{slug(ward)}.{DAY}"
                yield common | _person(names, ballot, DAY, (known.name, known.ec_refs[0]))


def compositions(shared: Path, holders: Holders) -> list[Row]:
    """A table with a column a party, as Open Council Data has it: England after 2018, the others as elected."""
    names = {row["council_id"]: row["name"] for row in read(shared / "english-2018" / "councils.csv")}
    for row in read(shared / "english-2018" / "council_totals.csv"):
        holders[names[row["council_id"]]][_NOW.get(row["party_id"], row["party_id"])] += int(row["seats_after"] or 0)
    return [
        {"authority": name, "year": "2026", "total": str(held.total())}
        | {_COLUMN.get(party, party): str(held[party]) for party in held}
        for name, held in sorted(holders.items())
    ]


_COLUMN = {"grn": "green", "sgp": "scottish green", "oth": "other"}


def _times(shared: Path) -> list[Row]:
    names = {row["council_id"]: row["name"] for row in read(shared / "english-2018" / "councils.csv")}
    clock = read(shared / "english-2018" / "declaration_clock.csv")
    return [
        {"council": names[row["council_id"]], "time": row["time_on_4_may"], "basis": row["basis"]}
        for row in clock
        if row["time_on_4_may"]
    ]


def main() -> None:
    shared, out, only = Path(sys.argv[1]), Path(sys.argv[2]), set(sys.argv[3:])
    out.mkdir(parents=True, exist_ok=True)
    names, holders = Names(2027), defaultdict[str, Counter[str]](Counter)
    now, before = english(shared, names)
    now += [*scottish(shared, names, holders), *northern(shared, names, holders), *welsh(names)]
    table, times = compositions(shared, holders), _times(shared)
    if only:  # a few councils, for tests
        now, before = ([row for row in rows if row["ballot_paper_id"].split(".")[1] in only] for rows in (now, before))
        said = {council.name for id_ in only if (council := council_of(id_)) is not None}
        table = [row for row in table if row["authority"] in said]
        times = [row for row in times if row["council"] in said]
    columns = dict.fromkeys(["authority", "year", "total", *(name for row in table for name in row)])
    write(out / "candidates.csv", HEADER, now)
    write(out / "results.csv", RESULTS, before)
    write(out / "compositions.csv", tuple(columns), table)
    write(out / "times.csv", ("council", "time", "basis"), times)
    shares = [{"year": "2023", "con": "35", "lab": "35", "ld": "16", "source": "BBC projected national share of 2018"}]
    write(out / "shares.csv", ("year", "con", "lab", "ld", "source"), shares)
    print(f"{out}: {len({row['ballot_paper_id'] for row in now}):,} ballots, {len(now):,} candidates")


if __name__ == "__main__":
    main()
