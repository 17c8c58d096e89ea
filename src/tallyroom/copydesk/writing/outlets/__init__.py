"""Outlets as data: which points, in which order, how long. One TOML file each, read into an `Outlet`.

A newsroom's own are read from its folder (`read_outlet`), in the same form, phrases of its own included.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tallyroom.copydesk.writing.points import POINTS
from tallyroom.errors import TallyroomError

PhraseTable = Mapping[str, list[str]]


class Part(Struct, frozen=True, kw_only=True):
    """One paragraph or list: `points` in order, at `most` so many sentences; `each` comes once a council of the patch.

    `split` starts a new paragraph after so many sentences; `keep` is never cut.
    """

    name: str
    points: tuple[str, ...]
    most: int = 0
    split: int = 0
    is_list: bool = False
    each: bool = False
    keep: bool = False


class Outlet(Struct, frozen=True, kw_only=True):
    """`of` what it can be: `night`, `patch`. Its paragraphs have at most `words`, its line at most `characters`."""

    name: str
    of: tuple[str, ...]
    parts: tuple[Part, ...]
    says: str = ""
    words: int = 0
    least: int = 0
    characters: int = 0
    speaks: str = ""
    headline: str = ""
    headline_patch: str = ""
    phrases: Mapping[str, PhraseTable] = field(default_factory=dict)


@cache
def outlets() -> Mapping[str, Outlet]:
    """Those that come with Tallyroom, by name."""
    rows = [one for one in files(__name__).iterdir() if one.name.endswith(".toml")]
    made = [outlet_from(one.read_text("utf-8"), name=one.name.removesuffix(".toml")) for one in rows]
    return {outlet.name: outlet for outlet in sorted(made, key=lambda one: one.name)}


def outlet_named(name: str) -> Outlet:
    """An outlet by name, or from the file that the name is a path of. Raises `TallyroomError` where there is none."""
    known = outlets()
    if name in known:
        return known[name]
    if name.endswith(".toml"):
        return read_outlet(Path(name))
    raise TallyroomError(
        f"{name!r} is no outlet",
        where="--outlet",
        mend=f"There are {', '.join(known)}; a file of your own ends in .toml.",
    )


@cache
def read_outlet(path: Path) -> Outlet:
    """A newsroom's own outlet."""
    try:
        return outlet_from(path.read_text("utf-8"), name=path.stem)
    except OSError as error:
        raise TallyroomError(error.strerror or "cannot be read", where=str(path), mend="Name a file.") from error


def outlet_from(text: str, *, name: str) -> Outlet:
    """An outlet from TOML. Raises `TallyroomError` with what is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TallyroomError(f"is not TOML ({error})", where=f"{name}.toml", mend="See docs/writing.md.") from error
    faults = list(_faults(table))
    if faults:
        raise TallyroomError("; ".join(faults), where=f"{name}.toml", mend="See docs/writing.md.")
    parts = tuple(
        Part(
            name=row.get("name", row["points"][0]),
            points=tuple(row["points"]),
            most=row.get("most", 0),
            split=row.get("split", 0),
            is_list=row.get("list", False),
            each=row.get("each", False),
            keep=row.get("keep", False),
        )
        for row in table["part"]
    )
    least, most = table.get("words", [0, 0])
    plain = {key: table[key] for key in ("says", "characters", "speaks", "headline", "headline_patch") if key in table}
    phrases = table.get("phrases", {})
    return Outlet(name=name, of=tuple(table["of"]), parts=parts, words=most, least=least, phrases=phrases, **plain)


_KEYS = {"of", "says", "words", "characters", "speaks", "headline", "headline_patch", "phrases", "part"}
_PART = {"name", "points", "most", "split", "list", "each", "keep"}


def _faults(table: Mapping[str, Any]) -> list[str]:
    faults = [f"{key!r} is no key of an outlet" for key in table if key not in _KEYS]
    if not table.get("of") or not set(table["of"]) <= {"night", "patch"}:
        faults.append("'of' lists what it can be of: night, patch")
    if not table.get("part"):
        faults.append("there is no [[part]]")
    for number, part in enumerate(table.get("part", []), 1):
        faults += [f"part {number}: {key!r} is no key of a part" for key in part if key not in _PART]
        if not part.get("points"):
            faults.append(f"part {number} has no points")
        faults += [f"part {number}: there is no point {one!r}" for one in part.get("points", []) if one not in POINTS]
    return faults
