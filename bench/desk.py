"""The desk at work: a keyed return accepted, alone, with eight people at once, and with two hundred at the wall."""

from __future__ import annotations

import os
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
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
                time.sleep(2)
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
    """So many connections to the wall, read as they come by one thread."""
    import asyncio  # noqa: PLC0415

    over = threading.Event()

    async def watch(client: httpx.AsyncClient) -> None:
        async with client.stream("GET", "/wall/events") as answer:
            async for _ in answer.aiter_bytes():
                if over.is_set():
                    return

    async def all_watch() -> None:
        limits = httpx.Limits(max_connections=WATCHERS)
        async with httpx.AsyncClient(base_url=address, cookies=cookies, timeout=None, limits=limits) as client:
            watchers = [asyncio.create_task(watch(client)) for _ in range(WATCHERS)]
            while not over.is_set():
                await asyncio.sleep(0.1)
            for watcher in watchers:
                watcher.cancel()
            await asyncio.gather(*watchers, return_exceptions=True)

    thread = threading.Thread(target=lambda: asyncio.run(all_watch()))
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _told(what: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    median, most = statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    print(f"  {what}: median {median:.0f} ms, 95% within {most:.0f} ms")
