"""Stage tables: counts as they are read out, a row a candidate a stage, with or without a table of the counts.

Reads cells into `counting.read_out`. Whether they add up is asked there.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tallyroom.counting.read_out import HUNDRED, NON_TRANSFERABLE, Cell, StageTable
from tallyroom.domain import (
    NO_ONE,
    Book,
    CandidacyId,
    Contest,
    ContestId,
    Declaration,
    Declared,
    Finding,
    Grade,
    StageRow,
    blocks,
)
from tallyroom.errors import TallyroomError
from tallyroom.feeds import columns
from tallyroom.feeds.returns import Paper, Reading, Returned, no_contest
from tallyroom.feeds.tables import Column, Row, hundredths, parse_table, read_table, seats, text, whole_number

_WORDS = ("elected", "excluded", "not elected")


def status(cell: str) -> str:
    """What was said of a candidate: elected, excluded, not elected."""
    word = cell.lower().replace("_", " ")
    if word not in _WORDS:
        raise ValueError(f"{cell!r} is not Elected, Excluded, Not Elected or empty")
    return word


STAGES = {
    "area": Column(text, required=True, filled=True),
    "stage": Column(whole_number, required=True, filled=True),
    "candidate": Column(text, required=True, filled=True),
    "party": Column(text),
    "first_preferences": Column(hundredths),
    "transfers": Column(hundredths),
    "total": Column(hundredths, required=True, filled=True),
    "status": Column(status),
    "status_at_stage": Column(text),
}

COUNTS = {
    "area": Column(text, required=True, filled=True),
    "name": Column(text),
    "council": Column(text),
    "seats": Column(seats, required=True, filled=True),
    "quota": Column(whole_number),
    "electorate": Column(whole_number),
    "total_poll": Column(whole_number),
    "valid_poll": Column(whole_number),
    "spoiled": Column(whole_number),
    "stages": Column(whole_number),
}

_SAME = {"ballot_id": "area"}


def read_stage_tables(stages: Path, counts: Path, *, area: str = "") -> tuple[StageTable, ...]:
    """Every count of two tables, or that of one area, in the order of the first.

    Raises `TallyroomError` with every fault of both: a cell that cannot be read, a stage or a candidate twice, a stage
    that is left out, a count without its seats.
    """
    read, known = read_table(stages, STAGES, same=_SAME), read_table(counts, COUNTS, same=_SAME)
    faults = [*read.findings, *known.findings]
    by_area: dict[str, list[Row]] = defaultdict(list)
    for row in read.rows:
        by_area[row["area"]].append(row)
    told = {row["area"]: row for row in known.rows}
    wanted = [area] if area else list(by_area)
    if area and area not in by_area:
        raise TallyroomError(
            f"no area called {area!r}", where=stages.name, mend=f"It has {', '.join([*by_area][:5])} …"
        )
    tables = []
    for one in wanted:
        if one not in told:
            where, fix = by_area[one][0].where("area"), f"Add a row of {one} to {counts.name}."
            faults.append(
                Finding.block("stage-table", where, f"{counts.name} does not say how many seats {one} has", fix)
            )
            continue
        faults += _faults(by_area[one])
        tables.append(_table(one, by_area[one], told[one].cells))
    blocking = [str(fault) for fault in faults if fault.grade is Grade.BLOCK]
    if blocking:
        raise TallyroomError("\n".join(blocking))
    return tuple(tables)


def _faults(rows: list[Row]) -> Iterator[Finding]:
    numbers = {row["stage"] for row in rows if row["stage"] is not None}
    gaps = sorted(set(range(1, max(numbers, default=0) + 1)) - numbers)
    if gaps or 0 in numbers:
        says = "stage 0 is no stage" if 0 in numbers else f"stage {gaps[0]} is left out"
        yield Finding.block("stage-table", rows[0].where("stage"), says, "Stages are numbered from 1, without a gap.")
    twice = [row for row, who in _told_apart(rows) if who != row["candidate"]]
    first = {row["candidate"] for row in twice if row["stage"] == 1}
    for row in twice:
        if row["candidate"] not in first or row["candidate"] == NON_TRANSFERABLE:
            says = f"{row['candidate']} has two rows at stage {row['stage']}"
            yield Finding.block("stage-table", row.where("candidate"), says, "Remove the one that was not read out.")


def _told_apart(rows: list[Row]) -> Iterator[tuple[Row, str]]:
    """Each row with its candidate. Of two with one name the later of each stage gets a number: Ann Lee (2)."""
    seen: Counter[tuple[int, str]] = Counter()
    for row in rows:
        key = (row["stage"], row["candidate"])
        seen[key] += 1
        yield row, key[1] if seen[key] == 1 else f"{key[1]} ({seen[key]})"


def _table(area: str, rows: list[Row], told: Mapping[str, Any]) -> StageTable:
    last = max((row["stage"] for row in rows if row["stage"]), default=0)
    stages: list[dict[str, Cell]] = [{} for _ in range(last)]
    final: dict[str, str] = {}
    names: dict[str, str] = {}
    for row, who in _told_apart(rows):
        if not row["stage"] or row["total"] is None:
            continue
        first = row["first_preferences"] if row["stage"] == 1 else None
        stages[row["stage"] - 1][who] = Cell(row["transfers"] or 0, row["total"], first, row["status"] or "")
        if who != NON_TRANSFERABLE:
            names[who] = row["candidate"]
            if row["status"]:
                final[who] = row["status"]
    return StageTable(
        area=area,
        seats=told["seats"] or 1,
        candidates=tuple(names),
        namesakes=tuple(who for who, name in names.items() if who != name),
        stages=tuple(stages),
        quota=told["quota"],
        valid=told["valid_poll"],
        final=final,
    )


def is_staged(data: bytes) -> bool:
    """Whether a file's first line has the columns of a count that is read out."""
    head = data.removeprefix(BOM_UTF8).lstrip().partition(b"\n")[0].replace(b'"', b"").replace(b" ", b"").strip()
    return {b"ballot_id", b"stage", b"candidate", b"total"} <= {*head.split(b",")}


