"""Writing one after another: to the desk's tables, and to the ledger.

SQLite has one writer, and whoever finds it busy sleeps and tries again; waiting in line for it instead is fair, and
wakes at once. PostgreSQL minds rows itself, and has a line of its own for the ledger.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction

from tallyroom.desk.places import beside

if sys.platform != "win32":
    import fcntl

_line = threading.RLock()
_held = threading.local()
#: The line for the ledger in PostgreSQL; any number that nobody else uses.
_RECORDING = 0x4465736B


@contextmanager
def writing() -> Iterator[None]:
    """A transaction, in line."""
    with _in_line(), transaction.atomic():
        yield


@contextmanager
def recording() -> Iterator[None]:
    """The same for whoever records something in the ledger too: what they looked at is not overtaken by this desk."""
    with writing():
        if connection.vendor != "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (_RECORDING,))
        yield


@contextmanager
def _in_line() -> Iterator[None]:
    """This process's line, and then that of the processes of this desk."""
    if connection.vendor != "sqlite":
        yield
        return
    with _line:
        depth = getattr(_held, "depth", 0)
        lock = _locked() if not depth else None
        _held.depth = depth + 1
        try:
            yield
        finally:
            _held.depth = depth
            if lock is not None:
                os.close(lock)


def _locked() -> int | None:
    """A file that nobody else has locked; whoever dies lets go of it."""
    if sys.platform == "win32" or not settings.LEDGER:  # there the processes of a desk sleep and try again
        return None
    file = os.open(beside(settings.LEDGER, ".desk.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(file, fcntl.LOCK_EX)
    return file
