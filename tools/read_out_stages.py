"""How well stage tables are read: published counts of Northern Ireland, and wrong digits planted in them.

`python -m tools.read_out_stages FOLDER [--seed N]` reads a folder with the layout of `local_2014_stages.csv` and
`local_2014_counts.csv`, and prints what docs/counting.md says of them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from random import Random

from msgspec.structs import replace

from tallyroom.counting.read_out import HUNDRED, Cell, Discrepancy, ReadOut, StageTable, read_out
from tallyroom.feeds.stage_tables import read_stage_tables

TRIES = 5000


def slip(votes: int, chance: Random) -> int:
    """The same votes with one digit read wrong."""
    text = f"{abs(votes) // HUNDRED}" if votes % HUNDRED == 0 else f"{abs(votes) / HUNDRED:.2f}"
    place = chance.choice([n for n, one in enumerate(text) if one.isdigit()])
    other = chance.choice([one for one in "0123456789" if one != text[place]])
    return round(float(text[:place] + other + text[place + 1 :]) * HUNDRED) * (-1 if votes < 0 else 1)


def planted(table: StageTable, chance: Random) -> tuple[StageTable, int, str] | None:
    """A table with one wrong digit, at which stage and whose; `None` where the cell drawn is empty."""
    stage = chance.randrange(len(table.stages))
    who = chance.choice(sorted(table.stages[stage]))
    cell = table.stages[stage][who]
    of_total = stage == 0 or chance.random() < 0.5
    if not (cell.total if of_total else cell.transfer):
        return None
    if stage == 0:
        votes = slip(cell.total, chance)
        wrong = Cell(cell.transfer, votes, votes, cell.status)
    elif of_total:
        wrong = replace(cell, total=slip(cell.total, chance))
    else:
        wrong = replace(cell, transfer=slip(cell.transfer, chance))
    stages = [*table.stages]
    stages[stage] = {**stages[stage], who: wrong}
    return replace(table, stages=tuple(stages)), stage + 1, who


def lead(table: StageTable, read: ReadOut, who: str) -> int:
    """Stages between the one at which somebody's election, or exclusion, was foreseen, and the one that brought it."""
    last, quota = len(table.stages), read.quota * HUNDRED
    won = who in read.elected
    cells = [stage.get(who) for stage in table.stages]
    reached = (n for n, one in enumerate(cells, 1) if one and (one.total >= quota if won else n > 1 and one.total <= 0))
    told = (one.stage for one in read.foreseen if who in (one.elected if won else one.out))
    return next(reached, last) - next(told, last)


def _said(found: tuple[Discrepancy, ...]) -> set[tuple[int, str | None, str]]:
    return {(one.stage, one.candidate, one.code) for one in found}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = Random(asked.seed)
    tables: list[tuple[StageTable, ReadOut]] = []
    print("| counts | of them | stages | counts without a finding | findings |\n| --- | --- | --- | --- | --- |")
    for stages in sorted(asked.folder.glob("*_stages.csv")):
        found = read_stage_tables(stages, stages.with_name(stages.name.replace("_stages", "_counts")))
        read = [(table, read_out(table)) for table in found]
        codes = Counter(one.code for _, one_read in read for one in one_read.discrepancies)
        clean = sum(not one.discrepancies for _, one in read)
        length = sum(len(table.stages) for table in found)
        named = ", ".join(f"{code} {n}" for code, n in codes.most_common())
        print(f"| {stages.stem.removesuffix('_stages')} | {len(found)} | {length} | {clean} | {named} |")
        tables += read
    wrong = sum(
        not {who for stage in read.foreseen for who in stage.elected} <= {*read.elected}
        or bool({who for stage in read.foreseen for who in stage.out} & {*read.elected})
        for _, read in tables
    )
    leads = [lead(table, read, who) for table, read in tables for who in table.candidates]
    early = [one for one in leads if one > 0]
    print(f"\n{wrong} of {len(tables)} counts in which somebody's fate was foreseen wrongly.")
    print(
        f"Of {len(leads):,} fates {len(early):,} were foreseen before they came, "
        f"{sum(early) / len(early):.1f} stages on average."
    )
    tried = caught = others = cells = 0
    for _ in range(TRIES):
        table, sound = chance.choice(tables)
        made = planted(table, chance)
        if made is None:
            continue
        with_slip, stage, _ = made
        new = _said(read_out(with_slip).discrepancies) - _said(sound.discrepancies)
        tried += 1
        caught += any(at in {stage, stage + 1} for at, _, _ in new)
        others += sum(at not in {stage, stage + 1} for at, _, _ in new)
        cells += sum(map(len, table.stages))
    print(
        f"Of {tried:,} wrong digits {caught / tried:.1%} were found; "
        f"{others / cells:.2%} of the other cells were doubted."
    )


if __name__ == "__main__":
    main()
