"""Packages and return files as verbs need them: usable, or refused with every fault said."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from pathlib import Path

import click
from msgspec import Struct

from tallyroom.cli.options import print_findings
from tallyroom.domain import Book, blocks
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.feeds.returns import Reading, read_csv, read_jsonl
from tallyroom.ledger import decode_happening


class UsablePackage(Struct, frozen=True):
    """A package without faults, and so with a book."""

    reading: PackageReading
    book: Book


def usable_package(folder: Path) -> UsablePackage:
    """The package, or every fault on standard error and exit code 1."""
    reading = read_package(folder)
    if reading.book is None or blocks(reading.findings):
        print_findings(reading.findings)
        click.echo(f"tallyroom: {folder} cannot be used until its faults are mended; nothing was written.", err=True)
        sys.exit(1)
    return UsablePackage(reading, reading.book)


def read_returns(file: Path, book: Book) -> Reading:
    """Returns from a file, or standard input for `-`: JSON Lines if it starts with a brace, else the canonical CSV."""
    name, data = _bytes(file)
    data = data.removeprefix(BOM_UTF8)
    if data.lstrip()[:1] == b"{":
        return read_jsonl(data, file=name, decode=decode_happening)
    from tallyroom.feeds.stage_tables import is_staged, read_stage_file

    if is_staged(data):
        return read_stage_file(data, book, file=name)
    return read_csv(data, book, file=name)


def read_ballot_file(file: Path, book: Book, *, contest: str, lots: tuple[str, ...] = ()) -> Reading:
    """One contest's declaration from its ballots: BLT or the comma form, from a file or standard input for `-`."""
    from tallyroom.feeds.ballots.declared import read_ballots

    name, data = _bytes(file)
    return read_ballots(data, book, contest=contest, file=name, lots=lots)


def _bytes(file: Path) -> tuple[str, bytes]:
    """What to call a file in messages, and what is in it."""
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise TallyroomError(error.strerror or "cannot be read", where=str(file), mend="Name a file.") from error
    return "standard input" if str(file) == "-" else file.name, data
