"""Where a site is published: a folder, or an object store by its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from tallyroom.errors import TallyroomError
from tallyroom.publish.folder import Folder

#: Addresses that `publish.bucket` takes.
_STORES = ("s3", "gs", "az")


class Target(Protocol):
    """Where a site is published. `publish` returns the paths that it has really changed."""

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]: ...


@contextmanager
def open_target(place: str) -> Iterator[Target]:
    """A folder's path, or an address such as `s3://bucket/folder`, which is ours until the block ends.

    Raises `TallyroomError` for an address of another kind, and where somebody else's files are.
    """
    kind, stroke, _ = place.partition("://")
    if not stroke:
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
        yield bucket
