"""What a live night means, all at once: the national share, the House of Commons it would make, the seats to come.

Each is there or refused, and a refusal says why: an estimate without enough behind it is not made. Computed only when
asked for, one part at a time. Not here: how the board becomes wards (`live`), the arithmetic of each part, words.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from statistics import NormalDist
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import NOC
from tallyroom.errors import TallyroomError
from tallyroom.projection.chances import LEVEL, Chances, seat_chances
from tallyroom.projection.commons import House, Needed, needed_for_majority, project_commons
from tallyroom.projection.comparable import LeftOut
from tallyroom.projection.elections import UNCHANGED, general_election
from tallyroom.projection.live import Eve, LiveNight
from tallyroom.projection.national_share import MAIN, NationalShare, estimate_share
from tallyroom.projection.refusal import chance_faults, counted, refuse
from tallyroom.projection.remaining import FEWEST_COUNCILS, FEWEST_WARDS, Remaining, over_the_night, project_remaining
from tallyroom.tally import Board

SEED = 1
#: Points by which the national share was out for a party on the one night measured: Labour, 3 May 2018.
MEASURED_ERROR = 2.5
OTHER_YEAR = "last fought in {}, not in the baseline year"
#: Polling days of the Houses whose constituencies are bundled, and the first that has others.
ELECTED = {2010: date(2010, 5, 6), 2015: date(2015, 5, 7), 2017: date(2017, 6, 8), 2019: date(2019, 12, 12)}
REDRAWN = date(2024, 7, 4)

FAILED = "it could not be worked out ({}): a fault of Tallyroom's own, which its log describes"

log = logging.getLogger(__name__)

T = TypeVar("T")


class Answer(Generic[T], Struct, frozen=True, kw_only=True):
    """An estimate, or `None` and the reasons why there is none."""

    value: T | None = None
    refused: str = ""
    mend: str = ""


class Commons(Struct, frozen=True, kw_only=True):
    """A House with what was drawn around it, and the further points its leading party needs."""

    house: House
    chances: Chances
    needed: Needed | None
    share_error: float


class Outlook:
    """A night's projections at one moment. `share`, `commons` and `seats` are worked out when first read.

    `draws` is for seats to come, `houses` for the House of Commons; the same `seed` gives the same numbers. Settings
    that cannot be are no matter of the night: they raise `TallyroomError` at once.
    """

    def __init__(
        self,
        eve: Eve,
        board: Board,
        *,
        seed: int = SEED,
        draws: int = 2000,
        houses: int = 2000,
        baseline: int | None = None,
    ) -> None:
        wrong = [*chance_faults(seed=seed, draws=draws), *chance_faults(seed=seed, draws=houses)]
        refuse(tuple(dict.fromkeys(wrong)), where="projection", mend="Give others.")
        if baseline is not None:
            general_election(baseline)
        self.eve = eve
        self.board = board
        self.seed, self.draws, self.houses, self.baseline = seed, draws, houses, baseline

    @property
    def at(self) -> datetime | None:
        """When the last entry behind it was recorded."""
        return self.board.at

    @cached_property
    def live(self) -> LiveNight:
        """Councils and wards as they stand."""
        return self.eve.at(self.board)

    @cached_property
    def share(self) -> Answer[NationalShare]:
        """The national share, against the published share of the year in which most wards were last fought."""
        return _answered(self._share)

    @cached_property
    def commons(self) -> Answer[Commons]:
        """The House of Commons if the national share were repeated in every constituency."""
        return _answered(self._commons)

    @cached_property
    def seats(self) -> Answer[Remaining]:
        """The seats still to come."""
        return _answered(self._seats)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Contests, and councils without wards, that no projection of seats covers."""
        return self.live.left_out

    @property
    def uncovered(self) -> tuple[str, ...]:
        """Names of the councils of which seats are still to come that no projection covers."""
        return tuple(body.name for body, _ in self.live.uncovered)

    @property
    def seats_uncovered(self) -> int | None:
        """Seats still to come that no projection covers; `None` where a council's are not known."""
        seats = [seats for _, seats in self.live.uncovered]
        return None if None in seats else sum(n for n in seats if n is not None)

    def _seats(self) -> Remaining:
        night = self.live.night
        if all(ward.declared for ward in night.wards):
            self._check_all_in(councils=len(night.councils), wards=len(night.wards))
        won: dict[str, int] = {
            row.party: row.seats_won for row in self.board.everywhere.parties if row.party != NOC and row.seats_won
        }
        return over_the_night(project_remaining(night, seed=self.seed, draws=self.draws), won)

    def _check_all_in(self, *, councils: int, wards: int) -> None:
        """Refuse where all that is covered is in, but that is not the night, or too little to speak for it."""
        if self.uncovered:
            first, more = self.uncovered[:3], len(self.uncovered) - 3
            names = ", ".join(first) + (f" and {counted(more, 'more council')}" if more > 0 else "")
            raise TallyroomError(f"no ward that can be projected is still to come, though seats are in {names}")
        if councils < FEWEST_COUNCILS or wards < FEWEST_WARDS:
            known = f"{counted(wards, 'ward')} of {counted(councils, 'council')}"
            raise TallyroomError(
                f"nothing is still to come; {known} are covered, fewer than {FEWEST_WARDS} of {FEWEST_COUNCILS}"
            )

    def _share(self) -> NationalShare:
        night, year = self.live.night, self.eve.year
        published = {b.year: dict(b.shares) for b in self.eve.book.baselines if b.kind == "projected_share"}
        if year is None or year not in published:
            wanted = f"a published share of {year}, when most wards were last fought" if year else "an earlier election"
            there = ", ".join(map(str, sorted(published))) or "none"
            raise TallyroomError(f"the book has not {wanted}; published shares: {there}", where="national share")
        odd = {w.id: when for w in night.wards if (when := self.eve.fought_in(w.id)) not in (year, None)}
        same = tuple(ward for ward in night.wards if ward.id not in odd)
        # A covariate helps only if it is known of every council that counts.
        known = all(council.covariate is not None for council in night.councils)
        estimate = estimate_share(
            replace(night, wards=same),
            baseline_year=year,
            baseline={party: float(share) for party, share in published[year].items() if party in MAIN},
            britain=tuple(self.eve.places.values()) if known else (),
            seed=self.seed,
        )
        declared = {ward.id for ward in night.wards if ward.declared}
        out = [LeftOut(ward=id_, reason=OTHER_YEAR.format(when)) for id_, when in odd.items() if id_ in declared]
        return replace(estimate, left_out=tuple(sorted((*estimate.left_out, *out), key=lambda line: line.ward)))

    def _commons(self) -> Commons:
        if self.share.value is None:
            raise TallyroomError(self.share.refused, mend=self.share.mend)
        baseline = self.baseline or last_election(self.eve.book.event.polling_date)
        given = {"gb": {line.party: max(0.0, line.share) for line in self.share.value.parties}}
        error = share_error(self.share.value)
        house = project_commons(baseline, given)
        leading = next((line.party for line in house.seats if line.party in ("con", "lab")), "lab")
        return Commons(
            house=house,
            chances=seat_chances(baseline, given, seed=self.seed, draws=self.houses, share_error=error),
            needed=needed_for_majority(baseline, given, leading),
            share_error=error,
        )


