"""Finding one's work: councils of a patch, wards of a council, and how one ward stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from msgspec import Struct

from tallyroom.desk import reconciling
from tallyroom.desk.cases import counts_in, has_keyed, may_decide, may_key
from tallyroom.desk.models import OPEN, Case, Draft, Person
from tallyroom.desk.pages import page, say_of
from tallyroom.desk.room import room
from tallyroom.desk.speech import Say
from tallyroom.domain import Body, Contest
from tallyroom.tally import Board, Standing


class CouncilRow(Struct, frozen=True, kw_only=True):
    """A council as its keyers see it: how many of its contests are in, and how many wait."""

    body: Body
    contests: int
    declared: int
    waiting: int
    expected: datetime | None


class WardRow(Struct, frozen=True, kw_only=True):
    """A contest as its keyers see it. `todo`: there is something that this person could do."""

    contest: Contest
    standing: Standing
    line: str
    case: Case | None
    drafted: bool
    todo: bool


def home(request: HttpRequest) -> HttpResponse:
    """One's councils; where there is only one, its wards at once."""
    reconciling.soon()
    bodies = room().bodies_with_contests(request.user.covers)
    if len(bodies) == 1 and "all" not in request.GET:
        return HttpResponseRedirect(f"/bodies/{bodies[0].id}")
    board, open_cases = room().board, list(Case.objects.filter(state__in=OPEN).prefetch_related("keyings"))
    rows = [_council_row(board, body, open_cases) for body in bodies]
    drafts = list(Draft.objects.filter(person=request.user).order_by("-changed_at")[:10])
    begun = [room().contest(draft.contest) for draft in drafts if room().contest(draft.contest)]
    mine = [(case, room().contest(case.contest)) for case in open_cases if may_decide(case, request.user)]
    return page(request, "home.html", rows=rows, begun=begun, mine=mine)


def _council_row(board: Board, body: Body, cases: Iterable[Case]) -> CouncilRow:
    contests = room().book.contests_of(body.id)
    expected = board.expected.get((body.id, None)) or room().book.expected(body.id)
    declared = sum(board.standing(one.id).counts for one in contests)
    return CouncilRow(
        body=body,
        contests=len(contests),
        declared=declared,
        waiting=sum(case.body == body.id for case in cases),
        expected=expected.at if expected and not declared else None,
    )


def body(request: HttpRequest, body: str) -> HttpResponse:
    """A council's wards, those to be keyed first."""
    found, say, board = request.body_asked, say_of(request), room().board
    cases = {
        case.contest: case for case in Case.objects.filter(body=found.id, state__in=OPEN).prefetch_related("keyings")
    }
    drafted = set(Draft.objects.filter(person=request.user).values_list("contest", flat=True))
    rows = [
        _ward_row(request.user, say, board, contest, case=cases.get(contest.id), drafted=contest.id in drafted)
        for contest in room().book.contests_of(found.id)
    ]
    rows.sort(key=lambda row: (not row.todo, row.standing.counts, row.contest.division.name))
    return page(request, "body.html", body=found, rows=rows)


def _ward_row(person: Person, say: Say, board: Board, contest: Contest, *, case: Case | None, drafted: bool) -> WardRow:
    standing = board.standing(contest.id)
    open_to_keying = standing.is_open and may_key(case, person)
    keyed = case is not None and has_keyed(case, person)
    return WardRow(
        contest=contest,
        standing=standing,
        line=say.site.line(contest, standing),
        case=case,
        drafted=drafted,
        todo=(open_to_keying and not keyed) or (case is not None and may_decide(case, person)),
    )


def did_of(board: Board, say: Say, contest: Contest) -> tuple[str, ...]:
    """What a declaration has done to its council and to control, in the words of the public page."""
    council = board.councils.get(contest.body)
    if not board.standing(contest.id).counts or council is None:
        return ()
    return tuple(line for line in (say.site.council_line(council), say.site.arithmetic(council)) if line)


def contest(request: HttpRequest, contest: str) -> HttpResponse:
    """How one contest stands, what waits, and what can be done next."""
    found, board = request.contest, room().board
    standing = board.standing(found.id)
    case = Case.objects.filter(contest=found.id, state__in=OPEN).first()
    past = Case.objects.filter(contest=found.id).exclude(state__in=OPEN).order_by("-changed_at")[:5]
    keyed = case is not None and has_keyed(case, request.user)
    late = keyed and case is not None and not counts_in(case, request.user)
    return page(
        request,
        "contest.html",
        contest=found,
        body=room().body(found.body),
        standing=standing,
        line=say_of(request).site.line(found, standing),
        case=case,
        keyed=keyed,
        late=late,
        may_key=standing.is_open and may_key(case, request.user),
        may_decide=case is not None and may_decide(case, request.user),
        past=past,
        did=did_of(board, say_of(request), found),
        public=settings.SITE_URL.rstrip("/"),
    )
