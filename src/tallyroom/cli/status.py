"""`tallyroom status --db URL`: the scoreboard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import as_json, db, moment, print_json, view_at

if TYPE_CHECKING:
    from tallyroom.domain import Book
    from tallyroom.night import View
    from tallyroom.tally import Board

#: Columns that the text fills.
_WIDTH = 96


@click.command()
@db
@moment
@as_json
def command(db: str, at: str | None, councils: int | None, as_json: bool) -> None:
    """The scoreboard: parties, councils and seats with their net changes, what changed hands, what came last."""
    from tallyroom.night import open_night

    view = view_at(open_night(db), at, councils)
    if as_json:
        from msgspec import to_builtins

        from tallyroom.publish.api import status
        from tallyroom.publish.reader import Reader

        print_json(to_builtins(status(Reader(view.book, view.board, view.entries))))
    else:
        for line in scoreboard(view):
            click.echo(line)


def scoreboard(view: View) -> Iterator[str]:
    """The scoreboard as lines of text."""
    from tallyroom.copydesk.style import moment_of, plural

    board, book = view.board, view.book
    totals = board.everywhere
    yield click.style(book.event.name, bold=True) + ("   rehearsal" if board.rehearsal else "")
    if board.at is not None:
        yield f"as of entry {board.as_of}, {moment_of(board.at, book.event.timezone)}"
    complete = f" ({totals.councils_complete} complete)" if totals.councils_complete < totals.councils_decided else ""
    yield (
        f"{totals.councils_decided} of {plural(totals.councils, 'council')} declared{complete}, "
        f"{totals.contests_declared:,} of {plural(totals.contests, 'contest')}"
    )
    yield ""
    yield from _table(book, board)
    yield from _changed_hands(book, board)
    yield from _not_complete(book, board)
    yield from _latest(view)


def _table(book: Book, board: Board) -> Iterator[str]:
    from tallyroom.copydesk.names import name
    from tallyroom.copydesk.style import number, signed

    totals = board.everywhere
    rows = [
        row
        for row in totals.parties
        if any((row.councils, row.councils_change, row.seats, row.seats_change, row.seats_won))
    ]
    widest = max([len(name(book, row.party)) for row in rows], default=0) + 2
    head = f"{'':{widest}}{'Councils':>9}{'net':>6}{'gained':>8}{'lost':>6}{'Seats':>9}{'net':>8}{'Won':>8}"
    yield click.style(head, dim=True)
    for row in rows:
        councils = (
            f"{number(row.councils):>9}{signed(row.councils_change):>6}"
            f"{number(row.councils_gained):>8}{number(row.councils_lost):>6}"
        )
        seats = (
            ""
            if row.party == "noc"
            else f"{'' if row.seats is None else number(row.seats):>9}"
            f"{signed(row.seats_change):>8}{number(row.seats_won):>8}"
        )
        yield f"{name(book, row.party):{widest}}{councils}{seats}"
    yield click.style("Net changes are against the eve of poll; seats are those held on complete councils.", dim=True)
    if totals.won_in < totals.councils_complete:
        yield click.style(
            f"Seats won are known for {totals.won_in} of {totals.councils_complete} complete councils.", dim=True
        )


def _changed_hands(book: Book, board: Board) -> Iterator[str]:
    groups: dict[str, list[str]] = defaultdict(list)
    for body, council in board.chambers.items():
        if council.control.changed_hands:
            groups[council.control.label].append(book.body(body).name)
    if not groups:
        return
    yield ""
    yield click.style(f"Changed hands ({sum(map(len, groups.values()))})", bold=True)
    for label, names in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        yield from wrap(
            f"{label} ({len(names)}): {', '.join(sorted(names))}", _WIDTH, initial_indent="  ", subsequent_indent="    "
        )


def _not_complete(book: Book, board: Board) -> Iterator[str]:
    early = [c for c in board.chambers.values() if c.control.certain and not c.complete]
    if early:
        names = ", ".join(f"{book.body(c.body).name} ({c.to_come} to come)" for c in early)
        yield ""
        yield from wrap(f"Certain, not complete: {names}", _WIDTH, subsequent_indent="    ")


def _latest(view: View) -> Iterator[str]:
    from tallyroom.copydesk.style import clock
    from tallyroom.copydesk.summary import announcement

    zone = view.book.event.timezone
    lines = [
        f"  {clock(view.entries[number - 1].recorded_at, zone)}  {announcement(view.book, view.board, place)}"
        for number, place in reversed(view.board.latest[-5:])
    ]
    if lines:
        yield ""
        yield click.style("Last declarations", bold=True)
        yield from lines
