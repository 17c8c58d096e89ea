"""Progress of long work: a bar on a terminal, nothing in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def watched(steps: Iterable[T], *, total: int | None, doing: str, quiet: bool) -> Iterator[T]:
    """The same steps, shown on standard error as they pass."""
    if quiet:
        yield from steps
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(steps, total=total, description=doing, console=Console(stderr=True), transient=True)
