"""Returns in the canonical CSV and in JSON Lines: what was announced, matched to the book, with every fault found.

Matches names to candidacies exactly. Whether what was announced is believable is for `checks`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, Literal, Protocol, cast

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from tallyroom.domain import (
    VACANT,
    BodyId,
    Book,
    Bulletin,
    Candidacy,
    CandidacyId,
    Contest,
    ContestId,
    CouncilSummary,
    Declaration,
    Declared,
    Finding,
    Grade,
    Happening,
    PartyId,
    RehearsalBegan,
    Seats,
    Statement,
    Summarised,
    Votes,
    seats_by_party,
    slug,
)
from tallyroom.errors import TallyroomError
from tallyroom.feeds.columns import RETURNS
from tallyroom.feeds.tables import Row, parse_table, repeated


class Decode(Protocol):
    """Turns one line's body into a happening, or raises `TallyroomError` naming `where`."""

    def __call__(self, kind: str, body: bytes, *, where: str) -> Happening: ...


class Returned(Struct, frozen=True, kw_only=True):
    """One happening as it came in: from which source, and where in it."""

    happening: Happening
    source: str
    where: str


class Reading(Struct, frozen=True, kw_only=True):
    """What was read and what was wrong. A faulty return is left out; a doubtful one is in, with its finding."""

    returned: tuple[Returned, ...]
    findings: tuple[Finding, ...]


def read_csv(data: bytes, book: Book, *, file: str) -> Reading:
    """The canonical returns CSV, one row a candidate: `ballot_id,candidate,votes` and optional columns."""
    table = parse_table(data, RETURNS, file=file)
    if not table.rows and not table.findings:
        empty = Finding.block("file-empty", file, "has a header and no rows", "Give a row for each candidate.")
        return Reading(returned=(), findings=(empty,))
    declarations = read_declarations(table.rows, book)
    return Reading(returned=declarations.returned, findings=table.findings + declarations.findings)


def read_jsonl(data: bytes, *, file: str, decode: Decode) -> Reading:
    """One happening a line: `{"kind": "declared", "declaration": {…}}`, with the fields of the domain's values.

    `decode(kind, body, where)` is the ledger's own: this format is what the ledger keeps, so it carries every kind.
    """
    returned, findings = [], []
    for number, line in enumerate(data.splitlines(), start=1):
        if not line.strip():
            continue
        where = f"{file} line {number}"
        try:
            returned.append(Returned(happening=_line(line, where, decode), source="", where=where))
        except TallyroomError as error:
            findings.append(Finding.block("line", where, error.what, error.mend))
    return Reading(returned=tuple(returned), findings=tuple(findings))


def _line(line: bytes, where: str, decode: Decode) -> Happening:
    try:
        fields = json.loads(line)
        kind = str(fields.pop("kind"))
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError) as error:
        raise TallyroomError(
            "is not a JSON object with a 'kind'", where=where, mend="Is the line cut short?"
        ) from error
    happening = decode(kind, json.dumps(fields).encode(), where=where)
    if isinstance(happening, RehearsalBegan):
        raise TallyroomError("does not come in from a file", where=where, mend="Use `tallyroom rehearse`.")
    unknown = sorted(_unknown_fields(fields, to_builtins(happening)))
    if unknown:
        raise TallyroomError(f"{kind} has no {', '.join(unknown)}", where=where, mend="Mend the field's name.")
    return happening


def _unknown_fields(given: Any, known: Any) -> Iterator[str]:
    """Names in the JSON that the value made from it does not have."""
    if isinstance(given, dict) and isinstance(known, dict):
        for name, value in given.items():
            if name in known:
                yield from _unknown_fields(value, known[name])
            else:
                yield repr(name)
    elif isinstance(given, list) and isinstance(known, tuple):
        for one, other in zip(given, known, strict=False):
            yield from _unknown_fields(one, other)


