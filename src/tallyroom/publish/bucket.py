"""An object store as the place of publication: Amazon S3 and whatever speaks its language, Google's, Azure's.

One publisher at a time: whoever publishes holds a lease, an object that is only ever written on condition of what it
held before. Objects are sent compressed, with their type and how long they may be kept, and only if they have changed:
a store tells the MD5 of what it has, so a publication that was cut short goes on where it stopped. Keys and address
come from the environment, as the store's own tools have them (`AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT_URL`).
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import timedelta
from hashlib import md5
from secrets import token_hex
from typing import TYPE_CHECKING, Literal, NamedTuple

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, PreconditionError
from obstore.store import from_url

from tallyroom.errors import TallyroomError
from tallyroom.publish.media import kept_for, media_type
from tallyroom.publish.paths import MARK, TargetTakenError, not_ours, refuse_ways_out

if TYPE_CHECKING:
    from obstore import UpdateVersion
    from obstore.store import RetryConfig

#: Who publishes here, and until when nobody else does.
LEASE = ".tallyroom-lease"
#: Seconds. A publisher that is killed holds others up for no longer; one that lives renews it.
LEASED_FOR = 30
#: Objects sent at once, and between two looks at the lease.
_HANDS, _BATCH = 16, 400
#: How long a store that does not answer is asked again: the night goes on, and so does whoever calls.
_RETRIES: RetryConfig = {"max_retries": 4, "retry_timeout": timedelta(seconds=20)}


class _Sent(NamedTuple):
    """A file as it is sent: small and already compressed ones as they are."""

    body: bytes
    attributes: dict[str, str]

    @property
    def tag(self) -> str:
        """What the store calls this content: the MD5 of what it was sent, in quotes."""
        return f'"{md5(self.body, usedforsecurity=False).hexdigest()}"'


class _Lease(NamedTuple):
    """Who publishes, until when (seconds of the epoch), and what the store calls that."""

    by: str
    until: float
    tag: str | None


class Bucket:
    """A target for `Site` in an object store, such as `s3://bucket/folder`. Close it to let others publish."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._me = token_hex(8)
        self._lease: str | None = None  # the tag of the lease as we last wrote it
        self._until = 0.0
        self._there: dict[str, str] = {}
        self._ours: set[str] = set()
        with self._told():
            self._store = from_url(url, retry_config=_RETRIES)

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        """Send what has changed and return its paths. `whole`: objects not named here are removed; `last` comes last.

        Raises `TallyroomError` where the store cannot be reached, holds something else, or somebody else publishes.
        """
        refuse_ways_out(files)
        with self._told():
            self._hold()
            if not self._ours >= set(files):  # before the first of them is there: what is cut short is ours to clear
                self._mark(self._ours | set(files))
            changed = self._send(files, sorted(path for path in files if path != last))
            if whole:
                self._clear(self._ours - set(files))
                self._mark(set(files))
            self._hold()
            changed += self._send(files, [last] if last in files else [])
        return tuple(changed)

    def hold(self) -> None:
        """Take or renew the lease. Raises `TargetTakenError` where somebody else has it."""
        with self._told():
            self._hold()

    def close(self) -> None:
        """Give the lease back."""
        lease, self._lease = self._lease, None
        if lease is not None:
            with self._told(), suppress(PreconditionError):  # it has run out, and somebody else has it
                obstore.put(
                    self._store, LEASE, json.dumps({"by": self._me, "until": 0}).encode(), mode={"e_tag": lease}
                )

    def _send(self, files: Mapping[str, bytes], paths: Sequence[str]) -> list[str]:
        changed: list[str] = []
        with ThreadPoolExecutor(_HANDS) as hands:
            for start in range(0, len(paths), _BATCH):
                self._hold()
                sent = [(path, _sent(path, files[path])) for path in paths[start : start + _BATCH]]
                fresh = [(path, one) for path, one in sent if self._there.get(path) != one.tag]
                for path, tag in hands.map(self._put, fresh):
                    self._there[path] = tag
                    changed.append(path)
        return changed

    def _put(self, one: tuple[str, _Sent]) -> tuple[str, str]:
        path, sent = one
        obstore.put(self._store, path, sent.body, attributes=sent.attributes)
        return path, sent.tag

    def _clear(self, gone: Iterable[str]) -> None:
        paths = sorted(gone)
        if paths:
            obstore.delete(self._store, [path for path in paths if path in self._there])
        for path in paths:
            self._there.pop(path, None)

    def _mark(self, paths: set[str]) -> None:
        if paths != self._ours:
            obstore.put(self._store, MARK, "\n".join(sorted(paths)).encode())
            self._ours = paths

    def _hold(self) -> None:
        """Take the lease, or renew it before it runs out. Whoever takes it anew looks at what is there."""
        if self._lease is not None and time.time() < self._until - LEASED_FOR / 2:
            return
        until = time.time() + LEASED_FOR
        kept = self._take({"by": self._me, "until": until})
        self._until = until
        if not kept:
            self._look()

    def _take(self, lease: Mapping[str, str | float]) -> bool:
        """Write the lease on condition that nobody else has it; true if it was ours all along."""
        body = json.dumps(lease).encode()
        try:
            if self._lease is not None:
                self._lease = obstore.put(self._store, LEASE, body, mode={"e_tag": self._lease})["e_tag"]
                return True
        except PreconditionError:
            self._lease = None
        found = self._held()
        if found is not None and found.by != self._me and found.until > time.time():
            raise self._taken(found.until)
        try:
            mode: Literal["create"] | UpdateVersion = "create" if found is None else {"e_tag": found.tag}
            self._lease = obstore.put(self._store, LEASE, body, mode=mode)["e_tag"]
        except (AlreadyExistsError, PreconditionError) as error:
            raise self._taken(time.time() + LEASED_FOR) from error
        return False

    def _held(self) -> _Lease | None:
        try:
            found = obstore.get(self._store, LEASE)
        except FileNotFoundError:
            return None
        said = json.loads(bytes(found.bytes()))
        return _Lease(by=said["by"], until=said["until"], tag=found.meta["e_tag"])

    def _taken(self, until: float) -> TargetTakenError:
        wait = max(1, round(until - time.time()))
        return TargetTakenError(
            "somebody else is publishing there", where=self._url, mend=f"Stop them, or try again in {wait} seconds."
        )

    def _look(self) -> None:
        """What is there already, and whether it is ours."""
        there = {meta["path"]: meta["e_tag"] or "" for batch in obstore.list(self._store) for meta in batch}
        there.pop(LEASE, None)
        marked = there.pop(MARK, None)
        if there and marked is None:
            raise not_ours(self._url)
        self._there = there
        self._ours = set(bytes(obstore.get(self._store, MARK).bytes()).decode().splitlines()) if marked else set()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say where it was that a store failed."""
        try:
            yield
        except (BaseError, OSError) as error:
            what = str(error).partition("\n")[0]
            mend = "Look at the address, the keys in the environment and the network; nothing else is lost."
            raise TallyroomError(
                f"the store does not answer as it should: {what}", where=self._url, mend=mend
            ) from error


def _sent(path: str, content: bytes) -> _Sent:
    kind = media_type(path)
    seconds = kept_for(path)
    attributes = {
        "Content-Type": kind.header,
        "Cache-Control": f"public, max-age={seconds}" if seconds else "no-cache",
    }
    if not kind.text:
        return _Sent(content, attributes)
    return _Sent(gzip.compress(content, 6, mtime=0), {**attributes, "Content-Encoding": "gzip"})
