"""A return on its way from the first keying into the ledger: keyed, verified, queried, recorded or rejected.

The desk's tables and the ledger are two databases, so nothing relies on both being written at once: a return is agreed
here first, then recorded there by its key, then marked here. Whoever is killed in between leaves a return that is
agreed, and the next to look brings it home by the same key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple
from uuid import uuid4

from django.db import IntegrityError
from django.utils import timezone
from msgspec import Struct
from msgspec.structs import replace

from tallyroom.desk import paper
from tallyroom.desk.models import Case, Draft, Keying, Person, State, Token
from tallyroom.desk.pen import writing
from tallyroom.desk.policy import BLIND, DESK, REVIEW, TRUSTED, Said, come_to, doubts, policy_of
from tallyroom.desk.roles import Role
from tallyroom.desk.room import Room
from tallyroom.domain import Declaration, Declared, Finding, Happening, blocks
from tallyroom.errors import TallyroomError
from tallyroom.night import Accepted, Incoming


class Came(Struct, frozen=True, kw_only=True):
    """What came of a keying: its case, or the findings that stopped it. `repeated`: it was there already."""

    case: Case | None = None
    findings: tuple[Finding, ...] = ()
    repeated: bool = False


Noted = Callable[[Case], None]


def _not_noted(case: Case) -> None:
    """For whoever keeps no audit, such as a test."""


class Look(NamedTuple):
    """What was found in a return, and after which entry of the ledger."""

    after: int
    findings: tuple[Finding, ...]


class _OvertakenError(Exception):
    """Something was recorded since somebody looked."""


class NotYoursError(Exception):
    """Somebody may not decide on this return: they keyed it, or it is past deciding."""


def submit(
    room: Room,
    by: Person | Token,
    declaration: Declaration,
    *,
    submission: str,
    source: str = DESK,
    noted: Noted = _not_noted,
) -> Came:
    """Take in one keying. The same submission again changes nothing and gives the same answer.

    `noted` is told of a keying while it is being kept, so that the audit has it or neither has.
    """
    submission = f"{by.signature}:{submission}"[:100]  # nobody's key is in another's way
    text = paper.to_text(declaration)
    for _ in range(_PATIENCE):
        look = Look(*room.examined(Declared(declaration=declaration), where=declaration.contest))
        if blocks(look.findings):  # declared by this very keying, perhaps, whose answer was lost
            return _again(room, submission, text) or Came(findings=look.findings)
        try:
            came = _put(room, by, declaration, look, text=text, submission=submission, source=source, noted=noted)
        except (_OvertakenError, IntegrityError):  # somebody else, or the same form, arrived in the same instant
            again = _again(room, submission, text)
            if again is not None:
                return again
            continue
        return replace(came, case=_settled(room, came.case)) if came.case is not None else came
    raise TallyroomError("others keep recording this", where=declaration.contest, mend="Look at how it stands.")


#: How often somebody else may be quicker.
_PATIENCE = 20


def _again(room: Room, submission: str, text: str) -> Came | None:
    """What came of a submission that is there already."""
    there = Keying.objects.select_related("case").filter(submission=submission).first()
    if there is None:
        return None
    if there.declaration != text:
        return Came(findings=(_reused(submission),))
    return Came(case=_settled(room, there.case), repeated=True)


def _put(
    room: Room,
    by: Person | Token,
    declaration: Declaration,
    look: Look,
    *,
    text: str,
    submission: str,
    source: str,
    noted: Noted,
) -> Came:
    """Keep a keying in its case, which is opened if there is none."""
    person, token = (by, None) if isinstance(by, Person) else (None, by)
    with writing():
        case = Case.objects.select_for_update().filter(contest=declaration.contest).order_by("-id").first()
        if case is not None and not case.is_open and (case.entry or 0) > look.after:
            raise _OvertakenError  # recorded since we looked: it is declared now
        if case is None or not case.is_open:
            case, before = _open(room, declaration, source, look.findings), []
        else:
            before = list(case.keyings.select_related("person", "token"))
        mine = next((one for one in before if person is not None and one.person_id == person.pk), None)
        if mine is not None and mine.declaration == text:
            return Came(case=case, findings=look.findings, repeated=True)
        if mine is not None and (case.state != State.WAITING or len(before) > 1):
            return Came(findings=(_keyed_already(declaration),))
        if mine is not None:
            mine.declaration, mine.submission = text, submission
            mine.save(update_fields=["declaration", "submission"])
        else:
            new = Keying.objects.create(case=case, person=person, token=token, submission=submission, declaration=text)
            before.append(new)
        if person is not None:
            Draft.objects.filter(person=person, contest=declaration.contest).delete()
        _move_on(room, case, before, look.findings)
        noted(case)
    return Came(case=case, findings=look.findings)


def _open(room: Room, declaration: Declaration, source: str, findings: tuple[Finding, ...]) -> Case:
    case: Case = Case.objects.create(
        contest=declaration.contest,
        body=room.book.contest(declaration.contest).body,
        source=source,
        policy=policy_of(room.book.event, source),
        key=f"desk:{uuid4()}",
        findings=_told(findings),
    )
    return case


def _move_on(room: Room, case: Case, keyings: list[Keying], findings: tuple[Finding, ...]) -> None:
    """Where the keyings bring a case. One that somebody has to decide on stays where it is."""
    if case.state != State.WAITING:
        return
    said = [Said(one.person_id or -one.token_id, _verifies(room, one.by), one.declaration) for one in keyings]
    state = come_to(case.policy, said)
    if state == "agreed":
        _agree(case, keyings[0].declaration, findings)
        case.signed = signatures(keyings)
        case.save()
    elif state != case.state:
        case.state = state
        case.save()


def _verifies(room: Room, by: Person | Token) -> bool:
    if isinstance(by, Person):
        return by.may(Role.VERIFIER)
    return policy_of(room.book.event, by.source) == TRUSTED


def _agree(case: Case, text: str, findings: tuple[Finding, ...]) -> None:
    case.declaration = text
    case.findings = _told(findings)
    case.state = State.QUERIED if doubts(findings) else State.AGREED


def _settled(room: Room, case: Case) -> Case:
    """A case that is agreed is recorded, by its key, and marked."""
    if case.state != State.AGREED:
        return case
    declaration = paper.from_text(case.declaration)
    incoming = Incoming(
        happening=Declared(declaration=declaration), source=case.source, where=case.contest, key=case.key
    )
    outcome = room.record(incoming, by=case.signed or signatures(case.keyings.select_related("person", "token")))
    if isinstance(outcome, Accepted):
        changes = {"state": State.RECORDED, "entry": outcome.entry.number}
    else:  # somebody else recorded something of this contest in between
        changes = {"state": State.REJECTED, "findings": _told(outcome.findings), "note": "refused by the ledger"}
    with writing():
        Case.objects.filter(pk=case.pk, state=State.AGREED).update(changed_at=timezone.now(), **changes)
    for name, value in changes.items():
        setattr(case, name, value)
    return case


def bring_home(room: Room) -> int:
    """Record every return that is agreed and was left on its way, and say how many."""
    left = list(Case.objects.filter(state=State.AGREED))
    for case in left:
        _settled(room, case)
    return len(left)


def signatures(keyings: Iterable[Keying]) -> str:
    """Everybody who vouches for a return, as its entry names them."""
    return ", ".join(dict.fromkeys(one.by.signature for one in keyings))


def may_decide(case: Case, person: Person) -> bool:
    """Whether somebody may have the last word: a verifier for a difference or a review, an editor for a query."""
    if not person.covers(case.body):
        return False
    keyed = has_keyed(case, person)
    if case.state == State.QUERIED:
        return person.may(Role.EDITOR)
    if case.state == State.DIFFERS:
        return person.may(Role.VERIFIER) and not keyed
    return case.state == State.WAITING and case.policy == REVIEW and person.may(Role.VERIFIER) and not keyed


def may_key(case: Case | None, person: Person) -> bool:
    """Whether somebody's keying would count for something: nobody has, or it waits for another pair of eyes."""
    if case is None:
        return True
    if case.state != State.WAITING or case.policy != BLIND:
        return False
    return len(case.keyings.all()) == 1 if has_keyed(case, person) else True


