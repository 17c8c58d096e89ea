"""A package's background: who controlled its councils in the past, and the places that a newsroom watches.

It settles no result. It makes figures such as "after nine years", which nobody should write from memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tallyroom.domain import NOC, BodyId, Book, ContestId, Finding, PastControl, Watch
from tallyroom.feeds.tables import Row


def past_control(book: Book, rows: Sequence[Row], findings: list[Finding]) -> tuple[PastControl, ...]:
    """Who controlled councils in the past, from `past_control.csv`; rows at fault are left out."""
    made = []
    for row in rows:
        faults = list(_past_faults(book, row))
        findings += faults
        if not faults and all(row[column] is not None for column in ("council_id", "since", "party_id")):
            made.append(PastControl(body=row["council_id"], since=row["since"], party=row["party_id"]))
    findings += _past_twice(rows)
    return tuple(sorted(made, key=lambda run: (run.body, run.since)))


def _past_faults(book: Book, row: Row) -> Iterator[Finding]:
    party, since = row["party_id"], row["since"]
    yield from _council_faults(book, row)
    if party is not None and party != NOC and book.parties and not book.has_party(party):
        says = f"{party} is not in parties.csv"
        yield Finding.block("party-unknown", row.where("party_id"), says, "Add it, or mend the id.")
    if since is not None and since >= book.event.polling_date.year:
        says = f"{since} is no year before this election"
        yield Finding.block("cell", row.where("since"), says, "The past ends on the eve of poll.")


def _past_twice(rows: Iterable[Row]) -> Iterator[Finding]:
    seen: dict[tuple[str, int], int] = {}
    for row in rows:
        council, since = row["council_id"], row["since"]
        if council is not None and since is not None:
            first = seen.setdefault((council, since), row.number)
            if first != row.number:
                says = f"{council} has a row for {since} already, row {first}"
                yield Finding.block("row-twice", row.where("since"), says, "Keep one of the two rows.")


def watches(book: Book, rows: Sequence[Row], findings: list[Finding]) -> tuple[Watch, ...]:
    """The watch lists, from `watch.csv`, in the order of the file; rows at fault are left out."""
    lists: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        faults = list(_watch_faults(book, row, lists.get(row["watch_id"], [])))
        findings += faults
        if not faults and all(row[column] is not None for column in ("watch_id", "name", "council_id")):
            lists[row["watch_id"]].append(row)
    return tuple(
        Watch(
            id=id_,
            name=places[0]["name"],
            name_cy=next((row["name_cy"] for row in places if row["name_cy"]), None),
            bodies=tuple(BodyId(row["council_id"]) for row in places if row["ballot_id"] is None),
            contests=tuple(ContestId(row["ballot_id"]) for row in places if row["ballot_id"] is not None),
        )
        for id_, places in lists.items()
    )


def _council_faults(book: Book, row: Row) -> Iterator[Finding]:
    council = row["council_id"]
    if council is not None and not book.has_body(council):
        says = f"{council} is not in councils.csv"
        yield Finding.block("council-unlisted", row.where("council_id"), says, "Add it, or mend the id.")


def _watch_faults(book: Book, row: Row, before: Sequence[Row]) -> Iterator[Finding]:
    """What is wrong with a row, beside those `before` it in the same list."""
    yield from _council_faults(book, row)
    id_, ballot, council = row["watch_id"], row["ballot_id"], row["council_id"]
    if id_ is not None and (book.has_body(id_) or book.has_contest(id_) or book.has_party(id_) or id_ in book.areas):
        yield Finding.block("id-taken", row.where("watch_id"), f"{id_!r} is the id of something else", "Rename it.")
    if ballot is not None and not book.has_contest(ballot):
        says = f"{ballot} is not in contests.csv"
        yield Finding.block("contest-unknown", row.where("ballot_id"), says, "Add the contest, or mend the id.")
    elif ballot is not None and not _is_ward_of(book, ContestId(ballot), council):
        says = f"{ballot} fills no seats on {council}"
        yield Finding.block("watch", row.where("ballot_id"), says, "Watch lists are of wards and of whole councils.")
    if before and row["name"] not in {None, before[0]["name"]}:
        says = f"{id_} is called {before[0]['name']!r} in row {before[0].number}"
        yield Finding.block("watch", row.where("name"), says, "Give every row of a list the same name.")
    for first in before:
        if first["council_id"] == council and (ballot is None or first["ballot_id"] in {None, ballot}):
            says = f"{id_} has this place already, row {first.number}"
            mend = "Keep one of the two rows: a council has its wards in it."
            yield Finding.block("row-twice", row.where("ballot_id"), says, mend)


def _is_ward_of(book: Book, ballot: ContestId, council: str | None) -> bool:
    contest = book.contest(ballot)
    return contest.fills_seats and council in {None, contest.body}
