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
    from tallyroom.copydesk.style import plural
    from tallyroom.domain import blocks
    from tallyroom.feeds.package import read_package
    from tallyroom.night import examine_package

    package = read_package(folder)
    book, findings = package.book, list(package.findings)
    if book is not None and not blocks(findings):  # a faulty book would only be misunderstood
        announced = (*package.declarations, *package.summaries, *package.bulletins)
        findings += examine_package(book, ((one.happening, one.where) for one in announced))
    print_findings(findings)
    faults = len(blocks(findings))
    doubts = plural(len(findings) - faults, "query or note", "queries and notes")
    if book is None or faults:
        click.echo(f"{folder}: {plural(faults, 'fault')}, {doubts}.")
        sys.exit(1)
    click.echo(
        f"{folder}: {book.event.name}: {sum(body.is_up for body in book.bodies)} councils, "
        f"{len(book.contests)} contests, {sum(len(c.candidacies) for c in book.contests):,} candidacies, "
        f"{len(package.declarations)} returns, {len(package.summaries)} council summaries, "
        f"{len(package.bulletins)} bulletins. {doubts}."
    )
