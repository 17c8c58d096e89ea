"""The desk at work: a keyed return accepted, alone, with eight people at once, and with two hundred at the wall.

The people and the watchers are as light as they can be: in a hall they would be on machines of their own.
"""

from __future__ import annotations

import os
import selectors
import socket
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

WARDS, WATCHERS, KEYERS = 400, 200, 8


class Round(NamedTuple):
    """Seconds for each answer, and seconds of processor that the desk spent on all of them."""

    times: Sequence[float]
    spent: float

    @property
    def median(self) -> float:
        return statistics.median(self.times) * 1000

    @property
    def each(self) -> float:
        return self.spent / len(self.times) * 1000


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
            keyers = [_Phone(address, nights.signed_in(address, f"keyer-{place}"), nights) for place in range(KEYERS)]
            _told("one alone", _timed(lambda: [keyers[0].seconds(one) for one in contests[:40]]))
            _eight(keyers, contests[40:60])  # everything has been asked for once
            without = _eight(keyers, contests[60:180])
            _told(f"{KEYERS} at once, nobody pausing (bound 50)", without)
            _told(f"{KEYERS} at once, each every half second", _eight(keyers, contests[180:220], pause=0.5))
            with _watched(address, keyers[1].cookie):
                time.sleep(5)
                with_them = _eight(keyers, contests[220:340])
                _told(f"{KEYERS} at once, {WATCHERS} at the wall", with_them)
            again = _eight(keyers, contests[340:])
            _told(f"{KEYERS} at once, nobody at the wall again", again)
            before = statistics.median([*without.times, *again.times]) * 1000
            print(f"  with watchers {with_them.median / before:.2f} times without (bound 1.25)")


class _Phone:
    """Somebody who is signed in, with a connection that stays."""

    def __init__(self, address: str, keyer: Any, nights: Any) -> None:
        self._line = HTTPConnection(urlsplit(address).netloc)
        self.name, self._token, self._nights = keyer.name, keyer.token, nights
        self.cookie = "; ".join(f"{name}={value}" for name, value in keyer.client.cookies.items())
        keyer.client.close()

    def seconds(self, contest: Any) -> float:
        """Hand a filled-in form in, and say how long it took until there was an answer."""
        form = {f"votes:{who}": n for who, n in self._nights.votes_of(contest).items()}
        sent = urlencode({**form, "submission": f"{self.name}:{contest}", "csrfmiddlewaretoken": self._token})
        headers = {
            "Cookie": self.cookie,
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        start = time.perf_counter()
        self._line.request("POST", f"/contests/{contest}/key", sent, headers)
        answer = self._line.getresponse()
        said = answer.read()
        taken = time.perf_counter() - start
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} {said[:300]!r}")
        return taken


def _eight(keyers: Sequence[_Phone], contests: Sequence[object], pause: float = 0) -> Round:
    """Four pairs, each with its own part of the wards."""
    times: list[float] = []

    def key(place: int) -> None:
        part = contests[place // 2 :: KEYERS // 2]
        time.sleep(pause * place / KEYERS)  # nobody counts for the others
        for contest in part if place % 2 else reversed(part):
            times.append(keyers[place].seconds(contest))
            time.sleep(pause)

    def all_key() -> list[float]:
        with ThreadPoolExecutor(KEYERS) as people:
            list(people.map(key, range(KEYERS)))
        return times

    return _timed(all_key)


def _timed(work: Callable[[], Sequence[float]]) -> Round:
    before = _spent()
    times = work()
    return Round(times, _spent() - before)


def _spent() -> float:
    """Seconds of processor that the desk's processes have used so far."""
    ticks, family = 0, {os.getpid()}
    for file in sorted(Path("/proc").glob("[0-9]*/stat"), key=lambda path: int(path.parent.name)):
        try:
            words = file.read_text().rpartition(")")[2].split()
            if int(words[1]) in family and "watching" not in (file.parent / "comm").read_text():
                family.add(int(file.parent.name))
                ticks += int(words[11]) + int(words[12])
        except OSError:
            continue  # it has ended
    return ticks / os.sysconf("SC_CLK_TCK")


@contextmanager
def _watched(address: str, cookie: str) -> Iterator[None]:
    """So many connections to the wall, read as they come by a process of their own."""
    watching = get_context("spawn").Process(target=_watch, args=(address, cookie))
    watching.start()
    try:
        yield
    finally:
        watching.terminate()
        watching.join()


def _watch(address: str, cookie: str) -> None:
    Path("/proc/self/comm").write_text("watching")  # it is not the desk that does this
    host = urlsplit(address)
    asked = f"GET /wall/events HTTP/1.1\r\nHost: {host.netloc}\r\nCookie: {cookie}\r\n\r\n".encode()
    watchers = selectors.DefaultSelector()
    for _ in range(WATCHERS):
        line = socket.create_connection((host.hostname, host.port))
        line.sendall(asked)
        watchers.register(line, selectors.EVENT_READ, line)
    while True:
        for key, _ in watchers.select():
            key.data.recv(1 << 16)


def _told(what: str, one: Round) -> None:
    most = sorted(one.times)[int(len(one.times) * 0.95)] * 1000
    print(f"  {what}: median {one.median:.0f} ms, 95% within {most:.0f} ms; {one.each:.1f} ms of processor each")
