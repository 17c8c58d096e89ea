"""Paths of a published site, and the mark that says which of a place's files are ours. For every target the same."""

from __future__ import annotations

from collections.abc import Iterable

from tallyroom.errors import TallyroomError

#: Marks a place as ours and lists what is in it, so that a bake never clears away somebody's own files.
MARK = ".tallyroom-site"


class TargetTakenError(TallyroomError):
    """Somebody else publishes there."""


def refuse_ways_out(paths: Iterable[str]) -> None:
    """Raise `TallyroomError` for a path that would lead out of the place."""
    for path in paths:
        if path.startswith("/") or ".." in path.split("/"):
            raise TallyroomError("leads out of the folder", where=path, mend="Mend the id that it is made of.")


def not_ours(where: str) -> TallyroomError:
    """The place holds something, and it has no mark."""
    return TallyroomError(
        "holds files that are not a published site", where=where, mend="Name an empty or a new folder."
    )
