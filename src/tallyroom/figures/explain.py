"""What lies behind a figure: its parts, the entries that made it, the rule, its past, and what others published.

Values only; the command line and the site put them into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import NOC, Basis, BodyId, Book, Bulletin, Contest, ContestId, PartyId, Statement, Watch
from tallyroom.figures.catalogue import MEASURES
from tallyroom.figures.figure import Figure, Value, area
from tallyroom.figures.history import Held
from tallyroom.figures.watched import places_in
from tallyroom.tally import Board, Council, Place, Standing, Turnout


class Part(Struct, frozen=True, kw_only=True):
    """One thing that a figure rests on: a sum's term, a ward, a council. `entry` is where it was recorded."""

    says: str
    value: Value | None = None
    change: Value | None = None
    entry: int | None = None
    place: Place | None = None


class Explanation(Struct, frozen=True, kw_only=True):
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
    if figure.estimate is not None:
        entries = list(figure.entries)
    return Explanation(
        figure=figure,
        says=MEASURES[figure.measure].says,
        rule=rule,
        sum=tuple(terms),
        parts=tuple(parts),
        entries=tuple(entries),
        held=held,
        published=published(board, figure.measure, figure.subject, figure.scope),
    )


def published(
    board: Board, measure: str, subject: str, scope: str | None = None
) -> tuple[tuple[Bulletin, Statement], ...]:
    """What others have printed under a measure of a subject, of one scope or of any, in the order it came in."""
    return tuple(
        (bulletin, statement)
        for _, bulletin in board.bulletins
        for statement in bulletin.statements
        if (statement.measure, statement.subject) == (measure, subject)
        and (scope is None or area(scope) == area(statement.scope))
    )


def _behind(book: Book, board: Board, figure: Figure) -> tuple[list[Part], list[Part], str]:
    if figure.estimate is not None:
        return [Part(says=says, value=value) for says, value in figure.estimate.terms], [], figure.estimate.method
    contest = _contest_of(book, figure)
    if contest is not None:
        return _of_contest(book, board, contest, figure)
    if figure.scope in board.councils:
        council = board.councils[figure.scope]  # type: ignore[index]
        terms = _SUMS.get(figure.measure, _no_sum)(book, council, figure)
        return list(terms), list(_wards(book, board, council, figure)), _COUNCIL_RULES.get(figure.measure, "")
    if book.has_body(figure.scope):
        contests = book.contests_of(figure.scope)  # type: ignore[arg-type]
        return [], [_ward(book, contest, board.standing(contest.id)) for contest in contests], ""
    watch = book.watch(figure.scope)
    if watch is not None:
        return [], list(_of_watch(book, board, watch, figure)), _WATCHED
    rates = board.totals[figure.scope].turnout if figure.measure == "turnout" else None
    return list(_rate_sum(rates)), list(_of_area(book, board, figure)), _AREA[figure.measure, figure.basis].rule


def _contest_of(book: Book, figure: Figure) -> Contest | None:
    """The one contest that a figure is about, if it is about one."""
    for id_ in (figure.scope, figure.subject):
        if book.has_contest(id_):
            return book.contest(ContestId(id_))
    if figure.measure == "referendum_result":
        asked = [contest for contest in book.contests_of(BodyId(figure.scope)) if contest.kind == "referendum"]
        return asked[0] if len(asked) == 1 else None
    return None


def _of_contest(book: Book, board: Board, contest: Contest, figure: Figure) -> tuple[list[Part], list[Part], str]:
    standing = board.standing(contest.id)
    terms = [
        Part(says=book.candidacy(contest.id, who).name, value=n, entry=standing.entry) for who, n in standing.votes
    ]
    if figure.measure == "turnout":
        terms = list(_rate_sum(standing.turnout))
    if standing.by_lot:
        terms.append(Part(says="decided by the lot that the returning officer drew"))
    if standing.sheet is not None and len(standing.returned) > 1:
        elected = ", ".join(book.candidacy(contest.id, who).name for who in standing.returned)
        terms.append(Part(says=f"elected, in this order: {elected}"))
    return terms, [_ward(book, contest, standing)], f"{contest.system}: {contest.statute}"


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


def _rate_sum(turnout: Turnout | None) -> Iterator[Part]:
    """Of what a turnout is made, where it is not as a source states it."""
    if turnout is not None and turnout.papers is not None and turnout.electorate is not None:
        yield Part(says=f"{_OF[turnout.of]}", value=turnout.papers)
        yield Part(says="electorate", value=turnout.electorate)


_OF = {"verified": "ballot papers verified", "valid": "valid votes"}


def _wards(book: Book, board: Board, council: Council, figure: Figure) -> Iterator[Part]:
    if council.summary_entry is not None:
        yield Part(says="council-level summary", entry=council.summary_entry, place=Place("council", council.body))
    for contest in book.contests_of(council.body):
        if contest.fills_council_seats:
            standing = board.standing(contest.id)
            ward = _ward(book, contest, standing)
            rate = standing.turnout.rate if standing.turnout else None
            yield replace(ward, value=rate, change=None) if figure.measure == "turnout" else ward


def _seats_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    party = figure.subject
    before = council.before
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


def _past_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    for run in book.past_control_of(council.body):
        who = "no overall control" if run.party == NOC else book.party(run.party).name
        yield Part(says=f"from the elections of {run.since}: {who}")


