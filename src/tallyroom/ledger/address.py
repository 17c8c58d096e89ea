"""Where in a PostgreSQL server a night is: `postgresql://user@host/database?schema=NAME`. Knows names; opens nothing.

Several nights share a database when each has a schema of its own. The desk's tables are in `NAME_desk` beside it.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from zlib import crc32

from msgspec import Struct

from tallyroom.errors import TallyroomError
from tallyroom.ledger.store import APPLICATION_ID

#: The schema of a ledger whose URL names none.
SCHEMA = "tallyroom"
_OTHERS = ("pg_", "public", "information_schema")
_NAME = re.compile("[a-z_][a-z0-9_]{0,39}")


class PostgresAddress(Struct, frozen=True):
    """`url` is what a driver understands, without our parameter."""

    url: str
    schema: str = SCHEMA

    @classmethod
    def of(cls, ledger: str) -> PostgresAddress:
        """
        >>> PostgresAddress.of("postgresql://desk@db.example/nights?schema=wards_2027&sslmode=require")
        PostgresAddress(url='postgresql://desk@db.example/nights?sslmode=require', schema='wards_2027')
        """
        parts = urlsplit(ledger)
        options = parse_qsl(parts.query, keep_blank_values=True)
        named = [value for name, value in options if name == "schema"]
        others = urlencode([(name, value) for name, value in options if name != "schema"])
        if named and (not _NAME.fullmatch(named[-1]) or named[-1].startswith(_OTHERS)):
            raise TallyroomError(
                f"{named[-1]!r} cannot be the schema of a night",
                where=without_password(ledger),
                mend="Use up to 40 small letters, digits and underscores, such as ?schema=wards_2027.",
            )
        if not named:
            return cls(ledger)
        if not parts.netloc and not parts.path:  # urlunsplit would drop the slashes
            return cls(f"{parts.scheme}://{'?' + others if others else ''}", named[-1])
        rest = urlunsplit(("", parts.netloc, parts.path or "/", others, parts.fragment)).removeprefix("//")
        return cls(f"{parts.scheme}://{rest}", named[-1])

    @property
    def lock(self) -> int:
        """The number of the advisory lock that whoever writes holds."""
        return APPLICATION_ID if self.schema == SCHEMA else APPLICATION_ID << 32 | crc32(self.schema.encode())

    @property
    def desk_schema(self) -> str:
        return f"{self.schema}_desk"


def is_postgres(ledger: str) -> bool:
    return ledger.partition("://")[0] in {"postgresql", "postgres"}


def without_password(url: str) -> str:
    """
    >>> without_password("postgresql://desk:secret@db.example/night")
    'postgresql://desk@db.example/night'
    """
    scheme, _, rest = url.partition("://")
    user, at, place = rest.rpartition("@")
    return f"{scheme}://{user.split(':', 1)[0]}{at}{place}"
