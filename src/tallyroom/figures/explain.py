"""What lies behind a figure: its parts, the entries that made it, the rule, its past, and what others published.

Values only; the command line and the site put them into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tallyroom.domain import Book, Bulletin, Contest, PartyId, Statement
from tallyroom.figures.catalogue import MEASURES
from tallyroom.figures.figure import Figure, Value
from tallyroom.figures.history import Held
from tallyroom.rulebook import rule_for
from tallyroom.tally import EVERYWHERE, Board, Council, Place, Standing, areas_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing that a figure rests on: a sum's term, a ward, a council. `entry` is where it was recorded."""

    says: str
    value: Value | None = None
    change: Value | None = None
    entry: int | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A figure and all that is behind it. `sum` are the terms of its arithmetic, `parts` the places it comes from."""

    figure: Figure
    says: str
    rule: str
    sum: tuple[Part, ...]
    parts: tuple[Part, ...]
    entries: tuple[int, ...]
    held: tuple[Held, ...]
    published: tuple[tuple[Bulletin, Statement], ...]


def explain(book: Book, board: Board, figure: Figure, held: tuple[Held, ...]) -> Explanation:
    """Everything behind a figure on this board."""
    terms, parts, rule = _behind(book, board, figure)
    entries = sorted({part.entry for part in (*terms, *parts) if part.entry})
    return Explanation(
        figure=figure,
        says=MEASURES[figure.measure].says,
        rule=rule,
        sum=tuple(terms),
        parts=tuple(parts),
        entries=tuple(entries),
        held=held,
        published=published(board, figure.measure, figure.subject),
    )


def published(board: Board, measure: str, subject: str) -> tuple[tuple[Bulletin, Statement], ...]:
    """What others have printed under the same measure of the same subject, in the order in which it came in."""
    return tuple(
        (bulletin, statement)
        for _, bulletin in board.bulletins
        for statement in bulletin.statements
        if (statement.measure, statement.subject) == (measure, subject)
    )


def _behind(book: Book, board: Board, figure: Figure) -> tuple[list[Part], list[Part], str]:
    if book.has_contest(figure.scope):
        return _of_contest(book, board, book.contest(figure.scope))  # type: ignore[arg-type]
    if book.has_contest(figure.subject):
        return _of_contest(book, board, book.contest(figure.subject))  # type: ignore[arg-type]
    if figure.scope in board.councils:
        council = board.councils[figure.scope]  # type: ignore[index]
        terms = _SUMS.get(figure.measure, _no_sum)(book, council, figure)
        return list(terms), list(_wards(book, board, council)), _COUNCIL_RULES.get(figure.measure, "")
    if book.has_body(figure.scope):
        contests = book.contests_of(figure.scope)  # type: ignore[arg-type]
        return [], [_ward(book, contest, board.standing(contest.id)) for contest in contests], ""
    return [], list(_of_area(book, board, figure)), _AREA_RULES.get(figure.measure, "")


def _of_contest(book: Book, board: Board, contest: Contest) -> tuple[list[Part], list[Part], str]:
    body = book.body(contest.body)
    rule = rule_for(kind=contest.kind, nation=body.nation, on=book.event.polling_date)
    standing = board.standing(contest.id)
    votes = [
        Part(says=book.candidacy(contest.id, who).name, value=n, entry=standing.entry) for who, n in standing.votes
    ]
    return votes, [_ward(book, contest, standing)], f"{rule.counts}: {rule.statute}"


def _ward(book: Book, contest: Contest, standing: Standing) -> Part:
    winners = ", ".join(dict.fromkeys(standing.seats)) or ", ".join(
        book.candidacy(contest.id, who).name for who in standing.returned
    )
    return Part(
        says=contest.division.name,
        value=winners or standing.state.value,
        change=standing.gained_from,
        entry=standing.entry,
        place=Place("contest", contest.id),
    )


def _wards(book: Book, board: Board, council: Council) -> Iterator[Part]:
    if council.summary_entry is not None:
        yield Part(says="council-level summary", entry=council.summary_entry, place=Place("council", council.body))
    for contest in book.contests_of(council.body):
        if contest.fills_council_seats:
            yield _ward(book, contest, board.standing(contest.id))


def _seats_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    party = figure.subject
    before = book.composition(council.body)
    if before is not None:
        held = dict(before.seats).get(party, 0)  # type: ignore[call-overload]
        yield Part(says=f"held on the eve of poll ({before.source or 'the package'})", value=held)
    if council.settled_by == "summary":
        says = "held after, as the council-level summary states"
        yield Part(says=says, value=figure.value, entry=council.summary_entry)
        return
    yield Part(says="not up this time", value=dict(council.not_up).get(party, 0))  # type: ignore[call-overload]
    yield Part(says="won on the night", value=dict(council.won or ()).get(party, 0))  # type: ignore[call-overload]


def _control_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    yield Part(says="needed for a majority", value=council.control.needed)
    for party, seats in council.seats:
        yield Part(says=book.party(party).name, value=seats, change=council.change(party))
    yield Part(says="still to be declared", value=council.to_come)
    if council.control.basis != "arithmetic":
        yield Part(says=f"decided by: {council.control.basis}")


def _no_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    return iter(())


_SUMS: dict[str, Callable[[Book, Council, Figure], Iterator[Part]]] = {
    "council_seats": _seats_sum,
    "seats_won": _seats_sum,
    "council_control": _control_sum,
}

_COUNCIL_RULES = {
    "council_seats": "seats not up, by the composition on the eve of poll, and seats won on the night",
    "council_control": "more than half of all seats, vacancies included; exactly half is no overall control",
}

_AREA_RULES = {
    "councils_controlled": "councils whose control is certain; the change is net, against the eve of poll",
    "councils_change": "net: councils gained less councils lost, against the eve of poll",
    "council_seats": "seats held on complete councils; the change is against the same councils on the eve of poll",
    "councils_declared": "councils whose control is certain by arithmetic",
}


def _of_area(book: Book, board: Board, figure: Figure) -> Iterator[Part]:
    for body_id, council in sorted(board.councils.items()):
        body = book.body(body_id)
        if figure.scope not in areas_of(body) and figure.scope != EVERYWHERE:
            continue
        part = _AREA_PARTS.get(figure.measure, _control_part)(council, figure.subject)
        if part is not None:
            value, change = part
            entry = council.entries[-1] if council.entries else None
            yield Part(says=body.name, value=value, change=change, entry=entry, place=Place("council", body_id))


def _control_part(council: Council, subject: str) -> tuple[Value, Value | None] | None:
    control = council.control
    if control.after is None or subject not in {"all", control.after, control.before}:
        return None
    return control.after, control.label


def _seats_part(council: Council, subject: str) -> tuple[Value, Value | None] | None:
    seats = dict(council.seats).get(subject)  # type: ignore[call-overload]
    change = council.change(PartyId(subject))
    return (seats or 0, change) if council.complete and (seats or change) else None


def _won_part(council: Council, subject: str) -> tuple[Value, Value | None] | None:
    won = dict(council.won or ()).get(subject)  # type: ignore[call-overload]
    return (won, None) if won else None


_AREA_PARTS: dict[str, Callable[[Council, str], tuple[Value, Value | None] | None]] = {
    "council_seats": _seats_part,
    "seats_change": _seats_part,
    "seats_won": _won_part,
}
