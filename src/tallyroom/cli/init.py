"""`tallyroom init DIR --db URL`."""

from __future__ import annotations

from pathlib import Path

import click

from tallyroom.cli.options import db


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@db
def command(folder: Path, db: str) -> None:
    """Open a ledger from a package. The package is sealed into it, and may be changed or deleted afterwards."""
    from tallyroom.cli.reading import usable_package
    from tallyroom.night import Incoming, Night

    package = usable_package(folder)
    night = Night.create(db, package.book)
    called_off = [Incoming(happening=one.happening, where=one.where) for one in package.reading.postponed]
    if called_off:
        night.record(*called_off, by="package")
    click.echo(f"{db}: opened for {night.book.event.name}, {len(night.book.contests)} contests.")
    click.echo(f"The book's seal, on which every entry rests, is {night.ledger.book_seal}.")
    night.ledger.close()
