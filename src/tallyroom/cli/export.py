"""`tallyroom export FORMAT --db URL --out PATH`: what stands declared, as others read it."""

from __future__ import annotations

from pathlib import Path

import click

from tallyroom.cli.options import db, moment, view_at


@click.command()
@click.argument("format_name", metavar="FORMAT")
@db
@click.option("--out", required=True, metavar="PATH", help="A file, a folder, or - for standard output.")
@click.option("--since", type=click.IntRange(min=0), default=0, metavar="ENTRY", help="Only what is newer than that.")
@moment
def command(format_name: str, db: str, out: str, since: int, at: str | None, councils: int | None) -> None:
    """Write what stands declared, now or at a moment of the night.

    FORMAT is one of democracy-club, nist-cdf, eml, csv, jsonl, parquet, xlsx and atom. Nothing is exported before the
    close of poll, except from a rehearsal, which every format says.
    """
    import sys

    from tallyroom.feeds.outgoing import write
    from tallyroom.feeds.outgoing.losses import losses
    from tallyroom.feeds.outgoing.told import Told
    from tallyroom.night import open_night

    night = open_night(db)
    night.require_polls_closed("export")
    view = view_at(night, at, councils)
    told = Told(view.book, view.board, view.entries, since)
    files = write(format_name, told)
    for contest in told.taken_back() if since else ():
        click.echo(f"taken back since entry {since}: {contest}", err=True)
    for contest_id, lost in losses(format_name, told):
        click.echo(f"{contest_id}: {format_name} does not carry {', '.join(lost)}", err=True)
    if out == "-":
        for content in files.values():
            sys.stdout.buffer.write(content)
        return
    for path, content in _places(Path(out), files):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        click.echo(f"{path}: {sum(1 for _ in told.returns()):,} returns as of entry {view.board.as_of}.")


def _places(out: Path, files: dict[str, bytes]) -> list[tuple[Path, bytes]]:
    """One file goes to the path itself unless that is a folder; several go into it."""
    if len(files) == 1 and not out.is_dir():
        return [(out, content) for content in files.values()]
    return [(out / name, content) for name, content in files.items()]
