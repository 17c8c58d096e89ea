"""`tallyroom bake --db URL --out TARGET`."""

from __future__ import annotations

from pathlib import Path

import click

from tallyroom.cli.options import db


@click.command()
@db
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="TARGET", help="The folder to publish into."
)
def command(db: str, out: Path) -> None:
    """Publish the results site into a folder, version.json last. Refuses before the close of poll."""
    from tallyroom.night import open_night
    from tallyroom.publish.folder import Folder
    from tallyroom.publish.site import Site

    night = open_night(db)
    night.require_polls_closed("bake")
    baked = Site(night.book, Folder(out)).bake(night.board, night.entries)
    click.echo(f"{out}: {baked.made} pages and data files baked, {len(baked.changed)} files changed.")