def has_keyed(case: Case, person: Person) -> bool:
    """Whether somebody has keyed this return; asks nobody where its keyings have been fetched."""
    return any(one.person_id == person.pk for one in case.keyings.all())


def decide_difference(room: Room, case: Case, third: Person, declaration: Declaration, *, submission: str) -> Came:
    """A third person has seen both keyings, and says what was declared."""
    findings = room.examine(Declared(declaration=declaration), where=declaration.contest)
    if blocks(findings):
        return Came(findings=findings)
    text = paper.to_text(declaration)
    with writing():
        case = _held(case, third)
        Keying.objects.create(case=case, person=third, submission=submission, declaration=text, is_decision=True)
        _agree(case, text, findings)
        case.save()
    return Came(case=_settled(room, case), findings=findings)


def accept(room: Room, case: Case, person: Person, *, reason: str = "") -> Came:
    """Accept what is reviewed or queried. A query is accepted with a reason."""
    with writing():
        case = _held(case, person)
        text = case.declaration or case.keyings.first().declaration
        if case.state == State.WAITING:
            findings = room.examine(_happening(text), where=case.contest)
            if blocks(findings):
                return Came(findings=findings)
            Keying.objects.create(
                case=case, person=person, submission=f"review:{uuid4()}", declaration=text, is_decision=True
            )
            _agree(case, text, findings)
        else:
            case.state = State.AGREED
        case.note = reason
        case.save()
    return Came(case=_settled(room, case))


def reject(case: Case, person: Person, *, reason: str) -> None:
    """Throw a return out before it is recorded; it may be keyed again. An editor may at any time."""
    with writing():
        held = Case.objects.select_for_update().get(pk=case.pk)
        if not held.is_open or held.state == State.AGREED or not (may_decide(held, person) or _edits(held, person)):
            raise NotYoursError
        held.state, held.note = State.REJECTED, reason
        held.save()


def ask_source(case: Case, person: Person, *, reason: str) -> None:
    """Note that the source has been asked; the return goes on waiting."""
    with writing():
        held = _held(case, person)
        held.note = reason
        held.save()


def _edits(case: Case, person: Person) -> bool:
    return person.may(Role.EDITOR) and person.covers(case.body)


def _held(case: Case, person: Person) -> Case:
    held: Case = Case.objects.select_for_update().get(pk=case.pk)
    if not may_decide(held, person):
        raise NotYoursError
    return held


def _happening(text: str) -> Happening:
    return Declared(declaration=paper.from_text(text))


def _told(findings: Iterable[Finding]) -> list[dict[str, str]]:
    return [
        {"code": one.code, "grade": str(one.grade), "where": one.where, "says": one.says, "mend": one.mend}
        for one in findings
    ]


def _keyed_already(declaration: Declaration) -> Finding:
    return Finding.block(
        "keyed-already",
        declaration.contest,
        "you have keyed this with other figures, and somebody else has keyed it since",
        "Tell whoever decides; your first figures stand until then.",
    )


def _reused(submission: str) -> Finding:
    return Finding.block(
        "key-reused",
        submission[:40],
        "was used for another return, which says something else",
        "Open the form again: a new return has a new key.",
    )
