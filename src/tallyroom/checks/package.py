"""Seats are neither made nor lost, held against a package before the night: its sizes, contests, holders and defenders.

Looks at a book alone. What is unknown breaks no law: each law is held only where everything that it speaks of is known.
The same laws on what has been declared are the tally's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from tallyroom.domain import VACANT, Body, Book, Composition, Contest, Finding, PartyId

#: Where a value stands in its package: the file, what the row is about, and the column.
Locate = Callable[[str, str, str], str]


class Seats(Struct, frozen=True, kw_only=True):
    """What a package says of one body's seats. `up` are those that its ordinary contests fill."""

    book: Book
    body: Body
    ordinary: Sequence[Contest]
    between: Sequence[Contest]
    before: Composition | None
    at: Locate

    @property
    def up(self) -> int:
        return sum(contest.seats for contest in self.ordinary)

    @property
    def renews_all(self) -> bool:
        """Whether every seat is up: by its cycle, by the seats given, or by its contests."""
        size = self.body.seats
        return self.body.cycle == "all" or (size is not None and size in {self.body.seats_up, self.up})


def plainly(file: str, about: str, column: str) -> str:
    """Where a value stands, for those who know no rows."""
    return ", ".join(filter(None, (file, about, column)))


def package_faults(book: Book, at: Locate = plainly) -> Iterator[Finding]:
    """Every law that the package breaks, each with the place and how to fix it."""
    for body in book.bodies:
        contests = [contest for contest in book.contests_of(body.id) if contest.fills_seats]
        seats = Seats(
            book=book,
            body=body,
            ordinary=[contest for contest in contests if contest.renews_seats],
            between=[contest for contest in contests if contest.is_by_election],
            before=book.composition(body.id),
            at=at,
        )
        for law in LAWS.values():
            yield from law(seats)


def _sizes(seats: Seats) -> Iterator[Finding]:
    """No more seats are up than there are."""
    body, size = seats.body, seats.body.seats
    if size is None:
        return
    if body.seats_up is not None and body.seats_up > size:
        where = seats.at("councils.csv", body.id, "seats_up")
        yield Finding.block(
            "seats-unconserved", where, f"{body.seats_up} seats are up of {size}", "Correct one of the two."
        )
    elif seats.up > size:
        where = seats.at("councils.csv", body.id, "seats_total")
        says = f"{body.name} has {size} seats, and its contests fill {seats.up}"
        yield Finding.block("seats-unconserved", where, says, "Correct seats_total, or the seats in contests.csv.")
    elif body.cycle == "all" and body.seats_up is not None and body.seats_up != size:
        where = seats.at("councils.csv", body.id, "seats_up")
        says = f"{body.name} is elected as a whole, and {body.seats_up} of {size} seats are up"
        yield Finding.query(
            "seats-unconserved", where, says, "Right where a poll is held on another day; else correct one of the two."
        )


def _contests(seats: Seats) -> Iterator[Finding]:
    """The contests of a body fill the seats that are up, where it has any contests."""
    body = seats.body
    if not seats.ordinary:
        return
    if body.cycle == "none" and body.seats is not None:
        where = seats.at("councils.csv", body.id, "cycle")
        says = f"cycle is none, and {len(seats.ordinary)} contests fill seats of {body.name}"
        yield Finding.block("seats-unconserved", where, says, "Write all, halves or thirds.")
    up = body.seats_up if body.seats_up is not None else body.seats if body.cycle == "all" else None
    if up is None or up == seats.up or (body.seats is not None and seats.up > body.seats):
        return
    where = seats.at("councils.csv", body.id, "seats_up" if body.seats_up is not None else "seats_total")
    if seats.up > up:
        says = f"{up} seats of {body.name} are up, and its contests fill {seats.up}"
        yield Finding.block("seats-unconserved", where, says, "Correct seats_up, or the seats in contests.csv.")
    elif all(contest.papers_known for contest in seats.ordinary):
        says = f"{up} seats of {body.name} are up, and its contests fill {seats.up} of them"
        yield Finding.query("seats-unconserved", where, says, "Is a contest missing, or are the seats of one wrong?")


def _composition(seats: Seats) -> Iterator[Finding]:
    """Who held seats before adds up to the body, unless its size changes: then every seat is up."""
    body, before = seats.body, seats.before
    if before is None or body.seats is None or before.total == body.seats:
        return
    where = seats.at("composition_before.csv", body.id, "seats")
    says = f"the seats of {body.name} add up to {before.total}, and it has {body.seats}"
    if seats.renews_all and body.is_up:
        mend = "Right where it has changed its size; else correct them, or add the vacant seats."
        yield Finding.note("composition-size", where, says, mend)
    elif before.total > body.seats:
        yield Finding.block("seats-unconserved", where, says, "Correct the seats, or seats_total.")
    else:
        yield Finding.query("composition-size", where, says, "Add the vacant seats, or correct the others.")


