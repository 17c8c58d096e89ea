"""What an earlier night leaves to the next: who holds which seats since, and how each ward voted."""

from __future__ import annotations

from collections.abc import Sequence

from tallyroom.domain import Book, Entry
from tallyroom.feeds.filling.compositions import Held, put_composition
from tallyroom.feeds.filling.folder import Folder
from tallyroom.feeds.filling.names import Councils, Parties, Ward
from tallyroom.feeds.filling.past import PastContest, PastPerson
from tallyroom.feeds.filling.report import Took
from tallyroom.feeds.outgoing.told import Return, Told
from tallyroom.register import council_of
from tallyroom.tally import Board


def past_of_ledger(book: Book, board: Board, entries: Sequence[Entry], *, source: str) -> tuple[PastContest, ...]:
    """Every contest that was declared that night."""
    told = Told(book, board, entries)
    return tuple(_contest(book, told, one, source) for one in told.returns())


def _contest(book: Book, told: Told, one: Return, source: str) -> PastContest:
    contest, votes = one.contest, dict(one.declaration.votes)
    known = council_of(contest.body)
    named = [part for part in contest.id.split(".")[1:-1] if part != "by"]
    people = []
    for who in contest.candidacies:
        party = told.party_of(who)
        people.append(
            PastPerson(
                name=who.name,
                reference=party.id if party else "",
                party=party.name if party else "",
                votes=votes.get(who.id),
                elected=one.elected(who),
            )
        )
    return PastContest(
        ballot=contest.id,
        kind=contest.id.split(".")[0],
        ward=Ward(known.id if known else contest.body, contest.division.name, named[-1], contest.division.gss or ""),
        day=contest.polling_date or book.event.polling_date,
        seats=contest.seats,
        people=tuple(people),
        source=source,
        electorate=one.declaration.electorate or contest.electorate,
    )


def fill_from_ledger(folder: Folder, book: Book, board: Board, *, source: str) -> Took:
    """Compositions as that night left them, of the councils that were complete."""
    took = Took(source, [], [])
    councils, parties = Councils(folder), Parties(folder)
    placed = 0
    for body, council in sorted(board.councils.items()):
        meant = councils.of(body, book.body(body).gss or "", book.body(body).name)
        if meant is not None and council.complete:
            seats: dict[str, int] = {"vacant": council.vacancies, **{str(party): n for party, n in council.seats}}
            held = Held(seats=seats, year=book.event.polling_date.year)
            placed += put_composition(folder, meant, held, source, parties)
    took.say(placed, "composition")
    return took
