"""Options and output that several verbs share."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from tallyroom.domain import Finding
    from tallyroom.night import Night
    from tallyroom.view import View

F = TypeVar("F", bound=Callable[..., Any])

#: The environment may name it, since a URL may hold a password that everybody on the machine could read in a command.
DB = "TALLYROOM_DB"
db = click.option("--db", required=True, envvar=DB, metavar="URL", help="The ledger: a path, or sqlite:///path.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


def moment(function: F) -> F:
    """`--at` and `--councils`: which moment of the night is meant."""
    at = click.option("--at", metavar="TIME", help="The night as it stood then: 05:12, or a moment in full.")
    councils = click.option(
        "--councils", type=click.IntRange(min=1), metavar="N", help="The night when N councils had declared."
    )
    return at(councils(function))


def view_at(night: Night, at: str | None, councils: int | None) -> View:
    """The moment that the options name; now without them."""
    from tallyroom.errors import TallyroomError

    if at is not None and councils is not None:
        raise click.UsageError("--at and --councils name two moments; give one.")
    if councils is not None:
        return night.at_councils(councils)
    if at is None:
        return night.now
    try:
        return night.at(_on_the_night(night, at))
    except ValueError as error:
        mend = "Write 05:12 for the night's own clock, or 2012-05-04T05:12+01:00."
        raise TallyroomError(f"{at!r} is not a moment", where="--at", mend=mend) from error


def _on_the_night(night: Night, at: str) -> str | datetime:
    """An hour by the night's own clock, such as `05:12` or `Friday 14:00`; a moment in full as it is."""
    if re.fullmatch(r"\d{4}-.*", at):
        return at
    from tallyroom.feeds.filling.small import moment

    return moment(at, night.book.event.polls_close)


def print_json(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def print_findings(findings: Iterable[Finding]) -> None:
    """Findings to standard error, each on a line of its own, the gravest first."""
    order = {"block": 0, "query": 1, "note": 2}
    for finding in sorted(findings, key=lambda finding: order[finding.grade]):
        click.echo(f"{finding.grade}: {finding}", err=True)


def on_a_terminal() -> bool:
    return sys.stderr.isatty()
