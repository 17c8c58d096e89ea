"""`tallyroom doctor`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tallyroom.cli.options import DB, as_json, print_json


@click.command()
@click.option("--db", default="", envvar=DB, metavar="URL", help="The ledger of the night.")
@click.option(
    "--site",
    default="",
    envvar="TALLYROOM_SITE",
    metavar="TARGET",
    help="Where it is published: a folder or an object store.",
)
@click.option("--package", type=click.Path(path_type=Path), metavar="DIR", help="The package of the night.")
@click.option("--alerts", type=click.Path(path_type=Path), metavar="FILE", help="Who is told of alerts.")
@click.option("--origin", default="", metavar="URL", help="Where people reach the desk: its certificate.")
@click.option("--desk", default="", metavar="URL", help="A desk that runs: whether it is ready.")
@click.option("--clock", default="", metavar="URL", help="A web server whose clock is right.")
@as_json
def command(
    db: str, site: str, package: Path | None, alerts: Path | None, origin: str, desk: str, clock: str, as_json: bool
) -> None:
    """Look at everything that a night needs, before it. Exit code 1 if something is to be fixed."""
    from msgspec import to_builtins

    from tallyroom.operations.doctor import Asked, examine

    asked = Asked(
        ledger=db,
        site=site,
        package=str(package or ""),
        alerts=str(alerts or ""),
        origin=origin,
        desk=desk,
        clock=clock,
    )
    lines = examine(asked)
    bad = any(line.state == "fix" for line in lines)
    if as_json:
        print_json({"ok": not bad, "lines": to_builtins(lines)})
    else:
        for line in lines:
            click.echo(f"{line.state:4}  {line.check}: {line.says}{f'. {line.how}' if line.how else ''}")
    sys.exit(1 if bad else 0)
