"""The file that says who is told what: rules, and where alerts go. Every fault at once.

Secrets do not stand in it: it names the environment variables that hold them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.headerregistry import Address
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from msgspec import Struct

from tallyroom.copydesk.alerting.rules import Rule, rules_from
from tallyroom.copydesk.writing.copy import Language
from tallyroom.domain import Book
from tallyroom.errors import TallyroomError

Road = Literal["webhook", "email", "atom", "file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One who is told: `to` is an address on its `road`. Each address of a list is a channel of its own.

    Without `rules`, all of them. `from_now` leaves out what was there when the channel was first seen.
    """

    id: str
    road: Road
    to: str
    rules: frozenset[str] = frozenset()
    language: Language = "en"
    from_now: bool = False
    secret: str = field(default="", repr=False)
    sender: str = ""
    server: str = ""
    user: str = ""
    tls: Literal["starttls", "tls", "none"] = "starttls"

    def wants(self, rules: frozenset[str]) -> bool:
        return not self.rules or bool(self.rules & rules)


class Settings(Struct, frozen=True, kw_only=True):
    rules: tuple[Rule, ...]
    channels: tuple[Channel, ...]


_ROADS: tuple[Road, ...] = ("webhook", "email", "atom", "file")
_KEYS = {"id", *_ROADS, "rules", "lang", "from_now"}
_OF_ROAD = {
    "webhook": {"secret_env"},
    "email": {"sender", "server", "user", "password_env", "tls"},
    "atom": set[str](),
    "file": set[str](),
}
_LAST_PORT = 65535
_TEXTS = ("secret_env", "sender", "server", "user", "password_env")


def read_settings(path: Path, book: Book, env: Mapping[str, str]) -> Settings:
    """A file's settings for a night; files named in it are beside it. Raises `TallyroomError` with every fault."""
    mend = "docs/alerts.md tells what stands in it."
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise TallyroomError(error.strerror or "cannot be read", where=str(path), mend="Name a file.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TallyroomError(f"is not TOML ({error})", where=str(path), mend=mend) from error
    faults = [f"{key!r} is no key of it" for key in table if key not in {"rule", "to"}]
    rows, tos = _tables(table, "rule", faults), _tables(table, "to", faults)
    rules, wrong = rules_from(rows, book)
    named = frozenset(str(row.get("id")) for row in rows)
    faults += [*wrong, *(fault for number, row in enumerate(tos, 1) for fault in _faults(number, row, named, env))]
    ids = [row.get("id") for row in tos]
    faults += [f"there are two [[to]] with the id {one!r}" for one in sorted({str(i) for i in ids if ids.count(i) > 1})]
    if faults:
        raise TallyroomError("; ".join(faults), where=str(path), mend=mend)
    channels = tuple(channel for row in tos for channel in _channels(row, env, path.parent))
    return Settings(rules=rules, channels=channels)


def _tables(table: Mapping[str, Any], key: str, faults: list[str]) -> Sequence[Mapping[str, Any]]:
    rows = table.get(key, [])
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        faults.append(f"there is no [[{key}]]")
        return ()
    return rows


def _faults(number: int, row: Mapping[str, Any], rules: frozenset[str], env: Mapping[str, str]) -> Iterator[str]:
    name = row.get("id")
    called = f"to {name!r}" if isinstance(name, str) and name else f"to {number}"
    if not isinstance(name, str) or not name:
        yield f"{called} has no id"
    roads = [road for road in _ROADS if road in row]
    if len(roads) != 1:
        yield f"{called} needs one of {', '.join(_ROADS)}"
        return
    (road,) = roads
    yield from (f"{called}: {key!r} is no key of {road}" for key in row if key not in _KEYS | _OF_ROAD[road])
    asked = row.get("rules", [])
    if not isinstance(asked, list):
        yield f"{called}: rules is not a list"
    else:
        yield from (f"{called}: there is no rule {one!r}" for one in asked if one not in rules)
    if row.get("lang", "en") not in {"en", "cy"}:
        yield f"{called}: lang is en or cy"
    if not isinstance(row.get("from_now", False), bool):
        yield f"{called}: from_now is true or false"
    yield from (f"{called}: {key} is not text" for key in _TEXTS if not isinstance(row.get(key, ""), str))
    yield from (f"{called}: {fault}" for fault in _OF[road](row))
    for key in ("secret_env", "password_env"):
        if row.get(key) and not env.get(str(row[key])):
            yield f"{called}: the environment has no {row[key]}"


def _of_webhook(row: Mapping[str, Any]) -> Iterator[str]:
    address = row["webhook"]
    if not isinstance(address, str) or not _is_web(address):
        yield f"{address!r} is no http or https address"
    if not row.get("secret_env"):
        yield "secret_env names the environment variable with the secret that signs"


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # no such port
        return False


def _of_email(row: Mapping[str, Any]) -> Iterator[str]:
    people = row["email"]
    if not isinstance(people, list) or not people:
        yield "email is a list of addresses"
        people = []
    for one in [*people, row.get("sender")]:
        try:
            if not isinstance(one, str) or not Address(addr_spec=one).domain:
                raise ValueError
        except (ValueError, IndexError):
            yield f"{one!r} is no e-mail address" if one else "sender is the address that it comes from"
    host, _, port = str(row.get("server", "")).rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) <= _LAST_PORT:
        yield "server is a host and a port, such as smtp.example.org:587"
    if row.get("tls", "starttls") not in {"starttls", "tls", "none"}:
        yield "tls is starttls, tls or none"
    if bool(row.get("user")) != bool(row.get("password_env")):
        yield "user and password_env go together"


def _of_file(row: Mapping[str, Any]) -> Iterator[str]:
    name = row.get("atom", row.get("file"))
    if not isinstance(name, str) or not name:
        yield "names no file"


_OF = {"webhook": _of_webhook, "email": _of_email, "atom": _of_file, "file": _of_file}


def _channels(row: Mapping[str, Any], env: Mapping[str, str], folder: Path) -> Iterator[Channel]:
    road: Road = next(road for road in _ROADS if road in row)
    people: list[str] = row["email"] if road == "email" else [row[road]]
    for one in dict.fromkeys(people):
        yield Channel(
            id=f"{row['id']}/{one}" if road == "email" else row["id"],
            road=road,
            to=str(folder / one) if road in {"atom", "file"} else one,
            rules=frozenset(row.get("rules", ())),
            language="cy" if row.get("lang") == "cy" else "en",
            from_now=row.get("from_now", False),
            secret=env.get(row.get("secret_env") or row.get("password_env") or "", ""),
            sender=row.get("sender", ""),
            server=row.get("server", ""),
            user=row.get("user", ""),
            tls=row.get("tls", "starttls"),
        )