def read_declarations(rows: Iterable[Row], book: Book) -> Reading:
    """Rows of candidates into one declaration a contest, in the order in which contests first appear."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["ballot_id"] is not None:
            groups[row["ballot_id"]].append(row)
    returned: list[Returned] = []
    findings: list[Finding] = []
    for ballot, group in groups.items():
        if not book.has_contest(ballot):
            findings.append(no_contest(ballot, group[0], book))
            continue
        faults = _declare(book.contest(ContestId(ballot)), group, returned)
        findings += faults
    return Reading(returned=tuple(returned), findings=tuple(findings))


def _declare(contest: Contest, rows: list[Row], returned: list[Returned]) -> list[Finding]:
    """Add the contest's declaration to `returned`, unless a fault stands in its way."""
    paper = Paper(contest)
    people = [paper.find(row) for row in rows]
    faults = paper.findings + list(_missing(contest, people, rows))
    faults += repeated(rows, "ballot_id", "candidate", "party_id")
    named = [(who.id, row) for who, row in zip(people, rows, strict=True) if who is not None]
    if contest.of_lists:
        named = _of_lists(contest, named, faults)
    elif not contest.is_uncontested:
        faults += _without_votes(rows)
    faults += _contradictions(rows)
    if not any(row.unread for row in rows) and not any(fault.grade is Grade.BLOCK for fault in faults):
        returned.append(
            Returned(
                happening=Declared(declaration=_declaration(contest, named, rows)),
                source=rows[0]["source"] or "",
                where=rows[0].where(),
            )
        )
    return faults


def _of_lists(
    contest: Contest, named: list[tuple[CandidacyId, Row]], faults: list[Finding]
) -> list[tuple[CandidacyId, Row]]:
    """Votes belong to a list: on a row of its own, or on that of one of its people alone."""
    list_of = {who.id: one.id for one in contest.lists for who in one.people}
    found: list[tuple[CandidacyId, Row]] = []
    votes: dict[CandidacyId, Row] = {}
    for who, row in named:
        option = list_of.get(who, who)
        first = votes.setdefault(option, row) if row["votes"] is not None else row
        if first["votes"] != row["votes"]:
            says = f"the list {option} has {first['votes']:,} votes in {first.where()}, and {row['votes']:,} here"
            mend = "Give votes for a list in one row, with its party and no candidate."
            faults.append(Finding.block("row-differs", row.where("votes"), says, mend))
        if who in list_of:
            found.append((who, _without(row, "votes")))
        if first is row and (row["votes"] is not None or option == who):
            is_list = any(option == one.id for one in contest.lists)
            found.append((option, _without(row, "elected") if is_list else row))
    return found


def _without(row: Row, column: str) -> Row:
    return replace(row, cells={**row.cells, column: None})


def _without_votes(rows: list[Row]) -> Iterator[Finding]:
    """Either every row has votes or none has: a cell left empty among others was forgotten."""
    if any(row["votes"] is not None for row in rows):
        for row in rows:
            if row["votes"] is None and "votes" not in row.unread:
                yield Finding.block(
                    "votes-missing", row.where("votes"), "has no votes", "Give them, or leave every cell empty."
                )


#: What is said of the whole contest, in any of its rows or in all of them alike.
_OF_THE_CONTEST = ("ballots_issued", "rejected", "rejected_heads", "electorate", "turnout_pct", "declared_at", "status")


def _contradictions(rows: list[Row]) -> Iterator[Finding]:
    for column in _OF_THE_CONTEST:
        said = {row[column]: row for row in rows if row[column] is not None}
        if len(said) > 1:
            first, other, *_ = said
            says = f"says {other}, and {said[first].where()} says {first} of the same contest"
            yield Finding.block("row-differs", said[other].where(column), says, "Give one of them.")
    total = next((row["rejected"] for row in rows if row["rejected"] is not None), None)
    heads = next((row["rejected_heads"] for row in rows if row["rejected_heads"]), ())
    if heads and total is not None and sum(n for _, n in heads) != total:
        says = f"heads add up to {sum(n for _, n in heads):,}, and {total:,} are rejected in all"
        yield Finding.block("row-differs", rows[0].where("rejected_heads"), says, "Look for a figure misread.")


