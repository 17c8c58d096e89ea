"""Rehearse a night: replay a package's returns into a ledger, in its order or another, with faults thrown in.

Decides when things are announced, never what they mean. Times that no source gives are assumed, and said to be.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import BodyId, Book, Corrected, Declaration, Declared, RehearsalBegan, Summarised, Withdrawn
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading
from tallyroom.feeds.returns import Returned
from tallyroom.night import Accepted, Incoming, Night, Refused
from tallyroom.tally import decide

#: A council's wards are announced over this long, the last of them at the council's own time.
_COUNT_LASTS = timedelta(minutes=75)
#: Without a timetable, councils follow one another from the first of these after the close of poll to the second.
_FIRST, _LAST = timedelta(hours=2), timedelta(hours=19)

#: Steps that are made durable together, where nobody waits between them.
_AT_ONCE = 100

BY = "rehearsal"


class Cue(Struct, frozen=True, kw_only=True):
    """Something to be announced at a moment of the night. `reason`: why it replaces what was announced before."""

    at: datetime
    incoming: Incoming
    reason: str = ""


class Step(Struct, frozen=True, kw_only=True):
    """What came of a cue."""

    cue: Cue
    outcome: Accepted | Refused


def cues(package: PackageReading, *, order: str = "package", seed: int = 0) -> tuple[Cue, ...]:
    """Everything that a package says was announced, with its moment. `order` is `package` or `random`."""
    book = package.book
    if book is None:
        raise TallyroomError("the package has faults", mend="See `tallyroom package check`.")
    announced = list(_timed(package, book))
    if order == "random":
        shuffled = [cue.incoming for cue in announced]
        random.Random(seed).shuffle(shuffled)
        announced = [replace(cue, incoming=one) for cue, one in zip(announced, shuffled, strict=True)]
    bulletins = [
        Cue(at=returned.happening.published_at, incoming=_incoming(returned, f"bulletin:{returned.happening.id}"))  # type: ignore[union-attr]
        for returned in package.bulletins
    ]
    return tuple(sorted([*announced, *bulletins, *_again(package)], key=lambda cue: cue.at))


def _again(package: PackageReading) -> Iterator[Cue]:
    """What is announced once more: the recount, the missing box, the lot."""
    for number, one in enumerate(package.later, start=1):
        key = f"later:{one.declaration.contest}:{number}"
        incoming = Incoming(happening=Declared(declaration=one.declaration), source="simulation", key=key)
        yield Cue(at=one.at, incoming=incoming, reason=one.reason)


def rehearse(
    night: Night,
    package: PackageReading,
    *,
    order: str = "package",
    seed: int = 0,
    speed: float = 0,
    longest_wait: float = inf,
    until: int | None = None,
    faults: Sequence[str] = (),
) -> Iterator[Step]:
    """Replay a package into a night, step by step. A rehearsal cut short goes on where it stopped.

    `speed` is how many times faster than the night itself, 0 as fast as it goes, and nobody is kept waiting more than
    `longest_wait` seconds, nor for what was recorded before; `until` stops once control of so many councils is
    certain; `faults` names some of `FAULTS`.
    """
    require_faults(faults)
    plan = cues(package, order=order, seed=seed)
    begin(night, order=order, seed=seed, at=min([night.book.event.polls_close, *(cue.at for cue in plan[:1])]))
    _call_off(night, package)
    chance = random.Random(seed)
    before: datetime | None = None
    for cue in plan:
        if until is not None and night.board.everywhere.councils_decided >= until:
            return
        if speed and before is not None and not night.has(cue.incoming.key):
            time.sleep(min(max(0.0, (cue.at - before).total_seconds() / speed), longest_wait))
        before = cue.at
        hurt = FAULTS[chance.choice(list(faults))] if faults and chance.random() < _HOW_OFTEN else _plainly
        yield from hurt(night, cue)


def announce(night: Night, cue: Cue) -> Iterator[Step]:
    """One announcement as it is, recorded at its own time."""
    yield from _plainly(night, cue)


def at_once(night: Night, steps: Iterator[Step]) -> Iterator[Step]:
    """The steps of a rehearsal that nobody waits between, each given once it is durable: so many are at one time."""
    while True:
        with night.together():
            recorded = list(islice(steps, _AT_ONCE))
        if not recorded:
            return
        yield from recorded


def require_faults(faults: Sequence[str]) -> None:
    """Raise `TallyroomError` for faults that nobody knows how to throw in."""
    unknown = [fault for fault in faults if fault not in FAULTS]
    if unknown:
        raise TallyroomError(f"no such fault: {', '.join(unknown)}", mend=f"There are {', '.join(sorted(FAULTS))}.")


def begin(night: Night, *, order: str = "package", seed: int = 0, at: datetime) -> None:
    """Mark a ledger as a rehearsal, once. Raises `TallyroomError` for one that holds a real night."""
    if night.entries and not night.is_rehearsal:
        raise TallyroomError(
            "this ledger holds a real night",
            mend="Rehearse into a ledger of its own: `tallyroom init PACKAGE --db NEW.db`.",
        )
    started = Incoming(happening=RehearsalBegan(order=order, seed=seed), key=f"rehearsal:{order}:{seed}")
    night.record(started, by=BY, at=at)


def _call_off(night: Night, package: PackageReading) -> None:
    """Polls that were called off before the night are known from its beginning."""
    called_off = [
        Incoming(happening=one.happening, where=one.where, key=f"postponed:{one.where}") for one in package.postponed
    ]
    if called_off:
        night.record(*called_off, by=BY, at=night.entries[0].recorded_at)


def _timed(package: PackageReading, book: Book) -> Iterator[Cue]:
    """Returns with their times. Order is by time and then as in the package."""
    when = _council_times(package, book)
    wards = Counter(_body(returned, book) for returned in package.declarations)
    seen: Counter[BodyId] = Counter()
    timed: list[Cue] = []
    for returned in package.declarations:
        body = _body(returned, book)
        seen[body] += 1
        declaration = _declaration(returned)
        expected = book.expected(body, declaration.contest)
        if declaration.declared_at is not None:
            at = declaration.declared_at
        elif expected is not None and expected.contest is not None:
            at = expected.at
        else:
            at = (when[body] - _COUNT_LASTS * (1 - seen[body] / wards[body])).replace(microsecond=0)
            at += book.polls_close(declaration.contest) - book.event.polls_close  # its own day, on a wall of several
        timed.append(Cue(at=at, incoming=_incoming(returned, _key(declaration))))
    timed = _stages_in_order(timed)
    for returned in package.summaries:
        body = _body(returned, book)
        timed.append(Cue(at=when[body], incoming=_incoming(returned, f"summary:{body}")))
    yield from sorted(timed, key=lambda cue: cue.at)


def _council_times(package: PackageReading, book: Book) -> dict[BodyId, datetime]:
    """When each council's count ends: as the timetable has it, else spread evenly over the night."""
    bodies = list(dict.fromkeys(_body(one, book) for one in (*package.declarations, *package.summaries)))
    step = (_LAST - _FIRST) / max(1, len(bodies) - 1)
    times = {}
    for place, body in enumerate(bodies):
        expected = book.expected(body)
        assumed = book.event.polls_close + _FIRST + place * step
        times[body] = expected.at if expected is not None else assumed.replace(microsecond=0)
    return times


