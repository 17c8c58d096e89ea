"""`tallyroom watch CONFIG --db URL`: returns as they appear at many sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import db

if TYPE_CHECKING:
    from tallyroom.intake import Taken
    from tallyroom.intake.watch import Watch
    from tallyroom.intake.watched import Watched


@click.command()
@click.argument("config", type=click.Path(path_type=Path))
@db
@click.option("--once", is_flag=True, help="Look at every source once, and end.")
@click.option("--state", type=click.Path(path_type=Path), metavar="FILE", help="Write the state of every source there.")
@click.option("--mappings", default="", metavar="FILE", help="Where confirmed mappings of tables are kept.")
def command(config: Path, db: str, once: bool, state: Path | None, mappings: str) -> None:
    """Watch the sources that CONFIG names, keep every byte received, and record what is sound and new.

    A source that contradicts what stands puts it right only where it said so itself before, or is trusted before the
    one that did; every other disagreement is listed, and nothing is changed.
    """
    from tallyroom.intake.mappings import beside
    from tallyroom.intake.sources import read_config
    from tallyroom.intake.watch import Watch
    from tallyroom.ledger import decode_happening
    from tallyroom.night import open_night

    watch: Watch

    def told(one: Watched, taken: Taken | None) -> None:
        _print(one, taken)
        if state is not None:
            _write(state, watch)

    kept = Path(mappings) if mappings else beside(db)
    watch = Watch(open_night(db), read_config(config), decode=decode_happening, told=told, mappings=kept)
    if once:
        watch.once()
    else:
        watch.forever()


def _print(one: Watched, taken: Taken | None) -> None:
    """A line for what is new, and every finding once."""
    from tallyroom.cli.options import print_findings

    if taken is None:
        if one.state != "unchanged":
            click.echo(f"{one.source.name}: {one.state}", err=True)
        return
    print_findings(taken.findings)
    click.echo(
        f"{one.source.name}: {len(taken.entries):,} recorded, {taken.known:,} known, {taken.left_out:,} left out"
    )


def _write(path: Path, watch: Watch) -> None:
    from tallyroom.intake.watch import states

    part = path.with_name(f"{path.name}.part")
    part.write_text(json.dumps(states(watch.watched), ensure_ascii=False, indent=1) + "\n", "utf-8")
    part.replace(path)
