"""What lies behind a figure: the terms and places that its measure is made of, its past, and what others published.

Walks places; what they yield and of what is the measure's own. Values only; the command line and the site word them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import BodyId, Book, Bulletin, Contest, ContestId, PartyId, Statement, Watch
from tallyroom.figures.figure import Behind, Figure, Part, area
from tallyroom.figures.history import Held
from tallyroom.figures.measure import Adds, Measure, OfArea
from tallyroom.figures.measures import MEASURES
from tallyroom.figures.state import figure_of
from tallyroom.figures.watched import places_in
from tallyroom.tally import Board, Chamber, Place, Share, Standing, share_of_contest, share_of_council


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
    behind, rule = behind_of(book, board, figure)
    return Explanation(
        figure=figure,
        says=MEASURES[figure.measure].says,
        rule=rule,
        sum=behind.terms,
        parts=behind.parts,
        entries=figure.entries if figure.estimate is not None else entries_of(behind),
        held=held,
        published=published(board, figure.measure, figure.subject, figure.scope),
    )


def entries_of(behind: Behind) -> tuple[int, ...]:
    """All the entries that a figure rests on."""
    return tuple(sorted({entry for part in (*behind.terms, *behind.parts) for entry in part.entries}))


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


def behind_of(book: Book, board: Board, figure: Figure) -> tuple[Behind, str]:
    """The terms and parts of a figure on a board, and the rule by which they make it."""
    if figure.estimate is not None:
        terms = tuple(Part(says=says, value=value) for says, value in figure.estimate.terms)
        return Behind(terms), figure.estimate.method
    found = figure_of(book, board, figure.key)
    if found is None:
        return Behind(), ""
    place, measure = found[0], MEASURES[figure.measure]
    if place.kind == "contest":
        return _of_contest(book, board, book.contest(ContestId(place.id)), measure, figure)
    if place.kind == "council":
        council = board.chambers[BodyId(place.id)]
        of = next(of for of in measure.council if of.basis == figure.basis)
        terms = tuple(of.terms(book, council, figure)) if of.terms else ()
        adds = None if any(term.adds is not None for term in terms) else of.adds
        return Behind(terms, tuple(_wards(book, board, council, adds, figure))), of.rule
    if place.kind == "watch":
        watch, rule = book.watch(place.id), measure.watch.rule if measure.watch else ""
        return Behind(parts=tuple(_of_watch(book, board, watch, figure)) if watch else ()), rule
    totals = board.totals[place.id]
    whole = next(of for of in measure.area if of.basis == figure.basis and (of.when is None or of.when(totals)))
    rows = [(row, _shares(board, row)) for row in _rows(book, board, figure.scope)]
    made = whole.terms(totals) if whole.terms else _besides(whole, figure, rows)
    return Behind(tuple(made), tuple(_of_area(whole, figure, rows))), whole.rule


def _of_contest(book: Book, board: Board, contest: Contest, measure: Measure, figure: Figure) -> tuple[Behind, str]:
    standing = board.standing(contest.id)
    made = measure.contest.terms if measure.contest else None
    terms = tuple(made(book, contest, standing, figure)) if made else ()
    return Behind(terms, (_ward(book, contest, standing),)), f"{contest.system}: {contest.statute}"


def _ward(book: Book, contest: Contest, standing: Standing) -> Part:
    winners = ", ".join(dict.fromkeys(standing.seats)) or ", ".join(
        book.candidacy(contest.id, who).name for who in standing.returned
    )
    return Part(
        says=contest.division.name,
        value=winners or standing.state.value,
        change=standing.gained_from,
        entries=(standing.entry,) if standing.entry else (),
        place=Place("contest", contest.id),
    )


def _wards(book: Book, board: Board, council: Chamber, adds: Adds | None, figure: Figure) -> Iterator[Part]:
    """The wards of a council, with what each adds where no terms do; then what else its count rests on."""
    seen: set[int] = set()
    if council.summary_entry is not None:
        seen.add(council.summary_entry)
        place = Place("council", council.body)
        yield Part(says="council-level summary", entries=(council.summary_entry,), place=place)
    for contest in book.contests_of(council.body):
        if not contest.fills_seats:
            continue
        standing = board.standing(contest.id)
        ward = _ward(book, contest, standing)
        seen.update(ward.entries)
        if figure.measure == "turnout":
            rate = standing.turnout.rate if standing.turnout else None
            ward = replace(ward, value=rate, change=None)
        yield replace(ward, adds=adds(contest, standing, figure) if adds else None)
    others = tuple(number for number in council.behind if number not in seen)
    if others:
        yield Part(
            says="amendments, and who else decides control", entries=others, place=Place("council", council.body)
        )


def _of_watch(book: Book, board: Board, watch: Watch, figure: Figure) -> Iterator[Part]:
    for row in places_in(book, board, watch):
        party = PartyId(figure.subject)
        about = book.has_party(party)
        change = row.change.get(party, 0) if about and row.change is not None else None
        value = row.seats[party] if about else ", ".join(book.party(one).short_name for one in row.seats)
        adds = change if about else 1
        yield Part(says=row.called, value=value, change=change, adds=adds, entries=row.entries, place=row.place)


class _Row(NamedTuple):
    """One line of what an area is made of: a body with its contests there, or one contest of a body in many areas."""

    says: str
    place: Place
    chamber: Chamber | None
    contests: Sequence[Contest]


_Put = list[tuple[int, tuple[int, ...]]]
_Rows = list[tuple[_Row, list[tuple[Share, tuple[int, ...]]]]]


def _rows(book: Book, board: Board, area: str) -> Iterator[_Row]:
    for body in sorted(book.bodies, key=lambda one: one.id):
        areas = book.areas_of_body(body.id)
        chamber = board.chambers.get(body.id) if area in areas else None
        inside = [one for one in book.contests_of(body.id) if area in book.areas_of_contest(one.id)]
        together = len(areas) > 1
        yield _Row(body.name, Place("council", body.id), chamber, inside if together else ())
        for one in () if together else inside:
            yield _Row(one.division.name, Place("contest", one.id), None, (one,))


def _shares(board: Board, row: _Row) -> list[tuple[Share, tuple[int, ...]]]:
    """What a row puts into an area's sums, with the entries that say so: the sums are made of these very shares."""
    shares = [(share_of_council(row.chamber), row.chamber.behind)] if row.chamber is not None else []
    for contest in row.contests:
        standing = board.standing(contest.id)
        shares.append((share_of_contest(contest, standing), (standing.entry,) if standing.entry else ()))
    return shares


