"""A real S3 server for tests, started when the first of them asks, with a fresh place for each."""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from functools import cache
from http import HTTPStatus
from pathlib import Path
from uuid import uuid4


@cache
def _server() -> str:
    """The address of the server."""
    folder = tempfile.mkdtemp(prefix="tallyroom-s3-")
    parts = ("master", "volume", "filer", "s3")
    ports = dict(zip((f"{part}.port{kind}" for part in parts for kind in ("", ".grpc")), _free_ports(8), strict=True))
    weed = Path(sys.executable).with_name("weed")
    settings = [f"-{name}={port}" for name, port in ports.items()]
    command = [str(weed), "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3", *settings]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    atexit.register(process.kill)
    os.environ |= {
        "AWS_ACCESS_KEY_ID": "any",
        "AWS_SECRET_ACCESS_KEY": "any",
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{ports['s3.port']}",
    }
    return os.environ["AWS_ENDPOINT_URL"]


def _free_ports(many: int) -> list[int]:
    with ExitStack() as stack:
        return [stack.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1] for _ in range(many)]


def fresh_place() -> str:
    """The address of a new, empty folder in a bucket."""
    request = urllib.request.Request(f"{_server()}/nights", method="PUT")
    for _ in range(300):
        try:
            with urllib.request.urlopen(request, timeout=5):
                return f"s3://nights/{uuid4().hex}"
        except urllib.error.HTTPError as error:
            if error.code == HTTPStatus.CONFLICT:  # the bucket is there
                return f"s3://nights/{uuid4().hex}"
            time.sleep(0.2)
        except OSError:  # it is still starting
            time.sleep(0.2)
    raise TimeoutError("the S3 server does not start")


def fetch(url: str, path: str) -> tuple[bytes, dict[str, str]]:
    """An object as anybody gets it: its body as sent, and its headers."""
    with urllib.request.urlopen(f"{_server()}/{url.removeprefix('s3://')}/{path}") as answer:
        return answer.read(), {name.lower(): text for name, text in answer.headers.items()}
