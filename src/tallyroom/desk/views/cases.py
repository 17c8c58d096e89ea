"""Verifying: the board of what waits, and the page on which a third decides, a reviewer looks, an editor settles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from msgspec import Struct

from tallyroom.desk import audit, paper, reconciling
from tallyroom.desk import cases as rules
from tallyroom.desk.life import Input, refusal
from tallyroom.desk.models import OPEN, Case, Keying, Person, State, Weight
from tallyroom.desk.pages import page
from tallyroom.desk.policy import BLIND
from tallyroom.desk.roles import Role
from tallyroom.desk.room import room
from tallyroom.domain import Contest, ContestId, Finding


class Waits(Struct, frozen=True, kw_only=True):
    """A return that waits: for how long, in minutes, and for whom."""

    case: Case
    contest: Contest
    minutes: int
    who: tuple[str, ...]
    mine: bool


def waiting_rows(person: Person | None, now: datetime | None = None) -> list[Waits]:
    """Everything that waits in somebody's patch (everywhere without one), the longest first."""
    now = now or timezone.now()
    people = list(Person.objects.filter(is_active=True).exclude(role=Role.KEYER).order_by("name"))
    rows = []
    for case in Case.objects.filter(state__in=OPEN).order_by("opened_at").prefetch_related("keyings"):
        contest = room().contest(case.contest)
        if contest is None or (person is not None and not person.covers(case.body)):
            continue
        could = [one for one in people if _could_take(case, one)]
        mine = person is not None and _could_take(case, person)
        minutes = int((now - case.opened_at).total_seconds() // 60)
        names = tuple(one.name for one in could)
        rows.append(Waits(case=case, contest=contest, minutes=minutes, who=names, mine=mine))
    return rows


def _could_take(case: Case, person: Person) -> bool:
    if case.state == State.WAITING and case.policy == BLIND:
        return person.may(Role.VERIFIER) and person.covers(case.body) and not rules.counts_in(case, person)
    return rules.may_decide(case, person)


#: What figures are to whoever decides.
KINDS = {
    "keyed": "Keyed",
    "newest": "Newest",
    "before": "Sent before, replaced",
    "late": "Came later",
    "queried": "To be decided on",
}


class Column(Struct, frozen=True, kw_only=True):
    """Figures that whoever decides has to see, and what they are: `kind` is a phrase of the page."""

    kind: str
    at: datetime | None
    form: dict[str, str]
    text: str


def columns_of(case: Case, contest: Contest) -> tuple[Column, ...]:
    """What has been said of a return: what counts, the newest first, then the rest."""
    counted = rules.said_of(case, Weight.COUNTS)
    columns = [_column(contest, "newest" if _earlier(case, one) else "keyed", one) for one in counted]
    if case.state == State.QUERIED and case.declaration:
        form = paper.form_of(contest, paper.from_text(case.declaration))
        agreed = Column(kind="queried", at=None, form=form, text=case.declaration)
        columns = [agreed, *(one for one in columns if one.text != case.declaration)]
    columns += [_column(contest, "late", one) for one in rules.said_of(case, Weight.LATE)]
    columns += [_column(contest, "before", old) for one in counted for old in _earlier(case, one)]
    return tuple(columns)


def _earlier(case: Case, keying: Keying) -> list[Keying]:
    """What a feed has said before, where that was something else. A person's slips are nobody's business."""
    if keying.token_id is None:
        return []
    found = case.keyings.filter(token_id=keying.token_id, weight=Weight.REPLACED).order_by("-pk")
    return [one for one in found if one.declaration != keying.declaration]


def _column(contest: Contest, kind: str, keying: Keying) -> Column:
    form = paper.form_of(contest, paper.from_text(keying.declaration))
    return Column(kind=kind, at=keying.keyed_at, form=form, text=keying.declaration)


def waiting(request: HttpRequest) -> HttpResponse:
    reconciling.soon()
    return page(request, "waiting.html", rows=waiting_rows(request.user))


def case(request: HttpRequest, case: int) -> HttpResponse:
    """One return on its way. Figures are shown only to whoever is to decide on them."""
    if request.method == "POST":
        return _decide(request, request.case)
    return _show(request, request.case)


def _show(request: HttpRequest, case: Case, findings: tuple[Finding, ...] = (), says: str = "") -> HttpResponse:
    contest = room().book.contest(ContestId(case.contest))
    deciding = rules.may_decide(case, request.user)
    columns = columns_of(case, contest) if deciding else ()
    return page(
        request,
        "case.html",
        status=422 if findings or says else 200,
        case=case,
        contest=contest,
        body=room().body(case.body),
        deciding=deciding,
        labels=[
            (field, label) for field, label in paper.labels(contest).items() if any(c.form.get(field) for c in columns)
        ],
        columns=columns,
        kinds=KINDS,
        differences=_to_choose(case, contest, columns),
        seen=rules.newest(case),
        may_accept=rules.may(case, request.user, Input.ACCEPT),
        may_ask=rules.may(case, request.user, Input.ASK),
        may_reject=rules.may(case, request.user, Input.REJECT),
        findings=findings,
        says=says,
    )


def _to_choose(case: Case, contest: Contest, columns: Sequence[Column]) -> tuple[paper.Row, ...]:
    """The fields of which somebody has to say what was declared."""
    if case.state == State.DIFFERS:
        columns = [one for one in columns if one.kind in {"keyed", "newest", "late"}]
    elif case.state == State.QUERIED:
        columns = [one for one in columns if one.kind != "before"]
    else:
        return ()
    return paper.differences(contest, [paper.from_text(one.text) for one in columns])


_SEEN_LATER = "Figures have come in since you opened this page. Look at them, and decide again."
_NOT_YOURS = "This is not for you to decide, or is decided already."


def _decide(request: HttpRequest, case: Case) -> HttpResponse:
    do, reason = request.POST.get("do", ""), request.POST.get("reason", "").strip()[:500]
    try:
        return _done(request, case, do, reason)
    except rules.UnseenError:
        return _show(request, case, says=_SEEN_LATER)
    except rules.NotYoursError:
        audit.note(request, "decision refused", case.contest, case=case.pk, do=do[:40])
        now = Case.objects.get(pk=case.pk)
        return _show(request, now, says=_NOT_YOURS if now.is_open else refusal(now.state))


def _done(request: HttpRequest, case: Case, do: str, reason: str) -> HttpResponse:
    if do not in _ACTS:
        return _show(request, case, says="Say what to do.")
    needs_none = (do == "settle" and case.state == State.DIFFERS) or (do == "accept" and case.state == State.WAITING)
    if not reason and not needs_none:
        return _show(request, case, says="Say why: it is kept with the return.")
    if do == "settle":
        return _settle(request, case, reason)
    sent = request.POST.get("seen", "")
    seen = int(sent) if re.fullmatch("[0-9]{1,18}", sent) else 0
    if do == "accept":
        came = rules.accept(room(), case, request.user, reason=reason, seen=seen)
        if came.case is None:
            return _show(request, case, came.findings)
    elif do == "reject":
        rules.reject(case, request.user, reason=reason, seen=seen)
    else:
        rules.ask_source(case, request.user, reason=reason)
    audit.note(request, _ACTS[do], case.contest, case=case.pk, reason=reason)
    return HttpResponseRedirect(f"/contests/{case.contest}")


_ACTS = {"accept": "accepted", "reject": "rejected", "ask": "asked the source", "settle": "settled"}


def _settle(request: HttpRequest, case: Case, reason: str) -> HttpResponse:
    """Somebody says of each field on which keyings differ what was declared."""
    contest = room().contest(case.contest)
    if contest is None or not rules.may(case, request.user, Input.SETTLE):
        raise rules.NotYoursError
    columns = columns_of(case, contest)
    form = dict(columns[0].form)
    missing = []
    for row in _to_choose(case, contest, columns):
        chosen = request.POST.get(f"other:{row.field}", "").strip() or request.POST.get(f"choose:{row.field}")
        if chosen is None:
            missing.append(row.label)
        form[row.field] = chosen or ""
    if missing:
        return _show(request, case, says="Choose one for each field: " + ", ".join(missing))
    read = paper.read_form(contest, {name: value for name, value in form.items() if value})
    if read.declaration is None:
        return _show(request, case, read.findings)
    sent = request.POST.get("seen", "")
    seen = int(sent) if re.fullmatch("[0-9]{1,18}", sent) else 0
    came = rules.settle(room(), case, request.user, read.declaration, reason=reason, seen=seen)
    if came.case is None:
        return _show(request, case, came.findings)
    audit.note(request, "settled", contest.id, case=case.pk, state=came.case.state)
    return HttpResponseRedirect(f"/contests/{contest.id}")
