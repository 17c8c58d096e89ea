"""`tallyroom alert --db URL --to CONFIG`: tell people what they asked to be told, as it happens."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import db
from tallyroom.errors import TallyroomError

if TYPE_CHECKING:
    from tallyroom.dispatch.courier import Courier
    from tallyroom.dispatch.settings import Settings
    from tallyroom.night import Night


@click.command("alert")
@db
@click.option(
    "--to",
    "config",
    required=True,
    metavar="CONFIG",
    type=click.Path(path_type=Path),
    help="A .toml file: what is worth an alert, and where alerts go.",
)
@click.option("--watch", is_flag=True, help="Stay, and tell what each new entry makes, until interrupted.")
@click.option("--every", type=click.FloatRange(min=0.05), default=1, show_default=True, help="Seconds between looks.")
@click.option("--tries", type=click.IntRange(min=1), default=3, show_default=True, help="Without --watch: tries each.")
@click.option("--state", metavar="PATH", type=click.Path(path_type=Path), help="What has been sent; beside CONFIG.")
@click.option("--dry-run", is_flag=True, help="Print what would go to whom, and send nothing.")
def command(db: str, config: Path, watch: bool, every: float, tries: int, state: Path | None, dry_run: bool) -> None:
    """Send alerts by webhook, by e-mail, into an Atom file or a file of lines: each once, in order.

    Exit code 1 if something has not arrived; the next run goes on from there. Nothing is sent before the close of poll,
    except in a rehearsal.
    """
    from tallyroom.dispatch.settings import read_settings
    from tallyroom.night import open_night

    night = open_night(db)
    settings = read_settings(config, night.book, os.environ)
    if dry_run:
        night.require_polls_closed("alert")
        _show(night, settings)
        return
    _send(night, settings, state or config.with_suffix(".sent.db"), watch=watch, every=every, tries=tries)


def _show(night: Night, settings: Settings) -> None:
    from tallyroom.copydesk.alerting.watch import Watch

    watch = Watch(night.book, settings.rules, {channel.language: None for channel in settings.channels})
    for entry in night.entries:
        for alert in watch.see(entry):
            for channel in settings.channels:
                if channel.wants(alert.rules):
                    said = alert.text.get(channel.language, "") if alert.text is not None else "taken back"
                    click.echo(f"{alert.at.isoformat()}  {channel.id}  {alert.id}\n    {said}")


def _send(night: Night, settings: Settings, state: Path, *, watch: bool, every: float, tries: int) -> None:
    from tallyroom.dispatch.courier import Courier
    from tallyroom.dispatch.outbox import Outbox

    if not watch:
        night.require_polls_closed("alert")
    outbox = Outbox.at(state)
    try:
        courier = Courier(night, settings, outbox, lambda said: click.echo(said, err=True))
        with ThreadPoolExecutor(max_workers=min(16, len(settings.channels))) as pool:
            if watch:
                said = state.with_name(f"{state.name}.state.json")
                _stay(courier, pool, every, lambda: night.require_polls_closed("alert"), said)
                return
            courier.collect()
            courier.deliver(pool, tries=tries)
        _end(courier)
    finally:
        outbox.close()


def _stay(
    courier: Courier, pool: ThreadPoolExecutor, every: float, require_closed: Callable[[], None], said: Path
) -> None:
    busy: dict[str, Future[None]] = {}
    waiting = False
    try:
        while True:
            try:
                require_closed()
                courier.collect()
                courier.start(pool, busy)
            except TallyroomError as error:  # the polls are open, or the ledger is away for a moment
                if not waiting:
                    click.echo(f"tallyroom: {error}", err=True)
                waiting = True
            else:
                waiting = False
                _say(said, courier)
            time.sleep(every)
    except KeyboardInterrupt:
        click.echo("stopped.")


def _say(said: Path, courier: Courier) -> None:
    """How many wait for each channel, for whoever watches: the outbox itself is locked."""
    document = {"channels": {channel: {"waiting": many} for channel, many in courier.waiting().items()}}
    part = said.with_name(f"{said.name}.part")
    with suppress(OSError):
        part.write_text(json.dumps(document) + "\n", "utf-8")
        part.replace(said)


def _end(courier: Courier) -> None:
    waiting = courier.waiting()
    for channel, messages in waiting.items():
        click.echo(f"{channel}: {messages} not sent yet", err=True)
    if waiting:
        raise SystemExit(1)
    click.echo("All that was due has been sent.")
