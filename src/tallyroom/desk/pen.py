"""Writing to the desk's tables one after another, within one process.

SQLite has one writer, and whoever finds it busy sleeps and tries again; waiting in line for it instead is fair, and
wakes at once. PostgreSQL minds rows itself.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_line = threading.RLock()


@contextmanager
def writing() -> Iterator[None]:
    """A transaction, in line."""
    if connection.vendor != "sqlite":
        with transaction.atomic():
            yield
        return
    with _line, transaction.atomic():
        yield
