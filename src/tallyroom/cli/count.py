"""`tallyroom count`: ballots or totals in, a count sheet out; many files, a line each.

Lives here: the command. Not here: reading (`feeds.ballots`), counting and showing (`counting`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tallyroom.cli.options import print_json
from tallyroom.cli.progress import watched
from tallyroom.errors import TallyroomError

if TYPE_CHECKING:
    from tallyroom.counting import CountSheet
    from tallyroom.feeds.ballots import Source


@click.command("count", short_help="Count ballots.")
@click.argument("files", metavar="FILE…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--stages", type=click.Path(path_type=Path, exists=True), help="A count as it was read out: stages.csv.")
@click.option("--counts", type=click.Path(path_type=Path, exists=True), help="For --stages: seats, quota, valid poll.")
@click.option("--area", default="", help="For --stages: one area alone.")
@click.option("--rules", default="scottish-2011", show_default=True, help="Counting rules, by name.")
@click.option("--seats", type=click.IntRange(1), help="How many are elected; the file's number unless told.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "csv", "html", "svg"]),
    default="text",
    show_default=True,
)
@click.option(
    "--lots",
    multiple=True,
    metavar="NAME",
    help="A lot drawn: names in order of preference, once for each. For research: seed:N.",
)
@click.option("--decimals", type=click.IntRange(0, 9), help="Decimals of transfer values (wigm).")
@click.option("--quota", type=click.Choice(["droop", "droop-exact", "hare"]), help="The quota (wigm).")
def command(
    files: tuple[Path, ...], shape: str, stages: Path | None, counts: Path | None, area: str, **asked: Any
) -> None:
    """Count ballot files (BLT, comma form), folders and .tar.xz archives of them, or a CSV of
    candidate,votes.

    A FILE of - is standard input. One file shows its whole sheet; several show a summary line each, or with
    --format json a document a line. Exits 1 when a seat waits for a lot, 2 when a file cannot be read or counted;
    the others are counted all the same.

    With --stages and --counts nothing is counted: each stage that was read out is checked, and what is certain once it
    is known is told (--rules ni-1985). Exits 1 when something does not add up.
    """
    if stages is not None or counts is not None:
        sys.exit(_read_out(stages, counts, area, files=files, rules=asked["rules"], shape=shape))
    if not files:
        raise click.UsageError("give a ballot file, or --stages with --counts.")
    from tallyroom.counting import METHODS
    from tallyroom.feeds.ballots import is_archive, sources

    many = len(files) > 1 or files[0].is_dir() or is_archive(files[0])
    if many and shape == "svg":
        raise click.UsageError("svg shows one contest: give one ballot file.")
    if many and asked["lots"] and not _seeded(asked["lots"]):
        raise click.UsageError("lots that were drawn are those of one contest: give one ballot file.")
    if asked["rules"] not in METHODS:
        raise click.UsageError(f"no counting rules called {asked['rules']!r}; known: {', '.join(METHODS)}.")
    outcomes: list[int] = []
    headed = False
    # Where the lines themselves come on the terminal, they are the progress, and a bar would run into them.
    quiet = not many or sys.stdout.isatty() or not sys.stderr.isatty()
    found = sources(files, unread=lambda error: outcomes.append(_refused(error)))
    for source in watched(found, total=None, doing="Counting", quiet=quiet):
        try:
            sheet = _counted(source, many=many, asked=asked)
        except TallyroomError as error:
            outcomes.append(_refused(error, source.name))
            continue
        click.echo(_shown(sheet, shape, many=many, headed=headed), nl=False)
        headed = True
        outcomes.append(1 if sheet.lots_needed else 0)
    sys.exit(max(outcomes, default=2))


def _read_out(
    stages: Path | None, counts: Path | None, area: str, *, files: tuple[Path, ...], rules: str, shape: str
) -> int:
    """Check stage tables and print what they say. The exit code."""
    from tallyroom.counting.read_out import read_out
    from tallyroom.counting.show import read_out as shown
    from tallyroom.feeds.stage_tables import read_stage_tables

    if stages is None or counts is None or files:
        raise click.UsageError("--stages and --counts go together, and without a ballot file.")
    if rules != "ni-1985" or shape not in {"text", "json"}:
        raise click.UsageError("stages are checked by --rules ni-1985, and shown as --format text or json.")
    read = [read_out(one) for one in read_stage_tables(stages, counts, area=area)]
    if shape == "json":
        print_json([shown.document(one) for one in read])
    else:
        click.echo("\n".join(line for one in read for line in shown.text(one)))
    return int(any(one.discrepancies for one in read))


def _refused(error: TallyroomError, name: str = "") -> int:
    """Say what cannot be counted, and in which file. The exit code that it asks for."""
    known = not name or error.where in {"", name, Path(name).stem}
    said = TallyroomError(error.what, where=name or error.where, mend=error.mend) if known else f"{name}: {error}"
    print(f"tallyroom: {said}", file=sys.stderr)  # not click's echo: it would write through a bar that is shown
    return 2


def _seeded(lots: tuple[str, ...]) -> bool:
    return len(lots) == 1 and lots[0].startswith("seed:")


def _counted(source: Source, *, many: bool, asked: dict[str, Any]) -> CountSheet:
    from tallyroom.counting import count
    from tallyroom.feeds.ballots import read
    from tallyroom.feeds.ballots.totals import is_totals, read_totals

    lots = asked["lots"]
    options = {**asked, "lots": lots[0] if _seeded(lots) else lots}
    if is_totals(source.data):
        totals = read_totals(source.data, name=source.name)
        return count(
            totals.votes,
            contest=totals.contest,
            second=totals.second or None,
            held=totals.held,
            lists=totals.lists,
            **options,
        )
    ballots = read(source.data, name=source.name)
    for fault in ballots.faults:
        # Papers that do not count are always told; what was merely mended only where one file is looked at.
        if fault.papers or not many:
            print(f"{source.name}: {fault}{'. ' if fault.mend else ''}{fault.mend}", file=sys.stderr)
    return count(ballots.profile, **options)


def _shown(sheet: CountSheet, shape: str, *, many: bool, headed: bool) -> str:
    from tallyroom.counting.show import FORMATS, document, summary

    if many and shape == "text":
        return summary(sheet) + "\n"
    if many and shape == "json":
        import json

        return json.dumps(document(sheet), ensure_ascii=False) + "\n"
    shown = FORMATS[shape](sheet)
    return shown.split("\n", 1)[1] if shape == "csv" and headed else shown
