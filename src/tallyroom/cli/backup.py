"""`tallyroom backup --db URL --out FILE`."""

from __future__ import annotations

from pathlib import Path

import click

from tallyroom.cli.options import as_json, db, print_json


@click.command()
@db
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="A new file."
)
@click.option(
    "--with",
    "also",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A file or folder that goes in too: stories, what feeds sent, settings.",
)
@click.option(
    "--recipient", "recipients", multiple=True, metavar="AGE1…", help="Encrypt it for whoever has that age key."
)
@as_json
def command(db: str, out: Path, also: tuple[Path, ...], recipients: tuple[str, ...], as_json: bool) -> None:
    """Copy a whole night into one file while it runs: ledger, desk, key, settings. Proved by `restore --check`."""
    from msgspec import to_builtins

    from tallyroom.operations.backup import back_up

    manifest = back_up(db, out, also=also, recipients=recipients)
    if as_json:
        print_json(to_builtins(manifest))
        return
    desk = f"{manifest.desk['desk_person']} people of the desk" if manifest.desk is not None else "no desk"
    click.echo(f"{out}: {manifest.entries} entries to seal {manifest.seal}, {desk}, {len(manifest.files)} files.")
    if not recipients:
        click.echo("It holds the desk's key and is not encrypted: keep it where only you can read it.", err=True)
