"""`tallyroom restore FILE --db URL`."""

from __future__ import annotations

from pathlib import Path

import click

from tallyroom.cli.options import as_json, print_json


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--db", metavar="URL", help="Where the night goes: a new file, or a PostgreSQL database without one.")
@click.option("--check", is_flag=True, help="Prove it, and put it nowhere.")
@click.option(
    "--identity",
    "identities",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="The age key of an encrypted one.",
)
@click.option("--files", "files_to", type=click.Path(path_type=Path), metavar="DIR", help="Where files beside it go.")
@as_json
def command(
    file: Path, db: str | None, check: bool, identities: tuple[Path, ...], files_to: Path | None, as_json: bool
) -> None:
    """Put a night from a backup where there is none. It proves itself first; what does not match is refused."""
    from tallyroom.operations import restore

    if check == (db is not None):
        raise click.UsageError("Give --db URL to restore it, or --check to prove it only.")
    if db is None:
        found = restore.check(file, identities=identities)
    else:
        found = restore.restore(file, db, identities=identities, files_to=files_to)
    manifest = found.manifest
    if as_json:
        document = {"entries": manifest.entries, "seal": manifest.seal, "made_at": manifest.made_at}
        print_json({**document, "desk": manifest.desk, "returns_proved": found.proved, "restored": db is not None})
        return
    where = "holds" if db is None else "is restored:"
    click.echo(f"{file} {where} {manifest.entries} entries to seal {manifest.seal}, made at {manifest.made_at}.")
    if manifest.desk is not None:
        click.echo(f"{found.proved} returns of the desk are in the ledger, each as the entry that the desk has.")
    _say_what_is_left(found.secret, any(name.startswith("files/") for name in manifest.files) and files_to is None)


def _say_what_is_left(secret: str, has_files: bool) -> None:
    if secret:
        click.echo("Start its desks with the TALLYROOM_DESK_SECRET that it had, or people sign in again.", err=True)
    if has_files:
        click.echo("It holds files beside the night, too: --files DIR puts them somewhere.", err=True)
