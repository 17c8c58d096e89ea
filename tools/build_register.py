"""The register of councils, chambers and parties, from the shared data and our own tables.

`python -m tools.build_register SHARED` writes `src/tallyroom/data/register`. SHARED is the folder of shared data.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tallyroom.domain import slug

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "tallyroom"
OUT = SOURCE / "data" / "register"

Row = dict[str, str]

KINDS = {
    "Non-metropolitan district": "district",
    "Unitary authority": "unitary",
    "Metropolitan district": "metropolitan",
    "Scottish unitary authority": "scottish",
    "London borough": "london",
    "Welsh unitary authority": "welsh",
    "NI district": "ni-district",
    "County": "county",
    "City corporation": "city-corporation",
    "Combined authority": "combined-authority",
    "Strategic Regional Authority": "gla",
}
#: Kinds of which the law has every member elected at the same time.
WHOLE = {"london", "county", "scottish", "welsh", "ni-district"}
#: Names that the source writes otherwise than people do.
SAID = {
    "Aberdeen City": "Aberdeen",
    "City of Bristol": "Bristol",
    "City of Edinburgh": "Edinburgh",
    "City of Lincoln": "Lincoln",
    "Dundee City": "Dundee",
    "Eilean Siar": "Comhairle nan Eilean Siar",
    "Glasgow City": "Glasgow",
    "Kings Lynn and West Norfolk": "King's Lynn and West Norfolk",
    "Rhondda Cynon Taff": "Rhondda Cynon Taf",
}
#: Seats at their first elections: of councils made since 2019, by their structural changes orders; of Northern Ireland.
NEW = {
    "bournemouth-christchurch-and-poole": (76, 2019),
    "dorset": (82, 2019),
    "east-suffolk": (55, 2019),
    "west-suffolk": (64, 2019),
    "buckinghamshire": (147, 2021),
    "north-northamptonshire": (78, 2021),
    "west-northamptonshire": (93, 2021),
    "cumberland": (46, 2022),
    "westmorland-and-furness": (65, 2022),
    "north-yorkshire": (90, 2022),
    "somerset": (110, 2022),
    "antrim-and-newtownabbey": (40, 2014),
    "ards-and-north-down": (40, 2014),
    "armagh-city-banbridge-and-craigavon": (41, 2014),
    "belfast": (60, 2014),
    "causeway-coast-and-glens": (40, 2014),
    "derry-city-and-strabane": (40, 2014),
    "fermanagh-and-omagh": (40, 2014),
    "lisburn-and-castlereagh": (40, 2014),
    "mid-and-east-antrim": (40, 2014),
    "mid-ulster": (40, 2014),
    "newry-mourne-and-down": (41, 2014),
}
#: Counties whose name a later council has.
AGAIN = {"north-yorkshire", "somerset"}
#: What the table of compositions calls councils that we call otherwise.
HISTORY = {
    "aberdeen-city": "aberdeen",
    "city-of-edinburgh": "edinburgh",
    "clackmannanshire": "clackmannan",
    "county-durham": "durham",
    "dundee-city": "dundee",
    "glasgow-city": "glasgow",
    "rhondda-cynon-taf": "rhondda-cynon-taff",
}
#: Councils that began after 2018, all elected as a whole by their structural changes orders.
BEGAN_WHOLE = 2019

COUNCIL = (
    *("council_id", "name", "formal_name", "gss", "former_gss", "kind", "nation", "region"),
    *("cycle", "cycle_year", "seats", "seats_year", "first", "last", "successor", "population", "hexagon", "aliases"),
)
PARTY = ("party_id", "name", "short_name", "colour", "kind", "ec_refs", "aliases")

#: Bodies that are not local authorities: (id, name, kind, nation, seats, the first election of that size, cycle).
CHAMBERS = (
    ("house-of-commons", "House of Commons", "parliament", "United Kingdom", 650, 2010),
    ("scottish-parliament", "Scottish Parliament", "parliament", "Scotland", 129, 1999),
    ("senedd", "Senedd", "parliament", "Wales", 96, 2026),
    ("northern-ireland-assembly", "Northern Ireland Assembly", "assembly", "Northern Ireland", 90, 2017),
    ("london-assembly", "London Assembly", "assembly", "England", 25, 2000),
)


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        lines.writeheader()
        lines.writerows(rows)


# Councils


def councils(shared: Path) -> Iterator[Row]:
    """One row an authority, current or former, by id; then the chambers."""
    given = read(shared / "councils" / "register.csv")
    ours = {row["gss"]: row["place"] for row in read(SOURCE / "publish" / "places.csv")}
    ids = {row["local_authority_code"]: _id(row, ours) for row in given}
    cycles, sizes = _cycles(shared), _sizes(shared)
    regions = _regions(given)
    made = []
    for row in given:
        kind = KINDS[row["local_authority_type_name"]]
        id_ = ids[row["local_authority_code"]]
        cycle, since = _cycle(row, kind, id_, cycles)
        seats, counted = sizes.get(HISTORY.get(id_, id_), ("", ""))
        made.append(
            {
                "council_id": id_,
                "name": _name(row),
                "formal_name": row["official_name"],
                "gss": row["gss_code"],
                "former_gss": " ".join(code.strip() for code in row["former_gss_codes"].split(",") if code.strip()),
                "kind": kind,
                "nation": row["nation"],
                "region": regions.get(row["local_authority_code"]) or row["region"] or row["nation"],
                "cycle": cycle,
                "cycle_year": since,
                "seats": seats,
                "seats_year": counted,
                "first": row["start_date"],
                "last": row["end_date"],
                "successor": ids.get(row["replaced_by"], ""),
                "population": str(round(float(row["pop_2020"]))) if row["pop_2020"] else "",
                "hexagon": "1" if id_ in ours.values() else "",
                "aliases": _aliases(row, id_),
            }
        )
    for id_, name, kind, nation, size, since_year in CHAMBERS:
        whole = {"cycle": "all", "cycle_year": str(since_year), "seats": str(size), "seats_year": str(since_year)}
        named = {"council_id": id_, "name": name, "formal_name": name, "kind": kind, "nation": nation}
        made.append({**named, "region": nation, **whole})
    yield from sorted(made, key=lambda row: (row["council_id"], row.get("first", "")))


def _id(row: Row, ours: dict[str, str]) -> str:
    """The id that packages use; a former council whose name a later one has is told apart by its last year."""
    codes = [row["gss_code"], *(code.strip() for code in row["former_gss_codes"].split(","))]
    known = next((ours[code] for code in codes if code in ours), None)
    if known:
        return known
    id_ = slug(_name(row))
    kind = KINDS[row["local_authority_type_name"]]
    if kind in {"combined-authority", "gla"}:
        return id_
    taken = row["end_date"] and (id_ in ours.values() or id_ in AGAIN)
    return f"{id_}-to-{row['end_date'][:4]}" if taken else id_


def _regions(given: list[Row]) -> dict[str, str]:
    """A county's region is that of its districts."""
    found: dict[str, Counter[str]] = {}
    for row in given:
        if row["county_la"] and row["region"]:
            found.setdefault(row["county_la"], Counter())[row["region"]] += 1
    regions = {county: regions.most_common(1)[0][0] for county, regions in found.items()}
    for row in given:  # the source names no region for councils that ended before 2021: their successors have one
        if row["region"] in {"", "England"} and row["nation"] == "England":
            later = next((one for one in given if one["local_authority_code"] == row["replaced_by"]), None)
            regions.setdefault(row["local_authority_code"], later["region"] if later else "")
    return regions


