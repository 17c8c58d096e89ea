"""Who holds the seats of councils: from a table with a column a party or a row a party, councillors, or plain lines.

A table of many years gives the last row before the election: a year's row stands for the position after its elections.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tallyroom.domain import Finding
from tallyroom.feeds.filling.folder import Cells, Folder
from tallyroom.feeds.filling.names import Councils, Parties
from tallyroom.feeds.filling.report import Took, listed
from tallyroom.feeds.headers import Line, read_lines
from tallyroom.kinds import kinds
from tallyroom.register import council_of

ROLES = {
    "council_id": ("council id",),
    "council": ("authority", "council", "local authority", "council name", "name", "organisation name"),
    "gss": ("gss", "gss code", "code"),
    "year": ("year",),
    "total": ("total", "seats total", "total seats", "size"),
    "party": ("party id", "party", "party name"),
    "seats": ("seats", "number", "count"),
    "councillor": ("councillor", "councillor name", "cllr"),
}
#: Columns of such tables that are of no party.
_NO_PARTY = {
    "majority",
    "plurality",
    "control",
    "source",
    "basis",
    "dated",
    "ward",
    "ward name",
    "next election",
    "type",
}


class Held(Struct, frozen=True, kw_only=True):
    """Seats by party in one council, and of which year."""

    seats: Mapping[str, int]
    year: int | None = None


def fill_compositions(folder: Folder, data: bytes, *, file: str, year: int) -> Took:
    """Put in compositions, sizes and cycles for the councils that the source names."""
    took = Took(file, [], [])
    councils, parties = Councils(folder), Parties(folder)
    table = read_lines(data, ROLES, file=file)
    named = table.roles & {"council", "council_id", "gss"}
    if named and (len(table.roles) > 1 or any(parties.known(name) for line in table.rows[:1] for name in line.others)):
        found = _of_table(table.rows, councils, parties, year, took)
    else:
        found = _of_lines(data.decode("utf-8-sig", errors="replace"), councils, parties, took)
    placed = [council for council, held in found.items() if put_composition(folder, council, held, file, parties)]
    took.say(len(placed), "composition")
    lacking = _lacking(folder)
    if lacking:
        says = f"has no composition for {len(lacking)} councils of this night: {listed(lacking)}"
        took.findings.append(Finding.query("fill-lacks", file, says, "Give another source, or type them in."))
    return took


def put_composition(folder: Folder, council: str, held: Held, source: str, parties: Parties) -> bool:
    """One council's rows, and its size where that is not known; whether they stand there."""
    of = f"{source}, {held.year} row" if held.year else source
    ids = {parties.of(party): n for party, n in held.seats.items()}
    rows = [
        {"council_id": council, "party_id": party, "seats": str(n), "source": of}
        for party, n in sorted(ids.items(), key=lambda item: (-item[1], item[0]))
        if n
    ]
    stands = folder.put_rows("composition_before.csv", council, rows)
    put_size(folder, council, sum(held.seats.values()))
    return stands


def put_size(folder: Folder, council: str, total: int | None) -> None:
    """A council's size and cycle, where they are not known: from its composition, the register and its contests."""
    row = next((row for row in folder.rows("councils.csv") if row["council_id"] == council), None)
    ordinary = [one for one in folder.rows("contests.csv") if one["council_id"] == council and renews(one)]
    up = sum(int(one["seats"] or 0) for one in ordinary)
    if row is None or not up:
        return
    known = council_of(council, row.get("gss", ""), row.get("name", ""))
    held = [int(one["seats"]) for one in folder.rows("composition_before.csv") if one["council_id"] == council]
    size = total or sum(held) or (known.seats if known and known.seats else 0)
    if not size:
        return
    cycle = cycle_of(up, max(size, up), usually=known.cycle if known else None)
    folder.put("councils.csv", row, {"seats_total": str(max(size, up)), "seats_up": str(up), "cycle": cycle})


def renews(row: Cells) -> bool:
    """Whether a contest of the package fills seats at an ordinary election."""
    kind = kinds().get(row["contest_type"])
    return kind is not None and kind.fills == "seats" and not kind.is_by_election


def cycle_of(up: int, size: int, *, usually: str | None = None) -> str:
    """The cycle that the seats up tell of: all, near half, or near a third; empty where that is not plain.

    A council that is `usually` elected by thirds has all its seats up after its wards have been redrawn.

    >>> cycle_of(29, 29), cycle_of(14, 29), cycle_of(15, 45), cycle_of(33, 47, usually="all"), cycle_of(33, 47)
    ('all', 'halves', 'thirds', 'all', '')
    """
    share = up / size
    if share >= _WHOLE or (share >= _UNCLEAR and usually == "all"):
        return "all"
    if share >= _UNCLEAR:
        return ""
    return "halves" if share >= _HALF else "thirds"


