"""A return on its way from the first keying into the ledger. What may be done when is in `life.TABLE`.

The desk's tables and the ledger are two databases, so nothing relies on both being written at once: a return is agreed
here first, then recorded there by its key, then marked here. What is left between them is for `reconciling`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple
from uuid import uuid4

from django.db import IntegrityError, transaction
from msgspec import Struct
from msgspec.structs import replace

from tallyroom.desk import life, paper
from tallyroom.desk.life import Actor, Input, Stage
from tallyroom.desk.models import Case, Draft, Keying, Person, State, Token, Weight
from tallyroom.desk.policy import BLIND, DESK, TRUSTED, Said, come_to, doubts, policy_of
from tallyroom.desk.roles import Role
from tallyroom.desk.room import Room
from tallyroom.domain import Declaration, Declared, Finding, blocks
from tallyroom.errors import TallyroomError


class Came(Struct, frozen=True, kw_only=True):
    """What came of a keying: its case, or the findings that stopped it. `repeated`: it was there already.

    `late`: others had agreed or differed before; it is kept, and shown to whoever decides.
    """

    case: Case | None = None
    findings: tuple[Finding, ...] = ()
    repeated: bool = False
    late: bool = False


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


class UnseenError(Exception):
    """Figures have come in since whoever decides opened the page."""


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
    from tallyroom.desk.reconciling import settled  # noqa: PLC0415  # which records what is agreed here

    submission = f"{by.own}:{submission}"  # nobody's key is in another's way
    text = paper.to_text(declaration)
    for _ in range(_PATIENCE):
        look = Look(*room.examined(Declared(declaration=declaration), where=declaration.contest))
        again = _again(submission, text)
        if again is not None:
            return _with(again, settled(room, again.case))
        if blocks(look.findings):
            return Came(findings=look.findings)
        try:
            came = _put(room, by, declaration, look, text=text, submission=submission, source=source, noted=noted)
        except (_OvertakenError, IntegrityError):  # somebody else, or the same form, arrived in the same instant
            continue
        if came.findings == (_ON_ITS_WAY,):
            now = settled(room, came.case)
            if now is None or now.state == State.AGREED:
                return Came(findings=came.findings)
            continue
        return _with(came, settled(room, came.case))
    raise TallyroomError("others keep recording this", where=declaration.contest, mend="Look at how it stands.")


#: How often somebody else may be quicker.
_PATIENCE = 20


def _with(came: Came, case: Case | None) -> Came:
    return replace(came, case=case)


def _again(submission: str, text: str) -> Came | None:
    """What came of a submission that is there already."""
    there = Keying.objects.select_related("case").filter(submission=submission).first()
    if there is None:
        return None
    if there.declaration != text:
        return Came(findings=(_reused(submission),))
    return Came(case=there.case, repeated=True, late=there.weight == Weight.LATE)


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
    with transaction.atomic():
        case = Case.objects.select_for_update().filter(contest=declaration.contest).order_by("-pk").first()
        if case is not None and not case.is_open:
            if (case.entry or 0) > look.after:
                raise _OvertakenError  # recorded since we looked: it is declared now
            case = None
        if case is not None and case.state == State.AGREED:
            return Came(case=case, findings=(_ON_ITS_WAY,))
        stage = Stage(case.state) if case is not None else Stage.DRAFTED
        case = case or _open(room, declaration, source, look.findings)
        mine = keying_of(case, by)
        step = life.step(stage, {_author(by, mine)}, Input.KEY)
        if step is None:
            same = mine is not None and mine.declaration == text
            return Came(case=case, repeated=True) if same else Came(findings=(_keyed_already(declaration),))
        is_late = step.to != (Stage.KEYED,)
        weight = Weight.LATE if is_late else Weight.COUNTS
        if mine is not None and mine.declaration == text:
            weight = Weight.REPLACED  # kept for its key alone
        elif mine is not None:
            mine.weight = Weight.REPLACED
            mine.save(update_fields=["weight"])
        who = {"person": by} if isinstance(by, Person) else {"token": by}
        Keying.objects.create(case=case, submission=submission, declaration=text, weight=weight, **who)
        if isinstance(by, Person):
            Draft.objects.filter(person=by, contest=declaration.contest).delete()
        if weight == Weight.REPLACED:
            return Came(case=case, findings=look.findings, repeated=True, late=is_late)
        if not is_late:
            _ask_policy(room, case, look.findings)
        noted(case)
    return Came(case=case, findings=look.findings, late=is_late)


def keying_of(case: Case, by: Person | Token) -> Keying | None:
    """What somebody says of a return, as they last said it; their decisions are something else."""
    who = {"person": by} if isinstance(by, Person) else {"token": by}
    found: Keying | None = (
        case.keyings.filter(is_decision=False, **who).exclude(weight=Weight.REPLACED).order_by("pk").last()
    )
    return found


def _author(by: Person | Token, mine: Keying | None) -> Actor:
    counts = mine is not None and mine.weight == Weight.COUNTS
    if isinstance(by, Person):
        return Actor.AUTHOR if counts else Actor.KEYER
    return Actor.SENDER if counts else Actor.FEED


def _open(room: Room, declaration: Declaration, source: str, findings: tuple[Finding, ...]) -> Case:
    made: Case = Case.objects.create(
        contest=declaration.contest,
        body=room.book.contest(declaration.contest).body,
        source=source,
        policy=policy_of(room.book.event, source),
        key=f"desk:{uuid4()}",
        findings=as_told(findings),
    )
    return made


def said_of(case: Case, *weights: Any) -> list[Keying]:
    """The keyings of a case that have one of these weights, the first first, with whoever keyed them."""
    found = case.keyings.filter(is_decision=False, weight__in=weights).select_related("person", "token")
    return list(found.order_by("pk"))


def _ask_policy(room: Room, case: Case, findings: tuple[Finding, ...]) -> None:
    """Where the keyings that count bring a case."""
    keyings = said_of(case, Weight.COUNTS)
    said = [Said(one.person_id or -one.token_id, _verifies(room, one.by), one.declaration) for one in keyings]
    state = come_to(case.policy, said)
    if case.state == State.QUERIED:
        case.keyings.filter(is_decision=True).update(weight=Weight.REPLACED)  # it was of other figures
    case.declaration, case.findings = "", as_told(findings)
    if state == "agreed":
        agree(case, keyings[0].declaration, findings, by=Actor.POLICY, stage=Stage.KEYED)
        return
    found = Input.UNLIKE if state == "differs" else Input.UNVOUCHED
    case.state = State(life.moved(Stage.KEYED, Actor.POLICY, found))
    case.save()


def _verifies(room: Room, by: Person | Token) -> bool:
    if isinstance(by, Person):
        return by.may(Role.VERIFIER)
    return policy_of(room.book.event, by.source) == TRUSTED


def agree(case: Case, text: str, findings: tuple[Finding, ...], *, by: Actor, stage: Stage) -> None:
    """These figures are those of the return: recorded next, or looked at by an editor where there is a query."""
    doubted = bool(doubts(findings)) and by is not Actor.EDITOR
    if by is Actor.POLICY:
        to = life.moved(stage, by, Input.DOUBTED if doubted else Input.VOUCHED)
    else:
        done = Input.ACCEPT if (stage, by) == (Stage.WAITING, Actor.VERIFIER) else Input.SETTLE
        to = life.moved(stage, by, done, Stage.QUERIED if doubted else Stage.AGREED)
    case.declaration, case.findings, case.state = text, as_told(findings), State(to)
    case.signed = signatures(case, text)
    case.save()


def signatures(case: Case, text: str) -> str:
    """Those who said these figures, and those who decided on them; nobody who said others or decided on others."""
    keyings = case.keyings.exclude(weight=Weight.REPLACED).select_related("person", "token")
    said = [one for one in keyings.order_by("is_decision", "pk") if one.declaration == text]
    return ", ".join(dict.fromkeys(one.by.signature for one in said))


def actors(case: Case, person: Person) -> frozenset[Actor]:
    """As whom somebody may act on a return; nobody outside their patch."""
    if not person.covers(case.body):
        return frozenset()
    counts = counts_in(case, person)
    found = {Actor.AUTHOR if counts else Actor.KEYER}
    if person.may(Role.VERIFIER) and not counts:
        found.add(Actor.VERIFIER)
    if person.may(Role.EDITOR):
        found.add(Actor.EDITOR)
    return frozenset(found)


def may(case: Case, person: Person, *inputs: Input) -> bool:
    """Whether somebody may do any of these to a return, as it stands."""
    who = actors(case, person)
    return any(life.step(case.state, who, one, is_blind=case.policy == BLIND) is not None for one in inputs)


def may_decide(case: Case, person: Person) -> bool:
    """Whether somebody may have the last word: a verifier for a difference or a review, an editor for a query."""
    return may(case, person, Input.ACCEPT, Input.SETTLE)


def may_key(case: Case | None, person: Person) -> bool:
    """Whether to offer somebody the form: nobody has keyed it, or it waits for another pair of eyes."""
    if case is None:
        return True
    if case.state != State.WAITING or case.policy != BLIND:
        return False
    return not counts_in(case, person) or len(_weighty(case)) == 1


def _weighty(case: Case) -> Sequence[Keying]:
    """The keyings that count; asks nobody where they have been fetched."""
    return [one for one in case.keyings.all() if one.weight == Weight.COUNTS and not one.is_decision]


def counts_in(case: Case, person: Person) -> bool:
    """Whether somebody's keying is one of those that the policy looks at."""
    return any(one.person_id == person.pk for one in _weighty(case))


def has_keyed(case: Case, person: Person) -> bool:
    """Whether somebody has keyed this return, in time or late."""
    return any(one.person_id == person.pk and not one.is_decision for one in case.keyings.all())


def newest(case: Case) -> int:
    """What whoever decides has seen: the number of the last keying."""
    found = case.keyings.filter(is_decision=False).order_by("pk").last()
    return found.pk if found is not None else 0


def settle(
    room: Room, case: Case, person: Person, declaration: Declaration, *, reason: str = "", seen: int = 0
) -> Came:
    """Somebody has seen figures that differ, and says what was declared."""
    findings = room.examine(Declared(declaration=declaration), where=declaration.contest)
    if blocks(findings):
        return Came(findings=findings)
    with transaction.atomic():
        held, stage = _held(case, person, Input.SETTLE, seen)
        text = paper.to_text(declaration)
        _decided(held, person, text)
        held.note = reason or held.note
        agree(held, text, findings, by=_decider(stage), stage=stage)
    return _recorded(room, held, findings)


def accept(room: Room, case: Case, person: Person, *, reason: str = "", seen: int = 0) -> Came:
    """Accept what is reviewed or queried. A query is accepted with a reason."""
    with transaction.atomic():
        held, stage = _held(case, person, Input.ACCEPT, seen)
        text = held.declaration or said_of(held, Weight.COUNTS)[-1].declaration
        findings = room.examine(Declared(declaration=paper.from_text(text)), where=held.contest)
        if blocks(findings):
            return Came(findings=findings)
        if not _others_vouch(held, person, text):
            raise NotYoursError
        _decided(held, person, text)
        held.note = reason
        agree(held, text, findings, by=_decider(stage), stage=stage)
    return _recorded(room, held, findings)


def _decider(stage: Stage) -> Actor:
    return Actor.EDITOR if stage is Stage.QUERIED else Actor.VERIFIER


def _recorded(room: Room, case: Case, findings: tuple[Finding, ...]) -> Came:
    from tallyroom.desk.reconciling import settled  # noqa: PLC0415

    return Came(case=settled(room, case), findings=findings)


def _others_vouch(case: Case, person: Person, text: str) -> bool:
    """Whether somebody else has said these figures, or decided on them: nobody verifies themselves."""
    keyings = case.keyings.exclude(weight=Weight.REPLACED).exclude(person=person)
    return any(one.declaration == text for one in keyings)


def _decided(case: Case, person: Person, text: str) -> None:
    """That somebody has decided, as part of what the entry is signed with."""
    Keying.objects.update_or_create(
        case=case,
        person=person,
        is_decision=True,
        weight=Weight.COUNTS,
        defaults={"declaration": text, "submission": f"decision:{uuid4()}"},
    )


def reject(case: Case, person: Person, *, reason: str, seen: int = 0) -> None:
    """Reject a return before it is recorded; it may be keyed again. An editor may at any time."""
    with transaction.atomic():
        held, stage = _held(case, person, Input.REJECT, seen)
        actor = Actor.EDITOR if person.may(Role.EDITOR) else Actor.VERIFIER
        held.state, held.note = State(life.moved(stage, actor, Input.REJECT)), reason
        held.save()


def ask_source(case: Case, person: Person, *, reason: str) -> None:
    """Note that the source has been asked; the return goes on waiting."""
    with transaction.atomic():
        held, _ = _held(case, person, Input.ASK, 0)
        held.note = reason
        held.save()


def _held(case: Case, person: Person, wanted: Input, seen: int) -> tuple[Case, Stage]:
    """A case that nobody else changes until the transaction ends, if this person may do this to it as it stands."""
    held: Case = Case.objects.select_for_update().get(pk=case.pk)
    if not may(held, person, wanted):
        raise NotYoursError
    if seen and seen != newest(held):
        raise UnseenError
    return held, Stage(held.state)


def as_told(findings: Iterable[Finding]) -> list[dict[str, str]]:
    """Findings as they are kept with a case."""
    return [
        {"code": one.code, "grade": str(one.grade), "where": one.where, "says": one.says, "mend": one.mend}
        for one in findings
    ]


_ON_ITS_WAY = Finding.block(
    "on-its-way",
    "this return",
    "is decided already, and on its way into the ledger",
    "Look at it again in a moment.",
)


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
        submission.partition(":")[2].partition(":")[2][:40],
        "was used for another return, which says something else",
        "Open the form again: a new return has a new key.",
    )
