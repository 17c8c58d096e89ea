"""A ranked contest declared by the stages of its count, as a returning officer reads them out over a day or two."""

from __future__ import annotations

from tallyroom.counting.read_out import HUNDRED, NON_TRANSFERABLE, Cell, ReadOut, StageTable, read_out
from tallyroom.counting.sheet import CountSheet, Stage
from tallyroom.domain import NO_ONE, CandidacyId, Contest, Declaration

#: The rules under which counts are read out stage by stage.
READ_OUT = frozenset({"ni-1985"})


def table_of(contest: Contest, declaration: Declaration) -> StageTable:
    """The stages of a declaration as a table of candidacies; what goes to nobody has a row of its own."""
    return StageTable(
        area=contest.id,
        seats=contest.seats,
        candidates=tuple(who.id for who in contest.candidacies),
        stages=tuple(
            {NON_TRANSFERABLE if row.who == NO_ONE else row.who: Cell(row.transfer, row.total) for row in stage}
            for stage in declaration.stages
        ),
        valid=declaration.total_votes if declaration.votes else None,
    )


def settled(contest: Contest, declaration: Declaration) -> tuple[tuple[CandidacyId, ...], ReadOut]:
    """Who is elected so far, in order, and what the stages say.

    Whom the returning officer named stands where all seats are named; else who reached the quota, and at the end of the
    count who is left.
    """
    read = read_out(table_of(contest, declaration))
    if len(declaration.returned) == contest.seats:
        return declaration.returned, read
    sure = read.elected if read.over else read.reached
    return tuple(CandidacyId(who) for who in dict.fromkeys((*declaration.returned, *sure)))[: contest.seats], read


def sheet_of(contest: Contest, declaration: Declaration, elected: tuple[CandidacyId, ...], read: ReadOut) -> CountSheet:
    """The stages as a count sheet, candidates by name."""
    names = {who.id: who.name for who in contest.candidacies}
    stages, before = [], set[str]()
    for number, rows in enumerate(declaration.stages, 1):
        has = {row.who: row.total for row in rows}
        now = {who for who in elected if has.get(who, 0) >= read.quota * HUNDRED} - before
        gone = tuple(names[row.who] for row in rows if row.transfer < 0 and not row.total and row.who in names)
        giving = tuple(names[row.who] for row in rows if row.transfer < 0 and row.who in names)
        stages.append(
            Stage(
                number=number,
                action=_action(number, giving, gone),
                votes=tuple(has.get(who.id, 0) for who in contest.candidacies),
                non_transferable=has.get(NO_ONE, 0),
                elected=tuple(names[who] for who in sorted(now, key=lambda who: -has[CandidacyId(who)])),
                excluded=gone,
            )
        )
        before |= now
    return CountSheet(
        contest=contest.division.name,
        rules=contest.system,
        decimals=2,
        quota=read.quota * HUNDRED,
        valid=declaration.total_votes,
        candidates=tuple(names.values()),
        seats=contest.seats,
        stages=tuple(stages),
        elected=tuple(names[who] for who in elected),
        parties=tuple(who.party or "" for who in contest.candidacies),
    )


def _action(number: int, giving: tuple[str, ...], gone: tuple[str, ...]) -> str:
    if number == 1:
        return "first preferences"
    return f"{'exclusion' if gone else 'surplus'} of {' and '.join(giving)}" if giving else "no votes moved"