#: From these shares of seats up on, a council is elected as a whole, may be, or is elected by halves.
_WHOLE, _UNCLEAR, _HALF = 0.75, 0.6, 0.42


def _of_table(rows: Sequence[Line], councils: Councils, parties: Parties, year: int, took: Took) -> dict[str, Held]:
    years: dict[str, int] = {}
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in rows:
        council = councils.of(line["council_id"], line["gss"], line["council"])
        of = int(line["year"]) if line["year"].isdigit() else 0
        if council is None or of >= year or of < years.get(council, 0):
            continue
        if of > years.get(council, 0):
            groups[council].clear()
        years[council] = of
        groups[council].append(line)
    found = {}
    for council, lines in groups.items():
        nation = councils.rows[council].get("nation", "")
        seats = _seats(lines, parties, nation, took)
        if seats:
            found[council] = Held(seats=seats, year=years[council] or None)
    return found


def _seats(lines: Sequence[Line], parties: Parties, nation: str, took: Took) -> Counter[str]:
    """Seats by party of one council: a row a party, a row a councillor, or a column a party."""
    seats: Counter[str] = Counter()
    for line in lines:
        if line["party"]:
            number = line["seats"] if line["seats"] else "1" if line["councillor"] else ""
            _count(seats, parties.known(line["party"], nation=nation) or line["party"], number, line, took)
            continue
        for name, cell in line.others.items():
            party = parties.known(name, nation=nation) if name not in _NO_PARTY else None
            if party is not None:
                _count(seats, party, cell, line, took)
            elif cell not in {"", "0"} and name not in _NO_PARTY and cell.isdigit():
                says = f"{name} is not a party in the register: its {cell} seats are taken for others"
                took.findings.append(Finding.query("fill-party", line.where, says, "Rename the column to a party's."))
                seats["oth"] += int(cell)
        if line["total"].isdigit() and sum(seats.values()) != int(line["total"]):
            says = f"the parties add up to {sum(seats.values())}, and the row says {line['total']}"
            took.findings.append(Finding.query("fill-total", line.where, says, "Correct the row, or add vacant seats."))
    return +seats


def _count(seats: Counter[str], party: str, cell: str, line: Line, took: Took) -> None:
    if cell.isdigit():
        seats[party] += int(cell)
    elif cell not in {"", "-", "–"}:
        says = f"{cell!r} seats of {party} is not a number"
        took.findings.append(Finding.block("cell", line.where, says, "Correct that cell."))


#: `Con 15` or `15 Con`, in a line such as `Adur: Con 15, Lab 3`.
_PAIR = re.compile(r"(?P<before>\d+)\s+(?P<name>[^\d,;]+)|(?P<first>[^\d,;]+?)[\s:=]+(?P<after>\d+)")


def _of_lines(text: str, councils: Councils, parties: Parties, took: Took) -> dict[str, Held]:
    """Lines as a web page has them, each with a council, a colon, dash or tab, and its parties."""
    found = {}
    for number, line in enumerate(text.splitlines(), start=1):
        parts = re.split(r":|\t| [-–—|] ", line.strip(), maxsplit=1)
        council = councils.of(parts[0].strip()) if len(parts) == 2 else None
        if council is None:
            if re.search(r"\d", line):
                says = f"{line.strip()[:60]!r} names no council of this night"
                took.findings.append(Finding.query("fill-unplaced", f"{took.source} line {number}", says))
            continue
        seats: Counter[str] = Counter()
        for pair in _PAIR.finditer(parts[1]):
            name = (pair["name"] or pair["first"]).strip(" \t.()")
            party = parties.known(name, nation=councils.rows[council].get("nation", ""))
            if party is None:
                says = f"{name!r} is not a party in the register: its seats are taken for others"
                took.findings.append(Finding.query("fill-party", f"{took.source} line {number}", says))
            seats[party or "oth"] += int(pair["before"] or pair["after"])
        if seats:
            found[council] = Held(seats=seats)
    return found


def _lacking(folder: Folder) -> list[str]:
    """The councils that renew seats and have no composition."""
    held = {row["council_id"] for row in folder.rows("composition_before.csv")}
    up = {row["council_id"] for row in folder.rows("contests.csv") if renews(row)}
    return [row["name"] for row in folder.rows("councils.csv") if row["council_id"] in up - held]
