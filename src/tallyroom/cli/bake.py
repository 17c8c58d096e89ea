"""`tallyroom bake --db URL --out TARGET`."""

from __future__ import annotations

import time

import click

from tallyroom.cli.options import db

#: Seconds between two looks at the ledger.
_PAUSE = 0.25


@click.command()
@db
@click.option("--out", required=True, metavar="TARGET", help="A folder, or an object store: s3://BUCKET/FOLDER.")
@click.option("--watch", is_flag=True, help="Stay, and publish what each new entry changes, until interrupted.")
def command(db: str, out: str, watch: bool) -> None:
    """Publish the results site, version.json last. Refuses before the close of poll."""
    from tallyroom.night import open_night
    from tallyroom.publish.site import Site
    from tallyroom.publish.target import open_target

    night = open_night(db)
    night.require_polls_closed("bake")
    with open_target(out) as target:
        site = Site(night.book, target)
        baked = site.bake(night.board, night.entries)
        click.echo(f"{out}: {baked.made} pages and data files baked, {len(baked.changed)} files changed.")
        try:
            while watch:
                if night.refresh():
                    baked = site.bake(night.board, night.entries)
                    click.echo(f"entry {len(night.entries)}: {len(baked.changed)} files changed.")
                time.sleep(_PAUSE)
        except KeyboardInterrupt:
            click.echo("stopped.")
