"""Waiting for a server that has been started."""

from __future__ import annotations

import subprocess
import time
import urllib.request


def wait_for(address: str, process: subprocess.Popen[str] | None = None, *, seconds: float = 60) -> None:
    """Until somebody answers there. `process` is who should: if it ends, what it said is the failure."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process is not None and process.poll() is not None:
            raise AssertionError(process.stderr.read() if process.stderr else "it has ended")
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"{address} was never served")
