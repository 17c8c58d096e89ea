"""Which figures a board yields: of one place, or by one key. Every reader of figures asks here or asks `history`."""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.domain import BodyId, Book, ContestId
from tallyroom.figures.figure import Figure, Key
from tallyroom.figures.measures import MEASURES
from tallyroom.tally import Place, Stands

_CONTEST = [(name, one.contest) for name, one in MEASURES.items() if one.contest]
_COUNCIL = [(name, of) for name, one in MEASURES.items() for of in one.council]
AREA = [(name, of) for name, one in MEASURES.items() for of in one.area]
_WATCH = [(name, one.watch) for name, one in MEASURES.items() if one.watch]


def figures_at(book: Book, board: Stands, place: Place) -> Iterator[Figure]:
    """Every figure that a place yields, on the board as it stands. Places that yield none yield nothing."""
    match place.kind:
        case "contest":
            contest, standing = book.contest(ContestId(place.id)), board.standing(ContestId(place.id))
            for measure, contests in _CONTEST if standing.counts else ():
                yield from contests.figures(measure, book, contest, standing)
        case "council":
            council = board.chambers.get(BodyId(place.id))
            for measure, councils in _COUNCIL if council is not None else ():
                assert council is not None
                yield from councils.figures(measure, book, council)
        case "area":
            totals = board.totals.get(place.id)
            for measure, areas in AREA if totals is not None else ():
                assert totals is not None
                yield from areas.figures(measure, totals)
        case "watch":
            watch = book.watch(place.id)
            for measure, lists in _WATCH if watch is not None else ():
                assert watch is not None
                for stated in lists.states(book, board, watch):
                    yield stated.figure(measure, watch.id)


def places_of(book: Book, key: Key) -> Iterator[Place]:
    """The places that can yield a key's figure, the likeliest first."""
    for id_ in (key.scope, key.subject):
        if book.has_contest(id_):
            yield Place("contest", id_)
    if book.has_body(key.scope):
        if key.measure == "referendum_result":
            yield from (Place("contest", one.id) for one in book.contests_of(BodyId(key.scope)))
        yield Place("council", key.scope)
    if book.watch(key.scope) is not None:
        yield Place("watch", key.scope)
    yield Place("area", key.scope)


def figure_of(book: Book, board: Stands, key: Key) -> tuple[Place, Figure] | None:
    """One key's figure on a board with the place that yields it; `None` where nothing is stated."""
    for place in places_of(book, key):
        for figure in figures_at(book, board, place):
            if figure.key == key:
                return place, figure
    return None
