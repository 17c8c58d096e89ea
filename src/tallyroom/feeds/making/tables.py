"""Lists of candidates in tables: Democracy Club's CSV of today and of 2018, or anybody's, a row a candidate.

A column is known by its header, by any of the names that sources give it, or because it is named for its role.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tallyroom.domain import Finding, blocks, slug
from tallyroom.feeds.headers import Line, Lines, read_lines
from tallyroom.feeds.making.listing import Ballot, Listing, Stands
from tallyroom.feeds.tables import flag, identifier, seats
from tallyroom.register import council_of

#: What each role's column is called by those who write such lists, as `header_key` has it.
ROLES: dict[str, tuple[str, ...]] = {
    "ballot": ("ballot paper id", "ballot id", "ballot"),
    "date": ("election date", "polling date", "polling day", "date of election", "date"),
    "candidate": ("person name", "name", "candidate", "candidate name", "full name", "name of candidate"),
    "person": ("person id", "id"),
    "reference": ("party ec id", "party id", "party reference", "ec ref"),
    "party": ("party name", "party", "description", "party description", "affiliation"),
    "division": ("post label", "ward", "division", "ward name", "electoral division", "electoral area", "constituency"),
    "council": ("organisation name", "council", "local authority", "authority", "council name"),
    "seats": ("seats contested", "seats", "vacancies", "winner count", "number of seats", "councillors to be elected"),
    "gss": ("gss", "gss code", "ward code", "area code", "wd code"),
    "post": ("post id",),
    "region": ("nuts1", "region"),
    "place": ("party list position", "list position", "list place"),
    "cancelled": ("cancelled poll", "cancelled", "poll cancelled", "uncontested"),
    "reason": ("cancellation reason", "reason"),
}
#: Two columns that between them say which ballot, where no column has its id.
_WITHOUT_ID = ("council", "division", "date")


def read_list(data: bytes, *, file: str, columns: Mapping[str, str]) -> Listing:
    """The ballots of a table. `columns` names the headers of roles; the others are guessed from `ROLES`."""
    table = read_lines(data, ROLES, file=file, columns=columns)
    findings = [*table.findings, *_missing(table, f"{file} row 1")]
    if blocks(findings):
        return Listing(ballots=(), findings=tuple(findings))
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in table.rows:
        ballot = _ballot_id(line, findings)
        if ballot:
            groups[ballot].append(line)
    ballots = tuple(one for id_, group in groups.items() if (one := _ballot(id_, group, findings)))
    return Listing(ballots=ballots, findings=tuple(findings))


def _missing(table: Lines, where: str) -> Iterator[Finding]:
    if not table.roles and blocks(table.findings):
        return
    if "candidate" not in table.roles:
        yield _no_column("candidate", "person_name", where)
    if "ballot" not in table.roles and not table.roles.issuperset(_WITHOUT_ID):
        yield _no_column("ballot", "ballot_paper_id", where)


def _no_column(role: str, usual: str, where: str) -> Finding:
    mend = f"Name it with --map {role}=HEADER; Democracy Club calls it {usual}."
    if role == "ballot":
        mend += " Columns for council, division and date do as well."
    return Finding.block("column-missing", where, f"no column is known to hold the {role}", mend)


def _ballot_id(line: Line, findings: list[Finding]) -> str:
    """The ballot's id as it is given, or made of council, ward and date as Democracy Club makes it."""
    given = line["ballot"]
    try:
        if given:
            return identifier(given)
        day = date.fromisoformat(line["date"])
    except ValueError as error:
        findings.append(Finding.block("cell", line.where, str(error), "Correct that cell."))
        return ""
    if not line["council"] or not line["division"]:
        findings.append(Finding.block("cell-empty", line.where, "has no ballot id, council or ward", "Fill it."))
        return ""
    council = council_of(line["council"], on=day)
    return f"local.{council.id if council else slug(line['council'])}.{slug(line['division'])}.{day.isoformat()}"


def _ballot(id_: str, lines: Sequence[Line], findings: list[Finding]) -> Ballot | None:
    def said(role: str, read: Any = str) -> Any:
        """What the rows of this ballot say, which must be the same in all of them."""
        values: dict[Any, Line] = {}
        for line in lines:
            if line[role]:
                try:
                    values.setdefault(read(line[role]), line)
                except ValueError as error:
                    findings.append(Finding.block("cell", f"{line.where}, {role}", str(error), "Correct that cell."))
        if len(values) > 1:
            first, other, *_ = values
            says = f"says {other}, and {values[first].where} says {first} of the same ballot"
            findings.append(Finding.block("row-differs", f"{values[other].where}, {role}", says, "Keep one of them."))
        return next(iter(values), None)

    day = said("date", date.fromisoformat) or _day_in(id_)
    if day is None:
        findings.append(Finding.block("cell-empty", lines[0].where, f"{id_} has no date", "Give election_date."))
        return None
    post = said("post") or ""
    gss = said("gss") or (post.removeprefix("gss:") if post.startswith("gss:") else "")
    return Ballot(
        id=id_,
        day=day,
        division=said("division") or id_.split(".")[-2].replace("-", " ").title(),
        where=lines[0].where,
        organisation=said("council") or "",
        seats=said("seats", seats),
        gss=gss,
        region=said("region") or "",
        cancelled=bool(said("cancelled", flag)),
        reason=said("reason") or "",
        people=tuple(_people(lines, findings)),
    )


def _people(lines: Sequence[Line], findings: list[Finding]) -> Iterator[Stands]:
    for line in lines:
        if not line["candidate"]:
            where = f"{line.where}, candidate"
            findings.append(Finding.block("cell-empty", where, "is empty", "Every row needs a name."))
            continue
        yield Stands(
            name=line["candidate"],
            person_id=line["person"],
            party_ref=line["reference"],
            party_name=line["party"],
            list_place=line["place"],
        )


def _day_in(ballot: str) -> date | None:
    try:
        return date.fromisoformat(ballot.rpartition(".")[2])
    except ValueError:
        return None
