"""The heartbeat of the wall: one look at the night for all who watch, and the parts that have changed sent to each.

PostgreSQL rings when an entry is written; a SQLite ledger is looked at once a second. What the parts say is in the
templates; who may watch is in `guard`.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.conf import settings
from django.db import close_old_connections
from django.db.models import Count, Max
from django.utils import timezone
from msgspec import Struct

from tallyroom.copydesk.summary import announcement
from tallyroom.desk import health, metrics
from tallyroom.desk.models import Case, Person, Report, Token
from tallyroom.desk.pages import fragment
from tallyroom.desk.room import room
from tallyroom.desk.speech import say_for
from tallyroom.desk.views.cases import waiting_rows
from tallyroom.domain import Body, ContestId
from tallyroom.figures import scoreboard_of
from tallyroom.ledger.address import PostgresAddress, is_postgres
from tallyroom.publisher.state import states
from tallyroom.tally import Board, Place

T = TypeVar("T")

#: The parts of the wall, in its order.
PARTS = ("counts", "waiting", "latest", "councils", "sources")
#: Seconds: between looks; between signs of life; until a watcher has to ask again.
LOOK, ALIVE, LONGEST = 1.0, 15.0, 300.0
#: Making the wall's news takes about this part of a processor: when much is keyed it comes less often, but for all that
#: never later than some seconds after the last.
_PART, _LATEST_NEWS = 1 / 60, 3.0
_LATEST = 12
#: Who has asked for something within this time is awake.
_AWAKE = timedelta(minutes=10)


class CouncilCell(Struct, frozen=True, kw_only=True):
    """One council on the wall."""

    body: Body
    state: str
    declared: int
    contests: int
    waiting: int
    expected: datetime | None


class SiteRow(Struct, frozen=True, kw_only=True):
    """A published site, the entry it is at, and since when and why it does not follow, if that is so."""

    target: str
    published: int
    since: datetime | None
    error: str


class SourceRow(Struct, frozen=True, kw_only=True):
    """A source of returns and when it was last heard."""

    name: str
    heard: datetime | None
    entries: int


def parts_in(lang: str) -> dict[str, str]:
    """Every part of the wall in a language, as it is now."""
    night, now = room(), timezone.now()
    board = night.board
    waits = waiting_rows(None, now)
    cells = [_cell(board, body, waits, now) for body in night.bodies_with_contests(lambda _: True)]
    values: dict[str, dict[str, Any]] = {
        "counts": {
            "totals": scoreboard_of(night.book, board),
            "late": sum(cell.state == "late" for cell in cells),
            "waits": len(waits),
            "queried": sum(row.case.state == "queried" for row in waits),
            "now": now,
            "awake": _awake(now),
            "disk": health.disk(),
            "reports": Report.objects.filter(state="new").count(),
        },
        "waiting": {"rows": waits},
        "latest": {"rows": _latest(board, lang)},
        "councils": {"cells": cells},
        "sources": {"rows": _sources(), "watched": metrics.watched(), "sites": _sites(now), "entry": room().head()},
    }
    return {name: fragment(lang, f"parts/{name}.html", **values[name]) for name in PARTS}


def _awake(now: datetime) -> list[str]:
    """Who has asked for anything lately, by name."""
    lately = Person.objects.filter(is_active=True, seen_at__gte=now - _AWAKE)
    return [one.name for one in lately.order_by("name")]


def _cell(board: Board, body: Body, waits: list[Any], now: datetime) -> CouncilCell:
    contests = room().book.contests_of(body.id)
    declared = sum(board.standing(one.id).counts for one in contests)
    said = board.expected.get((body.id, None)) or room().book.expected(body.id)
    waiting = sum(row.case.body == body.id for row in waits)
    late = said is not None and said.at < now
    state = (
        "declared"
        if declared == len(contests)
        else "waiting"
        if waiting
        else "late"
        if late
        else "going"
        if declared
        else "expected"
    )
    return CouncilCell(
        body=body,
        state=state,
        declared=declared,
        contests=len(contests),
        waiting=waiting,
        expected=said.at if said else None,
    )


def _latest(board: Board, lang: str) -> list[tuple[int, datetime, str]]:
    say = say_for(room().book, lang)
    newest = list(reversed(board.latest[-_LATEST:]))
    moments = room().ask(lambda night: {number: night.entries[number - 1].recorded_at for number, _ in newest})
    return [(number, moments[number], _line(board, place, say)) for number, place in newest]


def _line(board: Board, place: Place, say: Any) -> str:
    if place.kind == "contest":
        contest = room().book.contest(ContestId(place.id))
        where = f"{say.site.division(contest)}, {say.site.place(room().book.body(contest.body))}"
        return f"{where}: {say.site.line(contest, board.standing(contest.id))}"
    return announcement(room().book, board, place)


def _sources() -> list[SourceRow]:
    """Who has sent returns, and when each was last heard."""
    told = {
        row["source"]: row for row in Case.objects.values("source").annotate(heard=Max("changed_at"), n=Count("entry"))
    }
    rows = [SourceRow(name=name, heard=row["heard"], entries=row["n"]) for name, row in sorted(told.items())]
    heard = {row.name for row in rows}
    silent = Token.objects.filter(revoked_at=None).exclude(source__in=heard).order_by("name")
    return rows + [SourceRow(name=token.source, heard=token.used_at, entries=0) for token in silent]


def _sites(now: datetime) -> list[SiteRow]:
    """What the publishers of this machine say of themselves."""
    rows = []
    for one in states(settings.LEDGER):
        wrong = one.trouble(now)
        since = one.beat if one.is_silent(now) else one.failing_since or one.behind_since
        error = "" if one.is_silent(now) else one.error
        published = one.published or 0
        rows.append(SiteRow(target=one.target, published=published, since=since if wrong else None, error=error))
    return rows


def _stamp() -> tuple[object, ...]:
    """What tells whether anything on the wall can have changed."""
    try:
        told = Case.objects.aggregate(at=Max("changed_at"), n=Count("id"), open=Count("id"))
        reports = Report.objects.filter(state="new").count()
        sites = tuple((row.published, row.since, row.error) for row in _sites(timezone.now()))
        return (room().head(), told["at"], told["n"], reports, sites, int(time.time() // 60))
    finally:
        close_old_connections()


def _made(langs: tuple[str, ...]) -> dict[str, dict[str, str]]:
    try:
        return {lang: parts_in(lang) for lang in langs}
    finally:
        close_old_connections()


class Pulse:
    """One for each process: looks while anybody watches, and wakes the watchers when something has changed."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, str]] = {}
        self._news_of: dict[str, bytes] = {}
        self._version = 0
        self._watchers = 0
        self._beat: asyncio.Task[None] | None = None
        self._news = asyncio.Condition()
        self._first = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="wall")

    async def follow(self, lang: str) -> AsyncIterator[bytes]:
        """Server-sent events for one watcher: first every part, then those that change."""
        self._watchers += 1
        async with self._first:  # two hundred who come at once ask once
            if lang not in self._parts:
                self._parts.update(await self._asked(_made, (lang,)))
        if self._beat is None or self._beat.done():
            self._beat = asyncio.create_task(self._look())
        until, version = time.monotonic() + LONGEST, self._version
        try:
            yield b"retry: 2000\n\n" + _event(self._parts[lang])
            while time.monotonic() < until:
                await self._next(version)
                if version == self._version:
                    yield b": alive\n\n"
                elif version == self._version - 1:
                    yield self._news_of.get(lang) or _event(self._parts[lang])
                else:  # a slow reader gets all of it
                    yield _event(self._parts[lang])
                version = self._version
        finally:
            self._watchers -= 1

    async def _next(self, version: int) -> None:
        try:
            async with asyncio.timeout(ALIVE), self._news:
                await self._news.wait_for(lambda: self._version != version)
        except TimeoutError:
            pass

    async def _asked(self, question: Callable[..., T], *given: object) -> T:
        """The answer of the one thread that asks for the wall: it keeps its connection."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question, *given)

    async def _look(self) -> None:
        """Look again and again, as long as anybody watches."""
        bell = await _Bell.hung()
        stamp: tuple[object, ...] = ()
        try:
            while self._watchers:
                began = await self._asked(time.thread_time)
                seen = await self._asked(_stamp)
                if seen != stamp:
                    stamp = seen
                    made = await self._asked(_made, tuple(self._parts))
                    self._news_of = {lang: _event(parts, since=self._parts.get(lang)) for lang, parts in made.items()}
                    self._parts |= made
                    async with self._news:
                        self._version += 1
                        self._news.notify_all()
                spent = await self._asked(time.thread_time) - began
                await asyncio.sleep(max(0.0, min(spent / _PART, _LATEST_NEWS) - LOOK))
                await bell.wait()
        finally:
            await bell.close()


def _event(parts: dict[str, str], *, since: dict[str, str] | None = None) -> bytes:
    """The parts that differ, as one event: made once for everybody who watches."""
    fresh = {name: text for name, text in parts.items() if not since or since.get(name) != text}
    return f"event: parts\ndata: {json.dumps(fresh)}\n\n".encode()


class _Bell:
    """Waits until something may have been written: PostgreSQL says so, elsewhere a moment passes."""

    def __init__(self, connection: Any = None) -> None:
        self._connection = connection

    @classmethod
    async def hung(cls) -> _Bell:
        if not is_postgres(settings.LEDGER):
            return cls()
        import psycopg  # noqa: PLC0415  # only where there is a server to listen to

        address = PostgresAddress.of(settings.LEDGER)
        connection = await psycopg.AsyncConnection.connect(address.url, autocommit=True)
        await connection.execute(f"LISTEN {address.schema}")
        return cls(connection)

    async def wait(self) -> None:
        if self._connection is None:
            await asyncio.sleep(LOOK)
            return
        async for _ in self._connection.notifies(timeout=LOOK, stop_after=1):
            await asyncio.sleep(LOOK / 4)  # several in one go are one look

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()


_pulses: dict[int, Pulse] = {}


def pulse() -> Pulse:
    """This process's heartbeat."""
    return _pulses.setdefault(0, Pulse())
