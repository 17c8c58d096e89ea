"""A desk as it is run: its processes, its people with passwords, and telephones that sign in."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.waiting import wait_for

PASSWORD = "three words do well"
SECRET = "a secret for tests, which nobody else is ever going to use"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def running(url: str, *options: str, workers: int = 1, port: int | None = None) -> Iterator[str]:
    """`tallyroom desk` over a ledger; the address it has."""
    port = port or free_port()
    with _started(url, *options, workers=workers, port=port) as desk:
        try:
            wait_for(f"http://127.0.0.1:{port}/health", desk)
            yield f"http://127.0.0.1:{port}"
        finally:
            _ended(desk)


class KeptDesk:
    """A desk that is started again whenever it ends, as a service manager would."""

    def __init__(self, start: Callable[[], subprocess.Popen[str]], address: str) -> None:
        self.address = address
        self._start, self._over = start, threading.Event()
        self._desk = start()
        self._keeper = threading.Thread(target=self._keep)
        self._keeper.start()

    @property
    def pid(self) -> int:
        return self._desk.pid

    def _keep(self) -> None:
        while not self._over.wait(0.1):
            if self._desk.poll() is not None:
                self._desk.communicate()
                self._desk = self._start()

    def end(self) -> None:
        self._over.set()
        self._keeper.join()
        _ended(self._desk)
        self._desk.communicate()


@contextmanager
def kept_running(url: str, *options: str, workers: int = 1) -> Iterator[KeptDesk]:
    """The same, kept going by force."""
    port = free_port()
    desk = KeptDesk(lambda: _started(url, *options, workers=workers, port=port), f"http://127.0.0.1:{port}")
    try:
        wait_for(f"{desk.address}/health")
        yield desk
    finally:
        desk.end()


def _started(url: str, *options: str, workers: int, port: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tallyroom", "desk", "--db", url, "--port", str(port), "--workers", str(workers)]
    told = {"TALLYROOM_DESK_ADMIN": "ada", "TALLYROOM_DESK_PASSWORD": PASSWORD, "TALLYROOM_DESK_SECRET": SECRET}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO")} | told
    return subprocess.Popen(
        [*command, *options], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )


def _ended(desk: subprocess.Popen[str]) -> None:
    desk.terminate()
    try:
        desk.wait(timeout=20)
    except subprocess.TimeoutExpired:
        desk.kill()


def eventually(asked: Any, *, seconds: float = 30) -> None:
    """Wait until something holds."""
    until = time.monotonic() + seconds
    while not asked():
        if time.monotonic() > until:
            raise AssertionError("it never came about")
        time.sleep(0.1)


def telephone(browser: Browser, address: str, username: str, **more: Any) -> Page:
    """A telephone on which somebody has signed in."""
    options = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, **more}
    page = browser.new_context(**options).new_page()
    page.goto(f"{address}/sign-in")
    page.get_by_label("Name to sign in with").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "sign-in" not in url)
    return page


def text_of(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
