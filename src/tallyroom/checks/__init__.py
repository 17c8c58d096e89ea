"""Is this return believable? Coded findings on what is about to be recorded, and on what has been.

Looks and says; refuses nothing itself, and never raises for bad data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from tallyroom.checks.course import Course
from tallyroom.checks.declaration import DECLARATION_CHECKS, lists_against_votes
from tallyroom.checks.limits import graded
from tallyroom.checks.moments import moment_faults
from tallyroom.checks.plausibility import PLAUSIBILITY_CHECKS
from tallyroom.checks.sequence import examine_sequence
from tallyroom.checks.summary import composition_faults, reconcile, summary_faults
from tallyroom.domain import (
    Book,
    CompositionAmended,
    Corrected,
    CouncilSummary,
    Declaration,
    Declared,
    Finding,
    Happening,
    Summarised,
    blocks,
)
from tallyroom.tally import Stands, awaited_of, decide

__all__ = ["DECLARATION_CHECKS", "PLAUSIBILITY_CHECKS", "Course", "examine", "reconcile"]


def examine(
    book: Book, board: Stands, happening: Happening, *, where: str, course: Course | None = None
) -> tuple[Finding, ...]:
    """Everything to be said against recording this now. `where` names it in its source.

    `course` is the night so far; without it, votes are held against last time alone.
    """
    found = tuple(_examine(book, board, happening, where))
    if not blocks(found):  # what cannot be is no matter of likelihood
        found += tuple(_doubts(book, course or Course(book), happening, where))
    # What blocks is mended first: the tie may be gone with it.
    return tuple(one for one in found if one.code != "lot-needed") if blocks(found) else found


def _examine(book: Book, board: Stands, happening: Happening, where: str) -> Iterator[Finding]:
    yield from examine_sequence(book, board, happening, where)
    yield from moment_faults(book, happening, where)
    match happening:
        case Declared(declaration=declaration) | Corrected(declaration=Declaration() as declaration):
            if book.has_contest(declaration.contest):
                yield from _each(DECLARATION_CHECKS, book, declaration, where)
                yield from _awaiting(book, board, declaration, where)
        case Summarised(summary=summary) | Corrected(summary=CouncilSummary() as summary):
            if book.has_body(summary.body):
                yield from summary_faults(book, summary, where)
        case CompositionAmended(composition=composition):
            if book.has_body(composition.body):
                yield from composition_faults(book, composition, where)
        case _:
            return


def _awaiting(book: Book, board: Stands, declaration: Declaration, where: str) -> Iterator[Finding]:
    """A list's winners are held against the constituencies that its count takes into account, once all are in."""
    contest = book.contest(declaration.contest)
    if contest.waits_for and declaration.status == "declared":
        decision = decide(contest, declaration, awaited_of(book, contest, board.standing))
        if decision.counted:
            yield from lists_against_votes(contest, declaration, decision, where)


def _doubts(book: Book, course: Course, happening: Happening, where: str) -> Iterator[Finding]:
    match happening:
        case Declared(declaration=declaration) | Corrected(declaration=Declaration() as declaration):
            place = book.contest(declaration.contest).division.name
            for check in PLAUSIBILITY_CHECKS.values():
                for finding in check(book, course, declaration, where):
                    told = graded(book, finding)
                    if told is not None:
                        yield replace(told, says=f"{place}: {told.says}")
        case _:
            return


def _each(
    checks: dict[str, Callable[[Book, Declaration, str], Iterator[Finding]]],
    book: Book,
    declaration: Declaration,
    where: str,
) -> Iterator[Finding]:
    unknown = list(checks["candidates"](book, declaration, where))
    yield from unknown
    if not unknown:  # arithmetic on somebody else's votes would only confuse
        for name, check in checks.items():
            if name != "candidates":
                yield from check(book, declaration, where)
