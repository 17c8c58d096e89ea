"""`tallyroom move --db URL --to URL`."""

from __future__ import annotations

import click

from tallyroom.cli.options import as_json, db, print_json


@click.command()
@db
@click.option(
    "--to", required=True, metavar="URL", help="Where it goes: a new file, or a PostgreSQL database without one."
)
@as_json
def command(db: str, to: str, as_json: bool) -> None:
    """Move a night between SQLite and PostgreSQL, seals unchanged. Stop its desk and feeds first."""
    from tallyroom.ledger.address import without_password
    from tallyroom.operations.restore import move

    found = move(db, to)
    if as_json:
        print_json({"entries": found.manifest.entries, "seal": found.manifest.seal, "returns_proved": found.proved})
        return
    where = without_password(to) if "@" in to else to
    click.echo(f"{where}: {found.manifest.entries} entries to seal {found.manifest.seal}.")
    click.echo("The old one is left as it is: go on with the new one only.", err=True)