def _declaration(contest: Contest, named: list[tuple[CandidacyId, Row]], rows: list[Row]) -> Declaration:
    def first(column: str) -> Any:
        return next((row[column] for row in rows if row[column] is not None), None)

    elected = sorted((row for row in named if row[1]["elected"]), key=lambda row: row[1]["elected_order"] or 0)
    drawn = sorted((row for row in named if row[1]["lot"]), key=lambda row: row[1]["lot"])
    status = first("status")
    rejected = first("rejected")
    return Declaration(
        contest=contest.id,
        votes=_no_noughts(_votes(named, "votes")) if contest.is_uncontested else _votes(named, "votes"),
        final_votes=_votes(named, "votes_final"),
        returned=tuple(who for who, _ in elected),
        rejected=first("rejected_heads") or ((("all", rejected),) if rejected is not None else ()),
        papers_verified=first("ballots_issued"),
        electorate=first("electorate"),
        turnout_stated=first("turnout_pct"),
        declared_at=first("declared_at"),
        lot_drawn=tuple(who for who, _ in drawn),
        status=cast(
            "Literal['declared', 'provisional', 'court-varied']",
            status if status in {"provisional", "court-varied"} else "declared",
        ),
    )


def _votes(named: list[tuple[CandidacyId, Row]], column: str) -> Votes:
    return tuple(sorted((who, row[column]) for who, row in named if row[column] is not None))


def _no_noughts(votes: Votes) -> Votes:
    """Where there was no poll, some sources write nought: nothing is said by it."""
    return votes if any(n for _, n in votes) else ()


class Paper:
    """A contest's ballot paper, on which rows are looked up by id, by name and party, or by name alone."""

    def __init__(self, contest: Contest) -> None:
        self.contest = contest
        self.findings: list[Finding] = []
        on_lists = [who for one in contest.lists for who in one.people]
        self._by_id = {who.id: who for who in (*on_lists, *contest.candidacies)}
        self._lists = {who.party: who for who in contest.candidacies if any(who.id == one.id for one in contest.lists)}
        self._by_name: dict[str, list[Candidacy]] = defaultdict(list)
        for who in (*contest.candidacies, *on_lists):
            self._by_name[slug(who.name)].append(who)

    def find(self, row: Row) -> Candidacy | None:
        """Whom or which list a row is of; a list's own row has its party and no candidate."""
        name = row["candidate"]
        if name is None and "candidate" not in row.unread:
            found = self._lists.get(row["party_id"])
            if found is None:
                self.findings.append(self._nameless(row))
            return found
        if name is None:
            return None
        namesakes = self._by_name.get(slug(name), [])
        same_party = [who for who in namesakes if row["party_id"] in (None, who.party)]
        if len(same_party) == 1:
            return same_party[0]
        if name in self._by_id:
            return self._by_id[CandidacyId(name)]
        self.findings.append(self._unmatched(row, namesakes, same_party))
        return None

    def _nameless(self, row: Row) -> Finding:
        if not self._lists:
            return Finding.block("cell-empty", row.where("candidate"), "is empty", "Every row needs it.")
        says = f"{row['party_id'] or 'nobody'} has no list in {self.contest.id}"
        lists = ", ".join(sorted(map(str, self._lists)))
        return Finding.block("list-unknown", row.where("party_id"), says, f"The lists are those of {lists}.")

    def _unmatched(self, row: Row, namesakes: Sequence[Candidacy], same_party: Sequence[Candidacy]) -> Finding:
        name, ballot = row["candidate"], self.contest.id
        if same_party:
            ids = ", ".join(who.id for who in same_party)
            return Finding.block(
                "candidate-ambiguous",
                row.where("candidate"),
                f"{len(same_party)} people called {name} stand in {ballot}",
                f"Give the candidate's id instead: {ids}.",
            )
        if namesakes:
            return Finding.block(
                "party-mismatch",
                row.where("party_id"),
                f"{name} stands for {namesakes[0].party}, not {row['party_id']}, in {ballot}",
                "Mend the party, or leave the cell empty.",
            )
        near = get_close_matches(name, [who.name for who in self.contest.candidacies], n=1)
        return Finding.block(
            "candidate-unknown",
            row.where("candidate"),
            f"nobody called {name} stands in {ballot}",
            f"Did you mean {near[0]}?" if near else "Mend the name, or the ballot_id.",
        )