def _name(row: Row) -> str:
    """The name as people say it: `Dorset`, not `Dorset Council`; `Glasgow`, not `Glasgow City`."""
    plain = row["nice_name"].removesuffix(" Council").removeprefix("The ").replace("St. ", "St ")
    return SAID.get(plain, plain)


def _aliases(row: Row, id_: str) -> str:
    words = {slug(row["gov_uk_slug"].replace(".", "")), slug(row["official_name"]), slug(row["nice_name"])}
    words |= {slug(part) for part in row["alt_names"].split(",")}
    return " ".join(sorted(words - {id_, "", "city-of"}))


def _cycles(shared: Path) -> dict[str, tuple[str, str]]:
    """When seats are up, from the nights that we have, the later first."""
    found: dict[str, tuple[str, str]] = {}
    for night, year in (("night-2012", "2012"), ("english-2018", "2018")):
        for row in read(shared / night / "councils.csv"):
            if row["cycle"] != "none":
                found[row["council_id"]] = (row["cycle"], year)
    return found


def _cycle(row: Row, kind: str, id_: str, cycles: dict[str, tuple[str, str]]) -> tuple[str, str]:
    if kind in WHOLE or row["start_date"][:4] >= str(BEGAN_WHOLE):
        return ("all", row["start_date"][:4]) if kind not in {"combined-authority", "gla"} else ("", "")
    if id_ in cycles:
        return cycles[id_]
    # By thirds, a council has elections in three years of four; by halves, in every even year. One that had none either
    # in 2012 or in 2018 is elected as a whole.
    there = row["start_date"][:4] <= "2012" and (not row["end_date"] or row["end_date"] > "2018-05")
    return ("all", "2018") if there and kind in {"district", "unitary"} else ("", "")


def _sizes(shared: Path) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in read(shared / "history" / "council_composition_1973_2015.csv"):
        if row["year"] == "2015" and row["council_id"] not in AGAIN:
            found[row["council_id"]] = (row["total"], "2015")
    for row in read(shared / "english-2018" / "councils.csv"):
        if row["seats_total"]:
            found[row["council_id"]] = (row["seats_total"], "2018")
    return found | {council: (str(seats), str(year)) for council, (seats, year) in NEW.items()}


# Parties

