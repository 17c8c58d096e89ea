"""The desk's own style and script, and whether it is well."""

from __future__ import annotations

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from tallyroom.desk.pages import FILES, file_bytes
from tallyroom.desk.room import room


def static(request: HttpRequest, name: str) -> HttpResponse:
    if name not in FILES:
        raise Http404
    response = HttpResponse(file_bytes(name), content_type=f"{FILES[name]}; charset=utf-8")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def health(request: HttpRequest) -> JsonResponse:
    """For whoever watches the machines: both databases answer. Says nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    room().head()
    return JsonResponse({"ok": True})
