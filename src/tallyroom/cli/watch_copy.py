"""`tallyroom watch-copy`: check stories as they arrive, in a folder or in a feed.

Here: looking, again and again. Not here: the verdicts (`copydesk.checking`).
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import Request, urlopen

import click

from tallyroom.cli.check import paint
from tallyroom.cli.options import db
from tallyroom.cli.stories import files_in, story_of
from tallyroom.errors import TallyroomError

if TYPE_CHECKING:
    from tallyroom.copydesk.checking.check import Checked, Checker
    from tallyroom.night import Night

#: Bytes of a feed; more is refused.
_LARGEST = 20_000_000


@click.command("watch-copy")
@click.argument("source", metavar="SOURCE")
@db
@click.option("--every", type=click.FloatRange(min=0.1), default=10, show_default=True, help="Seconds between looks.")
@click.option("--once", is_flag=True, help="Look once, and end.")
@click.option("--jsonl", is_flag=True, help="One claim a line, as JSON.")
def command(source: str, db: str, every: float, once: bool, jsonl: bool) -> None:
    """Check stories as they arrive in SOURCE: a folder, or an Atom or RSS feed by its address or file."""
    from tallyroom.night import open_night

    night = open_night(db)
    desk = _Desk(night)
    seen: dict[str, str] = {}
    while True:
        try:
            for name, text in _stories(source):
                mark = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
                if seen.get(name) != mark:
                    seen[name] = mark
                    _show(name, text, desk.check(text), jsonl)
        except TallyroomError as error:
            if once:
                raise
            click.echo(f"tallyroom: {error}", err=True)  # the next look may find it mended
        if once:
            return
        time.sleep(every)


class _Desk:
    """A checker that is renewed when the night goes on."""

    def __init__(self, night: Night) -> None:
        self._night = night
        self._entries = -1
        self._checker: Checker | None = None

    def check(self, text: str) -> Checked:
        from tallyroom.copydesk.checking.check import Checker

        self._night.refresh()
        if self._checker is None or len(self._night.entries) != self._entries:
            self._checker = Checker(self._night.now)
            self._entries = len(self._night.entries)
        return self._checker.check(text)


def _stories(source: str) -> Iterator[tuple[str, str]]:
    path = Path(source)
    if path.is_dir():
        for file in files_in([path]):
            try:
                yield story_of(file)
            except TallyroomError as error:
                click.echo(f"tallyroom: {error}", err=True)
        return
    from tallyroom.copydesk.newsfeed import items_of

    for item in items_of(_fetched(source), where=source):
        yield item.id, item.text


def _fetched(source: str) -> bytes:
    """A feed by its address, or a file."""
    try:
        if source.startswith(("http://", "https://")):
            request = Request(source, headers={"User-Agent": "tallyroom"})
            with urlopen(request, timeout=20) as answer:
                data: bytes = answer.read(_LARGEST + 1)
        else:
            data = Path(source).read_bytes()
    except (URLError, OSError, ValueError) as error:
        raise TallyroomError(f"cannot be read ({error})", where=source, mend="Name a folder or a feed.") from error
    if len(data) > _LARGEST:
        raise TallyroomError(f"is larger than {_LARGEST:,} bytes", where=source, mend="Name a feed of stories.")
    return data


def _show(name: str, text: str, checked: Checked, jsonl: bool) -> None:
    from tallyroom.copydesk.checking.report import line, summary

    if jsonl:
        for one in checked.verdicts:
            click.echo(json.dumps(one.row(name), ensure_ascii=False))
        return
    click.echo(f"{name}: {summary(checked)}" + (f" ({checked.about})" if checked.about else ""))
    for number, one in enumerate(checked.verdicts, start=1):
        if one.verdict in {"mismatch", "superseded"}:
            click.echo(line(number, one, paint, checked.called))
