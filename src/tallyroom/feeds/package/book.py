"""A package's tables into a `Book`, with every fault found on the way.

Says what is in the package. What was announced on the night is read in `returns`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Literal, cast

from msgspec.structs import replace

from tallyroom.domain import (
    NOC,
    VACANT,
    Basis,
    Body,
    BodyId,
    Book,
    Composition,
    Contest,
    ContestId,
    Event,
    Expected,
    Finding,
    Grade,
    Party,
    PartyId,
    PreviousCandidacy,
    PreviousContest,
    seats_by_party,
)
from tallyroom.feeds.package.background import past_control, watches
from tallyroom.feeds.package.contests import ContestMaker, Tables
from tallyroom.feeds.package.event import read_baselines, read_event
from tallyroom.feeds.tables import Row, repeated
from tallyroom.kinds import Rule

_Tables = dict[str, tuple[Row, ...]]

#: Party ids that every package uses alike, and what they stand for.
_KINDS = {"ind": "independent", "oth": "lumped", "vacant": "vacant"}

#: Words that stand where an id would, and mean something else.
_TAKEN = {NOC, "all", "declared", "gb", "index.html", "majority", "national", "split", "uk"}


class BookMaker:
    """Collects findings while the tables become a book; one step a method, in the order of `make`."""

    def __init__(self, event: dict[str, Any], tables: _Tables, rules: tuple[Rule, ...]) -> None:
        self._toml = event
        self._tables = tables
        self._rules = rules
        self.findings: list[Finding] = []

    def make(self) -> Book | None:
        """The book, or `None` where something it cannot be made without is at fault."""
        event, faults = read_event(self._toml)
        self.findings += faults
        self._same_rows_twice()
        parties = tuple(self._party(row) for row in self._whole("parties.csv", "party_id", "name", "short_name"))
        self._party_ids = {party.id for party in parties}
        bodies = {body.id: body for body in map(self._body, self._whole("councils.csv", "council_id", "nation"))}
        if event is None:
            return None
        contests = self._contests(event, parties, bodies)
        self._ballots = {contest.id for contest in contests}
        self._orphans()
        self._predecessors(bodies)
        book = Book(
            event=event,
            parties=parties,
            bodies=tuple(bodies.values()),
            contests=contests,
            compositions=tuple(self._compositions(bodies)),
            previous=tuple(self._previous()),
            timetable=tuple(self._timetable(bodies)),
            baselines=tuple(read_baselines(self._toml)),
        )
        self._sizes(book)
        self._defenders_missing(book)
        return replace(
            book,
            past_control=past_control(book, self._tables["past_control.csv"], self.findings),
            watches=watches(book, self._tables["watch.csv"], self.findings),
        )

    def _same_rows_twice(self) -> None:
        keys = {
            "parties.csv": ("party_id",),
            "councils.csv": ("council_id",),
            "contests.csv": ("ballot_id",),
        }
        for file, key in keys.items():
            self.findings += repeated(self._tables[file], *key)
        times = self._tables["timetable.csv"]
        self.findings += repeated((row for row in times if row["ballot_id"]), "council_id", "ballot_id")
        self.findings += repeated((row for row in times if not row["ballot_id"]), "council_id")
        for file, column in (
            ("parties.csv", "party_id"),
            ("councils.csv", "council_id"),
            ("contests.csv", "ballot_id"),
            ("watch.csv", "watch_id"),
        ):
            for row in self._tables[file]:
                if row[column] in _TAKEN:
                    self._block(
                        row.where(column), "id-taken", f"{row[column]!r} has a meaning of its own", "Rename it."
                    )

    def _whole(self, file: str, *needed: str) -> Iterator[Row]:
        """Rows that have what a value cannot be made without; the others have their finding already."""
        return (row for row in self._tables[file] if all(row[column] is not None for column in needed))

    def _party(self, row: Row) -> Party:
        kind = row["kind"] or _KINDS.get(row["party_id"], "party")
        return Party(
            id=PartyId(row["party_id"]),
            name=row["name"],
            short_name=row["short_name"],
            colour=row["colour"],
            ec_ref=row["ec_ref"],
            kind=cast("Literal['party', 'independent', 'lumped', 'vacant']", kind),
        )

    def _body(self, row: Row) -> Body:
        return Body(
            id=BodyId(row["council_id"]),
            name=row["name"] or row["council_id"],
            kind=row["kind"] or "",
            nation=row["nation"],
            region=row["region"] or row["nation"],
            seats=row["seats_total"],
            seats_up=row["seats_up"],
            cycle=row["cycle"] or "none",
            control_before=self._known_party(row, "control_before", row["control_before"], also=(NOC,)),
            mayor=self._known_party(row, "mayor", row["mayor"]),
            gss=row["gss"],
            population=row["population"],
            predecessors=tuple(BodyId(one) for one in (row["predecessors"] or "").split("|") if one),
        )

    def _contests(self, event: Event, parties: tuple[Party, ...], bodies: dict[BodyId, Body]) -> tuple[Contest, ...]:
        maker = ContestMaker(
            Tables(
                contests=tuple(self._whole("contests.csv", "ballot_id", "council_id", "seats")),
                candidates=tuple(self._whole("candidates.csv", "ballot_id")),
                bodies=bodies,
                parties={party.id: party for party in parties},
                nations=event.nations,
                rules=self._rules,
            ),
            event,
        )
        contests = maker.make()
        self.findings += maker.findings
        return contests

    def _predecessors(self, bodies: dict[BodyId, Body]) -> None:
        """A new body's predecessors may have no other row; its own past would be invented, so it has none."""
        for row in self._whole("councils.csv", "council_id", "nation"):
            if row["control_before"] and row["predecessors"]:
                says = f"{row['council_id']} replaces {row['predecessors']}, and is said to have been controlled before"
                mend = "Leave control_before empty: a new council has no past of its own."
                self._find(Grade.QUERY, row.where("control_before"), "control-of-new-council", says, mend)

    def _orphans(self) -> None:
        for file in ("candidates.csv", "previous.csv"):
            for row in self._whole(file, "ballot_id") if self._ballots else ():
                if row["ballot_id"] not in self._ballots:
                    self._block(
                        row.where("ballot_id"),
                        "contest-unknown",
                        f"{row['ballot_id']} is not in contests.csv",
                        "Add the contest, or mend the id.",
                    )

    def _compositions(self, bodies: dict[BodyId, Body]) -> Iterator[Composition]:
        groups: dict[tuple[BodyId, Basis], list[Row]] = defaultdict(list)
        for row in self._whole("composition_before.csv", "council_id", "party_id", "seats"):
            if row["council_id"] not in bodies:
                self._block(row.where("council_id"), "council-unlisted", f"{row['council_id']} is not in councils.csv")
                continue
            self._known_party(row, "party_id", row["party_id"])
            groups[BodyId(row["council_id"]), row["basis"] or "eve"].append(row)
        for (body, basis), rows in groups.items():
            self.findings += repeated(rows, "council_id", "party_id")
            held = {PartyId(row["party_id"]): row["seats"] for row in rows}
            yield Composition(
                body=body,
                basis=basis,
                vacancies=held.pop(VACANT, 0),
                seats=seats_by_party(held),
                dated=rows[0]["dated"],
                source="; ".join(sorted({row["source"] for row in rows if row["source"]})),
            )

    def _previous(self) -> Iterator[PreviousContest]:
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in self._whole("previous.csv", "ballot_id", "previous_date", "candidate", "elected", "seats"):
            groups[row["ballot_id"]].append(row)
        for ballot, rows in groups.items():
            yield PreviousContest(
                contest=ContestId(ballot),
                dated=rows[0]["previous_date"],
                seats=rows[0]["seats"],
                comparable=all(row["comparable"] is not False for row in rows),
                candidacies=tuple(
                    PreviousCandidacy(
                        name=row["candidate"],
                        party=self._known_party(row, "party_id", row["party_id"]),
                        votes=row["votes"],
                        elected=row["elected"],
                    )
                    for row in rows
                ),
                source=rows[0]["source"] or "",
            )

    def _timetable(self, bodies: dict[BodyId, Body]) -> Iterator[Expected]:
        for row in self._whole("timetable.csv", "council_id", "expected_at", "assumed"):
            if row["council_id"] not in bodies:
                self._block(row.where("council_id"), "council-unlisted", f"{row['council_id']} is not in councils.csv")
            elif row["ballot_id"] and row["ballot_id"] not in self._ballots:
                self._block(row.where("ballot_id"), "contest-unknown", f"{row['ballot_id']} is not in contests.csv")
            else:
                yield Expected(
                    body=BodyId(row["council_id"]),
                    contest=ContestId(row["ballot_id"]) if row["ballot_id"] else None,
                    at=row["expected_at"],
                    assumed=row["assumed"],
                    basis=row["basis"] or "",
                )

    def _sizes(self, book: Book) -> None:
        """Bodies whose composition is unknown; those whose seats do not add up are for `checks.package`."""
        for body in filter(lambda body: body.is_up, book.bodies):
            if book.composition(body.id) is None and not body.predecessors:
                self._find(
                    Grade.QUERY,
                    f"composition_before.csv, {body.id}",
                    "composition-missing",
                    "has no composition before the poll",
                    "Add its rows; until then its seats can only be counted as they are won.",
                )

    def _defenders_missing(self, book: Book) -> None:
        """Where not every seat is up, who still sits follows from who defends: where nobody says so, it is unknown."""
        lacking = [body for body in book.bodies if body.is_up and body.cycle != "all" and _lacks_defenders(book, body)]
        if lacking:
            named = ", ".join(body.id for body in lacking[:5]) + (" …" if len(lacking) > 5 else "")
            says = f"is not given for every seat of {len(lacking)} councils that do not renew all their seats: {named}"
            mend = "Name one party a seat; until then the seats that are not up, and control, are unknown there."
            self._find(Grade.NOTE, "contests.csv, defending_party", "defenders-missing", says, mend)

    def _known_party(self, row: Row, column: str, party: str | None, also: tuple[PartyId, ...] = ()) -> PartyId | None:
        if party is None:
            return None
        if self._party_ids and party not in self._party_ids and party not in also:
            self._block(row.where(column), "party-unknown", f"{party!r} is not in parties.csv", "Add the party there.")
        return PartyId(party)

    def _block(self, where: str, code: str, says: str, mend: str = "Add it, or mend the id.") -> None:
        self._find(Grade.BLOCK, where, code, says, mend)

    def _find(self, grade: Grade, where: str, code: str, says: str, mend: str) -> None:
        self.findings.append(Finding(code=code, grade=grade, where=where, says=says, mend=mend))


def _lacks_defenders(book: Book, body: Body) -> bool:
    """Whether some of a body's seats are fought, not all, and of one of those nobody says who held it."""
    contests = [contest for contest in book.contests_of(body.id) if contest.fills_seats]
    up = sum(contest.seats for contest in contests if contest.renews_seats)
    unknown = any(len(contest.held_by) != contest.seats for contest in contests)
    return unknown and up < (body.seats or 0) and book.composition(body.id) is not None