def _body(returned: Returned, book: Book) -> BodyId:
    if isinstance(returned.happening, Summarised):
        return returned.happening.summary.body
    return book.contest(_declaration(returned).contest).body


def _declaration(returned: Returned) -> Declaration:
    happening = returned.happening
    if not isinstance(happening, Declared):
        raise TypeError(f"{returned.where} is not a declaration")
    return happening.declaration


def _stages_in_order(timed: list[Cue]) -> list[Cue]:
    """A stage without a time of its own is read out at least a minute before the next."""
    before: dict[str, datetime] = {}
    found = []
    for cue in reversed(timed):
        declaration = cue.incoming.happening.declaration if isinstance(cue.incoming.happening, Declared) else None
        if declaration is not None and declaration.stages:
            latest = before.get(declaration.contest)
            at = cue.at if latest is None else min(cue.at, latest - timedelta(minutes=1))
            before[declaration.contest] = at
            cue = replace(cue, at=at)  # noqa: PLW2901  # the same cue, earlier
        found.append(cue)
    return found[::-1]


def _key(declaration: Declaration) -> str:
    """A contest is declared once; of a count that is read out, each stage is."""
    stage = f":stage-{len(declaration.stages)}" if declaration.stages else ""
    return f"return:{declaration.contest}{stage}"


def _incoming(returned: Returned, key: str) -> Incoming:
    return Incoming(happening=returned.happening, source=returned.source, where=returned.where, key=key)


