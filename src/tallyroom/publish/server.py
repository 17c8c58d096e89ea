"""A published site over HTTP/1.1 from this machine: it sends files and takes in nothing.

For the demo, a count hall's own network and looking at a bake. For the public, put the folder behind any web server.
Only GET and HEAD without a body are understood, which is why no framework is needed; what is sent is `publish.shelf`'s.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tallyroom.errors import TallyroomError
from tallyroom.publish.shelf import Answer, Shelf, told

#: Bytes of a request's head: browsers send one or two thousand.
HEAD = 16_384
#: Seconds after which a connection on which nothing is asked is closed.
IDLE = 75

_END = b"\r\n\r\n"


class Request(NamedTuple):
    """What is asked for. `refused` is the answer where it is something else than a file."""

    target: str = ""
    known: str = ""
    packed: bool = False
    head_only: bool = False
    stays: bool = True
    refused: Answer | None = None


@lru_cache(4096)
def read_request(head: bytes) -> Request:
    """A request from its head, without the empty line. Clients send the same one again and again."""
    first, *lines = head.split(b"\r\n")
    words = first.decode("latin-1").split(" ")
    if len(words) != 3 or not words[2].startswith("HTTP/"):
        return Request(stays=False, refused=told(400))
    method, target, version = words
    if version not in {"HTTP/1.1", "HTTP/1.0"}:
        return Request(stays=False, refused=told(505))
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.decode("latin-1").partition(":")
        if not colon or not name or name != name.strip():
            return Request(stays=False, refused=told(400))
        key, text = name.lower(), value.strip()
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
        return Request(stays=False, refused=told(413))
    stays = version == "HTTP/1.1" and "close" not in headers.get("connection", "").lower()
    if method not in {"GET", "HEAD"}:
        return Request(stays=stays, refused=told(405, "allow: GET, HEAD"))
    if "://" in target.partition("?")[0]:  # with the host, as proxies send it
        target = "/" + target.partition("://")[2].partition("/")[2]
    return Request(
        target=target,
        known=headers.get("if-none-match", ""),
        packed=_takes_gzip(headers.get("accept-encoding", "")),
        head_only=method == "HEAD",
        stays=stays,
        refused=None if target.startswith("/") else told(400),
    )


def _takes_gzip(said: str) -> bool:
    """RFC 9110 12.5.3: a coding with the weight nought is not wanted."""
    for part in said.lower().split(","):
        coding, _, weight = part.partition(";")
        if coding.strip() == "gzip":
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


class Connection(asyncio.Protocol):
    """One connection: requests are answered in the order in which they come, and no faster than they are taken."""

    def __init__(self, shelf: Shelf, open_ones: set[Connection]) -> None:
        self._shelf = shelf
        self._open = open_ones
        self._waiting = b""
        self._paused = False
        self._transport: asyncio.Transport
        self._loop = asyncio.get_running_loop()
        self.last = self._loop.time()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._open.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._open.discard(self)

    def data_received(self, data: bytes) -> None:
        self._waiting = self._waiting + data if self._waiting else data
        self._answer_all()

    def pause_writing(self) -> None:
        self._paused = True
        self._transport.pause_reading()

    def resume_writing(self) -> None:
        self._paused = False
        self._transport.resume_reading()
        self._answer_all()

    def close(self) -> None:
        self._transport.close()

    def _answer_all(self) -> None:
        while not self._paused and not self._transport.is_closing():
            head, end, rest = self._waiting.partition(_END)
            if len(head) > HEAD:
                self._send(told(431), Request(stays=False))
                return
            if not end:
                return
            self._waiting = rest
            self.last = self._loop.time()  # a head that trickles in is no sign of life
            request = read_request(head.lstrip(b"\r\n"))
            self._send(
                request.refused or self._shelf.get(request.target, known=request.known, packed=request.packed), request
            )

    def _send(self, one: Answer, request: Request) -> None:
        ends = b"\r\n" if request.stays else b"connection: close\r\n\r\n"
        self._transport.write(one.head + ends + (b"" if request.head_only else one.body))
        if not request.stays:
            self._transport.close()


def require_free(host: str, port: int) -> None:
    """Raise `TallyroomError` where nobody can serve: the server itself would share the port with another."""
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        raise TallyroomError(
            f"cannot serve there ({error.strerror or error})", where=f"{host}:{port}", mend="Name another with --port."
        ) from error


def serve(folder: Path, *, host: str, port: int) -> None:
    """Serve until interrupted."""
    require_free(host, port)
    asyncio.run(_serve(Shelf(folder), host, port))


@contextmanager
def in_background(folder: Path) -> Iterator[str]:
    """Serve this machine alone, at a port that is free, until the block ends; the address."""
    started: Future[tuple[asyncio.AbstractEventLoop, int]] = Future()

    def run() -> None:
        with suppress(asyncio.CancelledError):
            asyncio.run(_serve(Shelf(folder), "127.0.0.1", 0, started))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    loop, port = started.result()
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        loop.call_soon_threadsafe(_stop, loop)
        thread.join()


def _stop(loop: asyncio.AbstractEventLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task.cancel()


async def _serve(
    shelf: Shelf, host: str, port: int, started: Future[tuple[asyncio.AbstractEventLoop, int]] | None = None
) -> None:
    loop = asyncio.get_running_loop()
    open_ones: set[Connection] = set()
    server = await loop.create_server(lambda: Connection(shelf, open_ones), host, port, backlog=1024)
    if started is not None:
        started.set_result((loop, server.sockets[0].getsockname()[1]))
    try:
        async with server:
            while True:
                await asyncio.sleep(IDLE / 5)
                for one in [one for one in open_ones if loop.time() - one.last > IDLE]:
                    one.close()
    finally:
        for one in open_ones:
            one.close()
        await asyncio.sleep(0)
