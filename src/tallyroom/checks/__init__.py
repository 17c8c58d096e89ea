"""Is this return believable? Coded findings on what is about to be recorded, and on what has been.

Looks and says; refuses nothing itself, and never raises for bad data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tallyroom.checks.declaration import DECLARATION_CHECKS
from tallyroom.checks.moments import moment_faults
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
from tallyroom.tally import Stands

__all__ = ["DECLARATION_CHECKS", "examine", "reconcile"]


def examine(book: Book, board: Stands, happening: Happening, *, where: str) -> tuple[Finding, ...]:
    """Everything to be said against recording this now. `where` names it in its source."""
    found = tuple(_examine(book, board, happening, where))
    # What blocks is mended first: the tie may be gone with it.
    return tuple(one for one in found if one.code != "lot-needed") if blocks(found) else found


def _examine(book: Book, board: Stands, happening: Happening, where: str) -> Iterator[Finding]:
    yield from examine_sequence(book, board, happening, where)
    yield from moment_faults(happening, where)
    match happening:
        case Declared(declaration=declaration) | Corrected(declaration=Declaration() as declaration):
            if book.has_contest(declaration.contest):
                yield from _each(DECLARATION_CHECKS, book, declaration, where)
        case Summarised(summary=summary) | Corrected(summary=CouncilSummary() as summary):
            if book.has_body(summary.body):
                yield from summary_faults(book, summary, where)
        case CompositionAmended(composition=composition):
            if book.has_body(composition.body):
                yield from composition_faults(book, composition, where)
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
