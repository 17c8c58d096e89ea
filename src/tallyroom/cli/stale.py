"""`tallyroom stale`: which saved stories say what no longer holds.

Here: stories in, what has gone stale out. Not here: the verdicts (`copydesk.checking`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.check import paint
from tallyroom.cli.options import db
from tallyroom.cli.stories import files_in, moment_of, stories_of

if TYPE_CHECKING:
    from tallyroom.copydesk.checking.verdict import Verdict
    from tallyroom.view import View


@click.command("stale")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@db
@click.option("--since", metavar="ISO", help="Only what has ceased to hold since this moment.")
@click.option("--jsonl", is_flag=True, help="One stale claim a line, as JSON.")
@click.option("--fail-on-stale", is_flag=True, help="Exit code 1 if anything is stale.")
def command(files: tuple[Path, ...], db: str, since: str | None, jsonl: bool, fail_on_stale: bool) -> None:
    """List the figures of saved stories that held once and hold no longer: after a correction, or as time passes."""
    from tallyroom.copydesk.checking.check import Checker
    from tallyroom.copydesk.checking.report import line
    from tallyroom.night import open_night

    after = moment_of(since, "--since")
    stories = stories_of(files_in(files))
    view = open_night(db).now
    checker = Checker(view)
    found = 0
    for name, source in stories:
        checked = checker.check(source, at=view.board.at)
        rows = list(_stale(checked.verdicts, after))
        found += len(rows)
        if rows and not jsonl:
            click.echo(f"{name}: {len(rows)} no longer true")
        for number, one in rows:
            why = _corrected(view, one)
            if jsonl:
                click.echo(json.dumps(one.row(name) | {"correction": why or None}, ensure_ascii=False))
            else:
                click.echo(line(number, one, paint, checked.called) + (f"; corrected: {why}" if why else ""))
    if not found and not jsonl:
        click.echo(f"Nothing is stale in {len(stories)} stories.")
    if found and fail_on_stale:
        raise SystemExit(1)


def _stale(verdicts: tuple[Verdict, ...], after: datetime | None) -> Iterator[tuple[int, Verdict]]:
    for number, one in enumerate(verdicts, start=1):
        ended = [interval.until for interval in one.held if interval.until is not None]
        if one.verdict == "superseded" and ended and (after is None or max(ended) >= after):
            yield number, one


def _corrected(view: View, one: Verdict) -> str:
    """The reason that a correction gave at the moment when the claim ceased to hold."""
    from tallyroom.domain import Corrected, Withdrawn

    ends = {interval.until for interval in one.held}
    reasons = [
        entry.happening.reason
        for entry in view.entries
        if entry.recorded_at in ends and isinstance(entry.happening, Corrected | Withdrawn)
    ]
    return "; ".join(dict.fromkeys(reasons))
