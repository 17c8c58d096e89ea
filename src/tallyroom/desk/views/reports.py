"""What readers say is wrong: sent without an account, looked at by an editor, answered in public.

Spam is kept out by a field that people do not see, by the time that it takes to write, and by how often one place may
write; nobody has to solve a puzzle.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from tallyroom.desk import audit, strangers
from tallyroom.desk.models import Person, Report
from tallyroom.desk.pages import page, refused
from tallyroom.desk.room import room
from tallyroom.publish.outcomes import Outcome, write_outcomes

#: What can come of a report.
OUTCOMES = {"upheld": "Corrected", "not-upheld": "Not changed", "spam": "Not published"}
#: Seconds that a report takes to write, at least and at most.
_LEAST, _MOST = 3, 12 * 3600
#: From one address, in an hour; from everybody, in a minute.
_EACH, _ALL = 5, 30
_SALT = "tallyroom.desk.report"


def report(request: HttpRequest) -> HttpResponse:
    """The form, and what is sent with it. What looks like spam is thanked and dropped."""
    if request.method == "GET":
        where, figure = request.GET.get("page", "")[:300], request.GET.get("figure", "")[:300]
        return _form(request, where=where, figure=figure)
    where, figure = request.POST.get("page", "").strip()[:300], request.POST.get("figure", "").strip()[:300]
    message = request.POST.get("message", "").strip()
    contact = request.POST.get("contact", "").strip()[:200]
    if not 10 <= len(message) <= 2000:
        return _form(
            request,
            where=where,
            figure=figure,
            message=message[:2000],
            says="Say what is wrong, in 10 to 2,000 letters.",
        )
    age = _age(request.POST.get("opened", ""))
    if age > _MOST:
        says = "This form has been open for a long time. Send it again."
        return _form(request, where=where, figure=figure, message=message, says=says)
    if request.POST.get("website") or age < _LEAST:
        strangers.tried(request, "report dropped")
        return page(request, "thanked.html")
    sender = _sender(request)
    now = timezone.now()
    lately = Report.objects.filter(sent_at__gte=now - timedelta(hours=1), sender=sender).count()
    flood = Report.objects.filter(sent_at__gte=now - timedelta(minutes=1)).count()
    if lately >= _EACH or flood >= _ALL:
        return refused(request, 429, "Many reports have come from your address. Try again in an hour.")
    Report.objects.create(page=where, figure=figure, message=message, contact=contact, sender=sender)
    return page(request, "thanked.html", status=201)


def _form(request: HttpRequest, *, where: str, figure: str, message: str = "", says: str = "") -> HttpResponse:
    return page(
        request,
        "report.html",
        status=422 if says else 200,
        where=where,
        figure=figure,
        message=message,
        says=says,
        opened=signing.dumps(time.time(), salt=_SALT),
    )


def _age(opened: str) -> float:
    """Seconds since the form was opened here; none at all where it was not."""
    try:
        return time.time() - float(signing.loads(opened, salt=_SALT))
    except (signing.BadSignature, ValueError, TypeError):
        return 0.0


def _sender(request: HttpRequest) -> str:
    """An address as it is kept: so that it can be counted and not read."""
    return hashlib.sha256(f"{settings.SECRET_KEY}{request.address}".encode()).hexdigest()


def outcomes(request: HttpRequest) -> HttpResponse:
    """What came of readers' reports, for everybody. Their words and addresses are not shown."""
    return page(request, "outcomes.html", rows=_settled(), outcomes=OUTCOMES)


def reports(request: HttpRequest) -> HttpResponse:
    """The queue of somebody's patch: what nobody has answered first."""
    new, done = Report.objects.filter(state="new").order_by("sent_at"), Report.objects.exclude(state="new")
    return page(
        request,
        "reports.html",
        rows=[one for one in new if _is_for(request.user, one)][:100],
        done=[one for one in done.order_by("-settled_at")[:200] if _is_for(request.user, one)][:20],
        outcomes=OUTCOMES,
        contest_of=_contest_of,
    )


def _is_for(editor: Person, report: Report) -> bool:
    """Whether a report is of somebody's patch. One of no council is everybody's."""
    parts = report.page.strip("/").split("/")
    contest = room().contest(_contest_of(report))
    councils = [id_ for name, id_ in pairwise(parts) if name == "councils" and room().body(id_) is not None]
    return all(editor.covers(body) for body in (*councils, *([contest.body] if contest else [])))


def _contest_of(report: Report) -> str:
    """The contest of a report's page, so that an editor is one step from correcting it."""
    parts = report.page.strip("/").split("/")
    named = [id_ for name, id_ in pairwise(parts) if name == "contests" and room().contest(id_) is not None]
    return str(named[0]) if named else ""


def outcome(request: HttpRequest, report: int) -> HttpResponse:
    state, said = request.POST.get("state", ""), request.POST.get("outcome", "").strip()[:500]
    found = Report.objects.filter(pk=report, state="new").first()
    if found is None or not _is_for(request.user, found):
        return refused(request, 404, "This report is answered already, or is not there.")
    if state not in OUTCOMES or (state != "spam" and not said):
        return refused(request, 422, "Choose an outcome, and say it in a sentence: readers see it.")
    found.state, found.outcome, found.by, found.settled_at = state, said, request.user, timezone.now()
    found.save()
    audit.note(request, "report settled", f"report {report}", state=state)
    _tell_the_site()
    return HttpResponseRedirect("/reports")


def _tell_the_site() -> None:
    """Hand what is public to whoever publishes: the site reads it from a file, and asks the desk nothing."""
    if settings.OUTCOMES:
        rows = tuple(
            Outcome(page=one.page, state=one.state, said=one.outcome, settled_at=one.settled_at) for one in _settled()
        )
        write_outcomes(Path(settings.OUTCOMES), rows)


def _settled() -> Iterable[Report]:
    found: Iterable[Report] = Report.objects.filter(state__in=["upheld", "not-upheld"]).order_by("-settled_at")[:200]
    return found
