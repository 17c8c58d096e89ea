"""What a night needs of other machines, tried: a store, a database's server, clocks, certificates, mail, a desk."""

from __future__ import annotations

import json
import os
import smtplib
import socket
import ssl
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from secrets import token_hex
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from tallyroom.domain import Book
from tallyroom.errors import TallyroomError
from tallyroom.operations.line import Line, fix, ok, warn

_PATIENCE = 10.0
#: Seconds by which clocks may differ: more is to be looked at; a lease of a store stands no more than this.
_ODD, _WRONG = 2.0, 20.0
#: Days before a certificate runs out: a night and its recounts; time to renew it.
_SOON, _LATER = 7, 21


def store(url: str) -> Iterator[Line]:
    """An object is written, written on conditions that hold and do not, read back and removed."""
    import obstore  # noqa: PLC0415  # an extra
    from obstore.exceptions import AlreadyExistsError, BaseError, PreconditionError  # noqa: PLC0415
    from obstore.store import from_url  # noqa: PLC0415

    how = "Use a store with conditional writes: two publishers would overwrite each other's pages here."
    name = f".tallyroom-doctor-{token_hex(6)}"
    try:
        place = from_url(url, retry_config={"max_retries": 1})
        began = time.monotonic()
        tag = obstore.put(place, name, b"first", mode="create")["e_tag"]
        try:
            obstore.put(place, name, b"second", mode="create")
            yield fix("site", "the store lets a new object replace another", how)
        except AlreadyExistsError:
            obstore.put(place, name, b"third", mode={"e_tag": tag})
            try:
                obstore.put(place, name, b"fourth", mode={"e_tag": tag})
                yield fix("site", "the store lets a stale writer replace an object", how)
            except PreconditionError:
                read = bytes(obstore.get(place, name).bytes())
                took = time.monotonic() - began
                if read == b"third":
                    yield ok("site", f"{url} takes conditional writes, and gives back what it took ({took:.1f} s)")
                else:
                    yield fix("site", f"{url} gives back something else than it took", "Is there a cache before it?")
        finally:
            obstore.delete(place, name)
    except (BaseError, OSError) as error:
        what = str(error).partition("\n")[0]
        yield fix("site", f"{url}: {what}", "Look at the address, the keys in the environment and the network.")


def database_clock(ledger: str) -> Line:
    import psycopg  # noqa: PLC0415  # an extra

    from tallyroom.ledger.address import PostgresAddress  # noqa: PLC0415

    with _database_errors(), psycopg.connect(PostgresAddress.of(ledger).url, connect_timeout=10) as connection:
        began = datetime.now(UTC)
        (said,) = connection.execute("SELECT clock_timestamp()").fetchone() or (began,)
        return _clock_line("the database's clock", said, began, datetime.now(UTC))


def database_settings(ledger: str) -> Iterator[Line]:
    """What the promise that nothing acknowledged is lost rests on."""
    import psycopg  # noqa: PLC0415

    from tallyroom.ledger.address import PostgresAddress  # noqa: PLC0415

    with _database_errors(), psycopg.connect(PostgresAddress.of(ledger).url, connect_timeout=10) as connection:
        found: dict[str, str] = dict(
            connection.execute(
                "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'max_connections')"
            ).fetchall()
        )
        version = connection.info.server_version
    yield ok("database", f"PostgreSQL {version // 10000}.{version % 10000}")
    for name in ("fsync", "full_page_writes"):
        if found.get(name) == "off":
            yield fix("database", f"{name} is off: what is acknowledged may be lost", f"Set {name} = on.")
    if int(found.get("max_connections", "100")) < 50:
        says = f"max_connections is {found['max_connections']}"
        yield warn("database", says, "Each process of a desk keeps up to nine: raise it.")


