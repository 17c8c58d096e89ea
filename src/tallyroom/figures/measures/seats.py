"""Seats: won at this election, held after it, moved by it, up for it, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from tallyroom.domain import KINGDOM, NOC, Book, Contest, PartyId, seats_for_majority
from tallyroom.figures.figure import Figure, Part, Value
from tallyroom.figures.measure import Measure, OfArea, OfCouncil, OfWatch, Stated, whole_chambers
from tallyroom.figures.watched import change_on
from tallyroom.tally import Chamber, PartyTotal, Standing, State, Totals


def _held(book: Book, council: Chamber) -> Iterator[Stated]:
    if council.complete:
        for party in sorted({*council.seats_by_party, *council.changes_by_party}):
            yield Stated(party, sum(n for _, n in _from(council, party)), council.change(party))


def _from(council: Chamber, party: PartyId) -> Iterator[tuple[str, int]]:
    """Where a party's seats on a complete council come from: they are the sum of these."""
    if council.settled_by == "summary":
        yield "held after, as the council-level summary states", council.seats_by_party.get(party, 0)
        return
    yield "not up this time", dict(council.not_up).get(party, 0)
    yield "won on the night", dict(council.won or ()).get(party, 0)
    between = dict(council.won_between).get(party, 0)
    if between:
        yield "won at a by-election that day", between


def _held_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    party = PartyId(figure.subject)
    before = council.before
    if before is not None:
        held = dict(before.seats).get(party, 0)
        yield Part(says=f"held on the eve of poll ({before.source or 'the package'})", value=held)
    entries = (council.summary_entry,) if council.settled_by == "summary" and council.summary_entry else ()
    for says, seats in _from(council, party):
        yield Part(says=says, value=seats, adds=seats, entries=entries)


def _won(book: Book, council: Chamber) -> Iterator[Stated]:
    return (Stated(party, won) for party, won in council.won or ())


def _won_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    if council.won_stated and council.summary_entry is not None:
        won = dict(council.won or ()).get(PartyId(figure.subject), 0)
        says = "won, as the council-level summary states"
        yield Part(says=says, value=won, adds=won, entries=(council.summary_entry,))


def _seats_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return standing.seats.count(PartyId(figure.subject)) if standing.counts else 0


def _won_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return _seats_in(contest, standing, figure) if contest.renews_seats else 0


def _since_last(book: Book, council: Chamber) -> Iterator[Stated]:
    return (Stated(party, change) for party, change in council.changes_last or ())


def _last_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
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


def _size(book: Book, council: Chamber) -> Iterator[Stated]:
    size = book.body(council.body).seats or 0
    resized = size - council.before.total if council.before is not None and council.before.total else 0
    yield Stated("all", size, resized or None)
    yield Stated("majority", seats_for_majority(size))


def _size_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    size = book.body(council.body).seats or 0
    if figure.subject == "all":
        yield Part(says="seats, as the package has the council", value=size, adds=size)
    else:
        yield Part(says="half of the seats, rounded down", value=size // 2, adds=size // 2)
        yield Part(says="and one more", value=1, adds=1)


def _up_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    up = book.body(council.body).seats_up or 0
    yield Part(says="seats up, as the package has the council", value=up, adds=up)


def _up(book: Book, council: Chamber) -> Iterator[Stated]:
    up = book.body(council.body).seats_up
    if up is not None:
        yield Stated("all", up)


def _of_party(row: PartyTotal) -> bool:
    return row.party != NOC


def _held_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and row.seats is not None:
        known = totals.compared_in or not totals.councils_complete
        yield Stated(row.party, row.seats, row.seats_change if known else None)


def by_elections_alone(totals: Totals) -> bool:
    """Whether nothing is renewed in an area, and by-elections are all that is fought there."""
    return bool(totals.between) and not totals.to_fill and not totals.councils


def _contests_alone(totals: Totals) -> bool:
    return totals.councils == 0 and not by_elections_alone(totals)


def _won_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row):
        yield Stated(row.party, row.seats_won)


def _filled_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and totals.filled:
        yield Stated(row.party, row.filled)


def _between_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row):
        yield Stated(row.party, row.between)


def _between_change_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and totals.between_compared:
        yield Stated(row.party, row.between_change)


def _changed_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    known = totals.compared_in or totals.filled_compared or not totals.filled
    if _of_party(row) and row.change_so_far is not None and known:
        yield Stated(row.party, row.change_so_far)


