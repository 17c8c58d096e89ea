"""`tallyroom package check DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tallyroom.cli.package_fill import fill
from tallyroom.cli.package_ready import ready


@click.group()
def command() -> None:
    """Check an event package, or make one."""


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


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="DIR", help="The folder to make.")
@click.option("--map", "maps", multiple=True, metavar="ROLE=HEADER", help="What a column of a table of yours holds.")
def make(file: Path, out: Path, maps: tuple[str, ...]) -> None:
    """Make a package for a coming election from a list of candidates.

    FILE is Democracy Club's candidates CSV of today or of 2018, a page of its JSON API, or any table with a row a
    candidate. What it does not say stays empty: `package fill` takes that in from other files.
    """
    from tallyroom.cli.options import print_findings
    from tallyroom.copydesk.style import plural
    from tallyroom.errors import TallyroomError
    from tallyroom.feeds.making import package_of
    from tallyroom.feeds.making.tables import ROLES

    if out.exists() and any(out.iterdir()):
        raise TallyroomError("is there already", where=str(out), mend="Name a new folder: nothing is overwritten.")
    columns = dict(pair.split("=", 1) for pair in maps if "=" in pair)
    wrong = [pair for pair in maps if pair.partition("=")[0] not in ROLES or "=" not in pair]
    if wrong:
        raise click.UsageError(f"--map {wrong[0]}: write ROLE=HEADER. The roles are {', '.join(ROLES)}.")
    made = package_of(file.read_bytes(), file=file.name, columns=columns)
    print_findings(made.findings)
    if not made.files:
        click.echo("tallyroom: no package was made. Fix what blocks, and make it again.", err=True)
        sys.exit(1)
    out.mkdir(parents=True, exist_ok=True)
    for name, content in made.files.items():
        (out / name).write_bytes(content)
    rows = {name: content.count(b"\n") - 1 for name, content in made.files.items()}
    click.echo(f"{out}: {plural(rows['contests.csv'], 'contest')}, {rows['candidates.csv']:,} candidacies.")
    if "uncontested.csv" in made.files:
        click.echo(
            f"Once polls have closed, declare who is elected unopposed: tallyroom declare {out}/uncontested.csv."
        )
    click.echo(f"See what it can show, and what it lacks: tallyroom package ready {out}")


command.add_command(fill)
command.add_command(ready)
