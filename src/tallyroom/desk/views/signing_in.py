"""Signing in and out: a password, a second factor where there is one, lock-out, and the language."""

from __future__ import annotations

import time
from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from tallyroom.desk import audit, sessions, strangers
from tallyroom.desk import second_factor as factor
from tallyroom.desk.guard import BACKEND
from tallyroom.desk.models import Person
from tallyroom.desk.pages import page
from tallyroom.desk.speech import LANGUAGES

#: Seconds between a right password and a right code.
_PATIENCE = 300
#: Wrong codes before the password is asked for again.
_TRIES = 5
_WRONG = "That name and password do not go together."


def sign_in(request: HttpRequest) -> HttpResponse:
    after = _after(request)
    if request.method == "GET":
        return (
            HttpResponseRedirect(after)
            if request.user.is_authenticated
            else page(request, "sign_in.html", after=after, says="", username="")
        )
    username = request.POST.get("username", "").lower().strip()[:60]
    person = authenticate(request, username=username, password=request.POST.get("password", "")[:500])
    if person is None:
        strangers.tried(request, "sign-in failed", username)
        if getattr(request, "axes_locked_out", False):
            return locked_out(request)
        return page(request, "sign_in.html", status=422, after=after, says=_WRONG, username=username)
    if factor.has_one(person):
        request.session.cycle_key()
        request.session["half_in"] = {"person": person.pk, "since": time.time(), "after": after, "wrong": 0}
        return HttpResponseRedirect("/second-factor")
    return _let_in(request, person, after)


def second_factor(request: HttpRequest) -> HttpResponse:
    half: dict[str, Any] | None = request.session.get("half_in")
    if half is None or time.time() - half["since"] > _PATIENCE or half["wrong"] >= _TRIES:
        request.session.pop("half_in", None)
        return HttpResponseRedirect("/sign-in")
    if request.method == "GET":
        return page(request, "second_factor.html", says="")
    person = Person.objects.get(pk=half["person"])
    if not factor.accepts(person, request.POST.get("code", "")[:40]):
        request.session["half_in"] = {**half, "wrong": half["wrong"] + 1}
        audit.note(request, "second factor failed", person.username)
        return page(request, "second_factor.html", status=422, says="That code is not right, or has been used.")
    request.session.pop("half_in")
    return _let_in(request, person, half["after"])


def _let_in(request: HttpRequest, person: Person, after: str) -> HttpResponse:
    login(request, person, backend=BACKEND)
    sessions.began(request)
    audit.note(request, "signed in")
    return HttpResponseRedirect(after)


def sign_out(request: HttpRequest) -> HttpResponse:
    audit.note(request, "signed out")
    logout(request)
    response = HttpResponseRedirect("/sign-in")
    response["Clear-Site-Data"] = '"cache"'
    return response


def language(request: HttpRequest) -> HttpResponse:
    """Say which language; an account remembers it."""
    lang = request.POST.get("language", "")
    response = HttpResponseRedirect(_after(request))
    if lang in LANGUAGES:
        response.set_cookie("desk_language", lang, max_age=365 * 86400, httponly=True, samesite="Lax")
        if request.user.is_authenticated:
            request.user.language = lang
            request.user.save(update_fields=["language"])
    return response


def locked_out(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """Too many wrong passwords. Said alike for names that there are and names that there are not."""
    says = "Too many wrong passwords. Wait a quarter of an hour, or ask an administrator of the desk."
    return page(request, "refused.html", status=429, says=says)


def _after(request: HttpRequest) -> str:
    """Where to go next: a path of this desk, and nowhere else."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return wanted if safe else "/"
