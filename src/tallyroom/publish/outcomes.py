"""What came of readers' reports, as the desk hands it over: a file, written by the one and read by the other.

Editors' words alone. What readers wrote, and who they are, stays at the desk.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from tallyroom.errors import TallyroomError


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One report, answered: of which page, as its reader gave it, and what an editor says of it."""

    page: str
    state: Literal["upheld", "not-upheld"]
    said: str
    settled_at: datetime


class Outcomes(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file, newest first."""

    outcomes: tuple[Outcome, ...]


def read_outcomes(file: Path | None) -> tuple[Outcome, ...]:
    """What the desk has written; nothing where it has not yet, or there is no file to be written.

    Raises `TallyroomError` for another file.
    """
    if file is None:
        return ()
    try:
        return msgspec.json.decode(file.read_bytes(), type=Outcomes).outcomes
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError, ValueError) as error:
        mend = "Name the file that the desk writes, by TALLYROOM_DESK_OUTCOMES."
        raise TallyroomError(f"is no file of outcomes: {error}", where=str(file), mend=mend) from error


def write_outcomes(file: Path, outcomes: tuple[Outcome, ...]) -> None:
    """Whole or not at all, so that whoever reads meanwhile has the one before."""
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.write_bytes(msgspec.json.encode(Outcomes(outcomes=outcomes)) + b"\n")
    unfinished.rename(file)
