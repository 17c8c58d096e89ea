"""The desk's own style and script."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from tallyroom.desk.pages import FILES, file_bytes


def static(request: HttpRequest, name: str) -> HttpResponse:
    if name not in FILES:
        raise Http404
    response = HttpResponse(file_bytes(name), content_type=f"{FILES[name]}; charset=utf-8")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
