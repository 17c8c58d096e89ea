"""Formats out: each writes what stands declared, as others read it. One file a format.

Each module has `NAME`, what its file is called in a folder, and `write(told)`: files by name. What they are handed is
in `told`. Writing them to a disk is for whoever asks.
"""

from __future__ import annotations

from importlib import import_module

from tallyroom.errors import TallyroomError
from tallyroom.feeds.outgoing.told import Told

#: Each format and the module that writes it: a module is imported when its format is asked for.
FORMATS = {
    "democracy-club": "democracy_club",
    "nist-cdf": "nist_cdf",
    "eml": "eml",
    "csv": "canonical_csv",
    "jsonl": "jsonl",
    "parquet": "parquet",
    "xlsx": "xlsx",
    "atom": "atom",
}


def write(format_name: str, told: Told) -> dict[str, bytes]:
    """The files of a format by name. Raises `TallyroomError` for no such format, or one that needs an extra."""
    if format_name not in FORMATS:
        raise TallyroomError(f"no such format: {format_name}", mend=f"There are {', '.join(FORMATS)}.")
    files: dict[str, bytes] = import_module(f"tallyroom.feeds.outgoing.{FORMATS[format_name]}").write(told)
    return files
