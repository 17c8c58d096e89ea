"""Stage tables: counts as they are read out, a row a candidate a stage, with or without a table of the counts.

Reads cells into `counting.read_out`. Whether they add up is asked there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tallyroom.counting.read_out import HUNDRED, NON_TRANSFERABLE, Cell, StageTable
from tallyroom.domain import Finding, Grade
from tallyroom.errors import TallyroomError
from tallyroom.feeds.tables import Column, Row, decimal, read_table, seats, text, whole_number

_WORDS = ("elected", "excluded", "not elected")


def hundredths(cell: str) -> int:
    """Votes in hundredths, such as 413.44 or -506.6."""
    votes = decimal(cell.replace(",", "").replace("−", "-")) * HUNDRED
    if votes != int(votes):
        raise ValueError(f"{cell!r} has more than two decimals")
    return int(votes)


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
