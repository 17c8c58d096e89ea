"""People of the desk: who there is, invitations, a new role or patch, an account closed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from tallyroom.desk import audit, powers, sessions
from tallyroom.desk import second_factor as factor
from tallyroom.desk.guard import hashed
from tallyroom.desk.models import Invitation, Person
from tallyroom.desk.pages import page, refused
from tallyroom.desk.roles import EVERYWHERE, Role
from tallyroom.desk.room import room

_HOURS = 48


def patch_of(text: str) -> tuple[list[str], str]:
    """A patch as typed, ids apart by commas or spaces, and what is wrong with it."""
    ids = sorted(set(text.replace(",", " ").split()))
    if ids == [EVERYWHERE]:
        return [EVERYWHERE], ""
    unknown = [id_ for id_ in ids if room().body(id_) is None]
    if unknown or not ids:
        return [], f"Not a council of this night: {', '.join(unknown)[:200]}" if unknown else "Name a council, or *."
    return ids, ""


def people(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, invitations that are open, and a new one: its link is shown once."""
    says, link = "", ""
    if request.method == "POST":
        role, (bodies, says) = request.POST.get("role", ""), patch_of(request.POST.get("bodies", ""))
        if role not in list(Role):
            says = "Choose a role."
        says = says or _beyond(request, role, bodies)
        if not says:
            link = _invite(request, role, bodies)
    return page(
        request,
        "people.html",
        status=422 if says else 200,
        says=says,
        link=link,
        people=[(one, factor.has_one(one)) for one in powers.people_of(request.user)],
        invitations=powers.invitations_of(
            request.user, Invitation.objects.filter(used_by=None, revoked_at=None, expires_at__gt=timezone.now())
        ),
        hours=_HOURS,
        councils=councils(),
    )


def _beyond(request: HttpRequest, role: str, bodies: list[str]) -> str:
    """Why somebody may not give this role in this patch; written down."""
    if powers.may_grant(request.user, role, bodies):
        return ""
    audit.note(request, "grant refused", role=role, bodies=bodies)
    return "You can give no more than you have: a role no higher than yours, in councils of your patch."


def councils() -> Sequence[tuple[str, str]]:
    return [(body.id, body.name) for body in room().bodies_with_contests(lambda _: True)]


def _invite(request: HttpRequest, role: str, bodies: list[str]) -> str:
    secret = secrets.token_urlsafe(24)
    Invitation.objects.create(
        hashed=hashed(secret),
        role=role,
        bodies=bodies,
        by=request.user,
        expires_at=timezone.now() + timedelta(hours=_HOURS),
    )
    audit.note(request, "invited", role=role, bodies=bodies)
    return f"{settings.ORIGIN or request.build_absolute_uri('/').rstrip('/')}/invitations/{secret}"


def person(request: HttpRequest, person: int) -> HttpResponse:
    found = powers.person_for(request.user, person)
    if found is None:
        return refused(request, 404, "There is no such page.")
    says = _change(request, found) if request.method == "POST" else ""
    if request.method == "POST" and not says:
        return HttpResponseRedirect(f"/people/{person}")
    return page(
        request,
        "person.html",
        status=422 if says else 200,
        person=found,
        guarded=factor.has_one(found),
        sessions=sessions.of(found),
        says=says,
        councils=councils(),
    )


def _change(request: HttpRequest, found: Person) -> str:
    """One change to an account, or why not. Nobody closes or demotes the last administrator."""
    do = request.POST.get("do", "")
    last = powers.is_last(found)
    if do == "scope":
        bodies, says = patch_of(request.POST.get("bodies", ""))
        role = request.POST.get("role", "")
        if says or role not in list(Role):
            return says or "Choose a role."
        if beyond := _beyond(request, role, bodies):
            return beyond
        if last and (role != Role.ADMINISTRATOR or bodies != [EVERYWHERE]):
            return "This is the last administrator."
        found.role, found.bodies = role, bodies
    elif do == "close":
        if last:
            return "This is the last administrator."
        found.is_active = False
        sessions.end_all(found)
    elif do == "open":
        found.is_active = True
    elif do == "second-factor":
        factor.remove(found)
    elif do == "sessions":
        sessions.end_all(found)
    else:
        return "Say what to do."
    found.save()
    audit.note(request, f"person: {do}", found.username, role=found.role, bodies=found.bodies)
    return ""
