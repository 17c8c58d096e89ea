"""A real S3 server for tests, started when the first of them asks, with a fresh place for each."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from uuid import uuid4


class StoreServer:
    """A server with a folder of its own and a bucket `nights`, which can be killed and started again."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="tallyroom-s3-"))
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self._end)
        for _ in range(3):  # a port that was free may be taken before it is bound
            parts = ("master", "volume", "filer", "s3")
            names = [f"{part}.port{kind}" for part in parts for kind in ("", ".grpc")]
            self._ports = dict(zip(names, _free_ports(8), strict=True))
            try:
                self.start()
            except TimeoutError as error:
                self.kill()
                why = str(error)
            else:
                return
        raise TimeoutError(why)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._ports['s3.port']}"

    @property
    def environment(self) -> dict[str, str]:
        """What a client of it needs."""
        return {
            "AWS_ACCESS_KEY_ID": "any",
            "AWS_SECRET_ACCESS_KEY": "any",
            "AWS_REGION": "us-east-1",
            "AWS_ALLOW_HTTP": "true",
            "AWS_ENDPOINT_URL": self.address,
        }

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    def start(self) -> None:
        unasked = ("s3.port.iceberg=0", "s3.port.lance=0", "s3.iam=false", "master.telemetry=false")
        settings = [f"-{setting}" for setting in (*unasked, *(f"{name}={port}" for name, port in self._ports.items()))]
        weed = Path(sys.executable).with_name("weed")
        own = [f"-dir={self._folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1"]
        with self._log.open("ab") as out:
            command = [str(weed), "server", *own, "-filer", "-s3", *settings]
            own_only = {
                name: one for name, one in os.environ.items() if not name.startswith("AWS_")
            }  # it would ask for them
            self._process = subprocess.Popen(command, stdout=out, stderr=out, cwd=self._folder, env=own_only)
        until = time.monotonic() + 120  # after it was killed it takes a while to agree with itself
        while time.monotonic() < until:
            try:
                request = urllib.request.Request(f"{self.address}/nights", method="PUT")
                urllib.request.urlopen(request, timeout=5).close()
            except urllib.error.HTTPError as error:
                if error.code == 409:  # the bucket is there from before
                    return
                time.sleep(0.2)
            except OSError:
                time.sleep(0.2)
            else:
                return
        raise TimeoutError(f"the S3 server does not answer:\n{self._log.read_text()[-2000:]}")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _end(self) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


@cache
def _server() -> StoreServer:
    server = StoreServer()
    os.environ |= server.environment
    return server


def _free_ports(many: int) -> list[int]:
    with ExitStack() as stack:
        return [stack.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1] for _ in range(many)]


def fresh_place() -> str:
    """The address of a new, empty folder in a bucket."""
    _server()
    return f"s3://nights/{uuid4().hex}"


def fetch(url: str, path: str) -> tuple[bytes, dict[str, str]]:
    """An object as anybody gets it: its body as sent, and its headers."""
    with urllib.request.urlopen(f"{_server().address}/{url.removeprefix('s3://')}/{path}") as answer:
        return answer.read(), {name.lower(): text for name, text in answer.headers.items()}
