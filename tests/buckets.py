"""A real S3 server for tests, started when the first of them asks, with a fresh place for each."""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from uuid import uuid4


@cache
def _server() -> str:
    """The address of the server, with a bucket `nights` in it."""
    for _ in range(3):  # a port that was free may be taken before it is bound
        address, log = _started()
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(urllib.request.Request(f"{address}/nights", method="PUT"), timeout=5).close()
            except OSError:
                time.sleep(0.2)
            else:
                os.environ |= {
                    "AWS_ACCESS_KEY_ID": "any",
                    "AWS_SECRET_ACCESS_KEY": "any",
                    "AWS_REGION": "us-east-1",
                    "AWS_ALLOW_HTTP": "true",
                    "AWS_ENDPOINT_URL": address,
                }
                return address
    raise TimeoutError(f"the S3 server does not start:\n{log.read_text()[-2000:]}")


def _started() -> tuple[str, Path]:
    """The address at which a server will answer, and its log."""
    folder = Path(tempfile.mkdtemp(prefix="tallyroom-s3-"))
    log = folder / "log"
    parts = ("master", "volume", "filer", "s3")
    ports = dict(zip((f"{part}.port{kind}" for part in parts for kind in ("", ".grpc")), _free_ports(8), strict=True))
    unasked = ("s3.port.iceberg=0", "s3.port.lance=0", "s3.iam=false", "master.telemetry=false")
    settings = [f"-{setting}" for setting in (*unasked, *(f"{name}={port}" for name, port in ports.items()))]
    weed = Path(sys.executable).with_name("weed")
    command = [str(weed), "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3", *settings]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder)
    atexit.register(process.kill)
    return f"http://127.0.0.1:{ports['s3.port']}", log


def _free_ports(many: int) -> list[int]:
    with ExitStack() as stack:
        return [stack.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1] for _ in range(many)]


def fresh_place() -> str:
    """The address of a new, empty folder in a bucket."""
    _server()
    return f"s3://nights/{uuid4().hex}"


def fetch(url: str, path: str) -> tuple[bytes, dict[str, str]]:
    """An object as anybody gets it: its body as sent, and its headers."""
    with urllib.request.urlopen(f"{_server()}/{url.removeprefix('s3://')}/{path}") as answer:
        return answer.read(), {name.lower(): text for name, text in answer.headers.items()}
