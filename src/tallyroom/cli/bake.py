"""`tallyroom bake --db URL --out TARGET`."""

from __future__ import annotations

import time
from pathlib import Path

import click

from tallyroom.cli.options import db

#: Seconds between two looks at the ledger.
_PAUSE = 0.25


@click.command()
@db
@click.option("--out", required=True, metavar="TARGET", help="A folder, or an object store: s3://BUCKET/FOLDER.")
@click.option("--watch", is_flag=True, help="Stay, and publish what each new entry changes, until interrupted.")
@click.option("--address", default="", metavar="URL", help="Where readers find the site; for links from elsewhere.")
@click.option("--desk", default="", metavar="URL", help="Where readers reach the desk; pages link to its report form.")
@click.option(
    "--outcomes",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="What the desk's editors answer.",
)
def command(db: str, out: str, watch: bool, address: str, desk: str, outcomes: Path | None) -> None:
    """Publish the results site, version.json last. Refuses before the close of poll."""
    from tallyroom.night import open_night
    from tallyroom.publish.addresses import Addresses
    from tallyroom.publish.addresses import address as checked
    from tallyroom.publish.outcomes import read_outcomes
    from tallyroom.publish.site import Site
    from tallyroom.publish.target import open_target

    night = open_night(db)
    night.require_polls_closed("bake")
    addresses = Addresses(site=address and checked(address), desk=desk and checked(desk))
    with open_target(out) as target:
        site = Site(night.book, target, addresses)
        answers = read_outcomes(outcomes)
        baked = site.bake(night.board, night.entries, answers)
        click.echo(f"{out}: {baked.made} pages and data files baked, {len(baked.changed)} files changed.")
        try:
            while watch:
                before, answers = answers, read_outcomes(outcomes)
                if night.refresh() or answers != before:
                    baked = site.bake(night.board, night.entries, answers)
                    click.echo(f"entry {len(night.entries)}: {len(baked.changed)} files changed.")
                elif drawn := site.draw_cards():
                    click.echo(f"{len(drawn)} social cards drawn.")
                else:
                    time.sleep(_PAUSE)
        except KeyboardInterrupt:
            click.echo("stopped.")
