"""A package for a coming election from Democracy Club's candidates CSV alone: contests, candidates, parties, councils.

What the file does not know stays unknown: a council's size, its cycle and who held its seats are for somebody to fill
in. Until then its wards have results, and the council no control.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from msgspec import Struct

from tallyroom.domain import Finding, blocks, slug
from tallyroom.feeds.columns import CANDIDATES, COMPOSITIONS, CONTESTS, COUNCILS, MUST, PARTIES
from tallyroom.feeds.incoming.report import plain
from tallyroom.feeds.tables import Column, Row, day, identifier, parse_table, seats


def _text(cell: str) -> str:
    return plain(cell)


COLUMNS = {
    "ballot_paper_id": Column(identifier, **MUST),
    "election_date": Column(day, **MUST),
    "name": Column(_text),
    "person_name": Column(_text),
    "id": Column(_text),
    "person_id": Column(_text),
    "party_id": Column(_text),
    "party_ec_id": Column(_text),
    "party_name": Column(_text, **MUST),
    "post_label": Column(_text, **MUST),
    "organisation_name": Column(_text),
    "seats_contested": Column(seats),
    "gss_code": Column(_text),
    "party_list_position": Column(_text),
    "cancelled_poll": Column(_text),
}

#: The parties that packages call by ids of their own.
_OWN = {"PP52": "con", "PP53": "lab", "PP90": "ld", "PP63": "grn", "PP85": "ukip", "PP102": "snp", "PP77": "pc"}
_OWN |= {"PP130": "sgp", "PP7931": "reform", "joint-party:53-119": "lab", "ynmp-party:2": "ind"}
_SHORT = {"con": "Con", "lab": "Lab", "ld": "Lib Dem", "grn": "Green", "ind": "Ind", "ukip": "UKIP"}
_NATIONS = {"E": "England", "S": "Scotland", "W": "Wales", "N": "Northern Ireland"}
_KINDS = ("mayor", "pcc", "parl")


class Made(Struct, frozen=True):
    """The package's files by name (empty where a fault blocks), and every fault found."""

    files: dict[str, bytes]
    findings: tuple[Finding, ...]


def package_of(data: bytes, *, file: str) -> Made:
    """The files of a package for every ballot in the candidates file. Polls that were cancelled are left out."""
    table = parse_table(data, COLUMNS, file=file)
    rows = [row for row in table.rows if not row.unread and (row["name"] or row["person_name"])]
    findings = list(table.findings)
    nameless = [row for row in table.rows if not row["name"] and not row["person_name"]]
    findings += [Finding.block("cell-empty", row.where("name"), "is empty", "Every row needs it.") for row in nameless]
    days = sorted({row["election_date"] for row in rows if row["election_date"]})
    if len(days) > 1:
        says = f"has polls on {len(days)} days, from {days[0]} to {days[-1]}"
        findings.append(Finding.block("many-days", file, says, "Keep the rows of one polling day."))
    if not days and not findings:
        findings.append(Finding.block("file-empty", file, "has a header and no rows", "Export it again."))
    if blocks(findings):
        return Made({}, tuple(findings))
    polled = [row for row in rows if (row["cancelled_poll"] or "").lower() not in {"true", "t", "1"}]
    return Made(_files(polled, days[0]), tuple(findings))


def _files(rows: Sequence[Row], polling: date) -> dict[str, bytes]:
    ballots = {row["ballot_paper_id"]: row for row in rows}
    parties = {_party(row): row for row in rows}
    councils = {_council(row): row for row in ballots.values()}
    return {
        "event.toml": _event(polling, ballots.values()),
        "parties.csv": _table(PARTIES, (_party_row(party, row) for party, row in sorted(parties.items()))),
        "councils.csv": _table(COUNCILS, (_council_row(council, row) for council, row in sorted(councils.items()))),
        "contests.csv": _table(CONTESTS, (_contest_row(ballot, row) for ballot, row in sorted(ballots.items()))),
        "candidates.csv": _table(CANDIDATES, map(_candidate_row, rows)),
        "composition_before.csv": _table(COMPOSITIONS, ()),
    }


def _event(polling: date, ballots: Iterable[Row]) -> bytes:
    closes = datetime.combine(polling, time(22), ZoneInfo("Europe/London"))
    nations = sorted({_nation(row) for row in ballots})
    quoted = ", ".join(f'"{nation}"' for nation in nations)
    named = f"{polling.day} {polling:%B %Y}"
    return (
        f'id = "night-{polling.isoformat()}"\nname = "Elections of {named}"\n'
        f"polling_date = {polling.isoformat()}\npolls_close = {closes.isoformat()}\n"
        f"nations = [{quoted}]\n\n"
        '[[source]]\nid = "democracy-club"\nname = "Democracy Club candidates"\nlicence = "CC BY 4.0"\n'
    ).encode()


def _table(columns: dict[str, Column], rows: Iterable[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    lines = csv.DictWriter(out, list(columns), restval="", lineterminator="\n")
    lines.writeheader()
    lines.writerows(rows)
    return out.getvalue().encode()


def _party(row: Row) -> str:
    reference = row["party_ec_id"] or row["party_id"] or ""
    known = _OWN.get(reference) or _OWN.get(row["party_id"] or "")
    number = reference.removeprefix("party:")
    return known or _OWN.get(f"PP{number}") or slug(row["party_name"]) or slug(reference)


def _party_row(party: str, row: Row) -> dict[str, str]:
    reference = row["party_ec_id"] or row["party_id"] or ""
    kind = "independent" if party == "ind" else ""
    return {
        "party_id": party,
        "name": row["party_name"],
        "short_name": _SHORT.get(party, row["party_name"]),
        "ec_ref": reference,
        "kind": kind,
    }


def _council(row: Row) -> str:
    parts = row["ballot_paper_id"].split(".")
    return parts[1] if len(parts) > 2 else slug(row["organisation_name"] or parts[0])


def _council_row(council: str, row: Row) -> dict[str, str]:
    nation = _nation(row)
    return {
        "council_id": council,
        "name": row["organisation_name"] or council.replace("-", " ").title(),
        "kind": "council",
        "nation": nation,
        "region": nation,
        "cycle": "none",
    }


def _nation(row: Row) -> str:
    return _NATIONS.get((row["gss_code"] or "E")[:1].upper(), "England")


def _contest_row(ballot: str, row: Row) -> dict[str, str]:
    kind = next((kind for kind in _KINDS if ballot.startswith(f"{kind}.")), "local")
    by = ".by." in ballot
    return {
        "ballot_id": ballot,
        "council_id": _council(row),
        "contest_type": f"{kind}_by" if by and kind in {"local", "parl"} else kind,
        "division": row["post_label"],
        "gss": row["gss_code"] or "",
        "seats": str(row["seats_contested"] or 1),
    }


def _candidate_row(row: Row) -> dict[str, str]:
    return {
        "ballot_id": row["ballot_paper_id"],
        "candidate": row["name"] or row["person_name"],
        "party_id": _party(row),
        "person_id": row["id"] or row["person_id"] or "",
        "list_place": row["party_list_position"] or "",
    }
