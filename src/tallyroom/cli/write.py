"""`tallyroom write --db URL --outlet NAME`: the night in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import as_json, db, moment, print_json, view_at

if TYPE_CHECKING:
    from tallyroom.copydesk.writing.copy import Language
    from tallyroom.night import Night, View


@click.command()
@db
@click.option("--outlet", required=True, metavar="NAME", help="wire, local:BODY, trade, headline …; or a .toml file.")
@moment
@click.option("--since", metavar="ISO", help="Lead with what has changed since a version of this moment.")
@click.option("--lang", type=click.Choice(["en", "cy"]), default="en", show_default=True, help="English or Welsh.")
@click.option("--explain", is_flag=True, help="Each sentence with its figures, and why it was chosen.")
@as_json
def command(
    db: str,
    outlet: str,
    at: str | None,
    councils: int | None,
    since: str | None,
    lang: str,
    explain: bool,
    as_json: bool,
) -> None:
    """A story, a headline or a line about the night, every figure in it from the ledger.

    Outlets: wire, trade, local:BODY[,BODY…], and in one line headline, ticker, alert, social, hall.
    Nothing is written before the close of poll, except in a rehearsal.
    """
    from tallyroom.copydesk.writing.shown import document, explained, text
    from tallyroom.copydesk.writing.versions import next_version
    from tallyroom.copydesk.writing.write import write_copy
    from tallyroom.night import open_night

    night = open_night(db)
    night.require_polls_closed("write")
    view = view_at(night, at, councils)
    language: Language = "cy" if lang == "cy" else "en"
    if since is None:
        copy = write_copy(view, outlet=outlet, language=language)
    else:
        copy = next_version(_earlier(night, since), view, outlet=outlet, language=language)
    if as_json:
        print_json(document(copy))
    elif explain:
        click.echo("\n".join(explained(view.book, copy)).rstrip())
    else:
        click.echo(text(copy))


def _earlier(night: Night, since: str) -> View:
    from tallyroom.errors import TallyroomError

    try:
        return night.at(since)
    except ValueError as error:
        raise TallyroomError(
            f"{since!r} is not a moment", where="--since", mend="Write 2012-05-04T05:12+01:00."
        ) from error
