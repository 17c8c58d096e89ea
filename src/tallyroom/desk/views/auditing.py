"""Who did what when: the desk's acts and the ledger's entries, to look at and to take away. Nothing is removed here."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from tallyroom.desk import audit
from tallyroom.desk.models import Act
from tallyroom.desk.pages import page, refused
from tallyroom.desk.room import room
from tallyroom.ledger import kind_of

_COLUMNS = ("at", "from", "number", "by", "address", "act", "about", "detail")
_FORMATS = {"csv": "text/csv", "jsonl": "application/x-ndjson"}


def audit_page(request: HttpRequest) -> HttpResponse:
    before = request.GET.get("before", "")
    rows = Act.objects.order_by("-id")
    if re.fullmatch("[0-9]{1,18}", before):
        rows = rows.filter(pk__lt=int(before))
    return page(request, "audit.html", rows=list(rows[:100]))


def export(request: HttpRequest, form: str) -> HttpResponse:
    if form not in _FORMATS:
        return refused(request, 404, "There is no such page.")
    audit.note(request, "audit exported", form)
    rows = sorted([*_acts(), *_entries()], key=lambda row: (row["at"], row["from"], row["number"]))
    lines = _csv(rows) if form == "csv" else (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    response = StreamingHttpResponse(lines, content_type=f"{_FORMATS[form]}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="audit.{form}"'
    return response


def _acts() -> Iterator[dict[str, Any]]:
    for row in audit.rows():
        yield {"from": "desk", **row}


def _entries() -> Iterator[dict[str, Any]]:
    for entry in room().entries_since(0):
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


def _csv(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in [dict(zip(_COLUMNS, _COLUMNS, strict=True)), *rows]:
        line = io.StringIO()
        detail = row["detail"] if isinstance(row["detail"], str) else json.dumps(row["detail"], ensure_ascii=False)
        csv.writer(line).writerow([_plain(str(row[name])) for name in _COLUMNS[:-1]] + [detail])
        yield line.getvalue()


def _plain(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is made text."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell
