"""`tallyroom package check DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.group()
def command() -> None:
    """Check an event package."""


@command.command()
@click.argument("folder", type=click.Path(path_type=Path))
def check(folder: Path) -> None:
    """List every fault in a package, with file, row, column and how to mend it.

    Exit code 1 if a fault stands in the way of using the package; queries and notes do not.
    """
    from tallyroom.cli.options import print_findings
    from tallyroom.domain import blocks
    from tallyroom.feeds.package import read_package

    package = read_package(folder)
    print_findings(package.findings)
    faults = len(blocks(package.findings))
    if package.book is None or faults:
        click.echo(f"{folder}: {faults} faults, {len(package.findings) - faults} queries and notes.")
        sys.exit(1)
    book = package.book
    click.echo(
        f"{folder}: {book.event.name}: {sum(body.is_up for body in book.bodies)} councils, "
        f"{len(book.contests)} contests, {sum(len(c.candidacies) for c in book.contests):,} candidacies, "
        f"{len(package.declarations)} returns, {len(package.summaries)} council summaries, "
        f"{len(package.bulletins)} bulletins. {len(package.findings)} queries and notes."
    )
