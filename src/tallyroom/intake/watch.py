"""Watching many sources at once: each asked in its own rhythm, every answer kept before it is read.

Knows the web and the clock. What is made of an answer is in `watched`.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tallyroom.feeds.incoming import LARGEST
from tallyroom.feeds.returns import Decode
from tallyroom.intake.fetch import library
from tallyroom.intake.kept import Kept
from tallyroom.intake.mappings import load
from tallyroom.intake.sources import Config
from tallyroom.intake.take import Taken
from tallyroom.intake.watched import Watched
from tallyroom.night import Night

if TYPE_CHECKING:
    import httpx

#: Seconds to wait for a whole answer, and how many sources are asked at the same time.
PATIENCE, AT_ONCE = 30.0, 20

Told = Callable[[Watched, Taken | None], None]


class Answer(NamedTuple):
    """What a source sent: its bytes (`None` where it sent none), or why not, and when it wants to be asked again."""

    data: bytes | None
    why: str = ""
    etag: str = ""
    last_modified: str = ""
    again_in: float = 0.0


class Watch:
    """A night and the sources that are watched for it."""

    def __init__(
        self,
        night: Night,
        config: Config,
        *,
        decode: Decode,
        told: Told = lambda watched, taken: None,
        mappings: Path | None = None,
        transport: Any = None,
        seed: int | None = None,
    ) -> None:
        self.watched = tuple(Watched(source) for source in config.sources)
        self._night = night
        self._kept = Kept(config.keep)
        for one in self.watched:
            one.remember(self._kept.digests(one.source.id))
        self._decode = decode
        self._told = told
        self._mappings = mappings
        self._transport = transport
        self._chance = random.Random(seed)

    def once(self) -> None:
        """Look at every source once."""
        asyncio.run(self._all_once())

    def forever(self) -> None:
        """Look at every source in its own rhythm until somebody stops it."""
        asyncio.run(self._all_forever())

    async def _all_once(self) -> None:
        gate = asyncio.Semaphore(AT_ONCE)
        async with self._client() as web:
            await asyncio.gather(*(self._look(one, web, gate) for one in self.watched))

    async def _all_forever(self) -> None:
        gate = asyncio.Semaphore(AT_ONCE)
        async with self._client() as web:
            await asyncio.gather(*(self._rhythm(one, web, gate) for one in self.watched))

    async def _rhythm(self, one: Watched, web: httpx.AsyncClient, gate: asyncio.Semaphore) -> None:
        await asyncio.sleep(one.source.every * self._chance.random())  # not all at the first second
        while True:
            asked_for = await self._look(one, web, gate)
            await asyncio.sleep(one.wait(self._chance, asked_for))

    async def _look(self, one: Watched, web: httpx.AsyncClient, gate: asyncio.Semaphore) -> float:
        """Ask a source, keep what it says, and take that in. Gives how long it wants to be left alone."""
        async with gate:
            answer = await (self._ask(one, web) if one.source.is_web else asyncio.to_thread(_read, one.source.address))
        at = datetime.now(UTC)
        taken = None
        if answer.data is None:
            self._kept.nothing(one.source.id, answer.why, at=at)
            if answer.why == "unchanged":
                one.unchanged(at)
            else:
                one.failed(answer.why)
        else:
            self._kept.answer(one.source.id, answer.data, at=at)  # before anything is made of it
            one.etag, one.last_modified = answer.etag, answer.last_modified
            mapping = load(self._mappings, one.source.name) if self._mappings else None
            try:
                taken = one.answered(answer.data, self._night, decode=self._decode, at=at, mapping=mapping)
            except Exception as error:  # one source must not stop the others; the bytes are kept
                one.failed(f"could not be taken in: {error}")
        self._told(one, taken)
        return answer.again_in

    async def _ask(self, one: Watched, web: httpx.AsyncClient) -> Answer:
        try:
            async with asyncio.timeout(PATIENCE):
                async with web.stream("GET", one.source.address, headers=one.conditions) as answer:
                    return await _answer(answer)
        except TimeoutError:
            return Answer(None, "hangs")
        except (library().HTTPError, library().InvalidURL) as error:
            return Answer(None, f"no answer: {type(error).__name__}")

    def _client(self) -> httpx.AsyncClient:
        made: httpx.AsyncClient = library().AsyncClient(
            timeout=PATIENCE,
            follow_redirects=True,
            headers={"User-Agent": "tallyroom"},
            transport=self._transport,
            limits=library().Limits(max_connections=AT_ONCE, max_keepalive_connections=AT_ONCE),
        )
        return made


async def _answer(answer: httpx.Response) -> Answer:
    if answer.status_code == _NOT_MODIFIED:
        return Answer(None, "unchanged")
    again_in = answer.headers.get("retry-after", "")
    if answer.status_code != _OK:
        return Answer(None, f"answers {answer.status_code}", again_in=_seconds(again_in))
    parts, size = [], 0
    async for part in answer.aiter_bytes():
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            return Answer(None, f"sends more than {LARGEST:,} bytes")
    headers = answer.headers
    return Answer(b"".join(parts), "", headers.get("etag", ""), headers.get("last-modified", ""))


_OK, _NOT_MODIFIED = 200, 304
#: Whatever a source asks for, it is looked at again after this.
_HOUR = 3600.0


def _seconds(said: str) -> float:
    return min(float(said), _HOUR) if said.isdigit() and len(said) < 9 else 0.0


def _read(address: str) -> Answer:
    """A file or folder's one file, as a source that somebody else writes to."""
    try:
        with Path(address).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        return Answer(None, f"no answer: {error.strerror or error}")
    return Answer(None, f"has more than {LARGEST:,} bytes") if len(data) > LARGEST else Answer(data)


def states(watched: Iterable[Watched]) -> dict[str, Any]:
    """The state of every source as one document."""
    return {"sources": [one.document() for one in watched]}
