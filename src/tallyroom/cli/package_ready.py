"""`tallyroom package ready DIR`."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

import click

from tallyroom.cli.options import as_json

_WIDTH = 80


@click.command(name="ready")
@click.argument("folder", type=click.Path(path_type=Path))
@as_json
def ready(folder: Path, as_json: bool) -> None:
    """Say what a package will be able to show on its night, what it lacks and why, and the command that gets it."""
    from msgspec import to_builtins

    from tallyroom.cli.options import print_json
    from tallyroom.cli.reading import usable_package
    from tallyroom.feeds.ready import abilities, lines

    book = usable_package(folder).book
    found = abilities(book, folder)
    if as_json:
        print_json({"event": book.event.name, "shows": [{**to_builtins(one), "state": one.state} for one in found]})
        return
    click.secho(book.event.name, bold=True)
    for line in lines(found, folder):
        indent = " " * (len(line) - len(line.lstrip()))
        for part in wrap(line, _WIDTH, subsequent_indent=f"{indent}  ", break_on_hyphens=False, break_long_words=False):
            click.echo(part)
