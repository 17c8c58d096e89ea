"""`tallyroom check`: read copy, say what it claims, and whether the ledger agrees.

Here: files in, reports out. Not here: the reading (`copydesk.reading`), the verdicts (`copydesk.checking`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tallyroom.cli.stories import moment_of, stop, stories_of
from tallyroom.errors import TallyroomError

if TYPE_CHECKING:
    from tallyroom.copydesk.checking.check import Checked
    from tallyroom.copydesk.checking.verdict import Word
    from tallyroom.copydesk.reading.claim import Claim

COLOURS: dict[str, str] = {"match": "green", "mismatch": "red", "superseded": "yellow", "not-checkable": "bright_black"}


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--db", metavar="URL", help="The ledger to check against.")
@click.option("--at", metavar="ISO", help="The moment that the copy speaks from.")
@click.option("--extract-only", is_flag=True, help="Claims without verdicts.")
@click.option("--jsonl", is_flag=True, help="One claim a line, as JSON.")
@click.option("--html", "page", metavar="OUT", type=click.Path(path_type=Path), help="Write a page with notes beside.")
@click.option("--fail-on-mismatch", is_flag=True, help="Exit code 1 if anything is a mismatch.")
@click.option("--reader", metavar="NAME", help="Ask this installed reader, too.")
def command(
    files: tuple[Path, ...],
    db: str | None,
    at: str | None,
    extract_only: bool,
    jsonl: bool,
    page: Path | None,
    fail_on_mismatch: bool,
    reader: str | None,
) -> None:
    """Read stories (text, HTML or docx), list every figure and outcome that they claim, and check them."""
    moment = moment_of(at, "--at")
    if moment and not db and not extract_only:
        stop([TallyroomError("a moment needs a ledger", where="--at", mend="Give --db.")])
    stories = stories_of(files)
    if extract_only:
        _extract(stories, jsonl, reader)
        return
    checked, night = _checked(stories, db, moment, reader)
    if page is not None:
        _write_page(page, checked, night)
    for name, source, one in checked:
        _show(name, source, one, jsonl)
    if fail_on_mismatch and any(one.count("mismatch") for _, _, one in checked):
        raise SystemExit(1)


def _extract(stories: Sequence[tuple[str, str]], jsonl: bool, reader: str | None) -> None:
    from tallyroom.copydesk.reading.read import read
    from tallyroom.copydesk.reading.report import marked

    for name, source in stories:
        claims = [*read(source), *_more(reader, source)]
        if jsonl:
            for claim in claims:
                click.echo(json.dumps(claim.row(name), ensure_ascii=False))
        else:
            click.echo(f"{name}: {len(claims)} claims\n{marked(source, claims)}\n")


def _checked(
    stories: Sequence[tuple[str, str]], db: str | None, at: datetime | None, reader: str | None
) -> tuple[list[tuple[str, str, Checked]], str]:
    """Each story with its verdicts, and what it was checked against."""
    from tallyroom.copydesk.checking.check import Checker, check_alone
    from tallyroom.copydesk.reading.read import read

    if db is None:
        alone = "itself alone: no ledger was given"
        return [(name, source, check_alone(source, _more(reader, source))) for name, source in stories], alone
    from tallyroom.night import open_night

    night = open_night(db)
    checker = Checker(night.now)
    rows = []
    for name, source in stories:
        claims = [*read(source, checker.names.gazetteer), *_more(reader, source)] if reader else None
        rows.append((name, source, checker.check(source, at=at, claims=claims)))
    return rows, night.book.event.name


def _more(reader: str | None, source: str) -> Iterable[Claim]:
    """What a reader installed beside this one finds: an entry point of the group `tallyroom.readers`."""
    if reader is None:
        return ()
    from importlib.metadata import entry_points

    found = entry_points(group="tallyroom.readers", name=reader)
    if not found:
        installed = ", ".join(sorted(entry_points(group="tallyroom.readers").names)) or "none"
        raise TallyroomError(f"no reader {reader!r} is installed", where="--reader", mend=f"Installed: {installed}.")
    claims: Iterable[Claim] = next(iter(found)).load()(source)
    return tuple(claims)


def _write_page(out: Path, checked: Sequence[tuple[str, str, Checked]], night: str) -> None:
    from tallyroom.copydesk.checking.page import page

    try:
        out.write_text(page(checked, night=night), "utf-8")
    except OSError as error:
        raise TallyroomError(error.strerror or "cannot be written", where=str(out), mend="Name a file.") from error


def _show(name: str, source: str, one: Checked, jsonl: bool) -> None:
    from tallyroom.copydesk.checking.report import report

    if jsonl:
        for verdict in one.verdicts:
            click.echo(json.dumps(verdict.row(name), ensure_ascii=False))
    else:
        click.echo(report(name, source, one, paint))


def paint(word: Word, text: str) -> str:
    """A verdict's colour; a pipe gets none."""
    return click.style(text, fg=COLOURS[word], bold=word == "mismatch")
