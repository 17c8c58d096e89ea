"""`tallyroom simulate DIR --out DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tallyroom.domain import Book


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="DIR", help="The folder to make.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed gives the same night.")
@click.option("--swing", "swings", multiple=True, metavar="P=N", help="A party's change of national share, in points.")
@click.option("--turnout", type=float, metavar="N", help="The change of the votes cast, in percent.")
@click.option("--script", default="", metavar="FILE", help="What goes wrong: a file, or in short misread=2,tie=1.")
def command(folder: Path, out: Path, seed: int, swings: tuple[str, ...], turnout: float | None, script: str) -> None:
    """A plausible night for a package, to practise on: votes, turnout, rejected papers and times.

    DIR becomes a package with returns, which `rehearse` plays. What is true and what was planted is in truth.json.
    Swings are drawn where none is given. docs/simulation.md describes the model.
    """
    from tallyroom.cli.reading import usable_package
    from tallyroom.domain import Postponed
    from tallyroom.rehearsal.simulation import simulate
    from tallyroom.rehearsal.simulation.script import read_script
    from tallyroom.rehearsal.simulation.write import write

    package = usable_package(folder)
    steps = read_script(script) if script else ()
    asked = dict(_swing(pair, package.book) for pair in swings)
    gone = [one.happening.contest for one in package.reading.postponed if isinstance(one.happening, Postponed)]
    night = simulate(package.book, seed=seed, swings=asked, script=steps, turnout=turnout, skip=frozenset(gone))
    write(night, package.book, folder, out)
    voted = sum(bool(said.votes) for said in night.truth.values())
    click.echo(f"{out}: {len(night.truth):,} contests, {voted:,} of them polled, {len(night.faults):,} faults planted.")
    moved = ", ".join(f"{party} {points:+.1f}" for party, points in _largest(night.swings))
    if moved:
        click.echo(f"National shares, in points: {moved}.")
    click.echo(f"Play it: tallyroom rehearse {out} --db {out}.db")


def _swing(pair: str, book: Book) -> tuple[str, float]:
    party, mark, points = pair.partition("=")
    try:
        if not mark or not book.has_party(party):
            raise ValueError(party)
        return party, float(points)
    except ValueError as error:
        known = ", ".join(one.id for one in book.parties[:12])
        raise click.UsageError(f"--swing {pair}: write PARTY=POINTS, such as lab=-4. Parties are {known}.") from error


def _largest(swings: object) -> list[tuple[str, float]]:
    rows = sorted(dict(swings).items(), key=lambda row: -abs(row[1]))  # type: ignore[call-overload]  # a mapping
    return [row for row in rows if abs(row[1]) >= 0.1][:8]
