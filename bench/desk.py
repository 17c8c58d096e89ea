"""The desk at work: a keyed return accepted, alone, with eight people at once, and with two hundred at the wall."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import httpx

WARDS, WATCHERS, KEYERS = 200, 200, 8


def run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallyroom.desk.settings")
    import django  # noqa: PLC0415  # it is set up once, here

    django.setup()
    from tests.desk import nights  # noqa: PLC0415  # there are models only after the set-up
    from tests.desk.running import running  # noqa: PLC0415

    print(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before we start; the people are threads of this process"
    )
    with tempfile.TemporaryDirectory() as name:
        made = nights.wards_of(WARDS)
        url = str(Path(name) / "night.db")
        nights.opened(url, made, Path(name))
        contests = [contest.id for contest in made.contests]
        with running(url, workers=2) as address:
            keyers = [nights.signed_in(address, f"keyer-{place}") for place in range(KEYERS)]
            third = WARDS // 3
            _told("one alone", [_seconds(keyers[0], one) for one in contests[:40]])
            without = _eight(keyers, contests[40 : 40 + third])
            _told(f"{KEYERS} at once, nobody pausing (bound 50)", without)
            paced = _eight(keyers, contests[40 + third : 60 + third], pause=0.5)
            _told(f"{KEYERS} at once, each every half second", paced)
            with _watched(address, keyers[1].client.cookies):
                time.sleep(5)
                with_them = _eight(keyers, contests[60 + third :])
            _told(f"{KEYERS} at once, {WATCHERS} at the wall", with_them)
            ratio = statistics.median(with_them) / statistics.median(without)
            print(f"  with watchers {ratio:.2f} times without (bound 1.25)")
            for keyer in keyers:
                keyer.client.close()


def _eight(keyers: Sequence[object], contests: Sequence[object], pause: float = 0) -> list[float]:
    """Four pairs, each with its own part of the wards; seconds for each answer."""
    times: list[float] = []

    def key(place: int) -> None:
        part = contests[place // 2 :: KEYERS // 2]
        for contest in part if place % 2 else reversed(part):
            times.append(_seconds(keyers[place], contest))
            time.sleep(pause)

    with ThreadPoolExecutor(KEYERS) as people:
        list(people.map(key, range(KEYERS)))
    return times


def _seconds(keyer: object, contest: object) -> float:
    from tests.desk import nights  # noqa: PLC0415

    start = time.perf_counter()
    nights.hand_in(keyer, contest)  # type: ignore[arg-type]  # the names of another module's values
    return time.perf_counter() - start


@contextmanager
def _watched(address: str, cookies: httpx.Cookies) -> Iterator[None]:
    """So many connections to the wall, read as they come by a process of their own."""
    watching = get_context("spawn").Process(target=_watch, args=(address, dict(cookies)))
    watching.start()
    try:
        yield
    finally:
        watching.terminate()
        watching.join()


def _watch(address: str, cookies: dict[str, str]) -> None:
    async def one(client: httpx.AsyncClient) -> None:
        async with client.stream("GET", "/wall/events") as answer:
            async for _ in answer.aiter_bytes():
                pass

    async def everybody() -> None:
        limits = httpx.Limits(max_connections=WATCHERS)
        async with httpx.AsyncClient(base_url=address, cookies=cookies, timeout=None, limits=limits) as client:
            await asyncio.gather(*(one(client) for _ in range(WATCHERS)))

    asyncio.run(everybody())


def _told(what: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    median, most = statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    print(f"  {what}: median {median:.0f} ms, 95% within {most:.0f} ms")
