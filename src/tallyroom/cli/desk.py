"""`tallyroom desk --db URL`, and `tallyroom desk user add`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from tallyroom.cli.options import DB
from tallyroom.errors import TallyroomError

ROLES = ("keyer", "verifier", "editor", "administrator")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@click.group("desk", invoke_without_command=True)
@click.option("--db", envvar=DB, metavar="URL", help="The ledger: a path, or postgresql://user@host/database.")
@click.option(
    "--site", envvar="TALLYROOM_SITE", metavar="TARGET", help="Keep the site there up to date: a folder, or s3://B/X."
)
@click.option(
    "--stories", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Stories already filed."
)
@click.option(
    "--origin",
    default="",
    envvar="TALLYROOM_DESK_ORIGIN",
    metavar="URL",
    help="Where people reach it, such as https://desk.example.",
)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8020, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes that answer.")
@click.pass_context
def command(
    context: click.Context,
    db: str | None,
    site: str | None,
    stories: Path | None,
    origin: str,
    host: str,
    port: int,
    workers: int,
) -> None:
    """The desk: sign in, key, verify, correct, watch. Serves until interrupted.

    The first administrator is made at the prompt, or from TALLYROOM_DESK_ADMIN and TALLYROOM_DESK_PASSWORD.
    """
    if context.invoked_subcommand is not None:
        return
    if db is None:
        raise click.UsageError("Missing option '--db'.")
    from tallyroom.desk import setup
    from tallyroom.publish.server import require_free

    if host not in _LOOPBACK and not origin.startswith("https://"):
        raise TallyroomError(
            "passwords would cross the network in the clear",
            where=f"--host {host}",
            mend="Put TLS in front and give --origin https://…; docs/desk.md has a recipe.",
        )
    setup.configure(db, origin=origin.rstrip("/"), stories=str(stories or ""))
    setup.make_tables()
    if not setup.has_administrator():
        _first_administrator()
    require_free(host, port)
    from tallyroom.desk.serving import serve

    setup.go_on()
    click.echo(f"{origin or f'http://{host}:{port}'}/ is the desk. Stop with Ctrl-C.", err=True)
    serve(host=host, port=port, workers=workers, site=site or "")


def _first_administrator() -> None:
    from tallyroom.desk import setup

    username, password = os.environ.get("TALLYROOM_DESK_ADMIN", ""), os.environ.get("TALLYROOM_DESK_PASSWORD", "")
    if not (username and password) and not sys.stdin.isatty():
        raise TallyroomError(
            "nobody is there yet who may sign in",
            mend="Give TALLYROOM_DESK_ADMIN and TALLYROOM_DESK_PASSWORD, or start it on a terminal.",
        )
    if not username or not password:
        click.echo("The first administrator of this desk.", err=True)
        username = click.prompt("Name to sign in with", err=True)
        password = _ask_password()
    setup.add_person(username, password, name=username, role="administrator", bodies=())


def _ask_password() -> str:
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))


@command.group("user")
def user() -> None:
    """People of the desk."""


@user.command("add")
@click.argument("username")
@click.option("--db", required=True, envvar=DB, metavar="URL", help="The ledger whose desk it is.")
@click.option("--role", type=click.Choice(ROLES), default="keyer", show_default=True)
@click.option("--name", default="", help="As others see it.")
@click.option("--body", "bodies", multiple=True, metavar="ID", help="A council of their patch; everywhere without one.")
def add(username: str, db: str, role: str, name: str, bodies: tuple[str, ...]) -> None:
    """Make an account. The password is asked for, or read from TALLYROOM_DESK_PASSWORD."""
    from tallyroom.desk import setup

    setup.configure(db)
    setup.make_tables()
    password = os.environ.get("TALLYROOM_DESK_PASSWORD") or _ask_password()
    setup.add_person(username, password, name=name, role=role, bodies=bodies)
    click.echo(f"{username} may sign in as {role}.")


@command.command("upgrade")
@click.option("--db", required=True, envvar=DB, metavar="URL", help="The ledger whose desk it is.")
@click.option("--backup", required=True, type=click.Path(path_type=Path), metavar="FILE", help="A new file.")
def upgrade(db: str, backup: Path) -> None:
    """Bring the desk's tables of an older version forward, after a backup of the night. Stop its desks first."""
    from tallyroom.desk import setup
    from tallyroom.operations.backup import back_up

    setup.configure(db)
    manifest = back_up(db, backup)
    click.echo(f"{backup}: {manifest.entries} entries to seal {manifest.seal}.")
    setup.bring_forward()
    click.echo("The desk's tables are those of this version.")


_DB = click.option("--db", required=True, envvar=DB, metavar="URL", help="The ledger whose desk it is.")


@user.command("reset")
@click.argument("username")
@_DB
def reset(username: str, db: str) -> None:
    """Let somebody in again: a new password, no second factor, no lock-out, every session ended, the account open."""
    from tallyroom.desk import setup

    setup.configure(db)
    setup.make_tables()
    setup.reset_person(username, os.environ.get("TALLYROOM_DESK_PASSWORD") or _ask_password())
    click.echo(f"{username} may sign in with the new password.")


@user.command("close")
@click.argument("username")
@_DB
def close(username: str, db: str) -> None:
    """Close an account and end its sessions. The last administrator of everything stays."""
    from tallyroom.desk import setup

    setup.configure(db)
    setup.make_tables()
    setup.close_person(username)
    click.echo(f"{username} cannot sign in any more.")


@user.command("list")
@_DB
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def list_(db: str, as_json: bool) -> None:
    """List the people of a desk: role, patch, second factor, sessions."""
    from tallyroom.desk import setup

    setup.configure(db)
    setup.make_tables()
    rows = setup.list_people()
    if as_json:
        click.echo(json.dumps({"people": rows}, ensure_ascii=False))
        return
    for row in rows:
        state = "" if row["open"] else ", closed"
        factor = "a second factor" if row["second_factor"] else "no second factor"
        where = "everywhere" if row["bodies"] == ["*"] else ", ".join(row["bodies"])
        click.echo(f"{row['username']}: {row['role']}, {where}; {factor}, {row['sessions']} sessions{state}")
