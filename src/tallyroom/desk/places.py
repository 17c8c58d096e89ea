"""Where the desk keeps its own tables and its secret, beside the ledger that a URL names. Nothing of Django here."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tallyroom.errors import TallyroomError
from tallyroom.ledger.address import PostgresAddress, is_postgres

_MEND_SECRET = "Give TALLYROOM_DESK_SECRET, of 50 random characters or more, the same for every desk."


def ledger_file(ledger: str) -> Path:
    """The file of a SQLite ledger.

    >>> str(ledger_file("sqlite:///night.db")), str(ledger_file("night.db"))
    ('night.db', 'night.db')
    """
    scheme, separator, rest = ledger.partition("://")
    if not separator:
        return Path(ledger)
    if scheme != "sqlite":
        raise TallyroomError(
            f"{scheme!r} is not a kind of ledger that this version opens",
            where=ledger,
            mend="Give a path, sqlite:///path, or postgresql://user@host/database.",
        )
    return Path(rest.removeprefix("/"))


def beside(ledger: str, suffix: str) -> Path:
    """A file of the desk beside a SQLite ledger.

    >>> str(beside("night.db", ".desk.db"))
    'night.desk.db'
    """
    file = ledger_file(ledger)
    return file.with_name(file.stem + suffix)


def keep_private(ledger: str) -> None:
    """See to it that only its owner reads the desk's database: SQLite gives its logs the mode of the file."""
    if not ledger or is_postgres(ledger):
        return
    file = beside(ledger, ".desk.db")
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    for one in (file, *(file.with_name(f"{file.name}-{log}") for log in ("wal", "shm"))):
        if one.exists():
            one.chmod(0o600)


def desk_database(ledger: str) -> dict[str, Any]:
    """Django's description of the desk's own database."""
    if is_postgres(ledger):
        address = PostgresAddress.of(ledger)
        parts = urlsplit(address.url)
        options = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": options.pop("host", parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": None,  # those who answer keep theirs
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {**options, "options": f"-c search_path={address.desk_schema}"},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(beside(ledger, ".desk.db")) if ledger else ":memory:",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 10,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


def secret_for(ledger: str) -> str:
    """What sessions are signed with: as given, or kept in a file beside a SQLite ledger that only its owner reads."""
    given = os.environ.get("TALLYROOM_DESK_SECRET", "")
    if given:
        if len(given) < 50:
            raise TallyroomError("is too short", where="TALLYROOM_DESK_SECRET", mend=_MEND_SECRET)
        return given
    if not ledger:
        return secrets.token_urlsafe(50)
    if is_postgres(ledger):
        raise TallyroomError("several desks need one secret, and none is given", mend=_MEND_SECRET)
    file = beside(ledger, ".desk.key")
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as fresh:
            fresh.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return file.read_text("utf-8")