def _plainly(night: Night, cue: Cue) -> Iterator[Step]:
    """Announce it; where it turns out a tie whose winner the package names, the lot is recorded a little later."""
    if cue.reason and not night.has(cue.incoming.key):
        happening = night.correcting(cue.incoming.happening, reason=cue.reason)
        cue = replace(cue, incoming=replace(cue.incoming, happening=happening))
    outcome = night.record(cue.incoming, by=BY, at=cue.at)
    yield Step(cue=cue, outcome=outcome)
    happening = cue.incoming.happening
    if isinstance(happening, Declared) and isinstance(outcome, Accepted):
        lot = _lot(night, happening.declaration)
        if lot is not None:
            reason = "The returning officer drew a lot; the source marks who was elected by it."
            yield from _correct(night, cue, outcome, lot, reason)


def _lot(night: Night, declaration: Declaration) -> Declaration | None:
    tied = decide(night.book.contest(declaration.contest), declaration).lots_needed
    drawn = tuple(who for who in declaration.returned if who in tied)
    return replace(declaration, lot_drawn=drawn) if drawn else None


def _correct(night: Night, cue: Cue, wrong: Accepted, right: Declaration, reason: str) -> Iterator[Step]:
    correction = Corrected(replaces=wrong.entry.number, reason=reason, declaration=right)
    incoming = replace(cue.incoming, happening=correction, key=f"{cue.incoming.key}:correction")
    yield Step(cue=replace(cue, incoming=incoming), outcome=night.record(incoming, by=BY, at=cue.at))


def _repeated(night: Night, cue: Cue) -> Iterator[Step]:
    """The same message comes twice."""
    yield from _plainly(night, cue)
    yield Step(cue=cue, outcome=night.record(cue.incoming, by=BY, at=cue.at))


def _misread(night: Night, cue: Cue) -> Iterator[Step]:
    """A digit is dropped, and put right afterwards."""
    happening = cue.incoming.happening
    if not isinstance(happening, Declared) or not happening.declaration.votes:
        yield from _plainly(night, cue)
        return
    right = happening.declaration
    (who, n), *others = right.votes
    wrong = replace(right, votes=((who, n // 10), *others), returned=(), papers=())  # misread before they were counted
    if decide(night.book.contest(right.contest), wrong).lots_needed:
        yield from _plainly(night, cue)
        return
    first = replace(cue.incoming, happening=Declared(declaration=wrong), key=f"{cue.incoming.key}:misread")
    outcome = night.record(first, by=BY, at=cue.at)
    yield Step(cue=replace(cue, incoming=first), outcome=outcome)
    if isinstance(outcome, Accepted):
        yield from _correct(night, cue, outcome, _lot(night, right) or right, "A digit had been dropped.")


def _withdrawn(night: Night, cue: Cue) -> Iterator[Step]:
    """It is announced too soon, withdrawn, and announced again."""
    if not isinstance(cue.incoming.happening, Declared):
        yield from _plainly(night, cue)
        return
    early = replace(cue.incoming, key=f"{cue.incoming.key}:early")
    outcome = night.record(early, by=BY, at=cue.at)
    yield Step(cue=replace(cue, incoming=early), outcome=outcome)
    if isinstance(outcome, Accepted):
        withdrawal = Withdrawn(replaces=outcome.entry.number, reason="Announced before the recount was over.")
        incoming = replace(cue.incoming, happening=withdrawal, key=f"{cue.incoming.key}:withdrawn")
        yield Step(cue=replace(cue, incoming=incoming), outcome=night.record(incoming, by=BY, at=cue.at))
        yield from _plainly(night, cue)


def _garbled(night: Night, cue: Cue) -> Iterator[Step]:
    """A message arrives with somebody who does not stand; it is refused, and the right one follows."""
    happening = cue.incoming.happening
    if isinstance(happening, Declared) and happening.declaration.votes:
        (_, n), *others = happening.declaration.votes
        wrong = replace(happening.declaration, votes=(("somebody-else", n), *others))
        bad = replace(cue.incoming, happening=Declared(declaration=wrong), key=f"{cue.incoming.key}:garbled")
        yield Step(cue=replace(cue, incoming=bad), outcome=night.record(bad, by=BY, at=cue.at))
    yield from _plainly(night, cue)


#: How often a cue is hurt, where faults are asked for.
_HOW_OFTEN = 0.1

#: What can be thrown into a rehearsal. Whatever it is, the board at the end is the same.
FAULTS: dict[str, Callable[[Night, Cue], Iterator[Step]]] = {
    "repeated": _repeated,
    "misread": _misread,
    "withdrawn": _withdrawn,
    "garbled": _garbled,
}
