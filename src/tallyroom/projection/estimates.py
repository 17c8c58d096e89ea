"""An outlook as Figures, each marked as an estimate with its interval, method, sample and baseline year.

Rounded here, once: shares to a tenth of a point, chances to a hundredth, seats to whole ones. Not here: the
arithmetic (`outlook`), words for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction

from tallyroom.domain import BRITAIN, ContestId
from tallyroom.figures import Estimate, Figure
from tallyroom.projection.live import party_id
from tallyroom.projection.national_share import NationalShare
from tallyroom.projection.outlook import Commons, Outlook
from tallyroom.projection.remaining import CAP, Remaining


def tenths(percent: float) -> Fraction:
    """A share in per cent, rounded to a tenth of a point, as an exact rate of one.

    >>> tenths(35.37)
    Fraction(177, 500)
    """
    return Fraction(round(10 * percent), 1000)


def figures_of(outlook: Outlook, measure: str) -> tuple[Figure, ...]:
    """All figures of one of the estimated measures; none where the estimate is refused. Works out no other part."""
    return tuple(_PARTS[measure](outlook))


def refusal(outlook: Outlook, measure: str) -> str:
    """Why a measure has no figures; empty where it has."""
    if measure == "projected_share":
        return outlook.share.refused
    return outlook.seats.refused if measure in {"seats_projected", "control_chance"} else outlook.commons.refused


def share_figures(outlook: Outlook, share: NationalShare) -> Iterator[Figure]:
    """The national share by party; the change is against the published share of the baseline year."""
    behind = _entries(outlook, {ward.id for ward in outlook.live.night.wards if ward.declared})
    sample = f"{share.wards:,} comparable wards of {share.councils} councils; {len(share.left_out):,} left out"
    for line in share.parties:
        yield Figure(
            measure="projected_share",
            subject=line.party,
            scope=BRITAIN,
            value=tenths(line.share),
            change=tenths(line.share) - tenths(line.baseline),
            entry=outlook.board.as_of,
            at=outlook.at,
            entries=behind,
            estimate=Estimate(
                method=share.method,
                sample=sample,
                seed=share.seed,
                baseline=share.baseline_year,
                low=tenths(line.low),
                high=tenths(line.high),
                terms=(
                    (f"published share of {share.baseline_year}", tenths(line.baseline)),
                    ("plain mean of the wards, beside it", tenths(line.plain)),
                ),
            ),
        )


def commons_figures(outlook: Outlook, commons: Commons) -> Iterator[Figure]:
    """Seats in the House by party."""
    ranges = {line.party: line for line in commons.chances.ranges}
    for line in commons.house.seats:
        spread = ranges.get(line.party)
        yield Figure(
            measure="commons_seats",
            subject=line.party,
            scope=BRITAIN,
            value=line.seats,
            change=line.seats - line.before,
            entry=outlook.board.as_of,
            at=outlook.at,
            estimate=_commons_estimate(
                outlook, commons, low=spread.low if spread else line.seats, high=spread.high if spread else line.seats
            ),
        )


def majority_figures(outlook: Outlook, commons: Commons) -> Iterator[Figure]:
    """The majority in the House, where a party has one."""
    if commons.house.majority is None:
        return
    party, majority = commons.house.majority
    spread = next(line for line in commons.chances.ranges if line.party == party)
    yield Figure(
        measure="commons_projection",
        subject=party,
        scope=BRITAIN,
        value=majority,
        entry=outlook.board.as_of,
        at=outlook.at,
        estimate=_commons_estimate(outlook, commons, low=2 * spread.low - 650, high=2 * spread.high - 650),
    )


def _commons_estimate(outlook: Outlook, commons: Commons, *, low: int, high: int) -> Estimate:
    given = outlook.share.value
    return Estimate(
        method=f"{commons.house.method}, from the national share",
        sample=f"{commons.chances.draws:,} Houses drawn",
        seed=commons.chances.seed,
        baseline=commons.house.baseline,
        low=low,
        high=high,
        terms=tuple((f"national share, {line.party}", tenths(line.share)) for line in given.parties) if given else (),
    )


def seat_figures(outlook: Outlook, seats: Remaining) -> Iterator[Figure]:
    """Seats by party over the wards that are covered, declared and to come."""
    behind = _entries(outlook, {ward.id for ward in outlook.live.night.wards if ward.declared})
    for line in seats.parties:
        yield Figure(
            measure="seats_projected",
            subject=party_id(line.party),
            scope=BRITAIN,
            value=round(line.total.mean),
            entry=outlook.board.as_of,
            at=outlook.at,
            entries=behind,
            estimate=Estimate(
                method=seats.method,
                sample=_seats_sample(seats),
                seed=seats.seed,
                baseline=outlook.eve.year,
                low=line.total.low,
                high=line.total.high,
                terms=(
                    ("declared", line.declared),
                    ("still to come", round(line.rest.mean)),
                    *((f"still to come by {name}, beside it", round(n)) for name, n in line.yardsticks),
                ),
            ),
        )


def chance_figures(outlook: Outlook, seats: Remaining) -> Iterator[Figure]:
    """Chances of control of every council still to come, as far as its seats are accounted for."""
    for council in seats.councils:
        for party, chance in () if council.certain else council.control:
            yield Figure(
                measure="control_chance",
                subject=party,
                scope=council.council,
                value=Fraction(round(100 * chance), 100),
                entry=outlook.board.as_of,
                at=outlook.at,
                estimate=Estimate(
                    method=f"{seats.method}; never shown above {CAP:.0%}",
                    sample=_seats_sample(seats),
                    seed=seats.seed,
                    baseline=outlook.eve.year,
                ),
            )


def _seats_sample(seats: Remaining) -> str:
    return f"{seats.wards_declared:,} declared wards; {seats.seats_to_come:,} seats to come; {seats.draws:,} draws"


def _entries(outlook: Outlook, wards: set[str]) -> tuple[int, ...]:
    entries = (outlook.board.standing(ContestId(ward)).entry for ward in wards)
    return tuple(sorted({entry for entry in entries if entry is not None}))


_PARTS: Mapping[str, Callable[[Outlook], Iterable[Figure]]] = {
    "projected_share": lambda outlook: share_figures(outlook, outlook.share.value) if outlook.share.value else (),
    "commons_seats": lambda outlook: commons_figures(outlook, outlook.commons.value) if outlook.commons.value else (),
    "commons_projection": lambda outlook: (
        majority_figures(outlook, outlook.commons.value) if outlook.commons.value else ()
    ),
    "seats_projected": lambda outlook: seat_figures(outlook, outlook.seats.value) if outlook.seats.value else (),
    "control_chance": lambda outlook: chance_figures(outlook, outlook.seats.value) if outlook.seats.value else (),
}
