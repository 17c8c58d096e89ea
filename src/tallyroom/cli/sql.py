"""`tallyroom sql --db URL "select …"`: a question in SQL over the tables of a night."""

from __future__ import annotations

import csv
import sys

import click

from tallyroom.cli.options import db, moment, print_json, view_at


@click.command("sql")
@click.argument("question", metavar="SQL")
@db
@moment
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    show_default=True,
    help="The answer.",
)
def command(question: str, db: str, at: str | None, councils: int | None, shape: str) -> None:
    """Ask the tables figures, history, returns, projections and findings, as they were at a moment.

    Such as "select subject, value from figures where measure = 'council_seats' and scope = 'gb'". Needs DuckDB, the
    extra parquet. docs/python.md has every column.
    """
    from tallyroom.night import open_night
    from tallyroom.python.nights import Moment

    answer = Moment(view_at(open_night(db), at, councils)).sql(question)
    rows = [{name: _plain(cell) for name, cell in row.items()} for row in answer]
    if shape == "json":
        print_json(rows)
    elif shape == "csv":
        writer = csv.DictWriter(sys.stdout, fieldnames=list(answer.columns), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        _as_text(list(answer.columns), rows)


def _plain(cell: object) -> object:
    return cell if cell is None or isinstance(cell, bool | int | float | str) else str(cell)


def _as_text(columns: list[str], rows: list[dict[str, object]]) -> None:
    shown = [[("" if row[name] is None else str(row[name])) for name in columns] for row in rows]
    widths = [max([len(name), *(len(row[n]) for row in shown)]) for n, name in enumerate(columns)]
    click.echo(click.style("  ".join(f"{name:{width}}" for name, width in zip(columns, widths, strict=True)), dim=True))
    for row in shown:
        click.echo("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())
