"""What things are called: ids into the names that people know. House style for figures is in `style`."""

from __future__ import annotations

from tallyroom.domain import NOC, BodyId, Book, ContestId, PartyId

#: Subjects and scopes that are no party, council or contest.
_PLAIN = {"gb": "Great Britain", "national": "Great Britain", "all": "all", NOC: "No overall control"}


def name(book: Book, id_: str) -> str:
    """The name of a party, a council, a contest, a watch list or an area; the id itself for anything else.

    Areas are named by their words: `south-west` is South West.
    """
    if id_ in _PLAIN:
        return _PLAIN[id_]
    if book.has_party(id_):
        return book.party(PartyId(id_)).name
    if book.has_body(id_):
        return book.body(BodyId(id_)).name
    if book.has_contest(id_):
        return book.contest(ContestId(id_)).division.name
    if (watch := book.watch(id_)) is not None:
        return watch.name
    return book.areas.get(id_, id_)


def short_name(book: Book, party: PartyId) -> str:
    """A party's name as lists have it."""
    if party == NOC:
        return "NOC"
    return book.party(party).short_name if book.has_party(party) else name(book, party)
