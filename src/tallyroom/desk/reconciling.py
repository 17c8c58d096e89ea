"""Cases and the ledger held against each other, both ways: at the start, each minute, and whenever somebody asks.

Whatever died, was cut off or was put back from a copy in between, the next look brings the two together. What the
ledger will not take is shown to an editor: no return is rejected but by a person.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Iterator, Mapping

from django.conf import settings
from django.db import DatabaseError, close_old_connections, transaction

from tallyroom.desk import life, paper
from tallyroom.desk.cases import as_told, said_of, signatures
from tallyroom.desk.life import Actor, Input
from tallyroom.desk.models import OPEN, Case, State, Weight
from tallyroom.desk.policy import policy_of
from tallyroom.desk.room import Room, room
from tallyroom.domain import ContestId, Declaration, Declared, Entry, Finding, said_in
from tallyroom.errors import TallyroomError
from tallyroom.night import Accepted, Incoming

_log = logging.getLogger("tallyroom.desk")
#: Seconds between looks.
EVERY = 60.0


def settled(night: Room, case: Case | None) -> Case | None:
    """A case that is agreed is recorded, by its key, and marked. Where the ledger cannot be written it stays agreed."""
    if case is None or case.state != State.AGREED:
        return case
    declaration = paper.from_text(case.declaration)
    incoming = Incoming(
        happening=Declared(declaration=declaration), source=case.source, where=case.contest, key=case.key
    )
    try:
        outcome = night.record(incoming, by=case.signed or signatures(case, case.declaration))
    except TallyroomError as error:
        _log.warning("case %s stays agreed: %s", case.pk, error)
        return case
    if isinstance(outcome, Accepted):
        return _move(case.pk, Input.HAS_IT, entry=outcome.entry.number)
    return _refused(night, case, outcome.findings)


def _refused(night: Room, case: Case, findings: tuple[Finding, ...]) -> Case:
    """The ledger has something else of this contest: the same figures, or others, which an editor has to see."""
    own = night.entry_of_key(case.key)  # another process may have recorded it since these were looked at
    if own is not None:
        return _move(case.pk, Input.HAS_IT, entry=own.number)
    stands = _stands(night, case.contest)
    if stands is not None and _is_same(night, case, stands[1]):
        return _move(case.pk, Input.HAS_THE_SAME, entry=stands[0].number)
    return _move(case.pk, Input.OBJECTS, findings=findings)


def _move(case: int, found: Input, *, entry: int | None = None, findings: tuple[Finding, ...] = ()) -> Case:
    """What the ledger says of a case, written down, if it still stands as it did."""
    with transaction.atomic():
        held: Case = Case.objects.select_for_update().get(pk=case)
        step = life.step(held.state, {Actor.LEDGER}, found)
        if step is None:
            return held
        held.state = State(step.to[0])
        held.entry = entry if found is not Input.LACKS_IT else None
        if found is Input.OBJECTS:
            held.findings = as_told(findings)
            held.declaration = held.declaration or said_of(held, Weight.COUNTS)[-1].declaration
        held.save()
        return held


def _stands(night: Room, contest: str) -> tuple[Entry, Declaration] | None:
    """The entry that declared a contest, as it stands, and what it says."""
    number = night.board.standing(ContestId(contest)).entry
    entry = night.entries_since(number - 1)[0] if number else None
    said = said_in(entry.happening) if entry is not None else None
    return (entry, said) if entry is not None and isinstance(said, Declaration) else None


def _is_same(night: Room, case: Case, stands: Declaration) -> bool:
    """Whether a case says nothing else than what stands."""
    contest = night.book.contest(ContestId(case.contest))
    said = [case.declaration] if case.declaration else [one.declaration for one in said_of(case, Weight.COUNTS)]
    return all(paper.form_of(contest, paper.from_text(one)) == paper.form_of(contest, stands) for one in said)


def reconcile(night: Room) -> Counter[str]:
    """Bring cases and ledger together, and say how many of each kind were not. Raises what the databases raise."""
    found: Counter[str] = Counter()
    if not night.holds():
        found["ledger went back"] += 1
    entries = {entry.key: entry for entry in night.entries_since(0) if entry.key.startswith("desk:")}
    _adopt(night, entries, found)
    for pk, key, number in list(Case.objects.filter(state=State.RECORDED).values_list("pk", "key", "entry")):
        entry = entries.get(key) or night.entry_of_key(key)
        if entry is None:
            _move(pk, Input.LACKS_IT)
            found["to be recorded again"] += 1
        elif entry.number != number:
            Case.objects.filter(pk=pk).update(entry=entry.number)
    for case in list(Case.objects.filter(state__in=OPEN)):
        before = case.state
        after = _held_against(night, case, entries)
        found[f"{before} to {after.state}"] += after.state != before
    for case in list(Case.objects.filter(state=State.RECORDED)):
        standing = night.board.standing(ContestId(case.contest))
        if standing.entry is not None and case.entry is not None and standing.entry > case.entry:
            _move(case.pk, Input.HAS_LATER, entry=case.entry)
            found["recorded to superseded"] += 1
    return +found


def _held_against(night: Room, case: Case, entries: Mapping[str, Entry]) -> Case:
    if (entry := entries.get(case.key)) is not None:
        return _move(case.pk, Input.HAS_IT, entry=entry.number)
    if case.state == State.AGREED:
        return settled(night, case) or case
    stands = _stands(night, case.contest)
    counted = said_of(case, Weight.COUNTS)
    if stands is None or not (case.declaration or counted):
        return case
    declaration = paper.from_text(case.declaration or counted[-1].declaration)
    findings = night.examine(Declared(declaration=declaration), where=case.contest)
    if not any(one.code == "already-declared" for one in findings):
        return case
    return _refused(night, case, findings)


def _adopt(night: Room, entries: Mapping[str, Entry], found: Counter[str]) -> None:
    """Returns in the ledger of which these tables know nothing: they are older than it."""
    known = set(Case.objects.values_list("key", flat=True))
    for key, entry in entries.items():
        if key in known or not isinstance(entry.happening, Declared):
            continue
        declaration = entry.happening.declaration
        Case.objects.create(
            contest=declaration.contest,
            body=night.book.contest(declaration.contest).body,
            source=entry.source,
            policy=policy_of(night.book.event, entry.source),
            key=key,
            declaration=paper.to_text(declaration),
            signed=entry.by,
            state=State.RECORDED,
            entry=entry.number,
        )
        found["found in the ledger"] += 1


class _Keeper:
    """The one that looks each minute, and as soon as it is asked."""

    def __init__(self) -> None:
        self._wanted = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._keep, name="reconciling", daemon=True)
        self._thread.start()

    def soon(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            attempt()
        else:
            self._wanted.set()

    def _keep(self) -> None:
        while True:
            close_old_connections()
            attempt()
            close_old_connections()
            self._wanted.wait(EVERY)
            self._wanted.clear()


_keeper = _Keeper()
start, soon = _keeper.start, _keeper.soon


def attempt() -> None:
    """Reconcile, and leave it for the next time where the databases cannot be asked now."""
    try:
        found = reconcile(room())
    except (TallyroomError, DatabaseError, OSError) as error:
        _log.warning("cases and ledger could not be held against each other: %s", str(error).split("\n", 1)[0])
        return
    if found:
        _log.warning("cases and ledger of %s brought together: %s", settings.LEDGER, dict(_in_order(found)))


def _in_order(found: Counter[str]) -> Iterator[tuple[str, int]]:
    return ((name, found[name]) for name in sorted(found))
