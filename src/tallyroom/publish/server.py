"""A published site over HTTP from this machine, by starlette's static files under granian: for looking at a bake, a
demo, a count hall's own network. For the public, put the folder behind any web server.

Here is only what may be sent: a site's own files, and nothing that somebody has put, or linked, beside them.
"""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from tallyroom.errors import TallyroomError
from tallyroom.publish.media import kept_for, media_type

#: What a site is made of, and what people add to one. Databases, keys and settings are not.
PUBLIC = frozenset(
    {".html", ".css", ".js", ".json", ".atom", ".xml", ".txt", ".csv", ".pdf", ".geojson", ".webmanifest"}
    | {".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".woff2"}
)
#: The folder that the server's own process serves.
_FOLDER = "TALLYROOM_SERVE"
#: Seconds in which a server answers, where it will.
_PATIENCE = 30


class SiteFiles(StaticFiles):
    """Files of a site: no dot files, nothing of another kind, no links out; each as it is at that moment."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        try:
            full_path, found = super().lookup_path(path)
        except (OSError, ValueError):  # a name that is too long or has a NUL, or somebody else's folder
            return "", None
        if found is None or not _is_public(full_path, Path(os.path.realpath(str(self.directory))), found):
            return "", None
        return full_path, found

    async def get_response(self, path: str, scope: Scope) -> Response:
        if not scope["path"].endswith("/"):
            found = self.lookup_path(path)[1]
            if found is not None and stat.S_ISDIR(found.st_mode):
                return RedirectResponse(f"/{quote(path)}/", status_code=308)
        return await super().get_response(path, scope)

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        response = _OpenedFile(full_path, Path(full_path).relative_to(os.path.realpath(str(self.directory))).as_posix())
        if self.is_not_modified(response.headers, Headers(scope=scope)):
            response.close()
            return NotModifiedResponse(response.headers)
        return response


class _OpenedFile(FileResponse):
    """A file that is sent as it was when it was opened, whatever is renamed over it meanwhile."""

    def __init__(self, path: str | os.PathLike[str], name: str) -> None:
        self._file = os.open(path, os.O_RDONLY)
        super().__init__(
            f"/dev/fd/{self._file}",
            headers={"cache-control": f"public, max-age={seconds}" if (seconds := kept_for(name)) else "no-cache"},
            media_type=media_type(name).header,
            stat_result=os.fstat(self._file),
        )

    def close(self) -> None:
        os.close(self._file)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__({**scope, "extensions": {}}, receive, send)  # not by its path, which is ours alone
        finally:
            self.close()


def _is_public(full_path: str, site: Path, found: os.stat_result) -> bool:
    place = Path(full_path).relative_to(site)
    if any(part.startswith(".") for part in place.parts):
        return False
    return stat.S_ISDIR(found.st_mode) or (stat.S_ISREG(found.st_mode) and place.suffix.lower() in PUBLIC)


def site_app(folder: Path) -> ASGIApp:
    """The site as an ASGI application."""
    files = GZipMiddleware(SiteFiles(directory=folder, html=True), compresslevel=6)
    return _with_one_host(ExceptionMiddleware(files, handlers={HTTPException: _said}))


async def _said(_: object, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return PlainTextResponse(f"{error.detail}\n", status_code=error.status_code, headers=error.headers)


def _with_one_host(app: ASGIApp) -> ASGIApp:
    """RFC 9112 3.2: a request of HTTP/1.1 names its host once, which the server below us does not mind."""

    async def passed(scope: Scope, receive: Receive, send: Send) -> None:
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        if scope["http_version"] == "1.1" and (len(hosts) != 1 or not hosts[0]):
            await PlainTextResponse("One Host is needed.\n", status_code=400)(scope, receive, send)
            return
        await app(scope, receive, send)

    return passed


def application() -> ASGIApp:
    """For granian, which makes it in a process of its own."""
    return site_app(Path(os.environ[_FOLDER]))


def require_free(host: str, port: int) -> None:
    """Raise `TallyroomError` where nobody can serve: the server itself would share the port with another."""
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        raise TallyroomError(
            f"cannot serve there ({error.strerror or error})", where=f"{host}:{port}", mend="Name another with --port."
        ) from error


def require_site(folder: Path) -> None:
    """Raise `TallyroomError` for a folder that holds something else: it may hold keys and databases."""
    if not (folder / "version.json").is_file():
        raise TallyroomError(
            "is not a published site: it has no version.json",
            where=str(folder),
            mend="Name the folder that `tallyroom bake --out` has made.",
        )


def serve(folder: Path, *, host: str, port: int) -> None:
    """Serve until interrupted. Raises `TallyroomError` for a folder that is no site, or a port that is taken."""
    from granian.constants import HTTPModes, Interfaces  # for those who serve alone
    from granian.http import HTTP1Settings
    from granian.server import Server

    require_site(folder)
    require_free(host, port)
    os.environ[_FOLDER] = str(folder.resolve())
    Server(
        "tallyroom.publish.server:application",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=10_000),
        websockets=False,
        respawn_failed_workers=True,
        log_level="warning",  # type: ignore[arg-type]  # an enumeration of words
    ).serve()


@contextmanager
def in_background(folder: Path) -> Iterator[str]:
    """Serve this machine alone, at a port that is free, until the block ends; the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tallyroom", "serve", str(folder), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/version.json", server)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TallyroomError("cannot be served", where=address, mend="Try `tallyroom serve` to see why.")
