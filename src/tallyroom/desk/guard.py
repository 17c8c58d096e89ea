"""What every request passes: limits, headers, and the one place that decides who may come in by which door.

The table of doors is `roles.DOORS`. A path that it does not name is closed, whatever its view would say.
"""

from __future__ import annotations

import gc
import hashlib
import hmac
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from tallyroom.desk import audit, pages, roles, strangers
from tallyroom.desk.models import Case, Person, Token
from tallyroom.desk.roles import ANYONE, SIGNED_IN, TOKEN, Role, needed
from tallyroom.desk.room import room
from tallyroom.domain import Event

#: Whose word it is that somebody is who they say.
BACKEND = "django.contrib.auth.backends.ModelBackend"
Respond = Callable[[HttpRequest], HttpResponse]

#: No script, style or picture but our own; nothing of ours in anybody's frame.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def address_of(request: HttpRequest) -> str:
    """Where a request comes from; behind a proxy that is named, where it says."""
    return str(request.META.get("REMOTE_ADDR", ""))


class Limits:
    """Refuses what is too large before it is read, and puts the same headers on every answer."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.address = address_of(request)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not re.fullmatch("[0-9]{1,18}", length) or int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            response = pages.refused(request, 413, "This is more than the desk reads at once.")
        else:
            response = self._respond(request)
        if response.status_code >= 500:
            gc.collect()  # a broken connection keeps its lock for as long as a cursor is left anywhere
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        return response


class Guard:
    """Who may come in. After the session is known, before any view runs."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._respond(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        door = request.resolver_match.url_name or ""
        needs = needed(door, request.method)
        if needs is None:
            return _other_methods(request, door)
        if request.method in {"POST", "PUT"} and _has_nul(request):
            return pages.refused(request, 400, "This cannot be read.")  # no database keeps one
        if needs == ANYONE:
            return None
        return _with_token(request) if needs == TOKEN else _with_session(request, door, needs, kwargs)


def _has_nul(request: HttpRequest) -> bool:
    if request.content_type in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return any("\0" in text for name, values in request.POST.lists() for text in (name, *values))
    return b"\0" in request.body or b"\\u0000" in request.body


def _other_methods(request: HttpRequest, door: str) -> HttpResponse:
    methods = roles.DOORS.get(door, {})
    response = pages.refused(request, 405, "This address does not take that method.")
    response["Allow"] = ", ".join(["HEAD", *methods] if "GET" in methods else methods)
    return response


def _with_session(request: HttpRequest, door: str, needs: roles.Needs, kwargs: dict[str, Any]) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return _sign_in_first(request)
    _seen(request.user)
    if needs != SIGNED_IN and not request.user.may(Role(needs)):
        audit.note(request, "refused", door, method=request.method, needs=str(needs))
        return pages.refused(request, 403, "This needs another role. Ask an administrator of the desk.")
    if door not in _WITHOUT_FACTOR and needs_factor(request.user, room().book.event) and not has_factor(request.user):
        return _factor_first(request)
    return _within_patch(request, door, kwargs)


def _sign_in_first(request: HttpRequest) -> HttpResponse:
    if request.method in {"GET", "HEAD"} and not pages.wants_json(request):
        return HttpResponseRedirect(f"/sign-in?next={quote(request.get_full_path())}")
    return pages.refused(request, 401, "Sign in first. What you have typed is kept on this device.")


#: Seconds between two times that somebody's being there is written down.
_SEEN_EVERY = timedelta(seconds=60)


def _seen(person: Person) -> None:
    """That somebody is there: once a minute, and never at the cost of what they came for."""
    now = timezone.now()
    if person.seen_at is None or now - person.seen_at > _SEEN_EVERY:
        with suppress(DatabaseError), transaction.atomic():
            Person.objects.filter(pk=person.pk).update(seen_at=now)


#: Where somebody gets a second factor, or leaves.
_WITHOUT_FACTOR = frozenset({"account-second-factor", "sign-out"})


def needs_factor(person: Person, event: Event) -> bool:
    """Whether the package asks for a second factor of this person's role."""
    return person.role in event.second_factor


def has_factor(person: Person) -> bool:
    return bool(TOTPDevice.objects.filter(user=person, confirmed=True).exists())


def _factor_first(request: HttpRequest) -> HttpResponse:
    if request.method in {"GET", "HEAD"} and not pages.wants_json(request):
        return HttpResponseRedirect("/account/second-factor")
    return pages.refused(request, 403, "The package asks for a second factor of your role.")


def _within_patch(request: HttpRequest, door: str, kwargs: dict[str, Any]) -> HttpResponse | None:
    """A place outside somebody's patch is answered like one that is not there."""
    body: str | None = None
    if "case" in kwargs:
        case = Case.objects.filter(pk=kwargs["case"]).first()
        body = case.body if case is not None else None
        request.case = case
    elif "contest" in kwargs:
        contest = room().contest(kwargs["contest"])
        body = contest.body if contest is not None else None
        request.contest = contest
    elif "body" in kwargs:
        found = room().body(kwargs["body"])
        body = found.id if found is not None else None
        request.body_asked = found
    else:
        return None
    if body is None or not request.user.covers(body):
        if body is not None:
            audit.note(request, "refused", door, method=request.method, outside=body)
        return pages.refused(request, 404, "There is no such place in your patch.")
    return None


def hashed(secret: str) -> str:
    """What is kept of a long random secret. Such a secret cannot be guessed, so that no slow hash is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _with_token(request: HttpRequest) -> HttpResponse | None:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    now = timezone.now()
    digest = hashed(secret.strip())
    token = Token.objects.filter(hashed=digest, revoked_at=None).first() if scheme.lower() == "bearer" else None
    if token is None or not hmac.compare_digest(token.hashed, digest) or (token.expires_at and token.expires_at < now):
        strangers.tried(request, "token refused")
        response = JsonResponse(
            {"error": {"what": "this needs a valid token", "mend": "Send Authorization: Bearer and the token."}},
            status=401,
        )
        response["WWW-Authenticate"] = 'Bearer realm="tallyroom"'
        return response
    request.token = token
    return None
