"""Seats: won at this election, held after it, moved by it, up for it, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.domain import NOC, Book, Contest, PartyId, seats_for_majority
from tallyroom.figures.figure import Figure, Part, Value
from tallyroom.figures.measure import Measure, OfArea, OfCouncil, OfWatch, Stated
from tallyroom.figures.watched import change_on
from tallyroom.tally import Council, PartyTotal, Standing, State, Totals


def _held(book: Book, council: Council) -> Iterator[Stated]:
    if council.complete:
        for party in sorted({*council.seats_by_party, *council.changes_by_party}):
            yield Stated(party, sum(n for _, n in _from(council, party)), council.change(party))


def _from(council: Council, party: PartyId) -> Iterator[tuple[str, int]]:
    """Where a party's seats on a complete council come from: they are the sum of these."""
    if council.settled_by == "summary":
        yield "held after, as the council-level summary states", council.seats_by_party.get(party, 0)
        return
    yield "not up this time", dict(council.not_up).get(party, 0)
    yield "won on the night", dict(council.won or ()).get(party, 0)
    between = dict(council.won_between).get(party, 0)
    if between:
        yield "won at a by-election that day", between


def _held_terms(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    party = PartyId(figure.subject)
    before = council.before
    if before is not None:
        held = dict(before.seats).get(party, 0)
        yield Part(says=f"held on the eve of poll ({before.source or 'the package'})", value=held)
    entries = (council.summary_entry,) if council.settled_by == "summary" and council.summary_entry else ()
    for says, seats in _from(council, party):
        yield Part(says=says, value=seats, adds=seats, entries=entries)


def _won(book: Book, council: Council) -> Iterator[Stated]:
    return (Stated(party, won) for party, won in council.won or ())


def _won_terms(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    if council.won_stated and council.summary_entry is not None:
        won = dict(council.won or ()).get(PartyId(figure.subject), 0)
        says = "won, as the council-level summary states"
        yield Part(says=says, value=won, adds=won, entries=(council.summary_entry,))


def _seats_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return standing.seats.count(PartyId(figure.subject)) if standing.counts else 0


def _won_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return _seats_in(contest, standing, figure) if contest.renews_seats else 0


def _since_last(book: Book, council: Council) -> Iterator[Stated]:
    return (Stated(party, change) for party, change in council.changes_last or ())


def _last_terms(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    """Where the whole composition is compared with that of the last time."""
    if not council.whole_last or council.last is None:
        return
    party = PartyId(figure.subject)
    now, then = council.seats_by_party.get(party, 0), dict(council.last.seats).get(party, 0)
    if figure.value == now - then:
        yield Part(says="held after", value=now, adds=now)
        yield Part(says=f"held when last fought ({council.last.source or 'the package'})", value=then, adds=-then)
    else:
        says = "net, with those that a source counts together with it"
        yield Part(says=says, value=figure.value, adds=int(figure.value))


def _changed_since_last(contest: Contest, standing: Standing, figure: Figure) -> int:
    declared = standing.state is State.DECLARED and contest.fills_seats
    return dict(standing.changes_last or ()).get(PartyId(figure.subject), 0) if declared else 0


def _size(book: Book, council: Council) -> Iterator[Stated]:
    size = book.body(council.body).seats or 0
    resized = size - council.before.total if council.before is not None and council.before.total else 0
    yield Stated("all", size, resized or None)
    yield Stated("majority", seats_for_majority(size))


def _size_terms(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    size = book.body(council.body).seats or 0
    if figure.subject == "all":
        yield Part(says="seats, as the package has the council", value=size, adds=size)
    else:
        yield Part(says="half of the seats, rounded down", value=size // 2, adds=size // 2)
        yield Part(says="and one more", value=1, adds=1)


def _up_terms(book: Book, council: Council, figure: Figure) -> Iterator[Part]:
    up = book.body(council.body).seats_up or 0
    yield Part(says="seats up, as the package has the council", value=up, adds=up)


def _up(book: Book, council: Council) -> Iterator[Stated]:
    up = book.body(council.body).seats_up
    if up is not None:
        yield Stated("all", up)


def _of_party(row: PartyTotal) -> bool:
    return row.party != NOC


def _held_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and row.seats is not None:
        yield Stated(row.party, row.seats, row.seats_change)


def _won_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row):
        yield Stated(row.party, row.seats_won)


def _changed_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and row.seats_change is not None:
        yield Stated(row.party, row.seats_change)


def _changed_in_area_since_last(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and totals.last_in:
        yield Stated(row.party, row.seats_change_last)


def _seats_on(council: Council, figure: Figure) -> tuple[Value, Value | None]:
    party = PartyId(figure.subject)
    return council.seats_by_party.get(party, 0), council.change(party)


SEATS = (
    Measure(
        name="seats_won",
        unit="seats",
        says="seats a party won at this election, as far as they are declared",
        example="seats_won ld birmingham",
        claims=("seats_won", "council_seats"),
        council=(OfCouncil(states=_won, terms=_won_terms, adds=_won_in),),
        area=(
            OfArea(rule="seats won at this election, as far as declared", party=_won_in_area, sums={"seats_won": 1}),
        ),
    ),
    Measure(
        name="seats_change",
        unit="seats",
        says="the net change in a party's seats, like for like, on the named basis; over an area, or on a council "
        "on basis `last`",
        example="seats_change lab gb",
        claims=("seats_change", "council_seats", "seats_won"),
        council=(OfCouncil(states=_since_last, terms=_last_terms, adds=_changed_since_last, basis="last"),),
        area=(
            OfArea(
                rule="seats now less seats on the eve of poll, on complete councils",
                party=_changed_in_area,
                sums={"seats_change": 1},
                shows=_seats_on,
            ),
            OfArea(
                rule="seats won less seats won the last time, in contests whose boundaries have not moved",
                party=_changed_in_area_since_last,
                sums={"seats_change_last": 1},
                basis="last",
            ),
        ),
        watch=OfWatch(
            states=change_on,
            rule="the wards declared, and the councils complete, of a list that the package names in watch.csv",
        ),
    ),
    Measure(
        name="seats_at_stake",
        unit="seats",
        says="seats up for election on a council",
        example="seats_at_stake all purbeck",
        claims=("seats_at_stake",),
        council=(OfCouncil(states=_up, terms=_up_terms),),
    ),
    Measure(
        name="council_seats",
        unit="seats",
        says="seats a party holds on a council after the election; over an area, on complete councils",
        change="net, in seats",
        example="council_seats ld birmingham",
        claims=("council_seats", "seats_change", "council_size"),
        council=(
            OfCouncil(
                states=_held,
                terms=_held_terms,
                adds=_seats_in,
                rule="seats not up, by the composition on the eve of poll, and seats won on the night",
            ),
        ),
        area=(
            OfArea(
                rule="seats held on complete councils; the change is against the same councils on the eve of poll",
                party=_held_in_area,
                sums={"seats": 1},
                shows=_seats_on,
            ),
        ),
    ),
    Measure(
        name="council_size",
        unit="seats",
        says="all the seats of a council (subject `all`), or how many of them make a majority (`majority`)",
        change="where its size is another than before, in seats",
        example="council_size majority birmingham",
        claims=("council_size", "council_seats"),
        council=(OfCouncil(states=_size, terms=_size_terms),),
    ),
)
