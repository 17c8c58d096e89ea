"""Who is signed in where: sessions listed without their keys, and ended one by one or all at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone
from msgspec import Struct

from tallyroom.desk.guard import hashed
from tallyroom.desk.models import Person

#: What a session keeps of how it began.
_BEGAN = "began"
#: Letters of what names a session: its key, which lets in, cannot be had from it.
_LONG = 24


class SignedIn(Struct, frozen=True, kw_only=True):
    """One session: what names it, since when, from where, with which browser; and whether it is the one that asks."""

    name: str
    since: datetime | None
    address: str
    agent: str
    is_this: bool


def began(request: HttpRequest) -> None:
    """Keep with a new session how it began."""
    agent = "".join(one for one in request.headers.get("User-Agent", "") if one.isprintable())[:120]
    request.session[_BEGAN] = {"at": timezone.now().timestamp(), "address": request.address, "agent": agent}


def of(person: Person, *, now: str | None = None) -> tuple[SignedIn, ...]:
    """Somebody's sessions, the newest first; `now` is the key of the one that asks."""
    found = []
    for session, kept in _sessions(person):
        how = kept.get(_BEGAN) or {}
        since = datetime.fromtimestamp(how["at"], UTC) if "at" in how else None
        found.append(
            SignedIn(
                name=_name(session),
                since=since,
                address=str(how.get("address", "")),
                agent=str(how.get("agent", "")),
                is_this=session.session_key == now,
            )
        )
    return tuple(sorted(found, key=lambda one: one.since.timestamp() if one.since else 0.0, reverse=True))


def end(person: Person, name: str) -> bool:
    """End one of somebody's sessions; whether there was one."""
    there = [session for session, _ in _sessions(person) if _name(session) == name]
    for session in there:
        session.delete()
    return bool(there)


def end_all(person: Person) -> int:
    """End every session of somebody, and say how many there were."""
    there = [session for session, _ in _sessions(person)]
    for session in there:
        session.delete()
    return len(there)


def _sessions(person: Person) -> Iterator[tuple[Session, dict[str, Any]]]:
    for session in Session.objects.filter(expire_date__gt=timezone.now()):
        kept = session.get_decoded()
        if kept.get(SESSION_KEY) == str(person.pk):
            yield session, kept


def _name(session: Session) -> str:
    return hashed(f"session:{session.session_key}")[:_LONG]
