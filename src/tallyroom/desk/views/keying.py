"""Keying: the form, what is said as one types, the draft that is kept, and the return handed in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

import msgspec
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from tallyroom.desk import audit, cases, paper
from tallyroom.desk.models import OPEN, Case, Draft, State
from tallyroom.desk.pages import page, refused, say_of, wants_json
from tallyroom.desk.room import room
from tallyroom.domain import Contest, Declared, Finding, blocks

#: A draft holds what a form holds, and nothing else.
_LONGEST_CELL, _MOST_EDITS, _LONGEST_KEY = 40, 2**31 - 1, 64
#: What more figures cannot mend.
_TOO_MUCH = frozenset({"votes-above-electorate", "votes-above-papers", "papers-above-electorate", "already-declared"})


def key(request: HttpRequest, contest: str) -> HttpResponse:
    """The ward's ballot paper as a form. Nobody sees here what somebody else has keyed."""
    found: Contest = request.contest
    if request.method == "POST":
        return _hand_in(request, found)
    case = Case.objects.filter(contest=found.id, state__in=OPEN).first()
    if not room().board.standing(found.id).is_open or not cases.may_key(case, request.user):
        return HttpResponseRedirect(f"/contests/{found.id}")
    draft = Draft.objects.filter(person=request.user, contest=found.id).first()
    mine = cases.keying_of(case, request.user) if case is not None else None
    fields = draft.fields if draft else paper.form_of(found, paper.from_text(mine.declaration)) if mine else {}
    return _form(request, found, fields, edit=draft.edit if draft else 0, submission=_submission(draft))


def _submission(draft: Draft | None) -> str:
    return draft.submission if draft is not None else uuid4().hex


def _form(
    request: HttpRequest,
    contest: Contest,
    fields: dict[str, str],
    *,
    edit: int = 0,
    submission: str,
    findings: tuple[Finding, ...] = (),
) -> HttpResponse:
    status = 422 if blocks(findings) else 200
    return page(
        request,
        "key.html",
        status=status,
        contest=contest,
        body=room().body(contest.body),
        paper=paper.in_paper_order(contest),
        marks=paper.takes_marks(contest),
        finals=paper.takes_finals(contest),
        fields=fields,
        edit=edit,
        submission=submission,
        findings=findings,
    )


def _hand_in(request: HttpRequest, contest: Contest) -> HttpResponse:
    form = {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"}
    submission = form.pop("submission", "") or uuid4().hex
    if len(submission) > _LONGEST_KEY:
        return refused(request, 400, "This cannot be read.")
    read = paper.read_form(contest, form)
    came = cases.Came(findings=read.findings)
    if read.declaration is not None:
        noted = partial(_note, request)
        came = cases.submit(room(), request.user, read.declaration, submission=submission, noted=noted)
    if came.case is None:
        audit.note(request, "keying refused", contest.id, codes=sorted({one.code for one in came.findings}))
        if wants_json(request):
            return JsonResponse({"findings": told(came.findings, say_of(request).sentence)}, status=422)
        return _form(request, contest, form, submission=submission, findings=came.findings)
    where = f"/contests/{contest.id}"
    if wants_json(request):
        says = say_of(request)(State(came.case.state).label)
        return JsonResponse({"state": came.case.state, "says": says, "go": where, "late": came.late})
    return HttpResponseRedirect(where)


def _note(request: HttpRequest, case: Case) -> None:
    audit.note(request, "keyed", case.contest, case=case.pk, state=case.state)


def draft(request: HttpRequest, contest: str) -> HttpResponse:
    """Keep a form that is not finished. What has fewer changes than what is there is older, and is not kept."""
    try:
        sent = msgspec.json.decode(request.body)
        edit, submission = int(sent["edit"]), str(sent["submission"])
        if not 0 <= edit <= _MOST_EDITS or not 0 < len(submission) <= _LONGEST_KEY:
            raise ValueError  # what no hand has done
        fields = _fields(request.contest, sent["fields"])
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return refused(request, 400, "This cannot be read.")
    with transaction.atomic():
        kept, _ = Draft.objects.select_for_update().get_or_create(
            person=request.user, contest=request.contest.id, defaults={"submission": submission}
        )
        if edit >= kept.edit:
            kept.fields, kept.edit, kept.submission = fields, edit, submission
            kept.save()
    return JsonResponse({"edit": kept.edit})


def _fields(contest: Contest, sent: dict[str, Any]) -> dict[str, str]:
    known = {*paper.labels(contest), "lot"}
    return {name: str(value)[:_LONGEST_CELL] for name, value in sent.items() if name in known}


def look(request: HttpRequest, contest: str) -> JsonResponse:
    """What would be said against a form as far as it is filled in. Records and keeps nothing."""
    found: Contest = request.contest
    given = {who.id: request.POST.get(f"votes:{who.id}", "").strip() for who in found.candidacies}
    empty = {f"votes:{who}": "0" for who, text in given.items() if not text}
    read = paper.read_form(found, {**request.POST.dict(), **empty})
    findings = read.findings
    if read.declaration is not None:
        findings = room().examine(Declared(declaration=read.declaration), where=found.division.name)
        if empty:  # of a form that is not finished, only what is too much already can be said
            findings = tuple(one for one in findings if one.code in _TOO_MUCH)
    return JsonResponse({"findings": told(findings, say_of(request).sentence)})


def told(findings: tuple[Finding, ...], say: Callable[[str], str] = str) -> list[dict[str, str]]:
    """Findings for a program, in the words of whoever it shows them to."""
    return [
        {"code": one.code, "grade": str(one.grade), "where": one.where, "says": say(one.says), "mend": say(one.mend)}
        for one in findings
    ]