def read_stage_file(data: bytes, book: Book, *, file: str) -> Reading:
    """A file of stages, as `declare` reads it."""
    table = parse_table(data, columns.STAGES, file=file)
    reading = read_stages(table.rows, book)
    return replace(reading, findings=(*table.findings, *reading.findings))


def read_stages(rows: Sequence[Row], book: Book, declared: Sequence[Returned] = ()) -> Reading:
    """Rows of stages into a declaration a stage, each with the stages before it; the first stages of all come first.

    `declared` are returns of the same night: of a contest that is in both, the last stage has what they say besides.
    A contest with a fault is left out, whole.
    """
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["ballot_id"] is not None:
            groups[row["ballot_id"]].append(row)
    findings: list[Finding] = []
    given = {one.happening.declaration.contest: one for one in declared if isinstance(one.happening, Declared)}
    found: list[tuple[int, Returned]] = []
    for ballot, group in groups.items():
        if not book.has_contest(ballot):
            findings.append(no_contest(ballot, group[0], book))
            continue
        contest = book.contest(ContestId(ballot))
        stages, faults = _stages_of(contest, group)
        findings += faults
        if not blocks(faults) and not any(row.unread for row in group):
            found += _said(contest, stages, group, given.get(contest.id))
    others = [one for one in declared if one.happening.declaration.contest not in groups]  # type: ignore[union-attr]  # declared, all
    in_order = [one for _, one in sorted(found, key=lambda row: row[0])]
    return Reading(returned=(*others, *in_order), findings=tuple(findings))


def _stages_of(contest: Contest, rows: list[Row]) -> tuple[list[list[StageRow]], list[Finding]]:
    paper = Paper(contest)
    numbers = {row["stage"] for row in rows if row["stage"] is not None}
    faults: list[Finding] = []
    if numbers != set(range(1, len(numbers) + 1)):
        says = f"stages of {contest.id} are {', '.join(map(str, sorted(numbers)))}"
        faults.append(
            Finding.block("stage-table", rows[0].where("stage"), says, "Stages are numbered from 1, without a gap.")
        )
        return [], faults
    stages: list[dict[CandidacyId, StageRow]] = [{} for _ in numbers]
    for row in rows:
        if row["stage"] is None or row["total"] is None or row["candidate"] is None:
            continue
        nobody = row["candidate"].casefold() == NON_TRANSFERABLE.casefold()
        who = None if nobody else paper.find(row)
        id_ = NO_ONE if nobody else who.id if who is not None else None
        if id_ is None:
            continue
        stage = stages[row["stage"] - 1]
        if id_ in stage:
            says = f"{row['candidate']} has two rows at stage {row['stage']}"
            faults.append(
                Finding.block("stage-table", row.where("candidate"), says, "Remove the one that was not read out.")
            )
        stage[id_] = StageRow(id_, row["transfers"] or 0, row["total"])
    return [list(stage.values()) for stage in stages], [*faults, *paper.findings]


def _said(
    contest: Contest, stages: list[list[StageRow]], rows: list[Row], given: Returned | None
) -> Iterator[tuple[int, Returned]]:
    """A declaration for each stage, with its number."""
    firsts = tuple(sorted((row.who, row.total // HUNDRED) for row in stages[0] if row.who != NO_ONE))
    paper = Paper(contest)
    at_last = [row for row in rows if row["stage"] == len(stages) and (row["status"] or "").lower() == "elected"]
    named = {who.id for row in at_last if (who := paper.find(row)) is not None}
    for number in range(1, len(stages) + 1):
        last = number == len(stages)
        when = next((row["declared_at"] for row in rows if row["stage"] == number and row["declared_at"]), None)
        made = Declaration(
            contest=contest.id,
            votes=firsts,
            returned=tuple(sorted(named)) if last and len(named) == contest.seats else (),
            declared_at=when,
            stages=tuple(tuple(stage) for stage in stages[:number]),
        )
        if last and given is not None and isinstance(given.happening, Declared):
            whole = given.happening.declaration
            made = replace(whole, votes=firsts, stages=made.stages, returned=whole.returned or made.returned)
        where = next(row.where("stage") for row in rows if row["stage"] == number)
        yield number, Returned(happening=Declared(declaration=made), source=given.source if given else "", where=where)
