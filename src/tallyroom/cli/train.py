"""`tallyroom train DIR --db URL`."""

from __future__ import annotations

import select
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from tallyroom.cli.options import as_json, db

if TYPE_CHECKING:
    from tallyroom.rehearsal.score import Score
    from tallyroom.rehearsal.training import Training

#: Seconds between two looks at what is due.
_LOOK = 0.5

_HELP = "go, pause, speed N, jump 02:30, time, score, end"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@db
@click.option(
    "--speed", type=click.FloatRange(min=0), default=10, show_default=True, help="Times faster than the night."
)
@click.option("--key", "keyed", multiple=True, metavar="COUNCIL", help="Trainees key this council: no source sends it.")
@click.option("--score", "only_score", is_flag=True, help="Only say how the training went.")
@as_json
def command(folder: Path, db: str, speed: float, keyed: tuple[str, ...], only_score: bool, as_json: bool) -> None:
    """Train a room on a simulated night: its clock is yours to start, stop and move, and at the end it is scored.

    While it runs, type go, pause, speed N, jump 02:30, time, score or end. Trainees use the desk and the commands on
    the same ledger; what they record is stamped with the training's time.
    """
    from tallyroom.cli.reading import usable_package
    from tallyroom.domain import BodyId
    from tallyroom.errors import TallyroomError
    from tallyroom.night import open_or_create
    from tallyroom.rehearsal.training import Training

    package = usable_package(folder)
    night = open_or_create(db, package.book)
    if not only_score:
        unknown = [council for council in keyed if not package.book.has_body(council)]
        if unknown:
            raise TallyroomError(f"{unknown[0]} is not in councils.csv", where="--key", mend="Give a council's id.")
        training = Training(night, package.reading, keyed={BodyId(council) for council in keyed})
        if not training.has_begun:
            training.start(speed=speed)
        click.echo(f"It is {training.now:%A %H:%M}, {speed:g} times as fast. Type {_HELP}.", err=True)
        _run(training, folder)
    _tell(_score(db, folder), as_json=as_json)


def _run(training: Training, folder: Path) -> None:
    """Announce what is due until the trainer ends it, or the input does and nothing more is due."""
    for words in _typed():
        for step in training.announce():
            declared = step.cue.incoming.where or step.cue.incoming.key
            click.echo(f"{training.now:%H:%M} {declared}: {type(step.outcome).__name__.lower()}", err=True)
        if words == ["end"] or (words is None and training.next_due is None):
            return
        if words:
            _do(training, words, folder)


def _typed() -> Iterator[list[str] | None]:
    """The trainer's words, or none of them for now; after the end of a pipe, `end`."""
    while True:
        if _waits(sys.stdin) and not select.select([sys.stdin], [], [], _LOOK)[0]:
            yield None
            continue
        line = sys.stdin.readline()
        yield line.split() if line else ["end"]


def _waits(stream: TextIO) -> bool:
    """Whether it may have nothing to read yet: a terminal and a pipe may, text that is there already may not."""
    try:
        return stream.fileno() >= 0
    except OSError:
        return False


def _do(training: Training, words: list[str], folder: Path) -> None:
    from tallyroom.errors import TallyroomError
    from tallyroom.rehearsal.training import moment_on

    try:
        match words:
            case ["go"]:
                training.start(speed=training.clock.speed or 10)
            case ["pause"]:
                training.pause()
            case ["speed", number] if number.replace(".", "", 1).isdigit():
                training.start(speed=float(number))
            case ["jump", *to] if to:
                training.jump(moment_on(training, " ".join(to)))
            case ["time"]:
                pass
            case ["score"]:
                from tallyroom.rehearsal.score import score
                from tallyroom.rehearsal.simulation.write import read_truth

                night = training.night
                _tell(score(night.book, night.board, night.entries, read_truth(folder)), as_json=False)
            case _:
                click.echo(f"Unknown: {' '.join(words)}. Type {_HELP}.", err=True)
    except TallyroomError as error:
        click.echo(f"{error}", err=True)
    click.echo(f"It is {training.now:%A %H:%M}.", err=True)


def _score(db: str, folder: Path) -> Score:
    from tallyroom.night import open_night
    from tallyroom.rehearsal.score import score
    from tallyroom.rehearsal.simulation.write import read_truth

    night = open_night(db)
    return score(night.book, night.board, night.entries, read_truth(folder))


def _tell(found: Score, *, as_json: bool) -> None:
    from msgspec import to_builtins

    from tallyroom.cli.options import print_json

    if as_json:
        print_json(to_builtins(found))
        return
    click.echo(f"{found.recorded} of {found.contests} results recorded, {found.right} of them right.")
    if found.keyed:
        click.echo(f"{found.keyed} keyed by people, {found.minutes:g} minutes after they were announced (median).")
    for slip in found.slips:
        click.echo(f"  recorded wrongly at first: {slip}")
    if found.faults:
        counts = ", ".join(f"{n} {outcome}" for outcome, n in Counter(one.outcome for one in found.faults).items())
        click.echo(f"{len(found.faults)} faults planted: {counts}.")
    for fate in found.faults:
        stood = f", wrong for {fate.minutes} minutes" if fate.minutes is not None else ""
        click.echo(f"  {fate.outcome:24} {fate.kind:12} {fate.contest}: {fate.says}{stood}")
