"""Verifying: the board of what waits, and the page on which a third decides, a reviewer looks, an editor settles."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from msgspec import Struct

from tallyroom.desk import audit, paper
from tallyroom.desk import cases as rules
from tallyroom.desk.models import OPEN, Case, Person, State
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
        return person.may(Role.VERIFIER) and person.covers(case.body) and not rules.has_keyed(case, person)
    return rules.may_decide(case, person)


def waiting(request: HttpRequest) -> HttpResponse:
    rules.bring_home(room())
    return page(request, "waiting.html", rows=waiting_rows(request.user))


def case(request: HttpRequest, case: int) -> HttpResponse:
    """One return on its way. Figures are shown only to whoever is to decide on them."""
    if request.method == "POST":
        return _decide(request, request.case)
    return _show(request, request.case)


def _show(request: HttpRequest, case: Case, findings: tuple[Finding, ...] = (), says: str = "") -> HttpResponse:
    contest = room().book.contest(ContestId(case.contest))
    deciding = rules.may_decide(case, request.user)
    said = [paper.from_text(one.declaration) for one in case.keyings.all()] if deciding else []
    if case.state == State.QUERIED and deciding:
        said = [paper.from_text(case.declaration)]
    return page(
        request,
        "case.html",
        status=422 if findings or says else 200,
        case=case,
        contest=contest,
        body=room().body(case.body),
        deciding=deciding,
        labels=paper.labels(contest),
        forms=[paper.form_of(contest, one) for one in said],
        differences=paper.differences(contest, said),
        may_reject=request.user.may(Role.EDITOR) or deciding,
        findings=findings,
        says=says,
    )


def _decide(request: HttpRequest, case: Case) -> HttpResponse:
    do, reason = request.POST.get("do", ""), request.POST.get("reason", "").strip()[:500]
    try:
        if do == "settle":
            return _settle(request, case)
        if do in {"accept", "reject", "ask"} and not reason and not (do == "accept" and case.state == State.WAITING):
            return _show(request, case, says="Say why: it is kept with the return.")
        if do == "accept":
            came = rules.accept(room(), case, request.user, reason=reason)
            if came.case is None:
                return _show(request, case, came.findings)
        elif do == "reject":
            rules.reject(case, request.user, reason=reason)
        elif do == "ask":
            rules.ask_source(case, request.user, reason=reason)
        else:
            return _show(request, case, says="Say what to do.")
    except rules.NotYoursError:
        audit.note(request, "decision refused", case.contest, case=case.pk, do=do)
        return _show(
            request, Case.objects.get(pk=case.pk), says="This is not for you to decide, or is decided already."
        )
    audit.note(
        request,
        {"accept": "accepted", "reject": "rejected", "ask": "asked the source"}[do],
        case.contest,
        case=case.pk,
        reason=reason,
    )
    return HttpResponseRedirect(f"/contests/{case.contest}")


def _settle(request: HttpRequest, case: Case) -> HttpResponse:
    """A third person says of each field on which two differ what was declared."""
    contest = room().contest(case.contest)
    if contest is None or not rules.may_decide(case, request.user):
        raise rules.NotYoursError
    said = [paper.from_text(one.declaration) for one in case.keyings.all()]
    form = paper.form_of(contest, said[0])
    missing = []
    for row in paper.differences(contest, said):
        chosen = request.POST.get(f"other:{row.field}", "").strip() or request.POST.get(f"choose:{row.field}")
        if chosen is None:
            missing.append(row.label)
        form[row.field] = chosen or ""
    if missing:
        return _show(request, case, says="Choose one for each field: " + ", ".join(missing))
    read = paper.read_form(contest, {name: value for name, value in form.items() if value})
    if read.declaration is None:
        return _show(request, case, read.findings)
    came = rules.decide_difference(room(), case, request.user, read.declaration, submission=f"third:{uuid4()}")
    if came.case is None:
        return _show(request, case, came.findings)
    audit.note(request, "settled", contest.id, case=case.pk, state=came.case.state)
    return HttpResponseRedirect(f"/contests/{contest.id}")