def _defenders(seats: Seats) -> Iterator[Finding]:
    """A contest has as many defenders as seats; nobody defends seats that they do not hold."""
    for contest in (*seats.ordinary, *seats.between):
        if contest.held_by and len(contest.held_by) != contest.seats:
            where = seats.at("contests.csv", contest.id, "defending_party")
            says = f"names who defends {len(contest.held_by)} seats, and the contest fills {contest.seats}"
            yield Finding.query(
                "seats-unconserved", where, says, "Name one party a seat, joined with |, or leave it empty."
            )
    before = seats.before
    if before is None:
        return
    held = dict(before.seats) | {VACANT: before.vacancies}
    yield from _too_many(seats, held)
    if seats.renews_all:
        yield from _too_few(seats, held)


def _too_many(seats: Seats, held: dict[PartyId, int]) -> Iterator[Finding]:
    """More seats defended than held. A vacant seat may be named by the party that had it."""
    defended = Counter(party for contest in (*seats.ordinary, *seats.between) for party in contest.held_by)
    over = {party: n - held.get(party, 0) for party, n in defended.items() if n > held.get(party, 0)}
    # A source that lumps small parties together holds their seats too.
    lumped = sum(n for party, n in held.items() if seats.book.has_party(party) and _is_lump(seats.book, party))
    spare = held.get(VACANT, 0) - defended[VACANT] + max(0, lumped - sum(defended[p] for p in held if _lump(seats, p)))
    if sum(over.values()) <= max(0, spare):
        return
    for party, n in sorted(over.items()):
        where = seats.at("composition_before.csv", seats.body.id, "seats")
        fewer = defended[party] - n
        says = f"{_name(seats.book, party)} defends {defended[party]} seats of {seats.body.name}, and holds {fewer}"
        yield Finding.query("seats-unconserved", where, says, "Are both of the eve of poll? Correct one of the two.")


def _too_few(seats: Seats, held: dict[PartyId, int]) -> Iterator[Finding]:
    """Where every seat is up and every defender is known, all that a party holds is defended."""
    known = all(len(contest.held_by) == contest.seats for contest in seats.ordinary)
    if not known or not seats.ordinary or seats.up != seats.body.seats:
        return
    defended = Counter(party for contest in seats.ordinary for party in contest.held_by)
    for party, n in sorted(held.items()):
        if party != VACANT and defended[party] < n and not _lump(seats, party):
            where = seats.at("composition_before.csv", seats.body.id, "seats")
            all_up = f"{_name(seats.book, party)} holds {n} seats of {seats.body.name}, which are all up"
            says = f"{all_up}, and defends {defended[party]}"
            yield Finding.query(
                "seats-unconserved", where, says, "Are both of the eve of poll? Correct one of the two."
            )


def _by_elections(seats: Seats) -> Iterator[Finding]:
    """A by-election fills a seat that is not up; there are no such seats where all are."""
    body = seats.body
    filled = sum(contest.seats for contest in seats.between)
    if not filled or body.seats is None:
        return
    where = seats.at("contests.csv", seats.between[0].id, "contest_type")
    if seats.renews_all and seats.ordinary:
        says = f"{body.name} is elected as a whole, so it has no by-election on the same day"
        yield Finding.block("seats-unconserved", where, says, "Write local, or correct the cycle.")
    elif seats.up + filled > body.seats:
        says = f"{body.name} has {body.seats} seats; {seats.up} are up, and by-elections fill {filled}"
        yield Finding.block("seats-unconserved", where, says, "Correct the seats.")


def _past(seats: Seats) -> Iterator[Finding]:
    """Nobody elected more last time than there were seats."""
    for contest in (*seats.ordinary, *seats.between):
        past = seats.book.previous_of(contest.id)
        won = sum(one.elected for one in past.candidacies) if past is not None else 0
        if past is not None and won > past.seats:
            where = seats.at("previous.csv", contest.id, "elected")
            says = f"{won} are marked elected, and {past.seats} seats were filled"
            yield Finding.query("seats-unconserved", where, says, "Correct elected, or seats.")


#: Each law by its name.
LAWS: dict[str, Callable[[Seats], Iterator[Finding]]] = {
    "sizes": _sizes,
    "contests": _contests,
    "composition": _composition,
    "defenders": _defenders,
    "by-elections": _by_elections,
    "past": _past,
}


def _is_lump(book: Book, party: PartyId) -> bool:
    return book.party(party).kind == "lumped"


def _lump(seats: Seats, party: PartyId) -> bool:
    return seats.book.has_party(party) and _is_lump(seats.book, party)


def _name(book: Book, party: PartyId) -> str:
    return book.party(party).name if book.has_party(party) else party
