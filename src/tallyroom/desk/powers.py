"""Powers over people, tokens, invitations and the audit: nobody grants or takes more than they have themselves.

A role is no higher than one's own, a patch no wider. What reaches beyond either is answered as if it were not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet

from tallyroom.desk.models import Act, Invitation, Person, Token
from tallyroom.desk.roles import Role, is_within
from tallyroom.desk.room import room


def may_grant(person: Person, role: str, bodies: Sequence[str]) -> bool:
    """Whether somebody may give this role in this patch to anybody, themselves among them."""
    return person.is_active and person.may(Role(role)) and is_within(bodies, person.bodies)


def people_of(person: Person) -> list[Person]:
    """Those over whom somebody has power, by name."""
    return [one for one in Person.objects.order_by("name") if may_grant(person, one.role, one.bodies)]


def person_for(asking: Person, number: int) -> Person | None:
    found = Person.objects.filter(pk=number).first()
    return found if found is not None and may_grant(asking, found.role, found.bodies) else None


def tokens_of(person: Person) -> list[Token]:
    tokens = Token.objects.order_by("revoked_at", "name")
    return [one for one in tokens if is_within(one.bodies, person.bodies)]


def invitations_of(person: Person, open_ones: QuerySet[Invitation]) -> list[Invitation]:
    return [one for one in open_ones if may_grant(person, one.role, one.bodies)]


def acts_of(person: Person) -> QuerySet[Act]:
    """What somebody may read in the audit: everything, or what is about their patch and done by its people."""
    acts = Act.objects.all()
    if person.is_everywhere:
        return acts
    contests = [one.id for one in room().book.contests if person.covers(one.body)]
    mine = people_of(person)
    names = [one.username for one in mine]
    signed = [*(one.signature for one in mine), *(one.signature for one in tokens_of(person))]
    by_mine = Q(by__in=signed) & (Q(about="") | Q(about__in=[*contests, *names, *person.bodies]))
    return acts.filter(Q(about__in=contests) | by_mine)


def is_last(person: Person) -> bool:
    """Whether somebody is the last administrator of everything who can sign in."""

    def rules(one: Person) -> bool:
        return one.role == Role.ADMINISTRATOR and one.is_active and one.is_everywhere

    others = Person.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=person.pk)
    return rules(person) and not any(rules(one) for one in others)


def concerns(person: Person, happening: Any) -> bool:
    """Whether an entry of the ledger is about somebody's patch."""
    if person.is_everywhere:
        return True
    said = getattr(happening, "declaration", None) or getattr(happening, "summary", None) or happening
    body = getattr(said, "body", None)
    contest = room().contest(getattr(said, "contest", None) or "")
    return person.covers(contest.body if contest is not None else str(body or ""))
