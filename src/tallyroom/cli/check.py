"""`tallyroom check`: read copy, and say what it claims.

Here: files in, claims out. Not here: the reading (`copydesk.read`); verdicts, which need the checker.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from tallyroom.copydesk.reading.read import read
from tallyroom.copydesk.reading.report import marked
from tallyroom.errors import TallyroomError


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--db", metavar="URL", help="The ledger to check against.")
@click.option("--at", metavar="ISO", help="The moment that the copy speaks from.")
@click.option("--extract-only", is_flag=True, help="Claims without verdicts.")
@click.option("--jsonl", is_flag=True, help="One claim a line, as JSON.")
def command(files: tuple[Path, ...], db: str | None, at: str | None, extract_only: bool, jsonl: bool) -> None:
    """Read stories (text or HTML) and list every figure and outcome that they claim."""
    if (db or at) and not extract_only:
        _stop(
            [
                TallyroomError(
                    "verdicts need the checker, which is not there yet",
                    where="--db" if db else "--at",
                    mend="Use --extract-only.",
                )
            ]
        )
    stories = _stories(files)
    for name, source in stories:
        claims = read(source)
        if jsonl:
            for claim in claims:
                click.echo(json.dumps(claim.row(name), ensure_ascii=False))
        else:
            click.echo(f"{name}: {len(claims)} claims\n{marked(source, claims)}\n")


def _stories(files: Sequence[Path]) -> list[tuple[str, str]]:
    """Every file's name and text; all that cannot be read are named at once."""
    stories: list[tuple[str, str]] = []
    faults: list[TallyroomError] = []
    for path in files:
        try:
            stories.append((path.name, _decoded(path.read_bytes())))
        except OSError as error:
            faults.append(
                TallyroomError(error.strerror or "cannot be read", where=str(path), mend="Give a text or HTML file.")
            )
    if faults:
        _stop(faults)
    return stories


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what older newsroom systems still write


def _stop(faults: Sequence[TallyroomError]) -> None:
    for fault in faults:
        click.echo(str(fault), err=True)
    raise SystemExit(2)
