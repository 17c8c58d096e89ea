"""`tallyroom verify --db URL`."""

from __future__ import annotations

import sys

import click

from tallyroom.cli.options import as_json, db, print_json


@click.command()
@db
@as_json
def command(db: str, as_json: bool) -> None:
    """Re-walk the seals from the book to the last entry. Exit code 1 at the first that does not hold."""
    from tallyroom.copydesk.style import plural
    from tallyroom.ledger import Ledger

    walk = Ledger.open(db).verify()
    if as_json:
        print_json({"entries": walk.entries, "seal": walk.seal, "broken": walk.broken, "reason": walk.reason})
    elif walk.broken is None:
        click.echo(f"{db}: {plural(walk.entries, 'entry', 'entries')}, every seal holds. The last is {walk.seal}.")
    else:
        click.echo(
            f"{db}: {walk.reason}. {plural(walk.entries, 'entry', 'entries')} before it hold; "
            "restore the ledger from a copy."
        )
    sys.exit(0 if walk.broken is None else 1)
