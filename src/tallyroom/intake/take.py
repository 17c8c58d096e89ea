"""What a source says, taken into a night: what is new is recorded, what is known is passed over, the rest is told.

A return that says what stands already is no second return. One that says something else is a contradiction: it is
recorded only as a correction that somebody has given a reason for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import (
    CouncilSummary,
    Declaration,
    Declared,
    Entry,
    Finding,
    Happening,
    Summarised,
    blocks,
    said_in,
)
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.returns import Reading, Returned
from tallyroom.night import Accepted, Incoming, Night


class Taken(Struct, frozen=True, kw_only=True):
    """What came of it: entries made, how many returns were known already, and every finding.

    `refused` says that nothing was recorded; `left_out` are the returns that were not, where the others were.
    """

    entries: tuple[Entry, ...]
    known: int
    findings: tuple[Finding, ...]
    refused: bool = False
    left_out: int = 0


def take(night: Night, reading: Reading, *, by: str, source: str = "", correct: str = "", sound: bool = False) -> Taken:
    """Record what a source says: all of it, or with `sound` every return against which nothing grave is said.

    With `correct`, a return of what was declared otherwise replaces it for this reason.
    """
    night.refresh()
    new = [one for one in reading.returned if not known(night, one.happening)]
    repeated = len(reading.returned) - len(new)
    incoming = [_incoming(night, one, source=source, correct=correct) for one in new]
    marked = tuple(_marked(night, incoming))
    findings = reading.findings + marked
    if marked or (not sound and blocks(findings)):
        doubts = () if marked else night.examine(*incoming)
        return Taken(entries=(), known=repeated, findings=(*findings, *doubts), refused=True)
    left_out = 0
    if sound:
        incoming, doubts, left_out = _sound(night, incoming)
        findings += doubts
    outcome = night.record(*incoming, by=by)
    if not isinstance(outcome, Accepted):
        return Taken(entries=(), known=repeated, findings=(*findings, *outcome.findings), refused=True)
    return Taken(entries=outcome.entries, known=repeated, findings=(*findings, *outcome.findings), left_out=left_out)


def known(night: Night, happening: Happening) -> bool:
    """Whether what stands says the same, as far as both say anything."""
    last = night.last_word(happening)
    if last is None:  # of times, bulletins and the like nothing is the last word: they are known as they are
        return not isinstance(happening, Declared | Summarised) and any(
            entry.happening == happening for entry in night.entries
        )
    said, new = said_in(last.happening), said_in(happening)
    if isinstance(said, Declaration) and isinstance(new, Declaration):
        return not tuple(_differences(night, said, new))
    if isinstance(said, CouncilSummary) and isinstance(new, CouncilSummary):
        return replace(said, source="") == replace(new, source="")
    return last.happening == happening or (said is not None and said == new)


def disagreement(night: Night, returned: Returned, source: str) -> Finding:
    """What a return says against what stands, with both sources."""
    last = night.last_word(returned.happening)
    said, new = said_in(last.happening) if last else None, said_in(returned.happening)
    where = returned.where or source
    if last is None or not isinstance(said, Declaration) or not isinstance(new, Declaration):
        return Finding.query("sources-disagree", where, "says something else than what stands", "Ask both sources.")
    told = "; ".join(_differences(night, said, new))
    says = f"{new.contest}: {told} (entry {last.number}, {last.source or last.by})"
    return Finding.query("sources-disagree", where, says, "Ask the returning officer; correct what is wrong.")


def _differences(night: Night, said: Declaration, new: Declaration) -> Iterator[str]:
    """What two declarations of one contest say differently, of what both say."""
    votes = dict(said.votes)
    for who, n in new.votes if said.votes else ():
        if votes.get(who) != n:
            yield f"{who} {n:,}, and {votes.get(who, 0):,} stands"
    if new.votes and not said.votes:
        yield "gives votes, and none stand"
    standing = night.board.standing(new.contest)
    strangers = {*new.returned} - {*standing.returned, *standing.lots_needed, *said.returned}
    if strangers:
        yield f"returns {', '.join(sorted(strangers))}, and {', '.join(standing.returned) or 'nobody'} stands"
    if new.status != said.status:
        yield f"is {new.status}, and what stands is {said.status}"
    if new.lot_drawn and new.lot_drawn != said.lot_drawn:
        yield f"a lot is recorded for {', '.join(new.lot_drawn)}"
    for field in ("final_votes", "papers", "papers_verified", "electorate", "turnout_stated"):
        one, other = getattr(said, field), getattr(new, field)
        if one and other and one != other:
            yield f"{field.replace('_', ' ')} {_short(other)}, and {_short(one)} stands"


def _short(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value) if not isinstance(value, tuple) else "other ones"


def _incoming(night: Night, one: Returned, *, source: str, correct: str) -> Incoming:
    happening = night.correcting(one.happening, reason=correct) if correct else one.happening
    return Incoming(happening=happening, source=one.source or source, where=one.where)


def _marked(night: Night, incoming: Sequence[Incoming]) -> Iterator[Finding]:
    """What was made in a rehearsal is no result of a real night."""
    marked = [one for one in incoming if one.source.startswith(REHEARSAL)]
    if marked and not night.is_rehearsal:
        says = f"is marked as made in a rehearsal ({len(marked)} returns)"
        yield Finding.block("rehearsal-return", marked[0].where, says, "Take it into a rehearsal; it is no result.")


def _sound(night: Night, incoming: Sequence[Incoming]) -> tuple[list[Incoming], tuple[Finding, ...], int]:
    """Those against which nothing grave is said, what is said against the others, and how many those are."""
    good: list[Incoming] = []
    said: list[Finding] = []
    for one in incoming:
        found = night.examine(one)
        if blocks(found):
            said += found
        else:
            good.append(one)
    return good, tuple(said), len(incoming) - len(good)
