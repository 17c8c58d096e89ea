"""`tallyroom new`: a coming night set up step by step, at the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

_STEPS = {
    "compositions": "Who holds the seats now (Open Council Data's table, or lines from a web page)",
    "results": "Results of the last elections (Democracy Club's CSV)",
    "times": "When councils are expected to declare",
    "shares": "Published national shares, a row a year",
}


@click.command()
@click.option("--out", default="coming-night", show_default=True, type=click.Path(path_type=Path), metavar="DIR")
@click.option("--no-serve", is_flag=True, help="End when the simulated night is published.")
@click.option("--port", type=click.IntRange(1, 65535), default=8010, show_default=True)
def command(out: Path, no_serve: bool, port: int) -> None:
    """Set a coming night up, step by step: a list of candidates, what else you have, and a simulated night to look at.

    It asks for files and runs make, fill, ready, simulate, rehearse and bake in order. What you do not have is left
    empty: run `tallyroom package fill` when you do. The folder DIR holds the package, a ledger and a site.
    """
    from tallyroom.cli.package import make
    from tallyroom.cli.package_fill import fill
    from tallyroom.cli.package_ready import ready
    from tallyroom.errors import TallyroomError

    if out.exists() and any(out.iterdir()):
        raise TallyroomError("is there already", where=str(out), mend="Name a new folder with --out.")
    package, practice = out / "package", out / "simulated"
    click.echo("A night begins with who stands. Democracy Club has the list: candidates.democracyclub.org.uk.")
    candidates = _file("The list of candidates", needed=True)
    _run(make, file=candidates, out=package, maps=())
    click.echo("\nNow what else you have. Press Enter for what you do not have yet.")
    given = {name: _file(text) for name, text in _STEPS.items()}
    files = {name: (path,) for name, path in given.items() if path is not None}
    none = dict.fromkeys(
        ("compositions", "results", "times", "shares", "populations", "boundaries", "watches", "parties"), ()
    )
    _run(fill, folder=package, ledgers=(), **{**none, **files})
    click.echo("\nWhat this night can show:")
    _run(ready, folder=package, as_json=False)
    click.echo("\nA simulated night, to see it at work. Nothing in it is a forecast.")
    _practise(package, practice, out)
    click.echo(f"\nThe real night's ledger: tallyroom init {package} --db {out / 'night.db'}")
    if not no_serve:
        _show(out / "site", port)


def _file(text: str, *, needed: bool = False) -> Path | None:
    """A file that somebody names; asked again until it is there, or until nothing is typed where it may be missing."""
    while True:
        typed = click.prompt(f"{text}, a file", default="" if not needed else None, show_default=False)
        path = Path(str(typed).strip().strip("'\"")).expanduser()
        if not str(typed).strip():
            return None
        if path.is_file():
            return path
        click.echo(f"{path} is not a file here. Drag it into this window, or press Enter to go on without it.")


def _run(command: click.Command, **arguments: Any) -> None:
    """One step as its command does it; a step that ends with a fault ends the set-up."""
    try:
        click.get_current_context().invoke(command, **arguments)
    except SystemExit as end:
        if end.code:
            raise


def _practise(package: Path, practice: Path, out: Path) -> None:
    from tallyroom.cli.rehearse import command as rehearse
    from tallyroom.cli.simulate import command as simulate
    from tallyroom.night import open_night
    from tallyroom.publish.folder import Folder
    from tallyroom.publish.site import Site

    _run(simulate, folder=package, out=practice, seed=1, swings=(), turnout=None, script="")
    db = str(out / "simulated.db")
    _run(rehearse, folder=practice, db=db, speed=0, order="package", seed=0, until=None, faults="")
    night = open_night(db)
    Site(night.book, Folder(out / "site")).bake(night.board, night.entries)
    click.echo(f"Its site is in {out / 'site'}, its ledger is {db}.")


def _show(site: Path, port: int) -> None:
    from tallyroom.cli.demo import served

    with served(site, port):
        click.pause(f"Open http://127.0.0.1:{port}/. It stays up until you press a key.")
