"""Bytes of a source that a person names: a file, a folder, standard input or an address. Watching is in `watch`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tallyroom.errors import TallyroomError
from tallyroom.feeds.incoming import LARGEST

if TYPE_CHECKING:
    import httpx

#: Seconds to wait for a connection, and for each part of an answer.
PATIENCE = 20.0


def fetch(source: str) -> list[tuple[str, bytes]]:
    """What to call each file, and what is in it. Raises `TallyroomError` where there is nothing to be had."""
    if source == "-":
        return [("standard input", sys.stdin.buffer.read(LARGEST + 1))]
    if source.startswith(("http://", "https://")):
        return [(source, _download(source))]
    path = Path(source)
    if path.is_dir():
        files = sorted(one for one in path.iterdir() if one.is_file() and not one.name.startswith("."))
        if not files:
            raise TallyroomError("has no files in it", where=source, mend="Name a folder with files.")
        return [(one.name, _file(one)) for one in files]
    return [(path.name, _file(path))]


def _file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # one more than is read tells that there is too much
    except OSError as error:
        raise TallyroomError(error.strerror or "cannot be read", where=str(path), mend="Name a file.") from error


def _download(address: str) -> bytes:
    with client() as web:
        try:
            with web.stream("GET", address) as answer:
                answer.raise_for_status()
                return body(answer)
        except (library().HTTPError, library().InvalidURL) as error:
            raise TallyroomError(str(error) or type(error).__name__, where=address, mend="Try again later.") from error


def body(answer: httpx.Response) -> bytes:
    """An answer's bytes, up to one more than are read. Raises httpx's own errors where it breaks off."""
    parts, size = [], 0
    for part in answer.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            break
    return b"".join(parts)


def client() -> httpx.Client:
    """A client that waits no longer than `PATIENCE`. Its library is an extra: not everybody fetches."""
    made: httpx.Client = library().Client(timeout=PATIENCE, follow_redirects=True, headers={"User-Agent": "tallyroom"})
    return made


def library() -> Any:
    """httpx, or a `TallyroomError` that says how to come by it."""
    try:
        return import_module("httpx")
    except ImportError as error:
        mend = 'Install it from the checkout: `pip install -e ".[watch]"`, or name a file.'
        raise TallyroomError("what fetches addresses is not installed", mend=mend) from error
