"""A published site over HTTP from this machine: an ASGI application that sends files and nothing else.

For the demo, a count hall's own network and looking at a bake. For the public, put the folder behind any web server.
"""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import Awaitable, Callable, MutableMapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from tallyroom.errors import TallyroomError
from tallyroom.publish.media import media_type

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


class _Kept(NamedTuple):
    """A file as it was when last read, plain and compressed; `stamp` tells whether it has changed since."""

    stamp: tuple[int, int, int]
    body: bytes
    packed: bytes | None
    etag: bytes
    headers: list[tuple[bytes, bytes]]


def application(folder: Path) -> App:
    """Serve the files below a folder. A file that changes is served anew at the next request."""
    root = folder.resolve()
    kept: dict[Path, _Kept] = {}

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if scope["method"] not in {"GET", "HEAD"}:
            await _answer(send, 405, [(b"allow", b"GET, HEAD")], b"")
            return
        path = _inside(root, unquote(scope["path"]))
        if path is not None and path.is_dir():
            if not scope["path"].endswith("/"):
                inside = "/".join(path.relative_to(root).parts)
                await _answer(send, 308, [(b"location", f"/{quote(inside)}/".encode())], b"")
                return
            path /= "index.html"
        file = _read(path, kept) if path is not None else None
        if path is None or file is None:
            await _answer(send, 404, [(b"content-type", b"text/plain; charset=utf-8")], b"Not found\n")
            return
        asked = dict(scope["headers"])
        if asked.get(b"if-none-match") == file.etag:
            await _answer(send, 304, file.headers, b"")
            return
        body, headers = file.body, file.headers
        if file.packed is not None and b"gzip" in asked.get(b"accept-encoding", b""):
            body, headers = file.packed, [*headers, (b"content-encoding", b"gzip")]
        headers = [*headers, (b"content-length", str(len(body)).encode())]
        await _answer(send, 200, headers, b"" if scope["method"] == "HEAD" else body)

    return app


def _inside(root: Path, path: str) -> Path | None:
    """The file that is asked for, if it is below the root and not hidden."""
    parts = [part for part in path.split("/") if part]
    if any(part.startswith(".") or "\0" in part or "\\" in part for part in parts):
        return None
    return root.joinpath(*parts)


def _read(path: Path, kept: dict[Path, _Kept]) -> _Kept | None:
    try:
        stat = path.stat()
        stamp = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        known = kept.get(path)
        if known is None or known.stamp != stamp:
            known = kept[path] = _kept(path, stamp, path.read_bytes())
    except OSError:
        kept.pop(path, None)
        return None
    return known


def _kept(path: Path, stamp: tuple[int, int, int], body: bytes) -> _Kept:
    kind = media_type(path.name)
    etag = b'W/"' + sha256(body).hexdigest()[:20].encode() + b'"'  # weak: plain or compressed, it says the same
    headers = [
        (b"etag", etag),
        (b"cache-control", b"no-cache"),
        (b"content-type", kind.header.encode()),
        (b"vary", b"accept-encoding"),
    ]
    packed = gzip.compress(body, 6) if kind.text else body
    return _Kept(stamp, body, packed if len(packed) < len(body) else None, etag, headers)


async def _answer(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    safe = [*headers, (b"x-content-type-options", b"nosniff")]
    await send({"type": "http.response.start", "status": status, "headers": safe})
    await send({"type": "http.response.body", "body": body})


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
    from granian.constants import Interfaces
    from granian.server.embed import Server

    server = Server(application(folder), address=host, port=port, interface=Interfaces.ASGI)
    asyncio.run(server.serve())
