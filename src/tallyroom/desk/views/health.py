"""For whoever watches the machines: whether the desk is well, and its figures for Prometheus."""

from __future__ import annotations

import os
from ipaddress import ip_address, ip_network

from django.http import HttpRequest, HttpResponse, JsonResponse
from msgspec import to_builtins

from tallyroom.desk import health, pages
from tallyroom.desk import metrics as figures


def live(request: HttpRequest) -> JsonResponse:
    """The process answers. Nothing else is asked."""
    return JsonResponse({"ok": True})


def ready(request: HttpRequest) -> JsonResponse:
    """200 while the desk can do its work, 503 otherwise. What is wrong is for those who watch alone."""
    found = health.look()
    document: dict[str, object] = {"ok": found.is_ready}
    if _watches(request):
        document["checks"] = {name: {"ok": not fault, "says": fault} for name, fault in found.parts.items()}
        document["publishers"] = to_builtins(found.publishers)
    response = JsonResponse(document, status=200 if found.is_ready else 503)
    response._has_been_logged = True  # what is asked every few seconds is the watcher's to tell
    return response


def metrics(request: HttpRequest) -> HttpResponse:
    """Everything countable, as Prometheus reads it."""
    if not _watches(request):
        return pages.refused(request, 403, "This address is not one that watches this desk.")
    body, kind = figures.exposition()
    return HttpResponse(body, content_type=kind)


def _watches(request: HttpRequest) -> bool:
    networks = os.environ.get("TALLYROOM_DESK_WATCHERS", "127.0.0.1,::1").split(",")
    try:
        address = ip_address(request.address)
    except ValueError:
        return False
    return any(address in ip_network(one.strip(), strict=False) for one in networks if one.strip())
