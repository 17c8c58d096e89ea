"""`tallyroom bake --db URL --out TARGET`."""

from __future__ import annotations

import logging
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import db

if TYPE_CHECKING:
    from tallyroom.night import Night
    from tallyroom.publisher.job import Job

#: Seconds for which a place is waited for, where somebody else is publishing there.
_PATIENCE = 5


@click.command()
@db
@click.option(
    "--out",
    required=True,
    envvar="TALLYROOM_SITE",
    metavar="TARGET",
    help="A folder, or an object store: s3://BUCKET/FOLDER.",
)
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
    from tallyroom.publisher.job import Job

    night = open_night(db)
    night.require_polls_closed("bake")
    addresses = Addresses(site=address and checked(address), desk=desk and checked(desk))
    job = Job(ledger=db, target=out, addresses=addresses, outcomes=str(outcomes or ""))
    if watch:
        night.ledger.close()
        _watch(job)
    else:
        _bake_once(night, job)


def _bake_once(night: Night, job: Job) -> None:
    from tallyroom.publish.paths import TargetTakenError
    from tallyroom.publish.site import Site
    from tallyroom.publish.target import open_target

    until = time.monotonic() + _PATIENCE
    while True:
        try:
            with open_target(job.target) as target:
                baked = Site(night.book, target, job.addresses).bake(night.board, night.entries, job.answers())
        except TargetTakenError:
            if time.monotonic() > until:
                raise
            time.sleep(_PATIENCE / 20)
        else:
            break
    click.echo(f"{job.target}: {baked.made} pages and data files baked, {len(baked.changed)} files changed.")


def _watch(job: Job) -> None:
    """Until interrupted. What cannot be right later either is refused at once; what fails later is waited out."""
    from tallyroom import logs
    from tallyroom.publish.paths import TargetTakenError
    from tallyroom.publish.target import open_target
    from tallyroom.publisher.publishing import publish_for_ever

    logs.configure(logging.WARNING)
    job.answers()
    with suppress(TargetTakenError), open_target(job.target):
        pass
    stopping: list[int] = []
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda number, _: stopping.append(number))
    publish_for_ever(job, lambda: bool(stopping), click.echo)
    click.echo("stopped.")
