"""Packages of general elections from the House of Commons Library's tables of 2010, 2019 and 2024.

`python -m tools.build_general_elections SHARED OUT YEAR` writes one into OUT; the bundled night of 2024 is
`src/tallyroom/data/night-2024`. SHARED is a folder of bulk data. Each seat is compared with who won it at the election
before, as the Library's result line has it ("Lab gain from Con"): for 2010 and 2024, as if that had been fought on the
same boundaries. By-elections and changes of party since are not in it.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tallyroom.domain import slug
from tallyroom.register import party_of

Row = dict[str, str]

BODY = "house-of-commons"
SPEAKER = "spk"


class Year(NamedTuple):
    """What differs from one general election to the next. `apart` are polls held on another day."""

    polling_date: str
    closes: str
    before: str
    times: str
    apart: Mapping[str, str] = {}


YEARS = {
    2010: Year(
        polling_date="2010-05-06",
        closes="2010-05-06T22:00:00+01:00",
        before="2005-05-05",
        times="House of Commons Library",
        apart={"thirsk-and-malton": "2010-05-27"},
    ),
    2019: Year(
        polling_date="2019-12-12",
        closes="2019-12-12T22:00:00+00:00",
        before="2017-06-08",
        times="House of Commons Library",
    ),
    2024: Year(
        polling_date="2024-07-04",
        closes="2024-07-04T22:00:00+01:00",
        before="2019-12-12",
        times="as recorded by tomwhite/ge-2024, some minutes after each declaration",
    ),
}

#: Abbreviations of result lines and of the notional table that are not those of candidates.
_OTHERWISE = {
    "Lab Coop": "Lab",
    "Brexit Party": "Brexit",
    "Commons Speaker": "Spk",
    "Independent": "Ind",
}
#: Parties that held seats and put nobody up again.
_GONE = {
    "BGPV": "Blaenau Gwent People's Voice",
    "KHHC": "Kidderminster Hospital and Health Concern",
    "Brexit": "Brexit Party",
    "UUP": "Ulster Unionist Party",
}
#: Parties that the notional table of 2019 counts by themselves; what is left of the valid votes is others'.
_COUNTED = {
    "Con",
    "Lab",
    "LD",
    "Green",
    "Brexit",
    "SNP",
    "PC",
    "UKIP",
    "DUP",
    "SF",
    "SDLP",
    "UUP",
    "APNI",
    "Spk",
    "Ind",
}
_SUMS = {"TOTOTHV", "MAXOTHV"}

_EVENT = """# Made by `python -m tools.build_general_elections`. Each seat is compared with who won it at the election
# before, as if on these boundaries where they moved. By-elections and changes of party since are not in it.

id = "night-{year}"
name = "General election of {day} {month} {year}"
polling_date = {polling_date}
polls_close = {closes}
nations = ["England", "Scotland", "Wales", "Northern Ireland"]

[control]
independents_as_party = false

[[source]]
id = "commons-library"
name = "House of Commons Library"
licence = "Open Parliament Licence v3.0"
"""


class Names:
    """Party ids: those of the register, and one made from the name for a party that it does not have."""

    def __init__(self, candidacies: Iterable[Row]) -> None:
        self.rows: dict[str, Row] = {}
        self._by_short: dict[str, Counter[str]] = {}
        for row in candidacies:
            party = self.of(row)
            self._by_short.setdefault(row["abbreviation"], Counter())[party] += 1

    def of(self, row: Row) -> str:
        """A candidate's party; its row is kept for parties.csv."""
        known = party_of(row["ec_ref"], row["party"]) if row["ec_ref"] else None
        short = row["abbreviation"]
        id_ = "ind" if short == "Ind" else SPEAKER if short == "Spk" else known.id if known else slug(row["party"])
        name, label = ("The Speaker", "Speaker") if id_ == SPEAKER else (row["party"], short)
        if known is not None:
            name, label = known.name, known.short_name
        kind = "independent" if id_ == "ind" else ""
        colour = (known.colour or "") if known else ""
        ref = row["ec_ref"]
        made = {"party_id": id_, "name": name, "short_name": label, "ec_ref": ref, "colour": colour, "kind": kind}
        self.rows.setdefault(id_, made)
        return id_

    def short(self, abbreviation: str) -> str:
        """The party that a result line abbreviates so."""
        short = _OTHERWISE.get(abbreviation, abbreviation)
        if short in self._by_short:
            return self._by_short[short].most_common(1)[0][0]
        name = _GONE.get(short, short)
        known = party_of("", name)
        made = {"party_id": known.id if known else slug(name), "name": name, "short_name": short}
        self.rows.setdefault(made["party_id"], made)
        return made["party_id"]


