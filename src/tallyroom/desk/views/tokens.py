"""API tokens of feeds: made, shown once, revoked."""

from __future__ import annotations

import re
import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from tallyroom.desk import audit, powers
from tallyroom.desk.guard import hashed
from tallyroom.desk.models import Token
from tallyroom.desk.pages import page, refused
from tallyroom.desk.policy import policy_of
from tallyroom.desk.roles import Role
from tallyroom.desk.room import room
from tallyroom.desk.views.people import councils, patch_of


def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens there are, and a new one, whose secret is shown this once."""
    says, secret = "", ""
    if request.method == "POST":
        name, source = request.POST.get("name", "").strip(), request.POST.get("source", "").strip()
        bodies, says = patch_of(request.POST.get("bodies", ""))
        if not re.fullmatch(r"[\w .-]{1,60}", name) or not re.fullmatch(r"[\w.-]{1,60}", source):
            says = "Give a name and a source of letters, digits, dots and hyphens."
        if not says and not powers.may_grant(request.user, Role.KEYER, bodies):
            audit.note(request, "grant refused", name, bodies=bodies)
            says = "You can give no more than you have: a role no higher than yours, in councils of your patch."
        if not says:
            secret = f"tallyroom_{secrets.token_urlsafe(32)}"
            Token.objects.create(name=name, hashed=hashed(secret), source=source, bodies=bodies, by=request.user)
            audit.note(request, "token made", name, source=source, bodies=bodies)
    return page(
        request,
        "tokens.html",
        status=422 if says else 200,
        says=says,
        secret=secret,
        tokens=powers.tokens_of(request.user),
        policy=lambda source: policy_of(room().book.event, source),
        sources=room().book.event.sources,
        councils=councils(),
    )


def revoke(request: HttpRequest, token: int) -> HttpResponse:
    found = next((one for one in powers.tokens_of(request.user) if one.pk == token), None)
    if found is None:
        return refused(request, 404, "There is no such page.")
    if found.revoked_at is None:
        found.revoked_at = timezone.now()
        found.save()
        audit.note(request, "token revoked", found.name)
    return HttpResponseRedirect("/tokens")
