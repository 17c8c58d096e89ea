"""`tallyroom status --db URL`: the scoreboard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from tallyroom.cli.options import as_json, db, moment, print_json, view_at

if TYPE_CHECKING:
    from tallyroom.copydesk.chamber import Row, Table
    from tallyroom.domain import BodyId, Book, ContestId
    from tallyroom.tally import Board, Chamber
    from tallyroom.view import View

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
        for line in lines_of(view):
            click.echo(line)


def lines_of(view: View) -> Iterator[str]:
    """The scoreboard as lines of text: of councils together, of each other chamber, of by-elections, of offices."""
    from tallyroom.copydesk.style import moment_of
    from tallyroom.copydesk.summary import contests_line, progress
    from tallyroom.kinds import agenda_of

    board, book = view.board, view.book
    agenda = agenda_of(book)
    yield click.style(book.event.name, bold=True) + ("   rehearsal" if board.rehearsal else "")
    if board.at is not None:
        yield f"as of entry {board.as_of}, {moment_of(board.at, book.event.timezone)}"
    yield progress(book, board) + (f", {contests_line(board)}" if agenda.lead == "councils" else "")
    if agenda.councils:
        yield ""
        yield from _table(book, board)
    for body in agenda.chambers:
        yield from _chamber(view, body, named=len(agenda.chambers) > 1 or agenda.lead != "chamber")
    if agenda.by_elections:
        yield from _by_elections(book, board)
    if agenda.offices and not agenda.councils:
        yield from _offices(book, board)
    if agenda.councils:
        yield from _changed_hands(book, board)
        yield from _not_complete(book, board)
    if agenda.lead in {"councils", "chamber"}:
        yield from _latest(view)


def _chamber(view: View, body: BodyId, *, named: bool) -> Iterator[str]:
    """One chamber: the parties by their seats so far, like for like with who held the same seats."""
    from tallyroom.copydesk.chamber import outcome, progress, table_of
    from tallyroom.copydesk.names import name
    from tallyroom.copydesk.style import number, percent, signed
    from tallyroom.copydesk.writing.scene import Scene

    book, chamber = view.book, view.board.chambers[body]
    table = table_of(book, chamber, Scene(book, view.board).stated)
    yield ""
    if named:
        yield click.style(book.body(body).name, bold=True)
        yield progress(book.body(body), chamber)
    if not table.rows:
        return
    yield outcome(book, chamber)
    yield ""
    widest = max(len(name(book, row.party)) for row in table.rows) + 2
    columns: list[tuple[str, Callable[[Row], str]]] = [
        ("Seats", lambda row: number(row.seats)),
        ("net", lambda row: signed(row.change)),
    ]
    if table.moves:
        columns += [("gained", lambda row: number(row.gained or 0)), ("lost", lambda row: number(row.lost or 0))]
    if table.shares:
        columns.append(("share", lambda row: percent(row.share) if row.share is not None else ""))
    yield click.style(f"{'':{widest}}" + "".join(f"{head:>8}" for head, _ in columns), dim=True)
    for row in table.rows:
        yield f"{name(book, row.party):{widest}}" + "".join(f"{show(row):>8}" for _, show in columns)
    yield click.style(_basis(chamber, table), dim=True)


def _basis(chamber: Chamber, table: Table) -> str:
    against = {"eve": "on the eve of poll", "last": "when they were last fought"}[table.basis]
    if chamber.complete and chamber.compares:
        return f"Net changes are against who held the seats {against}."
    if not table.compared:
        return "Changes are unknown: who held these seats before is not known."
    only = f"the {table.compared:,} of them where that is known" if table.compared < table.filled else "the seats in"
    return f"Net changes are against who held the same seats {against}, over {only}."


def _by_elections(book: Book, board: Board) -> Iterator[str]:
    """Each by-election, and what those of a chamber did to it."""
    from tallyroom.copydesk.chamber import moved_line
    from tallyroom.copydesk.summary import contest_name, standing_line
    from tallyroom.kinds import agenda_of

    agenda = agenda_of(book)
    yield ""
    yield click.style("By-elections", bold=True)
    by_body: dict[BodyId, list[ContestId]] = defaultdict(list)
    for one in agenda.by_elections:
        by_body[book.contest(one).body].append(one)
    for body, contests in sorted(by_body.items(), key=lambda row: book.body(row[0]).name):
        for one in contests:
            contest, standing = book.contest(one), board.standing(one)
            yield f"  {contest_name(book, contest)}: {standing_line(book, contest, standing)}"
        chamber = board.chambers.get(body)
        if body in agenda.moved and chamber is not None and chamber.declared and chamber.before is not None:
            line = f"{book.body(body).name}: {moved_line(book, chamber)}"
            yield from wrap(line, _WIDTH, initial_indent="    ", subsequent_indent="      ")


def _offices(book: Book, board: Board) -> Iterator[str]:
    from tallyroom.copydesk.summary import contest_name, standing_line
    from tallyroom.kinds import agenda_of

    yield ""
    for one in agenda_of(book).offices:
        contest = book.contest(one)
        yield f"  {contest_name(book, contest)}: {standing_line(book, contest, board.standing(one))}"


def _table(book: Book, board: Board) -> Iterator[str]:
    from tallyroom.copydesk.names import name
    from tallyroom.copydesk.style import number, signed
    from tallyroom.figures import scoreboard_of

    shown = scoreboard_of(book, board)
    rows = [row for row in shown.parties if row.by_councils or row.seats_won]
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
    won_in = board.everywhere.won_in
    if won_in < shown.councils_complete:
        yield click.style(f"Seats won are known for {won_in} of {shown.councils_complete} complete councils.", dim=True)


def _changed_hands(book: Book, board: Board) -> Iterator[str]:
    groups: dict[str, list[str]] = defaultdict(list)
    for body, council in board.councils.items():
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
