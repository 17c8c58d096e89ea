"""Past contests: from Democracy Club's results of today or of 2018, our own returns, or any table of candidates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tallyroom.domain import Finding
from tallyroom.feeds.filling.names import Ward, day_in
from tallyroom.feeds.headers import Line, read_lines
from tallyroom.feeds.tables import flag
from tallyroom.register import council_of

ROLES = {
    "ballot": ("ballot paper id", "ballot id"),
    "council": ("council id", "organisation name", "council", "local authority", "authority"),
    "division": ("post label", "division", "ward", "ward name"),
    "gss": ("gss", "gss code", "ward code"),
    "day": ("election date", "previous date", "polling date", "date"),
    "candidate": ("person name", "candidate", "name", "candidate name"),
    "reference": ("party id", "party ec id", "ec ref"),
    "party": ("party name", "party"),
    "votes": ("votes cast", "votes", "ballots cast", "num ballots"),
    "elected": ("elected", "is elected", "winner"),
    "seats": ("seats contested", "seats", "winner count"),
    "electorate": ("total electorate", "electorate"),
}


class PastPerson(Struct, frozen=True, kw_only=True):
    name: str
    reference: str
    party: str
    votes: int | None
    elected: bool


class PastContest(Struct, frozen=True, kw_only=True):
    """One contest of the past, with everybody who stood. `seats` were filled, by those marked as elected."""

    ballot: str
    kind: str
    ward: Ward
    day: date
    seats: int
    people: tuple[PastPerson, ...]
    source: str
    electorate: int | None = None

    @property
    def is_by_election(self) -> bool:
        return ".by." in self.ballot

    @property
    def winners(self) -> tuple[PastPerson, ...]:
        """Those elected, the one with the fewest votes first: who came in last is up first."""
        return tuple(sorted((one for one in self.people if one.elected), key=lambda one: (one.votes or 0, one.name)))


def read_past(data: bytes, *, file: str) -> tuple[tuple[PastContest, ...], list[Finding]]:
    """Every contest of the file, by date; rows without a ballot id or with unreadable votes are findings."""
    table = read_lines(data, ROLES, file=file)
    findings = list(table.findings)
    for role in ("ballot", "candidate", "elected"):
        if role not in table.roles and not findings:
            says = f"no column is known to hold the {role}"
            mend = "Democracy Club's results and our own returns.csv have it."
            findings.append(Finding.block("column-missing", f"{file} row 1", says, mend))
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in table.rows:
        if line["ballot"]:
            groups[line["ballot"]].append(line)
    found = [one for ballot, lines in groups.items() if (one := _contest(ballot, lines, file, findings))]
    return tuple(sorted(found, key=lambda one: (one.day, one.ballot))), findings


def _contest(ballot: str, lines: Sequence[Line], file: str, findings: list[Finding]) -> PastContest | None:
    def first(role: str) -> str:
        return next((line[role] for line in lines if line[role]), "")

    try:
        day = date.fromisoformat(first("day")) if first("day") else day_in(ballot)
        people = tuple(map(_person, lines))
    except ValueError as error:
        findings.append(Finding.query("fill-unread", lines[0].where, f"{ballot}: {error}", "It is passed over."))
        return None
    parts = ballot.split(".")
    if day is None or len(parts) < 3:
        findings.append(Finding.query("fill-unread", lines[0].where, f"{ballot} has no date", "It is passed over."))
        return None
    named = [part for part in parts[1:-1] if part != "by"]
    elected = sum(one.elected for one in people)
    seats, electorate = first("seats"), first("electorate").replace(",", "")
    return PastContest(
        ballot=ballot,
        kind=parts[0],
        ward=Ward(_council(named[0], first("council")), first("division"), named[-1], first("gss")),
        day=day,
        seats=int(seats) if seats.isdigit() else elected,
        people=people,
        source=file,
        electorate=int(electorate) if electorate.isdigit() else None,
    )


def _council(id_: str, name: str) -> str:
    known = council_of(id_) or council_of(name)
    return known.id if known else id_


def _person(line: Line) -> PastPerson:
    votes = line["votes"].replace(",", "")
    return PastPerson(
        name=line["candidate"],
        reference=line["reference"],
        party=line["party"],
        votes=int(votes) if votes else None,
        elected=bool(line["elected"]) and flag(line["elected"]),
    )
