"""Correcting: what stands put right, taken back, put off or settled by lot; shown what it breaks before it is done.

A count expected at another time is told here too.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from msgspec.structs import replace

from tallyroom.desk import audit, paper
from tallyroom.desk.breaks import Lead, breaks
from tallyroom.desk.pages import page, say_of
from tallyroom.desk.room import room
from tallyroom.desk.speech import Say
from tallyroom.domain import (
    NOC,
    BodyId,
    CandidacyId,
    Contest,
    ContestId,
    Corrected,
    Declaration,
    Declared,
    Finding,
    Happening,
    PartyId,
    Postponed,
    Rescheduled,
    Withdrawn,
    blocks,
    said_in,
)
from tallyroom.night import Incoming, Refused
from tallyroom.tally import Standing, State

#: What can be done to a contest, in the order of the form, and what each is called.
ACTS = {
    "correct": "Put the figures right",
    "provisional": "Mark as provisional",
    "recount": "A recount is under way",
    "lot": "Record the lot that was drawn",
    "court": "A court has varied the result",
    "withdraw": "Withdraw it",
    "postpone": "The poll is postponed",
    "reschedule": "Expected at another time",
}
_WITH_FIGURES = frozenset({"correct", "provisional", "recount", "court"})
#: What can be said of a contest that nothing has been declared of.
_BEFORE = frozenset({"postpone", "provisional", "reschedule"})
_STATUS: dict[str, paper.Status] = {
    "correct": "declared",
    "provisional": "provisional",
    "recount": "provisional",
    "court": "court-varied",
}


class Meant(NamedTuple):
    """What a form means to record, and what is wrong with the form."""

    happening: Happening | None
    findings: tuple[Finding, ...]


def correct(request: HttpRequest, contest: str) -> HttpResponse:
    """The form, then what it breaks, then the record. Nothing is recorded before the second look."""
    found: Contest = request.contest
    standing = room().board.standing(found.id)
    if request.method == "GET":
        return _form(request, found, standing, paper.form_of(found, _stands(standing)))
    form = {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"}
    if form.get("step") == "confirm" and room().entry_of_key(_key(request, form)) is not None:
        return HttpResponseRedirect(f"/contests/{found.id}")  # the same form again: it is done
    meant = _meant(found, standing, form)
    findings = meant.findings
    if meant.happening is not None:
        findings = (*findings, *room().examine(meant.happening, where=found.division.name))
    if meant.happening is None or blocks(findings):
        return _form(request, found, standing, form, findings)
    if form.get("step") != "confirm":
        return _preview(request, found, form, meant.happening, findings)
    return _record(request, found, standing, form, meant.happening)


def _stands(standing: Standing) -> Declaration | None:
    """The declaration that stands, as it was recorded."""
    if standing.entry is None:
        return None
    said = said_in(room().entries_since(standing.entry - 1)[0].happening)
    return said if isinstance(said, Declaration) else None


def _form(
    request: HttpRequest,
    contest: Contest,
    standing: Standing,
    form: dict[str, str],
    findings: tuple[Finding, ...] = (),
) -> HttpResponse:
    return page(
        request,
        "correct.html",
        status=422 if findings else 200,
        contest=contest,
        body=room().body(contest.body),
        standing=standing,
        line=say_of(request).site.line(contest, standing),
        paper=paper.in_paper_order(contest),
        marks=paper.takes_marks(contest),
        finals=paper.takes_finals(contest),
        fields=form,
        acts={act: says for act, says in ACTS.items() if _possible(act, standing)},
        findings=findings,
    )


def _possible(act: str, standing: Standing) -> bool:
    if act in {"postpone", "reschedule"}:
        return not standing.counts
    if act == "lot":
        return standing.state is State.TIED
    return act == "provisional" or standing.entry is not None


def _meant(contest: Contest, standing: Standing, form: dict[str, str]) -> Meant:
    act, reason = form.get("act", ""), form.get("reason", "").strip()[:500]
    replaces = int(form["replaces"]) if re.fullmatch("[0-9]{1,18}", form.get("replaces", "")) else 0
    stands = _stands(standing)
    if act not in ACTS or (stands is None and act not in _BEFORE):
        return Meant(
            None,
            (
                Finding.block(
                    "correction-unclear", "form", "nothing is chosen that can be done here", "Choose what to do."
                ),
            ),
        )
    if act == "withdraw":
        return Meant(Withdrawn(replaces=replaces, reason=reason), ())
    if act in {"postpone", "reschedule"}:
        return (_postponed if act == "postpone" else _rescheduled)(contest, form, reason)
    if act == "lot" and stands is not None:
        drawn = tuple(who.id for who in contest.candidacies if form.get("lot") == who.id)
        if not drawn:
            return Meant(
                None, (Finding.block("correction-unclear", "form", "nobody is named", "Name whom the lot put in."),)
            )
        return Meant(Corrected(replaces=replaces, reason=reason, declaration=replace(stands, lot_drawn=drawn)), ())
    return _with_figures(contest, stands, form, reason=reason, replaces=replaces)


def _with_figures(
    contest: Contest, stands: Declaration | None, form: dict[str, str], *, reason: str, replaces: int
) -> Meant:
    act = form["act"]
    read = paper.read_form(contest, form, status=_STATUS[act])
    if read.declaration is None:
        return Meant(None, read.findings)
    said = read.declaration
    if stands is not None:  # what the form does not ask for stays as it was
        said = replace(
            said,
            declared_at=stands.declared_at,
            turnout_stated=stands.turnout_stated,
            papers=stands.papers if stands.votes == said.votes else (),
            lot_drawn=stands.lot_drawn if stands.votes == said.votes else (),
            returned=said.returned if paper.takes_marks(contest) or act == "court" else _returned(stands, said),
        )
    if stands is None:
        return Meant(Declared(declaration=said), ())
    return Meant(Corrected(replaces=replaces, reason=reason, declaration=said), ())


def _returned(stands: Declaration, said: Declaration) -> tuple[CandidacyId, ...]:
    """Winners as announced stay with their votes; other votes say themselves who won."""
    return stands.returned if stands.votes == said.votes else ()


def _postponed(contest: Contest, form: dict[str, str], reason: str) -> Meant:
    if not reason:
        return Meant(
            None,
            (
                Finding.block(
                    "reason-missing", "form", "gives no reason", "Readers are told why: say it in one sentence."
                ),
            ),
        )
    try:
        until = date.fromisoformat(form["until"]) if form.get("until") else None
    except ValueError:
        return Meant(
            None, (Finding.block("cell", "form", f"{form['until'][:20]!r} is not a date", "Write 2012-05-17."),)
        )
    dead = bool(form.get("countermanded"))
    return Meant(Postponed(contest=contest.id, reason=reason, until=until, countermanded=dead), ())


def _rescheduled(contest: Contest, form: dict[str, str], reason: str) -> Meant:
    """A time as clocks show it where the count is; of the ward alone, or of its whole council."""
    try:
        said = datetime.fromisoformat(form.get("expected", ""))
    except ValueError:
        fault = Finding.block(
            "cell", "form", f"{form.get('expected', '')[:20]!r} is not a time", "Write 2012-05-04T03:30."
        )
        return Meant(None, (fault,))
    expected_at = said.replace(tzinfo=ZoneInfo(room().book.event.timezone))
    of = None if form.get("council") else contest.id
    return Meant(Rescheduled(body=contest.body, contest=of, expected_at=expected_at, reason=reason), ())


def _preview(
    request: HttpRequest, contest: Contest, form: dict[str, str], happening: Happening, findings: tuple[Finding, ...]
) -> HttpResponse:
    broken = breaks(room().view, happening, at=timezone.now(), stories=settings.STORIES)
    hidden = {name: value for name, value in form.items() if name != "step"} | {"key": form.get("key") or uuid4().hex}
    return page(
        request,
        "breaks.html",
        contest=contest,
        body=room().body(contest.body),
        act=ACTS[form["act"]],
        reason=form.get("reason", ""),
        hidden=hidden,
        findings=findings,
        broken=broken,
        leads=[_led(say_of(request), one) for one in broken.leads],
    )


class Led(NamedTuple):
    """What everybody would notice, in the words of whoever looks; empty where nobody is, or nothing is certain."""

    place: str
    kind: str
    before: str
    after: str


def _led(say: Say, lead: Lead) -> Led:
    book = room().book
    if lead.kind == "winner":
        division = say.site.division(book.contest(ContestId(lead.place)))
        return Led(division, "winner", ", ".join(lead.before), ", ".join(lead.after))
    held = [
        NOC if NOC in one else ", ".join(map(say.site.party, map(PartyId, one))) for one in (lead.before, lead.after)
    ]
    return Led(say.site.place(book.body(BodyId(lead.place))), "control", *held)


def _record(
    request: HttpRequest, contest: Contest, standing: Standing, form: dict[str, str], happening: Happening
) -> HttpResponse:
    incoming = Incoming(happening=happening, source="desk", where=contest.id, key=_key(request, form))
    outcome = room().record(incoming, by=request.user.signature)
    if isinstance(outcome, Refused):
        return _form(request, contest, standing, form, outcome.findings)
    audit.note(request, form["act"], contest.id, entry=outcome.entry.number, reason=form.get("reason", ""))
    return HttpResponseRedirect(f"/contests/{contest.id}")


def _key(request: HttpRequest, form: dict[str, str]) -> str:
    """What makes confirming twice harmless; a form without one is new each time."""
    return f"desk:correction:{request.user.pk}:{form.get('key', '')[:64] or uuid4().hex}"
