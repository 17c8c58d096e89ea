"""Who did what when: the desk's acts and the ledger's entries, to look at and to take away. Nothing is removed here."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from tallyroom.desk import audit, powers, strangers
from tallyroom.desk.models import Act, Person
from tallyroom.desk.pages import page, refused
from tallyroom.desk.room import room
from tallyroom.ledger import kind_of

_COLUMNS = ("at", "from", "number", "by", "address", "act", "about", "detail")
_FORMATS = {"csv": "text/csv", "jsonl": "application/x-ndjson"}


def audit_page(request: HttpRequest) -> HttpResponse:
    """The newest acts that fit what is asked for, a hundred at a time."""
    before = request.GET.get("before", "")
    rows = _asked(request, powers.acts_of(request.user)).order_by("-id")
    if re.fullmatch("[0-9]{1,18}", before):
        rows = rows.filter(pk__lt=int(before))
    asked = {name: request.GET.get(name, "")[:100] for name in FILTERS}
    return page(
        request,
        "audit.html",
        rows=list(rows[:100]),
        asked=asked,
        query=urlencode({name: value for name, value in asked.items() if value}),
        acts=sorted(powers.acts_of(request.user).values_list("act", flat=True).distinct()),
        strangers=strangers.lately() if request.user.is_everywhere else (),
    )


#: What the audit is asked for: words anywhere, an act, a person, and a span of days.
FILTERS = ("q", "act", "by", "from", "to")


def _asked(request: HttpRequest, rows: QuerySet[Act]) -> QuerySet[Act]:
    asked = {name: request.GET.get(name, "").strip()[:100] for name in FILTERS}
    if asked["q"]:
        words = asked["q"]
        rows = rows.filter(Q(about__icontains=words) | Q(by__icontains=words) | Q(detail__icontains=words))
    if asked["act"]:
        rows = rows.filter(act=asked["act"])
    if asked["by"]:
        rows = rows.filter(by__icontains=asked["by"])
    for name, how in (("from", "at__gte"), ("to", "at__lt")):
        if (day := _day(asked[name])) is not None:
            rows = rows.filter(**{how: day + timedelta(days=name == "to")})
    return rows


def _day(text: str) -> datetime | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(room().book.event.timezone))


def export(request: HttpRequest, form: str) -> HttpResponse:
    """What fits, with the ledger's entries where nothing is asked for but everything."""
    if form not in _FORMATS:
        return refused(request, 404, "There is no such page.")
    audit.note(request, "audit exported", form)
    is_all = not any(request.GET.get(name) for name in FILTERS)
    acts = _asked(request, powers.acts_of(request.user))
    mixed = [*_acts(acts), *((*_entries(request.user), *_strangers(request.user)) if is_all else ())]
    rows = sorted(mixed, key=lambda row: (row["at"], row["from"], row["number"]))
    lines = _csv(rows) if form == "csv" else (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    response = StreamingHttpResponse(lines, content_type=f"{_FORMATS[form]}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="audit.{form}"'
    return response


def _acts(acts: QuerySet[Act]) -> Iterator[dict[str, Any]]:
    for row in audit.rows(acts):
        yield {"from": "desk", **row}


def _entries(person: Person) -> Iterator[dict[str, Any]]:
    for entry in room().entries_since(0):
        if not powers.concerns(person, entry.happening):
            continue
        yield {
            "from": "ledger",
            "number": entry.number,
            "at": entry.recorded_at.isoformat(),
            "by": entry.by,
            "address": "",
            "act": kind_of(entry.happening),
            "about": entry.key,
            "detail": {"source": entry.source, "seal": entry.seal},
        }


def _strangers(person: Person) -> Iterator[dict[str, Any]]:
    for row in strangers.all_rows() if person.is_everywhere else ():
        yield {
            "from": "strangers",
            "number": row.pk,
            "at": row.minute.isoformat(),
            "by": "nobody",
            "address": row.source,
            "act": row.act,
            "about": row.about,
            "detail": {"times": row.times},
        }


def _csv(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in [dict(zip(_COLUMNS, _COLUMNS, strict=True)), *rows]:
        line = io.StringIO()
        detail = row["detail"] if isinstance(row["detail"], str) else json.dumps(row["detail"], ensure_ascii=False)
        csv.writer(line).writerow([_plain(str(row[name])) for name in _COLUMNS[:-1]] + [detail])
        yield line.getvalue()


def _plain(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is made text."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell
