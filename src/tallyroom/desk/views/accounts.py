"""One's own account: an invitation taken up, a new password, the second factor."""

from __future__ import annotations

from urllib.parse import quote

from django.contrib.auth import authenticate, login, update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from tallyroom.desk import audit, powers, sessions
from tallyroom.desk import second_factor as factor
from tallyroom.desk.guard import BACKEND, hashed, needs_factor
from tallyroom.desk.models import Invitation, Person
from tallyroom.desk.names import username_fault
from tallyroom.desk.pages import page, refused
from tallyroom.desk.room import room


def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Somebody with a link makes their account. A link that is used, revoked, expired or made up is one answer."""
    found = Invitation.objects.filter(hashed=hashed(secret), used_by=None, revoked_at=None).first()
    if found is None or found.expires_at < timezone.now() or not powers.may_grant(found.by, found.role, found.bodies):
        return refused(request, 404, "This invitation is not good any more. Ask for another one.")
    if request.method == "GET":
        return page(request, "invitation.html", invitation=found, faults=[], username="", name="")
    username, name = request.POST.get("username", "").lower().strip(), request.POST.get("name", "").strip()
    password = request.POST.get("password", "")
    faults = [*username_fault(username), *([] if name and len(name) <= 100 else ["Give your name."])]
    faults += _password_faults(password, Person(username=username, name=name))
    if not faults:
        try:
            with transaction.atomic():
                person = Person.objects.create_user(
                    username, password, name=name, role=found.role, bodies=found.bodies, language="en"
                )
                taken = Invitation.objects.filter(pk=found.pk, used_by=None).update(used_by=person)
                if not taken:
                    raise IntegrityError
        except IntegrityError:
            faults = ["Choose another name to sign in with."]
    if faults:
        return page(
            request, "invitation.html", status=422, invitation=found, faults=faults, username=username, name=name
        )
    login(request, person, backend=BACKEND)
    sessions.began(request)
    audit.note(request, "account made", username, role=found.role, bodies=found.bodies)
    return HttpResponseRedirect("/")


def account(request: HttpRequest) -> HttpResponse:
    """A new password. Every other session of this account ends with it."""
    faults: list[str] = []
    done = ""
    if request.method == "POST":
        old, new = request.POST.get("old", ""), request.POST.get("new", "")
        if authenticate(request, username=request.user.username, password=old) is None:
            audit.note(request, "password change failed")
            faults = ["That is not your password."]
        else:
            faults = _password_faults(new, request.user)
        if not faults:
            request.user.set_password(new)
            request.user.save()
            update_session_auth_hash(request, request.user)
            audit.note(request, "password changed")
            done = "Your password is changed, and every other session has ended."
    return page(
        request,
        "account.html",
        status=422 if faults else 200,
        faults=faults,
        done=done,
        guarded=factor.has_one(request.user),
        sessions=sessions.of(request.user, now=request.session.session_key),
    )


def end_session(request: HttpRequest, session: str) -> HttpResponse:
    """End one of one's own sessions."""
    if not sessions.end(request.user, session):
        return refused(request, 404, "There is no such page.")
    audit.note(request, "session ended")
    return HttpResponseRedirect("/account")


def second_factor(request: HttpRequest) -> HttpResponse:
    """Take a second factor into use, renew its recovery codes, or remove it; each asks for the password again."""
    faults: list[str] = []
    codes: tuple[str, ...] = ()
    if request.method == "POST":
        if authenticate(request, username=request.user.username, password=request.POST.get("password", "")) is None:
            faults = ["That is not your password."]
        else:
            faults, codes = _change_factor(request)
    guarded = factor.has_one(request.user)
    device = factor.begin(request.user) if not guarded else None
    key = factor.key_of(device) if device else ""
    link = _link(request.user, key) if device else ""
    return page(
        request,
        "account_second_factor.html",
        status=422 if faults else 200,
        faults=faults,
        codes=codes,
        guarded=guarded,
        key=key,
        link=link,
        square=factor.square_of(link) if link else None,
    )


def _change_factor(request: HttpRequest) -> tuple[list[str], tuple[str, ...]]:
    person, wanted = request.user, request.POST.get("do", "")
    codes: tuple[str, ...] = ()
    if wanted == "confirm":
        codes = factor.confirm(person, request.POST.get("code", ""))
        if not codes:
            return ["That code is not right. Is the telephone's clock right?"], ()
    elif wanted == "codes" and factor.has_one(person):
        codes = factor.fresh_codes(person)
    elif wanted == "remove":
        if needs_factor(person, room().book.event):
            return ["The package asks for a second factor of your role."], ()
        factor.remove(person)
    else:
        return ["Say what to do."], ()
    audit.note(request, "second factor", wanted)
    return [], codes


def _link(person: Person, key: str) -> str:
    """What a telephone's app opens."""
    return f"otpauth://totp/Tallyroom:{quote(person.username)}?secret={key.replace(' ', '')}&issuer=Tallyroom"


def _password_faults(password: str, person: Person) -> list[str]:
    if len(password) > 500:
        return ["This password is too long."]
    try:
        validate_password(password, person)
    except ValidationError as error:
        return list(error.messages)
    return []
