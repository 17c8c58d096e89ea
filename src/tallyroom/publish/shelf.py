"""A published site's files kept ready to be sent, each looked at again before it is: what has changed is read anew.

Knows paths and the headers of HTTP; nothing of connections, which are `publish.server`'s.
"""

from __future__ import annotations

import gzip
import os
import time
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from tallyroom.publish.media import media_type

#: Bytes of files kept ready; the ones that were read first give way.
ROOM = 256_000_000

#: A file younger than this, in nanoseconds, could change again and bear the same time: it is read anew each time.
_FRESH = 50_000_000
_NEVER = (0, 0, 0)

_REASONS = {200: "OK", 304: "Not Modified", 308: "Permanent Redirect", 400: "Bad Request", 404: "Not Found"}
_REASONS |= {405: "Method Not Allowed", 413: "Content Too Large", 431: "Request Header Fields Too Large"}
_REASONS |= {505: "HTTP Version Not Supported"}


class Answer(NamedTuple):
    """A response, whole but for whether the connection stays: the line of its status with its headers, and its body."""

    head: bytes
    body: bytes = b""


class _Kept(NamedTuple):
    """A file as it was when last read, plain and compressed; `stamp` tells whether it has changed since."""

    path: str
    stamp: tuple[int, int, int]
    tag: str
    plain: Answer
    packed: Answer
    unchanged: Answer


class Shelf:
    """The files below a folder. Nothing outside it, and nothing hidden, is ever given."""

    def __init__(self, folder: Path, room: int = ROOM) -> None:
        self._root = folder.resolve()
        self._room = room
        self._weight = 0
        self._kept: dict[str, _Kept] = {}

    def get(self, target: str, *, known: str = "", packed: bool = False) -> Answer:
        """The answer to GET. `target`: a path as it is sent; `known`: tags that the asker has; `packed`: gzipped."""
        kept = self._kept.get(target)
        if kept is None or _stamp(kept.path) != kept.stamp:
            found = self._find(target)
            if isinstance(found, Answer):
                return found
            kept = found
        if known and (kept.tag in known or known == "*"):
            return kept.unchanged
        return kept.packed if packed else kept.plain

    def _find(self, target: str) -> Answer | _Kept:
        self._drop(target)
        asked = unquote(target.partition("?")[0])
        path = self._inside(asked)
        if path is not None and path.is_dir():
            if not asked.endswith("/"):
                inside = "/".join(path.relative_to(self._root).parts)
                return answer(308, [f"location: /{quote(inside)}/"])
            path /= "index.html"
        if path is None:
            return NOT_FOUND
        try:
            with path.open("rb") as file:
                stamp, body = _of(os.fstat(file.fileno())), file.read()
        except OSError:
            return NOT_FOUND
        if time.time_ns() - stamp[1] < _FRESH:
            stamp = _NEVER
        return self._keep(target, _kept(path, stamp, body))

    def _inside(self, asked: str) -> Path | None:
        parts = [part for part in asked.split("/") if part]
        if any(part.startswith(".") or "\0" in part or "\\" in part for part in parts):
            return None
        return self._root.joinpath(*parts)

    def _keep(self, target: str, kept: _Kept) -> _Kept:
        if len(target) < 500:  # a longer one is nobody's link
            self._kept[target] = kept
            self._weight += _weight(kept)
            while self._weight > self._room and len(self._kept) > 1:
                self._drop(next(iter(self._kept)))
        return kept

    def _drop(self, target: str) -> None:
        gone = self._kept.pop(target, None)
        if gone is not None:
            self._weight -= _weight(gone)


def answer(status: int, headers: list[str], body: bytes = b"") -> Answer:
    """An answer with the length of its body, and what every answer says."""
    lines = [f"HTTP/1.1 {status} {_REASONS[status]}", *headers, "x-content-type-options: nosniff"]
    if status != 304:
        lines.append(f"content-length: {len(body)}")
    return Answer("\r\n".join(lines).encode("latin-1") + b"\r\n", body)


def told(status: int, *headers: str) -> Answer:
    """An answer of a few words."""
    return answer(status, ["content-type: text/plain; charset=utf-8", *headers], f"{_REASONS[status]}\n".encode())


NOT_FOUND = told(404)


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        return _of(os.stat(path))
    except OSError:
        return None


def _of(stat: os.stat_result) -> tuple[int, int, int]:
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def _weight(kept: _Kept) -> int:
    both = kept.packed is not kept.plain
    return len(kept.plain.body) + (len(kept.packed.body) if both else 0) + 2000


def _kept(path: Path, stamp: tuple[int, int, int], body: bytes) -> _Kept:
    kind = media_type(path.name)
    tag = f'W/"{sha256(body).hexdigest()[:20]}"'  # weak: plain or compressed, it says the same
    headers = [f"etag: {tag}", "cache-control: no-cache", f"content-type: {kind.header}", "vary: accept-encoding"]
    packed = gzip.compress(body, 6) if kind.text else body
    plain = answer(200, headers, body)
    return _Kept(
        path=str(path),
        stamp=stamp,
        tag=tag,
        plain=plain,
        packed=answer(200, [*headers, "content-encoding: gzip"], packed) if len(packed) < len(body) else plain,
        unchanged=answer(304, headers),
    )