def share_error(share: NationalShare) -> float:
    """The standard error of the national share in points: of the party least well known, from its interval.

    Never below `MEASURED_ERROR`: the interval covers which councils voted, not what the method has wrong.
    """
    width = 2 * NormalDist().inv_cdf((1 + LEVEL) / 2)
    return max(MEASURED_ERROR, *((line.high - line.low) / width for line in share.parties))


def last_election(polled_on: date) -> int:
    """The general election before a polling day, whose constituencies are those a House would be elected by.

    >>> last_election(date(2012, 5, 3)), last_election(date(2018, 5, 3))
    (2010, 2017)

    Raises `TallyroomError` for days before the first or after the last election whose constituencies are bundled.
    """
    before = [year for year in UNCHANGED if ELECTED[year] < polled_on]
    if not before or polled_on >= REDRAWN:
        raise TallyroomError(
            f"the constituencies of {polled_on.year} are not bundled",
            where="House of Commons",
            mend=f"Name a baseline: {', '.join(map(str, UNCHANGED))}.",
        )
    return before[-1]


def _answered(make: Callable[[], T]) -> Answer[T]:
    try:
        return Answer(value=make())
    except TallyroomError as error:
        return Answer(refused=error.what, mend=error.mend)
    except Exception as error:  # an estimate never takes a result down with it, whatever is wrong in it
        log.exception("an estimate could not be made")
        return Answer(refused=FAILED.format(type(error).__name__))
