"""Whether the desk can do its work: found out by doing a little of it. What is said to whom is in `views.health`."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction
from msgspec import Struct

from tallyroom.desk.models import Report
from tallyroom.desk.places import ledger_file
from tallyroom.desk.room import room
from tallyroom.errors import TallyroomError
from tallyroom.ledger import Ledger
from tallyroom.ledger.address import is_postgres
from tallyroom.publisher.state import State, states

#: Seconds for which an answer is kept: whoever asks more often asks for no more work.
_KEPT = 1.0
#: Seconds for which a lock is waited for.
_PATIENCE = 2.0
#: Less free room than this is not enough: a part of the disk, and never more than so many bytes.
_PART, _BYTES = 0.05, 100_000_000


class Health(Struct, frozen=True, kw_only=True):
    """What was looked at: for each part what is wrong, empty where all is well."""

    parts: dict[str, str]
    publishers: tuple[State, ...] = ()

    @property
    def is_ready(self) -> bool:
        return not any(self.parts.values())


class _Undone(Exception):  # noqa: N818  # never seen by anybody
    """Ends a transaction that was only tried."""


def look() -> Health:
    """Look at every part, or give what was found a moment ago."""
    with _lock:
        if not _last or time.monotonic() - _last[0][0] > _KEPT:
            _last[:] = [(time.monotonic(), _looked())]
        return _last[0][1]


_lock = threading.Lock()
_last: list[tuple[float, Health]] = []


def _looked() -> Health:
    publishers = tuple(states(settings.LEDGER))
    parts = {name: _fault_of(probe) for name, probe in _PROBES.items()}
    return Health(parts={**parts, "publisher": _publisher(publishers)}, publishers=publishers)


def _fault_of(probe: Callable[[], str]) -> str:
    try:
        return probe()
    except (TallyroomError, DatabaseError, OSError) as error:
        return str(error).strip().split("\n", 1)[0] or type(error).__name__


def _ledger() -> str:
    """On a connection of its own: nobody who reads or records is kept waiting."""
    room().head()
    ledger = Ledger.open(settings.LEDGER)
    try:
        ledger.probe(within=_PATIENCE)
    finally:
        ledger.close()
    return ""


def _desk() -> str:
    try:
        with transaction.atomic():
            Report.objects.create(page="health", message="", sender="health")
            raise _Undone
    except _Undone:
        return ""


def disk() -> str:
    """What is wrong with the disk that the night is on; empty where there is room."""
    folder = Path(os.environ.get("TMPDIR", "/tmp")) if is_postgres(settings.LEDGER) else ledger_file(settings.LEDGER)
    usage = shutil.disk_usage(folder if folder.is_dir() else folder.absolute().parent)
    least = min(_BYTES, int(usage.total * _PART))
    return f"only {usage.free // 1_000_000} MB are free" if usage.free < least else ""


_PROBES = {"ledger": _ledger, "desk": _desk, "disk": disk}


def _publisher(publishers: tuple[State, ...]) -> str:
    now, site = datetime.now(UTC), settings.SITE
    faults = [f"{one.target}: {fault}" for one in publishers if (fault := one.trouble(now))]
    if site and all(one.target != site for one in publishers):
        faults.append(f"{site}: no publisher has said anything")
    return "; ".join(faults)