def _missing(contest: Contest, people: list[Candidacy | None], rows: list[Row]) -> Iterator[Finding]:
    if None in people or not contest.papers_known:
        return
    given = {who.id for who in people if who}
    given |= {one.id for one in contest.lists if any(who.id in given for who in one.people)}
    for who in contest.candidacies:
        if who.id not in given:
            yield Finding.block(
                "candidate-missing",
                f"{rows[0].file} row {rows[-1].number}",
                f"{who.name} stands in {contest.id} and has no row",
                "Add the row; is the file cut short?",
            )


def no_contest(ballot: str, row: Row, book: Book) -> Finding:
    near = get_close_matches(ballot, [contest.id for contest in book.contests], n=1, cutoff=0.8)
    return Finding.block(
        "contest-unknown",
        row.where("ballot_id"),
        f"{ballot} is not in this night's book",
        f"Did you mean {near[0]}?" if near else "Mend the id; contests come from the package's contests.csv.",
    )


def read_summaries(rows: Iterable[Row], book: Book) -> Reading:
    """Rows of council and party into one council-level summary a council."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if None not in (row["council_id"], row["party_id"], row["seats_after"]):
            groups[row["council_id"]].append(row)
    returned, findings = [], []
    for council, group in groups.items():
        if not book.has_body(council):
            where = group[0].where("council_id")
            findings.append(
                Finding.block("council-unlisted", where, f"{council} is not in councils.csv", "Mend the id.")
            )
            continue
        findings += repeated(group, "council_id", "party_id")
        source = "; ".join(sorted({row["source"] for row in group if row["source"]}))
        summary = _summary(BodyId(council), group, source)
        returned.append(Returned(happening=Summarised(summary=summary), source=source, where=group[0].where()))
    return Reading(returned=tuple(returned), findings=tuple(findings))


def _summary(body: BodyId, rows: list[Row], source: str) -> CouncilSummary:
    after = {PartyId(row["party_id"]): row["seats_after"] for row in rows}
    won = {PartyId(row["party_id"]): row["seats_won"] for row in rows if row["seats_won"] is not None}
    control = next((row["control_after"] for row in rows if row["control_after"]), None)
    return CouncilSummary(
        body=body,
        vacancies=after.pop(VACANT, 0),
        seats=seats_by_party(after),
        seats_won=_won(won),
        control=PartyId(control) if control else None,
        source=source,
    )


def _won(won: dict[PartyId, int]) -> Seats | None:
    won.pop(VACANT, None)
    return seats_by_party(won) if any(won.values()) else None


def read_bulletins(rows: Iterable[Row]) -> Reading:
    """Rows of published figures into one bulletin an id."""
    groups: dict[str, list[Row]] = defaultdict(list)
    needed = ("bulletin_id", "title", "issuer", "published_at", "assumed", "measure", "subject", "scope", "value")
    for row in rows:
        if all(row[column] is not None for column in needed):
            groups[row["bulletin_id"]].append(row)
    returned = []
    for bulletin, group in groups.items():
        head = group[0]
        returned.append(
            Returned(
                happening=Bulletin(
                    id=bulletin,
                    title=head["title"],
                    issuer=head["issuer"],
                    source=head["source"] or "",
                    published_at=head["published_at"],
                    assumed=head["assumed"],
                    statements=tuple(map(_statement, group)),
                ),
                source=head["source"] or "",
                where=head.where(),
            )
        )
    return Reading(returned=tuple(returned), findings=())


def _statement(row: Row) -> Statement:
    return Statement(
        measure=row["measure"],
        subject=row["subject"],
        scope=row["scope"],
        value=row["value"],
        change=row["change"],
        of=row["of"],
        basis=row["basis"] or "",
    )
