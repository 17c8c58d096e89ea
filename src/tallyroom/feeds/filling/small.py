"""Expected times, published shares, populations, borders, watch lists and parties' colours, each from its own table."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tallyroom.domain import Finding, slug
from tallyroom.feeds.filling.folder import Cells, Folder
from tallyroom.feeds.filling.names import Councils, Parties, ward_key
from tallyroom.feeds.filling.report import Took, listed
from tallyroom.feeds.headers import Line, Roles, read_lines
from tallyroom.register import council_of

_COUNCIL = {
    "council_id": ("council id",),
    "council": ("council", "authority", "local authority", "council name", "name", "organisation name"),
    "gss": ("gss", "gss code", "code"),
}
_TIMES = {
    **_COUNCIL,
    "ballot_id": ("ballot id", "ballot paper id"),
    "at": ("expected at", "time", "expected", "declaration time", "expected time", "declares", "estimated time"),
    "assumed": ("assumed",),
    "basis": ("basis", "source", "note"),
}
_SHARES = {"year": ("year",), "measure": ("measure", "kind"), "source": ("source",), "note": ("note",)}
_POPULATIONS = {**_COUNCIL, "population": ("population", "pop", "residents", "all persons")}
_WATCHES = {
    "council_id": ("council id",),
    "council": ("council", "authority", "local authority", "council name"),
    "gss": ("gss", "gss code", "code"),
    "watch_id": ("watch id", "list"),
    "label": ("watch name", "name", "label", "list name", "title"),
    "name_cy": ("name cy",),
    "ballot_id": ("ballot id", "ballot paper id"),
    "division": ("division", "ward", "ward name"),
}
_PARTIES = {
    "party_id": ("party id", "id"),
    "ec_ref": ("ec ref", "reference", "party ec id"),
    "party": ("name", "party", "party name"),
    "short_name": ("short name", "short"),
    "colour": ("colour", "color", "hex"),
}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def fill_times(folder: Folder, data: bytes, *, file: str) -> Took:
    """Expected declarations. An hour alone is of the night: before midnight if polls have closed, else after it."""
    took = Took(file, [], [])
    closes = datetime.fromisoformat(str(_event(folder)["polls_close"]))
    filled = 0

    def put(council: str, line: Line) -> None:
        nonlocal filled
        given = line["at"] or next((cell for name, cell in line.others.items() if name.startswith("time")), "")
        if not given:
            return
        try:
            at = moment(given, closes)
        except ValueError as error:
            took.findings.append(Finding.query("fill-unread", line.where, str(error), "Write 02:30, or Friday 14:00."))
            return
        assumed = line["assumed"] or ("1" if line["basis"].startswith(("later", "assumed")) else "0")
        row = {"council_id": council, "ballot_id": line["ballot_id"], "expected_at": at.isoformat()}
        row |= {"assumed": assumed, "basis": line["basis"] or file}
        filled += _put_time(folder, row)

    _each(folder, data, _TIMES, took, put)
    took.say(filled, "expected time")
    return took


def _put_time(folder: Folder, row: dict[str, str]) -> int:
    key = (row["council_id"], row["ballot_id"])
    stands = next((one for one in folder.rows("timetable.csv") if (one["council_id"], one["ballot_id"]) == key), None)
    if stands is None:
        stands = dict.fromkeys(("council_id", "ballot_id", "expected_at", "assumed", "basis"), "")
        stands |= {"council_id": key[0], "ballot_id": key[1]}
        folder.add("timetable.csv", stands)
    return min(1, folder.put("timetable.csv", stands, row))


def moment(given: str, closes: datetime) -> datetime:
    """A time of the night: an instant, `02:30`, `2.30am`, `Friday 14:00`.

    >>> closes = datetime.fromisoformat("2027-05-06T22:00:00+01:00")
    >>> [moment(text, closes).isoformat() for text in ("02:30", "11pm", "Friday 14:00", "2027-05-07T04:00+01:00")]
    ... # doctest: +NORMALIZE_WHITESPACE
    ['2027-05-07T02:30:00+01:00', '2027-05-06T23:00:00+01:00', '2027-05-07T14:00:00+01:00',
     '2027-05-07T04:00:00+01:00']
    """
    try:
        at = datetime.fromisoformat(given)
        return at if at.tzinfo else at.replace(tzinfo=closes.tzinfo)
    except ValueError:
        pass
    found = re.search(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s*(?P<half>am|pm|noon)?", given.lower())
    if found is None or int(found["hour"]) > 24 or int(found["minute"] or 0) > 59:
        raise ValueError(f"{given!r} is not a time")
    hour = int(found["hour"]) % 24
    hour += 12 if found["half"] == "pm" and hour < 12 else -12 if found["half"] == "am" and hour == 12 else 0
    day = next((number for number, name in enumerate(_DAYS) if name[:3] in given.lower()), None)
    days = 0 if hour >= closes.hour else 1
    if day is not None:
        days = (day - closes.weekday()) % 7
    at = datetime.combine(closes.date() + timedelta(days=days), time(hour, int(found["minute"] or 0)))
    return at.replace(tzinfo=closes.tzinfo)


def fill_shares(folder: Folder, data: bytes, *, file: str) -> Took:
    """Published national shares of the years in which this night's seats were last fought, into event.toml."""
    took = Took(file, [], [])
    table = read_lines(data, _SHARES, file=file)
    took.findings += table.findings
    parties = Parties(folder)
    event = _event(folder)
    there = {int(one["year"]) for one in event.get("baseline", []) if str(one.get("year", "")).isdigit()}
    wanted = Counter(row["previous_date"][:4] for row in folder.rows("previous.csv")) or Counter(["last"])
    polling = event["polling_date"].year
    rows: dict[int, Line] = {}
    for line in table.rows:
        year = int(line["year"]) if line["year"].isdigit() else polling
        better = year not in rows or "overnight" in rows[year]["measure"]
        if year < polling and better and "NEV" not in line["measure"]:
            rows[year] = line
    years = [year for year in rows if str(year) in wanted] or ([max(rows)] if rows and "last" in wanted else [])
    text = ""
    for year in sorted(set(years) - there):
        shares = {
            party: cell
            for name, cell in rows[year].others.items()
            if (party := parties.known(name)) and re.fullmatch(r"\d+(\.\d+)?", cell)
        }
        lines = "".join(f"{party} = {cell}\n" for party, cell in shares.items())
        source = (rows[year]["source"] or file).replace('"', "'")
        text += f'\n[[baseline]]\nkind = "projected_share"\nyear = {year}\n{lines}source = "{source}"\n'
    if text:
        path = folder.path / "event.toml"
        path.write_text(path.read_text("utf-8").rstrip("\n") + "\n" + text, "utf-8")
    took.say(text.count("[[baseline]]"), "published share")
    return took


