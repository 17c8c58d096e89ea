"""How a page of the desk is made: templates, language, and refusals in one form, for people and for programs."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import get_template
from jinja2 import Environment, PackageLoader, StrictUndefined

from tallyroom.copydesk import style
from tallyroom.desk.roles import Role
from tallyroom.desk.room import room
from tallyroom.desk.speech import LANGUAGES, Say, say_for

#: What the desk serves beside its pages, and as what.
FILES = {
    "desk.css": "text/css",
    "desk.js": "text/javascript",
    "wall.css": "text/css",
    "wall.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


def environment(**options: Any) -> Environment:
    """Jinja's environment, as Django asks for it."""
    options.update(
        loader=PackageLoader("tallyroom.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made = Environment(**options)  # autoescape is on
    for function in (style.number, style.plural, style.signed):
        made.filters[function.__name__] = function
    made.globals.update(Role=Role, file=file_url, LANGUAGES=LANGUAGES)
    return made


@cache
def file_bytes(name: str) -> bytes:
    return files(__package__).joinpath("static", name).read_bytes()


@cache
def file_url(name: str) -> str:
    """The address of a file, which changes with what is in it."""
    return f"/static/{name}?v={hashlib.sha256(file_bytes(name)).hexdigest()[:10]}"


def say_of(request: HttpRequest) -> Say:
    """The language of whoever asks: that of their account, or else of a cookie."""
    user = getattr(request, "user", None)
    lang = user.language if user is not None and user.is_authenticated else request.COOKIES.get("desk_language", "en")
    return say_for(room().book, lang)


def page(request: HttpRequest, template: str, *, status: int = 200, **values: Any) -> HttpResponse:
    """Fill a template, in the language of whoever asks."""
    say, book = say_of(request), room().book
    user = getattr(request, "user", None)
    context = {
        "_": say,
        "lang": say.lang,
        "me": user if user is not None and user.is_authenticated else None,
        "book": book,
        "event": book.event,
        "rehearsal": room().board.rehearsal is not None,
        "day": say.site.full_date(book.event.polling_date),
        "party": lambda party: say.site.short_party(party) if party else "",
        "colour": lambda party: (book.party(party).colour if party and book.has_party(party) else None) or "#8a8a82",
        "place": say.site.place,
        "clock": lambda moment: style.clock(moment, book.event.timezone),
        "moment": say.site.moment,
        "here": request.get_full_path(),
        **values,
    }
    return HttpResponse(get_template(template).render(context, request), status=status)


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "") or request.path == "/returns"


def refused(request: HttpRequest, status: int, says: str) -> HttpResponse:
    """A refusal: a page for people, `{"error": {"what"}}` for programs."""
    if wants_json(request):
        return JsonResponse({"error": {"what": say_of(request)(says)}}, status=status)
    return page(request, "refused.html", status=status, says=says)


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from a page of this desk, or from one that has been open for too long."""
    return refused(request, 403, "This form was not sent from a page of this desk. Open the page again and repeat it.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refused(request, 404, "There is no such page.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refused(request, 400, "This cannot be read.")


def broken(request: HttpRequest) -> HttpResponse:
    """Something failed, perhaps the database: whoever it is, nothing more is asked of it to say so."""
    request.user = getattr(request, "_cached_user", None) or AnonymousUser()
    return refused(request, 500, "Something went wrong. What you have sent is kept on this device; try again.")


def fragment(lang: str, template: str, **values: Any) -> str:
    """A part of a page, for nobody in particular."""
    book = room().book
    say = say_for(book, lang)
    context = {
        "_": say,
        "book": book,
        "place": say.site.place,
        "clock": lambda moment: style.clock(moment, book.event.timezone),
        **values,
    }
    return str(get_template(template).render(context))