def package_of(year: int, shared: Path) -> dict[str, str]:
    """The files of a year's package, by name."""
    of = YEARS[year]
    places = _read(shared, f"constituencies_{year}.csv")
    candidacies = _read(shared, f"candidacies_{year}.csv")
    names = Names(candidacies)
    holders = {place["gss"]: _holder(place, names) for place in places}
    standing: dict[str, list[Row]] = {}
    for row in candidacies:
        standing.setdefault(row["gss"], []).append(row)
    ids = {place["gss"]: ballot_id(place["name"], of) for place in places}
    day, month = int(of.polling_date[-2:]), {"05": "May", "12": "December", "07": "July"}[of.polling_date[5:7]]
    previous = list(_previous(shared, places, names)) if year == 2024 else []
    return {
        "event.toml": _EVENT.format(year=year, day=day, month=month, polling_date=of.polling_date, closes=of.closes),
        "parties.csv": _table(names.rows[party] for party in sorted(names.rows)),
        "councils.csv": _table([_body(holders.values())]),
        "contests.csv": _table(_contest(place, ids, holders) for place in places),
        "candidates.csv": _table(_candidate(row, ids, names) for row in candidacies),
        "composition_before.csv": _table(_composition(holders.values(), of)),
        "timetable.csv": _table(
            {
                "council_id": BODY,
                "ballot_id": ids[place["gss"]],
                "expected_at": place["declared_at"],
                "assumed": "1" if year == 2024 else "0",
                "basis": of.times,
            }
            for place in places
        ),
        "returns.csv": _table(row for place in places for row in _returns(place, standing[place["gss"]], ids, names)),
        **({"previous.csv": _table(previous)} if previous else {}),
    }


def ballot_id(name: str, of: Year) -> str:
    """A constituency's ballot id, on its own polling day."""
    place = slug(name)
    return f"parl.{place}.{of.apart.get(place, of.polling_date)}"


def _read(shared: Path, file: str) -> list[Row]:
    return list(csv.DictReader((shared / "westminster" / file).read_text("utf-8").splitlines()))


def _holder(place: Row, names: Names) -> str:
    """Who won a seat the time before: `Lab hold`, `Con gain from Lab`."""
    line = place["result"]
    return names.short(line.rpartition(" gain from ")[2] if " gain from " in line else line.removesuffix(" hold"))


def _body(holders: Iterable[str]) -> Row:
    party, seats = Counter(holders).most_common(1)[0]
    return {
        "council_id": BODY,
        "name": "House of Commons",
        "kind": "parliament",
        "nation": "United Kingdom",
        "region": "",
        "seats_total": "650",
        "seats_up": "650",
        "cycle": "all",
        "control_before": party if 2 * seats > 650 else "noc",
    }


def _contest(place: Row, ids: Mapping[str, str], holders: Mapping[str, str]) -> Row:
    region = place["region"].strip()
    return {
        "ballot_id": ids[place["gss"]],
        "council_id": BODY,
        "contest_type": "parl",
        "division": place["name"],
        "gss": place["gss"],
        "seats": "1",
        "electorate": place["electorate"],
        "defending_party": holders[place["gss"]],
        "status": "complete",
        "nation": place["country"],
        "region": region if region != place["country"] else "",
    }


def _candidate(row: Row, ids: Mapping[str, str], names: Names) -> Row:
    return {
        "ballot_id": ids[row["gss"]],
        "candidate": row["candidate"],
        "party_id": names.of(row),
        "person_id": row["dc_person_id"],
    }


def _composition(holders: Iterable[str], of: Year) -> Iterator[Row]:
    for party, seats in sorted(Counter(holders).items(), key=lambda row: (-row[1], row[0])):
        yield {
            "council_id": BODY,
            "party_id": party,
            "seats": str(seats),
            "dated": of.before,
            "source": "commons-library: who won the same seats the time before",
        }


def _returns(place: Row, candidacies: Sequence[Row], ids: Mapping[str, str], names: Names) -> Iterator[Row]:
    often = Counter(slug(row["candidate"]) for row in candidacies)
    for number, row in enumerate(candidacies):
        yield {
            "ballot_id": ids[place["gss"]],
            "candidate": row["candidate"],
            "party_id": names.of(row) if often[slug(row["candidate"])] > 1 else "",
            "votes": row["votes"],
            "rejected": place["invalid_votes"] if not number else "",
            "declared_at": place["declared_at"] if not number else "",
            "source": "commons-library" if not number else "",
        }


def _previous(shared: Path, now: Sequence[Row], names: Names) -> Iterator[Row]:
    """The election of 2019 as if on the boundaries of 2024, by party; some codes changed, and the names did not."""
    by_code = {place["gss"]: ballot_id(place["name"], YEARS[2024]) for place in now}
    by_name = {slug(place["name"]): by_code[place["gss"]] for place in now}
    names.rows["oth"] = {"party_id": "oth", "name": "Others", "short_name": "Others", "kind": "lumped"}
    places: dict[str, Counter[str]] = {}
    for row in _read(shared, "notional_2019.csv"):
        ballot = by_code.get(row["gss"]) or by_name[slug(row["name"])]
        votes = places.setdefault(ballot, Counter({"oth": int(row["valid_votes"])}))
        short = _OTHERWISE.get(row["abbreviation"], row["abbreviation"])
        if short in _COUNTED and row["source_column"] not in _SUMS:
            votes[names.short(short)] += int(row["votes"])
            votes["oth"] -= int(row["votes"])
    for ballot, counted in sorted(places.items()):
        first = max(counted, key=lambda party: (party != "oth", counted[party]))
        for party, n in counted.most_common():
            if n:
                yield {
                    "ballot_id": ballot,
                    "previous_date": YEARS[2024].before,
                    "candidate": names.rows[party]["name"],
                    "party_id": party,
                    "votes": str(n),
                    "elected": str(int(party == first)),
                    "seats": "1",
                }


def _table(rows: Iterable[Row]) -> str:
    listed = list(rows)
    columns = list(dict.fromkeys(column for row in listed for column in row))
    out = io.StringIO(newline="")
    lines = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    lines.writeheader()
    lines.writerows(listed)
    return out.getvalue()


def main(shared: str, out: str, year: str) -> None:
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in package_of(int(year), Path(shared)).items():
        (folder / file).write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