def _filled_change_in_area(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and totals.filled_compared:
        yield Stated(row.party, row.filled_change)


def _so_far(book: Book, council: Chamber) -> Iterator[Stated]:
    """Net change of the seats that are in against who held the same seats; whole once everything is in."""
    if council.compares:
        changes = dict((council.changes if council.complete else council.running.eve.changes) or ())
        for party in sorted({*changes, *council.seats_by_party} - {*council.lumped}):
            yield Stated(party, changes.get(party, 0))


def _so_far_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    """Of a complete council: what it holds less what it held; until then its wards add up to it."""
    if council.complete and council.before is not None:
        party = PartyId(figure.subject)
        now, then = council.seats_by_party.get(party, 0), dict(council.before.seats).get(party, 0)
        if figure.value == now - then:
            yield Part(says="held after", value=now, adds=now)
            yield Part(
                says=f"held on the eve of poll ({council.before.source or 'the package'})", value=then, adds=-then
            )
        else:
            says = "net, with those that a source counts together with it"
            yield Part(says=says, value=figure.value, adds=int(figure.value))


def _changed_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    declared = standing.state is State.DECLARED and contest.fills_seats
    return dict(standing.changes or ()).get(PartyId(figure.subject), 0) if declared else 0


def _moved(of: bool) -> Callable[[Book, Chamber], Iterator[Stated]]:
    """Seats gained by, or lost from (`of`), each party, gross: where who gained from whom is plain in every contest."""

    def states(book: Book, council: Chamber) -> Iterator[Stated]:
        gained: Counter[PartyId] = Counter()
        lost: Counter[PartyId] = Counter()
        for move in council.running.eve.moves:
            gained[move.by] += move.seats
            lost[move.of] += move.seats
        net = Counter(gained)
        net.subtract(lost)
        if {party: n for party, n in net.items() if n} == dict(council.running.eve.changes):
            yield from (Stated(party, n) for party, n in sorted((lost if of else gained).items()))

    return states


def _gained_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return max(0, _changed_in(contest, standing, figure))


def _lost_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return max(0, -_changed_in(contest, standing, figure))


def _majority(book: Book, council: Chamber) -> Iterator[Stated]:
    after = council.control.after
    if council.complete and after not in {None, NOC} and council.control.basis == "arithmetic":
        held = council.seats_by_party.get(PartyId(str(after)), 0)
        yield Stated(str(after), 2 * held - council.size)


def _majority_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    held = council.seats_by_party.get(PartyId(figure.subject), 0)
    yield Part(says="seats held", value=held, adds=held)
    others = council.size - held
    yield Part(says="all other seats", value=others, adds=-others)


def _in(book: Book, council: Chamber) -> Iterator[Stated]:
    yield Stated("all", council.up - council.to_come, of=council.up)


def _in_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    yield Part(says="seats up", value=council.up, adds=council.up)
    yield Part(says="still to be declared", value=council.to_come, adds=-council.to_come)


def _declared_in(contest: Contest, standing: Standing, figure: Figure) -> int:
    return len(standing.seats) if standing.counts and contest.fills_seats else 0


def _so_far_held(book: Book, council: Chamber) -> Iterator[Stated]:
    return (Stated(party, n) for party, n in council.seats)


def _so_far_held_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    idle = dict(council.not_up).get(PartyId(figure.subject), 0) if council.settled_by != "summary" else 0
    yield Part(says="not up this time", value=idle, adds=idle)
    yield Part(says="declared so far", value=int(figure.value) - idle, adds=int(figure.value) - idle)


def _short(book: Book, council: Chamber) -> Iterator[Stated]:
    """Of each party that can still reach a majority: control is open, and what is to come would be enough."""
    for party, n in council.seats if council.control.after is None else ():
        if n < council.majority_needed <= n + council.to_come:
            yield Stated(party, council.majority_needed - n)


def _short_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    held, needed = council.seats_by_party.get(PartyId(figure.subject), 0), council.majority_needed
    yield Part(says="needed for a majority", value=needed, adds=needed)
    yield Part(says="held so far", value=held, adds=-held)


#: Members of the House of Commons who do not vote, by how their party's name begins: those who do not take their
#: seats, and the Speaker, who votes only to break a tie.
_SILENT = ("sinn f", "speaker", "the speaker")


def silent_in(book: Book, council: Chamber) -> dict[PartyId, int]:
    """Seats of the House of Commons whose members do not vote, by party; empty for every other chamber."""
    if book.body(council.body).chamber != "parliament" or book.areas_of_body(council.body) != (KINGDOM,):
        return {}
    return {party: n for party, n in council.seats if book.party(party).name.lower().startswith(_SILENT)}


def _working(book: Book, council: Chamber) -> Iterator[Stated]:
    silent = silent_in(book, council)
    for stated in _majority(book, council) if silent else ():
        if stated.subject not in silent:
            yield Stated(stated.subject, int(stated.value) + sum(silent.values()))


def _working_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    yield from _majority_terms(book, council, figure)
    for party, n in silent_in(book, council).items():
        yield Part(says=f"do not vote: {book.party(party).name}", value=n, adds=n)


def _changed_in_area_since_last(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    if _of_party(row) and totals.last_in:
        yield Stated(row.party, row.seats_change_last)


def _seats_on(council: Chamber, figure: Figure) -> tuple[Value, Value | None]:
    party = PartyId(figure.subject)
    return council.seats_by_party.get(party, 0), council.change(party)


_COMPARED_COUNCILS = {
    "complete": "complete councils",
    "compared_in": "complete councils of which it is known who held the seats before",
}
_COMPARED_SEATS = {
    "filled": "seats that are in",
    "filled_compared": "seats that are in, of which it is known who held them",
}

SEATS = (
    Measure(
        name="seats_won",
        unit="seats",
        says="seats a party won at this election, as far as they are declared",
        example="seats_won ld birmingham",
        claims=("seats_won", "council_seats"),
        council=(OfCouncil(states=_won, terms=_won_terms, adds=_won_in),),
        area=(
            OfArea(
                rule="seats won at this election, as far as declared",
                when=whole_chambers,
                party=_won_in_area,
                sums={"seats_won": 1},
            ),
            OfArea(
                rule="seats of the contests declared here, of a chamber that is of more places",
                when=_contests_alone,
                party=_filled_in_area,
                sums={"filled": 1},
            ),
            OfArea(
                rule="seats of the by-elections declared here",
                when=by_elections_alone,
                party=_between_in_area,
                sums={"between": 1},
            ),
        ),
    ),
    Measure(
        name="seats_change",
        unit="seats",
        says="the net change in a party's seats so far, like for like, on the named basis",
        example="seats_change lab gb",
        claims=("seats_change", "council_seats", "seats_won"),
        council=(
            OfCouncil(
                states=_so_far,
                terms=_so_far_terms,
                adds=_changed_in,
                rule="seats that are in, less what each party held of the same seats on the eve of poll",
            ),
            OfCouncil(states=_since_last, terms=_last_terms, adds=_changed_since_last, basis="last"),
        ),
        area=(
            OfArea(
                rule="seats that are in, less what each party held of the same seats on the eve of poll; of complete "
                "councils the whole composition",
                when=whole_chambers,
                party=_changed_in_area,
                sums={"change_so_far": 1},
                over=_COMPARED_COUNCILS | _COMPARED_SEATS,
            ),
            OfArea(
                rule="seats that are in, less what each party held of the same seats on the eve of poll",
                when=_contests_alone,
                party=_filled_change_in_area,
                sums={"filled_change": 1},
                over=_COMPARED_SEATS,
            ),
            OfArea(
                rule="seats of by-elections that are in, less what each party held of the same seats before",
                when=by_elections_alone,
                party=_between_change_in_area,
                sums={"between_change": 1},
                over={"between_compared": "seats of by-elections that are in, of which it is known who held them"},
            ),
            OfArea(
                rule="seats won less seats won the last time, in contests whose boundaries have not moved",
                party=_changed_in_area_since_last,
                sums={"seats_change_last": 1},
                over={"last_in": "contests that are in, whose last time can be compared"},
                basis="last",
            ),
        ),
        watch=OfWatch(
            states=change_on,
            rule="the wards declared, and the councils complete, of a list that the package names in watch.csv",
        ),
    ),
    Measure(
        name="seats_gained",
        unit="seats",
        says="seats of a chamber that a party gained from others, gross, of those that are in",
        example="seats_gained lab birmingham",
        claims=("seats_change",),
        council=(OfCouncil(states=_moved(of=False), adds=_gained_in),),
    ),
    Measure(
        name="seats_lost",
        unit="seats",
        says="seats of a chamber that a party lost to others, gross, of those that are in",
        example="seats_lost con birmingham",
        claims=("seats_change",),
        council=(OfCouncil(states=_moved(of=True), adds=_lost_in),),
    ),
    Measure(
        name="seats_majority",
        unit="seats",
        says="how many seats more than all others together the party in control of a chamber has",
        example="seats_majority lab birmingham",
        claims=("council_size",),
        council=(OfCouncil(states=_majority, terms=_majority_terms),),
    ),
    Measure(
        name="seats_declared",
        unit="seats",
        says="seats of a chamber that are in, of all that are up",
        example="seats_declared all birmingham",
        council=(OfCouncil(states=_in, terms=_in_terms, adds=_declared_in),),
    ),
    Measure(
        name="seats_held",
        unit="seats",
        says="seats a party holds in a chamber as far as it is known: those not up, and those declared",
        example="seats_held lab birmingham",
        council=(OfCouncil(states=_so_far_held, terms=_so_far_held_terms, adds=_seats_in),),
    ),
    Measure(
        name="seats_short",
        unit="seats",
        says="how many more seats a party needs for a majority of a chamber, where control is open and it can get them",
        example="seats_short lab birmingham",
        council=(OfCouncil(states=_short, terms=_short_terms, adds=_seats_in),),
    ),
    Measure(
        name="working_majority",
        unit="seats",
        says="a majority in the House of Commons over the members who vote: without the Speaker, and without Sinn "
        "Féin, who do not take their seats",
        example="working_majority lab house-of-commons",
        council=(OfCouncil(states=_working, terms=_working_terms),),
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
                when=whole_chambers,
                party=_held_in_area,
                sums={"seats": 1},
                over=_COMPARED_COUNCILS,
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
