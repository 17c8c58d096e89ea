"""Checks on council-level summaries: against the council's size, and against its wards."""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.domain import NOC, Book, CouncilSummary, Finding, Grade
from tallyroom.tally import Board


def summary_faults(book: Book, summary: CouncilSummary, where: str) -> Iterator[Finding]:
    """Parties must be known, seats not negative, and all of them must add up to the council."""
    body = book.body(summary.body)
    for party, n in summary.seats:
        if not book.has_party(party):
            yield Finding(
                code="party-unknown",
                grade=Grade.BLOCK,
                where=where,
                says=f"{party!r} is not a party in this night's book",
                mend="Mend the party's id.",
            )
        if n < 0:
            yield Finding(
                code="seats-negative",
                grade=Grade.BLOCK,
                where=where,
                says=f"{party} has {n} seats",
                mend="Seats are not below nought.",
            )
    if summary.control not in (None, NOC) and not book.has_party(summary.control):
        yield Finding(
            code="party-unknown",
            grade=Grade.BLOCK,
            where=where,
            says=f"{summary.control!r}, said to be in control, is not a party in this night's book",
            mend="Mend the party's id, or write noc.",
        )
    total = sum(n for _, n in summary.seats) + summary.vacancies
    if body.seats is not None and total != body.seats:
        yield Finding(
            code="summary-total",
            grade=Grade.BLOCK if total > body.seats else Grade.QUERY,
            where=where,
            says=f"{body.name}: seats add up to {total}, and the council has {body.seats}",
            mend="Mend the seats, or give the vacancies.",
        )


def reconcile(book: Book, board: Board) -> tuple[Finding, ...]:
    """Where wards and council-level summaries disagree, council by council."""
    return tuple(
        Finding(
            code="summary-against-wards",
            grade=Grade.QUERY,
            where=body,
            says="; ".join(
                f"{book.party(row.party).short_name} {row.wards} by the wards, {row.summary} by the summary"
                for row in council.differences
            ),
            mend=(
                "Every seat was fought, so the wards stand: ask the source of the summary."
                if council.settled_by == "wards"
                else "The summary stands. A by-election or a change of party since the seats were last fought?"
            ),
        )
        for body, council in sorted(board.councils.items())
        if council.differences
    )
