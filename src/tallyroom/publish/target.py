"""Where a site is published: a folder, or an object store by its address. One publisher at a time has a place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from tallyroom.errors import TallyroomError
from tallyroom.publish.folder import Folder
from tallyroom.publish.paths import TargetTakenError

if sys.platform != "win32":
    import fcntl

#: Addresses that `publish.bucket` takes.
_STORES = ("s3", "gs", "az")


class Target(Protocol):
    """Where a site is published. `publish` returns the paths that it has really changed."""

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]: ...


class HeldTarget(Target, Protocol):
    """A target that is ours alone."""

    def hold(self) -> None:
        """Keep it ours while nothing is published. Raises `TargetTakenError` where it is somebody else's by now."""


@contextmanager
def open_target(place: str) -> Iterator[HeldTarget]:
    """A folder's path, or an address such as `s3://bucket/folder`, which is ours until the block ends.

    Raises `TallyroomError` for an address of another kind, and where somebody else's files are.
    """
    kind, stroke, _ = place.partition("://")
    if not stroke:
        with _alone(Path(place)):
            yield Folder(Path(place))
        return
    if kind not in _STORES:
        ways = ", ".join(f"{store}://" for store in _STORES)
        raise TallyroomError("is not a place to publish", where=place, mend=f"Name a folder, or an address: {ways}.")
    try:
        from tallyroom.publish.bucket import Bucket  # noqa: PLC0415  # an extra
    except ImportError as error:
        mend = 'Install it from the checkout: `pip install -e ".[objects]"`.'
        raise TallyroomError("the client for object stores is not installed", mend=mend) from error
    with closing(Bucket(place)) as bucket:
        bucket.hold()
        yield bucket


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else publishes into this folder meanwhile. The lock is beside it, since a first bake moves it into place.

    Whoever dies lets go of it. An empty file stays: to remove it would let two have one each.
    """
    if sys.platform == "win32":
        yield
        return
    place = folder.absolute()
    place.parent.mkdir(parents=True, exist_ok=True)
    lock = os.open(place.with_name(f".{place.name}.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            mend = "Stop them, or let this one wait: `bake --watch` takes over when they end."
            raise TargetTakenError("somebody else is publishing there", where=str(folder), mend=mend) from error
        yield
    finally:
        os.close(lock)