def put_population(folder: Folder, row: Cells) -> None:
    """The register's population, for a council of the night that has none."""
    known = council_of(row["council_id"], row.get("gss", ""))
    if known is not None and known.population and row.get("cycle") != "none" and not row.get("population"):
        cells = {"population": str(known.population), "population_source": "ONS mid-2020, from the register"}
        folder.put("councils.csv", row, cells)


def fill_populations(folder: Folder, data: bytes, *, file: str) -> Took:
    took = Took(file, [], [])
    rows = {row["council_id"]: row for row in folder.rows("councils.csv")}
    filled = 0

    def put(council: str, line: Line) -> None:
        nonlocal filled
        number = re.sub(r"[,\s]|\.0+$", "", line["population"])
        if number.isdigit():
            filled += min(
                1, folder.put("councils.csv", rows[council], {"population": number, "population_source": file})
            )

    _each(folder, data, _POPULATIONS, took, put)
    took.say(filled, "population")
    return took


def fill_boundaries(folder: Folder, data: bytes, *, file: str) -> Took:
    """A map of the package's own; what cannot be drawn is said when the package is checked."""
    (folder.path / "boundaries.geojson").write_bytes(data)
    return Took(file, ["a map of its own"], [])


def fill_watches(folder: Folder, data: bytes, *, file: str) -> Took:
    """Watch lists, with councils and wards by id or by name."""
    took = Took(file, [], [])
    lists: dict[str, list[dict[str, str]]] = {}

    def put(council: str, line: Line) -> None:
        label = line["label"] or line["watch_id"]
        ballot = line["ballot_id"]
        if not ballot and line["division"]:
            wards = [
                row["ballot_id"]
                for row in folder.rows("contests.csv")
                if row["council_id"] == council and ward_key(row["division"]) == ward_key(line["division"])
            ]
            if len(wards) != 1:
                says = f"{line['division']} is not one ward of {council}"
                took.findings.append(Finding.query("fill-unplaced", line.where, says, "Give its ballot_id."))
                return
            ballot = wards[0]
        id_ = line["watch_id"] or slug(label)
        row = {"watch_id": id_, "name": label, "name_cy": line["name_cy"], "council_id": council, "ballot_id": ballot}
        lists.setdefault(id_, []).append(row | {"source": file})

    _each(folder, data, _WATCHES, took, put)
    took.say(sum(folder.put_rows("watch.csv", id_, rows) for id_, rows in lists.items()), "watch list")
    return took


def fill_parties(folder: Folder, data: bytes, *, file: str) -> Took:
    """Short names and colours of parties that the package has."""
    took = Took(file, [], [])
    parties = Parties(folder)
    rows = {row["party_id"]: row for row in folder.rows("parties.csv")}
    table = read_lines(data, _PARTIES, file=file)
    took.findings += table.findings
    filled = 0
    for line in table.rows:
        row = rows.get(parties.known(line["party_id"], line["ec_ref"], line["party"]) or "")
        cells = {name: line[name] for name in ("short_name", "colour", "ec_ref") if line[name]}
        filled += min(1, folder.put("parties.csv", row, cells)) if row is not None else 0
    took.say(filled, "party", "parties")
    return took


def _each(folder: Folder, data: bytes, roles: Roles, took: Took, put: Callable[[str, Line], None]) -> None:
    """Each row that names a council of this night; those that name none are counted, for tables are often national."""
    councils = Councils(folder)
    table = read_lines(data, roles, file=took.source)
    took.findings += table.findings
    others = []
    for line in table.rows:
        council = councils.of(line["council_id"], line["gss"], line["council"])
        if council is None:
            others.append(line["council"] or line["council_id"] or line["gss"])
        else:
            put(council, line)
    if others and len(others) == len(table.rows):
        says = f"names no council of this night: {listed(others)}"
        took.findings.append(Finding.query("fill-unplaced", took.source, says, "Is it the right file?"))


def _event(folder: Folder) -> dict[str, Any]:
    event = tomllib.loads((folder.path / "event.toml").read_text("utf-8"))
    event.setdefault("polls_close", datetime.combine(event["polling_date"], time(22), ZoneInfo("Europe/London")))
    return event