#: What the tables do not have: ids that packages use, short names, colours, references of joint candidates.
OWN: dict[str, Row] = {
    "con": {
        "name": "Conservative",
        "short_name": "Con",
        "colour": "#0087DC",
        "ec_refs": "PP52 PP51",
        "aliases": "conservatives conservative-and-unionist-party tory",
    },
    "lab": {
        "name": "Labour",
        "short_name": "Lab",
        "colour": "#E4003B",
        "ec_refs": "PP53 joint-party:53-119 PP53-PP119 PP119",
        "aliases": "labour-party labour-and-co-operative labour-and-co-operative-party labour-co-operative",
    },
    "ld": {
        "name": "Liberal Democrat",
        "short_name": "Lib Dem",
        "colour": "#FAA61A",
        "ec_refs": "PP90",
        "aliases": "liberal-democrats lib-dem lib-dems libdem",
    },
    "grn": {
        "name": "Green",
        "short_name": "Green",
        "colour": "#528D6B",
        "ec_refs": "PP63 PP305",
        "aliases": "greens green-party green-party-of-england-and-wales",
    },
    "sgp": {"name": "Scottish Green", "short_name": "Scottish Green", "colour": "#528D6B", "ec_refs": "PP130"},
    "reform": {
        "name": "Reform UK",
        "short_name": "Reform",
        "colour": "#12B6CF",
        "ec_refs": "PP7931",
        "aliases": "ref brexit-party the-brexit-party",
    },
    "ukip": {
        "name": "UKIP",
        "short_name": "UKIP",
        "colour": "#70147A",
        "ec_refs": "PP85 PP84",
        "aliases": "uk-independence-party uk-independence-party-ukip",
    },
    "snp": {
        "name": "SNP",
        "short_name": "SNP",
        "colour": "#FDF38E",
        "ec_refs": "PP102",
        "aliases": "scottish-national-party scottish-national-party-snp",
    },
    "pc": {
        "name": "Plaid Cymru",
        "short_name": "Plaid Cymru",
        "colour": "#005B54",
        "ec_refs": "PP77",
        "aliases": "plaid plaid-cymru-the-party-of-wales",
    },
    "alba": {"name": "Alba Party", "short_name": "Alba", "colour": "#005EB8", "ec_refs": "PP12700"},
    "dup": {"name": "Democratic Unionist", "short_name": "DUP", "colour": "#D46A4C", "ec_refs": "PP70"},
    "sf": {"name": "Sinn Féin", "short_name": "SF", "colour": "#326760", "ec_refs": "PP39"},
    "sdlp": {
        "name": "Social Democratic and Labour Party",
        "short_name": "SDLP",
        "colour": "#2AA82C",
        "ec_refs": "PP55",
    },
    "uup": {"name": "Ulster Unionist Party", "short_name": "UUP", "colour": "#48A5EE", "ec_refs": "PP83"},
    "apni": {"name": "Alliance", "short_name": "Alliance", "colour": "#F6CB2F", "ec_refs": "PP103"},
    "tuv": {"name": "Traditional Unionist Voice", "short_name": "TUV", "colour": "#0C3A6A", "ec_refs": "PP680"},
    "ind": {
        "name": "Independent",
        "short_name": "Ind",
        "colour": "#AAAAAA",
        "kind": "independent",
        "ec_refs": "ynmp-party:2",
        "aliases": "independents no-description",
    },
    "speaker": {
        "name": "Speaker seeking re-election",
        "short_name": "Speaker",
        "ec_refs": "ynmp-party:12522",
        "aliases": "speaker",
    },
    "oth": {"name": "Others", "short_name": "Oth", "colour": "#999999", "kind": "lumped", "aliases": "other others"},
    "vacant": {
        "name": "Vacant seat",
        "short_name": "Vacant",
        "kind": "vacant",
        "aliases": "vacancy vacancies vacant-seats",
    },
}


def parties(shared: Path) -> Iterator[Row]:
    """Ours, then every party with a reference in the tables that we have."""
    yield from ({"party_id": id_, **row} for id_, row in OWN.items())
    taken = {ref for row in OWN.values() for ref in row.get("ec_refs", "").split()}
    ids = set(OWN)
    for row in (*read(shared / "english-2018" / "parties.csv"), *_of_the_commons(shared)):
        if not row["ec_ref"] or row["ec_ref"] in taken or row["party_id"] in ids:
            continue
        taken.add(row["ec_ref"])
        ids.add(row["party_id"])
        yield {
            "party_id": row["party_id"],
            "name": row["name"],
            "short_name": row["short_name"],
            "colour": row["colour"],
            "ec_refs": row["ec_ref"],
        }


def _of_the_commons(shared: Path) -> list[Row]:
    """Parties of the general elections, the commonest first."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for year in ("2010", "2019", "2024"):
        for row in read(shared / "westminster" / f"candidacies_{year}.csv"):
            if row["ec_ref"]:
                seen[row["ec_ref"], row["abbreviation"], row["party"]] += 1
    return [
        {"party_id": slug(name), "name": name, "short_name": short, "colour": "", "ec_ref": ref}
        for (ref, short, name), _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    ]


def main() -> None:
    shared = Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    write(OUT / "councils.csv", COUNCIL, councils(shared))
    write(OUT / "parties.csv", PARTY, parties(shared))


if __name__ == "__main__":
    main()
