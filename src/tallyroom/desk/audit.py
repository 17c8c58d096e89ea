"""Who did what when: written once, never changed, exported whole. What was keyed is not in it: blind is blind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from tallyroom.desk.models import Act


def note(request: HttpRequest | None, act: str, about: str = "", *, by: str = "", **detail: Any) -> None:
    """Write down one act. Who and from where are the request's, unless `by` says otherwise."""
    Act.objects.create(
        by=_clean(by or (signature_of(request) if request is not None else "command line"), 80),
        address=_clean(getattr(request, "address", ""), 64),
        act=act,
        about=_clean(about, 200),
        detail=detail,
    )


def signature_of(request: HttpRequest) -> str:
    """Who asks, as the ledger would name them; `nobody` without an account."""
    token = getattr(request, "token", None)
    if token is not None:
        return str(token.signature)
    user = getattr(request, "user", None)
    return str(user.signature) if user is not None and user.is_authenticated else "nobody"


def rows(acts: QuerySet[Act]) -> Iterator[dict[str, Any]]:
    """Acts, oldest first, for export."""
    for act in acts.order_by("id").iterator():
        yield {
            "number": act.pk,
            "at": act.at.isoformat(),
            "by": act.by,
            "address": act.address,
            "act": act.act,
            "about": act.about,
            "detail": act.detail,
        }


def _clean(text: str, longest: int) -> str:
    return "".join(one for one in text if one.isprintable())[:longest]