def _put(shares: list[tuple[Share, tuple[int, ...]]], whose: str | None, sums: Mapping[str, int]) -> _Put:
    """What shares put into some sums of a party, or of nobody in particular, each with its entries."""
    return [
        (sum(sums.get(what, 0) * n for (party, what), n in share.items() if party == whose), entries)
        for share, entries in shares
    ]


def _of_area(of: OfArea, figure: Figure, rows: _Rows) -> Iterator[Part]:
    for row, shares in rows:
        put = _put(shares, None if of.whole else figure.subject, of.sums)
        adds = sum(n for n, _ in put)
        shows = of.shows if row.chamber is not None else None
        shown, change = shows(row.chamber, figure) if shows and row.chamber else (adds, None)
        if adds or (isinstance(shown, int) and (shown or change)):
            behind = sorted({entry for n, entries in put if n or of.shows for entry in entries})
            added = None if of.terms or of.of_all else adds
            yield Part(says=row.says, value=shown, change=change, adds=added, entries=tuple(behind), place=row.place)


def _besides(of: OfArea, figure: Figure, rows: _Rows) -> Iterator[Part]:
    """What else a figure rests on: what its change is made of and on how many places, or what it is divided by."""
    for whose, sums in ((figure.subject, of.change), (None, of.of_all)):
        for what, says in sums.items():
            put = [one for _, shares in rows for one in _put(shares, whose, {what: 1}) if one[0]]
            entries = sorted({entry for _, entries in put for entry in entries})
            yield Part(says=says, value=sum(n for n, _ in put), entries=tuple(entries))
    for what, says in of.over.items():
        compared = [(n, shares) for _, shares in rows if (n := sum(n for n, _ in _put(shares, None, {what: 1})))]
        entries = sorted({entry for _, shares in compared for _, behind in shares for entry in behind})
        yield Part(says=says, value=sum(n for n, _ in compared), entries=tuple(entries))