class _database_errors:  # noqa: N801  # reads as a word in a `with`
    """PostgreSQL's errors in our form."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        import psycopg  # noqa: PLC0415

        if isinstance(error, psycopg.Error):
            what = str(error).strip().partition("\n")[0]
            raise TallyroomError(what, mend="Is it up, and the URL right?") from error


def web_clock(url: str) -> Line:
    """Against the Date of an answer, which is good to a second."""
    began = datetime.now(UTC)
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method="HEAD"), timeout=_PATIENCE) as answer:
            date = answer.headers.get("Date", "")
    except HTTPError as error:
        date = error.headers.get("Date", "")
    except (URLError, OSError, ValueError) as error:
        return warn("clock", f"{url}: {error}", "Name another with --clock: any web server whose clock is right.")
    if not date:
        return warn("clock", f"{url} does not say what time it is", "Name another with --clock.")
    return _clock_line(f"the clock of {urlsplit(url).hostname}", parsedate_to_datetime(date), began, datetime.now(UTC))


def _clock_line(whose: str, said: datetime, began: datetime, ended: datetime) -> Line:
    """What they say is between what ours said before and after."""
    off = max(0.0, (began - said).total_seconds(), (said - ended).total_seconds())
    says = f"{whose} and this machine's differ by {off:.1f} s"
    how = "Have the machine follow NTP (chrony, systemd-timesyncd): entries carry its time, and so do leases."
    if off > _WRONG:
        return fix("clock", says, how)
    return warn("clock", says, how) if off > _ODD else ok("clock", says)


def certificate(origin: str) -> Line:
    """Whether a browser would take it tonight and in the weeks of recounts."""
    parts = urlsplit(origin)
    host, port = parts.hostname or "", parts.port or 443
    if parts.scheme != "https":
        return warn("certificates", f"{origin} has none", "Put TLS in front: docs/operations.md has the recipe.")
    try:
        with (
            socket.create_connection((host, port), timeout=_PATIENCE) as line,
            ssl.create_default_context().wrap_socket(line, server_hostname=host) as secure,
        ):
            found = secure.getpeercert() or {}
    except (OSError, ssl.SSLError) as error:
        return fix("certificates", f"{origin}: {error}", "Renew it, or have the server send the whole chain.")
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(found["notAfter"])), UTC)
    days = (until - datetime.now(UTC)).days
    says = f"{host}'s certificate is good until {until:%d %B %Y}"
    if days < _SOON:
        return fix("certificates", says, "Renew it before the night.")
    return warn("certificates", says, "Renew it soon.") if days < _LATER else ok("certificates", says)


def channels(config: Path, book: Book) -> Iterator[Line]:
    """Whoever is told of alerts can be reached. Nothing is sent."""
    from tallyroom.dispatch.settings import read_settings  # noqa: PLC0415

    reached: set[tuple[str, int, str]] = set()
    for channel in read_settings(config, book, os.environ).channels:
        if channel.road == "webhook":
            parts = urlsplit(channel.to)
            reached.add((parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80), "webhook"))
        elif channel.road == "email":
            host, _, port = channel.server.partition(":")
            reached.add((host, int(port or 587), "mail"))
        else:
            writable = os.access(Path(channel.to).absolute().parent, os.W_OK)
            name = f"{channel.road} {channel.to}"
            how = "Make its folder, and let this user write there."
            yield (
                ok("alerts", f"{name} can be written") if writable else fix("alerts", f"{name} cannot be written", how)
            )
    for place, number, kind in sorted(reached):
        yield _answers(place, number, kind)


def _answers(host: str, port: int, kind: str) -> Line:
    try:
        if kind == "mail":
            with smtplib.SMTP(host, port, timeout=_PATIENCE) as server:
                server.noop()
        else:
            socket.create_connection((host, port), timeout=_PATIENCE).close()
    except (OSError, smtplib.SMTPException) as error:
        return fix("alerts", f"{kind} at {host}:{port}: {error}", "Look at the address, and at what is between.")
    return ok("alerts", f"{kind} at {host}:{port} answers")


def desk(address: str) -> Line:
    """A desk that runs already, asked whether it is ready."""
    url = f"{address.rstrip('/')}/health/ready"
    try:
        with urllib.request.urlopen(url, timeout=_PATIENCE):
            return ok("workers", f"the desk at {address} is ready")
    except HTTPError as error:
        said = error.read()
        with suppress(ValueError):
            checks = json.loads(said).get("checks", {})
            faults = [f"{name}: {one['says']}" for name, one in checks.items() if not one["ok"]]
            return fix("workers", f"the desk is not ready: {'; '.join(faults) or error}", "See docs/operations.md.")
        return fix("workers", f"{url}: {error}", "Is that the desk?")
    except (URLError, OSError, ValueError) as error:
        return fix("workers", f"{url}: {error}", "Start the desk, or look at the address.")
