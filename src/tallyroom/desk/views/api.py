"""Returns from programs: `POST /returns` with a token, described by an OpenAPI document."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Literal

import msgspec
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from msgspec import Meta

from tallyroom.desk import audit, cases
from tallyroom.desk.models import Case, Token
from tallyroom.desk.openapi import KEY, LONGEST_KEY, MOST, document
from tallyroom.desk.room import room
from tallyroom.desk.views.keying import told
from tallyroom.domain import CandidacyId, ContestId, Declaration

#: Findings that are about another return, not about what was sent.
_CONFLICTS = frozenset({"key-reused", "already-declared", "on-its-way"})
Count = Annotated[int, Meta(ge=0, le=MOST)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a feed sends: one contest's return, candidates by their ids."""

    contest: Name
    votes: dict[Name, Count] = msgspec.field(default_factory=dict)
    final_votes: dict[Name, Count] = msgspec.field(default_factory=dict)
    elected: list[Name] = msgspec.field(default_factory=list)
    rejected: Count | None = None
    papers_verified: Count | None = None
    electorate: Count | None = None
    status: Literal["declared", "provisional"] = "declared"

    @property
    def declaration(self) -> Declaration:
        return Declaration(
            contest=ContestId(self.contest),
            votes=tuple(sorted((CandidacyId(who), n) for who, n in self.votes.items())),
            final_votes=tuple(sorted((CandidacyId(who), n) for who, n in self.final_votes.items())),
            returned=tuple(CandidacyId(who) for who in self.elected),
            rejected=(("all", self.rejected),) if self.rejected is not None else (),
            papers_verified=self.papers_verified,
            electorate=self.electorate,
            status=self.status,
        )


@csrf_exempt  # a token is in no browser's keeping: there is no cookie that another page could use
def returns(request: HttpRequest) -> HttpResponse:
    """One return in. 201 recorded, 202 kept until somebody has verified it, 422 refused by its findings."""
    token: Token = request.token
    key = request.headers.get("Idempotency-Key", "")
    if not KEY.fullmatch(key):
        return _error(
            400,
            "Idempotency-Key is missing or misshapen",
            f"Send one of 8 to {LONGEST_KEY} letters, digits, dots, colons, hyphens.",
        )
    if request.content_type != "application/json":
        return _error(415, "this is not JSON", "Send Content-Type: application/json.")
    try:
        sent = msgspec.json.decode(request.body, type=Sent)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _error(400, f"the body cannot be read: {error}", "See /openapi.json.")
    contest = room().contest(sent.contest)
    if contest is None or not token.covers(contest.body):
        audit.note(request, "return refused", sent.contest, why="outside the token's patch")
        return _error(404, "there is no such contest in this token's patch", "Mend the ballot id.")
    noted = partial(_note, request)
    came = cases.submit(room(), token, sent.declaration, submission=key, source=token.source, noted=noted)
    Token.objects.filter(pk=token.pk).update(used_at=timezone.now())
    codes = sorted({one.code for one in came.findings})
    if came.case is None:
        audit.note(request, "return refused", contest.id, codes=codes)
        status = 409 if _CONFLICTS & set(codes) else 422
        return JsonResponse({"findings": told(came.findings)}, status=status)
    return _answer(came.case)


def _note(request: HttpRequest, case: Case) -> None:
    audit.note(request, "return", case.contest, case=case.pk, state=case.state)


def _answer(case: Case) -> JsonResponse:
    said = {"state": case.state, "entry": case.entry, "findings": case.findings}
    return JsonResponse(said, status=201 if case.entry is not None else 202)


def _error(status: int, what: str, mend: str) -> JsonResponse:
    return JsonResponse({"error": {"what": what, "mend": mend}}, status=status)


def openapi(request: HttpRequest) -> JsonResponse:
    return JsonResponse(document())
