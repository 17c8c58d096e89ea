"""Checks on council-level summaries: by themselves, against the council's size, and against its wards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tallyroom.domain import NOC, VACANT, Book, Composition, CouncilSummary, Finding, PartyId, Seats
from tallyroom.tally import Board, State

#: No council has ever been cut to a tenth.
_TOO_MANY = 10


def summary_faults(book: Book, summary: CouncilSummary, where: str) -> Iterator[Finding]:
    """Parties must be known and named once, seats not negative, and all of them must add up to the council."""
    yield from _seats_faults(book, summary.seats, summary.vacancies, where)
    yield from _seats_faults(book, summary.seats_won or (), 0, f"{where}, seats won")
    if summary.control not in (None, NOC):
        yield from _known(book, summary.control, where, "Mend the party's id, or write noc.")
    body = book.body(summary.body)
    won = sum(n for _, n in summary.seats_won or ())
    if body.seats is not None and won > body.seats:
        says = f"{body.name}: {won} seats won, and the council has {body.seats}"
        yield Finding.block("summary-total", where, says, "Mend the seats won.")
    if body.seats is not None and summary.total != body.seats:
        says = f"{body.name}: seats add up to {summary.total}, and the council has {body.seats}"
        if summary.total > body.seats:
            yield Finding.block("summary-total", where, says, "Mend the seats.")
        else:
            yield Finding.query("summary-total", where, says, "Mend the seats, or give the vacancies.")


def composition_faults(book: Book, composition: Composition, where: str) -> Iterator[Finding]:
    """The same of a composition before the poll, whose size may have been another."""
    yield from _seats_faults(book, composition.seats, composition.vacancies, where)
    body = book.body(composition.body)
    if body.seats is not None and composition.total > _TOO_MANY * body.seats:
        says = f"{body.name}: seats add up to {composition.total:,}, and the council has {body.seats}"
        yield Finding.block("composition-size", where, says, "Mend the seats.")
    elif body.seats is not None and composition.total != body.seats:
        says = f"{body.name}: seats add up to {composition.total}, and the council has {body.seats}"
        yield Finding.query(
            "composition-size", where, says, "Right where the council has changed its size; else mend it."
        )


def _seats_faults(book: Book, seats: Seats, vacancies: int, where: str) -> Iterator[Finding]:
    for party, often in Counter(party for party, _ in seats).items():
        if often > 1:
            yield Finding.block("party-twice", where, f"{party} is given {often} times", "Give each party once.")
        yield from _known(book, party, where, "Mend the party's id.")
    for party, n in (*seats, (VACANT, vacancies)):
        if n < 0:
            yield Finding.block("seats-negative", where, f"{party} has {n} seats", "Seats are not below nought.")


def _known(book: Book, party: PartyId | None, where: str, mend: str) -> Iterator[Finding]:
    if party is None or not book.has_party(party):
        yield Finding.block("party-unknown", where, f"{party!r} is not a party in this night's book", mend)


def reconcile(book: Book, board: Board) -> tuple[Finding, ...]:
    """What does not add up on a board: seats themselves, wards and summaries, and summaries before all wards."""
    return (*_unconserved(book, board), *_differing(book, board), *_waiting(book, board))


def _unconserved(book: Book, board: Board) -> Iterator[Finding]:
    """Chambers whose seats do not add up: what does not is withheld, and said."""
    for body, chamber in sorted(board.chambers.items()):
        if chamber.broken:
            says = f"seats do not add up ({'; '.join(_LAWS[law] for law in chamber.broken)}), and are not shown"
            yield Finding.query(
                "board-unconserved", body, says, "Compare its size, contests and holders in the package."
            )


#: What breaking each law of `tally.conservation` means.
_LAWS = {
    "size": "more seats than there are, or fewer once all are in",
    "up": "seats that are up and those that are not exceed its size",
    "filled": "more seats filled than are up",
    "changes": "seats before and the changes do not make the seats after",
    "gains": "gains are not somebody's losses",
}


def _waiting(book: Book, board: Board) -> Iterator[Finding]:
    for body, council in sorted(board.councils.items()):
        wards = [contest for contest in book.contests_of(body) if contest.kind == "local"]
        out = [ward for ward in wards if board.standing(ward.id).state is State.UNDECLARED]
        if council.summary_entry is not None and out and len(out) < len(wards):
            names = ", ".join(sorted(ward.division.name for ward in out)[:5]) + (" …" if len(out) > 5 else "")
            says = f"is summarised as complete, and {len(out)} of {len(wards)} wards are not in: {names}"
            yield Finding.query("wards-missing", body, says, "Fetch those wards, or ask whether the summary is final.")


def _differing(book: Book, board: Board) -> tuple[Finding, ...]:
    return tuple(
        Finding.query(
            "summary-against-wards",
            body,
            "; ".join(
                f"{book.party(row.party).short_name} {row.wards} by the wards, {row.summary} by the summary"
                for row in council.differences
            ),
            "Every seat was fought, so the wards stand: ask the source of the summary."
            if council.settled_by == "wards"
            else "The summary stands. A by-election or a change of party since the seats were last fought?",
        )
        for body, council in sorted(board.councils.items())
        if council.differences
    )