def _turnout_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    return _rate_sum(council.turnout)


def _no_sum(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    return iter(())


_SUMS: dict[str, Callable[[Book, Council, Figure], Iterator[Part]]] = {
    "council_seats": _seats_sum,
    "council_control": _control_sum,
    "turnout": _turnout_sum,
    "years_without_control": _past_sum,
    "years_in_control": _past_sum,
}

_COUNCIL_RULES = {
    "years_without_control": "the year of this election less that of the elections at which it was last lost",
    "years_in_control": "the year of this election less that of the elections at which it was gained",
    "council_seats": "seats not up, by the composition on the eve of poll, and seats won on the night",
    "council_control": "more than half of all seats, vacancies included; exactly half is no overall control",
}


_WATCHED = "the wards declared, and the councils complete, of a list that the package names in watch.csv"


def _of_watch(book: Book, board: Board, watch: Watch, figure: Figure) -> Iterator[Part]:
    for row in places_in(book, board, watch):
        party = PartyId(figure.subject)
        about = book.has_party(party)
        change = row.change.get(party, 0) if about and row.change is not None else None
        value = row.seats[party] if about else ", ".join(book.party(one).short_name for one in row.seats)
        yield Part(says=row.called, value=value, change=change, entry=row.entry, place=row.place)


def _of_area(book: Book, board: Board, figure: Figure) -> Iterator[Part]:
    for body_id, council in sorted(board.councils.items()):
        body = book.body(body_id)
        if figure.scope not in book.areas_of_body(body.id):
            continue
        part = _AREA[figure.measure, figure.basis].part(council, PartyId(figure.subject))
        if part is not None:
            value, change = part
            entry = council.entries[-1] if council.entries else None
            yield Part(says=body.name, value=value, change=change, entry=entry, place=Place("council", body_id))


_Said = tuple[Value, Value | None] | None


def _controlled(council: Council, party: PartyId) -> _Said:
    return (council.control.label, None) if council.control.after == party else None


def _gained(council: Council, party: PartyId) -> _Said:
    return (council.control.label, None) if council.control.changed_hands and council.control.after == party else None


def _lost(council: Council, party: PartyId) -> _Said:
    return (council.control.label, None) if council.control.changed_hands and council.control.before == party else None


def _gained_or_lost(council: Council, party: PartyId) -> _Said:
    return _gained(council, party) or _lost(council, party)


def _decided(council: Council, party: PartyId) -> _Said:
    return (council.control.label, None) if council.control.certain else None


def _complete(council: Council, party: PartyId) -> _Said:
    return (council.control.label, None) if council.complete else None


def _up(council: Council, party: PartyId) -> _Said:
    return council.control.label or "not declared yet", None


def _seats(council: Council, party: PartyId) -> _Said:
    seats, change = dict(council.seats).get(party, 0), council.change(party)
    return (seats, change) if council.complete and (seats or change) else None


def _seats_since_last(council: Council, party: PartyId) -> _Said:
    change = dict(council.changes_last or ()).get(party)
    return (change, None) if change else None


def _won(council: Council, party: PartyId) -> _Said:
    won = dict(council.won or ()).get(party)
    return (won, None) if won else None


def _rate(council: Council, party: PartyId) -> _Said:
    return (council.turnout.rate, None) if council.turnout else None


def _contests(council: Council, party: PartyId) -> _Said:
    return (council.declared, None) if council.declared else None


class _AreaMeasure(Struct, frozen=True):
    """How a figure over an area is made of its councils: the rule, and what each council gives."""

    rule: str
    part: Callable[[Council, PartyId], _Said]


_AREA: dict[tuple[str, Basis], _AreaMeasure] = {
    ("councils_controlled", "eve"): _AreaMeasure(
        "councils whose control is certain; the change is net, against the eve of poll", _controlled
    ),
    ("councils_change", "eve"): _AreaMeasure(
        "net: councils gained less councils lost, against the eve of poll", _gained_or_lost
    ),
    ("councils_gained", "eve"): _AreaMeasure("gross: a majority now and not before", _gained),
    ("councils_lost", "eve"): _AreaMeasure("gross: a majority before and not now", _lost),
    ("councils_declared", "eve"): _AreaMeasure("councils whose control is certain by arithmetic", _decided),
    ("councils_complete", "eve"): _AreaMeasure("councils of which every seat is known", _complete),
    ("councils_at_stake", "eve"): _AreaMeasure("councils that renew seats", _up),
    ("council_seats", "eve"): _AreaMeasure(
        "seats held on complete councils; the change is against the same councils on the eve of poll", _seats
    ),
    ("seats_change", "eve"): _AreaMeasure("seats now less seats on the eve of poll, on complete councils", _seats),
    ("seats_change", "last"): _AreaMeasure(
        "seats won less seats won the last time, in contests whose boundaries have not moved", _seats_since_last
    ),
    ("seats_won", "eve"): _AreaMeasure("seats won at this election, as far as declared", _won),
    ("contests_count", "eve"): _AreaMeasure("contests declared; mayors and referendums count too", _contests),
    ("turnout", "eve"): _AreaMeasure("papers or valid votes over the electorate, in every ward of the area", _rate),
}
