"""Which sources are watched: a file a person writes, with every fault in it said at once."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from tallyroom.domain import Finding, slug
from tallyroom.errors import TallyroomError
from tallyroom.feeds.incoming import FORMATS

#: Seconds between two looks at a source, where nothing else is said, and the least that is allowed.
USUALLY, LEAST = 60.0, 1.0


class Source(Struct, frozen=True, kw_only=True):
    """One source. `rank` 1 is trusted most: it puts right what a source of a higher number has said."""

    name: str
    format: str
    address: str
    council: str = ""
    contest: str = ""
    rank: int = 1
    every: float = USUALLY

    @property
    def id(self) -> str:
        """Its name as a folder's."""
        return slug(self.name) or "source"

    @property
    def is_web(self) -> bool:
        return self.address.startswith(("http://", "https://"))


class Config(Struct, frozen=True, kw_only=True):
    """What is watched, and the folder in which every byte received is kept."""

    sources: tuple[Source, ...]
    keep: Path


_FIELDS: dict[str, type | tuple[type, ...]] = {
    "name": str,
    "format": str,
    "address": str,
    "council": str,
    "contest": str,
    "rank": int,
    "every": (int, float),
}


def read_config(path: Path) -> Config:
    """The file's sources. Raises `TallyroomError` that says every fault."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TallyroomError(f"cannot be read: {error}", where=path.name, mend="Mend that line.") from error
    except OSError as error:
        raise TallyroomError(error.strerror or "cannot be read", where=str(path), mend="Name a file.") from error
    rows = given.get("source", [])
    faults: list[Finding] = []
    sources = []
    for number, row in enumerate(rows if isinstance(rows, list) else [], start=1):
        where = f"{path.name}, source {number}"
        bad = list(_faults(row, where))
        faults += bad
        if not bad:
            sources.append(Source(**row))
    ids = [source.id for source in sources]
    for source in sources:
        if ids.count(source.id) > 1:
            says = f"{source.name!r} names two sources"
            faults.append(Finding.block("source-config", path.name, says, "Give each a name of its own."))
    if not sources and not faults:
        faults.append(Finding.block("source-config", path.name, "names no source", "Write each under [[source]]."))
    if faults:
        raise TallyroomError("; ".join(f"{one.where}: {one.says}. {one.mend}" for one in faults).rstrip("."))
    keep = given.get("keep", "kept")
    return Config(sources=tuple(sources), keep=path.parent / str(keep))


def _faults(row: Any, where: str) -> list[Finding]:
    if not isinstance(row, dict):
        return [Finding.block("source-config", where, "is no table", "Write it under [[source]].")]
    found = []
    for key, value in row.items():
        kind = _FIELDS.get(key)
        if kind is None:
            mend = f"There are {', '.join(_FIELDS)}."
            found.append(Finding.block("source-config", where, f"{key!r} is not known", mend))
        elif not isinstance(value, kind) or isinstance(value, bool):
            found.append(Finding.block("source-config", where, f"{key} is {value!r}", "Mend it."))
    missing = [key for key in ("name", "format", "address") if not row.get(key)]
    found += [Finding.block("source-config", where, f"has no {key}", "Give it.") for key in missing]
    if isinstance(row.get("format"), str) and row["format"] not in FORMATS:
        mend = f"There are {', '.join(FORMATS)}."
        found.append(Finding.block("source-config", where, f"{row['format']!r} is no format", mend))
    if isinstance(row.get("every"), int | float) and row["every"] < LEAST:
        says = f"every {row['every']} seconds is too often"
        found.append(Finding.block("source-config", where, says, f"{LEAST:.0f} at least; sixty is kinder."))
    return found
