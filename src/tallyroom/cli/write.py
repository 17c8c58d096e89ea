"""`tallyroom write --db URL --outlet NAME`: the night in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import as_json, db, moment, print_json, view_at

if TYPE_CHECKING:
    from tallyroom.copydesk.writing.copy import Copy, Language
    from tallyroom.night import Night
    from tallyroom.view import View


@click.command()
@db
@click.option("--outlet", required=True, metavar="NAME", help="wire, local:BODY, trade, headline …; or a .toml file.")
@moment
@click.option("--since", metavar="ISO", help="Lead with what has changed since this moment, or the `last` one saved.")
@click.option("--save", metavar="FOLDER", type=click.Path(path_type=Path), help="Keep this version with its figures.")
@click.option("--lang", type=click.Choice(["en", "cy"]), default="en", show_default=True, help="English or Welsh.")
@click.option("--explain", is_flag=True, help="Each sentence with its figures, and why it was chosen.")
@as_json
def command(
    db: str,
    outlet: str,
    at: str | None,
    councils: int | None,
    since: str | None,
    save: Path | None,
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
    from tallyroom.view import View

    night = open_night(db)
    night.require_polls_closed("write")
    view = view_at(night, at, councils)
    language: Language = "cy" if lang == "cy" else "en"
    last = _last(save, outlet, language, view) if since == "last" else None
    if last is not None:
        before = View(night.book, night.entries[: last.as_of])
        copy = next_version(before, view, outlet=outlet, language=language, old=last)
    elif since is None or since == "last":
        copy = write_copy(view, outlet=outlet, language=language)
    else:
        copy = next_version(_earlier(night, since), view, outlet=outlet, language=language)
    if save is not None:
        from tallyroom.copydesk.writing.saved import Saved, seal_at
        from tallyroom.copydesk.writing.saved import save as keep

        keep(Saved(copy=copy, outlet=outlet, ledger=seal_at(view.entries, copy.as_of)), save)
    if as_json:
        print_json(document(copy))
    elif explain:
        click.echo("\n".join(explained(view.book, copy)).rstrip())
    else:
        click.echo(text(copy))


def _last(folder: Path | None, outlet: str, language: Language, view: View) -> Copy | None:
    """The newest version of this story that the folder has; `None` where it has none."""
    from tallyroom.copydesk.writing.saved import newest, read_saved
    from tallyroom.errors import TallyroomError

    if folder is None:
        raise TallyroomError("there is no folder to look in", where="--since last", mend="Name it with --save.")
    kept = [read_saved(path.read_bytes(), file=str(path)) for path in sorted(folder.glob("*.json"))]
    mine = [one for one in kept if one.story == (outlet, language) and one.copy.as_of <= len(view.entries)]
    for one in newest(mine):
        if not one.rests_on(view.entries):
            raise TallyroomError("rests on another ledger", where=one.file, mend="Name another folder with --save.")
        return one.copy
    return None


def _earlier(night: Night, since: str) -> View:
    from tallyroom.errors import TallyroomError

    try:
        return night.at(since)
    except ValueError as error:
        raise TallyroomError(
            f"{since!r} is not a moment", where="--since", mend="Write 2012-05-04T05:12+01:00."
        ) from error
