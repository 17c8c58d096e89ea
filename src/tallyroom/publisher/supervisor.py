"""Processes kept going by one small process that does nothing else: no threads, no server, nothing that forks.

A process that ends is started again, later each time it does not last. One that is silent for longer than it said it
might be is killed first. All end with the supervisor, however it ends.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tallyroom.logs import log
from tallyroom.publisher.state import StateFile

#: Seconds: between looks; before the first start again, and at most; after which one is taken to have settled; for
#: which a process is asked to end before it is made to.
_LOOK, _FIRST, _LONGEST, _SETTLED, _GRACE = 0.2, 0.5, 30.0, 60.0, 10.0
_PR_SET_PDEATHSIG = 1
_SUPERVISOR = "TALLYROOM_SUPERVISOR"

_log = log("supervisor")


class Child:
    """A process to be kept going. With a state file it is watched for its heartbeat, too."""

    def __init__(
        self, name: str, command: Sequence[str], *, state: StateFile | None = None, env: Mapping[str, str] | None = None
    ) -> None:
        self.name, self._command, self._state = name, list(command), state
        self._env = {**os.environ, **(env or {}), _SUPERVISOR: str(os.getpid())}
        self._process: subprocess.Popen[bytes] | None = None
        self._started, self._next, self._pause = 0.0, 0.0, _FIRST

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def keep(self) -> None:
        """One look: start it, start it again, or kill it because it is silent."""
        now = time.monotonic()
        if self._process is None:
            if now >= self._next:
                self._start(now)
        elif (status := self._process.poll()) is not None:
            self._ended(status, now)
        elif self._is_silent():
            _log.error("silent", process=self.name, pid=self._process.pid, does="kill it and start it again")
            self._process.kill()

    def _start(self, now: float) -> None:
        try:
            self._process = subprocess.Popen(self._command, env=self._env)
        except OSError as error:
            self._later(now)
            _log.error("cannot be started", process=self.name, why=str(error), again_in=self._pause)
            return
        self._started = now
        _log.info("started", process=self.name, pid=self._process.pid)

    def _ended(self, status: int, now: float) -> None:
        self._process = None
        if now - self._started > _SETTLED:
            self._pause = _FIRST
        wait = self._later(now)
        _log.error("ended", process=self.name, status=status, again_in=wait)

    def _later(self, now: float) -> float:
        wait, self._pause = self._pause, min(self._pause * 2, _LONGEST)
        self._next = now + wait
        return wait

    def _is_silent(self) -> bool:
        state = self._state.read() if self._state is not None else None
        mine = state is not None and state.pid == self.pid
        return state is not None and mine and state.is_silent(datetime.now(UTC))

    def ask_to_end(self) -> None:
        if self._process is not None:
            self._process.terminate()

    def end(self, within: float) -> None:
        if self._process is not None:
            try:
                self._process.wait(max(0.0, within))
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def supervise(children: Sequence[Child]) -> None:
    """Keep these going until this process is asked to end."""
    stopping: list[int] = []
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda number, _: stopping.append(number))
    while not stopping:
        for child in children:
            child.keep()
        time.sleep(_LOOK)
    until = time.monotonic() + _GRACE
    for child in children:
        child.ask_to_end()
    for child in children:
        child.end(until - time.monotonic())


def end_with_supervisor() -> None:
    """Have the system kill this process when its supervisor has gone. For children; does nothing in others."""
    parent = int(os.environ.get(_SUPERVISOR, "0"))
    if parent and sys.platform.startswith("linux"):
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent not in {0, os.getppid()}:  # it has gone meanwhile
        os._exit(1)
