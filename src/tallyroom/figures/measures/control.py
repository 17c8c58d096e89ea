"""Control: who has a majority of a council's seats, over areas how many councils, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from tallyroom.domain import NOC, Book, PastControl
from tallyroom.figures.figure import Figure, Part, Value
from tallyroom.figures.measure import Measure, OfArea, OfCouncil, Stated, whole_chambers
from tallyroom.tally import Chamber, PartyTotal, Totals


def _control(book: Book, council: Chamber) -> Iterator[Stated]:
    if council.control.after is not None:
        yield Stated(council.body, council.control.after, _direction(council))


def _direction(council: Chamber) -> str | None:
    if council.control.before is None:
        return None
    if not council.control.changed_hands:
        return "hold"
    return "loss" if council.control.after == NOC else "gain"


def _control_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    yield Part(says="needed for a majority", value=council.control.needed)
    for party, seats in council.seats:
        yield Part(says=book.party(party).name, value=seats, change=council.change(party))
    yield Part(says="still to be declared", value=council.to_come)
    if council.control.basis != "arithmetic":
        yield Part(says=f"decided by: {council.control.basis}")


def _without(book: Book, council: Chamber) -> Iterator[Stated]:
    """How long a party that gains a council has been without it."""
    runs, control = _past(book, council), council.control
    ended = [then.since for run, then in pairwise(runs) if run.party == control.after]
    if control.after not in {None, NOC} and ended:
        yield Stated(str(control.after), book.event.polling_date.year - ended[-1])


def _in_control(book: Book, council: Chamber) -> Iterator[Stated]:
    """How long one that loses it has had it; when the first run of a record began, it does not say."""
    runs, control = _past(book, council), council.control
    if control.before != NOC and len(runs) > 1:
        yield Stated(str(control.before), book.event.polling_date.year - runs[-1].since)


def _past(book: Book, council: Chamber) -> tuple[PastControl, ...]:
    """The past of a council that has changed hands, where it leads to this eve of poll; else empty."""
    runs, control = book.past_control_of(council.body), council.control
    return runs if control.changed_hands and runs and runs[-1].party == control.before else ()


def _past_terms(book: Book, council: Chamber, figure: Figure) -> Iterator[Part]:
    """The runs of its past, and the years between this election and the one that counts."""
    year = book.event.polling_date.year
    for run in book.past_control_of(council.body):
        who = "no overall control" if run.party == NOC else book.party(run.party).name
        yield Part(says=f"from the elections of {run.since}: {who}")
    yield Part(says="the year of this election", value=str(year), adds=year)
    then = year - int(figure.value)
    yield Part(says="less that of the elections at which it was lost or gained", value=str(then), adds=-then)


def _label(council: Chamber, figure: Figure) -> tuple[Value, Value | None]:
    return council.control.label or "not declared yet", None


def _controlled(row: PartyTotal, totals: Totals) -> Iterator[Stated]:
    yield Stated(row.party, row.councils, row.councils_change if _compared(totals) else None)


def _changed(what: Callable[[PartyTotal], int]) -> Callable[[PartyTotal, Totals], Iterable[Stated]]:
    """Of councils that changed hands: nothing is stated where it is known of none who had it before."""
    return lambda row, totals: (Stated(row.party, what(row)),) if _compared(totals) else ()


def _compared(totals: Totals) -> bool:
    return bool(totals.decided_in) or not totals.councils_decided


_OVER = {
    "decided": "councils with certain control",
    "decided_in": "councils with certain control of which it is known who had it before",
}


def _counted(
    name: str,
    *,
    says: str,
    example: str,
    rule: str,
    sums: Mapping[str, int],
    claim: str = "",
    change: str = "",
    change_sums: Mapping[str, str] = MappingProxyType({}),
    party: Callable[[PartyTotal, Totals], Iterable[Stated]] | None = None,
    whole: Callable[[Totals], Iterable[Stated]] | None = None,
    over: Mapping[str, str] = MappingProxyType({}),
) -> Measure:
    """A number of councils over an area in which whole councils lie; each line of its parts says how one went."""
    counted = OfArea(
        rule=rule, when=whole_chambers, whole=whole, party=party, sums=sums, change=change_sums, over=over, shows=_label
    )
    return Measure(
        name=name,
        unit="councils",
        says=says,
        change=change,
        example=example,
        claims=(claim or name,),
        area=(counted,),
    )


CONTROL = (
    _counted(
        "councils_controlled",
        says="councils a party controls, or that nobody does (`noc`), control being certain",
        change="net, in councils",
        example="councils_controlled lab gb",
        rule="councils whose control is certain; the change is net, against the eve of poll",
        party=_controlled,
        sums={"councils": 1},
        over=_OVER,
        change_sums={"councils_gained": "gained", "councils_lost": "lost"},
    ),
    _counted(
        "councils_change",
        says="the net change in councils controlled, over councils whose control is certain",
        example="councils_change lab gb",
        rule="net: councils gained less councils lost, against the eve of poll",
        party=_changed(lambda row: row.councils_change),
        sums={"councils_gained": 1, "councils_lost": -1},
        over=_OVER,
    ),
    _counted(
        "councils_gained",
        says="councils a party gained, gross",
        example="councils_gained lab gb",
        claim="councils_change",
        rule="gross: a majority now and not before",
        party=_changed(lambda row: row.councils_gained),
        sums={"councils_gained": 1},
        over=_OVER,
    ),
    _counted(
        "councils_lost",
        says="councils a party lost, gross",
        example="councils_lost con gb",
        claim="councils_change",
        rule="gross: a majority before and not now",
        party=_changed(lambda row: row.councils_lost),
        sums={"councils_lost": 1},
        over=_OVER,
    ),
    _counted(
        "councils_at_stake",
        says="councils that renew seats",
        example="councils_at_stake all wales",
        rule="councils that renew seats",
        whole=lambda totals: (Stated("all", totals.councils),),
        sums={"up": 1},
    ),
    _counted(
        "councils_declared",
        says="councils whose control is certain, of all those that renew seats",
        example="councils_declared all gb",
        rule="councils whose control is certain by arithmetic",
        whole=lambda totals: (Stated("all", totals.councils_decided, of=totals.councils),),
        sums={"decided": 1},
    ),
    _counted(
        "councils_complete",
        says="councils of which every seat is known, of all those that renew seats",
        example="councils_complete all gb",
        claim="councils_declared",
        rule="councils of which every seat is known",
        whole=lambda totals: (Stated("all", totals.councils_complete, of=totals.councils),),
        sums={"complete": 1},
    ),
    Measure(
        name="council_control",
        unit="party",
        says="who has a majority of a council's seats, or `noc`",
        change="gain, hold, or loss to `noc`",
        example="council_control birmingham",
        claims=("council_control",),
        council=(
            OfCouncil(
                states=_control,
                terms=_control_terms,
                rule="more than half of all seats, vacancies included; exactly half is no overall control",
            ),
        ),
    ),
    Measure(
        name="years_without_control",
        unit="years",
        says="years since the elections at which a party lost the council that it now gains, past control being known",
        example="years_without_control lab exeter",
        claims=("record",),
        council=(
            OfCouncil(
                states=_without,
                terms=_past_terms,
                rule="the year of this election less that of the elections at which it was last lost",
            ),
        ),
    ),
    Measure(
        name="years_in_control",
        unit="years",
        says="years since the elections at which a party gained the council that it now loses, likewise",
        example="years_in_control con harlow",
        claims=("record",),
        council=(
            OfCouncil(
                states=_in_control,
                terms=_past_terms,
                rule="the year of this election less that of the elections at which it was gained",
            ),
        ),
    ),
)
