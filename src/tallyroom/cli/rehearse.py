"""`tallyroom rehearse DIR --db URL`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from tallyroom.cli.options import db, on_a_terminal


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@db
@click.option(
    "--speed", type=click.FloatRange(min=0), default=0, help="Times faster than the night; 0: as fast as it goes."
)
@click.option("--order", type=click.Choice(["package", "random"]), default="package", show_default=True)
@click.option("--seed", type=int, default=0, show_default=True, help="For --order random and --faults.")
@click.option("--until", type=int, metavar="COUNCILS", help="Stop when so many councils have declared.")
@click.option("--faults", default="", metavar="LIST", help="Throw in: repeated,misread,withdrawn,garbled.")
def command(folder: Path, db: str, speed: float, order: str, seed: int, until: int | None, faults: str) -> None:
    """Replay a package's returns into a ledger, which is made if it is not there.

    A rehearsal that was cut short goes on where it stopped. Exit code 1 if a return was refused.
    """
    from tallyroom.checks import reconcile
    from tallyroom.cli.options import print_findings
    from tallyroom.cli.progress import watched
    from tallyroom.cli.reading import usable_package
    from tallyroom.copydesk.summary import scoreboard_line
    from tallyroom.night import Accepted, open_or_create
    from tallyroom.rehearsal import at_once, cues, rehearse, require_faults

    chosen = [fault.strip() for fault in faults.split(",") if fault.strip()]
    require_faults(chosen)
    package = usable_package(folder)
    night = open_or_create(db, package.book)
    steps = rehearse(night, package.reading, order=order, seed=seed, speed=speed, until=until, faults=chosen)
    if not speed:
        steps = at_once(night, steps)
    outcomes: Counter[str] = Counter()
    total = len(cues(package.reading, order=order, seed=seed))
    for step in watched(steps, total=total, doing="Rehearsing", quiet=not on_a_terminal()):
        if isinstance(step.outcome, Accepted):
            outcomes["repeated" if step.outcome.repeated else "recorded"] += 1
        else:
            outcomes["refused"] += 1
            print_findings(step.outcome.findings)
    refused_unasked = outcomes["refused"] and "garbled" not in chosen
    print_findings(reconcile(night.book, night.board))
    click.echo(
        f"{outcomes['recorded']} recorded, {outcomes['repeated']} repeated, {outcomes['refused']} refused. "
        f"{scoreboard_line(night.book, night.board)}"
    )
    sys.exit(1 if refused_unasked else 0)
