"""Checks on order: a second return, a correction of what no longer stands, a place that is not in the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tallyroom.checks.bulletin import bulletin_faults
from tallyroom.domain import (
    Administration,
    BodyId,
    Book,
    Bulletin,
    CompositionAmended,
    Contest,
    ContestId,
    Corrected,
    Declaration,
    Declared,
    Finding,
    Happening,
    Postponed,
    Rescheduled,
    Summarised,
    Withdrawn,
)
from tallyroom.tally import Standing, Stands, State


def examine_sequence(book: Book, board: Stands, happening: Happening, where: str) -> Iterator[Finding]:
    """What is wrong with recording this after all that has been recorded."""
    rule = _RULES.get(type(happening))
    if rule is not None:
        yield from rule(book, board, happening, where)


def _declared(book: Book, board: Stands, happening: Declared, where: str) -> Iterator[Finding]:
    contest = happening.declaration.contest
    yield from _known_contest(book, contest, where)
    standing = board.standing(contest)
    stages = len(standing.sheet.stages) if standing.sheet is not None else 0
    if standing.state is State.DECLARED and len(happening.declaration.stages) > stages > 0:
        yield from _next_stage(book.contest(contest), standing, happening.declaration, where)
    elif standing.state in {State.DECLARED, State.TIED}:
        yield Finding.block(
            "already-declared",
            where,
            f"{contest} was declared already, in entry {standing.entry}",
            "If that was wrong, give the right one with `declare --correct REASON`.",
        )
    if standing.state is State.COUNTING:
        yield from _next_stage(book.contest(contest), standing, happening.declaration, where)


def _next_stage(contest: Contest, standing: Standing, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Stages go on from those that have been read out; a result without stages may end the count at any time."""
    if not declaration.stages or standing.sheet is None:
        return
    known, given = standing.sheet.stages, declaration.stages
    if len(given) <= len(known):
        says = f"stage {len(known)} of {contest.id} was read out already, in entry {standing.entry}"
        mend = "If that was wrong, give the right one with `declare --correct REASON`."
        yield Finding.block("already-declared", where, says, mend)
    for stage, rows in zip(known, given, strict=False):
        had = dict(zip((who.id for who in contest.candidacies), stage.votes, strict=True))
        other = [row.who for row in rows if row.who in had and had[row.who] != row.total]
        if other:
            says = f"stage {stage.number} was read out otherwise before, for {', '.join(other)}"
            yield Finding.query("stage-changed", where, says, "Was the earlier stage corrected, or is this a slip?")


def _summarised(book: Book, board: Stands, happening: Summarised, where: str) -> Iterator[Finding]:
    body = happening.summary.body
    yield from _council_that_is_up(book, body, where)
    council = board.chambers.get(body)
    if council is not None and council.summary_entry is not None:
        yield Finding.block(
            "already-summarised",
            where,
            f"{body} was summarised already, in entry {council.summary_entry}",
            "If that was wrong, give the right one with `declare --correct REASON`.",
        )


def _corrected(book: Book, board: Stands, happening: Corrected, where: str) -> Iterator[Finding]:
    if (happening.declaration is None) == (happening.summary is None):
        yield Finding.block(
            "correction-empty", where, "needs one of declaration and summary", "Give what is right, whole."
        )
    if happening.declaration is not None:
        contest = happening.declaration.contest
        yield from _known_contest(book, contest, where)
        yield from _still_stands(board.standing(contest).entry, happening.replaces, contest, where)
    if happening.summary is not None:
        body = happening.summary.body
        yield from _known_body(book, body, where)
        council = board.chambers.get(body)
        yield from _still_stands(council.summary_entry if council else None, happening.replaces, body, where)
    yield from _reasoned(happening.reason, where)
    if happening.replaces in board.corrections:
        says = f"entry {happening.replaces} was a correction already"
        yield Finding.query("correction-again", where, says, "Is this the last word? Readers see both.")


def _withdrawn(book: Book, board: Stands, happening: Withdrawn, where: str) -> Iterator[Finding]:
    if happening.replaces not in board.last_words:
        yield Finding.block(
            "nothing-to-withdraw",
            where,
            f"entry {happening.replaces} is not the last word on anything",
            "Name the entry of what stands now: a declaration, summary, postponement, bulletin, amendment or time.",
        )
    yield from _reasoned(happening.reason, where)


def _postponed(book: Book, board: Stands, happening: Postponed, where: str) -> Iterator[Finding]:
    yield from _known_contest(book, happening.contest, where)
    standing = board.standing(happening.contest)
    if standing.counts:
        yield Finding.block(
            "already-declared",
            where,
            f"{happening.contest} was declared in entry {standing.entry}",
            "Withdraw that declaration first.",
        )


def _rescheduled(book: Book, board: Stands, happening: Rescheduled, where: str) -> Iterator[Finding]:
    yield from _known_body(book, happening.body, where)
    if happening.contest is not None:
        yield from _known_contest(book, happening.contest, where)


def _administered(book: Book, board: Stands, happening: Administration, where: str) -> Iterator[Finding]:
    yield from _known_body(book, happening.body, where)
    for party in happening.parties:
        if not book.has_party(party):
            yield Finding.block(
                "party-unknown", where, f"{party!r} is not a party in this night's book", "Mend the id."
            )


def _published(book: Book, board: Stands, happening: Bulletin, where: str) -> Iterator[Finding]:
    yield from bulletin_faults(book, happening, where)


def _amended(book: Book, board: Stands, happening: CompositionAmended, where: str) -> Iterator[Finding]:
    yield from _known_body(book, happening.composition.body, where)
    yield from _reasoned(happening.reason, where)


_RULES: dict[type[Any], Callable[[Book, Stands, Any, str], Iterator[Finding]]] = {
    Declared: _declared,
    Summarised: _summarised,
    Corrected: _corrected,
    Withdrawn: _withdrawn,
    Postponed: _postponed,
    Rescheduled: _rescheduled,
    Administration: _administered,
    Bulletin: _published,
    CompositionAmended: _amended,
}


def _still_stands(stands: int | None, replaces: int, what: ContestId | BodyId, where: str) -> Iterator[Finding]:
    if stands != replaces:
        now = f"entry {stands} stands" if stands else "nothing stands to be corrected"
        yield Finding.block(
            "correction-stale",
            where,
            f"replaces entry {replaces}, but for {what} {now}",
            "Look at what stands now, and correct that.",
        )


def _known_contest(book: Book, contest: ContestId, where: str) -> Iterator[Finding]:
    if not book.has_contest(contest):
        yield Finding.block("contest-unknown", where, f"{contest} is not in this night's book", "Mend the ballot id.")


def _known_body(book: Book, body: BodyId, where: str) -> Iterator[Finding]:
    if not book.has_body(body):
        yield Finding.block("council-unlisted", where, f"{body} is not in this night's book", "Mend the council's id.")


def _council_that_is_up(book: Book, body: BodyId, where: str) -> Iterator[Finding]:
    yield from _known_body(book, body, where)
    if book.has_body(body) and not book.body(body).is_up:
        yield Finding.block("council-not-up", where, f"{body} renews no seats this time", "Mend the council's id.")


def _reasoned(reason: str, where: str) -> Iterator[Finding]:
    if not reason.strip():
        yield Finding.block("reason-missing", where, "gives no reason", "Readers are told why: say it in one sentence.")
