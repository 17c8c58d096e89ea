"""`tallyroom serve` on loopback: requests a second for one compressed page, beside Python's own http.server.

`wrk` asks where it is installed; else a client of our own, which takes as much of the machine as the server does.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from tests.made import before, book, council, ward

from tallyroom.publish.folder import Folder
from tallyroom.publish.site import Site
from tallyroom.tally import fold

#: Connections, the client's processes, and seconds for each server.
CONNECTIONS, PROCESSES, SECONDS = 32, 2, 5.0


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name) / "site", "councils/anytown/index.html"
        wards = [ward("anytown", f"ward-{number}") for number in range(20)]
        night = book([council("anytown", 60, seats_up=20)], wards, [before("anytown", lab=20, con=40)])
        Site(night, Folder(folder)).bake(fold(night, ()), ())
        ours = _rate([sys.executable, "-m", "tallyroom", "serve", str(folder), "--port"], path)
        theirs = _rate([sys.executable, "-m", "http.server", "-d", str(folder), "-b", "127.0.0.1"], path)
    how = "wrk" if shutil.which("wrk") else "the client of this benchmark"
    print(f"tallyroom serve, one process, a compressed page over {CONNECTIONS} connections, asked by {how}:")
    print(f"  {ours:,.0f} requests a second, {ours / theirs:.1f} times python -m http.server")


def _rate(command: list[str], path: str) -> float:
    """Requests a second."""
    with _serving(command) as port:
        return _by_wrk(port, path) if shutil.which("wrk") else _by_ourselves(port, path)


def _by_wrk(port: int, path: str) -> float:
    address = f"http://127.0.0.1:{port}/{path}"
    asking = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS:.0f}", "-H", "Accept-Encoding: gzip", address]
    said = subprocess.run(asking, capture_output=True, text=True, check=True).stdout
    return float(re.findall(r"Requests/sec:\s+([\d.]+)", said)[0])


def _by_ourselves(port: int, path: str) -> float:
    with get_context("spawn").Pool(PROCESSES) as clients:
        return sum(clients.starmap(ask, [(port, path)] * PROCESSES))


@contextmanager
def _serving(command: list[str]) -> Iterator[int]:
    """A server; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/version.json").close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait()


def ask(port: int, path: str) -> float:
    """One process of the client; answers a second."""
    return asyncio.run(_ask(port, path))


async def _ask(port: int, path: str) -> float:
    loop = asyncio.get_running_loop()
    counted, until = [0], loop.time() + SECONDS
    sent = f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    await asyncio.gather(*(_one(port, sent, counted, until) for _ in range(CONNECTIONS // PROCESSES)))
    return counted[0] / SECONDS


async def _one(port: int, sent: bytes, counted: list[int], until: float) -> None:
    """Ask again and again on one connection, and on another where the server closes it."""
    loop = asyncio.get_running_loop()
    while loop.time() < until:
        ended = loop.create_future()
        try:
            transport, _ = await loop.create_connection(lambda: _Asking(sent, counted, until, ended), "127.0.0.1", port)  # noqa: B023  # used at once
        except OSError:
            continue
        await ended
        transport.close()


class _Asking(asyncio.Protocol):
    def __init__(self, sent: bytes, counted: list[int], until: float, ended: asyncio.Future[None]) -> None:
        self._sent, self._counted, self._until, self._ended = sent, counted, until, ended
        self._loop = asyncio.get_running_loop()
        self._got, self._whole = 0, 0
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._sent)

    def data_received(self, data: bytes) -> None:
        if not self._whole:  # every answer is as long as the first
            head, _, _ = data.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            self._whole = len(head) + 4 + (int(length[1]) if length else 0)
        self._got += len(data)
        if self._got >= self._whole:
            self._got = 0
            self._counted[0] += 1
            if self._loop.time() < self._until:
                self._transport.write(self._sent)
            else:
                self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._ended.done():
            self._ended.set_result(None)
