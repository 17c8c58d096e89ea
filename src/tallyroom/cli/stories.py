"""Stories as verbs need them: files and folders in, each with its text; what cannot be read is named at once."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from tallyroom.copydesk.documents import text_of
from tallyroom.errors import TallyroomError

#: What counts as a story in a folder.
SUFFIXES = frozenset({".txt", ".html", ".htm", ".docx", ".md"})


def stories_of(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Name and text of every file, `-` being standard input; stops with exit code 2 if any cannot be read."""
    stories: list[tuple[str, str]] = []
    faults: list[TallyroomError] = []
    for path in paths:
        try:
            stories.append(story_of(path))
        except TallyroomError as fault:
            faults.append(fault)
    if faults:
        stop(faults)
    return stories


def story_of(path: Path) -> tuple[str, str]:
    """One file's name and text. Raises `TallyroomError`."""
    if str(path) == "-":
        return "standard input", text_of(sys.stdin.buffer.read(), where="standard input")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TallyroomError(
            error.strerror or "cannot be read", where=str(path), mend="Give a text, HTML or docx file."
        ) from error
    return path.name, text_of(data, where=str(path))


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of the folders named, in order of their names."""
    found: list[Path] = []
    for path in paths:
        inside = path.iterdir() if path.is_dir() else [path]
        found += sorted(one for one in inside if one == path or one.suffix.lower() in SUFFIXES)
    return found


def moment_of(text: str | None, option: str) -> datetime | None:
    """A moment with its offset from UTC."""
    if not text:
        return None
    mend = "Write 2012-05-04T05:12+01:00."
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise TallyroomError(f"{text!r} is not a moment", where=option, mend=mend) from error
    if moment.tzinfo is None:
        raise TallyroomError(f"{text} does not say its offset from UTC", where=option, mend=mend)
    return moment


def stop(faults: Iterable[TallyroomError]) -> None:
    """Every fault on standard error, and exit code 2."""
    for fault in faults:
        click.echo(str(fault), err=True)
    raise SystemExit(2)
